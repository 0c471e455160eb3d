"""A text's verbs of saying and forms of speech read in order: who speaks each time, and how far what is said runs on."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import field
from itertools import repeat

from ...entities import Entity
from ...fact import Story
from ...lexicon import WordHit
from ...readings import Modality
from ...shelf import compiled
from ...slotted import slotted
from ..adverbials import only_adverbials, only_lead
from ..clauses import triggers
from ..modality import modality
from ..speakers import Subject, clause_subject, section_speaker, subject_of
from ..telling import day_within
from .introduced import ACTING, BEGINS, GROUP, before_colon, introduced
from .sayings import Verb, content, goes_on, phrase_end, quotations, quote_before, tells, verbs

#: What joins a verb to a statement before it: what follows is one of its own.
_JOINED = compiled(r"并|还|[也又亦]|同时|此外|另外|随后|最后|进而|特别|着重")
_ONESELF = compiled(r"我|咱|大家|双方|各方|各位|他们|她们|人们|自己|希望")
_FORM_NOUN = compiled(
    r"(?:稿|人|者|活动|会(?!上)|比赛|大赛|竞赛|嘉宾|席|环节|精神|内容|要求|教授|厅|题目|主题|视频|台|中心|团队|教师|课程|名录|集|的)"
)
_LISTENING = compiled(
    r"(?:听取|聆听|听了?|观看|收听|收看|学习|传达|贯彻|落实|领会|举办|举行|安排|设置|设有|包括|参加|期待|感谢|回顾)了?[^,。;、“”]{0,8}$"
)
#: Forms that any speech can be called by: a second name for one that has another form already.
_PLAIN_FORMS = frozenset(["讲话", "发言", "演讲", "致辞"])
_NOT = compiled(r"(?:没有|没能|未能|未曾|并未|未|没)$")
#: 张三将出席并致辞: the future is told of all that follows.
_WILL = compiled(r"(?:等[^,。;]{0,8}?)?[,\s]?(?:也|还|均|都|分别|届时|届时还)?(?:将(?!军)|拟|计划|预计|即将|有望)")
#: Speeches that are shown or read out rather than listened to: 播放了张三的视频致辞.
_RECORDED = ("视频致辞", "书面致辞", "线上致辞", "视频讲话")
#: What joins a statement to the next one and belongs to neither.
_CUT = compiled(r"[,:;\s]*(?:[,;](?:但是?|而|不过|同时|并且?|此外|另外)?)?$")
#: How long a name in quotation marks may be.
_LONG_QUOTE = 12
_CONTRAST = compiled(r"[则也亦]|同样|补充|接着")
#: Whom somebody else speaks to: (某某)对张三一行的到来表示欢迎。他指出,….
_GREETED = compiled(r"[对向][^,。;]{2,30}(?:表示|致以)[^,。;]{0,6}(?:欢迎|感谢|祝贺|敬意|问候|谢意)")
#: What somebody does who then says what is to be hoped for.
_ADDRESSES = compiled(r"[^,。;:的]{0,10}?(?:致[辞词]|讲话|发言|感谢|称赞|赞扬|肯定|祝贺|恭[喜贺]|欢迎|勉励|鼓励|高度评价)")
#: What tells of a speaker behind the quotation, before a body or post that a rule reads: “…”江城基地的发展商、|甲公司总经理张三说.
_TOLD_OF = compiled(r"[一-龥A-Za-z、]{2,24}(?<![了对向与和由在被])")
_CLAUSES, _SENTENCES = 5, 4


@slotted
class Said:
    """One statement: its verb, where its subject begins, and the spans of what is said.

    There are two spans where a quotation goes on behind the verb: “…”张三说,“…”
    """

    verb: Verb
    begins: int
    parts: list[tuple[int, int]]
    speakers: list[Entity]

    @property
    def evidence(self) -> tuple[int, int]:
        """The span from the subject, or the quotation before it, to the end of what is said."""
        return min(self.begins, self.parts[0][0]), max(self.parts[-1][1], self.verb.end)


@slotted
class Speech:
    """What one speaker said, or gave a speech of a form; ``spans`` are the evidence of the form."""

    speaker: Entity
    form: str | None = None
    modality: Modality = "asserted"
    statements: list[Said] = field(default_factory=list)
    spans: list[tuple[int, int]] = field(default_factory=list)

    @property
    def evidence(self) -> list[tuple[int, int]]:
        """All spans that tell of it, in reading order."""
        return sorted({*self.spans, *(s.evidence for s in self.statements)})


def speeches(story: Story) -> list[Speech]:
    """All speeches of a text, in the order in which they are told; found once."""
    if "speeches" not in story.memo:
        story.memo["speeches"] = _Reader(story).read()
    found: list[Speech] = story.memo["speeches"]
    return found


def day(story: Story, speech: Speech) -> str | None:
    """EDTF of the day that the text gives a speech: before its verb or form, but in nothing that is said."""
    for begins, end in (*((s.begins, s.verb.start) for s in speech.statements), *speech.spans):
        lo = story.document.sentence_at(begins)[0]
        found = day_within(story, lo if only_lead(story, lo, begins) else begins, end)
        if found:
            return found
    return None


class _Reader:
    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.text
        self.quotes = quotations(story)
        titles = {m.start for m in story.of_kind("title")}  # 发言人
        self.named_forms = [
            h for h in triggers(story, "speech_forms") if h.start not in titles and not _FORM_NOUN.match(self.text, h.end)
        ]
        self.speeches: list[Speech] = []
        self.said: list[Said] = []
        self.last: list[Entity] = []  # who spoke last; none where that one has no name
        self.last_at = -1
        self.told: list[int] = []  # where the telling of each statement begins, of those without a named speaker too

    def read(self) -> list[Speech]:
        headed = any(line.kind == "paragraph" for line in self.story.document.article)
        for verb in introduced(self.story, self.quotes, verbs(self.story)):
            if self.quotes.around(verb.start) is None and not (headed and self.is_headline(verb)):
                self.verb(verb)
        self.run_on()
        for said in self.said:
            form = self.form_before(said)
            for e in said.speakers:
                self.speech(e, form).statements.append(said)
        for hit in self.named_forms:
            if self.quotes.around(hit.start) is None:
                self.form(hit)
        return self.speeches

    def is_headline(self, verb: Verb) -> bool:
        """Whether a verb stands in a headline or outside the report; a short line that goes on as a sentence does is none."""
        kind = self.story.document.line_at(verb.start).kind
        return kind not in ("paragraph", "caption") and not (kind == "heading" and self.text.startswith(",", verb.end))

    def speech(self, e: Entity, form: str | None, mode: Modality = "asserted") -> Speech:
        """The speaker's speech of that form (or of any, where one of both has none), or a new one."""
        for old in self.speeches:
            same = form is None or old.form in (None, form) or form in _PLAIN_FORMS
            if old.speaker is e and old.modality == mode and same:
                old.form = old.form or form
                return old
        new = Speech(e, form, mode)
        self.speeches.append(new)
        return new

    # Statements

    def verb(self, verb: Verb) -> None:
        """Read one verb of saying."""
        sentence = self.sentence(verb.start)
        speakers, begins = self.speakers(verb, sentence)
        if begins < 0 or (self.said and begins == self.said[-1].parts[-1][0] and speakers == self.said[-1].speakers):
            return  # 张三介绍说,他认为… is one statement
        parts = self.parts(verb, begins)
        if not parts or modality(self.story, verb.start, verb.end) == "denied":
            return
        self.last, self.last_at = speakers, verb.start
        self.told.append(begins)
        if speakers:
            self.said.append(Said(verb, begins, parts, speakers))

    def speakers(self, verb: Verb, sentence: int) -> tuple[list[Entity], int]:
        """Who says it (none, where they have no name) and where the telling begins; -1 where the verb tells of no speaker."""
        clause = self.clause(verb.start, sentence)
        subject = subject_of(self.story, verb.start, sentence)
        if subject is not None and self.is_own(subject, verb, sentence):
            who = self.who(subject, sentence)
            return (who, subject.start) if verb.manner != "guess" or self.people(who) else ([], -1)
        if verb.manner == "colon":
            subject = before_colon(self.story, self.clause(clause - 1, sentence) if clause > sentence else clause, clause, verb.start)
            return (who, subject.start) if subject and (who := self.people(self.who(subject, sentence))) else ([], -1)
        if GROUP.search(self.text, clause, verb.start):  # 调研组指出
            return [], clause
        if only_adverbials(self.story, clause, verb.start):
            speakers = self.implied(verb, clause, sentence)
            return speakers, clause if speakers else -1
        subject = clause_subject(self.story, clause, verb.start)
        if subject is not None and ACTING.match(self.text, subject.end, verb.start):
            return self.who(subject, sentence), subject.start
        unnamed = verb.manner not in ("wish", "own", "ask", "guess") and self.last_at < sentence and not _ONESELF.match(self.text, clause)
        return [], clause if unnamed else -1

    def who(self, subject: Subject, sentence: int) -> list[Entity]:
        return self.pronoun(subject.start, sentence) if subject.pronoun else subject.entities

    def is_own(self, subject: Subject, verb: Verb, sentence: int) -> bool:
        """Whether a subject is the verb's: no verb of saying between, and near where what is said already might hold it.

        Not 张三强调,甲大学为…作出了努力,相信…; not 甲园区于2018年设立,期望….
        """
        if subject.end <= self.last_at:
            return False
        if subject.pronoun or "," not in self.text[subject.end : verb.start]:
            return True
        return self.last_at < sentence and (verb.manner not in ("wish", "own") or subject.entities[0].kind == "person")

    def clause(self, at: int, floor: int) -> int:
        """The start of the clause; a quotation ends one if it is speech and no name (“生命科学组”获奖人张三)."""
        start = max(floor, 1 + max(map(self.text.rfind, ",:;", repeat(floor), repeat(at))))
        closed = self.text.rfind("”", start, at)
        while closed >= 0:
            opened = self.quotes.starts.get(closed + 1)
            if opened is None or closed - opened > _LONG_QUOTE or opened < start:
                return closed + 1
            closed = self.text.rfind("”", start, opened)
        return start

    def sentence(self, at: int) -> int:
        """The start of the sentence, seen past quotations that end in it."""
        line = self.story.document.line_at(at).start
        p = at
        while True:
            start = max(line, 1 + max(map(self.text.rfind, "。!?;\n", repeat(line), repeat(p))))
            held = self.quotes.around(start)
            if held is None or held[0] < line:
                return start
            p = held[0]

    def implied(self, verb: Verb, clause: int, sentence: int) -> list[Entity]:
        """The speaker of a verb without a subject of its own: of a clause before it, or the last speaker."""
        going_on = self.last_at >= sentence
        if verb.manner in ("ask", "guess"):
            return []
        joined = bool(_JOINED.search(self.text, clause, verb.start))
        if verb.manner in ("own", "wish") and going_on and (verb.manner == "own" or not joined):
            return []
        end = clause - 1
        for _ in range(_CLAUSES):
            if end <= sentence or (going_on and end <= self.last_at):
                break
            start = self.clause(end, sentence)
            found = clause_subject(self.story, start, end)
            if found is not None:
                who = self.who(found, sentence)
                if verb.manner == "own":  # 张三致辞时感谢各方支持,期许园区再创佳绩
                    return self.people(who) if _ADDRESSES.match(self.text, found.end, end) else []
                if not who or who[0].kind == "person" or not (going_on or verb.manner == "wish"):
                    return who
            end = start - 1
        if going_on:
            return self.last
        if verb.manner in ("own", "wish") or clause > sentence + 12:
            return []
        own = section_speaker(self.story, verb.start)
        if own is not None:
            return [own]
        if self.last_at >= self.earlier(verb.start, _SENTENCES if joined else 1):
            return self.last
        begins = BEGINS.fullmatch(self.text, clause, verb.start)  # 张三对来宾表示欢迎。|指出,…
        return (self.told_last(self.before(self.earlier(verb.start, 1), sentence)) or []) if begins else []

    def earlier(self, at: int, n: int) -> int:
        """The start of the n-th sentence before the one at ``at``, in its line."""
        document = self.story.document
        line, k = document.line_at(at).start, document.sentence_index(at)
        return max(line, document.sentences[max(0, k - n)][0])

    def pronoun(self, at: int, sentence: int) -> list[Entity]:
        """Who 他 is: the last speaker, or the person that a clause or sentence before it begins with, whichever is nearer."""
        if self.last_at >= sentence:
            return self.people(self.last)
        end = self.clause(at, sentence) - 1
        while end > sentence:
            start = self.clause(end, sentence)
            found = clause_subject(self.story, start, end)
            if found is not None and self.people(found.entities):
                return found.entities
            end = start - 1
        document = self.story.document
        line = document.line_at(at)
        here = self.before(line.start, sentence)
        told = self.told_last(here)
        if told is not None:
            return told
        own = section_speaker(self.story, at)
        if own is not None:
            return [own]
        people = [m for m in self.story.within(line.start, at, "person") if not _GREETED.match(self.text, max(0, m.start - 1), at)]
        named = {id(e): e for m in people for e in (self.story.entity(m),)}
        if named:
            return list(named.values()) if len(named) == 1 else []
        above = document.line_at(line.start - 1) if line.start else line
        if above is line or above.kind != "paragraph":
            return self.people(self.last) if self.last_at >= 0 and self.text.count("\n", self.last_at, at) <= 2 else []
        return self.told_last(self.before(above.start, above.end)) or []

    def before(self, line: int, at: int) -> list[tuple[int, int]]:
        """The last sentences of a line before an offset."""
        k = bisect_left(self.story.document.sentences, (at, at))
        return [s for s in self.story.document.sentences[max(0, k - _SENTENCES) : k] if s[0] >= line]

    def told_last(self, sentences: list[tuple[int, int]]) -> list[Entity] | None:
        """Who 他 is by the sentences before: who spoke last in them, or whom the last one begins with; None where they tell nobody."""
        spoken = bool(sentences) and self.last_at >= sentences[0][0]
        for start, end in reversed(sentences):
            if start <= self.last_at < end and (self.people(self.last) or not self.last):
                return self.people(self.last)
            if spoken and not tells(self.story, start, end):  # what was said goes on
                continue
            found = self.first_subject(start, end)
            if found is not None and self.people(found.entities):
                return found.entities
        return None

    def first_subject(self, start: int, end: int) -> Subject | None:
        """The person with whom a clause of the sentence begins, of its last clause first."""
        stop = end
        for _ in range(_CLAUSES):
            begin = self.clause(stop, start)
            found = clause_subject(self.story, begin, stop)
            if found is not None and self.people(found.entities):
                return found
            stop = begin - 1
            if stop <= start:
                break
        return None

    @staticmethod
    def people(entities: list[Entity]) -> list[Entity]:
        return entities if len(entities) == 1 and entities[0].kind == "person" else []

    def parts(self, verb: Verb, begins: int) -> list[tuple[int, int]]:
        """What is said: the quotation before the subject, what stands behind the verb, or both."""
        line = self.story.document.line_at(verb.start).start
        behind = content(self.story, verb)
        quote = quote_before(self.story, verb, line)
        if quote is None or quote[1] > begins or self.is_taken(quote):
            return [behind] if behind else []
        if not only_lead(self.story, quote[1], begins) and not _TOLD_OF.fullmatch(self.text, quote[1], begins):
            return [behind] if behind else []
        return [quote, behind] if behind else [quote]

    def is_taken(self, quote: tuple[int, int]) -> bool:
        return any(part[0] <= quote[0] < part[1] for said in self.said[-3:] for part in said.parts)

    def run_on(self) -> None:
        """Let each statement go on to where it ends: over sentences without a new verb, up to a verb joined to it."""
        told = sorted(self.told)
        for k, said in enumerate(self.said):
            line = self.story.document.line_at(said.verb.start)
            start, end = said.parts[-1]
            following = self.said[k + 1] if k + 1 < len(self.said) else None
            if following is not None and start < following.begins < end:
                others = _CONTRAST.search(self.text, following.begins, following.verb.start)  # …,李四则认为
                if following.speakers == said.speakers or (others and self.text[following.begins - 1] in ",;"):
                    joint = _CUT.search(self.text, max(start, following.begins - 8), following.begins)
                    said.parts[-1] = start, joint.start() if joint else following.begins
                continue
            limit, later = line.end, bisect_left(told, max(end, said.verb.end))
            for begins in (*told[later : later + 1], *(q.parts[0][0] for q in self.said[k + 1 : k + 2])):
                limit = min(limit, begins) if begins >= end else limit
            if end <= said.verb.start:  # “…”张三说。“…”
                more = goes_on(self.story, phrase_end(self.text, said.verb), limit, quoted=True)
                if self.text[more - 1] == "”" and more > said.verb.end:
                    said.parts.append((self.text.index("“", said.verb.end), more))
            elif limit > end and self.text[end] != ",":  # else somebody else acts in the same sentence
                quoted = self.quotes.ends.get(start) == end
                said.parts[-1] = start, goes_on(self.story, end, limit, quoted=quoted)

    def form_before(self, said: Said) -> str | None:
        """The form of speech that words before a verb name: 在主旨演讲中, 致辞时."""
        start = self.sentence(said.begins)
        if not only_lead(self.story, start, said.begins):
            start = said.begins
        return next((h.row["form"] for h in reversed(self.named_forms) if start <= h.start and h.end <= said.verb.start), None)

    # Forms of speech

    def form(self, hit: WordHit) -> None:
        """Read a speech told by its form: 张三致辞, 李四作主旨演讲."""
        story, text = self.story, self.text
        sentence = self.sentence(hit.start)
        owner = story.ending.get(hit.start - 1) if hit.word in _RECORDED and text[hit.start - 1] == "的" else None
        if owner is not None and owner.kind == "person":  # 播放了张三的视频致辞
            self.speech(story.entity(owner), hit.row["form"]).spans.append((owner.start, hit.end))
            return
        if _LISTENING.search(text, max(sentence, hit.start - 14), hit.start):
            return
        denied = _NOT.search(text, max(sentence, hit.start - 4), hit.start)
        subject = subject_of(story, denied.start() if denied else hit.start, sentence, pivot=True)
        clause = self.clause(hit.start, sentence)
        if subject is None and clause > sentence and only_adverbials(story, clause, hit.start):
            subject = clause_subject(story, self.clause(clause - 1, sentence), clause - 1)
        if subject is None:
            return
        mode = modality(story, hit.start, hit.end)
        if mode == "asserted" and _WILL.match(text, subject.end, hit.start):
            mode = "planned"
        for e in self.who(subject, sentence):
            speech = self.speech(e, hit.row["form"], mode)
            if not speech.statements and not speech.spans:
                speech.spans.append((subject.start, hit.end))
