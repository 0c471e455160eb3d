"""Where a Chinese given name ends: what stands after a name rather than at its end, and what looks so and is the name's."""

from __future__ import annotations

from ...honorifics import ADDRESSES, RANKS
from ...shelf import compiled
from .around import HOLDS_BEGIN, SHORT, STOPS, acts, holds, leads_on
from .scene import Scene

#: What stands after a name rather than at its end, and how far it speaks against being its end.
PARTICLES = frozenset("说指问也都均还曾则以先又就才再已将等率及和与对向在是为从到并称作做界的了用被获受因不告认")

#: Those of them that something must follow: before a pause they are the name's (主任姚文和,).
_JOINS = frozenset("和与及以对向在为从并则将作做")

#: Verbs that lead from somebody with a post to a body: 副省长王五|应|省政府委托.
_TO_BODIES = frozenset("应代受随访获赴抵邀替帮给遭经到来去进入离出回返驻请带迎拜借领")

#: What ends no name: 张某, 张三摄, 韩国两任大使, 张三访江城大学.
_NOT_GIVEN = frozenset("某摄两住昨携访晤赴抵偕率")

_RANKS = (*ADDRESSES, *RANKS)

#: Words that go on behind a name that stands after a title: 院长宁光|作报告.
GOES_ON = frozenset("等在与和及对向作做率携偕因致到赴")

#: Words for days that look like the end of a name: 局长王强|明日, 主任赵明|今早.
_OF_DAYS, _DAYS = frozenset("明今昨"), frozenset("日天早晚年")


def to_body(s: Scene, end: int) -> bool:
    """Whether a verb leads on from here to a body."""
    return s.text[end : end + 1] in _TO_BODIES and end + 1 in s.covered and end not in s.covered


def dangling(s: Scene, last: str, end: int) -> bool:
    """Whether what looks like the end of a given name is a word behind the name or begins one: 尹昌|给, 尹昌|利用."""
    cuts, aspect = s.cuts, s.weights.leads.get(last)
    if end not in cuts and ((aspect is False and end + 1 in cuts and end - 1 in cuts) or acts(s, end - 1)):
        return True  # 尹昌|利用休息时间, 康宁|所作的报告
    goes_on = last in PARTICLES or (aspect is not None and leads_on(s, end - 1))
    return goes_on and not _ends_name(s, last, end) and s.text[end - SHORT : end] not in s.closed


def may_be_given(s: Scene, two: str, end: int) -> bool:
    """Whether the second character of a given name may be one: not 张某, 张强|召开, 张强|任."""
    if not "\u4e00" <= two <= "\u9fff" or two in _NOT_GIVEN or s.text[end - 1 : end + 1] in s.weights.verbs:
        return False
    if two in _OF_DAYS and s.text[end : end + 1] in _DAYS:
        return False  # 局长王强|明日出席
    return two not in HOLDS_BEGIN or not holds(s, end - 1)


#: What somebody does whose name ends in 为, rather than who is done something for: 张大为|出席.
_COMES = compiled(r"(?:出席|主持|参加|会见|陪同|致[辞词])(?![^,。;]{0,12}的)|(?:介绍|说|表示|指出|强调|认为)[,:了]")


def _ends_name(s: Scene, last: str, end: int) -> bool:
    """Whether a particle is the end of a name all the same: 张柏和教授, 张柏和先生, 饶子和等; 包信和主持, 茅大为出席."""
    if last == "和" and end in s.saying:
        return True
    if last in "均为" and end in s.title_starts and (end - SHORT in s.body_ends or s.text[end - SHORT - 1 : end - SHORT] in STOPS):
        return True  # 。林启均|会长
    if last == "为" and _COMES.match(s.text, end):
        return True
    after = s.text[end : end + 1]
    ranked = s.text.startswith(_RANKS, end) and not s.text.startswith("夫人", end)
    return last in _JOINS and (after in STOPS or after == "等" or ranked)
