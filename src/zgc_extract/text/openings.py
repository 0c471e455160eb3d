"""The dateline of a company's release, which opens its text: (香港,2017年10月18日), 上海2019年11月2日 /美通社/ --.

It is a sentence of its own: what it says is where and when the release was given out, and nobody in it does what the next words tell.
"""

from __future__ import annotations

from ..shelf import compiled

_DAY = r"(?:(?:19|20)\d\d年)?\d{1,2}月\d{1,2}日"
_FULL_DAY = r"(?:19|20)\d\d年\d{1,2}月\d{1,2}日"
#: One or two places (江苏南京, 中国·上海), or the outlet's word behind them (香港讯).
_TOWN = r"[一-龥]{2,8}(?:[·,、 ]{1,2}[一-龥]{2,6})?"
_GAP = r"\s?(?:[,·/|]|[—-]{1,2})?\s?"
#: What ends a dateline without brackets: a dash, or the agency that sends releases.
_AGENCY = r"(?:[电讯])?\s?(?:/\s?[一-龥A-Za-z ]{2,24}\s?/|\((?:美通社|美国商业资讯|[A-Z][A-Za-z ]{3,24})[^()\n]{0,16}\))"
_RELEASE = compiled(
    rf"[(\[【〔]\s?(?:{_TOWN}{_GAP}{_DAY}(?:[电讯])?|{_DAY}{_GAP}{_TOWN}|(?:本报)?[一-龥]{{2,8}}?(?:\d{{1,2}}月)?\d{{1,2}}日(?:综合)?[电讯])\s?[)\]】〕]\s?(?:[—-]{{1,4}}\s?)?"
    rf"|{_TOWN}{_GAP}(?:[A-Z][A-Za-z ]{{3,30}}\s?[—-]{{1,2}}\s?)?{_FULL_DAY}(?:{_AGENCY}\s?(?:[—-]{{1,4}})?|\s?[—-]{{1,4}})\s?"
    rf"|{_FULL_DAY}(?:,\s?|\s)?(?:[—-]{{1,2}}\s?)?(?:{_TOWN}\s?(?:[—-]{{1,4}}|{_AGENCY})|\((?!星期|周|农历|[上下]午){_TOWN}\)\s?(?:[—-]{{1,4}})?)\s?"
)
#: What every such dateline holds within its first characters.
_SIGN, _REACH = "日", 64


def opening(text: str, start: int, end: int) -> int:
    """Where the text goes on behind the dateline of a release; ``start`` where it opens with none.

    Example:
        >>> opening("(香港,2017年10月18日)星河公司今日宣布", 0, 22)
        16
    """
    if text.find(_SIGN, start, min(end, start + _REACH)) < 0:
        return start
    m = _RELEASE.match(text, start, end)
    return m.end() if m is not None and m.end() < end else start
