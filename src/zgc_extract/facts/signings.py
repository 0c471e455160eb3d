"""Fact rules for signings."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ..entities import Entity
from ..fact import Fact, FactSet, Story
from ..lexicon import Lexicon, WordHit
from ..readings import Certainty
from ..rule import Candidate, no, yes
from ..shelf import compiled
from .agreements import agreement
from .clauses import clause_end, clause_start, hits_within, strip_adverbs, triggers
from .lists import Member, Run, Tally, after, runs, tally
from .phrases import leads_in
from .subjects import standing, subject_run
from .telling import day_of, told
from .wording import wording

rules = FactSet("signing")

_PROGRAMME = compiled(r"“(?P<name>[^“”\n]{2,20}(?:计划|行动|工程|项目|专项))”")
_WISHED = compiled(r"(?:(?<![主重只])要|想|希望|愿意?|拟|计划|准备|打算|有意|争取|正在|有望|能否|是否)(?:与|和|同|跟)")
_URGED = compiled(r"(?:敦促|呼吁|要求|希望|建议|应|劝|盼|期待|请)$")
_TOGETHER = compiled(r"三方|四方|五方|多方|共同签")
_SEVERALLY = compiled(r"分别|先后|依次|逐一|各自")
_UNNAMED = compiled(r"(?:公司|集团|等|,|还|也|已|均|将|分别|共同|正式|又|成功|在[^,。]{1,16})*(?:与|同|和|跟)[^,。]")
#: What they sign about: 甲与乙|就共建丙园区签约; the names in it are no parties.
_ABOUT = compiled(r"(?:双方|今[日天]|共同|正式|分别|,)*(?:就|围绕|针对|基于|根据|本着|按照|依托|为|关于|举[行办])(?!为)")
#: Behind a body: the thing of it that signs (甲集团牵头建设的“…”).
_THING = compiled(r"(?:共同|联合)?(?:牵头|建设|共建|设立|发起|投资|创办|运营|管理|成立)[^,。;、“”]{0,6}的")
_WITH_BEFORE = compiled(r"[与和同跟]$|[与同跟](?:来自)?[一-龥]{1,6}$")
_AT_RITE = compiled(r"(?:仪式|活动|大会)(?:现场)?[上中]|现场")
#: The two that the text named as parties before: 张三、李四代表双方签字.
_FOR_BOTH = compiled(r"代表(?:签约|合作)?(?:双方|两[地校园区市家])")
_BOTH = compiled(r"(?:双方|三方|两地|两校|两家|各方|两园|校企|政企|三家|四方)(?:还|就|将|也|共同|正式|现场|分别|代表|负责人)*")


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns over the words of ``_act_words``: who only came, what is counted."""

    absent: re.Pattern[str]
    sorts: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = wording(lexicon).lists
    return _Patterns(absent=compiled(words["absent"]), sorts=compiled(words["counted_sort"] + "*"))


def _pairs(left: list[Member], right: list[Member], severally: bool) -> list[list[Member]]:
    """The agreements between two sides."""
    if severally and len(left) == len(right) > 1:
        return [[a, b] for a, b in zip(left, right, strict=True)]
    if severally and (len(left) == 1 or len(right) == 1):
        return [[a, b] for a in left for b in right]
    return [left + right]


def _segments(run: Run) -> list[tuple[list[Member], list[str]]]:
    """The run cut at 、 and ;."""
    out: list[tuple[list[Member], list[str]]] = [([run.members[0]], [])]
    for member, link in zip(run.members[1:], run.links, strict=True):
        if link in ("list", "also"):
            out.append(([member], []))
        else:
            out[-1][0].append(member)
            out[-1][1].append(link)
    return out


def _agreements(run: Run, left: Run | None, severally: bool, together: bool) -> list[list[Member]]:
    """Who signed with whom: 、 between pairs with 与, two sides of one 与, or all together."""
    if left is not None and "with" in left.links:  # 甲与乙“…”项目、与丙“…”项目签约
        k = left.links.index("with") + 1
        return _pairs(left.members[:k], left.members[k:], False) + _pairs(left.members[:k], run.members, severally)
    if left is not None:
        return _pairs(left.members, run.members, severally and not together)
    if "also" in run.links:
        return _with_each(run, severally)
    segments = _segments(run)
    paired = [m for m, links in segments if len(m) == 2 and "list" not in links]
    with_pairs = [m for m, links in segments if links == ["with"]]
    if len(segments) > 1 and not together:
        if len(paired) == len(segments):
            return paired
        if len(with_pairs) > 1:
            return with_pairs
    if run.links.count("with") == 1:
        k = run.links.index("with") + 1
        return _pairs(run.members[:k], run.members[k:], severally and not together)
    return [run.members]


def _first_side(run: Run) -> Run | None:
    """What stands before the first 与 of a row."""
    if "with" not in run.links:
        return None
    k = run.links.index("with")
    return Run(run.members[: k + 1], run.links[:k])


def _with_each(run: Run, severally: bool) -> list[list[Member]]:
    """甲与乙、与丙签约: the first side with each of the others."""
    cuts = [k + 1 for k, link in enumerate(run.links) if link in ("with", "also")]
    first, *others = [run.members[a:b] for a, b in pairwise([0, *cuts, len(run.members)])]
    return [p for other in others for p in _pairs(first, other, severally)]


def _represented(story: Story, person: Candidate) -> Candidate | None:
    """The body that stood before the person where the text named him first."""
    for m in story.entity(person).mentions:
        lo, _ = story.document.sentence_at(m.start)
        found = runs(story, lo, m.end)
        if found and found[-1].members[-1].person is m and found[-1].members[-1].body is not None:
            return found[-1].members[-1].body
    return None


def _entities(story: Story, members: list[Member], representing: bool) -> list[Entity] | None:
    """The parties as entities; None where one has no name or two are the same.

    A person among bodies signs for the one that he was named with.
    """
    out: list[Entity] = []
    bodies = any(m.body is not None for m in members)
    for m in members:
        party = m.party
        if (representing or bodies) and m.body is None and m.person is not None:
            party = _represented(story, m.person)
        if party is None:
            return None
        e = story.entity(party)
        if e not in out:
            out.append(e)
    return out if len(out) > 1 else None


def _tail_fits(story: Story, run: Run, start: int, hit: WordHit) -> bool:
    """Whether what stands between the parties and the verb leaves the parties its subject."""
    tail = story.text[start : hit.start]
    if "在" in tail and _AT_RITE.match(story.text, hit.end):  # 甲、乙在签约仪式上致辞
        return False
    if len(tail) > 70 or _THING.match(tail) or _patterns(story.document.lexicon).absent.search(tail) or _UNNAMED.match(tail):
        return False
    if any(c in tail for c in "。;!?\n"):
        return False
    return "," not in tail or len(run.members) > 1 or bool(_BOTH.search(tail))


def _rows(story: Story, lo: int, hit: WordHit, first: Run | None = None) -> tuple[Run, Run | None, Tally | None] | None:
    """The row of parties before the verb, the side left of a far 与, and the count after the row.

    ``first`` is the first side of what the sentence told as signed before: 甲与乙签约,|与丙签约.
    """
    text = story.text
    found = runs(story, lo, hit.start)
    about = next((k + 1 for k, run in enumerate(found) if len(run.members) > 1 and _ABOUT.match(text, after(story, run))), 0)
    if about and all(run.before != "far" for run in found[about:]):
        found = found[:about]
    for k in range(len(found) - 1, -1, -1):
        run = found[k]
        at = after(story, run)
        count = tally(story, at)
        if k < len(found) - 1 and (count is None or count.count is None or found[-1].before == "far"):
            break
        left = None
        if run.before == "far":
            left = next((r for r in reversed(found[:k]) if _is_subject(story, r, lo)), None)
            if left is not None and "with" in left.links and text[run.start - 2 : run.start - 1] != "、":
                left = Run(left.members[: left.links.index("with") + 1], left.links[: left.links.index("with")])
            if left is None and first is not None:
                left = first
            if left is None and k and _leads(story, found[k - 1], lo):
                left = found[k - 1]
        if left is None and _WITH_BEFORE.search(text, max(lo, run.start - 8), run.start):
            left = first or _standing_side(story, lo, run.start - 1)
            if left is None:
                continue
        if len(run.members) + (len(left.members) if left else 0) < 2:
            continue
        if _tail_fits(story, run, count.end if count else at, hit):
            partly = left is not None and left is not first and "、" in text[left.end : run.start] and run.before == "far"
            return None if partly else (run, left, count)  # 与某某、某某、丙签约: not all are read
    return None


def _standing_side(story: Story, lo: int, end: int) -> Run | None:
    """The side before 与 that a short word stands for: 联盟与…, 分行还与…."""
    start = clause_start(story.text, end, lo)
    stop = strip_adverbs(story, start, end)
    said = next((h for h in hits_within(story, "saying_verbs", start, stop) if h.end < stop), None)  # 并透露|公司已与…
    member = standing(story, start, stop) or (standing(story, said.end, stop) if said else None)
    return Run([member], []) if member else None


def _is_subject(story: Story, run: Run, floor: int) -> bool:
    begin = clause_start(story.text, run.start, floor)
    return run.start - begin <= 12 and story.text[run.start - 1 : run.start] not in ("与", "和", "同", "跟")


def _leads(story: Story, run: Run, floor: int) -> bool:
    """Whether a row stands where a subject does, after times and occasions."""
    text = story.text
    return text[run.start - 1] not in "与和同跟" and leads_in(story, clause_start(text, run.start, floor), run.start)


def _object(story: Story, lo: int, hit: WordHit) -> tuple[Run, Run | None, Tally | None] | None:
    """甲签约乙, 甲牵手乙."""
    right = runs(story, hit.end, clause_end(story.text, hit.end, 40))
    if not right or right[0].start - hit.end > 1 or (right[0].members[0].body or right[0].members[0].person) is None:
        return None
    left = subject_run(story, lo, hit.start, near=True)
    return (right[0], left, None) if left is not None else None


def _earlier(story: Story, hit: WordHit, sentence: int) -> tuple[list[list[Member]], tuple[int, int]] | None:
    """双方签约: the two names of the sentence before, or its 甲与乙."""
    lo, _ = story.document.sentences[sentence]
    both = _BOTH.search(story.text, lo, hit.start)
    if not both:
        return None
    wanted = 3 if both[0].startswith(("三方", "三家")) else 2
    line = story.document.line_at(hit.start)
    spans = [(lo, both.start())] + [story.document.sentences[k] for k in range(sentence - 1, max(-1, sentence - 4), -1)]
    for start, end in spans:
        if start < line.start:
            break
        found = _the_both(story, start, end, wanted)
        if found:
            return [found], (start, end)
    return None


def _the_both(story: Story, start: int, end: int, wanted: int) -> list[Member] | None:
    """The so many bodies that a span names, in a row or one by one."""
    found = runs(story, start, end)
    for n, run in enumerate(found):
        if run.before == "far" and n and len(run.members) + len(found[n - 1].members) == wanted:
            return found[n - 1].members + run.members
        if len(run.members) == wanted and all(m.body for m in run.members):
            return run.members
    bodies = story.within(start, end, "organisation", "park")
    names = {story.entity(m).id: Member(m.start, m.end, body=m) for m in reversed(bodies)}
    return list(names.values())[::-1] if len(names) == wanted else None


@rules.fact(
    "parties",
    yes("星河集团与江城大学签约。", parties=[["星河集团", "江城大学"]]),
    yes("星河集团与江城大学签署战略合作协议。", parties=[["星河集团", "江城大学"]], agreement="战略合作协议"),
    yes("星河集团在论坛上与江城大学正式签署《共建人工智能研究院协议》,双方将开展合作。",
        parties=[["星河集团", "江城大学"]], agreement="共建人工智能研究院协议"),
    yes("江城大学分别与星河集团、滨海银行签约。", parties=[["江城大学", "星河集团"], ["江城大学", "滨海银行"]]),
    yes("星河集团与江城大学、滨海银行与滨海生物医药产业园、远山科技有限公司与江城软件园分别签约。",
        parties=[["星河集团", "江城大学"], ["滨海银行", "滨海生物医药产业园"], ["远山科技有限公司", "江城软件园"]]),
    yes("会上,星河集团与江城大学、滨海银行与滨海生物医药产业园等12对合作方集中签约。",
        parties=[["星河集团", "江城大学"], ["滨海银行", "滨海生物医药产业园"]], count="12对"),
    yes("星河集团、江城大学、滨海银行三方共同签署技术开发合同。", parties=[["星河集团", "江城大学", "滨海银行"]], agreement="技术开发合同"),
    yes("星河集团旗下远山科技有限公司与江城大学签订合作备忘录。", parties=[["远山科技有限公司", "江城大学"]]),
    yes("星河集团董事长赵一凡与江城大学校长李文博代表双方签约。", parties=[["星河集团", "江城大学"]]),
    yes("星河集团举办开放日,并与江城大学达成战略合作。", parties=[["星河集团", "江城大学"]], agreement="战略合作"),
    yes("星河集团和江城大学举行战略合作协议签约仪式。", parties=[["星河集团", "江城大学"]], agreement="战略合作协议"),
    yes("星河集团牵手江城大学", parties=[["星河集团", "江城大学"]]),
    yes("战略合作协议由星河集团、江城大学、滨海银行三方共同签署。", agreement="战略合作协议",
        parties=[["星河集团", "江城大学", "滨海银行"]]),
    yes("星河集团与江城大学就共建滨海软件园项目签约。", parties=[["星河集团", "江城大学"]]),
    yes("江城高新区与远山科技有限公司“传感器项目”、与滨海银行“创投基金项目”签约。",
        parties=[["江城高新区", "远山科技有限公司"], ["江城高新区", "滨海银行"]]),
    yes("星河集团与江城大学签订人才协议,与滨海银行签订授信协议。", parties=[["星河集团", "滨海银行"]], agreement="授信协议"),
    yes("江城高新区管委会与星河集团、滨海银行等8家企业现场签约。", count="8家",
        parties=[["江城高新区管委会", "星河集团"], ["江城高新区管委会", "滨海银行"]]),
    no("赵一凡表示,江城市委、江城市政府坚持项目为王,先后签约落地了一批重大项目。"),
    no("签约仪式上,江城大学校长李文博致辞。"),
    no("星河集团总裁赵一凡、江城大学校长李文博出席签约仪式。"),
    no("星河集团未与江城大学签署任何协议。"),
    no("星河集团将于7月与江城大学签署合作协议。"),
    no("江城大学今年签约率达到九成。"),
    no("星河集团与江城大学参加展会,展会签约金额创新高。"),
)
def parties(story: Story) -> Iterator[Fact]:
    """Names in a row before a verb of signing: 甲与乙签约, 甲与乙、丙与丁分别签约, 甲、乙、丙三方签署…, 甲…与乙达成合作."""
    text = story.text
    last: tuple[int, int, Fact] | None = None
    signed: list[Fact] = []
    side: Run | None = None
    for hit in triggers(story, "signing_verbs"):
        lo, hi = story.document.sentence_at(hit.start)
        name = agreement(story, hit)
        if hit.row["object"] == "1" and name is None:
            continue
        if last and last[0] == lo:
            if not story.within(last[1], hit.start, "organisation", "park", "person"):
                last[2].fields["agreement"] = last[2].fields["agreement"] or name
                last = (lo, hit.end, last[2])
                continue
            floor = last[1]
        else:
            floor = lo
        evidence = [(lo, hi)]
        certainty: Certainty = "explicit"
        rows = _object(story, floor, hit) if hit.row["object"] == "to" else None
        if rows is None:
            rows = _rows(story, floor, hit, side if floor > lo else None)
        count = None
        if rows is not None:
            run, left, count = rows
            assert run is not None
            begin = left.start if left else run.start
            span = text[max(floor, begin - 6) : hit.start]
            severally = _SEVERALLY.search(span) is not None or (count is not None and count.count is not None)
            side = left or _first_side(run)
            groups = _agreements(run, left, severally, bool(_TOGETHER.search(span + text[hit.start : hit.end])))
            evidence = [(begin, clause_end(text, hit.end))]
        else:
            run = None
            earlier = _earlier(story, hit, story.document.sentence_index(hit.start))
            if earlier is None:
                continue
            groups, before = earlier
            evidence = [before, (lo, hi)]
            certainty = "inferred"
        representing = "代表" in text[evidence[-1][0] : hit.end]
        if signed and all(m.body is None for g in groups for m in g):
            continue  # ▲张三与李四签署协议: they sign for the bodies told before
        people = representing or any(m.body is None and m.person is not None for g in groups for m in g)
        agreed = [p for g in groups if (p := _entities(story, g, representing)) and not _one_side(p, run)]
        if not agreed or (people and _told_before(agreed, signed, text[evidence[-1][0] : hit.end + 2])):
            continue
        programme = _PROGRAMME.search(text, lo, hi)
        fact = Fact("signing", {"programme": programme["name"] if programme else None, "parties": agreed, "agreement": name,
                                "count": count.count if count else None}, evidence, date=day_of(story, hit.start))  # fmt: skip
        fact.modality = told(story, hit)
        urged = _URGED.search(text, max(lo, evidence[-1][0] - 3), evidence[-1][0])
        if fact.modality == "asserted" and (urged or _WISHED.search(text, evidence[-1][0], hit.start)):
            fact.modality = "planned"
        fact.certainty = certainty
        last = (lo, hit.end, fact)
        signed.append(fact)
        yield fact


def _one_side(parties: list[Entity], run: Run | None) -> bool:
    """Whether the row is of one side only: 市委、市政府签约引进…."""
    if run is None or "with" in run.links or "and" in run.links:
        return False
    return all(e.detail.get("kind") in ("government", "party") for e in parties) and len({e.name[:2] for e in parties}) < len(parties)


def _told_before(agreed: list[list[Entity]], signed: list[Fact], span: str) -> bool:
    """Whether those who sign for both sides (代表双方签字) sign what was told before, by the bodies that they stand for."""
    if len(agreed) != 1:
        return False
    pairs = [p for fact in signed for p in fact.fields["parties"] if len(p) == len(agreed[0])]
    if any(p != agreed[0] and any(e in p for e in agreed[0]) for p in pairs):
        return True
    return _FOR_BOTH.search(span) is not None and len(pairs) == 1 and agreed[0] not in pairs


#: What leads in a list of what was signed.
_SIGNED_ARE = compiled(r"(?:的)?(?:重点|合作|重大|产业)*项目(?:主要|分别)*(?:包括|有|是|为|涵盖|:)+")


@rules.fact(
    "listed",
    yes("签约项目包括星河集团与江城大学的智能芯片项目、滨海银行与远山大学的金融科技项目。",
        parties=[["星河集团", "江城大学"], ["滨海银行", "远山大学"]]),
    no("签约项目包括星河集团的智能芯片项目、江城大学的金融科技项目。"),
)
def listed(story: Story) -> Iterator[Fact]:
    """What was signed told behind the verb: 签约项目包括甲与乙的…、丙与丁的…."""
    for hit in triggers(story, "signing_verbs"):
        m = _SIGNED_ARE.match(story.text, hit.end) if hit.word.endswith("签约") else None
        if m is None:
            continue
        _, hi = story.document.sentence_at(hit.start)
        rows = [r for r in runs(story, m.end(), hi) if len(r.members) == 2 and r.links == ["with"]]
        agreed = [p for r in rows if (p := _entities(story, r.members, False))]
        if agreed:
            fact = Fact("signing", {"programme": None, "parties": agreed, "agreement": None, "count": None},
                        [(hit.start, rows[-1].end)], date=day_of(story, hit.start))  # fmt: skip
            fact.modality = told(story, hit)
            yield fact


_ON_STAGE = compiled(r"现场|集中|会上|仪式上|本次|当天|当日|大会|活动")
_SIGNED = compiled(r"(?:的)?(?:重点|重大|产业|合作|招商|优质|科技)*(?:项目|协议|意向)?")


@rules.fact(
    "counted",
    yes("仪式上,共有32个项目集中签约,总投资186亿元。", count="32个"),
    yes("大会期间,45个重点产业项目现场签约。", count="45个"),
    no("截至目前,园区已签约企业120家。"),
    no("仪式上将有32个项目集中签约。"),
)
def counted(story: Story) -> Iterator[Fact]:
    """How many signed, where nobody is named: 32个项目集中签约."""
    for hit in triggers(story, "signing_verbs"):
        if not hit.word.startswith("签约"):
            continue
        lo, _ = story.document.sentence_at(hit.start)
        start = clause_start(story.text, hit.start, lo)
        if story.within(start, hit.start, "organisation", "park", "person"):
            continue
        counts = story.within(start, hit.start, "quantity")
        if counts and _patterns(story.document.lexicon).sorts.fullmatch(story.text, counts[-1].end, hit.start):
            count = counts[-1]
        elif _ON_STAGE.search(story.text, start, hit.start) and (m := _SIGNED.match(story.text, hit.end)):
            after_verb = story.within(m.end(), m.end() + 14, "quantity")
            if not after_verb or after_verb[0].start > m.end() + 2:
                continue
            count = after_verb[0]
        else:
            continue
        span = (min(count.start, hit.start), max(count.end, hit.end))
        fact = Fact("signing", {"programme": None, "parties": [], "agreement": None, "count": count}, [span],
                    date=day_of(story, hit.start))  # fmt: skip
        fact.modality = told(story, hit)
        yield fact
