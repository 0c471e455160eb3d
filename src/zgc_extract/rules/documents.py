"""Rules for documents: titles in 《》."""

from __future__ import annotations

from ..readings import DocumentTitle
from ..rule import Match, RuleSet, no, yes
from ..shelf import compiled

rules = RuleSet("document")

_OUTLET = compiled(
    r"(?:日报|晚报|晨报|早报|午报|时报|商报|导报|都市报|青年报|快报|周报|参考报|邮报|卫报|新闻报|科技报|教育报|文化报|工人报|农民报"
    r"|法治报|法制报|经济报|证券报|建设报|环境报|工业报|财经报|信息报|消费报|改革报|交通报|旅游报|中医药报|解放军报|文汇报"
    r"|电讯|参考消息|大公报|周刊|月刊|双月刊|季刊|半月谈|画报|学报|杂志|新闻网|观察家报|先驱报|头条|体育报|青年报)$"
    r"|^[一-龥]{1,5}(?<![公通简年季月半快战预汇申情警壁小海喜捷])报$"
)
_OUTLET_AFTER = compiled(
    r"\s?(?:[一-龥]{0,4}记者|报道|报社|杂志|期刊|周刊|月刊|讯|社论|网站|APP|客户端|评论员|系列期刊|子刊"
    r"|(?:执行|常务)?副?(?:总编|主编|社长)(?!的))"
)
_SHOW_AFTER = compiled(r"(?:等)?(?:[一-龥]{0,4}(?:节目|栏目|专栏)|综艺|频道|晚会|剧组|剧集)")
#: A meeting whose name a paper sets so, and what it does.
_MEETING, _HELD = compiled(r"(?:会议|论坛|研讨会|年会|大会|峰会|讲座)$"), compiled(r"[^。;\n]{0,24}?(?:召开|举[行办]|开幕|闭幕)")
_SHOW_BEFORE = compiled(
    r"(?:节目|栏目|专栏|频道|电视剧|网络剧|连续剧|情景剧|综艺|真人秀|纪录片|专题片|动画片|故事片|影片|电影|话剧|歌剧|舞剧|京剧|越剧|豫剧"
    r"|歌曲|歌舞剧|音乐剧|舞蹈|戏曲|小品|相声|央视|电视台|卫视)$"
)


@rules.rule(
    "title",
    r"《(?P<title>(?:[^《》\n]|《[^《》\n]{1,60}》){1,100})》",
    yes("市政府近日印发[[《关于促进低空经济发展的若干措施(试行)》]]。", title="关于促进低空经济发展的若干措施(试行)"),
    yes("双方签署[[《〈战略合作框架协议〉补充备忘录》]]。", title="〈战略合作框架协议〉补充备忘录"),
    yes("会上发布了[[《中国算力产业蓝皮书》]]和[[《绿色园区评价指南》]]。", title="中国算力产业蓝皮书"),
    yes("省司法厅就[[《关于实施〈科技进步条例〉的通报》]]作出说明。"),
    no("据《江城日报》报道,园区已建成投产。"),
    no("论文在线发表于《自然》杂志。"),
    no("《第三届江城功能材料学术会议》在江城大学隆重召开。"),
    no("他做客财经节目《园区会客厅》。"),
    no("《滨海快报》记者在现场看到,展台前人头攒动。"),
    no("《果业时讯》副总编辑到会致辞。"),
    needs="《",
)
def title(m: Match) -> DocumentTitle | None:
    """A title in 《》, not one of a newspaper, journal, film, programme or meeting."""
    name = m["title"].strip()
    text = m.document.text
    if not name or name in m.document.lexicon.table("_outlet_titles") or _OUTLET.search(name):
        return None
    if _OUTLET_AFTER.match(text, m.end) or _SHOW_AFTER.match(text, m.end):
        return None
    if _MEETING.search(name) and _HELD.match(text, m.end):
        return None  # 《第三届江城会议》在江城召开
    if _SHOW_BEFORE.search(text, max(0, m.start - 4), m.start):
        return None
    return DocumentTitle(name)
