"""What a line of a page is by itself: source, dateline, byline, caption, boilerplate, heading or paragraph."""

from __future__ import annotations

import re

from ..credits import OF_WHAT, SOURCE
from ..shelf import beginnings, compiled

_LONG_HEADING = 40
_LONGEST_OTHER = 300
_HAN = compiled("[㐀-鿿]")

# What a line is, by how it begins. All are tried on the line's first characters only.
_TIME = (
    r"(?:(?:(?:19|20)\d\d|1[0-4]\d(?=[-/.]\d\d[-/.]\d\d))\s?[-/.年]\s?\d{1,2}\s?[-/.月]\s?\d{1,2}\s?日?"
    r"|\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:19|20)\d\d)"
)
_SOURCE = compiled(
    rf"[(\[【〔]?\s?(?:资料|{'|'.join(OF_WHAT)}){{0,2}}\s?{SOURCE}\s{{0,2}}(?:\([^()]{{2,16}}\)\s?)?[:于自|]"
    r"|(?:(?:版权|郑重)?声明:)?本文由[一-龥]{2,14}(?:网|报|社|在线|平台|客户端)(?:原创)?(?:发布|发表|首发)"
)
#: What it begins with: of most lines that hold such a word the first character shows that they name no source.
_SOURCE_BEGINS = frozenset(begun[0] for begun in beginnings(_SOURCE.pattern))
_DATELINE = compiled(
    rf"""[(\[【〔]?\s?
    (?:(?:(?:发布|发表|更新|刊发|发稿|编辑|上传|创建)?(?:时间|日期)\s?[:|]?|(?i:date):?|(?:https?://|www\.)[a-z\d./]{{4,40}}|[一-鿿]{{2,8}}(?:报|网|社|新闻|在线|财经)\s)\s{{0,3}})?
    {_TIME}
    (?:\s*(?:星期|周)[一二三四五六日天])?\s*
    (?:(?:HKT\s)?\d{{1,2}}:\d\d(?::\d\d)?(?:\s|$|[()\]】])|$|[()\]】〕|·]|\d{{1,6}}$|快讯$
      |(?:\d{{1,2}}:\d\d(?::\d\d)?)?(?:文章|稿件|信息)?(?:来源|作者|编辑|责编|浏览|阅读|点击|字号|字体|发布|发表|分享|来自|评论))""",
    re.VERBOSE,
)
_BYLINE = compiled(
    r"""[(\[【〔◎]?\s?
    (?:(?:[一-鿿]{2,10}?[报社网台])?(?:首席|特约|见习|实习|本报|本网|本刊|驻[一-鿿]{2,6})?
       (?:记者|通讯员|撰稿人?|撰文|采写|摄影|供图)
      |责任编辑|责编|编辑|美编|校对|审核人?|审校|初审|复审|终审|监制|策划|作者|文字|图片|图文|文案
      |文\s?/\s?图|图\s?/\s?文|文(?!\s{0,20}号)|图|来稿|供稿|值班编辑|统筹|制作|排版)
    \s?[:|/\s•·]""",
    re.VERBOSE,
)
_REPORTER = compiled(
    r"[(\[【〔◎]?\s?(?:[\d一-鿿]{2,12}[报社网台道]?\s?/?\s?|[一-鿿]{2,8}/[一-鿿]{2,8}(?=记者|通讯员))?"
    r"(?:全媒体)?(?:记者|通讯员)\s?(?!采访|走进|探访|来到|走访|专访|招待会|会|节|见面|协会|团|站|俱乐部|联谊|培训)[一-鿿·、 ]{2,30}"
    r"(?:文\s?/?\s?图|摄影报道|(?:[/ ][一-鿿]{2,4})?(?:即时)?报[道导]|摄|/[文图])?[)\]】〕]?$"
)
#: The same without 记者: 王五六 赵六七 新疆乌鲁木齐报道.
_REPORTED = compiled(r"(?:[一-鿿]{2,3}[\s、]+){2,5}(?!系列|跟踪|追踪|深度|专题|独家|特别|连续|后续|综合)[一-鿿]{2,8}报[道导]$")
#: Signs that point at a picture.
_ARROWS = "▲△↑↓◆●■"
_CAPTION = compiled(
    rf"[{_ARROWS}](?!\s?本页)|[上下左右组题配本]?图片?(?:为|说|[一二三四五六1-9]?\s?[:|])|资料图|示意图|效果图|[(\[【]?图片说明"
)
_CREDIT = compiled(
    r"(?:\([^()]{0,14}(?:供图|摄|图片|资料图)\)|\(图片来源\s?:[^()]{2,16}\)"
    r"|(?:记者|通讯员)?\s?[一-鿿]{2,4}\s?[/ ]?\s?摄|[供提]图|提供|资料图片?|图源:?\S{0,12})\s?\|?$"
)
#: What stands above a list of other stories, or of other sites.
RELATED = (
    r"[【\[>\s]{0,3}(?:(?:相关|推荐|热门|延伸|往期|更多|最新|热点|编辑|精彩)"
    r"(?:阅读|新闻|文章|链接|报道|推荐|专题|稿件|资讯|精彩|回顾|更新|排行|图片|信息|动态|要闻|内容)(?=$|[^一-鿿]|[一-鿿]{0,4}$)"
    r"|猜你喜欢|热图一览|高清图集|(?:图片欣赏|新闻排行|排行榜|友情链接|合作媒体|关于我们?|赞助广告|商品推荐)\s?[:】\]]?$)"
)
_PROVINCE = "[京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]"
_PAGE_WORDS = (
    # navigation
    r"首\s{1,6}页(?=[\s|])|登录\S{1,12}(?i:app)",
    r"首页(?:$|[\s>|:»—→-]|[^。,;!]{0,14}?\s?[→>»›])|(?:返回)?主页(?:$|\s?[>|])|当前位置|[■●]?\s?(?:本页|您(?:现在|当前)?(?:的|所在)?)位置|网站(?:首页|地图|导航|声明)|导航(?:$|[\s:|])",
    r"(?:您好[,!]?\s?)?欢迎您?(?:来到|光临|访问)[^。,;]{1,20}(?:网|平台|门户)!?$|返回(?:首页|顶部|列表)|(?:用户|会员)?(?:登录|注册)(?:$|[\s|/,]|登录|注册)|马上注册|您需要\s?登录|(?:中文|简体|繁體|繁体|English|Network|RSS)$|无障碍|适老",
    r"上一[篇条页期则]|下一[篇条页期则]|版面(?:导航|概览)|[>»|]|<(?![一-龥]{2,8}[>》])",
    r"(?i:https?://\S+|www\.\S+)$|(?i:(?:next|previous) (?:article|post))",
    r"今天是[:\s]{0,3}20\d\d年\d{1,2}月\d{1,2}日\s{0,3}(?:星期.)?$|第\s?\d+\s?版[:\s]|语音播报|放大图片|正在(?:阅读|加载)\s?:|若长时间无响应|跳到主要内容|快速回到",
    r"(?i:sorry, )?(?i:your browser)|您的浏览器|请使用浏览器|请同意|本网?站使用|点击右上角|朋友圈$",
    # buttons
    r"(?:微信(?:好友)?|(?:新浪|腾讯)?微博|(?i:qq)(?:空间|好友)?|复制链接|手机(?:看|版))$|分享(?:[到至:]|$)|分享让更多|扫一扫|扫码|用?微[信博](?:扫|客户端)|长按(?:识别|二维码)|关注(?:我们|微信|公众号|官方)",
    r"(?:请选择)?您(?:对|看到)(?:这篇|本篇|该|此|本)(?:文章|新闻|报道|稿件)|对[此本]文章|非常满意|用户名\s?[:(]|匿名发表|分享工具",
    r"点击(?:上方|下方|蓝字|关注|查看|进入|阅读|收藏|这里|关闭)|阅读(?:原文|全文|:|量|\s?\d)|浏览(?:次数|量|:)|访问量|我有话说|我来说两句",
    r"[【\[]?(?:打印|列印|友善列印)(?:本页|页面|$|[\s】\]|])|[【\[]?关闭(?:窗口|本页|页面|$|[】\]])",
    r"[【\[]?(?:大\s?中\s?小|纠错|收藏|字体|字号|放大字体|缩小字体)(?:$|[\s:】\]|])",
    r"举报(?:电话|邮箱|$)|客服(?:$|[:电热邮]|中心[:电])|评论(?:[(:\s]|$)|网友评论|发表评论|我要评论|点赞|在看$|(?:上传|下载|回复|收藏|Download|、Download:)$",
    r"喜欢就|请继续下滑|为达最佳浏览|附[加件]档案|本帖最后由|只看该作者|倒序浏览",
    # related stories
    rf"{RELATED}|相关评论|热门(?:标签|评论)|更多(?:搜索|>|$)|图片(?:新闻|推荐)$|标签:|关键[字词]\d?:",
    # rights and imprint
    r"(?:特别|免责|版权|郑重)声明|声明:|版权(?:所有|归|说明|为|属)|(?i:copyright|all rights|powered by)",
    r"©|免责|凡(?:本网|注明|来源|未注明)",
    r"未经(?:授权|许可|书面|本网)|非经授权|转载(?:请|须|时)|本文(?:系|仅|不代表|链接|地址)|本站(?:所有|内容|转载|部分|仅|不)|以上(?:内容|文章)[仅不]|投稿邮箱|本网站之",
    rf"{_PROVINCE}\s?(?:(?i:icp)|公网安备)|备案号|技术支持:|联系(?:我们|电话:|方式:)",
    r"(?:联系)?地址:.{0,60}(?:邮编|电话|传真|邮箱|热线|投诉|网址|(?i:qq))|(?i:end)$|完$|[-—=*_~·.]{3,}$",
)
_BOILERPLATE = compiled("|".join(_PAGE_WORDS))
#: What it begins with: most lines are passed over by their first character.
_BOILERPLATE_BEGINS = frozenset(begun[0] for begun in beginnings("|".join(_PAGE_WORDS)))
#: The same where other words stand first.
_BEHIND_OTHERS = compiled(
    r"\S{2,20}主管\s+\S{2,20}主办$|.{0,10}加载中|[一-鿿]{0,8}客户端$|.{0,20}版权所有$|.{0,12}(?i:icp)\s?备"
    r"|\S{1,60}\.(?i:png|jpe?g|gif|bmp|webp|pdf|docx?|xlsx?|mp4)$"
)
#: What farms of copied pages put in front for search engines.
_SPAM = compiled(
    "[一二三]区[二三四]区|国产(?:精品|探花|大)|久久|无码|在线(?:观看|播放|看)|免费(?:视频|观看|看)|[黄a]片|(?:最新|官方)(?:网址|入口)|棋牌|彩票|娱乐城"
)
_SIGNED = compiled(r"(?:编辑|责编|记者|作者|审核人?|校对|供稿|通讯员|摄影|撰稿人?|来源)\s?[:/|]")
_RIGHTS = compiled(r"声明|版权|转载|凡|本网|授权|©", re.IGNORECASE)
_TRAIL = compiled(r"[^>›»。\n]{1,16}(?:(?:>>?|»|›)[^>›»。]{1,20}){1,8}$|.{1,30}(?:>|»|›|—|→)\s?正文")
_MENU_WORD = compiled(
    r"首\s?页|新闻|公告|资讯|动态|关注|微信|微博|频道|中心|专区|专题|图片|视频|财经|体育|娱乐|科教|导航|服务|关于|联系|产品|下载|投稿"
    r"|登录|注册|搜索|社区|论坛|博客|客户端|地图|焦点|推荐|收藏|生活|国\s?际|供稿|商城|广告"
)
#: A row of a table: it begins with its number, or with the head of that column, or ends in a bar.
_TABLE_ROW = compiled(r"\s?(?:\d{1,3}|序号|编号|项次)\s?\||[^|]{1,60}(?:\|[^|]{0,60}){2,12}\|$")
_MORE = compiled(r"更多\s?>{0,3}$")
#: Cells of a row that no row of anything else has.
_SWITCHES = frozenset({"English", "EN", "繁体", "简体", "RSS", "无障碍", "登录", "注册", "关怀版", "移动版"})
_CLOSING = "”’\")]】"
_STOP = compiled(r"[。!?;]")

#: What these lines hold, however they begin (other words for the page's, the way to an article, captions): most have none of it.
_SIGN = compiled(rf"[管载端权备.>»›图{_ARROWS}]|正文")

#: What a page has for a space behind the hour: 11:09:27? 作者.
_LOST_SPACE = compiled(r"(?<=\d:\d\d)\?+(?=\s|$|[一-龥])")


def kind_of(body: str) -> str:
    """The kind of one line by itself (a title is told from a heading by its place).

    Example:
        >>> [kind_of(s) for s in ("首页 > 新闻 > 正文", "来源:江城日报", "记者 张三丰 文/图", "论坛昨天在武汉开幕。")]
        ['boilerplate', 'source', 'byline', 'paragraph']
    """
    size = len(body)
    if size > _LONGEST_OTHER:
        return "paragraph"
    head, first = body[:90], body[0]
    if "?" in head:
        head = _LOST_SPACE.sub(" ", head)
    stopped = "。" in head or _STOP.search(head) is not None
    if size <= 120:
        may_name = first in _SOURCE_BEGINS or not _SOURCE_BEGINS
        if may_name and ("源" in head or "自" in head or "出处" in head or "原载" in head) and _SOURCE.match(head):
            return "source"
        if not stopped and _DATELINE.match(head):
            return "dateline"
        if size <= 80 and not stopped:
            told = body.endswith(("报道", "报导")) and _REPORTED.match(head)
            if told or _BYLINE.match(head) or (("记者" in head or "通讯员" in head) and _REPORTER.match(head)):
                return "byline"
    held = _SIGN.search(head) is not None
    if (
        ((first in _BOILERPLATE_BEGINS or not _BOILERPLATE_BEGINS) and _BOILERPLATE.match(head))
        or (held and _BEHIND_OTHERS.match(head))
        or (not stopped and _is_menu(body))
    ):
        # 【打印】【关闭】 责任编辑:张三丰; but not what 凡本网注明… says about sources and authors.
        return "byline" if size <= 120 and _SIGNED.search(body) and not _RIGHTS.search(body) else "boilerplate"
    if not stopped and size > 8 and _SPAM.search(head) and len(_SPAM.findall(head)) > 1:
        return "boilerplate"
    if size <= 90 and held and _TRAIL.match(head):
        return "boilerplate"
    if size <= 160 and ((held and _CAPTION.match(head)) or (body[-1] in "摄图片)供|" and _CREDIT.search(body[-24:]))):
        return "caption"
    if size <= _LONG_HEADING and not stopped and not head.rstrip(_CLOSING).endswith("…"):
        return "heading" if size > 3 or _HAN.search(body) else "boilerplate"
    return "paragraph"


def _is_menu(body: str) -> bool:
    """A row of short words between bars, of names of sites up to 更多>>, or of words that menus hold: 集团动态 媒体关注 官方微信."""
    if "|" in body and (bars := body.count("|")) > 2:
        return len(body) <= 10 * bars and not _TABLE_ROW.match(body)
    if len(body) > _LONG_HEADING and _MORE.search(body) and not _STOP.search(body):
        return True
    if " " not in body:
        return False
    cells = body.split()
    if len(cells) < 3 or len(body) > 10 * len(cells):
        return False
    if not _SWITCHES.isdisjoint(cells):
        return True
    return 2 * sum(_MENU_WORD.search(cell) is not None for cell in cells) > len(cells)


def is_menu_word(body: str) -> bool:
    """Whether a short line is one that menus and banners hold: 解放军报客户端, 科 技 新 闻; not a name."""
    return len(body) <= 20 and (_MENU_WORD.search(body.replace(" ", "")) is not None or not _HAN.search(body))
