"""Fact rules for statements: who said what, and who gave a speech of which form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from ..entities import Entity
from ..fact import Fact, FactSet, Story
from ..rule import no, yes
from .modality import modality
from .speakers import clause_subject, section_speaker, subjects

rules = FactSet("speech")

#: Verbs whose content may follow without a comma or colon.
_DIRECT = frozenset(
    ["表示", "指出", "认为", "强调", "提到", "称", "宣布", "透露", "呼吁", "建议", "相信", "希望", "说", "坦言", "直言", "重申", "主张",
     "声称", "宣称", "断言", "承认", "否认", "介绍说"]
)
#: Of these a new clause needs no subject of its own; 希望, 建议 … do.
_FREE = frozenset(
    ["表示", "指出", "强调", "说", "认为", "称", "提到", "提出", "宣布", "透露", "介绍", "坦言", "要求", "重申", "补充", "介绍说", "谈到"]
)
_NOT_AFTER_VERB = re.compile(
    r"[了过的者着](?!解|,)|性|书|人|出(?!,|:)|明书|法|好|服|话|起|到底|不出|不定|不准|作|号|为(?!了)|赞|职|呼|道路|会(?:上|举|召|在)|方案|意见"
)
_BARE = re.compile(
    r"(?:最|由衷|衷心|热烈|诚挚|崇高|高度|充分|非常|十分|深切|亲切|坚决|强烈|极大|积极|真诚|完全|一致|大力|热情|良好|美好|深刻|深深|特别|很|更|诚恳|隆重|的|地|了|并|和)*"
    r"(?:祝贺|感谢|欢迎|慰问|敬意|支持|赞赏|肯定|哀悼|满意|关切|认可|同意|赞同|歉意|谢意|问候|祝福|反对|遗憾|愤慨|谴责|关注|理解|认同|赞成|钦佩|敬佩|谢忱|高兴|乐观|担忧|不满|信心|期待|"
    r"祝愿|赞许|致敬|悼念|道歉|异议|忧虑|欣赏|赞扬|欣慰|期望|兴趣|意愿|惊讶)(?:$|[,。;、和与并!及]|之意|之情)"
)
_LAUNCH = re.compile(r"(?:正式)?(?:开幕|闭幕|启动|开始|开工|开园|揭牌|成立|上线|启用|投产|就职|退出|辞职|参选|解散|破产)$")
_STOP = re.compile(r"[。!?;\n]")
_CLAUSE_STOP = re.compile(r"[,。;!?\n:“”]")
_LEAD_IN = re.compile(r"[,:\s]{0,2}")
_QUOTE = re.compile(r"“[^“”]*”")
_BEFORE_FREE = re.compile(
    r"(?:^|[,。;”\s])(?:并且?|还|也|又|同时|此外|另外|随后|最后|首先|其次|接着|随即|进一步|再次|明确|特别|着重|一方面|另一方面|会上|均|都|,)*$"
)
_ON = re.compile(r"(?:^|[,。;”\s])(?:并|还|也|同时|此外|最后|随后|首先|其次|最后|进一步|再次|特别|着重)")
_ASKED = re.compile(r"告诉(?:[^,。:“]{1,12}?)?(?=[,:“]|说)")
_IDIOM = re.compile(r"(?:据|正如|如|像|按|照|由)[^,。]{0,6}所$")
_LONG_QUOTE = 12


@dataclass(slots=True)
class Said:
    """One statement: where the verb and the content stand."""

    verb: str
    start: int
    content: tuple[int, int]
    form: str | None = None


@dataclass(slots=True)
class Speech:
    """What one speaker said and gave in a text."""

    speaker: Entity
    form: str | None = None
    statements: list[Said] = field(default_factory=list)
    evidence: list[tuple[int, int]] = field(default_factory=list)


@dataclass(slots=True)
class _Verb:
    word: str
    start: int
    end: int


def _verbs(story: Story) -> list[_Verb]:
    """Verbs of saying in reading order; 介绍说, 强调指出 are one."""
    out: list[_Verb] = []
    inside = [(m.start, m.end) for m in story.mentions]
    hits = sorted((h for h in story.document.hits("saying_verbs") if h.row.get("kind") == "say"), key=lambda h: (h.start, -h.end))
    k = 0
    for h in hits:
        while k < len(inside) and inside[k][1] <= h.start:
            k += 1
        if k < len(inside) and inside[k][0] < h.end:
            continue
        if out and h.start < out[-1].end:
            continue
        if out and h.start == out[-1].end:
            out[-1] = _Verb(out[-1].word + h.word, out[-1].start, h.end)
            continue
        out.append(_Verb(h.word, h.start, h.end))
    return out


def _quoted(text: str) -> list[tuple[int, int]]:
    """Spans of quotations that are speech rather than names."""
    return [m.span() for m in _QUOTE.finditer(text) if m.end() - m.start() > _LONG_QUOTE and _CLAUSE_STOP.search(m[0][1:-1])]


def _content(story: Story, verb: _Verb, floor: int, taken: set[tuple[int, int]]) -> tuple[int, int] | None:
    """The span of what is said after (or, in “…”张三说, before) the verb; None where no clause is its content."""
    text = story.text
    end = verb.end
    if verb.word.startswith("告诉"):
        asked = _ASKED.match(text, verb.start)
        if asked is None:
            return None
        end = asked.end() + (1 if text.startswith("说", asked.end()) else 0)
    marked = text[end : end + 1] in (",", ":", "“")
    if not marked:
        if text[end : end + 1] in ("。", "!", "?", "\n", "", ";"):
            return _before(text, verb, floor)
        if not any(verb.word.endswith(d) for d in _DIRECT) or _NOT_AFTER_VERB.match(text, end):
            return None
        stop = _CLAUSE_STOP.search(text, end)
        clause = text[end : stop.start() if stop else len(text)]
        if len(clause) < 4 or (verb.word.endswith("表示") and _BARE.match(clause)):
            return None
        if verb.word == "宣布" and _LAUNCH.search(clause) and text[stop.start() if stop else -1] != ":":
            return None
    elif text.startswith(",", end) and (quote := _before(text, verb, floor)) and quote not in taken:
        return quote
    lead = _LEAD_IN.match(text, end)
    start = lead.end() if lead else end
    return start, _content_end(text, start)


def _content_end(text: str, start: int) -> int:
    if text.startswith("“", start):
        closed = text.find("”", start)
        line = text.find("\n", start)
        if closed >= 0 and (line < 0 or closed < line):
            return closed + 1
    stop = _STOP.search(text, start)
    if stop is None:
        return len(text)
    end = stop.start() if stop[0] == "\n" else stop.end()
    return end + 1 if text.startswith("”", end) and "“" in text[start:end] else end


def _before(text: str, verb: _Verb, floor: int) -> tuple[int, int] | None:
    """The quotation before a verb at the end of its clause: “…”张三说。"""
    closed = text.rfind("”", max(floor, verb.start - 40), verb.start)
    opened = text.rfind("“", 0, closed) if closed >= 0 else -1
    line = text.rfind("\n", 0, closed) if closed >= 0 else -1
    return (opened, closed + 1) if opened > line and closed - opened > 5 else None


def _form_near(story: Story, start: int, end: int) -> str | None:
    """The form of speech that words before a verb name: 在主旨演讲中, 致辞时."""
    return next((h.row["form"] for h in story.document.hits("speech_forms") if start <= h.start and h.end <= end), None)


class _Reader:
    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.text
        self.speeches: dict[str, Speech] = {}
        self.last: list[Entity] = []  # the last speakers
        self.last_at = -1
        self.quotes = _quoted(self.text)

    def speech(self, e: Entity) -> Speech:
        return self.speeches.setdefault(e.id, Speech(e))

    def read(self) -> list[Speech]:
        for verb in _verbs(self.story):
            if not any(s < verb.start < e for s, e in self.quotes):
                self.verb(verb)
        self.forms()
        return list(self.speeches.values())

    def verb(self, verb: _Verb) -> None:
        story = self.story
        sentence = self.sentence(verb.start)
        speakers, behind = subjects(story, verb.start, sentence)
        if not speakers and behind >= 0:
            speakers = self.pronoun(verb.start)
        elif not speakers:
            speakers = self.implied(verb, sentence)
            behind = sentence
        if not speakers:
            return
        taken = {s.content for x in self.speeches.values() for s in x.statements}
        content = _content(story, verb, story.document.line_at(verb.start).start, taken)
        if content is None or modality(story, verb.start, verb.end) == "denied":
            return
        if content[0] < verb.start and content in taken:
            return
        form = _form_near(story, max(sentence, behind - 60), verb.start)
        for e in speakers:
            speech = self.speech(e)
            speech.statements.append(Said(verb.word, verb.start, content, form))
            speech.form = speech.form or form
            speech.evidence.append((min(max(sentence, behind - 30), content[0]), max(content[1], verb.end)))
        self.last, self.last_at = speakers, verb.start

    def sentence(self, at: int) -> int:
        """The start of the sentence, seen past quotations that end in it."""
        line = self.story.document.line_at(at).start
        p = at
        while True:
            start = max(line, *(self.text.rfind(c, line, p) + 1 for c in "。!?;\n"))
            held = next((q for q in self.quotes if q[0] < start <= q[1]), None)
            if held is None or held[0] < line:  # a quotation may begin lines before
                return start
            p = held[0]

    def pronoun(self, at: int) -> list[Entity]:
        """Who 他 is: the section's person, else the last speaker, else the last person who opens a sentence."""
        own = section_speaker(self.story, at)
        if own is not None:
            return [own]
        line = self.story.document.line_at(at).start
        for start, end in reversed(self.before(at, line)):
            if start <= self.last_at < end:
                break
            found = clause_subject(self.story, start, end)
            if found and found[0].kind == "person":
                return found
        people = [e for e in self.last if e.kind == "person"]
        if len(people) == 1:
            return people
        named = self.story.within(line, at, "person")
        return [self.story.entity(named[-1])] if named and not people else []

    def before(self, at: int, line: int) -> list[tuple[int, int]]:
        k = self.story.document.sentence_index(at)
        return [s for s in self.story.document.sentences[max(0, k - 4) : k] if s[0] >= line]

    def implied(self, verb: _Verb, sentence: int) -> list[Entity]:
        """The subject of a verb that opens a clause: the clause before it names one, or the last speaker goes on."""
        text = self.text
        if not any(verb.word.startswith(f) for f in _FREE) or not _BEFORE_FREE.search(text, max(sentence, verb.start - 14), verb.start):
            return []
        end = verb.start
        cut = max(text.rfind(",", sentence, end), text.rfind("”", sentence, end))
        ends = [cut] if cut >= 0 else []
        for _ in range(4):
            if not ends or ends[-1] <= sentence:
                break
            start = max(text.rfind(",", sentence, ends[-1]) + 1, sentence)
            found = clause_subject(self.story, start, ends[-1])
            going_on = sentence <= self.last_at
            if found and (found[0].kind == "person" or not going_on):
                return found
            ends.append(start - 1)
        if sentence <= self.last_at:
            return self.last
        line = self.story.document.line_at(verb.start).start
        if cut < 0 and line <= self.last_at and _ON.search(text, sentence, verb.start):
            return self.last
        return []

    def forms(self) -> None:
        """Speeches named by their form: 张三致辞, 李四作主旨演讲."""
        story, text = self.story, self.text
        for hit in story.document.hits("speech_forms"):
            sentence = self.sentence(hit.start)
            before = text[hit.start - 1 : hit.start]
            if before and before in "、" and not text[sentence : hit.start].strip():
                continue
            speakers, behind = subjects(story, hit.start, sentence)
            if not speakers or (hit.row["loose"] and _FORM_NOUN.match(text, hit.end)):
                continue
            if modality(story, hit.start, hit.end) == "denied":
                continue
            for e in speakers:
                speech = self.speech(e)
                speech.form = speech.form or hit.row["form"]
                if not speech.evidence:
                    speech.evidence.append((max(sentence, behind - 30), hit.end))


_FORM_NOUN = re.compile(r"(?:稿|人|者|活动|会(?!上)|比赛|大赛|嘉宾|席|环节|精神|内容|要求)")


def speeches(story: Story) -> list[Speech]:
    """All speeches of a text, one for each speaker."""
    if "speeches" not in story.memo:
        story.memo["speeches"] = _Reader(story).read()
    found: list[Speech] = story.memo["speeches"]
    return found


def _fact(story: Story, speech: Speech) -> Fact:
    said = [{"verb": s.verb, "text": story.text[s.content[0] : s.content[1]], "evidence": s.content} for s in speech.statements]
    return Fact("speech", {"speaker": speech.speaker, "form": speech.form, "statements": said}, sorted(speech.evidence))


@rules.fact(
    "said",
    yes("林启东表示,园区将扩大开放。", speaker="林启东"),
    yes("青岛市科学技术局局长林启东在致辞中指出,创新需要耐心。", speaker="林启东", form="致辞"),
    yes("“算力就是生产力。”赵一凡说。", speaker="赵一凡"),
    yes("星河科技集团呼吁同行公开标准。", speaker="星河科技集团"),
    yes("赵一凡告诉记者,新厂下月投产。", speaker="赵一凡"),
    yes("林启东会见了赵一凡。他强调,合作前景广阔。", speaker="林启东"),
    no("林启东对项目建成表示祝贺。"),
    no("据介绍,园区共有企业300家。"),
    no("林启东没有表示,他会出席。"),
    no("报告指出,产业规模持续扩大。"),
)
def said(story: Story) -> Iterator[Fact]:
    """A verb of saying with a clause as its content, and a named speaker or a clear 他/她; one activity a speaker."""
    for speech in speeches(story):
        if speech.statements:
            yield _fact(story, speech)


@rules.fact(
    "gave",
    yes("青岛市科学技术局局长林启东出席并致辞。", speaker="林启东", form="致辞", statements=[]),
    yes("河海大学教授周明远作主旨演讲。", speaker="周明远", form="主旨演讲", statements=[]),
    no("林启东参加了演讲比赛。"),
)
def gave(story: Story) -> Iterator[Fact]:
    """A speech of a named form of which nothing is told: 出席并致辞, 作主旨演讲."""
    for speech in speeches(story):
        if not speech.statements:
            yield _fact(story, speech)
