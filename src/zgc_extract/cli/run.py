"""The command from its arguments to its exit code."""

from __future__ import annotations

import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from ..collecting import starting
from ..errors import ZgcExtractError
from .inputs import Input, find_inputs
from .interrupts import Interrupts
from .options import KINDS, parse
from .progress import Progress

if TYPE_CHECKING:
    from ..extractor import Extractor
    from ..models import EventRecord
    from ..rule import Rule
    from .writers import Writer

DONE, FAILED, WRONG, INTERRUPTED = 0, 1, 2, 130


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code: 0 done, 1 some input failed, 2 wrong usage, 130 interrupted."""
    with starting() as started:
        return _main(parse(sys.argv[1:] if argv is None else argv), started)


def _main(args: Namespace, started: Callable[[], None]) -> int:
    try:
        if args.schema:
            import json  # for the schema alone

            from ..models import EventRecord

            _print(json.dumps(EventRecord.model_json_schema(), ensure_ascii=False, indent=2))
            return DONE
        if args.rules is not None:
            from .about import rules

            _print(rules(args.rules, _plugins(args)))
            return DONE
        return _batch(args, started)
    except BrokenPipeError:  # whoever read us has enough: head
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED
    except KeyboardInterrupt:  # before the first input was read
        return INTERRUPTED
    except (ZgcExtractError, OSError) as error:  # the latter while writing: a full disk
        print(f"zgc-extract: {error}", file=sys.stderr)
        return WRONG


def _print(text: str) -> None:
    sys.stdout.buffer.write(text.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def _plugins(args: Namespace) -> tuple[Rule, ...]:
    if not args.plugins:
        return ()
    from ..plugins import installed_rules

    return installed_rules()


def _extractor(args: Namespace) -> Extractor:
    from ..extractor import Extractor, default_extractor
    from ..lexicon import default_lexicon, read_words
    from ..rules import default_rules

    more = _plugins(args)
    if not args.lexicon and not more and not args.no_repair:
        return default_extractor()
    lexicon = default_lexicon()
    for path in args.lexicon:
        lexicon = lexicon.extend(**read_words(path))
    return Extractor(lexicon=lexicon, rules=[*default_rules(), *more], repair=not args.no_repair)


def _only(record: EventRecord, kinds: Sequence[str] | None) -> EventRecord:
    """The record with the lists of these kinds alone; it is still a record."""
    if not kinds:
        return record
    kept = {KINDS[k] for k in kinds}
    return record.model_copy(update={k: None if k == "event" else [] for k in {*KINDS.values()} - kept})


def _batch(args: Namespace, started: Callable[[], None]) -> int:
    inputs = find_inputs(args.files)
    progress = Progress(len(inputs), quiet=args.quiet)
    extractor = _extractor(args)
    with Interrupts() as interrupts:
        try:
            _records(args, extractor, inputs, progress, interrupts, started)
        except KeyboardInterrupt:
            progress.say(f"interrupted after {progress.done} of {len(inputs)}; what is written is whole")
            return INTERRUPTED
    progress.clear()
    if progress.failed and len(inputs) > 1:
        progress.say(f"{len(inputs) - progress.failed} of {len(inputs)} done, {progress.failed} failed")
    return FAILED if progress.failed else DONE


def _records(
    args: Namespace, extractor: Extractor, inputs: list[Input], progress: Progress, interrupts: Interrupts, started: Callable[[], None]
) -> None:
    from .batch import read_all
    from .writers import writer_for

    writer = _explainer(args, extractor) if args.explain else writer_for(args, inputs)
    try:
        for item, result in read_all(
            extractor, inputs, encoding=args.encoding, reference_date=args.reference_date, workers=args.workers
        ):
            if isinstance(result, ZgcExtractError):
                progress.fail(item.name, result)
            else:
                with interrupts.whole():
                    writer.put(item, _only(result, args.kinds))
            progress.step()
            if progress.done == 1:
                started()
    finally:
        with interrupts.whole():
            writer.close()


def _explainer(args: Namespace, extractor: Extractor) -> Writer:
    from .about import explained, explained_lines
    from .writers import Lines

    def render(record: EventRecord) -> str:
        explanations = extractor.explain(record.text or "")
        return explained_lines(record, explanations) if args.format == "jsonl" else explained(record, explanations)

    return Lines(render, Path(args.output) if args.output else None)
