"""Clauses, subjects and noun phrases around a verb."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from ..entities import Entity
from ..fact import Story
from ..lexicon import WordHit
from ..readings import Modality
from .lists import Run, after, runs, tally
from .modality import modality

Row = Mapping[str, str]

_STOPS = ",。;:!?\n"
_OPEN = {"“": "”", "《": "》", "(": ")", "「": "」", "『": "』", "‘": "’"}
_CLOSE = "”》)」』’"
_QUOTES = str.maketrans("", "", "“”‘’「」『』\"")
_REACH = 90

_ADVERB = re.compile(
    r"(?:正式|同步|同时|同期|集中|隆重|顺利|成功|共同|联合|全面|率先|首次|再次|今[日天]|昨[日天]|[当同]日|当天|日前|近日|也|还|均|已经?|即将|将要?|"
    r"拟|宣布|现场|重磅|陆续|先后|相继|分别|实现|如期|提前|盛大|圆满|举行|举办|进行|面向全球|面向全国|面向社会|全球|对外|公开|双双|一起|揭牌|挂牌|启动|开工|建成|竣工|"
    r"落成|启用|试|并|又|于|在|获批|注册|宣告|就此|共|一并|所|进行了?|以来|予以|被|组织|主动|牵头|、|(?<=[。,])我?[市省区]|完成|开始|[上下]午|中午|晚间|晚上|[上下]半年|[年月]底|[年月]初|年内)$"
)
_OCCASION = re.compile(r"(?:上|中|下|里|内|间|时|举行|期间|现场|之际|当天|同期|馆|中心|酒店|宾馆|会场|厅|园|区|城|镇|村|校区|基地|大厦)$")
_UNREAL = re.compile(
    r"(?:加快|研究|想要?|不?要|可以?|能够?|应当?|需要?|推进|支持|鼓励|探索|争取|获准|申请|正在|筹备|酝酿|谋划|呼吁|建议|推动|尽快|适时|努力|必须|愿意?|如何|是否|"
    r"倡议|提议|主张|有意|决定|同意|批准|着手|抓紧|积极|继续|不断|逐步|力求|打算|提出|帮助|协助|引导|用于|负责|无法|难以|不得|禁止|一旦|若|如果|假如|等待|期待|欢迎|以利|以便|旨在|用以|为了|利于)"
    r"(?:研究|尽快|加快|积极|推动|支持|在此|依托|牵头|共同|联合|适时|探索|继续|逐步|建设|参与|进一步|早日|全面|企业|各地|地方|高校)*$"
)
_PROPER = re.compile(r"[A-Za-z\d]|国|省|市|世界|全球|亚洲|欧洲|[省市区县校院]")
_MARKED = re.compile(r"将|拟|计划|预计|有望|即将|未|没|力争|希望|争取|不|准备|待|应")
_NAME_GOES_ON = re.compile(r"[一-龥“](?<![在,于以起由])")
_PREDICATE = re.compile(r"是|成为|称|作为")
_POINTING = re.compile(r"这[个一项些]|那[个些]|本[次届]|什么|某|并(?![网购联行轨])")
_NO_NOUN = re.compile(r"(?:也|为(?!期)|是|以|和|与|并|后|前|的|将|及|对|给|由(?![^,。]{2,30}的)|被|从|向|已|之|者|等|就|还|便|即)")
_GLOSS = re.compile(r"\((?:以下|下文)?(?:简称|下称|又称|英文|即|见图|图为|图)[^()]{0,40}\)$")
_YEAR = re.compile(r"(?:\d{4}|[二一]\S{3})[—\-~至]?(?:\d{4})?年度?")
_REST = re.compile(r"等|(?!.*的)(?:并|以|及|暨|旨在|推动|助力|为|共|在|于|启动|建设|项目|仪式|工作|活动|[(—\-:,]|落户|落地)")
_OBJECT = re.compile(r"[了出过]?[一-龥“《A-Za-z\d]")
_NO_OBJECT = re.compile(
    r"仪式|会|大会|典礼|活动|环节|后|前|并|以|及|暨|和|与|运营|实施|亮相|上线|启动|启用|运行|揭牌|在|于|之|投|开|成立|签约|"
    r"[为将]|现场|当"
)
_WHERE = re.compile(r"在(?!线|校|建|野)|于|落户|落地|入驻")
_PLACE_ADVERB = re.compile(r"落户|落地|入驻|在|于|经|通过|以|由|为|借助|凭借|按照|根据|依托|自|从")
_WIRE = re.compile(r"(?:本报|本刊|新华社|中新社|中新网|[一-龥]{2,6}[社网报台])[^,。;]{0,24}?[电讯](?:\s?\([^()]{1,30}\)|\s|(?=[一-龥]))")
_ACT = re.compile(
    r"宣布|举[行办]了?|见证了?|标志着|获悉|了解到|得知|(?:共同|一起|联合|并)为|参加了?|出席了?|迎来了?|祝贺|"
    r"签[约字][^,。;]{0,6}?暨"
)
_LEAD = re.compile(
    r"(?:\d{1,2}[、.](?!\d)|据(?:悉|了解|介绍|报道)|其中|此外|同时|同期|随后|接着|最后|目前|至此|日前|近日|今[日天]|昨[日天]|[当同]日|当天|当晚|当前|期间|"
    r"(?:启动|揭牌|签约|开幕|颁奖|发布|捐赠|开工|闭幕)?(?:仪式|活动|会议|大会|论坛|峰会|年会|典礼|会)(?:现场|期间|上(?![海市线])|后|中(?![心国])|(?=,))|(?:活动|仪式|会议)?现场(?=[,举由为]|$)|"
    r"一年来|下一步|未来(?=,)|如今|截至目前|近年来|今年(?!度)|去年|年初|上午|下午|首先|而|但|并|也|还|又|由|将(?!军)|我国(?!家)|[我本全][市省区县校院](?=[首第最新])|"
    r"随着|标志着|祝贺|庆祝|见证了?|宣布|举行了?|举办了?|召开了?|获悉|了解到|得知|正式|了|着|在(?![线职校建])|于|,|、|\s)"
)
_LEAD_PLACE = re.compile(
    r"(?:在|于|当|随着|经过|通过)[^,。;《]{1,26}?(?:上|中|下|里|内|间|时|后|现场|期间|之际|之日|见证下|举行|前夕)(?!海|市|关|"
    r"国|心|学|医|央|型|区|城)"
)
_BUILT = re.compile(
    r"(?:由|经)?[^,。;“”《》]{0,40}?(?:打造|建设|投资|承建|主办|承办|发起|牵头|研发|研制|设立|成立|组建|运营|开发|编制|编写|撰写|制定|起草|完成|"
    r"位于[^的,]{1,20}|占地[^的,]{1,16}|面积[^的,]{1,16}|总投资[^的,]{1,16}|投资[^的,]{1,12}|亿元|备受[^的]{2,4}|为期[^的]{1,4}|自主研发|推出|建立|参与|支持|主导|参编|主编|起草|提出|组成|构成|共建|创立)的"
)
_LAST_OF = re.compile(r"^[^“《关]{2,40}的(?=[^的]{3,}$)")
_COUNTED = re.compile(
    r"(?:了|过|出了?|起|包括|诸如|其|旗下|首只|(?:中国|世界|亚洲|全球|全国|国内|我国|全市|全省)(?:首[个家座批条款部只]|第[一二三四五六七八九十\d]+[个家座条])|该|此次|本次|这[一个些项]*|全[国球省市](?:首[个家座批条]|第一[个家座])|国内(?:首[个家座批]|第一[个家])|我[国省市](?:首[个家座批条]|第一[个家])|"
    r"首[个家座批条款部项届]|第[一二三四五六七八九十\d]+[个家座批条款部项]|(?:近|超|约|逾)?[\d一二三四五六七八九十百两几多数]+(?:余|多)?[个家座批条款部项大支只套份件类]|"
    r"一系列|系列|新版|新一版|最新(?:版|一[期版批届])?的?|新的|多[个家项款]|一批|[两三]地|名为|题为|一款|一[个项份套])"
)
_APPLYING = re.compile(
    r"(?:建设)?(?:的|者|人|申报|报名|征集|遴选|评选|招标|招募|招聘|招生|签约|推介|路演|评审|验收|编制|修订|研究|调研|论证|"
    r"设计|宣传|筹备|申请|会议|大会|负责人|委员会|办公室|成员)"
)
_PREPOSITION = re.compile(r"(?:对|向|为|把|将|给|被|由|从|以|凭借|作为|依托|根据|按照|据|经|让|使|帮助|支持|祝贺|感谢|包括)$")
_SPLIT = re.compile(r"、|以及|暨|[和与及]|(?<=[”》])(?=[“《])")
_ETC = re.compile(r"等|(?<=[”》])[一二两三四五六七八九十\d]+[个项大家]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase; ``row`` is its head's row, ``entity`` the one thing it names, if it is a mention and no more."""

    start: int
    end: int
    text: str
    entity: Entity | None
    row: Row

    @property
    def subject(self) -> Entity | str:
        """What the record says."""
        return self.entity or self.text


def bare(name: str) -> str:
    """A name for comparison: without quotation marks."""
    return name.translate(_QUOTES)


def is_generic(story: Story, name: str, kind: str = "modifier") -> bool:
    """Whether a word names nothing by itself, as a modifier of a head noun, an award, a document (table ``_generic_names``)."""
    row = story.document.lexicon.table("_generic_names").get(name)
    return row is not None and kind in row["class"]


def _generic_start(story: Story, words: str) -> str | None:
    """The longest modifier that says nothing with which the words begin."""
    return next((words[:k] for k in range(min(5, len(words)), 0, -1) if is_generic(story, words[:k])), None)


def unquoted(name: str) -> str:
    """A name without the marks around all of it."""
    name = name.strip(" 、,")
    if len(name) > 2 and _OPEN.get(name[0]) == name[-1] and name[0] != "(" and name[0] not in name[1:]:
        return name[1:-1]
    return name


def blocked(text: str, hit: WordHit) -> bool:
    """Whether a verb's row forbids its neighbours (``not_before``, ``not_after``; alternatives between |)."""
    after_words, before_words = hit.row.get("not_before", ""), hit.row.get("not_after", "")
    if after_words and text.startswith(tuple(after_words.split("|")), hit.end):
        return True
    return bool(before_words) and text.endswith(tuple(before_words.split("|")), 0, hit.start)


def triggers(story: Story, topic: str) -> list[WordHit]:
    """The hits of a table of verbs in reading order: the longest of those that overlap, none whose row is blocked."""
    out: list[WordHit] = []
    for h in sorted(story.document.hits(topic), key=lambda h: (h.start, -h.end)):
        if out and h.start < out[-1].end:
            continue
        out.append(h)
    return [h for h in out if not blocked(story.text, h) and not in_title(story.text, h.start)]


def in_title(text: str, at: int) -> bool:
    """Whether an offset lies inside 《》."""
    opened = text.rfind("《", max(0, at - 60), at)
    return opened >= 0 and "》" not in text[opened:at] and "\n" not in text[opened:at]


def clause_start(text: str, at: int, floor: int) -> int:
    """Where the clause of an offset begins."""
    return max(floor, *(text.rfind(c, floor, at) + 1 for c in _STOPS))


def clause_end(text: str, at: int, limit: int | None = None) -> int:
    """Where the clause ends: at a stop outside quotation marks and brackets."""
    close: list[str] = []
    top = min(len(text), at + (limit or _REACH))
    for k in range(at, top):
        c = text[k]
        if c in _OPEN:
            close.append(_OPEN[c])
        elif close and c == close[-1]:
            close.pop()
        elif c == "\n" or (c in _STOPS and not close) or (c in _CLOSE and not close):
            return k
    return top


def head_row(nouns: Mapping[str, Row], text: str, end: int, floor: int = 0) -> Row | None:
    """The row of the longest head noun that ends at an offset."""
    for size in range(min(7, end - floor), 0, -1):
        row = nouns.get(text[end - size : end])
        if row is not None:
            return row
    return None


def named_end(story: Story, nouns: Mapping[str, Row], end: int, floor: int) -> Row | None:
    """A row if a noun phrase may end here: at a head noun, a closing mark, a park or body."""
    text = story.text
    if end <= floor:
        return None
    if text[end - 1] in "”’」』":
        return {"word": "", "class": "quoted"}
    row = head_row(nouns, text, end, floor)
    if row is not None:
        return row
    for m in story.within(max(floor, end - 40), end, "park", "organisation"):
        if m.end == end:
            return {"word": "", "class": m.kind}
    if text[end - 1] == ")" and (at := text.rfind("(", floor, end)) > floor:
        return named_end(story, nouns, at, floor)
    return None


def strip_adverbs(story: Story, floor: int, end: int) -> int:
    """The end of what stands before the adverbs and dates that end at an offset."""
    text = story.text
    while end > floor:
        m = _ADVERB.search(text[max(floor, end - 4) : end])
        if m:
            end -= len(m[0])
            continue
        date = next((d for d in story.within(max(floor, end - 16), end, "date") if d.end == end), None)
        if date is None:
            break
        end = date.start
    return end


def _plain_start(story: Story, start: int, end: int) -> int:
    """Skip what introduces a phrase: adverbs of time and place, 由…建设的."""
    text = story.text
    wire = _WIRE.match(text, start, end)
    if wire:
        start = wire.end()
    while start < end:
        date = next((d for d in story.within(start, min(end, start + 16), "date") if d.start == start), None)
        if date is not None and date.end < end and (text[date.end] in ",、" or not _YEAR.fullmatch(text, start, date.end)):
            start = date.end
            continue
        m = _LEAD_PLACE.match(text, start, end) or _LEAD.match(text, start, end)
        if m and m.end() < end and not _inside_mention(story, m.end()):
            start = m.end()
            continue
        break
    m = _BUILT.match(text, start, end)
    if m and m.end() < end:
        return _plain_start(story, m.end(), end)
    act = max((m.end() for m in _ACT.finditer(text, start, end)), default=end)
    if act < end and text.count("“", start, act) == text.count("”", start, act) and not _inside_mention(story, act):
        return _plain_start(story, act, end)
    m = _LAST_OF.match(text[start:end])
    return start + m.end() if m else start


def _inside_mention(story: Story, at: int) -> bool:
    return any(m.start < at < m.end for m in story.within(max(0, at - 24), at + 24, "organisation", "park", "place", "date"))


def _phrase(story: Story, start: int, end: int, row: Row) -> Phrase | None:
    """The phrase, if it names something: not 相关项目, 一批平台."""
    text = story.text
    while m := _COUNTED.match(text, start, end):
        if row["class"] == "paper" and m[0].endswith("批"):
            break
        if m.end() >= end or _inside_mention(story, m.end()) or (text[m.start()] in "一二三四五六七八九十" and text[m.end()] in "网馆"):
            break
        start = m.end()
    if not 2 <= end - start <= 60 or text[start] in "他她我你它":
        return None
    gloss = _GLOSS.search(text, start, end)
    if gloss:
        end = gloss.start()
    dash = text.rfind("——", start, end)
    if dash >= start:
        start = dash + 2 + (text[dash + 2] == "—")
    words = text[start:end]
    mention = next((m for m in story.within(start, end, "organisation", "park") if m.start == start and m.end == end), None)
    if mention is not None:
        return Phrase(start, end, words, story.entity(mention), row)
    if row["class"] == "quoted":
        at = words.rfind("“")
        inner = words[at + 1 : -1] if at >= 0 else ""
        if not 2 <= len(inner) <= 40 or (at > 0 and any(c in inner for c in ",。!?")) or _PREDICATE.search(words[:at]):
            return None
        return Phrase(start, end, inner, None, row)
    if _POINTING.search(words):
        return None
    rest = words[: len(words) - len(row["word"])] if row["word"] else words
    plain = bare(rest)
    if not plain or len(plain) < 2 or is_generic(story, plain.rstrip("的")) or words.endswith("》"):
        return None
    if "“" not in rest and not _PROPER.search(rest) and not story.within(start, end, "organisation", "park", "place", "person") \
            and len(plain) < max(4, int(row.get("least") or 2)):  # fmt: skip
        return None
    dropped = 0
    while plain and (cut := _generic_start(story, plain)):
        plain = plain[len(cut) :]
        dropped += 1
    if dropped + (len(row["word"]) > 2) < 3 and not plain.strip("的性级类化型"):
        return None
    return Phrase(start, end, unquoted(words), None, row)


def _pieces(story: Story, nouns: Mapping[str, Row], start: int, end: int) -> list[tuple[int, int]]:
    """A row of phrases cut where the left one is complete, and 等… dropped."""
    text = story.text
    cuts, at = [], start
    for m in _SPLIT.finditer(text, start, end):
        if m.start() > at and named_end(story, nouns, m.start(), at) and not _inside_mention(story, m.start()) \
                and _balanced(text, at, m.start()):  # fmt: skip
            cuts.append((at, m.start()))
            at = m.end()
    cuts.append((at, end))
    out = []
    for s, e in cuts:
        for etc in _ETC.finditer(text, s + 2, e):
            if named_end(story, nouns, etc.start(), s) and _balanced(text, s, etc.start()):
                e = etc.start()
                break
        out.append((s, e))
    return out


def _balanced(text: str, start: int, end: int) -> bool:
    return all(text.count(a, start, end) == text.count(b, start, end) for a, b in (("“", "”"), ("《", "》"), ("(", ")")))


def _phrases(story: Story, nouns: Mapping[str, Row], start: int, end: int) -> list[Phrase]:
    out = []
    for s, e in _pieces(story, nouns, start, end):
        row = named_end(story, nouns, e, s)
        phrase = _phrase(story, s, e, row) if row else None
        if phrase:
            out.append(phrase)
    return out


def right_phrases(story: Story, nouns: Mapping[str, Row], at: int) -> list[Phrase]:
    """What a verb governs on its right: 启动了A和B, 发布A、B等."""
    text = story.text
    if _NO_NOUN.match(text, at):
        return []
    end = clause_end(text, at)
    floor = at
    for p in range(end, at + 1, -1):
        row = named_end(story, nouns, p, floor)
        if row is None or not _balanced(text, at, p):
            continue
        if p < end and (_APPLYING.match(text, p) or not _word_ends(story, p) or not _REST.match(text, p, end)):
            continue
        return _phrases(story, nouns, _after_agent(story, at, p), p)
    return []


def _word_ends(story: Story, p: int) -> bool:
    return story.text[p - 1] in "”》)" or p in story.document.boundaries


def _after_agent(story: Story, start: int, end: int) -> int:
    """Past 由…编制的, 位于…的 at the beginning of an object."""
    m = _BUILT.match(story.text, start, end)
    return m.end() if m and m.end() < end else start


def left_phrases(story: Story, nouns: Mapping[str, Row], at: int, floor: int) -> list[Phrase]:
    """What stands before an intransitive verb: A正式启动, A在…上揭牌, A、B同时投用."""
    text = story.text
    end = at
    for _ in range(3):
        start = clause_start(text, end, floor)
        stop = strip_adverbs(story, start, end)
        date = next((d for d in story.within(start, stop, "date") if d.start == start), None)
        begin = date.end if date else start
        if stop > begin and not (text[begin] in "在于" and _locative(story, begin + 1, stop)):
            break
        end = start - 1
        if end <= floor or text[end] not in ",":
            return []
    else:
        return []
    for m in _WHERE.finditer(text, start + 2, stop):
        before = strip_adverbs(story, start, m.start())
        if named_end(story, nouns, before, start) and _balanced(text, start, before) and not _inside_mention(story, m.start()) \
                and _locative(story, m.end(), stop):  # fmt: skip
            stop = before
            break
    while named_end(story, nouns, stop, start) is None or not _balanced(text, start, stop):
        cut = None
        for m in _PLACE_ADVERB.finditer(text, start + 2, stop):
            if named_end(story, nouns, m.start(), start) and _balanced(text, start, m.start()) and not _ACT.search(text, m.end(), stop):
                cut = m.start()
        if cut is None:
            return []
        stop = cut
    return _phrases(story, nouns, _plain_start(story, start, stop), stop)


def told(story: Story, hit: WordHit, phrase: Phrase | None = None) -> Modality:
    """The modality of a verb; what is only wished for or asked for counts as planned.

    Words inside the phrase before the verb (…计划正式启动) say nothing about it.
    """
    start = hit.start
    if phrase is not None and phrase.end <= hit.start and not _MARKED.search(story.text, phrase.end, hit.start):
        start = phrase.start
    mode = modality(story, start, hit.end)
    if mode == "asserted" and not story.text.startswith("了", hit.end) and _UNREAL.search(story.text, max(0, hit.start - 10), hit.start):
        return "planned"
    return mode


def day_of(story: Story, at: int) -> str | None:
    """EDTF of the date that tells when: the nearest before the verb in its sentence, but no year that belongs to a name."""
    lo, _ = story.document.sentence_at(at)
    text = story.text
    dates = [d for d in story.within(lo, at, "date") if d.value is not None and getattr(d.value, "value", None)]
    for d in reversed(dates):
        if not (_YEAR.fullmatch(text, d.start, d.end) and _NAME_GOES_ON.match(text, d.end)):
            return str(d.value.value)
    return None


def governs(text: str, at: int) -> bool:
    """Whether a verb that ends at an offset has an object after it, as far as the next characters show."""
    return bool(_OBJECT.match(text, at)) and not _NO_OBJECT.match(text, at)


def _locative(story: Story, start: int, end: int) -> bool:
    """Whether the words after 在 are a place or an occasion and nothing more."""
    return end - start <= 8 or bool(_OCCASION.search(story.text, start, end)) or any(
        m.end == end for m in story.within(start, end, "place", "park", "organisation", "date"))  # fmt: skip


def subject_run(story: Story, floor: int, at: int, *, near: bool = False) -> Run | None:
    """The row of names that is the subject of the verb at an offset: in its clause, else at the head of an earlier one.

    With ``near`` nothing but adverbs, a count and 凭借…, 在… may stand between.
    """
    text = story.text
    own = clause_start(text, at, floor)
    floor = max(floor, text.rfind(":", floor, at) + 1)
    for run in reversed(runs(story, floor, at)):
        if run.before == "far" or _PREPOSITION.search(text, max(floor, run.start - 3), run.start):
            continue
        begin = clause_start(text, run.start, floor)
        if begin != own and run.start - begin > 2 and _plain_start(story, begin, run.end) != run.start:
            continue
        if near and not _open(story, run, at):
            continue
        return run
    return None


_BETWEEN = re.compile(
    r"(?:公司|集团|园区|学校|企业|单位|党委|团队|课题组|项目组|先生|女士|同志|本人|也|均|都|双双|分别|一同|一起|再|又|还|T)*"
    r"(?:$|[,\s]|凭|以|因|在|于|经|作为|被|成功|荣|喜|首次|连续|第|率先|先后|相继|顺利|正式|刚|曾|共|一举|蝉联|从|自(?:\d|去|今|成立|投)|近日|日前|联合|"
    r"正|将|拟|向|为|对|现场|一次性|主动|牵头|集中|陆续|当选|入围|由于|依托|今|昨|当|独家|同时|已|全球)"
)
_COUNT_NOUN = re.compile(r"(?!的)[一-龥]{0,12}?(?=,|成功|正式|获|荣|入|被|上榜|当选|喜|授|亮相|均|$)")


def _open(story: Story, run: Run, at: int) -> bool:
    begin = after(story, run)
    t = tally(story, begin)
    if t is not None:
        begin = t.end
        m = _COUNT_NOUN.match(story.text, begin, at)
        begin = m.end() if m else begin
    between = story.text[begin:at]
    for d in story.within(begin, at, "title", "date"):
        between = between.replace(story.text[d.start : d.end], "T", 1)
    return _BETWEEN.match(between) is not None
