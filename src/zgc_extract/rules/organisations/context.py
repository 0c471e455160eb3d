"""Bodies by where they stand: in a dateline, among the hosts, before a post."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator

from ...document import Document
from ...lexicon import Lexicon
from ...pieces import REACHES, Piece, is_han
from ...post_words import post_words
from ...readings import OrganisationName
from ...rule import Candidate, Found, Hit, no, yes
from ...shelf import compiled
from ...slotted import replace
from ...sought import noted
from .base import rules
from .datelines import outlets
from .held import held
from .hosts import row_members
from .inherited import organs
from .names import ground_of, reading
from .served import served


@rules.scan(
    "inherited",
    yes("江城市委常委、[[教育工委]]书记王建华到会。", kind="party"),
    yes("东岸高新区党工委书记、[[管委会]]主任李明到会。", kind="government"),
    yes("高新区党工委书记、[[管委会]]主任李明到会。", name="高新区管委会"),
    yes("区党工委书记、[[管委会]]主任李明到会。", name="区管委会"),
    yes("高新区工委委员、[[管委]]副主任李明到会。", name="高新区管委"),
    no("会上,管委会主任李明发言,办公室主任也到了。"),
)
def inherited(document: Document, found: Found) -> Iterator[Hit]:
    """An organ that stands without its body behind the body's other post; entities give it its full name."""
    for start, end, name in organs(document, found):
        kind = "government" if name.endswith(("管委会", "管委")) else "party"
        yield Hit(start, end, OrganisationName(name, kind), "inferred")


@rules.scan(
    "hosting",
    yes("大会由江城大学主办,星河集团、[[好未园]]、滨海银行协办。"),
    yes("大会由江城大学主办,[[好未园]]支持、江城协会承办。"),
    yes("大会由[[江城产业创新转化联合体]](CBTA)、滨海银行主办。"),
    yes("由江城大学、[[江海大学湾区—东盟研究中心]]主办的大会开幕。"),
    yes("5月8日,由江城大学指导,[[好未园]]主办,滨海银行协办的峰会开幕。"),
    no("大会由江城大学、滨海银行等多家单位协办。"),
    no("大会由各单位主办,我院承办。"),
    yes("由江城市企业联合会、[[企业家协会]]、工业经济联合会共同主办的大会开幕。"),
    no("大会由有关部门、地方政府主办。"),
    no("大会由江城大学指导,为期两天,面向全国举办。"),
    needs="办",
)
def hosting(document: Document, found: Found) -> Iterator[Hit]:
    """A body that no ending shows, beside others in the row before 主办, 承办, 协办."""
    for start, end in row_members(document, found):
        yield Hit(start, end, reading(document, found, start, end, "other"), "inferred", -1)


@rules.scan(
    "dateline",
    yes("[[江城晚报]]讯(记者 王建华)5日,大会开幕。", kind="media"),
    yes("【[[南岸日报]]专讯】大会昨开幕。", kind="media"),
    yes("[[滨海新闻网]]5月23日台北消息 昨天,论坛举行。", kind="media"),
    yes("【[[东岸商报网]]讯】记者报道:大会开幕。"),
    yes("[[东岸在线]]江城频道报道(王建华):5日,大会开幕。"),
    yes("江城2022年8月29日 /[[东岸社]]/ -- 昨天,大会开幕。"),
    yes("[[江城网]](江城日报网)讯(通讯员 李明)5日,大会开幕。"),
    yes("[[新华社]]北京2月28日电大会闭幕。"),
    yes("([[南岸社]]江城21日电)大会开幕。"),
    yes("【[[南岸纪事]]3月21日报导】大会开幕。"),
    yes("([[南岸日报]]报道)大会开幕。"),
    yes("据[[南岸网]]报道,大会开幕。"),
    yes("【[[江城日报]]消息】大会开幕。"),
    yes("([[江报]]专讯)大会开幕。"),
    yes("[[江城在线]]报道(记者 王建华):大会开幕。"),
    yes("([[江城电台]]消息)大会开幕。"),
    yes("[[江城在线]]、[[江城新闻客户端]]讯 4月28日,大会闭幕。"),
    yes("大会闭幕。\n([[江城时报]] 记者王建华/江城报导)"),
    yes("[[江城晚报]]·江城一点 记者 王建华 通讯员 李明\n昨天,大会闭幕。"),
    yes("[[南岸日报海外版]]讯 大会开幕。"),
    yes("[[南岸晚报]]—[[南岸网]]讯(王建华)大会开幕。"),
    yes("[[南岸日报]]-[[南岸经济网]]江城10月17日讯(记者王建华)大会开幕。"),
    yes("【[[南岸新闻网]]/财经中心/江城报导】大会开幕。"),
    yes("[[南岸网]]消息:大会开幕。"),
    yes("[[南岸网]]记者了解到,大会开幕。"),
    yes("(图文部分转自[[南岸发布]])"),
    yes("[[江城日报]]记者王建华张强\n昨天,大会开幕。"),
    yes("[[江城日报]]记者王建华报导/大会今天开幕。"),
    yes("[[健康江城人]]讯 9月8日晚,大会开幕。"),
    yes("[[江城网]]11月17日烟台讯 大会开幕。"),
    yes("([[江城青年报]]·[[江青在线]]记者 王建华)大会开幕。"),
    yes("大会开幕\n[[江城日报]] 王建华\n昨天,大会开幕。"),
    yes("2006年06月19日01:36 [[江城日报]]\n昨天,大会开幕。"),
    yes("[[南岸观察]]讯(通讯员王建华)大会开幕。"),
    yes("[[江城商务网]] 6月10日,大会开幕。"),
    yes("据美国《[[滨报]]》报道,大会开幕。"),
    yes("会上,《[[江城参考报]]》记者获悉,大会闭幕。"),
    yes("会上,《[[果业时讯]]》副总编辑致辞。"),
    yes("([[南岸传媒]]江城新闻)大会开幕。"),
    yes("云鼎综合[[中新网]]香港4月20日电 大会开幕。"),
    yes("大会开幕。\n《 [[江城日报]] 》( 2018年11月11日   02 版)"),
    yes("大会开幕\n[[江城头条]] 6小时前 23036\n昨天,大会开幕。"),
    yes("([[南岸社]]记者王建华江城8日电)大会开幕。"),
    yes("【[[南岸财方]] 记者 王建华】大会开幕。"),
    yes("[[南岸汇]]9月8日丨大会开幕。"),
    yes("(据[[南岸社]])"),
    yes("据[[南岸发布]]微信公众号1月29日消息,大会开幕。"),
    yes("[[南岸新闻]]─王建华/江城\n大会开幕。"),
    yes("大会开幕\n[[南岸发布]] 2023-09-09 18:30\n昨天,大会开幕。"),
    yes("([[南岸时报]] 记者王建华)大会开幕。"),
    yes("大会闭幕。\n[[南岸融媒体中心]]记者:王建华 李明"),
    yes("[[南岸周末]]记者 王建华 发自江城\n昨天,大会开幕。"),
    yes("大会开幕\n2022年03月05日 星期六 [[南岸日报]]\n昨天,大会开幕。"),
    yes("大会开幕\n1999年3月2日 [[南岸日报]] 第5版(科技·文化)\n昨天,大会开幕。"),
    yes("大会开幕\n原创 [[南岸观察]] 南岸观察Pro 2023-05-22 18:30 发表于江城\n昨天,大会开幕。"),
    no("首页 > 园区新闻\n大会开幕\n园区新闻 2022-03-05 浏览:20\n昨天,大会开幕。"),
    no("南岸网记者:请问大会何时开幕?"),
    no("会上,《江城条例》讲解员获悉,大会闭幕。"),
    no("2006年06月19日01:36 大会开幕\n昨天,大会开幕。"),
    no("【记者王建华报道】大会开幕。"),
    no("【香港讯】大会开幕。"),
    no("广东深圳讯 8月21日,大会开幕。"),
    no("本报讯 大会开幕。"),
    no("公司通过互联网发布消息,大会在电视台播出。"),
)
def dateline(document: Document, found: Found) -> Iterator[Hit]:
    """The outlet of a dateline or named as the source: 江城晚报讯, 滨海新闻网5月23日台北消息, 据江城网报道."""
    for start, end in outlets(document):
        yield Hit(start, end, reading(document, found, start, end, "media"), priority=1)


#: How long the first field is, and the mark behind it.
_LONGEST_FIELD, _MARK = 5, noted(("、",))
#: Two fields of a ministry or more, in a row: 高等教育、科学与创新|部.
FIELDS = compiled(
    r"[一-龥]{1,5}(?<![部局委会院署厅省市长])(?:、[一-龥]{2,5}(?<![部局委会院署厅省市长])){1,3}(?:和|与|及|暨)[一-龥]{2,8}?部(?![分门队落位署件])"
)


@rules.scan(
    "ministry",
    yes("[[南非高等教育、科学与创新部]]部长到会。", kind="government"),
    yes("[[巴登—符腾堡州经济、劳工和住房部]]部长到会。"),
    no("马来西亚能源、通讯及多媒体部长到会,中国科技部、教育部和外交部、日本企业、协会和分部参加。"),
)
def ministry(document: Document, found: Found) -> Iterator[Hit]:
    """A ministry with several fields in a row, behind its country or state: 南非高等教育、科学与创新部."""
    marks = document.places.of(_MARK)
    for land in (*document.hits("countries"), *document.hits("world_cities")):
        k = bisect_left(marks, land.end)
        if k == len(marks) or marks[k] - land.end > _LONGEST_FIELD:
            continue
        m = FIELDS.match(document.text, land.end)
        if m is None:
            continue
        state = land.row.get("kind", "province") == "province"
        if state and not document.text.startswith("长", m.end()):
            yield Hit(land.start, m.end(), OrganisationName(document.text[land.start : m.end()], "government"))


@rules.scan(
    "before_post",
    yes("[[优谷工场]]创始人李明到会。", kind="company"),
    yes("会上,[[蓝鲸智学]]创始人兼CEO张强发言。"),
    yes("他是集团董事长兼[[星海文旅]]董事长。"),
    yes("会上,[[圣垣]]创始人兼CEO李明发言。"),
    no("会上,李垣创始人兼CEO发言,“云链管理”理论创始人李明发言。"),
    yes("[[星海投资]]首席可持续发展官李明到会。"),
    yes("[[星海诊断]]中国区负责人李明到会。"),
    yes("[[星海汽车]]大中华区总裁李明到会,[[Alpha Labs]]创始人张强发言。"),
    yes("出行平台[[星海快驰]]CEO李明和[[星海材料]]王建国董事长到会。"),
    no("原董事长和总经理都到会了,李明获“最具创新力财务总监奖”。"),
    no("他是公司总裁。"),
    no("项目总经理李明和中国区大众气体业务总经理张强说。"),
)
def before_post(document: Document, found: Found) -> Iterator[Hit]:
    """A name that no table knows right before a post that only firms have: 优谷工场创始人."""
    posts = [c for c in found.of("title") if c.value and (_of_firms(document.lexicon, c.value.name) or _of_region(document.text, c))]
    if not posts:
        return
    ground, ended = ground_of(document, found), {c.end for c in found.of("title")}
    generic = document.lexicon.table("_generic_modifiers")
    suffixes, tails = document.lexicon.table("organisation_suffixes"), document.lexicon.table("_company_tails")
    text = document.text
    for post in posts:
        if text.startswith(("奖", "大奖"), post.end):
            continue  # “最具创新力|财务总监|奖”
        end = post.start - 1 if text[post.start - 1 : post.start] == " " else post.start
        reach = _REACH.search(text, max(0, end - _LONGEST_REACH), end)
        end = reach.start() if reach else end  # 星河汽车|大中华区|总裁
        held_by = text[end - 3 : end - 2] in ground.surnames and end - 3 in document.boundaries and text[end - 5 : end - 3] in tails
        held_by = held_by and is_han(text[end - 2]) and is_han(text[end - 1])
        end -= 3 * held_by  # 立勤材料|余忠正|副董事长
        pieces = ground.grow(end)
        if pieces and text[pieces[-1].start] == "兼" and pieces[-1].start in ended:
            pieces[-1:] = _without_joint(pieces[-1])  # 董事长兼|星河文旅|董事长
        if len(pieces) > 1 and text[pieces[-1].start : pieces[-1].end] == "原":  # 原|星河汽车|副总裁
            pieces = pieces[:-1]
        if pieces and text[pieces[-1].start] in "前原" and ground.coined(text[pieces[-1].start : pieces[-1].end]):
            pieces[-1:] = _without_joint(pieces[-1])  # 前葛兰|海姆制药|总裁
        words = [text[p.start : p.end] for p in pieces]
        sort = next((k for k, w in enumerate(words) if k and (w == "平台" or (w in generic and generic[w]["class"] == "t"))), None)
        pieces, words = pieces[:sort], words[:sort]  # 出行平台|快驰出行|CEO
        if not pieces or len(pieces) > _MOST_PIECES or _size(text, pieces[-1], end) > (12 if len(pieces) < _MOST_PIECES else 8):
            continue
        if end - pieces[-1].start < 3:  # 、钰创|总经理, 钰创|创始人兼CEO|李明
            singles = len(words) > 1 and not any(w in generic or w in ground.stops for w in words)
            before = text[pieces[-1].start - 1 : pieces[-1].start]
            opened = not is_han(before or " ") or before in _LEADS_ON
            apart = before == "、" or (opened and _holder_behind(found, text, post.end, ground.surnames))
            if not (singles or ground.coined(words[0])) or not apart:
                continue
        if any(p.sort in ("unit", "bracket") for p in pieces) or words[0].endswith(_NO_FIRM):
            continue
        if any(generic[w]["class"] for w in words if w in generic) or text[pieces[-1].start - 1 : pieces[-1].start] in set("》)”"):
            continue
        last = suffixes.get(words[0])
        if last and last["strength"] not in ("name", "brand"):
            continue
        named = sum(p.sort != "place" and w not in generic for p, w in zip(pieces, words, strict=True))
        trade = pieces[-1].sort == "place" and len(pieces) > 1 and text[pieces[-1].start - 1 : pieces[-1].start] in _BEFORE_TRADE
        if not (named or trade) or (last and len(pieces) < 2):  # trade: 江南|水务|董事
            continue
        start = pieces[-1].start
        if _OF_REGION.match(text, start, end):
            continue
        led = _LED.match(text, start, end)
        if led and end - led.end() in (2, 3) and text[led.end()] in ground.surnames:
            continue  # 致辞中对|江志军|总经理
        yield Hit(start, end, reading(document, found, start, end, "company"), "inferred", -1)


def _size(text: str, first: Piece, end: int) -> int:
    """How long a name is, of words in Latin letters at its head only the last counted: Alpha |Labs."""
    return end - (max(first.start, text.rfind(" ", first.start, first.end) + 1) if first.sort == "latin" else first.start)


def _holder_behind(found: Found, text: str, at: int, surnames: Collection[str]) -> bool:
    """Whether a surname follows a post, and further ones that go with it: 创始人|兼CEO|李明."""
    while text[at : at + 1] in _NEXT_POST and (following := found.starting("title", at + 1)) is not None:
        at = following.end
    return text[at : at + 1] in surnames


#: What leads on to a name of two characters: 邀请|钰创|创始人|李明.
_LEADS_ON = frozenset("了由与和及请对向据")
#: Between two posts of one holder.
_NEXT_POST = frozenset("、兼/及和与&")


def _of_firms(lexicon: Lexicon, title: str) -> bool:
    """Whether only firms have a post: 总裁, 首席可持续发展官."""
    return title.endswith(post_words(lexicon).titles["firm"]) or (title.startswith(("首席", "联席首席")) and title.endswith("官"))


def _of_region(text: str, post: Candidate) -> bool:
    """Whether a post is of a firm's part of the world: 远山诊断|中国区负责人."""
    region = _REGION.match(text, post.start) or _REGION.search(text, max(0, post.start - _LONGEST_REACH), post.start)
    return region is not None and text.endswith(_OF_REGIONS, post.start, post.end)


#: A firm's part of the world beside a post, and posts that firms have there.
_REGION = compiled(
    r"(?:大?中[国华]区|亚太区|东南亚区|北美区|欧洲区|华[东南北中]区|[西东][南北]区)(?=$|负责人|经理|销售|市场|运营|业务|主管)"
)
_OF_REGIONS = ("负责人", "经理", "总监", "主管")


def _without_joint(piece: Piece) -> list[Piece]:
    """A piece without the 兼 in front that a tokenizer glues to a name."""
    return [replace(piece, start=piece.start + 1)] if piece.end - piece.start > 1 else []


#: How many pieces such a name has at most.
_MOST_PIECES = 4
#: What widens a post to a part of the world, before it.
_REACH, _LONGEST_REACH = compiled(f"{REACHES}$"), 4
_LED = compiled(r"[\u4e00-\u9fff]?[对向与和由跟请]")

#: A firm's part of the world: 中国区|大众气体业务总经理.
_OF_REGION = compiled(r"(?:大?中[国华]|亚[洲太]|华[东南北中]|东北|西[南北]|全球|欧洲|北美)区")
#: What stands before a firm that is named by a place and its trade alone.
_BEFORE_TRADE = ("、", ",", "。", ";", "任", "及", "和", "\n", "", " ")

#: What ends a part of a body, not a firm.
_NO_FIRM = ("部", "处", "区", "科", "室", "线", "所", "级", "方", "届", "会", "地", "理论", "学说", "疗法", "模式", "概念")


@rules.scan(
    "held",
    yes("[[住房事务局]]局长李建国出席。", kind="government"),
    yes("会上,[[乐成留学中心]]总监孙静致辞。"),
    yes("「[[江岚禅茶会]]」林启东会长到会。", kind="association"),
    yes("[[江岚禅茶会]]名誉会长李建国、[[江华宗联]]主席孙静到会。", kind="association"),
    yes("会上,[[园建局]]廖荣川局长、[[南管局]]苏正纲副局长致辞。", kind="government"),
    yes("大会邀得[[住房事务局]]局长李建国,同江城大学校长王明出席。"),
    no("公司办公室主任李建国出席。"),
    no("有关部门负责人表示,将加强监管,前任处长和副局长都到了,我局李局长致辞。"),
    no("内部主任很多,宴会主持人孙静、分享会秘书李建国到场。"),
)
def before_any_post(document: Document, found: Found) -> Iterator[Hit]:
    """A name by its ending right before a post: 住房事务局局长."""
    for c in held(document, found):
        yield Hit(c.start, c.end, c.value, "inferred", -1)


@rules.scan(
    "served",
    yes("2009年任[[康禾达采购部]]经理。", kind="company"),
    yes("2011年加入[[康禾达]],任总经理。", kind="company"),
    no("2009年任公司采购部经理。"),
    no("现任综合管理部经理,罐里加入发酵剂发酵,志愿者加入捡拾废弃物、清除河道的行列。"),
)
def serving(document: Document, found: Found) -> Iterator[Hit]:
    """A name that no table knows between a verb of serving and a post, or behind a verb of joining: 任康禾达采购部经理."""
    for c in served(document, found):
        yield Hit(c.start, c.end, c.value, "inferred", -2)
