"""What stands around a name: titles and verbs beside it, what is named after people, and where a name ends."""

from __future__ import annotations

from ...shelf import compiled
from ...tokenizer import coined
from .scene import Scene

#: What a department ends in, which stands between a body and a title too: 财务|部|经理.
DEPARTMENTS = frozenset("部处科室办局组所院系会司厅区队站股学")
#: Heads of places, who stand between the place and their post: 彰化县|魏明谷|县长.
HEADS_OF_SEATS = tuple(acting + head for acting in ("", "代理", "副") for head in ("省长", "市长", "县长", "区长", "镇长", "乡长"))
HOLDS_BEGIN = frozenset("现曾后仍将历兼担出任为是系转改调接继就升续连留卸辞退荣不同当获受被晋挂")
#: What names of places end in.
OF_PLACES = frozenset("市县镇乡村区州省街巷湾洲寨")
#: What closes a name that stands after a title.
PAUSES = frozenset(("", *",。、;:()!?《》“”|/ \n"))
SHORT = 3
STOPS = frozenset(("", *"、,。;:!?)\n"))

#: What no word that leads on stands before, and what only a verb does.
_PARTS, _ASPECTS = PAUSES | frozenset("和与及等"), frozenset("了着过")
#: How far a word that leads on speaks for a name before it.
_LEADS, _ACTS = 50, 30

#: What is named after people, in whose name they are not mentioned: 何明楠奖学金, 茅盾文学奖.
_NAMED_AFTER = compiled(
    r"(?:[\u4e00-\u9fff]{0,4}(?:博物馆|陈列馆|展览馆|文化馆|文化园|文化村|文化节|奖学金|助学金|文学奖|科[学技]技?术?奖|艺术奖|科技奖|数学奖|物理奖|化学奖|经济学奖|新闻奖|建筑奖)|杯|奖(?!励|项)|纪念馆|纪念堂|"
    r"[\u4e00-\u9fff]?(?:酒店|宾馆|饭店|大厦|医院|中学|小学)|故居|故里|艺术馆|美术馆|大道|学术会议|书院|希望小学|社区|村(?=[、,。和等的委])|茶村|老街|古[镇城村]|"
    r"景区|公园|广场|球场|郡|体育场|别墅|半岛|火山|神庙|灯塔|大桥|水库|湿地|码头|隧道|[小校院园厂片街]区|路口|街道|[港岛湖](?=[、,。和等的]))"
)
_HONOURED = 600
#: A candidate this far below zero may still be a name in a list.
NEAR = -200

#: How far the first character of 主持 may speak against a name before it.
_VERB_BEGINS = 100
#: Prepositions whose object does what the verb behind it says, or to whom it is done, and how far both speak for a name between.
_LEADING, _LED = frozenset("向由与对请跟为"), 120
#: Marks behind which the subject of a verb of saying opens a sentence, and how far they speak for a name there.
_OPENED, _SAYS, _SUBJECT = frozenset(("", *"\n。!?”;")), compiled("[\u4e00-\u9fff]{1,4}[,:“]"), 60
#: How much more, where the dictionary does not have it.
_COINED = 40
#: What ends speech in quotation marks, the clause of who said it, and how far that speaks for a name there.
_SPEECH_ENDS, _SAYS_ALL, _QUOTED = frozenset("。!?…,"), compiled("[\u4e00-\u9fff]{1,3}[。,:“]"), 90
#: What shows a household behind a name: 走进|张三|家的院子.
_HOME, _AT_HOME = compiled("家(?:的?[院门里中养地田果客农生种菜猪牛羊鱼大新老小承]|[,。时做])"), 150
#: What follows somebody who is only said to be a villager, a guest, and what others do with somebody's help.
_BEHIND_ROLE, _WITH = frozenset("、,的(正在获"), compiled("的(?:带领|陪同|主持|组织|推动|指导|帮助|见证|协助|介绍|引领|影响)")
_LONGEST_ROLE = 4
#: How much it adds that a body ends and a title begins at the name's ends.
_BETWEEN_BODY_AND_TITLE = 130

_LATER = compiled(r"[,(][^,。;()、!?\n]{1,28}")


#: Verbs of holding a post, and how far behind them it may stand.
_HOLDS = compiled(
    "(?:现|曾|后|仍|将|历|兼|担|出|转|改|调|接|继|就|升|续|连|留|卸|辞|退|荣|不再担|不再兼|继续担|同时担)?任(?:命)?|(?:现|曾)?(?:为|是|系)"
    "|(?:当选|获选|受聘|获聘|获委任|获任命|被任命|被聘任?|被选举?|晋升|升任|挂职)(?:担任|为)?"
)
#: What somebody does who gets a prize.
_WINS_BEGIN, _WINS = frozenset("获荣夺摘斩捧"), compiled("(?:荣?获(?:得)?|夺得?|摘得|斩获|捧得)[^,。;!?]{0,16}[军奖名号]")
#: What parties of visitors end in, and words for those who lead them.
_PARTIES_END = frozenset("团组队部局厅委办会司校院长导人方员宾们")
_EDITION = compiled("第[一二三四五六七八九十百]{1,4}届")
#: Words for a body told before, between such a verb and the post: 金宏|为学院|副院长.
_ECHO = compiled(
    "(?:新一届|本届|该|本)?(?:学院|大学|学校|集团公司|总公司|公司|集团|协会|学会|商会|总会|联盟|研究会|联合会|研究院|医院|基金会|理事会|(?:学术|专家|技术|咨询|顾问|指导)?委员会)"
    "|[该本][校院所局厅委部馆社台行会区市县镇]"
)
_FAR = 40
_STOP = compiled("[,。;:!?\\n]")


def surrounding(s: Scene, start: int, end: int, own: int, foreign: bool) -> tuple[int, str]:
    """What speaks for a name, with what titles, verbs and neighbours add to its own evidence, and the strongest sign."""
    side = s.weights.foreign if foreign else s.weights.native
    text, evidence, said = s.text, side.evidence, s.saying.get(end)
    before, after = text[start - 1 : start], text[end : end + 1]
    led = side.before[before]
    score, sign = own + led + side.after[after], "plain"
    if after == "," or after == "(":
        later = _LATER.match(text, end)
        if later and later.end() in s.title_ends:
            score, sign = score + evidence["title_later"], "appositive"
    if after in HOLDS_BEGIN and holds(s, end):
        score, sign = score + evidence["title_after" if before in STOPS else "title_later"], "saying"
    elif said:
        score += said[1]
        if foreign and text.startswith("主持", end):  # what 主 speaks against a name (民主, 主义), the verb does not
            score -= min(side.after[after] + _VERB_BEGINS, 0)
        sign = "before_title" if said[0] == "form" else "saying"
    elif not foreign and leads_on(s, end) and text[start : end + 1] not in s.closed:
        score += _LEADS
    elif not foreign and acts(s, end):
        score += _ACTS
        if -_COINED < score <= 0 and end in s.cuts and end + 1 not in s.cuts and coined(s.document.tokenizer, text[start:end]):
            score += _COINED  # 万霞|递给我
    if said and said[0] != "form" and before in _LEADING:
        score += _LED - (min(led, 0) if foreign else 0)  # 向|张三|颁奖, 由|张三|主持, 由|费雷罗|主持
    if said and said[0] == "say" and before == "”" and text[start - 2] in _SPEECH_ENDS and _SAYS_ALL.match(text, end):
        score += _QUOTED  # “…。”任建国|说。
    if not foreign:
        if led < 0 and start in s.cuts and text[start - 2 : start] in s.weights.led_by:
            score -= led  # 采访|张三时, 会上|张三宣读了名单
        if said and said[0] == "say" and before in _OPENED and text[end - 1] != "老" and _SAYS.match(text, end):
            score += _SUBJECT + (_COINED if coined(s.document.tokenizer, text[start:end]) else 0)  # 。任建国|表示, 。万霞|相信,
        if before == "在" and _WITH.match(text, end):
            score += _AT_HOME  # 在|张三|的带领下
        if after == "团" and text.startswith("团队", end) and score > NEAR:
            score += _ACTS  # 封晓东|团队的作品
        if after == "家" and end in s.boundaries and _HOME.match(text, end):
            score += _AT_HOME
    if said_of_role(s, start, end):
        score += _LED * (1 + (after == "获"))  # 村民|张三|说, 果农|杨树生|获
    if end in s.title_starts:
        score, sign = score + evidence["title_after"], "before_title"
        if start in s.body_ends or (start in s.place_ends and text.startswith(HEADS_OF_SEATS, end)):  # 重点实验室|居明宇|教授
            sure = end - start == SHORT and text[end - 1] not in DEPARTMENTS and start not in s.title_starts
            score += 0 if text[end - 1] in DEPARTMENTS else (3 if sure else 1) * _BETWEEN_BODY_AND_TITLE - min(led, 0)
        if not foreign and -_COINED < score <= 0 and s.cuts.issuperset((start, end)) and coined(s.document.tokenizer, text[start:end]):
            score += _COINED  # 邀请|柏钧|教授
    elif (start - (before == "的")) in s.body_ends and after in _WINS_BEGIN and _WINS.match(text, end):
        score += _LED - min(led, 0)  # 江城学校|郎雪|获女子组冠军, 来自江城学校的|郎雪|获…
    elif after == "一" and text.startswith("一行", end) and text[end - 1] not in _PARTIES_END:
        score += _LED - min(led, 0)  # 会见了|封凯|一行
    if start in s.title_ends:
        score, sign = score + evidence["title_before"], "after_title"
        if said or after in PAUSES or acts(s, end):
            score += evidence["title_closed"]
    if (start, end) in s.places:
        score += evidence["place"]
    if sign == "plain" and score > NEAR and (text[end - 1] in OF_PLACES or _NAMED_AFTER.match(text, end)):
        score -= _HONOURED
    return score, sign


def said_of_role(s: Scene, start: int, end: int) -> bool:
    """Whether a word for somebody without a post stands before, and behind what follows such a one: 村民|张三|说."""
    if end not in s.saying and s.text[end : end + 1] not in _BEHIND_ROLE:
        return False
    return s.text.endswith(s.weights.roles, start - _LONGEST_ROLE if start > _LONGEST_ROLE else 0, start)


def holds(s: Scene, at: int) -> bool:
    """Whether it goes on with a post that is held: 现为|华中师范大学文学院|教授, 任|校长."""
    if s.text[at : at + 1] not in HOLDS_BEGIN:
        return False
    m = _HOLDS.match(s.text, at)
    if m is None:
        return False
    edition = _EDITION.match(s.text, m.end())
    at = edition.end() if edition else m.end()
    if at in s.covered:
        stop = _STOP.search(s.text, at, at + _FAR)
        return any(p in s.title_starts for p in range(at, stop.start() if stop else at + _FAR))
    echo = _ECHO.match(s.text, at)
    return at in s.title_starts or (echo is not None and echo.end() in s.title_starts)


#: When somebody does something, behind his name.
_DAYS, _ON_A_DAY = frozenset("今昨明前日近"), compiled("[今昨明前](?:[日天晚早晨年午]|[(]|[上下中]午)|[日近](?:[前日]|[(])")


def closed(s: Scene, end: int) -> bool:
    """Whether a pause, a title, a verb of saying or one of holding a post follows."""
    if end in s.saying or end in s.title_starts:
        return True
    after = s.text[end : end + 1]
    if after in PAUSES or (after in HOLDS_BEGIN and holds(s, end)) or (after == "团" and s.text.startswith("团队", end)):
        return True
    return after in _DAYS and _ON_A_DAY.match(s.text, end) is not None  # 校长赵涵捷|今(30)日


#: Verbs and prepositions that no verb of saying or of a part follows.
_NO_SUBJECTS = frozenset("有为")


def leads_on(s: Scene, at: int) -> bool:
    """Whether one character goes on behind a name as a word of its own: 尹昌|给学生上课, 刘瑶|成了名人."""
    if at + 1 not in s.cuts:
        return False
    lead = s.text[at : at + 1]
    aspect = s.weights.leads.get(lead)
    if aspect is None:
        return False
    after = s.text[at + 1 : at + 2]
    if after in _ASPECTS:
        return at + 2 in s.cuts
    if lead in _NO_SUBJECTS and at + 1 in s.saying:
        return False  # 高长有|主持, 马大为|担任: no 有 and no 为 goes on with such a verb
    if lead == "时":  # 采访尹昌|时,
        return after == "," and not splits(s, at)
    return after not in _PARTS and not aspect and not splits(s, at)


def splits(s: Scene, at: int) -> bool:
    """Whether an offset is before the last character of a word that the dictionary has: 尹昌坐|在 of 坐在."""
    if at in s.cuts or at + 1 not in s.cuts:
        return False
    start = at - 1 if at - 1 in s.cuts else at - 2 if at - 2 in s.cuts else at - 3 if at - 3 in s.cuts else at
    return not coined(s.document.tokenizer, s.text[start : at + 1])



def made_up(s: Scene, begin: int, least: int) -> bool:
    """Whether the token that begins here and ends at the second offset or soon behind it is one that no dictionary has: 周清|明仅用."""
    edges = s.boundaries
    end = least if least in edges else least + 1 if least + 1 in edges else least + 2
    return end in edges and coined(s.document.tokenizer, s.text[begin:end])


def acts(s: Scene, end: int) -> bool:
    """Whether a word of its own follows that no name holds, a verb most often: 副省长陈星莺|观摩."""
    text, cuts, stops = s.text, s.cuts, s.stops
    return (end + 2 in cuts and text[end : end + 2] in stops) or (end + 3 in cuts and text[end : end + 3] in stops)
