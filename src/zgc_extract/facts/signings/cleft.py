"""Sides named behind a verb of signing that describes them: 与甲园区签约的有三家:乙、丙、丁; 签下三方协议的是甲、乙和丙."""

from __future__ import annotations

from ...fact import Story
from ...lexicon import WordHit
from ...numerals import parse_number
from ...shelf import compiled
from ..clauses import clause_end, clause_start, strip_adverbs
from ..lists import Member, Run, after, runs
from ..subjects import standing
from .before import host_side
from .pairing import TOGETHER, agreements

#: Between the verb and those it describes: 签下三方协议|的是, 签约|的有三家:, 签约|的企业共3家,分别是.
_WHO = compiled(
    r"(?P<paper>[^,。;:!?\n的]{0,16})的(?:还|共|总共|则|就|另|首批|外地|本地|外资|合作)*(?:企业|单位|公司|高校|机构)?"
    r"(?:还|共|总共|则|就|另|分别)*(?:是|有|为|包括|(?=[\d一二两三四五六七八九十]+[家个所对方][^,。;:\n]{0,8},(?:它们)?(?:分别|包括|有)))"
    r"(?P<count>(?P<number>\d+|[一二两三四五六七八九十]+)[家个所对方](?:外资|外地|本地|合作|头部|知名)*(?:企业|单位|公司|高校|机构|院校|银行)?)?[,:]?"
    r"\s?(?:(?:它们)?(?:分别|依次)?(?:是|为|有|包括)?:?)"
)
#: So many of a sort that sign with one, whose names follow: 8家企业|与甲大学签约,|分别是乙、丙.
_SO_MANY = compiled(r"(?:\d+|[两三四五六七八九十]+)(?:余|多)?[家个所][^,。;与和同跟]{0,10}(?:分别|现场|集中|正式)*(?=[与和同跟])")
_THEY_ARE = compiled(r"[^,。;:\n]{0,20},(?:其中)?(?:它们)?(?:分别)?(?:是|为|包括|有):?(?=[一-龥])")
#: The last of a row by a short name that is no mention: 甲、乙和|曜能新材料.
_LAST = compiled(r"(?:、|和|与|及|以及)(?P<name>[一-龥A-Za-z]{2,10})(?=[,。;等\n]|$)")
_SIGN = ("签约", "签订", "签署", "签下", "签定", "签了")
_LEAD = compiled(r"(?:\(?\d{1,2}[、.)]|[一二三四五六七八九十]{1,2}、|[·●■▲◆])\s?")
_UNITES = ("缔结", "结成", "结为", "建立", "达成")
#: Pairs of those who signed: 新缔结|的3对友好城市分别为.
_PAIRS = compiled(r"的(?:首批|这|共)?(?:\d+|[两三四五六七八九十]+)(?:对|组)[^,。;:]{0,16}?(?:分别|依次)?(?:是|为|有|包括|:)+")
_NEAR, _LINES, _REACH = 4, 30, 300


def cleft(story: Story, hit: WordHit) -> tuple[list[list[Member]], tuple[int, int]] | None:
    """The parties of each agreement and where the text tells them; None where the verb describes nobody that is named."""
    text = story.text
    pairs = _PAIRS.match(text, hit.end) if hit.word in (*_SIGN, *_UNITES) else None
    if pairs is not None:
        return _pairs(story, hit, pairs.end())
    they = _THEY_ARE.match(text, hit.end) if hit.word in _SIGN else None
    if they is not None:
        return _so_many(story, hit, they.end())
    m = _WHO.match(text, hit.end) if hit.word in _SIGN else None
    if m is None or (hit.word == "签约") != (not m["paper"]):
        return None
    line = story.document.line_at(hit.start)
    most = int(parse_number(m["number"]) or 0) if m["number"] else 0
    row = _of_lines(story, line.end, min(most or _LINES, _LINES)) if m.end() >= line.end else _of_clause(story, m.end())
    if row is None:
        return None
    start = clause_start(text, hit.start, story.document.sentence_at(hit.start)[0])
    left = _other_side(story, start, hit)
    together = TOGETHER.search(text, hit.start, m.end()) is not None
    if left is None and (hit.word == "签约" or m["count"]) and not together and "with" not in row.links:
        left = host_side(story, hit.start)
    if left is None and (len(row.members) < 2 or not (together or "with" in row.links or row.links == ["and"])):
        return None
    return agreements(story, row, left, left is not None, together), (start, row.end)


def _so_many(story: Story, hit: WordHit, at: int) -> tuple[list[list[Member]], tuple[int, int]] | None:
    """Those of whom so many are told to sign with one, by the row at an offset."""
    start = clause_start(story.text, hit.start, story.document.sentence_at(hit.start)[0])
    left = _other_side(story, start, hit)
    row = _of_clause(story, at) if left is not None and _SO_MANY.search(story.text, start, left.start) else None
    return (agreements(story, row, left, True, False), (start, row.end)) if row is not None else None


def _pairs(story: Story, hit: WordHit, at: int) -> tuple[list[list[Member]], tuple[int, int]] | None:
    """The pairs of a row that begins at an offset."""
    row = next(iter(runs(story, at, clause_end(story.text, at, _REACH))), None)
    if row is None or row.links.count("with") + row.links.count("and") < 2:
        return None
    pairs = agreements(story, row, None, False, False)
    return (pairs, (hit.start, row.end)) if len(pairs) > 1 else None


def _of_clause(story: Story, at: int) -> Run | None:
    row = next(iter(runs(story, at, clause_end(story.text, at))), None)
    if row is None or row.start - at >= _NEAR or any(m.body is None for m in row.members):
        return None
    last = _LAST.match(story.text, after(story, row))
    if last is None:
        return row
    member = standing(story, *last.span("name"))
    return Run([*row.members, member], [*row.links, "list"]) if member is not None else None


def _of_lines(story: Story, end: int, most: int) -> Run | None:
    """The bodies that the lines below begin with, so many at most."""
    members = []
    for line in story.document.lines_below(end - 1, most):
        lead = _LEAD.match(story.text, line.start, line.end)
        body = story.starting.get(lead.end() if lead else line.start)
        if body is None or body.kind != "organisation":
            break
        stop = after(story, Run([Member(body.start, body.end, body=body)], []))
        if story.text[stop : stop + 1] not in tuple("\n,;。:、——- ") and stop < line.end:
            break
        members.append(Member(body.start, body.end, body=body))
    return Run(members, ["list"] * (len(members) - 1)) if members else None


def _other_side(story: Story, start: int, hit: WordHit) -> Run | None:
    """Whom they signed with, before the verb: 与甲园区|签约的有…."""
    found = runs(story, start, hit.start)
    if not found or strip_adverbs(story, found[-1].end, hit.start) != found[-1].end:
        return None
    side = found[-1]
    return side if story.text[side.start - 1 : side.start] in tuple("与和同跟") else None
