"""The body told before, which gives its name to a department or an organ that stands without one."""

from __future__ import annotations

from ..shelf import compiled
from .departments import root
from .leads import BODIES
from .title_starts import TOWNS, TitleStarts

JOINTS = frozenset("、兼暨,及")
#: Divisions whose heads lead their offices too.
_DIVISIONS = frozenset("省市区县州旗盟")
#: A school of a university that is told by its field alone.
_SCHOOL = compiled(r"[\u4e00-\u9fff]{2,14}学院")
#: A centre of a body that is told by its field alone, beside which other departments are: 新闻中心主任张三、|人事处|副处长.
CENTRE = compiled(r"[\u4e00-\u9fff]{2,4}中心|[\u4e00-\u9fff]{2,10}(?:管理|服务|保障|促进)中心|研究生院|图书馆|团委|工会")


def _is_part(name: str) -> bool:
    """Whether a body is a 学院 that is told without its university."""
    return root(name) == name and _SCHOOL.fullmatch(name) is not None


class Prefixes(TitleStarts):
    """Looks for the body of the post, or of the person, before a post."""

    def prefix_of(self, at: int) -> str | None:
        """The name of the body before the title (or titles) that end at ``at``; of a person who does the first body told."""
        text, ends = self.text, self.ends
        first: str | None = None
        crossed = False
        for _ in range(8):
            while text[at - 1 : at] in JOINTS and at > 0:
                at -= 1
            title = ends.get(at)
            if title is not None and title.kind == "person" and (not crossed or first is None):
                crossed, at = True, title.start
                title = ends.get(at)
            if title is None or title.kind != "title":
                return first
            body = ends.get(title.start)
            at = title.start
            town = body is not None and body.kind == "place" and text.endswith(TOWNS, body.start, body.end)
            if body is not None and (town or body.kind in BODIES):
                first = self.names.get(id(body)) or getattr(body.value, "name", None) or text[body.start : body.end]
                if not crossed:
                    return first
                at, crossed = body.start, not _is_part(first)  # 甲大学文学院院长张三、工学院院长李四、|图书馆|馆长
            elif body is not None and body.kind == "place" and text[title.end - 1] == "长" and first is None and (
                crossed or (text[title.end - 2] in _DIVISIONS and text.endswith(text[title.end - 2], body.start, body.end))
            ):  # 合肥市|副市长、公安局|局长
                return self.names.get(id(body)) or text[body.start : body.end]  # 西安市|副市长张三、投资促进局
            if text[at - 1 : at] not in JOINTS:
                return first
        return first
