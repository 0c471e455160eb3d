"""Fact rules for the event: its name, series and edition, date, place, venue, theme, attendance and hosts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ..entities import Entity
from ..fact import Fact, FactSet, Story
from ..rule import Candidate, no, yes
from ..shelf import compiled
from .event_frame import ABOUT, when, where
from .event_names import Occasion, choose, edition, host_of, mentioned, occasions, same
from .event_rites import rites

rules = FactSet("event")

_THEME = (
    compiled(r"(?<!不)以“(?P<theme>[^”\n]{2,60})”为(?:年度|大会|本届|会议|活动)?主?题"),
    compiled(r"主题(?:为|是|:|定为|确定为)\s?“(?P<theme>[^”\n]{2,60})”"),
    compiled(r"(?:围绕|聚焦|突出|紧扣)“(?P<theme>[^”\n]{2,60})”(?:的|这一|为|年度|大会)?主题"),
    compiled(r"(?:年度)?主题“(?P<theme>[^”\n]{2,60})”"),
)
_COMES = compiled(
    r"参加|参会|出席|参与|与会|到场|到会|汇聚|齐聚|云集|相聚|聚集|汇集|共聚|吸引|赴会|莅临|进场|入场|参展参会|欢聚|共[商谋话议叙]|[^,。;]{0,24}(?:展开|进行)[^,。;]{0,8}(?:研讨|讨论|交流|探讨)"
)
_OTHER = compiled(r"签约|获奖|荣获|就业|培养|受训|志愿|游客|观众线上|推荐(?!的)|投票|报名|征集|在线观看|直播|服务了")
#: What makes a count a part of a greater one: 6名院士在内的700名学者.
_AMONG = compiled(r"[^,。;]{0,30}在内的[^,。;]{0,8}[\d一二三四五六七八九十百千万两数]")
_PERSON_UNITS = frozenset(["位", "名", "人", "余位", "人次", "多位", "多名", "余名"])
#: Where they come from, before what they are: 300余位来自各国政府、商会的|代表.
_FROM = compiled(r"来自[^,。;]{2,48}的(?=代表|嘉宾|专家|学者|人士|观众|客商|企业|选手|师生)")
_ARE_PEOPLE = ("人", "人次")
_PEOPLE = compiled(r"嘉宾|代表|专家|学者|企业家|人士|观众|同行|院士|师生|负责人|客商|人员|来宾|选手|会员|青年|科学家|人$")
_HOSTS = compiled(
    r"(?P<how>主办|合办|承办|协办|联合(?:在[^,。;]{2,12})?举办|共同(?:在[^,。;]{2,12})?举办|联合主办|共同主办|举办(?=的)|组织(?=的))"
    r"(?!方|单位|地|权|城市|者|国)"
)
_OF = compiled(r"的“?(?P<name>[^,。;:“”]{4,8})")
_HOST_LIST = compiled(r"(?P<how>联合主办|主办|承办|协办)(?:单位|方|机构)?\s?(?:为|是|:|包括|有)\s?")
_BY = compiled(r"由[^,。;:!?\n]{2,60}$")
_JOINT = compiled(r"\s?(?:、|以及|及|和|与|暨|,?(?:联合|会同|携手|同)|,|等单位|等)\s?$")
_HOW = compiled(r"(?:联合|共同|等(?:单位|部门|机构)?|牵头|倾力|具体|轮流|指导|支持|单独|负责|发起)*$")
#: Hosts that are only counted, behind those that are named: 深圳大学等15所高校协办.
_AND_MORE = compiled(r"等[十百数多几\d]{1,3}[余多]?[家个所][^,。;、]{0,16}$")
#: What else the foot of a page tells.
_SITE = compiled(r"[^。]{0,60}(?:ICP备|版权|Copyright|网站|技术支持)|主办单位|主办方")
_HOST_KINDS = ("organisation", "park", "place")
#: An entry of the row that no rule read, with another before it: 江城市政府、|出行产业联合会主办.
_UNREAD = compiled(r"、(?P<name>[^、,。;:!?和与及由\n]{3,20}[会院局厅部司社委府网校所办团心])$")
#: Who guides or supports does not host.
_GUIDES = compiled(r"指导|支持")
_SO_MANY = compiled(r"\d+(?:余|多)?$")
_GLOSS = compiled(r"\([^(),。;]{1,12}\)$")
_COMMA = compiled(r"\s?[、,和与及 ]\s?")


@rules.fact(
    "main",
    yes("4月8日,2024江城智能制造大会在青岛召开。", name="2024江城智能制造大会", edition="2024", series="江城智能制造大会"),
    yes("第三届中国数字贸易博览会5月12日在杭州开幕。", name="第三届中国数字贸易博览会", edition="第三届", place="杭州"),
    yes("由江苏省教育厅主办、河海大学承办的长江水利论坛在南京举行。", name="长江水利论坛", organisers=["江苏省教育厅"]),
    yes("江苏水利论坛15日举行,由江苏省教育厅主办,河海大学承办。", name="江苏水利论坛", co_organisers=["河海大学"]),
    yes("青岛举办海洋经济发展论坛。论坛以“向海图强”为主题,500余名嘉宾参加。", theme="向海图强", attendance="500余名"),
    yes("第三届海洋论坛15日在青岛举行,获奖作家、评论家和2名院士在内的近400名学者参加。", attendance="400名"),
    yes("近日,青岛举行了湾区合作联席会议第二次会议。", name="湾区合作联席会议第二次会议", series="湾区合作联席会议"),
    yes("“星火杯”创新创业大赛颁奖典礼在苏州举行。", name="星火杯创新创业大赛颁奖典礼"),
    no("林启东说,去年在南京举行的长江水利论坛成果丰硕。"),
    no("本次会议开得很好,多场活动同时举行。"),
    no("星河科技集团发布年度报告,营业收入同比增长。"),
)
def main(story: Story) -> Iterator[Fact]:
    """The main event that title and lead report, with its frame; none where no event is reported."""
    found = occasions(story)
    event = choose(found)
    if event is None:
        found = rites(story) or mentioned(story)
        if not found:
            return
        event = found[0]
    told = [o for o in found if same(o.name, event.name)]
    number, series = edition(event.name)
    place, venue = where(story, told)
    fields: dict[str, Any] = {
        "name": event.name, "series": series, "edition": number, "date": when(story, event, told), "place": place,
        "venue": venue, "theme": _theme(story), "attendance": _attendance(story), **_hosts(story, event, told),
    }  # fmt: skip
    yield Fact("event", fields, [o.clause for o in told if o is event] + [o.clause for o in told if o is not event])


def _theme(story: Story) -> str | None:
    for pattern in _THEME if "题" in story.text else ():
        m = pattern.search(story.text)
        if m:
            return m["theme"]
    return None


def _attendance(story: Story) -> Candidate | None:
    """The first count of people who come."""
    text = story.text
    for m in story.mentions:
        if m.kind != "quantity" or getattr(m.value, "unit", None) not in _PERSON_UNITS:
            continue
        start, end = story.document.sentence_at(m.start)
        low = max(start, m.start - 40)
        if _OTHER.search(text, max(start, m.start - 12), min(end, m.end + 30)) or _AMONG.match(text, m.end):
            continue
        if text[m.start] in "数數":
            continue  # 数百人 is no count
        far = _FROM.match(text, m.end)
        noun = text[m.end : far.end() + 2 if far else m.end + 24]
        if (_COMES.search(text, m.end, min(end, m.end + 36 + len(noun))) or _COMES.search(text, low, m.start)) and (
            m.value.unit in _ARE_PEOPLE or _PEOPLE.search(noun) or _COMES.search(text, m.end, min(end, m.end + 12))
        ):
            return m
    return None


def _hosts(story: Story, event: Occasion, told: list[Occasion]) -> dict[str, list[Entity]]:
    """Who hosts, by role."""
    text = story.text
    out: dict[str, list[Entity]] = {"organisers": [], "co_organisers": []}

    def put(how: str, members: list[Candidate]) -> None:
        role = "co_organisers" if how in ("承办", "协办") else "organisers"
        for m in members:
            e = story.entity(m)
            if e not in out[role]:
                out[role].append(e)

    for o in told:
        host = host_of(story, o.verb[0]) if text[slice(*o.verb)].endswith("举办") and not o.before else None
        if host is not None:
            put("举办", _backward(story, host.end, story.document.sentence_at(o.verb[0])[0]))
    for m in _HOST_LIST.finditer(text):
        if _is_tail(story, m.start()):
            continue
        put(m["how"], _forward(story, m.end()))
    for m in _HOSTS.finditer(text):
        start, _ = story.document.sentence_at(m.start())
        of = _OF.match(text, m.end())  # 甲举办的|“杰出领袖评选”: the event or what it belongs to
        if of is not None and any(o.name.startswith(of["name"]) for o in told):
            put(m["how"], _backward(story, m.start(), start))
            continue
        if m["how"] in ("举办", "组织") and not _BY.search(text, start, m.start()):
            continue  # 由甲、乙举办的丙
        near = any(start <= o.verb[0] <= m.end() + 120 and story.document.sentence_at(o.verb[0])[0] == start for o in told)
        if near or ABOUT.search(text, start, m.start()):
            put(m["how"], _backward(story, m.start(), start))
    return out


def _is_tail(story: Story, at: int) -> bool:
    """Whether an offset lies behind the article: who runs the website is no host."""
    line = story.document.line_at(at)
    last = max((x.end for x in story.document.lines if x.kind == "paragraph"), default=0)
    foot = line.end == last and _SITE.match(story.text, line.start) is not None
    return line.kind not in ("paragraph", "heading") or line.start > last or foot


def _backward(story: Story, at: int, floor: int) -> list[Candidate]:
    """The row of bodies before a verb of hosting."""
    text = story.text
    how = _HOW.search(text, max(floor, at - 12), at)
    end = how.start() if how else at
    more = _AND_MORE.search(text, max(floor, end - 26), end)
    end = more.start() if more else end
    row: list[Candidate] = []
    while True:
        m = story.ending.get(end)
        unread = _UNREAD.search(text, max(floor, end - 24), end) if m is None or m.kind not in _HOST_KINDS else None
        if unread is not None:
            start = unread.start("name")
        elif m is None or m.kind not in _HOST_KINDS or m.start < floor:
            break
        else:
            counted = _SO_MANY.search(text, max(floor, m.start - 6), m.start)  # 18|间顶尖大学: no name
            if not counted and not (m.kind == "place" and row and row[0].start == m.end):
                row.insert(0, m)
            start = counted.start() if counted else m.start
        outer = story.ending.get(start)
        if outer is not None and outer.kind == "place":
            start = outer.start
        join = _JOINT.search(text, max(floor, start - 4), start)
        if join is None or (join[0].strip() == "," and not _BY.search(text, floor, start)):
            break
        how = _HOW.search(text, max(floor, join.start() - 6), join.start())
        if how is not None and _GUIDES.search(how[0]):
            break
        end = how.start() if how else join.start()
        day = story.ending.get(end)
        end = day.start if day is not None and day.kind == "date" else end  # 江城大学|今天|与海城大学举办
        gloss = _GLOSS.search(text, max(floor, end - 16), end)
        end = gloss.start() if gloss and end not in story.ending else end  # 江城大学(江大)与|北岸大学
    return row


def _forward(story: Story, at: int) -> list[Candidate]:
    row: list[Candidate] = []
    while True:
        m = story.starting.get(at)
        if m is None or m.kind not in ("organisation", "park", "place"):
            return row
        follower = story.starting.get(m.end)
        if not (m.kind == "place" and follower is not None):
            row.append(m)
            step = _COMMA.match(story.text, m.end)
            if step is None:
                return row
            at = step.end()
        else:
            at = m.end
