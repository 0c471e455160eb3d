"""Rules that installed packages bring: found by the entry-point group ``zgc_extract.rules``, used only where they are asked for.

A package names them in its pyproject.toml, and the name leads to a `RuleSet`, or to any iterable of rules:

    [project.entry-points."zgc_extract.rules"]
    park_watch = "park_watch.rules:rules"
"""

from __future__ import annotations

from .errors import RuleError
from .rule import Rule

GROUP = "zgc_extract.rules"


def installed_rules() -> tuple[Rule, ...]:
    """The rules of all installed packages, for ``Extractor(rules=[*default_rules(), *installed_rules()])``.

    Raises:
        RuleError: An entry point cannot be loaded or gives something else than rules; the message names it.
    """
    from importlib.metadata import entry_points  # only where they are asked for

    out: list[Rule] = []
    for entry in sorted(entry_points(group=GROUP), key=lambda e: e.name):
        where = f"the entry point {entry.name} = {entry.value} of {entry.dist.name if entry.dist else 'an unknown package'}"
        try:
            rules = list(entry.load())
        except Exception as error:  # whatever a stranger's module raises
            raise RuleError(f"{where} cannot be loaded ({type(error).__name__}: {error}): mend or uninstall that package") from error
        if not all(isinstance(r, Rule) for r in rules):
            raise RuleError(f"{where} gives something that is no Rule: it must lead to a RuleSet or an iterable of rules")
        out += rules
    return tuple(out)
