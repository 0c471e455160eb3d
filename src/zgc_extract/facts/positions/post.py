"""A post: its title and its body, which titles are posts, and which bodies may hold them."""

from __future__ import annotations

from dataclasses import field

from ...document import Document
from ...fact import Story
from ...rule import Candidate
from ...shelf import compiled
from ...slotted import slotted

#: Kinds that can hold a post's body.
BODIES = ("organisation", "park", "place")
#: Titles that are the person's own; not the heads of a paper (总编辑) or of a science in a firm (首席科学家).
_PERSONAL = compiled(r"(?:家|院士|学者|律师|记者|(?<!总)编辑|作者|通讯员|摄影师|摄影|[大上中少]校|[上中少]将|警监|警督)$")
_OF_HOUSE = ("首席", "联席首席", "副首席")
_SEATED = compiled(
    r"(?:省长|市长|区长|县长|州长|知事|资政|埃米尔|王储|镇长|乡长|村长|旗长|盟长|主席|总统|总理|首相|国王|女王|亲王|大使|公使|参赞|领事|代办|议长|议员|外长|防长|财长|大臣|部长|"
    r"町长|国务卿|特首|行政长官|专员|书记|主任|代表|总督|司令|元首|检察长|特使|院长|常委|委员|秘书长|局长|厅长|政协主席|[省市区县州]长助理|支书|网格[员长])$"
)

#: Which one it is, before a body.
EDITION = compiled(r"第[一二三四五六七八九十百\d]{1,4}届|[一二三四五六七八九十]{1,3}届")

#: The last character of a body that a post swallows: 经济部|部长 is 经济部长.
SHARED = "部局厅处署院"
#: The last character of a place that the post of its head swallows: 嘉义县|县长 is 嘉义县长.
SHARED_PLACES = "省市县区州镇乡"

#: What the names of bodies end in that have fellows.
_ACADEMIES = ("院", "学会", "学院", "协会", "学部")

#: Boards of which somebody is a member.
_BOARDS = ("董会", "董事会", "理事会", "监事会", "委员会", "行政会议", "董事局", "常委会", "专委会", "执委会", "组委会", "内阁")

NO_BODY: tuple[Candidate | None, ...] = (None,)


@slotted
class Post:
    """One title with its body (None where the text gives none, ``unknown`` where it gives one that no rule knows)."""

    title: Candidate
    body: Candidate | None
    start: int
    end: int
    inferred: bool = False
    unknown: bool = False


@slotted
class Chain:
    """The posts before a person, and where the first of them begins."""

    start: int
    posts: list[Post] = field(default_factory=list)


def is_post(document: Document, title: Candidate, body: Candidate | None = None) -> bool:
    """Whether a title is a post: not 博士, 代表, 冠军; 成员 only of a board (校董会成员)."""
    name = document.text[title.start : title.end]
    if name == "成员":
        return body is not None and document.text.endswith(_BOARDS, body.start, body.end)
    return (getattr(title.value, "name", None) or name) not in document.lexicon.table("_not_posts")


def is_personal(document: Document, title: Candidate) -> bool:
    """Whether a title goes with the person rather than with a body named before another title: 经济学家, 院士, 记者."""
    text = document.text
    own = _PERSONAL.search(text, title.start, title.end) and not text.startswith(_OF_HOUSE, title.start)
    return bool(own) or text.startswith(("国家主席", "国家副主席", "国家督学", "国家一级", "国家二级"), title.start)


def fits(story: Story, body: Candidate, title: Candidate) -> bool:
    """A place holds only posts that places have; a house (a museum, a theatre) any; an academy alone hands 院士 on to a name."""
    if body.kind == "organisation" and body.end != title.start and story.text.endswith("院士", title.start, title.end):
        return story.entity(body).name.endswith(_ACADEMIES)
    return body.kind != "place" or getattr(body.value, "kind", "") == "venue" or bool(_SEATED.search(story.text, title.start, title.end))
