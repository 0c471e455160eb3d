"""Who belongs where and who signed with whom, as a graph for Graphviz: graph.py | dot -Tsvg > graph.svg."""

from itertools import combinations
from pathlib import Path

from zgc_extract import extract

record = extract(Path(__file__).with_name("forum.txt").read_text(encoding="utf-8"))
edges = [
    (person.name, post.organisation.name, post.title)
    for person in record.people for post in person.positions if post.organisation
]  # fmt: skip
edges += [
    (a.name, b.name, "签约")
    for act in record.activities if act.kind == "signing" for parties in act.parties for a, b in combinations(parties, 2)
]  # fmt: skip
print("graph {")
for left, right, label in edges:
    print(f'  "{left}" -- "{right}" [label="{label}"];')
print("}")
