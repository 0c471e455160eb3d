"""Whose a sum is where no clause near it says so: the one with whom its sentence, or the one before, begins."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start as whole_clause
from .clause import BODIES, acts_alone, is_occasion, only_where, own_words
from .giving import declarer
from .named import is_phrase, untrailed, what_is_named
from .pointing import pointed_at
from .prizes import PRIZE
from .teller import quoted_teller, teller
from .topic import AGREED, TITLES, event_first, speaks, thing_first
from .whose import Subject, fits
from .words import money_words

#: What follows one who shares what the clause tells with others, or of whom only a part is told.
_SHARED = compiled("[、和与及的同等跟暨]|一行|方面")
#: One of those who speak here, or an event by its sort.
OURS = compiled(
    r"(?P<who>(?:该|本|此|这家|这个)?(?:公司|集团|企业|园区|特区政府|政府|港府|学校|医院|分行|银行|中心|产业园|开发区|高新区|经开区|协会|商会|总会|学会|基金会|"
    r"研究院|合作社)(?:[一二三四五]期)?"
    r"|这[个家座所]?[厂村县市店校]|该[行校院县市区镇村省会司馆园厂店站车片剧书机药桥楼线]|该起[一-龥]{1,8}案|新(?:车|品|机)(?!型|试|研|牌)|该(?:团队|课题组|产品|新车|车型|机型|款车|平台|系统|"
    r"机构|单位|大赛|品牌|剧集|影片|公园|景区|小区|医院)|全[市县区省州国镇村校院]|[市县区省镇村校院厂](?:里|方|府)|(?:展|"
    r"博览|交易|洽谈|推介|招商)会)"
    r"(?![、和与及的同等跟]|旗下|内|党|董|总|管委会|会员|成员|员工|职工|学生|师生|教师|(?!是|作为|已|在|将|拟|要|正|还)[^,。;的]{1,8}的)(?=[一-龥])"
)
#: A side of whom a clause tells: 样本园区|平均出租率为81%, 全县柑橘|种植面积达12万亩.
SIDE = compiled(
    r"(?P<who>(?!总|行政|核心|辖区|规划|占地|用地|建筑|种植|其|派息|楼面|综合|毛利|净利|股息|资产负债)[一-龥A-Za-z0-9·]{2,16}?)(?:平均|累计|总|年|"
    r"现有|设计)*"
    r"(?:(?:种植|养殖|播种|建筑|占地|规划|用地|经营|营业)?面积|[一-龥]{1,3}[率量]|产能|员工|床位|人口)(?:[约近超为达到过逾]|已)*\d"
)
_SIGNED = compiled("(?:签[订署约下了]|订立|达成)[^,。;]{0,24}(?:协议|合同|合约|备忘录|契约|意向书)|[与同和][^,。;]{2,40}签(?!名|证|到)")
#: Metrics of what is given, which nobody has.
_GIVEN = compiled("捐|善款|资金|经费|款$|奖|补|资助|拨|首期|首批")
_AIMS = compiled("提出|明确|力争|要求|计划到|到20")
#: Sentences back that a paragraph may go on about one.
_BACK, _FAR = 3, 400
#: Longer words than this no tokenizer's cut hides: 星河智造|成立于.
_SURE = 2
_SHARES = len("股价")
#: How much may stand before the name of a person who begins a clause: 农户|李四.
_EPITHET = 4
_MAKER = compiled("[^,。;的]{2,12}(?:新建|建设|投资|兴建|打造|设立|发起|研发|承建|投建|创办)的")
#: Sums that a person has or gives.
_ONES_OWN = compiled("捐|善款|收入|薪|工资|挣|赚|积蓄|投资|出资|贷款|奖金|欠款|存款")
_SHARED_TITLE = compiled("[、和与及的同等跟暨]")
_PRODUCT = compiled("[一-龥]{0,10}“(?P<name>[^“”]{2,16})”(?:正式|成功|全球)*(?:发布|上市|亮相|问世|开售|上线)")
#: Verbs behind whom a headline is about.
_ACTS = compiled(
    "登陆|挂牌|上市|完成|获|签约|开建|开工|启动|发布|落户|投产|拿下|中标|斩获|突破|拟|将|与|建设|提速|开园|揭牌|封顶|通车|获批|携手|"
    "牵手|联手|"
    "20\\d\\d年|(?:上半年|中期|前三季度|一季度|去年)?(?:净利|营收|业绩)"
)
_LENT, _BANKS = ("授信", "贷款", "授信额度", "贷款额度", "融资支持", "信贷支持"), ("银行", "分行", "支行", "信用社", "农商行")
_OFFICE = compiled("(?:局|委|厅|部|办|署|处|政府|委员会|管委会|办公室|协会|总会|大学|学院|研究院|研究所|研究中心|证券)$")
_SPENDS = ("授信", "贷款", "投入", "拨款", "出资", "注资", "补助", "专项资金")
_SIDE_OF_SIGNING = compiled("(?P<who>[^,。;与同]{2,60}?)(?:还|也|又|则|另|分别|先后|正式|随后)*[与同](?=[^,。;]{2,40}签)")
_COUNT_OF_SIDES = compiled("等(?P<what>[\\d一二三四五六七八九十]+[余多]?家[^,。;、的]{2,8})$")
_WITH_WHOM = compiled("(?<=..)[与同](?=..)")
_DAUGHTER = compiled("(?:旗下|下属|所属)?(?:全资|控股|参股)?(?:子公司|孙公司)?")
_PARTS = frozenset("总副董负相有党")
_ROW = frozenset("、和及")
_TITLED = ("person", "title")


def leader(story: Story, low: int, metric: str) -> Subject | None:
    """With whom a clause begins of the sentence up to an offset, the nearest first, or the sentences before it in its paragraph."""
    title = bool(story.document.lines) and story.document.line_at(low).kind in TITLES
    lender = _lender(story, low) if title and metric.endswith(_LENT) else None
    if lender is not None:
        return lender
    if _SIGNED.search(story.text, _sentence(story, low), low):
        signer = _first_body(story, low)  # 甲集团与乙银行签订协议,|获得授信5亿元: who is told first
        return (_firm_beside(story, low, signer) if metric.endswith("投资") else None) or signer
    if PRIZE.search(metric) or (_AIMS.match(story.text, low) and "《" in story.text[_sentence(story, low) : low]):
        return None  # who won it would have been told; 甲区发布《乙计划》,提出产业规模…: whose it is the plan says
    if title:
        return _of_headline(story, low)
    agreed, spends = bool(AGREED.search(metric)), metric.endswith(_SPENDS)
    goes_on = not agreed and not _GIVEN.search(metric)
    line = max(story.document.line_at(low).start, low - _FAR)
    end, start = low, _sentence(story, low)
    for back in range(_BACK):
        clauses = _clauses(story, start, end)
        for first, last in reversed(clauses) if back == 0 else clauses:
            found = _led_by(story, first, last, agreed) or (_told_of(story, first, last) if goes_on else None)
            found = found or (_person(story, first, last) if _ONES_OWN.search(metric) else None)
            if found is not None and fits(found, metric):
                return pointed_at(story, found, first)
        told = (teller(story, first, last, spends) for first, last in clauses) if goes_on or spends else iter(())
        speaks_for = next((body for body in told if body is not None), None)
        if speaks_for is not None:
            return speaks_for
        if start <= line:
            break
        end, start = start, max(line, story.document.sentence_at(start - 1)[0])
    return quoted_teller(story, low) if goes_on or spends else None


def _first_body(story: Story, low: int) -> Subject | None:
    """The body with which the clause before begins, whatever it did together with others: 甲集团与乙大学签署协议,|捐资5000万元."""
    start = whole_clause(story.text, low - 1, story.document.line_at(low).start)
    own = own_words(story, start, low)
    if len(_WITH_WHOM.findall(story.text, own, low)) > 1:
        return None  # 甲与乙、丙与丁等12对合作方分别签约
    body = next((m for m in story.within(start, low, *BODIES) if m.start == own), None)
    daughter = _DAUGHTER.match(story.text, body.end) if body is not None else None
    if daughter is not None and (own_firm := story.starting.get(daughter.end())) is not None and own_firm.kind in BODIES:
        body = own_firm  # 甲新能|全资子公司|乙叶片有限公司
    if body is None or story.text[body.end : body.end + 1] in _ROW:
        return _first_side(story, own, low)
    return body


def _firm_beside(story: Story, low: int, first: Subject | None) -> Candidate | None:
    """The firm with which a land or its office signs, which is the one to invest: 江城市与|星河集团|签署协议,计划投资30亿元."""
    if not isinstance(first, Candidate) or (first.kind == "organisation" and not _OFFICE.search(story.text, first.start, first.end)):
        return None
    with_whom = _WITH_WHOM.search(story.text, first.end, low)
    firm = story.starting.get(with_whom.end()) if with_whom is not None else None
    return firm if firm is not None and firm.kind == "organisation" and not _OFFICE.search(story.text, firm.start, firm.end) else None


def _first_side(story: Story, start: int, end: int) -> Subject | None:
    """Who is told first of those who sign, by words: 甲、乙等11家银行|与某市政府签了协议,意向授信…."""
    side = _SIDE_OF_SIGNING.match(story.text, start, end)
    if side is None or "代表" in side["who"] or story.within(*side.span("who"), "person"):
        return None
    counted = _COUNT_OF_SIDES.search(side["who"])
    return counted["what"] if counted is not None else what_is_named(story, *side.span("who"))


def _lender(story: Story, low: int) -> Subject | None:
    """The bank of a headline, whose what is lent is: 甲银行与乙市签署协议,|三年授信120亿元."""
    start = _sentence(story, low)
    banks = [m for m in story.within(start, low, "organisation") if story.text.endswith(_BANKS, m.start, m.end)]
    return banks[0] if banks else None


def _of_headline(story: Story, low: int) -> Subject | None:
    """With whom a headline begins: 星河航材登陆科创板 |募资12亿元; what it names in quotation marks else: 人形机器人“行者”发布."""
    start = max(story.document.line_at(low).start, low - _FAR)
    first = next((m for m in story.within(start, low, *BODIES, "place") if m.start == start), None)
    if first is not None and first.kind == "place" and _ACTS.match(story.text, first.end) is None:
        first = None  # 汉江新能净利增两成
    if first is not None and not _SHARED_TITLE.match(story.text, first.end):
        return first
    quoted = _PRODUCT.match(story.text, start, low)
    if quoted is not None:
        return quoted["name"]
    stop = next((m.start() for m in _ACTS.finditer(story.text, start + 2, low)), None)
    return what_is_named(story, start, stop) if stop is not None else None


def _sentence(story: Story, low: int) -> int:
    """Where the sentence of an offset begins, or its line, or so far before it that none is about it."""
    return max(story.document.sentence_at(low)[0], story.document.line_at(low).start, low - _FAR)


def _clauses(story: Story, start: int, end: int) -> list[tuple[int, int]]:
    """The clauses between two offsets, parted by commas and colons."""
    out, at = [], start
    for p in range(start, end):
        if story.text[p] in ",:;。" and not (story.text[p - 1].isdigit() and story.text[p + 1 : p + 2].isdigit()):
            out.append((at, p))
            at = p + 1
    return [*out, (at, end)]


def _led_by(story: Story, low: int, end: int, agreed: bool) -> Subject | None:
    """Who or what a clause begins with, of what is agreed only an event."""
    text = story.text
    if is_occasion(story, low, end):
        return None
    start = own_words(story, low, end)
    if speaks(text, low, end):
        body = next((m for m in story.within(low, end, *BODIES) if m.start == low), None)
        titled = body is None or getattr(story.starting.get(body.end), "kind", "") in _TITLED or text[body.end : body.end + 1] in _PARTS
        return None if titled or body is None or _OFFICE.search(text, body.start, body.end) else body  # 东山公司在招股书中称
    declared = declarer(story, low, start)
    if declared is not None and not agreed:
        return what_is_named(story, declared[0], untrailed(story, *declared))
    if start >= end - 1:
        return None
    event = event_first(text, start, end)
    side = None if agreed else SIDE.match(text, start, end)
    if side is not None and story.starting.get(start) is None and not side["who"].startswith(money_words(story.document.lexicon).parts):
        return what_is_named(story, *side.span("who"))
    if text.startswith("这里", start):  # 记者走进某物流园。|这里的|货运量…
        here = story.within(max(story.document.line_at(low).start, start - _FAR), start, "park", "organisation", "place")
        return here[-1] if here else "这里"
    ours = OURS.match(text, start, end)
    if event is None and ours is not None and (not agreed or ours["who"].endswith("会")):
        return ours["who"]
    if event is not None or agreed:
        return event
    first = next((m for m in story.within(start, end, *BODIES, "place") if m.start == start), None)
    if first is not None:
        after = story.starting.get(first.end)
        if only_where(story, low, first):
            return None
        if _SHARED.match(text, first.end) or (after is not None and after.kind in (*_TITLED, *BODIES)):
            return None
        beside = first.kind == "place" and not acts_alone(story, first, end)
        return first if first.end < end and not beside else None
    words = money_words(story.document.lexicon)
    told = (m for m in story.within(start, end, *BODIES) if text[m.start - 1] == "的" and words.tells.match(text, m.end))
    described = next(told, None)
    if described is not None:
        return described  # 总部位于江城的|甲公司|成立于2003年
    made = _MAKER.match(text, start, end)
    if made is not None:  # 园区新建的|试制工厂|同日启用
        return thing_first(story, made.end(), end, False)
    date = next((d for d in story.within(start, end, "date") if d.start > start + 2), None)
    timed = is_phrase(story, start, date.start - _SHARES * text.endswith("股价", start, date.start)) if date is not None else None
    if text[low - 1 : low] in (";", ":") and (row := is_phrase(story, start, end)) is not None:
        return row  # ;江城钢铁,|营业收入742亿元
    return thing_first(story, start, end, False) or timed


def _person(story: Story, low: int, end: int) -> Candidate | None:
    """The one person with whom a clause begins, not by whom it is said: 农户|李四|种植果树50亩."""
    people = story.within(low, end, "person")
    start = own_words(story, low, end)
    first = people[0] if len(people) == 1 and not speaks(story.text, low, end) else None
    return first if first is not None and first.start - start <= _EPITHET and first.end < end else None


def _told_of(story: Story, low: int, end: int) -> Subject | None:
    """Of whom a clause tells something, by a name that no table knows: 星河汽车|扎根山区, 全县茶业|发展迅速."""
    words, start = money_words(story.document.lexicon), own_words(story, low, end)
    told = (m for m in words.tells.finditer(story.text, start + 2, end) if m.start() in story.document.boundaries or len(m[0]) > _SURE)
    verb = next(told, None)
    if verb is None:
        return None
    stop = untrailed(story, start, verb.start())
    if stop < start + 2 or story.text.startswith(words.parts, start, stop) or _SHARED.search(story.text, start, stop):
        return None
    return what_is_named(story, start, stop) or (story.text[start:stop] if len(verb[0]) > _SURE else None)
