"""A side that is told by its number and named elsewhere: 与六城市签署协议, 与上述3家公司签约, 与内地18间大学举行签约仪式."""

from __future__ import annotations

import re
from decimal import Decimal

from ...fact import Story
from ...lexicon import WordHit
from ...numerals import parse_number
from ...rule import Candidate
from ...shelf import compiled
from ..lists import Member, Run, runs
from ..stand_ins import ours, stand_ins
from ..subjects import subject_run
from .before import is_subject, patterns

_COUNTED = compiled(
    r"(?<![参共])[与和同跟](?:来自|上述|这|其他|国内|省内|市内|[一-龥]{0,8}?)?(?P<number>\d{1,3}|[二两三四五六七八九十]{1,3})(?:家|所|个|间|座|名)?"
    r"(?P<noun>[一-龥]{0,6}?(?:大学|高校|学校|院校|企业|公司|商|单位|机构|城市|园区|开发区|医院|银行|协会|商会|院所|县|市|区|校|国))"
    r"(?:代表|负责人)?(?P<tail>[^。;!?\n]{0,60})$"
)
_AMONG = compiled(r"其中(?:包括|有|就有)?|,(?:分别)?(?:包括|是|为|有):?|分别(?:是|为):?")
#: Who goes for the page's own school: 副校长一行访问….
_OWN_SCHOOL = compiled(r"(?<![一-龥])(?:[一-龥]?副?[校院]长(?:一行|率)|校党委书记(?:一行|率)|我校)")
_LARGEST, _REACH, _SENTENCES = 40, 90, 40
_TOWNS = ("city", "district", "province")
_JOINT = compiled(r"市?县?(?:、|和|与|及|以及)")
#: By the last characters of the noun: the kinds of bodies and of other mentions that it counts.
_KINDS = (
    (("大学", "高校", "学校", "院校", "校"), ("university",)), (("企业", "公司", "商"), ("company", "bank", "other")),
    (("城市", "县", "市"), _TOWNS), (("银行",), ("bank",)), (("医院",), ("hospital",)),
)  # fmt: skip
#: What projects are counted by.
_PIECES = frozenset("个项宗")
#: What projects are, between how many there are and what is done: 5个|重点通航产业投资项目|签约.
_PROJECTS = compiled("[^,。;:、“”]{1,24}项目")
_ON_STAGE = compiled(r"现场|成功|仪式共|集中|会上|仪式上|本次|当天|当日|大会|活动")
_SIGNED = compiled(
    r"(?:的)?(?:[^,。;:!?“”()\n]{0,24}?项目(?=[\d一两二三四五六七八九十共])|(?:重点|重大|产业|合作|招商|优质|科技)*(?:项目|协议|意向)?)"
)
#: What stands between a project's name and how many there are: 江城软件园|项目等|12个项目.
_EXAMPLES = compiled("(?:[一-龥]{0,8}?|[一-龥A-Za-z0-9、“”]{0,60}?项目)等")


def number_signed(story: Story, start: int, hit: WordHit) -> Candidate | None:
    """How many are signed, where the clause names no sides: 32个项目集中签约, 江城软件园等12个项目签约, 现场签约项目32个."""
    text, counts = story.text, story.within(start, hit.start, "quantity")
    named = story.within(start, hit.start, "organisation", "park", "person")
    if named and not (counts and _EXAMPLES.fullmatch(text, named[-1].end, counts[-1].start) and "项目" in text[counts[-1].end : hit.start]):
        return None
    for count in counts[:-3:-1]:  # 12个|总投资30亿元的项目
        sort = _PROJECTS.match(text, count.end, hit.start) if text[count.end - 1] in _PIECES else None
        if patterns(story.document.lexicon).sorts.fullmatch(text, sort.end() if sort else count.end, hit.start):
            return count
    if not (_ON_STAGE.search(text, story.document.sentence_at(hit.start)[0], hit.start) and (m := _SIGNED.match(text, hit.end))):
        return None
    behind = story.within(m.end(), m.end() + 14, "quantity")
    return behind[0] if behind and behind[0].start <= m.end() + 2 else None


def number_of_side(story: Story, lo: int, hit: WordHit) -> re.Match[str] | None:
    """The side of a verb of signing that is told by its number alone: 与8间有意进驻厂商."""
    m = _COUNTED.search(story.text, max(lo, hit.start - _REACH), hit.start)
    if m is None or story.within(m.start(), hit.start, "organisation", "park", "person") or "、" in m["tail"]:
        return None
    if m["noun"].endswith("区") and not m["noun"].endswith(("园区", "开发区")):
        return None
    return m if 2 <= parse_number(m["number"]) <= _LARGEST else None


def counted_side(story: Story, lo: int, hit: WordHit, told: re.Match[str]) -> tuple[Run, Run] | None:
    """The row of names that the number of a side stands for, and the side before 与."""
    mine = next((m for m in stand_ins(story, lo, told.start()) if m.end == told.start()), None)  # 张三代表学校|与两家企业签署
    own = _OWN_SCHOOL.search(story.text, lo, told.start()) if mine is None else None
    guests = {story.entity(m).id for m in story.within(lo, told.start(), "organisation")}
    school = ours(story, "校", guests) if own is not None else None
    if mine is not None:
        left: Run | None = Run([Member(mine.start, mine.end, body=mine)], [])
    elif own is not None and school is not None:
        left = Run([Member(*own.span(), body=school.mentions[0])], [])
    else:
        left = subject_run(story, lo, told.start(), near=True)
        left = left or next((r for r in reversed(runs(story, lo, told.start())) if is_subject(story, r, lo)), None)
    if left is None:
        return None
    row = _row_of(story, parse_number(told["number"]), told["noun"], left, hit.start) or _among(story, told["noun"], hit)
    return (row, left) if row is not None else None


def _among(story: Story, noun: str, hit: WordHit) -> Run | None:
    """Some of a side by name, behind the verb: 与15家企业签订入园协议,其中包括|甲公司、乙公司."""
    _, end = story.document.sentence_at(hit.start)
    m = _AMONG.search(story.text, hit.end, end)
    row = next(iter(runs(story, m.end(), end)), None) if m is not None else None
    near = m is not None and row is not None and row.start - m.end() < 3 and "with" not in row.links
    return row if near and row is not None and all(_is_of(story, member, _kinds(noun)) for member in row.members) else None


def _kinds(noun: str) -> tuple[str, ...]:
    return next((kinds for ends, kinds in _KINDS if noun.endswith(ends)), ())


def _row_of(story: Story, number: Decimal, noun: str, left: Run, at: int) -> Run | None:
    """The row of so many names of that sort nearest to an offset, first of all before it."""
    text = story.text
    kinds = _kinds(noun)
    others = {story.entity(p).id for p in left.parties()}
    sentences = story.document.sentences
    here = story.document.sentence_index(at)
    for k in (*range(here, max(-1, here - _SENTENCES), -1), *range(here + 1, min(len(sentences), here + _SENTENCES))):
        start, end = sentences[k]
        if text.count("、", start, end) < number - 3:
            continue
        rows = _places(story, start, end) if kinds == _TOWNS else runs(story, start, end)
        for run in rows:
            named = [m for m in run.members if m.body is not None]
            members = named if len(named) == number else run.members  # 甲集团董事长张三、副总裁李四和乙集团副总裁王五
            members = [m for m in members if m.party is None or story.entity(m.party).id not in others]
            if len(members) == number and all(_is_of(story, m, kinds) for m in members):
                return Run(members, run.links[-len(members) + 1 :])
        bodies = {story.entity(m).id: Member(m.start, m.end, body=m) for m in story.within(start, end, "organisation")} if k == here else {}
        visited = [m for m in bodies.values() if _is_of(story, m, kinds)]
        if kinds and len(visited) == len(bodies) == number:  # 访问甲大学、乙大学,并与两校签署备忘录
            return Run(visited, ["list"] * (len(visited) - 1))
    return None


def _is_of(story: Story, m: Member, kinds: tuple[str, ...]) -> bool:
    return m.party is not None and (not kinds or story.entity(m.party).detail.get("kind") in kinds)


def _places(story: Story, start: int, end: int) -> list[Run]:
    """The rows of places in a span, also of where something happens: 将在南京、苏州及宁波举办."""
    rows: list[Run] = []
    for m in story.within(start, end, "place"):
        if rows and _JOINT.fullmatch(story.text, rows[-1].end, m.start):
            rows[-1].members.append(Member(m.start, m.end, body=m))
            rows[-1].links.append("list")
        else:
            rows.append(Run([Member(m.start, m.end, body=m)], []))
    return rows
