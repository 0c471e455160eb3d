"""Fact rules for awards by naming and by plaque: 认定甲为…, 甲、乙等17家…授牌."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...lexicon import WordHit
from ...rule import no, yes
from ...shelf import compiled
from ..clauses import clause_end, hits_within, strip_adverbs, triggers
from ..lists import Member, Run, after, runs, tally
from ..subjects import subject_run
from ..telling import day_of, told
from .base import award, bodies, count_of, listed_award, roll_end, rules, verbs_of
from .laureates import laureates
from .prize import Prize, prize_name
from .prizes import prize_before, prizes
from .rows import filled, row_stop, strangers

_AS = compiled(r"(?:[一-龥]{0,10})为")
_RANK = compiled(
    r"示范|先进|优秀|先导|试点|基地|中心|企业|园区|城市|单位|冠军|平台|实验室|孵化器|称号|奖|标兵|模范|名牌|特色|标杆|先锋号"
    r"|文明号|红旗|之星|工匠|能手|文明|众创空间|工厂|社区|街区|校园|家庭|集群|星级|[一二三四五]星|产品|[强优]企|学校|医院|工作室"
)
#: A verb of any choice, which names only those who are counted; what one is chosen for, and no rank.
_SETTLED, _TASK = ("确定", "批准"), compiled(r"中标|成交|承办|主办|协办|采购|供应|合作|服务单位|试点单位|候选|承担|牵头|整治|监管|对象")
_PLAQUE = compiled(r"(?:了|的)?(?=“)")


@rules.fact(
    "named",
    yes("中国产学研合作促进会认定合肥高新区为“中国产学研合作创新示范区”。", award="中国产学研合作创新示范区", recipients=["合肥高新区"]),
    yes("工业和信息化部认定星河集团、北方重工集团等12家企业为国家级制造业单项冠军企业。", award="国家级制造业单项冠军企业",
        recipients=["星河集团", "北方重工集团"]),
    yes("省建设厅决定命名江城市等3个城市为省级园林城市、滨海县等7个县城为省级园林县城。", award="省级园林县城", recipients=["滨海县"]),
    yes("会上宣读表彰决定,授予滨海镇等38个村镇为江城市文明村镇,授予江城中学等19所学校为江城市文明校园。", award="江城市文明校园",
        recipients=["江城中学"]),
    yes("经专家评审,现确定江城软件园等50家机构为国家备案众创空间。", award="国家备案众创空间", recipients=["江城软件园"]),
    yes("省工信厅认定星河集团等7家企业为省级“专精特新”企业、北方重工集团等4家企业为通过复核的省级“专精特新”企业。",
        award="通过复核的省级“专精特新”企业", recipients=["北方重工集团"]),
    yes("现认定星河集团、北方重工集团等8家企业为江城市三星级绿色工厂(第三批)。", award="江城市三星级绿色工厂(第三批)",
        recipients=["星河集团", "北方重工集团"]),
    yes("经网上公示,决定批准江城大学戈壁农业装备技术创新中心等4家中心为2023年度省级技术创新中心。", award="2023年度省级技术创新中心",
        recipients=["江城大学戈壁农业装备技术创新中心"]),
    no("省里批准星河集团等3家企业为扩建申请用地。"),
    no("会议确定星河集团为大赛承办单位,确定星河集团、北方重工集团等3家企业为中标单位。"),
    no("法院认定星河集团为被告。"),
    no("会议命名了一批先进集体。"),
)
def named(story: Story) -> Iterator[Fact]:
    """认定甲、乙等12家企业为…, 命名甲为“…”."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        given = hit.word == "授予"
        if hit.row["class"] not in ("naming", "plaque", "praised") and not given:
            continue
        chain = list(_chain(story, hit))
        if len(chain) > 1 or given:
            yield from chain
            continue
        lo, _ = story.document.sentence_at(hit.start)
        right = runs(story, hit.end, clause_end(text, hit.end))
        if not right or right[0].start - hit.end > 1:
            continue
        run = right[0]
        count = count_of(story, run)
        as_ = _AS.match(text, count.end if count else after(story, run))
        if not as_:
            continue
        found = [p for p in prizes(story, as_.end(), free=True) if _RANK.search(p.name)]
        if hit.word in _SETTLED:
            found = [p for p in found if count is not None and not _TASK.search(p.name)]
        giver = subject_run(story, lo, hit.start)
        grantors = bodies(story, giver)
        for prize in found:
            if fact := award(story, prize, run, hit, (giver.start if giver else hit.start, prize.end), count, grantors):
                yield fact


#: 甲等30个城市为|国家园林城市、: a link of a chain of namings.
LINK = compiled(
    r"(?:[、,;]|以及|和)?(?P<who>(?!授予|命名|认定|评定)[^,。;:为“”]{2,120}?)等(?:\d{1,4}|[两二三四五六七八九十百]+)[个家名位所][一-龥]{0,8}为(?P<name>(?:[^、,。;:“”等]|“[^“”\n]{1,30}”){1,24})"
)


def named_as(story: Story, hit: WordHit) -> bool:
    """Whether a verb of conferring names those behind it as something: 授予甲镇等38个村镇为…."""
    return LINK.match(story.text, hit.end) is not None


def _chain(story: Story, hit: WordHit) -> Iterator[Fact]:
    """命名甲等30个城市为…、乙等31个县城为…: what each of several groups is named by one verb."""
    at, end = hit.end, roll_end(story, hit.start)
    while m := LINK.match(story.text, at, end):
        prize = prize_before(story, *m.span("name"), weak=True)
        roll = laureates(story, *m.span("who"))
        if prize is None or not roll.winners or roll.end != m.end("who"):
            return
        fact = listed_award(prize, roll.winners, (m.start("who"), m.end()), day_of(story, hit.start))
        fact.modality = "asserted"
        yield fact
        at = m.end()


#: 为首批|“数字园区”|甲、乙授牌; 为甲|“数字园区”|授牌.
_OF_KIND = compiled(
    r"[为向给](?:[\d一二两三四五六七八九十]{1,3}[家个名位])?(?P<batch>首批|第[一二三四五六七八九十\d]{1,3}批)?(?:[\d一二两三四五六七八九十]{1,3}[家个名位])?“(?P<name>[^“”\n]{3,24})”$"
)
#: 为新认定的省级众创空间|甲、乙授牌.
_OF_RANK = compiled(
    r"[为向给](?:获评|获批|新增|新?(?:认定|获批|备案|命名)的)?(?P<name>(?:\d{4}年?度?)?(?:国家|省|市|自治区)级[^,。;:“”\n的]{0,20}?"
    r"(?:企业|园区|基地|单位|中心|孵化器|众创空间|工厂|平台|工作站|实验室))$"
)
_OF_KIND_BEHIND = compiled(r"(?P<batch>首批|第[一二三四五六七八九十\d]{1,3}批)?“(?P<name>[^“”\n]{3,24})”")


@rules.fact(
    "plaque",
    yes("江城软件园、滨海生物医药产业园等第二批17家国家特色产业园正式授牌亮相。", award="国家特色产业园", batch="第二批",
        recipients=["江城软件园", "滨海生物医药产业园"]),
    yes("会上为江城软件园、滨海生物医药产业园等首批6家“未来产业先导区”授牌。", award="未来产业先导区", batch="首批",
        recipients=["江城软件园", "滨海生物医药产业园"]),
    yes("江城软件园获授牌“国家数字服务出口基地”。", award="国家数字服务出口基地", recipients=["江城软件园"]),
    yes("赵一凡为首批“省级数字园区”江城软件园、滨海产业园等10家园区授牌。", award="省级数字园区", batch="首批",
        recipients=["江城软件园", "滨海产业园"]),
    yes("赵一凡为新认定的省级众创空间江城软件园、滨海产业园授牌。", award="省级众创空间", recipients=["江城软件园", "滨海产业园"]),
    yes("赵一凡为江城软件园“数字出口基地”授牌。", award="数字出口基地", recipients=["江城软件园"]),
    yes("赵一凡分别为江城大学“示范基地”、星河集团“创新工场”授牌。", award="示范基地", recipients=["江城大学"]),
    yes("赵一凡分别为江城大学“示范基地”、星河集团“创新工场”授牌。", award="创新工场", recipients=["星河集团"]),
    yes("会上为第三批“初心驿站”授牌,北岸社区、江城街道党支部负责人上台领牌。", award="初心驿站", batch="第三批",
        recipients=["北岸社区", "江城街道党支部"]),
    no("星河集团、江城大学等5家单位被认定为“新型研发机构”并现场授牌。"),
    yes("赵一凡为首批6家“数字标杆企业”授牌\n江城精密有限公司\n滨海光学有限公司等企业代表上台领牌", award="数字标杆企业", batch="首批",
        recipients=["江城精密有限公司", "滨海光学有限公司"]),
    yes("赵一凡为江城软件园等10家江城市2024年度投资推广优秀企业颁奖。", award="江城市2024年度投资推广优秀企业", recipients=["江城软件园"]),
    no("赵一凡为星河集团等3家企业颁奖,为江城大学等5家承办单位颁发证书。"),
    no("国家特色产业园授牌"),
    no("合肥市副市长王志远为获奖企业授牌。"),
    no("授牌仪式在江城软件园举行。"),
)
def plaque(story: Story) -> Iterator[Fact]:
    """甲、乙等第二批17家…授牌, 为甲、乙等…授牌, 甲获授牌“…”."""
    text = story.text
    for hit, _, start in verbs_of(story, "plaque"):
        stop = strip_adverbs(story, start, hit.start)
        if pairs := _PAIRS.search(text, start, stop):
            yield from _each_its_own(story, hit, *pairs.span("pairs"))
            continue
        quoted = _PLAQUE.match(text, hit.end)
        for run in reversed(runs(story, start, hit.start)):
            run = filled(story, run, start, stop)
            count = tally(story, after(story, run))
            found: list[Prize] = []
            told = _OF_KIND.search(text, start, run.start) or _OF_RANK.search(text, start, run.start)
            told = told or _OF_KIND_BEHIND.fullmatch(text, after(story, run), stop)
            if told:
                found = [Prize(told["name"], *told.span("name"), batch=told.groupdict().get("batch"))]
            elif count is not None and stop > count.end and not hits_within(story, "award_verbs", count.end, stop):
                name = prize_name(story, text[count.end : stop])
                found = [Prize(name, count.end, stop)] if name else []
            elif quoted:
                found = prizes(story, quoted.end(), free=False)
            for prize in found:
                if fact := award(story, prize, run, hit, (run.start, max(hit.end, prize.end)), count, []):
                    yield fact
            if found:
                break
        else:
            yield from _taken_up(story, hit, start, stop)
    for m in _PRIZED.finditer(text) if "颁" in text else ():
        roll, kind = laureates(story, *m.span("who")), prize_before(story, *m.span("name"), weak=True)
        if roll.winners and roll.end == m.end("who") and kind is not None:
            yield listed_award(kind, roll.winners, m.span(), day_of(story, m.start()))


#: 分别为|甲“示范基地”、乙“创新工场”|授牌: each gets its own.
_PAIRS = compiled(r"[为向给](?P<pairs>(?:[^“”,。;:]{2,30}“[^“”\n]{3,24}”(?:、|和|以及|及)?){2,})$")
_PAIR = compiled(r"(?P<who>[^“”]{2,30})“(?P<name>[^“”\n]{3,24})”")


def _each_its_own(story: Story, hit: WordHit, start: int, end: int) -> Iterator[Fact]:
    for pair in _PAIR.finditer(story.text, start, end):
        run = next(iter(reversed(runs(story, *pair.span("who")))), None)
        prize = Prize(pair["name"], *pair.span("name"))
        if run is not None and (fact := award(story, prize, run, hit, (run.start, max(hit.end, prize.end)), None, [])):
            yield fact


#: 为甲、乙等10家|2024年度优秀企业|颁奖.
_PRIZED = compiled(
    r"[为向给](?P<who>[^,。;:为“”\n]{2,90}?)等\d{1,3}[家个名位]"
    r"(?P<name>[^、,。;:“”的]{0,24}?(?:优秀|先进|杰出|示范|十佳|最佳|标杆|突出)[^、,。;:“”的]{2,12}?)(?:现场|分别|进行)*颁(?:奖|发(?:奖牌|奖杯|证书|牌匾))"
)
#: Who takes the plaques that were just conferred: 为首批“初心驿站”授牌,|甲社区、乙党支部负责人|上台领牌; or each on a line.
_TAKE = compiled(
    r"[,。;\n](?P<who>[^,。;:“”]{3,160}?)等?(?:\d{1,3}家[^,。;]{0,6})?(?:企业|单位|园区)?的?(?:主要|相关|有关)?(?:负责人|代表)*(?:分别|依次|先后|共同)*"
    r"(?:上台|登台|现场|到场)?(?:领牌|接牌|领取牌匾|接受授牌|接过牌匾)"
)


def _taken_up(story: Story, hit: WordHit, start: int, stop: int) -> Iterator[Fact]:
    told = _OF_KIND.search(story.text, start, stop)
    take = _TAKE.match(story.text, hit.end) if told is not None else None
    if told is None or take is None:
        return
    lines = compiled("[^\n]+").finditer(story.text, *take.span("who"))
    rows = [strangers(story, m.start(), row_stop(story, *m.span())) for m in lines]
    row = Run([m for row in rows if row is not None for m in row.members], []) if None not in rows else None
    if row is not None:
        prize = Prize(told["name"], *told.span("name"), batch=told["batch"])
        if fact := award(story, prize, row, hit, (told.start(), take.end()), None, []):
            yield fact


#: Behind a row of those who are praised: what they are, 等10名|“江城工匠”.
_KIND = compiled(r"(?:的)?“(?P<name>[^“”\n]{3,24})”")
_FOR = compiled(r"[对为](?:[^,。;对为]{2,20}的)?$")
#: How near each other the rows of those who are praised stand.
_NEXT = 3
#: 对获得“…”称号的|甲等10家企业|进行表彰.
_WHO_GOT = compiled(r"[对为](?:荣获|获得|获评|被评为)[^,。;“”]{0,12}“(?P<name>[^“”\n]{3,24})”(?:荣誉)?(?:称号|奖)?的$")


#: What a row of those who are praised is counted as, without quotation marks: 等15个|先进集体.
_MERIT = compiled(
    r"(?P<name>(?:[一-龥]{0,6}?(?:先进集体|先进个人|先进单位|先进工作者|劳动模范|先进典型)|优秀[一-龥]{2,8}?|十[佳大][一-龥]{2,8}?|[一-龥]{2,6}?(?:标兵|之星|工匠|模范)))"
    r"(?=[,。;、和及以\n]|进行|予以|给予|$)"
)


def _of_merit(story: Story, hit: WordHit, row: list[Run]) -> Iterator[Fact]:
    """甲、乙等15个先进集体和丙、丁等20名先进个人: each counted row of a verb of praising by what it is counted as."""
    at, members = hit.end, list[Member]()
    for m in (m for run in row for m in run.members):
        if m.start - at > _NEXT:
            return
        members.append(m)
        one = Run(members, [])
        count = tally(story, after(story, one), bare=True)
        kind = _MERIT.match(story.text, count.end) if count is not None else None
        at = kind.end() if kind else m.end
        if count is not None and kind is not None:
            if fact := award(story, Prize(kind["name"], *kind.span("name")), one, hit, (members[0].start, at), count, []):
                yield fact
            members = []


#: A link of a chain of those who are praised: 甲等9名“…”、乙等11个“…”.
_QUOTED_KIND = compiled(
    r"(?:了|出)*(?:[、,;]|以及|和|及)?(?P<who>(?:[^,。;:“”]|“[^“”\n]{1,6}”(?=[^,。;“”、]{2,12}等)){2,60}?)等(?:\d{1,4}|[两二三四五六七八九十]+)[家个名位项件条](?:[一-龥]{0,4})?"
    r"“(?P<name>[^“”\n]{3,24})”"
)


def _quoted_kinds(story: Story, hit: WordHit) -> Iterator[Fact]:
    """Each of several groups by what it is quoted as: 推选出甲等9名“…”、乙等11个“…”."""
    at, end = hit.end, roll_end(story, hit.start)
    while m := _QUOTED_KIND.match(story.text, at, end):
        roll = laureates(story, *m.span("who"))
        if not roll.winners or roll.end != m.end("who"):
            return
        fact = listed_award(Prize(m["name"], *m.span("name")), roll.winners, (m.start("who"), m.end()), day_of(story, hit.start))
        fact.modality = told(story, hit)
        yield fact
        at = m.end()


@rules.fact(
    "praised",
    yes("大会表彰了李文博等10名“江城工匠”。", award="江城工匠", recipients=["李文博"]),
    yes("大会对星河集团、江城大学等10家“优秀企业”进行了表彰。", award="优秀企业", recipients=["星河集团", "江城大学"]),
    yes("会议对获得“优秀企业”称号的星河集团等10家企业进行了表彰。", award="优秀企业", recipients=["星河集团"]),
    yes("大会表彰了江城大学、星河集团等15个先进集体和李文博、赵一凡等20名先进个人。", award="先进个人", recipients=["李文博", "赵一凡"]),
    yes("大会对抗洪中表现突出的李文博、赵一凡等10名先进个人予以表彰。", award="先进个人", recipients=["李文博", "赵一凡"]),
    no("大会表彰了星河集团等10家企业。"),
    yes("活动推选出李文博等9名“最美志愿者”、江城服务队等11个“最佳服务组织”。", award="最佳服务组织", recipients=["江城服务队"]),
    no("大会表彰了10名“江城工匠”。"),
    no("星河集团对“江城工匠”表示祝贺。"),
)
def praised(story: Story) -> Iterator[Fact]:
    """表彰甲等10名“…”, 对甲等10家“…”进行表彰, 对获得“…”称号的甲进行表彰."""
    text = story.text
    for hit, _, start in verbs_of(story, "praised"):
        chain = list(_quoted_kinds(story, hit))
        if len(chain) > 1:
            yield from chain
            continue
        behind = runs(story, hit.end, clause_end(text, hit.end))
        if behind and behind[0].start - hit.end <= 1:
            run, named = behind[0], None
        elif before := runs(story, start, hit.start):
            run = before[0]
            named = _WHO_GOT.search(text, start, run.start)
            if named is None and not _FOR.search(text, start, run.start):
                continue
        else:
            continue
        count = count_of(story, run)
        merit = _MERIT.match(text, count.end) if named is None and not behind and count is not None else None
        if named is None and behind and (chain := list(_of_merit(story, hit, behind))):
            yield from chain
            continue
        named = named or merit or _KIND.match(text, count.end if count else after(story, run))
        if named:
            prize = Prize(named["name"], *named.span("name"))
            if fact := award(story, prize, run, hit, (min(run.start, hit.start), max(hit.end, run.end, prize.end)), count, []):
                yield fact
