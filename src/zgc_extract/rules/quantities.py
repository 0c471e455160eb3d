"""Rules for quantities: numbers with a classifier, a measure or a ratio. Ordinals, times and names are none."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import lru_cache

from ..bounds import Bounds, bounds, compare, hedge_after, hedge_before, share_scale
from ..document import Document
from ..lexicon import Lexicon
from ..lexicon.tables import Row
from ..numerals import parse_number
from ..readings import Count
from ..rule import Found, Hit, RuleSet, no, yes
from ..shelf import compiled
from ..slotted import fixed, replace
from ..sought import Sought

rules = RuleSet("quantity")

_SEPARATOR = compiled(r" ?(?:[-—–−~]{1,2}|至|到) ?")
_BATCH = compiled(r"(?:第[一二三四五六七八九十\d]{1,3}|首)批$")
#: Bare scales that press prose counts with all the same: 百名, 千户, 万家.
_ROUND = frozenset("百千万亿")
_FORMAL = frozenset("壹贰叁肆伍陆柒捌玖拾佰仟")
_AFTER_ROUND = frozenset(("名", "人次"))
#: Phrases whose number counts nothing in the text.
_SET_PHRASE = compiled(
    r"三盘两胜|五盘三胜|(?<=冬季)两项|(?<=现代)五项|(?<=北欧)两项|"
    r"三个代表|两个维护|两个确立|四个自信|四个意识|两个毫不动摇|三个面向|四个全面|两个大局|三个务必|六个坚持|九个坚持|十个明确|"
    r"两个一百年|两个结合|千家万户|万家灯火|百家争鸣|四个现代化|五位一体|三位一体|四位一体|两个文明|三个有利于|四个伟大|两个先行区|"
    r"百家讲坛|千门万户|两条腿|万人空巢|万人空巷|三头六臂|五个统筹|七个有之|三个区分开来|四个服务|千人千面|四个最严|百家姓|"
    r"四处(?=[^文遗古不])|四起|说三道|三道四|一成不变|十项全能|五项全能|铁人三项|七项全能|三项全能|三人成虎|四分之一决赛|千人计划|万人计划|百人计划|十次方|两个凡是"
)
_SHARE = Sought(r"分之(?P<part>[\d零〇一二两三四五六七八九十百千.点几多]{1,12})(?!决赛)")
_SHARE_BASE = compiled(r"(?:(?:(?P<whole>[\d一二两三四五六七八九十]{1,3})又)?(?P<base>[百千万]|[\d一二两三四五六七八九十]{1,4}))$")
#: Below zero, before degrees: 零下20摄氏度.
_BELOW = compiled(r"零下(?:约|近|超过|大约)?$")
_DEGREES = frozenset(("摄氏度", "℃", "华氏度", "度"))
#: Ranks of players, not counts: 王磊六段执黑, 胜某某九段。
_RANK = compiled(r"段(?:执|胜|负|对阵|中盘|棋手|棋士|选手|[。,、;)]|$)")
#: Numbered parts of a body: 铁道部十四局三处.
_PART_OF_BODY = compiled("[局厅院部司队团营连][一二三四五六七八九十]{1,2}$")
#: What 个 is no unit before (一个“五一”), what a verb with 成 begins with, what shows that a numeral behind 成 is another one,
#: and what stands before the low end of a range of dates.
_GOES_ON, _BECOME = frozenset("“一二三四五六七八九十0123456789"), frozenset("合组生完达建造变形构收写译制")
_COUNTED_ON, _DATED = frozenset("十百千万亿个位名家"), frozenset("年月-—")
_ASCII = frozenset("0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_NOUN_REACH, _NOUN_SIZES = 12, range(2, 7)
#: Units that are told by another word.
_TOLD_AS = {"个百分点": "百分点", "个基点": "基点", "成": "%"}
#: What nouns for people end in.
_PEOPLE = frozenset("生员者家师工民手士客众宾警")
#: Nouns of one character, where 的 or the end of a clause says that they are whole: 7个村的学生.
_SHORT_NOUN = compiled(r"[村镇乡县市省区国校厂店队班组校馆站](?=的|[,。、;:)\s]|$)")
_NOUN_STOP = compiled(
    r"[都给是在将把被于有已不占由跟以就也还从向]|[,。;:!?、()“”《》\s\d]|数[十百千万]|参加|参与|出席|签约|参展|落户|完成|"
    r"实现|达到|获得|入选|亮相|揭牌|授牌|分别|正式|合作|共同"
)


@fixed
class _Units:
    """The classifier table with its conditions split, and the lengths of the words that begin with a character, the longest first."""

    rows: dict[str, Row]
    first: dict[str, tuple[int, ...]]
    need: dict[str, tuple[str, ...]]
    stop: dict[str, tuple[str, ...]]
    before: dict[str, tuple[str, ...]]
    nouns: frozenset[str]
    noun_sizes: dict[str, tuple[int, ...]]

    def at(self, text: str, at: int) -> str | None:
        """The longest unit that begins at ``at`` and fits what follows; ``text[at]`` is one of ``first``."""
        for length in self.first[text[at]]:
            word = text[at : at + length]
            if word in self.rows:
                after = at + len(word)
                if word in self.need and not text.startswith(self.need[word], after):
                    return None
                if word in self.stop and text.startswith(self.stop[word], after):
                    return None
                return word
        return None


def _split(rows: dict[str, Row], column: str) -> dict[str, tuple[str, ...]]:
    return {w: tuple(r[column].split("|")) for w, r in rows.items() if r.get(column)}


@lru_cache(maxsize=8)
def _units(lexicon: Lexicon) -> _Units:
    rows = dict(lexicon.table("_classifiers"))
    nouns = frozenset(lexicon.table("_counted_nouns"))
    sizes = _sizes(noun for noun in nouns if len(noun) in _NOUN_SIZES)
    return _Units(rows, _sizes(rows), _split(rows, "need"), _split(rows, "stop"), _split(rows, "before"), nouns, sizes)


def _sizes(words: Iterable[str]) -> dict[str, tuple[int, ...]]:
    lengths: dict[str, set[int]] = {}
    for word in words:
        lengths.setdefault(word[0], set()).add(len(word))
    return {char: tuple(sorted(those, reverse=True)) for char, those in lengths.items()}


@fixed
class _Tally:
    """A quantity under construction: its span, its numeral's own and what it says."""

    start: int
    end: int
    first: int
    last: int
    bounds: Bounds
    unit: str
    sort: str


@rules.scan(
    "count",
    yes("[[600余位]]嘉宾出席大会。", amount="600", comparator="gt", unit="位", noun="嘉宾"),
    yes("[[54个]]国家级开发区发展较快。", amount="54", unit="个", noun="开发区"),
    yes("围绕营商环境推出[[24条]]措施。", amount="24", comparator="eq", unit="条", noun="措施"),
    yes("[[第二批17家]]企业获授牌。", amount="17", unit="家", noun="企业"),
    yes("超[[3000家]]企业参展,近[[5万人次]]观展。", amount="3000", comparator="gt", unit="家"),
    yes("年内新增[[3—5个]]示范区。", amount="3", upper="5", comparator="range", unit="个"),
    yes("现场来了[[三四百人]]。", amount="300", upper="400", comparator="range"),
    yes("[[数百名]]志愿者参与服务。", amount="100", comparator="range", unit="名"),
    yes("[[上千名]]群众前来观看。", amount="1000", comparator="gt"),
    yes("近[[千名]]嘉宾、逾[[百家]]企业到会,不是百家争鸣。", amount="1000", comparator="lt", unit="名"),
    yes("参会人数[[300余人]]。", amount="300", comparator="gt", unit="人"),
    yes("会长就行业自律提出[[三点]]建议。", amount="3", unit="点", noun="建议"),
    yes("双方有[[7对]]园区结为伙伴。", amount="7", unit="对"),
    yes("大桥全长[[1318公里]],占地[[3.2万平方米]]。", amount="1318", unit="公里"),
    yes("失业率降低[[0.6个百分点]],产值增长[[2.5倍]]。", amount="0.6", unit="百分点"),
    yes("出口同比增长[[25.3%]]。", amount="25.3", unit="%"),
    yes("[[七成]]受访者表示支持。", amount="70", unit="%"),
    yes("气温降到[[零下12摄氏度]],近[[万亩]]果树受冻。", amount="-12", unit="摄氏度"),
    no("这是全国首批、也是我省第一个示范区,走出了一条新路。"),
    no("下午三点,比赛在第24届运动会主会场开始。"),
    no("出台“民营经济24条”,抓好“五个着力”。"),
    no("2024年3月5日,一批项目开工。"),
    no("坚持五位一体总体布局。"),
)
def count(document: Document, found: Found) -> Iterator[Hit]:
    """Numbers with a classifier or measure: hedged, in ranges, with the batch before them; not one of a kind (一条)."""
    text, units = document.text, _units(document.lexicon)
    spans = document.numerals
    dates = {i for c in found.of("date") for i in range(c.start, c.end)}
    tallies: list[_Tally] = []
    for k, (start, end) in enumerate(spans):
        at, after = end, text[end : end + 1]
        if after == " ":
            at, after = end + 1, text[end + 1 : end + 2]
        if after not in units.first:
            continue
        unit = units.at(text, at)
        if unit is None or start in dates:
            continue
        t = _read(text, units, start, end, at, unit)
        if t is None:
            continue
        if k:
            t = _range(text, spans[k - 1], tallies, t)
        if text[t.start - 1 : t.start] == "批":
            batch = _BATCH.search(text, max(0, t.start - 6), t.start)
            t = replace(t, start=batch.start()) if batch and t.sort == "count" else t
        tallies.append(t)
    for t in tallies:
        yield Hit(t.start, t.end, _settled(text, units, t))


def _settled(text: str, units: _Units, t: _Tally) -> Count:
    after = hedge_after(text, t.end)
    b = compare(t.bounds, hedge_before(text, t.start), after[0] if after else None)
    noun = _noun(text, units, t.end) if t.sort == "count" and t.unit[-1] != "次" else None
    return Count(b.amount, b.comparator, b.upper, _TOLD_AS.get(t.unit, t.unit), noun)


def _read(text: str, units: _Units, start: int, end: int, at: int, unit: str) -> _Tally | None:
    row, numeral = units.rows[unit], text[start:end]
    last = at + len(unit)
    if start and not _stands(text, start, numeral):
        return None
    if unit in units.before and not text.endswith(units.before[unit], 0, start):
        return None
    if row["sort"] == "count" and not _counts(text, start, last, numeral, unit):
        return None
    if row["sort"] == "measure" and (numeral == "一" or (numeral in _ROUND and hedge_before(text, start) is None)):
        return None
    if unit == "成":
        return _tenths(text, start, end, last, numeral)
    if numeral in ("百", "千", "亿") and row["sort"] != "measure" and hedge_before(text, start) is None:
        return None
    try:
        value = bounds(numeral)
    except ValueError:
        return None
    below = _BELOW.search(text, max(0, start - 5), start) if unit in _DEGREES else None
    if below:
        return _Tally(below.start(), last, start, end, replace(value, amount=-value.amount), unit, row["sort"])
    return _Tally(start, last, start, end, value, unit, row["sort"])


def _stands(text: str, start: int, numeral: str) -> bool:
    """Whether what stands before a numeral leaves it a number: no ordinal, no code, no decimal part, no quoted name."""
    before = text[start - 1]
    if before in "、和" and text[max(0, start - 3)] == "第":
        return False
    if before in "第“《.:" or (before.isascii() and before.isalpha()) or (before == "/" and text[start - 2] in _ASCII):
        return False
    return not (before == "-" and start > 1 and text[start - 2].isascii() and text[start - 2].isalnum() and not text[start - 2].isdigit())


def _counts(text: str, start: int, last: int, numeral: str, unit: str) -> bool:
    """Whether a numeral with a classifier counts: not 一条, 万家灯火, 前三名, a quoted name."""
    if text[last : last + 1] in ("”", "》") or numeral in ("一", "二", "零", "〇", "亿万", "万亿", "千百", "万千"):
        return False
    if (numeral[0] in "〇零" and len(numeral) > 1) or numeral in _FORMAL:
        return False
    before = text[start - 1] if start else ""
    if before == "前" and unit in ("名", "位", "家", "个", "项", "强"):
        return False
    if before in ("成", "每") and numeral[0] in "上一":
        return False
    if unit == "段" and len(numeral) == 1 and not numeral.isdigit() and _RANK.match(text, last - 1):
        return False
    if unit in ("处", "部", "所", "科", "队") and _PART_OF_BODY.search(text, max(0, start - 1), last - len(unit)):
        return False
    if before == "几" or (before == "数" and numeral[0] not in "十百千万亿" and not numeral[0].isdigit()):
        return False
    if numeral in _ROUND and hedge_before(text, start) is None and before not in ("过", "达"):
        return unit in _AFTER_ROUND
    if unit == "个" and text[last : last + 1] in _GOES_ON:
        return False
    return _SET_PHRASE.match(text, start) is None


def _tenths(text: str, start: int, end: int, last: int, numeral: str) -> _Tally | None:
    """七成, 近八成五, 七八成."""
    if not 1 <= len(numeral) <= 2 or numeral[-1] not in "一二两三四五六七八九几" or numeral == "几":
        return None
    if text[start - 1 : start] in _BECOME or text.startswith("不变", last):
        return None
    try:
        b = bounds(numeral)
        half = text[last : last + 1]
        extra = 0
        if half and half in "一二三四五六七八九" and text[last + 1 : last + 2] not in _COUNTED_ON:
            extra, last = int(parse_number(half)), last + 1
    except ValueError:
        return None
    return _Tally(start, last, start, end, Bounds(b.amount * 10 + extra, b.comparator, b.upper and b.upper * 10), "成", "ratio")


def _range(text: str, span: tuple[int, int], tallies: list[_Tally], t: _Tally) -> _Tally:
    """The tally with its low end, if it is the high end of a range (3—5个, 100个到200个, 5%至8%)."""
    last = tallies[-1] if tallies else None
    if last and last.unit == t.unit and 0 < t.start - last.end <= 4 and _SEPARATOR.fullmatch(text, last.end, t.start):
        if last.bounds.upper is None and last.bounds.amount < t.bounds.amount:
            tallies.pop()
            return replace(t, start=last.start, bounds=Bounds(last.bounds.amount, "range", t.bounds.upper or t.bounds.amount))
        return t
    start, end = span
    if not 0 < t.start - end <= 4 or not _SEPARATOR.fullmatch(text, end, t.start):
        return t
    before = text[start - 1 : start]
    dated = before in _DATED and not text.endswith("每年", 0, start)
    if (start and not _stands(text, start, text[start:end])) or dated or t.unit == "成":
        return t
    try:
        return replace(t, start=start, bounds=share_scale(text[start:end], text[t.first : t.last]))
    except ValueError:
        return t


def _noun(text: str, units: _Units, at: int) -> str | None:
    """The head of what is counted: the first known noun after the classifier that nothing but a longer noun follows."""
    short = _SHORT_NOUN.match(text, at)
    if short:
        return short[0]
    stop = _NOUN_STOP.search(text, at, at + _NOUN_REACH)
    limit = stop.start() if stop else min(len(text), at + _NOUN_REACH)
    best: str | None = None
    p = at
    while p < limit - 1:
        word = _noun_at(text, units, p, limit)
        if word is None:
            if best and text[p] != "的":
                break
            if text[p] == "的":
                if best and best[-1] in _PEOPLE:
                    break  # 750名学生的学校
                best = None
            p += 1
            continue
        p += len(word)
        best = best if text.startswith("级", p) else word  # 54个|国家级开发区
    return best


def _noun_at(text: str, units: _Units, at: int, limit: int) -> str | None:
    for size in units.noun_sizes.get(text[at], ()):
        if at + size <= limit and text[at : at + size] in units.nouns:
            return text[at : at + size]
    return None


@rules.scan(
    "share",
    yes("出口额下降[[百分之八点五]]。", amount="8.5", unit="%"),
    yes("[[三分之二]]以上代表同意。", amount="0.6666666667", comparator="gt"),
    yes("他以[[一又四分之一]]子取胜。", amount="1.25"),
    no("主队晋级四分之一决赛。"),
    needs="之",
)
def share(document: Document, found: Found) -> Iterator[Hit]:
    """Fractions and percentages in words: 三分之二, 百分之八点五."""
    text = document.text
    for m in _SHARE.all_in(document):
        base = _SHARE_BASE.search(text[max(0, m.start() - 5) : m.start()])
        start = m.start() - len(base[0]) if base else -1
        if base is None or text[max(0, start - 1) : start] == "第":
            continue
        unit = {"百": "%", "千": "‰", "万": "‱"}.get(base["base"])
        try:
            part = bounds(m["part"])
            below = parse_number(base["base"]) if unit is None else None
            wholes = parse_number(base["whole"]) if base["whole"] else Decimal(0)
        except ValueError:
            continue
        if below is not None and not below:
            continue
        value = part if below is None else Bounds(wholes + _ratio(part.amount, below), part.comparator)
        after = hedge_after(text, m.end())
        b = compare(value, hedge_before(text, start), after[0] if after else None)
        yield Hit(start, m.end(), Count(b.amount, b.comparator, b.upper, unit))


def _ratio(part: Decimal, whole: Decimal) -> Decimal:
    """A fraction to ten places, without trailing zeros."""
    return Decimal(format(round(part / whole, 10).normalize(), "f"))
