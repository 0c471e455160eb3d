"""Launches told by their number, and one by one after it: 10个项目集中开工。…甲基地由乙公司投资建设;丙产业园总投资5亿元."""

from __future__ import annotations

from collections.abc import Iterator

from ..fact import Fact, Story
from ..lexicon import WordHit
from ..numerals import parse_number
from ..rule import no, yes
from ..shelf import compiled
from .clauses import balanced, clause_start, triggers
from .launch_base import launch_of, rules
from .naming import named_end, phrase_of
from .phrases import edges
from .telling import is_history, told

#: How many things of a sort a verb is said of, beside it.
_COUNT = compiled(
    r"(?P<number>\d+|[二两三四五六七八九十]+)(?:余|多)?个[^,。;:、\d]{0,12}?(?:项目|工程)|(?:项目|工程)(?:共|达|有|共有|共计)?(?P<behind>\d+)(?:余|多)?个"
)
_BESIDE = 24
#: What is told of each: 由甲公司投资建设, 总投资5亿元.
_TELLS = (
    r"(?:是)?由[^,。;:!?\n]{2,40}?(?:投资|建设|承建|打造|兴建|实施)|"
    r"(?:计划|预计|概算|估算|项目)?总?投资(?:额|规模)?(?:约|超|近|达|逾|为|共|超过)?\d"
)
#: An entry: at the beginning of a clause (or of a row's item) the name, then what is told of it.
_ENTRY = compiled(
    r"(?:(?<=[。;:!?\n,、])|(?<=其中))(?:其中[,:]?)?\s?(?:\(?\d{1,2}[.、)]\s?|[◆●■▲▪◇]\s?)?"
    rf"(?P<name>[^,。;:!?\n、“”]{{4,40}}?(?:项目)?),?(?={_TELLS})"
)
#: What an entry says that is not yet begun, or is of another act.
_ELSEWISE = compiled(r"[^。;!?\n]{0,80}?(?:推迟|延期|签约|将于|拟于|即将|计划于|已竣工|已建成)")
#: Where the report goes over to another act.
_OTHER_ACT = compiled(r"签约|签署|招商推介|下一步|近年来|今年以来")
_REACH = 1500


def _count(story: Story, hit: WordHit) -> int:
    """How many projects the verb is said of; 0 where it tells none."""
    lo, hi = story.document.sentence_at(hit.start)
    m = _COUNT.search(story.text, max(lo, hit.start - _BESIDE), min(hi, hit.end + _BESIDE))
    return int(parse_number(m["number"] or m["behind"])) if m else 0


def _told(story: Story, hit: WordHit, at: int, most: int) -> Iterator[Fact]:
    """The launches of the entries behind an offset."""
    text, nouns = story.text, story.document.lexicon.table("_launch_nouns")
    stop = min(len(text), at + _REACH)
    other = _OTHER_ACT.search(text, at, stop)
    for m in _ENTRY.finditer(text, at, other.start() if other else stop):
        start, end = m.span("name")
        row = named_end(story, nouns, end, start)
        if row is None or row["class"] not in ("facility", "programme", "park", "product") or not balanced(text, start, end):
            continue
        if _ELSEWISE.match(text, end) or any(e.sort in "vpaun" for e in edges(story, start, end - len(row["word"]))):
            continue
        phrase = phrase_of(story, start, end, row)
        fact = launch_of(story, phrase, hit, True) if phrase is not None else None
        if fact is not None and most > 0:
            most -= 1
            fact.evidence = [(start, m.end())]
            yield fact


@rules.fact(
    "told",
    yes("高新区昨日6个重点项目集中开工。其中,滨海锂电产业园由星河集团投资建设,总投资68亿元;远山特种纸生产基地二期投资近12亿元。",
        subject="远山特种纸生产基地二期"),
    yes("此次集中开工项目8个,其中滨海轴承生产基地总投资10亿元,远山冷链物流园总投资5亿元。", subject="远山冷链物流园"),
    no("高新区昨日6个重点项目集中签约。其中,滨海锂电产业园由星河集团投资建设;远山特种纸生产基地二期投资近12亿元。"),
    no("高新区将有6个重点项目集中开工。其中,滨海锂电产业园总投资68亿元;远山特种纸生产基地二期投资近12亿元。"),
    no("6个项目开工。滨海锂电产业园由星河集团投资建设,推迟到明年开工。"),
)  # fmt: skip
def one_by_one(story: Story) -> Iterator[Fact]:
    """What was begun by its number, then told with its builder or its cost: 10个项目开工。其中,甲基地总投资5亿元;乙园由…建设."""
    text = story.text
    if "投资" not in text and "建设" not in text:
        return
    done = 0
    for hit in triggers(story, "launch_verbs", chain=True):
        if hit.start < done or "p" not in hit.row["takes"]:
            continue
        most = _count(story, hit)
        if most < 2 or "签约" in text[clause_start(text, hit.start, max(0, hit.start - 60)) : hit.start]:
            continue
        if is_history(story, hit) or told(story, hit) != "asserted":
            continue
        done = hit.end
        for fact in _told(story, hit, hit.end, most):
            done = max(done, fact.evidence[0][1])
            yield fact
