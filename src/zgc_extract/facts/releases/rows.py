"""Fact rules for releases told in rows: papers that were counted first, products in a row, members of a list; yearly reports."""


from __future__ import annotations

import re
from collections.abc import Iterator

from ...fact import Fact, Story
from ...lexicon import WordHit
from ...numerals import parse_number
from ...rule import no, yes
from ...shelf import compiled
from ...sought import Sought
from ..clauses import governs, triggers
from ..naming import unquoted
from ..telling import is_history
from .base import RECENT, RITE, listed_row, publishers_of, release_of, rules, title_row

_COUNTED = compiled(
    r"[一二两三四五六七八九十\d]+(?:份|项|个|部|大)[^,。;《》\n]{0,8}?(?:分别|依次)?(?:为|是|包括|:)\s?(?=《)"
)
_SO_MANY = compiled(r"了?(?:[一二两三四五六七八九十\d]+)(?:份|项|个|部|大)")
_NEAR = 300


#: What firms publish about each year, half or quarter: 披露半年度报告, 交出2024年年报.
_PERIODICAL = Sought(
    r"(?:披露|发布|公布|公告|交出|晒出|对外发布)(?:了)?(?:其|公司|上市后|最新的?)*(?P<when>(?:20\d\d年?)?)"
    r"(?P<name>(?:第?[一二三四]季度?|上半年|前三季度|半年度?|年度|中期|全年)(?:业绩|财务)*(?:报告|快报|预告|公告|财报|报)|年报|半年报|[一三]季报|中报)(?![告道社名])"
)


@rules.fact(
    "periodical",
    yes("8月22日晚,星河重工股份有限公司发布半年度报告。", subject="半年度报告", publishers=["星河重工股份有限公司"]),
    yes("星河集团昨晚披露了2024年第三季度业绩报告。", subject="2024年第三季度业绩报告", publishers=["星河集团"]),
    no("星河集团将于下周披露半年度报告。"),
    no("按照规定,上市公司应当披露半年度报告。"),
    needs="报",
)
def periodical(story: Story) -> Iterator[Fact]:
    """The report of a firm on its year, half or quarter, which needs no name of its own: 发布半年度报告."""
    text = story.text
    for m in _PERIODICAL.all_in(story.document):
        publishers, begin = publishers_of(story, story.document.sentence_at(m.start())[0], m.start())
        verb = WordHit(m.start(), m.start() + 2, text[m.start() : m.start() + 2], {})
        if not publishers or any(e.kind != "organisation" for e in publishers) or is_history(story, verb, news=RECENT):
            continue
        yield release_of(story, verb, text[m.start("when") : m.end()], (begin, m.end()), publishers)


@rules.fact(
    "counted",
    yes("商务部昨日印发两份文件。上述两份文件分别为《江城口岸管理办法》(以下简称《办法》)《江城口岸建设规划》。",
        subject="江城口岸建设规划"),
    no("两份文件分别为《江城口岸管理办法》《江城口岸建设规划》。"),
)
def counted(story: Story) -> Iterator[Fact]:
    """The papers of which only the number was told with the verb: 印发两份文件。…两份文件分别为《…》《…》."""
    text = story.text
    told = triggers(story, "release_verbs", chain=True) if "《" in text else ()
    hits = [h for h in told if h.row["class"] in "bt" and _SO_MANY.match(text, h.end)]
    for m in _COUNTED.finditer(text) if hits else ():
        line = story.document.line_at(m.start())
        before = [h for h in hits if line.start - _NEAR <= h.start and h.end <= m.start()]
        if not before:
            continue
        hit = before[-1]
        publishers, begin = publishers_of(story, story.document.sentence_at(hit.start)[0], hit.start)
        for d in title_row(story, m.end()):
            e = story.entity(d)
            yield release_of(story, hit, e.name, (begin, d.end), publishers, document=e)


#: 发布|甲、乙两款产品: names in a row that their count sums up.
_PRODUCTS = compiled(
    r"了?(?P<row>[^,。;:!?\n的、和与及]{2,30}(?:[、和与及][^,。;:!?\n的、和与及]{2,30}){1,8}?)"
    r"(?P<etc>等)?(?P<count>[两二三四五六七八九十]|\d{1,2})[款种项大个](?:全?新|系列|重磅|旗舰|核心|自研|创新)*(?:产品|新品|车型|机型|型号|新车|芯片|新药|机器人)"
)
_PAUSE = compiled(r"[、和与及]")


def product_row(text: str, hit: WordHit) -> re.Match[str] | None:
    """The row of products behind a verb, where their count is that of the row (or they are some of more)."""
    m = _PRODUCTS.match(text, hit.end) if hit.row["class"] not in "upi" else None
    if m is None:
        return None
    told, count = len(_names(m)), parse_number(m["count"])
    return m if told == count or (m["etc"] and told < count) else None


def _names(row: re.Match[str]) -> list[str]:
    return [unquoted(n) for n in _PAUSE.split(row["row"])]


@rules.fact(
    "products",
    yes("星河集团共发布CJ15A氨燃料发动机、CJ9混动总成两款产品及“远航”服务品牌。", subject="CJ9混动总成", publishers=["星河集团"]),
    yes("昨日,星河集团推出A5传感器、B7机械臂等4款新品。", subject="A5传感器", publishers=["星河集团"]),
    no("星河集团发布传感器、机械臂、控制器两款产品。"),
    no("星河集团将发布CJ15A氨燃料发动机、CJ9混动总成两款产品。"),
)
def products(story: Story) -> Iterator[Fact]:
    """Products in a row that their count sums up, whose heads no table need know: 发布甲、乙两款产品."""
    text = story.text
    for hit in triggers(story, "release_verbs", chain=True):
        m = product_row(text, hit)
        if m is None or is_history(story, hit, news=RECENT):
            continue
        publishers, begin = publishers_of(story, story.document.sentence_at(hit.start)[0], hit.start)
        for name in _names(m):
            yield release_of(story, hit, name, (begin, m.end()), publishers)


@rules.fact(
    "listed",
    yes("江城软件园、滨海生物医药产业园等14家江城未来产业园集中发布,聚焦前沿科技领域。", subject="江城未来产业园",
        items=["江城软件园", "滨海生物医药产业园"]),
    no("江城软件园、滨海生物医药产业园等14家园区参加发布会。"),
)
def listed(story: Story) -> Iterator[Fact]:
    """Members of a list that is published: 甲、乙等14家未来产业园集中发布."""
    for hit in triggers(story, "release_verbs", chain=True):
        if hit.row["class"] not in ("b", "i") or governs(story.text, hit.end) or RITE.match(story.text, hit.end):
            continue
        lo, _ = story.document.sentence_at(hit.start)
        found = listed_row(story, hit, lo)
        if found is not None:
            name, items, count, span, entity = found
            yield release_of(story, hit, entity or name, span, [], items=items, count=count)
