"""Fact rules for awards laid out over lines: 甲集团:优质工程奖、…, a title as a heading with those who bear it below, 命名 / 甲 / 为“…”."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import no, yes
from ...shelf import compiled
from ...sought import Sought
from ...text.layout import Line
from ..clauses import hits_within
from ..telling import day_of
from .base import Winner, listed_award, rules, verbs_of
from .laureates import laureates, row_of_names
from .prize import Prize, sure
from .prizes import prize_before

#: What leads in rows of who got what: 主要奖项有:, 荣获以下荣誉.
_LEADS_IN = compiled(r"(?:荣获|获得|获奖|奖项|荣誉)[^。;\n]{0,40}(?::|如下)\s*$")
#: 甲集团:优质工程奖、…
_OWNER = compiled(r"(?:\(?\d{1,2}[、.)]\s?)?(?P<who>[^,。;:!?、\n]{2,24}):(?P<what>[^\n]{3,600})")
_ITEM = compiled(r"[^、,。;:\n“”]*(?:“[^“”\n]{1,40}”[^、,。;:\n“”]*)*")
#: Not what somebody got: how many of a kind, a clause of its own.
_NO_ITEM = compiled(r"^\d+[项个件]|专利|[获评予]|荣登|著作权|标准$")
_BACK, _BELOW = 12, 60
#: A title that the text tells as one: 被命名为“…”, 授予“…”称号.
_TITLE = Sought(r"“(?P<name>[^“”\n]{4,30})”")
_NAMING = ("命名", "命名为", "授予", "认定", "认定为", "入选", "获评", "荣获", "评为", "授牌")
_TITLES = compiled(r"(?:、|和|\n)?“(?P<name>[^“”\n]{4,30})”")
_HEADING = compiled(
    r"(?:[(]?[一二三四五六七八九十\d]{1,2}[)]?[、.]?\s?)?“?(?P<name>[^“”\n:]{4,30}?)”?(?:名单|\((?:共)?(?:计)?\d+[个家名]\))?:?\s*"
)
_NAME = compiled(r"(?:\d{1,3}[.、)]\s?)?(?P<who>[一-龥A-Za-z(][^,。;:!?“”\n]{1,29})")
_AS = compiled(r"为“(?P<name>[^“”\n]{4,30})”")


@rules.fact(
    "owned",
    yes("2024年集团荣获多项荣誉,主要奖项有:\n星河集团:国家优质工程奖、江城金帆奖、14项专利。\n滨海银行:服务之星奖。",
        award="江城金帆奖", recipients=["星河集团"]),
    no("星河集团:国家优质工程奖由江城建设协会颁发。"),
    no("主要产品有:\n星河集团:深海采样器、低空巡检系统。"),
)
def owned(story: Story) -> Iterator[Fact]:
    """Rows of who got what: the winner before a colon, the awards behind it."""
    text, lines = story.text, story.document.article
    if not any(mark in text for mark in ("奖项", "荣获", "荣誉")):
        return
    since = -_BACK
    for k, line in enumerate(lines):
        if _LEADS_IN.search(text, line.start, line.end):
            since = k
        m = _OWNER.fullmatch(text, line.start, line.end) if 0 < k - since <= _BACK else None
        if m is None:
            continue
        roll = laureates(story, *m.span("who"))
        if len(roll.winners) != 1 or roll.end != m.end("who"):
            continue
        since = k - 1  # the next row goes on with it
        for item in _ITEM.finditer(text, *m.span("what")):
            prize = prize_before(story, *item.span(), weak=True) if item[0] and not _NO_ITEM.search(item[0]) else None
            if prize is not None and (sure(story, prize) or len(prize.name) > len("信用企业")):
                yield listed_award(prize, roll.winners, (m.start("who"), item.end()))


@rules.fact(
    "headed",
    yes("江城两地被命名为“江城生态示范县”。\n名单\n江城生态示范县\n滨海县\n青山县", award="江城生态示范县",
        recipients=["滨海县", "青山县"]),
    yes("决定命名江城市等2个城市为省级园林城市、滨海县等2个县城为省级园林县城。\n一、省级园林城市(共2个)\n江城市、江阴市\n二、省级园林县城",
        award="省级园林城市", recipients=["江城市", "江阴市"]),
    no("江城生态示范县\n滨海县\n青山县"),
    no("江城两地被命名为“江城生态示范县”。\n江城生态示范县\n这一称号来之不易,全县上下备受鼓舞。"),
)
def headed(story: Story) -> Iterator[Fact]:
    """A title that the text tells as one, as a heading, with those who bear it in the lines below."""
    text, lines = story.text, story.document.article
    told = _told_titles(story)
    if not told:
        return
    for k, line in enumerate(lines):
        m = _HEADING.fullmatch(text, line.start, line.end)
        if m is None or m["name"] not in told or text[line.start] == "“":
            continue  # 命名为 / “…”: told there
        winners, end = _names_below(story, lines[k + 1 : k + 1 + _BELOW], told)
        if winners:
            yield listed_award(Prize(m["name"], *m.span("name")), winners, (line.start, end))


def _told_titles(story: Story) -> set[str]:
    """The quoted titles that stand behind verbs of naming, with those in a row behind them, and what 命名…为 names."""
    told: set[str] = set()
    for m in _TITLE.all_in(story.document):
        before = m.start() - story.text[m.start() - 1 : m.start()].isspace()
        if not story.text.endswith(_NAMING, 0, before):
            continue
        told.add(m["name"])
        at = m.end()
        while more := _TITLES.match(story.text, at):
            told.add(more["name"])
            at = more.end()
    named = next(rule for rule in rules if rule.name == "named")
    return told | {fact.fields["award"] for fact in named.facts(story)}


def _names_below(story: Story, below: list[Line], told: set[str]) -> tuple[list[Winner], int]:
    """The names that lines are from end to end, up to the first that is none."""
    winners: list[Winner] = []
    end = 0
    for line in below:
        heading = _HEADING.fullmatch(story.text, line.start, line.end)
        if heading is not None and heading["name"] in told:
            break
        row = row_of_names(story, line.start, line.end)
        if row is not None:
            winners += [w for w in row.winners if w not in winners]
            end = row.end
            continue
        m = _NAME.fullmatch(story.text, line.start, line.end)
        if m is None or m["who"] in told or hits_within(story, "award_verbs", *m.span("who")):
            break
        roll = laureates(story, *m.span("who"))
        if len(roll.winners) != 1 or roll.end != m.end("who"):
            break
        winners.append(roll.winners[0])
        end = roll.end
    return winners, end


@rules.fact(
    "set_out",
    yes("省民委命名\n江城市\n滨海县\n为“民族团结示范区”", award="民族团结示范区", recipients=["江城市", "滨海县"]),
    no("省民委命名\n江城市\n举行大会"),
)
def set_out(story: Story) -> Iterator[Fact]:
    """A sentence of naming set out over lines: 命名 / 甲 / 乙 / 为“…”."""
    text = story.text
    for sort in ("naming", "given", "praised"):
        for hit, _, _ in verbs_of(story, sort):
            line = story.document.line_at(hit.start)
            if hit.end != line.end:
                continue
            below = story.document.lines_below(line.start, _BELOW + 1)
            winners, _ = _names_below(story, below[:_BELOW], set())
            last = below[len(winners)] if 0 < len(winners) < len(below) else None
            as_ = _AS.match(text, last.start, last.end) if last is not None else None
            if as_ is not None:
                yield listed_award(Prize(as_["name"], *as_.span("name")), winners, (hit.start, as_.end()), day_of(story, hit.start))
