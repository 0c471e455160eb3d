"""What a post without a body takes from the post told before it: the body itself, its whole, or the place whose committee it is."""

from __future__ import annotations

from ...entities.departments import root
from ...entities.names import stem
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled

#: Posts of a state or a territory, which no body told before gives.
_OF_STATE = compiled(
    r"(?:(?:国防|外交|财政|司法|内政|内务|教育|卫生|能源|商务|农业|环境|劳工|交通|贸易|经济|内阁|国务)部长|国策顾问|资政|行政院长|"
    r"行政长官|特首|总统|总理|首相|国王|女王|王储|国务卿|国务委员|廉政专员|审计长|大使|总领事|领事|公使|参赞)$"
)

#: Houses whose posts are those of states: 使馆临时代办、|公使衔参赞|.
MISSIONS = ("使馆", "领事馆", "代表团", "使团", "代表处", "联络办", "特派员公署")
OF_MISSION = compiled(r"(?:代办|参赞|公参|领事|公使|大使|秘书|武官|专员|代表)$")

#: Posts in a parliament or at a contest, which no body told before gives.
_OF_EVENT = compiled(
    r"(?:(?:专家|评审|验收|课题|项目|评估|考察)组组长|项目负责人|政务委员|立法委员|立委|议员|裁判长?|裁判员|教练员?|领队|赛事总监|监督|主持人|司仪)$"
)

#: Ranks of universities, and what has none.
_OF_SCHOLARS, _NO_SCHOOLS = compiled(r"(?:教授|讲师|导师|博导|硕导)$"), ("会", "局", "厅", "委", "政府", "联盟", "杂志社", "报社", "出版社")
#: Heads of bodies whose noun the post names: 局长 of a 局, 校长 of a school.
_HEADS_OF = compiled(r"([局厅处司科校所院馆台社站署]|(?<!执)行)长$")
_SCHOOLS = ("大学", "学院", "学校", "中学", "小学")
#: What the short names of universities end in: 辽科大, 江理工.
_SHORT_SCHOOLS = ("大", "理工")
#: Organs of schools whose names hold the noun and that have no such head.
_ORGANS = ("校董会", "校友会", "校务委员会")
_TAIL = 5
_VILLAGES = ("村", "村委会", "社区", "村党支部", "村党总支", "嘎查")


#: The assembly of a town, and posts of the town's committee, which the assembly has not.
_OF_TOWN = compiled(r"(?P<town>.+[镇乡])(?:人大|政协)")
_OF_ITS_COMMITTEE = compiled(r"党委|(?:组织|宣传|统战|政法|人武)委员|人武部|武装部")
#: Titles whose body is a place even where a party committee stands in front.
_OF_SEAT = compiled(r"(?:省长|市长|区长|县长|州长|盟长|旗长|镇长|乡长|自治区主席)$")
_SORTS = frozenset("省市区县州旗镇乡")
_GOVERNMENT = "政府"


def is_head_of_seat(story: Story, title: Candidate) -> bool:
    """Whether a post is that of the head or a deputy head of a division: 区长, 副市长."""
    return _OF_SEAT.search(story.text, title.start, title.end) is not None


def behind_government(story: Story, title: tuple[int, int], at: int, floor: int = 0) -> int:
    """Where what stands at ``at`` begins with 政府, if the post is a division's head's: 县委书记张三、|政府|县长李四."""
    headed = _OF_SEAT.search(story.text, *title) is not None and story.text.endswith(_GOVERNMENT, floor, at)
    return at - len(_GOVERNMENT) if headed else at


def inherited(story: Story, body: Candidate, title: Candidate) -> Candidate | None:
    """The body that a title takes from a post told before; None where such a body has no such post.

    江城市委副书记、市长: the seat of the committee. 甲研究院院长、校长: none, for an institute has no 校长.
    """
    text = story.text
    if text.startswith("村", title.start, title.end) and not story.entity(body).name.endswith(_VILLAGES):
        return None  # 乡党委书记张三、|村支书|李四
    town = _OF_TOWN.fullmatch(story.entity(body).name)
    if town is not None and (_OF_ITS_COMMITTEE.match(text, title.start, title.end) or _OF_SEAT.search(text, title.start, title.end)):
        return _place(story, town["town"])  # 镇人大主席张三、|党委副书记|李四、|副镇长|王五
    if of_seat := _OF_SEAT.search(text, title.start, title.end):
        seat = _seat(story, body)
        return None if seat is None or _is_other(story.entity(seat).name, of_seat[0][-2]) else seat
    if text.endswith("秘书长", title.start, title.end) and (of := _OF_COMMITTEE.match(story.entity(body).name)) \
            and not story.within(body.end, title.start, "person"):
        committee = next((e.mentions[0] for e in story.entities if of["committee"] in e.names), None)
        return committee or body  # 市委常委、组织部部长、|秘书长
    if story.entity(body).name.endswith(MISSIONS) and OF_MISSION.search(text, title.start, title.end):
        return body
    if _OF_STATE.search(text, title.start, title.end):
        return body if body.kind == "place" else None
    if _OF_EVENT.search(text, title.start, title.end):
        return body if text.endswith("项目负责人", title.start, title.end) and story.entity(body).detail.get("kind") == "company" else None
    if _OF_SCHOLARS.search(text, title.start, title.end) and story.entity(body).name.endswith(_NO_SCHOOLS):
        return None  # 中国美术家协会理论委员会主任、教授
    noun = _HEADS_OF.search(text, title.start, title.end)
    name = story.entity(body).name
    organ = name.endswith(_ORGANS)
    if noun is None or (not organ and _of_head(name, noun[1])):
        return body
    whole = root(name)  # 甲大学材料系教授、副校长
    if whole == name or (noun is not None and not _of_head(whole, noun[1])):
        return None
    return next((e.mentions[0] for e in story.entities if whole in (e.name, e.detail.get("full"))), None)


def _is_other(name: str, sort: str) -> bool:
    """Whether a division is of another sort than a head's: 区委常委、顺安镇党委书记张三,|副区长|李四."""
    name = name.removesuffix("政府").removesuffix("人民")  # 辽宁省政府台办主任张三、|市长|李四
    return name[-1:] in _SORTS and sort in _SORTS and name[-1] != sort


def _of_head(name: str, noun: str) -> bool:
    """Whether a body is one of those that a post's noun is the head of: 局长 of a 局, 校长 of a school, 行长 of a 银行股份有限公司."""
    return noun in stem(name)[-_TAIL:] or (noun == "校" and name.endswith((*_SCHOOLS, *_SHORT_SCHOOLS)))


#: A department of a party committee.
_OF_COMMITTEE = compiled(r"(?P<committee>.+[省市区县州]委)(?:组织部|宣传部|统战部|政法委员?会?|社会工作部|[\u4e00-\u9fff]{1,4}工委)$")
#: A division's assemblies, which have its seat as its committee has: 康马县人大主任张三、|副县长|李四.
_ORGANS_OF_SEATS = compiled(r"(?<=[省市区县州旗])(?:人大常委会|人大|政协|人民代表大会常务委员会)$")
#: 广安市市委: the place is 广安市.
_TWICE = compiled(r"([省市区县州])\1$")


def _seat(story: Story, body: Candidate) -> Candidate | None:
    """The place whose party committee the body is; the body itself where it is a place."""
    if body.kind == "place":
        return body
    if story.entity(body).name.endswith("政府"):
        return body
    of = _OF_COMMITTEE.match(story.entity(body).name)  # 合肥市委宣传部
    committee = of["committee"] if of else _ORGANS_OF_SEATS.sub("委", story.entity(body).name)
    if not committee.endswith("委"):
        return None
    seat = _TWICE.sub(r"\1", committee.removesuffix("委").removesuffix("党").removeprefix("中国共产党").removeprefix("中共"))
    return _place(story, seat)


def _place(story: Story, name: str) -> Candidate | None:
    """The place of a name that the text tells."""
    table = story.document.lexicon.table("places")
    for e in story.entities:
        if e.kind == "place" and any(name in (n, table.get(n, {}).get("name")) for n in e.names):
            return e.mentions[0]
    return None
