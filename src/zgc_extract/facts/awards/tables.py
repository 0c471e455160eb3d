"""Fact rule for tables of winners with a head, laid out as lines: 作品名称 | 参赛选手 | 指导教师 | 获得奖项, a row or a cell a line."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from ...fact import Fact, Story
from ...rule import no, yes
from ...shelf import compiled
from ...slotted import slotted
from ...text.layout import Line
from .base import Winner, listed_award, rules
from .cells import Span, cells_of, column, is_number, named_in
from .prizes import Prize, prize_before

#: Columns of those who win, the first that a table has: who made a work rather than the work, that rather than where it is from.
_WINS = ("won", "name", "team", "work", "maker", "body")
#: Of these words the head of each table has one.
_SIGNS = ("姓名", "姓 名", "选手", "学生", "同学", "作者", "教师", "获奖", "得奖", "名称", "队员", "成员", "单位", "学校",
          "作品", "队名", "题目")  # fmt: skip
#: A grade that the column of awards tells without 奖: 一等, 优秀.
_GRADE = compiled(r"(?:[国省市校院区县]级?)?(?:特等|[一二三四]等|优秀|优胜|入围|鼓励|提名)$")
#: What ends a table of cells: a line of text.
_LONGEST = 80
#: (All lines of the page are looked through: in a table with a cell a line, a number alone is a cell, which is no line of an article.)
#: How many rows that hold no winner a table may have: a line that parts groups, 排名不分先后.
_MISSES = 2
_ROWS = 400
#: Before the award that stands over a table: 附:2024年“江城工匠”名单(12名)
_OVER = compiled(
    r"(?:附[:\s]?|[(]?[一二三四五六七八九十\d]{1,2}[)、.]\s?)?(?P<award>[^,。;:!?\n|()]{2,40}?)(?:(?:获奖|获得者|入选|表彰)?(?:名单|一览表?|人员))?(?:\([^()\n]{1,16}\))?:?"
)
_MERIT = compiled("最|优秀|先进|十佳|模范|标兵|能手|工匠|之星|杰出|“")


@slotted
class _Table:
    """A table: the classes of its columns, the line behind its head, whether each line is one cell, the award told over it."""

    columns: list[str]
    first: int
    by_cell: bool
    over: Prize | None


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
    no("序号 | 姓名 | 学校 | 成绩 |\n1 | 李文博 | 江城大学 | 86.5 |\n2 | 赵一凡 | 滨海学院 | 79 |"),
    no("奖项 | 奖金 | 名额 |\n一等奖 | 5000元 | 2名 |"),
    no("大会议程\n序号 姓名 单位\n1 李文博 江城大学"),
    needs=("奖", "等次", "名次", "称号", "优秀", "先进", "工匠"),
)
def table(story: Story) -> Iterator[Fact]:
    """The winners of a table with a head, by the award that its column, or the line over it, tells."""
    if not story.document.has_any(_SIGNS):
        return
    heads, at = dict(_heads(story)), 0
    filled: set[int] = story.memo.setdefault("lines of tables", set())
    for k in heads:
        found = _table_at(story, heads, k) if k >= at else None
        if found is None:
            continue
        won: dict[str, tuple[Prize, list[Winner], list[int]]] = {}
        for row, last in _cell_rows(story, found) if found.by_cell else _line_rows(story, found):
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


def _table_at(story: Story, heads: Mapping[int, list[str]], k: int) -> _Table | None:
    """The table whose head begins with a line."""
    columns, first = list(heads[k]), k + 1
    by_cell = len(columns) == 1
    while by_cell and len(heads.get(first, ())) == 1 and heads[first][0] not in columns:
        columns += heads[first]
        first += 1
    if len(columns) < 2 or not any(sort in _WINS for sort in columns):
        return None
    over = _award_over(story, k) if "award" not in columns else None
    return _Table(columns, first, by_cell, over) if "award" in columns or over is not None else None


def _heads(story: Story) -> Iterator[tuple[int, list[str]]]:
    """The lines of which each cell heads a column."""
    text, lexicon = story.text, story.document.lexicon
    for k, line in enumerate(story.document.lines):
        if line.end - line.start > _LONGEST or line.kind == "paragraph":
            continue
        spread = text[line.start] == "|" or text[line.start + 1 : line.start + 2].isspace()  # 姓 名
        if not spread and not lexicon.begins("_table_heads", text, line.start):
            continue
        whole = column(story, line.start, line.end)
        if whole is not None:
            yield k, [whole]
            continue
        cells = cells_of(text, line.start, line.end)
        sorts = [column(story, *cell) for cell in cells]
        if sorts and None not in sorts:
            yield k, [sort for sort in sorts if sort is not None]


def _award_over(story: Story, k: int) -> Prize | None:
    """The award that the line over a table names."""
    lines = story.document.lines
    m = _OVER.fullmatch(story.text, lines[k - 1].start, lines[k - 1].end) if k else None
    if m is None:
        return None
    quoted = story.text.find("“", *m.span("award"))
    start = quoted if quoted >= 0 and story.text.endswith("”", quoted, m.end("award")) else m.start("award")
    return prize_before(story, start, m.end("award"), least=2, weak=_MERIT.search(m["award"]) is not None)


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


def _row(story: Story, found: _Table, row: dict[str, Span], prize: Prize | None) -> _Row | None:
    wins = next(sort for sort in _WINS if sort in found.columns)
    winners = named_in(story, *row[wins], wins) if prize is not None and wins in row else []
    told = (row[wins], row.get("award", row[wins])) if winners else ()
    return _Row(prize, winners, (min(told)[0], max(told)[1])) if prize is not None and winners else None


def _line_rows(story: Story, found: _Table) -> Iterator[tuple[_Row, int]]:
    """The rows of a table that has one on each line; an award that several rows share may stand in the first of them alone."""
    text, prize, missed = story.text, found.over, 0
    lines = story.document.lines
    for k in range(found.first, min(len(lines), found.first + _ROWS)):
        cells = cells_of(text, lines[k].start, lines[k].end) if lines[k].end - lines[k].start < 4 * _LONGEST else []
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


def _placed(story: Story, found: _Table, cells: list[Span]) -> dict[str, Span]:
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


def _cell_rows(story: Story, found: _Table) -> Iterator[tuple[_Row, int]]:
    """The rows of a table that has one cell on each line; one that several rows share may stand in the first of them alone."""
    prize, k = found.over, found.first
    lines = story.document.lines[: found.first + _ROWS * len(found.columns)]
    while k < len(lines):
        row: dict[str, Span] = {}
        at = k
        for sort in found.columns:
            cell = _cell(story, lines[at]) if at < len(lines) else None
            if cell is None:
                return
            if sort == "award" and (own := _award_in(story, *cell)) is not None:
                prize = own
            elif sort in ("award", "number") and not (sort == "number" and is_number(story.text, *cell)):
                continue  # it stands in an earlier row
            row[sort] = cell
            at += 1
        made = _row(story, found, row, prize)
        if made is None:
            return
        yield made, at - 1
        k = at


def _cell(story: Story, line: Line) -> Span | None:
    """What a line holds that is one cell; None for a line of text."""
    if line.end - line.start > _LONGEST or "。" in story.text[line.start : line.end]:
        return None
    end = line.end - (story.text[line.end - 1] == "|")
    while end > line.start and story.text[end - 1].isspace():
        end -= 1
    return line.start, end
