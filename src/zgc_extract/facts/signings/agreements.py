"""What is signed: the name of an agreement beside a verb of signing."""

from __future__ import annotations

import re
from functools import lru_cache

from ...entities import Entity
from ...fact import Story
from ...lexicon import Lexicon, WordHit
from ...shelf import compiled
from ...slotted import fixed
from ..clauses import clause_end, clause_start
from ..wording import wording

_TITLE = compiled(r"(?:了|下|的|一?份)?[^,。;!?\n《]{0,24}《(?P<name>[^》\n]{2,60})》")
_TITLE_BEFORE = compiled(r"《(?P<name>[^《》\n]{2,60})》(?:的|正式|集中|现场)?$")
_UNION = compiled(
    r"(?:了|起)?[^,。;!?\n]{0,22}?(?P<name>(?:战略|全面|深度|初步|框架|友好|长期)*(?:合作|伙伴|友好|结对|联盟|帮扶|"
    r"共建)(?:关系|协议|意向|伙伴关系|城市|城市关系|合作关系|学校|合作|单位|伙伴)*)"
)
#: What only two are to each other: 结为“姊妹机场”.
_TWIN = compiled(r"(?:了|成为|为)?“?(?P<name>(?:姊妹|姐妹|兄弟|友好)[一-龥]{1,6}?)(?:”|关系|(?=[,。;]|$))")
#: What is only intended or agreed on in talk is not signed: 达成合作意向, 达成合作共识.
_INTENT = compiled(r"(?:了)?[^,。;]{0,12}(?:意向(?!书|协议|性?框架)|共识(?!书))")
_HEDGE = compiled(
    r"^(?:了|关于|相关|有关|多[份项]|系列|一揽子|[\d一二两三四五六七八九十]+[份项个]|总[^的]{2,20}的|价值[^的]{2,20}的|"
    r"金额[^的]{2,20}的|为期[^的]{1,6}的|正式|的)+"
)
_PROJECT = compiled(
    r"的[^,。;:!?、\n并与的]{2,24}?项目|(?:了)?[^,。;:!?、\n并与]{2,40}?项目"
    r"(?=[、,。;]|\d{1,3}[个项]|签约|(?:(?:正式|现场|同步|集中|顺利|全面|相继)*(?:开工|动工|竣工|投产|落地|落户|启动|开业|运营)))"
)
_PROJECT_VERBS = ("签订", "签署", "签下", "签定", "签了")
_UNITES = ("达成", "建立", "结成", "结为", "缔结", "确立")
_LONGEST = 40
#: Papers that are more than talk: 达成采购协议, but not 达成意见.
_BINDING = ("协议", "合同", "协议书")
_SWAPS = ("互换", "交换")


@fixed
class _Papers:
    """Patterns over the words for what is signed (``_act_words``: paper, paper_sort)."""

    after: re.Pattern[str]
    before: re.Pattern[str]
    swapped: re.Pattern[str]
    by: re.Pattern[str]


@lru_cache(maxsize=8)
def _papers(lexicon: Lexicon) -> _Papers:
    words = wording(lexicon).lists
    paper, sort = words["paper"], words["paper_sort"]
    return _Papers(
        after=compiled(
            rf"(?:了|下|起|完|的)?(?:一?(?:份|项(?!目)|系列|揽子)|(?:\d+|多)[份项个])?"
            rf"(?P<name>(?:[^,。;:!?\n并后、]|、(?![与和同跟])){{0,40}}{paper})(?!书|额|金|期|价|工|制|员|文本)"
        ),
        before=compiled(rf"(?P<name>{sort}*{paper})(?:\([A-Za-z]{{2,6}}\))?(?:的|书|正式|集中|现场|顺利|成功)?(?:在[^,。;在]{{1,14}}?)?(?:正式|集中|现场|顺利|成功)?$"),
        by=compiled(rf"(?P<name>{sort}*{paper})(?:正式|共同|,)*由[^。;:!?\n]*$"),
        swapped=compiled(rf"(?:了)?(?:合作)?(?:{paper}|文本)(?:文本)?"),
    )


def agreement(story: Story, hit: WordHit) -> str | None:
    """The name of what is signed: a title in 《》, else the noun after the verb or before it."""
    text, papers = story.text, _papers(story.document.lexicon)
    end = clause_end(text, hit.end, 70)
    title = _TITLE.match(text, hit.end, min(len(text), end + 1))
    if title:
        return title["name"]
    if hit.word in _UNITES:
        twin = _TWIN.match(text, hit.end, min(len(text), end + 1))
        if twin:
            return twin["name"]
        union = _UNION.match(text, hit.end, end) if not _INTENT.match(text, hit.end, end) else None
        paper = papers.after.match(text, hit.end, end) if union is None and hit.word == "达成" else None
        bound = paper["name"] if paper is not None and paper["name"].endswith(_BINDING) and "意向" not in paper["name"] else ""
        return union["name"] if union else _plain(bound) if bound else None
    if hit.word in _SWAPS:
        paper = papers.swapped.match(text, hit.end, end)
        return paper[0].removeprefix("了").removesuffix("文本") or None if paper else None
    m = papers.after.match(text, hit.end, end)
    if m:
        return _plain(m["name"])
    title = _TITLE_BEFORE.search(text, max(0, hit.start - 66), hit.start)
    if title:
        return title["name"]
    start = clause_start(text, hit.start, max(0, hit.start - 60))
    before = papers.before.search(text[start : hit.start])
    if before is None and "由" in text[start : hit.start]:  # 协议由甲、乙、丙三方签署
        before = papers.by.search(text[max(0, hit.start - 90) : hit.start])
    return before["name"] if before else None


def signs_project(story: Story, hit: WordHit) -> bool:
    """Whether what is signed is told as a project: 与甲公司签订|总投资15亿元的光伏发电项目."""
    return hit.word in _PROJECT_VERBS and _PROJECT.match(story.text, hit.end) is not None


def _plain(name: str) -> str | None:
    name = _HEDGE.sub("", name).strip("的 ")
    if name.count("“") != name.count("”") or (name[0] == "“" and name[-1] == "”"):
        name = name.replace("“", "").replace("”", "")
    name = name.partition("、")[0] if len(name) > _LONGEST or "签" in name else name  # 甲协议|、丙与丁签署乙协议
    name = name.partition("(")[0] if name.count("(") != name.count(")") else name
    return name if 2 <= len(name) <= _LONGEST else None


def without_signed(story: Story, hit: WordHit, agreed: list[list[Entity]]) -> list[list[Entity]]:
    """The parties without what their rite is for: 甲大学—乙公司“研究生基地”揭牌暨|“联合实验室”|签约仪式."""
    text, at = story.text, hit.start - 1
    thing = story.ending.get(at) if text[at : at + 1] == "”" and text.startswith("仪式", hit.end) else None
    if thing is None or thing.kind not in ("organisation", "park"):
        return agreed
    left = [[e for e in parties if e is not story.entity(thing)] for parties in agreed]
    return [rest if len(rest) > 1 else parties for rest, parties in zip(left, agreed, strict=True)]
