"""Rows of what was signed: 签约项目分别是:甲公司投资…建设…项目;乙公司…: each row's firm with whoever holds the ceremony."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...entities import Entity
from ...fact import Story
from ...lexicon import WordHit
from ...rule import Candidate
from ...shelf import compiled
from ..clauses import clause_start
from ..lists import Link, Member, Run, runs
from ..stand_ins import host
from .bound import signatories
from .pairing import segments
from .settling import with_projects

#: What leads in a list of what was signed, behind its verb.
_SIGNED_ARE = compiled(
    r"(?:的)?(?:重点|合作|重大|产业|优质|招商引资|工业|农业|\d+个|[一二两三四五六七八九十]+个)*(?:项目|企业)(?:主要|分别|名单|一览|情况|如下)*(?:包括|有|是|为|涵盖|如下|:)+(?:了)?"
    r"|(?:的)?(?:重点|合作|重大|产业|优质|招商引资)*(?:项目|企业)(?:共|计)*(?:\d+|[一二三四五六七八九十]+)[个家](?:,[^,。;:\n]{2,24})?,?(?:主要|分别|其中)*(?:包括|有|是|为|涵盖|如下|:)+"
    r"|(?:的)?(?:项目|企业)中,[^,。;]{2,14}(?:的|主要)(?:是|有|为|包括)"
)
#: The heading of lines that tell it: 附:现场签约|项目(部分).
_LINES_ARE = compiled(
    r"的?(?:重点|合作|重大|产业|优质|招商引资|校企)*(?:项目|企业|单位|协议|双方)(?:名单|一览表?|清单|目录|情况)*(?:\([^()\n]{1,12}\))?:?(?=\n|$)"
)
#: Two sides of a line without a word between them: 甲管委会——乙公司.
_DASH = compiled(r"\s?(?:[—–]{1,2}|-{1,2}|[/&×↔+|])\s?")
#: The same at the head of the next sentence.
_THESE_ARE = compiled(r"(?:其中)?(?:项目)?(?:它们|这些项目)?分别(?:是|为|有):?|(?:签约)?项目(?:包括|有|为|名单)?:")
#: What was signed told by its papers: 这五个文件包括:, 31份备忘录为:.
_PAPERS_ARE = compiled(
    r"(?:这|此|该|上述|其中)?(?:[\d一二三四五六七八九十]+(?:份|项|个))?(?:(?:双边|合作|谅解|重要|或|和)*(?:协议|文件|备忘录|协定|合同|成果))+(?:分别|主要)*(?:包括|有|是|为|如下|:)+"
)
_LEAD = compiled(r"(?:\(?\d{1,2}[、.)]|[一二三四五六七八九十]{1,2}、|由|引进|与|和)* ?“?")
_NUMBERED = compiled(r"\(?\d{1,2}[、.)]")
_SPLIT = compiled(r"[;。、,\n]")
#: What follows the firm of a row: what it invests, its project.
_GOES_ON = compiled(
    r"(?:拟|计划|将|预计|总)*(?:投资|出资|建设|新建|年产|实施|承建)|的?[^,。;、\n]{0,40}?(?:项目|基地|产业园|生产线|总部|中心|研究院)|签约|\s"
)
#: 这次签约|的7个项目科技含量高: of what was signed the sentences behind tell.
_OF_PROJECTS = compiled(r"的?[^,。;:的]{0,8}项目")
#: What two sides of a signed project do together: 甲公司与乙厂|合资兴建的项目.
_JOINTLY = compiled(
    r"(?:合资|合作|合股|共同(?:投资|出资)|联合(?:投资|出资)?)(?:兴建|建设|兴办|创办|经营|开发|设立|组建|生产|投资|共建)?的?"
    r"[^,。;]{0,24}?(?:项目|公司|企业)"
)
#: What leads in papers that two sides signed, each by its own sides.
_PAPER = compiled(r"(?:协议|文件|备忘录|协定|合同|成果)[^,。;:]{0,4}:?$")
#: Kinds of those that come to sign with a zone or government.
_COMERS = ("company", "university", "institute", "bank", "fund", "hospital", "other")
#: What follows the name of a firm in a list of firms.
_BOUNDS = ("、", "。", ",", ";", "等", "和", "及", "\n", "")
_LONGEST, _LINES = 1500, 30
#: How near the verb a row of projects ends.
_NEAR = 24


def rows_behind(story: Story, hit: WordHit) -> tuple[int, int] | None:
    """Where the list of what was signed stands that a verb of signing leads in."""
    text = story.text
    if not hit.word.startswith(("签约", "签订", "签署")):
        return None
    line = story.document.line_at(hit.start)
    m = _SIGNED_ARE.match(text, hit.end)
    if m is not None:
        return m.end(), min(_end_of_lines(story, line.end) if m.end() >= line.end else line.end, m.end() + _LONGEST)
    if _LINES_ARE.match(text, hit.end, line.end):
        return line.end, min(_end_of_lines(story, line.end), line.end + _LONGEST)
    k = story.document.sentence_index(hit.start) + 1
    if k < len(story.document.sentences):
        start, _ = story.document.sentences[k]
        m = _THESE_ARE.match(text, start)
        if m is not None:
            return m.end(), min(story.document.line_at(start).end, m.end() + _LONGEST)
        m = _PAPERS_ARE.match(text, start)
        if m is not None:
            end = story.document.line_at(start).end
            return m.end(), min(_end_of_numbered(story, end) if m.end() >= end else end, m.end() + _LONGEST)
    return None


def _end_of_numbered(story: Story, end: int) -> int:
    """Where the numbered lines end that go on behind a line."""
    for _ in range(_LINES):
        at = end + 1
        while story.text.startswith("\n", at):
            at += 1
        if at >= len(story.text) or _NUMBERED.match(story.text, at) is None:
            break
        end = story.document.line_at(at).end
    return end


def _end_of_lines(story: Story, end: int) -> int:
    """Where the lines end that go on with a list which its heading's line only announces."""
    for _ in range(_LINES):
        at = end + 1
        while story.text.startswith("\n", at):
            at += 1
        if at >= len(story.text):
            break
        lead = _LEAD.match(story.text, at)
        if lead is None or (lead.end() == at and getattr(story.starting.get(at), "kind", "") != "organisation"):
            break
        end = story.document.line_at(at).end
    return end


def agreements_in_rows(story: Story, hit: WordHit, start: int, end: int, signed: list[Entity]) -> tuple[list[list[Entity]], int]:
    """The parties of each row between two offsets, and where the last row ends.

    With the one who holds the ceremony only those that are not ``signed``: told elsewhere with the other side.
    """
    links: Sequence[list[Link]] = (["with"], ["and"]) if _PAPER.search(story.text, hit.end, start) else (["with"],)
    pairs = [pair for a, b in _lines(story, start, end) for r in runs(story, a, b) for pair in _pairs(r, links)]
    pairs = sorted({r.start: r for r in (*_dashed(story, start, end), *pairs)}.values(), key=lambda r: r.start)
    told = [p for r in pairs if (p := signatories(story, r.members, False))]
    if told:
        return told, pairs[-1].end
    holder = host(story, hit.start)
    if holder is None:
        return [], start
    out, last = [], start
    for entity, stop in _firms(story, start, end, named="企业" in story.text[hit.end : start]):
        if entity is not holder and entity not in signed and [holder, entity] not in out:
            out.append([holder, entity])
            last = stop
    return out, last


def _pairs(run: Run, links: Sequence[list[Link]]) -> list[Run]:
    """The pairs of a row that has nothing but pairs: 甲与乙合作项目、丙与丁合作项目."""
    parts = [Run(members, joined) for members, joined in segments(run)]
    return parts if all(len(part.members) == 2 and part.links in links for part in parts) else []


def _lines(story: Story, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The parts of a span that lie in lines of their own."""
    while start < end:
        stop = min(story.document.line_at(start).end, end)
        yield start, stop
        start = max(stop, start) + 1


def _dashed(story: Story, start: int, end: int) -> list[Run]:
    """Pairs of bodies that only a dash joins, in lines of what was signed: 1、芯片项目 甲管委会——乙公司."""
    out = []
    for m in _DASH.finditer(story.text, start, end):
        sides = story.ending.get(m.start()), story.starting.get(m.end())
        members = [Member(b.start, b.end, body=b) for b in sides if b is not None and b.kind in ("organisation", "park")]
        if len(members) == len(sides):
            out.append(Run(members, ["with"]))
    return out


def projects_before(story: Story, hit: WordHit, signed: list[Entity]) -> list[list[Entity]]:
    """Each body of a row of projects before the verb with the one who holds the ceremony: 甲公司…项目、乙集团…项目等18个项目集中签约."""
    if hit.word != "签约" or "项目" not in story.text[max(0, hit.start - _NEAR) : hit.start]:
        return []
    start = clause_start(story.text, hit.start, story.document.sentence_at(hit.start)[0])
    row = with_projects(story, start, hit.start)
    holder = host(story, hit.start) if len(row) > 1 or (row and story.within(row[-1].end, hit.start, "quantity")) else None
    firms = [e for m in row if m.body is not None and (e := story.entity(m.body)) is not holder and e not in signed]
    return [[holder, e] for e in firms] if holder is not None else []


def joint_projects(story: Story, hit: WordHit) -> tuple[list[list[Entity]], int]:
    """The sides of projects that two build together, told in the paragraph of 签约的项目, and where the last is told."""
    out: list[list[Entity]] = []
    last = hit.end
    if hit.word.startswith("签约") and _OF_PROJECTS.match(story.text, hit.end) is not None:
        for r in runs(story, hit.end, story.document.line_at(hit.start).end):
            if r.links == ["with"] and _JOINTLY.match(story.text, r.end) and (p := signatories(story, r.members, False)) and p not in out:
                out.append(p)
                last = r.end
    return out, last


def _behind_of(story: Story, start: int, end: int) -> Candidate | None:
    """The body of a row that tells first what it builds: 建设两条生产线的|甲公司锂电池项目."""
    stop = _SPLIT.search(story.text, start, end)
    found = story.within(start, stop.start() if stop else end, "organisation")
    return next((m for m in found if story.text[m.start - 1] == "的"), None)


def _firms(story: Story, start: int, end: int, *, named: bool) -> Iterator[tuple[Entity, int]]:
    """The bodies that rows begin with, each with its project behind it; alone where firms are what is listed (``named``)."""
    text, at = story.text, start
    while at < end:
        lead = _LEAD.match(text, at, end)
        begin = lead.end() if lead else at
        body = story.starting.get(begin)
        if body is None or body.kind != "organisation":
            body = _behind_of(story, begin, end)
        stop = begin
        if body is not None and body.kind == "organisation" and body.end <= end:
            stop = body.end
            entity = story.entity(body)
            goes_on = _GOES_ON.match(text, body.end, end) or (named and text[body.end : body.end + 1] in _BOUNDS)
            if entity.detail.get("kind") in _COMERS and goes_on:
                yield entity, body.end
        m = _SPLIT.search(text, stop, end)
        if m is None:
            return
        at = m.end()
