"""How many people come to the event: the first count of them that the text tells, the greater of two that it joins."""

from __future__ import annotations

import re
from functools import lru_cache

from ...fact import Story
from ...lexicon import Lexicon
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_end
from ..wording import any_of
from .occasion import Occasion, zone

#: What shows that those who are counted come, beside the words of the table.
_COMES = (
    r"见证下|(?:一[起同]|现场|共同)见证|见证(?=[,。;]|了(?:这|此|本|仪式|活动|启动|签约|揭牌))|(?:邀请|迎来)[了到]?(?:近|约|逾|超过?)?(?=\d|$)"
    r"|(?:现场嘉宾|(?:观众|现场)(?:人[数员])?(?:达到?|超过?|近|约|逾|突破|共|为)*$)|[赶前到远]来(?!自)|代表(?:团)?访问"
    r"|一行(?=[近约逾共等]{0,2}(?:\d|$))|共[商谋话议叙]|[^,。;]{0,24}(?:展开|进行|围绕)[^,。;]{0,8}(?:研讨|讨论|交流|探讨)"
    r"|[^,。;]{0,14}(?:大?比拼|角逐|竞技|切磋|对决|过招)|[^。;]{0,40}深入(?:交流|研讨|探讨)"
    r"|接受[^,。;]{0,10}培训|观看(?!人次)"
)
#: What else people are counted for, behind the count.
_OTHER = compiled(
    r"签约|获奖|荣获|获得[^,。;]{0,12}奖|就业|培养|受训|志愿|观众线上|(?<!线下)线上(?!线下|[、和及与]线下)(?=[^,。;]{0,3}\d)|推荐(?!的)|投票|报名|征集|[在线][线上]观看|直播|服务了"
)
#: The same right before a count: 获奖|400人; but 获奖诗人等|400人.
_OTHER_BEFORE = compiled(
    r"(?:签约|获奖|荣获|就业|从业(?:者|人员)?|人口|用户|在校生|培养|受训|志愿者?|推荐|选派|投票|报名|征集|[在线][线上]观看|线上|直播|服务|(?:观看|收看|点击|浏览|播放|访问|阅读)(?=量|人))(?:了|者|量|人[数员次])*(?:共|突破|累计|高达|达|超|约|近|逾|有|为)*$"
)
#: Those who perform or serve at an event, and do no more in their clause: 80名|演员带来了表演; who is invited to speak: 邀请3名|专家授课.
_STAFF = compiled(r"(?:演员|歌手|舞者|演职人员|工作人员|裁判员?|安保人员|民警)(?![^,。;]{0,10}(?:参加|出席|齐聚|培训))")
_INVITED = compiled(r"邀请[了到]?$")
_SPEAK = compiled(r"[^,。;]{0,12}?(?:授课|主讲|讲授|[作做]了?[^,。;]{0,8}(?:报告|演讲|讲座|发言)|点评|分享|指导)")
#: What is only to come, before a count: 应到|150人,实到146人.
_EXPECTED = compiled(r"(?:应到|应出席|应参加|计划|预计|预料|预期)[^,。;\d]{0,12}$")
#: What counts all editions of a series, or all years: 截至目前,论坛已汇集600人; or another edition: 去年有600人参加.
_SO_FAR = compiled(r"截[至止](?!报名)|历届|[两三四五六七八九十]届以来|[多几\d]年来|连续(?:成功)?举办|去年|上一?届|往[年届]")
#: What makes a count a part of a greater one: 6名院士在内的700名学者, 50多位校长和同仁共计120人.
_AMONG = compiled(
    r"[^,。;]{0,12}(?:及|和|以及)[数上][百千万]|[^,。;、]{0,8}、[几数上][十百千万]"
    r"|[^,。;]{0,30}在内的[^,。;]{0,8}[\d一二三四五六七八九十百千万两数]|[^,。;]{0,24}[共总合]计(?:近|约|逾|超过?)?\d"
)
#: An occasion beside the event, told before a count in its sentence.
_ANOTHER = compiled(
    r"(?P<noun>培训班|研修班|讲座|座谈会|大赛|比赛|论坛|沙龙|讲堂|宣讲会|招聘会)[^。;\n]{0,24}?(?:开班|举[行办]|召开|开[讲赛]|结业)"
)
#: What joins two counts of those who come: 30多位院士和|近千名代表.
_AND_COUNT = compiled(r"[^,。;、]{0,10}(?:及|和|以及|与)(?:近|约|逾|超过?)?$")
#: What stands before a part of those who were counted: 派出9人参会,其中有|3人.
_PART_OF = compiled(r"其中,?(?:还?有)?$")
#: What counts only those who come together from one body.
_DELEGATION = compiled(r"(?:一行|派出了?|率领?|带领|带队)\s?$")
_OF_DELEGATION = compiled(r"的?(?:[一-龥]{0,4}代表|考察|访问|参访|参展)团")
_PERSON_UNITS = frozenset(["位", "名", "人", "余位", "人次", "多位", "多名", "余名"])
_GUESTS = compiled("游客|旅客|市民")
_ORIGIN = ("来自", "由", "、", "和", "及")
#: How many firms there are at least whose heads are counted by the firm.
_MANY = 10
#: How far apart two counts that are joined stand.
_JOINED = 14
#: Where they come from, before what they are: 300余位来自各国政府、商会的|代表.
_FROM = compiled(r"来自[^,。;]{2,48}的(?=代表|嘉宾|专家|学者|人士|观众|客商|企业|选手|师生)")
#: Those whom firms send, counted by the firm: 80余家|企业负责人.
_OF_FIRMS = compiled(r"(?:[一-龥]{0,6}(?:企业|单位|公司|商协会|机构))的?(?:主要)?(?:负责人|企业家|高管)")
#: How far before a count and behind what is counted the words stand that show it.
_BEFORE, _BEHIND, _NOUN = 40, 36, 24


@lru_cache(maxsize=8)
def _coming(lexicon: Lexicon) -> re.Pattern[str]:
    words = lexicon.table("_event_words").of_class("come")
    return compiled(f"{any_of(words)}|{_COMES}")


def attendance(story: Story, told: list[Occasion]) -> Candidate | None:
    """The first count of people who come; of a delegation only where its visit is the event."""
    text, visit = story.text, any(o.act == "visit" for o in told)
    found: Candidate | None = None
    for m in story.mentions:
        if m.kind != "quantity":
            continue
        if found is not None:  # of two that are joined the greater one
            joined = m.start - found.end <= _JOINED and _AND_COUNT.fullmatch(text, found.end, m.start) is not None
            return m if joined and m.value.unit in _PERSON_UNITS and m.value.amount > found.value.amount else found
        if _counts_comers(story, m, told, visit=visit):
            found = m
    return found


def _counts_comers(story: Story, m: Candidate, told: list[Occasion], *, visit: bool) -> bool:
    """Whether a count is of those who come to the event."""
    text, unit = story.text, getattr(m.value, "unit", None)
    many = unit == "家" and m.value.amount >= _MANY and not text.endswith(_ORIGIN, 0, m.start)
    if (unit not in _PERSON_UNITS and not (many and _OF_FIRMS.match(text, m.end))) or text[m.start] in "数數几幾":  # 数百人 is no count
        return False
    start, end = story.document.sentence_at(m.start)
    if text[end - 1] not in "。!?;" and text.startswith("\n", end):
        end = story.document.sentence_at(end + 1)[1]  # 负责人近200人 / 一起见证了这个时刻
    low = start if text[m.start - 1] in "共计" else max(start, m.start - _BEFORE)  # 参加会议的有…等共|456人
    if _is_part(story, m, low, start, visit=visit):
        return False
    other = _ANOTHER.search(text, start, m.start)
    if other is not None and not any(other["noun"] in o.name for o in told):
        return False  # 急救培训班开班,42名医生参加了学习
    coming, far = _coming(story.document.lexicon), _FROM.match(text, m.end)
    behind = far.end() + 2 - m.end if far else _NOUN
    comes = coming.search(text, m.end, min(end, m.end + _BEHIND + behind))
    clause = m.end if text.startswith("、线上", m.end) else clause_end(text, m.end)  # 现场300人|、线上万人
    if _OTHER_BEFORE.search(text, low, m.start) or _OTHER.search(text, m.end, min(end, clause, comes.start() if comes else end)):
        return False  # but 300名代表出席|签约仪式
    if _GUESTS.search(text, low, m.end + 8) and m.start > zone(story)[-1].end:
        return False  # a resort's guests of a year
    return comes is not None or coming.search(text, low, m.start) is not None


def _is_part(story: Story, m: Candidate, low: int, start: int, *, visit: bool) -> bool:
    """Whether a count is of a part of those who come, of others than the guests, or of another time's."""
    text = story.text
    if text[m.start - 1 : m.start] in ("前", "第") or _STAFF.match(text, m.end):  # 前10名 of a contest
        return True
    if _INVITED.search(text, low, m.start) and _SPEAK.match(text, m.end):
        return True
    if not visit and (_DELEGATION.search(text, low, m.start) or _OF_DELEGATION.match(text, m.end)):
        return True  # 星河集团|16人代表团, 专家一行|11人: one of those who came
    if _PART_OF.search(text, low, m.start):
        return True
    return bool(_AMONG.match(text, m.end) or _EXPECTED.search(text, low, m.start) or _SO_FAR.search(text, start, m.start))
