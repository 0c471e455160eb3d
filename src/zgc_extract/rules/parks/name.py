"""A park's name: grown piece by piece, judged, taken apart."""

from __future__ import annotations

from collections.abc import Container
from dataclasses import field

from ...lexicon import WordHit
from ...readings import ParkName
from ...shelf import compiled
from ...slotted import slotted
from .ground import Ground, Piece
from .registry import registered

_FULL = compiled(r"..州$|.[省市区县旗盟]$")  # not 广州
_NOT_IN = compiled(
    r"[街巷号楼层局厅署委]$|(?<![丝电])路$|街道$|社区$"
    r"|^(?:第?[一二三四五六七八九十两多几数\d]+[大个家批类处座届次期]|[我本全该各][省市区县州盟旗镇乡]?|[市区县省])$"
)
_BEFORE_ITEM = frozenset(("", *"、,。;:(“\n"))
#: A preposition behind a day, which a tokenizer glues to an unknown name: 昨日|于|松雾文创园区.
_ON_A_DAY = compiled(r"(?<=[昨今日天午晚])于(?=[一-龥]{2})")
_GOING = frozenset("来访抵")
#: What a tokenizer glues to a name or a noun before it.
_LEADING = frozenset("对到在向与率携称于")
_BEFORE_ZONE = frozenset("、,。;:!?()“”《》\n在于由与和及至到赴的是为了入往从向将对")
#: A seat in brackets that no table of places has: (禄口).
_SEAT = compiled(r"\([一-龥]{1,3}[^期级批类型、,]\)$")
#: A short name between a mark and a park's.
_BRAND = compiled(r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{2,4}$")
_LONGEST_BRAND, _LONGEST_FIRM, _SHORTEST = 5, 6, 2
#: Endings that behind a province's full name tell a sort of parks.
_ANY = frozenset(("产业园", "产业园区", "工业园区", "工业园", "科技园区", "园区", "软件园区", "物流园区", "农业园区"))
#: Zones told by their sort alone, which no place is: 江城|高新区|无人机产业园.
_BARE_ZONES = frozenset(("高新区", "经开区", "开发区", "新区", "新城"))
#: A park's part, or a park in short.
_BRANCH, _LONGEST_BRANCH = "园区", 3
#: What waters, mountains and islands are called by, whose names parks bear.
_NATURE = tuple("海河江湖山岭岛溪泉峡淀湾洲")
_PROVINCE, _IN_CITY = ("省", "自治区"), "区县市"
_NO_BODY = {"kind": ""}
_UNIVERSITY_PARK = "大学科技园"
#: What stands before the place in a base's name: 国家火炬|江城流体装备产业基地.
_AHEAD = frozenset(("国家火炬",))
#: Ranks of zones.
_RANKS = frozenset(("国家级", "国家", "省级", "(国家级)", "(国家)", "(省级)"))
#: Zones that a whole region has: 澳门跨境工业区.
_OF_REGIONS = frozenset(("free_trade_zone", "bonded_zone"))
#: How long a name is that stands before a word that is a place elsewhere.
_COINED = (2, 3)


@slotted
class Name:
    """A park's name while it grows to the left from its ending."""

    ground: Ground
    ending: WordHit
    start: int
    places: list[Piece] = field(default_factory=list)
    words: list[Piece] = field(default_factory=list)
    host: Piece | None = None
    district: Piece | None = None

    def grow(self, parks: Container[int] = ()) -> None:
        """Take pieces to the left for as long as they fit, up to another park; then drop what only leads up to the name."""
        for piece in self.ground.grow(self.start):
            if piece.end in parks or not self._take(piece):
                break
            self.start = piece.start
        if self.words and self.start < self.words[-1].start and not (self.places or self.host):
            self.start = self.words[-1].start  # 与|新材料产业园
        while self.words and self.words[-1].start == self.start and self.ground.sort_of(self.words[-1].word) == "a":
            self.start = self.words.pop().end
        if self.words and self.words[-1].start == self.start and _ON_A_DAY.match(self.ground.text, self.start):
            self.words[-1] = Piece(self.start + 1, self.words[-1].end, self.words[-1].word[1:], self.words[-1].sort)
            self.start += 1
        self._take_firm()
        self._drop_address()
        self._take_partner()
        self._take_brand()

    def _take_brand(self) -> None:
        """启迪|漕河泾科技园: whose park it is, a known body between a mark and the host's name."""
        if self.host is None or self.host.start != self.start:
            return
        brand = _BRAND.search(self.ground.text, max(0, self.start - _LONGEST_BRAND), self.start)
        firms = self.ground.lexicon.table("organisations")
        if brand and brand[0] in firms:
            self.start = brand.start()
            return
        for size in (4, 3, 2):  # 上海|启迪|漕河泾科技园
            place = self.ground.place_before(self.start - size)
            if place is not None and self.ground.text[self.start - size : self.start] in firms:
                self.start = place
                return

    def _take_firm(self) -> None:
        """国电南自|电力自动化产业园: a firm of the table whose name a tokenizer cuts, before nothing but fields."""
        ground = self.ground
        if self.places or self.host or not self.words or any(ground.sort_of(p.word) is None for p in self.words):
            return
        for size in range(_LONGEST_FIRM, 2, -1):
            word = ground.text[max(0, self.start - size) : self.start]
            if len(word) == size and ground.lexicon.table("organisations").get(word, _NO_BODY)["kind"] == "company":
                self.words.append(Piece(self.start - size, self.start, word, "word"))
                self.start -= size
                return

    def _take_partner(self) -> None:
        """中国—白俄罗斯科技园: the land before the dash too."""
        text, at = self.ground.text, self.start
        if text[at - 1 : at] in ("—", "-", "–", "·") and self.places and self.places[-1].start == at:
            start = self.ground.place_before(at - 1)
            if start is not None:
                self.start = start

    def _take(self, piece: Piece) -> bool:
        """Add a piece if it may stand here; False ends the growth."""
        word = piece.word
        anchored = bool(self.places or self.host)
        if piece.sort == "place" and word not in _BARE_ZONES:
            if anchored and len(word) > 1 and _FULL.search(word):
                return False
            if self.places and self.places[-1].word.endswith(_PROVINCE):
                return False  # 南京|江苏省农业科技园
            self.places.append(piece)
            return True
        if piece.sort == "host" and self._is_seat(piece):
            self.host = piece  # 中关村|贵阳|科技园
            return True
        if anchored and (word in _AHEAD or self._coined_before(piece)):
            self.words.append(piece)
            return True
        if anchored or self.ground.lexicon.table("organisations").get(word, _NO_BODY)["kind"] == "government":
            return False  # 经济部|土城产业园区
        if piece.sort == "and":
            return not self.district
        if piece.sort == "host":
            self.host = piece
            return True
        if piece.sort == "bracket":
            if word in _RANKS and not self.words:
                self.words.append(piece)  # 江城|(国家级)|经济技术开发区
                return True
            if self.district or not (self.ground.is_place(word[1:-1]) or _SEAT.match(word)):
                return False
            self.district = piece
            return True
        sort = self.ground.sort_of(word)
        if sort in ("d", "v") or _NOT_IN.search(word):
            return False
        if piece.sort == "word" and len(word) > 1 and word[-1] in _LEADING and self.ground.coined(word):
            return False  # 陈宏对|科技园, 一行5人到|大学科技园
        if self.district and ((sort and not {"f", "q"} & set(sort)) or len(self.words) > 5):
            return False
        self.words.append(piece)
        return True

    def _is_seat(self, host: Piece) -> bool:
        """Whether the one place right behind a host is where its park lies, and no branch of it: 中关村|贵阳|科技园, 河套|香港园区."""
        lies = self.host is None and len(self.places) == 1 and self.places[0].start == host.end
        return lies and len(self.ending.word) > len(_BRANCH)

    def _coined_before(self, piece: Piece) -> bool:
        """Whether a name goes on before a word of its that is a place elsewhere: 、榕昕|康乐|生态园."""
        place, ground = self.places[-1] if len(self.places) == 1 else None, self.ground
        if place is None or self.words or place.start != piece.end or not ground.doubtful(place.word):
            return False
        fits = piece.sort == "word" and len(piece.word) in _COINED and ground.coined(piece.word)
        return fits and ground.text[piece.start - 1 : piece.start] in _BEFORE_ITEM

    def _drop_address(self) -> None:
        """上海市浦东新区 as one word: a division's full name before another place is an address, no part of the name."""
        divisions = self.ground.divisions
        for outer in divisions.get(self.start, ()):
            inner = divisions.get(outer.end)
            if inner and outer.end < self.ending.start and _FULL.search(outer.word):
                self.start = outer.end
                end = min(h.end for h in inner)
                if end <= self.ending.start and not any(p.start == outer.end for p in self.places):
                    self.places = [Piece(outer.end, end, self.ground.text[outer.end : end], "place")]
                self.words = [p for p in self.words if p.start >= max(outer.end, end)]
                return

    def without_seat(self) -> str | None:
        """The name without the division in front, where more of it is proper: 通州区|张家湾科技园."""
        seat = self.places[-1] if self.places and self.places[-1].start == self.start else None
        if seat is None or self.host or self.district or not _FULL.search(seat.word) or self.ending.start - seat.end < _SHORTEST:
            return None
        proper = [p for p in self.words if p.start >= seat.end and self.ground.sort_of(p.word) is None]
        return self.ground.text[seat.end : self.ending.end] if proper and proper[-1].start == seat.end else None

    def seat_before(self) -> int | None:
        """Where the city begins before the district that the name begins with: 宜宾市|翠屏区高新技术产业园区."""
        seat = self.places[-1] if self.places and self.places[-1].start == self.start else None
        if seat is None or self.host or not _FULL.search(seat.word) or seat.word[-1] not in _IN_CITY:
            return None
        city = self.ground.place_before(self.start)
        return city if city is not None and self.ground.text[self.start - 1] == "市" else None

    @property
    def text(self) -> str:
        """The name as it stands."""
        return self.ground.text[self.start : self.ending.end]

    def names_one(self) -> bool:
        """Whether something stands before the ending that names one park, not a sort of parks."""
        if self.start >= self.ending.start:
            return False
        school = self.ground.text[self.start : self.ending.start] + "大学"
        if self.ending.word == _UNIVERSITY_PARK and school in self.ground.lexicon.table("organisations"):
            return True  # 电子科技|大学科技园
        if self.places and not self.words and self.ending.word in _ANY and all(map(self.ground.is_letter_of_division, self.places)):
            return False  # 皖浙|产业园区: those of two provinces; 中德产业园 is one
        if self.ending.word.endswith(_BRANCH) and len(self.ending.word) <= len(_BRANCH) + 1:
            return self._names_branch()
        sorts = [self.ground.sort_of(p.word) for p in self.words]
        proper = sum(s is None or "n" in s for s in sorts)
        zone = self.ending.row["sort"] == "zone"
        if self.district is not None:
            return self.start < self.district.start and (bool(self.places or self.host) or proper > 0)
        if self.host:
            return not sorts or proper > 0 or any(s is not None and "c" not in s for s in sorts)
        if not self.places:
            if zone:
                return self._names_zone(proper)
            return proper > 0 and len(self.words) <= 6 and self.ending.start - self.start > 1
        kinds = [self.ground.place_kind(p.word) for p in self.places]
        if zone and kinds[0] in ("city", "district") and {p.word for p in self.words} <= _RANKS:
            return True  # 长沙|国家级|经开区
        if sorts and all(s is not None and "c" in s for s in sorts) and not self._is_only(sorts, kinds):
            return False
        if set(kinds) == {"china"}:
            return proper > 0 and not zone
        if not sorts and not self.host and self.places[0].word.endswith(_PROVINCE) and self.ending.word in _ANY:
            return False  # 河南省产业园区: any of them
        wide = kinds == ["region"] and not self.places[0].word.endswith(_NATURE)  # not 海河科技园区, 聊城|鲁西经济开发区
        if zone and not sorts:
            if kinds[0] in ("province", "country"):
                return self.ending.row["kind"] in _OF_REGIONS and not _FULL.search(self.places[0].word)
            return not wide
        return not (wide and not proper and (zone or not sorts))  # 中亚科技园: any of them

    def _is_only(self, sorts: list[str | None], kinds: list[str]) -> bool:
        """Whether a town has one park of a field that is a category too: 江阴零碳产业园, not 江阴特色产业园."""
        field_of_its_own = all(s is not None and "f" in s for s in sorts)
        return field_of_its_own and kinds[0] in ("city", "district") and not self.ending.word.endswith(_BRANCH)

    def _names_branch(self) -> bool:
        """香港园区, 中科二林园区: a place's or a host's, with no more said of it (not 三生园区, 江城双园区)."""
        if self.host is not None:
            if not self.words and self.host.end == self.ending.start:
                return self._host() is None  # 唐家湾|主园区
            proper = all(self.ground.sort_of(p.word) is None for p in self.words)
            return proper and 2 <= self.ending.start - self.host.end <= _LONGEST_BRANCH
        return bool(self.places) and not self.words and self.ground.place_kind(self.places[0].word) in ("city", "district")

    def _names_zone(self, proper: int) -> bool:
        """天府新区, 西海岸新区: a short proper word right before the ending, and nothing else before it."""
        if registered(self.ground.lexicon, self.text):
            return True
        length = self.ending.start - self.start
        if not 2 <= length <= 3 or proper != len(self.words) or len(self.words) > 2 or self.text.startswith("老"):
            return False
        before = self.ground.text[self.start - 1 : self.start]
        return not before or before in _BEFORE_ZONE or (before in _GOING and self.ending.word.startswith("国家"))  # 来|紫藤国家高新区

    def reading(self) -> ParkName:
        """The name taken apart."""
        row = registered(self.ground.lexicon, self.text)
        host, trade = self._host(), self._trade()
        if self.ending.word.endswith(_UNIVERSITY_PARK):
            before = self.ground.text[self.start : self.ending.start]
            school = self.ending.word == _UNIVERSITY_PARK and not before.endswith(("国家", "大学"))
            host, trade = before + "大学" if school else before if before.endswith("大学") else None, None
        return ParkName(
            self.text,
            row["kind"] if row else self.ending.row["kind"],
            host,
            self.district.word[1:-1] if self.district else None,
            trade,
            self._country(),
            row["id"] if row else None,
        )

    def _host(self) -> str | None:
        row = self.ground.hosts.get(self.host.word) if self.host else None
        return row["name"] if row and row["bare"] else None

    def _country(self) -> str | None:
        """The foreign country that stands in front, or in which the city in front or the host lies."""
        lexicon = self.ground.lexicon
        for p in reversed(self.places):
            row = lexicon.table("countries").get(p.word)
            if row is not None:
                return row["name"] if row["iso"] != "CN" else None
            if p.word not in lexicon.table("places"):
                row = lexicon.table("world_cities").get(p.word)
                if row is not None:
                    return row["country"]
        row = self.ground.hosts.get(self.host.word) if self.host else None
        return row["country"] or None if row else None

    def _trade(self) -> str | None:
        """The words for fields right before the ending, with what the ending itself names."""
        start = self.ending.start
        inside = max((p.end for p in (self.host, self.district) if p), default=0)
        for p in self.words:
            if p.start < inside or not (inside or "f" in (self.ground.sort_of(p.word) or "")):
                break
            start = p.start
        words = [p for p in reversed(self.words) if p.start >= start]
        while words and self.ground.sort_of(words[0].word) in ("q", "qc", "h"):
            words = words[1:]
        trade = self.ground.text[words[0].start : self.ending.start] if words else ""
        return trade + self.ending.row["field"] or None
