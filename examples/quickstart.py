"""One report: who holds which post, what was signed, how much, each with its place in the text."""

from pathlib import Path

from zgc_extract import extract

text = Path(__file__).with_name("forum.txt").read_bytes().decode("utf-8")
record = extract(text)
if record.event:
    print(record.event.name, record.event.date, record.event.place.name if record.event.place else "")
for person in record.people:
    for post in person.positions:
        print(person.name, post.organisation.name if post.organisation else "-", post.title, post.rule)
for figure in record.money:
    place = figure.mentions[0]
    assert text[place.start : place.end] == place.text  # always
    print(place.text, figure.comparator, figure.amount, figure.currency, figure.metric)
