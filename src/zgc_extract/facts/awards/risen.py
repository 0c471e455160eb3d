"""Fact rule for zones that rise to a higher rank: 江城经济开发区升级为国家级经济技术开发区."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...rule import no, yes
from ...sought import Sought
from ..clauses import clause_start, strip_adverbs
from ..lists import after
from ..subjects import subject_run
from ..telling import day_of, reported
from .base import rules

_RISES = Sought(
    r"(?:升级|升格|晋升|晋级|跻身|获批|批准)(?:成|更名)?为(?P<rank>(?:国家|省|自治区|市)级[一-龥]{0,8}?(?:开发区|高新区|经开区|园区|产业园|示范区|保税区|基地))"
    r"(?=[,。;!、\n]|$|后|的(?:批复|消息|揭牌))",
    "级为", "格为", "升为", "身为", "批为", "准为", "级成为", "格成为", "更名为",
)
_LATER = ("后", "以来", "之后")


@rules.fact(
    "risen",
    yes("经国务院批准,江城高新区正式升级为国家级高新区。", award="国家级高新区", recipients=["江城高新区"]),
    yes("江城软件园、滨海软件园升格为省级软件产业基地。", award="省级软件产业基地", recipients=["江城软件园", "滨海软件园"]),
    no("江城高新区升级为国家级高新区后,企业不断增加。"),
    no("江城高新区力争升级为国家级高新区。"),
    no("李文博表示,江城高新区已升级为国家级高新区。"),
)
def risen(story: Story) -> Iterator[Fact]:
    """A zone that gets a higher rank: 甲经济开发区升级为国家级经济技术开发区."""
    text = story.text
    for m in _RISES.all_in(story.document):
        if text.startswith(_LATER, m.end()) or reported(story, m.start()):
            continue
        lo, _ = story.document.sentence_at(m.start())
        floor = clause_start(text, m.start(), lo)
        stop = strip_adverbs(story, floor, m.start())
        run = subject_run(story, floor, stop, near=True)
        told = [story.entity(x.body) if x.body is not None else None for x in run.members] if run is not None else []
        zones = [e for e in told if e is not None and e.kind == "park"]  # 白银、武威经济开发区: the first only by its town
        others = any(e is None or e.kind not in ("park", "place") for e in told)
        if run is None or not zones or others or after(story, run) < stop:
            continue
        yield Fact("award", {"award": m["rank"], "batch": None, "count": None, "recipients": zones, "grantors": []},
                   [(run.start, m.end())], date=day_of(story, m.start()))  # fmt: skip
