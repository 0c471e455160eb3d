"""Posts told without their body, in a text that tells of one body that has such posts: 院长王某 on a hospital's page."""

from __future__ import annotations

from ...fact import Fact, Story
from ...post_words import post_words
from .bare import complete
from .sorts import CREATORS, SOLE


def lean(story: Story, facts: list[Fact]) -> list[Fact]:
    """The facts with posts that stand without a body given that of the text's only (or clearly first) body which has such posts.

    Occupations are posts only of a body: 某医院医生 is one, 作家 is none.
    """
    _vacate(story, facts)
    bare = [f for f in facts if f.kind == "position" and f.fields["organisation"] is None]
    if not bare:
        return facts
    complete(story, facts, bare)
    none = {id(f) for f in bare if f.fields["organisation"] is None and _is_occupation(story, f.fields["title"].name)}
    none |= _called_short(facts, bare)
    return [f for f in facts if id(f) not in none] if none else facts


def _called_short(facts: list[Fact], bare: list[Fact]) -> set[int]:
    """Posts by which somebody is only called whose post is told in full: 常务副总经理张三, then 张三常务副总."""
    short = [f for f in bare if f.rule == "position.after_name" and f.fields["title"].name.endswith("总")]
    told: dict[int, set[str]] = {}
    for f in facts if short else ():
        if f.kind == "position":
            told.setdefault(id(f.fields["person"]), set()).add(f.fields["title"].name)
    names = [(f, f.fields["title"].name) for f in short]
    return {id(f) for f, name in names if any(t != name and t.startswith(name) for t in told[id(f.fields["person"])])}


def _vacate(story: Story, facts: list[Fact]) -> None:
    """Take the body from posts that only a word like 集团 gave it, where the sentence tells somebody else in the same sole post of it.

    甲集团董事长张三参加,集团|董事长李四陪同: the second is of the house whose page it is.
    """
    posts = [f for f in facts if f.kind == "position" and f.fields["organisation"] is not None]
    sole = {
        (id(f.fields["organisation"]), f.fields["title"].name, story.document.sentence_at(f.fields["post"][0])[0]): id(f.fields["person"])
        for f in posts if f.certainty == "explicit" and SOLE.fullmatch(f.fields["title"].name)
    }  # fmt: skip
    if not sole:
        return
    wrong: set[tuple[int, int]] = set()
    for f in posts:
        if f.certainty == "inferred" and SOLE.fullmatch(f.fields["title"].name):
            place = id(f.fields["organisation"]), f.fields["title"].name, story.document.sentence_at(f.fields["post"][0])[0]
            if sole.get(place, id(f.fields["person"])) != id(f.fields["person"]):
                wrong.add((id(f.fields["person"]), place[0]))
    for f in posts if wrong else ():
        if f.certainty == "inferred" and (id(f.fields["person"]), id(f.fields["organisation"])) in wrong:
            f.fields["organisation"] = None
            story.memo.setdefault("posts of unknown bodies", set()).add(f.fields["post"])


def _is_occupation(story: Story, title: str) -> bool:
    """Whether a title says what somebody does for a living: 作家, 演员; not 记者 and what else a page's makers are called."""
    if title.endswith(post_words(story.document.lexicon).titles["press"]) or title.startswith("首席"):
        return False
    heads = story.document.lexicon.table("title_heads")
    head = next((heads[title[k:]] for k in range(len(title)) if title[k:] in heads), None)
    return head is not None and (head["kind"] == "job" or (head["kind"] == "rank" and title.endswith(CREATORS)))
