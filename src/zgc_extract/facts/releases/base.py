"""What the fact rules for releases share: their set, the fact, the titles and rows beside a verb, who issues."""


from __future__ import annotations

from datetime import timedelta

from ...entities import Entity
from ...fact import Fact, FactSet, Story
from ...lexicon import WordHit
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_end, clause_start, past, strip_adverbs
from ..lists import after, runs, tally
from ..naming import Phrase
from ..subjects import subject_run
from ..telling import day_of, told

rules = FactSet("release")

_TO_TITLE = compiled(
    r"(?:[^,。;!?\n《》]{0,24}(?:成果|报告|文件|著作|新书|标准|政策),(?:包括|分别[为是]|有))?[^,。;!?\n《》与和同跟对]{0,30}(?<!以)(?=《)"
    r"|[^,。;!?\n《》与和同跟对]{2,30}(?:和|与|及|以及|、)(?=《)"
    r"|了?由[^,。;!?\n《》]{2,60}?(?:编[写制著撰]|撰写|编辑|研[制究]|起草|制定|主编|出品|完成|发起)的(?=《)"
)
#: 发布有关成果,包括江城大学的《…》.
_TO_ROW = compiled(
    r"[^,。;!?\n《》]{0,24}(?:成果|报告|文件|著作|新书|标准|政策),(?:其中)?(?:包括|分别[为是]|有)[^,。;!?\n《》]{0,16}(?=《)"
)
#: 发布一批成果,包括|甲指数、乙图谱.
_TO_LIST = compiled(
    r"了?(?:一批|一系列|多项|[一二两三四五六七八九十\d]+[项份个部])[^,。;!?\n《》]{0,14}(?:成果|报告|文件|标准|政策|榜单|产品|清单),(?:其中)?(?:包括|分别[为是]|有):?"
)
_OF_TITLE = compiled(r"(?:\([^()\n]{1,40}\))?的(?!通知|公告|通告|函|决定|正式|同时|机遇|契机|消息|背景|时机|当[天日])")
_ABOUT = compiled(r"(?:针对|关于|根据|按照|依据|对|围绕|就|基于|依照|以)(?:其|新版|最新的?)?$")
#: What is done with a title that stands before it: 对《甲》|进行|发布, 为《甲》|揭幕|发布.
_DONE_WITH = compiled(r"(?:进行|予以|加以|作|揭幕|揭牌|正式|集中|联合|全文|对外|统一|现场|了)+")
_BETWEEN_TITLES = compiled(
    r"(?:\([^()\n]{1,40}\))?(?:、[^,。;:!?\n《》]{2,30}(?=、《))?(?:、|和|与|及|以及|,|暨)?(?:(?!启动|解读|审议|学习|宣贯|介绍|修订)[^,。;!?\n《》]){0,12}"
)
_BESIDES = compiled(
    r"(?:\([^()\n]{1,40}\))?(?:等[^,。;!?\n《》]{0,16}|一[书文]|[中英外双][文语]{1,2}版|(?:修订|试行|电子|完整|精简)版|\d\.\d版)?(?:[，,]?[也还则亦均]?(?:近日|日前|[今昨]日|[今昨]天|当天)?(?:正式|于|在|由|经|将|拟|共|面向|联合).{0,30}|[和与及、]“[^“”]{2,20}”.{0,6}|新书|全文|成果|(?:[一-龥]{0,6}(?:标准|规范|丛书|图书|专著|教材|白皮书|蓝皮书|条例|办法|方案|规划))(?:正式)?|[暨与和])?$"
)
#: 一并发布|的还有《甲》; 发布|的成果包括《甲》.
INVERTED = compiled(
    r"的,?(?:还|也|同时)?(?:有|包括)|的(?:主要|重要|重大|系列|[一二两三四五六七八九十\d]+[项份个部大])*(?:成果|报告|文件|标准|政策|榜单|著作|产品|清单|新品)"
    r"(?:主要|分别|依次|具体)*(?:包括|有|为|是):?"
)
#: How far back a paper may have been issued that a report still tells of.
RECENT = timedelta(days=400)
RITE = compiled(r"(?:会|仪式|活动|暨|式(?!各样|样))")
AGENT = compiled(r"(?:由|经)$")
#: Who publishes and is no body, right before the verb in another's sentence: 甲园区应把握中央政府最近|公布的规划.
_OTHERS = compiled(r"(?:中央(?:政府)?|国家|当局|上级(?:部门)?)(?:最近|近日|近期|日前|刚刚|刚|新近|正式)*$")


def publishers_of(story: Story, lo: int, at: int) -> tuple[list[Entity], int]:
    """The bodies (or people) that issue, and where their row begins: the subject of the verb, or 由…."""
    own = clause_start(story.text, at, lo)
    for run in reversed(runs(story, own, at)):
        if AGENT.search(story.text, max(own, run.start - 1), run.start):
            return [story.entity(m.party) for m in run.members if m.party], run.start
    subject = None if _OTHERS.search(story.text, own, at) else subject_run(story, lo, at)
    out: list[Entity] = []
    for m in subject.members if subject else []:
        if m.party is not None and (e := story.entity(m.party)) not in out:
            out.append(e)
    return out, subject.start if subject else at


def titles_right(story: Story, at: int) -> list[Candidate]:
    """《甲》, 《甲》《乙》和《丙》 after a verb."""
    text = story.text
    if text[at : at + 1] in ("在", "于"):
        return []  # 成果发布|在期刊《江城研究》上
    m = _TO_TITLE.match(text, at, clause_end(text, at)) or _TO_ROW.match(text, at, story.document.sentence_at(at)[1])
    titles = title_row(story, m.end()) if m else []
    named = bool(titles) and text.endswith(("题为", "名为"), 0, titles[0].start)  # 发布了题为《甲》的研究成果
    if not titles:
        return _titles_below(story, at)
    return [] if not named and _OF_TITLE.match(text, titles[-1].end) else titles


#: 发布以下成果: the titles stand in the lines below.
_BELOW = compiled(r"了?[^。;!?\n《》]{0,24}(?:如下|以下[^。;!?\n《》]{0,16}|(?:成果|文件|报告|清单|名单))[:。]?")
_ITEM = compiled(r"\(?(?:\d{1,2}|[一二三四五六七八九十]{1,2})[.、)]\s?|[◆●■▲▪◇★·]\s?|\d{1,2}(?=《)")


def _titles_below(story: Story, at: int) -> list[Candidate]:
    """The titles with which the lines below begin, numbered or alone in them."""
    text, line = story.text, story.document.line_at(at)
    if line.end - at > 40 or _BELOW.fullmatch(text, at, line.end) is None:
        return []
    titles = {d.start: d for d in story.within(line.end, min(len(text), line.end + 900), "document")}
    out: list[Candidate] = []
    for below in story.document.lines_below(line.start):
        item = _ITEM.match(text, below.start, below.end)
        title = titles.get(item.end() if item else below.start)
        if title is None or (item is None and title.end + 12 < below.end):
            break
        out.append(title)
    return out


def title_row(story: Story, at: int) -> list[Candidate]:
    out: list[Candidate] = []
    titles = {d.start: d for d in story.within(at, at + 400, "document")}
    while at in titles:
        out.append(titles[at])
        m = _BETWEEN_TITLES.match(story.text, titles[at].end)
        at = m.end() if m else -1
    return out


def titles_left(story: Story, at: int, lo: int) -> list[Candidate]:
    """《甲》正式发布, 《甲》《乙》在会上发布."""
    text = story.text
    out: list[Candidate] = []
    for d in reversed(story.within(lo, at, "document")):
        if text.endswith(("简称", "下称"), 0, d.start):
            continue  # 《甲报告》(以下简称《报告》)昨日发布
        if not out:
            stop = max(d.end, strip_adverbs(story, d.end, at))
            when = next((t.end for t in story.within(d.end, stop, "date") if t.start == d.end), d.end)
            done = _DONE_WITH.fullmatch(text, d.end, at)
            if done is None and (not _BESIDES.match(text[when:stop]) or _ABOUT.search(text, max(lo, d.start - 6), d.start)):
                break
        else:
            m = _BETWEEN_TITLES.match(text, d.end)
            if not m or m.end() != out[-1].start:
                break
        out.append(d)
    return out[::-1]


def topic_titles(story: Story, at: int, lo: int) -> list[Candidate]:
    """The title that a verb with nothing before it in its clause is said of: 《甲条例》已经通过,现予|公布."""
    start = clause_start(story.text, at, lo)
    if strip_adverbs(story, start, at) > start or start <= lo or story.text[start - 1] != ",":
        return []
    before = clause_start(story.text, start - 1, lo)
    return title_row(story, before)


def object_at(text: str, hit: WordHit) -> int | None:
    """Where the object of a verb begins: after it, or after 一并公布的还有; None where 的 makes it describe something."""
    inverted = INVERTED.match(text, hit.end) or _TO_LIST.match(text, hit.end)
    if inverted:
        return inverted.end()
    return None if text.startswith("的", hit.end) else past(text, hit.end)


def release_of(story: Story, hit: WordHit, subject: Entity | str, span: tuple[int, int], publishers: list[Entity],
          phrase: Phrase | None = None, **more: object) -> Fact:  # fmt: skip
    fact = Fact("release", {"subject": subject, "publishers": publishers, "items": [], "count": None, **more}, [span],
                date=day_of(story, hit.start))  # fmt: skip
    fact.modality = told(story, hit, phrase)
    return fact


def listed_row(story: Story, hit: WordHit, lo: int) -> tuple[str, list[Entity], Candidate | None, tuple[int, int], Entity | None] | None:
    """甲、乙等14家…集中发布: what they are called together, the members, the count."""
    text = story.text
    start = clause_start(text, hit.start, lo)
    stop = strip_adverbs(story, start, hit.start)
    for run in reversed(runs(story, start, hit.start)):
        at = after(story, run)
        count = tally(story, at)
        if count is None or stop <= count.end + 1:
            continue
        name = text[count.end : stop].strip("的“”")
        if not 3 <= len(name) <= 30 or "《" in name:
            continue
        mention = next((m for m in story.within(count.end, stop, "park", "organisation") if (m.start, m.end) == (count.end, stop)), None)
        items = [story.entity(m.party) for m in run.members if m.party]
        return name, items, count.count, (run.start, hit.end), story.entity(mention) if mention else None
    return None


