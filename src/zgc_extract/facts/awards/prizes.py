"""The names of awards beside a verb of winning or conferring."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from ...entities import Entity
from ...fact import Story
from ...shelf import compiled
from ..clauses import clause_end, ending_at, hits_within, triggers
from ..naming import unquoted
from .prize import NUMBERED, Prize, prize_name
from .quoted import quoted_prizes
from .words import PrizeWords, prize_words

_ONE_OF_LIST = compiled(r"(?:[^、,和与及以]|以(?!及))+(?:以及|[、,和与及]|$)")
#: How many of a kind were given is told, not who got it: 未来之星奖20个.
_GIVEN_OUT = compiled(r"共?\d+[个名位枚]")
#: Brackets that tell more than a sort of the award: 获二等奖|(共有50名获奖者,…).
_TOLD_IN_BRACKETS = compiled(r"\([^()\n]*(?:[,。;名]|共|获|详见)[^()\n]*\)")
#: 获|行政长官颁发|荣誉奖章.
_GIVEN_BY = compiled(r"(?P<agent>[^,。;“”、的]{2,16}?)(?:颁发|颁授|颁予|授予)(?=[^的,。;])")
#: What is best begins an award of its own: 年度推荐电影及|最佳剧本.
_THEN_BEST = compiled(r"(?<=[一-龥]{3})(?:和|与|及|以及)(?=最[佳具受])")
#: The sort of an award told behind it: 最佳团体大奖|(债券型).
_SORT_BEHIND = compiled(r"\([一-龥A-Za-z]{1,6}(?:型|类|组|级|体)\)")
#: What the best is that is told to be so: 最具投资价值|的产业园区.
_OF_WHAT = compiled(r"的(?!荣誉|称号|奖项|桂冠|殊荣|是|有|分别|同时|还|企业家?们|项目分别)[一-龥]{2,12}(?=[,。;、!\n”]|$)")
_SO_MANY = compiled(r"[\d一两二三四五六七八九十]+[个项枚]")
#: A grade and the award of which it is one: 科技进步奖|特等奖, of which the next of the row is one too (特等奖1项、|二等奖2项).
_GRADE = compiled(r"(?P<of>[^、]*?)(?:特等|[一二三四五]等|[金银铜])奖")
#: More of the same: 获得一等奖2项,|二等奖、三等奖各1项.
_MORE = compiled(r",[^,。;:!?\n]{2,60}?奖各?[\d一两]+项(?=[,。;])")
#: 获批数字出口基地|并授牌.
_AND_DID = compiled(r"并(?=[授举揭正获入取得成]).*$")
#: Grades that offices give: 获评|A级, 五星.
_GRADE_BY_LETTER = compiled(r"A{0,4}[A-E]级|[三四五]星")
_ITEMS = compiled(r"各?[\d一两]+项$")
_SCORE = compiled(r"\d(?:胜|平|负|分|球|票|席)|^《(?![^《》]{2,20}》[^《》]{0,8}(?:人物|奖|称号)$)")
_BATCH = compiled(r"(?:全国)?(?:第[一二三四五六七八九十\d]{1,3}批|首批)(?=.{4})")
_SAME = compiled(r"(?:此|该|这一?|上述)(?:项|一)?(?:殊荣|荣誉|称号|奖项|大奖|奖)")
#: A name of an award that stands by itself: at the beginning of a clause, or in quotation marks.
_ALONE = compiled(
    r"(?:^|[,。;\n\s])(?:[^,。;:\n“”]{0,12}(?<!的)第[一二三四五六七八九十\d]+届)?(?P<plain>[一-龥A-Za-z·]{2,24}?奖)(?![项励金杯牌章状学品者])"
    r"|“(?P<quoted>[^“”\n]{2,24}(?:奖|称号|勋章|奖章))”"
    r"|“(?P<rite>[^“”\n]{3,24})”(?:荣誉|企业|单位|园区|团队|个人|获得者|获奖者|会员)?(?:揭晓|出炉|颁奖|评选|表彰|授证|授牌|命名|推选)"
    r"|(?:揭晓|颁发|颁授|颁出|评出|评选出|表彰|公布)了?[^,。;:“”\n]{0,8}“(?P<put>[^“”\n]{3,24})”(?=[,。;])"
)
_NO_NAME = compiled(r"[获了该此这项]|颁奖")
#: What comes behind is who got it: 获得一等奖的是….
_THAT_IS = compiled(r"的(?:分别|依次|都)?(?:是|为|有|包括)")
#: A rank of houses that ends as what is no award does: 国家备案众创空间.
_HOUSE = "众创空间"
#: Grades of one award: 科技奖一、二等奖.
_GRADES = compiled(r"[了过]?(?P<name>[^,。;、“”《》]{0,20}?第?)(?P<grades>[特一二三四五](?:[、和][一二三四五])+)(?P<sort>等奖|名)")
#: Ranks in a row, each in full: 分获|冠军、亚军和季军.
_MEDALS = compiled(r"[了过]?(?P<head>[^,。;、“”《》]{0,14}?)(?P<row>[冠亚季]军(?:[、和及][冠亚季]军)+)(?=[,。;!\n]|$)")
_ANY = compiled(r".+")
#: How long adverbs between a pause and the next verb may be: 荣获优秀奖、|还被评为….
_ADVERBS = 3
#: Awards that share what stands behind their sorts: 最佳男、女配角奖, 学生组、教师组的团队赛冠军, 冠、亚军.
_SHARED = compiled(
    r"[了过]?(?P<head>[^,。;、“”《》]{0,20}?)(?P<sorts>男[、和]女|女[、和]男|[冠亚季](?:[、和]?[冠亚季])+(?=军)|[金银铜](?:[、和]?[金银铜])+(?=[奖牌])"
    r"|[^,。;、“”《》和的]{1,6}[组类级](?:[、和][^,。;、“”《》和的]{1,6}[组类级])+)的?(?P<tail>[^,。;、“”《》]{0,13}?(?:奖|军|牌|名|主角|配角))(?=[,。;、!\n]|$)"
)
_MEMBERS, _JOINTS, _LINES = compiled("[^、]+"), compiled("[、和]"), compiled(".+")
#: What stands between the verb and its award.
_ASPECT = compiled(r"^(?:[了过]|等(?!奖))")
#: Titles of one row without quotation marks: 获得全国优秀企业家、省劳动模范等荣誉称号.
_TITLES = compiled(
    r"(?:了|过)?(?P<names>(?:[^、,“”]|“[^、“”]{1,12}”){3,24}(?:、(?:[^、,“”]|“[^、“”]{1,12}”){3,24})+?)等(?:多|[\d一二两三四五六七八九十]+)?(?:项|个)?(?:荣誉称号|称号|荣誉|殊荣)"
)
_TITLE = compiled(r"[^,。;、的了]{0,8}的?称号")
_RELATIVE = compiled(r"的(?=(?P<count>\d+[家个位名])|[^,。;]{2})")


def _agent(story: Story, start: int, end: int) -> tuple[int, Entity | None]:
    """由…颁发的 before the award: where it ends, and whose it is."""
    m = prize_words(story.document.lexicon).agent.match(story.text, start, end)
    if not m:
        m = _GIVEN_BY.match(story.text, start, end)
        if m is None or ending_at(story, m.end("agent"), "organisation", "title") is None:
            return start, None
    bodies = story.within(start, m.end("agent"), "organisation", "park", "place")
    return m.end(), story.entity(bodies[-1]) if bodies else None


def _batched(prize: Prize) -> Prize:
    m = _BATCH.match(prize.name)
    if m is None:
        return prize
    return Prize(unquoted(prize.name[m.end() :]), prize.start, prize.end, prize.agent, m[0].removeprefix("全国"))


def prizes(story: Story, at: int, *, free: bool, end: int | None = None) -> list[Prize]:
    """The awards named at an offset: in quotation marks, or up to 奖, 称号 …; with ``free`` whatever stands in the clause. Found once."""
    known: dict[tuple[int, bool, int | None], list[Prize]] = story.memo.setdefault("prizes", {})
    found = known.get((at, free, end))
    if found is None:
        found = known[at, free, end] = _prizes(story, at, free, end)
    return found


def _prizes(story: Story, at: int, free: bool, end: int | None) -> list[Prize]:
    text = story.text
    if end is None:
        end = _before_next(story, at, clause_end(text, at))
        told = _TOLD_IN_BRACKETS.search(text, at + 2, end) if "(" in text[at:end] else None
        end = told.start() if told else end
        more = _MORE.match(text, end)
        end = more.end() if more else end
    if end <= at:
        return []
    same = _SAME.match(text, at, end)
    if same:
        before = last_named(story, at)
        return [Prize(before, same.start(), same.end())] if before else []
    that = _THAT_IS.search(text, at + 2, end)
    end = that.start() if that else end
    grades = _GRADES.match(text, at, end)
    if grades:
        nth = "第" if grades["sort"] == "名" and not grades["name"].endswith("第") else ""  # 分列|二、三名
        return [Prize(f"{grades['name']}{nth}{grade}{grades['sort']}", *grades.span()) for grade in grades["grades"][::2]]
    medals = _MEDALS.match(text, at, end)
    if medals:
        return [Prize(medals["head"] + medals["row"][k : k + 2], *medals.span()) for k in range(0, len(medals["row"]), 3)]
    shared = _SHARED.match(text, at, end)
    if shared:
        return [Prize(f"{shared['head']}{sort}{shared['tail']}", *shared.span()) for sort in _sorts(shared["sorts"])]
    titled = _TITLES.match(text, at, end) if "等" in text[at:end] and "“" in text[at:end] else None
    if titled is not None and not all(name.startswith("“") for name in titled["names"].split("、")):
        return list(_of_titles(story, *titled.span("names")))  # 国家高新技术企业、专精特新“小巨人”企业等荣誉
    start, agent = _agent(story, at, end)
    quoted = quoted_prizes(story, start, end, agent)
    if quoted:
        return [_batched(p) for p in quoted]
    if "“" in text[start:end] and not free:
        return []
    return [_batched(p) for p in _plain(story, start, end, agent, free)]


def _of_titles(story: Story, start: int, end: int) -> Iterator[Prize]:
    for m in _MEMBERS.finditer(story.text[start:end]):
        name = prize_name(story, m[0], quoted=m[0].startswith("“"))
        if name is not None:
            yield Prize(name, start + m.start(), start + m.end())


def _sorts(row: str) -> list[str]:
    """The sorts of awards in a row, which single characters may be without a mark between: 男、女; 学生组、教师组; 冠亚."""
    parts = [part for part in _JOINTS.split(row) if part]
    return [c for part in parts for c in part] if set(row) <= set("冠亚季金银铜、和") else parts


def _before_next(story: Story, at: int, end: int) -> int:
    """The end of what a verb governs, where the next verb of a row comes in its clause: 甲获金奖、|乙获银奖."""
    # 获得由甲、乙联合颁发|的“…”证书: that verb tells whose it is
    # 被认定为名牌产品、|“某某”被认定为著名商标
    follows = next((h.start for h in hits_within(story, "award_verbs", at + 3, end) if not story.text.startswith("的", h.end)), None)
    if follows is None:
        return end
    cut = max(story.text.rfind(c, at + 2, follows) for c in "、和")
    if cut <= at:
        return end
    named = story.within(cut, follows, "person", "organisation", "park") or story.text.startswith("“", cut + 1)
    return cut if named or story.text[follows] == "被" or follows - cut - 1 <= _ADVERBS else end


def _plain(story: Story, start: int, end: int, agent: Entity | None, free: bool) -> list[Prize]:
    """Awards without quotation marks: 国家科技进步奖一等奖, A奖和B奖; with ``free`` 国家级…基地."""
    words, text = prize_words(story.document.lexicon), story.text
    ends = [m.end() for m in words.ends.finditer(text, start, end) if not text.startswith("提名", m.end())]
    if not ends and "提名" in text[start:end]:
        return []
    stop = next((m.start() for m in _RELATIVE.finditer(text, start, end)
                 if m.start() in ends or m["count"] or (free and words.weak.search(text, start, m.start()))), None)  # fmt: skip
    if stop is None and ends and not free:
        stop = max(ends)
        title = _TITLE.match(text, stop, end)
        stop = title.end() if title else stop  # 马拉松金牌|赛事的称号
    stop = stop or end
    segment = text[start:stop]
    several = any(segment.count(mark) > 1 for mark in ("奖", "称号", "最佳", "军"))
    parts = segment.split("、")
    row = len(parts) > 1 and "," not in segment
    whole = row and all(any(m.end() == len(p) for m in words.ends.finditer(p)) for p in parts)
    titles = _TITLES.fullmatch(segment) if row else None
    if titles is not None:
        pieces = _MEMBERS.finditer(titles["names"])  # 全国优秀企业家、省劳动模范|等荣誉称号
        free = True
    elif whole or (row and free and not several and all(words.weak.search(p.rstrip("”")) or words.ends.search(p) for p in parts)):
        pieces = _MEMBERS.finditer(segment)  # 国赛一等奖、全国第二名; 获评智慧城市试点、绿色示范园区
    else:
        best = _THEN_BEST.search(segment)
        pieces = _whole_pieces(words, segment) if several else _LINES.finditer(segment)
        if best is not None and not several:  # 年度推荐电影及|最佳剧本
            free = True
            pieces = (m for m in (_ANY.match(segment, 0, best.start()), _ANY.match(segment, best.end())) if m is not None)
    out: list[Prize] = []
    for m in pieces:
        part = _ITEMS.sub("", _AND_DID.sub("", m[0]).removesuffix("以及").rstrip("、,和与及"))
        if out and _SO_MANY.match(part) and not _SO_MANY.match(segment):
            continue  # 7个项目获得铜奖以及|一个优胜奖; but 获3个一等奖、2个二等奖
        if _GIVEN_OUT.match(text, start + m.start() + len(part), clause_end(text, start)):
            continue
        if part.count("“") > part.count("”"):
            continue  # the page breaks off
        counted = NUMBERED.search(part)
        if counted and counted.start() > 3:
            part = part[: counted.start()]
        strong = words.ends.search(part)
        drop = words.dropped.search(part)
        if not strong and not (drop and drop.start() > 3) and not free:
            continue
        of_rank = free and words.weak.search(part) is not None  # 知识产权优势|企业 is no 优势
        if not strong and _SO_MANY.match(part):
            continue  # 获批|3个国家级一流专业
        if not strong and not of_rank and words.vague.search(part.removesuffix(_HOUSE)):
            continue
        name = prize_name(story, _ASPECT.sub("", part))
        name = _of_same(out[-1].name, name) if out and name is not None else name
        long = name is not None and (len(name) >= 3 or words.graded.fullmatch(name) or _GRADE_BY_LETTER.fullmatch(name))
        end_of = start + m.start() + len(part)
        more = _OF_WHAT.match(text, end_of) if name and "最" in name and not name.endswith("奖") else None
        if name and more:
            name, part = name + more[0], part + more[0]
        sort = _SORT_BEHIND.match(text, start + m.start() + len(part)) if name and "(" not in name else None
        name = name + sort[0] if name and sort else name
        vague = name is not None and not of_rank and words.vague.search(name.removesuffix(_HOUSE)) and not words.ends.search(name)
        if name and long and not _SCORE.search(name) and not vague:
            out.append(Prize(name, start + m.start(), start + m.start() + len(part), agent))
    return out


def _of_same(before: str, name: str) -> str:
    """The name of a bare grade with the award that the grade before it in the row is told of: 科技进步奖特等奖、|二等奖."""
    own, other = _GRADE.fullmatch(name), _GRADE.fullmatch(before)
    return other["of"] + name if own is not None and other is not None and not own["of"] else name


def _whole_pieces(words: PrizeWords, segment: str) -> Iterator[re.Match[str]]:
    """The awards of a row, of which each holds the end of a name: A科学|与技术进步奖 is one."""
    start = 0
    for m in _ONE_OF_LIST.finditer(segment):
        whole = words.ends.search(segment, start, m.end()) is not None or m.end() == len(segment)
        piece = _ANY.match(segment, start, m.end()) if whole else None
        if piece is not None:
            yield piece
            start = m.end()


def last_named(story: Story, at: int, floor: int = 0) -> str | None:
    """The award named last before an offset: what 此殊荣 stands for."""
    floor = max(floor, at - 400)
    named = [(m.start(), m["plain"] or m["quoted"] or m["put"] or m["rite"]) for m in _ALONE.finditer(story.text, floor, at)]
    names = ((start, name) for start, name in reversed(named) if not (_NO_NAME.search(name) or _is_paper(story, name)))
    since, last = next(names, (floor - 1, None))
    verbs = triggers(story, "award_verbs")
    since_then = slice(bisect_right(verbs, since, key=lambda hit: hit.start), bisect_left(verbs, at, key=lambda hit: hit.end))
    for hit in reversed(verbs[since_then]):
        told = prizes(story, hit.end, free=False) if hit.row["class"] in ("won", "given") else []
        if told and told[-1].end < at:
            return told[-1].name  # 甲获得本届青年科技奖。此外,乙也获|此殊荣
    return last


def _is_paper(story: Story, name: str) -> bool:
    """Whether a name is that of a paper, which is made public as prizes are: 公布“创科发展蓝图”."""
    nouns = story.document.lexicon.table("_release_nouns")
    return any(row["class"] == "paper" for row in (nouns.get(name[k:]) for k in range(1, len(name))) if row is not None)


def prize_before(story: Story, start: int, end: int, *, least: int = 3, weak: bool = False) -> Prize | None:
    """The award whose name ends at an offset and begins its clause: 终身成就奖|由…获得; with ``weak`` also …示范基地|获得者为."""
    words, text = prize_words(story.document.lexicon), story.text
    start = min(story.document.behind_dateline(start), end)
    ends = [m.end() for m in words.ends.finditer(text, start, end)]
    drop = words.dropped.search(text[start:end])
    closed = end > start and text[end - 1] == "”"
    if end not in ends and not (weak and words.weak.search(text[start:end])) and not (drop and drop.start() > 1) and not closed:
        return None
    if closed:
        start = max(start, text.rfind("“", start, end))
    name = prize_name(story, text[start:end], quoted=closed)
    return Prize(name, start, end) if name and (len(name) >= least or words.graded.fullmatch(name)) else None
