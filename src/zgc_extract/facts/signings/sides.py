"""The sides of one act of signing: by the row of names before its verb, by its object, or by what the text tells elsewhere."""

from __future__ import annotations

from decimal import Decimal

from ...fact import Story
from ...lexicon import WordHit
from ...numerals import parse_number
from ...readings import Certainty
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import slotted
from ..clauses import clause_end, clause_start
from ..lists import Member, Run, Tally, runs
from ..stand_ins import again_at
from .before import host_side, object_row, row_before
from .counted_sides import counted_side, number_of_side
from .earlier import told_earlier
from .pairing import SEVERALLY, TOGETHER, agreements, first_side
from .pieces import pairs_between
from .settling import settling, with_projects
from .visits import visit

_Rows = tuple[Run, Run | None, Tally | None]


#: What a number counts of which each signs for itself.
_FIRMS = ("企业", "公司", "商")
#: What only two can be or promise to each other: 姊妹校, 友好城市, 对口支援.
_TWINS = compiled(
    r"姊妹|姐妹|友好|友城|结对|对口|帮扶|支援|托管|转诊|实习基地|生源|购销|采购|入园|入驻|捐赠|授信|投资协议|医联体|医共体|专科联盟"
)
#: All of a row with each other: 甲、乙等12家单位|共同签署.
_JOINTLY = compiled(r"(?:共同|联合)$")
#: Behind a row, how many bodies of a sort it names.
_COUNTED = compiled(r"这?(\d{1,2}|[两三四五六七八九十])[家所个](?:[一-龥]{0,4}(?:高校|院校|大学|学校|企业|公司|单位|机构|银行|园区|城市))")
_WITH = compiled(r"(?<![共一])同(?!时|步|期|日)")
#: How far behind its verb what is signed may say who signs it: 签订|三方合作协议.
_PAPER = 12
#: A title in quotation marks: 签署了“甲研究所与乙市政府合作协议”.
_QUOTED = compiled(r"“[^“”\n]{4,60}[与和][^“”\n]{4,60}(?:协议|协议书|备忘录|合同)”")
#: What they sign for is one thing that all of them build: 签约|共建商业街区, unless each builds its own (共建实习基地).
_FOR_ONE = compiled(
    r"(?:将|拟)?(?:共建|(?:共同|联合|合作)(?:建设|打造|投资|开发|成立))(?![^,。;]{0,16}基地)|(?:发起)?(?:设立|成立|组建)[^,。;、]{2,24}(?:基金|公司|联盟|研究院|实验室)"
)
#: What says in the next clause how many signed with each other: ,三方将成立….
_ALL_OF_THEM = compiled(r"[,。;](?:据悉,|根据协议,)?[三四五]方")
#: What says so further behind, and how far.
_ALL_SIGN, _BEHIND = compiled(r"(?:代表|经)(?P<count>[三四五])方(?:签|共同|在)"), 260
_NEAR = 4
#: How the two of a paper hang together.
_BOTH = ("with", "and")
#: How far the titles of what is signed may reach.
_TITLES = 400


@slotted
class Sides:
    """Who signed with whom.

    Attributes:
        groups: The parties of each agreement.
        evidence: Where the text tells them, the verb's own place last.
        certainty: Whether the sentence names them itself.
        run: The row of names, where there is one.
        first: The side before 与, which may sign again in the same sentence.
        count: How many signed.
    """

    groups: list[list[Member]]
    evidence: list[tuple[int, int]]
    certainty: Certainty = "explicit"
    run: Run | None = None
    first: Run | None = None
    count: Candidate | None = None


def sides_of(story: Story, hit: WordHit, floor: int, first: Run | None, paper: str | None) -> Sides | None:
    """The sides of the verb ``hit``, looked for from ``floor`` on; None where the text leaves one of them open.

    ``first`` is the first side of what the sentence told as signed before, ``paper`` what is signed.
    """
    rows = object_row(story, floor, hit) if hit.row["object"] == "to" else None
    settled = settling(story, floor, hit) if rows is None else None
    if settled is not None:
        one, zone = settled
        each = [[m, *zone.members] for m in one.members]
        return Sides(each, [(min(one.start, hit.start), clause_end(story.text, max(zone.end, hit.end)))], run=None)
    if rows is None and len(with_projects(story, clause_start(story.text, hit.start, floor), hit.start)) > 1:
        return None  # 甲公司…项目、乙集团…项目集中签约: with whoever holds the ceremony
    number = number_of_side(story, floor, hit) if rows is None else None
    if number is None:
        rows = rows or row_before(story, floor, hit, first)
    titles = _by_titles(story, hit) if rows is None or _by_people(rows) or _by_places(rows) else None
    if titles is not None:
        return titles
    all_told = paper is not None and TOGETHER.search(paper) is not None
    paired = pairs_between(story, floor, hit) if number is None and not all_told and (rows is None or "list" in rows[0].links) else []
    told = _by_row(story, hit, floor, rows, paper) if rows is not None else None
    if len(paired) > (len(told.groups) if told is not None else 0):
        return Sides(paired, [(paired[0][0].start, clause_end(story.text, hit.end))])
    if told is not None or rows is not None:
        return told
    counted = counted_side(story, floor, hit, number) if number is not None else None
    if counted is not None and number is not None:
        run, left = counted
        twins = paper is not None and _TWINS.search(paper) is not None
        severally = paper is None or twins or number["noun"].endswith(_FIRMS) or bool(SEVERALLY.search(story.text, left.end, hit.start))
        lo, hi = story.document.sentence_at(hit.start)
        groups = agreements(story, run, left, severally, bool(TOGETHER.search(story.text, left.end, hit.end)))
        return Sides(groups, [(run.start, run.end), (lo, hi)], "inferred", run, left)
    sent = _each_represents(story, hit, floor) if rows is None and number is None else None
    if sent is not None:
        return sent
    visited = visit(story, floor, hit) if rows is None and number is None else None
    if visited is not None:
        came, goal = visited
        return Sides([came.members + goal.members], [(came.start, clause_end(story.text, hit.end))], "inferred", None, came)
    earlier = told_earlier(story, hit, story.document.sentence_index(hit.start))
    if earlier is None:
        return None
    group, before = earlier
    return Sides(group, [before, story.document.sentence_at(hit.start)], "inferred")


def _by_row(story: Story, hit: WordHit, floor: int, rows: _Rows, paper: str | None) -> Sides | None:
    text, (run, left, tally) = story.text, rows
    begin = left.start if left else run.start
    span = text[max(floor, begin - 6) : hit.start]
    count = tally.count if tally else None
    if left is None and count is not None and not {*run.links} - {"list"} and not _WITH.search(span):
        jointly = _JOINTLY.search(span) is not None
        left = host_side(story, run.start) if not jointly else None  # 甲、乙等10家企业签署协议: one side of it
        if left is None and not jointly:
            return None
    twins = _TWINS.search(paper or text[run.end : hit.start]) is not None
    severally = SEVERALLY.search(span) is not None or count is not None or _each_counted(text, run, left, hit)
    severally = severally or (twins and (hit.row["object"] == "1" or paper is None))
    end = clause_end(text, hit.end, _PAPER)
    number = len(run.members) + (len(left.members) if left is not None else 0)
    together = TOGETHER.search(span + text[hit.start : end] + (paper or "")) is not None
    together = together or _ALL_OF_THEM.match(text, clause_end(text, hit.end)) is not None
    together = together or _number_behind(text, run, hit) == number  # 甲与乙、丙|三家单位签署
    all_of_them = together or (not severally and (_FOR_ONE.match(text, hit.end) is not None or _all_sign(story, number, hit)))
    groups = agreements(story, run, left, severally, all_of_them)
    return Sides(groups, [(begin, clause_end(text, hit.end))], "explicit", run, left or first_side(run), count)


def _all_sign(story: Story, count: int, hit: WordHit) -> bool:
    """Whether the sentences behind say of so many sides that they all sign: 张三、李四、王五分别代表三方签约."""
    told = _ALL_SIGN.search(story.text, hit.end, min(len(story.text), hit.end + _BEHIND))
    return told is not None and parse_number(told["count"]) == count


def _each_counted(text: str, run: Run, left: Run | None, hit: WordHit) -> bool:
    """Whether as many as are named behind 与 are counted: 与甲大学、乙大学|两所高校签署; not 甲与乙、丙三家单位签署."""
    others = len(run.members) if left is not None else len(run.members) - 1 - run.links.index("with") if "with" in run.links else 0
    return others > 1 and _number_behind(text, run, hit) == others


def _number_behind(text: str, run: Run, hit: WordHit) -> Decimal | None:
    """How many bodies a row is told to name, right behind it: |两所高校签署."""
    number = _COUNTED.match(text, run.end, hit.start)
    return parse_number(number[1]) if number is not None else None


def _each_represents(story: Story, hit: WordHit, floor: int) -> Sides | None:
    """The bodies that people sign for, each told by itself: 张三代表甲大学,李四代表乙集团在协议上签字."""
    text = story.text
    bodies = [m for m in story.within(floor, hit.start, "organisation", "park") if text.endswith("代表", floor, m.start)]
    if len(bodies) < 2 or hit.start - bodies[-1].end > _PAPER or story.entity(bodies[0]) is story.entity(bodies[-1]):
        return None
    return Sides([[Member(m.start, m.end, body=m) for m in bodies]], [(bodies[0].start, clause_end(text, hit.end))])


def _by_people(rows: _Rows) -> bool:
    """Whether the row names somebody without his body: 张副校长、李副县长签订《…》; 张三与甲市工商联副主席李四签订《…》."""
    run, left, _ = rows
    return any(m.body is None and m.person is not None for m in (*run.members, *(left.members if left else ())))


def _by_places(rows: _Rows) -> bool:
    """Whether the row names towns and lands alone, whose offices may be those that sign: 京澳双方签署《甲局与乙署合作协议》."""
    run, left, _ = rows
    return all(m.body is not None and m.body.kind == "place" for m in (*run.members, *(left.members if left else ())))


#: Between the verb and a list of titles: 签署了6项合作协议,包括:|《…》、《…》.
_LISTED = compiled(r"[^,。;《\n]{0,16}[,:](?:其中|主要)?(?:包括|分别[为是]|有|即):?(?=《)")


def _by_titles(story: Story, hit: WordHit) -> Sides | None:
    """The parties that titles of agreements name: 双方签署《甲大学与乙区合作协议书》《…》."""
    text = story.text
    listed = _LISTED.match(text, hit.end)
    end = clause_end(text, listed.end() if listed is not None else hit.end, _TITLES)
    if listed is not None or "《" in text[hit.end : hit.end + _PAPER]:
        papers = [(d.start, d.end) for d in story.within(hit.end, end, "document") if text[d.start] == "《"]
    elif "“" in text[hit.end : hit.end + _NEAR]:
        papers = [m.span() for m in _QUOTED.finditer(text, hit.end, end)]
    else:
        return _by_paper(story, hit)
    rows = [story.within(*paper, "organisation", "park") or _of_title(story, *paper) for paper in papers]
    groups = [[Member(m.start, m.end, body=m) for m in bodies] for bodies in rows if len(bodies) > 1]
    return Sides(groups, [(hit.start, papers[-1][1])]) if groups else None


#: What is signed by two whom it names without marks around: 签署了甲大学与乙集团|合作备忘录; 在甲大学与乙集团的协议上|签字.
_OF_TWO = compiled(r"的?[^,。;:、]{0,24}?(?:协议|备忘录|合同|意向书|协定)")
_ON_PAPER = compiled(r"在(?=[^,。;:]{6,70}(?:协议书?|备忘录|合同|意向书|协定)上(?:郑重|共同|分别|正式)*$)")


def _by_paper(story: Story, hit: WordHit) -> Sides | None:
    """The two parties that a paper names right behind the verb, or before it where they sign on it."""
    text = story.text
    on = _ON_PAPER.search(text, clause_start(text, hit.start, story.document.sentence_at(hit.start)[0]), hit.start)
    at = on.end() if on is not None else hit.end + text.startswith("了", hit.end)
    run = next(iter(runs(story, at, clause_end(text, at))), None)
    if run is None or run.start != at or len(run.members) != 2 or run.links[0] not in _BOTH or any(m.body is None for m in run.members):
        return None
    return Sides([run.members], [(min(at, hit.start), clause_end(text, hit.end))]) if _OF_TWO.match(text, run.end) else None


#: What parts those that a title names: 《甲学院—乙县人民政府合作协议》, 《甲学院 乙大学合作协议》.
_PARTED = compiled(r"[《“—\- 、与和]+")


def _of_title(story: Story, start: int, end: int) -> list[Candidate]:
    """The bodies of a title that other places of the text name."""
    return [m for joint in _PARTED.finditer(story.text, start, end) if (m := again_at(story, joint.end(), end)) is not None]
