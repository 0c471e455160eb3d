"""Fact rule for awards by a verb of conferring: 授予甲“…”称号, 向甲颁发…."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from ...fact import Fact, Story
from ...lexicon import Lexicon, WordHit
from ...numerals import parse_number
from ...rule import no, yes
from ...shelf import compiled
from ...slotted import fixed, replace
from ..clauses import clause_end, ending_at, strip_adverbs
from ..lists import Member, Run, Tally, after, runs
from ..stand_ins import stand_in_at
from ..subjects import subject_run
from ..telling import day_of
from ..wording import wording
from .base import award, bodies, count_of, listed_award, roll_end, rules, verbs_of
from .laureates import laureates
from .plaques import named_as
from .prize import Prize, sure
from .prizes import prize_before, prizes
from .rows import filled, pointed_back, row_stop, strangers

_TO = compiled(r"(?:向|为|给|对|将|予)$")
#: 颁发感谢牌|给捐地的|甲协会, 颁发奖牌|给协办单位|甲大学.
_GIVEN_TO = compiled(r"(?<=[奖牌章旗书状”杯匾])[给予](?:[^,。;给予]{1,16}的|[^,。;给予的]{2,8})$")
_TO_WHOM = compiled(r"(?:(?<![方一])向|为|给|对)(?P<whom>[^,。;:向为给对的“”]{2,200})$")
#: A body's name that a rule reads from the award on: 颁发“创业之星”予|甲公司.
_GIVEN_ON = compiled(r"”(?:颁)?[予给]")
#: 颁发“…奖”予|香港警队, 把“…”称号授予|某某
_THEN_WHOM = compiled(r"[^,。;:!?\n]{2,60}?[奖牌章旗书状”杯匾号](?:颁)?[给予](?:了)?(?P<whom>[^,。;:!?\n“”的]{2,24})")
#: 授予|某某“…”称号
_WHOM_WHAT = compiled(r"(?:了)?(?P<whom>[^,。;:!?\n“”的]{2,40})(?=“)")
#: What points to an award told before: 今年4月这个奖|又授予….
_POINTED = compiled(r"[这该此那]个?(?:奖|奖项|大奖|称号|荣誉)$")
#: 科普奖颁给|三位科学家:甲、乙和丙
_TO_SO_MANY = compiled(
    r"(?:了|予|给)?(?:\d{1,3}|[两二三四五六七八九十]{1,3})[位名家个所项支][^,。;:的“”]{0,14}(?::|[,:]?(?:他们|她们|它们)?分别(?:是|为):?|,(?:他们|她们|它们)是:?)\s?"
)
#: Before the name of one who is told by what he did: 向捐款最多的|甲公司.
_TO_MODIFIED = compiled(r"[向给](?:[^,。;:的“”向为给对]{2,16}|[^,。;:“”向给]{0,12}获[^,。;:“”]{0,6}“[^“”]{2,20}”(?:称号)?)的$")
_TO_TITLED = compiled(r"[向为给对][^,。;:的向为给对]{1,16}$")
_MOVED = compiled(r"[将把](?=[^,。;]{3,45}$)")
#: A further work with its award, behind the first: 授予甲等完成的“乙”等3项成果二等奖,|丙完成的“丁”三等奖.
_NEXT_WORK = compiled(r"[,;、](?P<by>[^,。;:!?\n“”]{2,60}?)(?:完成|研发|研制|开发|创作|主持|承担|撰写|编著|申报)的?(?=“)")
#: How far a row of those who are given something may reach.
_LONG = 320


@rules.fact(
    "conferred",
    yes("合肥市人民政府授予星河集团“科技创新突出贡献奖”。",
        award="科技创新突出贡献奖", recipients=["星河集团"], grantors=["合肥市人民政府"]),
    yes("大会向江城大学、星河集团颁发“最佳合作伙伴”证书。", award="最佳合作伙伴", recipients=["江城大学", "星河集团"]),
    yes("合肥市科学技术局将“创新标杆园区”称号授予滨海生物医药产业园。", award="创新标杆园区", recipients=["滨海生物医药产业园"]),
    yes("大会授予星河集团等5家企业“绿色工厂”称号。", award="绿色工厂", recipients=["星河集团"]),
    yes("江城市市长向志愿者协会发起人李文博女士颁发纪念证书。", award="纪念证书", recipients=["李文博"]),
    yes("大会颁发“感动江城团体奖”予江城大学。", award="感动江城团体奖", recipients=["江城大学"]),
    yes("大会颁发感谢牌给多年行善的江城大学。", award="感谢牌", recipients=["江城大学"]),
    yes("今年的金英勇勋章追授予李文博及赵一凡两位。", award="金英勇勋章", recipients=["李文博", "赵一凡"]),
    yes("大会向星河集团、滨海冰舞队、李文博等10余位杰出人物及团体颁出“年度大奖”。", award="年度大奖",
        recipients=["星河集团", "滨海冰舞队", "李文博"]),
    yes("江城音乐协会向湄山岛颁授“音乐创作基地”牌匾。", award="音乐创作基地", recipients=["湄山岛"]),
    yes("市长出席典礼并颁发“江城团体奖”予江城警队,警队代表领奖。", award="江城团体奖", recipients=["江城警队"]),
    yes("市政府授予湄山救援队“江城英雄集体”称号。", award="江城英雄集体", recipients=["湄山救援队"]),
    yes("会上授予星河集团、安装公司“先进单位”称号,授予江城大学“绿色校园”称号。", award="绿色校园", recipients=["江城大学"], grantors=[]),
    yes("会上授予星河集团、安装公司“先进单位”称号。", award="先进单位", recipients=["星河集团", "安装公司"]),
    yes("商会向捐款最多的星河集团、滨海银行授予“爱心企业”称号。", award="爱心企业", recipients=["星河集团", "滨海银行"]),
    yes("省政府决定,授予江城大学李文博等完成的“有机导体研究”等3项成果自然科学奖二等奖,江北农科院完成的“小麦育种”等21项成果科技进步奖一等奖。",
        award="科技进步奖一等奖", recipients=["小麦育种"]),
    yes("省总工会授予江城有限公司装配车间等30个集体江城省工人先锋号。", award="江城省工人先锋号", recipients=["江城有限公司装配车间"]),
    yes("市长为获奖者李文博、赵一凡颁发了“江城创新奖”证书。", award="江城创新奖", recipients=["李文博", "赵一凡"]),
    yes("“绿色制造奖”颁给江山半导体、北岸气体。", award="绿色制造奖", recipients=["江山半导体", "北岸气体"]),
    yes("今年的科普奖颁给三位科学家:江城大学的李文博、滨海大学的赵一凡。", award="科普奖", recipients=["李文博", "赵一凡"]),
    yes("校友李文博捐资1000万元,学校向其颁发“杰出校友”奖牌。", award="杰出校友", recipients=["李文博"]),
    yes("校长与李文博、赵一凡分别签署了捐赠协议,并向二人颁发“杰出贡献奖章”。", award="杰出贡献奖章", recipients=["李文博", "赵一凡"]),
    yes("李文博、赵一凡捐资100万元。校长为他们颁发“杰出校友”奖牌。", award="杰出校友", recipients=["李文博", "赵一凡"]),
    yes("会长李文博将“中国食品名镇”的金字招牌授予滨海县北岸镇有关领导。", award="中国食品名镇", recipients=["滨海县北岸镇"]),
    no("校长李文博会见了赵一凡,并向三人颁发“杰出校友”奖牌。"),
    yes("典礼颁发“创业之星”予鲜果有限公司创办人李文博。", award="创业之星", recipients=["李文博"]),
    no("大会授予获奖企业“创新标杆”牌匾。"),
    no("大会向获奖企业颁授“创新标杆”牌匾。"),
    no("学校向全体教职工颁发“建校百年”纪念章。"),
    no("校长向李文博颁发聘任证书。"),
    no("合肥市人民政府授予一批企业荣誉称号。"),
    no("江城大学校长李文博为毕业生颁发学位证书。"),
    no("会议授予主席团相应的权力。"),
)
def conferred(story: Story) -> Iterator[Fact]:
    """A verb of conferring: 授予甲“…”称号, 向甲颁发…, 将…授予甲, 颁发…予甲."""
    text = story.text
    for hit, lo, start in verbs_of(story, "given"):
        if named_as(story, hit):
            continue
        end = clause_end(text, hit.end, _LONG)
        counted = _TO_SO_MANY.match(text, hit.end)
        if counted is not None:
            found = _told_before(story, hit, start)
            roll = laureates(story, counted.end(), roll_end(story, counted.end())) if found else None
            if roll is not None and roll.winners:
                yield listed_award(found[0], roll.winners, (found[0].start, roll.end), day_of(story, hit.start))
            continue
        found, run, count = (
            _to_him(story, hit, lo) or _to_left(story, hit, start) or _to_right(story, hit, start, end) or _to_stranger(story, hit, start)
        )
        if run is None:
            found, run, count = _to_stranger_behind(story, hit, start, end)
        if run is None or not found:
            continue
        giver = subject_run(story, lo, min(run.start, hit.start, found[0].start))
        grantors = bodies(story, giver)
        for prize in found:
            begin = giver.start if giver else min(run.start, prize.start)
            if fact := award(story, prize, run, hit, (begin, max(run.end, prize.end)), count, grantors):
                yield fact
        at = found[-1].end
        while (step := _NEXT_WORK.match(text, at)) is not None:
            further = replace(hit, start=step.start("by"), end=step.end())
            given = _to_right(story, further, further.start, clause_end(text, step.end(), _LONG))
            if given is None or given[1] is None or not given[0]:
                break
            for prize in given[0]:
                if fact := award(story, prize, given[1], hit, (step.start("by"), max(given[1].end, prize.end)), given[2], grantors):
                    yield fact
            at = given[0][-1].end


_Given = tuple[list[Prize], Run | None, Tally | None]


@fixed
class _Patterns:
    """The words of ``_act_words`` that say what those are who are counted (kind_of_winner), or to whom by that alone (向获奖者|甲)."""

    kind: re.Pattern[str]
    to_kind: re.Pattern[str]


@lru_cache(maxsize=8)
def _patterns(lexicon: Lexicon) -> _Patterns:
    kind = wording(lexicon).lists["kind_of_winner"]
    told = "(?:荣?获奖|得奖|获评|入选|当选|受表彰|优秀|先进|首批|部分)"
    return _Patterns(kind=compiled(kind), to_kind=compiled(rf"[向为给对]{told}[一-龥]{{0,6}}?{kind}$"))


def _to_left(story: Story, hit: WordHit, start: int) -> _Given | None:
    """向甲、乙颁发…."""
    left = [r for r in runs(story, start, hit.start) if _receives(story, r.start, start)]
    if not left or story.text[left[0].start - 1] == "将":
        return None
    run = filled(story, left[0], start, hit.start)
    return prizes(story, hit.end, free=False), run, count_of(story, run)


#: 校友甲捐资100万元,学校向其|颁发“…”奖牌; 与甲、乙签署协议,并向二人|颁发“…”
_TO_HIM = compiled(
    r"[向为给对](?:其(?:本人)?|(?P<all>[他她它]们)|(?P<count>[二两三四五六七八九十])(?:人|位(?:先生|女士|同志|校友|专家|教授|学者|老师|企业家)?|名))(?:分别|共同|现场|一一)?$"
)


def _to_him(story: Story, hit: WordHit, lo: int) -> _Given | None:
    """向其颁发…: to the one whom the sentence named before, a person if it named one; 向二人颁发…: to so many of its last row."""
    him = _TO_HIM.search(story.text, max(lo, hit.start - 10), hit.start)
    if him is None:
        return None
    found = prizes(story, hit.end, free=False)
    if him["all"] or him["count"]:
        start = lo if story.within(lo, him.start(), "person", "organisation") else story.document.sentence_at(max(0, lo - 1))[0]
        rows = runs(story, start, him.start())
        run = _last_of(rows[-1], int(parse_number(him["count"])) if him["count"] else None) if rows else None
        return (found, run, None) if run is not None else None
    named = story.within(lo, hit.start, "person") or story.within(lo, hit.start, "organisation")
    if not named:
        return None
    m = named[-1]
    member = Member(m.start, m.end, person=m) if m.kind == "person" else Member(m.start, m.end, body=m)
    return found, Run([member], []), None


def _last_of(run: Run, count: int | None) -> Run | None:
    """The last so many of a row, or those behind the last 与 of it; None where they are not so many."""
    parted = max((k + 1 for k, link in enumerate(run.links) if link in ("with", "far")), default=0)
    first = parted if count is None else len(run.members) - count
    members = run.members[first:] if first >= 0 else []
    return Run(members, run.links[first:]) if len(members) > 1 and first >= parted else None


def _to_stranger(story: Story, hit: WordHit, start: int) -> _Given:
    """向湄山岛|颁授“…”: nobody whom a rule reads; 对上述三家园区|授予…: who was named before."""
    to = _TO_WHOM.search(story.text, start, hit.start)
    found = prizes(story, hit.end, free=False) if to else []
    if to is None or not found:
        return [], None, None
    run = pointed_back(story, hit.start)
    if run is None and "“" in story.text[hit.end : found[0].end]:
        run = strangers(story, to.start("whom"), row_stop(story, to.start("whom"), hit.start))
    return found, run, None


def _to_stranger_behind(story: Story, hit: WordHit, start: int, end: int) -> _Given:
    """颁发“…”予香港警队, 授予某某“…”称号, “…奖”颁给某某生技: nobody whom a rule reads, behind the verb."""
    text = story.text
    then = _THEN_WHOM.match(text, hit.end, end)
    if then is not None:
        stop = then.end("whom")
        return prizes(story, hit.end, free=False, end=then.start("whom") - 1), strangers(story, then.start("whom"), stop), None
    whom = _WHOM_WHAT.match(text, hit.end, end)
    if whom is None:
        found = _told_before(story, hit, start)
        at = hit.end + text.startswith("了", hit.end)
        if not found or not sure(story, found[0]):
            return [], None, None
        return found, strangers(story, at, row_stop(story, at, end)), None
    stands = stand_in_at(story, *whom.span("whom"))
    if stands is not None:  # 授予园区“…”牌匾
        row: Run | None = Run([Member(*whom.span("whom"), body=stands)], [])
    else:
        row = strangers(story, whom.start("whom"), row_stop(story, whom.start("whom"), whom.end("whom")))
    return prizes(story, whom.end("whom"), free=False), row, None


def _receives(story: Story, at: int, floor: int) -> bool:
    """Whether 向, 为 … stands before a name or before the post that is told before it: 向协会发起人李文博."""
    text = story.text
    if _TO.search(text, max(floor, at - 1), at):
        return True
    to_kind = _patterns(story.document.lexicon).to_kind
    if _TO_MODIFIED.search(text, max(floor, at - 44), at) or to_kind.search(text, max(floor, at - 16), at):
        return True
    post = ending_at(story, at, "title")
    return post is not None and _TO_TITLED.search(text, max(floor, at - 24), post.start) is not None


def _right_end(text: str, at: int, end: int) -> int:
    """Where a row behind a verb of conferring ends: before the award, else at the stop."""
    marks = [k for k in (text.find("“", at, end), text.find("称号", at, end)) if k >= 0]
    return min(marks, default=end)


def _to_right(story: Story, hit: WordHit, start: int, end: int) -> _Given | None:
    """授予甲“…”, 将“…”授予甲, 颁发“…”予甲."""
    text = story.text
    right = runs(story, hit.end, end, works=True)
    if not right or _GIVEN_ON.search(text, right[0].start, right[0].end):
        return None
    if text.endswith(("年度", "年", "届"), hit.end, right[0].start):
        return None  # 颁发113年度|中科优良厂商奖项
    run = filled(story, right[0], hit.end, _right_end(text, right[0].end, end))
    if _TO.search(text, max(hit.end, run.start - 1), run.start):
        return prizes(story, hit.end, free=False, end=run.start - 1), run, count_of(story, run)
    given = _GIVEN_TO.search(text, hit.end, run.start)
    if given is not None:
        return prizes(story, hit.end, free=False, end=given.start()), run, count_of(story, run)
    far = run.start - hit.end > 12 or "“" in text[hit.end : run.start]
    if far and not (text[run.start - 1] == "的" and run.start - hit.end < 60):  # 授予享有盛誉的甲等…
        return None
    count = count_of(story, run)
    at = count.end if count else after(story, run)
    kind = _patterns(story.document.lexicon).kind.match(text, at) if count is not None else None
    at = kind.end() if kind is not None and clause_end(text, kind.end()) > kind.end() + 1 else at  # 等20个|单位|五一劳动奖状
    mark = text.find("“", at, end)
    post = story.starting.get(at)
    found = prizes(story, post.end, free=False) if post is not None and post.kind == "title" else []
    found = found or prizes(story, mark if 0 <= mark <= at + 16 else at, free=False)
    return found or _told_before(story, hit, start), run, count


def _told_before(story: Story, hit: WordHit, start: int) -> list[Prize]:
    """The award before the verb: 将“…”|授予甲, “…奖”|颁给甲."""
    stop = strip_adverbs(story, start, hit.start)
    moved = _MOVED.search(story.text[start:stop])
    prize = prize_before(story, start + moved.end() if moved else start, stop)
    return [prize] if prize and not _POINTED.search(prize.name) else []
