"""An occasion that a text tells, the lines in which it is told, and what its name says."""

from __future__ import annotations

import re

from ...fact import Story
from ...shelf import compiled
from ...slotted import fixed
from ...text import Line

EDITION = compiled(
    r"第[一二三四五六七八九十百零\d]{1,4}[届次期季回](?!度)|首[届次]|"
    r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)(?:年?[至到—–-](?:20)?\d\d(?![\d月日]))?(?:年度?(?!会))?"
)
#: The short form in brackets behind the first part of a name: “甲中心”(中心)开幕仪式.
_SHORT_FORM = compiled(r"(?<=”)\((?P<short>[^()“”\n]{2,12})\)(?=[^”])|\((?:以?下?简称|下称)[^()\n]{2,20}\)")
#: 我区“甲行动”启动仪式
_OURS = compiled(
    r"^(?:我[省市州县区校院](?=[^与和同及]{4})(?![^的]{0,12}[与和])"
    r"|(?:公司|学校|学院|医院|我?集团|集团公司)(?=(?:第[一二三四五六七八九十百\d]{1,4}|首)[届次期]|20\d\d))"
)
_PARTS = compiled("[暨及]")
#: What a name begins with or does not: 2022年|重大项目开工仪式, 全区|重大项目开工仪式.
_SCOPE = compiled(r"^(?:(?:19|20)\d\d年(?=..{6})|全[国省市区县州校](?=..{6})|我[国省市区县州校院])+")
#: What is held about another occasion, behind its name.
_ABOUT_IT = compiled(r"(?:[^,。暨]{0,4}新闻|成果)?(?:发布会|吹风会|通气会|记者会)|筹备|组委会|动员|说明会|推介会|倒计时")
_LONG_NAME = 10
#: How much of a name must stand before and behind what another form of it puts in between.
_HEAD, _TAIL = 4, 4
#: Shorter paragraphs may be captions.
_CAPTION = 40
_STOPS = "。!?;”)"


@fixed
class Occasion:
    """One place where the text says that an event takes place."""

    name: str
    start: int
    end: int
    verb: tuple[int, int]
    before: bool
    line_kind: str
    line: int
    hosted: bool = False  # named by its host: 甲商会|成立大会
    act: str = ""  # what is told instead of an occasion: meet, visit, sign, start

    @property
    def clause(self) -> tuple[int, int]:
        """From the name to the verb (or the other way round)."""
        return min(self.start, self.verb[0]), max(self.end, self.verb[1])


def sentence_of(story: Story, at: int) -> tuple[int, int]:
    """The sentence of an offset; what ends within quotation marks does not begin one: 以“江城见!”为主题的江城文化节|开幕."""
    text = story.text
    start, end = story.document.sentence_at(at)
    while start > 0 and text[start - 1] != "\n" and (
        text.count("”", start, at) > text.count("“", start, at) or (text[start - 1] == "”" and text[start] in "为的等")
    ):
        before = story.document.sentence_at(start - 1)[0]
        if before >= start:
            break  # spaces before the first sentence
        start = before
    return start, end


def zone(story: Story) -> list[Line]:
    """The lines in which the main event is told: titles, then the first paragraphs; captions before them, told twice, do not count.

    Found once.
    """
    if "zone of the event" not in story.memo:
        story.memo["zone of the event"] = _zone(story)
    lines: list[Line] = story.memo["zone of the event"]
    return lines


def _zone(story: Story) -> list[Line]:
    out: list[Line] = []
    paragraphs, seen = 0, set()
    for line in story.document.article:
        words = story.text[line.start : line.end]
        if paragraphs and len(words) < _CAPTION and words[-1] not in _STOPS:
            continue  # the rows of a list: 林启东,附属第一医院
        if line.kind in ("title", "heading", "paragraph") and words not in seen:
            out.append(line)
            seen.add(words)
            paragraphs += line.kind == "paragraph" and line.end - line.start >= _CAPTION
            if paragraphs >= 3:
                break
    if not any(line.kind == "paragraph" for line in out):  # a picture with its story below
        out += [Line(line.start, line.end, "paragraph") for line in story.document.article if line.kind == "caption"][:2]
    return out[:10]


def before_sentence(story: Story, at: int) -> int:
    """Where the sentence before that of an offset begins, if it stands in the same line."""
    start = story.document.sentence_at(at)[0]
    line = story.document.line_at(at).start
    return story.document.sentence_at(max(line, start - 1))[0] if start > line else start


def untold_lead(story: Story, told: list[Occasion]) -> tuple[int, int] | None:
    """The first sentence of a report whose event only titles tell by name."""
    lead = next((x for x in zone(story) if x.kind == "paragraph"), None)
    if lead is None or any(o.line_kind == "paragraph" or o.act for o in told):
        return None
    return story.document.sentence_at(story.document.behind_dateline(lead.start))


def is_full_name(text: str, span: tuple[int, int]) -> bool:
    """Whether a name can stand for one event without a verb that tells it: it has an edition, or is long."""
    return EDITION.search(text, *span) is not None or span[1] - span[0] >= _LONG_NAME


def _without_short(m: re.Match[str]) -> str:
    """A quoted part without its short form behind it; but “双龙计划”(江城赛区)创业大赛."""
    return "" if m["short"] is None or set(m["short"]) <= set(m.string[: m.start()]) else m[0]


#: Who wrote it, at the head of the sentence that a name begins: (张三 李四)|甲开工仪式.
_SIGNED = compiled(r"^\([一-龥]{2,4}(?:[ 、][一-龥]{2,4}){0,3}\)(?=.{6})")


#: What says of a quoted name what it is: 我国智能科学技术最高奖|“甲科学技术奖”颁奖典礼.
_DESCRIBED = compiled("^(?:我国|国内|业内|全球|世界|亚洲|中国|我省|全国)[^“”]{2,16}(?:最高奖|大奖|奖项|盛会|盛事|赛事|品牌)(?=“)")


def plain_name(name: str) -> str:
    """A name without quotation marks, line ends and the short form that explains its first part."""
    name = _DESCRIBED.sub("", _SIGNED.sub("", name))
    plain = _SHORT_FORM.sub(_without_short, name).lstrip("—―-… ").replace("“", "").replace("”", "").replace("\n", "")
    return _OURS.sub("", plain.replace("  ", " "))


def same(a: str, b: str) -> bool:
    """Whether two names are of one event: one ends or begins the other."""
    short, long = sorted((_SCOPE.sub("", x).replace("首届", "第一届").replace("首次", "第一次") for x in (a, b)), key=len)
    if long.startswith(short) and _ABOUT_IT.match(long, len(short)):
        return False  # 江城博览会, 江城博览会新闻发布会
    if long.endswith(short) or long.startswith(short) or (len(short) >= 6 and short in long):
        return True
    (year, of_year), (nth, of_nth) = (_numbered(x) for x in (short, long))
    if of_year == of_nth and year != nth and len(of_year) >= _LONG_NAME - _TAIL:
        return year.isdigit() != nth.isdigit()  # 首届江城国际论坛, 2025江城国际论坛
    shared = next((k for k, (x, y) in enumerate(zip(short, long, strict=False)) if x != y), len(short))
    if shared >= _HEAD and len(short) - shared >= _TAIL and long.endswith(short[shared:]):
        return True  # 纪念江城建城学术报告会, 纪念江城建城|600周年|学术报告会
    parts = _PARTS.split(long)  # 校长论坛及签约仪式, “共赢”校长论坛暨“江城大学签约仪式”
    ends = _PARTS.split(short)
    return len(parts) == len(ends) > 1 and all(whole.endswith(end) for whole, end in zip(parts, ends, strict=True))


def _numbered(name: str) -> tuple[str, str]:
    """The edition that a name begins with and what stands behind it."""
    m = EDITION.match(name)
    return (m[0].rstrip("年度"), name[m.end() :].lstrip("年度")) if m is not None else ("", name)


def edition(name: str) -> tuple[str | None, str]:
    """The edition (第十一届, 2025) and the series, the name without it."""
    found = list(EDITION.finditer(name))
    if not found:
        return None, name.split("——")[0]
    m = next((m for m in found if not m[0][0].isdigit()), found[0])  # 2022年第三届
    year = next((y for y in found if y.end() == m.start()), None)
    name, m = (name[: year.start()] + name[year.end() :], m) if year else (name, m)
    shift = len(year[0]) if year else 0
    before, after = name[: m.start() - shift], name[m.end() - shift :]
    series = before if before.endswith("会议") and after == "会议" else (before + after).replace("()", "").split("——")[0]
    return m[0].removesuffix("度").removesuffix("年") or None, series.strip(" ·-、") or name
