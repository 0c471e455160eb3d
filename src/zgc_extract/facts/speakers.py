"""Who speaks: the subject of a verb of saying, behind adverbials, in rows of names, as 他, in a section of one's own."""

from __future__ import annotations

import re

from ..entities import Entity
from ..fact import Story
from ..rule import Candidate
from .posts import posts_before

#: One adverbial each, tried in this order; what stands between a subject and its verb is a row of them.
_ADVERBIALS = tuple(
    re.compile(p)
    for p in (
        r"[,、\s]",
        r"\([^()\n]{1,60}\)",
        r"等(?:领导|嘉宾|专家|人|专家学者|代表|企业家|多位[^,。]{1,6}|[\d一二两三四五六七八九十]+[位名人])?",
        r"(?:先生|女士|同志|博士|教授|院士|主席|总理|总统|本人|方面|一行|老师|记者)",
        r"(?:在|于|从|当|正)[^,。;!?\n“”]{1,46}(?:上|中|时|里|内|后|前|间|下|会|际|现场|环节|期间|角度|采访|致辞|看来|为例|论坛|活动|仪式|来|说)(?=[,\s一-龥]|$)",
        r"(?:对|向|就|以|代表|围绕|针对|结合|受|应|用|通过|透过|借助|根据|随|与|同|和|为|给|面对|谈及|谈到|提到|说起|回顾|参观|考察|了解|听取|接受|出席|"
        r"参加|率|会见|陪同|主持|介绍|致信|来信|强调|"
        r"先后|发来|发布|发表|发出|刊发|召开)[^,。;!?\n“”]{0,40}?"
        r"(?:(?:声明|公告|通报|消息|文章|贺信|微博|视频|采访|为题|说明|致辞|讲话|方式|演讲|报告|汇报|情况|来访|一行|团|会|并|时|后|介绍)"
        r"(?:中|里|上|时|后|并)?|(?=,)|$)",
        r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午|中午|晚间?|凌晨)?",
        r"(?:也|还|又|曾|则|都|均|再|才|已|便|即|就|更|并|且|同时|随后|首先|其次|最后|此外|另外|接着|然后|分别|一致|共同|先后|多次|再次|反复|一再|特别|着重|重点|明确|公开|当场|"
        r"坦诚|坚定|自豪|由衷|动情|欣喜|高兴|激动|骄傲|感慨|幽默|深情|详细|如是|这样|如此|进一步|此前|日前|近日|今天|昨天|当天|昨日|今日|当日|事后|会后|会上|现场|率先|亲自|"
        r"所|是|也都|不无忧虑|微信|直接|书面|电话|独家|最后还|还曾|三次|两次|既)",
        r"[一-龥]{1,6}地",
        r"出席(?:[^,。;!?\n“”]{0,30}?)(?:并|、)",
        r"(?:作|做|发表|带来|进行|发来|通过视频|线上|线下|视频|远程)了?(?:题为[^,。\n]{1,60}的)?",
        r"[一-龥《》]{2,24}(?:并|后)(?=[一-龥]{0,4}$)",
    )
)
_CONJUNCTION = re.compile(r"(?:[、,]\s?(?:以及|及|和|与)?|以及|及|和|与)\s?(?:来自[^,。、;]{1,20}的)?$")
_PRONOUN = re.compile(r"(?<![其吉])[他她](?!们|人|国|乡|山|日|方|说的)")
_LEAD = re.compile(
    r"(?:据|其中|此外|同时|对此|会上|会后|会议期间|活动现场|活动中|论坛上|仪式上|开幕式上|随后|接着|最后|首先|当天|当日|近日|日前|今天|昨天|目前|而|但|另外|另据|正如|"
    r"在[^,。;]{1,40}?(?:上|中|时|后|期间|环节)|[^,。;]{2,16}(?:环节中?|期间|现场|会上|仪式上|论坛上|活动上|时)|[\s,“]|(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:上午|下午)?)*"
)
_FAR = 64
_NOT_SPEAKING = re.compile(
    r"(?:对|向|与|同|为|给|由|被|把|将|让|请|邀请|陪同|会见|采访|感谢|祝贺|及其|关于|按照|根据|来自|经|代表|任命|聘请|授予|"
    r"跟随|访问)了?$"
)


def gap_is_adverbial(text: str, start: int, end: int) -> bool:
    """Whether only adverbials stand between a subject and its verb."""
    p = start
    while p < end:
        for pattern in _ADVERBIALS:
            m = pattern.match(text, p, end)
            if m and m.end() > p:
                p = m.end()
                break
        else:
            return False
    return True


def after_name(story: Story, person: Candidate) -> int:
    """Where the text goes on behind a name with its title or bracket: 张三教授, 李四(甲公司总经理)."""
    p = person.end
    title = story.starting.get(p)
    if title is not None and title.kind == "title":
        p = title.end
    if story.text.startswith("(", p):
        closed = story.text.find(")", p, p + 60)
        p = closed + 1 if closed > 0 else p
    return p


def row_before(story: Story, last: Candidate, floor: int) -> list[Candidate]:
    """All names of the row that ends in ``last``: 甲部副部长张三、乙大学校长李四."""
    row, text = [last], story.text
    while True:
        first = row[0]
        start = posts_before(story, first.start, floor).start if first.kind == "person" else first.start
        for _ in range(2):  # 德国|甲协会, 北京市|甲公司
            outer = story.ending.get(start)
            if outer is not None and outer.kind in ("place", "organisation") and outer.start >= floor:
                start = outer.start
        join = _CONJUNCTION.search(text, max(floor, start - 24), start)
        if join is None:
            return row
        other = next((m for m in reversed(story.within(max(floor, join.start() - 40), join.start(), last.kind))), None)
        if other is None:
            return row
        end = after_name(story, other) if other.kind == "person" else other.end
        if end != join.start():
            return row
        row.insert(0, other)


def subjects(story: Story, at: int, floor: int) -> tuple[list[Entity], int]:
    """The speakers of a verb at ``at`` and the offset behind the last of them; none where no subject is near."""
    text = story.text
    low = max(floor, at - _FAR)
    near = story.within(low, at, "person", "organisation")
    for m in reversed(near):
        end = after_name(story, m) if m.kind == "person" else m.end
        pronoun = _last_pronoun(text, max(end, low), at)
        if pronoun is not None:
            return [], pronoun + 1
        if end > at or not gap_is_adverbial(text, end, at):
            continue
        row = row_before(story, m, floor)
        if _free(story, row[0], floor):
            return [story.entity(x) for x in row], end
    pronoun = _last_pronoun(text, low, at)
    return [], pronoun + 1 if pronoun is not None else -1


def _last_pronoun(text: str, low: int, at: int) -> int | None:
    found = None
    for m in _PRONOUN.finditer(text, low, at):
        if gap_is_adverbial(text, m.end(), at):
            found = m.start()
            break
    return found


def _free(story: Story, m: Candidate, floor: int) -> bool:
    """Whether a name is a subject: not 与甲公司, not 会见了张三, not in an adverbial."""
    start = posts_before(story, m.start, floor).start if m.kind == "person" else m.start
    return _NOT_SPEAKING.search(story.text, max(floor, start - 4), start) is None


def clause_subject(story: Story, start: int, end: int) -> list[Entity]:
    """The person (or body) that a clause begins with: 张三先后三次致信."""
    text = story.text
    for m in story.within(start, end, "person", "organisation"):
        begin = posts_before(story, m.start, start).start if m.kind == "person" else m.start
        lead = _LEAD.match(text, start, begin)
        if lead and lead.end() == begin:
            if m.kind == "organisation":
                following = story.starting.get(m.end)
                if following is not None and following.kind in ("title", "person"):
                    continue
                if text[m.end : m.end + 1] in "的旗下":
                    return []
            return [story.entity(m)]
        if m.kind == "person":
            return []
    return []


def section_speaker(story: Story, at: int) -> Entity | None:
    """The person whose name is the heading of the section."""
    lines = story.document.lines
    k = next((i for i in range(len(lines) - 1, -1, -1) if lines[i].start <= at), 0)
    for line in reversed(lines[:k]):
        if line.kind == "heading":
            m = story.starting.get(line.start)
            return story.entity(m) if m is not None and m.kind == "person" and m.end == line.end else None
    return None
