"""What stands before a held post taken for its body as a whole, from the mark on: 利物浦商业提升区|首席执行官李明."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import pairwise

from ..document import Document
from ..honorifics import STYLES
from ..pieces import BROUGHT, is_han
from ..post_words import post_words
from ..readings import OrganisationName, ParkName
from ..rule import Candidate
from ..shelf import compiled
from ..tokenizer import coined
from .departments import DEPARTMENT, ECHOES, GENERIC, ORGAN
from .leads import BODIES, OF_FIELDS, Lead, lead
from .prefixes import Prefixes

#: Zones told without their names.
_BARE_PARK = compiled(r"(?:园区|开发区|高新区|经开区|新区|示范区|保税区)$")
#: Marks behind which a body begins; what follows a post where a further one does.
_OPENED = frozenset(("", *"、,。;:“\n\t!?兼暨|("))
_FURTHER, _STYLES_BEGIN = frozenset("、兼暨"), frozenset(style[0] for style in STYLES)
_FAR = 30
#: How many characters between a body and a post say what the post is for: 星河集团|乘用车|首席运营官.
_FIELD_OF_POST = 8
#: How long names are not, and what follows somebody who is called by his post.
_FIELD_OF_NAME, _BEHIND_CALLED = 4, frozenset("、,。;等和及")
#: What says which one it is and is no part of its name: 首届|广安校友会.
_EDITION = compiled(r"首届|本届|新一届|第[一二三四五六七八九十\d]{1,3}届(?:\(\d{4}年?\))?")
#: What zones and towns end in, and posts that they have.
_ZONES = ("区", "园", "镇", "乡", "村", "街道", "社区", "港", "城", "林场", "农场")
_OF_ZONES = compiled(r"(?:党委|党工委|工委|党组|党支部|党总支|管委会|纪委|团委)")
#: Offices of schools that are called by the school: 校友办, 校团委.
_OF_SCHOOLS = compiled(r"校(?:友[一-龥]{1,5}(?<=[办会处室])|团委|工会|医院|图书馆|学生会)")
#: A post with the noun of its body, or that bodies of many sorts have; what such bodies end in.
_HEAD = compiled(r"(?:原|前)?(?:常务|专职|第一|执行|名誉)?副?(?P<noun>大队|(?![省市县区州旗盟镇乡村])[\u4e00-\u9fff])长")
_OF_POSTS = compiled(
    r"(?:[科室办库站所队厂场店园馆社矿班厨]|中心|景区|商场|广场|市场|农场|牧场|酒店|饭店|宾馆|书店|超市|影[城院]|剧[院团]|基地|合作社|项目部?|工地|码头|车间|小组|支部|总支|学部|诊所|药房|工作室|事业部|[教科研]部)$"
)
#: How long the short names of firms are.
_LONGEST_BRAND = 6
#: Departments of hospitals that are told by two characters.
CLINIC = compiled(r"[骨儿妇眼外内产牙肛脑]科")
#: Where something is done, which is nobody's house: 施工现场|负责人.
_SCENES = ("现场", "会场", "一线")
#: One of two sides, which is no house: 台湾方面|理事长.
_SIDES = ("方面", "一方")
#: Who works for something, and what for: 大湾区发展|专员.
_ENVOYS, _CAUSES = ("专员", "特使", "协调员"), ("发展", "事务", "合作", "保护")
#: What somebody heads that is no body: 市重点学科|负责人.
_SORTS_OF_WORK = ("学科", "专科", "专业", "课题", "创新团队")
#: Groups that have no name of their own: 评审专家组.
_GROUPS = ("专家组", "课题组", "工作组", "项目组")
#: What says what a body is there: 园区运营方|星河集团.
_IN_A_PART = compiled(r"(?:方|单位|企业|机构|商|伙伴|代表|之一|成员|旗下|股东|客户|龙头|巨头)$")
#: A department of the body that the text is about: 集团公司党群部.
_OF_THE_BODY = compiled(r"[我本]?(?:集团公司|总公司|集团|公司|学校|医院)[\u4e00-\u9fff]{0,6}(?:部|处|科|办公室|中心|团委|工会)")
_SHORTEST = 3


class Wholes(Prefixes):
    """Takes words before a post that somebody holds for its body."""

    def __init__(self, document: Document, mentions: list[Candidate]) -> None:
        super().__init__(document, mentions)
        people = [m for m in mentions if m.kind == "person"]
        self.told = sorted(m.end + 1 for m in people if self.text[m.end : m.end + 1] in (",", "("))

    @cached_property
    def suffixes(self) -> set[int]:
        """Where words end that a body's name ends in."""
        found = {h.end for h in self.document.hits("organisation_suffixes") if h.row["strength"] not in ("none", "held")}
        return found.union(h.end for h in self.document.hits("event_nouns"))

    def whole(self, title: Candidate) -> None:
        """Take what stands before a held post for its body, from the mark on: 利物浦商业提升区|首席执行官李明."""
        before = self._before(title)
        if before is None:
            return
        brought = BROUGHT.match(self.text, before.start, title.start)
        before.start = brought.end() if brought else before.start
        before.start += self.text.startswith("由", before.start)  # 由|文资处|副研究员某某担任馆长
        name, body = self.text[before.start : title.start], self.ends.get(title.start)
        if before.jumped and ("的" in name or "," in name):
            return
        bodies = [m for m in before.inside if m.kind in BODIES]
        if name.startswith(ECHOES) and not (body is None and not before.inside and _OF_SCHOOLS.fullmatch(name)):
            self._of_the_page(title, before, body, name)
        elif body is not None and body.kind in BODIES:
            apart = len(bodies) == 1 or bodies[-2].end < body.start
            part = _IN_A_PART.search(self.text, before.start, body.start) and not self.text.startswith(OF_FIELDS, body.start)
            if (before.start < body.start and apart and not part) or brought:
                self.begin_body(body, before.start, before.inside)
        elif bodies and bodies[-1].end < title.start:
            self._between(title, before, bodies[-1])
        elif not bodies and body is None and self._is_name(title, before, name):
            self._new(title, before, name)

    def _before(self, title: Candidate) -> Lead | None:
        """The words before a held post, from the mark on; None where they need not be looked at or are no body's."""
        shared = self.ends.get(title.start + 1)
        if shared is not None and shared.kind == "place" and shared.start < title.start:
            return None  # 山东省潍坊市|市长: they share a character
        body = self.ends.get(title.start)
        whole = body is not None and body.kind in BODIES and self.text[body.start - 1 : body.start] in _OPENED
        taken = body is None and title.start in self.suffixes
        if whole or not (taken or self._followed(title) or self._told_behind(title.start)) or not self._is_post(title):
            return None
        before = lead(self.document, self.ends, title.start)
        if not before.opened or before.start == title.start or self.text.startswith("(", before.start):
            return None  # (中央社伦敦29日专电)|国科会|主委
        verbs = post_words(self.document.lexicon).verbs_of("office") if taken and not before.inside else ()
        office = self.text.endswith(verbs, 0, before.start)  # 受聘为|战略咨询委员会|主任
        if not self._followed(title) and before.start not in self.told and not office:
            return None
        number = _EDITION.match(self.text, before.start, title.start)
        before.start = number.end() if number else before.start
        return before

    def _of_the_page(self, title: Candidate, before: Lead, body: Candidate | None, name: str) -> None:
        """A name that the page's own body is part of: only a department with a name of its own is taken."""
        unread = body is not None and body.kind == "organisation" and name.startswith(("校", "院"))
        if unread and body is not None and before.start < body.start:  # 校团委学术|科技部|部长: no ministry
            self.begin_body(body, before.start, before.inside)
        elif body is None and not before.inside and _OF_THE_BODY.fullmatch(name):
            self.add(before.start, title.start, OrganisationName(name))

    def _between(self, title: Candidate, before: Lead, body: Candidate) -> None:
        """Words between a body and the post belong to the one or the other."""
        text, end = self.text, title.start
        if text[body.end : end] == "校":
            return  # 江城大学|校|党委书记
        named = body.value is not None
        if end in self.suffixes and named:  # 哈佛中国论坛|主席
            self.extend(body, end)
            self.begin_body(body, before.start, before.inside)
        elif text.startswith("工委", end) and named:  # 省委横琴工委|书记
            self.begin_title(title, end + 2)
            self.extend(body, end)
        elif named and any(m.start == body.end and m.kind == "place" for m in before.inside):
            self.extend(body, end)  # 香港科技大学深圳平台|执行院长
        elif _EDITION.fullmatch(text, body.end, end) or self._is_called(body.end, title):
            return
        elif end - body.end <= _FIELD_OF_POST and text[body.end].isalnum() and not before.jumped:
            if named and DEPARTMENT.fullmatch(text, body.end, end):
                self.extend(body, end)  # 教育部|评估专家组|组长
            else:
                self.begin_title(title, body.end)

    def _new(self, title: Candidate, before: Lead, name: str) -> None:
        """A body, or a zone, that no rule had read."""
        for place in before.inside:
            self.drop(place)
        if _OF_ZONES.match(self.text, title.start) and _BARE_PARK.search(name):
            self.add_park(before.start, title.start, ParkName(name, "development_zone"))  # 市高新区|党工委书记
        else:
            self.add(before.start, title.start, OrganisationName(name))

    def _is_name(self, title: Candidate, before: Lead, name: str) -> bool:
        """Whether words before a post can name a body: by their ending, by a place or a title in 《》 before them."""
        if CLINIC.fullmatch(name):
            return True
        if len(name) < _SHORTEST or GENERIC.fullmatch(name) or name.endswith((*_SCENES, *_SIDES)):
            return False
        if (name.endswith(_GROUPS) and not before.inside) or (name.endswith(_CAUSES) and self.text.startswith(_ENVOYS, title.start)):
            return False
        if _OF_SCHOOLS.fullmatch(name):
            return True
        if name.endswith(_SORTS_OF_WORK):
            return False
        if title.start in self.suffixes or name.startswith("《") or ORGAN.fullmatch(name) or self._ends_as_its_head(title, name):
            return True
        if name.endswith(_ZONES) and _OF_ZONES.match(self.text, title.start):
            return True
        firm = self.text.endswith(post_words(self.document.lexicon).titles["firm"], title.start, title.end)
        if firm and not before.inside and self._is_brand(before.start, title.start):
            return True
        place = before.inside[0] if before.inside else None
        if place is None or place.start != before.start:
            return False
        rest = self.text[place.end : title.start]
        return len(rest) >= 2 and rest not in self.document.lexicon.table("places")  # 山东省|潍坊|市长

    def _ends_as_its_head(self, title: Candidate, name: str) -> bool:
        """Whether words end in the noun of a post, or in one that only a body before a post does: 东山林场|场长, 北关粮库|主任."""
        head = _HEAD.fullmatch(self.text, title.start, title.end)
        return name.endswith(head["noun"]) if head is not None and head["noun"] else _OF_POSTS.search(name) is not None

    def _is_brand(self, start: int, end: int) -> bool:
        """Whether words can be a firm's short name: 四季沐歌, 一方制药: one that no dictionary has, or a name before its trade."""
        bounds, table = self.document.boundaries, self.document.lexicon.table
        sorts, stops = table("_generic_modifiers"), table("_left_stops")
        cuts = [p for p in range(start, end + 1) if p in bounds or p in (start, end)]
        words = [self.text[a:b] for a, b in pairwise(cuts)]
        if not words or end - start > _LONGEST_BRAND or words[0] in sorts or any(w in stops or not all(map(is_han, w)) for w in words):
            return False
        trade = len(words) > 1 and words[-1] in sorts and sorts[words[-1]]["class"] == ""
        return trade or any(len(w) > 1 and coined(self.document.tokenizer, w) for w in words)

    def _followed(self, title: Candidate) -> bool:
        """Whether a name follows, or a further post."""
        text, end = self.text, title.end
        after = text[end : end + 1]
        further = after in _FURTHER or (after == "聘" and text.startswith("聘书", end))  # 颁发|学术委员会|主任聘书
        if after in _STYLES_BEGIN and text.startswith(STYLES, end):
            end += next(len(style) for style in STYLES if text.startswith(style, end))  # 会长|拿督|张三
        return end in self.people or further or (text[end : end + 1] == " " and end + 1 in self.people)

    def _told_behind(self, at: int) -> bool:
        """Whether a name and a comma or bracket stand shortly before: 张三,甲公司|董事长."""
        k = bisect_right(self.told, at)
        return k > 0 and at - self.told[k - 1] <= _FAR

    def _is_post(self, title: Candidate) -> bool:
        """Whether a title is of a body; occupations (画家) are not."""
        heads, name = self.document.lexicon.table("title_heads"), self.text[title.start : title.end]
        head = next((heads[name[k:]] for k in range(len(name)) if name[k:] in heads), None)
        return head is None or (head["kind"] != "job" and not name.endswith(("家", "师")))

    def _is_called(self, start: int, title: Candidate) -> bool:
        """Whether words between a body and a post may be a name that no rule reads: 火炬区管委会|招洪|主任、."""
        short = 1 < title.start - start < _FIELD_OF_NAME and self.text[title.end : title.end + 1] in _BEHIND_CALLED
        return short and self.text[start] in self.document.lexicon.table("_surnames")
