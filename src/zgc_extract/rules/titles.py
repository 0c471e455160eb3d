"""Rules for titles: posts, ranks and occupations, grown to the left from the head of the title."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from ..document import Document
from ..honorifics import RANKS
from ..lexicon import Lexicon, WordHit
from ..readings import TitleName
from ..rule import Found, Hit, Match, RuleSet, no, yes
from ..shelf import compiled

rules = RuleSet("title")

#: What a weak head needs after it: a pause, or the end.
_PAUSES = frozenset(",。、;:()!?“”《》\n ·|/—")

#: The mark in the table of heads that are titles only where a name follows: 嘉宾, 球员.
_BEFORE_NAMES = "n"

#: What makes a prize of an occupation.
_PRIZE = ("最佳", "十佳")

#: What leads from such a title to names: 董事会成员,|包括张三、李四.
_HOLDERS_FOLLOW = (",包括", "包括", ":")

#: What may join two titles.
_JOINERS = frozenset("兼")

#: How far a character must speak for a surname to be one before an occupation.
_SURE_SURNAME, _LIKELY_SURNAME = 150, 75

#: How long heads are that hold no body's noun, and what such nouns end in: 理事会|主席.
_SHORT, _OF_BOARDS = 3, frozenset("会局院")

#: How many modifiers may stand before a head.
_MOST = 4

#: Modifiers that are modifiers only as words of their own: 目的地的|原|局长.
_LOOSE = frozenset("原前代女男")
#: Those of them that a tokenizer glues to a body's last character, and such characters: 科学技术厅|原|总工程师, 播州区|代|区长.
_GLUED, _BODIES_END = frozenset("原代"), frozenset("省市县区州镇乡旗厅局委院会司校所部处社")
#: Fields that firms' names end in, where a name stands before them.
_OF_FIRMS = {"证券": ("分析师", "研究员", "策略师", "经济学家"), "投资": ("合伙人",), "资本": ("合伙人",)}
_NAMED = compiled(r"[\u4e00-\u9fff](?<![的、任为名])(?<!首席|高级|资深|知名|著名)$")
#: Divisions whose committees are called 党委.
_AUTONOMOUS = ("自治区", "自治州")
#: What universities are called by before 大, and no other word with it.
_UNIVERSITIES = frozenset("台港澳科交理城浸岭政工农林师财医药外民海")
#: A town before the post of its committee: 柳湾镇党委|书记, as 柳湾县委|书记.
_OF_TOWNS = compiled(r"(?:[\u4e00-\u9fff](?<![乡城集村市各该本小古任为从到在])|(?<![\u4e00-\u9fff]))[镇乡]$")
#: What the names of the regions of a firm end in before 大区.
_REGIONS_END = frozenset("东南西北中华")
#: What 前 ends a word with: 之前, 目前.
_BEFORE_FORMER = frozenset("之目以日史空年月天世")

#: Posts that a village's or a town's name may share its last character with.
_OF_PLACES = ("村支书", "村主任", "市议员", "县议员", "区议员")

#: Ranks of which nicknames in quotes are made: “猪司令”.
_NICKNAMES = frozenset(("司令", "将军", "元帅", "皇帝", "女王", "公主"))

#: A town whose name begins with 长 behind the letter of its division: 江北区|长山镇党委书记.
_OF_DIVISIONS = ("区长", "县长", "市长", "州长")
_TOWN_BEHIND = compiled(
    r"[\u4e00-\u9fff]{1,2}(?:[\u4e00-\u9fff]{1,3}族)?(?:镇|乡|街道)(?:党[委工组政支]|人民政府|政府|办|副?[镇乡]长|人大|纪[委工]|综合|派出所|社区|[\u4e00-\u9fff]{2}村)"
)

#: What academies end in, which have institutes in towns.
_ACADEMIES = ("科院", "科学院")

_LATIN_HEADS = compiled(r"[A-Za-z]")


@cache
def _words(cell: str) -> tuple[str, ...]:
    """A cell's alternatives."""
    return tuple(w for w in cell.split("|") if w)


@lru_cache(maxsize=8)
def _behind(lexicon: Lexicon) -> tuple[tuple[str, ...], dict[str, tuple[str, ...]]]:
    """What follows no title of a holder, and by a title's last character what takes that character in."""
    by_last: dict[str, tuple[str, ...]] = {}
    for word, after in lexicon.table("_behind_titles").column("after").items():
        by_last[after] = (*by_last.get(after, ()), word)
    return by_last.pop("", ()), by_last


@lru_cache(maxsize=8)
def _fields(lexicon: Lexicon) -> frozenset[str]:
    """The fields that stand before heads: 财务, 证券."""
    return frozenset(word for word, sorts in lexicon.table("_title_modifiers").column("class").items() if "f" in sorts)


def _inside_word(document: Document, hit: WordHit) -> bool:
    """Whether the neighbours show that the head is a part of another word."""
    text, row, word = document.text, hit.row, hit.word
    if word[0].isascii() and _LATIN_HEADS.match(word):
        before, after = text[hit.start - 1 : hit.start], text[hit.end : hit.end + 1]
        return bool(_LATIN_HEADS.match(before) or _LATIN_HEADS.match(after))
    if word in RANKS and text.startswith("团队", hit.end) and _named_before(document, hit):
        return False
    if word in _NICKNAMES and text.startswith("”", hit.end) and "“" in text[max(0, hit.start - 4) : hit.start]:
        return True
    after_words = _words(row["not_before"])
    if after_words and text.startswith(after_words, hit.end) and not _begins_japanese(document, hit.end):
        return True  # 会长大了; but 会长|大桥光夫
    if word in _OF_DIVISIONS and _TOWN_BEHIND.match(text, hit.end):
        return True
    any_title, by_last = _behind(document.lexicon)
    if text.startswith(any_title, hit.end):
        return True
    swallowed = by_last.get(word[-1])
    if swallowed and hit.end not in document.boundaries and text.startswith(swallowed, hit.end):
        return True
    if word == "院长" and text.endswith(_ACADEMIES, 0, hit.end - 1) and _is_town(document, hit.end - 1):
        return True  # 中科院|长春应化所
    before_words = _words(row["not_after"])
    return bool(before_words) and text.endswith(before_words, max(0, hit.start - 4), hit.start)


def _begins_japanese(document: Document, at: int) -> bool:
    return document.text[at : at + 2] in document.lexicon.table("japanese_surnames")


def _is_town(document: Document, at: int) -> bool:
    return document.text[at : at + 2] in document.lexicon.table("places")


def _named_before(document: Document, hit: WordHit) -> bool:
    """Whether what stands right before a rank looks like a full name: 肖安国|教授团队, not 高校|教授团队, 江苏|院士团队."""
    text, surnames = document.text, document.lexicon.table("_surnames")
    for start in (hit.start - 3, hit.start - 2):
        row = surnames.get(text[start : start + 1]) if start in document.boundaries else None
        if row is not None and int(row["weight"] or 0) > _SURE_SURNAME:
            name = text[start : hit.start]
            return not any(name in document.lexicon.table(t) for t in ("places", "_not_names", "_generic_modifiers"))
    return False


def _grown(document: Document, hit: WordHit, firms: frozenset[int]) -> int:
    """The start of the title: the head with its modifiers, the longest first; ``firms``: where bodies of the table end in a field."""
    takes = frozenset(hit.row["takes"])
    start, text = hit.start, document.text
    for _ in range(_MOST):
        for row in document.lexicon.words_before("_title_modifiers", text, start):
            if takes.isdisjoint(row["class"]):
                continue
            word = row["word"]
            at = start - len(word)
            if start in firms and "f" in row["class"]:
                continue  # 星河娱乐|首席顾问
            if word in _LOOSE and at not in document.boundaries and not (word in _GLUED and text[at - 1 : at] in _BODIES_END):
                continue
            if word in _OF_FIRMS and hit.word.endswith(_OF_FIRMS[word]) and _NAMED.search(text, max(0, at - 2), at):
                continue  # 南岭证券|分析师, 远山投资|高级合伙人
            if word == "大" and text[at - 1 : at] in _UNIVERSITIES:
                continue  # 台大|教授
            if word == "大区" and text[at - 1 : at] in _REGIONS_END:
                continue  # 西北大区|总监
            if word == "前" and text[at - 1 : at] in _BEFORE_FORMER:
                continue
            start = at
            break
        else:
            break
    committee, regional = text[start : start + 2], False
    if committee == "党委":
        regional = text.endswith(_AUTONOMOUS, 0, start) or _OF_TOWNS.search(text, max(0, start - 3), start) is not None
    elif committee == "纪委":
        regional = text.endswith("中央", 0, start)
    return start + 2 if regional else start  # 广西壮族自治区党委|书记, as 江苏省委|书记


def _stands_alone(document: Document, hit: WordHit, start: int) -> bool:
    """Whether a weak head counts here: grown by a modifier, or before a pause, or before a surname; of the weakest only that."""
    after, only_before_names = document.text[hit.end : hit.end + 1], hit.row["weak"] == _BEFORE_NAMES
    if not only_before_names and (start < hit.start or not after or after in _PAUSES or after in _JOINERS):
        return True
    row = document.lexicon.table("_surnames").get(after)
    if row is None:
        return document.text.startswith(_HOLDERS_FOLLOW, hit.end)
    likely = only_before_names and int(row["weight"] or 0) > _LIKELY_SURNAME
    return likely or (row["weak"] != "1" and hit.end in document.boundaries)


def _given_name(document: Document, hit: WordHit, ends: set[int]) -> bool:
    """Whether a short title is a given name behind a title and a surname: 副书记|张|前锋, 经济学家|鲁|政委."""
    row = document.lexicon.table("_surnames").get(document.text[hit.start - 1]) if hit.start - 1 in ends else None
    return row is not None and int(row["weight"] or 0) > _SURE_SURNAME


@rules.scan(
    "head",
    yes("科技部[[副部长]]林启东出席。", name="副部长"),
    yes("星河集团[[党委副书记]]、[[总经理]]赵一凡表示", name="党委副书记"),
    yes("南江傣族自治州党委[[书记]]赵一凡到会。", name="书记"),
    yes("协会[[首席执行官]]到访。", name="首席执行官"),
    yes("公司[[联合创始人]]兼[[CEO]]介绍说", name="联合创始人"),
    yes("学院[[原副主任]]到会。", name="原副主任"),
    yes("公司财务部[[经理]]参加了会议", name="经理"),
    yes("由江城大学肖安国[[教授]]团队完成。", name="教授"),
    no("高校教授团队到访。"),
    yes("公司[[首席技术官]]、[[财务总监]]列席。", name="首席技术官"),
    yes("[[常务副院长]]主持会议。", name="常务副院长"),
    yes("江南省科学技术厅[[原总工程师]]到会。", name="原总工程师"),
    yes("南岭证券[[分析师]]认为。", name="分析师"),
    yes("南岭投资[[高级合伙人]]认为。", name="高级合伙人"),
    yes("台大[[教授]]林启东到会。", name="教授"),
    yes("江城的[[证券分析师]]认为。", name="证券分析师"),
    yes("柳湾村[[支书]]林启东到会。", name="支书"),
    yes("采访了[[村支书]]林启东。", name="村支书"),
    yes("柳湾镇党委[[书记]]林启东到会。", name="书记"),
    yes("各乡镇[[党委书记]]到会,他曾任镇[[党委书记]]。", name="党委书记"),
    yes("中央纪委[[副书记]]林启东到会。", name="副书记"),
    yes("青岛市[[议员]]林启东到会。", name="议员"),
    yes("柳湾村[[驻村第一书记]]林启东到会。", name="驻村第一书记"),
    yes("学术委员会[[主任]]林启东到会。", name="主任"),
    yes("星河集团西北大区[[投资副总监]]林启东到会。", name="投资副总监"),
    yes("欧洲理事会[[主席]]林启东到会。", name="主席"),
    no("该片获最佳导演和最佳女演员提名,各位嘉宾就座,球员和玩家都很兴奋。"),
    yes("[[球员]]林启东到会。", name="球员"),
    yes("林启东[[导演]]的影片上映,[[客服]]人员答复说。", name="导演"),
    no("“猪司令”林启东到会。"),
    no("主席团举行会议。"),
    no("书记处研究了方案。"),
    no("党委副书记张[[前锋]]讲话。"),
    no("局长会议在京召开。"),
    no("这种教授法很有效。"),
    no("董事会和理事会通过了决议,总统府没有回应。"),
    yes("交流协会[[会长]]大桥光夫到会。", name="会长"),
    no("银行长期投入,各有所长。"),
)
def head(document: Document, found: Found) -> Iterator[Hit]:
    """A head out of title_heads.tsv with its modifiers: 副部长, 党委副书记, 联合创始人, 原副主任, 财务总监."""
    hits = document.hits("title_heads")
    ends = {h.end for h in hits}
    fields = _fields(document.lexicon)
    firms = frozenset(h.end for h in document.hits("organisations") if len(h.word) > 3 and h.word[-2:] in fields)
    known = {h.end: h.start for h in document.hits("organisations") if h.word[-1] in _OF_BOARDS}
    given = {h.word for h in hits if len(h.word) == 2 and (h.row["kind"] == "job" or h.word == "政委")}
    for hit in hits:
        if _inside_word(document, hit) or (hit.word in given and _given_name(document, hit, ends)):
            continue
        if hit.word in _OF_PLACES and found.ending("place", hit.start + 1) is not None:  # 柳湾村|支书
            yield Hit(hit.start + 1, hit.end, TitleName(hit.word[1:]))
            continue
        start = _grown(document, hit, firms)
        if hit.row["weak"] and not _stands_alone(document, hit, start):
            continue
        if document.text.endswith(_PRIZE, 0, start):
            continue  # 最佳|导演: a prize
        inside = next((p for p in range(hit.end - 2, start, -1) if known.get(p, start) < start), start) if len(hit.word) > _SHORT else start
        yield Hit(inside, hit.end, TitleName(document.text[inside : hit.end]))  # 欧洲理事会|主席


@rules.rule(
    "chief_officer",
    r"(?:联席首席|首席)(?!代表|执行官员)(?:[\u4e00-\u9fff]{2,6}?官(?!员|方|司|网|府|僚)|[\u4e00-\u9fff]{2,4}?总监(?!制))",
    yes("公司[[首席可持续发展官]]表示", name="首席可持续发展官"),
    yes("公司[[首席创新总监]]表示", name="首席创新总监"),
    no("首席专家指出,官方数据已经公布。"),
    needs=("首席",),
)
def chief_officer(m: Match) -> TitleName | None:
    """A chief officer of any department: 首席可持续发展官."""
    return TitleName(m[0])


#: Where else than in a country, a city or a body of the tables representatives sit.
_SEATS = frozenset("华港澳台京沪粤深美英法德日韩俄加印越泰新欧意荷以瑞菲缅柬马澳纽")


def _is_seat(document: Document, name: str) -> bool:
    """Whether envoys are sent there: a country, a city, a body; 驻吉央企代表 stand for firms in a province."""
    if name in _SEATS:
        return True
    return any(name in document.lexicon.table(topic) for topic in ("countries", "places", "regions", "world_cities", "organisations"))


@rules.rule(
    "envoy",
    r"(?:原|前|时任|候任)?常?驻(?P<seat>(?:(?!大使|领事|使馆|代表|领馆|使团|公署)[\u4e00-\u9fff]){1,10}?)"
    r"(?:(?:特命全权|副)?大使(?!馆)|(?:副?总|名誉)?领事(?!馆)|(?:公使衔|(?:经济)?商务|科技|文化|教育|政务|农业)?参赞(?!处)|(?:商务|科技|文化|教育|政务|农业|经济)参事|公参|公使|贸易副?使节|"
    r"(?P<office>(?:首席|副|全权)?代表)(?!处|团|队|大会|机构|办)|武官)",
    yes("埃及[[驻华大使]]出席开幕式。", name="驻华大使"),
    yes("中国[[驻洛杉矶总领事]]到场祝贺。", name="驻洛杉矶总领事"),
    yes("葡萄牙[[驻澳门及香港领事]]到场。", name="驻澳门及香港领事"),
    yes("中国[[常驻联合国副代表]]致辞。", name="常驻联合国副代表"),
    yes("[[驻英代表]]林启东、[[驻美副代表]]赵一凡同行。", name="驻英代表"),
    no("中国驻德国大使馆举办招待会。"),
    no("来自驻吉央企代表参加了座谈。"),
    needs="驻",
)
def envoy(m: Match) -> TitleName | None:
    """An envoy with the country or body that he is sent to: 驻华大使, 驻洛杉矶总领事, 常驻联合国代表."""
    if m["office"] and not _is_seat(m.document, m["seat"]):
        return None
    return TitleName(m[0])


@rules.scan(
    "minister",
    yes("沙特[[通信和信息技术大臣]]林启东到会。", name="通信和信息技术大臣"),
    yes("英国[[科学、创新与技术大臣]]到访。", name="科学、创新与技术大臣"),
    no("英国和丹麦大臣到会,沙特王储、大臣出席。"),
    needs=("大臣",),
)
def minister(document: Document, found: Found) -> Iterator[Hit]:
    """A minister of a kingdom with more than one field, behind the country: 沙特|通信和信息技术大臣."""
    for country in document.hits("countries"):
        m = _MINISTER.match(document.text, country.end)
        if m is not None:
            yield Hit(*m.span(), TitleName(m[0]))


#: Two fields or more, as long as names of ministries are.
_MINISTER = compiled(r"(?:商务|外交|通信|[一-龥]{2,5}?)(?:[、和与及][一-龥]{2,6}?){1,3}大臣(?<![、和与及]大臣)")


@rules.rule(
    "spaced",
    r"(?<![\u4e00-\u9fff])(?:(?:常务副|副|名誉|荣誉|永远|执行) {0,4})?"
    r"(?:[组会院校局厅处社馆所站团队部司台] {1,4}长|主 {1,4}[任席编]|书 {1,4}记|顾 {1,4}问|委 {1,4}员)(?=\s?:)",
    yes("[[组 长]]:林启东", name="组长"),
    yes("[[主  任]]:林启东", name="主任"),
    yes("[[副 会 长]]:林启东", name="副会长"),
    no("校 长江路校区:林启东"),
    needs=" ",
)
def spaced(m: Match) -> TitleName | None:
    """A post set with a space inside before the colon of a roster: 组 长:."""
    return TitleName(m[0].replace(" ", ""))
