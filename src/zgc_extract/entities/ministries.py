"""Ministries and offices inside the titles of their heads: 经济部长, 德国财政部长, 公安局长."""

from __future__ import annotations

from ..readings import OrganisationName
from ..rule import Candidate
from ..rules.organisations.context import FIELDS
from ..shelf import compiled
from ..tokenizer import coined
from .departments import ECHOES
from .editing import Editing
from .leads import lead

#: Posts that swallow the last character of the body whose they are: 经济部|部长 is 经济部长.
_SWALLOWS = compiled(r"(?P<field>[\u4e00-\u9fff]{1,6})?(?P<post>(?P<end>[部局厅处署])长|(?P<yuan>(?:行政|立法|司法|监察|考试)院)长)")
#: How far before its last character a ministry's country stands.
_REACH = 28
#: How many characters most names have.
_NAME = 3
#: What the offices end in behind which a name may stand.
_HOUSES = frozenset("局司部厅院处会办室所")
_FORMER = frozenset("前原")
_DEPUTY = frozenset("副原前代常务第")
#: Classes of modifiers that say who somebody is beside the head of an office.
_RANKS = frozenset("dogh")
_FIELD = compiled(r"[\u4e00-\u9fff]{2,9}$")
#: What an office is of: 南科管理, 工商发展.
_OFFICE = compiled(r"(?:(?![副原前代任兼总分的了在和与及各第])[\u4e00-\u9fff]){3,12}分?")
#: Posts beside which ministers hold theirs.
_OF_STATES = ("总理", "首相", "国务大臣", "国务秘书")
#: What papers call their own land and one told before.
_OUR_LANDS = ("我国", "马国", "该国", "狮城")
#: Whose heads are called 公安局长 wherever they are: 副市长、公安局长.
POLICE = "公安局"
#: Departments of party committees, whose heads are called by them: 市委常委、统战部长.
_OF_COMMITTEES = frozenset(("组织部", "宣传部", "统战部", "社会工作部"))


class Ministries(Editing):
    """Takes the bodies out of the titles that have swallowed them."""

    def swallowed(self, title: Candidate, gap_start: int) -> bool:
        """经济部长, 德国财政部长, 公安局长: the body is 经济部, 德国财政部, 公安局, and the post what is left.

        前财政部长 is 财政部|前部长.
        """
        start, text = title.start, self.text
        if text[start] not in _FORMER or title.end - start < _NAME or start in self.ends:
            return self._swallowed(title, gap_start)
        self.begin_title(title, start + 1)
        if self._swallowed(title, start + 1):
            self.names[id(title)] = text[start] + text[title.start : title.end]
            return True
        self.begin_title(title, start)
        return False

    def _swallowed(self, title: Candidate, gap_start: int) -> bool:
        text = self.text
        m = _SWALLOWS.fullmatch(text, title.start, title.end) if text[title.end - 1] == "长" else None
        if m is None or (m["field"] and set(m["field"]) & _DEPUTY):
            return False
        modifier = self.document.lexicon.table("_title_modifiers").get(m["field"] or "")
        if modifier is not None and not _RANKS.isdisjoint(modifier["class"]):
            return False  # 渔农署|助理署长, 库务局|署理局长
        own = self.ends.get(m.start("post") + 1) if m["end"] == "部" else None
        if own is not None and own.kind == "organisation" and own.start <= title.start:  # 德国财政部|长, read as such
            self.begin_title(title, m.start("post"))
            self.ends[title.start] = self.ends.pop(own.end)
            return True
        rowed = m["end"] == "部" and text.find("、", max(0, title.start - _REACH), title.start) >= 0
        fields = self._row_of_fields(m.start("post")) if rowed else None
        if fields is not None:
            return self._ministry(title, fields.end, m.start("post"), fields)
        if m["yuan"]:
            return self._ministry(title, title.start, m.start("post") + len(m["yuan"]) - 1, None)
        at = m.start("post")
        if m["field"] and self._known(text[title.start : at + 1]) and text[title.start : at + 1] not in _OF_COMMITTEES:
            gap_start = title.start  # 在|经济部长
        ours = text.startswith(_OUR_LANDS, gap_start) and m["end"] == "部"
        gap_start += 2 * ours  # 我国|贸工部长
        field = text[gap_start:at]
        if field.endswith("任") or (m["end"] in field and not field.endswith("分")):  # 卸任|局长; 亚太处|施某|处长
            return False
        name, house = field[-_NAME:], field[-_NAME - 1 : -_NAME]
        if house in _HOUSES and name[0] in self.document.lexicon.table("_surnames") and coined(self.document.tokenizer, name):
            return False  # 某局|侯召迅|处长
        before = self.ends.get(gap_start)
        branch = field == "分" and before is not None and before.kind in ("place", "organisation")
        if branch and before is not None and not text.endswith("分" + m["end"], 0, before.end):
            return self._branch(title, at, before)
        if field.endswith("分") and before is None:
            return self._office(title, at)  # 、劳动发展署岭北|分署长林某
        if not _FIELD.fullmatch(field) or field.endswith(m["end"]) or field.startswith(("副", "原", "前", "第")):
            return False
        if before is None and text[title.start : at + 1] in _OF_COMMITTEES:
            return False  # 市委常委、|统战部长
        if ours:
            self.begin_title(title, at)
            self.add(gap_start, at + 1, OrganisationName(text[gap_start : at + 1], "government"))
            self.ends[at] = self.ends.pop(at + 1)
            return True
        if before is None and text[gap_start - 1 : gap_start] in ("兼", "、"):
            before = self._state(gap_start - 1)  # 甲国副总理兼|贸工部长
            if before is not None:
                self.begin_title(title, at)
                self.names[id(self.add(gap_start, at + 1, OrganisationName(text[gap_start : at + 1], "government")))] = (
                    text[before.start : before.end] + text[gap_start : at + 1]
                )
                self.ends[at] = self.ends.pop(at + 1)
                return True
        return self._ministry(title, gap_start, at, before) or self._office(title, at)

    def _row_of_fields(self, at: int) -> Candidate | None:
        """The country whose ministry with several fields ends there: 马来西亚|能源、通讯及多媒体部."""
        for p in range(max(0, at - _REACH), at):
            land = self.ends.get(p)
            if land is not None and land.kind == "place" and FIELDS.fullmatch(self.text, p, at + 1):
                for inner in [m for e, m in self.ends.items() if p < e <= at and m.kind == "organisation"]:
                    self.drop(inner)
                return land
        return None

    def _branch(self, title: Candidate, at: int, place: Candidate) -> bool:
        """甲管理局|台中|分局长: the branch office is the body."""
        outer = self.ends.get(place.start) if place.kind == "place" else place
        self.begin_title(title, at)
        if outer is not None and outer.kind == "organisation" and outer.value is not None:
            if outer is not place:
                self.drop(place)
            self.extend(outer, at + 1)
        else:
            self.drop(place)
            self.add(place.start, at + 1, OrganisationName(self.text[place.start : at + 1], "government"))
        self.ends[at] = self.ends.pop(at + 1)
        return True

    def _state(self, at: int) -> Candidate | None:
        """The country whose head or deputy head of government does, by a post that ends at an offset: 甲国副总理|兼."""
        title = self.ends.get(at)
        if title is None or title.kind != "title" or not self.text.endswith(_OF_STATES, title.start, title.end):
            return None
        before = self.ends.get(title.start)
        return before if before is not None and before.kind == "place" else None

    def _office(self, title: Candidate, at: int) -> bool:
        """An office that nothing else shows, from a mark on, before the post that swallows its last character: 、南科管理局长苏某."""
        if title.end not in self.people:
            return False
        before = lead(self.document, self.ends, at)
        field = self.text[before.start : at]
        plain = before.opened and not before.jumped and _OFFICE.fullmatch(field) and not field.startswith(ECHOES)
        if not plain or any(m.end == at for m in before.inside):
            return False
        for inner in before.inside:
            if inner.kind != "park":  # 河东园区|管理局长: the park stays one
                self.drop(inner)
        self.begin_title(title, at)
        self.add(before.start, at + 1, OrganisationName(field + self.text[at], "government"))
        self.ends[at] = self.ends.pop(at + 1)
        return True

    def _ministry(self, title: Candidate, start: int, at: int, before: Candidate | None) -> bool:
        """Make ``start``…``at`` + 1 a body where it is known as one, or the body before it has such an office."""
        text = self.text
        name = text[start : at + 1]
        if before is not None and before.kind == "organisation" and before.value is not None:
            self.begin_title(title, at)
            self.extend(before, at + 1)
            return True
        country = before is not None and before.kind == "place"
        if not country and not self._known(name):
            return False
        first = before.start if country and before is not None else start
        self.begin_title(title, at)
        if country and before is not None:
            self._take_out(before)
        self.add(first, at + 1, OrganisationName(text[first : at + 1], "government"))
        self.ends[at] = self.ends.pop(at + 1)
        return True

    def _known(self, name: str) -> bool:
        """Whether the tables or the text itself tell a body of that name."""
        if name == POLICE or name in self.document.lexicon.table("organisations"):
            return True
        return self.bodies[name] > 0
