"""Who speaks: the subject of a verb of saying, 他, or whoever spoke last where the verb has no subject of its own."""

from __future__ import annotations

from bisect import bisect_left

from ...entities import Entity
from ...fact import Story
from ...shelf import compiled
from ...spans import behind_last
from ..adverbials import only_adverbials
from ..speakers import Subject, clause_subject, section_speaker, subject_of
from .introduced import ACTING, BEGINS, GROUP, before_colon
from .sayings import VIEW, Verb, quotations, tells, viewer

#: What joins a verb to a statement before it: what follows is one of its own.
_JOINED = compiled(r"并|还|[也又亦]|同时|此外|另外|随后|最后|进而|特别|着重")
_ONESELF = compiled(r"我|咱|大家|双方|各方|各位|他们|她们|人们|自己|希望")
#: How long a name in quotation marks may be.
_LONG_QUOTE = 12
#: Whom somebody else speaks to: (某某)对张三一行的到来表示欢迎。他指出,….
_GREETED = compiled(r"[对向][^,。;]{2,30}(?:表示|致以)[^,。;]{0,6}(?:欢迎|感谢|祝贺|敬意|问候|谢意)")
#: What somebody does who then says what is to be hoped for.
_ADDRESSES = compiled(r"[^,。;:的]{0,10}?(?:致[辞词]|讲话|发言|感谢|称赞|赞扬|赞赏|肯定|认同|赞同|祝贺|恭[喜贺]|欢迎|勉励|鼓励|高度评价)")
_CLAUSES, _SENTENCES, _PARAGRAPHS = 5, 4, 5


_behind_pause, _behind_stop = behind_last(",:;"), behind_last("。!?;\n")


class Speaking:
    """A text read from its beginning on, with who spoke last in it."""

    def __init__(self, story: Story) -> None:
        self.story, self.text = story, story.text
        self.quotes = quotations(story)
        self.last: list[Entity] = []  # who spoke last; none where that one has no name
        self.last_at = -1

    def speakers(self, verb: Verb, sentence: int) -> tuple[list[Entity], int]:
        """Who says it (none, where they have no name) and where the telling begins; -1 where the verb tells of no speaker."""
        clause = self.clause(verb.start, sentence)
        if verb.word == VIEW and (person := viewer(self.story, verb.start)) is not None:
            return [self.story.entity(person)], clause
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
        start = _behind_pause(self.text, floor, at)
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
            start = _behind_stop(self.text, line, p)
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
                    return self.persons(who) if _ADDRESSES.match(self.text, found.end, end) else []
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
        near = self.last_at >= 0 and document.line_index(at) - document.line_index(self.last_at) <= _PARAGRAPHS
        if near and not self.story.within(self.last_at, line.start, "person"):
            return self.people(self.last)  # over paragraphs that name nobody else, such as quotations
        above = document.line_at(line.start - 1) if line.start else line
        if above is line or above.kind != "paragraph":
            return []
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
    def persons(entities: list[Entity]) -> list[Entity]:
        """The subject where it is one person or several."""
        return entities if all(e.kind == "person" for e in entities) else []

    @staticmethod
    def people(entities: list[Entity]) -> list[Entity]:
        return entities if len(entities) == 1 and entities[0].kind == "person" else []
