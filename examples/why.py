"""Why was it read so? Each mention with its rule and what it beat; each rejected candidate with what it lost to."""

from zgc_extract import Extractor

for e in Extractor().explain("湖北省科技厅副厅长周明远出席武汉未来科技城开园仪式。"):
    others = ", ".join(f"{m.text} ({m.rule})" for m in e.others)
    if e.won:
        print(f"{e.mention.text}: {e.mention.rule}" + (f", beat {others}" if others else ""))
    else:
        print(f"  not {e.mention.text} ({e.mention.rule}): {others} won")
