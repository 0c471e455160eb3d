"""Posts told without their body, in a text that tells of one body that has such posts: 院长王某 on a hospital's page."""

from __future__ import annotations

from collections.abc import Collection

from ...entities import Entity
from ...entities.names import leading_place
from ...entities.own_division import is_ground, own_divisions
from ...fact import Fact, Story
from ...shelf import compiled
from .echoes import beside_own, elsewhere, page_of
from .heirs import MISSIONS, OF_MISSION
from .hosts import ECHO, host, met, visited
from .neighbours import BY_VERBS, assembly, deputy, elected_with, founded, led_by
from .owners import page_owner
from .posts import taken
from .sorts import FIRM, HOUSE, OF_PARTY, sort_of
from .topics import topic

#: Posts that one alone holds at a time.
_SOLE = compiled(r"(?:党委书记|董事长|总经理|总裁|校长|院长|会长|理事长|局长|行长)")

#: An office of a division by the last of its field and its noun, as the post of its head shows it: 教育处|长.
_OFFICE, _FIELD = compiled(r"(?P<office>[一-龥]{2}[处局厅科署])长"), 2

#: Heads of places.
_OF_SEAT = compiled(r"([省市县区州镇乡])长$")
_BOARDS = ("监事会", "董事会", "董事局", "工会")
_OF_VILLAGES = frozenset(("村支书", "村主任", "村党支部书记", "村党总支书记"))

#: What may stand right before a post whose body is told elsewhere; else words that no rule read name another body.
_OPENS = compiled(
    r"(?:^|[^\u4e00-\u9fffA-Za-z0-9”》)]|代表|为|任|在|对|选|由|和|与|及|兼|请|聘|的|获|受|到|经|向|(?<![一-龥])自治州|[届次]|月份|理事会|董事会|监事会|原|前|新|了|名|位|现|[陪偕联连会]同|率|携|邀|见|感谢|欢迎|祝贺|恭贺|赞扬|称赞|委任|推举)$"
)
_OF_PRESS = (
    "记者", "编辑", "责编", "通讯员", "校对", "摄影", "摄像", "美编", "评论员", "主笔", "监制", "主播", "播音员", "翻译",
    "撰稿人", "策展人", "总导演", "总策划", "总撰稿", "裁判长", "教练员", "队员", "实习生",
)  # fmt: skip
_CREATORS = ("家", "诗人", "设计师")
#: Posts that are of the same body as the one before them: 集团党委副书记、|董事.
_OF_SAME = compiled(r"^(?:党委|党组|纪委|副|常务副|总)|(?:董事|监事|总监|委员)$")
_DATELINE = 40
#: What stands between a name and the next post of a row.
_NEXT_OF_ROW = compiled(r"(?:\([^()\n]{1,12}\))?(?:、|,|以及|及|和|与)$")
_REACH = 16
_OURS = compiled(r"我[校院所行局]$")
_FORMER = ("原", "前", "时任")
#: What makes another post of one: 副董事长 is no 董事长.
_OTHERS = (*_FORMER, "副", "名誉", "荣誉", "常务副", "执行副", "高级副")
_JOINTS = ("、", "兼")
#: Posts that stand behind 的 and a body of their own.
_FOUNDERS = ("创始人", "创办人", "合伙人")


def lean(story: Story, facts: list[Fact]) -> list[Fact]:
    """The facts with posts that stand without a body given that of the text's only (or clearly first) body which has such posts.

    Occupations are posts only of a body: 某医院医生 is one, 作家 is none.
    """
    _vacate(story, facts)
    bare = [f for f in facts if f.kind == "position" and f.fields["organisation"] is None]
    if not bare:
        return facts
    _complete(story, facts, bare)
    none = {id(f) for f in bare if f.fields["organisation"] is None and _is_occupation(story, f.fields["title"].name)}
    none |= _called_short(facts, bare)
    return [f for f in facts if id(f) not in none] if none else facts


def _called_short(facts: list[Fact], bare: list[Fact]) -> set[int]:
    """Posts by which somebody is only called whose post is told in full: 常务副总经理张三, then 张三常务副总."""
    short = [f for f in bare if f.rule == "position.after_name" and f.fields["title"].name.endswith("总")]
    told: dict[int, set[str]] = {}
    for f in facts if short else ():
        if f.kind == "position":
            told.setdefault(id(f.fields["person"]), set()).add(f.fields["title"].name)
    names = [(f, f.fields["title"].name) for f in short]
    return {id(f) for f, name in names if any(t != name and t.startswith(name) for t in told[id(f.fields["person"])])}


def _vacate(story: Story, facts: list[Fact]) -> None:
    """Take the body from posts that only a word like 集团 gave it, where the sentence tells somebody else in the same sole post of it.

    甲集团董事长张三参加,集团|董事长李四陪同: the second is of the house whose page it is.
    """
    posts = [f for f in facts if f.kind == "position" and f.fields["organisation"] is not None]
    sole = {
        (id(f.fields["organisation"]), f.fields["title"].name, story.document.sentence_at(f.fields["post"][0])[0]): id(f.fields["person"])
        for f in posts if f.certainty == "explicit" and _SOLE.fullmatch(f.fields["title"].name)
    }  # fmt: skip
    if not sole:
        return
    wrong: set[tuple[int, int]] = set()
    for f in posts:
        if f.certainty == "inferred" and _SOLE.fullmatch(f.fields["title"].name):
            place = id(f.fields["organisation"]), f.fields["title"].name, story.document.sentence_at(f.fields["post"][0])[0]
            if sole.get(place, id(f.fields["person"])) != id(f.fields["person"]):
                wrong.add((id(f.fields["person"]), place[0]))
    for f in posts if wrong else ():
        if f.certainty == "inferred" and (id(f.fields["person"]), id(f.fields["organisation"])) in wrong:
            f.fields["organisation"] = None
            story.memo.setdefault("posts of unknown bodies", set()).add(f.fields["post"])


def _is_occupation(story: Story, title: str) -> bool:
    """Whether a title says what somebody does for a living: 作家, 演员; not 记者 and what else a page's makers are called."""
    if title.endswith(_OF_PRESS) or title.startswith("首席"):
        return False
    heads = story.document.lexicon.table("title_heads")
    head = next((heads[title[k:]] for k in range(len(title)) if title[k:] in heads), None)
    return head is not None and (head["kind"] == "job" or (head["kind"] == "rank" and title.endswith(_CREATORS)))


def _complete(story: Story, facts: list[Fact], bare: list[Fact]) -> None:
    """Give the posts without a body theirs."""
    held: dict[int, set[str]] = {}
    former: dict[int, set[str]] = {}
    led: set[int] = set()  # bodies that have posts
    headed: set[int] = set()  # bodies whose posts the text tells in full
    sole: dict[tuple[int, str], Entity] = {}  # who holds posts that one alone holds
    missions: dict[int, Entity] = {}  # the embassy of those who have a post there
    for f in facts:
        if f.kind == "position" and f.fields["organisation"] is not None:
            if not f.fields["title"].name.startswith(_FORMER):
                held.setdefault(id(f.fields["person"]), set()).add(f.fields["title"].name)
            else:
                former.setdefault(id(f.fields["person"]), set()).add(f.fields["title"].name)
            led.add(id(f.fields["organisation"]))
            if f.fields["organisation"].name.endswith(MISSIONS):
                missions.setdefault(id(f.fields["person"]), f.fields["organisation"])
            if f.certainty == "explicit":
                headed.add(id(f.fields["organisation"]))
                if _SOLE.fullmatch(f.fields["title"].name):
                    sole[id(f.fields["organisation"]), f.fields["title"].name] = f.fields["person"]
    unknown: set[tuple[int, int]] = story.memo.get("posts of unknown bodies", set())
    shut: set[int] = set()  # where names end whose posts are of a body that no rule reads
    given: dict[int, Entity] = {}  # by where a post ends that has been given a body
    row: dict[int, Entity] = {}  # the same by where its holder's name ends
    for f in sorted(bare, key=lambda f: f.fields["post"]):
        title: Entity = f.fields["title"]
        at, end = f.fields["post"]
        told: Collection[str] = held.get(id(f.fields["person"]), ())
        polite = f.rule == "position.after_name"  # 副校长张三 is called 张三校长
        left = former.get(id(f.fields["person"]), ()) if polite else ()  # 原院长张三 is called 张三院长
        if (at, end) in unknown or any(t.endswith(title.name) for t in left):
            continue
        if any(t == title.name or (t.endswith(title.name) and (polite or not t.startswith(_OTHERS))) for t in told):
            continue
        joined = story.text[at - 1 : at] in _JOINTS and (sort_of(title.name) is not None or _OF_SAME.search(title.name))
        body = _of_row(given.get(at - 1), title.name) if joined else None  # 集团党委书记、董事长
        if title.name.endswith("记者"):
            f.fields["organisation"] = _outlet(story, at)
            continue
        begin = f.evidence[0][0] if f.rule == "position.after_name" else at
        last = f.evidence[0][1]
        if body is None and (link := _NEXT_OF_ROW.search(story.text, max(0, begin - _REACH), begin)):
            body = _of_row(row.get(link.start()), title.name)
        if body is None and polite and OF_MISSION.search(title.name):
            body = missions.get(id(f.fields["person"]))  # 使馆临时代办张三|公使
        if body is None and f.rule in BY_VERBS:
            body = founded(story, at) or elected_with(story, facts, title.name, at) or assembly(story, title.name)
        if body is None:
            body = led_by(story, last, title.name) or visited(story, title.name, begin)
            body = body or _by_field(story, begin) or deputy(story, facts, title.name, begin)
        founder = story.text[begin - 1 : begin] == "的" and title.name.endswith(_FOUNDERS)  # 某农场的|创始人
        if body is None and (begin - 1 in shut or founder or not _opens(story, begin)):
            shut.add(last)  # of a body that no rule reads, as those behind it
        elif body is None and (seat := _OF_SEAT.search(title.name)):
            body = _seat(story, seat[1])
        elif body is None and title.name in _OF_VILLAGES:
            body = _seat(story, "村")
        elif body is None and not _goes_on(story, begin):
            alone = title.name.endswith("主席") and (  # 张三|主席 may be any state's, 监事会|主席 is its board's
                (f.rule == "position.after_name" and title.name == "主席") or story.text.endswith(_BOARDS, 0, begin)
            )
            echo = ECHO.search(story.text, max(0, begin - 4), begin)
            owned = page_owner(story, title.name, begin) if page_of(story) is not None and f.rule not in BY_VERBS and not alone else None
            told_of = topic(story, begin) if sort_of(title.name) is FIRM and f.rule not in BY_VERBS else None
            body = owned or told_of or (None if alone else _of_house(story, bare, f, headed))
            away = echo is not None and elsewhere(story, echo.start())
            if body is not None and echo is not None and (away or id(body) in beside_own(story, echo["noun"])):
                shut.add(last)
                body = None  # 公司与江城银行签约。公司|董事长张三
            elif body is None and not alone and not _others(bare, f):
                body = page_owner(story, title.name, begin)
            if body is not None and id(body) in headed and _is_guests(story, body, begin):
                shut.add(last)
                body = None
            elif body is None and not _others(bare, f):
                body = met(story, title.name, begin, led)
        if body is not None and sole.get((id(body), title.name), f.fields["person"]) is f.fields["person"]:
            f.fields["organisation"], f.certainty = body, "inferred"
            given[end] = row[last] = body
            held.setdefault(id(f.fields["person"]), set()).add(title.name)


def _of_house(story: Story, bare: list[Fact], fact: Fact, headed: set[int]) -> Entity | None:
    """The host that has such a post; for one of the party the host of the posts beside it: |党委常委|、副校长, |党支部书记|兼秘书长."""
    title, at = fact.fields["title"].name, fact.fields["post"][0]
    if not OF_PARTY.search(title):
        return host(story, title, at, headed)
    others = _others(bare, fact)
    told = (host(story, other, at, headed) for other in others)
    return next((body for body in told if body), None) or (None if others else host(story, title, at, headed))


def _others(bare: list[Fact], fact: Fact) -> list[str]:
    """The posts of a sort of their own that somebody has beside one of the party: 党委常委、|副校长."""
    if not OF_PARTY.search(fact.fields["title"].name):
        return []
    of_row = [f for f in bare if f is not fact and f.fields["person"] is fact.fields["person"] and f.evidence[0][1] == fact.evidence[0][1]]
    return [f.fields["title"].name for f in of_row if sort_of(f.fields["title"].name) not in (None, HOUSE)]


def _by_field(story: Story, at: int) -> Entity | None:
    """The only body told before that ends in the field right before a post and in the post's noun: 教育|处长 of 江城县政府教育处."""
    m = _OFFICE.match(story.text, at - _FIELD) if at >= _FIELD else None
    if m is None:
        return None
    told = {id(b): b for b in map(story.entity, story.within(0, at, "organisation")) if b.name.endswith(m["office"])}
    return next(iter(told.values())) if len(told) == 1 else None


def _seat(story: Story, sort: str) -> Entity | None:
    """The place of a sort (市, 县, 区) that a bare post's holder heads: the only one of it that an office's name or two mentions tell."""
    key = f"seats by {sort}"
    if key not in story.memo:
        story.memo[key] = _only_seat(story, sort)
    seat: Entity | None = story.memo[key]
    return seat


def _only_seat(story: Story, sort: str) -> Entity | None:
    table = story.document.lexicon.table("places")
    places: dict[str, Entity] = {}
    governments: dict[str, Entity] = {}
    sure: set[str] = set()
    for e in story.entities:
        if e.kind == "place":
            row = table.get(e.name)
            full = row["name"] if row is not None else e.name
            if full.endswith(sort):
                places[full] = e
                sure.update([full] if len(e.mentions) > 1 else ())
        elif e.kind == "park" or (e.kind == "organisation" and e.detail.get("kind") in ("government", "party")):
            name = e.name.removeprefix("中共")
            row = table.get(name[: leading_place(story.document, name)])
            if row is not None and row["name"].endswith(sort):
                sure.add(row["name"])
                governments.update({row["name"]: e} if name.endswith("政府") else {})
    told = sure | places.keys()
    own = own_divisions(story.document).get(sort) if len(told) != 1 or not governments else None
    if own is None and (len(told) != 1 or not sure):
        return None
    full = own or next(iter(sure))
    if full not in governments and full != own and is_ground(story.document, story.mentions, full, gone_to=True):
        return None  # 市长张三|赴江城市考察
    place = places.get(full)
    if place is not None and not place.name.endswith(sort):
        place.rename(full)  # 九江, whose 副市长 speaks
    government = governments.get(full)
    if government is not None and place is not None and {m.start for m in place.mentions} <= {m.start for m in government.mentions}:
        return government  # the place is told in its name alone
    return place or government


def _of_row(body: Entity | None, title: str) -> Entity | None:
    """The body given to the name before in a row, if it has such a post: 会长张三、总干事李四."""
    if body is None or title.endswith(_CREATORS) or title.endswith(_OF_PRESS):
        return None
    sort = sort_of(title)
    firm = sort is FIRM and body.detail.get("kind") in ("company", "fund")
    return body if sort is None or firm or sort.search(body.name) else None


def _is_guests(story: Story, body: Entity, at: int) -> bool:
    """Whether a body is another's than the writer's own: 甲大学副校长张三,我校校长|李四."""
    start = story.document.sentence_at(at)[0]
    return bool(_OURS.search(story.text, max(0, at - 2), at)) and any(start <= m.start < at for m in body.mentions)


#: What leads from a dateline to its reporter.
_FILED_BY = compiled(r"(?:\((?:本[报网刊台站])?|】\s?)$")


def _outlet(story: Story, at: int) -> Entity | None:
    """The outlet whose dateline names the reporter: 江城晚报讯(记者林某), 江城网讯(本网记者林某), 【江城网讯】记者林某."""
    line = story.document.line_at(at).start
    if _FILED_BY.search(story.text, max(line, at - 4), at) is None:
        return None
    start = max(line, at - _DATELINE)
    outlets = [m for m in story.within(start, at, "organisation") if m.rule == "organisation.dateline"]
    return story.entity(outlets[-1]) if outlets else None


def _opens(story: Story, at: int) -> bool:
    """Whether what stands before a post names no body of its own: a mark, a verb, a word for the body itself."""
    text, document = story.text, story.document
    if _OPENS.search(text, max(0, at - 3), at) or ECHO.search(text, max(0, at - 4), at):
        return True
    return any(document.text[k:at] in document.lexicon.table("_left_stops") for k in (at - 1, at - 2, at - 3) if k in document.boundaries)


def _goes_on(story: Story, at: int) -> bool:
    """Whether a post goes on behind another one, whose body (or whose want of one) is its own."""
    before = story.ending.get(at - 1) if story.text[at - 1 : at] in _JOINTS else None
    if before is not None and story.text.endswith("大会主席", before.start, before.end):
        return False  # 大会主席、|名誉理事长|张三
    return before is not None and before.kind == "title" and not taken(story, before, story.document.line_at(at).start)
