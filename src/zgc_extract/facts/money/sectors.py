"""Sectors and products, which are told with their metric: 全区|服务业增加值 is no one's own, 江城制造业|产值 says whose it is."""

from __future__ import annotations

from typing import Any

from ...fact import Story
from ...shelf import compiled
from .clause import clause_start
from .leading import leader
from .subject import owner

#: A sector of all that is told of.
_SECTOR = compiled("(?!全|我|该|本|各|其)[一-龥]{1,8}(?:产业|[^企行事作毕专就创物农])业|[一二三]产")
#: A product, whose worth is told with it where its clause is another's: 该县旅游收入5亿元,|茶叶|产值3亿元.
_PRODUCT = compiled(
    "[一-龥]{2,4}农业|(?![全我该本各其首年月日新]|主打|主导|核心|拳头|同类|主要|单一|累计|人均|"
    "户均)[一-龥]{2,6}(?<![区市县省镇乡村局厅部院校所会店厂家户人者民农行园地室队级司团业期线营房楼馆桥路港份社])"
    "(?<!公司|企业|集团|中心|基地|项目|工程|平台|业务|板块|品牌|方面|项目|部门)"
)
#: What is told of sectors.
_METRICS = compiled(
    "(?!完成|实现)[一-龥]{0,6}(?:产值|[出进]口额|交易额|成交额|增加值|收入|营收|营业额|销售额|投资额?|利润|税收|总额|总金额|支出|开支|经费|费用|贷款|"
    "余额)$"
)
#: What a land has of its products too.
_OF_ALL = ("增加值", "税收", "投资", "投资额")


def with_sector(story: Story, subject: Any, at: int, metric: str, end: int) -> tuple[str, Any]:
    """A metric with the sector before it, and whose it then is; both as they are where no sector stands before it.

    ``at``: where the metric begins; ``end``: where the sum ends.
    """
    if not isinstance(subject, str) or not _is_sector(story, subject, at, metric):
        return metric, subject
    product = _SECTOR.fullmatch(subject) is None
    whose = owner(story, at - len(subject)) if product or metric.endswith(_OF_ALL) else None
    if whose is None and product:
        whose = leader(story, clause_start(story, at), metric)
    told_with = whose is not None or metric.endswith("增加值") or subject.endswith("产") or story.text.startswith(":", end)
    return (subject + metric, whose) if told_with else (metric, subject)


def _is_sector(story: Story, subject: str, at: int, metric: str) -> bool:
    """Whether a subject right before its metric is a sector or a product, of no land of its own."""
    start = at - len(subject)
    product = _PRODUCT.fullmatch(subject) and "投资" not in metric and "人均" not in subject + metric
    product = product and not subject.endswith(tuple(story.document.lexicon.table("_company_tails")))
    named = (_SECTOR.fullmatch(subject) or product) and story.text.endswith(subject, 0, at)
    named = named and not story.within(start, at, "place", "park", "organisation")
    return bool(named and _METRICS.match(metric))
