"""Words before the names of those who made a page: 记者 张三, 责编:李四, 文/图 王五.

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
    *PRESS_POSTS, "撰稿", "撰文", "采写", "摄影", "供图", "供稿", "文章", "文字", "图片", "编译", "编审", "审校", "初审", "复审", "终审",
    "一审", "二审", "三审", "策划", "统筹", "制作", "摄", "文", "图",
)  # fmt: skip

#: Who wrote a report, in brackets behind its last sentence: 大会闭幕。(林启东 赵一凡)
SIGNATURE = Sought(r"(?<=[。!?”…])\s?\((?P<names>[\u4e00-\u9fff]{2,3}(?:[ 、,]{1,2}[\u4e00-\u9fff]{2,3}){0,5})\)(?=\s*(?:\n|$))", "(")
