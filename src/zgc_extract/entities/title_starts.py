"""Where titles begin that hold, or leave out, the end of the body before them: 科创大会|主席, 中文系|主任, 合肥市纪委|书记."""

from __future__ import annotations

from bisect import bisect_left

from ..pieces import is_han
from ..readings import OrganisationName
from ..rule import Candidate
from ..shelf import compiled
from .called import endings_of
from .departments import root
from .leads import BODIES
from .ministries import Ministries

#: What stands before 大会主席 and is no part of the meeting's name.
_NO_MEETING = frozenset("由任为是请的届坛会和与及对向兼暨")
#: A department of a university at the head of its chair's title: 复旦大学|中文系主任.
_CHAIR = compiled(r"[\u4e00-\u9fff]{0,6}(?<!副)系(?=副?主任$)")
_OF_CHAIRS = ("系主任", "系副主任")
_OF_SHOPS, _NO_SHOP = {"车间": 2, "专家组": 3, "教研室": 3, "项目负责人": 2}, frozenset("我该各两本的是为任由和与老原了")
#: With what begins that a body and its post may share.
_SHARED = frozenset(word[0] for word in ("大会", *_OF_CHAIRS, *_OF_SHOPS))
#: What towns and villages end in.
TOWNS = ("镇", "乡", "村", "街道", "社区", "苏木")
#: The organs of divisions, whose committees are called without 党; and what stands before a town or division that is not named.
_DIVISIONS = ("省", "市", "区", "县", "州", "旗", "盟")
_OF_DIVISIONS = compiled(r"纪委|团委(?=副?书记)|(?<=[州区县旗盟])(?P<party>党委)(?=副?书记|常委)")
_UNNAMED = frozenset(("", *"、,。;:(“\n 由请和与及经有任为"))
#: Parties whose committees have a 主委.
PARTIES = compiled(r"民革|民盟|民建|民进|农工党|致公党|九三学社|台盟")
_PARTY_BEFORE = compiled(rf"(?:{PARTIES.pattern})$")
#: How far before a title a word for a body stands.
_FAR = 14
#: A department of a body told before by a word for it: 该局标准化处.
_ECHOED = compiled(
    r"(?:(?<![一-龥])|(?<=[由与和及、]))[该本](?P<sort>局|厅|委|院|校|公司|集团|协会|学会|研究院|研究所|中心|医院|银行|[市县区镇省])"
    r"(?P<part>[一-龥]{2,8}(?:[处科室部局办院系委]|中心))$"
)
_DEPARTMENT_ENDS = frozenset("处科室部局办院系委心")
#: How many mentions back such a body may be.
_BACK = 30
#: How many characters in quotes before a post say what it is for.
_LONGEST_FIELD = 6


class TitleStarts(Ministries):
    """Gives bodies and titles what is theirs where a title took, or left, a word between them."""

    def find_start(self, title: Candidate) -> None:
        """Begin a title behind a word that belongs to the body, or before one that belongs to the post."""
        self._of_party(title)
        self._in_quotes(title)
        if self.text[title.start] not in _SHARED:
            return
        before = self.text[title.start - 1 : title.start]
        if self.text.startswith("大会", title.start) and before and is_han(before) and before not in _NO_MEETING:
            self.begin_title(title, title.start + 2)  # 科创大会|主席
        if self.text.startswith(_OF_CHAIRS, title.start) and before and is_han(before) and before not in "我该各两本院大学系":
            self.begin_title(title, title.start + 1)  # 数字媒体系|主任
        for shop, size in _OF_SHOPS.items() if before and is_han(before) and before not in _NO_SHOP else ():
            if self.text.startswith(shop, title.start) and title.end - title.start > size:
                told = self.ends.get(title.start)
                if shop != "项目负责人" or told is None or told.kind not in BODIES:
                    self.begin_title(title, title.start + size)  # 炼钢厂转炉车间|主任, 质量奖评审专家组|组长

    def of_chair(self, title: Candidate, gap_start: int | None) -> None:
        """江城大学|中文系|主任: the department belongs to the body."""
        chair = _CHAIR.match(self.text, title.start, title.end) if self.text.endswith(_OF_CHAIRS, title.start, title.end) else None
        body = self.ends.get(gap_start) if chair and gap_start is not None else None
        if chair and body is not None and body.kind == "organisation" and body.value is not None and chair.end() - body.end > 1:
            self.begin_title(title, chair.end())
            self.extend(body, chair.end())

    def _of_party(self, title: Candidate) -> None:
        """民建浙江省|副主委: a party's branch in a division, told without its committee."""
        place = self.ends.get(title.start)
        if place is None or place.kind != "place" or not self.text.endswith("主委", title.start, title.end):
            return
        party = _PARTY_BEFORE.search(self.text, max(0, place.start - 6), place.start)
        if party:
            outer = self.ends.get(place.start)
            if outer is not None and outer.kind == "organisation":
                self.extend(outer, place.end)
            else:
                self.add(party.start(), place.end, OrganisationName(self.text[party.start() : place.end], "party"))
            self._take_out(place)

    def _in_quotes(self, title: Candidate) -> None:
        """A title that fills quotes with what it is for: “招商|大使”."""
        opened = self.text.rfind("“", max(0, title.start - _LONGEST_FIELD), title.start) if self.text.startswith("”", title.end) else -1
        body = self.ends.get(title.start)  # “陆委会|主委”
        if opened >= 0 and all(map(is_han, self.text[opened + 1 : title.start])) and (body is None or body.kind not in BODIES):
            self.begin_title(title, opened + 1)

    def of_committee(self, title: Candidate) -> None:
        """合肥市|纪委书记: the committee of a division is a body as 市委 is."""
        text, body = self.text, self.ends.get(title.start)
        committee = _OF_DIVISIONS.match(text, title.start, title.end) if text.endswith(_DIVISIONS, 0, title.start) else None
        if committee is None:
            return
        if body is None and text[title.start - 2 : title.start - 1] in _UNNAMED:
            self.begin_title(title, committee.end())  # 合肥市委常委、|市纪委|书记; ,|州党委|书记
            start = committee.start() - 1
            self.add(start, committee.end(), OrganisationName(text[start : committee.end()], "party"))
        elif body is not None and (body.kind == "place" or (body.kind in BODIES and not committee["party"])):
            self.begin_title(title, committee.end())
            if body.kind == "organisation":
                self.extend(body, committee.end())
                return
            name = OrganisationName(text[body.start : committee.end()], "party")
            self._take_out(body)
            self.ends.pop(body.end, None)
            self.add(body.start, committee.end(), name)

    def of_echo(self, title: Candidate) -> None:
        """A department behind a word for a body told before, whose whole is the last body of that sort: 该局标准化处|处长."""
        if self.text[title.start - 1 : title.start] not in _DEPARTMENT_ENDS:
            return
        own = _ECHOED.search(self.text, max(0, title.start - _FAR), title.start)
        if own is None:
            return
        k = bisect_left(self.mentions, own.start(), key=lambda m: m.start)
        whole = next((m for m in reversed(self.mentions[max(0, k - _BACK) : k]) if self._ends_in(m, own["sort"])), None)
        if whole is None:
            return
        body = self.ends.get(title.start)
        if body is None or body.kind != "organisation":
            body = self.add(own.start(), title.start, OrganisationName(own["part"]))
        self.names[id(body)] = (self.names.get(id(whole)) or self.text[whole.start : whole.end]) + own["part"]

    def _ends_in(self, m: Candidate, sort: str) -> bool:
        """Whether a body (or a place, for its bureaus) is what the noun calls it."""
        if m.kind not in (*BODIES, "place") or m.value is None:
            return False
        name = self.names.get(id(m)) or self.text[m.start : m.end]
        return root(name) == name and name.endswith(endings_of(self.document.lexicon, sort))
