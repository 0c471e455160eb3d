"""A database with views, and the questions that they answer: database.py OUT.db."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

from zgc_extract import extract
from zgc_extract.output import write_sqlite

path = Path(sys.argv[1] if len(sys.argv) > 1 else "facts.db")
record = extract(Path(__file__).with_name("forum.txt").read_text(encoding="utf-8"), path="forum.txt")
write_sqlite(record.to_tables().values(), path)

with closing(sqlite3.connect(path)) as db:
    print("Who spoke where?", *db.execute("SELECT speaker, organisation, title, event FROM who_spoke_where"), sep="\n  ")
    print("Which parks signed with whom?", *db.execute("SELECT party, partner FROM park_signings"), sep="\n  ")
    print("How much?", *db.execute("SELECT subject, metric, amount, currency FROM money"), sep="\n  ")
