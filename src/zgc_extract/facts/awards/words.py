"""The words of the names of awards, made ready for look-up once for a lexicon."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ...lexicon import Lexicon
from ...shelf import compiled
from ...slotted import fixed
from ..wording import any_of


@fixed
class PrizeWords:
    """The table ``_prize_words``, compiled.

    Attributes:
        ends: Where the name of an award ends.
        weak: Where it ends behind a verb after which nothing but an award comes.
        dropped: What stands behind a name and is no part of it.
        ranked: What ranks an award, up to its name.
        vague: What is got and is no award.
        graded: Names that are enough by themselves: 金奖.
        before: What stands before a name and is no part of it.
        quoted: A quoted name with what may stand before and behind it.
        apart: What behind a quoted name is no part of it.
        agent: Whose it is: 由甲颁发的.
        never: What no name of an award holds.
    """

    ends: re.Pattern[str]
    weak: re.Pattern[str]
    dropped: re.Pattern[str]
    ranked: re.Pattern[str]
    vague: re.Pattern[str]
    graded: re.Pattern[str]
    before: re.Pattern[str]
    quoted: re.Pattern[str]
    apart: re.Pattern[str]
    agent: re.Pattern[str]
    never: re.Pattern[str]


@lru_cache(maxsize=8)
def prize_words(lexicon: Lexicon) -> PrizeWords:
    """The words of a lexicon."""
    table = lexicon.table("_prize_words")
    kinds = table.column("class")

    def of(kind: str) -> list[str]:
        return [word for word, held in kinds.items() if kind in held]

    def guarded(rows: Mapping[str, Mapping[str, str]], kind: str) -> str:
        parts = []
        for word in sorted(of(kind), key=lambda w: (-len(w), w)):
            stop = rows[word]["not_before"]
            parts.append(re.escape(word) + (f"(?!{stop})" if stop else ""))
        return "|".join(parts)

    # What is best is an award, whatever it is: 最佳原创歌曲.
    best = (
        rf"最(?:佳|具|受(?=[一-龥]{{0,8}}欢迎))(?!(?:{any_of(of('b'))})(?!片|短片))[一-龥A-Za-z0-9]{{1,10}}?(?:奖|(?=[、,。;:()“”《》\n]|$|[和与及]|以及|"
        r"[两二三四五六七八九十\d]+(?:项|个|大奖)|一?[奖项]|等|则?由|的(?:是|有|分别)?))"
    )
    before = (
        r"^[了过得而则]|^(?:(?:\d{4})?年度(?:全[国省市])?唯一(?:的)?(?:[1一][项个])?|(?:首|第[一二三四五六七八九十\d]{1,3})届(?=.{4})|"
        r"(?:\d+|[一二两三四五六七八九十]+)?[家个名位]?(?:单位|企业|公司|个人|集体|学校)(?=第|首届|\d{4}|“)|"
        r"本[届次][一-龥]{2,8}?的?(?=最|特等|[一二三金银铜]等?奖|[冠亚季]军|团体)|"
        rf"(?:论坛|大会|大赛|比赛|赛事)(?=最|优|特等|[一二三金银铜]等?奖)|[今去本]年度?的|{any_of(of('o'))})"
    )
    quoted = (
        r"(?P<before>[^“”,。;!?、()]{0,30}?)“(?P<name>[^“”\n]{2,40})”(?P<after>(?!的(?:企业|园区|基地|单位|项目|品牌))(?:[一-龥]{2,8}?(?:试点|示范|先导)[一-龥]{0,6}(?=[,。;!\n]|$)|[^“”,。;!?、()和与及]{0,10}?(?:[^“”,。;、和的]{0,6}(?<!颁)奖(?!项|杯|牌|章|金|座|状|励|品)|"
        rf"[一-龥]{{0,4}}(?:名单|名录|榜单)|[一-龥]{{2}}(?:{any_of(of('s'))})|{any_of(of('q'))})))?"
    )
    return PrizeWords(
        ends=compiled(best + "|" + guarded(table, "e")), weak=compiled(f"(?:{any_of(of('w'))})$"),
        dropped=compiled(f"(?:等)?的?(?:{any_of(of('d'))})(?:[和与及、](?:{any_of(of('d'))}))*$"),
        ranked=compiled(f"^.*(?:{any_of(of('r'))})(?:的|——|—|-)*(?=.)"),
        vague=compiled(any_of(of("v"))),
        graded=compiled(any_of(w for w in of("e") if len(w) > 1 and w[-1] in "奖牌军章后帝冠" and w != "大奖")),
        before=compiled(before), quoted=compiled(quoted), apart=compiled(any_of(of("n"))),
        agent=compiled(rf"(?:由)?(?P<agent>[^,。;]{{2,40}}?)(?:{any_of(of('g'))})(?:的|(?<=[颁授][发予授])(?=“))"),
        never=compiled(any_of(of("x"))),
    )  # fmt: skip
