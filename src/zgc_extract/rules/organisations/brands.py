"""Firms' own names that neither a table nor an ending shows, by what only firms have or do: 圣垣成立于2015年, 走进圣垣的生产车间."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought, noted
from ...spans import behind_last
from ...tokenizer import coined
from .base import rules, words_in
from .clause_heads import at_heads
from .rows import may_be_name
from .stakes import name_start, of_its_own

#: What stands behind a firm and behind nothing else: its founding with its sort, its seat, where it is listed.
_BEHIND = Sought(
    r"(?:成立于|创立于|创办于|创建于|诞生于)[12]\d{3}年[^。\n]{0,40}?(?:企业|公司|厂商|供应商|服务商|制造商|独角兽)"
    r"|(?:的)?(?:全球|中国|国内)?总部(?:位于|设在|设于|坐落|落户|搬迁|迁至|就在)"
    r"|(?:正式|成功|今日|今天)*(?:登陆|在)(?:上海证券交易所|深圳证券交易所|北京证券交易所|香港联交所|上交所|深交所|北交所|港交所|纳斯达克|纽交所|科创板|创业板|新三板)",
    "成立于", "创立于", "创办于", "创建于", "诞生于", "总部", "登陆", "交易所", "交所", "板", "纳斯达克",
)  # fmt: skip
#: What stands before and behind one whose house somebody goes into, or of whom somebody learns something.
_INSIDE = Sought(
    r"(?:走进|来到|步入|参观了?|走访了?|探访|在)(?P<name>[\u4e00-\u9fff]{2,6}?)的?(?:智能|数字|自动|现代|标准)?化?"
    r"(?:生产车间|生产线|车间|厂区|展厅|数字工厂|智能工厂|工厂|产线|实验室里)(?=[,,里内看记的、]|$)",
    "车间", "生产线", "厂区", "展厅", "工厂", "产线", "实验室里",
)
_HEARD = Sought(r"记者(?:[今昨][日天]|近日|日前)?从(?P<name>[\u4e00-\u9fff]{2,6}?)(?:方面|处)?(?:获悉|了解到|得知|获知)", "记者")
#: A sort of firms right before one, and what it does or who leads it right behind.
_SORTED = Sought(
    r"(?:企业|公司|独角兽|厂商|[应务造电营售发成]商|[车药房酒乳茶券]企|初创|龙头|巨头|新势力|品牌)(?P<name>[\u4e00-\u9fff]{2,6}?)"
    r"(?=(?:[今昨][日天]|近日|日前)(?:\([^()]{2,8}\))?(?:宣布|完成|推出)|自主研发|自主研制|自研|研发的|生产的|研制的|推出|宣布|完成|获得?\S{0,4}融资|研发团队|技术团队|也|正在|已经)",
    "自主研", "自研", "研发", "生产的", "研制的", "推出", "宣布", "完成", "融资", "技术团队", "也", "正在", "已经",
)
#: What a firm does at the head of a clause, somebody too: there only a name that no surname begins.
_ACTING = compiled(
    r"(?:(?<=[,。;:\n])|^)(?P<name>[\u4e00-\u9fff]{2,4}?)(?=(?:再次|连续|成功|近日|日前|也|还|首次|正式)*"
    r"(?:荣获|斩获|获评|荣膺|摘得|跻身|获颁|上榜|入选|推出|宣布|发布了?|中标|签下|自主研发|研发的|生产的|的新品|的产品|的产线|的工厂))"
)
_ACTS = noted((
    "荣获", "斩获", "获评", "荣膺", "摘得", "跻身", "获颁", "上榜", "入选", "推出", "宣布", "发布", "中标", "签下", "研发", "生产的",
    "的新品", "的产品", "的产线", "的工厂",
))  # fmt: skip
_behind_mark = behind_last(",。;:\n")
_SHORTEST, _LONGEST = 2, 6
#: What stands before a part of a longer name.
_GOES_ON = frozenset("·-—&")
#: What a tokenizer glues to a name that it does not know.
_LEADS = frozenset("从在由与和对向为")
#: What no brand holds there.
_NO_BRAND = compiled(r"^(?:该|本|其|此|这|那|各|我|他|她|某|会|现|昨|今|近|日|上|下|新|有关|相关)|[的了是在将会上中内家方者们部局处厅一]$")


@rules.scan(
    "brand",
    yes("[[圣垣]]成立于2015年,是一家专注于视觉检测的高新技术企业。", kind="company"),
    yes("[[圣垣智驱]]总部位于江城高新区,[[恒垣]]成功登陆科创板。"),
    yes("走进[[圣垣]]的生产车间,机器人正在忙碌。"),
    yes("记者从[[圣垣]]获悉,新产线明年投产。"),
    yes("江城高新区企业[[圣垣]]自主研发的芯片实现量产。"),
    no("公司成立于2015年,是一家高新技术企业,总部位于江城。"),
    no("记者从会上获悉,走进工厂的生产车间,该企业也自主研发了芯片。"),
    no("该集团总部位于江城,在创业板上市。"),
)
def brand(document: Document, found: Found) -> Iterator[Hit]:
    """A word that no dictionary has where only a firm can stand."""
    spans = [m.span("name") for sought in (_INSIDE, _HEARD, _SORTED) for m in sought.all_in(document)]
    for m in _BEHIND.all_in(document):
        date = found.ending("date", m.start())
        end = m.start() if date is None else date.start
        spans.append((name_start(document, found, end), end))
    text = document.text
    surnames = document.lexicon.table("_surnames")
    spans += (m.span("name") for m in at_heads(document, _ACTING, _ACTS, _behind_mark) if m["name"][0] not in surnames)
    for start, end in spans:
        if not _SHORTEST <= end - start <= _LONGEST or not _stands(document, start, end):
            continue
        if text[start - 1 : start] in _GOES_ON or _NO_BRAND.search(text, start, end):
            continue
        own = any(coined(document.tokenizer, w) for w in words_in(document, start, end) if len(w) > 1)
        if own and may_be_name(document, found, start, end, sited=True) and of_its_own(document, start, end):
            yield Hit(start, end, OrganisationName(text[start:end], "company"), "inferred", -2)


def _stands(document: Document, start: int, end: int) -> bool:
    """Whether tokens begin and end at a name's ends; one that is a token may have what leads to it glued to it: 记者从|圣垣|获悉."""
    bounds = document.boundaries
    whole = not any(k in bounds for k in range(start + 1, end))
    return end in bounds and (start in bounds or (whole and start - 1 in bounds and document.text[start - 1] in _LEADS))
