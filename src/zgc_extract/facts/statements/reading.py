"""A text's verbs of saying and forms of speech read in order: who speaks each time, and how far what is said runs on."""

from __future__ import annotations

from bisect import bisect_left

from ...entities import Entity
from ...fact import Story
from ...lexicon import WordHit
from ...readings import Modality
from ...shelf import compiled
from ..adverbials import only_adverbials, only_lead
from ..clauses import triggers
from ..modality import modality
from ..speakers import clause_subject, subject_of
from ..telling import day_within
from .introduced import introduced
from .said import Said, Speech
from .sayings import BEGUN, Verb, content, goes_on, phrase_end, quote_before, verbs
from .speaking import Speaking

_FORM_NOUN = compiled(
    r"(?:稿|人|者|活动|会(?!上)|比赛|大赛|竞赛|嘉宾|席|环节|精神|内容|要求|教授|厅|题目|主题|视频|台|中心|团队|教师|课程|名录|集|的)"
)
_LISTENING = compiled(
    r"(?:听取|聆听|听了?|观看|收听|收看|学习|传达|贯彻|落实|领会|举办|举行|安排|设置|设有|包括|参加|期待|感谢|回顾)了?[^,。;、“”]{0,8}(?<![并后])$"
)
#: What is taught and carried out beside speeches of before, and what tells of a row of them: 系列|重要讲话、|重要指示.
_TEACHINGS = compiled(r"(?:和|、|以及|及)(?:系列)?(?:重要)?(?:指示|论述|批示|讲话精神|文章|思想)")
_OF_A_ROW = ("系列", "系列重要", "历次", "历次重要")
#: Forms that any speech can be called by: a second name for one that has another form already.
_PLAIN_FORMS = frozenset(["讲话", "发言", "演讲", "致辞"])
_NOT = compiled(r"(?:没有|没能|未能|未曾|并未|未|没)$")
#: 张三将出席并致辞: the future is told of all that follows.
_WILL = compiled(r"(?:等[^,。;]{0,8}?)?[,\s]?(?:也|还|均|都|分别|届时|届时还)?(?:将(?!军)|拟|计划|预计|即将|有望)")
#: Speeches that are shown or read out rather than listened to: 播放了张三的视频致辞.
_RECORDED = ("视频致辞", "书面致辞", "线上致辞", "视频讲话")
#: What joins a statement to the next one and belongs to neither.
_CUT = compiled(r"[,:;\s]*(?:[,;](?:但是?|而|不过|同时|并且?|此外|另外)?)?$")
_CONTRAST = compiled(r"[则也亦]|同样|补充|接着")
#: What tells of a speaker behind the quotation, before a body or post that a rule reads: “…”江城基地的发展商、|甲公司总经理张三说.
_TOLD_OF = compiled(r"[一-龥A-Za-z、]{2,24}(?<![了对向与和由在被])")


#: Marks that end a sentence, and the fewest characters of what is said before its speaker.
_ENDED, _SHORTEST = frozenset(("", *"。!?;\n")), 6

#: What ends speech inside its quotation marks, and a clause of the scene behind them, up to who speaks.
_SPEECH_ENDS, _SCENE = frozenset("。!?…"), compiled(r"[^,。;!?\n“”:]{2,24},(?:[一-龥]{1,10}(?<![了对向与和由在被]))?")


#: The same with the speaker in it.
_SCENES = compiled(r"(?:[^,。;!?\n“”:]{2,40},){1,2}")


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


class _Reader(Speaking):
    """The statements and speeches of one text, read once from its beginning to its end."""

    def __init__(self, story: Story) -> None:
        super().__init__(story)
        titles = {m.start for m in story.of_kind("title")}  # 发言人
        self.named_forms = [
            h for h in triggers(story, "speech_forms") if h.start not in titles and not _FORM_NOUN.match(self.text, h.end)
        ]
        self.speeches: list[Speech] = []
        self.said: list[Said] = []
        self.told: list[int] = []  # where the telling of each statement begins, of those without a named speaker too
        self.quoted: list[int] = []  # where the quotations begin that stand behind a verb, whoever said it

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
        sentence, end = self.sentence(verb.start), phrase_end(self.text, verb)
        speakers, begins = self.speakers(verb, sentence)
        if self.text.startswith((":“", ",“"), end):
            self.quoted.append(end + 1)
        nested = self.said and begins == self.said[-1].parts[-1][0]
        if begins < 0 or (nested and (speakers == self.said[-1].speakers or verb.manner in ("own", "wish"))):
            return  # 张三介绍说,他认为… is one statement, and so is 张三表示,该会希望…
        parts = self.parts(verb, end, begins, speakers)
        if not parts or modality(self.story, verb.start, verb.end) == "denied":
            return
        self.last, self.last_at = speakers, verb.start
        self.told.append(begins)
        if speakers:
            self.said.append(Said(verb, begins, parts, speakers))

    def parts(self, verb: Verb, end: int, begins: int, speakers: list[Entity]) -> list[tuple[int, int]]:
        """What is said: the quotation before the subject, what stands behind the verb, or both."""
        line = self.story.document.line_at(verb.start).start
        behind = content(self.story, verb, end)
        quote = quote_before(self.story, verb, end, self.quoted_from(verb, begins) if behind is None else line)
        if quote is None and behind is None:
            return self.unquoted(verb, end, begins)
        if quote is None or quote[1] > begins or self.is_taken(quote):
            return [behind] if behind else []
        told_of = only_lead(self.story, quote[1], begins) or _TOLD_OF.fullmatch(self.text, quote[1], begins)
        if not told_of and not self.is_scene(quote[1], begins, speakers):
            return [behind] if behind else []
        return [quote, behind] if behind else [quote]

    def unquoted(self, verb: Verb, end: int, begins: int) -> list[tuple[int, int]]:
        """What is said without quotation marks in the clauses before: 产值增长了两成,|局长张三说。"""
        sentence, text = self.sentence(verb.start), self.text
        told = (verb.manner == "clause" or verb.word.startswith("告诉")) and text[end : end + 1] in _ENDED
        if not told or begins - sentence < _SHORTEST or text[begins - 1] != "," or self.last_at >= sentence:
            return []
        return [] if only_lead(self.story, sentence, begins) else [(sentence, begins - 1)]

    def quoted_from(self, verb: Verb, begins: int) -> int:
        """From where on a quotation may be what a verb without content says: in its paragraph, or the one above that is all quotation."""
        lines, k = self.story.document.lines, self.story.document.line_index(verb.start)
        above = lines[k - 1] if k and begins == lines[k].start else lines[k]
        return above.start if self.quotes.ends.get(above.start) == above.end else lines[k].start

    def is_scene(self, start: int, end: int, speakers: list[Entity]) -> bool:
        """Whether clauses behind speech only set its scene: “…想都不敢想。”谈起变化,|村民张三感慨道; “…。”张三搓着手,|憨憨地说。"""
        if self.text[start - 2 : start - 1] not in _SPEECH_ENDS:
            return False
        people = [self.story.entity(m) for m in self.story.within(start, end, "person")]
        if people:
            return people == speakers and _SCENES.fullmatch(self.text, start, end) is not None
        return _SCENE.fullmatch(self.text, start, end) is not None

    def is_taken(self, quote: tuple[int, int]) -> bool:
        """Whether a quotation is what somebody else said before: 他说:“…”|李四说."""
        return quote[0] in self.quoted[-3:] or any(part[0] <= quote[0] < part[1] for said in self.said[-3:] for part in said.parts)

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
            if said.verb.word == "宣布" and BEGUN.match(self.text, start, end):
                continue  # 宣布项目开工。|这次开工的项目…
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
        if _TEACHINGS.match(text, hit.end) or text.endswith(_OF_A_ROW, 0, hit.start):
            return
        if text[hit.start - 1] == "向" or _LISTENING.search(text, max(sentence, hit.start - 14), hit.start):  # 向大会报告工作
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
