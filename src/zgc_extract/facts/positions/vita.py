"""What a profile tells of somebody before the posts."""

from __future__ import annotations

from ...honorifics import HONORIFIC
from ...shelf import compiled

#: What a profile tells between the name and the posts: 张三,男,汉族,1960年生,博士,甲大学教授.
VITA = compiled(
    HONORIFIC + "?"
    r"(?:[,;](?:[男女]|(?:生于)?(?:19|20)\d\d年(?:\d{1,2}月(?:\d{1,2}日)?)?(?:出?生|生人)?(?:于[^,。;]{1,12})?|[\u4e00-\u9fff]{1,4}族|"
    r"中共党员|(?:大学|研究生|本科|博士|硕士|学士)(?:研究生|本科|后|学历|学位)*|[\u4e00-\u9fff]{2,12}(?:博士后?|硕士|学士|学历|学位|籍)|[\u4e00-\u9fff]{2,10}人|"
    r"(?:19|20)\d\d年[^,。;]{0,20}毕业(?:于[^,。;]{1,20})?|(?:毕业于[^,。;]{1,20}|[^,。;]{1,20}毕业))(?=[,;]))*(?=,)"
)
