"""The words of posts: verbs of holding, taking and leaving one (table ``_office_verbs``), and whose posts are whose (``_post_classes``)."""

from __future__ import annotations

from functools import lru_cache

from .lexicon import Lexicon
from .slotted import fixed


@fixed
class PostWords:
    """Words ready for look-up.

    Attributes:
        verbs: A verb of office → its classes.
        titles: A class of posts → what their titles end in, for `str.endswith`.
    """

    verbs: dict[str, frozenset[str]]
    titles: dict[str, tuple[str, ...]]

    def verbs_of(self, sort: str) -> tuple[str, ...]:
        """The verbs of a class."""
        return tuple(verb for verb, sorts in self.verbs.items() if sort in sorts)


@lru_cache(maxsize=8)
def post_words(lexicon: Lexicon) -> PostWords:
    """The words of posts of a lexicon.

    Example:
        >>> from zgc_extract.lexicon import default_lexicon
        >>> words = post_words(default_lexicon())
        >>> "leaves" in words.verbs["卸任"], "星河集团董事长".endswith(words.titles["firm"])
        (True, True)
    """
    verbs = {verb: frozenset(sorts.split("/")) for verb, sorts in lexicon.table("_office_verbs").column("class").items()}
    return PostWords(verbs, {sort: tuple(words) for sort, words in lexicon.table("_post_classes").by_class().items()})
