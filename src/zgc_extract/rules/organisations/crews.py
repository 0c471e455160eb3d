"""Workshops, crews, stations of a body that is told in full before them: 星河铸锻有限公司大件车间, 江城客运集团142路车队."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules, words_in
from .known import named
from .names import bodies, reading

_CREW = compiled(
    r"(?P<name>(?:(?![的等和与及是在为了、对把被由])[一-龥0-9A-Za-z#“”]){1,14}?)"
    r"(?P<sort>车间|车队|船队|班组?|工段|工区|工务段|机务段|车务段|供电段|营业部|营业厅|营业所|供电所|收费站|收费所|服务区|选煤厂|轧总厂|总厂|炼钢厂|炼铁厂|焦化厂|热电厂|发电厂|采油厂|采气厂|机修厂|动力厂|铜矿|铁矿|煤矿|金矿|加油站|车站|货场|编组站|项目部|分厂|门诊部|护理组|"
    r"突击队|青年突击队|作业区|维修队|抢修队|投递部|客服中心|检修公司|派出所|中队|大队|支队|消防站|研究室|教研室|服务队|课题组|工会小组|党小组|研发组|攻关组)"
    r"(?=[、,。;:)”“\n]|和[一-龥]|及|等|荣?获|被|榜上有名|同时|双双|分别|均|也|$|[一-龥]{2,3}[、,。;\n]|(?:司机|工人|职工|员工|[钳焊电车铣]工|技师|工程师|驾驶员|列车长|民警|护士))"
)
#: A house of a large body by its number: 电子科技集团|44所, 中物院|九所; not 集团|3所学校.
_NUMBERED = compiled(
    r"第?(?:\d{1,4}|[〇一二三四五六七八九十]{1,4})(?:研究)?(?:所|院|厂|局|分厂|工厂|基地|矿区)(?!附属|直属|研究|小|中学|大学|高[校职]|学校|幼|医院|院校|本科|高等|职业|[一-龥]{0,4}(?:学院|学校|院所))"
)
_NUMBERING = frozenset(("company", "institute"))
#: What is taught rather than worked in.
_CLASSES = compiled(
    r"(?:学徒|研究生|本科|专科|订单|培训|研修|实验|进修|特训|冠名|定向|创新|强基|试验|提升|讲习|兴趣|尖子|重点|毕业|[一二三四五六]年级\d?|[级届]\d?)班$"
)
#: Who has such parts.
_HOUSES = frozenset(("company", "bank", "hospital", "university", "institute", "government"))
#: What only tells the sort of a workshop, and what no name of one holds.
_SORTS = compiled(
    r"(?:智能|数字化?|生产|现代化?|自动化|无人|标准化?|全|各|多个|新|老|一线|相关|有关|制造|加工|组装|下属|所属|旗下|内部|专业|先进|示范|智慧|的)*"
    r"(?:生产|智能|加工|制造)?(?:车间|车队|班组?|营业[部厅所]|项目部|加油站|收费站|服务区|研究室|服务队|分厂)$"
)
_NO_NAME = compiled(
    r"组织|成立|派出|联合|走进|深入|参观|考察|举行|召开|开展|建设|打造|荣获|获得|负责|领导|董事|经理|主任|书记|代表|创建|投资|启动|新建|开设|设立|入选|共有|拥有|现有|这[个支]|一[个支]"
)
#: Verbs of those who go to a workshop, which is then a spot rather than a body.
_VISITS = compiled(r"(?:参观|考察|走进|来到|深入|察看|走访|调研|进入|抵达|前往|视察|观摩|在|到|位于)了?[^,。;]{0,24}$")
_REACH = 26


@rules.scan(
    "crew",
    yes("[[江城北方铸锻有限公司大件车间]]、[[江城客运集团142路车队]]等50个单位获奖。", kind="company"),
    yes("授予[[青田县供电公司城关供电所]]“工人先锋号”称号。"),
    yes("[[江城铁路局向塘机务段]]司机到会,[[华为612车间]]获奖。"),
    yes("[[中国电子科技集团44所]]高级工程师到会,[[中物院九所]]派员。"),
    no("星河集团3所学校和中国科学院12所研究所到会。"),
    yes("[[淮北矿业临涣选煤厂]]、[[铜陵有色冬瓜山铜矿]]被授予先进集体。"),
    no("江城北方铸锻有限公司生产车间、江城客运集团车队都很忙。"),
    no("一行参观了江城北方铸锻有限公司大件车间。"),
    no("江城大学与江城职业技术学院签约合办学徒班、江城大学订单班。"),
    no("江城北方铸锻有限公司派出抢修队、星河集团组织青年突击队。"),
    needs="车班段区部厅所站厂组队室司院局地矿场",
)
def crew(document: Document, found: Found) -> Iterator[Hit]:
    """A part of a body with a name or a number of its own behind the body's: …有限公司大件车间, …集团142路车队."""
    text = document.text
    for c in (*bodies(document, found), *found.once(named, document)):
        if c.value.kind not in _HOUSES:
            continue
        m, numbered = _CREW.match(text, c.end), _NUMBERED.match(text, c.end)
        if m is None and numbered is not None and c.value.kind in _NUMBERING and numbered.end() in document.boundaries:
            yield Hit(c.start, numbered.end(), reading(document, found, c.start, numbered.end(), c.value.kind), "inferred", -1)
        if m is None or _SORTS.fullmatch(m[0]) or _NO_NAME.search(m["name"]) or (m.end() not in document.boundaries):
            continue
        acts = document.lexicon.table("_acts_between")
        if any(w in acts for w in words_in(document, c.end, m.end("name"))) or _CLASSES.search(m[0]):
            continue
        if not _VISITS.search(text, max(0, c.start - _REACH), c.start):
            yield Hit(c.start, m.end(), reading(document, found, c.start, m.end(), c.value.kind), "inferred", -1)
