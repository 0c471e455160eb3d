"""Departments of the house that a page is of, in the row of those whose heads come: 我校教务处、研究生院等部门负责人."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import Document
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought, noted
from ...spans import behind_last
from .base import rules
from .clause_heads import at_heads
from .names import reading

_PART = r"(?!各|有关|相关|职能|领导|附属)(?:(?!等|院长)[一-龥]){2,8}?(?:办公室|办|处|部|院|科|中心|团委|工会|图书馆)"
_ROW = Sought(
    rf"(?:[我本]校|(?<!大)学校|我院)(?!长)(?P<row>{_PART}(?:、{_PART}){{0,12}}(?:(?:以及|及|和|与){_PART})?)"
    r"(?:等?(?:相关|有关|职能|多个)?(?:部门|单位|处室|机构)?|等)的?(?:主要)?(?:相关|有关)?负责(?:人|同志)"
)
#: The same at the head of a clause, where the house is not told again: 。党委办公室、校长办公室、产业处等部门负责人.
_ALONE = (
    r"(?:[校院党]办|(?!各|有关|相关|职能|领导|附属|[省市县区州旗本我])(?:(?!等|院长|[院处部室][和与及])[一-龥]){2,8}"
    r"(?:办公室|处|部|科|中心|团委|工会))"
)
_ALONE_PART = r"(?!各|有关|相关|职能|领导)(?:(?!等|院长)[一-龥]){2,6}(?:办公室|处|部|中心|团委|工会|学院|科研院)"
_HEAD = compiled(
    rf"(?:(?<=[,。;\n])|^)\s*(?P<row>{_ALONE}(?:、(?:{_ALONE}|{_ALONE_PART})){{1,12}}(?:(?:以及|及|和|与)(?:{_ALONE}|{_ALONE_PART}))?)"
    r"(?:等(?:相关|有关|职能|多个)*(?:部门|单位|处室|科室|学院)?(?:和(?:二级)?(?:[一-龥、]{2,30}?)?学院)?)?的?(?:主要)?(?:相关|有关)?负责(?:人|同志)"
)
#: One office at the head of a sentence, whose head takes part: 。招生就业处|负责人参加.
_SOLE = Sought(
    r"(?:(?<=[。\n])|^)\s*(?P<row>(?!各|有关|相关|职能|领导|附属|公司|集团|学校|[省市县区州旗本我])(?:(?!等|院长)[一-龥]){2,8}(?:处|办公室))"
    r"(?:主要|相关|有关)?负责(?:人|同志)(?:参加|陪同|出席)",
    "人参加", "人陪同", "人出席", "志参加", "志陪同", "志出席",
)  # fmt: skip
#: Who comes for them, and what stands before a clause.
_HEADS, _behind_mark = noted(("负责人", "负责同志")), behind_last(",。;\n")
#: Offices that begin such a row where nothing closes it: 校办、科研处、材料学院负责人参加.
_LEADING = "(?:校办|院办|党办|办公室|党委办公室|校长办公室|党政办公室)"
_LED = compiled(rf"(?:(?<=[。;,\n])|^)\s*(?P<row>{_LEADING}(?:(?:、|和|及){_ALONE_PART}){{1,12}})的?(?:主要|相关|有关)?负责(?:人|同志)")
#: Offices behind somebody of the house, before their heads: 副院长王某及|教务处、科研处、人事处|负责人.
_OFFICE = r"(?!各|有关|相关|职能|领导|附属|[省市县区州旗本我])(?:(?!等|院长|[和与及])[一-龥]){2,6}(?:处|办公室)"
_BESIDE = Sought(
    rf"(?<=[一-龥])(?:以及|及|和|与|、)(?P<row>{_OFFICE}(?:、{_OFFICE}){{1,12}}(?:(?:以及|及|和|与){_OFFICE})?)"
    r"等?(?:相关|有关|职能|多个)?(?:部门|单位|处室)?的?(?:主要)?(?:相关|有关)?负责(?:人|同志)"
)
#: Wards of the hospital that a page is of, before those who come from them: 我院|骨科、眼科|专家.
_WARD = r"(?:(?!科)[一-龥]){1,7}科(?![技学研室普])"
_WARDS = Sought(
    rf"(?:我|本|该)院(?P<row>{_WARD}(?:[、和与及]{_WARD}){{0,12}})等?(?:(?:多个|\d+个)?科室)?的?"
    r"(?=[^,。;、\n]{0,6}?(?:专家|医生|医师|医护|医务|护士|护理|骨干|团队|主任|教授|科主任))"
)
#: Colleges of the house at the head of a clause, before what they hold together.
_COLLEGE = r"(?!各|我|该|本|由|与|和)(?:(?!学院|举办)[一-龥]){1,8}(?:学院|书院|研究生院|团委|工会)"
_TOGETHER, _COLLEGES, _IN_A_ROW, _WITH_WORKS = noted(("联合", "共同")), noted(("学院",)), noted(("学院、",)), noted(("学院《",))
_behind_any_mark = behind_last(",。;:\n")
_HOLDING = compiled(
    rf"(?:(?<=[,。;:\n日])|^)(?P<row>(?=[一-龥]{{1,9}}学院){_COLLEGE}(?:[、和与]{_COLLEGE}){{1,12}})(?:联合|共同)(?:主办|举办|承办|召开|开展|组织)"
)
#: Colleges of the house whose people come: 材料学院、理学院等单位教师代表.
_SENDING = compiled(
    rf"(?:(?<=[,。;:\n])|^)(?P<row>(?=[一-龥]{{1,9}}学院){_COLLEGE}(?:[、和与]{_COLLEGE}){{1,12}})"
    r"等?(?:相关|有关)?(?:单位|学院|部门)?的?[一-龥]{0,5}(?:代表|师生|负责(?:人|同志))"
)
#: Colleges of the house with their works: 法学院《丝路护航》、机电学院《绿能先锋》获….
_WORKING = compiled(rf"(?:(?<=[,。;:、\n])|^)(?P<row>(?=[一-龥]{{1,9}}学院){_COLLEGE})(?=《[^《》\n]{{2,30}}》[^。;\n]{{0,90}}?(?:获|奖))")
#: Colleges of the house that win: ,商学院、信息学院获得优秀组织奖.
_WINNING = compiled(
    rf"(?:(?<=[,。;:\n])|^)(?P<row>(?=[一-龥]{{1,9}}学院){_COLLEGE}(?:[、和与]{_COLLEGE}){{1,12}})等?(?:分别|分)?(?:获得?|荣获|被评为|获评)(?=[^,。;\n]{{0,14}}(?:奖|单位|称号))"
)
#: The name of a department in a credit: (宣传科 林启东), 图:融媒体中心 林启东.
_CREDITED = Sought(
    r"(?:\(|(?:文|图|图文|文字|摄影|供稿|撰稿|图片|通讯员|整理|撰文|采写|编写|作者|审核)[:/]\s?)(?P<part>[一-龥]{2,8}(?:科|处|部|办公室|中心|团委|工会|学院))\s{1,3}"
    r"(?P<who>[一-龥]{2,3})(?=[\s)/、,]|$)"
)
_ITEM = compiled(rf"(?:以及|及|和|与)?(?P<part>{_WARD}(?=[、和与及]|$)|{_COLLEGE}|{_ALONE}|{_ALONE_PART}|{_PART})(?=、|以及|及|和|与|$)")


@rules.scan(
    "own_parts",
    yes("我校[[党政办公室]]、[[科研院]]和[[校友工作处]]等单位负责人参加活动。"),
    yes("学校[[教务处]]负责人到会。", kind="other"),
    yes("林启东参观了校史馆。[[校办]]、[[产业处]]、[[教务处]]等部门负责人参加活动。"),
    yes("双方签署协议。[[校办]]、[[科研处]]、[[材料学院]]负责人参加。"),
    yes("5月8日,[[工学院]]、[[信息工程学院]]和[[商学院]]联合举办招聘会。"),
    yes("林启东参观了校史馆。[[招生就业处]]负责人参加活动。"),
    yes("林启东参观了校史馆。[[党政办公室]]、[[招生与就业指导处]]、[[经济与管理学院]]等部门主要负责人参加活动。"),
    yes("院长林启东出席。[[医务科]]、[[护理部]]等相关职能部门负责人参加。"),
    yes("校长林启东出席,[[发展规划处]]、[[校友联络办公室]]等负责人参加活动。"),
    yes("双方签署协议。办公室、[[统战部]]、[[科研处]]的负责同志参加活动。"),
    yes("学校有关领导,[[材料学院]]、[[能动学院]]、[[理学院]]等单位教授代表参加签约仪式。"),
    no("林启东参观了校史馆。有关处室负责人参加活动,各办公室负责人陪同。"),
    no("林启东参观了校史馆。市委办、县宣传部等部门负责人参加活动。"),
    yes("大会圆满闭幕。([[宣传科]] 王建华)"),
    yes("大会圆满闭幕。\n图:[[融媒体中心]] 王建华"),
    yes("大会圆满闭幕。(江城网 整理:[[宣传科]] 王建华)"),
    yes("会议由系主任林启东主持,副院长赵一凡及[[教务处]]、[[科研处]]负责人参加。"),
    yes("我院[[心血管内科]]、[[骨科]]和[[眼科]]专家一行赴乡义诊。"),
    yes("比赛落幕,[[商学院]]、[[信息学院]]获得优秀组织奖。"),
    yes("[[法学院]]《丝路护航》、[[机电学院]]《绿能先锋》获金奖。"),
    no("我院本科教学质量好,我院医生下乡。"),
    no("大会圆满闭幕。(记者 王建华)"),
    no("学校相关部门负责人到会。"),
    no("学校附属医院院长林启东等医院负责人到会。"),
    no("学校领导和有关处室负责人到会。"),
    yes("院长林启东会见了来宾,[[医务部]]、[[信息中心]]负责人陪同。"),
    no("学校科研处于领先地位。"),
    no("江城大学校长王强带领教务处负责人到会。"),
    needs="校院处办科部心",
)
def own_parts(document: Document, found: Found) -> Iterator[Hit]:
    """The departments in a row that leads from the house to the people who come for them."""
    text = document.text
    rows: list[re.Match[str]] = []
    if document.has_any(_HEADS):
        rows += _ROW.all_in(document)
        rows += at_heads(document, _HEAD, _HEADS, _behind_mark)
        rows += _SOLE.all_in(document)
        rows += at_heads(document, _LED, _HEADS, _behind_mark)
        rows += _BESIDE.all_in(document) if "处" in text else ()
    if document.has_any(_COLLEGES):
        rows += _HOLDING.finditer(text) if document.has_any(_TOGETHER) else ()
        rows += at_heads(document, _SENDING, _COLLEGES, _behind_any_mark) if document.has_any(_IN_A_ROW) else ()
        rows += at_heads(document, _WINNING, _COLLEGES, _behind_any_mark) if "奖" in text else ()
        rows += _WORKING.finditer(text) if document.has_any(_WITH_WORKS) else ()
    rows += _WARDS.all_in(document) if "院" in text and "科" in text else ()
    surnames = document.lexicon.table("_surnames")
    for m in _CREDITED.all_in(document) if " " in document.text and ("(" in document.text or ":" in document.text) else ():
        if m["who"][0] in surnames and not m["part"].startswith(("编辑", "记者", "责任")):
            yield Hit(*m.span("part"), reading(document, found, *m.span("part"), "other"), priority=-1)
    for m in rows:
        for part in _ITEM.finditer(document.text, *m.span("row")):
            yield Hit(*part.span("part"), reading(document, found, *part.span("part"), "other"), priority=-1)
