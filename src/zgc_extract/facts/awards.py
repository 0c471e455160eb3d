"""Fact rules for awards."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ..entities import Entity
from ..fact import Fact, FactSet, Story
from ..lexicon import WordHit
from ..rule import no, yes
from .lists import Run, Tally, after, runs, tally
from .clauses import clause_end, clause_start, strip_adverbs, triggers
from .naming import bare, is_generic, unquoted
from .subjects import subject_run
from .telling import day_of, told

rules = FactSet("award")

_DROPPED = re.compile(r"(?:等)?(?:的?(?:荣誉称号|光荣称号|称号|荣誉证书|荣誉|殊荣|美誉|牌匾|铜牌|匾牌|奖牌|证书|(?<!入选)资格|认定))$")
_PRIZE = re.compile(
    r"(?:称号|荣誉|殊荣|奖|奖项|大奖|金奖|银奖|铜奖|奖章|勋章|奖牌|金牌|银牌|铜牌|冠军|亚军|季军|第[一二三]名|桂冠|牌匾|奖杯|证书|认证|"
    r"资质|百强|[五十]强|名单|名录|榜单|目录|排行榜|示范企业|示范单位|先进单位|先进集体|先进个人|劳动模范|标兵|企业|园区|基地|单位)$"
)
_QUOTED = re.compile(
    r"(?P<before>[^“”,。;!?、()]{0,30}?)“(?P<name>[^“”\n]{2,40})”(?P<after>[^“”,。;!?、()和与及]{0,10}?(?:称号|荣誉|殊荣|[^“”,。;、和]{0,6}奖(?!项|杯|牌|章)|奖项|牌匾|铜牌|证书|企业|单位|名单|项目|品牌|园区|基地|认定|认证))?"
)
_NEXT = re.compile(r"(?:、|和|与|及|以及|并|,)?(?=“)")
_NOT_PART = re.compile(r"奖项|牌匾|铜牌|证书|奖牌|称号|荣誉|殊荣|名单|认定|等|的|项|项目|品牌")
_AGENT = re.compile(r"(?:由)?(?P<agent>[^,。;]{2,40}?)(?:颁发|授予|评选|颁授|公布|发布|认定|评定|评出|主办|组织|设立|举办|评审|命名)的")
_OF = re.compile(r"^[了过得]|^(?:由|一项|多项|一个|两项|三项|全国唯一|唯一)")
_NUMBERED = re.compile(
    r"(?:等)?(?:[\d一二两三四五六七八九十多]+)(?:项|个|块|枚|座|类)(?:大)?(?:奖项?|奖牌|荣誉|称号|大奖|金奖|奖杯|证书)?$"
)
_ONE_OF_LIST = re.compile(r"[^、和与及]+(?:[、和与及]|以及|$)")
_WHOLE = re.compile(r".+")
_TO = re.compile(r"(?:向|为|给|对|将)$")
_SCORE = re.compile(r"\d(?:胜|平|负|分|球|票|席)|^《")
_VAGUE = re.compile(
    r"成功|支持|进展|批准|突破|好评|关注|认可|肯定|点赞|丰收|机会|授权|专利|投资|融资|收入|利润|订单|资金|补助|奖金|奖励|许可|"
    r"青睐|赞誉|信任|席位|提升|发展|成果|成绩|数据|信息|资源|空间|渠道|经验|通过|支撑|保障"
)


@dataclass(frozen=True, slots=True)
class Prize:
    """An award named in the text."""

    name: str
    start: int
    end: int
    agent: Entity | None = None


def _named(story: Story, name: str) -> str | None:
    name = _DROPPED.sub("", name.strip(" 、,的"))
    name = unquoted(_OF.sub("", name))
    return name if 2 <= len(bare(name)) <= 45 and not is_generic(story, bare(name), "award") else None


def _agent(story: Story, start: int, end: int) -> tuple[int, Entity | None]:
    """由…颁发的 before the award: where it ends, and whose it is."""
    m = _AGENT.match(story.text, start, end)
    if not m:
        return start, None
    bodies = story.within(start, m.end("agent"), "organisation", "park", "place")
    return m.end(), story.entity(bodies[-1]) if bodies else None


def prizes(story: Story, at: int, *, free: bool) -> list[Prize]:
    """The awards named at an offset: in quotation marks, or up to 奖, 称号 …; with ``free`` whatever stands in the clause."""
    text = story.text
    end = clause_end(text, at)
    if end <= at:
        return []
    start, agent = _agent(story, at, end)
    quoted = _quoted(story, start, end, agent)
    if quoted:
        return quoted
    if "“" in text[start:end] and not free:
        return []
    words = text[start:end]
    out: list[Prize] = []
    several = words.count("奖") > 1 or words.count("称号") > 1
    for m in (_ONE_OF_LIST if several else _WHOLE).finditer(words):
        part = m[0].rstrip("、和与及")
        counted = _NUMBERED.search(part)
        if counted and counted.start() > 3:
            part = part[: counted.start()]
        if not _PRIZE.search(part) and not (free and m.end() == len(words)):
            continue
        if not free and re.search(r"(?:企业|单位|园区|基地)$", part):
            continue
        name = _named(story, re.sub(r"^(?:[了过]|等(?!奖))", "", part))
        if name and not _SCORE.search(name) and not (_VAGUE.search(name) and not _PRIZE.search(name)) and (len(name) >= 3):
            out.append(Prize(name, start + m.start(), start + m.start() + len(part), agent))
    return out


def _quoted(story: Story, start: int, end: int, agent: Entity | None) -> list[Prize]:
    """“甲”“乙”称号, 2024年度“甲”奖."""
    text, out = story.text, list[Prize]()
    m = _QUOTED.match(text, start, end)
    while m:
        after_words = m["after"] or ""
        kept = "" if _NOT_PART.search(after_words) or not after_words else after_words
        before = re.sub(r"^[了过]|^.*[被授予为]$", "", m["before"])
        before = "" if re.search(r"[的个项块]$|等|获|评|将|授|颁|正式|以|\d[家位名]", before) else before
        name = before + m["name"] + kept
        if len(bare(name)) >= 2 and not is_generic(story, bare(name), "award"):
            out.append(Prize(name, m.start(), m.end(), agent))
        link = _NEXT.match(text, m.end(), end)
        m = _QUOTED.match(text, link.end(), end) if link and out else None
    return out


def _winners(story: Story, run: Run) -> list[Entity]:
    out: list[Entity] = []
    for m in run.members:
        if m.laureate is not None and (e := story.entity(m.laureate)) not in out:
            out.append(e)
    return out


def _fact(story: Story, prize: Prize, run: Run, hit: WordHit, span: tuple[int, int], count: Tally | None,
          grantors: list[Entity]) -> Fact | None:  # fmt: skip
    winners = [w for w in _winners(story, run) if w not in grantors]
    if not winners:
        return None
    batch = count.batch if count else None
    name = prize.name
    if batch is None and (m := re.match(r"第[一二三四五六七八九十\d]{1,3}批|首批", name)) and len(name) > m.end() + 3:
        batch, name = m[0], unquoted(name[m.end() :])
    fact = Fact("award", {"award": name, "batch": batch, "count": count.count if count else None, "recipients": winners,
                          "grantors": grantors or ([prize.agent] if prize.agent else [])}, [span],
                date=day_of(story, hit.start))  # fmt: skip
    fact.modality = told(story, hit)
    return fact


def _passive(story: Story, hit: WordHit, lo: int) -> list[Entity]:
    """甲被乙授予: 乙."""
    near = [m for m in story.within(max(lo, hit.start - 40), hit.start, "organisation", "park") if story.text[m.start - 1] in "被由获"]
    return [story.entity(near[-1])] if near and hit.start - near[-1].end <= 6 else []


@rules.fact(
    "won",
    yes("星河集团荣获“年度创新企业”称号。", award="年度创新企业", recipients=["星河集团"]),
    yes("滨海生物医药产业园凭借其在生物医药领域的突出实力,成功荣获“国家特色产业园”称号。", award="国家特色产业园",
        recipients=["滨海生物医药产业园"]),
    yes("江城软件园、滨海生物医药产业园等第三批9家园区获评“绿色低碳示范园区”。", award="绿色低碳示范园区", batch="第三批",
        recipients=["江城软件园", "滨海生物医药产业园"]),
    yes("江城大学获得优秀组织奖。", award="优秀组织奖", recipients=["江城大学"]),
    yes("星河集团董事长赵一凡被授予“合肥市荣誉市民”称号。", award="合肥市荣誉市民", recipients=["赵一凡"]),
    yes("星河集团被合肥市人民政府授予“科技创新突出贡献奖”。", award="科技创新突出贡献奖", recipients=["星河集团"],
        grantors=["合肥市人民政府"]),
    yes("星河集团入选2024年度国家级科技企业孵化器名单。", recipients=["星河集团"]),
    yes("江城软件园被认定为国家级科技企业孵化器。", award="国家级科技企业孵化器", recipients=["江城软件园"]),
    no("星河集团获得银行贷款支持。"),
    no("星河集团获得发明专利授权。"),
    no("特色产业园授牌"),
    no("星河集团有望获评“年度创新企业”。"),
    no("江城大学未能入选“年度创新高校”。"),
    no("江城软件园获得快速发展。"),
)
def won(story: Story) -> Iterator[Fact]:
    """A winner before a verb of winning, the award after it: 甲荣获“…”称号, 甲、乙等9家园区获评…, 甲被授予…."""
    for hit in triggers(story, "award_verbs"):
        kind = hit.row["class"]
        lo, _ = story.document.sentence_at(hit.start)
        grantors = _passive(story, hit, lo)
        if kind == "plaque" or (kind == "given" and not grantors):
            continue
        found = prizes(story, hit.end, free=kind == "free") or _list(story, hit, lo)
        if not found:
            continue
        run = subject_run(story, lo, _before_agent(story, hit, lo) if grantors else hit.start, near=True)
        if run is None:
            continue
        count = tally(story, after(story, run))
        span = (min(run.start, found[0].start), max(found[-1].end, hit.end))
        if len(found) == len(run.members) > 1 and "分别" in story.text[run.end : hit.start]:
            for prize, member in zip(found, run.members, strict=True):
                if fact := _fact(story, prize, Run([member], []), hit, span, None, grantors):
                    yield fact
            continue
        for prize in found:
            if any(t.end == prize.end for t in story.within(prize.start, prize.end, "title")):  # a post
                continue
            fact = _fact(story, prize, run, hit, (span[0], max(hit.end, prize.end)), count, grantors)
            if fact:
                yield fact


_LIST = re.compile(
    r"(?:公布|发布|揭晓|公示|印发|公开)(?:了)?(?P<after>[^,。;!?《》“”]{3,45}(?:名单|榜单|名录|目录|榜))"
    r"|(?:^|[,。;!?\n])(?P<before>[^,。;!?《》“”]{4,45}?(?:名单|榜单|榜))(?:正式|日前|近日|对外|今日)*(?:公布|发布|揭晓|出炉|公示)"
)


def _list(story: Story, hit: WordHit, lo: int) -> list[Prize]:
    """公布…名单,甲、乙入选: the list named before."""
    if not hit.word.startswith(("入选", "入围", "上榜", "登榜")) or clause_end(story.text, hit.end) > hit.end + 1:
        return []
    lists = list(_LIST.finditer(story.text, lo, hit.start))
    if not lists:
        return []
    m = lists[-1]
    group = "after" if m["after"] else "before"
    name = _named(story, m[group])
    return [Prize(name, m.start(group), m.end(group))] if name else []


def _before_agent(story: Story, hit: WordHit, lo: int) -> int:
    near = [m for m in story.within(max(lo, hit.start - 40), hit.start, "organisation", "park") if story.text[m.start - 1] in "被由获"]
    return near[-1].start - 1


@rules.fact(
    "conferred",
    yes("合肥市人民政府授予星河集团“科技创新突出贡献奖”。",
        award="科技创新突出贡献奖", recipients=["星河集团"], grantors=["合肥市人民政府"]),
    yes("大会向江城大学、星河集团颁发“最佳合作伙伴”证书。", award="最佳合作伙伴", recipients=["江城大学", "星河集团"]),
    yes("合肥市科学技术局将“创新标杆园区”称号授予滨海生物医药产业园。", award="创新标杆园区", recipients=["滨海生物医药产业园"]),
    yes("大会授予星河集团等5家企业“绿色工厂”称号。", award="绿色工厂", recipients=["星河集团"]),
    no("合肥市人民政府授予一批企业荣誉称号。"),
    no("江城大学校长李文博为毕业生颁发学位证书。"),
    no("会议授予主席团相应的权力。"),
)
def conferred(story: Story) -> Iterator[Fact]:
    """A verb of conferring: 授予甲“…”称号, 向甲颁发…, 将…授予甲."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        if hit.row["class"] != "given":
            continue
        lo, _ = story.document.sentence_at(hit.start)
        end = clause_end(text, hit.end)
        right = runs(story, hit.end, end)
        start = clause_start(text, hit.start, lo)
        run: Run | None = None
        found: list[Prize] = []
        count = None
        if right and right[0].start - hit.end <= 12 and "“" not in text[hit.end : right[0].start]:
            run = right[0]
            at = after(story, run)
            count = tally(story, at)
            if count:
                at = count.end
            mark = text.find("“", at, end)
            at = mark if 0 <= mark <= at + 16 else at
            found = prizes(story, at, free=False)
            if not found:  # 将“…”称号授予甲
                moved = re.search(r"将(?P<name>[^,。;]{3,45})$", text[start : hit.start])
                found = prizes(story, start + moved.start("name"), free=False) if moved else []
                found = [Prize(p.name, p.start, min(p.end, hit.start)) for p in found]
        else:
            left = [r for r in runs(story, start, hit.start) if _TO.search(text, max(start, r.start - 1), r.start)]
            run = left[-1] if left else None
            if run is not None:
                count = tally(story, after(story, run))
                found = prizes(story, hit.end, free=False)
        if run is None or not found:
            continue
        giver = subject_run(story, lo, min(run.start, hit.start))
        grantors = [e for e in _winners(story, giver) if e.kind != "person"] if giver else []
        for prize in found:
            begin = giver.start if giver else min(run.start, prize.start)
            fact = _fact(story, prize, run, hit, (begin, max(run.end, prize.end)), count, grantors)
            if fact:
                yield fact


_NAMED = re.compile(r"(?:[一-龥]{0,10})为")


@rules.fact(
    "named",
    yes("中国产学研合作促进会认定合肥高新区为“中国产学研合作创新示范区”。", award="中国产学研合作创新示范区", recipients=["合肥高新区"]),
    yes("工业和信息化部认定星河集团、北方重工集团等12家企业为国家级制造业单项冠军企业。", award="国家级制造业单项冠军企业",
        recipients=["星河集团", "北方重工集团"]),
    no("法院认定星河集团为被告。"),
    no("会议命名了一批先进集体。"),
)
def named(story: Story) -> Iterator[Fact]:
    """认定甲、乙等12家企业为…, 命名甲为“…”."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        if hit.row["class"] != "naming":
            continue
        lo, _ = story.document.sentence_at(hit.start)
        right = runs(story, hit.end, clause_end(text, hit.end))
        if not right or right[0].start - hit.end > 1:
            continue
        run = right[0]
        at = after(story, run)
        count = tally(story, at)
        as_ = _NAMED.match(text, count.end if count else at)
        if not as_:
            continue
        found = [p for p in prizes(story, as_.end(), free=True) if _RANK.search(p.name)]
        giver = subject_run(story, lo, hit.start)
        grantors = [e for e in _winners(story, giver) if e.kind != "person"] if giver else []
        for prize in found:
            fact = _fact(story, prize, run, hit, (giver.start if giver else hit.start, prize.end), count, grantors)
            if fact:
                yield fact


_RANK = re.compile(r"示范|先进|优秀|先导|试点|基地|中心|企业|园区|城市|单位|冠军|平台|实验室|孵化器|称号|奖|标兵|模范|名牌|特色|标杆")
_PLAQUE = re.compile(r"(?:了|的)?(?=“)")


@rules.fact(
    "plaque",
    yes("江城软件园、滨海生物医药产业园等第二批17家国家特色产业园正式授牌亮相。", award="国家特色产业园", batch="第二批",
        recipients=["江城软件园", "滨海生物医药产业园"]),
    yes("会上为江城软件园、滨海生物医药产业园等首批6家“未来产业先导区”授牌。", award="未来产业先导区", batch="首批",
        recipients=["江城软件园", "滨海生物医药产业园"]),
    yes("江城软件园获授牌“国家数字服务出口基地”。", award="国家数字服务出口基地", recipients=["江城软件园"]),
    no("国家特色产业园授牌"),
    no("合肥市副市长王志远为获奖企业授牌。"),
    no("授牌仪式在江城软件园举行。"),
)
def plaque(story: Story) -> Iterator[Fact]:
    """甲、乙等第二批17家…授牌, 为甲、乙等…授牌, 甲获授牌“…”."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        if hit.row["class"] != "plaque":
            continue
        lo, _ = story.document.sentence_at(hit.start)
        start = clause_start(text, hit.start, lo)
        stop = strip_adverbs(story, start, hit.start)
        quoted = _PLAQUE.match(text, hit.end)
        for run in reversed(runs(story, start, hit.start)):
            at = after(story, run)
            count = tally(story, at)
            found: list[Prize] = []
            if count is not None and stop > count.end:
                name = _named(story, text[count.end : stop])
                found = [Prize(name, count.end, stop)] if name else []
            elif quoted:
                found = _quoted(story, quoted.end(), clause_end(text, quoted.end()), None)
            for prize in found:
                fact = _fact(story, prize, run, hit, (run.start, max(hit.end, prize.end)), count, [])
                if fact:
                    yield fact
            if found:
                break

