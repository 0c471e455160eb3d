"""Who signed with whom: the rows of names around a verb of signing as sides, agreements and parties."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from ...entities import Entity
from ...entities.departments import root
from ...fact import Story
from ...lexicon import Lexicon, WordHit
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import fixed
from ..clauses import clause_end, clause_start, hits_within, strip_adverbs
from ..lists import Member, Run, Tally, after, runs, tally
from ..phrases import leads_in
from ..positions.rows import held
from ..stand_ins import government_of, host, ours, stand_ins
from ..subjects import standing, subject_run
from ..wording import wording

TOGETHER = compiled(r"三方|四方|五方|多方|共同签")
SEVERALLY = compiled(
    r"分别|先后|依次|逐一|各自|等(?:多|数|一批|\d+|[一二两三四五六七八九十]+)?(?:余|多)?[家所个]?(?:知名|重点|国内)?(?:单位|企业|机构|公司|高校|院校|院所)"
)
_UNNAMED = compiled(r"(?:公司|集团|等|,|还|也|已|均|将|分别|共同|正式|又|成功|在[^,。]{1,16})*(?:与|同|和|跟)[^,。]")
#: What they sign about: 甲与乙|就共建丙园区签约; the names in it are no parties.
_ABOUT = compiled(r"(?:双方|今[日天]|共同|正式|分别|,)*(?:就|围绕|针对|基于|根据|本着|按照|依托|为|关于|举[行办])(?!为)")
#: Between two sides and a name in what they signed about: 甲与乙|的“丙联合体”签约, 甲与乙|发起设立16亿元“丙基金”签约.
_MATTER = compiled(r"(?:合作|共同|联合)*(?:的“?|建设|共建|设立|发起|成立|打造|年产|合作)[^,。;、与和同]{0,20}")
#: Behind a body: the thing of it that signs (甲集团牵头建设的“…”).
_THING = compiled(r"(?:共同|联合)?(?:牵头|建设|共建|设立|发起|投资|创办|运营|管理|成立)[^,。;、“”]{0,6}的")
#: Behind an outlet at the head of a report: 台北21日电, 3月21日报道.
_REPORTS = compiled(r"[^,。;]{0,14}?(?:[电讯]|报[道导])|\)")
_WIRE = compiled(r"[^,。;]{0,30}(?:[电讯]|报[道导])[)】]?")
_LANDS = compiled(r"[一-龥]{2}(?=双方|两地|两市|两省)")
_OF_COMMITTEE = compiled(r"(?:中共)?(?P<place>.{2,}[省市县区州旗镇乡])委")
#: Between 牵手 and the partner: 首批“双一流”建设高校.
_SORT_OF = compiled(r".?|[^,。;、与和]{0,18}(?:高校|企业|院校|名校|巨头|龙头|央企)")
_HEAD_OF_PLACE = compiled(r"副?(?P<unit>[省市县区州旗镇乡])长$")
_BY = compiled(r"[^,。;]{0,8}由[^,。;、与和]{0,12}")
#: Verbs whose object a name is, not the subject of what follows: 成立|五校联盟,27日与….
_OBJECT_OF = compiled(r"(?:成立|组建|创办|设立|发起|加入|走访|考察|参观|访问|前往|到访|带领|率领|邀请|共建|建设|推进|组织|打造)了?$")
_WITH_BEFORE = compiled(r"(?:[与和跟]|(?<![共一会相不协])同)$|(?:[与跟]|(?<![共一会相不协])同)(?:来自)?[一-龥]{1,6}$")
#: 本学期|学院还与…
_TERM = compiled(r"(?:[今去本上下当同][一个两]?)?(?:学期|学年|年度?|月|周|季度?|天|日|次|轮)(?:[以之]?来|里|内|初|底|末)?,?")
_AT_RITE = compiled(r"(?:仪式|活动|大会)(?:现场)?[上中]|现场")
#: Who only comes to a rite: 双方有关部门负责人参加|签约仪式.
_ATTENDING = ("参加", "出席", "见证", "参加了", "出席了", "见证了", "列席", "出席并见证")
_BOTH = compiled(r"(?:双方|三方|两地|两校|两家|各方|两园|校企|政企|三家|四方)(?:还|就|将|也|共同|正式|现场|分别|代表|负责人)*")


@fixed
class _Patterns:
    """Patterns over the words of ``_act_words``: who only came, what is counted."""

    absent: re.Pattern[str]
    sorts: re.Pattern[str]


@lru_cache(maxsize=8)
def patterns(lexicon: Lexicon) -> _Patterns:
    words = wording(lexicon).lists
    return _Patterns(absent=compiled(words["absent"]), sorts=compiled(words["counted_sort"] + "*"))


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


_WITH_FIRMS = ("government", "park", "place", "university", "institute")


def each_its_own(story: Story, left: list[Member], right: list[Member]) -> bool:
    """Whether a zone, government or school signs with firms, each of which has a project of its own, or a city with cities abroad."""
    one, many = sorted((left, right), key=len)
    if len(one) != 1 or len(many) < 2:
        return False
    if all(_abroad(story, m) for m in many):
        return True
    kinds = {_sort_of_side(story, m) for m in many}
    return kinds == {"company"} and _sort_of_side(story, one[0]) in _WITH_FIRMS


def _abroad(story: Story, m: Member) -> bool:
    """Whether a side is a city or state named behind its country: 与韩国|昌原市、加拿大|高贵林市签订备忘录."""
    if m.body is None or m.body.kind != "place":
        return False
    return any(story.entity(p).detail.get("kind") == "country" for p in story.within(max(0, m.body.start - 16), m.body.end, "place"))


def _sort_of_side(story: Story, m: Member) -> str:
    if m.body is None:
        return ""
    if m.body.kind in ("park", "place"):
        return m.body.kind
    return story.entity(m.body).detail.get("kind") or ""


def _segments(run: Run) -> list[tuple[list[Member], list[str]]]:
    """The run cut at 、 and ;."""
    out: list[tuple[list[Member], list[str]]] = [([run.members[0]], [])]
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
    if left is not None:
        return _pairs(left.members, run.members, not together and (severally or each_its_own(story, left.members, run.members)))
    if "also" in run.links:
        return _with_each(run, severally)
    segments = _segments(run)
    paired = [m for m, links in segments if len(m) == 2 and "list" not in links]
    with_pairs = [m for m, links in segments if links == ["with"]]
    if len(segments) > 1 and not together:
        if len(paired) == len(segments):
            return paired
        if len(with_pairs) > 1:
            return with_pairs
    if run.links.count("with") == 1:
        k = run.links.index("with") + 1
        first, second = run.members[:k], run.members[k:]
        return _pairs(first, second, not together and (severally or each_its_own(story, first, second)))
    return [run.members]


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


def _represented(story: Story, person: Candidate) -> Candidate | None:
    """The body that stood before the person where the text named him first, or that he has a post in."""
    mentions = story.entity(person).mentions
    for m in mentions:
        lo, _ = story.document.sentence_at(m.start)
        found = runs(story, lo, m.end)
        if found and found[-1].members[-1].person is m and found[-1].members[-1].body is not None:
            return found[-1].members[-1].body
    posts = [p for m in mentions for p in held(story).get(m.start, ())]
    body = next((p.body for p in posts if p.body is not None), None)
    if body is not None:
        return body
    for post in posts:  # 副市长张三: for the page's own city
        head = _HEAD_OF_PLACE.search(story.text, post.title.start, post.title.end)
        place = ours(story, head["unit"]) if head else None
        if place is not None:
            return place.mentions[0]
    return None


def _bound(story: Story, body: Entity, by_person: bool) -> Entity:
    """Who is bound where the text names an organ of it: the place for its party committee, the house for whose department one signs."""
    if body.detail.get("kind") == "party" and (place := _OF_COMMITTEE.fullmatch(body.name)):
        named = next((e for e in story.entities if e.kind == "place" and e.name == place["place"]), None)
        return government_of(story, named) if named is not None else body
    if by_person and (house := root(body.name)) != body.name:
        return next((e for e in story.entities if e.kind == body.kind and e.name == house), body)
    return body


def signatories(story: Story, members: list[Member], representing: bool) -> list[Entity] | None:
    """The parties as entities; None where one has no name or two are the same.

    A person among bodies signs for the one that he was named with.
    """
    out: list[Entity] = []
    bodies = any(m.body is not None for m in members)
    for m in members:
        party = m.party
        if (representing or bodies) and m.body is None and m.person is not None:
            party = _represented(story, m.person)
        if party is None:
            return None
        e = _bound(story, story.entity(party), m.person is not None)
        if e not in out:
            out.append(e)
    return out if len(out) > 1 else None


def _tail_fits(story: Story, run: Run, start: int, hit: WordHit) -> bool:
    """Whether what stands between the parties and the verb leaves the parties its subject."""
    tail = story.text[start : hit.start]
    if "在" in tail and _AT_RITE.match(story.text, hit.end):  # 甲、乙在签约仪式上致辞
        return False
    if len(tail) > 70 or ("with" not in run.links and _THING.match(tail)):
        return False
    if patterns(story.document.lexicon).absent.search(tail) or _UNNAMED.match(tail):
        return False
    if any(c in tail for c in "。;!?\n"):
        return False
    return "," not in tail or len(run.members) > 1 or bool(_BOTH.search(tail))


def row_before(story: Story, lo: int, hit: WordHit, first: Run | None = None) -> tuple[Run, Run | None, Tally | None] | None:
    """The row of parties before the verb, the side left of a far 与, and the count after the row.

    ``first`` is the first side of what the sentence told as signed before: 甲与乙签约,|与丙签约.
    """
    text = story.text
    found = [r for r in runs(story, lo, hit.start, others=stand_ins(story, lo, hit.start)) if not _is_source(story, r)]
    _give_senders(story, found)
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
            if left is None and first is not None:
                left = first
            if left is None:
                left = next((r for r in reversed(found[:k]) if _leads(story, r, lo)), None)
        if left is None and _WITH_BEFORE.search(text, max(lo, run.start - 8, found[k - 1].end if k else 0), run.start):
            left = first or _standing_side(story, lo, run.start - 1) or host_side(story, run.start - 1)
            if left is None:
                continue
        if len(run.members) + (len(left.members) if left else 0) < 2:
            continue
        if run.before == "" and left is None and text[run.start - 1 : run.start] == "、" and "with" not in run.links:
            return None  # 与甲、某某、丙和丁签约
        if _tail_fits(story, run, count.end if count else at, hit):
            partly = left is not None and left is not first and "、" in text[left.end : run.start] and run.before == "far"
            return None if partly else (run, left, count)  # 与某某、某某、丙签约: not all are read
    return None


def _tells_what(story: Story, found: list[Run], k: int) -> bool:
    """Whether what follows a row says what its members signed about, so that the names in it are no parties."""
    run, at = found[k], after(story, found[k])
    if len(run.members) < 2:
        return False
    if _ABOUT.match(story.text, at):
        return True
    following = found[k + 1].start if "with" in run.links and k + 1 < len(found) else at
    return _MATTER.fullmatch(story.text, at, following) is not None


def _is_source(story: Story, run: Run) -> bool:
    """Whether a row is only the outlet that a report comes from: 中央社台北21日电, 图片来源:人民网."""
    body = run.members[-1].body
    if body is None or not _is_outlet(story, body):
        return False
    return _REPORTS.match(story.text, run.end) is not None or story.text.endswith(("来源:", "据", "来源:"), 0, run.start)


def _is_outlet(story: Story, body: Candidate) -> bool:
    return body.kind == "organisation" and story.entity(body).detail.get("kind") == "media"


def _give_senders(story: Story, found: list[Run]) -> None:
    """Give the one who signs for the body told before him that body: 甲县政府今天由|县长张三与…."""
    for before, run in pairwise(found):
        first, sender = run.members[0], before.members[-1]
        if first.body is None and sender.body is not None and sender.person is None and _BY.fullmatch(story.text, sender.end, first.start):
            first.body = sender.body


def _standing_side(story: Story, lo: int, end: int) -> Run | None:
    """The side before 与 that a short word stands for: 联盟与…, 分行还与…."""
    start = clause_start(story.text, end, lo)
    stop = strip_adverbs(story, start, end)
    said = next((h for h in hits_within(story, "saying_verbs", start, stop) if h.end < stop), None)  # 并透露|公司已与…
    member = standing(story, start, stop) or (standing(story, said.end, stop) if said else None) or _behind_lead(story, start, stop)
    return Run([member], []) if member else None


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
    begin = clause_start(story.text, run.start, floor)
    wire = _WIRE.match(story.text, begin, run.start)
    begin = wire.end() if wire else begin
    if run.start - begin > 12 or story.text[run.start - 1 : run.start] in ("与", "和", "同", "跟"):
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
    return (right[0], left, None) if left is not None else None


def told_earlier(story: Story, hit: WordHit, sentence: int) -> tuple[list[list[Member]], tuple[int, int]] | None:
    """双方签约: the two names of the sentence before, or its 甲与乙."""
    lo, _ = story.document.sentences[sentence]
    both = _BOTH.search(story.text, lo, hit.start)
    if not both or story.text.endswith(_ATTENDING, lo, hit.start):
        return None
    lands = _LANDS.search(story.text, max(lo, both.start() - 2), both.end())
    pair = [_of_letter(story, lands.start() + k) for k in (0, 1)] if lands else []
    if len(pair) == 2 and all(pair):
        return [[m for m in pair if m is not None]], (lo, both.end())
    wanted = 3 if both[0].startswith(("三方", "三家")) else 2
    line = story.document.line_at(hit.start)
    spans = [(lo, both.start())] + [story.document.sentences[k] for k in range(sentence - 1, max(-1, sentence - 4), -1)]
    for start, end in spans:
        if start < line.start:
            break
        found = _the_both(story, start, end, wanted)
        if found:
            return [found], (start, end)
    return None


def _of_letter(story: Story, at: int) -> Member | None:
    """The place that a single character stands for, where the text names it: 澳|沪双方."""
    row = story.document.lexicon.table("_place_letters").get(story.text[at])
    name = row["division"] if row else ""
    place = next((e for e in story.entities if e.kind == "place" and name and e.name[:2] == name[:2]), None)
    return Member(at, at + 1, body=story.stand_in(at, at + 1, place)) if place is not None else None


def _the_both(story: Story, start: int, end: int, wanted: int) -> list[Member] | None:
    """The so many bodies that a span names, in a row or one by one."""
    found = runs(story, start, end)
    for n, run in enumerate(found):
        if run.before == "far" and n and len(run.members) + len(found[n - 1].members) == wanted:
            return found[n - 1].members + run.members
        if len(run.members) == wanted and all(m.body and not _is_outlet(story, m.body) for m in run.members):
            return run.members
    bodies = [m for m in story.within(start, end, "organisation", "park") if not _is_outlet(story, m)]
    names = {story.entity(m).id: Member(m.start, m.end, body=m) for m in reversed(bodies)}
    return list(names.values())[::-1] if len(names) == wanted else None


def one_side(parties: list[Entity], run: Run | None) -> bool:
    """Whether the row is of one side only: 市委、市政府签约引进…."""
    if run is None or "with" in run.links or "and" in run.links:
        return False
    return all(e.detail.get("kind") in ("government", "party") for e in parties) and len({e.name[:2] for e in parties}) < len(parties)
