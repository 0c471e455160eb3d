"""Short forms joined to full ones: glosses in brackets, 以下简称, what the lexicon knows, what full names allow."""

from __future__ import annotations

from ..document import Document
from ..rule import Candidate
from . import glosses, park_names, people_names, short_names
from .entity import Entity
from .joining import Joiner
from .letters import by_letters


def join_aliases(document: Document, mentions: list[Candidate], entities: list[Entity]) -> list[Entity]:
    """The entities with those joined that are one thing."""
    joiner = Joiner(document, mentions, entities)
    park_names.by_registry(joiner)
    park_names.by_zone(joiner)
    short_names.by_lexicon(joiner)
    glosses.by_gloss(joiner)
    glosses.inside_names(joiner)
    short_names.by_fuller_name(joiner)
    short_names.by_short_form(joiner)
    for full, short in by_letters(document, joiner.alive(joiner.by_kind["organisation"])):
        joiner.join(full, short, keep_name=True)
    short_names.by_branch(joiner)
    short_names.by_ending(joiner)
    short_names.by_seat(joiner)
    short_names.by_committee(joiner)
    park_names.in_short(joiner)
    park_names.by_stem(joiner)
    park_names.by_park(joiner)
    short_names.outlets(joiner)
    glosses.again(joiner)
    people_names.people(joiner)
    glosses.by_title(joiner)
    return [e for e in entities if id(e) not in joiner.into]
