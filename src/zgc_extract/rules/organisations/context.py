"""Bodies by where they stand: in the source line, before a post, as the short form of a firm told before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...credits import OF_WHAT, OFFICE
from ...document import Document
from ...pieces import REACHES, Piece, is_han
from ...readings import OrganisationName
from ...rule import Candidate, Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from .base import rules
from .datelines import outlets
from .held import held
from .hosts import row_members
from .inherited import organs
from .names import bodies, ground_of, reading
from .served import served

#: Words of the source line that are no outlet's name.
_NO_OUTLET = compiled(
    r"^(?:综合|整理|管理员|网站管理员|网络|互联网|转载|原创|本[站网报]|作者|编辑|责编|记者|责任编辑|来源|未知|不详|佚名|其[他它])|[\d/]{5}|\.(?:com|cn|net|org)"
    r"|^(?:加入|添加|录入|上传|提交|创建)$|^(?:日期|时间|发布|发表|更新|字体|字号|浏览|阅读|点击|(?:网友|我要|参与)?评论)|[:【】\[\]]|https?|www\.|[。!?《》]"
)

#: Posts that only firms have: a name right before one is a firm's.
_FIRM_POSTS = (
    "CEO", "CTO", "CFO", "COO", "首席执行官", "创始人", "董事长", "总裁", "首席技术官", "首席科学家", "合伙人", "总经理",
    "创办人", "执行长", "营运长", "技术长", "财务长", "CMO",
    "CIO", "CPO", "CSO", "首席营销官", "首席运营官", "首席财务官", "首席产品官",
    "董事", "监事", "财务总监", "营销总监", "销售总监", "董事会秘书", "总会计师",
)  # fmt: skip


@rules.scan(
    "outlet",
    yes("来源:[[滨海市人民政府官网]],[[滨海商报]],[[创新之声]]"),
    yes("2023年7月29日 09:32来源:[[滨海在线网]]", kind="media"),
    yes("2023-05-04 来源:[[滨海商报]] 记者 李明", kind="media"),
    yes("来源:[[滨海日报客户端]]2019-09-08 19:46", kind="media"),
    yes("来源:[[滨海在线]]—[[滨海日报]] |"),
    yes("来源:[[滨海日报客户端]]2019-09-08 19:46"),
    yes("新闻来源 (不包括图片): [[滨海资讯]]"),
    yes("[来源:[[滨海化工报]]]"),
    yes("来源:[[管理工程学院]]发布时间:2024-01-20浏览次数:293"),
    yes("(来源:《[[滨海化工报]]》2023年9月9日第3版)"),
    yes("来源丨[[滨海广播]]"),
    yes("来源单位:[[附属医院]] 责任编辑:李明"),
    yes("来源:[[皖江观察微信公众号]]", name="皖江观察"),
    yes("大会圆满闭幕。\n(综合[[江城社]]、[[江城新闻]])"),
    yes("大会圆满闭幕。\n出处:[[皖江观察]]"),
    yes("大会圆满闭幕。\n(转自[[皖江观察]])"),
    yes("2022年11月28日08:12 | 来源:[[滨海网]]-江苏频道"),
    yes("来源:[[滨海基金周刊站]]综合整理    编辑:李明"),
    yes("发布单位:[[滨海市商务局]] 发布时间:2023-09-09", kind="government"),
    yes("供稿:[[科研与发展规划处]]"),
    yes("大会圆满闭幕。\n来源:\n[[滨海市场报]]"),
    yes("2012-10-15 来源: [[滨海商报]]10月12日,滨海市领导李明、张远出席论坛。"),
    yes("大会圆满闭幕。([[传媒艺术学院]] 供稿)"),
    yes("来源:[[滨海日报]]2017-10-26 10:20:43 江城 联盟"),
    no("资金来源:多方筹集。"),
    no("项目综合江城、滨海两地优势,节目转自新址。"),
    no("作者:李文博 发表日期:2021年9月10日"),
    no("来源:网络"),
    no("来源:未知 日期:2023-05-04"),
    no("来源:本站原创 点击数: 加入时间:2023-05-04"),
    no("供稿:王建华"),
    no("大会圆满闭幕。(王建华 供稿)"),
    needs="源稿布转摘选载出综",
)
def outlet(document: Document, found: Found) -> Iterator[Hit]:
    """Each item after 来源: is an outlet or the body whose page it is."""
    ends = {c.end: c for c in bodies(document, found)}
    text = document.text
    for cue in _CUE.all_in(document):
        line = document.line_at(cue.start())
        office = cue["office"] is not None
        prose = "。" in text[cue.end() : line.end]
        for m in _OUTLETS.finditer(text, cue.end(), max(line.end, cue.end())):
            dated = _DAY_BEHIND.search(text, *m.span())
            item = m[0] if dated is None else text[m.start() : dated.start()]
            glued = _GLUED.search(item)
            if prose and m.start() > cue.end() + text.startswith("《", cue.end()):
                break  # 来源:江城日报 3月5日,甲、乙出席: the report begins on its line
            item = item[: glued.start()] if glued is not None else item  # 来源:江城网|发布时间:2024-01-20
            row = line.kind == "source" and not office
            if m.start() > cue.end() + text.startswith("《", cue.end()) and not row and text[m.start() - 1] not in ",、":
                break
            if _PAGE.fullmatch(item) or _MAKERS.match(item) or _HOUR.fullmatch(item):
                break  # 江城日报/A21版/产学合作
            if not 2 <= len(item) <= 24 or _NO_OUTLET.search(item) or (office and not item.endswith(_OFFICE_ENDS)):
                continue
            item = _CHANNEL.sub("", _MADE.sub("", item))
            account = _ACCOUNT.search(item)
            if account is not None and account.start() >= _SHORTEST:  # 江城日报|微信公众号
                name = OrganisationName(item[: account.start()], "media")
                yield Hit(m.start(), m.start() + len(item), name, priority=1)
                continue
            for start, end in _outlets_in(text, m.start(), m.start() + len(item)):
                body_there = ends.get(end)
                kind = body_there.value.kind if body_there else "media"
                yield Hit(start, end, reading(document, found, start, end, kind), priority=1)


    for m in BELOW.finditer(text) if "源:\n" in text or "源\n" in text else ():
        yield Hit(*m.span("name"), reading(document, found, *m.span("name"), "media"), priority=1)
    for m in SENT_IN.finditer(text) if "供稿)" in text else ():
        if m["name"].endswith(_OFFICE_ENDS):
            kind = ends[m.end("name")].value.kind if m.end("name") in ends else "media"
            yield Hit(*m.span("name"), reading(document, found, *m.span("name"), kind), priority=1)


def _outlets_in(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Both of two outlets that a dash joins: 江城网—滨海日报."""
    joined = _JOINED_OUTLETS.fullmatch(text, start, end)
    return [joined.span(1), joined.span(2)] if joined else [(start, end)]


_CUE = Sought(
    rf"来源(?:(?<![一-龥]来源)|(?<={'|'.join(what + '来源' for what in OF_WHAT)}))(?:单位|部门|机构|网站)?\s?"
    r"(?:\([^()\n]{2,16}\)\s?)?:\s*"
    r"|来源\s?[/丨|]\s?(?=[一-龥])|(?<=\n)源:\s*|(?:稿源|出处|转载?自|[摘选]自|原载|来源于)\s?:\s*"
    r"|(?:^|(?<=[(\n。]))(?:转载?自|文章来源于|来源于)(?=[一-龥])"
    r"|(?:^|(?<=[(\n]))综合(?=[一-龥]{2,10}(?:社|报|网|新闻|客户端|在线)[、,])"
    rf"|(?P<office>{OFFICE})\s?:\s*"
)
#: The outlet on the line below its word.
BELOW = compiled(
    r"来源\s?:?[^\S\n]*\n\s*(?P<name>[一-龥]{2,12}(?:报|网|社|电视台|周刊|在线|新闻|客户端|发布|局|委|管委会|政府|大学|学院|研究院|(?<!干)部|厅|集团))"
    r"[^\S\n]*(?=\n|$)"
)
#: Who sent in a report, at its end: (传媒艺术学院 供稿).
SENT_IN = compiled(r"\((?P<name>[一-龥]{3,16})\s{0,2}供稿\)")
#: What the names of offices that put up or send in a page end in; a person's does not.
_OFFICE_ENDS = (
    "部", "处", "室", "办", "局", "委", "会", "中心", "学院", "医院", "院", "团", "校", "大学", "科", "所", "社", "网", "报", "台", "馆",
    "站", "厅", "政府", "集团", "公司",
)  # fmt: skip
_OUTLET_END = r"(?:[报网社台刊]|在线|新闻|客户端)"
_JOINED_OUTLETS = compiled(rf"([一-龥A-Za-z]{{1,9}}{_OUTLET_END})[—–-]{{1,2}}([一-龥A-Za-z]{{1,9}}{_OUTLET_END})")
#: The last words of a page, where an outlet is told that no other rule knows.
_POSTED_BY = Sought(r"本文由(?P<name>[一-龥A-Za-z]{2,14}(?:网|报|社|在线|平台|客户端|公众号))(?:原创|编辑|整理)?(?:发布|发表|首发)")
#: A day that the page puts behind an outlet without a space: 江城日报客户端|2019-09-08.
_DAY_BEHIND = compiled(r"(?<=[一-龥])(?:20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?|[A-Z]\d{1,3}版?)$")
_GLUED = compiled(r"(?<=[一-龥]{2})(?:(?:发布|更新)?(?:时间|日期)|浏览|点击|作者|编辑|责编|字号|阅读|审核):?"
    r"|(?<=[一-龥]{2})(?:\d{1,2}月\d{1,2}日|(?:[今昨][日天](?:[上下]午|晚)?|近日|日前)$)")
#: Who made the page, in the same line: 来源:江城报 编辑:|经纬.
_MAKERS = compiled(r"(?:责任)?(?:编辑|责编|作者|记者|审核|校对|摄影|撰稿|通讯员|供稿)(?:人|员)?:?$")
_PAGE = compiled(r"[A-Z]?\d{1,3}版")
_HOUR = compiled(r"\d{1,2}:\d\d(?::\d\d)?")
_SHORTEST = 2
#: The account under which an outlet posts, behind its name.
_ACCOUNT = compiled(r"(?<=[一-龥]{2})(?:官方)?(?:微信)?(?:公众号|视频号|头条号|抖音号|微博)$")
#: The channel of a site, behind its name: 人民网-江苏频道.
_CHANNEL = compiled(r"(?<=网)\s?[-—–·]{1,2}\s?[一-龥]{2,6}频道$")
#: What an outlet did with what it took from others, behind its name.
_MADE = compiled(r"(?:原创|(?:编辑|综合)?整理|综合(?:报道|编辑|整理)?|独家|首发|编译)$")
#: An outlet in the source line, up to a mark or the day that is glued to it: 滨海日报客户端|2019-09-08.
_OUTLETS = compiled(r"(?<!\d)(?:(?!(?:19|20)\d\d[-.年])[^,、;;|/()\s·“”《》\]】])+")


@rules.scan(
    "posted",
    yes("版权声明:本文由[[滨海厂房网]]发布,如需转载请注明出处。", kind="media"),
    no("本文由编辑整理发布。"),
    needs="本文由",
)
def posted(document: Document, found: Found) -> Iterator[Hit]:
    """Who put the page up, in its last words: 本文由滨海厂房网发布."""
    for m in _POSTED_BY.all_in(document):
        yield Hit(*m.span("name"), reading(document, found, *m.span("name"), "media"), priority=1)


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
    no("会上,《江城条例》讲解员获悉,大会闭幕。"),
    no("2006年06月19日01:36 大会开幕\n昨天,大会开幕。"),
    no("【记者王建华报道】大会开幕。"),
    no("【香港讯】大会开幕。"),
    no("本报讯 大会开幕。"),
    no("公司通过互联网发布消息,大会在电视台播出。"),
)
def dateline(document: Document, found: Found) -> Iterator[Hit]:
    """The outlet of a dateline or named as the source: 江城晚报讯, 滨海新闻网5月23日台北消息, 据江城网报道."""
    for start, end in outlets(document):
        yield Hit(start, end, reading(document, found, start, end, "media"), priority=1)


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
    if "、" not in document.text:
        return
    for land in (*document.hits("countries"), *document.hits("world_cities")):
        m = FIELDS.match(document.text, land.end)
        state = land.row.get("kind", "province") == "province"
        if m is not None and state and not document.text.startswith("长", m.end()):
            yield Hit(land.start, m.end(), OrganisationName(document.text[land.start : m.end()], "government"))


@rules.scan(
    "before_post",
    yes("[[优谷工场]]创始人李明到会。", kind="company"),
    yes("会上,[[蓝鲸智学]]创始人兼CEO张强发言。"),
    yes("他是集团董事长兼[[星海文旅]]董事长。"),
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
    posts = [c for c in found.of("title") if c.value and (_of_firms(c.value.name) or _of_region(document.text, c))]
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
        if not pieces or len(pieces) > _MOST_PIECES or end - pieces[-1].start > (12 if len(pieces) < _MOST_PIECES else 8):
            continue
        if end - pieces[-1].start < 3:  # 、钰创|总经理
            singles = len(words) > 1 and not any(w in generic or w in ground.stops for w in words)
            if not (singles or ground.coined(words[0])) or text[pieces[-1].start - 1 : pieces[-1].start] != "、":
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
        words_before = _LATIN_WORDS.search(text, max(0, start - _LONGEST_LATIN), start) if pieces[-1].sort == "latin" else None
        start = words_before.start() if words_before else start  # Alpha|Labs|创始人
        yield Hit(start, end, reading(document, found, start, end, "company"), "inferred", -1)


def _of_firms(title: str) -> bool:
    """Whether only firms have a post: 总裁, 首席可持续发展官."""
    return title.endswith(_FIRM_POSTS) or (title.startswith(("首席", "联席首席")) and title.endswith("官"))


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
#: What widens a post to a part of the world, before it; words in Latin letters before the last one of a firm's name.
_REACH, _LONGEST_REACH = compiled(f"{REACHES}$"), 4
_LED = compiled(r"[\u4e00-\u9fff]?[对向与和由跟请]")
_LATIN_WORDS, _LONGEST_LATIN = compiled(r"(?<![A-Za-z.])(?:[A-Z][A-Za-z&-]{1,15} ){1,2}$"), 34

#: A firm's part of the world: 中国区|大众气体业务总经理.
_OF_REGION = compiled(r"(?:大?中[国华]|亚[洲太]|华[东南北中]|东北|西[南北]|全球|欧洲|北美)区")
#: What stands before a firm that is named by a place and its trade alone.
_BEFORE_TRADE = ("、", ",", "。", ";", "任", "及", "和", "\n", "", " ")

#: What ends a part of a body, not a firm.
_NO_FIRM = ("部", "处", "区", "科", "室", "线", "所", "级", "方", "届", "会", "地")


@rules.scan(
    "held",
    yes("[[住房事务局]]局长李建国出席。", kind="government"),
    yes("会上,[[乐成留学中心]]总监孙静致辞。"),
    yes("会上,[[经发局]]廖荣川局长、[[南管局]]苏正纲副局长致辞。", kind="government"),
    yes("大会邀得[[住房事务局]]局长李建国,同江城大学校长王明出席。"),
    no("公司办公室主任李建国出席。"),
    no("有关部门负责人表示,将加强监管,前任处长和副局长都到了,我局李局长致辞。"),
    no("内部主任很多。"),
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
