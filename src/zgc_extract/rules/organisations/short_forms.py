"""Short forms of bodies told in full before: 创孵中心 for 江城青年创业孵化中心, 金属联合会 for 江城市金属企业联合会."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ...document import Document
from ...lexicon import WordHit
from ...pieces import is_han
from ...rule import Candidate, Found, Hit, no, yes
from ...shelf import compiled
from ...slotted import replace
from ...spans import Spans, occurrences
from ...tokenizer import coined
from .base import rules, words_in
from .known import named
from .names import bodies

#: Endings that a short form keeps.
_ENDINGS = frozenset((
    "联合会", "研究会", "促进会", "基金会", "研究院", "研究所", "实验室", "管委会", "委员会", "联盟", "协会", "学会", "商会", "总会",
    "中心", "集团", "公司", "大学", "学院", "医院", "局", "署",
))  # fmt: skip
#: How long the part before the ending is, and how much longer the full name's must be.
_SHORTEST, _LONGEST, _LONGER = 2, 4, 2


@rules.scan(
    "short_form",
    yes("江城青年创业孵化中心揭牌,[[创孵中心]]主任到会。", full="江城青年创业孵化中心"),
    yes("江城市金属企业联合会成立,[[金属联合会]]会长到会。", full="江城市金属企业联合会"),
    no("江城青年创业孵化中心揭牌,孵化中心和市中心都很热闹。"),
    no("江城海洋大学校长到会,江城大学校长致辞。"),
    no("江城建设投资集团、江城投资集团参加。"),
    no("江城青年创业孵化中心揭牌,江城创新中心主任到会。"),
    no("江城市金属技术创新中心揭牌,多家企业建成技术中心。"),
)
def short_form(document: Document, found: Found) -> Iterator[Hit]:
    """A name made of the beginnings of a fuller one's words, with its ending, where the fuller one stands before."""
    hits = [h for h in document.hits("organisation_suffixes") if h.word in _ENDINGS]
    often = Counter(h.word for h in hits)
    hits = [h for h in hits if often[h.word] > 1]
    if not hits:
        return
    text = document.text
    #: By ending and by the first character of a word: the names told in full, each where it stands first.
    fulls: dict[tuple[str, str], dict[str, tuple[Candidate, list[str]]]] = {}
    told = (*bodies(document, found), *found.once(named, document))
    known = {(c.start, c.end) for c in told}
    spans = Spans([(c.start, c.end) for c in told])
    endings = {h.end: h.word for h in sorted(hits, key=_length)}
    seen: set[str] = set()
    for c in sorted(told, key=_place):
        ending, full = endings.get(c.end), text[c.start : c.end]
        if ending and full not in seen and len(full) - len(ending) >= _SHORTEST + _LONGER:
            seen.add(full)
            words = words_in(document, c.start, c.end - len(ending))
            for char in {word[0] for word in words}:
                fulls.setdefault((ending, char), {})[full] = (c, words)
    of_one = {ending for ending, _ in fulls}
    table = document.lexicon.table("organisations")
    for hit in hits:
        if hit.word not in of_one or (hit.end not in document.boundaries and found.starting("title", hit.end) is None):
            continue
        for size in range(_LONGEST, _SHORTEST - 1, -1):
            start = hit.start - size
            if start < 0 or start not in document.boundaries:
                continue
            short, name = text[start : hit.start], text[start : hit.end]
            owners = fulls.get((hit.word, short[0]), {})
            of = [full for full, (c, words) in owners.items() if c.end <= start and _made_of(short, words) and name not in full]
            if len(of) != 1 or name in table or not all(map(is_han, name)):
                continue
            if (start, hit.end) not in known and spans.hold(start, hit.end):
                break  # inside a longer name
            if (start, hit.end) not in known and not coined(document.tokenizer, short):
                continue  # 创新中心 is many
            yield Hit(start, hit.end, replace(owners[of[0]][0].value, name=name, full=of[0]), "inferred", 1)
            break


#: A practice by its name and its sort: 上海市|云帆|律师事务所, 北京市|云帆|(上海)律师事务所.
_PRACTICE = compiled(r"(?P<brand>[一-龥]{2,6}?)(?:\([一-龥]{2,6}\))?(?:律师|会计师|税务师|建筑师|专利代理|资产评估)事务所")
#: What makes another word of 所 behind a practice's name.
_NO_PRACTICE = frozenset("长在有以需谓属能得获")


@rules.scan(
    "practice",
    yes("上海市云帆律师事务所揭牌,[[云帆所]]主任林启东到会。", full="上海市云帆律师事务所"),
    no("上海市云帆律师事务所揭牌,云帆所有律师到会。"),
    needs=("事务所",),
)
def practice(document: Document, found: Found) -> Iterator[Hit]:
    """A practice of lawyers or accountants called by its name and 所, where it stands in full before."""
    text = document.text
    fulls: dict[str, Candidate] = {}
    for c in bodies(document, found):
        seat = max((h.end for h in document.hits_from("places", c.start)), default=c.start)
        m = _PRACTICE.fullmatch(text, seat, c.end)
        if m is not None:
            fulls.setdefault(m["brand"] + "所", c)
    for name, told in occurrences(text, fulls).items():
        full = fulls[name]
        for at in told:
            if at >= full.end and at in document.boundaries and text[at + len(name) : at + len(name) + 1] not in _NO_PRACTICE:
                value = replace(full.value, name=name, full=text[full.start : full.end])
                yield Hit(at, at + len(name), value, "inferred", 1)


def _place(c: Candidate) -> int:
    return c.start


def _length(hit: WordHit) -> int:
    return len(hit.word)


def _made_of(short: str, words: list[str]) -> bool:
    """Whether the characters are the beginnings of words in their order, one or all of each; more than one word gives some.

    What keeps the whole first word and leaves out a later one is another body: 江城大学 beside 江城海洋大学.
    """
    if len(words[0]) > 1 and short.startswith(words[0]):
        return False
    at, used = 0, 0
    for word in words:
        if at == len(short):
            break
        if short.startswith(word, at):
            at, used = at + len(word), used + 1
        elif short[at] == word[0]:
            at, used = at + 1, used + 1
    return at == len(short) and (used > 1 or short in words)
