"""Departments in a row that tell no house: those of the school or hospital whose page it is. 教务处、科研处、材料学院相关负责人陪同."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules
from .names import bodies, longest_by_end, reading

#: What joins two entries of the row.
_LINK = compiled(r"、|以及|和|与|及")
#: An entry that the table does not have, beside such as it has: a college.
_OTHER = compiled(
    r"(?!各|有关|相关|我|该|本|由|与)(?:(?![的了在是等]|举办|负责)[一-龥]){1,11}?(?:学院|学系|书院|处|办公室)(?=、|以及|和|与|及|等|的?(?:主要|有关|相关|负责)|师生|参加|陪同|出席)"
)
#: What closes the row: who come for the departments, or what these do.
_CLOSE = compiled(
    r"等|的?(?:主要|有关|相关|全体)*(?:负责|领导|同志|部门|师生|教师|学生|代表|职能|人员|骨干|老师)|参[加与]|陪同|出席|到会|承办|协办|主办|联合|共同|分别|牵头|配合"
    r"|\s?(?:副?[处主院部馆科]长?|副?主任|秘书长|书记)"
)
#: A college before the first of them.
_COLLEGE, _LONGEST = compiled(r"(?:(?<=[,。;:、\n自由])|^)(?P<name>(?!各|有关|相关)(?:(?![的了在是等])[一-龥]){1,10}学院)、$"), 14
_FEWEST = 2


@rules.scan(
    "school_office",
    yes("江城大学副校长李明主持会议,[[教务处]]、[[科研处]]、[[材料学院]]相关负责人陪同调研。"),
    yes("来自[[团委]]、[[图书馆]]和[[研究生院]]的师生代表参加。"),
    yes("我校[[产学研合作处]]、[[学工部]]等相关职能部门负责人参加。"),
    no("学校要建好图书馆、档案馆,办好教务处。"),
    no("教务处负责人参加会议。"),
    needs="处办部委会院馆中",
)
def school_office(document: Document, found: Found) -> Iterator[Hit]:
    """Entries of a row in which two or more are departments that every school or hospital has."""
    hits = {h.start: h for h in longest_by_end(document.hits("school_offices"))}
    if len(hits) < _FEWEST:
        return
    text, done = document.text, 0
    ends = {c.end: c.start for c in bodies(document, found)}
    for start in sorted(hits):
        if start < done:
            continue
        row, known = _row(document, start)
        done = row[-1][1]
        if known < _FEWEST or not _CLOSE.match(text, done):
            continue
        for s, e in (*_before(text, start), *row):
            if ends.get(e, s) >= s:  # 江城大学教务处 is read whole
                yield Hit(s, e, reading(document, found, s, e, "other"), "inferred", -1)


def _row(document: Document, start: int) -> tuple[list[tuple[int, int]], int]:
    """The entries of the row from an offset on, where one of the table begins, and how many of them the table has."""
    text, row, known, at = document.text, list[tuple[int, int]](), 0, start
    while True:
        end = max((h.end for h in document.hits_from("school_offices", at)), default=at)
        whole = end > at and (_LINK.match(text, end) is not None or _CLOSE.match(text, end) is not None)
        other = None if whole else _OTHER.match(text, at)
        end = end if other is None else other.end()
        if end == at:
            return row, known
        row.append((at, end))
        known += other is None
        link = _LINK.match(text, end)
        if link is None:
            return row, known
        at = link.end()


def _before(text: str, start: int) -> Iterator[tuple[int, int]]:
    """The colleges in front of the first department: 材料学院、|教务处."""
    while (m := _COLLEGE.search(text, max(0, start - _LONGEST), start)) is not None:
        yield m.span("name")
        start = m.start("name")
