"""The event that is told only as the frame of what was said or done at it: 在江城召开的甲年会上,…; 作为甲大会的重要环节,…"""

from __future__ import annotations

import re

from ...fact import Story
from ...shelf import compiled
from ...sought import Sought, has_any
from .left import inside_quotes, name_span, noun_ends
from .occasion import EDITION, Occasion, is_full_name, plain_name, zone
from .words import event_words

#: What leads up to the name, and what stands behind it.
_FRAMES = (
    (
        compiled(r"(?:[在于从]|正在)[^,。;:!?\n在]{1,24}?(?P<verb>举行|举办|召开|开幕)的(?!第?[一二三四五六七八九十\d]+[场次])"),
        compiled("”?(?:[上中](?!心)|期间|现场)"),
    ),
    (
        compiled(
            r"(?<![^。,;\n\s”)】])(?:[今昨前][天日晚]|[^,。;:!?\n在]{0,6}日)[^,。;:!?\n在]{0,12}?"
            r"(?P<verb>举行|举办|召开|闭幕|落幕|揭晓)的(?!第?[一二三四五六七八九十\d]+[场次])"
        ),
        compiled("”?(?=[,上中])(?!中心)"),
    ),
    (
        compiled("作为"),
        compiled(
            r"”?(?:开幕式)?的?[一-龥]{0,4}?(?:重要|重点|核心|系列|配套|同期|平行|压轴|组成)?"
            r"(?:环节|活动|内容|部分|分会场|分论坛|专场|重头戏|压轴戏|序曲|前奏)"
        ),
    ),
    (
        compiled(r"(?<![存处现所旨])在(?:[今昨]天?|当天|日前|近日|此间)?(?:的|刚刚?(?:结束|闭幕|落幕|举行)的|正在(?:举行|进行)的)?"),
        compiled("”?(?:开幕式|现场|大会)?(?:[上中](?!心)|期间)(?!的(?!致[辞词]|讲话|发言|演讲))"),
    ),
    (
        compiled(r"(?:记者|(?<![^,。:日\s]))从(?:[今昨]天?|当[天日]|日前)?(?:召开的|举行的|在[^,。;]{1,12}(?:召开|举行)的)?"),
        compiled("”?[上中]?(?:获悉|了解到|得知|看到)"),
    ),
)
#: The word for an event that was named before, with its verb.
_TAKEN_UP = Sought(
    r"(?:(?P<this>本届|本次|此次)(?P<noun>[^,。;的]{2,8}?)|(?<![^。;\n\s])(?P<bare>会议|论坛|大会|峰会|年会|博览会|研讨会|交流会|展会|典礼))"
    r"(?=将|于|在|定|\d)[^,。;\n]{0,40}?(?P<verb>举行|召开|举办|开幕)(?!的)"
)
#: How long a name is at least that only its noun takes up.
_LONG_ENOUGH, _SHORTEST = 5, 4
_REACH = 70
_LINES = 4


def framed(story: Story) -> list[Occasion]:
    """The first event that the lead names so, under a full name of its own."""
    words = event_words(story.document.lexicon)
    paragraphs = [(k, line) for k, line in enumerate(zone(story)) if line.kind == "paragraph"]
    for number, line in paragraphs[:_LINES]:
        ends = noun_ends(story, line)
        for lead, behind in _FRAMES if ends else ():
            for m in lead.finditer(story.text, line.start, line.end):
                span = _name(story, m, behind, ends)
                if span is None or words.past.search(story.text, max(line.start, m.start() - 24), m.end()):
                    continue
                verb = m.span("verb") if "verb" in m.re.groupindex else m.span()
                return [Occasion(plain_name(story.text[slice(*span)]), *span, verb, False, line.kind, number)]
    return []


#: The short form behind a name: (以下简称“工博会”).
_CALLED = compiled(r"”?\((?:以下)?(?:简称|下称)?[^()\n]{2,16}\)")


def _name(story: Story, m: re.Match[str], behind: re.Pattern[str], ends: dict[int, tuple[int, str]]) -> tuple[int, int] | None:
    """The span of the name that a frame leads up to, if the frame closes right behind it."""
    near = sorted((ends[p][1] != "strong", p) for p in ends if m.end() < p <= m.end() + _REACH)  # weaker nouns where no other closes
    for weak, end in near:
        if any(c in "。;!?\n" for c in story.text[m.end() : end]):
            continue
        gloss = _CALLED.match(story.text, end)
        closed = behind.match(story.text, end) or (gloss is not None and behind.match(story.text, gloss.end()))
        if closed and (not weak or "verb" in m.re.groupindex or EDITION.search(story.text, m.end(), end)):
            span = name_span(story, m.end(), end, ends)
            held = "verb" in m.re.groupindex and span is not None and span[1] - span[0] > _LONG_ENOUGH
            return span if span is not None and (held or is_full_name(story.text, span)) else None
    return None


def taken_up(story: Story) -> list[Occasion]:
    """The event that the lead names in passing and takes up by a word: 参加第二届甲工商大会的代表抵京。…本届|工商大会|将于12日举行."""
    text = story.text
    for number, line in enumerate(zone(story)):
        for m in _TAKEN_UP.all_within(story.document, line.start, line.end) if line.kind == "paragraph" else ():
            for k, above in enumerate(zone(story)[: number + 1]):
                ends = noun_ends(story, above)
                noun = m["noun"] or m["bare"]
                for end in sorted(e for e in ends if e < m.start() and text.endswith(noun, above.start, e)):
                    span = name_span(story, story.document.sentence_at(end - 1)[0], end, ends)
                    if span is not None and (EDITION.search(text, *span) or (m["bare"] and span[1] - span[0] >= _LONG_ENOUGH)):
                        name, last = plain_name(text[slice(*span)]), m.end("noun" if m["noun"] else "bare")
                        told = Occasion(name, m.start(), last, m.span("verb"), True, line.kind, number)
                        return [told, Occasion(name, *span, span, False, above.kind, k)]
    return []


#: A day before a verb, and what stands behind the name of what is held.
_DAY = r"(?:\d{1,2}月)?\d{1,2}日(?:[至-](?:\d{1,2}月)?\d{1,2}日)?|[今昨][日天晚]"
_VERB = r"举[行办]|召开|揭开帷幕|[开闭启落揭]幕|开[赛讲班营]|开展(?=[,。;\s]|$)|收官|拉开帷幕|走进|落户|移师|登陆|唱响"
_GOES_ON = rf"将?[在于]|[今昨](?=揭|举|开|闭|落)|{_DAY}|隆重|成功|圆满|正式|盛大|拉开|{_VERB}"
#: What has an edition and is held, whatever its noun: 第三届江城会讲|在线上举办.
_NUMBERED = compiled(
    rf"(?P<edition>(?:第[一二三四五六七八九十百\d]{{1,4}}|首)[届期季])[^,。;:!?\n在于]{{2,24}}?(?=将|{_GOES_ON})"
    rf"(?:(?:{_DAY})(?:[上下]午|晚)?)?(?:将?[在于][^,。;:\n]{{1,24}}?)?(?:隆重|成功|圆满|正式|盛大|顺利|如期|同步)*(?P<verb>{_VERB}|连[开展办])"
    r"(?![的后式]|仪式|典礼|以[来后前]|之[际后前])"
)


def numbered(story: Story) -> list[Occasion]:
    """The first thing with an edition that the head of a report says to be held."""
    text, words = story.text, event_words(story.document.lexicon)
    for number, line in enumerate(zone(story)[:_LINES]):
        for m in _NUMBERED.finditer(text, line.start, line.end) if has_any(text[line.start : line.end], "届期季") else ():
            low = story.document.sentence_at(m.start())[0]
            end = next((p for p in range(m.end("edition") + 2, m.start("verb") + 1) if _NUMBERED_END.match(text, p)), None)
            if end is None or words.past.search(text, max(low, m.start() - 24), m.start()):
                continue
            span = name_span(story, low, end, {end: (end, "strong")})
            background = span is not None and words.background.search(text, max(line.start, span[0] - 4), span[0])
            of_it = span is not None and span[0] <= m.start("edition") < span[1]  # 第五届甲博览会期间|将继续举办论坛
            if span is not None and of_it and not background and not text.endswith(_NO_OCCASIONS, *span):
                return [Occasion(plain_name(text[slice(*span)]), *span, m.span("verb"), True, line.kind, number)]
    return []


#: Where such a name ends; bodies that have editions too.
_NUMBERED_END = compiled(_GOES_ON)
_NO_OCCASIONS = ("委员会", "理事会", "常委会", "董事会", "监事会", "人大", "政协", "学员", "毕业生", "会员", "同学", "校友", "班子")
#: Who conducts something: 组织|开展|“甲”义诊活动; not what is done all the time (深入开展).
_CONDUCTS = Sought(
    r"(?<![入泛续极力面实中步断常])(?:开展|进行|展开)了?(?P<what>(?:以?“[^”\n]{2,40}”)?[^,。;:!?\n]{4,60}|“[^”\n]{4,40}”[^,。;:!?\n]{1,3})"
)
#: What it is about, before its mere noun: 以“甲”为主题的|志愿活动.
_ABOUT = compiled(r"以?“[^”\n]{2,40}”为(?:活动)?[主]?题的")
#: A lecture: 作题为“甲”的专题讲座, 来校作“甲”学术报告.
_LECTURE = Sought(
    r"(?:(?:[作做]了?|带来了?|主讲了?)(?:一[场次])?(?:精彩的?)?(?:题为|主题为|以)?"
    r"(?P<what>[“《](?P<topic>[^“”《》\n]{3,50})[”》](?:为[主]?题)?的?(?P<noun>[一-龥]{0,6}(?:讲座|报告|授课|讲学)))"
    r"|邀请?[^,。;]{2,60}?[作做]了?(?:一[场次])?(?P<plain>(?P<about>[^,。;“《的]{2,24})的?(?P<sort>(?:专题|学术)?(?:讲座|报告))))(?!会)"
)
_OF_ITS_OWN = compiled("“|演练|演习|义诊|讲座|宣传|竞赛|比赛|比武|志愿")
#: What says no more of an occasion than its noun does.
_PLAIN = compiled("(?:大型|专场|专项|公益|免费|集中|下乡)*")
_OF_VISITS = ("考察活动", "调研活动", "招商活动", "对接活动", "走访活动", "慰问活动", "交流活动")
_NOT_DONE = compiled(r"将(?!军)|拟|要求|计划|准备|曾|去年|每年|近年")


#: What somebody declares begun: 县长林启东宣布|2022年二季度重点项目集中开工.
_DECLARED = compiled(
    r"宣布(?P<name>[^,。;:!?\n“]{0,30}(?:“[^”\n]{2,20}”)?[^,。;:!?\n]{4,30}?(?:开工|奠基|动工|竣工|投产|通车|启动|揭牌))(?=[,。;!\n]|$)"
)


#: What is declared as an intention.
_INTENDED = compiled("将(?!军)|要(?!素)|加快|推动|推进|力争|争取|确保|计划|拟|已|年内|明年")


def declared(story: Story) -> list[Occasion]:
    """What the first lines only tell as declared begun."""
    for number, line in enumerate(zone(story)[:_LINES]):
        for m in _DECLARED.finditer(story.text, line.start, line.end) if "宣布" in story.text[line.start : line.end] else ():
            if _INTENDED.search(m["name"]):
                continue
            return [Occasion(plain_name(m["name"]), *m.span("name"), m.span("name"), True, line.kind, number, act="start")]
    return []


def conducted(story: Story, *, sure: bool) -> list[Occasion]:
    """What the head of a report says to have been conducted on its day: an exercise, a clinic, a lecture.

    With ``sure`` only what is named in quotation marks or by a noun that no visit is called by.
    """
    text = story.text
    for number, line in enumerate(zone(story)[:_LINES]):
        if line.kind != "paragraph":
            continue
        for m in _CONDUCTS.all_within(story.document, line.start, line.end):
            low = _of_a_day(story, m.start())
            if low is None:
                continue
            ends = noun_ends(story, line)
            for end in sorted((p for p in ends if m.start("what") < p <= m.end()), reverse=True):
                closed = text[end : end + 1] in ",。;、”" or end == line.end
                span = name_span(story, m.start("what"), end, ends) if closed and ends[end][1] in ("strong", "weak") else None
                theme = _ABOUT.match(text, m.start("what"), end) if span is None and closed else None
                if theme is not None and end - theme.end() >= _SHORTEST:
                    span = (theme.end(), end)
                if span is None and closed and ends[end][1] == "strong" and _PLAIN.fullmatch(text, m.start("what"), ends[end][0]):
                    span = (m.start("what"), end) if end - m.start("what") >= _LONG_ENOUGH else None  # 开展|大型义诊活动
                if span is None or inside_quotes(text, *span, line.end) or (sure and not _OF_ITS_OWN.search(text, *span)):
                    continue
                if not text.endswith(_OF_VISITS, *span) or "”" in text[slice(*span)]:
                    return [Occasion(plain_name(text[slice(*span)]), *span, (m.start(), m.start("what")), False, line.kind, number)]
        for m in _LECTURE.all_within(story.document, line.start, line.end) if "讲" in text or "报告" in text else ():
            if _of_a_day(story, m.start()) is not None:
                name = m["topic"] + m["noun"].removeprefix("的") if m["topic"] else m["about"].removeprefix("关于") + m["sort"]
                at = m.start("what" if m["topic"] else "plain")
                return [Occasion(name, at, m.end(), (m.start(), at), False, line.kind, number)]
    return []


def _of_a_day(story: Story, at: int) -> int | None:
    """Where the sentence begins that tells, with its day, what was done; None where it was not, or not on a day."""
    low = story.document.sentence_at(at)[0]
    if _NOT_DONE.search(story.text, low, at) or not story.within(low, at, "date"):
        return None
    return low
