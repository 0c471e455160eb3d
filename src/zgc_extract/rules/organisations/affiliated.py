"""Bodies told by what they belong to: a university's hospitals and schools by their own part of the name, a grid's firms by their place,
a journal's house by the journal."""

from __future__ import annotations

from collections.abc import Iterator

from ...document import Document
from ...readings import OrganisationName
from ...rule import Found, Hit, no, yes
from ...sought import Sought
from .base import rules, words_in
from .names import reading

_AFFILIATED = Sought(
    r"(?<![一-龥A-Za-z)”]{2})[由与和及在至赴到向对]?(?P<name>附属(?:第[一二三四五六七八九十]{1,2}|(?:(?![的各等和与及、]|医院)[一-龥]){2,6})"
    r"(?P<sort>医院|中学|小学))(?![校院]区)"
)
_KIND = {"医院": "hospital"}


@rules.scan(
    "affiliated",
    yes("李文博,[[附属江南医院]]\n赵一凡,[[附属第一医院]]", kind="hospital"),
    yes("江城大学校医院、[[附属第三医院]]签约,[[附属实验中学]]学生参加。"),
    no("江城大学附属第一医院举行义诊。"),
    no("学校有3所附属医院,各附属医院负责人参加。"),
    needs=("附属",),
    priority=1,
)
def affiliated(document: Document, found: Found) -> Iterator[Hit]:
    """附属 with a name or a number before 医院, 中学, 小学, where no whole stands before it."""
    for m in _AFFILIATED.all_in(document):
        span = m.span("name")
        yield Hit(*span, reading(document, found, *span, _KIND.get(m["sort"], "university")))


#: A grid's firm in a place: 国网湖南电力长沙供电公司, 国网信通公司.
_GRID = Sought(
    r"(?:国网|南方电网|南网)(?:(?!公司|集团|[的和与及在由将、])[一-龥()]){2,16}?"
    r"(?:供电(?:分)?公司|电力(?:有限)?公司|(?<=[一-龥]{2})公司|供电局|供电所|供电服务中心)(?![司一-龥]{0,2}(?:有限|集团))"
)
#: A branch of one of the smaller parties: 致公党江北支部.
_BRANCH = Sought(
    r"(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟)(?:(?![委的、和与])[一-龥]){2,10}?(?:基层委员会|基层委|总支部?|支部|支社)(?!书记|委员|主委)"
)
#: The house of a journal: 《江城观察》杂志社.
_HOUSE = Sought(
    r"《(?P<title>[一-龥A-Za-z ]{2,14})》(?P<sort>杂志社|编辑部|报社|期刊社|编委会|周刊社|杂志(?=(?:共同|联合)?[主承协]办|共同|联合))"
)


@rules.scan(
    "of_grid",
    yes("[[国网江城电力滨海供电公司]]、[[国网蜀电新能源公司]]派员到会。", kind="company"),
    no("国网建设提速,国网和地方公司合作。"),
    needs=("国网", "南网", "南方电网"),
    priority=1,
)
def of_grid(document: Document, found: Found) -> Iterator[Hit]:
    """A firm of the power grid by its place and its work: 国网江城电力滨海供电公司."""
    for m in _GRID.all_in(document):
        if m.start() in document.boundaries or document.text[m.start() - 1 : m.start()] in "由与和、":
            yield Hit(*m.span(), reading(document, found, *m.span(), "company"))


@rules.scan(
    "of_party",
    yes("[[致公党江北支部]]、[[民盟江城大学基层委员会]]派员参加。", kind="party"),
    no("民盟成员参加支部活动,民建市委会到会。"),
    needs=("支部", "总支", "基层委", "支社"),
    priority=1,
)
def of_party(document: Document, found: Found) -> Iterator[Hit]:
    """A branch of one of the smaller parties by its place or house: 致公党江北支部."""
    acts = document.lexicon.table("_acts_between")
    for m in _BRANCH.all_in(document):
        if not any(word in acts for word in words_in(document, *m.span())):
            yield Hit(*m.span(), reading(document, found, *m.span(), "party"))


@rules.scan(
    "of_journal",
    yes("由[[《江城观察》杂志社]]、[[《江城文学》编辑部]]主办。", kind="media"),
    no("他在《江城观察》上发表文章。"),
    needs="》",
    priority=1,
)
def of_journal(document: Document, found: Found) -> Iterator[Hit]:
    """The house of a journal by the journal's title: 《江城观察》杂志社."""
    for m in _HOUSE.all_in(document):
        name = m["title"] + m["sort"]
        yield Hit(*m.span(), OrganisationName(name, "media"))


#: A people's congress or a consultative conference between its division and its name by its edition.
_EDITION = Sought(
    r"(?<=[省市县区州旗盟国])第?(?:[一二三四五六七八九十百]{1,4}|\d{1,2})届(?P<body>人大常委会|政协常委会|政协(?![一二三四五六七八九十\d]+次))",
    "届人大", "届政协",
)  # fmt: skip


@rules.scan(
    "of_edition",
    yes("[[合肥市第十五届人大常委会]]召开会议。", kind="government"),
    yes("昨日,[[县十五届人大常委会]]召开会议。", kind="government"),
    no("合肥市十五届人大二次会议召开,十四届全国政协委员到会。"),
    needs=("届人大", "届政协"),
    priority=1,
)
def of_edition(document: Document, found: Found) -> Iterator[Hit]:
    """A people's congress by its edition, by its own name: 合肥市(第十五届)人大常委会."""
    seats = {h.end: h.start for h in document.hits("places")}
    for m in _EDITION.all_in(document):
        start = seats.get(m.start(), m.start() - 1)
        if start == m.start() - 1 and start not in document.boundaries:
            continue
        yield Hit(start, m.end(), OrganisationName(document.text[start : m.start()] + m["body"], "government"))
