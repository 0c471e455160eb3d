"""Verbs of saying, and what is said: where the content of each begins and ends."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache

from ...fact import Story
from ...lexicon import Lexicon
from ...pieces import is_han
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import slotted
from ...sought import Sought, places
from ..positions.posts import chain_before
from ..references import agents_within
from ..wording import any_of

#: The verb is no verb of saying before these: 称号, 说法, 表示了; of adverbs 了解, 过去 and 出, are none of them.
_OTHER_WORD = compiled(
    r"[了过的者着](?!解|,|(?<=过)[去于程半多剩往])|性|书|人(?![才类工民口文力生均心与])|出(?!,|:)|明书|法|好|服|话|起|到底|不出|不定|不准|作|号|为(?!了)|赞|职|呼|道路|会(?:上|举|召|在)|方案|意见|(?<=预料)[到之中]"
)
#: What says nothing though it follows 指出 or 强调: 科技创新的重要性, 园区建设对产业发展的重要意义.
_BARE_NOUN = compiled(
    r"[^,。;:!?、“\n是有要将会能应须于]{2,40}的(?:(?:重[要大]|深远|现实|战略|积极|独特)?(?:意义|作用|地位|价值)|重要性|必要性|紧迫性|迫切性|可行性|优越性)$"
)
#: What is handed in or set on somebody, before the noun: 提出了有益|建议|和殷切|期望.
_WISHES, _FAR_OFFERED = frozenset(("建议", "期望", "希望", "期待")), 18
_OFFERED = compiled(r"(?:提出|提供|给出|贡献|交换|采纳|听取|征求|寄予|给予)了?[^,。;:!?\n]{0,14}$")
#: What is listened to or followed, before the noun: 听取有关情况|介绍|, 贯彻关于发展的重要|论述|.
_TOLD_NOUNS = frozenset(("介绍", "论述", "汇报", "讲解", "说明", "报告"))
_TAKEN_IN = compiled(r"(?:听取|聆听|听了|观看|认真听)了?[^,。;:!?\n]{0,12}$|(?:关于[^,。;:!?\n]{0,14}|重要|系列)$")
#: What is announced and is no clause: 宣布开工令, 宣布获奖名单.
_ANNOUNCED = compiled(r"[^,。;:!?、\n]{0,16}(?:令|名单|结果|决定|通知|文件|议程|纪律|规则|任命)(?=[,。;!?、\n]|$)")
_STOP = compiled(r"[。!?;\n]")
_CLAUSE_STOP = compiled(r"[,。;!?\n:“”]")
#: Verbs behind which those stand to whom it is said.
_TELLING = ("告诉", "勉励", "寄语", "叮嘱", "嘱咐", "告诫", "嘱托", "号召", "提醒", "鼓励", "激励", "劝告")
_PAUSE = compiled(r"[,。;!?\n:]")
_LEAD_IN = compiled(r"[,:\s]{0,4}")
#: The verb that tells it, behind one that only tells with what feeling: 赞叹|,表示高新区….
_SAID_NEXT = compiled("[,]表示(?!欢迎|祝贺|感谢|敬意|支持|赞|肯定|慰问|同意|理解|遗憾|哀悼|关切)")
_TOLD = compiled(rf"(?:{'|'.join(_TELLING)})(?:[^,。:“]{{1,12}}?)?(?=[,:“。]|说)")
#: What is put forward point by point: 提出|三点意见:一是….
_POINTS = compiled(r"了?[^,。;:“”]{0,8}(?:意见|要求|建议|希望|看法|观点|倡议|期望)(?=[:,](?:一|首先|第一|1[、.]|①|\(1\)))")
_SPOKEN = (",", ":", "“")
_BEHIND_TAO = (*_SPOKEN, "。", "!", "\n", "")
_INDENT = compiled(r"\s*")
_AFTER_QUOTE = ("", "。", ",", ";", "!", "?", "\n", " ")
_LONG_QUOTE, _SHORT_QUOTE = 12, 6
#: Manners of verbs behind which a mark must stand.
_PAUSED = frozenset(("pause", "ask", "guess", "colon"))
#: So many spaces between sentences stand for the break between paragraphs.
_GAP = 4
_LONGEST_CHAIN = 8
#: What somebody does at an event, to the end of the clause.
_ACT = compiled(
    r"等?(?:分别|共同|先后|也)?(?:出席|主持|致[辞词]|讲话|发言|参加|陪同|作了?[^,。;]{0,12}(?:报告|介绍|发言))[^,。;]{0,14}(?=[,。;])"
)
#: Who wrote it and when, at the end of the line: (张三), (记者 李四 摄), 2018/9/11.
_SIGNATURE = compiled(r"(?:\([^()\n]{2,30}\)\d{0,8}|(?:19|20)\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?)\s*(?:\n|$)")
_NARRATIVE = compiled(
    r"(?:[他她](?!们)|陪同|出席|参加|列席|参与|与会|有记者|[上下]午|会上|会后|会前|会间|席间|会议|大会|活动|仪式|论坛|开幕式|峰会|现场|当[天日晚]|同日|随后|接着|期间|据|记者|图为|截至|目前|[^,。]{0,12}(?:会上|仪式上|论坛上|活动上|期间|现场|环节))"
    r"|[^。]{0,60}(?:(?:出席|参加|列席|主持)了?(?:此次|本次|当天|开幕|签约|揭牌)?[^,。]{0,12}(?:活动|会议|仪式|座谈|论坛|大会)|举行了?|签[署订]了|颁发了|揭牌)"
)
#: What makes another word of 说 and 称: 来说, 据说, 小说; 名称, 职称.
_BEFORE_OTHER = {"说": tuple("来据听小解传再虽话学演游"), "称": tuple("名简职俗号统堪对敬爱美尊昵著谦总")}
#: What makes a noun of 希望, 要求, 建议 …
_BEFORE_NOUN = tuple("的点条项个些种份新高各殷厚")
#: What 希望 is a part of: 希望工程.
_HOPE, _OF_HOPE = "希望", ("工程", "小学", "之星", "学校", "田野")
#: Behind these the verb is a noun: 就促进会情况做了|介绍,会员企业涵盖….
_GIVEN = ("做了", "作了", "行了")
_BRIEF = Sought(r"(?<![手拇食戒屈弹首])指(?![出导示标数挥定向令针使控派责点着认望教甲纹])|说明")
#: What follows 指 where it begins a clause and says what somebody said: ,指|他们…, ,指|有关安排….
_OF_OTHERS = compiled("[他她它]|有关|相关|该|此|其|香港|政府|当局|目前|现时|今次|是次|未来|双方|两地")
#: To whom something is explained: 张三|向媒体|说明,….
_TO_WHOM = compiled("(?:[向对](?:媒体|记者|外界|传媒|大家)|同时|进一步)$")
_PREFIXED = frozenset("续又亦则并也还都")


@lru_cache(maxsize=8)
def _bare(lexicon: Lexicon) -> re.Pattern[str]:
    """What follows 表示 and says nothing: 热烈祝贺, 对活动的肯定与支持."""
    rows = lexicon.table("_feelings")
    feelings, degrees = any_of(rows.of_class("feeling")), any_of(rows.of_class("degree"))
    return compiled(
        rf"(?:{degrees})*(?:{feelings})(?:$|[,。;、和与并!及后]|之意|之情)"
        rf"|(?:{degrees})*欢迎[^,。;“”]{{2,40}}(?:莅临|光临|来访|到访|到来)[^,。;]{{0,8}}$"  # 欢迎江城商会莅临本会
        rf"|[对向][^,。;“”]{{1,40}}(?:的|表示|给予)?(?:{feelings})(?:[与和及、](?:{feelings}))?(?:之[意情])?$"
    )


@slotted
class Verb:
    """A verb of saying in a text; ``manner`` says where its content may stand (see the table ``saying_verbs``)."""

    word: str
    start: int
    end: int
    manner: str


#: Words with which 评价 is a rating: 考核|评价, 绩效|评价.
_RATED = ("考核", "绩效", "综合")


def verbs(story: Story) -> list[Verb]:
    """Verbs of saying in reading order, none inside a name or title; 介绍说, 强调指出 are one."""
    out: list[Verb] = []
    inside = story.mentions
    hits = [(h.start, h.end, h.word, h.row["content"]) for h in story.document.hits("saying_verbs") if h.row["content"]]
    hits += [*_brief(story), *_views(story)]
    hits.sort(key=lambda h: (h[0], -h[1]))
    k = 0
    for start, end, word, manner in hits:
        if not _is_word(story, start, end) or (word == "评价" and story.text.endswith(_RATED, 0, start)):
            continue  # 考核|评价
        while k < len(inside) and inside[k].end <= start:
            k += 1
        if k < len(inside) and inside[k].start < end and not _swallowed(story, inside[k], start, end):
            continue
        if out and start < out[-1].end:
            continue
        if out and start == out[-1].end and start - out[-1].start < _LONGEST_CHAIN:
            last = out[-1]
            out[-1] = Verb(last.word + word, last.start, end, "clause" if "clause" in (last.manner, manner) else last.manner)
            continue
        out.append(Verb(word, start, end, manner))
    return out


def _swallowed(story: Story, name: Candidate, start: int, end: int) -> bool:
    """Whether a name only seems to begin with a verb that stands behind its subject: 他|希望|东湖医院."""
    return name.start == start and name.end - end > 2 and end - start > 1 and _behind_agent(story, start)


def _behind_agent(story: Story, at: int) -> bool:
    return any(a.end == at for a in agents_within(story, max(0, at - 40), at))


def _is_word(story: Story, start: int, end: int) -> bool:
    """Whether it is a verb: 说 or 称 alone, not in 说明会, 来说, 名称; 要求, but not in 新要求, 四点希望."""
    text, before = story.text, story.text[start - 1 : start]
    if end - start > 1:
        if text.startswith(_HOPE, start) and text.startswith(_OF_HOPE, end) and (start == 0 or is_han(before)):
            name = story.ending.get(start)
            return before in "他她" or (name is not None and name.kind == "person")  # 心系|希望工程
        if before not in _BEFORE_NOUN:
            return before != "了" or text[start - 2 : start] not in _GIVEN
        name = story.ending.get(start)  # 希望 is a noun in 新希望, but not in 张志新|希望
        return name is not None and name.kind == "person"
    if before in _BEFORE_OTHER.get(text[start], ()):
        return False
    if end in story.document.boundaries or text[end : end + 1] in (",", ":", "“"):
        return True
    return text[start] == "指" and _is_person(story, start)


def _brief(story: Story) -> list[tuple[int, int, str, str]]:
    """指 and 说明 as Hong Kong's and Taiwan's papers use them: 张三指,… 他又指… 李四说明,…"""
    text, out = story.text, []
    for m in _BRIEF.all_in(story.document):
        start, end = m.span()
        if text.startswith((",", ":"), end):
            manner, alone = "pause", m[0] == "指"
        elif m[0] == "指" and (end in story.document.boundaries or _is_person(story, start)):  # 李四|指是…, which tokenizers glue
            before = text[start - 1 : start]  # 张三欢迎任命,|指他们经验丰富
            manner, alone = "clause", before in _PREFIXED or (before == "," and _OF_OTHERS.match(text, end) is not None)
        else:
            continue
        to = _TO_WHOM.search(text, max(0, start - 8), start) if m[0] == "说明" else None
        if alone or _behind_agent(story, to.start() if to is not None else start):
            out.append((start, end, m[0], manner))
    return out


#: A view told with whose it is, and how it is read.
VIEW, _VIEW = "看来", Sought("看来(?=,)", "看来")


def _views(story: Story) -> Iterator[tuple[int, int, str, str]]:
    """看来 behind a person: 在江城大学教授张三|看来,…"""
    for m in _VIEW.all_in(story.document):
        if (person := viewer(story, m.start())) is not None and story.text[chain_before(story, person).start - 1] == "在":
            yield m.start(), m.end(), VIEW, "pause"


def viewer(story: Story, at: int) -> Candidate | None:
    """The person whose name ends at an offset."""
    name = story.ending.get(at)
    return name if name is not None and name.kind == "person" else None


def _is_person(story: Story, at: int) -> bool:
    """Whether a person's name ends at an offset."""
    return viewer(story, at) is not None


class Quotations:
    """The quotations of a text: where each begins and ends, and which are speech rather than names."""

    def __init__(self, text: str) -> None:
        self.ends = _quotations(text)
        self.starts = {e: s for s, e in self.ends.items()}
        self.spans = [
            (s, e) for s, e in self.ends.items()
            if (e - s > _LONG_QUOTE and _CLAUSE_STOP.search(text, s + 1, e - 1)) or (e - s > _SHORT_QUOTE and text[e - 2] in "。!?")
        ]  # fmt: skip
        self._starts = [s for s, _ in self.spans]

    def around(self, at: int) -> tuple[int, int] | None:
        """The quoted speech that holds an offset (its end, but not its start)."""
        k = bisect_right(self._starts, at) - 1
        return self.spans[k] if k >= 0 and self.spans[k][0] < at <= self.spans[k][1] else None


def _quotations(text: str) -> dict[int, int]:
    """Start and end of all quotations that nest in no other; of one that each paragraph opens anew, one span."""
    ends: dict[int, int] = {}
    opened, depth, line, last = -1, 0, -1, 0
    for at in places(text, "“”") if "“" in text else ():
        while depth and (last := text.find("\n", last, at) + 1):
            line = _indented(text, last)
            if not text.startswith("“", line):
                depth = 0
        last = at + 1
        if text[at] == "”":
            if depth == 1:
                ends[opened] = last
            depth = max(0, depth - 1)
        elif depth == 0:
            opened, depth = at, 1
        elif at != line:
            depth += 1
    return ends


def _indented(text: str, at: int) -> int:
    """Where what a line holds begins, or a line soon behind it that holds anything."""
    return blanks.end() if (blanks := _INDENT.match(text, at, at + 40)) else at


def quotations(story: Story) -> Quotations:
    """The quotations of a text; found once."""
    if "quotations" not in story.memo:
        story.memo["quotations"] = Quotations(story.text)
    found: Quotations = story.memo["quotations"]
    return found


def phrase_end(text: str, verb: Verb) -> int:
    """Where the verb ends with those it is said to (告诉记者, 告诉本报记者说), with its points (提出三点意见), or with 道 (感叹道)."""
    points = _POINTS.match(text, verb.end) if verb.word == "提出" else None
    if points is not None:
        return points.end()
    if not verb.word.startswith(_TELLING):
        return verb.end + (text.startswith("道", verb.end) and text[verb.end + 1 : verb.end + 2] in _BEHIND_TAO)
    told = _TOLD.match(text, verb.start)
    return told.end() + text.startswith("说", told.end()) if told else verb.end


def content(story: Story, verb: Verb, end: int) -> tuple[int, int] | None:
    """The span of what is said after the verb's phrase, up to the end of its sentence; None where no clause is its content."""
    text = story.text
    mark = text[end : end + 1]
    if verb.word in _TOLD_NOUNS and _TAKEN_IN.search(text, max(0, verb.start - _FAR_OFFERED), verb.start):
        return None
    if verb.word in _WISHES and _OFFERED.search(text, max(0, verb.start - _FAR_OFFERED), verb.start):
        return None
    if mark not in (",", ":", "“"):
        if verb.manner in _PAUSED or mark in ("。", "!", "?", "\n", "", ";") or _OTHER_WORD.match(text, end):
            return None
        stop = _PAUSE.search(text, end)
        clause = text[end : stop.start() if stop else len(text)]
        goes_on_behind = verb.manner in ("own", "wish") and stop is not None and stop[0] == ","  # 期许新城,持续引领产业
        if (len(clause) < 4 and not goes_on_behind) or (verb.word.endswith("表示") and _bare(story.document.lexicon).match(clause)):
            return None
        if _BARE_NOUN.match(clause):
            return None
        if verb.word == "宣布" and text[stop.start() if stop else -1] != ":" and _ANNOUNCED.match(clause):
            return None
    elif mark == "“" and verb.manner in _PAUSED and not _whole_quote(story, end):
        return None
    if _SAID_NEXT.match(text, end):
        return None
    lead = _LEAD_IN.match(text, end)
    start = lead.end() if lead else end
    return (start, _next_act(story, start, sentence_end(story, start))) if start < len(text) else None


#: What is announced as begun, before somebody else's act: 宣布|大会开幕|,省长张三、董事长李四分别致辞.
BEGUN = compiled(
    r"[^,。;:!?“”\n]{0,24}(?:开幕|开工|启动|开园|闭幕|揭牌|成立|开馆|开业|投产)"
    r"(?=[。!]|$|,[^。!?\n]{0,80}?(?:致辞|致词|讲话|发言|主持|出席|参加|介绍))"
)


def _next_act(story: Story, start: int, end: int) -> int:
    """Where the statement ends before somebody else's act in the same sentence: 宣布项目开工|,副市长李四致辞,…"""
    text = story.text
    begun = BEGUN.match(text, start, end)
    if begun is not None and text.startswith(",", begun.end()):
        return begun.end()
    for person in story.within(start, end, "person") if "," in text[start:end] else ():
        begin = chain_before(story, person).start
        if begin > start and text[begin - 1] == "," and _ACT.match(text, person.end, end):
            return begin - 1
    return end


def _whole_quote(story: Story, at: int) -> bool:
    """Whether a quotation is all that is said: not 提出“走出去”战略."""
    closed = quotations(story).ends.get(at, -1)
    return closed - at > _LONG_QUOTE and story.text[closed : closed + 1] in _AFTER_QUOTE


def quote_before(story: Story, verb: Verb, end: int, floor: int) -> tuple[int, int] | None:
    """The quotation before a verb whose phrase ends its clause: “…”张三说。"""
    text = story.text
    if text[end : end + 1] not in (*_AFTER_QUOTE, ":"):
        return None
    closed = text.rfind("”", max(floor, verb.start - 80), verb.start)
    if closed < 0:
        return None
    opened = quotations(story).starts.get(closed + 1)
    return (opened, closed + 1) if opened is not None and closed - opened > 5 else None


def sentence_end(story: Story, start: int) -> int:
    """The end of the sentence that begins at ``start``; of a quotation that is all of it, the close."""
    text = story.text
    closed = quotations(story).ends.get(start)
    if closed is not None and text[closed : closed + 1] in _AFTER_QUOTE:
        return closed
    stop = _STOP.search(text, start)
    if stop is None:
        return len(text)
    end = stop.start() if stop[0] == "\n" else stop.end()
    return end + 1 if text.startswith("”", end) and "“" in text[start:end] else end


def tells(story: Story, start: int, end: int) -> bool:
    """Whether a sentence tells a new act rather than going on with what is said: 会上,… 张三会见了…"""
    while start < end and story.text[start] in " \t\u3000":
        start += 1
    if _NARRATIVE.match(story.text, start, end):
        return True
    first = agents_within(story, start, min(end, start + 30))
    return any(a.start == start and (a.mention is None or a.mention.kind == "person") for a in first)


def goes_on(story: Story, end: int, limit: int, *, quoted: bool) -> int:
    """How far a statement runs on behind its first sentence, in its paragraph: over sentences that tell no new act.

    Behind a quotation only further quotations belong to it: “…”张三说。“…”
    """
    text, quotes = story.text, quotations(story)
    while end < limit:
        begin = end
        while begin < limit and text[begin] in (" \t\u3000。," if quoted else " \t\u3000"):
            begin += 1
        signed = _SIGNATURE.match(text, begin) is not None
        if begin >= limit or text[begin] == "\n" or begin - end >= _GAP or signed or tells(story, begin, limit):
            break
        after = quotes.ends.get(begin, -1) if quoted else sentence_end(story, begin)
        if after > limit or after <= begin:
            break
        end = after
    return end
