"""Things that are counted before a sum: 开工项目29个, 共有台资企业215家, 甲基地等46个重点项目."""

from __future__ import annotations

from ...fact import Story
from ...shelf import compiled
from .clause import BODIES
from .words import money_words

#: How long what is counted is, the words of a row of them, a row with a count as its last member.
_NOUN_REACH, _SHORT_ROW, _JOINT = 16, 12, 24
_ADVERBS = compiled("^(?:已(?!投)|成功|共|累计|还|再|各类|各种|各项)+")
#: What stands between the name of things counted and their count: 开工项目|共10个.
_COUNT_GAP = compiled("(?:总数|总量|超过|突破|达到|共计|总计|合计|累计|共有|共|(?<!签)约|近|超|逾|达|有|为|的|占到?)+$")
#: What a bracket adds before a count: 外资项目(含增资项目)12个.
_IN_BRACKETS = compiled(r"\([^()]{1,16}\)$")
#: What points at things that are counted and is no part of their name: 滨海新区本次|集中开工项目10个.
_POINTS = compiled(
    "^集中了|^.{0,24}等地的?(?:企业|客商|园区)?(?=[一-龥]{2})|^[一-龥]{2,8}?在[一-龥]{1,4}(?=签约|落户)|^[一-龥]{2,16}?已经?(?:成功|累计|先后)*(?=(?:签约|开工|竣工|入驻|落户|引进)(?:项目|企业))|^[一-龥]{2,8}?共(?=签约|引进|"
    "有|推出)|合计|共计|总计|大会(?=签约|集中)|(?:活动|会|"
    "仪式)(?:上|现场)|[本此这]届[^,]{2,10}?[会展节]|[本此这]次(?:[^,]{0,6}(?:仪式|活动|大会))?|今年|现场|全[市县区省]|我[市县区省]|"
    "[本该][市县区省]"
)
#: What a clause names by examples: 开工项目|包括甲、乙等5项.
_SORT = compiled("(?P<what>[^,、]{2,14}?)(?:主要)?(?:包括|包含|涵盖|为|有|是)")
_AREAS = ("全省", "全市", "全县", "全区", "全州", "全国")
_THINGS = compiled("[一-龥]{0,8}(?:项目|工程|企业|基地|平台)")
#: What was begun, in the name of what is counted: 共开工|基础设施项目71个; but 开工项目29个.
_BEGUN = compiled(
    "(?:^共?(?:集中)?(?:新开工|开工|签约|竣工|投产|落户)|^.*新(?:开工|签约|引进|落户|投产))"
    "(?![和及与、]|投用|投产|开工|竣工|达产)(?=[一-龥]{2,}(?:项目|工程|企业)$)"
)
#: What was done with things that are counted: 集中开工的|重点项目共16个.
_DID_IT = "(?:(?:开竣工|开复工|开工|签约|竣工|投产|启动|建成|奠基|剪彩|投用|复工|落户|入驻|引进|通车|揭牌)+)"
DONE_OF = compiled(f"(?:集中|新)?{_DID_IT}(?:[、和及]{_DID_IT})*的(?=[一-龥]{{2}})")
#: Nouns that tell nothing without what was done: 集中开工的|项目.
BARE = ("项目", "企业", "工程")
#: What a count at the end of its clause counts, where no noun was read: 共计12个|签约项目.
_COUNTED_LAST = compiled("(?<=[等共含])\\d+[个家项][一-龥、]{0,10}(?:项目|企业|工程|基地|平台)$")
#: What a row is a row of, with how many they are: 甲基地等|46个市、县(区)级重点项目, 甲园、乙园及丙园等|三个科学园区.
_ALL_OF = compiled(
    "(?<=等)(?P<what>(?:\\d+|[两二三四五六七八九十]+)余?[个家项座所大](?:[一-龥、]|\\([一-龥]{1,4}\\)){0,14}(?:项目|工程|企业|公司|园区|开发区|基地|平台|区域|"
    "城市|机构|银行|院校|高校|展区))的?$"
)
#: A row of names that stand for a sort: 引进甲、乙等一批|优质项目270个.
SORT_LAST = compiled(
    "(?<=、)[^、,。;]{1,12}等(?P<sort>(?!地|一批|一大批|多个|众多|\\d)[^、,。;等的]{1,8}(?:项目|企业|工程))$|"
    "(?:等(?:一批|一大批|多个|众多)|(?<=、)[^、]{2,24}等(?:一批|一大批|多个|众多)?)(?P<what>(?!地)[^、,。;等的]{2,14})$"
)
_SET_TO = compiled("新?(?:签约|开工|引进|落户|竣工)|集中|累计|共|已|拟")
#: All of which some are counted: 这188个重点项目中|续建项目61个.
_AMONG_ALL = compiled("^.*[个家项][^,、]{1,12}中(?=[一-龥]{2})")
#: A sort by its motto: “签约一批”项目|18个.
_QUOTED_SORT = compiled("“[^“”]{2,10}”[类的]?[一-龥]{0,6}(?:项目|企业|工程)$")
_NEW_ONES = compiled("(?<=[一-龥])(?P<what>新(?:签约|中标|开工|引进|批|增)(?:项目|企业|合同))$")
_DID_BARE = compiled("(?:落户|入驻|投产|竣工)(?:企业|项目)$")
_VERBS_ONLY = compiled("(?:实际|累计|目前|其中)?(?:复工|开工|竣工|投产|开复工|签约)")


def counted(story: Story, start: int, end: int) -> str | None:
    """The things that a span counts at its end, with their number or without."""
    return _counted_at(story, start, end) or _counted_last(story.text, start, end)


def _counted_at(story: Story, start: int, end: int) -> str | None:
    """25个项目, where the words end with what is counted; 开工项目 of 开工项目29个."""
    text = story.text
    for q in reversed(story.within(start, end, "quantity")):
        if q.start > start and text[q.start - 2 : q.start] == "年产":
            continue  # 甲公司年产5万吨涂料项目 is one name
        if q.end == end and getattr(q.value, "unit", None) in money_words(story.document.lexicon).classifiers:
            return before_count(story, start, q.start)
        noun = getattr(q.value, "noun", None)
        whole = _THINGS.fullmatch(text, q.end, end) or (noun and text.endswith(noun, q.end, end))  # 19个项目|协议总投资
        if whole and end - q.end <= _NOUN_REACH:
            joint = text[q.start - 1] in "和与及" and end - start <= _JOINT
            return text[start:end] if joint and q.start - 1 > start else text[with_area(text, q.start) : end]
    return None


def _counted_last(text: str, start: int, end: int) -> str | None:
    """What the words count last, where no noun was read: …产业园等|9个市、县重点项目."""
    m = _COUNTED_LAST.search(text, start, end)
    return m[0] if m else None


def before_count(story: Story, low: int, at: int) -> str | None:
    """What is named right before its count: 台资企业 of 共有台资企业215家."""
    dates = story.within(low, at, "date")
    low = dates[-1].end if dates and dates[-1].end < at - 2 else low  # 江城一季度|集中开工重大项目58个
    words = _IN_BRACKETS.sub("", _COUNT_GAP.sub("", story.text[low:at].rpartition("—")[2]))
    first = next((m for m in story.within(low, at, "place", *BODIES) if m.start == low and _SET_TO.match(story.text, m.end)), None)
    words = words[first.end - low :] if first is not None else words  # 石龙区|新签约项目17个
    words = _AMONG_ALL.sub("", words)
    quoted = _QUOTED_SORT.search(words)
    if quoted is not None:
        return quoted[0]
    last = SORT_LAST.search(words)
    if last is not None:
        return last["sort"] or last["what"]
    if words.endswith("等"):  # 开工项目|包括甲、乙等5项
        sort = _SORT.match(words)
        return sort["what"] if sort else None
    counting = money_words(story.document.lexicon).counting
    verb = max((m.end() for pattern in (counting, _ADVERBS, _POINTS) for m in pattern.finditer(words)), default=0)
    done = DONE_OF.search(words)
    if done is not None:
        verb = done.start() if words[done.end() :] in BARE else max(done.end(), verb)
    new = _NEW_ONES.search(words)
    name = new["what"] if new is not None else _BEGUN.sub("", words[verb:]).removeprefix("的")
    name = name.removeprefix("投资") if name.removeprefix("投资") in BARE else name
    if name in BARE:  # 已经落户|企业15家
        did = _DID_BARE.search(words)
        name = did[0] if did is not None else name
    row = "、" in name and len(name) > _SHORT_ROW
    name = name.rstrip("已共现").removeprefix("累计").removeprefix("已投").removeprefix("在投")
    return name if 2 <= len(name) <= _NOUN_REACH and not row and not _VERBS_ONLY.fullmatch(name) else None


def with_area(text: str, at: int) -> int:
    """Where a count begins, with the area whose all it counts or its place in a row: 全县|160个重点项目, 前|两批园区."""
    return at - 2 if text.endswith(_AREAS, 0, at) else at - text.endswith("前", 0, at)


def all_of(text: str, start: int, end: int) -> str | None:
    """What a row that ends with 等 is a row of, with how many they are."""
    m = _ALL_OF.search(text, start, end)
    return m["what"] if m is not None else None
