"""Fact rules for releases."""


from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from ...fact import Fact, Story
from ...lexicon import Lexicon, WordHit
from ...rule import no, yes
from ...shelf import compiled
from ..clauses import Row, clause_start, governs, triggers
from ..lists import runs
from ..naming import Phrase, is_generic
from ..phrases import left_phrases, right_phrases
from ..telling import is_history
from ..wording import head_row
from . import rows
from .base import (
    AGENT,
    INVERTED,
    RECENT,
    RITE,
    listed_row,
    object_at,
    publishers_of,
    release_of,
    rules,
    titles_left,
    titles_right,
    topic_titles,
)

__all__ = ["rows", "rules"]

#: 去年|发布的《甲报告》引起关注, 根据市政府|印发的《乙方案》: by the way.
_BY_THE_WAY = compiled(r"(?:去年|前年|上年|早前|此前|之前)[^,。;]{0,8}$|(?:根据|按照|依据|依照|落实|贯彻|对照)[^,。;]{0,24}$")
_APPEAL = compiled(r"(?:倡议书?|宣言|共识|公约|声明)$")
_CHOOSING = compiled(r"(?:评选|评选活动|论坛|大会|大赛|活动|仪式)$")
#: What is held and not released, or won: 推出“蓝厅论坛”, 首届“江城科技奖”揭晓.
_HELD = compiled(
    r"(?:好人|榜样|楷模|工匠|论坛|大会|峰会|年会|博览会|研讨会|座谈会|发布会|音乐节|文化节"
    r"|特展|展览|大展|巡展|画展|讲座|晚会|演出|专场|直播|大赛|比赛|声音|信号|奖|奖项|大奖)$"
)
#: What somebody has got done is no name, but for a list of a year's or of the best: 十大科技成果.
_RESULTS = compiled(r"^(?!.*(?:[十百]大|[十百]佳|年度)).*成果$")
#: Lists are brought out, whoever is on them.
_ROLLS = ("榜", "榜单", "名单", "名录", "强")
#: What is won by those named behind it is an award: 揭晓“年度创新园区”|,甲园获奖.
_WON = compiled(r"”?(?:奖|称号)?[,。][^。;]{2,80}?(?:获奖|当选|入选|上榜|荣获|榜上有名)")
#: What a meeting is about, not what it brings out: 2025战略|发布会.
_OF_MEETINGS = ("战略", "品牌", "新品", "产品", "成果", "新产品")
#: What a notice only points at: 现将集群名单|(见附件)予以公示.
_POINTING = ("现将", "现把", "兹将", "就", "围绕")
_SO_MANY_BEFORE = compiled(r"(?:[\d二两三四五六七八九]+|十[一二三四五六七八九]?)(?:余|多)?[份部]$")  # 发布13份|江城研究报告
_YEARS = compiled(r"(?:\([^()]*\)|\d{4}(?:[—\-~]\d{4})?年?)$")


@rules.fact(
    "document",
    yes("合肥市科学技术局印发《合肥市低空经济行动方案》。", subject="合肥市低空经济行动方案", publishers=["合肥市科学技术局"]),
    yes("会上发布了《绿色园区白皮书》《零碳园区指南》和《江城宣言》。", subject="零碳园区指南"),
    yes("《合肥市人工智能发展报告》在论坛上正式发布。", subject="合肥市人工智能发展报告"),
    yes("由江城大学编制的《算力产业蓝皮书》同步发布。", subject="算力产业蓝皮书"),
    yes("江城大学在合肥对《算力产业蓝皮书》进行发布。", subject="算力产业蓝皮书"),
    yes("会上发布了由江城大学和星河集团联合编写的《算力产业蓝皮书》。", subject="算力产业蓝皮书"),
    yes("江城大学应把握中央政府近日公布《北岸发展规划》的机遇。", publishers=[]),
    yes("网传合肥市科学技术局已印发《合肥市低空经济行动方案》。", modality="denied"),
    yes("江城大学与星河集团联合发布《数字治理指数报告》。", publishers=["江城大学", "星河集团"]),
    yes("国家市场监管总局批准发布《服务机器人通用要求》《关节模组规范》两项国家标准。", subject="关节模组规范"),
    yes("《江城人才办法》《江城数据条例》已经通过,现印发给你们。", subject="江城数据条例"),
    yes("《江城市数据条例》已经通过,现予公布。", subject="江城市数据条例"),
    yes("《江城创新能力报告2023》11月25日在合肥发布。", subject="江城创新能力报告2023"),
    yes("与会代表协商一致通过《江城宣言》。", subject="江城宣言"),
    yes("《江城宣言》也在会上发出。", subject="江城宣言"),
    yes("论坛披露《江城科技园区发展指数2020》。", subject="江城科技园区发展指数2020"),
    no("会议审议通过《江城市数据条例》。"),
    yes("现将《江城低空经济条例》印发给你们。", subject="江城低空经济条例"),
    yes("由江城大学主编的《数字经济概论》新书首发式昨日举行。", subject="数字经济概论"),
    yes("会上,《江城发展报告》和“江城行动倡议”先后发布。", subject="江城发展报告"),
    yes("下半场发布江城智库的有关成果,包括江城大学的《城市消费指数研究》,北岸大学的《江城共识》。", subject="江城共识"),
    yes("江城大学牵头制定的《数据流通规范》国家标准昨日发布。", subject="数据流通规范"),
    yes("会上发布的成果包括:《江城创新报告》、《江城人才指数》。", subject="江城人才指数"),
    yes("会上发布了以下成果:\n1.《江城创新报告》\n2.《江城人才指数》", subject="江城人才指数"),
    yes("林启东在会上发布了题为《江城创新报告》的研究成果。", subject="江城创新报告"),
    yes("《江城创新报告》(以下简称《报告》)昨日发布。", subject="江城创新报告"),
    yes("由江城大学、星河集团等单位编制的《江城创新报告》正式发布。", subject="江城创新报告"),
    no("林启东介绍,去年发布的《江城创新报告》引起关注。"),
    yes("《合肥市知识产权条例》经省人大常委会批准公布。", subject="合肥市知识产权条例"),
    no("合肥市将出台《合肥市低空经济行动方案》。"),
    yes("《江城工程案例集》也在会上首发。", subject="江城工程案例集"),
    yes("一道公布的,还有《江城接口规范》团体标准。", subject="江城接口规范"),
    yes("《江城湿地图鉴》近日由江城出版社出版发行。", subject="江城湿地图鉴"),
    no("江城医院编印的《春季养生手册》很快被领完。"),
    yes("江城大学编印的《果树栽培手册》当天同步发表。", subject="果树栽培手册"),
    no("江城信息中心连续20次发布《江城调查报告》。"),
    no("江城公司推出以《红楼梦》为题材的游戏。"),
    no("江城电影奖提名揭晓《星河》领跑。"),
    no("这项成果发布在期刊《江城研究》上。"),
    no("与会专家解读了《合肥市低空经济行动方案》。"),
    no("根据《合肥市低空经济行动方案》,园区加快建设。"),
)
def document(story: Story) -> Iterator[Fact]:
    """Titles in 《》 beside a verb of publishing: 印发《…》, 《…》正式发布, 《…》发布会."""
    text, nouns = story.text, story.document.lexicon.table("_release_nouns")
    for hit in triggers(story, "release_verbs", chain=True):
        kind = hit.row["class"]
        lo, hi = story.document.sentence_at(hit.start)
        if "《" not in text[lo : hi + 12]:  # in the line, or with which the next one begins
            continue
        rite = RITE.match(text, hit.end)
        inverted = INVERTED.match(text, hit.end)
        by_the_way = text.startswith("的", hit.end) and _BY_THE_WAY.search(text, max(lo, hit.start - 40), hit.start) is not None
        if by_the_way or is_history(story, hit, news=RECENT):
            continue
        titles = [] if rite or kind == "i" else titles_right(story, inverted.end() if inverted else hit.end)
        left = not titles
        alone = kind not in "tup" or hit.word == "发出"
        if left and alone and not text.startswith("的", hit.end) and (rite or not governs(text, hit.end)):
            titles = titles_left(story, hit.start, lo) or ([] if rite else topic_titles(story, hit.start, lo))
        if not titles:
            continue
        publishers, begin = publishers_of(story, lo, titles[0].start if left else hit.start)
        if left:
            agents = [r for r in runs(story, titles[-1].end, hit.start) if AGENT.search(text, r.start - 1, r.start)]
            publishers = [story.entity(m.party) for r in agents for m in r.members if m.party] or publishers
        span = (min(titles[0].start, hit.start, begin), max(titles[-1].end, rite.end() if rite else hit.end))
        for d in titles:
            e = story.entity(d)
            sent = kind == "u" or (left and hit.word == "发出")  # 《江城宣言》在会上发出
            if is_generic(story, e.name, "document") or (sent and not _APPEAL.search(e.name)):
                continue
            if kind == "p" and head_row(nouns, _YEARS.sub("", e.name), len(_YEARS.sub("", e.name))) is None:
                continue
            yield release_of(story, hit, e.name, span, publishers, document=e)


#: How a clause begins that names somebody as something: 认定甲园等26家为…,|现予以公布.
_NAMED_AS = ("认定", "命名", "授予", "确定", "评定")
#: What firms disclose of their business: 公司披露|2023年年度报告.
_ACCOUNTS = {
    word: {"word": word, "class": "paper", "least": "1"}
    for word in ("年度报告", "年报", "半年度报告", "半年报", "中期报告", "季度报告", "季报", "业绩预告", "业绩快报", "招股书", "招股说明书")
}


def _is_report(text: str, hit: WordHit, phrase: Phrase) -> bool:
    """Whether what is told by 发表, 披露 is a report («净零指引»), or a product, as papers of Taiwan have it (发表「鸡蛋溯源2.0」系统)."""
    if phrase.row["class"] == "quoted":
        return phrase.row.get("inner") == "paper"
    return hit.word == "发表" and phrase.row["class"] == "product" and text[phrase.start] == "“"


@lru_cache(maxsize=8)
def _appeals(lexicon: Lexicon) -> Mapping[str, Row]:
    nouns = lexicon.table("_release_nouns")
    return {word: nouns[word] for word in nouns.of_class("appeal")}


@lru_cache(maxsize=8)
def _accounts(lexicon: Lexicon) -> Mapping[str, Row]:
    return {**lexicon.table("_release_nouns"), **_ACCOUNTS}


@rules.fact(
    "named",
    yes("合肥市科学技术局发布高新区与世界创新资源互融互促的倡议。", subject="高新区与世界创新资源互融互促的倡议",
        publishers=["合肥市科学技术局"]),
    yes("大会发布了2024年中国园区创新指数。", subject="2024年中国园区创新指数"),
    yes("星河集团推出“天枢”大模型。", subject="“天枢”大模型", publishers=["星河集团"]),
    yes("工信部公示第十批江城产业示范基地名单。", subject="第十批江城产业示范基地名单"),
    yes("江城文明办公布江城文明社区入选社区名单。", subject="江城文明社区入选社区名单"),
    yes("江城大学发布自主研发的“星河”大模型。", subject="“星河”大模型"),
    yes("星河集团推出了首款轿车产品——星河ES。", subject="星河ES"),
    yes("江城市发布了“梧桐”创业投资基金(以下简称“人才基金”)。", subject="“梧桐”创业投资基金"),
    yes("大会发布十大农业招商场景。", subject="十大农业招商场景"),
    yes("会上,合肥市科学技术局发布了首批20项应用场景机会清单。", subject="应用场景机会清单"),
    yes("星河集团正式发布全新一代人形机器人IRON。", subject="全新一代人形机器人IRON"),
    yes("江城大学举行“领航影响四十”新书发表会。", subject="领航影响四十"),
    yes("江城市文旅局推出“春赏花海”主题旅游线路。", subject="“春赏花海”主题旅游线路"),
    yes("会上发布了“天枢”“天玑”两款大模型。", subject="天枢"),
    yes("会上发布了“天枢”工业系统、“巧手”灵巧手等10项成果。", subject="“巧手”灵巧手"),
    yes("会上发布了“江城园区百强榜”以及“产城融合十佳案例”。", subject="产城融合十佳案例"),
    yes("大会发布了一批重要成果,包括《江城创新报告》、合肥人才指数。", subject="合肥人才指数"),
    yes("江城市出台低空经济“十条政策”。", subject="低空经济“十条政策”"),
    yes("远航汽车发布全新车型ET9。", subject="ET9"),
    yes("会上发布了“江城指数”、合肥产业链图谱、滨海产业年度报告三项成果。", subject="合肥产业链图谱"),
    yes("星河集团披露2023年年度报告。", subject="2023年年度报告"),
    yes("经济部能源署今天公告“再生能源设置办法”修正案。", subject="“再生能源设置办法”修正案"),
    yes("工业局会中发表“产业园区净零指引”。", subject="产业园区净零指引"),
    yes("江城大学公布“跨境创业加速计划”详情。", subject="跨境创业加速计划"),
    yes("星河公司自主研制的XJ90E纯电动矿用自卸车也在会上正式发布。", subject="XJ90E纯电动矿用自卸车"),
    yes("星河公司最新推出的HY-9系列染色机备受关注。", subject="HY-9系列染色机"),
    yes("星河公司推出了“海穹”风力助推转子。", subject="“海穹”风力助推转子"),
    yes("星河公司发布了年度旗舰手机星河5。", subject="星河5"),
    yes("远航汽车发布首款纯电SUV远航Y5。", subject="远航Y5"),
    yes("合肥市人民政府印发关于推动经济高质量发展若干政策措施(2025年版)的通知。", subject="关于推动经济高质量发展若干政策措施(2025年版)"),
    yes("论坛揭晓了以江城软件园、滨海产业园为前三甲的中国产业园区百强榜单。", subject="中国产业园区百强榜单"),
    no("论坛揭晓了“年度创新园区”,江城软件园、滨海生物医药产业园获奖。"),
    no("星河集团披露重大事项。"),
    yes("江城茶业推出“海堤红”纪念茶。", subject="“海堤红”纪念茶"),
    yes("会上发布了首批15项技术需求清单。", subject="技术需求清单"),
    yes("会上发布了“枫红江城”十条线路和《江城枫情指数》。", subject="江城枫情指数"),
    yes("会上还公布了十大科技进展。", subject="十大科技进展"),
    yes("会上发布了“2024年度十大科技成果”。", subject="2024年度十大科技成果"),
    no("会上发布了一系列科技成果。"),
    no("江城博物馆推出“方寸之间”特展。"),
    no("大会发出响亮的“江城声音”。"),
    yes("江城智慧园区团体标准正式发布。", subject="江城智慧园区团体标准"),
    yes("大会播放了江城商务局局长赵一凡的视频致辞,发布了江城总体规划。", subject="江城总体规划", publishers=[]),
    no("星河集团发布公告。"),
    no("现将集群名单(见附件)予以公示。"),
    no("经评审,认定江城科技创业园、滨海产业园等26家单位为省级科技企业孵化器,现予以公布。"),
    no("江城大学召开新闻发布会。"),
    no("这个“硬核”园区今天正式亮相。"),
    no("江城大学举行一体化研究成果发布会,集中发布13份江城研究报告。"),
    no("合肥市推出24条措施。"),
    no("合肥市将发布江城智慧园区团体标准。"),
)
def named(story: Story) -> Iterator[Fact]:
    """Plans, reports, lists, products without 《》: 发布…倡议, 推出“…”大模型, …指数正式发布."""
    text = story.text
    nouns = story.document.lexicon.table("_release_nouns")
    for hit in triggers(story, "release_verbs", chain=True):
        kind = hit.row["class"]
        lo, _ = story.document.sentence_at(hit.start)
        at = object_at(text, hit)
        if at is None:
            continue
        if is_history(story, hit, news=RECENT):
            continue
        rite = RITE.match(text, hit.end)
        table: Mapping[str, Row] = nouns
        if kind == "u":
            table = _appeals(story.document.lexicon)
        elif kind == "p":
            table = _accounts(story.document.lexicon) if hit.word.endswith("披露") else nouns
        phrases = [] if rite or kind == "i" else right_phrases(story, table, at, quoted=kind not in "up")
        left = not phrases
        if left and kind not in ("t", "u", "p") and (rite or not governs(text, hit.end)):
            if listed_row(story, hit, lo) is not None:
                continue
            phrases = left_phrases(story, nouns, hit.start, lo)
            phrases = [p for p in phrases if not (rite and p.row["class"] == "park") and not _CHOOSING.search(p.text)]
        row = rows.product_row(text, hit) if phrases and not left else None
        phrases = [p for p in phrases if row is None or p.start >= row.end()]  # 发布甲、乙两款产品及“丙”: the row is told by its count
        phrases = [p for p in phrases if p.row["class"] not in ("firm", "organ", "body") and (left or p.row["class"] != "park")]
        if hit.word.endswith("亮相"):
            phrases = [p for p in phrases if p.row["class"] not in ("facility", "park")]  # 这个“硬核”园区今天正式亮相: it opens
        if hit.word == "揭晓":
            phrases = [p for p in phrases if not p.row["word"].endswith(("项目", "工程"))]  # 二期项目揭晓: who builds it
            phrases = [p for p in phrases if p.text.endswith(_ROLLS) or not _WON.match(text, p.end)]
        phrases = [p for p in phrases if not _HELD.search(p.text) and not _RESULTS.search(p.text) and not p.text.startswith(_POINTING)]
        phrases = [p for p in phrases if "“" in text[p.start : p.end] or not _SO_MANY_BEFORE.search(text, max(0, p.start - 6), p.start)]
        phrases = [p for p in phrases if not (rite and p.row["word"] in _OF_MEETINGS and "“" not in p.text)]
        phrases = [p for p in phrases if not (left and text.startswith(_NAMED_AS, clause_start(text, p.start, lo)))]
        if kind == "p":  # 披露2023年年度报告, 发表「净零指引」
            phrases = [p for p in phrases if p.row["word"] in _ACCOUNTS or _is_report(text, hit, p)]
        first = phrases[0].start if phrases and not left else 0
        if first and text[first] != "“" and text[first - 1] == "、" and text[first - 2] != "》":
            continue  # 推出第一、二、三产业项目: what begins the row is no name
        if not phrases:
            continue
        publishers, begin = ([], hit.start) if left else publishers_of(story, lo, hit.start)
        for phrase in phrases:
            if phrase.text.endswith("》") or "《" in phrase.text or is_generic(story, phrase.text, "document"):
                continue
            if kind == "u" and phrase.row["class"] != "appeal":
                continue
            span = (min(phrase.start, hit.start, begin), max(phrase.end, rite.end() if rite else hit.end))
            yield release_of(story, hit, phrase.subject, span, publishers, phrase)


