"""The words around the names of events (table ``_event_words``), compiled once for a lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from ...lexicon import Lexicon
from ...shelf import compiled
from ...slotted import fixed
from ..wording import any_of


@fixed
class EventWords:
    """Patterns of the words around the names of events.

    Attributes:
        verb: Verbs of taking place.
        move: Verbs by which an event comes to a place.
        adverbials: What may stand between a name and such a verb, one piece at a time.
        cut: What stands before a name and is no part of it.
        skip: A piece of what may begin a clause before a name.
        generic: What names no event by itself, as far as it goes.
        past: Words that tell of another time's event.
        background: Ends before an event that only says when the reported one is: 值甲博览会开幕之际.
        means: Ends before a verb of holding that is told as a means: 通过举办….
    """

    verb: re.Pattern[str]
    move: re.Pattern[str]
    adverbials: tuple[re.Pattern[str], ...]
    cut: re.Pattern[str]
    skip: re.Pattern[str]
    generic: re.Pattern[str]
    past: re.Pattern[str]
    background: re.Pattern[str]
    means: re.Pattern[str]


@lru_cache(maxsize=8)
def event_words(lexicon: Lexicon) -> EventWords:
    """The patterns of a lexicon."""
    lists = {kind: f"(?:{any_of(found)})" for kind, found in lexicon.table("_event_words").by_class().items()}
    return EventWords(
        verb=compiled(lists["verb"]),
        move=compiled(lists["move"]),
        adverbials=(
            compiled(r"[,\s”》)]|[今昨]\s?\([^()]{1,8}\)\s?[日天]?(?:[上下]午|晚)?|[今昨](?=[在于於假举召])|\([^()\n]{2,20}\)"),
            compiled(
                rf"(?:{lists['adverb']}|正?在(?=[,。举召])|正在(?=[进火热如开上]|紧张)"
                r"|(?:(?:\d{1,2}月)?\d{1,2}日?(?:至|到|-|—|~))?(?:\d{1,2}月)?\d{1,2}日)"
            ),
            compiled(r"(?:正?在|假|[将定拟已均特]?于)[^,。;:!?\n]{1,40}"),
            compiled(r"由[^。;:!?\n]{2,60}?(?:主办|承办|协办)(?:,|的)?"),
            compiled(r"以“[^”\n]{1,40}”为(?:年度|大会|本届)?主题"),
            compiled(r"(?:[今明][日天])?起?(?:为期|一连)[^,。;(在于]{1,4}"),
            compiled(r"(?:通过|以|采用|采取|依托)[^,。;:!?\n“]{1,16}(?:方式|形式|模式|平台|会议)"),
            compiled(r"第[一二三四五六]期"),
            compiled(r"的?(?:获奖|评选|比赛|入围|最终)?(?:成绩|结果|名单|奖项)"),
            compiled(r"[一-龥]{2,4}地(?=[举召开拉落启揭闭])"),  # 热热闹闹地|拉开了帷幕
            compiled(r"[从自于](?:(?:\d{1,2}月)?\d{1,2}日|即日|[今昨][天日])(?:起|开始)?(?!至|到)"),
        ),
        cut=compiled(
            r"(?:电|讯)\s?\([^()\n]{2,40}\)\s?|(?<=日)(?:电|讯)(?=[一-龥])|(?<=[日报网社息])(?:电|讯)(?=\s)\s"
            rf"|\([^()\n]{{0,8}}(?:记者|通讯员)[^()\n]{{2,40}}\)\s?|{lists['cut']}的?了?|启动(?!会|大会|仪式|建设|资金|区(?!域))了?|(?<!深入|全面|集中|扎实|大力)开展的?"
            r"|为期[一二三四五六七八九十两\d]+天的?|(?:^|(?<=[,。\s)]))(?:[正恰适时]?值|[适恰正欣]逢|继)"
            r"|(?:^|(?<=[日天午晚]))(?:由|在|于|从|赴|对|向|与|和|借助?|趁|记者|是(?=“))|[在为是](?=第[一二三四五六七八九十\d])|为(?=20\d\d)|(?<=[一-龥])在(?=20\d\d)"
        ),
        skip=compiled(rf"(?:[\s,、“”》)]|{lists['skip']}|主题(?:为|是|:)“[^”\n]{{1,40}}”的?|又?(?:一|两|三|多|数|\d+)[场次个项](?:次|型)?)"),
        generic=compiled(rf"(?:首[届次]|第[一二三四五六七八九十百\d]{{1,4}}[届次]|[\d一二三四五六七八九十百]+周年|{lists['generic']})*"),
        past=compiled(rf"{lists['past']}|自[^,。]{{1,12}}起"),
        background=compiled(rf"(?:^|[,。;\s)]){lists['background']}$"),
        means=compiled(rf"{lists['means']}$"),
    )
