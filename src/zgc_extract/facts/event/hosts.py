"""Who hosts an event, by role."""

from __future__ import annotations

import re

from ...entities import Entity
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...sought import Sought, noted
from ..clauses import hits_within
from .about import ABOUT, of_another
from .between import host_of
from .occasion import Occasion

_HOSTS = Sought(
    r"(?P<how>主办|合办|承办|协办|携手举办|联合(?:在[^,。;]{2,12})?举办|共同(?:在[^,。;]{2,12})?举办|联合主办|共同主办|举办(?=[的,。;]|$)|召开(?=的)|组织(?=的))"
    r"(?!方|单位|地|权|城市|者|国)"
)
_OF = compiled("的“?")
_ENOUGH = 4
#: What somebody else hosts of an event, or within it: 主办的|创意组别, 承办的|分论坛.
_PART = compiled(
    r"[^,。;:、]{0,16}?(?:组别|组|奖项|单元|板块|环节|赛道|赛区|分会场|分论坛|专场|展区|类别)(?=[,。;、和及与以]|$)"
)
_BRIEFING = compiled(r"[^,。;]{0,40}?(?:发布会|吹风会|筹备会|动员会)")
#: 江城大学|是本届论坛的主办单位.
_AS_HOST = Sought(r"(?:是|为|作为)(?P<what>[^,。;:、]{0,12}?)的?(?P<how>主办|承办|协办)(?:单位|方|机构)(?:之一)?(?=[,。;参全深积派]|$)")
_HOST_LIST = Sought(
    r"(?P<how>联合主办|主办|承办|协办)"
    r"(?:(?:单位|方|机构|者)?\s?(?:为|是|[:|丨]|包括|有)\s?|(?:单位|方|机构)\s?(?:[】\]]\s?:?\s?|\n\s*|[ \u3000]{1,4}(?=[一-龥])))"
)
#: 主办方|江城大学介绍, 作为主办单位,|江城大学邀请….
_HOST_NAMED = compiled(
    r"(?<!下届)(?<!下一届)(?<!上届)(?<!往届)(?<!历届)(?:作为[^,。;:]{0,12})?"
    r"(?P<how>主办|承办|协办)(?:单位|方|机构)(?:之一)?(?:的|,)?(?=[一-龥])"
)
_HOST_NOUNS = noted(("办方", "办单位", "办机构"))
_BY = compiled(r"由[^,。;:!?\n]{2,60}$")
_BY_ROW = compiled(r"由[^。;:!?\n]{2,60}$")
_JOINT = compiled(
    r"\s?(?:、|以及|及|和|与|暨|,?(?:联合|联同|会同|携手|联手|协同|同)|,|等(?:国家)?(?:单位|部委|部门|机构)(?:、|和|与|及|以及)?|等)\s?$"
)
_HOW = compiled(r"(?:联合、轮流|联合|共同|执行|独家|全程|等(?:单位|部门|机构)?|牵头|倾力|具体|轮流|指导|支持|单独|负责|发起|并)*$")
#: Where they host it, before the verb: 江城市委、市政府|在江城会堂|召开的.
_AT_PLACE = compiled(r"(?:在|于|通过|依托|借助)[^,。;:在的]{1,20}$")
#: What stands between two hosts besides a date: 青岛市教育局|下午|与江城大学.
_HOUR = compiled("(?:[上下]午|晚上?|近日|日前|同日)$")
#: Hosts that are only counted or described, behind those that are named: 深圳大学等15所高校协办, 校友会和各学院主办.
_AND_MORE = compiled(
    r"(?:等[十百数多几\d]{1,3}[余多]?[家个所][^,。;、]{0,16}|[和与及、][各相有][^,。;、]{2,7}"
    r"|(?:联合|携手|会同)(?:[十百数多几\d]{1,3}[余多]?[家个所]|各|有关|相关)[^,。;、]{2,16})$"
)
#: What else the foot of a page tells.
_SITE = compiled(r"[^。]{0,60}(?:ICP ?备|版权|Copyright|网站|技术支持)|主办单位|主办方")
#: Whose report it is, where the text does not tell: 由我校与江城大学主办.
_OURS = ("我", "本")
#: The list of hosts under a notice tells more than one role; those of websites stand among other things.
_CREDITS = compiled(r"主办(?:单位|方)?\s?[:\n】 ][^】。]{2,120}?(?:承办|协办)(?:单位|方)?\s?[:\n】 ]")
_OF_SITES = compiled(r"ICP|备案|版权|Copyright|网站|技术支持|网安|维护|邮编|信息中心|大数据", re.I)
_NEAR = 140
_HOST_KINDS = ("organisation", "park", "place")
#: An entry of the row that no rule read, with another before it: 江城市政府、|出行产业联合会主办.
_UNREAD = compiled(r"、(?P<name>[^、,。;:!?和与及由\n]{3,20}[会院局厅部司社委府网校所办团心])$")
#: The last of a row that no rule read.
_UNREAD_LAST = compiled(r"(?:、|和|与|及)(?P<name>[^、,。;:!?和与及由\n]{2,24})$")
#: How many adverbials stand before a verb at most; before a day.
_STEPS, _ON = 4, ("于", "在")
#: Who guides or supports does not host.
_GUIDES = compiled(r"指导|支持")
_SO_MANY = compiled(r"\d+(?:余|多)?$")
_GLOSS = compiled(r"\([^(),。;]{1,12}\)$")
#: Before a place that only ends a body's name, or tells where: 江城商会━上海, 于|合肥联合主办.
_NO_HOSTS = frozenset("━—–-·)在于")
_COMMA = compiled(r"\s?[、,和与及 ]\s?")
#: The role of the next body, which ends a row: 主办者是江城大学,星河集团|负责承办.
_ITS_ROLE = compiled(r"(?:负责|具体|联合|共同)*(?:主办|承办|协办)")
#: What parts hosts that have a line each, below 主办单位:.
_LINE_BREAK, _OWN_LINE = compiled(r"[^\S\n]*\n\s*"), compiled(r"\n\s*$")


#: A host that is pointed back to: 由|该局|主办.
_POINTED = compiled(r"[该本](?P<unit>[局会院校委社厅部]|公司|集团|中心|协会|商会|学会|联盟|园区|管委会)$")


def _pointed(story: Story, end: int, floor: int) -> Candidate | None:
    """The last body told before whose name ends in the word that points to it."""
    m = _POINTED.search(story.text, max(floor, end - _STEPS), end)
    told = story.within(0, m.start(), "organisation") if m is not None else []
    return next((b for b in reversed(told) if m is not None and story.text.endswith(m["unit"], b.start, b.end)), None)


def hosts(story: Story, told: list[Occasion]) -> dict[str, list[Entity]]:
    """Who hosts, by role."""
    text = story.text
    out: dict[str, list[Entity]] = {"organisers": [], "co_organisers": []}

    def put(how: str, members: list[Candidate]) -> None:
        role = "co_organisers" if how in ("承办", "协办") else "organisers"
        for m in members:
            e = story.entity(m)
            if e not in out[role] and not e.name.startswith(_OURS):
                out[role].append(e)

    for o in told:
        host = host_of(story, o.verb[0]) if text[slice(*o.verb)].endswith(("举办", "合办")) and not o.before else None
        if host is not None:
            put("举办", _backward(story, host.end, story.document.sentence_at(o.verb[0])[0]))
    for m in _HOST_LIST.all_in(story.document):
        if _is_tail(story, m.start()):
            continue
        put(m["how"], _forward(story, m.end()))
    for m in _HOST_NAMED.finditer(text) if story.document.has_any(_HOST_NOUNS) else ():
        if story.document.line_at(m.start()).kind == "paragraph" and not of_another(story, told, *m.span()):
            put(m["how"], _forward(story, m.end())[:1])
    for m in _AS_HOST.all_in(story.document):
        if (not m["what"] or ABOUT.match(m["what"])) and not of_another(story, told, m.start(), m.end()):
            put(m["how"], _backward(story, m.start(), story.document.sentence_at(m.start())[0]))
    about = -1  # where the last sentence ends that tells of the event's hosts
    for m in _HOSTS.all_in(story.document):
        start, stop = story.document.sentence_at(m.start())
        of = _OF.match(text, m.end())  # 甲举办的|“杰出领袖评选”: the event or what it belongs to
        if of is not None and _BRIEFING.match(text, of.end()) and not any("发布会" in o.name for o in told):
            continue  # 甲办公室举办的江城论坛|发布会
        if m["how"] == "召开" and not _BY.search(text, start, m.start()):
            continue  # 在江城|召开的甲年会
        behind = of.end() if of is not None else m.end() + text.startswith("了", m.end())  # 联合主办|江城现场推进会
        behind += text.startswith("“", behind)
        if any(text.startswith(start_of, behind) for o in told for start_of in {o.name[:_ENOUGH], _OF_A_YEAR.sub("", o.name)[:_ENOUGH]}):
            put(m["how"], _backward(story, m.start(), start))
            about = stop
            continue
        if m["how"] in ("举办", "组织") and not _BY.search(text, start, m.start()):
            continue  # 由甲、乙举办的丙
        if of is not None and _of_another_name(story, of.end(), told):
            continue  # 义诊结束后,由甲、乙联合举办的|急救培训班|开班
        if of is not None and _PART.match(text, of.end()):
            continue  # 设有三个组别,分别是由江城商会主办的创意组别
        near = any(start <= o.verb[0] <= m.end() + 120 and story.document.sentence_at(o.verb[0])[0] == start for o in told)
        goes_on = start == about and text[start - 1] == ";"  # 大会由甲主办;|乙协办
        roles = _ONLY_ROLES.fullmatch(text, start, stop) is not None and any(_follows(story, o, start) for o in told)
        if near or goes_on or roles or (ABOUT.search(text, start, m.start()) and not of_another(story, told, start, m.start())):
            put(m["how"], _backward(story, m.start(), start))
            about = stop
    return out


#: The year in front of a name, which need not be told again: 甲集团主办的|创科先锋选举.
_OF_A_YEAR = compiled(r"^(?:20\d\d|[二一][〇零○一二三四五六七八九]{3})年?度?(?=.{4})")
#: A sentence that tells roles and no more: 江城大学主办,星河集团承办。
_ONLY_ROLES = compiled(
    r"\s?[^,。;:]{2,60}?(?:主办|承办|协办|指导|支持)(?:[,、][^,。;:]{2,60}?(?:主办|承办|协办|支持|指导|执行)){1,3}[。;]?"
)


def _follows(story: Story, o: Occasion, start: int) -> bool:
    """Whether a sentence begins where the one ends that tells the event."""
    return o.line_kind == "paragraph" and 0 <= start - story.document.sentence_at(o.verb[0])[1] <= 1


#: What is hosted, behind its hosts: 由甲主办的|第三届乙论坛|在丙地举行.
_HOSTED = compiled(r"[^,。;:在于\n]{2,40}")


def _of_another_name(story: Story, at: int, told: list[Occasion]) -> bool:
    """Whether what somebody hosts is an occasion of another noun than the event's."""
    m = _HOSTED.match(story.text, at)
    end = m.end() if m is not None else at
    noun = next((h for h in hits_within(story, "event_nouns", at, end) if h.end == end and h.row["sort"] == "strong"), None)
    return noun is not None and not any(noun.word[-2:] in o.name for o in told)


def _is_tail(story: Story, at: int) -> bool:
    """Whether an offset lies behind the article: who runs the website is no host."""
    line = story.document.line_at(at)
    last = max((x.end for x in story.document.article if x.kind == "paragraph"), default=0)
    if _CREDITS.search(story.text, max(0, at - _NEAR), at + _NEAR) and not _OF_SITES.search(story.text, max(0, at - _NEAR), at + _NEAR):
        return False
    foot = line.end == last and _SITE.match(story.text, line.start) is not None
    return line.kind not in ("paragraph", "heading", "title") or line.start > last or foot


def _before_adverbials(story: Story, at: int, floor: int) -> int:
    """Where the row of hosts ends before a verb: 江城大学(江大)|于12月15日在青岛联合|主办, 江城大学|等15所高校协办."""
    text, end = story.text, at
    for _ in range(_STEPS):
        how = _HOW.search(text, max(floor, end - 12), end)
        if how is not None and end == at and _GUIDES.search(how[0]):
            return floor  # 是由教育部|共同指导|举办的一项赛事
        now = how.start() if how else end
        where = _AT_PLACE.search(text, max(floor, now - 24), now)
        now = where.start() if where is not None and (where.start() in story.ending or text[where.start() - 1] == ")") else now
        day = story.ending.get(now)
        if day is not None and day.kind == "date" and day.start > floor:
            now = day.start - text.startswith(_ON, day.start - 1)
        more = _AND_MORE.search(text, max(floor, now - 26), now)
        now = more.start() if more else now
        gloss = _GLOSS.search(text, max(floor, now - 16), now) if now not in story.ending else None
        now = gloss.start() if gloss is not None else now  # 江城技术学会(简称“学会”)|主办
        if now == end:
            break
        end = now
    return end


def _backward(story: Story, at: int, floor: int) -> list[Candidate]:
    """The row of bodies before a verb of hosting."""
    text = story.text
    end = _before_adverbials(story, at, floor)
    row: list[Candidate] = []
    while True:
        m = story.ending.get(end)
        unread = _UNREAD.search(text, max(floor, end - 24), end) if m is None or m.kind not in _HOST_KINDS else None
        if unread is None and not row and (m is None or m.kind not in _HOST_KINDS):
            last = _UNREAD_LAST.search(text, max(floor, end - 28), end)  # 江城大学和|某某之家(江城)|主办
            beside = story.ending.get(last.start()) if last is not None else None
            unread = last if beside is not None and beside.kind in ("organisation", "park") else None
        pointed = _pointed(story, end, floor) if not row and m is None and unread is None else None
        if pointed is not None:
            return [pointed]
        if unread is not None:
            start = unread.start("name")
        elif m is None or m.kind not in _HOST_KINDS or m.start < floor or (m.kind == "place" and text[m.start - 1] in _NO_HOSTS):
            break
        else:
            counted = _SO_MANY.search(text, max(floor, m.start - 6), m.start)  # 18|间顶尖大学: no name
            if not counted and not (m.kind == "place" and row and row[0].start == m.end):
                row.insert(0, m)
            start = counted.start() if counted else m.start
        outer = story.ending.get(start)
        if outer is not None and outer.kind in ("place", "organisation"):
            start = outer.start  # 江城|大学, 江城大学|湾区研究中心
        join = _JOINT.search(text, max(floor, start - 4), start)
        if join is None:
            break
        if join[0].strip() == ",":  # 由河南省科技厅|,|洛阳市人民政府主办
            beside = story.ending.get(join.start())
            if beside is None or beside.kind not in _HOST_KINDS or not _BY_ROW.search(text, floor, start):
                break
        how = _HOW.search(text, max(floor, join.start() - 6), join.start())
        if how is not None and _GUIDES.search(how[0]):
            break
        end = how.start() if how else join.start()
        hour = _HOUR.search(text, max(floor, end - 3), end)
        end = hour.start() if hour else end
        day = story.ending.get(end)
        end = day.start if day is not None and day.kind == "date" else end  # 江城大学|今天|与海城大学举办
        gloss = _GLOSS.search(text, max(floor, end - 16), end)
        end = gloss.start() if gloss and end not in story.ending else end  # 江城大学(江大)与|北岸大学
    return row


def _forward(story: Story, at: int) -> list[Candidate]:
    """The row of bodies that begins at an offset, or the column where it begins a line."""
    row: list[Candidate] = []
    below = _OWN_LINE.search(story.text, max(0, at - 12), at) is not None
    while True:
        m = story.starting.get(at)
        if m is None or m.kind not in ("organisation", "park", "place") or (row and _ITS_ROLE.match(story.text, m.end)):
            return row
        follower = story.starting.get(m.end)
        if not (m.kind == "place" and follower is not None):
            row.append(m)
            step = _COMMA.match(story.text, m.end) or (_LINE_BREAK.match(story.text, m.end) if below else None)
            if step is None:
                return row
            at = step.end()
        else:
            at = m.end
