"""The winners that a list names and nothing else stands in: 一等奖:甲、乙《丙》、丁团队."""

from __future__ import annotations

from ...fact import Story
from ...honorifics import HONORIFIC
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import slotted
from ..clauses import ending_at
from .base import Winner, is_firm, team_of
from .callings import called_by, surname
from .works import works

_PAUSE = compiled(
    r"[、;]\s?(?:以及|及|和|与)?|,\s?(?:以及|及|和|与)?|以及|[和与及]|\s{2,}|(?<=》)\s?(?=《)|(?<=”)\s?(?=“)|(?<=\))\s?(?=[一-龥]{2,4}\()"
)
#: What is told behind a row of how many they are.
_SHARE = compiled(r"(?:约|共)?(?:占|位居|位列|居|总数|数量|入选数|入围数|获奖数|创)[^、;“”]{2,}$")
#: People whose names only spaces part; a name of two characters may be spread itself: 许 涛.
_SPACED = compiled(r"\s*[一-龥]{1,4}(?:\s{1,3}[一-龥]{1,4})+\s*")
_FELLOW = compiled(r"(?P<spread>[一-龥]\s{1,3}[一-龥](?![一-龥]))|[一-龥]{1,4}")
_MANY = 3
#: What a bracket tells of a name, which is no part of it; but 氮化镓(半导体)团队.
_TOLD_BEHIND = compiled(r"\([^()]*(?:\)(?![一-龥]{2,12}$)|$)")
#: One whose name no rule reads, with where he is from: 徐琛(油田学校).
_FROM = compiled(r"(?P<name>[一-龥]{2,4})\s?\([^()\n]{2,40}\)")
_OPEN, _CLOSE = "“《(", "”》)"
_OPENS_ON = (*_OPEN, "—", "-")
_ETC = compiled(r"等(?:在内的?)?(?:\d+|[一二两三四五六七八九十]+)?[家个位名项]?[一-龥]{0,8}$")
_NUMBER = compiled(r"\s?(?:\(?\d{1,3}[.、)]|[①-⑳])\s?")
_BEHIND = compiled(rf"(?:{HONORIFIC}|\([^()]*\)|全体[^,。]{{0,8}}|团队|代表)*\s?$")
#: The name of a body, team or project that no rule knows: no verb, no number of things.
_NAME = compiled(r"[一-龥]科|[一-龥A-Za-z][一-龥A-Za-z\d·&.\-—()+ ]{1,27}|[一-龥]{0,12}“[^“”]{2,30}”[一-龥]{0,6}(?:团队|队|组)")
#: Behind a person's name that a firm bears: 张权|破痛油中药厂.
_FIRM = compiled(r"[^,。;、《》“”]{2,20}(?:公司|厂|行|店|馆|院|社|中心|集团|商会|饼家|酒家|工作室)|园|路|中学|小学|纪念馆|广场|班")
_TEAM = compiled(r"”[一-龥]{0,6}(?:团队|队|组)$")
#: 《江上的风》李 文博: the author behind the work, where no rule reads the name.
_AUTHOR = compiled(r"《[^《》\n]{1,40}》(?:\([^()\n]{1,12}\))?\s?(?P<name>[一-龥](?:[\s?·]{0,2}[一-龥]){1,2}(?<![等组篇团部队社章]))")
#: 庄某某〈午后雷阵雨〉: the author before the work, where no rule reads the name.
_BY = compiled(r"(?P<name>[一-龥]{2,4})的?[《〈][^《》〈〉\n]{1,40}[》〉]")
_NO_LETTER = compiled(r"\W")
_NO_NAME = compiled(
    r"^[该其此各]|^全[国省市县区][共总有的]|有$|^(?:[一-龥]{0,4}学生)?代表[队团]$|[的了是在将为获给从被把请您你我他她它这那哪]|\d+(?:\.\d+)?[万亿]?(?:元|名|个|项|人|家|位|年|月|日|%|点|分)|各[\d一二三]|"
    r"奖金|奖品|奖励|空缺|(?:若干|[一二两三四五六七八九十]+)[名个项]|以下|如下|详见|名单|元$|以上|\d比\d|战胜|击败|力克|颁奖|揭晓|嘉宾|证书|公布|时间|地点|记者|来源|编辑"
)


@slotted
class Roll:
    """The winners that a span names, and where the last of them ends."""

    winners: list[Winner]
    end: int


def laureates(story: Story, start: int, end: int, *, unknown: bool = True) -> Roll:
    """The winners named in a span; with ``unknown`` also by names that no rule reads."""
    roll = Roll([], start)
    items = items_in(story, start, end)
    for k, (a, b) in enumerate(items):
        goes_on = k + 1 < len(items) and story.text[b] in "、," and "的" in story.text[slice(*items[k + 1])]  # 守护安宁、保障通行的甲
        found = _winner(story, a, b, unknown and not goes_on)
        if found is not None:
            roll.end = found[1]
            if found[0] not in roll.winners:
                roll.winners.append(found[0])
    return roll


def items_in(story: Story, start: int, end: int) -> list[tuple[int, int]]:
    """The span cut where a list pauses, but not inside a name, brackets or quotation marks; it ends at a stop."""
    text, bounds = story.text, story.document.boundaries
    if _SPACED.fullmatch(text, start, end):  # 优秀教师:张三 李四 王五
        fellows = list(_FELLOW.finditer(text, start, end))
        named = all(m.end() - m.start() > 1 and surname(story, m.start()) for m in fellows)
        if named or (len(fellows) >= _MANY and all(m["spread"] is None and len(m[0]) > 1 for m in fellows)):
            return [m.span() for m in fellows]
    out: list[tuple[int, int]] = []
    at = p = start
    apart = ";" in text[start:end]  # 甲与乙实验室;丙
    while m := _PAUSE.search(text, p, end):
        p = max(m.end(), m.start() + 1)  # between 》 and 《 a pause may be empty
        inside = any(x.start < m.start() < x.end for x in story.within(max(at, m.start() - 40), min(end, m.end() + 40)))
        if inside or any(text.count(o, at, m.start()) != text.count(c, at, m.start()) for o, c in zip(_OPEN, _CLOSE, strict=True)):
            continue
        if m[0] in (",", ", ") and not (ending_at(story, m.start(), *_BODIES) and _begins(story, m.end())):
            if _SHARE.match(text, m.end(), end):
                return [*out, (at, m.start())]  # 甲公司、乙公司,|占全省总数的37.5%
            continue  # 甲孵化器,乙孵化器: a slip for 、
        if (m[0] in "和与及" and apart) or (m[0] == "与" and "、" in text[m.end() : end]):
            continue  # 医学救援|与|伤病救治团队、乙团队: the last of a row comes behind 与
        cut = m.start() in bounds and m.end() in bounds
        if m[0] in "和与及" and not cut and not (is_firm(story, text[at : m.start()]) and end - m.end() > 2):
            continue  # 宝源实业|及|德盛电子
        out.append((at, m.start()))
        at = m.end()
    return [*out, (at, end)]


_BODIES = ("organisation", "park")


def _begins(story: Story, at: int) -> bool:
    m = story.starting.get(at)
    return m is not None and m.kind in _BODIES


def _winner(story: Story, start: int, end: int, unknown: bool) -> tuple[Winner, int] | None:
    text = story.text
    number = _NUMBER.match(text, start, end)
    start = number.end() if number else start
    while start < end and text[end - 1] in "。;,、… \n!":
        end -= 1
    while start < end and text[start] in " \n:":
        start += 1
    etc = _ETC.search(text, start, end)
    end = etc.start() if etc and etc.start() > start + 1 else end
    if end - start < 2 or "\n" in text[start:end] or "。" in text[start:end]:
        return None
    own = [w for w in works(story, start, end) if end - w.end <= 2]
    if own:
        return own[-1].value, own[-1].end
    last = ending_at(story, end, "title")
    if last is not None and not story.within(start, end, "person"):
        return None  # 甲公司董事长,乙公司总裁张三: one more post of his
    by = _BY.fullmatch(text, start, end)
    if by is not None and surname(story, start) and not story.within(start, end, "person"):
        return by["name"], end
    spread = _FELLOW.fullmatch(text, start, end) or _FROM.fullmatch(text, start, end)
    if spread is not None and spread.lastgroup is not None and surname(story, start) and story.starting.get(start) is None:
        return _NO_LETTER.sub("", spread[spread.lastgroup]), end
    titled = _AUTHOR.fullmatch(text, start, end)
    if titled and not story.within(start, end, "person"):
        return _NO_LETTER.sub("", titled["name"]), end
    known = _known(story, start, end) or _city(story, start, end)
    if known is not None:
        return team_of(story, known) or story.entity(known), known.end
    name = stranger(story, start, end) if unknown else None
    return (name, end) if name else None


def _city(story: Story, start: int, end: int) -> Candidate | None:
    """The city that an entry names, behind its province: 河北省|张家口市."""
    place = ending_at(story, end, "place")
    if place is None or story.text[end - 1] != "市":
        return None
    before = place.start
    while before > start and (outer := story.ending.get(before)) is not None and outer.kind == "place":
        before = outer.start
    return place if before == start else None


def _known(story: Story, start: int, end: int) -> Candidate | None:
    """The person of the entry, else the body, park or work that it ends with or is."""
    text = story.text
    people = story.within(start, end, "person")
    if people and not _FIRM.fullmatch(text, people[0].end, end):
        return people[0]
    for m in reversed(story.within(start, end, "organisation", "park")):
        if _BEHIND.fullmatch(text, m.end, end) and (m.start == start or text[m.start - 1] in "的”》·"):
            return m
        firm = text.startswith("(", m.end) and text.endswith("公司", m.end, end)  # 甲药厂|(澳门)有限公司
        if m.start == start and text.startswith(_OPENS_ON, m.end) and not firm and not _TEAM.search(text, m.end, end):  # 甲公司《乙》
            return m
    titles = story.within(start, end, "document")
    return titles[0] if titles and titles[0].start <= start + 1 else None


def stranger(story: Story, start: int, end: int) -> str | None:
    """The words of an entry, as the name of a body or team that is no mention."""
    text = story.text
    of = text.rfind("的", start, end)
    start = of + 1 if of >= 0 else start
    before = story.within(start, end, "title")
    if before and 2 <= end - before[-1].end <= 4 and surname(story, before[-1].end):
        return text[before[-1].end : end]  # 首席执行官|某某
    post = ending_at(story, end, "title")
    end = post.start if post is not None and post.start > start + 1 else end
    told = _TOLD_BEHIND.search(text, start + 2, end)
    end = told.start() if told is not None and not text.endswith("公司", start, end) else end
    called = called_by(story, start, end)
    if called is not None:
        return text[called:end]
    name = text[start:end].strip()
    return name if (len(name) > 2 or name.endswith("科")) and _NAME.fullmatch(name) and not _NO_NAME.search(name) else None


def row_of_names(story: Story, start: int, end: int) -> Roll | None:
    """The names that a line tells in a row and nothing else: 甲市、乙市、丙县."""
    if "、" not in story.text[start:end]:
        return None
    roll = laureates(story, start, end)
    return roll if len(roll.winners) == len(items_in(story, start, end)) else None
