"""Fact rules for releases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import lru_cache

from ..entities import Entity
from ..fact import Fact, FactSet, Story
from ..lexicon import Lexicon, WordHit
from ..numerals import parse_number
from ..rule import Candidate, no, yes
from ..shelf import compiled
from .clauses import Row, clause_end, clause_start, governs, past, strip_adverbs, triggers
from .lists import after, runs, tally
from .naming import Phrase, head_row, is_generic
from .phrases import left_phrases, right_phrases
from .subjects import subject_run
from .telling import day_of, is_history, told

rules = FactSet("release")

_TO_TITLE = compiled(
    r"(?:[^,。;!?\n《》]{0,24}(?:成果|报告|文件|著作|新书|标准|政策),(?:包括|分别[为是]|有))?[^,。;!?\n《》与和同跟对]{0,30}(?<!以)(?=《)"
)
#: 发布有关成果,包括江城大学的《…》.
_TO_ROW = compiled(
    r"[^,。;!?\n《》]{0,24}(?:成果|报告|文件|著作|新书|标准|政策),(?:其中)?(?:包括|分别[为是]|有)[^,。;!?\n《》]{0,16}(?=《)"
)
_OF_TITLE = compiled(r"(?:\([^()\n]{1,40}\))?的(?!通知|公告|通告|函|决定|正式|同时|机遇|契机|消息|背景|时机|当[天日])")
_ABOUT = compiled(r"(?:针对|关于|根据|按照|依据|对|围绕|就|基于|依照|以)(?:其|新版|最新的?)?$")
_APPEAL = compiled(r"(?:倡议书?|宣言|共识|公约|声明)$")
_BETWEEN_TITLES = compiled(r"(?:\([^()\n]{1,40}\))?(?:、|和|与|及|以及|,|暨)?(?:[^,。;!?\n《》]{0,12})")
_BESIDES = compiled(
    r"(?:\([^()\n]{1,40}\))?(?:等[^,。;!?\n《》]{0,16})?(?:[，,]?[也还则亦均]?(?:正式|于|在|由|经|将|拟|共|面向|联合).{0,30}|[和与及、]“[^“”]{2,20}”.{0,6}|新书|全文|成果|(?:[一-龥]{0,6}(?:标准|规范|丛书|图书|专著|教材|白皮书|蓝皮书|条例|办法|方案|规划))(?:正式)?|[暨与和])?$"
)
_INVERTED = compiled(r"的,?(?:还|也|同时)?(?:有|包括)")
_COUNTED = compiled(
    r"[一二两三四五六七八九十\d]+(?:份|项|个|部|大)[^,。;《》\n]{0,8}?(?:分别|依次)?(?:为|是|包括|:)\s?(?=《)"
)
_SO_MANY = compiled(r"了?(?:[一二两三四五六七八九十\d]+)(?:份|项|个|部|大)")
_SO_MANY_BEFORE = compiled(r"(?:[\d二两三四五六七八九]+|十[一二三四五六七八九]?)(?:余|多)?[份部]$")  # 发布13份|江城研究报告
_NEAR = 300
#: How far back a paper may have been issued that a report still tells of.
_RECENT = timedelta(days=400)
_YEARS = compiled(r"(?:\([^()]*\)|\d{4}(?:[—\-~]\d{4})?年?)$")
_CHOOSING = compiled(r"(?:评选|评选活动|论坛|大会|大赛|活动|仪式)$")
_RITE = compiled(r"(?:会|仪式|活动|暨|式(?!各样|样))")
#: What is held and not released, or won: 推出“蓝厅论坛”, 首届“江城科技奖”揭晓.
_HELD = compiled(r"(?:论坛|大会|峰会|年会|博览会|研讨会|座谈会|发布会|音乐节|文化节|大赛|比赛|声音|信号|奖|奖项|大奖)$")
#: What a notice only points at: 现将集群名单|(见附件)予以公示.
_POINTING = ("现将", "现把", "兹将")
_AGENT = compiled(r"(?:由|经)$")


def _publishers(story: Story, lo: int, at: int) -> tuple[list[Entity], int]:
    """The bodies (or people) that issue, and where their row begins: the subject of the verb, or 由…."""
    own = clause_start(story.text, at, lo)
    for run in reversed(runs(story, own, at)):
        if _AGENT.search(story.text, max(own, run.start - 1), run.start):
            return [story.entity(m.party) for m in run.members if m.party], run.start
    subject = subject_run(story, lo, at)
    out: list[Entity] = []
    for m in subject.members if subject else []:
        if m.party is not None and (e := story.entity(m.party)) not in out:
            out.append(e)
    return out, subject.start if subject else at


def _titles_right(story: Story, at: int) -> list[Candidate]:
    """《甲》, 《甲》《乙》和《丙》 after a verb."""
    text = story.text
    if text[at : at + 1] in ("在", "于"):
        return []  # 成果发布|在期刊《江城研究》上
    m = _TO_TITLE.match(text, at, clause_end(text, at)) or _TO_ROW.match(text, at, story.document.sentence_at(at)[1])
    titles = _row(story, m.end()) if m else []
    return [] if titles and _OF_TITLE.match(text, titles[-1].end) else titles


def _row(story: Story, at: int) -> list[Candidate]:
    out: list[Candidate] = []
    titles = {d.start: d for d in story.within(at, at + 400, "document")}
    while at in titles:
        out.append(titles[at])
        m = _BETWEEN_TITLES.match(story.text, titles[at].end)
        at = m.end() if m else -1
    return out


def _titles_left(story: Story, at: int, lo: int) -> list[Candidate]:
    """《甲》正式发布, 《甲》《乙》在会上发布."""
    out: list[Candidate] = []
    for d in reversed(story.within(lo, at, "document")):
        if not out:
            stop = max(d.end, strip_adverbs(story, d.end, at))
            when = next((t.end for t in story.within(d.end, stop, "date") if t.start == d.end), d.end)
            if not _BESIDES.match(story.text[when:stop]) or _ABOUT.search(story.text, max(lo, d.start - 6), d.start):
                break
        else:
            m = _BETWEEN_TITLES.match(story.text, d.end)
            if not m or m.end() != out[-1].start:
                break
        out.append(d)
    return out[::-1]


def _topic(story: Story, at: int, lo: int) -> list[Candidate]:
    """The title that a verb with nothing before it in its clause is said of: 《甲条例》已经通过,现予|公布."""
    start = clause_start(story.text, at, lo)
    if strip_adverbs(story, start, at) > start or start <= lo or story.text[start - 1] != ",":
        return []
    before = clause_start(story.text, start - 1, lo)
    return _row(story, before)


def _object(text: str, hit: WordHit) -> int | None:
    """Where the object of a verb begins: after it, or after 一并公布的还有; None where 的 makes it describe something."""
    inverted = _INVERTED.match(text, hit.end)
    if inverted:
        return inverted.end()
    return None if text.startswith("的", hit.end) else past(text, hit.end)


def _fact(story: Story, hit: WordHit, subject: Entity | str, span: tuple[int, int], publishers: list[Entity],
          phrase: Phrase | None = None, **more: object) -> Fact:  # fmt: skip
    fact = Fact("release", {"subject": subject, "publishers": publishers, "items": [], "count": None, **more}, [span],
                date=day_of(story, hit.start))  # fmt: skip
    fact.modality = told(story, hit, phrase)
    return fact


@rules.fact(
    "document",
    yes("合肥市科学技术局印发《合肥市低空经济行动方案》。", subject="合肥市低空经济行动方案", publishers=["合肥市科学技术局"]),
    yes("会上发布了《绿色园区白皮书》《零碳园区指南》和《江城宣言》。", subject="零碳园区指南"),
    yes("《合肥市人工智能发展报告》在论坛上正式发布。", subject="合肥市人工智能发展报告"),
    yes("由江城大学编制的《算力产业蓝皮书》同步发布。", subject="算力产业蓝皮书"),
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
    no("合肥市将出台《合肥市低空经济行动方案》。"),
    yes("《江城工程案例集》也在会上首发。", subject="江城工程案例集"),
    yes("一道公布的,还有《江城接口规范》团体标准。", subject="江城接口规范"),
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
        if "《" not in text[lo:hi]:
            continue
        rite = _RITE.match(text, hit.end)
        inverted = _INVERTED.match(text, hit.end)
        if is_history(story, hit, news=_RECENT):
            continue
        titles = [] if rite or kind == "i" else _titles_right(story, inverted.end() if inverted else hit.end)
        left = not titles
        alone = kind not in "tup" or hit.word == "发出"
        if left and alone and not text.startswith("的", hit.end) and (rite or not governs(text, hit.end)):
            titles = _titles_left(story, hit.start, lo) or ([] if rite else _topic(story, hit.start, lo))
        if not titles:
            continue
        publishers, begin = _publishers(story, lo, titles[0].start if left else hit.start)
        if left:
            agents = [r for r in runs(story, titles[-1].end, hit.start) if _AGENT.search(text, r.start - 1, r.start)]
            publishers = [story.entity(m.party) for r in agents for m in r.members if m.party] or publishers
        span = (min(titles[0].start, hit.start, begin), max(titles[-1].end, rite.end() if rite else hit.end))
        for d in titles:
            e = story.entity(d)
            sent = kind == "u" or (left and hit.word == "发出")  # 《江城宣言》在会上发出
            if is_generic(story, e.name, "document") or (sent and not _APPEAL.search(e.name)):
                continue
            if kind == "p" and head_row(nouns, _YEARS.sub("", e.name), len(_YEARS.sub("", e.name))) is None:
                continue
            yield _fact(story, hit, e.name, span, publishers, document=e)


@lru_cache(maxsize=8)
def _appeals(lexicon: Lexicon) -> Mapping[str, Row]:
    return {w: r for w, r in lexicon.table("_release_nouns").items() if r["class"] == "appeal"}


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
    no("大会发出响亮的“江城声音”。"),
    yes("江城智慧园区团体标准正式发布。", subject="江城智慧园区团体标准"),
    yes("大会播放了江城商务局局长赵一凡的视频致辞,发布了江城总体规划。", subject="江城总体规划", publishers=[]),
    no("星河集团发布公告。"),
    no("现将集群名单(见附件)予以公示。"),
    no("江城大学召开新闻发布会。"),
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
        at = _object(text, hit)
        if at is None or kind == "p":
            continue
        if is_history(story, hit, news=_RECENT):
            continue
        rite = _RITE.match(text, hit.end)
        table: Mapping[str, Row] = nouns
        if kind == "u":
            table = _appeals(story.document.lexicon)
        phrases = [] if rite or kind == "i" else right_phrases(story, table, at, quoted=kind != "u")
        left = not phrases
        if left and kind not in ("t", "u") and (rite or not governs(text, hit.end)):
            if _listed(story, hit, lo) is not None:
                continue
            phrases = left_phrases(story, nouns, hit.start, lo)
            phrases = [p for p in phrases if not (rite and p.row["class"] == "park") and not _CHOOSING.search(p.text)]
        phrases = [p for p in phrases if p.row["class"] not in ("firm", "organ", "body") and (left or p.row["class"] != "park")]
        phrases = [p for p in phrases if not _HELD.search(p.text) and not p.text.endswith("成果") and not p.text.startswith(_POINTING)]
        phrases = [p for p in phrases if "“" in text[p.start : p.end] or not _SO_MANY_BEFORE.search(text, max(0, p.start - 6), p.start)]
        if phrases and not left and text[phrases[0].start - 1] == "、":
            continue  # 推出第一、二、三产业项目: what begins the row is no name
        if not phrases:
            continue
        publishers, begin = ([], hit.start) if left else _publishers(story, lo, hit.start)
        for phrase in phrases:
            if phrase.text.endswith("》") or "《" in phrase.text or is_generic(story, phrase.text, "document"):
                continue
            if kind == "u" and phrase.row["class"] != "appeal":
                continue
            span = (min(phrase.start, hit.start, begin), max(phrase.end, rite.end() if rite else hit.end))
            yield _fact(story, hit, phrase.subject, span, publishers, phrase)


#: What firms publish about each year, half or quarter: 披露半年度报告, 交出2024年年报.
_PERIODICAL = compiled(
    r"(?:披露|发布|公布|公告|交出|晒出|对外发布)(?:了)?(?:其|公司|上市后|最新的?)*(?P<when>(?:20\d\d年?)?)"
    r"(?P<name>(?:第?[一二三四]季度?|上半年|前三季度|半年度?|年度|中期|全年)(?:业绩|财务)*(?:报告|快报|预告|公告|财报|报)|年报|半年报|[一三]季报|中报)(?![告道社名])"
)


@rules.fact(
    "periodical",
    yes("8月22日晚,星河重工股份有限公司发布半年度报告。", subject="半年度报告", publishers=["星河重工股份有限公司"]),
    yes("星河集团昨晚披露了2024年第三季度业绩报告。", subject="2024年第三季度业绩报告", publishers=["星河集团"]),
    no("星河集团将于下周披露半年度报告。"),
    no("按照规定,上市公司应当披露半年度报告。"),
    needs="报",
)
def periodical(story: Story) -> Iterator[Fact]:
    """The report of a firm on its year, half or quarter, which needs no name of its own: 发布半年度报告."""
    text = story.text
    for m in _PERIODICAL.finditer(text):
        publishers, begin = _publishers(story, story.document.sentence_at(m.start())[0], m.start())
        verb = WordHit(m.start(), m.start() + 2, text[m.start() : m.start() + 2], {})
        if not publishers or any(e.kind != "organisation" for e in publishers) or is_history(story, verb, news=_RECENT):
            continue
        yield _fact(story, verb, text[m.start("when") : m.end()], (begin, m.end()), publishers)


@rules.fact(
    "counted",
    yes("商务部昨日印发两份文件。上述两份文件分别为《江城口岸管理办法》(以下简称《办法》)《江城口岸建设规划》。",
        subject="江城口岸建设规划"),
    no("两份文件分别为《江城口岸管理办法》《江城口岸建设规划》。"),
)
def counted(story: Story) -> Iterator[Fact]:
    """The papers of which only the number was told with the verb: 印发两份文件。…两份文件分别为《…》《…》."""
    text = story.text
    hits = [h for h in triggers(story, "release_verbs", chain=True) if h.row["class"] in "bt" and "《" in text]
    for m in _COUNTED.finditer(text) if hits else ():
        line = story.document.line_at(m.start())
        before = [h for h in hits if line.start - _NEAR <= h.start and h.end <= m.start() and _SO_MANY.match(text, h.end)]
        if not before:
            continue
        hit = before[-1]
        publishers, begin = _publishers(story, story.document.sentence_at(hit.start)[0], hit.start)
        for d in _row(story, m.end()):
            e = story.entity(d)
            yield _fact(story, hit, e.name, (begin, d.end), publishers, document=e)


def _listed(story: Story, hit: WordHit, lo: int) -> tuple[str, list[Entity], Candidate | None, tuple[int, int], Entity | None] | None:
    """甲、乙等14家…集中发布: what they are called together, the members, the count."""
    text = story.text
    start = clause_start(text, hit.start, lo)
    stop = strip_adverbs(story, start, hit.start)
    for run in reversed(runs(story, start, hit.start)):
        at = after(story, run)
        count = tally(story, at)
        if count is None or stop <= count.end + 1:
            continue
        name = text[count.end : stop].strip("的“”")
        if not 3 <= len(name) <= 30:
            continue
        mention = next((m for m in story.within(count.end, stop, "park", "organisation") if (m.start, m.end) == (count.end, stop)), None)
        items = [story.entity(m.party) for m in run.members if m.party]
        return name, items, count.count, (run.start, hit.end), story.entity(mention) if mention else None
    return None


#: 发布|甲、乙两款产品: names in a row that their count sums up.
_PRODUCTS = compiled(
    r"了?(?P<row>[^,。;:!?\n的、和与及]{2,30}(?:[、和与及][^,。;:!?\n的、和与及]{2,30}){1,8}?)"
    r"(?P<etc>等)?(?P<count>[两二三四五六七八九十]|\d{1,2})[款种项大个](?:全?新|系列|重磅|旗舰|核心|自研|创新)*(?:产品|新品|车型|机型|型号|新车|芯片|新药|机器人)"
)
_PAUSE = compiled(r"[、和与及]")


@rules.fact(
    "products",
    yes("星河集团共发布CJ15A氨燃料发动机、CJ9混动总成两款产品及“远航”服务品牌。", subject="CJ9混动总成", publishers=["星河集团"]),
    yes("昨日,星河集团推出A5传感器、B7机械臂等4款新品。", subject="A5传感器", publishers=["星河集团"]),
    no("星河集团发布传感器、机械臂、控制器两款产品。"),
    no("星河集团将发布CJ15A氨燃料发动机、CJ9混动总成两款产品。"),
)
def products(story: Story) -> Iterator[Fact]:
    """Products in a row that their count sums up, whose heads no table need know: 发布甲、乙两款产品."""
    text = story.text
    for hit in triggers(story, "release_verbs", chain=True):
        m = _PRODUCTS.match(text, hit.end) if hit.row["class"] not in "upi" else None
        if m is None or is_history(story, hit, news=_RECENT):
            continue
        names = [n.strip("“” ") for n in _PAUSE.split(m["row"])]
        if len(names) != parse_number(m["count"]) and not (m["etc"] and len(names) < parse_number(m["count"])):
            continue
        publishers, begin = _publishers(story, story.document.sentence_at(hit.start)[0], hit.start)
        for name in names:
            yield _fact(story, hit, name, (begin, m.end()), publishers)


@rules.fact(
    "listed",
    yes("江城软件园、滨海生物医药产业园等14家江城未来产业园集中发布,聚焦前沿科技领域。", subject="江城未来产业园",
        items=["江城软件园", "滨海生物医药产业园"]),
    no("江城软件园、滨海生物医药产业园等14家园区参加发布会。"),
)
def listed(story: Story) -> Iterator[Fact]:
    """Members of a list that is published: 甲、乙等14家未来产业园集中发布."""
    for hit in triggers(story, "release_verbs", chain=True):
        if hit.row["class"] not in ("b", "i") or governs(story.text, hit.end) or _RITE.match(story.text, hit.end):
            continue
        lo, _ = story.document.sentence_at(hit.start)
        found = _listed(story, hit, lo)
        if found is not None:
            name, items, count, span, entity = found
            yield _fact(story, hit, entity or name, span, [], items=items, count=count)
