"""What people are called by behind their names: 张三|先生, 李四|教授.

One list for all rules that step over such a word, end a name before it, or take a surname with it for no full name.
Facts: forms of address and academic ranks of press usage, of our own compilation.
"""

#: Courtesy: with a surname it calls one person (顾先生).
COURTESIES = ("老先生", "先生", "女士", "小姐", "太太")
#: All forms of address.
ADDRESSES = (*COURTESIES, "夫人", "同志", "老师", "同学", "太平绅士", "局绅", "勋爵", "爵士", "伉俪")
#: Degrees and academic ranks.
RANKS = ("教授", "院士", "研究员", "博士")
#: Callings that stand behind a name in a rank's place.
CALLINGS = ("律师", "医生", "医师", "大夫", "将军", "工程师", "检察官", "法官")

#: Styles of honour between a post and a name in Malaysia, Singapore and Brunei, longest first: 主席|拿督|张三.
STYLES = (
    "丹斯里拿督斯里", "拿督斯里拿汀", "丹斯里拿督", "拿督巴杜卡", "拿督巴丁宜", "拿督威拉", "拿督斯里", "拿督里韩", "拿督阿玛", "拿汀斯里",
    "拿汀巴杜卡", "丹斯里", "敦拿督", "准拿督", "天猛公", "本固鲁", "甲必丹", "拿督", "拿汀", "潘斯里",
)  # fmt: skip
#: One of them or none, for patterns.
STYLE = "(?:" + "|".join(STYLES) + ")?"

HONORIFICS = (*ADDRESSES, *RANKS, *CALLINGS)

#: Any of them, for patterns.
HONORIFIC = "(?:" + "|".join(HONORIFICS) + ")"

#: Forms of address and styles before a name in Latin letters, as a pattern, and how long they may be: Prof. Dr. , HRH Princess .
LATIN_STYLES = r"(?:(?:Mr|Ms|Mrs|Dr|Prof|Sir|Dame|HRH|HE|HH|Prince|Princess|Sheikha?)(?:\. ?| )){1,3}"
LONGEST_LATIN_STYLES = 20
