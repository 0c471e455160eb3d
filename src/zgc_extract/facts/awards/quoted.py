"""The names of awards in quotation marks: “甲”“乙”称号, 2024年度“甲”奖."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Story
from ...shelf import compiled
from ..naming import bare, is_generic
from .prize import NUMBERED, Prize
from .words import prize_words

#: Of which field a quoted award is, and what joins the next one to it.
_FIELDS = compiled(r"[^“”,。;!?]{2,40}(?:领域|类别|组|方面|系列)(?=“)")
_NEXT = compiled(r"(?:、|和|与|及|以及|并|,)?(?=“)|[、和及](?=[^“”,。;、]{2,20}“)")
#: What stands at the end of what is before a quoted award: 被|“…”.
_VERB_BEFORE = compiled(r"^[了过]|^.*[被授予为]$")
#: 河南省首批“…”, 首届“…”: the batch is no part of the name.
_BATCH_BEFORE = compiled(r"(?:[一-龥]{2,5}[省市])?(?:首[批届]|第[一二三四五六七八九十\d]{1,3}[批届])$")
#: What of something quoted is got and is no award: 获得了参与“挑战杯”|的最好成绩.
_NO_PRIZE_OF = compiled(r"的?[^,。;“”]{0,6}(?:成绩|机会|资格|支持|好评|认可|肯定|关注|参赛权|入场券)")
#: The same that says only where it was got, or how many: 获得竞赛|“优胜杯”, 一座永久|“…杯”.
_CONTEST = compiled(r"^(?:[本今]年度?|本[次届])?(?:竞赛|大赛|比赛|赛事|活动|评选)?的?$|^[一1两2][座个块枚项份面](?:永久)?$")
#: What stands before a quoted award and is no part of it.
_BEFORE_QUOTED = compiled(r"[的个项块—]$|等|获|评|将|授|颁|正式|以|\d[家位名]|领域$|包括$|^(?:如|含|有)$")
#: What stands in a row with a quoted award: 颁发捐赠证书和|“杰出校友”奖章.
_AND_BEFORE = compiled(r"^.*(?:证书|聘书|奖金|奖杯|奖牌|牌匾|匾牌|锦旗|奖状|荣誉|称号)(?:和|与|及|以及)")
#: What goes on behind a quoted part of a name, before 称号: “五四”|红旗团委|荣誉称号.
_NOUN_TITLE = compiled(r"(?P<noun>(?!等|荣誉|光荣|的)[一-龥]{2,6}?(?<!等)(?<!项))(?:荣誉|光荣)?称号")
#: Parts of a contest that share the award behind the last of them.
_GROUPS = ("组", "类", "赛道", "级")


def quoted_prizes(story: Story, start: int, end: int, agent: Entity | None) -> list[Prize]:
    """“甲”“乙”称号, 2024年度“甲”奖."""
    words, text, out = prize_words(story.document.lexicon), story.text, list[Prize]()
    m = words.quoted.match(text, start, end)
    if m is None and (field := _FIELDS.match(text, start, end)):  # 科学研究领域、公共事务领域“…大奖”
        m = words.quoted.match(text, field.end(), end)
    while m:
        if text.startswith("提名", m.end()) or "、" in m["before"] or _NO_PRIZE_OF.match(text, m.end()):
            break
        kept = m["after"] or ""
        title = _NOUN_TITLE.fullmatch(kept)
        kept = title["noun"] if title is not None else kept  # “五四”|红旗团委|荣誉称号
        graded = kept.endswith("奖") and m["name"].endswith(_GROUPS)
        graded = graded or (kept.endswith("奖") and len(kept) > 3 and kept[0] != "等" and not NUMBERED.match(kept))  # “挑战杯”全国一等奖
        if kept.startswith(("公示", "在内")):
            kept = ""
        if words.apart.search(kept) and not graded and (kept == "名单" or not kept.endswith(("名单", "名录", "榜单"))):
            kept = ""
        before = words.ranked.sub("", _VERB_BEFORE.sub("", m["before"]) + "“").removesuffix("“")
        before = _BATCH_BEFORE.sub("", before)
        giver = story.starting.get(m.end("before") - len(before)) if before else None
        if giver is not None and giver.kind == "organisation" and giver.end == m.end("before"):
            agent, before = agent or story.entity(giver), ""  # 荣获人民银行江城市分行|“先进单位”称号
        before = _AND_BEFORE.sub("", before)
        where = story.starting.get(m.end("before") - len(before)) if before else None
        if where is not None and where.kind == "place" and where.end == m.end("before"):
            before = before if kept and not words.apart.search(kept) else ""  # 荣获江城市|“优秀企业家”称号
        before = "" if _BEFORE_QUOTED.search(before) else _CONTEST.sub("", before)
        name = before + m["name"].removesuffix("荣誉称号").removesuffix("称号") + kept
        if len(bare(name)) >= 2 and not is_generic(story, bare(name), "award") and not words.never.search(name):
            out.append(Prize(name, m.start(), m.end(), agent))
        if kept.endswith("奖") and len(out) > 1 and all(p.name.endswith(_GROUPS) for p in out[:-1]):
            out = [Prize(p.name + kept, p.start, p.end, p.agent) for p in out[:-1]] + out[-1:]  # “思政组”和“副高组”|一等奖
        link = _NEXT.match(text, m.end(), end)
        m = words.quoted.match(text, link.end(), end) if link and out else None
    return out
