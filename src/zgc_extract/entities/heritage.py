"""Bodies completed: a department between a body and a title, a prefix that the body before it gives, a ministry inside a title."""

from __future__ import annotations

from ..document import Document
from ..pieces import REACHES
from ..readings import OrganisationName
from ..rule import Candidate
from ..shelf import compiled
from ..spans import behind_last
from .boards import complete_boards
from .committees import complete_committees
from .departments import (
    COMMITTEE,
    DEPARTMENT,
    ECHOES,
    GENERIC,
    ORGAN,
    OWN_ORGAN,
    beside,
    completed,
    is_department,
    root,
)
from .divisions import complete_offices
from .formers import tell_in_full
from .leads import BODIES, lead
from .ministries import POLICE
from .names import leading_place
from .office_rows import complete_rows
from .prefixes import CENTRE, JOINTS
from .title_starts import PARTIES
from .wholes import CLINIC, Wholes

#: Words that widen a title: 全球副总裁, 大中华区总裁, 国家主席.
_WIDER = compiled(rf"(?:{REACHES}|^国家)$")
#: What stands before a post that somebody held.
_FORMER = compiled(r"(?<=.)(?:原|前|时任)(?:常务)?副?$")
#: Organs that lend their name to the title where the body stands before another title: 甲公司总经理、董事会主席.
_BOARD = compiled(r"(?:董事会|监事会|理事会|执委会|党委|党组|工会|团委|纪委)$")
#: A party committee of a park, whose posts are the park's: 丰台园管委会|工委委员.
_WORKING = compiled(r"(?<=.)(?<!教育|政法|机关|直属|街道|社区)党?工委$")
_PARKS_END = compiled(r"(?:管委会|管理委员会|园区?|开发区|高新区|经开区|新区|示范区|保税区)$")
_MARKS = frozenset("、,。;:()“”《》\n \t!?兼暨|/")
_behind_mark = behind_last("、,。;:()“”《》\n \t!?兼暨|/")
_REACH = 14
_SHORTEST = 3
#: A word glued to the office of a division (由|市门球协会), or to whom a row brings in.
_GLUED = compiled(r"[由到有](?=[省市区县州])|署理(?=[一-龥]{2,8}[局司署处会])|(?<=嘉宾|领导|专家|代表|企业|单位|人员)有")
_GLUE = frozenset("由到有署")
#: Bodies that have seats elsewhere.
_SEATED = ("银行", "公司", "集团")
#: What a body has elsewhere under the place's name alone.
_ABROAD = ("办公室", "代表处", "办事处", "联络处", "总部")
_CONJUNCTION = compiled(r"以及|及|和|与")
#: What says that a further post is held, before its body.
_HOLDING = compiled(r"(?:同时|还|也|又|并|此外)*(?:担任|兼任|出任|受聘为|受聘担任)")
#: A division whose head is told, and the bureaus that it has: 江城市副市长张三、投资促进局|副局长.
_DIVISION = compiled(r"(?P<seat>[\u4e00-\u9fff]{0,6}[省市区县州旗盟])(?:(?:人民)?政府)?|(?P<of>[\u4e00-\u9fff]{1,6}[省市区县州旗盟])委")
_BUREAU = compiled(r"(?!国家|全国|中国|中央|本|该|各|[省市区县州旗盟])[\u4e00-\u9fff]{2,8}(?:(?<!管理)局|厅)|行署")
#: What such endings end in that offices of a division bear by themselves: 公安局, 发改委.
_BARE_OFFICES = ("局", "委", "委员会", "厅")
#: Boards, and what they do in their body's name.
_BOARDS = ("董事会", "理事会", "监事会")
_APPOINTED_BY = compiled(r"(?:(?:研究)?决定|同意|正式)?(?:选举|聘任|推选|推举|任命|聘请)(?!产生)")
#: What departments end in: 甲厅经理张三、|乙处|经理.
_DEPARTMENTS = frozenset("厅处科室部")


def complete_bodies(document: Document, mentions: list[Candidate]) -> dict[int, str]:
    """Extend and complete bodies before titles; gives the completed names by mention id.

    甲公司财务部经理 becomes 甲公司财务部|经理; in 北京市委常委、教育工委书记 the body 教育工委 becomes 北京市委教育工委 (inferred).
    """
    work = _Completion(document, mentions)
    for m in mentions:
        if m.kind == "organisation" and document.text[m.start] in _GLUE and (glued := _GLUED.match(document.text, m.start, m.end)):
            work.begin_body(m, glued.end(), ())
    for m in [m for m in mentions if m.kind == "organisation" and m.value is not None]:
        if document.text.endswith(_BOARDS, m.start + _SHORTEST, m.end) and _APPOINTED_BY.match(document.text, m.end):
            work.extend(m, m.end - 3)  # 星河集团|董事会选举张三为董事长
    for title in [m for m in mentions if m.kind == "title"]:
        work.complete(title)
    complete_offices(document, mentions, work.names)
    complete_rows(document, mentions, work.names)
    complete_committees(work)
    complete_boards(mentions, work.names)
    return work.names


class _Completion(Wholes):
    """The bodies of one text, title after title."""

    def complete(self, title: Candidate) -> None:
        """See to the words between this title and what stands before it."""
        self.find_start(title)
        self.of_echo(title)
        gap_start = self._gap(title.start)
        self.of_chair(title, gap_start)
        paper = self.ends.get(title.start - 1) if self.text.endswith("》", 0, title.start) else None
        if paper is not None and paper.kind == "organisation":
            return  # 《江城时报》|主编
        if gap_start is None or not self._near(title, gap_start):
            self.whole(title)
        self._before_name(title)
        self.of_committee(title)
        tell_in_full(self.document, self.ends, title, self.names)

    def _before_name(self, title: Candidate) -> None:
        """The body before a name that a title follows, by its ending and the mark that opens it: 、化学学院|张三|教授."""
        person = self.ends.get(title.start)
        if person is None or person.kind != "person" or person.start in self.ends:
            return
        gap_start = self._gap(person.start)
        body = self.ends.get(gap_start) if gap_start is not None else None
        headed = body is not None and body.kind == "organisation" and body.value is not None
        if body is not None and headed and DEPARTMENT.fullmatch(self.text, body.end, person.start):
            self.extend(body, person.start)  # 对外经济司|亚太处|施安明|处长
            return
        clinic = self.text.endswith("科", 0, person.start)
        if person.start not in self.suffixes and not clinic:
            return
        before = lead(self.document, self.ends, person.start)
        name = self.text[before.start : person.start]
        plain = before.opened and not before.inside and not before.jumped
        named = len(name) > _SHORTEST or (clinic and (len(name) == _SHORTEST or CLINIC.fullmatch(name) is not None))
        if plain and named and not GENERIC.fullmatch(name) and not name.startswith(ECHOES):
            self.add(before.start, person.start, OrganisationName(name))

    def _near(self, title: Candidate, gap_start: int) -> bool:
        """What the nearest words give: a ministry, a wider title, a department, a prefix told before."""
        if self.swallowed(title, gap_start):
            self._police(title)
            return True
        gap = self.text[gap_start : title.start]
        before = self.ends.get(gap_start)
        former = _FORMER.search(gap)
        if former and before is not None and before.kind == "organisation" and DEPARTMENT.fullmatch(gap[: former.start()]):
            self.begin_title(title, gap_start + former.start())  # 国家发改委社会司|原司长
            gap = gap[: former.start()]
        wider = _WIDER.search(gap) if gap else None
        if wider and (wider.start() == 0 or DEPARTMENT.fullmatch(gap[: wider.start()])):
            self.begin_title(title, title.start - len(wider[0]))
            gap = self.text[gap_start : title.start]
        if gap and before is not None and before.kind in BODIES and DEPARTMENT.fullmatch(gap) and before.value is not None:
            self.extend(before, title.start)
            return True
        if gap and before is not None and before.kind == "place" and _WIDER.fullmatch(self.text, before.start, title.start):
            self.drop(before)
            self.begin_title(title, before.start)  # 甲公司总经理张三、|中国区总裁|李四; 甲公司|华南大区总经理
            return True
        if gap == "总部" and before is not None and before.kind == "place":
            gap_start = before.start
        body = self.ends.get(title.start) if not gap else None
        if body is not None and body.kind not in BODIES:
            return self._region(title, body)
        if body is not None:
            self._part_of_title(title, body)
        return self._inherit(title, body, gap_start)

    def _police(self, title: Candidate) -> None:
        """江城市副市长、|公安局|长: the division's."""
        body = self.ends.get(title.start)
        if body is None or self.text[body.start : title.start + 1] != POLICE or self.text[body.start - 1 : body.start] not in JOINTS:
            return
        division = _DIVISION.fullmatch(self.prefix_of(body.start - 1) or "")
        if division is not None:
            self.names[id(body)] = division["seat"] + POLICE
            body.certainty = "inferred"

    def _region(self, title: Candidate, place: Candidate) -> bool:
        """星河银行|亚洲|总裁: the region belongs to the post."""
        outer = self.ends.get(place.start)
        if outer is None or outer.kind not in BODIES or not _WIDER.fullmatch(self.text, place.start, place.end):
            return False
        self.drop(place)
        self.begin_title(title, place.start)
        return True

    def _gap(self, at: int) -> int | None:
        """The start of the words between a title and the nearest mention or mark before it, at most 14 characters."""
        begin = at - _REACH - 1 if at > _REACH else 0
        mark = _behind_mark(self.text, begin, at)
        for p in range(at, mark, -1):
            if p in self.ends:
                return p
        return mark if mark > begin or at <= _REACH else None

    def _part_of_title(self, title: Candidate, body: Candidate) -> None:
        """丰台园管委会工委|委员: the committee is the park's, and its name belongs to the post."""
        name = self.text[body.start : body.end]
        working = _WORKING.search(name)
        if working and _PARKS_END.search(name[: working.start()]) and body.value is not None:
            end = body.start + working.start()
            self.begin_title(title, end)
            self.extend(body, end)

    def _inherit(self, title: Candidate, body: Candidate | None, gap_start: int) -> bool:
        """Complete a body (or the words in its place) by the body of the post or the person before it."""
        text = self.text
        at = self._left_edge(body) if body is not None else gap_start
        organ = OWN_ORGAN.match(text, at, title.end) if at == title.start else None
        joint = text[at - 1 : at] in JOINTS
        before = None if joint or body is None else self.ends.get(at)  # 市委常委|统战部|部长
        if (at == title.start and organ is None) or not (joint or (before is not None and before.kind == "title")):
            return False
        prefix = self.prefix_of(at - joint)
        if prefix is None or CENTRE.fullmatch(prefix):
            return False
        holding = _HOLDING.match(text, at, title.start) if body is None else None
        at = holding.end() if holding else at  # 甲大学医学院院长,同时担任|重点实验室|主任
        if organ is not None:
            shared = text[organ.end()] == "长"  # 江城市委常委、|统战部|部长
            full = completed(prefix, organ[0], self.document.lexicon.table("organisations")) if shared else beside(prefix, organ[0])
            if full is not None:  # 合肥市委常委、|纪委|书记
                self.begin_title(title, organ.end() - shared)
                self.names[id(self.add(at, organ.end(), OrganisationName(organ[0], "party")))] = full
                if shared:
                    self.ends[organ.end() - 1] = self.ends.pop(organ.end())
            return full is not None
        name = text[at : title.start]
        if body is None and _BOARD.fullmatch(name) and not COMMITTEE.fullmatch(prefix):
            self.begin_title(title, at)
            return True
        party = PARTIES.match(prefix)
        if PARTIES.match(name):
            return False  # 江城市政协副主席甲、|民建市委会|主委乙
        if party and self.text.endswith("主委", title.start, title.end) and COMMITTEE.fullmatch(name):
            full = party[0] + name
        else:
            seat = prefix + name if prefix.endswith(_SEATED) and name.endswith("总部") else None  # 中国人民银行|上海总部
            size = leading_place(self.document, name) if name.endswith(_ABROAD) else 0
            if size and name[size:] in _ABROAD and not COMMITTEE.fullmatch(prefix) and not prefix.endswith(("政府", "局", "厅")):
                seat = prefix + name  # 星河集团副总裁、|中国办公室|主任
            seat_of = _DIVISION.fullmatch(prefix)
            ending = self._is_bare_office(name)
            office = ending or _BUREAU.fullmatch(name) is not None
            bureau = (seat_of["seat"] or seat_of["of"]) + name if seat_of and office else None  # 江城市|投资促进局
            own = self._of_its_own(name) and not (ending and bureau)
            full = seat or (None if own else bureau or self._completed(prefix, name))
        if full is None:
            return False
        if body is None:
            of_party = COMMITTEE.fullmatch(prefix) or ORGAN.fullmatch(name)
            body = self.add(at, title.start, OrganisationName(name, "party" if of_party else "other"))
        elif at < body.start:
            self.begin_body(body, at, ())
        body.certainty = "inferred"
        self.names[id(body)] = full
        return True

    def _completed(self, prefix: str, name: str) -> str | None:
        """The full name by the body told before; where that is a department without its authority, each keeps its own name."""
        if prefix.endswith("司") and name.endswith("司") and root(prefix) == prefix:
            return name  # 经济财政司司长甲、|保安司|司长乙
        if name[:2] == prefix[:2]:  # 启迪股份总裁甲、|启迪创新研究院|院长乙
            return None
        bodies = self.document.lexicon.table("organisations")
        peers = prefix[-1] in _DEPARTMENTS or prefix[-2:] == name[-2:] == "学院"
        if peers and root(prefix) == prefix and is_department(name, bodies) and not self._of_its_own(prefix):
            return name
        full = completed(prefix, name, bodies)
        if full is None and is_department(name, bodies) and name not in ECHOES:
            row = bodies.get(prefix)
            full = prefix + name if row is not None and row["kind"] == "company" else None  # 科大讯飞副总裁、|研究院|院长
        return full

    def _of_its_own(self, name: str) -> bool:
        """Whether a body needs no prefix: it begins with a place or with a body of the tables (商务部, 文化和旅游部艺术司)."""
        table, regions = self.document.lexicon.table("organisations"), self.document.lexicon.table("regions")
        if any(name[:k] in regions for k in (2, 3, 4)):
            return True  # 大湾区|高等研究院
        countries = self.document.lexicon.table("countries")
        if any(name[:k] in countries for k in range(2, min(6, len(name)))):
            return True  # 法国欧洲科学院
        return bool(leading_place(self.document, name)) or any(name[:k] in table for k in range(_SHORTEST, len(name) + 1))

    def _is_bare_office(self, name: str) -> bool:
        """Whether a name is an office's ending and no more, though a county (公安) or the country's body (发改委) is called so too."""
        row = self.document.lexicon.table("organisation_suffixes").get(name) if name.endswith(_BARE_OFFICES) else None
        return row is not None and row["strength"] == "bound" and row["kind"] == "government"

    def _left_edge(self, body: Candidate) -> int:
        """Where a department begins of which the rules found the last part alone: 财务与|投资部."""
        text = self.text
        for p in range(body.start, max(0, body.start - 8), -1):
            if text[p - 1] in _MARKS:
                joined = _CONJUNCTION.match(text, p, body.start)
                p = joined.end() if joined else p
                return p if p == body.start or {"与", "和", "及", "/"} & set(text[p : body.start]) else body.start
            if p in self.ends and p != body.start:
                break
        return body.start
