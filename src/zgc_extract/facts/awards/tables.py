"""Fact rule for tables of winners with a head, laid out as lines: 作品名称 | 参赛选手 | 指导教师 | 获得奖项, a row or a cell a line."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from ...fact import Fact, Story
from ...rule import no, yes
from ...shelf import compiled
from ...slotted import slotted
from ...sought import noted
from ...text.grids import LONGEST, Grid, Span, cell, cells_of, is_number
from .base import Winner, listed_award, rules
from .cells import named_in
from .led import rank_in
from .prize import Prize
from .prizes import prize_before

#: Columns of those who win, the first that a table has: who made a work rather than the work, that rather than where it is from.
_WINS = ("won", "name", "team", "work", "maker", "body")
#: Of these words the head of each table has one.
_SIGNS = noted(("姓名", "姓 名", "选手", "学生", "同学", "作者", "教师", "获奖", "得奖", "名称", "队员", "成员", "单位", "学校",
          "作品", "队名", "题目"))  # fmt: skip
#: A grade that the column of awards tells without 奖: 一等, 优秀.
_GRADE = compiled(r"(?:[国省市校院区县]级?)?(?:特等|[一二三四]等|优秀|优胜|入围|鼓励|提名)$")
#: How many rows that hold no winner a table may have: a line that parts groups, 排名不分先后.
_MISSES = 2
_ROWS = 400
#: Before the award that stands over a table: 附:2024年“江城工匠”名单(12名)
_OVER = compiled(
    r"(?:附[:\s]?|[(]?[一二三四五六七八九十\d]{1,2}[)、.]\s?)?(?P<award>[^,。;:!?\n|()]{2,40}?)(?:(?:获奖|获得者|入选|表彰|(?P<named>(?<!拟)认定|批准(?:建设)?))?(?:名单|一览表?|人员))?(?:\([^()\n]{1,16}\))?:?"
)
_MERIT = compiled("最|优秀|先进|十佳|模范|标兵|能手|工匠|之星|杰出|“")


@rules.fact(
    "table",
    yes("评选结果揭晓,名单附后:\n作品名称 |\n参赛选手 |\n指导教师 |\n获得奖项 |\n《江上的风》 |\n李文博、赵一凡 |\n王小兰 |\n省一等奖 |\n"
        "《夜航》 |\n周明远 |\n王小兰 |\n省二等奖 |\n学校举行了表彰会。", award="省一等奖", recipients=["李文博", "赵一凡"]),
    yes("获奖名单\n序号 | 姓名 | 学校 | 作品名称 | 等级 |\n1 | 李文博(指导老师:王小兰) | 江城大学 | 江上的风 | 一等奖 |\n"
        "2 | 骆 彪 | 滨海学院 | 夜航 | 二等奖 |", award="二等奖", recipients=["骆彪"]),
    yes("获奖一览表\n序号\n姓名\n学院\n获奖等级\n1\n李文博\n信息学院\n一等奖\n2\n骆彪\n文学院\n一等奖\n3\n赵一凡\n文学院\n二等奖",
        award="一等奖", recipients=["李文博", "骆彪"]),
    yes("奖项\n学校名称\n学生姓名\n冠军\n江城小学\n李文博\n优异奖\n滨海小学\n赵一凡\n北岸小学\n骆彪\n", award="优异奖",
        recipients=["赵一凡", "骆彪"]),
    yes("奖次 姓名 单位\n一等奖 李文博 江城医院\n二等奖 赵一凡 滨海医院\n骆彪 北岸医院", award="二等奖", recipients=["赵一凡", "骆彪"]),
    yes("2024年“江城工匠”名单\n序号  姓名  工作单位\n1  李文博  星河集团有限公司\n2  骆彪  江城大学", award="江城工匠",
        recipients=["李文博", "骆彪"]),
    yes("项目名称\t完成单位\t获奖等级\n深海采样关键技术研究\t江城大学\t一等奖", award="一等奖", recipients=["深海采样关键技术研究"]),
    yes("附件:2024年度合肥市绿色工厂名单\n序号 企业名称 所属区域\n1 星河集团有限公司 高新区\n2 远山科技有限公司 经开区",
        award="2024年度合肥市绿色工厂", recipients=["星河集团有限公司", "远山科技有限公司"]),
    no("序号 | 姓名 | 学校 | 成绩 |\n1 | 李文博 | 江城大学 | 86.5 |\n2 | 赵一凡 | 滨海学院 | 79 |"),
    no("奖项 | 奖金 | 名额 |\n一等奖 | 5000元 | 2名 |"),
    yes("附件\n2024年江城市技术创新中心批准建设名单\n序号 |\n中心名称 |\n依托单位 |\n1 |\n江城智能装备技术创新中心 |\n星河集团有限公司 |\n"
        "2 |\n江城新材料技术创新中心 |\n江城大学 |", award="2024年江城市技术创新中心",
        recipients=["江城智能装备技术创新中心", "江城新材料技术创新中心"]),
    no("大会议程\n序号 姓名 单位\n1 李文博 江城大学"),
    needs=("奖", "等次", "名次", "称号", "优秀", "先进", "工匠", "名单"),
)
def table(story: Story) -> Iterator[Fact]:
    """The winners of a table with a head, by the award that its column, or the line over it, tells."""
    if not story.document.has_any(_SIGNS):
        return
    at = 0
    filled: set[int] = story.memo.setdefault("lines of tables", set())
    for found in story.document.grids:
        over = _award_over(story, found.head) if "award" not in found.columns else None
        if found.head < at or (over is None and "award" not in found.columns) or not any(sort in _WINS for sort in found.columns):
            continue
        won: dict[str, tuple[Prize, list[Winner], list[int]]] = {}
        for row, last in (_cell_rows if found.by_cell else _line_rows)(story, found, over):
            _, winners, ends = won.setdefault(row.prize.name, (row.prize, [], []))
            winners += [w for w in row.winners if w not in winners]
            ends += row.span
            at = last + 1
        filled.update(line.start for line in story.document.lines[found.first : at])
        for prize, winners, ends in won.values():
            yield listed_award(prize, winners, (ends[0], ends[-1]))


def in_tables(story: Story) -> Collection[int]:
    """Where the lines begin that tables of winners fill."""
    rule = next(rule for rule in rules if rule.name == "table")
    filled: set[int] = story.memo.get("lines of tables", set()) if rule.facts(story) else set()
    return filled


def _award_over(story: Story, k: int) -> Prize | None:
    """The award that the line over a table names."""
    lines = story.document.lines
    if k and (ranked := rank_in(story, lines[k - 1])) is not None:
        return ranked
    m = _OVER.fullmatch(story.text, lines[k - 1].start, lines[k - 1].end) if k else None
    if m is None:
        return None
    quoted = story.text.find("“", *m.span("award"))
    start = quoted if quoted >= 0 and story.text.endswith("”", quoted, m.end("award")) else m.start("award")
    return prize_before(story, start, m.end("award"), least=2, weak=_MERIT.search(m["award"]) is not None or m["named"] is not None)


def _award_in(story: Story, start: int, end: int) -> Prize | None:
    """The award that a cell names and nothing else."""
    if end - start < 2 or end - start > 40:
        return None
    if _GRADE.match(story.text, start, end):
        return Prize(story.text[start:end] + "奖", start, end)
    prize = prize_before(story, start, end, least=2)
    return prize if prize is not None and len(prize.name) >= end - start - 3 else None


@slotted
class _Row:
    """Who won what by a row, and where that stands."""

    prize: Prize
    winners: list[Winner]
    span: Span


def _row(story: Story, found: Grid, row: dict[str, Span], prize: Prize | None) -> _Row | None:
    wins = next(sort for sort in _WINS if sort in found.columns)
    winners = named_in(story, *row[wins], wins) if prize is not None and wins in row else []
    told = (row[wins], row.get("award", row[wins])) if winners else ()
    return _Row(prize, winners, (min(told)[0], max(told)[1])) if prize is not None and winners else None


def _line_rows(story: Story, found: Grid, prize: Prize | None) -> Iterator[tuple[_Row, int]]:
    """The rows of a table that has one on each line; an award that several rows share may stand in the first of them alone."""
    text, missed = story.text, 0
    lines = story.document.lines
    for k in range(found.first, min(len(lines), found.first + _ROWS)):
        cells = cells_of(text, lines[k].start, lines[k].end) if lines[k].end - lines[k].start < 4 * LONGEST else []
        own = _award_in(story, *cells[0]) if len(cells) == 1 else None
        if own is not None:
            prize, missed = own, 0
            continue
        row = _placed(story, found, cells) if len(cells) > 1 else {}
        told = row.get("award")
        prize = (_award_in(story, *told) or prize) if told is not None else prize
        made = _row(story, found, row, prize)
        missed = 0 if made is not None else missed + 1
        if missed > _MISSES:
            return
        if made is not None:
            yield made, k


def _placed(story: Story, found: Grid, cells: list[Span]) -> dict[str, Span]:
    """The cells of a row by their columns; a number and an award that other rows tell may lack, and names that blanks part be too many."""
    columns = list(found.columns)
    if "number" in columns and not is_number(story.text, *cells[min(columns.index("number"), len(cells) - 1)]):
        columns.remove("number")
    if len(cells) < len(columns) and "award" in columns and _award_in(story, *cells[min(columns.index("award"), len(cells) - 1)]) is None:
        columns.remove("award")
    if len(cells) < len(columns):
        return {}
    row = dict(zip(columns, cells, strict=False))
    if "award" in columns and columns[0] != "award":
        row["award"] = cells[columns.index("award") - len(columns)]
    empty = "award" not in row or row["award"][0] == row["award"][1]
    return row if empty or _award_in(story, *row["award"]) is not None else {}


def _cell_rows(story: Story, found: Grid, prize: Prize | None) -> Iterator[tuple[_Row, int]]:
    """The rows of a table that has one cell on each line; one that several rows share may stand in the first of them alone."""
    k = found.first
    lines = story.document.lines[: found.first + _ROWS * len(found.columns)]
    while k < len(lines):
        row: dict[str, Span] = {}
        at = k
        for sort in found.columns:
            filled = cell(story.text, lines[at]) if at < len(lines) else None
            if filled is None:
                return
            if sort == "award" and (own := _award_in(story, *filled)) is not None:
                prize = own
            elif sort in ("award", "number") and not (sort == "number" and is_number(story.text, *filled)):
                continue  # it stands in an earlier row
            row[sort] = filled
            at += 1
        made = _row(story, found, row, prize)
        if made is None:
            return
        yield made, at - 1
        k = at
