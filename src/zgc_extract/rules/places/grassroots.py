"""Villages and communities that no table has, before their posts and organs."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...pieces import is_han
from ...readings import PlaceName
from ...rule import Found, Hit, no, yes
from ...shelf import compiled
from .base import rules

#: A village or a community before a post or an organ that only such a place has.
_GRASSROOTS = compiled(
    r"(?P<sort>村|社区)(?=[村社党支副妇主第驻委居两“网书专常群股])(?=(?:村|社区)?(?:党支部|党总支|党委(?!员)|支部(?:副?书记|委员)|支书|党支书|(?:副|妇女|村委会)?主任(?!医师|委员)|第一书记|驻村|村?委会|"
    r"居委会|村民委员会|两委|“两委”|网格[员长]|(?:专职|常务)?副?书记|妇联|党群服务中心|股份经济合作社))"
    r"|(?P<town>镇|乡)(?=[组宣政统纪武党经人])(?=(?:组织|宣传|政法|统战|纪检|宣统|武装)委员|党政办|经发办|人大专职)"
)
#: What points to a village, counts several or says of which sort it is, and is no name.
_NO_NAME = compiled(
    r"^[各该本我每某其此全两几多一]$|^[一二三四五六七八九十两几多各]+个?$|个$|[的了]|^(?:老|美丽|和美|行政|自然|示范|帮扶|贫困|重点|空壳|先进|相关|有关|所在|周边|试点|城市|农村|未来|智慧|"
    r"乡|镇|街|城中|村|社|全国|各级|驻|一线|基层|当地|优秀|园|小|新|试验|文明|特色|生态)$|"
    r"^[我你他]|^(?:通过|经过|按照|根据)$"
)
_OPENS = frozenset("和与同及由在向对是为则到从有请让像跟被把将据任驻")
_SHORTEST, _LONGEST = 2, 5


@rules.scan(
    "grassroots",
    yes("[[柳湾村]]支书林启东到会。", name="柳湾村", kind="district"),
    yes("走进社区,[[安民社区]]主任林启东正在忙碌。", name="安民社区"),
    yes("采访了[[柳湾村]]第一书记赵一凡。", name="柳湾村"),
    yes("[[柳湾镇]]组织委员赵一凡到会。", name="柳湾镇"),
    yes("[[望山村]]支部书记赵一凡到会。", name="望山村"),
    no("各村支书、该村主任、两个村党支部书记和社区网格员参加,他是村支书。"),
    no("我同村委会主任商量,通过村委会选举。"),
    needs="村社镇乡",
)
def grassroots(document: Document, found: Found) -> Iterator[Hit]:
    """A village or community before its 支书, 主任, 居委会, from a mark, a place or another word on."""
    text, bounds = document.text, document.boundaries
    stops, places = document.lexicon.table("_left_stops"), document.lexicon.table("places")
    for m in _GRASSROOTS.finditer(text):
        at, floor = m.start(), max(document.line_at(m.start()).start, m.start() - _LONGEST)
        start = at
        while start > floor and is_han(text[start - 1]):
            q = start - 1
            while q > floor and q not in bounds:
                q -= 1
            word = text[q:start]
            alone = q == floor or not is_han(text[q - 1])
            short = at - start < _SHORTEST  # 望山村: a name of one character is none
            if q not in bounds or (word in places and start < at):
                break
            if (word in stops or word in _OPENS) and not (short and (alone or (len(word) == 1 and word not in _OPENS))):
                break
            start = q
        if at - start >= _SHORTEST and not _NO_NAME.search(text[start:at]) and text[start:at] not in places:
            yield Hit(start, m.end(), PlaceName(text[start : m.end()], "district"))
