"""The list or poll told before a verb of winning that stands without its award: 公布…名单,甲入选; …评选揭晓,甲上榜."""

from __future__ import annotations

from ...fact import Story
from ...lexicon import WordHit
from ...shelf import compiled
from ..clauses import clause_end
from .prize import Prize, prize_name
from .prizes import last_named, prize_before

_LISTS = r"(?:公示)?(?:名单|榜单|名录|目录|榜)"
_MADE = r"(?:公布|发布|揭晓|公示|印发|公开|下发)"
_OUT = r"(?:正式|日前|近日|对外|[今昨][日天]|于[^,。;]{1,12})*(?:公布|发布|揭晓|出炉|公示|公开)"
#: What the title of a paper ends in that tells who was named what: 《关于公布2023年度省级示范园区的通知》.
_KINDS = r"(?:企业|园区|单位|基地|平台|孵化器|众创空间|集群|城市|工厂|示范区|服务机构)"
#: A part of a name with what is quoted in it: 第五批专精特新“小巨人”企业.
_WORDS = r"(?:[^,。;!?《》“”\n]|“[^“”\n]{1,24}”)"
_LIST = compiled(
    rf"{_MADE}(?:了)?(?P<after>{_WORDS}{{2,45}}?(?:“[^“”\n]{{3,45}}”)?{_LISTS})(?![一-龥]{{0,2}}评)"
    rf"|{_MADE}(?:了)?[^,。;“”]{{0,6}}“(?P<listed>[^“”\n]{{3,24}})”(?:企业|园区|单位|人物|入选|获奖)?{_LISTS}(?=[,。;:])"
    rf"|{_MADE}(?:了)?(?:\d{{4}}年?度?)?“(?P<inner>[^“”\n]{{2,24}}(?:榜|[百十]强|\d+强|名录|榜单|名单|企业|园区|人物|案例|单位|品牌|工厂|基地))”(?=[,。;])"
    rf"|{_MADE}(?:了)?(?P<batch>(?:\d{{4}}年度?)?(?:第[一二三四五六七八九十\d]{{1,3}}批|首批)(?:{_WORDS}{{4,30}}?|“[^“”\n]{{3,24}}”))(?=[,。;])"
    rf"|(?:{_MADE}|宣布)(?:了)?[^,。;“”]{{0,10}}“(?P<chosen>[^“”\n]{{3,24}})”(?:评选|评审|遴选|推选)(?:结果|名单)"
    rf"|(?:评选出|评出|产生|揭晓)(?:了)?“(?P<picked>[^“”\n]{{3,24}})”(?=[,。;])"
    r"|[为向](?:[^,。;“”为向]{0,8})“(?P<given>[^“”\n]{3,24})”(?:企业|单位|园区|团队|个人|获得者|获奖者|项目|人物|会员)?(?:举行|进行)?"
    r"(?:颁奖|授牌|颁发(?:奖牌|证书|牌匾|奖杯))(?=[,。;])"
    r"|表彰了?(?:[^,。;“”]{0,8})“(?P<honoured>[^“”\n]{3,24})”(?:企业|单位|园区|团队|个人|获得者|项目|人物|会员)?(?=[,。;])"
    rf"|对(?P<praised>{_WORDS}{{4,24}}?(?:单位|个人|集体|企业|工作者|人物|团队|家庭))(?:进行)?了?(?:通报)?(?:表彰|表扬)"
    rf"|{_MADE}(?:了)?[^,。;《》“”\n]{{0,16}}《(?:关于)?{_MADE}?(?P<paper>[^《》\n]{{3,60}}?{_LISTS})(?:的(?:公告|公示|通知|公报))?》"
    rf"|{_MADE}(?:了)?《关于{_MADE}(?P<roll>[^《》\n]{{4,40}}?{_KINDS})(?:的(?:公告|公示|通知|通报|决定))》"
    rf"|(?:^|[,。;!?\n])(?P<before>{_WORDS}{{4,45}}?{_LISTS}){_OUT}"
    rf"|[《“](?P<quoted>[^,。;!?《》“”\n]{{2,30}}?{_LISTS})[》”]{_OUT}"
    rf"|[《“](?P<titled>[^,。;!?《》“”\n]{{3,45}})[》”](?:企业|园区|单位|人物)?{_LISTS}{_OUT}"
)
#: A poll that was decided: 2024江城经济年度人物|评选揭晓.
_POLL = compiled(
    rf"(?P<poll>{_WORDS}{{4,40}}?)(?:\([^()\n]{{2,12}}\))?(?:评选|推选|遴选|评审|选举)(?:活动)?(?:结果|名单|结束)?[^,。;“”]{{0,16}}?(?:揭晓|出炉|公布|落幕|落下帷幕|结束|举行|颁奖)"
)
#: A prize whose ceremony is told: 第十届金帆文学奖|颁奖典礼.
_CEREMONY = compiled(r"(?P<prize>[^,。;!?:《》“”\n]{3,24}奖)(?:项)?(?:颁奖(?:典礼|仪式|礼|晚会|大会|会)|评选结果|获奖名单|得奖名单|揭晓)")
_BATCH = compiled(r"(?:\d{4}(?:[—\-~]\d{4})?年度?)?(?:全国)?(第[一二三四五六七八九十\d]{1,3}批|首批)(?=.{4})")
_LEAD = compiled(r"^(?:关于|公布|发布|的|了|在|由|《)+")
#: What ends a list's name and is no part of the award's: (第一批)名单.
_TAIL = compiled(
    r"(?:\((?P<batch>第[一二三四五六七八九十\d]{1,3}批|首批)\))?(?:拟)?(?:入选|获奖|入围|获评|得奖|当选|认定|评选|评审|遴选|"
    r"推荐)?(?:结果)?(?:公示)?$"
)
#: What the name of a poll holds.
_OF_POLL = ("人物", "企业", "品牌", "工匠", "青年", "教师", "医生", "园区", "榜样", "好人", "之星", "十佳", "奖", "产品", "工程", "案例",
            "项目")  # fmt: skip
#: Verbs behind which a poll's name may be the award.
_PICKED = ("上榜", "入选", "当选", "获奖", "榜上有名", "入围", "获选", "名列其中", "位列其中")


def announced(story: Story, hit: WordHit, lo: int, *, lists: bool = False) -> list[Prize]:
    """The list named before the verb in its sentence, in that before it, or the poll that both tell of.

    With ``lists`` those who are on it stand behind the verb.
    """
    text = story.text
    if lists:
        before, _ = story.document.sentence_at(lo - 1) if lo else (lo, lo)
        return _in(story, lo, hit.start) or _in(story, before, lo) or _poll(story, before, hit)
    if hit.row["class"] != "listed" and hit.word not in _PICKED and (
            hit.row["class"] != "free" or clause_end(text, hit.end) > hit.end + 1):  # fmt: skip
        return []
    if clause_end(text, hit.end) > hit.end + 1:
        return []
    before, _ = story.document.sentence_at(lo - 1) if lo else (lo, lo)
    found = _in(story, lo, hit.start) or _in(story, before, lo) or _poll(story, before, hit) or _ceremony(story, hit)
    return found or _same_too(story, before, lo, hit)


#: Before a verb of winning what somebody else won too: 乙集团也|榜上有名.
_TOO = compiled(r"(?:也|亦|同样|一同|一并|双双)(?:同时|成功|光荣)?$")


def _same_too(story: Story, before: int, lo: int, hit: WordHit) -> list[Prize]:
    """The award of the sentence before, which those of this one got too: 甲获得“…”。同时,乙、丙也榜上有名."""
    too = _TOO.search(story.text, max(before, hit.start - 6), hit.start)
    named = last_named(story, too.start(), before) if too is not None else None
    return [Prize(named, lo, lo)] if named else []


def listed_before(story: Story, lo: int, at: int) -> list[Prize]:
    """The list that the sentence names before an offset, or the sentence before it."""
    before, _ = story.document.sentence_at(lo - 1) if lo else (lo, lo)
    return _in(story, lo, at) or _in(story, before, lo)


def _ceremony(story: Story, hit: WordHit) -> list[Prize]:
    """The prize whose ceremony the line tells of, where several works or people are told to have won (…等5部作品获奖)."""
    if hit.word not in _PICKED:
        return []
    told = list(_CEREMONY.finditer(story.text, story.document.line_at(hit.start).start, hit.start))
    start, end = told[-1].span("prize") if told else (0, 0)
    start = max(start, story.text.rfind("暨", start, end) + 1)  # 会员日暨|…奖颁奖大会
    prize = prize_before(story, start, end) if told else None
    return [prize] if prize is not None else []


_GROUPS = (
    "after", "listed", "inner", "batch", "chosen", "picked", "given", "honoured", "praised", "paper", "roll", "before", "quoted", "titled",
)  # fmt: skip


def _in(story: Story, start: int, end: int) -> list[Prize]:
    lists = list(_LIST.finditer(story.text, start, end))
    if not lists:
        return []
    m = lists[-1]
    at, stop = m.span(next(g for g in _GROUPS if m[g]))
    at = min(story.document.behind_dateline(at), stop)
    return _named(story, story.text[at:stop], at, stop)


def _poll(story: Story, start: int, hit: WordHit) -> list[Prize]:
    polls = [m for m in _POLL.finditer(story.text, start, hit.start) if hit.word in _PICKED]
    if not polls:
        return []
    at, end = polls[-1].span("poll")
    for cut in ("的", "届", "了", " "):
        at = max(at, story.text.rfind(cut, at, end - 4) + 1)
    return _named(story, story.text[at:end], at, end) if story.text.endswith(_OF_POLL, at, end) else []


def _named(story: Story, words: str, start: int, end: int) -> list[Prize]:
    listed = any(words.endswith(tail) for tail in ("名单", "榜单", "名录", "目录"))
    stem = words[:-2] if words.endswith("名单") else words
    tail = _TAIL.search(stem)
    inner = tail["batch"] if tail else None
    if tail is not None and tail[0]:
        words = stem[: tail.start()] + (words[-2:] if listed and not inner else "") if tail else words
    name = prize_name(story, _LEAD.sub("", words))
    batch = _BATCH.match(name) if name else None
    if name and batch:
        return [Prize(name[batch.end() :], start, end, batch=batch[1])]
    return [Prize(name, start, end, batch=inner)] if name else []
