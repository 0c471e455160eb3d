"""The last look at a metric and a subject: what a cut has left at their ends, and whom the words of a subject name."""

from __future__ import annotations

from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from .whose import Subject

#: What stands before a metric and is none of it: 作|专项资金, 衡山一号上|累计投入.
_BEFORE_METRIC = compiled(r"作(?=[一-龥]{2,6}(?:资金|基金|经费|费用|奖励)$)|[一-龥]{1,4}上(?=(?:累计|共|总计|已)[一-龥])")
#: How somebody does something, behind who does it: 92届校友|自愿, 林启东|一棚净.
_BEHIND = compiled(r"(?:自愿|自发|主动|当场|现场|一次性|[一每][棚亩户年季月]|净|先后|陆续|另外|署名为?|打算|又|再|另|共|已)+$")
#: What names nobody: 共捐, 抱走, 署名, 作品另发.
_NO_SUBJECT = compiled(r"(?:共[一-龥]|[抱捧拿领赢][走下回得取]|署名|.{0,6}另发|算下来.*|截至.*)")
_HIS = ("他的", "她的")
#: Metrics of what is sold, which no place is.
_PRICES = frozenset(("定价", "售价", "票价", "单价", "零售价", "预售价"))


def tidied(
    story: Story, money: Candidate, at: int | None, metric: str | None, subject: Subject | None
) -> tuple[str | None, Subject | None]:
    """The metric and the subject of a sum without what belongs to neither; ``at``: where the metric begins, if it stands before the sum."""
    if metric is not None and (extra := _BEFORE_METRIC.match(metric)) is not None:
        metric = metric[extra.end() :]
    low, _ = story.document.sentence_at(money.start)
    if metric is not None and at is not None and story.text.endswith(_HIS, low, at):
        people = story.within(low, at, "person")
        return metric, people[-1] if people else subject  # 林启东又捐2万元,至今他的|捐款已近14万元
    if metric in _PRICES and isinstance(subject, Candidate) and subject.kind == "place":
        works = story.within(low, money.start, "document")
        return metric, story.text[works[-1].start : works[-1].end].strip("《》") if works else None
    return metric, _whom(story, low, money.start, subject) if isinstance(subject, str) else subject


def _whom(story: Story, low: int, end: int, subject: str) -> Subject | None:
    """The person whom the words name, in whose name they end or behind whose name only 自愿 and the like stand; else the words."""
    if _NO_SUBJECT.fullmatch(subject):
        return None
    begins = story.text.rfind(subject, low, end)
    if begins < 0:
        return subject
    closes = begins + len(subject)
    for p in story.within(begins, end, "person"):
        if p.start < closes < p.end or (p.end <= closes and _BEHIND.fullmatch(story.text, p.end, closes)):
            return p
    return _BEHIND.sub("", subject) or subject
