# %% In a notebook (open this file in Jupyter with Jupytext, or in VS Code): the record shows itself
from pathlib import Path

from zgc_extract import extract

here = Path(__file__).parent if "__file__" in globals() else Path("examples")
record = extract((here / "forum.txt").read_text(encoding="utf-8"))
record  # as the last line of a cell: the text with its marks, beside the facts

# %% The same as a file that opens anywhere, without network
Path("forum.html").write_text(record.to_html(), encoding="utf-8")
print("forum.html", Path("forum.html").stat().st_size > 10_000)

# %% Tables
for name, table in record.to_tables().items():
    print(name, len(table.rows))
