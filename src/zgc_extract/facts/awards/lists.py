"""Fact rules for awards whose winners stand in a row after them: 获颁…的共5人,他们是甲、乙; …得主为甲; 一等奖:甲、乙."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...honorifics import HONORIFIC
from ...lexicon import WordHit
from ...rule import no, yes
from ...shelf import compiled, matches
from ...sought import Sought, noted
from ..clauses import clause_end, clause_start, ending_at, hits_within, triggers
from ..lists import runs
from ..subjects import subject_run
from ..telling import day_of
from .announced import announced, listed_before
from .base import (
    award,
    describes,
    each_his_own,
    listed_award,
    put_first,
    ranked_apart,
    roll_end,
    row_end,
    row_start,
    rules,
)
from .callings import surname
from .laureates import Roll, laureates
from .prize import Prize, sure
from .prizes import last_named, prize_before, prizes
from .rows import filled, row_stop, strangers

_WHO = compiled(
    r"(?:的(?:共|有|分别|这|另)*(?:[^\s,。;]{1,4}[位名人家个项支件](?:[一-龥]{1,8}?(?=分别|是|为|有|包括))?|企业|单位|人士|学者|"
    r"获奖者|[一-龥]{0,6}(?:会员|选手|教师|职工|学员|代表)(?=有|是|为|包括|分别))*[,:]?\s?(?:他们|它们|分别)*(?:是|为|有(?!限)|包括)"
    r"|(?:有(?!限)|包括)(?=[^,。;\d])"
    r"|,\s?(?:(?:他们|它们|分别)+(?:是|为)|其中有|其中包括|包括)):?\s?"
)
_IS = Sought(r"[奖军](?P<is>(?:则|(?P<each>分别|依次|获奖[者单位企业]{1,2}|名单))*(?:[是为]|(?P<row>包括|有)):?)(?=[《“一-龥])")
#: The same in the next sentence: 3人入选江城好人榜|。他们分别是….
_NEXT_WHO = compiled(r"。(?:他们|她们|它们|这(?:[\d一二两三四五六七八九十]+)?[家人位名个][一-龥]{0,4})?分别(?:是|为):?")
#: The award that a winner of a list got is told in brackets.
_OWN = compiled(r"\([^()\n]{1,12}[奖章号]\)")
_NEXT_RANK = compiled(r"[,;](?:获得?)?(?:[冠亚季殿]军|[特一二三四]等奖|[金银铜]奖)(?:的?(?:则|分别)?[是为])")
_CALLED = compiled(
    r"(?:\d{1,3}|[两二三四五六七八九十]{1,3})[位名](?P<kind>[一-龥]{2,8}(?:院士|博士|教授|市民|公民|大使|会员|勋章|人物))分别(?:是|为):?"
)
#: 4人上榜,|分别是….
_EACH = compiled(r"(?:,|、|的|。)?(?:他们|它们)?(?:分别|依次)(?:是|为):?")
#: The same behind the award told before: 我省有两名医师获|此殊荣,分别是….
_SAME_EACH = compiled(r"[此该](?:项)?(?:殊荣|荣誉|称号|奖)(?P<each>,|、|的|。)?(?:他们|她们|它们)?(?:分别|依次)(?:是|为):?")
_CONFERS = compiled(r"颁[授予]|授予|获[颁授]|颁发")
_BACK = 300
_MORE_WINNERS = Sought(r"(?:获奖|上榜|入选|当选|入围|获评|获此殊荣|获得(?:此|该|这一)[^,。;的]{2,4})(?:的|者)(?:还|另)有")
_LONG = 320
#: How far from the award the name may stand where a post is told before it.
_POST = 14
_EACH_IS, _AND_MORE, _PLAQUE_SIGNS = noted(("分别是", "分别为")), noted(("还有", "另有")), noted(("授牌", "认定", "入选"))
_HOLDERS = noted(("得主", "获得者", "获奖", "得奖", "当选者", "入选者"))
_HOLDER_NOUN = (
    r"(?:得主|获得者|获奖者|得奖者|当选者|入选者|获奖人|获奖作家|[获得]奖的(?=是|为|有|还|包括|分别)|[获得]奖(?:单位|企业|项目|团队|"
    r"作品|个人|学校|学生|教师|案例|产品|园区))"
)
_HELD = Sought(_HOLDER_NOUN)
_HOLDER = Sought(
    rf"{_HOLDER_NOUN}(?:(?:共|有|计|一共)*(?P<count>[\d一二两三四五六七八九十]+)[名人位家个](?:,?(?:他们|它们)?(?:分别)?(?:是|为):?|:)"
    r"|(?:分别|则|依次)?(?:是|为|有|包括|包含|:):?)"
)
#: 获奖者包含:|一、卓越团队:甲: awards of their own follow.
_NUMBERED = compiled(r"\s?\(?[一二三四五六七八九十]{1,2}[、)][^,。;:、\n]{2,24}:|\s?“[^“”\n]{2,24}”由")
#: 各大奖|得主分别为: which award, the text told before.
_ALL_OF_IT = compiled(
    r"(?:(?:各|本届|本次|此次|今年|该|\d{1,2}|[两三四五六七八九十])(?:个|大|项|类)?)?(?:奖项?|大奖|奖励|荣誉)$|(?:^|"
    r"(?<=[,。;:\n]))(?:本届|本次|此次|今年|本年度)?$"
)
_VAGUE = compiled(r"(?:各|本届|本次|此次|该)(?:个|大|项|类)?(?:奖项?|大奖)")
#: 为“江城工匠”|李文博颁奖.
_QUOTED = Sought(r"(?<=[为向给])“[^“”\n]{3,24}”(?=[一-龥]{2,30}?颁[奖发授])")
#: What makes the one who holds an award one who gets it now: 为一等奖获得者甲|颁发证书.
_GIVEN = compiled(r"(?:进行|佩戴|现场|分别|一一|逐一)?(?:颁[奖发授]|授[牌奖予旗]|佩戴)")
#: One man whom no rule reads: 获得者|江城的李博|颁奖.
_PERSON = compiled(rf"(?:[^,。;、]{{2,8}}的)?(?P<name>(?!代表)[一-龥]{{2,3}}){HONORIFIC}?")
_GIVES = compiled(r"[为向给](?=[^,。;:为向给]{0,40}$)")
#: 八位“感动江城人物”分别是: so many of a quoted kind, told one by one.
_PLAQUES = compiled(
    r"(?:(?:本次|此次|获)*(?:授牌|认定|入选|获评|获批|命名|上榜)的(?P<told>[^,。;:的]{3,24}?)(?:共|有|计)*\d{1,3}[家个位名项],?"
    r"|\d{1,3}[家个](?P<kind>[^,。;:的是为有包共]{3,20}?))(?:分别|主要)?(?:包括|是|为|有):?"
)
_KINDS = Sought(
    r"授予(?:以下|下列|如下)[^,。;:“”]{0,14}“(?P<told>[^“”\n]{3,24})”(?:荣誉)?称号:\s?|"
    r"(?:颁予|授予|颁给|颁发给|选出|评出|评选出|产生)了?(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个位名](?:组别的|类别的)?"
    r"(?P<plain>[一-龥]{3,10}),?(?:他们|她们)?(?:分别(?:为|是)|(?<=们)是):?\s?|"
    r"“(?P<chosen>[^“”\n]{3,24})”(?:称号)?(?:共|一共|最终)?(?:评选|评|选|产生|推选|遴选)(?:出|了)*(?:\d{1,3}|"
    r"[一二两三四五六七八九十]{1,3})[个位名家项][^,。;:“”]{0,8}"
    r"[,。:]?(?:他们|她们|它们)?分别(?:是|为):?\s?|"
    r"“(?P<given>[^“”\n]{3,24})”(?:获得者)?(?:颁奖|授奖|授牌|颁发(?:证书|奖牌|奖杯)),?(?:他们|她们|它们|获奖者)(?:分别)?(?:是|为):?\s?|"
    r"(?:\d{1,3}|[一二两三四五六七八九十]{1,3})[个位名家项]“(?P<name>[^“”\n]{4,24})”(?:获得者)?(?:分别)(?:是|为|有):?\s?",
    "称号:", "分别是", "分别为", "分别有", "们是",
)  # fmt: skip


@rules.fact(
    "among",
    yes("获颁大紫荆勋章的共3人,他们是李文博、赵一凡和周明远。", award="大紫荆勋章", recipients=["李文博", "赵一凡", "周明远"]),
    yes("今年有4人获颁最高荣誉的大紫荆勋章,包括李文博、赵一凡。", award="大紫荆勋章", recipients=["李文博", "赵一凡"]),
    yes("荣获“感动江城人物奖”的分别是:李文博教授、赵一凡医生。", award="感动江城人物奖", recipients=["李文博", "赵一凡"]),
    yes("荣获“感动江城团体奖”的分别是:江城大学、江城志愿服务总队。", award="感动江城团体奖", recipients=["江城大学", "江城志愿服务总队"]),
    yes("此次获评优秀等次的3家孵化器分别为:江城大学科技园孵化器、星河创业孵化器。", award="优秀等次",
        recipients=["江城大学科技园孵化器", "星河创业孵化器"]),
    yes("此次入选江城五星示范基地的滨海生物医药产业园位于江城北部。", award="江城五星示范基地", recipients=["滨海生物医药产业园"]),
    yes("主席祝贺获颁金莲勋章的会长李文博及获颁银莲勋章的副会长赵一凡。", award="银莲勋章", recipients=["赵一凡"]),
    yes("李文博、赵一凡分别为获得一、二等奖的江城大学、星河集团颁奖。", award="二等奖", recipients=["星河集团"]),
    yes("大会为获得“绿色工厂”的星河集团、获得“成长企业”的江城大学颁奖。", award="成长企业", recipients=["江城大学"]),
    yes("荣获“绿色工厂”的企业是:星河集团、远山科技有限公司。", award="绿色工厂", recipients=["星河集团", "远山科技有限公司"]),
    yes("李文博为获得金奖的启明队颁奖。", award="金奖", recipients=["启明队"]),
    yes("江城有16个村入选“省级传统村落”,其中包括北岸村、南岸村。", award="省级传统村落", recipients=["北岸村", "南岸村"]),
    yes("获得第二届江城创新奖的3个团队分别是:传感器(柔性)攻关团队、大跨桥梁研究团队、江城大学。", award="江城创新奖",
        recipients=["传感器(柔性)攻关团队", "大跨桥梁研究团队", "江城大学"]),
    yes("我市有三家企业入选绿色工厂,分别是星河集团、远山科技有限公司、北方重工集团,占全省总数的37.5%。", award="绿色工厂",
        recipients=["星河集团", "远山科技有限公司", "北方重工集团"]),
    no("李文博为获得金奖的选手颁奖,为获得“先进单位”的高校授牌。"),
    no("李文博为获得科技进步特等奖的单位颁奖,市长赵一凡讲话。"),
    no("入选代表项目在分会场进行了签约,分别是星河集团的芯片项目、江城大学的传感器项目。"),
    no("获得大奖的项目来自江城大学,获得一等奖的7家企业中,3家为江城大学、星河集团的企业。"),
    no("获奖者包括李文博、赵一凡。"),
)
def among(story: Story) -> Iterator[Fact]:
    """The winners told after the award: 获颁…的共5人,他们是甲、乙; 4人获颁…,包括甲、乙; 入选…的甲."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        kind = hit.row["class"]
        if kind not in ("won", "free"):
            continue
        lo, hi = row_start(story, hit.start), row_end(story, hit.start)
        found = prizes(story, hit.end, free=kind == "free")
        at = found[-1].end if found else hit.end
        of = text.find("的", max(at, hit.end), clause_end(text, hit.end))
        if not found or (kind == "free" and found[-1].end > of > 0):
            found = prizes(story, hit.end, free=kind == "free", end=of) if of > 0 else []
        if not found:
            continue
        at = found[-1].end
        while at < hi and text[at] in "”称号奖项奖牌":
            at += 1
        who = _WHO.match(text, at, hi) or _NEXT_WHO.match(text, at)
        begin = who.end() if who else at + (text[at : at + 1] == "的")
        if begin == at:
            continue
        if who is not None and text[begin - 1] in ":是为" and "分别" in who[0]:
            roll = laureates(story, begin, roll_end(story, begin))
            yield from (listed_award(p, roll.winners, (hit.start, roll.end), day_of(story, hit.start)) for p in found if roll.winners)
            continue
        next_hit = next((h for h in hits_within(story, "award_verbs", begin, hi) if h.row["class"] in ("won", "free")), None)
        stop = next_hit.start if next_hit else hi  # 祝贺获颁金奖的甲及|获颁银奖的乙
        other = _NEXT_RANK.search(text, begin, stop)
        stop = other.start() if other is not None else stop  # 获得冠军的是甲,|亚军是乙
        row = [r for r in runs(story, begin, stop, works=True) if r.start <= begin + 24 and not _OWN.match(text, r.end)]
        if row and who is None and text.find(",", begin, row[0].start) >= 0:
            row = []  # 为获得特等奖的单位颁奖,|市长甲讲话
        post = ending_at(story, row[0].start, "title") if row else None  # 获颁金奖的|港协会长甲
        if not row or (who is None and row[0].start > begin + 1 and (post is None or row[0].start > begin + _POST)):
            yield from _unread_behind(story, hit, found, begin, listed=who is not None)
            continue
        if who is None and not describes(story, hit, found[-1]) and subject_run(story, lo, hit.start, near=True, works=True):
            continue
        run = filled(story, row[0], begin, clause_end(text, row[0].end)) if who is not None else row[0]
        apart = text.endswith(("分别为获得", "分别为荣获", "分别向获得", "分别给获得"), lo, hit.end)
        for prize, his in (each_his_own(found, run) if apart else []) or [(prize, run) for prize in found]:
            if fact := award(story, prize, his, hit, (hit.start, run.end), None, []):
                yield fact


def _unread_behind(story: Story, hit: WordHit, found: list[Prize], begin: int, *, listed: bool) -> Iterator[Fact]:
    """为获得金奖的|启明队颁奖; 16个村入选“…”,其中包括|北岸村、南岸村: those behind an award whose names no rule reads."""
    text, end = story.text, clause_end(story.text, begin)
    if not listed:
        gives = _GIVES.search(text, clause_start(text, hit.start, max(0, hit.start - _POST)), hit.start)
        given = _GIVEN.search(text, begin, end) if gives is not None else None
        if given is None or text[begin - 1] != "的" or given.start() - begin < len("启明队"):
            return  # 为获得“…”的|高校|授牌
        end = given.start()
    row = strangers(story, begin, row_stop(story, begin, end)) if all(sure(story, prize) for prize in found) else None
    if row is None:
        return
    for prize in found:
        if fact := award(story, prize, row, hit, (hit.start, row.end), None, []):
            yield fact


@rules.fact(
    "holder",
    yes("散文奖得主为女作家李文博的《江上的风》。", award="散文奖", recipients=["李文博"]),
    yes("本届金帆奖获得者是星河集团。", award="金帆奖", recipients=["星河集团"]),
    yes("江城大学颁发“园区贡献奖”,获奖者包括星河集团、李文博等。", award="园区贡献奖", recipients=["星河集团", "李文博"]),
    yes("副市长赵一凡为一等奖获得者江城的李文博、滨海的周明远颁发证书。", award="一等奖", recipients=["李文博", "周明远"]),
    yes("评选出的三位“感动江城人物”分别是:教师李文博;医生赵一凡;坚守边防二十年的周明远。", award="感动江城人物",
        recipients=["李文博", "赵一凡", "周明远"]),
    yes("2024年江城科技年度新闻人物当选者为李文博、赵一凡。", award="2024年江城科技年度新闻人物", recipients=["李文博", "赵一凡"]),
    yes("新区为12家科普基地授牌。本次授牌的省级科普基地共2家,包括江城植物园科普基地、滨海湿地科普基地。", award="省级科普基地",
        recipients=["江城植物园科普基地", "滨海湿地科普基地"]),
    yes("大会将殊荣颁予两个组别的杰出领袖,分别为“工商组别”的星河集团董事长赵一凡;“科技组别”的江城大学教授李文博。", award="杰出领袖",
        recipients=["赵一凡", "李文博"]),
    no("会议选出两名副会长,分别是赵一凡、李文博。"),
    yes("全国共有80人荣获“江河医师奖”,我省有两名医师获此殊荣,分别是江城医院主任李文博、滨海医院副主任赵一凡。", award="江河医师奖",
        recipients=["李文博", "赵一凡"]),
    yes("商会为江城商会颁发优秀商会牌匾和荣誉证书。共有3家商会获此殊荣,它们分别是:江城商会、北岸商会、滨海商会。", award="优秀商会",
        recipients=["江城商会", "北岸商会", "滨海商会"]),
    yes("市委授予下列同志“江城工匠”称号:李文博、赵一凡。", award="江城工匠", recipients=["李文博", "赵一凡"]),
    yes("市长为受表彰的“十佳支书”颁奖,他们是:北岸村李文博、南岸村赵一凡。", award="十佳支书", recipients=["李文博", "赵一凡"]),
    yes("赵一凡为一等奖获得者江城市的李博颁发证书。", award="一等奖", recipients=["李博"]),
    yes("赵一凡为“江城工匠”李文博颁奖。", award="江城工匠", recipients=["李文博"]),
    yes("赵一凡为“绿色工厂”获得者星河集团颁奖。", award="绿色工厂", recipients=["星河集团"]),
    no("“江城工匠”李文博为江城大学颁奖。"),
    yes("同时颁发的还有“江城工匠”证书,获得者共三人:曾任江城中学校长、现为江城大学教授的李文博,星河集团董事长赵一凡,以及把课堂搬到田里的周明远。",
        award="江城工匠", recipients=["李文博", "赵一凡", "周明远"]),
    yes("江城工商业奖颁奖典礼昨日举行。\n各大奖得主分别为:星河集团(创意)、江城大学(设计)。", award="江城工商业奖",
        recipients=["星河集团", "江城大学"]),
    yes("会议颁授“海河论文奖”。今年获奖的是江城大学的李文博,题目是“稻的故事”。", award="海河论文奖", recipients=["李文博"]),
    yes("江城年度人物评选昨晚揭晓。李文博、赵一凡上榜,同时获奖的还有周明远、王小兰。", award="江城年度人物",
        recipients=["周明远", "王小兰"]),
    yes("江城大学昨日颁授名誉院士衔。三位名誉院士分别是李文博、赵一凡及周明远。", award="名誉院士",
        recipients=["李文博", "赵一凡", "周明远"]),
    yes("“江城好人榜”昨日发布。滨海区有2人光荣上榜,分别是“助人为乐”的李文博、“敬业奉献”的赵一凡。", award="江城好人榜",
        recipients=["李文博", "赵一凡"]),
    yes("最佳影片奖是《江上的风》,最佳新人奖是出演《夜航》的李文博。", award="最佳新人奖", recipients=["李文博"]),
    yes("质量奖组织奖分别是:星河集团、江城大学。质量奖个人奖包括:远山公司副总经理李文博、滨海银行董事长赵一凡。", award="质量奖个人奖",
        recipients=["李文博", "赵一凡"]),
    no("最佳影片奖是李文博多年的梦想。"),
    no("同时获奖的还有李文博。"),
    no("诺贝尔奖得主李文博出席会议。"),
    no("获奖者为李文博。"),
    no("诺贝尔奖得主李文博为江城大学颁发证书。"),
)
def holder(story: Story) -> Iterator[Fact]:
    """The one who holds an award: 散文奖得主为甲, 为一等奖获得者甲颁发证书; 八位“…人物”分别是甲;乙."""
    text = story.text
    if story.document.has_any(_HOLDERS):
        for m in _HOLDER.all_in(story.document):
            if _NUMBERED.match(text, m.end()):
                continue
            at = m.start() - text.endswith("的", 0, m.start())
            lo, _ = story.document.sentence_at(at)
            start = clause_start(text, at, lo)
            prize = put_first(story, lo, start, at, weak=m[0][1] == "选")
            if (prize is None or _VAGUE.fullmatch(text, start, at)) and _ALL_OF_IT.search(text, start, at):
                named = last_named(story, start)
                prize = Prize(named, start, at) if named else None
            roll = None
            if prize is not None:
                roll = _by_clauses(story, m.end()) if m["count"] else laureates(story, m.end(), clause_end(text, m.end()))
            if prize and roll and roll.winners:
                yield listed_award(prize, roll.winners, (prize.start, roll.end), day_of(story, at))
        for m in _HELD.all_in(story.document):
            yield from _decorated(story, m.start(), m.end())
    for m in _QUOTED.all_in(story.document) if "颁" in text else ():
        yield from _decorated(story, m.end(), m.end(), far=0)
    yield from _is(story)
    yield from _plaques(story)
    yield from _others(story)
    yield from _called(story)
    yield from _picked(story)
    yield from _on_list(story)
    for m in _KINDS.all_in(story.document):
        group = next(g for g in ("told", "plain", "chosen", "given", "name") if m[g])
        prize = Prize(m[group], *m.span(group))
        if group == "plain" and ending_at(story, m.end("plain"), "title") is not None:
            continue  # 选出5名副会长,分别是…: posts
        roll = laureates(story, m.end(), roll_end(story, m.start()), unknown=group != "plain")
        if roll.winners:
            yield listed_award(prize, roll.winners, (m.start(), roll.end), day_of(story, m.start()))


def _is(story: Story) -> Iterator[Fact]:
    """最佳影片奖是《江上的风》: the winner as what the award is."""
    text = story.text
    for m in _IS.all_in(story.document):
        at = m.start("is")
        lo, _ = story.document.sentence_at(at)
        prize = prize_before(story, clause_start(text, at, lo), at)
        each = m["each"] is not None or m["row"] is not None
        end = roll_end(story, at) if each else clause_end(text, m.end())
        roll = laureates(story, m.end(), end, unknown=m["each"] is not None) if prize is not None else None
        if prize is not None and roll is not None and roll.winners and end - roll.end <= 1 + each:
            yield from ranked_apart(prize, roll.winners, (prize.start, roll.end), day_of(story, at))


def _called(story: Story) -> Iterator[Fact]:
    """10位名誉院士分别是甲、乙, where the text tells that this is what was conferred (颁授名誉院士衔)."""
    text = story.text
    for m in _CALLED.finditer(text) if "分别是" in text or "分别为" in text else ():
        since = max(0, m.start() - _BACK)
        if text.find(m["kind"], since, m.start()) < 0 or not _CONFERS.search(text, since, m.start()):
            continue
        roll = laureates(story, m.end(), roll_end(story, m.start()), unknown=False)
        if len(roll.winners) > 1:
            yield listed_award(Prize(m["kind"], *m.span("kind")), roll.winners, (m.start(), roll.end), day_of(story, m.start()))


def _picked(story: Story) -> Iterator[Fact]:
    """江城有4人上榜,分别是甲、乙: for the list or poll that the text told before."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        m = _EACH.match(text, hit.end) or _SAME_EACH.match(text, hit.end)
        if m is None:
            continue
        if matches(_SAME_EACH, m):
            found = prizes(story, hit.end, free=False, end=m.start("each"))
        else:
            found = announced(story, hit, row_start(story, hit.start), lists=True)
        roll = laureates(story, m.end(), roll_end(story, hit.start)) if found else None
        if roll is not None and roll.winners:
            yield listed_award(found[0], roll.winners, (hit.start, roll.end), day_of(story, hit.start))


#: 公布…名单,|我市新增5家,分别是:甲、乙
_ON_IT = compiled(
    r"(?:[我本全][省市区县州校国][^,。;:]{0,4})?(?:新增|新获|共有|共|有|占)(?:了)?\d{1,3}[家个名项位][^,。;:\d]{0,8}[,:]?(?:它们|"
    r"他们)?(?:分别)(?:是|为):?\s?"
)


def _on_list(story: Story) -> Iterator[Fact]:
    """Those of a list told before who are counted, without a verb of winning: 公布…名单,我市新增5家,分别是甲、乙."""
    text = story.text
    for m in _ON_IT.finditer(text) if story.document.has_any(_EACH_IS) else ():
        lo, _ = story.document.sentence_at(m.start())
        found = listed_before(story, lo, m.start())
        roll = laureates(story, m.end(), roll_end(story, m.start())) if found else None
        if roll is not None and roll.winners:
            yield listed_award(found[0], roll.winners, (m.start(), roll.end), day_of(story, m.start()))


def _others(story: Story) -> Iterator[Fact]:
    """同时获奖的还有丙、丁: more winners of the award that the line told last."""
    text = story.text
    for m in _MORE_WINNERS.all_in(story.document) if story.document.has_any(_AND_MORE) else ():
        line = story.document.line_at(m.start()).start
        won = next(rule for rule in rules if rule.name == "won")
        before = [fact for fact in won.facts(story) if line <= fact.evidence[0][0] and fact.evidence[-1][1] <= m.start()]
        roll = laureates(story, m.end(), clause_end(text, m.end(), _LONG)) if before else None
        if roll is not None and roll.winners:
            fields = {**before[-1].fields, "count": None, "recipients": roll.winners}
            yield Fact("award", fields, [(m.start(), roll.end)], date=before[-1].date)


def _by_clauses(story: Story, at: int) -> Roll:
    """The winners of a counted list, each of whom may have a clause of his own: 共三人:甲校长李四,乙公司张三,以及把课堂搬到田里的王五."""
    _, hi = story.document.sentence_at(at)
    roll = Roll([], at)
    while at < hi:
        end = max(clause_end(story.text, at), at + 1)
        more = laureates(story, at, end, unknown=False)
        if more.winners:
            roll = Roll(roll.winners + [w for w in more.winners if w not in roll.winners], more.end)
        at = end + 1
    return roll


def _plaques(story: Story) -> Iterator[Fact]:
    """本次授牌的省级科普基地共6家,包括甲、乙; 6家市级科普基地为丙、丁."""
    text = story.text
    before = -1
    for m in _PLAQUES.finditer(text) if story.document.has_any(_PLAQUE_SIGNS) else ():
        group = "told" if m["told"] else "kind"
        line = story.document.line_at(m.start()).start
        if group == "kind" and before < line:
            continue  # only where the line tells that they got it
        prize = prize_before(story, m.start(group), m.end(group), weak=True)
        if prize is None:
            continue
        _, hi = story.document.sentence_at(m.start())
        roll = laureates(story, m.end(), hi)
        if roll.winners:
            before = m.start()
            yield listed_award(prize, roll.winners, (m.start(), roll.end), day_of(story, m.start()))


def _decorated(story: Story, at: int, end: int, far: int = 12) -> Iterator[Fact]:
    """为一等奖获得者甲、乙颁发证书."""
    text = story.text
    lo, _ = story.document.sentence_at(at)
    gives = _GIVES.search(text, clause_start(text, at, lo), at)
    stop = clause_end(text, end)
    given = _GIVEN.search(text, end, stop) if gives else None
    prize = prize_before(story, gives.end(), at - text.endswith("的", 0, at)) if gives and given else None
    if gives is None or given is None or prize is None:
        return
    row = runs(story, end, given.start(), works=True)
    if row and row[0].start <= end + far and given.start() <= row[0].end + 14:
        roll = laureates(story, end, row[0].end)
    elif not row and (name := _PERSON.fullmatch(text, end, given.start())) and surname(story, name.start("name")):
        roll = Roll([name["name"]], name.end("name"))
    else:
        return
    if roll.winners:
        yield listed_award(prize, roll.winners, (gives.start(), roll.end), day_of(story, at))
