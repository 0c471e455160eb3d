"""Names and posts on lines of their own in turn, as pages of winners and speakers set them: whose the posts are."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...text.layout import Line
from .post import BODIES

#: What may stand behind a name alone on its line: its form in Latin letters.
_REST = compiled(r"(?:[ \u3000]{0,3}\(?[A-Za-zÀ-ž][A-Za-zÀ-ž.'’ \-]{1,40}\)?)?(?:先生|女士|教授|博士)?$")
#: How many lines are looked at above.
_MOST = 60
_start = attrgetter("start")


def alone(story: Story, line: Line) -> Candidate | None:
    """The person who is all of a line; None where the line holds more."""
    person = story.starting.get(line.start)
    if person is None or person.kind != "person" or person.end > line.end:
        return None
    return person if _REST.match(story.text, person.end, line.end) else None


def _of_posts(story: Story, line: Line) -> bool:
    """Whether a line is posts and nothing else: it begins with a body or a title and ends with a title."""
    last, first = story.ending.get(line.end), story.starting.get(line.start)
    return last is not None and last.kind == "title" and first is not None and (first.kind == "title" or first.kind in BODIES)


def names_first(story: Story, at: int) -> bool:
    """Whether a name stands on top of the lines in turn that the line at an offset belongs to, and posts below it."""
    lines = story.document.article
    k = bisect_left(lines, at, key=_start)
    if k >= len(lines) or lines[k].start != at or alone(story, lines[k]) is None:
        return False
    first, named = k, True
    while first > 0 and k - first < _MOST:
        above = lines[first - 1]
        if not (_of_posts(story, above) if named else alone(story, above) is not None):
            break
        first, named = first - 1, not named
    return named


def below(story: Story, person: Candidate) -> Line | None:
    """The line of posts under a name that is alone on its line, where names stand on top."""
    lines = story.document.article
    k = bisect_left(lines, person.start, key=_start)
    if k + 1 >= len(lines) or lines[k].start != person.start or not _of_posts(story, lines[k + 1]):
        return None
    return lines[k + 1] if names_first(story, person.start) else None
