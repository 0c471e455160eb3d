"""Firms' names, and those of stations that no table has: how far to the left they reach, which words before a noun make one."""

from __future__ import annotations

from ...growth import Soil
from ...lexicon import WordHit
from ...pieces import Piece, is_han
from ...shelf import compiled

#: A word of these alone counts bodies: 两|银行, 五行一|社.
NUMERALS = frozenset("零一二三四五六七八九十百千万两几数多余0123456789")

#: What stands before a clause or an item of a row.
_MARKS = ("、", ",", "。", ";", "(", ":", "\n", "")

#: What a firm does right behind its name.
_ACTS = (
    "提供", "表示", "宣布", "完成", "协办", "承办", "主办", "派员", "推出", "等企业", "等公司", "创始人", "董事长", "总经理", "公司",
    "成立于", "领投", "跟投", "独家投资", "联合投资", "联合领投", "战略投资", "继续加码", "持续加码", "公告", "晚间公告", "发布公告",
    "披露", "展出", "为龙头", "为链主", "认缴", "认购", "带来了", "携", "亮相", "中标", "摘得", "夺得", "斩获", "揽获", "捧回", "荣膺",
    "荣获", "执飞", "执航", "退出", "入局", "入股", "加入", "接盘", "减持", "增持", "中国区", "大中华区", "亚太区", "展区", "展台",
    "同获", "再获", "喜获", "获颁", "获得表彰", "获表彰", "获评", "当选", "入选", "上榜", "递交", "旗下", "销售经理", "市场经理",
    "市场总监", "销售总监", "工程师", "相关负责人", "有关负责人", "所持", "做LP", "担任独家", "为独家", "担任本轮", "参投", "追投",
)  # fmt: skip

#: Verbs of a firm, as long as they are, and the number of those that a row names.
_LONGEST_ACT, _COUNTED = 4, compiled(r"(?:共|这)?[\d两三四五六七八九十]{1,3}余?[家间]")

#: How far a place may stand from a firm's name with words between that names do not hold.
_LONGEST_ODD = 9

#: Conjunctions and prepositions that no firm's name holds.
_JOINS = frozenset("与和及跟由在向从的")

#: Marks and conjunctions behind which a firm's full name begins, and how far it may go on to the left to one of them.
_BEGINS = frozenset(("", *"、,。;:(\n与及和"))
_LONGEST_LED = 4
#: Characters that no firm's full name has there.
_NEVER = frozenset("的有请是了在他她我其将把被为让给从向由等此该本及与和跟到任")
#: Words of one character that none begins with; 经 of 经纬 may.
_NEVER_ALONE = frozenset("经据于对以因已曾也都就还又并")

#: How many words for trades may stand between a firm's own name and the last of them.
_MOST_TRADES = 2

#: How many characters a works told without its town has before its ending.
_SHORTEST_WORKS = 5


def odd_characters(text: str, ground: Soil, pieces: list[Piece], end: int) -> list[Piece]:
    """Words between a known name and the rest of a firm's full name that no other name holds: 上海|安诺|其|集团, 江城|兴达|控制|…."""
    if pieces and pieces[0].sort in ("place", "unit"):
        return []
    start = end
    at = end = pieces[0].start if pieces else end
    while at > 0 and end - at < _LONGEST_ODD:
        if at < end and at in ground.units and at not in ground.doubtful:
            seat = ground.units.get(ground.units[at]) if at not in ground.places and ground.units[at] in ground.places else None
            known = Piece(ground.units[at], at, "place" if at in ground.places else "unit")
            led = [] if seat is None else [Piece(seat, known.start, "place")]  # 沈阳|百事|得净化…
            return [*led, known, Piece(at, end, "unknown")]
        first = ground.word_start(at)
        if not is_han(text[at - 1]):
            break
        if at - 1 in ground.wall or (at - first > 1 and text[first:at] in ground.acts) or text[first:at] == "以":
            return []  # 二商集团|以|大红门肉类食品有限公司
        if text[first:at] == "中" and end - at == 1 and first in ground.bounds:
            return [Piece(first, end, "unknown")]  # 中|电|装备…
        if text[at - 1] in _JOINS and (at < start or first < at - 1):  # 广东|万|和|集团有限公司
            return []
        at = first
    if 0 < end - at <= 2 and all(c in NUMERALS for c in text[at:end]):
        return [Piece(at, end, "unknown")]  # ,零|重力飞机工业有限公司
    return []


def from_mark(text: str, ground: Soil, start: int) -> int:
    """Where a firm's full name begins that goes on to the left over words that names seldom hold, up to a mark or 与 before it.

    :最|香饼家手信有限公司, 以及冠军|建材股份有限公司, 与沈阳百|事得…, ,瑞和|医药科技有限公司. Not where a place or a body begins it.
    """
    if ground.heads.get(start, -1) not in ground.soft | {-1}:
        return start
    if text[start - 1 : start] == "和" and start > 1 and text[max(0, start - 3) : start - 2] in _BEGINS and is_han(text[start - 2]):
        return start - 2  # ,瑞和|医药科技有限公司: one character is nobody beside whom the firm stands
    if text[start - 1 : start] in _BEGINS:
        return start
    at = start
    while at > 0 and start - at < _LONGEST_LED:
        if at in ground.units:
            return ground.units[at] if at in ground.places else start
        first = ground.word_start(at)
        word = text[first:at]
        if at - 1 in ground.wall or not is_han(text[at - 1]) or word in ground.acts or word in _NEVER_ALONE or _NEVER & set(word):
            return start
        row = ground.sorts.get(word)
        if (len(word) > 1 and word in ground.stops and (row is None or row["class"] == "d")) or (row is not None and row["class"] == "t"):
            return start  # 审计机构|天健会计师事务所
        at = first
        if text[at - 1 : at] in _BEGINS:
            return at
    return start


def works(text: str, ground: Soil, hit: WordHit, pieces: list[Piece], sorts: list[str]) -> int | None:
    """A works without its town, where a name and its trade fill an item between marks: 、利丰达|塑胶制品|厂、."""
    start = pieces[0].start
    if hit.start - start < _SHORTEST_WORKS or not sorts[0] or not set(sorts) <= {"word", "unknown", ""}:
        return None
    proper = any(coined(text, ground, p) or p.sort == "unknown" for p in pieces)
    return start if proper and _set_apart(text, ground, start, hit.end) else None


def coined(text: str, ground: Soil, piece: Piece) -> bool:
    """Whether a piece is a word that a tokenizer made up of characters: 千红|制药."""
    word = text[piece.start : piece.end]
    return piece.sort == "word" and 1 < len(word) < 4 and not _ODD & set(word) and ground.coined(word)


def behind_verb(text: str, ground: Soil, pieces: list[Piece]) -> int:
    """Where a division's letter stands behind a verb, and another body before it: 江西保监局|指导|省|保险行业协会; 0 for nowhere."""
    for k in range(len(pieces) - 1, 1, -1):
        verb = text[pieces[k - 1].start : pieces[k - 1].end]
        if text[pieces[k].start : pieces[k].end] in _LETTERS and (verb in ground.acts or verb in _TOGETHER):
            return k
    return 0


def heads(text: str, ground: Soil, piece: Piece, sort: str) -> bool:
    """Whether a word before a place and 公司 is the firm's: 精澜|欧洲|公司, 、华电|江苏|公司."""
    plain = sort == "word" and piece.end - piece.start < 4 and text[piece.start : piece.end] not in ground.acts
    return coined(text, ground, piece) or (plain and text[piece.start - 1 : piece.start] in _MARKS)


#: Stations that quarters and villages have, and how long the names of such are.
LOCAL, _SIZES = frozenset(("派出所", "街道办", "街道办事处", "办事处")), (2, 3, 4)

#: Letters of divisions before their offices; verbs of acting together.
_LETTERS = frozenset("省市县区州")
_LEADS = frozenset("率携偕")
_TOGETHER = frozenset(("联合", "会同", "携手", "协同", "配合", "协助", "联动"))
#: Bodies in whose house firms sit.
_HOSTS = frozenset(("incubator", "government", "association", "other"))

#: Characters that made-up words have where they are no names: 园在翠亨, 委副.
_ODD = frozenset("的了在是和与及等由对从向为以将把被让使于也都就不年月日时副任获")


def _set_apart(text: str, ground: Soil, start: int, end: int) -> bool:
    """Whether a name fills an item of a row or a clause, or a firm's act follows it."""
    return text[start - 1 : start] in (*_MARKS, "和", "与", "及", "由", "对", "到", "了") and closes(text, ground, end)


def closes(text: str, ground: Soil, end: int) -> bool:
    """Whether an item of a row or a clause ends there, or a firm's act follows: 、永靖精密|3家业者, 云帆创投|跟投."""
    if text[end : end + 1] in "、,。;()和与及等\n" or text.startswith(_ACTS, end) or end in ground.posts or _COUNTED.match(text, end):
        return True
    stop = next((k for k in range(end + 2, end + _LONGEST_ACT + 1) if k in ground.bounds), end)
    return text[end:stop] in ground.acts and text[end:stop] not in ground.sorts


def brand(text: str, ground: Soil, hit: WordHit, pieces: list[Piece], sorts: list[str]) -> int | None:
    """星河科技, OPPO科技: an unknown word of two or more characters, or Latin, right before the noun."""
    end, apart, k = hit.end, hit.row["apart"], len(pieces) - 1
    if sorts[k] == "quoted" and text[pieces[k].start + 1 : pieces[k].end - 1] in _WATCHWORDS:
        return None  # “一带一路”|科技创新
    if sorts[k] in ("latin", "quoted"):
        loose = not apart or (apart == "o" and sorts[k] == "quoted")  # OS|智能座舱 is no firm
        return pieces[k].start if loose or _set_apart(text, ground, pieces[k].start, end) else None
    while k >= 0 and sorts[k] == "unknown":
        k -= 1
    length = pieces[-1].end - pieces[k + 1].start if k + 1 < len(pieces) else 0
    if 2 <= length <= 4 and all(is_han(c) for c in text[pieces[k + 1].start : pieces[-1].end]):
        crossed = not ground.coined(text[hit.start - 1 : hit.start + 1])  # 大体量拉|动力强劲: a word across the edge
        return None if crossed or text[pieces[k + 1].start] in _DEGREES else pieces[k + 1].start
    last = pieces[-1]
    if text[last.start] in _DEGREES:
        return None
    if sorts[-1] == "word" and coined(text, ground, last) and (not apart or _set_apart(text, ground, last.start, end)):
        return last.start
    opens = text[last.start - 1 : last.start] in _MARKS or text.endswith(_INVESTS, 0, last.start)
    gets = text.endswith("获得", 0, last.start) and hit.word in _FUNDS and _SUM.match(text, end) is not None
    if sorts[-1] == "word" and last.end - last.start < 4 and opens and (text.startswith(_ACTS, end) or gets or _RAISES.match(text, end)):
        return last.start  # 、九华|咨询, 由|青松|资本领投, 获得|南湖|资本数千万元融资
    if hit.word in _FUNDS and sorts[-1] == "word" and opens and text[end : end + 1] in ("、", "和") and _INVEST.match(text, end):
        return last.start  # 由|青松|资本和国投创新联合领投
    if hit.word in _FUNDS and len(pieces) > 1 and sorts[-2:] == ["word", ""] and _set_apart(text, ground, pieces[-2].start, end):
        return pieces[-2].start  # 、星汉|创新|资本认缴
    while k > 0 and sorts[k] == "" and len(pieces) - k <= _MOST_TRADES:
        k -= 1
        if sorts[k] == "word" and coined(text, ground, pieces[k]) and _set_apart(text, ground, pieces[k].start, end):
            return pieces[k].start  # 、启峰|智能|科技、
    return None


#: How much so: 更高|医疗水平, 更强|动力.
_DEGREES = frozenset("更最较很极愈越颇")
#: What stands in quotes and is nobody's name.
_WATCHWORDS = frozenset((
    "一带一路", "互联网+", "人工智能+", "双碳", "三农", "十四五", "十三五", "十二五", "两山", "双创", "数据要素×", "双一流",
))  # fmt: skip
#: What leads to those who invest, what they invest, and what shows in a row that they do.
_INVESTS = (
    "由", "以", "获", "获得", "获得了", "获得来自", "股东", "和", "及", "与", "子公司", "附属公司", "参股公司", "花落", "走进", "旗下",
    "收购", "增资", "对",
)  # fmt: skip
_SUM = compiled(r"(?:近|超|约|逾)?[数\d][\d百千万亿.]*元")
_RAISES = compiled(r"获得?(?:近|超|约|逾)?[数\d][\d百千万亿.]*(?:美元|元|港元|人民币)[^,。;\n]{0,10}融资")
_INVEST = compiled(r"[^,。;\n]{2,60}?(?:领投|跟投|投资|加码|融资)")
_FUNDS = ("资本", "创投")


#: What only a firm does: 北辰|电气|公告称, 北辰|电气|做LP.
_SURE = compiled(
    r"(?:[今昨]日|[今昨当]?晚|晚间|\d{1,2}月\d{1,2}日晚?间?)?(?:公告|发布公告|披露公告)|(?:联合|独家)?(?:领投|跟投)|做LP"
    r"|递交招股|首次公开发行|(?:所持|持有)[^,。]{2,20}股权"
)


def seated(text: str, pieces: list[Piece], end: int) -> bool:
    """Whether a place and a trade are a firm by what it does there: 北辰|电气|公告称."""
    return len(pieces) == 1 and _SURE.match(text, end) is not None


def behind_another(ground: Soil, pieces: list[Piece], anchors: list[int], anchor: int) -> int:
    """Where a firm's full name begins with its seat, behind a body of another sort: 八角湾科创中心|烟台|绿圃科技有限公司."""
    first, seat = pieces[anchor], anchor + 1
    if seat in anchors and seat < len(pieces) - 1 and pieces[seat].sort == "place" and ground.kinds.get(first.end) in _HOSTS:
        return seat
    return anchor


def jointly(text: str, ground: Soil, pieces: list[Piece]) -> bool:
    """Whether a verb stands between an office and the letter of the division before another: 市科技局|联合|市|经信局."""
    if len(pieces) <= 2 or text[pieces[-1].start : pieces[-1].end] not in _LETTERS:
        return False
    word = text[pieces[-2].start : pieces[-2].end]
    return word in ground.acts or word in _TOGETHER or word in _LEADS


def station(text: str, ground: Soil, pieces: list[Piece], sorts: list[str]) -> int | None:
    """A station of a quarter that no table has, between marks: 、滆|湖|派出所."""
    start = pieces[0].start
    size = pieces[-1].end - start
    plain = set(sorts) <= {"word", "unknown"} and not any(text[p.start : p.end] in ground.acts for p in pieces)
    return start if plain and size in _SIZES and text[start - 1 : start] in ("", *"、,。;:(\n") else None
