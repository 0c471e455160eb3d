"""Bodies completed: a department between a body and a title, and a prefix that the body before it gives."""

from __future__ import annotations

import re
from dataclasses import replace

from ..document import Document
from ..readings import OrganisationName, TitleName
from ..rule import Candidate

#: A department: what may stand between a body and a title and belongs to the body.
_DEPARTMENT = re.compile(
    r"(?:[\u4e00-\u9fffA-Za-z]{1,14}?)?(?:事业部|研究部|部|处|科室|科|股|室|办公厅|办公室|办|中心|学院|学部|院|系|研究所|研究院|研究室|实验室|所|委员会|专委会|分会|支部|工委|"
    r"司|局|厅|分公司|子公司|公司|支行|分行|大队|支队|总队|中队|分局|党校|工会|集团|学会|基金会|管委会|组委会|编辑部)$"
)
#: Organs of a party committee: their prefix is the committee's.
_ORGAN = re.compile(
    r"(?:[\u4e00-\u9fff]{2,6}工委|组织部|宣传部|统战部|统一战线工作部|政法委员?会?|社会工作部|纪委|纪律检查委员会|纪委监委|监委|办公厅|办公室|研究室|"
    r"政策研究室|政研室|网信办|编办|改革办|财经办|农办|外办|台办|党校|机关党委|机要局|老干部局|巡视办|巡察办|教育工委|秘书处)$"
)
_OWN = re.compile(r"[省市区县州]委")
_WHOLE = ("政府", "大学", "学院", "公司", "集团", "研究院", "人大常委会", "政协", "医院", "协会", "委员会", "科学院", "工程院", "银行")
_COMMITTEE = re.compile(r"(?P<seat>.*?)(?:[省市区县州盟旗]|自治区|兵团)委$")
#: Words that widen a title: 全球副总裁, 大中华区总裁, 国家主席.
_WIDER = re.compile(r"(?:全球|国际|亚太区?|亚洲区?|大中华区|中国区|欧洲区|北美区|华[东南北中]区|^国家)$")
#: Departments that a body before them completes even where no name stands with them.
_OWN_DEPARTMENT = re.compile(
    r"(?:党委|党组)?(?:办公厅|办公室|组织部|宣传部|统战部|人事[处部]|研究室|研究院|研究所|工会|团委|秘书处|"
    r"[一-龥]{2,5}(?:学院|研究院|研究所|事业部|分公司))$"
)
#: The body that runs a zone, and what zones' names end in.
_MANAGEMENT = "管委会"
_ZONES = ("区", "园", "城", "港", "基地")
#: Organs that lend their name to the title where the body stands before another title: 甲园区党工委书记、管委会主任.
_BOARD = re.compile(r"(?:党工委|董事会|监事会|理事会|执委会|党委|党组|工会|团委|纪委)$")
_BODIES = ("organisation", "park")


def complete_bodies(document: Document, mentions: list[Candidate]) -> dict[int, str]:
    """Extend and complete bodies before titles; gives the completed names by mention id.

    甲公司财务部经理 becomes 甲公司财务部|经理; in 北京市委常委、教育工委书记 the body 教育工委 becomes 北京市委教育工委 (inferred).
    """
    text = document.text
    names: dict[int, str] = {}
    ends = {m.end: m for m in mentions}
    for t in [m for m in mentions if m.kind == "title"]:
        gap_start = _gap(text, ends, t.start)
        if gap_start is None:
            continue
        gap = text[gap_start : t.start]
        before = ends.get(gap_start)
        wider = _WIDER.search(gap) if gap else None
        if wider and (wider.start() == 0 or _DEPARTMENT.fullmatch(gap[: wider.start()])):
            _widen(document, t, t.start - len(wider[0]))
            gap = text[gap_start : t.start]
        if gap and before is not None and before.kind in _BODIES and _DEPARTMENT.fullmatch(gap) and before.value is not None:
            _extend(document, mentions, before, t.start, ends)
            continue
        body = ends.get(t.start) if not gap else None
        at = body.start if body is not None else gap_start
        if body is not None and body.kind not in _BODIES:
            continue
        if text[at - 1 : at] not in ("、", "兼"):
            continue
        prefix = _prefix(text, ends, at - 1, names)
        if prefix is None:
            continue
        name = text[at : t.start]
        if body is None and _BOARD.fullmatch(name) and not _COMMITTEE.fullmatch(prefix):
            t.start, t.value = at, TitleName(text[at : t.end])
            continue
        full = _completed(prefix, name)
        if full is None:
            continue
        if body is None:
            continue
        body.certainty = "inferred"
        names[id(body)] = full
    return names


def _widen(document: Document, title: Candidate, start: int) -> None:
    """Let a title begin further left: 全球副总裁, 国家主席."""
    title.start = start
    title.value = TitleName(document.text[start : title.end])


def _gap(text: str, ends: dict[int, Candidate], at: int) -> int | None:
    """The start of the words between a title and the nearest mention or mark before it, at most 14 characters."""
    for p in range(at, max(-1, at - 15), -1):
        if p in ends or p == 0 or text[p - 1] in "、,。;:()“”《》\n \t!?兼":
            return p
    return None


def _prefix(text: str, ends: dict[int, Candidate], at: int, names: dict[int, str]) -> str | None:
    """The name of the body before the title (or titles) that end at ``at``."""
    for _ in range(4):
        title = ends.get(at)
        if title is None or title.kind != "title":
            return None
        body = ends.get(title.start)
        if body is not None and body.kind in _BODIES:
            return names.get(id(body)) or getattr(body.value, "name", None) or text[body.start : body.end]
        at = title.start - 1
        if text[at : at + 1] not in ("、", "兼"):
            return None
    return None


def _completed(prefix: str, name: str) -> str | None:
    """The full name of an organ after a committee's name: 北京市委 + 教育工委."""
    if _OWN_DEPARTMENT.fullmatch(name) and not _COMMITTEE.fullmatch(prefix) and prefix.endswith(_WHOLE):
        return prefix + name
    if name == _MANAGEMENT and prefix.endswith(_ZONES):  # 东湖高新区党工委书记、管委会主任
        return prefix + name
    if not _ORGAN.fullmatch(name) or name.startswith(prefix):
        return None
    own = _OWN.match(name)
    if own:  # 江苏省委组织部副部长、省委教育工委书记
        at = prefix.find(own[0], 1)
        return prefix[:at] + name if at > 0 else None
    if _COMMITTEE.fullmatch(prefix):
        return prefix + name
    for tail in ("组织部", "宣传部", "统战部", "教育工委", "政法委", "办公厅", "纪委"):  # a sibling organ gives its committee
        if prefix.endswith(tail) and _COMMITTEE.fullmatch(prefix.removesuffix(tail)):
            return prefix.removesuffix(tail) + name
    return None


def _extend(document: Document, mentions: list[Candidate], body: Candidate, end: int, ends: dict[int, Candidate]) -> None:
    """Let a body's mention run on over its department."""
    ends.pop(body.end, None)
    body.end = end
    ends[end] = body
    name = document.text[body.start : end]
    if body.kind == "park":
        body.kind, body.value = "organisation", OrganisationName(name)
    else:
        body.value = replace(body.value, name=name, full=None)
