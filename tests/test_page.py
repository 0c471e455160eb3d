"""The page of a record, without a browser: the text whole, every link with an end, nothing that a text says read as markup."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zgc_extract import EventRecord, Extractor
from zgc_extract.errors import OutputError
from zgc_extract.output.page.text import Mark, marked

TEXT = (
    "5月16日,2025东湖科技园区合作大会在武汉舉行。湖北省科技厅副厅长周明远表示,湖北将支持園區發(fā)展。\r\n"
    "会上,武汉未来科技城与长江智造集团签约。3月,省科技厅印发《行动方案(2025—2027年)》。2024年,东湖高新区总产值超3000亿元。\n"
)
HOSTILE = "</article></style><script>alert(1)</script><img src=x onerror=alert(2)>\"'&amp;"


class Page(HTMLParser):
    """Ids, links and tags of a page, and the text of one element."""

    def __init__(self, page: str, inside: str = "article") -> None:
        super().__init__(convert_charrefs=True)
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: list[str] = []
        self.text, self._inside, self._depth = "", inside, 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        known = dict(attrs)
        self.tags.append(tag)
        self._depth += tag == self._inside
        if known.get("id"):
            self.ids.append(known["id"] or "")
        if tag == "a":
            self.links.append(known.get("href") or "")

    def handle_endtag(self, tag: str) -> None:
        self._depth -= tag == self._inside

    def handle_data(self, data: str) -> None:
        if self._depth:
            self.text += data


@pytest.fixture(scope="module")
def record(extractor: Extractor) -> EventRecord:
    return extractor.extract(TEXT)


def test_the_text_is_whole_and_every_link_has_an_end(record: EventRecord) -> None:
    page = Page(record.to_html())
    assert page.text == TEXT
    assert len(page.ids) == len(set(page.ids))
    assert {link[1:] for link in page.links} <= set(page.ids)
    for kind in (record.people, record.organisations, record.parks, record.activities, record.documents):
        assert {item.id for item in kind} <= set(page.ids)
        assert {f"#{item.id}" for item in kind} <= set(page.links)  # the way back from the text


def test_nothing_comes_from_outside(record: EventRecord) -> None:
    page = record.to_html()
    assert "default-src 'none'" in page
    assert not re.search(r"(?:src|href)\s*=\s*[\"']?(?!#)[a-z]|url\(|@import", page.partition("<body")[2])


def test_a_hostile_text_is_only_text(extractor: Extractor) -> None:
    text = f"{HOSTILE}{TEXT}{HOSTILE}"
    hostile = extractor.extract(text, path=HOSTILE)
    page = Page(hostile.to_html())
    assert page.text == text
    assert "img" not in page.tags and page.tags.count("script") == 1


def test_nested_and_crossing_marks() -> None:
    marks = [
        Mark(0, 8, "evidence", chips=(("activity", "签1", "activity-1"),)), Mark(0, 4, "organisation", "org-1", "o"),
        Mark(0, 2, "place", "place-1", "p"), Mark(2, 4, "park", "park-1", "k"), Mark(6, 10, "evidence"),
    ]  # fmt: skip
    page = marked("甲乙丙丁戊己庚辛壬癸", marks)
    assert Page(f"<article>{page}</article>").text == "甲乙丙丁戊己庚辛壬癸"
    assert '<mark class="organisation" style="--lane:1" id="m-0-4"><mark class="place" id="m-0-2"><a href="#place-1"' in page
    assert '<a class="more" href="#org-1"' in page  # all of it is inner marks
    assert '<span class="evidence" id="e-6-10">庚辛</span><a class="chip activity" href="#activity-1"' in page
    assert '<span class="evidence" data-of="e-6-10">壬癸</span>' in page


@given(st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12), st.sampled_from(["evidence", "person", "park"])), max_size=12))
def test_marks_of_any_shape_keep_the_text(spans: list[tuple[int, int, str]]) -> None:
    text = "<&>\r\n甲乙丙丁戊己庚"
    marks = [Mark(min(a, b), max(a, b), kind, "x", "n") for a, b, kind in spans if a < 12 and b < 12]
    assert Page(f"<article>{marked(text, marks)}</article>").text == text


def test_without_its_text_the_page_has_the_facts(record: EventRecord) -> None:
    back = EventRecord.model_validate_json(record.model_dump_json())
    assert back == record and back.text is None
    assert Page(back.to_html()).text == "" and "周明远" in back.to_html()
    assert back.with_text(TEXT).to_html() == record.to_html()
    with pytest.raises(OutputError, match="not the text of the record"):
        back.with_text(TEXT[:-1])


def test_a_notebook_shows_it_in_a_frame(record: EventRecord) -> None:
    frame = Page(record._repr_html_())
    assert frame.tags == ["iframe"]
