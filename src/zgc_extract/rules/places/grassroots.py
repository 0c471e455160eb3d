"""Towns, villages and quarters that no table has, before the posts and organs that only such places have."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from ...document import Document
from ...lexicon import Lexicon
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...settlements import start_of
from ...shelf import compiled
from ...sought import Sought
from .base import rules

#: What points to a village or counts several, and is no name.
_NO_NAME = compiled(
    r"^[各该本我每某其此全两几多一]$|^[一二三四五六七八九十两几多各]+个?$|个$|[的了等]|^[我你他各该某]|^(?:通过|经过|按照|根据)$"
)
_SHORTEST = 2


@lru_cache(maxsize=8)
def _before_organs(lexicon: Lexicon) -> Sought:
    """A village, community or township before a post or an organ that only such a place has (table ``_grassroots``)."""
    table = lexicon.table("_grassroots")
    sorts = table.column("sort")

    def organs(sort: str) -> str:
        words = sorted((word for word, its in sorts.items() if its == sort), key=lambda w: (-len(w), w))
        tails = (f"(?!{table[word]['not_after']})" if table[word]["not_after"] else "" for word in words)
        return "|".join(map(str.__add__, words, tails))

    surname = "[" + "".join(sorted(word for word in lexicon.table("_surnames") if len(word) == 1)) + "]"
    head = rf"{surname}[\u4e00-\u9fff]{{1,2}}(?:常务)?副?"  # 东湖镇|王建国|副镇长
    return Sought(
        f"(?P<sort>村(?<!村村)|社区)(?=(?:村|社区)?(?:{organs('village')}))"
        f"|(?P<town>镇(?<!镇镇)|乡(?<!乡乡)|街道|苏木)(?=(?:{organs('town')})|(?<=镇){head}镇长|(?<=乡){head}乡长)"
    )


@rules.scan(
    "grassroots",
    yes("[[柳湾村]]支书林启东到会。", name="柳湾村", kind="district"),
    yes("走进社区,[[安民社区]]主任林启东正在忙碌。", name="安民社区"),
    yes("采访了[[柳湾村]]第一书记赵一凡。", name="柳湾村"),
    yes("和顺街道[[安民社区]]党委书记林启东到会。", name="安民社区"),
    yes("永丰镇[[白石卢村]]党支部书记林启东到会。", name="白石卢村"),
    yes("[[柳湾镇]]组织委员赵一凡到会。", name="柳湾镇"),
    yes("[[望山村]]支部书记赵一凡到会。", name="望山村"),
    yes("[[九间铺镇]]镇长林启东、[[三河乡]]乡长赵一凡到会,会议由[[太平镇]]副镇长周明远主持。", name="九间铺镇", kind="district"),
    yes("会议由[[东湖镇]]林启东副镇长主持。", name="东湖镇"),
    yes("[[任家营镇]]镇长林启东、江阴市[[和顺街道]]党工委书记赵一凡到会。", name="任家营镇"),
    no("各村支书、该村主任、两个村党支部书记和社区网格员参加,他是村支书。"),
    no("我同村委会主任商量,通过村委会选举。"),
    no("担任镇党委书记的林启东、全县各镇镇长、石桥等乡镇党委书记和小镇镇长参加。"),
    needs="村社镇乡街苏",
)
def grassroots(document: Document, found: Found) -> Iterator[Hit]:
    """A village, quarter or town before its 支书, 主任, 镇长, 党委书记, 居委会, from a mark, a place or another word on."""
    text = document.text
    places, kinds = document.lexicon.table("places"), document.lexicon.table("_grassroots")
    for m in _before_organs(document.lexicon).all_in(document):
        at = m.start()
        start = start_of(document, at)
        quarter = text.rfind("街道", start, at - 1)
        start = quarter + 2 if quarter >= 0 else start  # 望江街道|近江社区
        town = 0 if m["town"] else max(text.rfind(sort, start + 1, at - 1) for sort in "镇乡")
        start = town + 1 if town > 0 and town + 1 in document.boundaries else start  # 和岭镇|白石卢村
        name = text[start:at]
        if at - start < _SHORTEST or _NO_NAME.search(name) or (name in kinds and kinds[name]["sort"] == "kind"):
            continue
        row = places.get(name) if m["sort"] else None  # 北京|社区主任 is of no 北京社区
        if row is None or row["need"] == "w":
            yield Hit(start, m.end(), PlaceName(text[start : m.end()], "district"))
