"""An award: its name as the record writes it, and whether that alone shows it to be one."""

from __future__ import annotations

from ...entities import Entity
from ...fact import Story
from ...shelf import compiled
from ...slotted import fixed
from ..naming import bare, is_generic, unquoted
from .words import prize_words

#: How many of an award were got: 本年度|24项|德国设计奖.
_MANY_OF = compiled(
    r"^(?:此次|[此是今本]届)(?=..)|^(?:本年度的?|今年的?|本届的?)?(?:\d+|[两三四五六七八九十]+)(?:(?:项|枚|座|块)(?:大(?=[^奖]))?|个(?=[特一二三四]等奖|[金银铜优]))(?:的)?"
)
#: The place on a list: 民营企业100强|第8位.
_PLACE = compiled(r"(?<=[强榜])第[\d一二三四五六七八九十百]{1,5}[位名]$")
#: Where more of it stands: 国家技术创新示范企业|(名单见附件).
_SEE = compiled(r"\((?:具体|详细)?(?:名单|见|详见|附)[^()]*\)?$")
#: How many were got, behind what they are: 科技进步奖等|3项大奖.
NUMBERED = compiled(
    r"(?:等)?(?:[\d一二两三四五六七八九十多]+)(?:(?:项|个|块|枚|座|类)(?:大|[一-龥]{2})?|大)(?:奖项?|奖牌|荣誉|称号|大奖|金奖|奖杯|证书)?$"
)
#: How long a name is of which 奖牌 tells the end too: 创新争先奖|牌, but 感谢|奖牌.
_LEAST = 4
#: A longer name of a list is of what it lists: 众创空间|名单.
_LISTED = 6


@fixed
class Prize:
    """An award named in the text."""

    name: str
    start: int
    end: int
    agent: Entity | None = None
    batch: str | None = None


def prize_name(story: Story, name: str, *, quoted: bool = False) -> str | None:
    """A name of an award as the record writes it, None where the words name none."""
    words = prize_words(story.document.lexicon)
    name = _MANY_OF.sub("", _SEE.sub("", words.ranked.sub("", _PLACE.sub("", name.strip(" 、,的★●■◆▲·")))))
    name = words.before.sub("", words.before.sub("", name))  # 本次|大赛|一等奖
    if "——" in name:
        name = name.rpartition("——")[2]
    cut = words.dropped.search(name)
    if cut and (quoted or cut[0].startswith("的") or not words.ends.fullmatch(name, cut.start())) and not name.startswith("纪念"):
        short = cut[0][0] == "奖" and cut.start() >= _LEAST and not quoted and not words.weak.search(name, 0, cut.start())
        ended = name[cut.start() - 1] == "”" or any(m.end() == cut.start() for m in words.ends.finditer(name))
        name = name[: cut.start() + (short and not ended)]  # 创新争先奖|牌, but 特等奖|奖牌, 示范企业|奖牌
    if name.endswith("名单") and (words.weak.search(name[:-2]) or len(name) > _LISTED or name[:-2].endswith("”")):  # 入选全国文明城市名单
        name = name[:-2].removesuffix("公示").removesuffix("公布")
    name = unquoted(name)
    if name.endswith(("最高", "提名")) or words.never.search(name):
        return None
    return name if 2 <= len(bare(name)) <= 45 and not is_generic(story, bare(name), "award") else None


#: What shows a title to be one by its rank: 国家级|智慧港口示范工程, 2024年度新认定省级|孵化器.
_RANKED = compiled(
    r"(?:\d{4}年?度?)?(?:新(?:认定|备案|获批|命名|增)的?)?(?:国家|省|市|自治区|世界|全国)级|全国|国家(?!.{0,4}(?:专利|资金|补助))"
)


def sure(story: Story, prize: Prize) -> bool:
    """Whether an award's name alone shows that it is one: it is quoted, or ends as such names do."""
    if story.text.find("“", max(0, prize.start - 1), prize.end) >= 0:
        return True
    if is_ranked(story, prize):
        return True
    return any(m.end() == len(prize.name) for m in prize_words(story.document.lexicon).ends.finditer(prize.name))


def is_ranked(story: Story, prize: Prize) -> bool:
    """Whether an award is a rank that offices give: 国家生态工业示范园区, 省级绿色工厂."""
    return _RANKED.match(prize.name) is not None and prize_words(story.document.lexicon).weak.search(prize.name) is not None
