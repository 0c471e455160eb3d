"""Noun phrases beside a verb: what it governs on its right, what stands before it as its subject."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ..entities.called import kind_of
from ..fact import Story
from ..lexicon import Lexicon, WordHit
from ..shelf import compiled
from .beginnings import begin_of
from .clauses import balanced, clause_end, clause_start, governs, hits_within, inside, strip_adverbs
from .edges import Edge, edges
from .naming import Phrase, named_end, phrase_of
from .trimming import HOLDS, before_adjuncts, before_gloss, before_others
from .wares import ware_end
from .wording import Row, head_row, wording

_NO_NOUN = compiled(r"(?:、|部署|也|为(?!期)|是|以(?![^,。;]{2,60}为[^,。;的]{1,12}的)|和|与|并|后|前|的|"
    r"将|及|对|给|由(?![^,。]{2,30}的)|被|从|向|已|之|者|等|就|还|便|即)")
_REST = compiled(
    r"等(?!(?:作为|参与|组成)[^,。;]*的)"
    r"|、$|(?!.*的)(?:并|以|及|暨|旨在|推动|助力|为|共|在|于|启动|建设|项目|仪式|工作|活动|[(—\-:,]|落户|落地|里(?=[,一-龥]))"
)
_SPLIT = compiled(r"、|以及|暨|[和与及]|(?<=[”》])(?=[“《])")
#: 甲中心、乙公园|共计4座购物中心
_TOTAL = compiled(r"(?:共计|总计|合计|共)(?:\d+|[一二两三四五六七八九十]+)[个家座条项所].{0,8}$")
_ETC = compiled(r"等|(?<=[”》])[一二两三四五六七八九十\d]+[个项大家款种类套部本条所座支]")
#: A rite is held together with another occasion: 召开表彰大会暨|江城服务队成立大会.
_SECOND_RITE = compiled(r"(?:会|式|礼|表彰|签约|活动)暨(?=[^,。;暨]{5,}$)")
#: Another act of the same rite, or the meeting it is part of (第一次会员大会暨|成立大会), no part of the name before it.
_RITE_ACT = compiled(
    r"(?:签约|动员|授牌|授旗|颁奖|剪彩|首发|竣工|交接|集中|誓师|祝福|祈福|感恩|庆祝)[暨与和及、]?$"
    r"|(?:第?[一二三四五六七八九十\d]+[届次])+(?:会员|理事|代表|全体|股东|换届|选举)+(?:大会|会议)暨?$"
)
_DONE = compiled(r"[了过](?!程|渡|去|境)|出了?(?=[一二三四五六七八九十\d“《]|台湾)")


#: Verbs that say of whom a list or a rule is.
_OF_LISTS = ("入选", "获奖", "获批", "获得", "参加", "参展", "参会")
_AND = compiled(r"[和与及、]|以及")
_QUOTED_HEAD = compiled(
    r"[^“”、,的]{0,8}“[^“”]{2,20}”[^“”《》、,的]{2,12}"
    r"(?<!售价|价格|票价|费用|日程|安排|时间|议程|进展|视频|照片|海报|预告|声明|原因|真相|数据|内容|言论|演讲|文章|谈话|结果|工作|情况|活动|仪式|大会|期间|建设|消息)"
)
#: How long a noun behind a quoted name may be that no table knows: “海堤红”|纪念茶.
_SHORT_HEAD = 4


def _end_row(story: Story, nouns: Mapping[str, Row], end: int, floor: int, quoted: bool = False) -> Row | None:
    """A row if a noun phrase may end here; with ``quoted`` also behind a quoted name whose head no table knows (“雁行”系列机械臂)."""
    row = named_end(story, nouns, end, floor)
    if row is None and quoted and _QUOTED_HEAD.fullmatch(story.text, floor, end) and end in story.document.boundaries:
        tail = story.text[story.text.rfind("”", floor, end) + 1 : end]
        short = 1 < len(tail) <= _SHORT_HEAD or ware_end(story, end) is not None  # “海穹”风力助推转子
        return {"word": tail, "class": "product"} if short else {"word": "", "class": "named"}
    return row


#: What a thing in a row is worth, in brackets behind it: 甲项目|(总投资5亿元).
_WORTH = compiled(r"\([^()]{0,8}投资[^()]{1,14}\)$")


def _pieces(story: Story, nouns: Mapping[str, Row], start: int, end: int, quoted: bool = False) -> list[tuple[int, int]]:
    """A row of phrases cut where the left one is complete, and 等… dropped."""
    text = story.text
    cuts, at = [], start
    for m in _SPLIT.finditer(text, start, end):
        name = story.starting.get(m.start())
        if name is not None and name.kind == "place" and name.end > m.end():
            continue  # 和若铁路|和田站
        known = m.start() > at and (_end_row(story, nouns, m.start(), at, quoted) or _WORTH.search(text, at, m.start()))
        # 五一河疏浚、五一河景观大道: the first has no head that the table knows, but 新材料、新能源产业园 is one name
        if (known or (m[0] == "、" and m.start() - at >= 4)) and not inside(story, m.start()) and balanced(text, at, m.start()):
            cuts.append((at, m.start()))
            at = m.end()
    cuts.append((at, end))
    out = []
    for s, e in cuts:
        for etc in _ETC.finditer(text, s + 2, e):
            if _end_row(story, nouns, etc.start(), s, quoted) and balanced(text, s, etc.start()):
                e = etc.start()
                break
        total = _TOTAL.search(text, s + 2, e)
        worth = _WORTH.search(text, s + 2, e)
        out.append((s, total.start() if total else worth.start() if worth else e))
    return out


def phrases_in(story: Story, nouns: Mapping[str, Row], start: int, end: int, bound: str, quoted: bool = False) -> list[Phrase]:
    """The phrases of a row; ``bound`` is the class of what stands before it. A short name stands beside others of its sort."""
    found: list[Phrase | None] = []
    pieces = [(s, e, row) for s, e in _pieces(story, nouns, start, end, quoted) if (row := _end_row(story, nouns, e, s, quoted))]
    for s, e, row in pieces:
        found.append(phrase_of(story, s, e, row, bound))
    sort = next((p.row["class"] for p in found if p is not None), "")
    if sort == "body":
        for k, (s, e, row) in enumerate(pieces):
            if found[k] is None and row["class"] == sort and not row.get("plain") and _SHORT.fullmatch(story.text, s, e - len(row["word"])):
                found[k] = Phrase(s, e, story.text[s:e], None, row, bound)  # 人工智能学院、|碳中和研究院
    return [p for p in found if p is not None]


_SHORT = compiled(r"(?![这那各该本某相有])[一-龥]{2,4}(?<![的个些关])")  # 碳中和|研究院


@lru_cache(maxsize=8)
def _applying(lexicon: Lexicon) -> re.Pattern[str]:
    """What behind a head noun makes it a part of another: …项目|申报."""
    return compiled(f"(?:建设|项目)?{wording(lexicon).lists['applying']}")


@lru_cache(maxsize=8)
def _occasion(lexicon: Lexicon) -> re.Pattern[str]:
    return compiled(wording(lexicon).lists["occasion"] + "$")


def _describes(story: Story, nouns: Mapping[str, Row], e: Edge, end: int) -> bool:
    """Whether a verb is part of a name: 文明城市|入选|城市名单, 运动员|参加|江城赛事的新规定."""
    if story.text[e.start : e.end] not in _OF_LISTS:
        return False
    stop = _AND.search(story.text, e.end, end)
    return head_row(nouns, story.text, stop.start() if stop else end) is not None


def right_phrases(story: Story, nouns: Mapping[str, Row], at: int, *, quoted: bool = False) -> list[Phrase]:
    """What a verb governs on its right: 启动了A和B, 发布A、B等; with ``quoted`` also “雁行”系列机械臂, whose head no table knows."""
    text = story.text
    done = _DONE.match(text, at)
    at = done.end() if done else at
    if _NO_NOUN.match(text, at):
        return []
    end = clause_end(text, at)
    walls = [e for e in edges(story, at, end) if head_row(nouns, text, e.end, at) is None and not _describes(story, nouns, e, end)
             and not text.startswith(("以及“", "以及《"), e.start)]  # fmt: skip
    if walls and walls[0].start == at and not text.startswith(("关于", "首批"), at):  # 由…编制的, 总投资…的
        of = text.find("的", walls[0].end, end)
        if of < 0:
            return []
        at = of + 1
        walls = [e for e in walls if e.start >= at]
    about = text.startswith("关于", at)
    end = next((e.start for e in walls if e.start > at + 1 and not about and (
        e.sort in "vpulc" or (e.sort == "a" and named_end(story, nouns, e.start, at)))), end)  # 今天揭牌的甲中心|由乙大学建设
    end = next((h.start - 1 for topic in _ACTS for h in hits_within(story, topic, at + 3, end) if _in_row(text, h)), end)
    notice = _NOTICE.search(text, at, end) if about else None
    end = notice.start() if notice is not None else end
    total = _SUMMED.search(text, at + 4, end)
    if total is not None and named_end(story, nouns, total.start(), at) is not None:
        end = total.start()
    dash = text.find("——", at, end)
    if quoted and dash > at and named_end(story, nouns, dash, at) is not None:
        return _after_dash(story, nouns, dash + 2 + text.startswith("—", dash + 2), end)
    last = max((m.end() for m in _SPLIT.finditer(text, at, end)), default=at) if quoted else at
    applying, line = _applying(story.document.lexicon), story.document.line_at(at)
    for p in range(end, at + 1, -1):
        half = text[p : p + 1] == " " and line.kind in _TITLES and line.start < at  # 甲大学成立乙研究院 |院士出任院长
        if p < end and not half and not _word_ends(story, p):
            continue
        row = named_end(story, nouns, p, at) or (_end_row(story, nouns, p, last, True) if quoted and p == end else None)
        if row is None or not balanced(text, at, p):
            continue
        if p < end and not half and (applying.match(text, p) or not _REST.match(text, p, end)):
            continue
        return phrases_in(story, nouns, at, p, "v", quoted)
    return []


#: What a paper is sent with: 印发关于乙的若干措施|的通知.
_NOTICE = compiled(r"的(?:通知|公告|通告|函|决定)$")
#: How many a row is, behind it (甲指数、乙图谱|两项成果), and what of it is told (“甲计划”|详情).
_SUMMED = compiled(
    r"(?<=[”》])的?(?:详情|细节|具体内容|主要内容|申请详情)$"
    r"|(?<=[一-龥”》])(?:[两二三四五六七八九十]|\d{1,2})(?:项|个|份|部|大|款|种|张|类)[^,。;、“”\d]{0,10}$"
)
_ACTS, _TITLES = ("launch_verbs", "release_verbs"), ("title", "heading")


def _in_row(text: str, hit: WordHit) -> bool:
    """Whether a verb stands in a row of them, with an object of its own: 启动甲行动、|组建乙联盟."""
    return text[hit.start - 1] == "、" and hit.row["class"] in ("b", "t") and governs(text, hit.end)


def _after_dash(story: Story, nouns: Mapping[str, Row], start: int, end: int) -> list[Phrase]:
    """The name that stands behind what it is and a dash: 推出首款轿车产品——|星河ES."""
    row = _end_row(story, nouns, end, start, True) or {"word": "", "class": "named"}
    if not 2 <= end - start <= 24 or any(e.sort in "vpau" for e in edges(story, start, end)):
        return []
    return [phrase_of(story, start, end, row, "v") or Phrase(start, end, story.text[start:end].strip("“”"), None, row, "v")]


def _word_ends(story: Story, p: int) -> bool:
    return story.text[p - 1] in "”》)" or p in story.document.boundaries


def _locative(story: Story, start: int, end: int) -> bool:
    """Whether the words after 在 are a place or an occasion and nothing more."""
    if any(story.text[e.start : e.end] in (*HOLDS, "主持", "出席", "参加") for e in edges(story, start, end)):
        return False  # 在甲酒店|召开乙联盟成立大会, 在甲市|主持乙园区的动土仪式
    return end - start <= 8 or bool(_occasion(story.document.lexicon).search(story.text, start, end)) or any(
        m.end == end for m in story.within(start, end, "place", "park", "organisation", "date"))  # fmt: skip


#: 甲集团在乙园兴建|丙基地,今日举行动土典礼: what is begun is what is built.
_BUILDS = compiled(r"(?:(?:合并|整合|重组|联合)(?:组建|成立|设立)|兴建|新建|投建|投资建设|扩建)(?=[^,。;的]{4,30}$)")
#: 甲高新区与乙大学合作共建|创新联盟揭牌仪式: what they build, not who builds it.
BUILT_TOGETHER = compiled(r"(?:[与和同、]|携手|牵手|联合)[^,。;、的]{2,30}?(?:合作|联合|共同)?共建(?![的共])(?=[^,。;]{4})")


#: When, without a day, before where: ,近日|在上海揭牌.
_LATELY = compiled(r"近日|日前|近期")
#: A motto, in two halves.
_MOTTO = compiled(r"“[^“”]{2,12}[, ·、][^“”]{2,12}”")


def left_phrases(story: Story, nouns: Mapping[str, Row], at: int, floor: int, *, rite: bool = False, ends: int = -1) -> list[Phrase]:
    """What stands before an intransitive verb: A正式启动, A在…上揭牌, A、B同时投用.

    Before a ``rite`` (…揭牌仪式) a name needs no head that the table knows. ``ends`` is where the verb ends.
    """
    text = story.text
    end = at
    opened = text.rfind("“", floor, end) if rite and text[end - 1] == "”" else -1
    if opened > floor and _MOTTO.fullmatch(text, opened, end) and named_end(story, nouns, opened, clause_start(text, opened, floor)):
        end = opened  # 甲产业园“逐梦湾区,奋进江城”|开工仪式
    for _ in range(3):
        start = clause_start(text, end, floor)
        if not balanced(text, start, end):  # “一园两地暨青年科创谷|启动仪式”
            start = max(start, text.rfind("“", start, end) + 1)
        stop = strip_adverbs(story, start, end)
        if rite and "在" in text[stop:end]:  # 甲在揭牌仪式上
            return []
        second = _SECOND_RITE.search(text, start, stop) if rite else None
        start = second.end() if second else start
        built = BUILT_TOGETHER.search(text, start, stop) or (_BUILDS.search(text, start, stop) if end < at else None)
        start = built.end() if built else start
        date = next((d for d in story.within(start, stop, "date") if d.start == start), None)
        lately = _LATELY.match(text, start, stop)
        begin = date.end if date else lately.end() if lately else start
        if stop > begin and not (text[begin] in "在于假" and _locative(story, begin + 1, stop)):
            break
        end = start - 1
        if end <= floor or text[end] not in ",":
            return []
    else:
        return []
    while rite and (act := _RITE_ACT.search(text, start, stop)) is not None:  # 甲学院签约|揭牌仪式
        stop = strip_adverbs(story, start, act.start())
    of = text[stop - 1] == "的"
    stop = strip_adverbs(story, start, stop - of)
    stop = before_gloss(text, start, before_others(story, nouns, start, before_adjuncts(story, nouns, start, stop)))
    row = named_end(story, nouns, stop, start)
    if row is None and text.endswith(("项目建设", "工程建设"), start, stop):  # 甲项目建设|正式启动
        stop -= len("建设")
        row = named_end(story, nouns, stop, start)
    if row is None and rite and _word_ends(story, stop):
        row = {"word": "", "class": "named"}
    if row is None or not balanced(text, start, stop):
        return []
    begin, bound = begin_of(story, nouns, start, stop, row)
    if row["class"] == "named":
        phrase = phrase_of(story, begin, stop, row, bound) if stop - begin > 4 else None
        return [phrase] if phrase else []
    if bound == "p" and not rite and not text.endswith("随着", start, begin):
        return []
    if of and not _is_news(text, start, begin, ends, rite):
        return []
    bound = "r" if rite and (bound in ("", "v") or text[begin - 1] == "暨") else bound
    return phrases_in(story, nouns, begin, stop, bound) or _meant(story, begin, stop, row)


def _is_news(text: str, start: int, begin: int, ends: int, rite: bool) -> bool:
    """Whether the words around 甲的成立 make that the news: 随着甲的成立, 甲的成立标志着; with a ``rite`` also 举行甲的成立大会."""
    if _HERALDS.search(text, start, begin) or (ends > 0 and _HERALDED.match(text, ends)):
        return True
    return rite and (_HERALD_RITES.search(text, start, begin) is not None or _RITE_HELD.match(text, ends) is not None)


#: A stage: 二期工程|现已启动.
_OF_STAGES = compiled(r"(?:第?[一二三四五]|首)期(?:工程|项目)")
#: How far before its sentence that may be named.
_BACK = 120


def _meant(story: Story, start: int, stop: int, row: Row) -> list[Phrase]:
    """What a bare noun stands for, where one body told before alone can be meant: 研究院|正式揭牌."""
    noun = story.text[start:stop]
    if _OF_STAGES.fullmatch(noun):
        lo = story.document.sentence_at(start)[0]
        named = story.within(max(0, lo - _BACK), start, "park", "organisation")
        return [Phrase(start, stop, noun, None, row)] if named else []
    lexicon = story.document.lexicon
    if noun not in lexicon.table("_standing_nouns") or kind_of(lexicon, noun):
        return []
    told = story.bodies_before(start, f"…{noun}", lambda e: e.name.endswith(noun))
    bodies = {e.id: e for e in map(story.entity, told)}
    return [Phrase(start, stop, noun, e, row) for e in bodies.values()] if len(bodies) == 1 else []


#: What comes before 甲的成立 where that is the news.
_HERALDS = compiled(r"(?:标志着|意味着|见证了?|庆祝|宣告|祝贺|随着|伴随着?)$")
_HERALD_RITES = compiled(r"(?:迎来|举行|举办|召开|出席|参加|主持|见证)了?$")
#: 甲的揭牌|仪式在乙地举行: the rite itself is told of.
_RITE_HELD = compiled(r"[^,。;]{0,4}(?:仪式|典礼|大会|庆典)[^,。;]{0,40}?(?:举行|举办|召开)")
#: What comes behind 甲的成立 where that is the news.
_HERALDED = compiled(r"(?:建设|运营|运行|使用|投用)?,?(?:标志|意味|宣告|填补|预示)")
