"""Lines and sentences of a clean text."""

from __future__ import annotations

import re
from dataclasses import dataclass

_LINE = re.compile(r"[^\r\n\x85\u2028\u2029]+")
_SENTENCE = re.compile(r"[^。!?;\n\r]*[。!?;…]*[”’」』\")]*")
_LONG_HEADING = 40
_LONG_TITLE = 60
_LONGEST_OTHER = 300

# What a line is, by how it begins. All are tried on the line's first characters only.
_TIME = r"(?:19|20)\d\d\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
_SOURCE = re.compile(
    r"[(\[【]?\s?(?:文章|稿件|信息|新闻|内容|资料|本文)?(?:来源|转自|转载自|出处|稿源)\s?[:于自|]"
)
_DATELINE = re.compile(
    rf"""[(\[【]?\s?
    (?:(?:发布|发表|更新|刊发|发稿|编辑|上传|创建)?(?:时间|日期)\s?[:|]\s?)?
    {_TIME}
    (?:\s*(?:星期|周)[一二三四五六日天])?\s*
    (?:\d{{1,2}}:\d\d(?::\d\d)?(?:\s|$)|$|[)\]】|·]
      |(?:\d{{1,2}}:\d\d(?::\d\d)?)?(?:文章|稿件|信息)?(?:来源|作者|编辑|责编|浏览|阅读|点击|字号|字体|发布|发表|分享|来自|评论))""",
    re.VERBOSE,
)
_BYLINE = re.compile(
    r"""[(\[【]?\s?
    (?:(?:[一-鿿]{2,10}?[报社网台])?(?:首席|特约|见习|实习|本报|本网|驻[一-鿿]{2,6})?
       (?:记者|通讯员|撰稿|撰文|采写|摄影|供图)
      |责任编辑|责编|编辑|美编|校对|审核|审校|初审|复审|终审|监制|策划|作者|文字|图片|图文|文案
      |文\s?/\s?图|图\s?/\s?文|文|图|来稿|值班编辑|统筹|制作|排版)
    \s?[:|/\s•·]""",
    re.VERBOSE,
)
_REPORTER = re.compile(
    r"[(\[【]?(?:[一-鿿]{2,8}[报社网台])?(?:全媒体)?记者\s?[一-鿿·、 ]{2,30}"
    r"(?:文\s?/?\s?图|摄影报道|报道|摄|/[文图])?[)\]】]?$"
)
_CAPTION = re.compile(
    r"[▲△↑↓◆●■]|[上下左右组题配本]?图片?(?:为|[一二三四五六1-9]?\s?[:|])|资料图|示意图|效果图|[(\[【]?图片说明"
)
_CREDIT = re.compile(
    r"(?:\([^()]{0,14}(?:供图|摄|图片|资料图)\)|(?:记者|通讯员)?\s?[一-鿿]{2,4}\s?[/ ]?\s?摄|供图|资料图片?|图源:?\S{0,12})$"
)
_PAGE_WORDS = (
    # navigation
    r"首页(?:$|[\s>|:»])|当前位置|您(?:现在|当前)?(?:的|所在)?位置|网站(?:首页|地图|导航|声明)|导航|返回(?:首页|顶部|列表)|登录|注册",
    r"上一[篇条页]|下一[篇条页]|[>»|]|(?i:https?://\S+|www\.\S+)$",
    # buttons
    r"分享(?:[到至:]|$)|分享让更多|扫一扫|扫码|长按(?:识别|二维码)|微信扫|关注(?:我们|微信|公众号|官方)",
    r"点击(?:上方|下方|蓝字|关注|查看|进入|阅读|收藏|这里)|阅读(?:原文|全文|:|量|\s?\d)|浏览(?:次数|量|:)|访问量",
    r"【?打印(?:本页|$|[\s】|])|【?关闭(?:窗口|本页|$|】)|【?(?:大\s?中\s?小|纠错|收藏|字体|字号)(?:$|[\s:】|])",
    r"举报(?:电话|邮箱|$)|客服|评论(?:[(:\s]|$)|网友评论|发表评论|我要评论|点赞|在看$",
    # related stories
    r"相关(?:阅读|新闻|文章|链接|报道|推荐|专题|稿件|资讯)|推荐(?:阅读|新闻|文章)|延伸阅读|猜你喜欢|精彩推荐",
    r"热门(?:文章|新闻|推荐|阅读|标签|评论)|更多(?:精彩|新闻|资讯|>|$)|图片(?:新闻|推荐)$|往期(?:回顾|精彩|推荐)",
    r"标签:|关键[字词]:",
    # rights and imprint
    r"(?:特别|免责|版权|郑重)声明|声明:|版权(?:所有|归|说明)|(?i:copyright)|©|免责|凡(?:本网|注明|来源|未注明)",
    r"未经(?:授权|许可|书面|本网)|转载(?:请|须|时)|本文(?:系|仅|不代表|链接|地址)|以上(?:内容|文章)[仅不]|投稿邮箱",
    r"[京沪粤浙苏津渝鄂川湘鲁豫](?:(?i:icp)|公网安备)|(?i:icp)备|备案号|技术支持:|联系(?:我们|电话:|方式:)",
    r"地址:.{0,60}(?:邮编|电话)|(?i:end)$|完$|[-—=*_~·.]{3,}$",
)
_BOILERPLATE = re.compile("|".join(_PAGE_WORDS))
_TRAIL = re.compile(r"[^>›»。\n]{1,16}(?:(?:>>?|»|›)[^>›»。]{1,20}){1,8}$")
_FINAL = re.compile(r"[。!?;…][”’\")\]】]*$")
_STOP = re.compile(r"[。!?;]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the text, without white space at both ends; offsets count code points of the clean text.

    ``kind`` is one of: title (the first line, where it is short and text follows), heading (a short line without a full
    stop: a speaker's name, a section), paragraph, dateline (2025-03-28 10:05 来源:…), byline (记者 … 文/图, 责任编辑:…), source
    (来源:…), caption (图为…), boilerplate (navigation, share buttons, related stories, copyright).
    """

    start: int
    end: int
    kind: str


def lay_out(text: str) -> list[Line]:
    """The lines that hold anything, with their kinds.

    Example:
        >>> [line.kind for line in lay_out("论坛在京举行\\n来源:火炬新声\\n3月28日,论坛召开。")]
        ['title', 'source', 'paragraph']
    """
    lines: list[Line] = []
    first = -1
    for m in _LINE.finditer(text):
        body = m[0].strip()
        if not body:
            continue
        start = m.start() + m[0].index(body[0])
        kind = kind_of(body)
        if first < 0 and kind in ("heading", "paragraph"):
            first = len(lines)
        lines.append(Line(start, start + len(body), kind))
    if first >= 0:
        line = lines[first]
        title = line.end - line.start <= _LONG_TITLE and not _final_stop(text, line)
        if title and any(other.kind == "paragraph" for other in lines[first + 1 :]):
            lines[first] = Line(line.start, line.end, "title")
    return lines


def _final_stop(text: str, line: Line) -> bool:
    """Whether the line ends as a sentence does, or holds one that ends (a title may end in ! or ?)."""
    return "。" in text[line.start : line.end] or text[line.end - 1] in ";…"


def kind_of(body: str) -> str:
    """The kind of one line by itself (a title is told from a heading by its place)."""
    size = len(body)
    if size > _LONGEST_OTHER:
        return "paragraph"
    head = body[:90]
    if size <= 120 and _SOURCE.match(head):
        return "source"
    stopped = _STOP.search(head) is not None
    if size <= 120 and not stopped and _DATELINE.match(head):
        return "dateline"
    if size <= 80 and not stopped and (_BYLINE.match(head) or _REPORTER.match(head)):
        return "byline"
    if size <= _LONGEST_OTHER and _BOILERPLATE.match(head):
        return "boilerplate"
    if size <= 90 and (">" in head or "»" in head or "›" in head) and _TRAIL.match(head):
        return "boilerplate"
    if size <= 160 and (_CAPTION.match(head) or (body[-1] in "摄图片)" and _CREDIT.search(body[-24:]))):
        return "caption"
    if size <= _LONG_HEADING and not stopped and not _FINAL.search(head):
        return "heading"
    return "paragraph"


def sentence_spans(text: str, lines: list[Line]) -> list[tuple[int, int]]:
    """The spans of sentences, closing quotes and brackets with them; a sentence never crosses a line."""
    spans = []
    for line in lines:
        for m in _SENTENCE.finditer(text, line.start, line.end):
            start, end = m.span()
            if start < end and not text[start:end].isspace():
                spans.append((start, end))
    return spans
