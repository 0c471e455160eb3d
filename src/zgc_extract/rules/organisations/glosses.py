"""Further names of a body: in brackets behind it, in Latin script behind it; bodies named only in Latin script."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Candidate, Found, Hit, no, yes
from ...shelf import compiled
from ...sought import Sought
from ...spans import occurrences
from .base import rules
from .known import named
from .names import bodies

_LATIN_NAME = r"[A-Z][A-Za-z0-9&'’.+\-]*(?: (?:of|for|the|and|de|[A-Z0-9&][A-Za-z0-9&'’.+\-]*)){0,7}"

@rules.scan(
    "gloss",
    yes("世界绿色园区联合会([[WGPF]])秘书长到访。", full="世界绿色园区联合会"),
    yes("蓝湾科技集团([[Blue Bay Group]])宣布扩产。", full="蓝湾科技集团"),
    yes("滨江航天技术研究院(以下简称“[[航技院]]”)成立。", full="滨江航天技术研究院"),
    yes("南岸产业园区管理局([[园管局]])表示。", full="南岸产业园区管理局"),
    yes("滨江市第二人民医院([[东湾医院]])揭牌。", full="滨江市第二人民医院"),
    yes("马来西亚投资发展局([[MIDA]])到会。", full="马来西亚投资发展局"),
    no("滨江市第二人民医院(东湾院区)与滨江大学(筹)签约。"),
    no("国内生产总值(GDP)增长5%。"),
    no("青禾科技有限公司([[SH600999]])公告。"),
    needs="(",
    priority=1,
)
def gloss(document: Document, found: Found) -> Iterator[Hit]:
    """The Latin or short name in brackets right after a body: a name of the same body, which is its ``full``."""
    for start, end, value in found.once(glosses, document):
        yield Hit(start, end, value)


def glosses(document: Document, found: Found) -> list[tuple[int, int, OrganisationName]]:
    """The further names in brackets behind bodies, and whose they are."""
    text, ended, out = document.text, set[int](), list[tuple[int, int, OrganisationName]]()
    for c in (*bodies(document, found), *found.once(named, document)):
        if text[c.end : c.end + 1] != "(" or c.end in ended:
            continue
        ended.add(c.end)
        m = _GLOSS.match(text, c.end) or _short_in_brackets(text, c)
        if m and m.lastgroup and not _STOCK.match(m[m.lastgroup]):
            start, end = m.span(m.lastgroup)
            out.append((start, end, OrganisationName(text[start:end], c.value.kind, c.value.name, c.value.country)))
    return out


@rules.scan(
    "glossed",
    yes("广州江城工业技术研究院(以下简称“广州工研院”)揭牌,[[广州工研院]]与江城大学签约。", full="广州江城工业技术研究院"),
    yes("江城青禾智造有限公司(简称“禾智造”)成立,今年[[禾智造]]的产值翻番。", full="江城青禾智造有限公司"),
    no("江城会展中心(以下简称“会展中心”)揭牌,滨海会展中心开馆。"),
    needs="(",
)
def glossed(document: Document, found: Found) -> Iterator[Hit]:
    """A name told in brackets before, where it stands by itself later: 广州工研院."""
    values = {value.name: (end, value) for _, end, value in reversed(found.once(glosses, document)) if len(value.name) > _SHORTEST}
    for name, starts in occurrences(document.text, values).items() if values else ():
        told, value = values[name]
        for at in starts:
            if at >= told and at in document.boundaries and at + len(name) in document.boundaries:
                yield Hit(at, at + len(name), value, "inferred")


#: Names as short as this are words of their own too often.
_SHORTEST = 2


def _short_in_brackets(text: str, body: Candidate) -> re.Match[str] | None:
    """A short name in brackets without 简称: made of the full one's characters in their order, or a name of the same ending."""
    m = _IN_BRACKETS.match(text, body.end)
    if m is None or m["own"] in body.value.name:
        return None
    full = iter(body.value.name)
    made_of = m["own"][-1] == body.value.name[-1] and all(c in full for c in m["own"])
    return m if made_of or (m["own"].endswith(_SAME) and body.value.name.endswith(m["own"][-2:])) else None


_IN_BRACKETS, _SAME = compiled(r"\((?P<own>[\u4e00-\u9fff]{2,20})\)"), ("医院", "大学", "学院", "研究院", "研究所", "学校", "中学")
_STOCK = compiled(r"(?:HK|SH|SZ|BJ|US|NYSE|NASDAQ|HKEX)?[.:]?\d*(?:\.[A-Z]+)?$")

_HAN_SHORT = r"[\u4e00-\u9fff]{2,8}"

_GLOSS = compiled(
    r"\((?:英文名称?|英文简称|英文|又名|原名)?[::]?[“\"]?(?P<latin>" + _LATIN_NAME + r")[”\"]?[,)]"
    r"|\((?:以下简称为?|下称|简称)[::]?[“\"]?(?P<short>" + _HAN_SHORT + r"|" + _LATIN_NAME + r")[”\"]?[,)]"
)


@rules.scan(
    "latin_tail",
    yes("智利国家投资促进局[[InvestChile]]派员参加。", full="智利国家投资促进局"),
    no("智利国家投资促进局APP上线。"),
)
def latin_tail(document: Document, found: Found) -> Iterator[Hit]:
    """The Latin name that stands right after a body's Chinese one: a name of the same body."""
    for c in bodies(document, found):
        m = _TAIL.match(document.text, c.end)
        if m:
            yield Hit(c.end, m.end(), OrganisationName(m[0], c.value.kind, c.value.name, c.value.country))


_TAIL = compiled(r"[A-Z][a-z]+[A-Z][A-Za-z]+(?![A-Za-z])|[A-Z]{3,}(?: [A-Z][A-Za-z\-]+){1,4}(?![A-Za-z])")


@rules.scan(
    "latin_party",
    yes("绿谷孵化器与法国[[Station Alpha]]、意大利[[NovaHub]]签约。"),
    no("美国Windows用户很多。"),
    no("他在英国Oxford Street买了礼物。"),
)
def latin_party(document: Document, found: Found) -> Iterator[Hit]:
    """A Latin name right after a country, where it stands as a party in a list: 法国Station Alpha、…."""
    for country in document.hits("countries"):
        m = _PARTY.match(document.text, country.end)
        if m:
            value = OrganisationName(m[1], "other", None, country.row["name"])
            yield Hit(country.end, m.end(1), value, "inferred")


_PARTY = compiled(
    r"([A-Z][a-z]+[A-Z][A-Za-z]+|[A-Z][A-Za-z0-9\-]+(?: [A-Z][A-Za-z0-9\-]+){1,4})(?=[、;和与及等]|[,。]|公司|集团|分别|签)"
)


@rules.scan(
    "listed",
    yes("证券代码:600999 证券简称:[[晨星数控]] 公告编号:2021-035\n无锡晨星数控股份有限公司公告。", full="无锡晨星数控股份有限公司"),
    yes("股票简称:[[恒瑞达]]\n江苏恒瑞达新材料股份有限公司公告。", full="江苏恒瑞达新材料股份有限公司"),
    no("证券简称:见附件。"),
    needs="简",
    priority=2,
)
def listed(document: Document, found: Found) -> Iterator[Hit]:
    """The name under which a firm's shares are traded, at the head of its notices, where the firm's full name holds it."""
    for m in _LISTED.all_in(document):
        full = next((c.value for c in bodies(document, found) if m["name"] in c.value.name and c.value.name.endswith("公司")), None)
        if full is not None:
            yield Hit(*m.span("name"), OrganisationName(m["name"], "company", full.name, full.country))


_LISTED = Sought(r"(?:证券|股票|[AH]股)简称 ?[::] ?(?:\*?ST)?(?P<name>[\u4e00-\u9fffA-Za-z]{2,6})(?=[\s,;)]|$)")
