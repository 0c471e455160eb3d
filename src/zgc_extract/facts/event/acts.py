"""The event of a report that tells no occasion by name: the visit, meeting, signing or opening that title or lead tells.

It is named by the clause that tells it, most often by the title (海滨市与江城市签署合作协议, 林市长会见江城代表团);
of the clause at the head of a report what tells when and where is left out (海滨大学与星河集团[3月5日在青岛]签署协议), and so are
the posts of who meets. One could say that such a page reports no event; a careful reader would rather name one: the page's main
matter is what happened on that day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...fact import Fact, Story
from ...lexicon import Lexicon
from ...shelf import compiled
from ...slotted import replace
from ...sought import has_any
from ...text import Line
from ..clauses import clause_start
from ..launches import rules as launch_rules
from ..signings import rules as signing_rules
from ..wording import any_of
from .act_names import GOES, first_clause, named_act, tidy
from .left import skip_adverbs
from .occasion import Occasion, zone
from .rites import is_ground
from .words import event_words

_SORTS = ("meet", "visit", "sign", "start", "give")
#: Parts of a title: 深化合作 江城大学与星河集团签约, 林市长会见江城代表团:携手共进.
_PART = compiled(r"(?:“[^”\n]*”|《[^》\n]*》|\([^()\n]*\)|[^\s,。;:!?|])+")
_TITLE_SIZES = range(7, 46)
#: How many acts of a title are looked for in the report.
_TITLES = 2
#: A line of a list, which is no title: 1.甲公司与乙区签约.
_LISTED = compiled(r"\d{1,2}[.、](?!\d)")
#: What is not done, or not yet: 将, 拟, 未; or asked.
_UNREAL = compiled(
    r"(?<![率健干名小主大猛勇战武强老])将(?!军)|(?<![模虚草])拟|计划(?=[于在])|有望|未(?!来)|不(?!断)|即将|预计|争取|力争|如何|为何"
    r"|明[年天]|下[月周]|要求|希望|推动|推进|加快|否认|取消|推迟"
)
#: What makes a launch one to come, in its own clause.
_TO_COME = compiled(r"(?<![率健干名小主大猛勇战武强老])将(?!军)|加快|即将")
#: Who comes or goes, where no person is named before the verb: 江城市考察团赴…, 江城商会一行到访….
_COMERS = compiled(r"代表团|考察团|访问团|参访团|考察组|调研组|商会|一行|率团|率队|带队|领导|嘉宾|专家组|交流团|访[京港澳]团|经贸团")
#: By whom a sentence tells who meets and who comes: 江城商会林启东|秘书长拜访….
_COME_OR_MEET = {"meet": ("person",), "visit": ("person", "title"), "give": ("person", "organisation")}
_QUOTED = compiled("“[^”]*”")
#: What a visit is about: 就项目推进情况|开展调研.
_ABOUT_WHAT = compiled(r"就[^,。;]{2,50}(?=开展|进行|深入|专题|展开|交换|交流|$)")
#: Sides of a signing in a title.
_SIDES = compiled(r"[与和同、携暨]|两地|双方|[三四五]方|牵手")
_HEAD = 40
#: What of the page runs on behind a title: 江城代表团到访滨海|发布日期:….
_RUNS_ON = compiled(r"(?:(?:发布|发表|更新)?(?:日期|时间)|来源|(?:19|20)\d\d[-/]\d{1,2}[-/]\d{1,2})$")
#: A day before the clause of a title: 2003年10月18日|林启东视察滨海园区.
_OPENING_DAY = compiled(r"^(?:\d{4}年)?\d{1,2}月\d{1,2}日")
#: Short words for a visit: 江城代表团访|滨海, 赴滨海市|招商.
_SHORT_VISIT = (
    r"|(?<=[团市长席理统部委会联人士])访(?=[一-龥])(?![谈问客])"
    r"|(?:(?<=[省市县区州地等])|(?<=[赴到]..)|(?<=[赴到]..地)|(?<=[赴到]....))招商(?![引局会团项活工组中政推大选一二三专办])"
    r"|(?:(?<=[省市县区州])|(?<=[赴到]..))对接(?![会活服平机的时中后前])"
    r"|(?<=[省市县区州校园地等会院司局团馆所])(?:开展|(?<=会)进行|(?<=院)进行|(?<=司)进行|(?<=校)进行)(?=[^,。;]{0,14}(?:活动|考察|调研|招商|对接|洽谈|交流|推介))"
)
#: What makes an act part of what somebody says, or of something else that is told.
_SAID = compiled(r"(?:表示|指出|称|[^小传学]说|介绍|认为|透露|强调)[,:]")
_ALSO = compiled(r"\s*(?:并|还|同时|其中|为此|此前|随后)")
#: Who is where in a picture: 林启东(右)会见陈启明(左).
_CAPTIONED = compiled(r"\([前后]?[左右中](?:[一二三四五]|\d)?\)")
#: What begins all the time, and is news of a day.
_BEGINS = "启动"
#: What those do who only go along.
_BESIDE = ("陪同", "随同", "全程陪同", "参加", "参与")
#: What only says on which day: 适逢林启东视察江城一周年之际.
_OF_A_DAY = compiled("(?:适逢|恰逢|正值|时值|欣逢|适值|值此)|周年之际|前夕")
#: How a sentence begins that only tells what for.
_PURPOSE = compiled("为了?|随着|近年来|继(?=[^,。;\n]{2,40}后)")
#: What a report says of the thing that its title tells.
_BORNE_OUT = {
    "meet": compiled("会见|会晤|会谈|座谈|会面|接见|到来|来访"),
    "visit": compiled("座谈|考察|来访|到来|调研|参观|访问|一行|视察"),
    "sign": compiled("签署|签订|签约|签字|签下|签了|达成"),
    "give": compiled("捐赠|捐款|捐资|赠送|善款"),
}
#: Whom one meets: somebody who comes from elsewhere.
_OBJECT = compiled(r"了?[^,。;:!?\s]{2,}")


@lru_cache(maxsize=8)
def _verbs(lexicon: Lexicon) -> re.Pattern[str]:
    """The verbs of the table, a group for each sort."""
    groups, begin = [], {"访", "招", "开", "对", "进"}  # of short visits
    for sort in _SORTS:
        by_tail: dict[str, list[str]] = {}
        for word, row in lexicon.table("_event_acts").items():
            if row["sort"] == sort:
                by_tail.setdefault(row["not_after"], []).append(word)
                begin.add(word[0])
        words = "|".join(f"(?:{any_of(found)})(?!{tail})" if tail else any_of(found) for tail, found in by_tail.items())
        groups.append(f"(?P<{sort}>{words}{_SHORT_VISIT if sort == 'visit' else ''})")
    return compiled(f"(?=[{''.join(sorted(begin))}])(?:{'|'.join(groups)})")


@lru_cache(maxsize=8)
def _openings(lexicon: Lexicon) -> re.Pattern[str]:
    """What a report says where its title tells that something begins: the verbs of launches, and of prizes that are given."""
    started = [word for word, row in lexicon.table("_event_acts").items() if row["sort"] == "start"]
    passed = [w.removeprefix("通过") for w in started if w.startswith("通过")]  # 通过现场验收: 进行了现场验收
    return compiled(any_of([*lexicon.table("launch_verbs"), *started, *passed]))


def acted(story: Story) -> list[Occasion]:
    """The act under one name, where the title tells it and where the report does; none where neither does."""
    lines = zone(story)
    found = list(_in_title(story, lines))
    if not found:
        report = min(_in_report(story, lines, None), key=lambda o: o.verb, default=None)
        return [report] if report is not None else []
    for title, sort in found[:_TITLES]:  # 总理到访,|集团与某园签约: the report tells the second
        report = min(_in_report(story, lines, sort), key=lambda o: o.verb, default=None)
        if report is not None:
            return [replace(report, name=title.name), title]
    title, sort = found[0]
    number, body = next(((k, line) for k, line in enumerate(lines) if line.kind == "paragraph"), (0, None))
    borne_out = _BORNE_OUT.get(sort) or _openings(story.document.lexicon)
    told = borne_out.search(story.text, body.start, lines[-1].end) if body is not None else None
    if body is None or told is None:
        return []  # a title alone may be another story's
    if told.end() > body.end:
        return [title]
    low = story.document.sentence_at(told.start())[0]
    return [replace(title, start=low, end=low, verb=told.span(), before=True, line_kind=body.kind, line=number), title]


def _in_title(story: Story, lines: list[Line]) -> Iterator[tuple[Occasion, str]]:
    """The part of the title that tells an act, with the act's sort."""
    text = story.text
    titles = {text[x.start : x.end] for x in story.document.article if x.kind == "title"}  # that stand twice, first as headings
    for number, line in enumerate(lines):
        if text[line.start : line.end] not in titles:
            continue
        for part in _PART.finditer(text, first_clause(story, line.start, line.end), line.end):
            if part.end() - part.start() not in _TITLE_SIZES or _UNREAL.search(part[0]) or _LISTED.match(part[0]):
                continue
            for verb in _verbs(story.document.lexicon).finditer(story.text, part.start() + 2, part.end()):
                sort = str(verb.lastgroup)
                if _tells(story, part.start(), verb, part.end(), sort):
                    name = tidy(_RUNS_ON.sub("", _OPENING_DAY.sub("", part[0])).replace("“", "").replace("”", ""))
                    yield Occasion(name, *part.span(), verb.span(), False, line.kind, number, act=sort), sort
                    break


def _tells(story: Story, start: int, verb: re.Match[str], end: int, sort: str) -> bool:
    """Whether a part of a title with such a verb tells an act."""
    text = story.text
    if any(m.start < verb.start() < m.end for m in story.within(start, end, "organisation", "park", "place", "document")):
        return False
    if sort == "start":
        return verb.end() == end or text[verb.end() : end] in ("了", "运营", "建设", "启用", "成立", "暨", "成功", "活动")
    if sort == "sign":
        of = text.startswith("的", verb.end())  # 甲与乙签约的|丙项目落户
        return not of and _SIDES.search(text, start, verb.end() + 1) is not None and verb.start() - start >= 4
    if sort == "give":
        return bool(story.within(start, verb.start(), *_COME_OR_MEET[sort]))
    return sort == "visit" or _OBJECT.match(text, verb.end(), end) is not None or text[start:end].count("与") > 0


def _in_report(story: Story, lines: list[Line], sort: str | None) -> Iterator[Occasion]:
    """The act at the head of the report; of the sort that the title tells, if it does."""
    body = [(k, line) for k, line in enumerate(lines) if line.kind == "paragraph"]
    first = next((x for x in body if not _CAPTIONED.search(story.text, x[1].start, x[1].end)), body[0] if body else None)
    if first is None:
        return
    rows = [first] if sort is None else body[:3]
    for number, line in rows:
        stop = line.end if sort is not None else _opening(story, line)
        if sort in (None, "meet", "visit", "give"):
            yield from _met(story, line, number, stop, sort)
        for act, rules in (("sign", signing_rules), ("start", launch_rules)):
            if sort in (None, act):
                facts = [f for rule in rules for f in rule.facts(story)]
                yield from _told(story, facts, line, number, stop, act)
        if sort in (None, "sign"):
            yield from _unread(story, line, number, stop)
        m = _SO_MANY.search(story.text, line.start, stop) if sort is None else None
        if m is not None and story.within(line.start, m.start(), "date") and not _TO_COME.search(story.text, line.start, m.end()):
            yield Occasion(m[0], m.start(), m.start(), m.span("verb"), True, line.kind, number, act="start")


#: Sides of a signing that no rule reads as bodies: 我院|与甲集团签署协议, 5家企业|与乙机构签署合约, 十院|与甲大学签订协议.
_UNREAD_SIDE = compiled(
    r"(?:我[院校所司局市县区省会馆园]|(?:\d+|[一二两三四五六七八九十]+)[家所间个][^,。;:]{0,8}?(?:企业|公司|单位|机构|高校|院校|医院|学校)"
    r"|[一-龥]{1,6}[院所局厂行司园区])"
    r"[^,。;:的]{0,4}?(?:与|和|同|携手)[^,。;:的]{2,40}?(?P<verb>签[署订下]|缔结)(?![者人国方地率])"
)
_SIGNED = ("签署", "签订", "缔结", "签下")
#: So many projects that begin on a day: 9个总投资12亿元项目集中入驻园区|开工奠基.
_SO_MANY = compiled(r"\d+个[^,。;:]{0,24}?项目[^,。;:将]{0,14}?(?P<verb>开工(?:奠基)?|奠基|动工|竣工)(?=[,。;]|$)")


def _unread(story: Story, line: Line, number: int, stop: int) -> Iterator[Occasion]:
    """A signing at the head of the report on a day that the sentence or the dateline tells."""
    start = first_clause(story, line.start, stop)
    if not has_any(story.text[start:stop], _SIGNED):
        return
    m = next((m for m in _UNREAD_SIDE.finditer(story.text, start, stop) if skip_adverbs(story, start, m.end()) == m.start()), None)
    if m is not None and story.within(line.start, m.start(), "date") and not _TO_COME.search(m[0]):
        yield named_act(story, (start, m.start(), *m.span("verb")), line, number, "sign")


def _opening(story: Story, line: Line) -> int:
    """The end of the first sentence that tells something: 江城日报讯(记者张三。) and 为贯彻落实…精神,迅速掀起热潮。 do not."""
    stop = story.document.sentence_at(line.start)[1]
    purpose = _PURPOSE.match(story.text, first_clause(story, line.start, stop), stop)
    if stop < line.end and (stop - line.start < _HEAD or (purpose and not story.within(line.start, stop, "date"))):
        return story.document.sentence_at(stop)[1]
    return stop


def _clause(text: str, at: int, low: int) -> int:
    """Where a clause begins; a stop within quotation marks does not end one: 就“推动转型,加快发展”进行调研."""
    start = clause_start(text, at, low)
    while text.count("”", start, at) > text.count("“", start, at) and start > low:
        start = clause_start(text, start - 1, low)
    return start


def _met(story: Story, line: Line, number: int, stop: int, sort: str | None) -> Iterator[Occasion]:
    """A meeting or visit: 市长林启东会见星河集团董事长一行, 江城商会一行到访我市."""
    text = story.text
    for verb in _verbs(story.document.lexicon).finditer(text, line.start, stop):
        act = str(verb.lastgroup)
        if act not in _COME_OR_MEET or (sort is not None and (act == "give") != (sort == "give")):
            continue
        if act == "give" and not story.within(line.start, verb.start(), "date"):
            continue  # who gives all the time
        low = story.document.sentence_at(verb.start())[0]
        start = _clause(text, verb.start(), low)
        low = first_clause(story, low, verb.start())
        who = story.within(low, verb.start(), *_COME_OR_MEET[act])
        past = event_words(story.document.lexicon).past.search(text, start, verb.start()) or _OF_A_DAY.search(text, start, verb.end() + 12)
        if text.endswith(_BESIDE, start, verb.start()):
            continue  # 县长马军等陪同|考察
        if past or _SAID.search(text, low, start) or _UNREAL.search(_ABOUT_WHAT.sub("", _QUOTED.sub("", text[start : verb.start()]))):
            continue
        goes = act == "visit" and GOES.search(text, start, verb.start())
        if not (who or goes or _COMERS.search(text, low, verb.end() + 30)):
            continue
        yield named_act(story, (low, start, verb.start(), verb.end()), line, number, act)
        return


def _told(story: Story, facts: list[Fact], line: Line, number: int, stop: int, sort: str) -> Iterator[Occasion]:
    """A signing or an opening that its own rules found at the head of the report."""
    for fact in sorted(facts, key=lambda f: f.evidence[0]):
        start, end = fact.evidence[0][0], max(e for _, e in fact.evidence)
        if is_ground(story, fact) or fact.modality != "asserted" or not line.start <= start < end <= stop:
            continue
        last = None
        for last in _verbs(story.document.lexicon).finditer(story.text, start, min(end + 8, stop)):
            if last.lastgroup == sort:
                break
        if last is None or last.lastgroup != sort or (sort == "sign" and story.text.startswith("的", last.end())):
            continue  # 甲与乙签约的|丙项目落户
        low = story.document.sentence_at(last.start())[0]
        if last[0] == _BEGINS and not story.within(low, last.start(), "date"):
            continue
        if _TO_COME.search(_QUOTED.sub("", story.text[start : last.start()])):
            continue
        if _SAID.search(story.text, low, start) or _ALSO.match(story.text, clause_start(story.text, start, low)):
            continue
        yield named_act(story, (low, min(start, clause_start(story.text, last.start(), low)), *last.span()), line, number, sort)
        return
