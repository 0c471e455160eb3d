"""What stands between the name of an event, its verb and its host: adverbials, dates and those that are only counted."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .words import event_words

#: How far before its verb a host may stand: 江城大学(江大)与18所大学在庆祝建校100周年之际,于6月30日|举办.
_HOST_REACH = 80
_WHERE = compiled(r"(?:[在于](?:其?位于)?|位于)$")
#: Hosts beside the last one that is named, or whom it invited: 江城学院|邀请林启东教授|在报告厅举办.
_AND_OTHERS = compiled(
    r"(?:\([^()\n]{2,12}\))?"
    r"(?:特?邀请?[^,。;]{2,36}?(?=[在于举主])|[与和同及][^,。;、]{0,8}\d+多?[所间家个位][^,。;、在于]{0,8}|(?:携手|联合|会同)[^,。;、在于\d]{2,16})?"
)
#: What a host celebrates, behind its name: 江城学会|成立三十周年|,昨晚举行晚宴.
ANNIVERSARY = compiled(r"(?:(?:成立|创立|创办|创建|建[校院馆厂会]|开业|创刊)(?P<years>[\d一二三四五六七八九十百]{1,4}周年))?,?")


#: What joins two days.
_AND_DAY = ("、", "和", "与", "及")


def host_of(story: Story, verb: int) -> Candidate | None:
    """The body whose occasion it is: right before the verb, but for adverbs and a date."""
    for m in reversed(story.within(max(0, verb - _HOST_REACH), verb, "organisation", "park")):
        if _WHERE.search(story.text, max(0, m.start - 4), m.start):
            continue  # 在江北高新区举行签约仪式
        others, years = _AND_OTHERS.match(story.text, m.end), ANNIVERSARY.match(story.text, m.end)
        behind = years.end() if years is not None and years["years"] else others.end() if others else m.end
        if adverbial(story, behind + story.text.startswith("”", behind), verb):
            return m
    return None


def adverbial(story: Story, p: int, at: int) -> bool:
    """Whether only adverbials stand between a name and its verb."""
    text, adverbials, start = story.text, event_words(story.document.lexicon).adverbials, p
    while p < at:
        m = story.starting.get(p)
        if m is not None and m.end <= at and (m.kind == "date" or (p == start and m.kind == "place")):
            p = m.end  # 江城论坛|合肥|举行
            other = story.starting.get(p + 1) if m.kind == "date" and text[p : p + 1] in _AND_DAY else None
            p += other is not None and other.kind == "date"  # 6月4日|、5日
            continue
        for pattern in adverbials:
            step = pattern.match(text, p, at)
            if step and step.end() > p:
                p = step.end()
                break
        else:
            return False
    return True
