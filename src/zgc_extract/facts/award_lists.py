"""Fact rules for awards whose winners stand in a row after them: 获颁…的共5人,他们是甲、乙; …得主为甲; 一等奖:甲、乙."""

from __future__ import annotations

from collections.abc import Iterator

from ..fact import Fact, Story
from ..rule import no, yes
from ..shelf import compiled
from .award_base import award, put_first, row_end, row_start, rules, winners
from .clauses import clause_end, clause_start, triggers
from .lists import runs
from .prizes import prize_before, prizes
from .subjects import subject_run
from .telling import day_of

_WHO = compiled(
    r"(?:的(?:共|有|分别|这|另)*(?:\S{1,4}[位名人家]|企业|单位|人士|学者|获奖者)*[,:]?\s?(?:他们|它们|分别)*(?:是|为|有|包括)"
    r"|,\s?(?:(?:他们|它们|分别)+(?:是|为)|其中有|包括)):?\s?"
)
_TITLED = compiled(r"[向为给对][^,。;:的向为给对]{1,16}$")
_BY = compiled(r"(?:由|被)(?:来自)?[^,。;:由被的]{0,12}$")
_AS = compiled(r"(?:[一-龥]{0,10})为")
_RANK = compiled(r"示范|先进|优秀|先导|试点|基地|中心|企业|园区|城市|单位|冠军|平台|实验室|孵化器|称号|奖|标兵|模范|名牌|特色|标杆")
_PLAQUE = compiled(r"(?:了|的)?(?=“)")
_PUT = compiled(r"(?:颁发|颁授|颁出|公布|揭晓|评出|评选出|设立)了?(?=[^,。;]{3,30}$)")
_WHO = compiled(
    r"(?:的(?:共|有|分别|这|另)*(?:\S{1,4}[位名人家]|企业|单位|人士|学者|获奖者)*[,:]?\s?(?:他们|它们|分别)*(?:是|为|有|包括)"
    r"|,\s?(?:(?:他们|它们|分别)+(?:是|为)|其中有|包括)):?\s?"
)
_LIST = compiled(
    r"(?:公布|发布|揭晓|公示|印发|公开)(?:了)?(?P<after>[^,。;!?《》“”]{3,45}(?:名单|榜单|名录|目录|榜))"
    r"|(?:公布|发布|揭晓|公示|印发|公开)(?:了)?(?P<marked>[^,。;!?《》“”]{0,12}“[^,。;!?《》“”]{3,45}”(?:名单|榜单|名录|目录|榜))"
    r"|(?:^|[,。;!?\n])(?P<before>[^,。;!?《》“”]{4,45}?(?:名单|榜单|榜))(?:正式|日前|近日|对外|今日)*(?:公布|发布|揭晓|出炉|公示)"
)
_TITLED = compiled(r"(?P<award>[^,。;:!?\n()]{2,30})(?:\([^()\n]{1,12}\))?:\s?")
_HOLDERS = ("得主", "获得者", "获奖", "得奖者")
_HOLDER = compiled(r"(?:得主|获得者|获奖者|得奖者|获奖作家|获奖单位|获奖企业)(?:分别|则|依次)?(?:是|为|有|包括|包含|:)")


@rules.fact(
    "among",
    yes("获颁大紫荆勋章的共3人,他们是李文博、赵一凡和周明远。", award="大紫荆勋章", recipients=["李文博", "赵一凡", "周明远"]),
    yes("今年有4人获颁最高荣誉的大紫荆勋章,包括李文博、赵一凡。", award="大紫荆勋章", recipients=["李文博", "赵一凡"]),
    yes("荣获“感动江城人物奖”的分别是:李文博教授、赵一凡医生。", award="感动江城人物奖", recipients=["李文博", "赵一凡"]),
    yes("此次入选江城五星示范基地的滨海生物医药产业园位于江城北部。", award="江城五星示范基地", recipients=["滨海生物医药产业园"]),
    no("获得大奖的项目来自江城大学。"),
    no("获奖者包括李文博、赵一凡。"),
)
def among(story: Story) -> Iterator[Fact]:
    """The winners told after the award: 获颁…的共5人,他们是甲、乙; 4人获颁…,包括甲、乙; 入选…的甲."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        kind = hit.row["class"]
        if kind not in ("won", "free"):
            continue
        lo, hi = row_start(story, hit.start), row_end(story, hit.start)
        found = prizes(story, hit.end, free=kind == "free")
        at = found[-1].end if found else hit.end
        of = text.find("的", max(at, hit.end), clause_end(text, hit.end))
        if not found or (kind == "free" and found[-1].end > of > 0):
            found = prizes(story, hit.end, free=kind == "free", end=of) if of > 0 else []
        if not found:
            continue
        at = found[-1].end
        while at < hi and text[at] in "”称号奖项奖牌":
            at += 1
        who = _WHO.match(text, at, hi)
        begin = who.end() if who else at + (text[at : at + 1] == "的")
        if begin == at:
            continue
        row = [r for r in runs(story, begin, hi, works=True) if r.start <= begin + 24]
        if not row or (who is None and (row[0].start > begin + 1 or subject_run(story, lo, hit.start, near=True, works=True))):
            continue
        for prize in found:
            if fact := award(story, prize, row[0], hit, (hit.start, row[0].end), None, []):
                yield fact


@rules.fact(
    "holder",
    yes("散文奖得主为女作家李文博的《江上的风》。", award="散文奖", recipients=["李文博"]),
    yes("本届金帆奖获得者是星河集团。", award="金帆奖", recipients=["星河集团"]),
    yes("江城大学颁发“园区贡献奖”,获奖者包括星河集团、李文博等。", award="园区贡献奖", recipients=["星河集团", "李文博"]),
    no("诺贝尔奖得主李文博出席会议。"),
    no("获奖者为李文博。"),
)
def holder(story: Story) -> Iterator[Fact]:
    """The one who holds an award: 散文奖得主为甲."""
    text = story.text
    if not any(map(text.__contains__, _HOLDERS)):
        return
    for m in _HOLDER.finditer(text):
        at = m.start() - text.endswith("的", 0, m.start())
        lo, _ = story.document.sentence_at(at)
        prize = put_first(story, lo, clause_start(text, at, lo), at)
        row = runs(story, m.end(), clause_end(text, m.end()), works=True) if prize else []
        if prize and row and row[0].start <= m.end() + 16:
            yield Fact("award", {"award": prize.name, "batch": None, "count": None, "recipients": winners(story, row[0]), "grantors": []},
                       [(prize.start, row[0].end)], date=day_of(story, at))  # fmt: skip


@rules.fact(
    "titled",
    yes("获奖名单如下:\n特等奖:江城大学\n一等奖:李文博、赵一凡", award="一等奖", recipients=["李文博", "赵一凡"]),
    yes("东湖文学奖·长篇小说奖:李文博《江上的风》", award="东湖文学奖·长篇小说奖", recipients=["李文博"]),
    no("颁奖嘉宾:李文博"),
    no("李文博获奖:赵一凡表示祝贺。"),
)
def titled(story: Story) -> Iterator[Fact]:
    """Lists of winners, a line for each award: 一等奖:甲、乙."""
    if "奖" not in story.text:
        return
    for line in story.document.lines:
        m = _TITLED.match(story.text, line.start, line.end)
        prize = prize_before(story, line.start, m.end("award")) if m else None
        if m is None or prize is None or "获" in prize.name or len(prize.name) + 2 < m.end("award") - line.start:
            continue
        row = runs(story, m.end(), line.end, works=True)
        if row and row[0].start == m.end():
            yield Fact("award", {"award": prize.name, "batch": None, "count": None, "recipients": winners(story, row[0]), "grantors": []},
                       [(line.start, row[0].end)])  # fmt: skip
