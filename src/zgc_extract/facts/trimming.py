"""The end of a subject without what stands between it and its verb: adjuncts, 等一批项目, a short form in brackets."""

from __future__ import annotations

from collections.abc import Mapping

from ..fact import Story
from ..shelf import compiled
from .clauses import balanced, inside, strip_adverbs
from .edges import edges
from .naming import named_end
from .wording import Row

#: Verbs of holding a meeting or a rite.
HOLDS = ("举行", "举办", "召开", "开展")
_SHORT = compiled(r"\((?:以?下?[简又]?称)?“?(?P<short>[^()“”]{2,12})”?\)$")
#: What brackets behind a name tell of it that is no part of it: (委托丙大学兴建经营), (下称市立医院).
_TOLD_OF = compiled(
    r"\((?:以?下简?称|[简又原]称|原名?|委托|由|即|位于|英文|舷号|暂定名|(?:首期|一期|总)?(?:规模|投资|占地))[^()]{1,40}\)\s?$"
)
_ROW_MARK = compiled(r"[、和与及]")
#: 甲、乙|两个项目, 甲、乙、丙|三大平台: what several things told by their names are.
_APPOSED = compiled(
    r"(?<=[一-龥A-Za-z\d”)])(?:这|上述)?(?:[两二三四五六七八九十]|\d{1,2})(?:大|个|座|项|家|条|所)[^,。;、的\d]{0,8}(?:项目|工程|平台|中心|基地|园区|机构|载体|实验室|场馆|学校|医院|单位|高校|院校|联盟|学院|展馆|站点|线路|公路|铁路|大桥|隧道|景区|公园)$"
)
_OTHERS = compiled(
    r"等(?![^,。;的]{0,14}?(?:共同|联合|合作|发起|建设|打造|组成|参与|主办|投资|运营|共建|承建|参建|兴建|设立|牵头)[^,。]*的)(?:在内的)?(?:首批|第[一二三四五六]批)?(?:一大?批|一系列|近|超|约)?[\d一二三四五六七八九十百两多]*(?:余|多)?[个家项大只座条]?(?:[^,。等的]{0,8}的)?"
    r"[^,。等的]{0,12}$"
)


#: What had to be done first: 甲博物馆经过三年改造后|重新开馆, 乙大桥历时两年建设|通车.
_AFTER_WORK = compiled(
    r"(?:经过|历经|历时|闭馆|闭园|停业|停运|停航)[^,。;的“”]{2,24}?(?:后|建设|施工|改造|筹备|努力|升级|修缮|提升|扩建|调试|试运行)$|(?:升级|提升|整体|全面|修缮|闭馆|扩建)*改造(?:完成)?后$"
    r"|(?:整建|改建|扩建|重建|修建|兴建|改造|修缮|整修|翻修|建设)(?:工程)?(?:完成|完工|竣工)$|整建$"
    r"|(?:正式)?(?:获批|通过验收|完成验收|建成|竣工|完工|落成)(?:建设|组建|设立|成立)?并?$"
)


def before_adjuncts(story: Story, nouns: Mapping[str, Row], start: int, stop: int) -> int:
    """The end of the subject before 在…, 由…, 落户… that stand between it and the verb."""
    text = story.text
    done_first = _AFTER_WORK.search(text, start, stop + text.startswith("后", stop))
    if done_first is not None and named_end(story, nouns, strip_adverbs(story, start, done_first.start()), start):
        stop = strip_adverbs(story, start, done_first.start())
    for e in reversed(edges(story, start, stop)):
        if text[e.start : e.end] in HOLDS:
            break  # 甲大学在乙园区|举行丙实验室揭牌仪式
        if e.sort not in "pa":
            continue
        before = strip_adverbs(story, start, e.start)
        of = text.rfind("的", e.end, stop)
        site = story.starting.get(of + 1) if of > 0 else None
        there = site is not None and site.kind in ("park", "place") and site.end == stop  # 甲园在乙区的|丙园区启用
        there = there and text[e.start] != "为"  # 以“…”为主题的|丙中心开馆
        if of > 0 and not there and named_end(story, nouns, stop, of + 1) and not inside(story, of):  # 在滨海的实验室: no adjunct
            continue
        if named_end(story, nouns, before, start) and balanced(text, start, before):
            stop = before
    return stop


def before_others(story: Story, nouns: Mapping[str, Row], start: int, stop: int) -> int:
    """The end of the names in A、B等一批重点项目."""
    m = _OTHERS.search(story.text, start, stop)
    if m is None and (m := _APPOSED.search(story.text, start, stop)) and not _ROW_MARK.search(story.text, start, m.start()):
        return stop  # 江城开发区|16个项目
    if m and named_end(story, nouns, m.start(), start) and balanced(story.text, start, m.start()) and not inside(story, m.start()):
        return m.start()
    return stop


def before_gloss(text: str, start: int, stop: int) -> int:
    """The end of a name before the short form in brackets behind it: “粤港澳发展研究中心”(研究中心)."""
    while told := _TOLD_OF.search(text, start, stop):
        stop = told.start()
    m = _SHORT.search(text, start, stop)
    name = text[max(start, text.rfind("、", start, m.start()) + 1) : m.start()] if m else ""
    if m and (name.endswith("”") or all(c in name for c in m["short"]) or m["short"].isascii()):
        return m.start()
    return stop
