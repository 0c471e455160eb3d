"""Single characters that stand for places: 在京, 访华, 俄总统, 中美."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import PlaceName
from ...rule import Found, Hit, Match, no, yes
from ...shelf import compiled
from ...sought import Sought
from .base import rules

#: How long a body's name that begins with 华 may be, plus one.
_LONGEST = 9

_LAND_NOT_AFTER = frozenset("国洲文语字")
_RUN_BEFORE = frozenset(
    (
        "关系",
        "两国",
        "三国",
        "双方",
        "双边",
        "贸易",
        "经贸",
        "合作",
        "友好",
        "建交",
        "会谈",
        "战争",
        "边境",
        "地区",
        "两地",
        "三地",
        "元首",
        "等国",
    )
)
_HELD = compiled(
    r"(?:隆重|正式|成功|联合|共同|顺利|圆满)*(?:举[行办]|召开|[开闭启揭落]幕|签[署约订]|揭牌|挂牌|成立|启动|发布|公布|开[班营赛馆工讲]|为[^,。;:]{2,24}?举行)"
)
_ROAD_AFTER = compiled(r"铁路|高铁|高速|公路|线|大道|客专|城际|动车|股市|通|剧|新闻|指数|两市|交易所")


#: Letters of towns that are read only before what is held there: 在榕举行.
_TOWNS_LETTERS = "榕邕昆筑济厦锡沈哈莞兰郑深肥"


def _letter(document: Document, letter: str, sort: str) -> PlaceName | None:
    row = document.lexicon.table("_place_letters").get(letter)
    if row is None or not row[sort]:
        return None
    if sort == "division":
        return PlaceName(row["division"], "province" if row["code"].endswith("0000") else "city", row["code"] or None)
    return PlaceName(row["land"], row["kind"])


@rules.rule(
    "letter",
    r"[在抵来赴进离返回驻留](?P<mention>[京沪津渝粤港澳台蓉穗汉杭甬湘鄂琼皖赣闽桂黔滇藏陕豫鲁浙川])"
    r"(?![东剧城华都港戏腔胶畿族瓷口湾式岸头中上下前风阳朝])",
    yes("大会昨日在[[京]]召开。", name="北京市", kind="province", code="110000"),
    yes("论坛在[[京]]举行,展会在[[京]]开幕。", name="北京市"),
    yes("论坛在[[甬]]开幕。", name="宁波市", code="330200"),
    yes("代表团抵[[沪]]访问。", name="上海市", code="310000"),
    no("他在京东工作,常来京剧院看戏。"),
    no("货轮进港后卸货,他在台上发言。"),
)
def letter(m: Match) -> PlaceName | None:
    """A single character for a division after a verb of place: 在京, 抵沪."""
    b = m.document.boundaries
    held = _HELD.match(m.document.text, m.end) is not None  # 在京举行 is one word of the tokenizer's
    if not held and (m.end not in b or (m.start not in b and m.start + 1 not in b)):
        return None
    if m["mention"] in "港台" and m.document.text[m.start] in "进离":
        return None
    return _letter(m.document, m["mention"], "division")


@rules.rule(
    "held_letter",
    rf"在(?P<mention>[{_TOWNS_LETTERS}冀晋辽吉苏])(?={_HELD.pattern})",
    yes("论坛昨日在[[榕]]举行,大赛在[[邕]]启动。", name="福州市", code="350100"),
    yes("两家企业5日在[[深]]签署协议。", name="深圳市"),
    yes("大会在[[晋]]召开。", name="山西省", kind="province"),
    no("他在昆山举行婚礼,在深处召开。"),
    needs="举召幕签牌成启发公开",
)
def held_letter(m: Match) -> PlaceName | None:
    """A single character for a town or province before what is held there: 在榕举行."""
    return _letter(m.document, m["mention"], "division")


@rules.rule(
    "visit",
    r"华(?<=[访来在驻对赴抵离援旅涉侵]华)(?![人侨裔语文东北南中山龙夏尔沙润丽])",
    yes("这位总统将于下月访[[华]]。", name="中国", kind="country"),
    yes("多国驻[[华]]使节参观了园区。", name="中国"),
    no("他在华东工作,来华侨城游玩,又在华山停留。"),
    no("她对日常工作很认真,对法律也熟悉。"),
    no("园区已入驻华为、中兴等企业。"),
    yes("总理访[[华]]为期三天。"),
)
def visit(m: Match) -> PlaceName | None:
    """中国 as 华 after a verb: 访华, 驻华."""
    bounds = m.document.boundaries
    if m.end not in bounds and m.start - 1 not in bounds:
        return None
    known = m.document.lexicon.table("organisations")
    if any(m.document.text[m.start : end] in known for end in range(m.start + 2, m.start + _LONGEST) if end in bounds):
        return None  # 入驻|华为; not 访华|为期三天
    return PlaceName("中国", "country")


@rules.scan(
    "visit_abroad",
    yes("总理将赴[[美]]出席会议,并访[[俄]]。", name="美国", kind="country"),
    yes("他访[[意]]期间受到热情接待。", name="意大利"),
    no("她对日常工作认真,对法律熟悉,对美好生活充满向往。"),
    needs="访赴驻旅对抵",
)
def visit_abroad(document: Document, found: Found) -> Iterator[Hit]:
    """A single character for another country after a verb: 赴美, 访俄, 驻英."""
    for m in _VISIT.all_in(document):
        at = m.end() - 1
        b = document.boundaries
        if at + 1 in b and (at in b or at - 1 in b):
            name = _letter(document, m[0][-1], "land")
            if name:
                yield Hit(at, at + 1, name)


_VISIT = Sought(
    r"(?:[访赴驻旅对抵][美俄日英德韩朝印欧澳]|[访抵][法意葡埃巴叙泰越菲以伊乌波匈捷罗荷瑞蒙缅柬智秘])(?![人侨裔语文元国律族洲内])"
)


@rules.rule(
    "office",
    r"(?P<mention>[美俄日英法德韩朝印巴以叙伊越泰意加澳乌])"
    r"(?=总统|副总统|总理|副总理|首相|外长|防长|财长|国防部长|外交部|国防部|国务院|国会|议会|政府|央行|军方|媒体|两国|两军|三国|国务卿|驻)",
    yes("[[俄]]总统表示欢迎,随后[[美]]外长发言。", name="俄罗斯", kind="country"),
    no("中国政府和各国议会。"),
    no("他以政府的名义发言。"),
)
def office(m: Match) -> PlaceName | None:
    """A single character for a country before an office of state: 俄总统, 美国务卿."""
    text, b = m.document.text, m.document.boundaries
    if m.start not in b or (m.start and text[m.start - 1] == "·"):
        return None
    if m["mention"] in "以加" or (m["mention"] in "日印" and m.start and text[m.start - 1].isalnum()):
        return None
    return _letter(m.document, m["mention"], "land")


@rules.scan(
    "run",
    yes("[[中]][[美]]两国元首会晤。", name="中国", kind="country"),
    yes("[[京]][[沪]]两地企业合作。", name="北京市", code="110000"),
    yes("[[中]][[日]][[韩]]合作论坛", name="中国"),
    yes("[[中]][[以]]合作论坛", name="中国", kind="country"),
    yes("他说,[[罗]][[中]]关系良好。", name="罗马尼亚", kind="country"),
    no("选手在决赛中以高分夺冠,中科两国产业。"),
    no("在美洲的其中美国企业居多,中英文网站上线。"),
    no("京沪高铁和京津城际客流增长。"),
)
def run(document: Document, found: Found) -> Iterator[Hit]:
    """Single characters for several places in a row: 中美, 日韩, 京沪, 川渝."""
    text = document.text
    last = -1
    for h in sorted(document.hits("place_runs"), key=lambda h: (h.start, -h.end)):
        after = text[h.end : h.end + 2]
        if h.start < last or h.start not in document.boundaries:
            continue
        doubtful = h.end not in document.boundaries or h.row["doubt"] or h.word.startswith("日中")
        if doubtful and after not in _RUN_BEFORE:
            continue
        if after[:1].isdigit():  # 决赛中以2:0战胜
            continue
        sort = h.row["sort"]
        if _ROAD_AFTER.match(text, h.end) or (sort == "land" and after[:1] in _LAND_NOT_AFTER):
            continue
        names = [_letter(document, c, sort) for c in h.word]
        last = h.end
        for k, name in enumerate(names):
            if name:
                yield Hit(h.start + k, h.start + k + 1, name)
