"""Words for a body told before that stand in its place before a post: 集团董事长, 该校校长, 研究会理事长."""

from __future__ import annotations

from bisect import bisect_left
from itertools import takewhile

from ...entities import Entity
from ...entities.called import endings_of
from ...entities.names import leading_place
from ...fact import Story
from ...imprint import is_owner
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import fixed
from ...sought import Sought
from ..beside_ours import beside_ours, beside_own

_NOUNS = (
    "集团公司|集团|总公司|公司|企业|学校|大学|学院|研究院|研究所|医院|银行|总会|总商会|协会|学会|商会|公会|同乡会|联谊会|宗亲会|校友会|会馆|联合会|研究会|促进会|基金会|理事会|组委会|执委会|总行|联盟|园区|"
    "国家实验室|重点实验室|实验室|研究中心|中心|管委会|高新区|经开区|开发区|集聚区|集中区|科技园|科学城|新区|报社|杂志社|出版社|电视台|俱乐部|大会|论坛|峰会|分[行会院校]|支行|分公司|校|院|会|行|所|馆|社|台|局|部|厅|委|市|省|县|区"
)
#: Places that have posts of the party: 双桥镇镇长张三,|镇|党委委员李四.
_TOWNS = "镇|乡|街道|村|社区"
#: The word right before a post: with 该, 本, 我 any, else one that is a word of its own.
_ECHO = compiled(rf"(?P<this>[该本我])(?P<noun>{_NOUNS}|{_TOWNS})$|(?P<bare>(?:{_NOUNS})(?<=..)|校|{_TOWNS})$")
_LONGEST = 6

#: What may stand before a bare word: only there is it not the end of a name.
_OPENS = frozenset("、,。;:()“”\n 由和与及向为是任兼暨请对据了受到获在从以而但同")

_OPENS_ITS = frozenset("、,。;:(“\n 由和与及向为是任请对据")

#: What a site greets with.
_WELCOME = Sought(r"欢迎(?:您)?(?:访问|光临|来到|浏览|登录)(?:“)?(?=[一-龥])", "欢迎")
#: What a body says of itself on its own page, and what its guests do there.
_OWN_PAGE = compiled(r"我[校院]|[来莅][校院](?=[交考调访参指座学开洽,。])|[到至赴]我[校院]")
_VISITS = compiled(r"一行|对我[校院]进行[^,。]{0,8}访问|访问我[校院]|莅[校院]|来访|到访|来[我]?[校院]|莅临|率队")
_DELEGATION = compiled(r"[一-龥]{0,6}?(?:代表|考察|访问|参访|交流)团")
_FAR = 90
_INVITES = ("聘任", "聘请", "邀请", "邀请到", "邀请了", "特邀", "特聘")
_SCHOOLS, _UNIVERSITIES = frozenset(("校", "学校")), ("大学", "学校", "中学", "小学")
#: What words for the fields of a school's parts end in: 外国语学院.
_FIELDS = ("学", "语", "法", "艺术", "教育", "工程", "设计", "传媒")
_FIRMS = frozenset({"公司", "总公司", "企业"})
_FIRM = compiled(r"(?:公司|集团|股份|控股|科技)(?:\([^()]{1,8}\))?$")


def echo_before(story: Story, at: int, floor: int) -> tuple[Candidate, int] | None:
    """The body that a word right before ``at`` stands for, as its last mention before, and where the word begins."""
    text = story.text
    m = _ECHO.search(text, max(floor, at - _LONGEST), at)
    if m is None or not (m["this"] or m.start() == floor or text[m.start() - 1] in _OPENS):
        return None
    noun = m["noun"] or m["bare"]
    called = _called(story).get(noun)
    if called is not None:  # (以下简称“公司”)
        return called, m.start()
    subject = _subject(story, m.start(), noun) if m["bare"] else None
    if subject is not None:
        return subject, m.start()
    owner = page_of(story) if m["this"] != "该" else None
    if owner is not None and _means(story, owner, noun):
        return owner.mentions[-1], m.start()
    if m["this"] == "我":
        return None
    there = _where(story, m.start())
    firm = there is not None and noun in ("集团", *_FIRMS) and story.entity(there).detail.get("kind") == "company"
    if there is not None and (firm or _means(story, story.entity(there), noun)):
        return there, m.start()
    if there is None and m["bare"] and elsewhere(story, m.start()):
        return None
    told = _meant(story, noun)
    k = bisect_left(told.starts, m.start())
    while k and told.mentions[k - 1].end > m.start():
        k -= 1
    if not k:
        return None
    last = told.mentions[k - 1]
    if noun == "会" and text.startswith(_OF_UNIONS, at):  # 甲总会与乙协会签约。该会|总会长张三
        last = next((b for b in reversed(told.mentions[:k]) if "总" in story.entity(b).name[-4:]), last)
    joined = story.ending.get(m.start() - 1)  # 甲集团副总裁兼|集团财务总监
    if joined is not None and joined.kind == "title" and text[m.start() - 1] in "、兼":
        return last, m.start()
    if m["this"] == "该" and m.start() - last.end < _RIGHT_BEHIND:
        return last, m.start()  # 甲商会会长访问乙商会,受到该会|理事长
    near = m["this"] in ("该", "本") or last.start >= story.document.sentence_at(at)[0]
    if k <= told.alike or (near and _nearest(story, told.mentions[:k])):
        return last, m.start()
    return None


#: How near behind a body 该 can mean but that one.
_RIGHT_BEHIND = 6
#: Heads whom only unions of associations have.
_OF_UNIONS = ("总会长", "署理总会长", "副总会长", "总主席", "总秘书")
#: A house in which a sentence happens, up to the comma behind it.
_THERE, _LONGEST_THERE = compiled(r"(?:^|[。;\n])[在到][\u4e00-\u9fffA-Za-z]{3,12},$"), 16


#: What stands behind a house that does nothing in its sentence, and before one that something is done with.
_NO_SUBJECT = compiled(
    r"[、与和及的等”》)(]|旗下|董事|总裁|总经理|创始|一行|来访|代表|大厦|大楼|总部|展[厅区台]|党委|副|首席|理事|会长|主席|院长"
)
_OBJECT = ("与", "和", "同", "向", "对", "由", "给", "赴", "到", "据", "在", "跟", "为")


def _subject(story: Story, at: int, noun: str) -> Candidate | None:
    """The firm whose doings the sentence tells before a word for it: 青禾科技|在现场首发产品,|公司|创始人张三."""
    if noun not in _FIRMS:
        return None
    told = story.within(story.document.sentence_at(at)[0], at, "organisation")
    firms = [b for b in told if story.entity(b).detail.get("kind") == "company"]
    if len({id(story.entity(b)) for b in firms}) != 1 or _NO_SUBJECT.match(story.text, firms[0].end):
        return None
    return None if story.text.endswith(_OBJECT, 0, firms[0].start) else firms[-1]


def elsewhere(story: Story, at: int) -> bool:
    """Whether a house that no rule reads opens the sentence right before an offset: 在|某某机械|,集团总裁张三."""
    if story.text[at - 1 : at] != "," or _where(story, at) is not None:
        return False
    return _THERE.search(story.text, max(0, at - _LONGEST_THERE), at) is not None


def _where(story: Story, at: int) -> Candidate | None:
    """The house in which the sentence happens, where it opens it right before a word for it: 在牧原机械,|集团|总裁张三."""
    start = story.document.sentence_at(at)[0]
    body = story.ending.get(at - 1) if story.text[at - 1 : at] == "," else None
    if body is None or body.kind not in ("organisation", "park") or body.start != start + 1:
        return None
    return body if story.text[start] in "在到" else None


def its_body(story: Story, at: int, floor: int) -> tuple[Candidate, int] | None:
    """The body for which 其 stands before a post, where the sentence or the one before tells of it alone: 甲集团发布财报。其|首席财务官."""
    if at <= floor or story.text[at - 1] != "其" or (at - 1 > floor and story.text[at - 2] not in _OPENS_ITS):
        return None
    here = story.document.sentence_index(at - 1)
    for start, _ in reversed(story.document.sentences[max(0, here - 1) : here + 1]):
        told = story.within(max(floor, start), at - 1, "organisation", "park")
        if told:
            return (told[-1], at - 1) if len({id(story.entity(b)) for b in told}) == 1 else None
    return None


def _called(story: Story) -> dict[str, Candidate]:
    """The words for which the text itself says which body it calls so: 甲股份有限公司(以下简称“公司”)."""
    if "called so" not in story.memo:
        words = {noun for noun in _NOUNS.split("|") if f"“{noun}”" in story.text}
        bodies = (e for e in story.entities if e.kind == "organisation") if words else ()
        story.memo["called so"] = {noun: e.mentions[0] for e in bodies for noun in words & {*e.aliases}}
    called: dict[str, Candidate] = story.memo["called so"]
    return called


#: What a body calls itself on its own page: 我会, 本公司, or 集团 and the like without a name in front.
_OWN_VOICE = compiled(
    r"我(?:校|院|会|司|所|局|行|公司|集团|协会|商会|学会|馆|园)|本(?:公司|集团|会)|(?<![\u4e00-\u9fff])(?:集团|公司|协会|商会|学校|医院|学会)"
)


#: Kinds of bodies that put up pages of their own.
_WITH_PAGES = frozenset(("company", "bank", "association", "university", "hospital"))


def page_of(story: Story) -> Entity | None:
    """The body whose page it is, by the rights in the foot, where the page speaks as that body does (我会, 集团)."""
    if "page of" not in story.memo:
        document = story.document
        kept = {id(story.entity(m)): m for m in story.of_kind("organisation") if is_owner(document, m)} if document.page else {}
        if not kept:  # 来源:星河集团
            by = [e for e in story.entities if e.detail.get("publisher") and e.kind == "organisation"]
            kept = {id(e): e.mentions[0] for e in by if e.detail.get("kind") in _WITH_PAGES} if len(by) == 1 else {}
        if not kept:  # 江城大学新闻网 / 校友动态
            kept = {id(story.entity(m)): m for m in story.of_kind("organisation") if m.rule == "organisation.house"}
        welcome = None if kept else next(iter(_WELCOME.all_in(document)), None)
        if welcome is not None:  # 欢迎访问|江城大学|新闻网!
            host = document.text[welcome.end() :]
            hosts = [e for e in story.entities if e.kind == "organisation" and host.startswith(tuple(e.names))]
            kept = {id(e): e.mentions[0] for e in hosts[:1]}
        own = len(kept) == 1 and story.says(_OWN_VOICE)
        story.memo["page of"] = story.entity(next(iter(kept.values()))) if own else None
    owner: Entity | None = story.memo["page of"]
    return owner


def own_page(story: Story) -> bool:
    """Whether a school or a hospital tells of itself: 我校."""
    return story.says(_OWN_PAGE)


def guests(story: Story) -> frozenset[int]:
    """The bodies (by identity) that visit a school or a hospital, or do something with it: 贵州大学校长郑某一行来我校, 我院与…签约."""
    if "guests" not in story.memo:
        found: set[int] = set()
        if own_page(story):
            found |= beside_ours(story, "校") | beside_ours(story, "院")
            for m in story.of_kind("organisation"):
                end = min(story.document.sentence_at(m.start)[1], m.end + _FAR)
                if story.text.endswith(_INVITES, 0, m.start):
                    found.add(id(story.entity(m)))  # 我校聘任|南方大学|前校长…
                if _DELEGATION.match(story.text, m.end) or _VISITS.search(story.text, m.end, max(m.end, end)):
                    found.add(id(story.entity(m)))
        story.memo["guests"] = frozenset(found)
    visitors: frozenset[int] = story.memo["guests"]
    return visitors


#: What is held in a house that is told but as its place.
_HELD = compiled(r"[^,。;]{0,8}?(?:成功|圆满|隆重|顺利)?(?:举[行办]|召开|落下|开[幕赛]|闭幕|收官)")


#: What stands before a part of the house.
PARTS_OF = ("所属", "旗下", "下属", "子公司", "成员企业")

#: What stands before a house that is visited, or gets something.
_TO = ("来到", "走进", "前往", "深入", "到", "赴", "抵达", "向")
#: Who sent the report, in brackets at its end: (化学学院、科研处).
_CREDIT = compiled(r"[^()\n]{0,30}\)\s*(?:\n|$)")


def only_venue(story: Story, e: Entity) -> bool:
    """Whether a house is told only where something is held (决赛在江城大学|举行,我校…), where somebody goes, or in a line's credit."""
    text = story.text
    return all(
        (text.endswith("在", 0, m.start) and _HELD.match(text, m.end) is not None) or text.endswith(_TO, 0, m.start) or _in_credit(text, m)
        for m in e.mentions
    )


def is_visited(story: Story, e: Entity) -> bool:
    """Whether a house is first told as one that somebody goes to: 我院院长张三来到|某某医院."""
    return story.text.endswith(_TO, 0, e.mentions[0].start)


def _in_credit(text: str, m: Candidate) -> bool:
    opened = text.rfind("(", text.rfind("\n", 0, m.start) + 1, m.start)
    return opened > text.rfind(")", 0, m.start) and _CREDIT.match(text, m.end) is not None


@fixed
class _Meant:
    """The mentions of bodies that a noun can mean, with their starts; the first ``alike`` of them are of one body."""

    mentions: list[Candidate]
    starts: list[int]
    alike: int


def _meant(story: Story, noun: str) -> _Meant:
    key = f"meant by {noun}"
    if key not in story.memo:
        visitors = guests(story) | beside_own(story, noun)
        kinds = ("place",) if noun in _TOWNS.split("|") else ("organisation", "park")
        bodies = [b for b in story.within(0, len(story.text), *kinds)
                  if _means(story, story.entity(b), noun) and id(story.entity(b)) not in visitors]  # fmt: skip
        if noun in _SCHOOLS:
            bodies = [b for b in bodies if not only_venue(story, story.entity(b))]
        if noun in _SCHOOLS:  # 校 is a university before it is its 学院
            schools = [b for b in bodies if story.entity(b).name.endswith(_UNIVERSITIES)]
            bodies = schools or [b for b in bodies if not is_faculty(story, story.entity(b).name)]
        alike = next((k for k, b in enumerate(bodies) if story.entity(b) is not story.entity(bodies[0])), len(bodies))
        story.memo[key] = _Meant(bodies, [b.start for b in bodies], alike)
    meant: _Meant = story.memo[key]
    return meant


def _means(story: Story, body: Entity, noun: str) -> bool:
    if noun in _FIRMS:
        return body.detail.get("kind") == "company" or bool(_FIRM.search(body.name))
    if body.kind == "park" and noun not in ("园区", "高新区", "经开区", "开发区", "集聚区", "集中区", "科技园", "科学城", "新区", "区"):
        return False
    if noun == "会" and body.name.endswith("委员会"):
        return False
    joint = noun in _SCHOOLS and ("—" in body.name or "-" in body.name)  # 甲大学—乙集团产业学院 is nobody's 校
    part = noun in _SCHOOLS and is_faculty(story, body.name)
    return body.name.endswith(endings_of(story.document.lexicon, noun)) and not (joint or part)


#: How long the short name of a faculty is at most.
_SHORT_FACULTY = 6


def of_two_fields(story: Story, name: str) -> bool:
    """Whether a 学院 is named by two fields, as no school is: 生物与制药工程学院."""
    joined = ("与" in name or "和" in name) and name.endswith("学院")
    return joined and "大学" not in name and not leading_place(story.document, name)


def is_faculty(story: Story, name: str) -> bool:
    """Whether a 学院 is named by its field alone, and so is a part of a school: 工学院, 机械工程学院."""
    if not name.endswith("学院"):
        return False
    if name in story.document.lexicon.table("school_offices"):
        return True
    if len(name) <= _SHORT_FACULTY and own_page(story) and not leading_place(story.document, name):
        return True  # 材化学院
    generic, fields = story.document.lexicon.table("_generic_modifiers"), story.document.lexicon.table("park_fields")
    if of_two_fields(story, name):
        return True
    words = story.document.tokenizer.cut(name.removesuffix("学院"))
    return all(word in generic or word in fields or len(word) == 1 or word.endswith(_FIELDS) for word in words)


#: How a row of a school's parts goes on and ends.
_OF_PARTS = compiled(r"(?:[、与和及][^、,。;]{2,14}){1,8}等?(?:相关|有关)?(?:职能|教学)?(?:部门|单位|二级学院|院系|处室)")


def is_part(story: Story, body: Entity) -> bool:
    """Whether a 学院 is told among the parts of a school: 化学学院、科研处等职能部门负责人, 向我院|机电工程学院捐赠."""
    text = story.text
    return body.name.endswith("学院") and any(_OF_PARTS.match(text, m.end) or text.endswith(_OURS, 0, m.start) for m in body.mentions)


#: A school before a part of it, on its own page.
_OURS = ("我校", "我院", "本校", "本院")


def _nearest(story: Story, told: list[Candidate]) -> bool:
    """Whether the last mention is alone of its sort in its sentence."""
    start, _ = story.document.sentence_at(told[-1].start)
    of_sentence = takewhile(lambda b: b.start >= start, reversed(told))
    return len({id(story.entity(b)) for b in of_sentence}) == 1
