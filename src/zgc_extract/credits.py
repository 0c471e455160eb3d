"""Words before the names of those who made a page (记者 张三, 责编:李四, 文/图 王五) and of the outlet that it is from (来源:江城日报).

Facts: the usage of newspapers and sites, of our own compilation.
"""

from __future__ import annotations

from .sought import Sought

#: Posts of the press, which whoever is named behind them holds.
PRESS_POSTS = (
    "记者", "通讯员", "编辑", "责编", "美编", "主编", "校对", "审核", "监制", "撰稿人", "摄影师", "评论员", "作者", "实习生",
)  # fmt: skip
#: Those and what else is said of the work.
CREDITS = (
    *PRESS_POSTS, "撰稿", "撰文", "采写", "摄影", "供图", "供稿", "文章", "文字", "图片", "编译", "编审", "审校", "审稿人", "审稿",
    "初审", "复审", "终审",
    "一审", "二审", "三审", "审签", "签审", "签发", "来稿", "策划", "统筹", "制作", "摄", "文", "图",
)  # fmt: skip

#: Who wrote a report, in brackets behind its last sentence (大会闭幕。(林启东 赵一凡)), before the day that opens it, or behind
#: its dateline (江城24日电 (林启东)).
SIGNATURE = Sought(
    r"\((?:(?<=[。!?”…]\()|(?<=[。!?”…]\s\()|(?<=\n\()(?!.{0,4}(?:记者|通讯员))(?=[^()\n]{2,20}\)\s{0,2}\d{1,2}月))"
    r"(?P<names>[\u4e00-\u9fff]{2,3}(?:[ 、,]{1,2}[\u4e00-\u9fff]{2,3}){0,5})\)(?=\s*\|?\s*(?:\n|$)|\s{0,2}\d{1,2}月)"
    r"|\((?:(?<=[电讯]\()|(?<=[电讯]\s\())(?P<wired>[\u4e00-\u9fff]{2,3}(?:[ 、,]{1,2}[\u4e00-\u9fff]{2,3}){0,3})\)"
)

#: What 来源 is of: 文章来源, 稿件来源.
OF_WHAT = ("文章", "稿件", "信息", "内容", "新闻", "本文", "原文", "消息", "图文", "素材", "资料", "微信", "视频", "文字")
#: A pattern for what stands before the outlet that a page is from.
SOURCE = r"(?:来源(?:单位|部门|机构|网站)?|稿源|转[载贴帖]?[自于]|[摘选]自|摘编自|原载于?|出处|首发于|媒体(?=\s?:))"
#: What each of those holds.
SOURCE_SIGNS = ("来源", "稿源", "转自", "载自", "贴自", "帖自", "摘自", "选自", "原载", "出处", "载于", "摘编自", "首发于", "媒体")
#: The same for who put it up or sent it in, before a colon: 发布单位:江城市商务局.
OFFICE = r"(?:发布|公布|公告|供稿|来稿|撰稿|提供|报送)(?:单位|机构|部门|者|人)|供稿"
