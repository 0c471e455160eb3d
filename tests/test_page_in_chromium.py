"""The page in a real Chromium: links there and back, filters, hostile text, phone width, notebooks. Skips where there is none."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from zgc_extract import Extractor

webdriver = pytest.importorskip("selenium.webdriver", reason="selenium is not installed")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")
pytestmark = pytest.mark.skipif(not (CHROMIUM and DRIVER), reason="no chromium with its chromedriver (tests/run.sh installs them)")

TEXT = (Path(__file__).parents[1] / "examples/forum.txt").read_bytes().decode("utf-8")
HOSTILE = "</article></style><script>document.title='owned'</script><img src=x onerror=\"document.title='owned'\">"
Show = Callable[..., Any]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    options = webdriver.ChromeOptions()
    options.binary_location = CHROMIUM
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-prefers-reduced-motion"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options=options, service=webdriver.ChromeService(DRIVER))
    yield driver
    driver.quit()


@pytest.fixture
def show(chromium: Any, extractor: Extractor, tmp_path: Path) -> Show:
    """Opens the page of a text from disk, at a width."""

    def show(text: str, width: int = 1360, height: int = 900, frame: bool = False) -> Any:
        record = extractor.extract(text, path="a<b>.txt")
        page = tmp_path / "page.html"
        # a notebook's own page is not the frame's
        page.write_text(f"<title>notebook</title>{record._repr_html_()}" if frame else record.to_html(), encoding="utf-8", newline="")
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}
        chromium.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        chromium.get_log("browser")
        chromium.get(page.as_uri())
        return chromium

    return show


def js(driver: Any, script: str, *args: object) -> Any:
    return driver.execute_script(f"return {script}", *args)


def one(driver: Any, selector: str) -> Any:
    return driver.find_element("css selector", selector)


def seen(driver: Any, element: Any) -> bool:
    """Whether the element is within the window, and nothing covers its middle."""
    return bool(js(
        driver, "(e => { const r = e.getClientRects()[0]; const t = document.elementFromPoint(r.x + r.width / 2, r.y + r.height / 2);"
        "return e.contains(t) || t.contains(e) && t.closest('article, #facts') !== null; })(arguments[0])", element
    ))  # fmt: skip


def test_the_text_is_what_was_given_and_the_console_is_silent(show: Show) -> None:
    driver = show(TEXT + "\r\n" + HOSTILE)
    assert js(driver, "document.querySelector('#text').textContent") == TEXT + "\r\n" + HOSTILE
    assert driver.get_log("browser") == []


def test_from_the_fact_to_its_evidence_and_back(show: Show) -> None:
    driver = show(TEXT, height=420)
    link = one(driver, "#person-2 .posts a[href^='#e-']")
    assert link.text == "副厅长"
    link.click()
    evidence = one(driver, ":target")
    assert (evidence.text, seen(driver, evidence)) == ("湖北省科技厅副厅长周明远", True)
    one(driver, "#text mark.money a").click()
    row = one(driver, ":target")
    assert row.get_attribute("id") == "money-1" and "300,000,000,000 CNY" in row.text and seen(driver, row)
    one(driver, "#text a.chip[href='#activity-3']").click()
    assert "武汉未来科技城" in one(driver, ":target").text
    assert len(driver.find_elements("css selector", ".lit")) == 1


def test_the_keyboard_goes_the_same_way(show: Show) -> None:
    from selenium.webdriver.common.keys import Keys

    driver = show(TEXT)
    one(driver, "body").send_keys(Keys.TAB)
    assert js(driver, "document.activeElement.className") == "skip"
    js(driver, "document.querySelector('#text mark.park a').focus()")
    assert js(driver, "getComputedStyle(document.activeElement).outlineStyle") == "solid"
    js(driver, "document.activeElement").send_keys(Keys.ENTER)
    assert js(driver, "location.hash") == "#park-1"


def test_filters_take_a_kind_away_and_bring_it_back(show: Show) -> None:
    driver = show(TEXT)
    mark, section, box = one(driver, "mark.park"), one(driver, "section.park"), one(driver, "#show-park")
    wash = mark.value_of_css_property("background-color")
    box.click()
    assert not section.is_displayed() and mark.is_displayed()
    assert mark.value_of_css_property("background-color") == "rgba(0, 0, 0, 0)"
    assert one(driver, "section.organisation").is_displayed()
    box.click()
    assert section.is_displayed() and mark.value_of_css_property("background-color") == wash
    one(driver, "#show-activity").click()
    assert not one(driver, "#text .chip").is_displayed()


@pytest.mark.parametrize("width", [320, 360, 768, 1360])
def test_no_width_scrolls_sideways(show: Show, width: int) -> None:
    driver = show(TEXT + "A" * 300 + "\n" + HOSTILE * 3, width)
    assert js(driver, "document.documentElement.scrollWidth") <= width
    every = "[...document.querySelectorAll('main :not(thead *)')]"
    assert js(driver, f"{every}.filter(e => e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML)") == []


def test_a_hostile_text_runs_nothing(show: Show) -> None:
    driver = show(HOSTILE + TEXT + HOSTILE)
    assert driver.title == "2025东湖科技园区合作大会——绿色制造论坛"
    assert js(driver, "document.querySelectorAll('img').length") == 0


def test_names_are_told_apart(show: Show) -> None:
    """Text stands out from every wash by 4.5 : 1 at least, every line by 3 : 1, by day and by night, and no two kinds look the same."""
    contrast = """(() => {
      const ctx = Object.assign(document.createElement('canvas'), {width: 1, height: 1}).getContext('2d', {willReadFrequently: true});
      const over = (...colors) => { colors.forEach(c => { ctx.fillStyle = c; ctx.fillRect(0, 0, 1, 1); });
                                    return [...ctx.getImageData(0, 0, 1, 1).data].slice(0, 3); };
      const light = rgb => rgb.map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
                              .reduce((sum, v, k) => sum + v * [.2126, .7152, .0722][k], 0);
      const ground = getComputedStyle(document.body).backgroundColor;
      return [...document.querySelectorAll('#text mark')].filter(m => !m.querySelector('mark')).map(m => {
        const style = getComputedStyle(m), back = over(ground, style.backgroundColor), ink = over(style.color);
        const ratio = (a, b) => (Math.max(a, b) + .05) / (Math.min(a, b) + .05);
        const line = ratio(light(over(ground)), light(over(style.borderBottomColor)));
        return [m.className, ratio(light(back), light(ink)), line, back + style.borderBottomStyle];
      });
    })()"""
    for scheme in ("light", "dark"):
        driver = show(TEXT)
        feature = {"name": "prefers-color-scheme", "value": scheme}
        driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [feature]})
        looks: dict[str, str] = {}
        for kind, text, line, look in js(driver, contrast):
            assert text >= 4.5 and line >= 3, (scheme, kind, text, line)
            looks[kind] = look
        assert len(looks) >= 7 and len(set(looks.values())) == len(looks)


def test_links_stay_inside_a_notebook(show: Show) -> None:
    driver = show(TEXT, frame=True)
    driver.switch_to.frame(0)
    one(driver, "#person-2 .posts a[href^='#e-']").click()
    assert one(driver, ".lit").text == "湖北省科技厅副厅长周明远"
    driver.switch_to.default_content()
    assert driver.title == "notebook"
