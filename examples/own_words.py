"""Words of your own: names that no table knows, for this extractor alone."""

from zgc_extract import Extractor, default_lexicon

lexicon = default_lexicon().extend(
    parks=[{"name": "云谷", "kind": "industrial_park", "aliases": ["小云谷"]}],
    titles=["首席链长"],
    aliases={"星科投": "星河科技投资公司"},
)
record = Extractor(lexicon=lexicon).extract("小云谷首席链长周明远表示,云谷已与星河科技投资公司签约,星科投将入驻园区。")
for park in record.parks:
    print(park.name, park.aliases, [m.text for m in park.mentions])
for person in record.people:
    print(person.name, [(p.organisation.name if p.organisation else None, p.title) for p in person.positions])
for organisation in record.organisations:
    print(organisation.name, organisation.aliases)
