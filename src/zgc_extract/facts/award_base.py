"""What the fact rules for awards share: their set, the fact, the span of a row of winners."""

from __future__ import annotations

from ..entities import Entity
from ..fact import Fact, FactSet, Story
from ..lexicon import WordHit
from ..shelf import compiled
from .clauses import clause_start, ending_at, in_title
from .lists import Run, Tally, after, tally
from .prizes import Prize, prize_before
from .telling import day_of, told

rules = FactSet("award")

_PUT = compiled(r"(?:颁发|颁授|颁出|公布|揭晓|评出|评选出|设立)了?(?=[^,。;]{3,30}$)")


def row_start(story: Story, at: int) -> int:
    """Where the sentence of a verb begins, with the rest of its row of winners: 甲公司董事长张三;乙公司董事长李四当选…."""
    lo, _ = story.document.sentence_at(at)
    while lo and (text := story.text)[lo - 1] in ";!?":
        before, end = story.document.sentence_at(lo - 1)
        if not in_title(text, lo) and (text[lo - 1] != ";" or ending_at(story, end - 1, "person") is None):
            break
        lo = before
    return lo


def row_end(story: Story, at: int) -> int:
    """Where it ends, with the rest of the row."""
    _, hi = story.document.sentence_at(at)
    while hi < len(story.text) and story.text[hi - 1] == ";" and ending_at(story, hi - 1, "person"):
        hi = story.document.sentence_at(hi)[1]
    return hi


def winners(story: Story, run: Run) -> list[Entity]:
    out: list[Entity] = []
    for m in run.members:
        if m.laureate is not None and (e := story.entity(m.laureate)) not in out:
            out.append(e)
    return out


def award(story: Story, prize: Prize, run: Run, hit: WordHit, span: tuple[int, int], count: Tally | None,
          grantors: list[Entity]) -> Fact | None:  # fmt: skip
    who = [w for w in winners(story, run) if w not in grantors]
    if not who:
        return None
    fact = Fact("award", {"award": prize.name, "batch": (count.batch if count else None) or prize.batch,
                          "count": count.count if count else None, "recipients": who,
                          "grantors": grantors or ([prize.agent] if prize.agent else [])}, [span],
                date=day_of(story, hit.start))  # fmt: skip
    fact.modality = told(story, hit)
    return fact


def count_of(story: Story, run: Run) -> Tally | None:
    return tally(story, after(story, run), bare=len(run.members) > 1)


def put_first(story: Story, lo: int, start: int, end: int) -> Prize | None:
    """终身成就奖|由…获得; 典礼上颁发创新产品奖,|由…获得."""
    if start < end or start - 1 <= lo:
        return prize_before(story, start, end)
    before = clause_start(story.text, start - 1, lo)
    put = _PUT.search(story.text[before : start - 1])
    return prize_before(story, before + put.end(), start - 1) if put else None
