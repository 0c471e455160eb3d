"""Posts by the sort of body that has them: 会长 of a society, 董事长 of a firm, 局长 of a 局."""

from __future__ import annotations

import re

from ...shelf import compiled

#: Posts of societies, of firms, and those that the noun in them gives to a sort of body (院长, 校长, 局长).
_OF_SOCIETY = compiled(
    r"(?:会长|理事长|监事长|秘书长|总秘书|总干事|总?财政|总务|会董|(?<!副)(?:常务)?理事|监事)$"
    r"|^(?:会员大会|联席|执行|副|名誉|永远|荣誉|常务|创会|候任|第[一二三四]|原|前)*主席$"
)
SOCIETY = compiled(
    r"(?:(?<![委员事法议国])会|会馆|公所|善堂|联盟|联合体|[科文作美书音舞剧影摄曲杂侨体]协|[文残妇侨社]联|工商联)(?:\([^()]{1,8}\))?$"
)
_OF_FIRM = compiled(
    r"(?:创始人|创办人|合伙人|(?<!艺术)(?<!音乐)(?<!舞台)总监|(?:独立|非?执行|职工)董事|董事长|总经理|总裁|董事会秘书|董事局主席|监事会主席|首席[\u4e00-\u9fff]{2,6}官|财务总监|总会计师|总经济师|CEO|CFO|CTO|COO)$"
)
FIRM = compiled(r"(?:公司|集团|股份|控股|科技|银行)(?:\([^()]{1,8}\))?$")
#: Posts that one alone holds at a time.
SOLE = compiled(r"(?:党委书记|董事长|总经理|总裁|校长|院长|会长|理事长|局长|行长)")
#: Before what makes a post one of the past.
FORMER = ("原", "前", "时任")
_OF_NOUN = compiled(r"([校院局厅行馆所台社部])长$")
NOUNS = {
    "校": compiled(r"(?:大学|(?<!科)学院|学校|中学|小学|党校|职业教育中心|职教中心|进修校|卫校|技校)(?:\([^()]{1,8}\))?$"),
    "院": compiled(r"(?:院|医学中心)$"),
    **{noun: compiled(f"{noun}$") for noun in "局厅行馆所台社部"},
}  # fmt: skip
#: Posts of the party's and the workers' organs in a body of any of these sorts.
OF_PARTY = compiled(r"(?:(?:党委|党组|纪委)(?:副?书记|委员|常委)|(?:党总支|党支部|团委)副?书记|工会主席|总工程师)$")
HOUSE = compiled(r"(?:公司|集团|大学|(?<!科)学院|医院|银行|研究院|中学|学校)(?:\([^()]{1,8}\))?$")
#: How occupations end of those who create.
CREATORS = ("家", "诗人", "设计师")

#: Heads of the five houses of Taiwan's government, whom no other house has.
_OF_YUAN = ("行政院长", "立法院长", "司法院长", "监察院长", "考试院长")


def sort_of(title: str) -> re.Pattern[str] | None:
    """What the names of the bodies end in that have such a post."""
    if _OF_SOCIETY.search(title):
        return SOCIETY
    noun = _OF_NOUN.search(title)
    if noun and not title.endswith(_OF_YUAN):
        return NOUNS[noun[1]]
    if _OF_FIRM.search(title):
        return FIRM
    return HOUSE if OF_PARTY.search(title) else None
