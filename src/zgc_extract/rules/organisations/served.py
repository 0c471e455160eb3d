"""Bodies that only a verb of serving before them shows: 任|康禾达采购部|经理, 就职于|康禾电梯, 加入|泰禾制药."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Candidate, Found
from ...shelf import compiled
from ...sought import Sought
from ...spans import Spans
from ...tokenizer import coined
from .known import named
from .names import bodies

#: Verbs of holding a post at a body, and of joining one.
_HOLDS = Sought(r"(?:历任|现任|现为|曾任|兼任|担任|出任|任(?!命)(?:(?<![一-龥]任)|(?<=[年月今起后]任))|兼)(?=[一-龥A-Za-z])")
_JOINS = Sought(
    r"(?:任职于|就职于|供职于|就职(?!于)|加入|服务于|受聘于)(?P<name>[一-龥A-Za-z]{3,8})(?=[,。;、(\n]|任|担任|工作|后)",
    "职", "聘", "加入", "服务于",
)  # fmt: skip

#: What the body that the text has told before is called, and what names none.
_NO_NAME = compiled(
    r"合照|合影|留影|^(?:本|该|我|原|其|公司|集团|总公司|股份公司|有限公司|母公司|子公司|上述|同|第|中国共产党|党|国家|学校|学院|医院|某|代理|临时)|[的了在是和与及等、,。;:()“”第届]|\d|讲话|演说|演讲|宣誓|仪式|典礼|(?:[省市县区乡镇村州业科]|项目|支持|事务|人员|洲)$|^职|^何"
)
_PART = compiled(r"(?:部|处|科|室|中心|总部|办|分公司|事业群|事业部|车间|分厂|小组|工会|团委|党委|董事会|监事会)$")
_LONGEST = 14


def served(document: Document, found: Found) -> Iterator[Candidate]:
    """The names between such a verb and a post, or behind a verb of joining."""
    text = document.text
    joins, titles = list(_JOINS.all_in(document)), found.starts("title")
    holds = list(_HOLDS.all_in(document)) if titles else []
    if not joins and not holds:
        return
    spans = Spans((c.start, c.end) for c in (*bodies(document, found), *found.once(named, document)))
    for m in joins:
        if text.startswith("加入", m.start()) and not _joined(document, *m.span("name")):
            continue
        if _proper(document, m["name"]) and not spans.overlap(*m.span("name")):
            yield _body(document, *m.span("name"))
    for m in holds:
        end = next((k for k in range(m.end() + 3, min(m.end() + _LONGEST, len(text)) + 1) if k in titles), None)
        end = end - 1 if end is not None and text[end - 1] == " " else end  # 任|Roadstar| CEO
        if end is None or spans.overlap(m.end(), end) or not titles.isdisjoint(range(m.end(), m.end() + 3)):
            continue  # 副会长兼|秘书长王明|副校长: a post begins there
        if _proper(document, text[m.end() : end], m.end()):
            yield _body(document, m.end(), end)


def _joined(document: Document, start: int, end: int) -> bool:
    """Whether what somebody joins may be a firm: a word that no dictionary has, and no row (加入拾捡废弃物、清除河道的行列)."""
    words = document.tokenizer.cut(document.text[start:end])
    return document.text[end : end + 1] != "、" and any(w.isascii() or coined(document.tokenizer, w) for w in words if len(w) > 1)


def _body(document: Document, start: int, end: int) -> Candidate:
    return Candidate("organisation", start, end, "", OrganisationName(document.text[start:end], "company"))


def _proper(document: Document, name: str, start: int = 0) -> bool:
    """Whether something in the name is proper to it, before what names a part of the body."""
    if _NO_NAME.search(name):
        return False
    lexicon = document.lexicon
    stops, generic, suffixes = (lexicon.table(t) for t in ("_left_stops", "_generic_modifiers", "organisation_suffixes"))
    words = document.tokenizer.cut(name)
    while words and (_PART.search(words[-1]) or (words[-1] in generic and words[-1] not in suffixes)):
        words.pop()
    if not words or any(len(w) > 1 and w in stops for w in words):
        return False
    core = "".join(words)
    firm = len(words) > 1 and words[-1] in suffixes and suffixes[words[-1]]["strength"] in ("brand", "name")
    if _PART.search(name) and not firm and not any(len(w) == 1 and w not in generic and w not in suffixes for w in words):
        return False  # 木箱部, 锯片事业部: a department of the body told before
    return len(core) > 1 and any(w not in generic and w not in suffixes and w not in stops for w in words)
