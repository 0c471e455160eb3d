"""Organs named without their body in a row of posts: 北京市委常委、教育工委书记; 江城高新区党工委书记、管委会主任."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Candidate, Found
from ...shelf import compiled
from .names import bodies

#: Organs of a party committee, and the body that runs a zone.
_ORGAN = compiled(
    r"[\u4e00-\u9fff]{2,6}工委|组织部|宣传部|统战部|统一战线工作部|政法委员?会?|社会工作部|纪委|纪律检查委员会|纪委监委|监委|办公厅|办公室|"
    r"人大|人大常委会|政协|工商联|总工会|妇联|武装部|人武部|研究室|政策研究室|政研室|网信办|编办|改革办|财经办|农办|外办|台办|党校|机关党委|机要局|老干部局|巡视办|巡察办|秘书处|管委会?"
)
#: Departments of party committees.
_OF_PARTY, _PARTY_ENDS = compiled(r"组织部|宣传部|统战部|社会工作部|政法委"), ("部", "委")
#: Zones, and the posts of their party committees.
_ZONE = compiled(r"(?:高新区|经开区|开发区|自贸区|新区|园区|示范区|保税区|(?<![一-龥])区)$")
_RUN_BY = ("管委会", "管委")
_OF_ZONES = ("党工委", "工委", "党委")
_LINKS = ("、", "兼", "及")
_LONGEST = 8
_MOST = 4


def organs(document: Document, found: Found) -> Iterator[tuple[int, int, str]]:
    """The spans of such organs, with their names: between the 、 behind a body's post and the next post.

    Of a zone told without its name (高新区党工委书记、管委会主任) the 管委会 is named with it.
    """
    text = document.text
    titles = {t.end: t for t in found.of("title")}
    ends = {c.end for c in (*bodies(document, found), *found.of("park"))}
    for title in titles.values():
        before_title = text[max(0, title.start - _LONGEST) : title.start]
        if before_title.endswith(_PARTY_ENDS):
            apart = next((end for end in range(title.start - 2, title.start - _LONGEST, -1) if end in titles), -1)
            if apart > 0 and _OF_PARTY.fullmatch(text, apart, title.start) and titles[apart].start in ends:
                yield apart, title.start, text[apart : title.start]  # 市委常委|统战部|部长
        for link in _LINKS:
            at = title.start - len(before_title) + before_title.rfind(link) if link in before_title else -1
            if at < 0 or not _ORGAN.fullmatch(text, at + 1, title.start):
                continue
            name = text[at + 1 : title.start]
            before = titles.get(at)
            zone = _ZONE.search(text, max(0, before.start - 4), before.start) if before is not None and name in _RUN_BY else None
            if zone and text.startswith(_OF_ZONES, zone.end()):
                yield at + 1, title.start, zone[0] + name
            elif _held(titles, ends, text, at):
                yield at + 1, title.start, name


def _held(titles: dict[int, Candidate], ends: set[int], text: str, at: int) -> bool:
    """Whether a body with its posts stands before the offset."""
    for _ in range(_MOST):
        title = titles.get(at)
        if title is None:
            return False
        if title.start in ends:
            return True
        at = title.start - 1
        if text[at : at + 1] not in _LINKS:
            return False
    return False
