"""Firms that no ending shows, by what is told of their shares: who invests, whose shares are bought, who has a number at the exchange."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...pieces import is_han
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from ...tokenizer import coined
from .base import rules, words_in
from .names import ground_of
from .rows import may_be_name

_NAME = r"(?:(?!所持|持有|收购)[\u4e00-\u9fffA-Za-z0-9·&]){2,14}?"

#: A share of a firm: 收购|云帆光谷|51%股权, 星河集团所持|云帆光谷|两成股份.
_STAKE = Sought(
    r"(?:收购|并购|转让|受让|出售|购买|购得|认购|拿下|竞得|增持|减持|持有|所持|拥有)了?"
    rf"(?P<name>{_NAME})(?:的|合计|全部|剩余)*(?:[一二三四五六七八九]成[一二三四五六七八九]?|\d+(?:\.\d+)?%)的?(?:股权|股份|权益|已发行股份)",
    "股权", "股份", "权益",
)
#: Behind a holder's name: 电气集团|所持…股权.
_HELD = Sought(rf"(?:所持有?|持有)(?P<name>{_NAME})的?(?:\d+(?:\.\d+)?%|全部)的?(?:股权|股份|权益)", "股权", "股份", "权益")
_SORTS = (
    r"(?:公司|企业|连锁店|药房|药店|餐厅|初创|创企|科企|厂商|开发商|制造商|供应商|运营商|服务商|承包商|生产商|集团|独角兽|巨头)"
)
#: A firm in quotes behind its sort: 收购连锁药房|“安健”.
_QUOTED = Sought(
    rf"(?:收购|并购|入股|投资|控股|参股|旗下)[^,。;“”\n]{{0,14}}?{_SORTS}“(?P<name>[\u4e00-\u9fffA-Za-z0-9& ]{{2,16}})”",
    "收购", "并购", "入股", "投资", "控股", "旗下",
)
#: One in Latin script behind its sort: 本地初创|HealthLytics, 开发商|Nova Games.
_LATIN = Sought(r"(?<=[司业店房厅创企商团角头])[A-Z][A-Za-z.&-]*[a-z][A-Za-z0-9.&-]*(?: [A-Z][A-Za-z0-9.&-]+){0,3}(?![A-Za-z])")
_OF_SORT = compiled(rf"(?<=[^该本此各]){_SORTS}$")
_LONGEST_SORT = 4
#: Who invests: 由|云帆资本、星河创投和蓝湾银行|联合领投.
_INVESTING = Sought(
    r"(?:共同|联合|独家|战略|持续|继续|超额|等机构|等)*(?:领投|跟投|追投|参投)(?!方|机构|人|者)", "领投", "跟投", "追投", "参投"
)
#: Who is bought, or shows something at a fair: 收购了|霍登, 爱普登|展区负责人; only words that no dictionary has.
_BOUGHT = Sought(r"(?:收购|并购|控股|参股|入股)了(?P<name>[\u4e00-\u9fffA-Za-z]{2,8})(?=[,。;、])", "收购", "并购", "控股", "参股", "入股")
_SHOWS = Sought(r"展[区台位厅](?:现场|相关|有关)?(?:负责人|工作人员|讲解员|经理)", "展区", "展台", "展位", "展厅")
#: Who belongs to a firm: 旗下|鲁发信用、山发综能; only words that no dictionary has.
_OWNED = Sought(r"旗下的?(?P<name>[\u4e00-\u9fff]{2,6})(?=[、和与及])", "旗下")
#: What firms alone do: 云帆炸串|完成B轮融资, 星河国际|为独家保荐人, 云帆光谷|公告称.
_ALONE = Sought(
    r"(?:宣布)?(?:已|近日|日前)?(?:完成|获得?|斩获)(?:了|近|超|约|逾|数|首|新|\d|[一二三四五六七八九十百千万亿])[^,。;\n]{0,12}?(?:[轮元亿万]|美元)的?(?:融资|注资|战略投资)"
    r"|(?:宣布)?(?:已|近日|日前)?(?:顺利|成功)?完成了?(?:新一|[A-H]\+?|Pre-?[A-Z]\+?|天使|种子|首)轮|(?:为|担任|任)(?:本次|本轮|此次)?(?:独家|联席|联合|唯一)?(?:保荐人|保荐机构|财务顾问|主承销商)"
    r"|(?:发布公告|公告称|公告显示|披露公告)",
    "融资", "注资", "战略投资", "保荐", "财务顾问", "承销", "公告",
)
#: The number of a listed firm's shares behind its name: 云帆光谷(600123), 星河电气(02731.HK).
_TRADED = Sought(r"\((?:[A-Z]{2,6}[.:])?(?:0\d{3,5}|[368]\d{5}|\d{3,4}|\d{5})(?:[.:][A-Z]{2})?\)")
#: What its firm does behind the number, where nothing else shows that it is one of shares.
_MARKET = compiled(r"[^。\n]{0,20}?(?:公布|公告|宣布|业绩|股价|涨|跌|市值|中期|年报|营收|营业额|上市)")
#: A firm's short name between a mark and the number of its shares: ,|东方园林(002310).
_SHORT, _SHORT_NAME = 4, compiled(r"(?:^|(?<=[,。;:、\n]))([一-龥]{4})(?<![码号])$")
_CODE = compiled(r"\((?:00|30|60|68)\d{4}(?:\.S[ZH])?\)")
_LINKS, _LED = ("、", "以及", "和", "与", "及"), ("由", "获", "股东")
_SHORTEST, _LONGEST, _MOST, _LONG = 2, 10, 8, 7
#: Classes of words that only lead to a name.
_LED_BY = frozenset("dta")
#: Words in Latin script that no firm is called.
_ORDINARY = ("_generic_modifiers", "park_fields", "organisation_suffixes", "_standing_nouns", "places")
#: What a firm is, right before its name: 科创板公司|云帆微电.
_SORTS_AHEAD = ("平台", "公司", "企业", "巨头", "龙头", "独角兽")
_NO_FIRMS = frozenset(("App", "Logo", "Wi-Fi", "Vlog", "Model", "Demo"))


@rules.scan(
    "stake",
    yes("近日,[[圣垣]]宣布完成A轮融资。"),
    yes("公司拟收购[[云帆光谷]]51%股权。", kind="company"),
    yes("公司以现金收购星河集团所持[[上海优集]]21.3%的股权。"),
    yes("集团上月收购连锁药房“[[安健]]”六成股权。", kind="company"),
    yes("首个受惠项目为本地初创[[HealthLytics]],另收购开发商[[Nova Games]] 60%的股权。", kind="company"),
    yes("公司完成A轮融资,由[[云帆星谷]]和[[北岸银泰]]联合领投,老股东[[蓝湾辰星]]跟投。", kind="company"),
    yes("[[云帆光谷]](600123)昨日公布业绩。", kind="company"),
    yes("[[夸克炸串]]完成B轮融资,[[星汉光谷]]获超40亿元注资,[[海昌国际]]为独家保荐人,[[云帆星谷]]6月24日晚公告称。"),
    yes("社区团购平台[[星海优选]]完成B轮融资。"),
    yes("科创板公司[[云帆微电]](688001.SH)公告称,公司获奖。"),
    yes("[[东方园林]](002310)昨日公告,[[万丰奥威]](002085)公告称,公司获奖。"),
    no("由财政出资设立的专项基金跟投。"),
    no("公司已完成首轮融资,项目获得5亿元战略投资,创业板公司发布公告称,园区企业完成A轮融资。"),
    yes("公司去年收购了[[霍登]],[[爱普登]]展区负责人说。"),
    yes("星河集团旗下[[鲁冠智驱]]、云帆科技与会。"),
    no("公司收购了工厂,汽车展区负责人说,全国消费品展台工作人员到会。"),
    no("公司拟收购其51%股权,持有标的公司60%的股份,员工持有公司10%股权。"),
    no("该公司CEO到会,本轮由多家机构跟投,公司App上线。"),
    no("全校(2023)招生,大会(2024)开幕,总分(600)分,邮政编码(300032)。"),
)
def stake(document: Document, found: Found) -> Iterator[Hit]:
    """A firm whose shares are bought, who invests in another, or whose shares have a number."""
    text = document.text
    spans = [m.span("name") for sought in (_STAKE, _HELD, _QUOTED) for m in sought.all_in(document)]
    spans += (m.span() for m in _LATIN.all_in(document) if _OF_SORT.search(text, max(0, m.start() - _LONGEST_SORT), m.start()))
    for m in _INVESTING.all_in(document):
        spans += _row_before(document, found, m.start())
    for m in _ALONE.all_in(document):
        if text[m.start() - 1 : m.start()] == ")":
            continue  # its shares have a number
        date = found.ending("date", m.start()) or found.ending("date", m.start() - 1) or found.ending("date", m.start() - 2)
        spans += _row_before(document, found, date.start if date is not None else m.start())
    for m in _TRADED.all_in(document):
        short = _SHORT_NAME.search(text, max(0, m.start() - _SHORT), m.start())
        start = short.start(1) if short is not None else name_start(document, found, m.start())
        if short is not None and _CODE.fullmatch(m[0]):
            yield Hit(start, m.start(), OrganisationName(text[start : m.start()], "company"), "inferred", 1)
        elif _MARKET.match(text, m.end()):
            spans.append((start, m.start()))
    named = [m.span("name") for sought in (_BOUGHT, _OWNED) for m in sought.all_in(document)]
    named += ((name_start(document, found, m.start()), m.start()) for m in _SHOWS.all_in(document))
    spans += (s for s in named if s[1] - s[0] < _LONG and any(coined(document.tokenizer, w) for w in words_in(document, *s)))
    for start, end in spans:
        latin = text[start:end].isascii() and text[start:end] not in _NO_FIRMS
        if end - start < _SHORTEST:
            continue
        if latin or (may_be_name(document, found, start, end, sited=True) and of_its_own(document, start, end)):
            yield Hit(start, end, OrganisationName(text[start:end], "company"), "inferred", -2)


def _row_before(document: Document, found: Found, end: int) -> Iterator[tuple[int, int]]:
    """The entries of the row that ends at an offset."""
    text = document.text
    for _ in range(_MOST):
        start = name_start(document, found, end)
        if start == end or text.endswith("投", 0, end):
            return  # 由甲领投、|乙跟投
        yield start, end
        link = next((w for w in _LINKS if text.endswith(w, 0, start)), None)
        if link is None:
            return
        end = start - len(link)


def name_start(document: Document, found: Found, end: int) -> int:
    """Where the name begins that ends there: behind a mark, or a word that no name holds."""
    pieces = ground_of(document, found).grow(end)
    kept = end
    sorts = document.lexicon.table("_generic_modifiers")
    for p in pieces:
        row = sorts.get(document.text[p.start : p.end])
        led = (row is not None and row["class"] in _LED_BY) or (document.text.endswith(_SORTS_AHEAD, p.start, p.end) and kept < end)
        if led or end - p.start > _LONGEST or document.text.endswith(_LED, p.start, p.end):
            break
        kept = p.start
    return kept


def of_its_own(document: Document, start: int, end: int) -> bool:
    """Whether a word of the name names no field or sort of firms."""
    tables = [document.lexicon.table(t) for t in _ORDINARY]
    words = [w.removesuffix("基金") or w for w in words_in(document, start, end)]
    return any(is_han(w[0]) and not any(w in t for t in tables) for w in words)
