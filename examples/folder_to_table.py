"""A folder of reports to CSV tables, and to pandas frames where pandas is installed: folder_to_table.py FOLDER OUT."""

import sys
from pathlib import Path

from zgc_extract import Extractor, ZgcExtractError
from zgc_extract.output import tables, to_pandas, write_csv

folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent
out = Path(sys.argv[2]) if len(sys.argv) > 2 else Path("tables")
files = sorted(folder.glob("*.txt"))

records = []
for path, result in zip(files, Extractor().extract_many(p.read_text(encoding="utf-8") for p in files), strict=True):
    if isinstance(result, ZgcExtractError):
        print(f"{path}: {result}", file=sys.stderr)
    else:
        source = result.source.model_copy(update={"path": path.name})
        records.append(result.model_copy(update={"source": source}))

made = tables(r.model_dump() for r in records)
for written in write_csv(made.values(), out):
    print(written)
try:
    print(to_pandas(made)["positions"][["person", "organisation", "title"]])
except Exception as error:  # pandas is not needed for the rest
    print(error)
