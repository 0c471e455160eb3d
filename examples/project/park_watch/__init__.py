"""Which parks signed with whom."""

from pathlib import Path

from zgc_extract import EventRecord, Extractor, default_lexicon, default_rules, read_words

from .rules import rules


def extractor() -> Extractor:
    """The default extractor with our words and our rule."""
    words = read_words(Path(__file__).with_name("words.toml"))
    return Extractor(lexicon=default_lexicon().extend(**words), rules=[*default_rules(), *rules])


def partners(record: EventRecord) -> dict[str, list[str]]:
    """Park → those it signed with."""
    parks = {p.id for p in record.parks}
    return {
        party.name: [other.name for other in parties if other.id != party.id]
        for a in record.activities if a.kind == "signing" for parties in a.parties for party in parties if party.id in parks
    }
