"""What a stretch of text is about, for sums whose own clause does not say: what a clause presents, what 该项目 points at."""

from __future__ import annotations

from ..entities import PREFIX, Entity
from ..fact import Story
from ..shelf import compiled
from .money_clause import BODIES, clause_start
from .money_words import money_words
from .naming import bare
from .phrases import edges

#: What stands before that which a clause presents: 昨天开工的还有|甲公司, 投资额最大的是|乙项目.
_PRESENTS = compiled(r"(?:的|其中)(?:还|主要|首先|便|就)*(?:有|是|为|系|当属|包括)")
#: What only names what the next clauses tell of: 甲家居广场,|是由…投资兴建的.
_GOES_ON_BEING = compiled(r",(?:是|为|系|由|位于|占地|总投资|总占地|规划|坐落|总建筑面积|建筑面积)")
#: A word that points at a thing named before, and the sorts of things that it may point at.
_THAT = compiled(
    r"(?:该|本|这一?[个座条家]?)(?P<noun>项目|工程|园区|产业园|工业园|科技园|科学园|基地|大桥|隧道|广场|综合体|生产线|产线|基金)"
)
_ENDS = {"园区": ("园区", "产业园", "工业园", "科技园", "科学园", "开发区", "高新区"), "产线": ("产线", "生产线")}
_POINTS = compiled(r"(?:该|本|此|这|各|每|个|[\d一二两三四五六七八九十]批?)$")
_BACK, _FAR = 12, 600
#: Between those who signed and what they signed: 甲镇政府与乙公司|年产…项目.
_PARTNER = ("与", "和", "同")
_SHORTEST, _LONGEST = 3, 36


def presented(story: Story, low: int, end: int) -> Entity | str | None:
    """What a clause presents at its end, or all that it names."""
    text = story.text
    body, thing = story.ending.get(end), money_words(story.document.lexicon).thing
    starts = [m.end() for m in _PRESENTS.finditer(text, low, end)]
    alone = not starts and _GOES_ON_BEING.match(text, end) is not None
    for start in [low] if alone else starts:
        if body is not None and body.start == start and body.kind in BODIES:
            return story.entity(body)
        named = thing.match(text, start, end)
        whole = named is not None and named.end() == end and _SHORTEST < end - start <= _LONGEST
        if whole and not (alone and _tells(story, start, end)):
            return text[start:end]
    return None


def _tells(story: Story, start: int, end: int) -> bool:
    """Whether words are more than a name: with 的, a count, a date or a verb."""
    if "的" in story.text[start:end] or story.within(start, end, "quantity", "date", "money"):
        return True
    return any(e.sort in "vpau" for e in edges(story, start, end))


def pointed_at_first(story: Story, low: int, end: int) -> Entity | str | None:
    """What a clause is about that begins with a pointing word: 该园区面积为….."""
    that = _THAT.match(story.text, low, end)
    return (pointed_at(story, low, that.end()) or that[0]) if that is not None and that.end() < end else None


def pointed_at(story: Story, start: int, end: int) -> Entity | str | None:
    """The thing named before that 该项目, 该园区 points at: the nearest of its sort, in this paragraph or the one before."""
    text = story.text
    that = _THAT.fullmatch(text, start, end)
    if that is None:
        return None
    noun = that["noun"]
    ends = _ENDS.get(noun, (noun,))
    floor = max(0, start - _FAR)
    parks = [m for m in story.within(floor, start, "park") if text.endswith(ends, m.start, m.end)]
    if noun.endswith(("园区", "园")) and parks:
        return story.entity(parks[-1])
    at = start
    for _ in range(_BACK):
        if at <= floor:
            break
        stop = at - 1
        low = clause_start(story, stop) if stop > 0 else 0
        named = _thing_in(story, low, stop, ends)
        if named is not None:
            return named
        at = min(low, stop)
    return None


def _thing_in(story: Story, low: int, end: int, ends: tuple[str, ...]) -> str | None:
    """The name of a thing of that sort in a clause, without who builds it or what was done with it before it."""
    text, words = story.text, money_words(story.document.lexicon)
    low += text.startswith("以", low, end) and text.endswith("为例", low, end)
    m = words.thing.match(text, low, end)
    if m is None or not text.endswith(ends, low, m.end()):
        return None
    begin = max((s.end() for s in words.starts.finditer(text, low, m.end() - 2)), default=low)
    for body in story.within(begin, m.end(), *BODIES):
        if text[body.start - 1 : body.start] in _PARTNER and body.end < m.end():
            begin = max(begin, body.end)
    name = bare(text[begin : m.end()]).strip("“”")
    noun = next(e for e in ends if name.endswith(e)) if name.endswith(ends) else ""
    if not _SHORTEST + 1 <= len(name) <= _LONGEST or not noun or _POINTS.search(name.removesuffix(noun)):
        return None
    return name


#: What a headline says of its topic: 甲博览会|收官, 乙新城|开建.
_ACT = compiled(
    r"(?:正式|今日?|昨日?|今天|圆满|顺利|成功|全面|在[^,。;\s]{2,12})*(?:收官|闭幕|落幕|开幕|启幕|启动|开建|开工|动工|奠基|竣工|投产|投用|投运|揭牌|落户|落地|举行|举办|成立|上线|"
    r"签约|开馆|开园|开业|获批|完成|封顶|交付|通车)$"
)
_TITLES = ("title", "heading")
_PAUSE = compiled(r"[ \u3000,;:|]+")


def headline(story: Story, at: int, end: int) -> Entity | str | None:
    """The topic of a headline, in the part before or behind that with the sum: 投资逾百亿元 甲新城开建, 乙博览会收官 成交额达….."""
    text = story.text
    line = story.document.line_at(at)
    if line.kind not in _TITLES:
        return None
    parts, start = [], line.start
    for cut in (*_PAUSE.finditer(text, line.start, line.end), None):
        stop = cut.start() if cut else line.end
        parts.append((start, stop))
        start = cut.end() if cut else line.end
    own = next((k for k, (lo, hi) in enumerate(parts) if lo <= at < hi), None)
    if own is None or end > parts[own][1]:
        return None
    for k in (own - 1, own + 1):
        if 0 <= k < len(parts):
            lo, hi = parts[k]
            m = _ACT.search(text, lo, hi)
            if m is not None and _SHORTEST < m.start() - lo <= _LONGEST and not story.within(lo, m.start(), "money", "person"):
                name = story.starting.get(lo)
                whole = name is not None and name.end == m.start() and name.kind in PREFIX
                return story.entity(name) if whole and name is not None else text[lo : m.start()].strip("“”")
    return None
