"""Rules for parks: names in the registry, hosts that stand alone, and names grown left from their endings."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...lexicon import WordHit
from ...readings import ParkName
from ...rule import Found, Hit, RuleSet, no, yes
from ...shelf import compiled
from ...slotted import replace
from .areas import AREA, area_before, areas
from .ground import Ground
from .name import Name
from .registry import registered

rules = RuleSet("park")

_HOST_NOT_AFTER = compiled(
    r"论坛|指数|大街|街道|大厦|广场|(?:特色|未来)产业园|杯|地区|地铁|医院|[一二三四]小|中学|时代|银行|东路|西路|南路|北路|路"
)


#: What tells that a text is on the science parks of Taiwan.
_SISTERS = compiled("竹科|科学(?:工业)?园区|国科会")
#: What only compares with the valley in California.
_VALLEY, _ELSEWHERE = "硅谷", ("中国", "东方", "西部", "南繁", "亚洲", "农业", "生物", "“")
#: Parks' short names that are read from this length on, whatever their kind.
_OF_LONG_NAMES = frozenset({"free_trade_zone", "demonstration_zone"})


def _endings(document: Document) -> list[WordHit]:
    """The endings in the text, none inside a longer one."""
    kept: list[WordHit] = []
    for h in sorted(document.hits("park_suffixes"), key=lambda h: (h.start, -h.end)):
        if not kept or h.end > kept[-1].end:
            kept.append(h)
    return kept


@rules.scan(
    "grown",
    yes(
        "中关村(大兴)细胞基因治疗产业园正式开园。".replace("中关村", "[[中关村").replace("园正", "园]]正"),
        host="中关村",
        district="大兴",
        field="细胞基因治疗",
        kind="industrial_park",
    ),
    yes("一行参观了[[武汉东湖高新区]]和[[合肥国际智能语音产业园]]。", kind="high_tech_zone"),
    yes("一行3人来[[苏州大学国家大学科技园]]访问。"),
    yes("顾问兼[[粤澳中医药科技产业园]]董事长林启东到会。"),
    yes("[[海河科技园区]]奠基,[[海丰县产业转移工业园]]中心启动区开工。"),
    yes("[[英国曼彻斯特科技园]]与[[青山湖软件园]]签约。", country="英国", kind="science_park"),
    yes("[[天津经济技术开发区]]揭牌。", kind="economic_zone"),
    yes("项目落户[[银川集成电路产业园]]。", field="集成电路"),
    yes("商会昨日于[[松雾文创园区]]举办展览。"),
    yes("企业落户[[中国(浙江)自由贸易试验区]]。", kind="free_trade_zone", district="浙江"),
    yes("项目落户[[大甲工业集中区]]。", kind="industrial_park"),
    yes("一行赴[[电子科技大学科技园]]调研。", kind="science_park"),
    yes("双方为[[中关村贵阳科技园]]揭牌。", host="中关村"),
    yes("市政府代表团来[[紫藤国家高新区]]考察。", kind="high_tech_zone"),
    yes("[[江城民营科技企业园]]获评优秀。", kind="science_park"),
    yes("[[丝路云谷产业园]]揭牌。", kind="industrial_park"),
    yes("[[聊城鲁西经济开发区]]揭牌。", kind="economic_zone"),
    yes("赵一凡、[[启迪漕河泾科技园]]董事长林启东到会。", kind="science_park"),
    yes("[[广州南沙保税港区]]与[[江城软件园留学人员创业园]]、[[江城开发区国家健康产业基地]]揭牌。"),
    yes("[[宜宾市翠屏区高新技术产业园区]]揭牌。", kind="high_tech_zone"),
    yes("考察组走进茶园、[[榕昕康乐生态园]]、[[国家火炬江城流体装备特色产业基地]]。"),
    yes("来到[[青岛生物技术与新医药科技产业园]]、[[丽川软件园]]。"),
    no("发展电子信息和新材料产业园。"),
    yes("据[[东昇科技园]]介绍,经验交流会暨[[丽川工业园]]开工仪式举行。"),
    no("江城大学光明新区校区启用。"),
    no("国家高新区要建成创新驱动发展示范区,一批科技园区和特色产业园开工。"),
    no("17家中关村特色产业园授牌,全省各开发区都有产业园。"),
    no("现代农业产业园和城市新区建设提速,至今已有各类工业园区150余个。"),
    no("河南省产业园区绿色发展指数公布,这是产业园的一件大事。"),
    yes("[[丽川创业园]]二期工程开工,[[丽川软件园]]三期交付。", kind="science_park"),
    yes("[[江阴高新区电子产业园]]启用,[[西安秦岭软件园]]开园。", kind="industrial_park"),
    yes("一行参观[[青岛高新区]]与[[中科二林园区]]、[[瓷都新材料产业园]]。", kind="high_tech_zone"),
    yes("对注册在[[唐家湾主园区]]内的企业给予奖励。", kind="other"),
    yes("他在南京[[江苏省农业开发科技园]]工作。", kind="science_park"),
    no("达云电子科技产业园项目开工。"),
    yes("[[江阴零碳产业园]]开园。", kind="industrial_park"),
    yes("[[中德(柳州)工业园]]开园活动举行。"),
    no("会上公布“西南绿色算力园区”名单,由市科技局授予“江城市未来产业园区”牌匾。"),
    no("皖浙产业园区结对共建,现代化创新型产业园区启用,江阴特色产业园授牌。"),
    yes("经济部[[土城产业园区]]设立满五十年,专家主讲新世代产业园区规划。", kind="industrial_park"),
    no("双方共建标杆型科技产业园区,充分发挥科技园区作用,考察当地创科产业园区。"),
    no("香港、深圳、西安三地科技园区合作,建成覆盖全省16个地市特色软件园区。"),
)
def grown(document: Document, found: Found) -> Iterator[Hit]:
    """A park by its ending: host, bracketed district, field or place before 产业园, 高新区, 科学城 and the like."""
    endings = _endings(document)
    if not endings:
        return
    ground = Ground(document, found)
    outer: dict[int, int] = {}
    for h in endings:
        name = Name(ground, h, h.start)
        name.grow(outer)
        within = name.start in outer and len(h.word) >= _LONG_ENDING
        own = name.names_one()
        if own or within:  # 江城高新区|电子产业园
            around = outer.get(name.start, name.start)  # 江城高新区|青禾协同示范园: a park in a park
            inner = name.text if own and around < name.start and name.start < h.start else name.without_seat() if own else None
            if h.end - around <= _LONGEST:
                name.start = around
            seat = name.seat_before() if own and around == name.start else None
            if seat is not None:
                name.start, inner = seat, name.text
            outer[h.end] = name.start
            value = replace(name.reading(), inner=inner)
            if document.text.startswith("校区", h.end):
                continue  # 江城大学光明新区|校区
            if value.registry_id or not (_PROJECT.match(document.text, h.end) or _is_honour(document.text, name.start, h.end)):
                yield Hit(name.start, h.end, value)


#: What leads to a rank in quotes that parks get, and what it is called behind them.
_GIVES = compiled(
    r"(?:入选|获评|获颁|获授|授予|授|评为|认定为|命名为|列为|荣获|获得|获|获批|颁发|申报|创建|创成)"
    r"(?:为|了)?(?:首批|第[一二三四五六七八九十]批|一批)?“$"
)
_RANK = compiled(r"”(?:称号|牌匾|铜牌|铭牌|奖牌|荣誉|名单|证书)")


def _is_honour(text: str, start: int, end: int) -> bool:
    """Whether a name in quotes is a rank that parks get rather than a park: 获颁|“特色产业园区”铭牌."""
    if text[start - 1 : start] != "“" or text[end : end + 1] != "”":
        return False
    return _RANK.match(text, end) is not None or _GIVES.search(text, max(0, start - 14), start) is not None


#: What makes a park's name that of something to be built: 江城电子科技产业园项目开工.
_PROJECT = compiled(r"(?:改造|提升|扩建|建设|改扩建)?(?:项目|工程)(?!公司|集团|部|办)")


#: From this length on an ending names a park in a park by itself: 江城软件园|留学人员创业园.
_LONG_ENDING = 3

#: A park in a park in a park … is a row without its marks.
_LONGEST = 60


@rules.scan(
    "bare",
    yes("[[中关村]]是创新的一面旗帜。", name="中关村"),
    yes("支持[[张江]]先行先试。", name="张江"),
    no("中关村论坛开幕,中关村大街人流如织。"),
    no("她在中关村特色产业园工作。"),
    yes("没有[[竹科]],更不会有[[中科]]及[[南科]]。"),
    no("中科是一家公司。"),
    no("市委书记张江讲话。张江指出,园区要开放。"),
)
def bare(document: Document, found: Found) -> Iterator[Hit]:
    """The name of a park without any ending: 中关村."""
    text, bounds = document.text, document.boundaries
    hosts = document.hits("park_hosts")
    titled = {c.end for c in found.of("title")} if hosts else set()
    called = {text[at : at + size] for at in titled for size in {len(h.word) for h in hosts}}
    sisters = any(h.row["bare"] == "t" for h in hosts) and _SISTERS.search(text) is not None
    for h in hosts:
        if h.word == _VALLEY and text.endswith(_ELSEWHERE, 0, h.start):
            continue  # 南繁|硅谷
        if h.start in titled or h.word in called:
            continue  # 市委书记|张江
        if len(h.word) == 2 and (h.end not in bounds or (h.start not in bounds and text[h.start - 1] not in "及和与、")):
            continue
        named = h.row["bare"] == "y" or (h.row["bare"] == "t" and sisters)
        if named and not _HOST_NOT_AFTER.match(text, h.end):
            row = registered(document.lexicon, h.row["name"])
            kind = row["kind"] if row else "science_park"
            yield Hit(
                h.start,
                h.end,
                ParkName(h.word, kind, country=h.row["country"] or None, registry_id=row["id"] if row else None),
            )


@rules.scan(
    "branch",
    yes("企业入驻[[中关村海淀园]]。", host="中关村", district="海淀"),
    yes("[[中关村科技园区丰台园]]招商。", district="丰台"),
    yes("企业落户[[河套香港园区]]。", district="香港"),
    no("中关村园林局的花园。"),
)
def branch(document: Document, found: Found) -> Iterator[Hit]:
    """A park's branch named by its district: 中关村海淀园."""
    text = document.text
    places: dict[int, WordHit] = {h.start: h for h in document.hits("places")}
    for h in document.hits("park_hosts"):
        at = h.end
        for middle in ("科技园区", "国家自主创新示范区", "科技园", "高科技园区"):
            if text.startswith(middle, at):
                at += len(middle)
                break
        place = places.get(at)
        if place and text.startswith("园", place.end) and text[place.end + 1 : place.end + 2] not in ("林", "艺", "丁"):
            end = place.end + 1 + text.startswith("区", place.end + 1)
            name = text[h.start : end]
            row = registered(document.lexicon, name)
            kind = row["kind"] if row else "science_park"
            yield Hit(h.start, end, ParkName(name, kind, h.row["name"], place.word, registry_id=row["id"] if row else None))


@rules.scan(
    "area",
    yes("中国(河南)自由贸易试验区与自贸试验区[[洛阳片区]]、[[开封片区]]会商。", kind="free_trade_zone", registry_id="cn-ftz-410300-area"),
    yes("自贸区建设提速,[[南沙片区]]发布政策。", registry_id="cn-ftz-440115-area"),
    no("城南片区和洛阳片区的居民说。"),
    no("自贸区老城片区改造。"),
    needs="自",
)
def area(document: Document, found: Found) -> Iterator[Hit]:
    """An area of a free-trade zone by its own name, in a text that tells of such zones: 洛阳片区."""
    text = document.text
    if AREA not in text or not ("自贸" in text or "自由贸易" in text):
        return
    for m in _AREAS.finditer(text):
        name = area_before(document.lexicon, text, m.end())
        if name is not None:
            row = document.lexicon.table("parks")[areas(document.lexicon)[name]]
            yield Hit(m.end() - len(name), m.end(), ParkName(name, row["kind"], registry_id=row["id"]))


_AREAS = compiled(AREA)
_LONG_ENOUGH = 6
#: What lands are called in short before their parks.
_SHORT_LANDS = {"印度尼西亚": ("印尼",), "阿拉伯联合酋长国": ("阿联酋",)}


@rules.scan(
    "listed",
    yes("他曾在[[多媒体超级走廊]]工作。", kind="science_park", country="马来西亚"),
    yes("企业落户[[天开园]],又到[[前海蛇口自贸片区]]参观。", registry_id="cn-tj-tiankai"),
    yes("考察组走访[[韩国大德研究开发特区]]。", country="韩国"),
    no("多媒体的走廊很长。"),
)
def listed(document: Document, found: Found) -> Iterator[Hit]:
    """A park by one of its names in the registry."""
    bounds, hosts = document.boundaries, document.lexicon.table("park_hosts")
    for h in document.hits("parks"):
        r = h.row
        if h.word != r["word"]:
            if h.word in hosts:
                continue  # 中关村, 竹科: where they name a park is for `bare` to say
            long = r["kind"] in _OF_LONG_NAMES and len(h.word) >= _LONG_ENOUGH
            if not long and not {h.start, h.end} <= bounds:
                continue
        if h.word == _VALLEY and document.text.endswith(_ELSEWHERE, 0, h.start):
            continue
        start = h.start
        for land in (r["country"], *_SHORT_LANDS.get(r["country"], ())):  # 韩国|大德研究开发特区
            start -= len(land) if land and document.text.endswith(land, 0, start) else 0
        name = document.text[start : h.end]
        inner = h.word if start < h.start else None
        yield Hit(start, h.end, ParkName(name, r["kind"], country=r["country"] or None, registry_id=r["id"], inner=inner))
