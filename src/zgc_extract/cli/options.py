"""What the command takes, and what of it does not go together."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from .._version import __version__

FORMATS = ("json", "jsonl", "table", "csv", "html", "jsonld", "sqlite", "duckdb")

#: What ``--kinds`` takes: the lists of the record, and the tables that are made of them, with the list each is made of.
KINDS: dict[str, str] = {
    "event": "event", "people": "people", "titles": "titles", "organisations": "organisations", "parks": "parks",
    "places": "places", "dates": "dates", "money": "money", "quantities": "quantities", "documents": "documents",
    "activities": "activities", "positions": "people", "statements": "activities", "participants": "activities",
}  # fmt: skip

_HELP = """\
Read Chinese news reports and print an event record each: people with their posts, organisations, parks, dates,
money, and what was said, signed, awarded, launched and released, every value with its place in the text.

One file gives one indented JSON record, several give JSON Lines, in the order of the files.
Exit codes: 0 done, 1 some input failed (the others are still done), 2 wrong usage, 130 interrupted."""

_EXAMPLE = """\
examples:
  zgc-extract report.txt > record.json
  zgc-extract reports/ -o records.jsonl                     a folder, with the folders in it
  zgc-extract reports/ --format csv -o tables/              one CSV file for each table
  zgc-extract report.txt --format html -o report.html       a page to look at
  zgc-extract reports/ --format sqlite -o facts.db          a database with views
  zgc-extract report.txt --format table --kinds people,money
  zgc-extract report.txt --explain                          which rule found what, and what it beat
  zgc-extract --rules money.amount                          a rule, with its examples
  cat report.txt | zgc-extract -"""


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date: write it as 2025-03-28") from None


def _kinds(text: str) -> tuple[str, ...]:
    kinds = tuple(filter(None, (k.strip() for k in text.split(","))))
    unknown = [k for k in kinds if k not in KINDS]
    if unknown or not kinds:
        raise argparse.ArgumentTypeError(f"unknown kind {(unknown or [text])[0]!r}: known are {', '.join(KINDS)}")
    return kinds


def _count(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text!r} is no number of processes: give 1 or more")
    return int(text)


def parser() -> argparse.ArgumentParser:
    """All that the command takes."""
    made = argparse.ArgumentParser(
        prog="zgc-extract", description=_HELP, epilog=_EXAMPLE, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    add = made.add_argument
    add("files", nargs="*", metavar="FILE", help="text files, folders (their *.txt, at any depth), patterns, or - for standard input")
    put = made.add_argument_group("what comes out")
    put.add_argument("--format", choices=FORMATS, help="json for one file and jsonl for several, unless given")
    put.add_argument("-o", "--output", metavar="PATH", help="a file; for csv, and for a page or record for each input, a folder")
    put.add_argument("--kinds", type=_kinds, metavar="KIND,…", help="only these: people, money, activities …")
    put.add_argument("--explain", action="store_true", help="print which rule made each mention, what it beat, and what was rejected")
    get = made.add_argument_group("how the reports are read")
    get.add_argument("--encoding", help="of the files, where it is neither UTF-8 nor plain from the bytes: gb18030, big5, utf-16 …")
    get.add_argument("--no-repair", action="store_true", help="read the text as it is: pinyin, misread bytes, mark-up and all")
    get.add_argument("--reference-date", type=_day, metavar="DATE", help="the day against which 今年, 昨日, 5日 are read (2025-03-28)")
    get.add_argument("--lexicon", action="append", default=[], type=Path, metavar="TOML", help="your own words (may be given again)")
    get.add_argument("--plugins", action="store_true", help="also use the rules that installed packages bring")
    get.add_argument("--workers", type=_count, default=1, metavar="N", help="processes that share the files (1)")
    get.add_argument("--quiet", action="store_true", help="print nothing on stderr; the exit code tells")
    tell = made.add_argument_group("instead of reading")
    tell.add_argument("--rules", nargs="?", const="", metavar="ID", help="print all rules in a line each, or one (or a kind) with examples")
    tell.add_argument("--schema", action="store_true", help="print the JSON Schema of the record")
    tell.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    return made


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments; wrong ones end the command with code 2 and say what is right."""
    command = parser()
    args = command.parse_args(argv)
    if args.schema or args.rules is not None:
        return args
    if not args.files:
        command.error("give a FILE, a folder, or - for standard input (zgc-extract --help shows examples)")
    if args.explain and args.format not in (None, "jsonl"):
        command.error("--explain prints text, or JSON Lines with --format jsonl")
    if args.format in ("sqlite", "duckdb") and not args.output:
        command.error(f"--format {args.format} writes a file: name it with -o facts.db")
    if args.format == "csv" and not args.output and len(args.kinds or ()) != 1:
        command.error("--format csv writes a folder of tables: name it with -o DIR, or print one table with --kinds money")
    return args
