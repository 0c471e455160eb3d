"""Names in a text: candidates from surnames and from runs of transliterating characters, weighed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import filterfalse

from ...honorifics import ADDRESSES
from ...shelf import compiled
from ...slotted import fixed, replace
from ...sought import noted
from ...tokenizer import coined
from .around import (
    DEPARTMENTS,
    HEADS_OF_SEATS,
    HOLDS_BEGIN,
    NEAR,
    OF_PLACES,
    SHORT,
    STOPS,
    acts,
    closed,
    holds,
    leads_on,
    made_up,
    splits,
    surrounding,
)
from .given import GOES_ON, PARTICLES, dangling, may_be_given, to_body
from .scene import Scene
from .weights import LONGEST_FOREIGN, NEVER, Weights

#: What no context can make good: by its characters, and by its characters and the tokens.
_HOPELESS, _FOREIGN_HOPELESS = -240, -200
_POOR, _POOR_TITLED = -200, -350

#: Between a title and a pause or a verb a given name may be of any characters: they count no less than this.
_ANY_CHARACTER = -120

#: What a foreign name that the table has weighs by its characters, and what joins it to another piece.
_RENDERED, _HYPHENS = 60, frozenset("-—–□·•")

#: What a name of any surname weighs at least between a title and a verb of saying.
_HOLDER_SAYS = -150

#: How much it adds that a name stands between a body and the mark of a row.
_LISTED = 150

#: How much more a name needs that is a word too (高峰, 温泉) where neither a title nor a verb speaks for it.
_ALSO_A_WORD = 100

_HOUSES = frozenset("院部处局馆所")

#: Forms of address after a surname alone.
_ADDRESS = (
    *ADDRESSES, "大夫", "医生", "某", "总", "老说", "老的", "老在", "老是", "老为", "老对",
)  # fmt: skip

#: How far it speaks against a name that its last character looks like a word behind it.
_DANGLING = 150

_COMMONEST = 3

#: Surnames that are prepositions before another surname.
_PREPOSITIONS = frozenset("由向对和与于从为经但")
_SURE_SURNAME, _SURE_TOO = 130, frozenset("林")
#: How far a surname speaks for a name whose title follows.
_LIKELY_SURNAME = 60
#: Words of one character that a tokenizer takes into an unknown name behind them: 由田|伟.
_GLUED = noted("由经向及对与和跟请据但令当让被则而胜负使判给却因若以从访如那叫趁问继拍找按把连像即故又系")

#: A word of two surnames, before forms of address in talks: 谢谢李总.
_THANKS = "谢谢"

#: What 于 stands before as a preposition (于会后, 于今年) and 左 in captions (左一); what 班 stands behind: 四(3)班|高鹏.
_NOT_AFTER = {"左": frozenset("一二三四五六七八九十"), "于": frozenset("会今昨近日当本此年每上下前后该是致典论仪开")}

_OF_CLASSES = frozenset(")级0123456789一二三四五六七八九十")
#: Days that 于 leads to and that look like the rest of a name: 将于明日举行, but 于明到会.
_ON_A_DAY = ("于明日", "于明天", "于明晚", "于同日", "于次日", "于翌日")
#: Surnames that are other words too.
_OTHER_WORDS = _PREPOSITIONS | _NOT_AFTER.keys() | frozenset("暨班谢马韩蒙巴越阿")
#: Prepositions that a tokenizer takes into the word before them.
_GLUED_BEHIND = frozenset("向对与和")
#: What calls a side of talks by its country: 马方愿, 韩方将.
_SIDE = compiled("[马韩蒙巴越阿]方(?:[愿将也已还对与在希就同期欢]|表示|代表|企业)")

_ADDRESS_FIRST = frozenset("先女小同太夫老大医某总")
#: What 为 and 任 are a verb together with: 申请|成为.
_OF_VERBS = frozenset("成作认视列定称评设分名选委责担主信")


@fixed
class Name:
    """A name at its place; ``evidence`` is the strongest sign that it is one."""

    start: int
    end: int
    name: str
    score: int
    evidence: str
    latin: str | None = None


def _unended(s: Scene, start: int, end: int, inner: int, own: int) -> int:
    """What a name of two given names weighs that ends inside a token: less against it where the tokenizer made that up: 周清|明仅用."""
    edges = s.boundaries
    begin = end - 1 if end - 1 in edges else end - 2 if end - 2 in edges else start if start in edges else start - 1
    made = s.weights.coined[min(end - begin, SHORT)]
    if own + made > _POOR and start not in s.place_starts and made_up(s, begin, end + 1):
        return made
    return s.weights.tokens[0][inner]


def _inside(s: Scene, start: int, given: int, end: int, level: int | None, own: int) -> int:
    """What the tokens say: whether they start and end with the name, and whether what they cut is a word (of that level).

    ``own`` is what the name weighs by its characters.
    """
    boundaries, w = s.boundaries, s.weights
    opens = start in boundaries
    if opens and start not in s.cuts:
        return w.tokens[1][1]  # the end of a title runs through a token: the tokens are wrong here
    inner = (given in boundaries) + (given - start > 1 and start + 1 in boundaries) + (end - given == 2 and given + 1 in boundaries)
    last = end in boundaries
    if not last and end + 1 in boundaries:
        # 院长|宁光作, 、金宏为|副院长: the tokenizer takes the word after an unknown name into it
        titled = start in s.title_ends and end - 1 not in s.saying and (s.text[end] in PARTICLES or to_body(s, end))
        # 主任|赵明致|欢迎词, 程航指|,…
        titled = titled or (end in s.saying and (s.text[end] == "致" or s.text[end + 1 : end + 2] in _BEFORE_SAID))
        last = titled or leads_on(s, end) or (s.text[end] in HOLDS_BEGIN and s.text[end - 1] not in _OF_VERBS and holds(s, end))
    two = end - given == 2 and not last
    score = (_unended(s, start, end, inner, own) if two else w.tokens[last][inner]) + (0 if opens else w.inside)
    if last:
        if not inner:
            if level and not (start in s.title_ends and (end in s.saying or end in s.title_starts)):  # 主席|周济|出席, 理事长|周济|院士
                score += w.native.evidence["word1" if level == 1 else "word2"]
        elif inner == 1 and end - given == 2 and given in boundaries:
            common = min(w.words.get(s.text[given:end], 0), _COMMONEST)
            if common > 1:
                weak = s.text[start:given] in w.weak
                score += w.native.evidence[f"given{common}"] if weak else w.native.evidence["given"] if common > 2 else 0
    return score


def _chosen(s: Scene, start: int, given: int, end: int, score: int) -> Name | None:
    """The candidate, if its characters, the tokens and what stands around do not speak against it."""
    name, words = s.text[start:end], s.weights.words
    level = words.get(name)
    if level == NEVER:
        return None
    score += _inside(s, start, given, end, level, score)
    if score <= (_POOR_TITLED if start in s.title_ends else _POOR):
        return None
    if end - start == SHORT and (start + 2 in s.cuts or name[2] in _GLUED_BEHIND) and words.get(name[:2]) == NEVER:
        return None  # 党建|强, 官方|向
    last = name[-1]
    if last in OF_PLACES and (start, end) in s.places:
        return None  # 吕梁市|副市长
    if last in _HOUSES and end in s.title_starts and start in s.body_ends:
        return None  # 甘肃画院|国画院|副院长
    score, sign = surrounding(s, start, end, score, foreign=False)
    score -= _ALSO_A_WORD if level is not None and sign == "plain" else 0
    return Name(start, end, name, score, sign) if score > NEAR else None


def _surnames(s: Scene) -> list[tuple[int, int, int]]:
    """The surnames at tokens' edges: which one it is, where it begins, and where it ends."""
    text, edges, w = s.text, s.boundaries, s.weights
    found = [surname for surname in w.surnames_in(text, overlapping=True) if surname[1] in edges]
    for at in filterfalse(edges.__contains__, [at + 1 for at in s.document.places.of(_GLUED)]):  # 由|田伟
        number = w.numbers.get(text[at : at + 1])
        if number is None:
            continue
        named = w.surname[text[at]] > 0 and (not s.title_starts.isdisjoint((at + 2, at + 3)) or at + SHORT in s.saying)
        if named or (at - 1 in edges and made_up(s, at - 1, at + 1)):  # 致辞中对|江志军|总经理
            found.append((number, at, at + 1))
    return found


@lru_cache(maxsize=8)
def _leading(w: Weights) -> frozenset[str]:
    """Characters that go on behind a name: words of their own, and what verbs of holding a post begin with."""
    return HOLDS_BEGIN.union(w.leads)


def _weighed(s: Scene) -> Iterator[tuple[int, int, str, str, int, int]]:
    """Where a surname stands that one or two given names may follow, where it ends, both, and how much it weighs with one and with two.

    Most are dropped here, by their characters and by the tokens: where nothing that people hold stands in front, all else that is told
    of what is inside of a name (`_inside`) only speaks against it.
    """
    w, text, covered, title_ends, cuts, edges = s.weights, s.text + "\n\n\n", s.covered, s.title_ends, s.cuts, s.boundaries
    openings, given_names, last, (glued, parted), leading = w.openings, w.given.get, w.last.get, w.tokens, _leading(w)
    other, other_last = (w.single["*"], w.first["*"]), w.last["*"]
    for number, start, given in _surnames(s):
        score_one, score_two = openings[number]
        end, one = given + 1, text[given]
        single, first = given_names(one, other)
        second = text[end]
        score_one += single
        score_two += first + last(second, other_last)
        if start in title_ends:
            if start not in covered or (start, end) in s.short_bodies:  # 总经理|苏军|、
                yield start, given, one, second, score_one, score_two
        elif (score_one > _HOPELESS or score_two > _HOPELESS) and start not in covered:
            inner = (given in edges) + (given - start > 1 and start + 1 in edges)
            fits = score_one + (parted if end in edges or second in leading else glued)[inner] > _POOR
            if not fits:
                inner += end in edges
                fits = score_two + (parted if end + 1 in edges or text[end + 1] in leading else w.glued)[inner] > _POOR
            if fits or start in s.body_ends or start in s.place_ends or (start in edges and start not in cuts):
                yield start, given, one, second, score_one, score_two


def chinese(s: Scene) -> list[Name]:
    """Candidates for Chinese names: a surname with one or two characters after it."""
    names: list[Name] = []
    text = s.text
    for start, given, one, two, score_one, score_two in _weighed(s):
        titled = start in s.title_ends
        if given in s.title_starts and not (titled and given + 2 in s.title_ends and closed(s, given + 2)):
            continue  # but 执行会长|卿明星|、
        if given == start + 1 and (start, given) in s.places and not titled:
            continue  # 在|沈|启动
        if not "\u4e00" <= one <= "\u9fff" or (one in _ADDRESS_FIRST and text.startswith(_ADDRESS, given)):
            continue
        if text[start] in _OTHER_WORDS and _other_word(s, start, one, titled):
            continue
        if two == "地" and text[start : given + 1] in s.stops:
            continue  # 部长|高兴地|说
        if not titled and (given in s.saying or one in _SPEAKS_AGAIN) and _speaks(s, start, given):
            continue  # 徐|指出,… 徐|又指,…
        of = _of_a_title if titled or start in s.body_ends or start in s.place_ends else _alone
        longer, shorter = of(s, start, given, two, score_one, score_two)
        if longer is not None:
            names.append(longer)
        if shorter is not None:
            names.append(shorter)
    return names


def _alone(s: Scene, start: int, given: int, two: str, score_one: int, score_two: int) -> tuple[Name | None, Name | None]:
    """Names of one surname, the longer and the shorter, that no title and no body leads to."""
    dangles, longer = False, None
    name = _chosen(s, start, given, given + 1, score_one) if score_one > _HOPELESS else None
    if score_two > _HOPELESS and may_be_given(s, two, given + 2):
        dangles = dangling(s, two, given + 2)
        longer = _chosen(s, start, given, given + 2, score_two - (_DANGLING if dangles else 0))
    if longer and name and longer.score > 0 and not dangles and closed(s, given + 2):
        name = None  # 温静宜表示: what would be left between the shorter name and the verb is no word
    return longer, name


def _of_a_title(s: Scene, start: int, given: int, two: str, score_one: int, score_two: int) -> tuple[Name | None, Name | None]:
    """Names of one surname, the longer and the shorter, behind a title, or behind a body or a place whose post may follow."""
    text, title_starts, title_ends = s.text, s.title_starts, s.title_ends
    surname, after = text[start:given], text[given + 2 : given + 3]
    titled = start in title_ends
    welcomes = (two == "致" and given + 1 in s.saying) or to_body(s, given + 1)  # 主任赵明|致欢迎词, 主任赵明|访江城大学
    seat = start in s.place_ends and text.startswith(HEADS_OF_SEATS, given + 2)  # 彰化县|魏明谷|县长
    behind = (seat or start in s.body_ends) and start not in title_starts
    if titled or behind:
        alone = behind and given + 1 in title_starts and (  # 科技司|许倞|司长; 医学会|霍晨|副秘书长, where a tokenizer has it as one word
            s.weights.surname[surname] > _LIKELY_SURNAME or (s.cuts.issuperset((start, given + 1)) and given not in s.cuts)
        )
        if alone or (titled and (closed(s, given + 1) or two in GOES_ON or welcomes or acts(s, given + 1))):
            score_one = max(score_one, s.weights.begin[surname][0] + _ANY_CHARACTER)
    name = _chosen(s, start, given, given + 1, score_one) if score_one > _HOPELESS else None
    splits_one = splits(s, given + 2)  # 副局长赵毅|工作越发忙碌, 局长尹昌|赶到现场
    goes_on = titled and ((after in GOES_ON and not splits_one) or acts(s, given + 2))
    ended = (titled or name is not None) and (goes_on or closed(s, given + 2))
    dangles = dangling(s, two, given + 2)
    between = behind and given + 2 in title_starts and (seat or given in s.boundaries) and two not in DEPARTMENTS
    listed = start in s.body_ends and after == "、" and not dangles  # 北京大学|王浦劬|、
    if (titled and ended and not dangles) or between or listed:  # 经济发展局|高镇远|副局长
        score_two = max(score_two, s.weights.begin[surname][1] + _ANY_CHARACTER) + listed * _LISTED
        says = s.saying.get(given + 2, ("",))[0] == "say" and text[given : given + 2] not in s.weights.words
        if titled and says and text[start] not in _PREPOSITIONS:  # 副总裁|宁致和|透露; but 导演|向媒体|表示
            score_two = max(score_two, _HOLDER_SAYS)
    longer = None
    may = may_be_given(s, two, given + 2) or (between and two == "为" and (name is None or name.score <= 0))  # 江城医院|林大为|院长
    if may and score_two > _HOPELESS and not (titled and welcomes and name is not None):
        longer = _chosen(s, start, given, given + 2, score_two - (_DANGLING if dangles else 0))
    if longer and name and not dangles and ended:
        # 温静宜表示: what would be left between the shorter name and the verb is no word
        if longer.score > 0:
            name = None
        elif titled and name.score > 0:  # 书记钱若虚出席: a name stands there in any case
            longer, name = replace(longer, score=name.score), None
    return longer, name


#: What stands before a verb of saying, and 指 itself; what a verb of saying stands before.
_SPEAKS_AGAIN, _BEFORE_SAID = frozenset("指又亦也并则续还再"), frozenset(",:“")


def _speaks(s: Scene, start: int, verb: int) -> bool:
    """Whether a clause is of a surname alone and of what it says: 徐|表示,…."""
    if start and s.text[start - 1] not in STOPS:
        return False
    verb += s.text[verb] in _SPEAKS_AGAIN and s.text[verb] != "指"
    mark = next((end for end in (verb + 1, verb + 2) if s.text[end : end + 1] in _BEFORE_SAID), verb)
    word = s.text[verb:mark]
    return word == "指" or s.weights.saying.get(word, ("",))[0] == "say"


def _other_word(s: Scene, start: int, one: str, titled: bool) -> bool:
    """Whether what looks like a surname is another word, by what follows it: 书记|暨, 四(3)班, 左一, 于会后, 谢谢, 由|田伟."""
    text, first = s.text, s.text[start]
    if (first == "暨" and titled) or (first == "班" and text[start - 1 : start] in _OF_CLASSES):
        return True
    if one in _NOT_AFTER.get(first, ()) or text.startswith((_THANKS, *_ON_A_DAY), start) or (not titled and _SIDE.match(text, start)):
        return True
    if first == "由" and not titled and text[start - 1 : start] in STOPS and not s.title_starts.isdisjoint((start + 2, start + 3)):
        return True  # 由|农林|局长
    return first in _PREPOSITIONS and (s.weights.surname.get(one, 0) > _SURE_SURNAME or one in _SURE_TOO)


def _foreign(s: Scene, start: int, end: int, run: tuple[int, int], inner: int, least: int = -1000) -> Name | None:
    """A transliterated name of one piece, of a run of such characters; ``inner`` is how many tokens begin inside of it.

    Of ``least`` a name weighs that much by its characters: of one that a table has.
    """
    text, w, cuts = s.text, s.weights, s.boundaries
    name = text[start:end]
    first, size = name[0], end - start
    score = w.lengths[size if size < LONGEST_FOREIGN else -1] + w.translit_first[first] + w.translit_last[name[-1]]
    score = max(score + sum(map(w.translit.__getitem__, name)), least)
    if score < _FOREIGN_HOPELESS or (start, end) in s.places or (first == "于" and text.startswith(_ON_A_DAY, start)):
        return None
    tokens = w.foreign_tokens[start in cuts][end in cuts][inner]
    score += (max(tokens, 0) if least > 0 else tokens) + w.foreign_edges[start == run[0]][end == run[1]]
    if not inner and name in w.words and least < 0:
        score += w.foreign.evidence["word"]
    score, sign = surrounding(s, start, end, score, foreign=True)
    return Name(start, end, name, score, sign) if score > NEAR else None


def transliterated(s: Scene) -> list[Name]:
    """Candidates for transliterated names of one piece: runs of such characters, cut at tokens and titles."""
    names: list[Name | None] = []
    text, boundaries, translit, bias = s.text, s.boundaries, s.weights.translit, s.weights.foreign.evidence["bias"]
    for start, end in map(re.Match.span, s.weights.run.finditer(text)):
        run = start, end
        if end - start == 2:  # most
            if start in boundaries and start not in s.covered and bias + translit[text[start]] + translit[text[start + 1]] >= 0:
                names.append(_foreign(s, start, end, run, start + 1 in boundaries))
            continue
        if text.startswith(_THANKS, start):
            start += len(_THANKS)
        cuts = [start, *filter(boundaries.__contains__, range(start + 1, end)), end]
        for k, a in enumerate(cuts):
            if a not in s.covered:
                for n, b in enumerate(cuts[k + 1 : k + 1 + LONGEST_FOREIGN]):
                    if 2 <= b - a <= LONGEST_FOREIGN:
                        names.append(_foreign(s, a, b, run, n))
    for hit in s.document.hits("foreign_names"):
        a, b = hit.start, hit.end
        apart = text[a - 1 : a] not in _HYPHENS and text[b : b + 1] not in _HYPHENS  # not 道—琼斯, 约翰-格伦
        if a in boundaries and b in boundaries and a not in s.covered and apart:
            begins_word = b + 1 not in boundaries and b + 2 in boundaries and not coined(s.document.tokenizer, text[b : b + 2])
            behind = text[b : b + 1] in translit and (not begins_word or s.weights.run.match(text, b - 1, b + 1) is not None)
            run = a - (text[a - 1] in translit), b + behind  # 克劳迪娅|合作, but 韦斯特|伍
            names.append(_foreign(s, a, b, run, 0, _RENDERED))
    return [n for n in names if n]
