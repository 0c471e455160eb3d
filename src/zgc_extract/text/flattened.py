"""Text whose line ends became blanks: lines again, and full stops that became periods."""

from __future__ import annotations

from ..credits import CREDITS, OF_WHAT, OFFICE, SOURCE
from ..shelf import compiled
from .offsets import Edit

_HAN = "㐀-鿿"
#: A text of which so many characters have hardly a line end was flattened, if blanks stand where paragraphs end.
_LONG, _LINE = 200, 400
_PARAGRAPH = compiled(rf"(?<=[。!?;”)】]) (?=[{_HAN}“《(【\d])")
#: What a page tells of itself, at the head of a text or at its foot, each on a line of its own.
_OF_PAGE = (
    rf"(?:{'|'.join(OF_WHAT)})?{SOURCE}|{OFFICE}|(?:责任)?(?:{'|'.join(CREDITS)})|发布(?:时间|日期)|发表|更新(?:时间)?|时间|日期"
    r"|字号|字体|大小|浏览|阅读|点击|访问|打印|分享|收藏|关闭|上一[篇条]|下一[篇条]|相关(?:新闻|阅读|链接)|附件|版权所有"
)
_CUE = compiled(rf" (?=(?:{_OF_PAGE})(?:量|次数|数|到|时间|单位|人)?\s?[::])")
#: The lead behind a title: 【本报讯】, 本报江城9月3日讯, 江城日报讯, 9月3日,….
_LEAD = compiled(
    r" (?=[【(]?(?:本[报网站刊台]|[一-龥]{2,8}[网报社台])[一-龥]{0,8}(?:\d{1,2}月\d{1,2}日)?(?:电|讯|消息|报道)|【[一-龥]{2,8}讯】"
    r"|(?:\d{4}年)?\d{1,2}月\d{1,2}日[上下晚至,—-]|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}(?!\d))"
)
#: A page's time, and the end of the way to it: 2022-11-18 16:20, 首页 > 新闻 > 正文.
_BEHIND = compiled(
    r"(?:\d{1,2}:\d\d(?::\d\d)?|(?<=[>:»] )正文|(?<=[>:»])正文|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?= [一-龥【(“]))( )(?=\S)"
)
_HEAD = 300
_PERIOD = compiled(rf"(?<=[{_HAN}”)》%])\.(?=\s|[{_HAN}“《]|$)")
_FEW = 3


def find_flattened(text: str) -> list[Edit]:
    """Blanks that were line ends: where a sentence ends before one, and around what the page tells of itself at its head.

    Only in a text with hardly any line ends, in which blanks stand where paragraphs end.

    Example:
        >>> told = "江城论坛开幕 来源:江城日报 3月5日上午,江城论坛开幕。" + "林启东出席。" * 30 + " 论坛由江城大学主办。"
        >>> [edit.start for edit in find_flattened(told)]
        [6, 14, 209]
    """
    if len(text) < _LONG or text.count("\n") > len(text) // _LINE:
        return []
    found = {m.start() for m in _PARAGRAPH.finditer(text)}
    if not found:
        return []
    head = min(_HEAD, next((k for k in (text.find("。"),) if k >= 0), len(text)))
    found |= {m.start() for pattern in (_CUE, _LEAD) for m in pattern.finditer(text, 0, head)}
    found |= {m.start(1) for m in _BEHIND.finditer(text, 0, head)}
    last = max(found)
    found |= {m.start() for m in _CUE.finditer(text, last)}
    return [Edit(k, k + 1, "\n") for k in sorted(found)]


def find_periods(text: str) -> list[Edit]:
    """Periods that stand for full stops, in a text that has hardly any of these.

    Example:
        >>> [edit.start for edit in find_periods("论坛开幕.林启东出席.会议闭幕.")]
        [4, 10, 15]
    """
    if text.count(".") < _FEW or text.count(".") <= 3 * text.count("。"):
        return []
    found = [m.start() for m in _PERIOD.finditer(text)]
    return [Edit(k, k + 1, "。") for k in found] if len(found) >= _FEW and len(found) > 3 * text.count("。") else []
