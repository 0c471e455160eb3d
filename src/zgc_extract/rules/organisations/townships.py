"""Governments of towns that no table of places has: 王家桥镇人民政府."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...settlements import start_of
from ...shelf import compiled
from ...sought import Sought
from .base import rules

_GOVERNMENT = Sought(
    r"(?P<sort>镇|乡|街道|苏木|社区|(?<!乡)(?<!农)村)(?:(?:人民)?政府|公所|办事处|党(?:工?委|支部|总支)(?!副?书记|委员|成员)|[村居]委会|[村居]民委员会|管委会|(?=(?:集中|成功|现场|正式)*签约|(?:分别|正式|还|也)*与[^,。;:\n]{2,40}签[约署订]))"
)
_SHORTEST = 2
#: What no town's name holds.
_NO_TOWN = compiled(
    r"^(?:比如|例如|如)|^[各该本全我每某其此当所]|^[一二三四五六七八九十两几多]+(?:个|镇|乡|街|[乡镇]镇)|[、的了和与及在由对向把被将为是自]|有关|相关|所在|重点|部门|政府|城镇|乡镇$|"
    r"^村镇$|县"
)


@rules.scan(
    "township",
    yes("[[王家桥镇人民政府]]与星河集团签约。", kind="government"),
    yes("由[[街河市镇政府]]主办,来自[[王家桥镇政府]]的李明到会。"),
    yes("[[彰化县二林镇公所]]派员到会。"),
    yes("[[武汉市江汉区民族街道办事处]]、[[蓝村镇党委]]、[[莱西市店埠镇东庄头村党支部]]参加。"),
    no("各乡镇政府高度重视。"),
    no("有关乡镇人民政府要落实责任。"),
    needs="镇乡街苏社村",
)
def township(document: Document, found: Found) -> Iterator[Hit]:
    """The government of a town by its ending, from a mark, a county or a preposition on."""
    text = document.text
    places = {c.end: c.start for c in found.of("place")}
    for m in _GOVERNMENT.all_in(document):
        start = start_of(document, m.start())
        if m.start() - start < _SHORTEST or _NO_TOWN.search(text[start : m.end("sort")]):
            continue
        while start in places:
            start = places[start]  # 武汉市|江汉区|民族街道办事处
        kind = "party" if "党" in m[0] else "government"
        yield Hit(start, m.end(), OrganisationName(text[start : m.end()], kind, None, "中国"), "explicit", -1)
