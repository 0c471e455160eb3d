"""Rules for dates: each candidate's value is an `Expression`, until `timeline` settles it to a `DateReading`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from ...document import Document
from ...rule import Found, Hit, Match, RuleSet, no, yes
from ...shelf import compiled
from .expression import Expression, Point, figure
from .festivals import festivals
from .grammar import expression
from .words import ENGLISH_DAY, ENGLISH_MONTH, ENGLISH_MONTHS, HABIT, TODAY_ACTS, YESTERDAY

rules = RuleSet("date")

_N = "一二三四五六七八九"
_C = "〇零○一二三四五六七八九十廿卅两"
_Y = _C + "0O"
#: Where an expression may begin: what each kind begins with, and what it needs behind that. Classes stand in front, which the engine
#: passes over at once (but \\d, which it looks up in Unicode's tables).
_START = (
    r"[0-9](?<!\d\d)(?:(?<!\d[.:,]\d)|(?<=\n\d\.\d)(?=\d?月\d{1,2}日))"
    r"(?:(?=\d{0,3} ?(?:[年月日号/.\-–—―~〜～至到、和及与以季周天世财学]|个[月星季]))|\d{3}(?:[上下]半|全年|Q|第?[一二三四]季))"
    rf"|[{_C}](?<![{_C}][{_C}])(?<![周期第几数].)(?<!最后.)(?=[{_Y}]{{0,3}} ?(?:[年月日号至到—\-~、和季周天世五千]|个[月星季]))"
    r"|[今去昨明大前后本上下当同次翌该这那即半]"
    r"(?=[明年月天日晚晨早夜周星礼半上下前后世季两二三四五六七八九十去( 春夏秋冬\d]|一?个[月周星礼季世半]|一[年月周星礼季天日])"
    rf"|昨(?={YESTERDAY})|今(?={TODAY_ACTS})"
    r"|[周星礼](?=[一二三四五六日天期拜])|[农阴旧夏](?=历)|[闰正元腊冬](?=[月一二三四五六七八九十\d])|公(?=元)|民(?=[国國])"
    r"|第(?=[一二三四1-4][至到、和—\-~个季]|十[一二三四五六七]个五年)|首(?=个?季|[\d两二三四五六七八九十]{1,2}个月)"
    r"|[年月](?=[初底末])|年(?=内)|[上下](?=午)|近(?=[ 一二两三四五六七八九十\d])|[最过未](?=[近去来])|“(?=[十一二三四五六七八九])"
)


@cache
def _start() -> re.Pattern[str]:
    return compiled(_START)


#: The editor in brackets.
_EDITED = ("(编辑:", "(译者:", "编辑/")
_EDITOR = compiled(r"\((?:译者[:/][^()\n]{2,8}[ /;,、]\s?)?(?:核稿)?(?:编辑|译者)[:/][^()\n]{2,16}\)$")
#: What joins the dates of a list.
_ROW = frozenset(("、", "和", "及", "与", "以及", "或"))
_QUOTED_WORD = compiled(r"“[^“”,。]{0,6}$"), compiled(r"[^“”,。]{0,6}”")


def _is_name(text: str, start: int, end: int, value: Expression) -> bool:
    """Whether a word counted from today stands in a title or as a quoted name (“今日头条”), or a date behind 每年."""
    if "每" in text[max(0, start - 8) : start] and HABIT.search(text, max(0, start - 8), start):
        return True
    first = value.first
    bases = [s.base for s in (first.year, first.month, first.day, first.week) if s is not None]
    if not bases or "figure" in bases:
        return False
    opened = text.rfind("《", max(0, start - 40), start)
    if opened >= 0 and "》" not in text[opened:start]:
        return True
    before, after = _QUOTED_WORD
    return bool(before.search(text[max(0, start - 7) : start]) and after.match(text, end))


@rules.scan(
    "expression",
    yes("会议定于[[2024年3月28日上午9时30分]]举行。", value="2024-03-28", granularity="day", basis="absolute"),
    yes("[[3月28日]],第五届产业大会在成都开幕。", value="XXXX-03-28", start=None),
    yes("[[3月28日]],第五届产业大会在成都开幕。", reference="2025-04-02", value="2025-03-28", basis="reference"),
    yes("[[12月31日]],跨海大桥通车。", reference="2025-01-06", value="2024-12-31"),
    yes("[[2023年]]启动改制,[[6月1日]]完成挂牌。", reference="2025-04-02", value="2023"),
    yes("园区[[1991年3月]]经国务院批准设立。", value="1991-03"),
    yes("新厂[[明年首季]]动工。", reference="2025-04-02", value="2026-01/2026-03"),
    yes("园区[[2024年首7个月]]出口增长4%。", value="2024-01/2024-07"),
    yes("大道[[明年杪]]完工。", reference="2025-04-02", value="2026-12"),
    yes("印发《行动计划([[2024—2027年]])》。", value="2024/2027"),
    yes("代表团[[5月25日至30日]]访问三国。", reference="2025-04-02", value="2025-05-25/2025-05-30"),
    yes("局长[[昨]]率团到访,双方[[昨日]]签约。", reference="2025-04-02", value="2025-04-01"),
    yes("[[今年1至2月]],零售额增长4%。", reference="2025-04-02", value="2025-01/2025-02", end="2025-02-28"),
    yes("[[昨日]]召开动员会,[[次日]]开工。", reference="2025-04-02", value="2025-04-01"),
    yes("企业[[2021年以来]]累计投资10亿元。", value="2021/..", end=None),
    yes("力争[[2030年前]]实现达峰。", value="../2030", start=None, end="2030-12-31"),
    yes("[[去年下半年]],公司扭亏。", reference="2025-04-02", value="2024-07/2024-12"),
    yes("道路[[明年第2季]]通车,节目[[明年]]第2季开播。", reference="2025-04-02", value="2026-04/2026-06"),
    yes("条例自[[2025年5月1日起]]施行。", value="2025-05-01/.."),
    yes("签署于[[二〇二四年三月二十八日]]。", value="2024-03-28"),
    yes("[[2月30日]]的说法有误。", reference="2025-04-02", value=None),
    yes("[[农历正月初八]],企业开工。", reference="2025-04-02", value="2025-02-05"),
    yes("[[2025-03-28 10:20]] 来源:本站", value="2025-03-28"),
    yes("提稿时间:[[10/20/2017]]", value="2017-10-20"),
    yes("[[2023/8/8 13:58]]([[8/8 14:18]] 更新)", value="2023-08-08"),
    yes("[[9月26上午]],通车典礼举行。", value="XXXX-09-26"),
    yes("江城网[[11月30]]电 大赛开赛。", value="XXXX-11-30"),
    yes("[[2月7日上午11时]]整,公司举行仪式。", value="XXXX-02-07"),
    yes("大会表彰了[[2008年]]度先进,[[2024年度第三季度]]增长4%。", value="2008"),
    yes("县政府[[今]]举办论坛,大学[[今(2日)]]签约,如今举办的更多。", reference="2025-04-02", value="2025-04-02"),
    yes("2.全市要闻\n3.[[6月18日]],项目开工。", value="XXXX-06-18"),
    yes("[[4月1日]],仪式隆重。[[上午9时]],市长在上午的会上致辞,代表于[[上午]]离开。", value="XXXX-04-01"),
    yes("项目[[年内]]投产,三年内达产,全年内容丰富。", reference="2025-04-02", value="2025"),
    yes("江城大桥[[昨]]通车,昨是今非。", reference="2025-04-02", value="2025-04-01"),
    yes("博览会[[今]]在江城举行,如今在国内知名。", reference="2025-04-02", value="2025-04-02"),
    yes("[[2016年]]投入2亿元,较[[上年]]增长18%。", value="2016"),
    yes("[[5月1日]]论坛开幕,[[同一天]]园区揭牌,8个项目同日奠基。", value="XXXX-05-01"),
    yes("园区自[[112年起]]推动,预定[[114年]]完工。", value="2023/.."),
    yes("厂房预计[[明(115)年第3季]]完工,[[去(113)年]]核定。", value="2026-07/2026-09"),
    yes("公司[[2023/24财政年度]]录得亏损。", value="2023/2024"),
    yes("余额比[[上年末]]增加。", reference="2013-06-24", value="2012-12"),
    yes("园区[[前三季]]营业额上升。", reference="2025-11-02", value="2025-01/2025-09"),
    yes("园区[[第三季]]可望成长。", reference="2025-11-02", value="2025-07/2025-09"),
    yes("[[2022年上半年]]增长两成;[[下半年]]回落。", value="2022-01/2022-06"),
    yes("公司[[2023财政年度]]营收增长,[[去(2022)年]]亏损。", value="2023"),
    yes("[[2019年第三季]]在江城设厂,园区第三季在江城开播。", value="2019-07/2019-09"),
    yes("[[2009年]]开始筹建,[[2010年开始]],每年招生。", value="2009"),
    no("实行一月一调度,他说自己当年靠助学金读书。"),
    no("党的十一届三中全会以来,十年如一日。"),
    no("代表团在江城展开最后一日访问。"),
    yes("就在6天前的[[16日]],江城举行仪式。", reference="2022-02-22", value="2022-02-16"),
    yes("协会日前([[5月4日]])举行会议。"),
    no("近日,日前,近年来,目前,未来一段时间。"),
    no("版本号1.2.3,电话010-12345678,比分3:2,占20.25%。"),
    yes("[[2024年01月20日]]\n星期六\n滨江日报", value="2024-01-20"),
    yes("[[2024-04-25]]-星期四 滨江日报", value="2024-04-25"),
    yes("[[2025.03.28]][[3月27日]],论坛开幕。", value="2025-03-28"),
    no("一连6日的外访结束,连3日下雨。"),
    no("住在3号楼,乘10号线,读一年级,3月龄婴儿。"),
    no("2025中关村论坛收视良好,每年3月15日除外,为期5日。"),
)
def read_expression(document: Document, found: Found) -> Iterator[Hit]:
    """Dates in figures, Chinese numerals or words counted from another day, ranges of them, and 以来/前."""
    text, end, habit = document.text, -1, -1
    for m in _start().finditer(text):
        at = m.start()
        if at < end:
            continue
        got = expression(text, at)
        if got is None:
            continue
        value, stop = got
        of_day = text[at] in "周星礼" and bool(value.first.week) and end > 0 and not text[end:at].strip("-\n \t\u3000")
        end = stop
        if of_day:
            continue  # 2024年01月20日 / 星期六
        if (0 <= at - habit <= 2 and text[habit:at] in _ROW) or _is_name(text, at, stop, value):
            habit = stop  # 每月5日、15日: a habit, and so is what is listed behind it
            continue
        yield Hit(at, stop, value)
        if text[stop : stop + 1].isdigit() and (glued := expression(text, stop)) is not None:  # 2025.03.28|3月27日
            end = glued[1]
            yield Hit(stop, end, glued[0])


@rules.rule(
    "english",
    rf"(?P<mention>(?:(?P<d>{ENGLISH_DAY}) )?(?P<m>{ENGLISH_MONTH})\.?(?(d),?| (?P<d2>{ENGLISH_DAY}),?) (?P<y>(?:19|20)\d\d))(?!\d)",
    yes("Posted on [[July 10, 2025]] by admin", value="2025-07-10", granularity="day"),
    yes("出席于[[10 Sept. 2024]]举行的论坛。", value="2024-09-10"),
    no("Room 10, May 2025 issue"),
    needs="JFMASOND",
)
def english(m: Match) -> Expression:
    """A day as English pages write it, month and day in either order."""
    month = ENGLISH_MONTHS.index(m["m"][:3]) + 1
    return Expression(Point("day", figure(int(m["y"])), figure(month), figure(int((m["d"] or m["d2"])[:2].rstrip("stndrh")))))


@rules.rule(
    "taiwan_stamp",
    r"(?<![\d./-])(?P<mention>(?P<y>1[0-4]\d)(?P<mark>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=mark)(?P<d>0?[1-9]|[12]\d|3[01])(?:\s{1,3}\d{1,2}:\d\d(?::\d\d)?)?)(?![\d./-])",
    yes("[[113-06-21 14:20]]\n典礼21日举行。", value="2024-06-21", granularity="day"),
    yes("发布日期:[[112/03/05]]", value="2023-03-05"),
    yes("张贴日期:[[113-05-22]]  发布单位:投资组", value="2024-05-22"),
    yes("典礼圆满落幕\n[[112.9.15]]", value="2023-09-15"),
    no("编号113-06-21的文件,电话110.11.12转分机。"),
)
def taiwan_stamp(m: Match) -> Expression | None:
    """The stamp of a page of Taiwan, the year counted from 1911: on a line of its own, behind 日期, or before a time of day."""
    text = m.document.text
    stamped = _STAMPED.search(text, max(0, m.start - 8), m.start)
    if stamped is None or not (":" in text[m.start : m.end] or _STAMP_ENDS.match(text, m.end) or stamped[0].strip()):
        return None
    return Expression(Point("day", figure(1911 + int(m["y"])), figure(int(m["m"])), figure(int(m["d"]))))


@rules.rule(
    "compact_stamp",
    r"(?<![\d./-])(?P<mention>(?P<y>20[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])\s{1,2}(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?)(?!\d)",
    yes("(江城社讯息服务[[20240516 14:20:31]])典礼今日举行。", value="2024-05-16", granularity="day"),
    no("编号20240516的文件,电话20240516转14。"),
    needs=("200", "201", "202", "203", "204"),
)
def compact_stamp(m: Match) -> Expression:
    """The stamp of a page or wire without marks, before a time of day: 20240516 14:20:31."""
    return Expression(Point("day", figure(int(m["y"])), figure(int(m["m"])), figure(int(m["d"]))))


#: What stands around the stamp of a page.
_STAMPED, _STAMP_ENDS = compiled(r"(?:^|\n|日期|时间|发布|更新|上稿)[:\s]{0,2}$"), compiled(r"\s*(?:\n|$|[)\]|])")


@rules.rule(
    "taiwan_tail",
    r"(?<=\))(?P<mention>(?P<y>1[0-4]\d)(?P<m>0[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01]))(?=\s*(?:\n|$|[◎※]))",
    yes("市长赵一凡表示欢迎。(编辑:林启东)[[1130621]]", value="2024-06-21", granularity="day"),
    no("电话(总机)1130621\n附注:学号(新)1130999"),
    needs=_EDITED,
)
def taiwan_tail(m: Match) -> Expression | None:
    """The stamp of Taiwan's news agency behind the editor, the last of a report."""
    text = m.document.text
    if not _EDITOR.search(text, max(0, m.start - 24), m.start):
        return None
    return Expression(Point("day", figure(1911 + int(m["y"])), figure(int(m["m"])), figure(int(m["d"]))))


@rules.rule(
    "taiwan_year",
    r"(?<![\d.第])(?P<mention>(?P<y>9\d|1[0-3]\d)年)(?=[一-龥、,])(?![间来后前以历级报会次周度])",
    yes("投资额新台币386亿元,[[113年]]营业额41亿元。", value="2024"),
    yes("民国109年核定,[[112年]]、[[113年]]各有一家进驻。", value="2023"),
    no("公司成立113年,投资新台币3亿元,建厂已有110年历史。"),
    no("113年营业额41亿元。"),
    needs=("新台币", "民国"),
)
def taiwan_year(m: Match) -> Expression | None:
    """A year counted from 1911 that says no more, in a text that counts in Taiwan's money or years: 113年营业额."""
    text = m.document.text
    if _LASTS.search(text, max(0, m.start - 6), m.start) or text.startswith("的历史", m.end):
        return None
    return Expression(Point("year", figure(1911 + int(m["y"]))))


#: What makes years a length of time.
_LASTS = compiled(r"(?:成立|创[校立办]|建[校厂院]|历时|历经|长达|近|逾|超过|超|已|有|满|达|约|为期|民国|公元)$")


@rules.rule(
    "glued_month",
    r"(?<![\d.,:/-])(?P<mention>(?P<m>[1-9]|1[0-2])(?P<d>0[1-9]|[12]\d|3[01])日(?:上午|下午|晚上?)?)(?=[,上下晚在于])",
    yes("[[628日上午]],揭牌仪式举行。", value="XXXX-06-28"),
    yes("[[1118日]],论坛开幕。", reference="2023-11-20", value="2023-11-18"),
    no("累计施工628日,连续128日无事故。"),
    no("工程历时312日完工,第120日,第365日在江城。"),
    needs="日",
)
def glued_month(m: Match) -> Expression | None:
    """A day whose 月 the page lost, at the head of a sentence: 628日上午."""
    if m.start and m.document.text[m.start - 1] not in _HEADS:
        return None
    return Expression(Point("day", month=figure(int(m["m"])), day=figure(int(m["d"]))))


#: What stands before the head of a sentence.
_HEADS = frozenset("\n。!?;) 讯】")


@rules.rule(
    "bracketed_day",
    r"(?<![今昨前明\d日天])(?P<mention>\((?P<d>3[01]|[12]\d|0?[1-9])\)日)(?!元)",
    yes("江城市政府[[(12)日]]举办动土典礼。", reference="2021-08-13", value="2021-08-12", granularity="day"),
    no("(2)日本代表团到访,(3)日元贬值。"),
    needs=")",
)
def bracketed_day(m: Match) -> Expression | None:
    """A day in brackets before its 日, as Taiwan's papers write: 江城市政府(12)日举办."""
    text = m.document.text
    if text.startswith(_OF_JAPAN, m.end) or not m.start or text[m.start - 1] in "\n。":
        return None
    return Expression(Point("day", day=figure(int(m["d"]))))


#: 日 is Japan's.
_OF_JAPAN = ("本", "元", "方", "企", "系")


@rules.scan(
    "festival",
    yes("[[春节]]期间,景区人气旺。", reference="2025-04-02", value="2025-01-29"),
    yes("[[今年端午节]],龙舟赛开赛。", reference="2025-04-02", value="2025-05-31"),
    yes("[[2024年冬至]],气温骤降。", value="2024-12-21"),
    yes("[[国庆节]]前后客流大增。", value="XXXX-10-01", start=None),
    yes("[[2024年“双11”]]期间成交活跃,[[“七一”]]前夕慰问老党员。", value="2024-11-11"),
    yes("[[中秋节前]]完工。", reference="2025-04-02", value="../2025-10-06", start=None),
    no("李国庆、张中秋出席春节联欢晚会。"),
    no("大雪过后,他获得五一劳动奖章。"),
)
def read_festival(document: Document, found: Found) -> Iterator[Hit]:
    """Festivals and solar terms, with the year before them: 春节, 去年国庆, 2024年冬至."""
    for start, end, value in festivals(document):
        yield Hit(start, end, value)
