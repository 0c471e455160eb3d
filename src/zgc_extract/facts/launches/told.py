"""Launches told by their number, and one by one after it: 10个项目集中开工。…甲基地由乙公司投资建设;丙产业园总投资5亿元."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from ...fact import Fact, Story
from ...lexicon import WordHit
from ...numerals import parse_number
from ...rule import no, yes
from ...shelf import compiled
from ..beginnings import begin_of
from ..clauses import balanced, clause_start, triggers
from ..edges import edges
from ..naming import Phrase, named_end, phrase_of
from ..telling import day_of, is_history, told
from .base import SORT, launch_of, rules

#: How many things of a sort a verb is said of, beside it.
_COUNT = compiled(
    rf"(?P<of_sort>\d+|[二两三四五六七八九十]+)(?:余|多)?[所条座家处支](?:新建?)?[^,。;:、\d]{{0,10}}?(?:{SORT})|"
    r"(?P<number>\d+|[二两三四五六七八九十]+)(?:余|多)?个[^,。;:、\d]{0,12}?(?:项目|工程)|(?:项目|工程)(?:共|达|有|共有|共计)?(?P<behind>\d+)(?:余|多)?个"
)
_BESIDE = 24
#: What is begun, of which some are told: 开工|的项目涵盖…,其中甲基地总投资5亿元; 开工|项目中,乙园由…建设.
_SOME = compiled(r"(?:的(?:重点|重大|部分)?(?:项目|工程)|(?:项目|工程)(?:中|里))(?=[^。\n]{0,40}?(?:其中|,))")
#: What is told of each: 由甲公司投资建设, 总投资5亿元.
_TELLS = (
    r"(?:是)?由[^,。;:!?\n]{2,40}?(?:投资|建设|承建|打造|兴建|实施)|"
    r"(?:规划|总|项目)?(?:占地|用地|建筑面积)(?:面积)?(?:约|超|近|达|逾|为|共|超过)?\d|"
    r"(?:计划|预计|概算|估算|项目)?总?投资(?:额|规模)?(?:约|超|近|达|逾|为|共|超过)?\d"
)
_FOUNDS = ("成立", "揭牌", "组建", "设立", "挂牌")
_BEGUN = ("facility", "programme", "park", "product")
#: An entry: at the beginning of a clause (or of a row's item) the name, then what is told of it, or its place in the row (二是…).
_ENTRY = compiled(
    r"(?:(?<=[。;:!?\n,、])|(?<=其中))(?:其中[,:]?)?\s{0,6}(?:\(?\d{1,2}[.、)]\s?|[◆●■▲▪◇]\s?)?"
    r"(?P<nth>第[一二三四五六七八九十\d]{1,2}个(?:项目)?(?:是|为)|[一二三四五六七八九十]{1,2}是|一个(?:项目)?[是为])?"
    rf"(?P<name>[^,。;:!?\n、“”]{{4,40}}?(?:项目)?)[,:]?(?={_TELLS}|(?(nth)[,。;\n]|(?!)))"
)
#: What an entry says that is not yet begun, or is of another act.
_ELSEWISE = compiled(r"[^。;!?\n]{0,80}?(?:推迟|延期|签约|将于|拟于|即将|计划于|已竣工|已建成)")
#: Where the report goes over to another act.
_OTHER_ACT = compiled(r"签约|签署|招商推介|下一步|近年来|今年以来")
_REACH, _SHORTEST = 1500, 6
#: How many verbs of a text are looked behind: more than any report begins its rows with.
_MOST = 30


def _count(story: Story, hit: WordHit) -> int:
    """How many projects the verb is said of; 0 where it tells none."""
    lo, hi = story.document.sentence_at(hit.start)
    m = _COUNT.search(story.text, max(lo, hit.start - _BESIDE), min(hi, hit.end + _BESIDE))
    return int(parse_number(m["of_sort"] or m["number"] or m["behind"])) if m else 0


def _told(story: Story, hit: WordHit, at: int, most: int) -> Iterator[Fact]:
    """The launches of the entries behind an offset."""
    text = story.text
    stop = min(len(text), at + _REACH)
    other = _OTHER_ACT.search(text, at, stop)
    for m in _ENTRY.finditer(text, at, other.start() if other else stop):
        fact = _of_name(story, hit, *m.span("name")) or (_told_nth(story, hit, *m.span("name")) if m["nth"] else None)
        if fact is not None and most > 0:
            most -= 1
            yield fact


#: A line that names one: 1.甲基地,总投资5亿元; 【乙产业园】总投资3亿元; 项目一:丙项目; 项目名称:丁工程.
_LINE = compiled(
    r"(?P<mark>\(?(?:\d{1,2}|[一二三四五六七八九十]{1,3})[.、)]\s?|[①-⑳◆●■▲▪◇★]\s?|【|项目[一二三四五六七八九十\d]{1,2}[:、]\s?"
    r"|(?P<bare>\d{1,2})\s?(?=[一-龥“A-Z]))?(?P<called>项目名称:\s?)?"
    r"(?P<name>[^,。;:!?\s【】]{4,40}?)(?:[】,。;:(\s].*)?"
)
#: A line that tells of the one before it.
_OF_IT = compiled(r"\s?(?:该?项目|总?投资|计划|位于|占地|选址|由|建设|主要|总建筑|总用地|年产|规划)")
_LINES, _SKIPPED, _CELLS = 60, 3, 12

#: A line that is the heading of a list by its form: 一、集中开工项目(12个), 竣工的重点工程名单, 甲市三季度开工项目一览.
_TITLED = compiled(
    r"(?:[一二三四五六七八九十]{1,2}、|\([一二三四五六七八九十]{1,2}\)|\d{1,2}[.、]|[◆●■▲▪◇]|【)?\s?(?:[本此]次)?(?:集中|新|部分|主要|已)*$"
)
_TITLED_BY = compiled(
    r"(?:的)?(?:部分|重点|重大|产业|主要|市级|省级)*(?:项目|工程)(?:名单|清单|一览表?|简介|介绍|概况|情况|信息)*"
    r"(?:\([^()\n]{1,12}\)|[:,]?(?:共)?\d+[个项]|】)*:?$"
)
_LISTED_BY = compiled(
    rf"(?:的)?(?:部分|重点|重大|产业|主要|市级|省级|新|创新)*(?:{SORT})(?:名单|清单|一览表?|简介)(?:\([^()\n]{{1,12}}\))?:?$"
)
#: Whose the lines below are: 市直属校(4所).
_WHOSE = compiled(r"[^,。;:!?\s]{2,14}\([\d+]+[所条座家处个]\)")
#: The head of a table.
_TABLE = compiled(r"(?:序号|项目名称|编号)")


def _headed(story: Story, hit: WordHit) -> bool:
    """Whether the line of a verb is the heading of a list."""
    text, line = story.text, story.document.line_at(hit.start)
    if text.endswith((":", "如下", "名单"), 0, line.end) or _LISTED_BY.match(text, hit.end, line.end):
        return True
    return _TITLED.fullmatch(text, line.start, hit.start) is not None and _TITLED_BY.fullmatch(text, hit.end, line.end) is not None


def _tabled(story: Story, hit: WordHit) -> bool:
    """Whether a table of names follows the line of a verb."""
    return any(_TABLE.match(story.text, line.start) for line in story.document.lines_below(hit.start, _SKIPPED))


def _in_lines(story: Story, hit: WordHit, most: int) -> list[Fact]:
    """The launches of the lines behind that of a verb: numbered, under a heading, or each with what tells of it."""
    text = story.text
    tabled = _tabled(story, hit)
    headed = tabled or _headed(story, hit)
    found: list[Fact] = []
    skipped, sure, loose = 0, headed, False
    below = story.document.lines_below(hit.start, _LINES)
    number = ""  # of a table whose cells stand in lines of their own
    for line, after in zip_longest(below, below[1:]):
        m = _LINE.fullmatch(text, line.start, line.end)
        fact = None
        if m is not None:
            marked = bool(m["called"] or number or (m["mark"] and (m["bare"] is None or int(m["bare"]) == len(found) + 1)))
            tells = (after is not None and _OF_IT.match(text, after.start) is not None) or (
                marked and _OF_IT.match(text, m.end("name") + 1, line.end) is not None
            )
            whole = m.end("name") == line.end
            if tells or (headed and (marked or (whole and not tabled))) or (most > 1 and (marked or whole)):
                start = m.start("bare") if m["bare"] and not marked else m.start("name")
                fact = _of_name(story, hit, start, m.end("name"))
                sure = sure or (fact is not None and tells)
                loose = loose or not (tells or headed or marked)
        number = text[line.start : line.end] if line.end - line.start <= 3 and text[line.start : line.end].isdigit() else ""
        if fact is not None:
            found.append(fact)
            skipped = 0
            if len(found) == most:
                break
        elif _WHOSE.fullmatch(text, line.start, line.end):
            sure = sure or most > 1
        elif not _OF_IT.match(text, line.start):
            skipped += 1
            if skipped > (_CELLS if tabled else 0 if found else _SKIPPED):
                break
    if loose and not sure:
        return found if len(found) == most else []  # lines of names alone: all that were counted
    return found if sure or len(found) > 1 else []


def _of_name(story: Story, hit: WordHit, start: int, end: int) -> Fact | None:
    """The launch of what a span names by itself, if it names something that is begun."""
    row = named_end(story, story.document.lexicon.table("_launch_nouns"), end, start)
    begun = row is not None and (row["class"] in _BEGUN or (row["class"] == "body" and hit.word.endswith(_FOUNDS)))
    if row is None or not begun or not balanced(story.text, start, end) or _ELSEWISE.match(story.text, end):
        return None
    if story.text.startswith(("是", "系", "为"), start):
        return None  # 甲广场,是由乙投资兴建的家具市场: what it is
    start, bound = begin_of(story, story.document.lexicon.table("_launch_nouns"), start, end, row)
    phrase = phrase_of(story, start, end, row, bound) if bound not in ("p", "u", "n") else None
    owner = story.ending.get(start - 1) if phrase is None and bound == "的" else None
    if owner is not None and owner.kind == "organisation":
        phrase = Phrase(owner.start, end, story.text[owner.start : end], None, row, "")  # 甲公司的|锂电隔膜项目
    fact = launch_of(story, phrase, hit, True) if phrase is not None else None
    if fact is not None:
        fact.evidence = [(start, end)]
    return fact


#: What is told of an entry before its name: 二是|总投资8亿元的|甲机械项目.
_BEFORE_NAME = compiled(r"(?:总?投资|占地|由|年产)[^,。;的]{2,24}的")


def _told_nth(story: Story, hit: WordHit, start: int, end: int) -> Fact | None:
    """The launch of a project that its place in the row shows to have a name, short as it is: 二是总投资8亿元的|鑫远机械项目."""
    before = _BEFORE_NAME.match(story.text, start, end)
    start = before.end() if before is not None else start
    if not story.text.endswith(("项目", "工程"), start, end) or end - start < _SHORTEST:
        return None
    if any(e.sort in "vpaun" for e in edges(story, start, end)):
        return None
    return Fact("launch", {"subject": story.text[start:end], "launchers": []}, [(start, end)], date=day_of(story, hit.start))


@rules.fact(
    "told",
    yes("高新区昨日6个重点项目集中开工。其中,滨海锂电产业园由星河集团投资建设,总投资68亿元;远山特种纸生产基地二期投资近12亿元。",
        subject="远山特种纸生产基地二期"),
    yes("高新区3个项目集中开工。主要有:\n  1.滨海轴承生产基地,总投资10亿元;\n  2.远山冷链物流园,总投资5亿元。", subject="远山冷链物流园"),
    yes("此次集中开工项目8个,其中滨海轴承生产基地总投资10亿元,远山冷链物流园总投资5亿元。", subject="远山冷链物流园"),
    yes("高新区集中开工的项目如下:\n1.星河高端轴承生产基地\n2.滨海冷链物流园", subject="滨海冷链物流园"),
    yes("高新区2个项目集中开工。\n星河轴承基地项目\n项目总投资10亿元。\n滨海冷链物流园项目\n项目总投资3亿元。",
        subject="滨海冷链物流园项目"),
    yes("高新区举行集中开工活动。\n开工项目(部分)\n1.滨海新材料产业园。总投资20亿元。\n2.远山冷链物流基地。总投资5亿元。",
        subject="远山冷链物流基地"),
    yes("高新区2个项目同时开工。滨海轴承基地项目:总投资10亿元。远山冷链物流园项目:总投资3亿元。", subject="远山冷链物流园项目"),
    yes("高新区3个项目集中开工。一是星河装备产业园,总投资20亿元;二是滨海冷链物流基地;三是远山锂电材料项目。", subject="滨海冷链物流基地"),
    yes("高新区重大项目集中开工仪式举行。\n序号 项目名称 总投资\n1 星河装备产业园 20\n2 滨海冷链物流基地 5", subject="滨海冷链物流基地"),
    yes("高新区三季度开工项目一览\n项目名称:星河装备产业园\n建设单位:星河集团\n项目名称:滨海冷链物流基地", subject="滨海冷链物流基地"),
    yes("高新区2个项目集中开工。\n【星河装备产业园】总投资20亿元。\n【滨海冷链物流基地】总投资5亿元。", subject="星河装备产业园"),
    yes("此次开工的项目涵盖新能源等领域,其中星河装备产业园总投资20亿元。", subject="星河装备产业园"),
    yes("新学期,合肥共有6所新学校投入使用。\n市直属校(2所)\n合肥第一中学滨海校区\n合肥实验小学北岸分校", subject="合肥实验小学北岸分校"),
    yes("大会宣布成立2个专业委员会:\n(1)低空旅游专业委员会\n(2)适航审定专业委员会", subject="适航审定专业委员会"),
    yes("高新区12个项目集中开工。其中,由星河光电有限公司投资建设的远山光电产业园占地210亩。", subject="远山光电产业园"),
    no("昨日竣工的两个项目,一是制造业项目,二是投资8000万元的服务业项目。"),
    no("新学期,合肥共有6所新学校投入使用。\n合肥第一中学滨海校区\n图为校园"),
    no("高新区集中签约的项目如下:\n1.星河高端轴承生产基地\n2.滨海冷链物流园"),
    no("高新区昨日6个重点项目集中签约。其中,滨海锂电产业园由星河集团投资建设;远山特种纸生产基地二期投资近12亿元。"),
    no("高新区将有6个重点项目集中开工。其中,滨海锂电产业园总投资68亿元;远山特种纸生产基地二期投资近12亿元。"),
    yes("昨日竣工的两个项目,一是总投资2亿元的海纳型材项目,二是总投资8000万元的鑫远粮机项目。", subject="鑫远粮机项目"),
    yes("2个项目昨日开工。活动现场的滨海轴承基地项目总投资10亿元,是由星河集团兴建的新型基地,总投资不小。", subject="滨海轴承基地项目"),
    no("6个项目开工。滨海锂电产业园由星河集团投资建设,推迟到明年开工。"),
)  # fmt: skip
def one_by_one(story: Story) -> Iterator[Fact]:
    """What was begun by its number, then told with its builder or its cost: 10个项目开工。其中,甲基地总投资5亿元;乙园由…建设."""
    text = story.text
    done = read = 0
    for hit in triggers(story, "launch_verbs", chain=True):
        if hit.start < done or hit.row["class"] == "r" or read == _MOST:
            continue
        most = _count(story, hit)
        some = _SOME.match(text, hit.end) is not None
        if most < 2 and not some and not _headed(story, hit) and not _tabled(story, hit):
            continue
        if "签约" in text[clause_start(text, hit.start, max(0, hit.start - 60)) : hit.start]:
            continue
        if is_history(story, hit) or told(story, hit) != "asserted":
            continue
        done, read = hit.end, read + 1
        for fact in (*_in_lines(story, hit, most), *_told(story, hit, hit.end, most or some * _MOST)):
            done = max(done, fact.evidence[0][1])
            yield fact
