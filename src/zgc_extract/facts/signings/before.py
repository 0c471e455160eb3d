"""The row of names before a verb of signing, and who stands on its other side: 甲与乙签约, 与甲签约."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ...fact import Story
from ...lexicon import Lexicon, WordHit
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import fixed
from ..clauses import clause_end, clause_start, hits_within, strip_adverbs
from ..lists import Member, Run, Tally, after, runs, tally
from ..openers import leads_in
from ..stand_ins import host, stand_ins
from ..subjects import has_subject, standing, subject_run
from ..wording import wording

_UNNAMED = compiled(
    r"(?:公司|集团|企业|单位|机构|高校|院校|项目|等|,|还|也|已|均|将|分别|共同|正式|又|成功|在[^,。]{1,16})*(?:与|同(?![时步期日])|和|跟)[^,。]"
)
#: A last one of a row that no rule reads.
_UNREAD = compiled(r"(?:、|和|及|以及)[一-龥]{4,16}?(?:分别|共同|现场|正式|成功|集中)*$")
#: What they sign about: 甲与乙|就共建丙园区签约; the names in it are no parties.
_ABOUT = compiled(r"(?:双方|今[日天]|共同|正式|分别|,)*(?:就|围绕|针对|基于|根据|本着|按照|依托|为|关于|举[行办])(?!为)")
#: Between two sides and a name in what they signed about: 甲与乙|的“丙联合体”签约, 甲与乙|发起设立16亿元“丙基金”签约.
_MATTER = compiled(r"(?:双方|三方|四方|各方)?(?:合作|共同|联合)*(?:的“?|建设|共建|设立|发起|成立|打造|年产|合作)[^,。;、与和同]{0,20}")
#: The same behind a row without 与: 甲、乙及我所|三方共建….
_BUILD = compiled(r"(?:双方|三方|四方|各方|共同|合作|联合)*共建")
#: Behind a body: the thing of it that signs (甲集团牵头建设的“…”).
_THING = compiled(r"(?:共同|联合)?(?:牵头|建设|共建|设立|发起|投资|创办|运营|管理|成立)[^,。;、“”]{0,6}的")
#: Behind an outlet at the head of a report: 台北21日电, 3月21日报道.
_REPORTS = compiled(r"[^,。;]{0,14}?(?:[电讯]|报[道导])|\)")
#: Between 牵手 and the partner: 首批“双一流”建设高校.
_SORT_OF = compiled(r"[^的]?|[^,。;、与和]{0,18}(?:高校|企业|院校|名校|巨头|龙头|央企)")
#: Behind a body that only holds where they sign: 由甲局主办的|采购商大会上.
_HOLDS = compiled(r"(?:联合|共同)*(?:主办|承办|协办|举办|举行|组织|召开|发起|指导)的")
#: Where some of one side go: 副市长甲、乙|赴昆山市开展项目签约活动.
_GONE = compiled(r"(?:率[^,。;]{0,8}|一行|等)*(?:赴|前往|到访|走访)")
#: What those who sign did before, in the same clause: 与某校长|座谈并签署….
_AND_THEN = compiled(r"[^,。;]{0,14}(?:并|后,?)(?:[一-龥]{0,3}(?:正式|共同|现场|代表双方))?$")
#: What all who came do: 甲、乙、丙检察院领导出席会议,|会签《协议》.
_ALL_SIGN = "会签"
#: What leads in an agreement that is carried out: 根据此前|与甲市签署的协议.
_BY_PAPER = compiled(r"(?:根据|按照|依据|基于|依托|随着|通过)(?:此前|日前|今年[^,。;]{0,6})?[与和同跟]")
_BY = compiled(r"[^,。;]{0,8}由[^,。;、与和]{0,12}")
#: Verbs whose object a name is, not the subject of what follows: 成立|五校联盟,27日与….
_OBJECT_OF = compiled(r"(?:成立|组建|创办|设立|发起|加入|走访|考察|参观|访问|前往|到访|带领|率领|邀请|共建|建设|推进|组织|打造)了?$")
_WITH_BEFORE = compiled(r"(?:[与和跟]|(?<![共一会相不协])同)$|(?:[与跟]|(?<=并)和|(?<![共一会相不协])同)(?:来自)?[一-龥]{1,6}$")
#: 本学期|学院还与…
_TERM = compiled(r"(?:[今去本上下当同][一个两]?)?(?:学期|学年|年度?|月|周|季度?|天|日|次|轮)(?:[以之]?来|里|内|初|底|末)?,?")
_SOME = compiled(r"部分|多[家个]|数[家个]|若干|一批|有关|相关|各|其他|\d+[家个]")
BOTH = compiled(
    r"(?<!在)(?:双方|[三四五]方|[两三四]地|[两三四]校|两家|各方|两园|校企|校地|校县|校村|政企|政银|银企|三家)"
    r"(?:还|就|将|也|共同|正式|现场|分别|代表|负责人)*"
)
_AT_RITE = compiled(r"(?:仪式|活动|大会)(?:现场)?[上中]|现场")


@fixed
class _Patterns:
    """Patterns over the words of ``_act_words``: who only came, what is counted, what a part of a body ends in."""

    absent: re.Pattern[str]
    sorts: re.Pattern[str]
    part: re.Pattern[str]


@lru_cache(maxsize=8)
def patterns(lexicon: Lexicon) -> _Patterns:
    words = wording(lexicon).lists
    return _Patterns(absent=compiled(words["absent"]), sorts=compiled(words["counted_sort"] + "*"), part=compiled(words["part"] + "$"))


#: Where they sign, which tells no more of them: 甲与乙|在座谈中|签订.
_AT_MEETING = compiled(r"在[^,。;与和]{1,10}(?:[中上]|期间)")


def _tail_fits(story: Story, run: Run, start: int, hit: WordHit) -> bool:
    """Whether what stands between the parties and the verb leaves the parties its subject."""
    tail = story.text[start : hit.start]
    if "在" in tail and _AT_RITE.match(story.text, hit.end):  # 甲、乙在签约仪式上致辞
        return False
    if tail.startswith(("、", "和", "及")) and len(run.members) > 1 and _UNREAD.match(tail) is not None and run.links.count("with") == 1:
        return False  # 甲社、乙社分别与丙集团、|某某餐饮名企签订
    if len(tail) > 70 or ("with" not in run.links and _THING.match(tail)):
        return False
    came = patterns(story.document.lexicon).absent.search(_AT_MEETING.sub("", tail)) is not None and not hit.word.endswith(_ALL_SIGN)
    if _UNNAMED.match(tail) or (came and not _AND_THEN.fullmatch(tail)):
        return False
    if any(c in tail for c in "。;!?\n") or ("with" not in run.links and _GONE.match(tail)):
        return False
    own = clause_start(story.text, hit.start, start)
    others = _SOME.match(story.text, own) or (not BOTH.match(story.text, own) and has_subject(story, own, hit.start))
    if own > start and "with" not in run.links and others:
        return False  # 甲、乙作了发言,部分企业现场|签约
    if not tail.strip(", "):
        return True  # 与某协会(以下简称…),签署…
    return "," not in tail or len(run.members) > 1 or bool(BOTH.search(tail))


def row_before(story: Story, lo: int, hit: WordHit, first: Run | None = None) -> tuple[Run, Run | None, Tally | None] | None:
    """The row of parties before the verb, the side left of a far 与, and the count after the row.

    ``first`` is the first side of what the sentence told as signed before: 甲与乙签约,|与丙签约.
    """
    text = story.text
    found = [r for r in runs(story, lo, hit.start, others=stand_ins(story, lo, hit.start)) if not _is_source(story, r)]
    _give_senders(story, found)
    for run in found:  # 签约共建|甲学院,与乙、丙签约
        if run.links[:1] in (["with"], ["also"]) and _SIGNED_FOR.search(text, max(0, run.start - 8), run.start):
            run.members, run.links, run.before = run.members[1:], run.links[1:], "far"
    told = {m.body.start for r in found for m in r.members if m.body is not None}
    found = [r for r in found if _builders(story, r, lo, told)]
    about = next((k + 1 for k in range(len(found)) if _tells_what(story, found, k)), 0)
    own = bool(found) and len(found[-1].members) > 1 and found[-1].start == clause_start(text, hit.start, lo)
    if about and not own and all(run.before != "far" for run in found[about:]):
        found = found[:about]
    for k in range(len(found) - 1, -1, -1):
        run = found[k]
        at = after(story, run)
        count = tally(story, at)
        if k < len(found) - 1 and (count is None or count.count is None or found[-1].before == "far"):
            break
        left = None
        if run.before == "far":
            left = next((r for r in reversed(found[:k]) if is_subject(story, r, lo)), None)
            if left is not None and "with" in left.links and text[run.start - 2 : run.start - 1] != "、":
                left = Run(left.members[: left.links.index("with") + 1], left.links[: left.links.index("with")])
            if left is None and first is not None and _nobody_before(story, lo, run.start):
                left = first
            if left is None:
                left = next((r for r in reversed(found[:k]) if _leads(story, r, lo)), None)
            if left is not None and left.end < clause_start(text, run.start, lo) and not _nobody_before(story, lo, run.start):
                left = None  # 甲集团公告,旗下某某科技|与乙签署…
            left = left or _behind_paper(story, lo, run, hit)
        if left is None and _WITH_BEFORE.search(text, max(lo, run.start - 8, found[k - 1].end if k else 0), run.start):
            left = first if _nobody_before(story, lo, run.start) else None
            left = left or _behind_paper(story, lo, run, hit)
            left = left or _standing_side(story, lo, run.start - 1) or host_side(story, run.start - 1)
            if left is None:
                continue
        if len(run.members) + (len(left.members) if left else 0) < 2:
            continue
        if run.before == "" and left is None and text[run.start - 1 : run.start] == "、" and "with" not in run.links:
            return None  # 与甲、某某、丙和丁签约
        if _tail_fits(story, run, count.end if count else at, hit):
            before = text[max(left.end, clause_start(text, run.start, lo)) : run.start] if left is not None else ""
            partly = left is not first and "、" in before and run.before == "far"
            return None if partly else (run, left, count)  # 与某某、某某、丙签约: not all are read
    return None


def _tells_what(story: Story, found: list[Run], k: int) -> bool:
    """Whether what follows a row says what its members signed about, so that the names in it are no parties."""
    run, at = found[k], after(story, found[k])
    if len(run.members) < 2:
        return False
    if _ABOUT.match(story.text, at):
        return True
    goes_on = k + 1 < len(found) and ("with" in run.links or _BUILD.match(story.text, at) is not None)
    following = found[k + 1].start if goes_on else at
    return _MATTER.fullmatch(story.text, at, following) is not None


def _is_source(story: Story, run: Run) -> bool:
    """Whether a row is only the outlet that a report comes from: 中央社台北21日电, 图片来源:人民网."""
    body = run.members[-1].body
    if body is None or not is_outlet(story, body):
        return False
    return _REPORTS.match(story.text, run.end) is not None or story.text.endswith(("来源:", "据", "来源:"), 0, run.start)


def is_outlet(story: Story, body: Candidate) -> bool:
    """Whether a body is a newspaper or agency."""
    return body.kind == "organisation" and story.entity(body).detail.get("kind") == "media"


#: What was signed for, before what the next clause tells of.
_SIGNED_FOR = compiled(r"(?:签[约署订])(?:联合|合作|共同)?(?:共建|组建|成立|设立|打造)$")
#: What both build: 甲学院与乙县合作共建|丙研究院|签约仪式.
_BUILT = compiled(r"(?:合作|联合|携手|共同|双方)*(?:共建|共同建设|共同组建|共同成立)$")


def _builders(story: Story, run: Run, lo: int, told: set[int]) -> bool:
    """Whether a row is left when what its sides build gives way to the side before it."""
    for k, member in enumerate(run.members):
        built = _BUILT.search(story.text, max(lo, member.start - 8), member.start) if member.body is not None else None
        if built is None:
            continue
        side = story.ending.get(built.start())
        if side is None or side.kind not in ("place", "park", "organisation") or side.start in told:
            return len(run.members) > 1
        run.members[k] = Member(side.start, side.end, body=side)
    return True


def _give_senders(story: Story, found: list[Run]) -> None:
    """Give the one who signs for the body told before him that body: 甲县政府今天由|县长张三与…."""
    for before, run in pairwise(found):
        first, sender = run.members[0], before.members[-1]
        if first.body is None and sender.body is not None and sender.person is None and _BY.fullmatch(story.text, sender.end, first.start):
            first.body = sender.body


#: A short word for a body before when, where and how it signs: 公司|于9月6日在江城.
_STANDING_WHEN = compiled(r"(?P<who>[一-龥]{2,5}?)(?:于|在|通过|以)[^,。;、与和同跟]{2,30}")


def _standing_side(story: Story, lo: int, end: int) -> Run | None:
    """The side before 与 that a short word stands for: 联盟与…, 分行还与…."""
    start = clause_start(story.text, end, lo)
    stop = strip_adverbs(story, start, end)
    said = next((h for h in hits_within(story, "saying_verbs", start, stop) if h.end < stop), None)  # 并透露|公司已与…
    when = _STANDING_WHEN.fullmatch(story.text, start, stop)
    stop = when.end("who") if when is not None and when["who"] in story.document.lexicon.table("_standing_nouns") else stop
    member = standing(story, start, stop) or (standing(story, said.end, stop) if said else None) or _behind_lead(story, start, stop)
    return Run([member], []) if member else None


#: The shortest word that can be another side than the one told before.
_WORD = compiled(r"[一-龥A-Za-z\d]{3,}")


#: Where they sign: 在会议室|与….
_IN_ROOM = compiled(r"[在于][^,。;与和]{1,10}(?:室|厅|楼|馆|校区|总部|现场|当地)")


#: The house that a page is of.
_OURS = compiled(r"[我本](?:公司|集团|校|院|司|所|馆|会|行|中心|学院|医院)")


def _nobody_before(story: Story, lo: int, at: int) -> bool:
    """Whether no word that could name another side stands between the beginning of its clause and 与: 研究生院|与某公司签订…."""
    text = story.text
    start = clause_start(text, at, lo)
    link = max(text.rfind(c, start, at) for c in "与和同跟")
    if link < start or (text.startswith("的", lo) and text[link - 1] == "、" and start == lo):
        return True  # 甲与乙签订|的A项目、|与丙签订的B项目
    stop = strip_adverbs(story, start, link)
    if _OURS.fullmatch(text, start, stop):
        return False  # 20家企业与甲大学签约,|我校|与乙公司签约
    if _WORD.fullmatch(text, start, stop) is None or _IN_ROOM.fullmatch(text, start, stop):
        return True
    return leads_in(story, start, link) and patterns(story.document.lexicon).part.search(text, start, stop) is None


def _behind_paper(story: Story, lo: int, run: Run, hit: WordHit) -> Run | None:
    """The side that acts by an agreement told before it: 根据与甲市签署的协议,|乙集团将….."""
    text = story.text
    if not _BY_PAPER.match(text, clause_start(text, run.start, lo)) or not text.startswith("的", hit.end):
        return None
    end = clause_end(text, hit.end)
    row = next(iter(runs(story, end + 1, clause_end(text, end + 1))), None) if text.startswith(",", end) else None
    near = row is not None and row.start - end - 1 <= _LONGEST and len(row.members) == 1
    return row if near and row is not None and row.members[0].body is not None else None


#: The longest of the short words that stand for a body: 研究中心.
_LONGEST = 5


def _behind_lead(story: Story, start: int, stop: int) -> Member | None:
    """The same behind what may open a clause: 本学期|学院还与…, 会后|联盟与…."""
    nouns, text = story.document.lexicon.table("_standing_nouns"), story.text
    for at in range(max(start + 1, stop - _LONGEST), stop - 1):
        if text[at:stop] in nouns and (_TERM.fullmatch(text, start, at) or leads_in(story, start, at)):
            return standing(story, at, stop)
    return None


def host_side(story: Story, at: int) -> Run | None:
    """The zone or government that holds the ceremony, where a side names nobody before 与: 第一轮|与甲、乙签约."""
    holder = host(story, at)
    return Run([Member(at, at, body=holder.mentions[0])], []) if holder is not None else None


def is_subject(story: Story, run: Run, floor: int) -> bool:
    """Whether a row begins its clause, so that it is the subject of what follows."""
    begin = story.document.behind_dateline(clause_start(story.text, run.start, floor))
    if run.start - begin > 12 or story.text[run.start - 1 : run.start] in ("与", "和", "同", "跟"):
        return False
    if _HOLDS.match(story.text, run.end):
        return False
    return not _OBJECT_OF.search(story.text, begin, run.start)


def _leads(story: Story, run: Run, floor: int) -> bool:
    """Whether a row stands where a subject does, after times and occasions."""
    text = story.text
    return text[run.start - 1] not in "与和同跟" and leads_in(story, clause_start(text, run.start, floor), run.start)


def object_row(story: Story, lo: int, hit: WordHit) -> tuple[Run, Run | None, Tally | None] | None:
    """甲签约乙, 甲牵手乙."""
    right = runs(story, hit.end, clause_end(story.text, hit.end, 40))
    if not right or not _SORT_OF.fullmatch(story.text, hit.end, right[0].start):
        return None
    if (right[0].members[0].body or right[0].members[0].person) is None:
        return None
    left = subject_run(story, lo, hit.start, near=True)
    first, own = right[0].members[0].body, left.members if left is not None else []
    if first is not None and any(m.body is not None and story.entity(m.body) is story.entity(first) for m in own):
        return None  # 甲集团与乙区签约|甲|电池项目
    return (right[0], left, None) if left is not None else None
