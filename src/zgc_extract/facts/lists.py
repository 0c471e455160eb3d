"""Names in a row: what lies between two of them says how they hang together."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Literal

from ..fact import Story
from ..lexicon import Lexicon
from ..rule import Candidate
from ..shelf import compiled
from ..slotted import fixed, slotted
from .awards.works import made_too, of_body
from .awards.works import works as quoted_works
from .wording import wording

#: Kinds that take part in facts by their name.
NAMES = ("organisation", "park", "person", "place")
Link = Literal["list", "and", "with", "also", "far", ""]

_LINK = compiled(
    r"(?P<tail>(?:同学|同志)?[^、,。;:!?与和同跟及在于将了的]{0,8})"
    r"(?P<sep>[、,;/·]\s?(?:以及|及|和|与|同)?|以及|及|和|与|(?<![共一会相不协])同|跟|暨|联合|携手|会同|联手|\s?[×✕&]\s?)"
    r"(?P<head>[^、,。;:!?与和同跟及在于将为对向了由并]{0,20})"
)
_ENTRY = compiled(
    r"(?P<tail>T|[^、,。;:!?与和同跟及在于将了]{0,6})(?P<first>[、与和同跟及]|以及)"
    r"(?P<entry>[^、,。;:!?与和同跟及在于将了T]{2,24})(?P<second>[、与和同跟及]|以及)(?P<head>[^、,。;:!?与和同跟及在于将为对向了]{0,8})"
)
_FAR = compiled(
    r"(?<!的)(?<!的[一-龥])(?<!的[一-龥]{2})(?<!的[一-龥]{3})(?<!的[一-龥]{4})(?:与|和|(?<![共一会相不协])同|跟)(?:来自)?"
    r"[^、,。;:!?与和同跟及在于将为对向了]{0,14}$"
)
#: The rest of a row that is counted: 来自甲公司|、乙公司等9家.
_ROW_OF = compiled(r"、[^,。;:!?\n的]{2,120}?等\d{1,3}[余多]?[家所](?![^,。;]{0,8}的)")
_DASHES, _HOUSES = ("—", "——", "-", "–"), frozenset(("organisation", "park"))
_BARE = ("", "T", "公司", "集团", "市", "政府", "市政府", "区政府", "园区")
_OFFICE = compiled(r"[^、,。;:!?与和同跟及了对在于向由为将\d]{0,14}T?")
#: 中国工程院院士、著名核物理学家|李文博: more of his posts.
_OFFICES = compiled(r"(?:T|[^、,。;:与和同及在于]{0,8}(?:首席|师|专家))、[^、,。;:与和同及在于]{0,16}(?:T|家|者)")
#: 中国科学院院士、第三世界科学院|院士李文博: both posts are his.
_MORE_POSTS = compiled(r"T(?:、T)?(?:[、,兼](?:前|原|时任|兼|现任)?)")
#: 江城研究院|生物化学与|细胞生物学研究所: a unit of the body, whose name has 与 in it.
_FIELD_AND = compiled(r"[一-龥]{1,8}(?:学|工程|技术|材料|物理|信息|机械|电子|环境|能源)[与和及]")
_ANY_AND = compiled(r"(?!代表|师生|学生|领导|负责|专家|分别|先后|正式|共同|随后|今|昨|还|也|已|就|将|又|再|均)[一-龥]{1,6}[与和及]")
_UNITS = ("研究所", "实验室", "研究室", "学院", "系")
#: Between a work and one who has a part in it: 《江上的风》|的导演, 中饰演船工的青年演员.
_ROLE_IN = compiled(
    r"[^、,。;:!?与和及]{0,16}?(?:T|导演|编剧|摄影|录音|美术|剪辑|作曲|作者|译者|制片|主演|演员|饰演者|扮演者|主角|主创|歌手|演唱者|指挥|设计师|主持人)"
)
_TITLES = compiled(r"T+(?:[、兼,和及]?T+)*")
_TALLY = compiled(
    r"[^、,。;:!?为向给对将]{0,3}?(?:\([^()\n]{1,12}\))?(?:等(?:首批|第[一二三四五六七八九十百\d]{1,4}批)?|(?=首批|"
    r"第[一二三四五六七八九十百\d]{1,4}批))(?:的|共|共计|总计|总共|全[国省市球])?"
)
#: What is told in brackets by the way: 李文博同学|(指导老师:赵一凡)和….
BRACKETS = compiled(r"\([^()\n]{1,60}\)")
_TAKES = compiled(r"(?:一行)?(?:带领|率领|率(?!先)|陪同|会见|邀请)")
_HEADS = ("省长", "市长", "县长", "区长", "州长", "旗长", "镇长")
_FILED = compiled(r"报[道导]")
_BATCH = compiled(r"首批|第[一二三四五六七八九十百\d]{1,4}批")
_NUMBER = compiled(
    r"(?:近|超|约|逾)?(?:\d+|[一二两三四五六七八九十百]+)(?:余|多)?"
    r"(?:家|对|个|所|项|座|名|位|件|款|组|支|方|部|(?=单位|企业|公司|高校))"
)


@fixed
class _Patterns:
    """What the words of ``_act_words`` say of a gap between names, a name's left and a place's right."""

    owner: re.Pattern[str]
    at: re.Pattern[str]
    acts: re.Pattern[str]
    tail: re.Pattern[str]  # a Latin name, a bracket, a work of its: 甲(A)的小说《乙》
    by_work: re.Pattern[str]  # before a work that its author wins by
    work: re.Pattern[str]  # before a work that nobody's name stands by
    its_work: re.Pattern[str]  # between a name and its work


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    words = wording(lexicon).lists
    return _Patterns(
        owner=compiled(rf"(?:T|\s|{words['owner']})*"),
        at=compiled(rf"(?:(?<!存)[在于]|(?<!奔|开)赴|{words['at']})$"),
        acts=compiled(
            r"[、,;:和与同及跟以将拟正已也还均都再又为被获荣喜入等在于就“(]|\d{1,2}[日月]|[一-龥]{0,4}合作(?:协议|签约|座谈|框架)|(?:市|省|区|县|州)?(?:人民)?政府|[市省区县]委|$|[两三四五六七八九十\d]{1,2}个?(?:城市|[市县省国]|地区)|"
            + words["place_act"]
        ),
        tail=compiled(
            r"\s?(?:[A-Za-z][A-Za-z0-9.&·\- ]*)?(?:\([^()\n]{1,40}(?:\([^()\n]{1,8}\)[^()\n]{0,8})?\))?"
            rf"(?:的?{words['genre']}?《[^《》\n]{{1,40}}》(?:\([^()\n]{{1,12}}\))?)?\s?"
        ),
        by_work=compiled(rf"(?:凭借?|以){words['genre']}?$"),
        work=compiled(rf"(?:^|[,。;:!?、\s》由和与及了予给]|授予|颁给|{words['genre']})$"),
        its_work=compiled(rf"(?:等?(?:[\d一二两三四五六七八九十]{{1,2}}[位名人])?(?:同学|老师|人|作者|学生|教师)?(?:共同|合作|联合)?(?:完成|创作|设计|申报)?的|凭借?|自编自导的?)?(?:{words['genre']}|《)?"),
    )  # fmt: skip


@slotted
class Member:
    """One place in a row: a body, park or place, and the person who stands for it; at least one of both.

    ``work`` is a project, work or team that no entity stands for.
    """

    start: int
    end: int
    body: Candidate | None = None
    person: Candidate | None = None
    work: str | None = None

    @property
    def party(self) -> Candidate | None:
        """Who is bound by what is signed: the body, else the person."""
        return self.body or self.person

    @property
    def laureate(self) -> Candidate | None:
        """Who gets a prize: the person, else the body."""
        return self.person or self.body


@slotted
class Run:
    """Members linked to each other; ``links[k]`` joins member k and k+1; ``before`` is the link to the run before.

    A member without names stands for an entry of the row that no rule could read.
    """

    members: list[Member]
    links: list[Link]
    before: Link = ""

    @property
    def start(self) -> int:
        return self.members[0].start

    @property
    def end(self) -> int:
        return self.members[-1].end

    def parties(self) -> list[Candidate]:
        """The parties that have a name."""
        return [m.party for m in self.members if m.party]


@slotted
class Tally:
    """What follows a row: 等第二批17家 (``count`` where a quantity was found)."""

    start: int
    end: int
    count: Candidate | None
    batch: str | None


def _from_many(text: str, m: Candidate) -> bool:
    """Whether a row of several begins with it: 来自|甲公司、乙公司等9家企业与丙签约."""
    return m.kind == "organisation" and text.endswith("来自", 0, m.start) and _ROW_OF.match(text, m.end) is not None


def _member(m: Candidate) -> Member:
    if m.kind == "work":
        return Member(m.start, m.end, work=m.value)
    return Member(m.start, m.end, person=m) if m.kind == "person" else Member(m.start, m.end, body=m)


def _is_work(m: Member) -> bool:
    return m.person is None and (m.work is not None or (m.body is not None and m.body.kind == "document"))


def _masked(story: Story, start: int, end: int) -> str:
    """The text between two names with each title (or row of titles of one person) as T."""
    text = story.text
    titles = story.within(start, end, "title")
    if not titles:
        return text[start:end]
    parts, at = [], start
    for t in titles:
        parts += [text[at : t.start], "T"]
        at = t.end
    return _TITLES.sub("T", "".join(parts) + text[at:end])


def _its_unit(story: Story, last: Member, m: Candidate, gap: str) -> bool:
    """Whether a unit's name goes on from the body before it, over 与: 江城大学|茶与|食品科技学院."""
    if _FIELD_AND.fullmatch(gap):
        return True
    school = last.body is not None and story.entity(last.body).detail.get("kind") == "university"
    return school and _ANY_AND.fullmatch(gap) is not None and not story.within(m.start, m.start + 1, "place")


def _sort_of(sep: str) -> Link:
    if sep[-1] in "与同跟×✕&" and sep[0] != "会":
        return "also" if sep[0] in "、,;" else "with"
    return "and" if sep in ("和", "及", "以及", "暨", "联合", "携手", "会同", "联手") else "list"


def _join(story: Story, run: Run, m: Candidate) -> Link | None:
    """How the mention hangs on the run; None where it takes the last member's place (or stands for it)."""
    last = run.members[-1]
    if story.text.startswith("\n", last.end) and last.end + 1 == m.start and m.kind != "person":
        return "list"  # each on a line of its own
    tail = _patterns(story.document.lexicon).tail.match(story.text, last.end, m.start)
    gap = _masked(story, tail.end() if tail else last.end, m.start)
    gap = BRACKETS.sub("", gap) if ")" in gap else gap
    if m.kind == "person" and last.person is None and not gap.endswith(("、", ",")) and (_OFFICE.fullmatch(gap) or _OFFICES.fullmatch(gap)):
        return None
    if m.kind == "person" and _is_work(last) and last.person is None and _ROLE_IN.fullmatch(gap):
        return None  # 《江上的风》的导演李文博
    if m.kind == "organisation" and last.person is None and story.text.endswith(_UNITS, m.start, m.end) and _its_unit(story, last, m, gap):
        return None
    if not gap.strip() and ((m.kind == "work" and last.work) or (m.kind == "document" and last.body and last.body.kind == "document")):
        return "list"
    if gap in _DASHES and last.person is None and last.body is not None and {m.kind, last.body.kind} <= _HOUSES:
        return "with"  # 甲大学—乙集团签署…
    owner = _patterns(story.document.lexicon).owner
    if last.person is None and m.kind not in ("person", "place") and len(gap) <= 16 and owner.fullmatch(gap):
        return None
    if last.body is not None and last.body.kind == "place" and last.person is None and not gap:
        return None
    if last.body is not None and last.person is None and m.kind != "person" and _MORE_POSTS.fullmatch(gap):
        return None  # 中国科学院院士、第三世界科学院院士曾庆存: both posts are the person's
    if last.person is not None and _TAKES.match(gap):
        return "far" if _FAR.search(gap[-24:]) else ""  # 校长李文博带领教务处、|化学学院负责人
    if "报" in gap and _FILED.search(gap):
        return ""  # 记者张三/江城报道】甲公司…
    at_place = last.person is None and last.body is not None and last.body.kind == "place"  # 联结大西南,甲科技园与乙
    if len(gap) <= 30 and (found := _LINK.fullmatch(gap)) and (found["sep"][0] not in ",;" or (found["tail"] in _BARE and not at_place)):
        mixed = found["sep"][0] in ",;" and (m.kind in ("document", "work")) != _is_work(last)  # …奖是甲,《乙》获…
        return "" if mixed else _sort_of(found["sep"].strip())
    if len(gap) <= 44 and (entry := _ENTRY.fullmatch(gap)):
        run.members.append(Member(last.end, last.end))
        run.links.append(_sort_of(entry["first"]))
        return _sort_of(entry["second"])
    return "far" if _FAR.search(gap[-24:]) else ""


def runs(story: Story, start: int, end: int, *, works: bool = False, others: Sequence[Candidate] = ()) -> list[Run]:
    """The rows of names in a span, in order; names of where something happens (在…, 来到…) are left out.

    With ``works`` a title in 《》 or a quoted project may stand in the row too, where no person is named whose work it is;
    ``others`` are words in the span that stand for names (我校).
    """
    out: list[Run] = []
    where = -1
    text, patterns = story.text, _patterns(story.document.lexicon)
    found = story.within(start, end, *NAMES, *(("document",) if works else ()))
    if works and (quoted := quoted_works(story, start, end)):
        found = sorted([*found, *quoted], key=lambda m: (m.start, -m.end))
    if others:
        found = sorted([*found, *others], key=lambda m: (m.start, -m.end))
    for m in found:
        if out and m.start < out[-1].end:  # a park inside its management body's name
            continue
        if out and text.rfind("(", out[-1].end, m.start) > text.rfind(")", out[-1].end, m.start):
            continue  # the short name in brackets, who taught him: 李文博同学(指导老师:赵一凡)
        last = out[-1].members[-1] if out else None
        if m.kind in ("document", "work") and last and not last.work and not (last.body and last.body.kind == "document"):
            its = patterns.its_work.fullmatch(text, last.end, m.start)
            if m.kind == "work" and text[m.start - 1] not in "凭借" and of_body(
                story, last.end, m.start, person=last.person is not None, close=its is not None
            ):
                out[-1].members[-1] = Member(m.start, m.end, work=m.value)  # 甲大学的“…”团队
                if len(out[-1].members) > 1 and made_too(story, out[-1].members[-2].end, last.start):
                    del out[-1].members[-2], out[-1].links[-1]
                continue
            if its:
                last.end = m.end
                continue
        titled = m.kind in ("document", "work") and text[m.start] == "《" and text[m.end - 1] == "》"
        if titled and (patterns.by_work.search(text, max(0, m.start - 8), m.start) or not patterns.work.search(
                text, max(0, m.start - 4), m.start)):  # fmt: skip
            continue
        if m.kind not in ("person", "document", "work") and (
                m.start == where or (patterns.at.search(text, max(start, m.start - 4), m.start) and not _from_many(text, m))):  # fmt: skip
            where = m.end if m.kind == "place" else -1  # 在蒙古国|乌兰巴托市
            continue
        stands = text.endswith("代表", start, m.start) and text.startswith(("参加", "出席"), m.end)  # 张三代表江城区参加…,与…签约
        glued = text.startswith("同", m.end) and m.end + 1 not in story.document.boundaries  # 青岛|同盛旅行社
        if m.kind == "place" and m.end < end and not stands and (glued or not (patterns.acts.match(text, m.end) or _headed(story, m))):
            continue
        if not out:
            out.append(Run([_member(m)], []))
            continue
        run = out[-1]
        link = _join(story, run, m)
        if link is None:
            last = run.members[-1]
            if m.kind == "person":
                if _is_work(last):
                    last.work = last.body = None
                    while len(run.members) > 1 and _is_work(run.members[-2]):  # 《甲》、《乙》的摄影李文博
                        last.start = run.members[-2].start
                        del run.members[-2], run.links[-1]
                last.person, last.end = m, m.end
            else:
                run.members[-1] = _member(m)
                run.members[-1].start = last.start
        elif link in ("far", ""):
            out.append(Run([_member(m)], [], link))
        else:
            run.members.append(_member(m))
            run.links.append(link)
    return out


def _headed(story: Story, place: Candidate) -> bool:
    """Whether a place is told by the post of its head without a name: 甲管委会主任与|金安区|副区长签署."""
    title = story.starting.get(place.end)
    if title is None or title.kind != "title" or not story.text.endswith(_HEADS, title.start, title.end):
        return False
    following = story.starting.get(title.end)
    return following is None or following.kind == "date"


def after(story: Story, run: Run) -> int:
    """Where the text goes on after a row: past a Latin name, a bracket."""
    m = _patterns(story.document.lexicon).tail.match(story.text, run.end)
    return m.end() if m and m.end() > run.end and not m[0].isspace() else run.end


def tally(story: Story, at: int, *, bare: bool = False) -> Tally | None:
    """等(第N批)?N家 at an offset, if it stands there; with ``bare`` N家 alone (甲、乙2家企业)."""
    m = _TALLY.match(story.text, at)
    if not m:
        q = story.starting.get(at) if bare else None
        return Tally(at, q.end, q, None) if q is not None and q.kind == "quantity" else None
    for q in story.within(at, m.end() + 16, "quantity"):
        if at <= q.start <= m.end() + 1:
            batch = _BATCH.search(story.text, at, q.end)
            return Tally(at, q.end, q, batch[0] if batch else None)
    batch = _BATCH.search(m[0])
    number = _NUMBER.match(story.text, m.end())
    if number or batch or m[0].endswith("等"):
        return Tally(at, number.end() if number else m.end(), None, batch[0] if batch else None)
    return None
