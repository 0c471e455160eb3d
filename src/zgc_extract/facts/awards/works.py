"""Projects, works and teams that are no mention, where prizes are given: “…”项目, 李文博团队."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache

from ...fact import Story
from ...lexicon import Lexicon
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import fixed
from ...sought import Sought
from ..wording import wording

_TITLE = Sought(r"《(?P<name>[^《》\n]{1,40})》")
#: What a quoted prize looks like, by its name and by what follows it.
_PRIZE = compiled(r"[奖章]$|最佳|称号|荣誉|名单|榜|十大|(?<![与和及])示范|优秀|先进")
_PRIZE_BEHIND = compiled(r"(?:等)?(?:[\d一二两三四五六七八九十]+[项个])?(?:大)?(?:奖|称号|荣誉|名单|殊荣|勋章|牌匾|证书)")
#: 星河集团|“深海采样器”项目 is a work of its own, 江城中学|“深海采样器”参赛团队 is the school's.
_ITS_TEAM = compiled(r"[一-龥]{0,6}(?:团队|队|组)")
_WINS = compiled(r"(?:成功|喜|再次|首次|均|也|还)?[入获荣被摘夺斩]")
#: The owner that no rule reads: ,某某科技|“低空巡检”项目.
_OWNER = compiled(r"(?:^|[,。;、])[一-龥]{2,12}$")
#: What a work is, before its name: 甲公司选送的|月季新品种|“滇红一号”; and what shows it to be one of a row or to win.
_SORT, _GOES_ON = compiled(r"的[一-龥]{1,8}$"), compiled(r"[、和与及]|以及|[获荣斩摘夺][获得取]?")
_REACH = 24


@fixed
class _Patterns:
    """The words of ``_act_words`` for works (piece), teams (team), what bodies do with works (made), papers that are none (rule_paper)."""

    quoted: re.Pattern[str]  # a quoted name with the noun behind it that says what it is of
    before: re.Pattern[str]  # before a winner's name: the beginning of a clause, another name, whose it is
    team: re.Pattern[str]  # behind somebody's name (or a work's): 李文博课题组, 《江上的风》创作团队
    counted: re.Pattern[str]  # what counts such works: 等3个项目
    too: re.Pattern[str]  # between two who made it: 甲大学牵头承担、|乙教授领衔完成的“…”
    its: re.Pattern[str]  # between a body and a work of it: 甲公司承担的“…”项目
    paper: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = wording(lexicon).lists
    return _Patterns(
        quoted=compiled(rf"“(?P<name>[^“”\n]{{2,40}})”(?:(?:(?![获得夺荣摘入被评])[一-龥]){{0,4}}?{words['piece']}"
            r"(?:(?<=系列)[一-龥]{2,8}?(?=荣?获|入选|被|斩获|摘得))?|"
            r"(?!牌)(?:(?![获得夺荣摘入被评和与及等的是在])[一-龥A-Za-z]){2,10}"
            r"(?=、[^、,。]{0,24}“|等?(?:[两二三四五六七八九十]|\d{1,3})[个项件](?:项目|作品|成果|产品)|[荣斩摘喜]?获)"
            r"|(?P<brand>牌[一-龥]{2,6}?(?=[、和与及]|[荣斩摘喜]?获|被评|等)))?"),
        before=compiled(rf"(?:^|[,。;:!?、\s”》和与及由被有的]|{words['piece']}|{words['genre']})$"),
        team=compiled(rf"[一-龥]{{0,9}}?{words['team']}"),
        counted=compiled(rf"等(?:\d{{1,3}}|[两二三四五六七八九十]+)[个项件部](?:[一-龥]{{0,4}}?{words['piece']})"),
        too=compiled(rf"[^,。;、“”]{{0,6}}{words['made']}、[^,。;、“”]{{0,8}}"),
        its=compiled(rf"(?:[^,。;、“”]{{0,6}}{words['made']}、[^,。;、“”]{{2,8}})?(?:[^,。;、“”]{{0,6}}(?P<made>{words['made']}))?的?"),
        paper=compiled(rf"(?:{words['rule_paper']}|[奖报章])$|.{{25}}"),
    )


def works(story: Story, start: int, end: int) -> list[Candidate]:
    """The works in a span that may be winners, in reading order; their value is the name."""
    found: tuple[list[int], list[Candidate]] | None = story.memo.get("works")
    if found is None:
        made = sorted([*_quoted(story), *_titles(story), *_teams(story)], key=lambda w: w.start)
        found = story.memo["works"] = [w.start for w in made], made
    starts, made = found
    return [w for w in made[bisect_left(starts, start) : bisect_left(starts, end)] if w.end <= end]


def _work(start: int, end: int, name: str) -> Candidate:
    return Candidate("work", start, end, "award.works", name)


def _teams(story: Story) -> Iterator[Candidate]:
    """Teams with a person's or a work's name before them."""
    text, team = story.text, _patterns(story.document.lexicon).team
    for name in story.of_kind("person") + story.of_kind("document"):
        m = team.match(text, name.end, min(len(text), name.end + _REACH))
        if m:
            yield _work(name.start, m.end(), text[name.start : m.end()])


def _titles(story: Story) -> Iterator[Candidate]:
    """Programmes and plays, whose titles are no documents."""
    paper = _patterns(story.document.lexicon).paper
    for m in _TITLE.all_in(story.document):
        if m.start() not in story.starting and m.start("name") not in story.starting and not paper.search(m["name"]):
            yield _work(*m.span(), m["name"])


def _quoted(story: Story) -> Iterator[Candidate]:
    """Projects in quotation marks."""
    text, patterns = story.text, _patterns(story.document.lexicon)
    for m in patterns.quoted.finditer(text) if "“" in text else ():
        behind = story.starting.get(m.end("name") + 1)
        if behind is not None and behind.kind == "person":
            continue  # “北岸猫王”李文博
        if _PRIZE.search(m["name"]) or _PRIZE_BEHIND.match(text, m.end()):
            continue
        owner, team = story.ending.get(m.start()), _ITS_TEAM.match(text, m.end("name") + 1) is not None
        of_sort = m.end() > m.end("name") + 1
        # 授予星河集团|“江城名企”: that is the award; 授予江城大学|“深海采样”等3个项目: that is a work
        acts = of_sort or _WINS.match(text, m.end()) or patterns.counted.match(text, m.end())
        owned = owner is not None and owner.kind in ("organisation", "park", "person") and not team and acts
        named = of_sort and not team and _OWNER.search(text, max(0, m.start() - 13), m.start()) is not None
        sort = _SORT.search(text, max(0, m.start() - 10), m.start()) is not None and _GOES_ON.match(text, m.end()) is not None
        if not owned and not named and not sort and not patterns.before.search(text, max(0, m.start() - 5), m.start()):
            continue
        inner = story.starting.get(m.start("name"))
        beside = text[m.end() : m.end() + 1] == "“" or text[m.start() - 1] == "”"  # “麦田遥感管家”“古籍修复机器人”
        if inner is None or beside or inner.end != m.end("name") or inner.kind in ("document", "title"):
            yield _work(*m.span(), f"“{m['name']}”{m['brand']}" if m["brand"] else m["name"])


def made_too(story: Story, end: int, start: int) -> bool:
    """Whether what stands between two names makes both those who made a work: 甲大学牵头承担、乙教授领衔完成的“…”."""
    return _patterns(story.document.lexicon).too.fullmatch(story.text, end, start) is not None


def of_body(story: Story, end: int, start: int, *, person: bool, close: bool) -> bool:
    """Whether what stands between a name and a work makes the work the one that is meant: 甲公司的“…”, 张三教授领衔完成的“…”项目."""
    m = _patterns(story.document.lexicon).its.fullmatch(story.text, end, start)
    if person:
        return m is not None and m["made"] is not None
    return close or m is not None
