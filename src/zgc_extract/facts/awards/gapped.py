"""Fact rule for awards whose verb is said once for several: 甲获得“…”称号,乙、丙“…”称号; 甲荣获一等奖,乙二等奖."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import no, yes
from ...shelf import compiled, matches
from ...sought import Sought
from ..clauses import clause_end, hits_within, triggers
from ..telling import day_of, told
from .base import listed_award, row_end, rules
from .cells import people_in
from .laureates import laureates
from .prize import Prize
from .prizes import prize_before

#: Winners and their award, without a verb between.
_QUOTED = compiled(r"\s?(?P<who>[^,。;:!?“”《》\n]{2,80})“(?P<award>[^“”\n]{3,24})”(?:荣誉)?(?:称号|奖项?|奖牌|证书)?(?:[,。;!\n]|$)")
_GRADED = compiled(r"\s?(?P<who>[^,。;:!?“”《》\n]{2,80}?)(?P<award>(?:特等|[一二三四]等|优秀|优胜|鼓励|入围)奖|[金银铜]奖)(?:[,。;!\n]|$)")
#: 授予甲、乙为“…”,|丙、丁等5个乡镇为“…”
_AS = compiled(
    r"\s?(?P<who>[^,。;:!?“”《》\n]{2,80}?)(?:等(?:\d{1,4}|[两二三四五六七八九十]{1,3})[个家名位人][一-龥]{0,8})?(?:被评|命名)?为“(?P<award>[^“”\n]{3,24})”(?:荣誉)?(?:称号)?(?:[,。;!\n]|$)"
)
_VERBS = ("award_verbs", "launch_verbs", "release_verbs", "signing_verbs", "saying_verbs")
#: What the name of a winner ends in that no rule reads: 星河公司天麻种植基地, 北岸镇.
_HEADS = ("基地", "园区", "公司", "集团", "合作社", "学校", "中学", "小学", "中心", "镇", "乡", "村", "社区", "团队", "小组", "医院",
          "协会", "工厂", "项目")  # fmt: skip
_MOST = 20


@rules.fact(
    "gapped",
    yes("江城软件园获得“先进园区”称号,滨海氢能产业园、江城科技园“示范园区”称号。", award="示范园区",
        recipients=["滨海氢能产业园", "江城科技园"]),
    yes("江城镇获得“先进乡镇”称号,星河科技有限公司花木种植基地“先进基地”称号。",
        award="先进基地", recipients=["星河科技有限公司花木种植基地"]),
    yes("星河集团荣获一等奖,江城大学、滨海银行二等奖,远山科技有限公司三等奖。", award="三等奖", recipients=["远山科技有限公司"]),
    yes("县委授予县水利局等20个单位为“文明单位”,北岸镇、南岸镇等5个乡镇为“文明乡镇”。", award="文明乡镇", recipients=["北岸镇", "南岸镇"]),
    no("星河集团荣获“绿色工厂”称号,江城大学举办“创新杯”。"),
    no("星河集团出席会议,江城大学“示范园区”。"),
)
def gapped(story: Story) -> Iterator[Fact]:
    """Further winners with their awards behind the one that has the verb: 甲获“…”,乙“…”."""
    text = story.text
    for hit in triggers(story, "award_verbs"):
        if hit.row["class"] not in ("won", "free", "given"):
            continue
        at, hi = clause_end(text, hit.end) + 1, row_end(story, hit.start)
        for _ in range(_MOST):
            goes_on = text[at - 1 : at] in (",", ";")
            m = (_AS.match(text, at, hi) or _QUOTED.match(text, at, hi) or _GRADED.match(text, at, hi)) if goes_on else None
            if m is None or any(hits_within(story, topic, *m.span("who")) for topic in _VERBS):
                break
            quoted = not matches(_GRADED, m)
            prize = Prize(m["award"], *m.span("award")) if quoted else prize_before(story, *m.span("award"))
            roll = laureates(story, *m.span("who"), unknown=quoted)
            named = all(not isinstance(w, str) or w.endswith(_HEADS) for w in roll.winners)
            if prize is None or not roll.winners or roll.end != m.end("who") or not named:
                break
            fact = listed_award(prize, roll.winners, (m.start("who"), m.end("award")), day_of(story, hit.start))
            fact.modality = told(story, hit)
            yield fact
            at = m.end()


#: A grade with those who got it right behind: 金奖|李文博,银奖|赵一凡、王小兰.
_GLUED = Sought(
    r"(?:(?<=[:,;、是为出中])|^)(?P<award>[特一二三四]等奖|[金银铜]奖|优秀奖|[冠亚季]军)(?:[是为]|得主)?(?P<who>[一-龥]{2,4}(?:[、和][一-龥]{2,4}){0,12})(?=[,;。\n]|$)"
)


@rules.fact(
    "glued",
    yes("评委最终评出:金奖李文博,银奖赵一凡、王小兰,铜奖骆思源。", award="银奖", recipients=["赵一凡", "王小兰"]),
    no("大赛设金奖一名,银奖两名,铜奖三名。"),
    no("大赛设一等奖若干,二等奖若干。"),
    needs=("奖", "军"),
)
def glued(story: Story) -> Iterator[Fact]:
    """Grades with their winners right behind, of which one sentence tells several: 金奖甲,银奖乙、丙."""
    before = -1
    found = [(m, people_in(story, *m.span("who"))) for m in _GLUED.all_in(story.document)]
    for k, (m, people) in enumerate(found):
        sentence = story.document.sentence_at(m.start())[0]
        after = k + 1 < len(found) and bool(found[k + 1][1]) and story.document.sentence_at(found[k + 1][0].start())[0] == sentence
        prize = prize_before(story, *m.span("award"), least=2) if people and (after or before == sentence) else None
        if prize is not None:
            before = sentence
            yield listed_award(prize, people, m.span(), day_of(story, m.start()))
