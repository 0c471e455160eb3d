"""Which agreements a row of sides tells: 、 between pairs with 与, two sides of one 与, or all together."""

from __future__ import annotations

from itertools import pairwise

from ...fact import Story
from ...shelf import compiled
from ..lists import Link, Member, Run
from .bound import bodies_of

TOGETHER = compiled(r"三方|四方|五方|多方|共同签|组成的?联合体")
SEVERALLY = compiled(
    r"分别|先后|依次|逐一|各自|等(?:现场|集中|正式|成功)*$|等(?:多|数|一批|\d+|[一二两三四五六七八九十]+)?(?:余|多)?[家所个]?(?:知名|重点|国内)?(?:单位|企业|机构|公司|高校|院校|院所|城市|省市|省份|国家|地区)"
)

#: 甲|分别与|乙、丙和丁签约
_EACH = compiled(r"(?:分别|先后|依次|逐一)(?:与|和|同|跟)")
_AND = compiled(r"及|以及|和|暨")
#: More than are named: 甲、乙|等13家企业.
_AND_MORE = compiled(r"等(?:\d+|[一二两三四五六七八九十]+|多)余?[家个所](?:企业|公司|单位|机构)")
#: What stands before the last of a row, never within a pair: 乙、丙|及|丁.
_LAST = compiled(r"(?:\([^()\n]{1,20}\))?(?:以及|及)")


def _pairs(left: list[Member], right: list[Member], severally: bool) -> list[list[Member]]:
    """The agreements between two sides."""
    if severally and len(left) == len(right) > 1:
        return [[a, b] for a, b in zip(left, right, strict=True)]
    if severally and (len(left) == 1 or len(right) == 1):
        return [[a, b] for a in left for b in right]
    if severally and len(left) > 2 and len(right) > 2:
        return []  # 甲、乙等15家企业分别与丙、丁等单位签约: who with whom is not told
    if severally and len(left) > len(right):  # 甲、乙、丙等9家企业分别与副市长、管委会主任签约
        return [[a, *right] for a in left]
    if severally and left:
        return [[*left, b] for b in right]
    return [left + right]


_WITH_FIRMS = ("government", "park", "place", "university", "institute", "company", "bank")


def each_its_own(story: Story, left: list[Member], right: list[Member]) -> bool:
    """Whether a zone, government, school or firm signs with firms, each of which has a project of its own, or a city with cities abroad."""
    one, many = sorted((left, right), key=len)
    if len(one) != 1 or len(many) < 2:
        return False
    if many is left and _AND.fullmatch(story.text, left[-2].end, left[-1].start):
        return False  # 甲股份公司及甲投资公司与乙签署: one side of it
    if all(_abroad(story, m) for m in many):
        return True
    kinds = {_sort_of_side(story, m) for m in many}
    if _sort_of_side(story, one[0]) == "bank" and kinds <= {"government", "place", "park"}:
        return True  # 甲银行与乙县、丙县、丁县人民政府签订
    return kinds <= {"company", "bank"} and _sort_of_side(story, one[0]) in _WITH_FIRMS


def _abroad(story: Story, m: Member) -> bool:
    """Whether a side is a city or state named behind its country: 与韩国|昌原市、加拿大|高贵林市签订备忘录."""
    if m.body is None or m.body.kind != "place":
        return False
    return any(story.entity(p).detail.get("kind") == "country" for p in story.within(max(0, m.body.start - 16), m.body.end, "place"))


#: What bodies end in that are hardly firms, where nothing tells of what kind they are.
_NO_FIRMS = ("会", "院", "校", "局", "处", "所", "中心", "馆", "站", "台", "队", "部", "室", "委", "联盟", "学")


def _sort_of_side(story: Story, m: Member) -> str:
    entity = story.entity(m.body) if m.body is not None else bodies_of(story, m.person) if m.person is not None else None
    if entity is None:
        return ""
    if entity.kind in ("park", "place"):
        return entity.kind
    kind = entity.detail.get("kind") or ""
    return "company" if kind == "other" and not entity.name.endswith(_NO_FIRMS) else kind


def segments(run: Run) -> list[tuple[list[Member], list[Link]]]:
    """The run cut at 、 and ;."""
    out: list[tuple[list[Member], list[Link]]] = [([run.members[0]], [])]
    for member, link in zip(run.members[1:], run.links, strict=True):
        if link in ("list", "also"):
            out.append(([member], []))
        else:
            out[-1][0].append(member)
            out[-1][1].append(link)
    return out


def agreements(story: Story, run: Run, left: Run | None, severally: bool, together: bool) -> list[list[Member]]:
    """Who signed with whom: 、 between pairs with 与, two sides of one 与, or all together."""
    if left is not None and "with" in left.links:  # 甲与乙“…”项目、与丙“…”项目签约
        k = left.links.index("with") + 1
        return _pairs(left.members[:k], left.members[k:], False) + _pairs(left.members[:k], run.members, severally)
    if left is not None and _some_of_each(story, left.members, run.members):
        return []
    if left is not None:
        return _pairs(left.members, run.members, not together and (severally or each_its_own(story, left.members, run.members)))
    if "also" in run.links:
        return _with_each(run, severally)
    parts = segments(run)
    one_side = _one_with_all(story, run)
    if one_side and severally and not together:
        return [[run.members[0], m] for m in run.members[1:]]
    paired = [m for m, links in parts if len(m) == 2 and "list" not in links]
    with_pairs = [m for m, links in parts if links == ["with"]]
    if len(parts) > 1 and not (together or one_side):
        if len(paired) == len(parts):
            return paired
        if len(with_pairs) > 1:
            return with_pairs
    if run.links.count("with") == 1:
        k = run.links.index("with") + 1
        first, second = run.members[:k], run.members[k:]
        if _some_of_each(story, first, second):
            return []
        return _pairs(first, second, not together and (severally or each_its_own(story, first, second)))
    return [run.members]


def _some_of_each(story: Story, first: list[Member], second: list[Member]) -> bool:
    """Whether of more firms than are named it is told with which bodies they signed: who with whom is not."""
    return len(second) > 1 and all(m.person is None for m in second) and _AND_MORE.match(story.text, first[-1].end) is not None


def _one_with_all(story: Story, run: Run) -> bool:
    """Whether the first has all the others on its other side, though two of them would make a pair: 甲|分别与乙、丙及丁签约."""
    if run.links[:1] != ["with"] or "with" in run.links[1:]:
        return False
    gap = story.text[run.members[0].end : run.members[1].start]
    return _EACH.search(gap) is not None or _LAST.fullmatch(story.text, run.members[-2].end, run.members[-1].start) is not None


def first_side(run: Run) -> Run | None:
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
