"""Mentions to entities: one entity for all mentions of one thing, with its aliases, parent and id."""

from .entity import PREFIX, Entity
from .linking import link

__all__ = ["PREFIX", "Entity", "link"]
