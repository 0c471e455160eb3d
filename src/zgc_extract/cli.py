"""The command: files in, JSON out; messages go to stderr."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from ._version import __version__
from .errors import ZgcExtractError

_HELP = """\
Read Chinese news reports and print one JSON event record each: people with their posts, organisations, parks,
dates, money, and what was said, signed, awarded, launched and released, every value with its place in the text.

One file gives one indented record, several files give JSON Lines, in the order of the files.
Exit codes: 0 done, 1 some input failed (the others are still done), 2 wrong usage."""

_EXAMPLE = """\
example:
  zgc-extract report.txt > record.json
  zgc-extract --encoding gb18030 --reference-date 2025-03-28 old.txt new.txt > records.jsonl
  cat report.txt | zgc-extract -"""


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write it as 2025-03-28") from None


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="zgc-extract", description=_HELP, epilog=_EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="a text file, or - for standard input")
    parser.add_argument("--encoding", help="of the files, where it is not UTF-8: gb18030, big5, utf-16 …")
    parser.add_argument(
        "--reference-date", type=_day, metavar="DATE", help="the day against which 今年, 昨日, 5日 are read (2025-03-28)"
    )
    parser.add_argument("--schema", action="store_true", help="print the JSON Schema of the record instead")
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return parser


def _bytes(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _record(name: str, encoding: str | None, reference: date | None, indent: int | None) -> str:
    from .extractor import default_extractor
    from .text import decode

    text, used = decode(_bytes(name), encoding)
    path = None if name == "-" else name
    record = default_extractor().extract(text, reference_date=reference, path=path, encoding=used)
    return record.model_dump_json(indent=indent)


def _print(line: str) -> None:
    sys.stdout.buffer.write(line.encode("utf-8", "backslashreplace") + b"\n")
    sys.stdout.buffer.flush()


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command; returns its exit code."""
    arguments = sys.argv[1:] if argv is None else list(argv)
    if "--schema" in arguments:
        from .models import EventRecord

        _print(json.dumps(EventRecord.model_json_schema(), ensure_ascii=False, indent=2))
        return 0
    args = _parser().parse_args(arguments)
    indent = 2 if len(args.files) == 1 else None
    failed = 0
    for name in args.files:
        try:
            _print(_record(name, args.encoding, args.reference_date, indent))
        except ZgcExtractError as error:
            reason = str(error)
        except FileNotFoundError:
            reason = "there is no such file: check the path"
        except IsADirectoryError:
            reason = "this is a folder: name the files in it"
        except PermissionError:
            reason = "the file cannot be read: check its permissions"
        except BrokenPipeError:
            return 1
        except OSError as error:
            reason = f"the file cannot be read: {error.strerror}"
        else:
            continue
        failed += 1
        print(f"zgc-extract: {name}: {reason}", file=sys.stderr)
    return 1 if failed else 0
