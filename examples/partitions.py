"""For Spark, Dask and the like: one extractor a partition. In Spark: df.rdd.mapPartitions(positions).toDF()."""

from collections.abc import Iterable, Iterator

from zgc_extract import Extractor, ZgcExtractError


def positions(rows: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str, str | None, str]]:
    """(key, text) → (key, person, body, title): a generator, so that a partition never stands in memory whole."""
    extractor = Extractor()
    for key, text in rows:
        try:
            record = extractor.extract(text)
        except ZgcExtractError:
            continue  # an empty text
        for person in record.people:
            for post in person.positions:
                yield key, person.name, post.organisation.name if post.organisation else None, post.title


if __name__ == "__main__":
    for row in positions([("a", "湖北省科技厅副厅长周明远出席。"), ("b", " "), ("c", "云谷集团董事长刘佳宁表示,将扩大投资。")]):
        print(row)
