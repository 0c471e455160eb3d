"""Fact rules for launches."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, Story
from ...lexicon import WordHit
from ...rule import no, yes
from ...shelf import compiled
from ...slotted import replace
from ..clauses import clause_start, governs, line_before, past, strip_adverbs, triggers
from ..naming import Phrase, bare
from ..phrases import left_phrases, right_phrases
from ..subjects import subject_run
from ..telling import is_history
from ..topics import parallel_phrases, topic_phrases
from . import lists, own, told
from .base import FOUNDED, RITE, is_said_of, launch_of, rules
from .rows import set_row

__all__ = ["lists", "own", "rules", "told"]

#: What describes by the act, where the act is the news: 今天揭牌|的江城中心; what puts the subject last: 揭牌|的还有江城中心.
_NOW = compiled(
    r"(?:(?:今[日天]|当[日天]|昨[日天]|同日|\d日|会上|现场|[此本]次|刚刚?|新近|最近|近[日期]|日前|昨[晚日]|今早)(?:正式|同步|集中|新)*"
    r"|(?<![全最创更])新)$"
)
#: Who made a thing is no news: 甲联社由各信用社出资组建.
_ORIGINS, _MADE_BY = ("组建", "创办", "创立", "创建"), compiled(r"由[^,。;]{2,26}$")
#: What sides agree on is to be founded yet: 甲与乙签约,|共同发起|丙基金.
_FOUNDING = ("设立", "成立", "组建", "发起", "发起设立", "发起成立", "发起组建")
_TO_AGREEMENT = compiled(r"签[约署订][^。;:\n,]{0,40},(?:双方|[三四]方|各方)?(?:将|拟|共同|合作|联合|合力|携手)+[^,。;:]{0,8}$")
#: What a meeting is broadcast over is not opened: 大会开通视频直播平台.
_MEETING = compiled(r"(?:大会|会议|论坛|活动|大赛|比赛)(?:还|也|同步|同时|专门|特别)?$")
_HELD = ("举行", "举办", "举行了", "举办了")
_INVERTED = compiled(r"的(?:(?:重点|重大)?项目,?)?(?:还|也|同时)?(?:有|包括)")
_UNVEILED = compiled(
    r"(?:共同|一起|联合)?为(?P<what>[^,。;!?]{2,60}?)(?:正式|共同|隆重|现场|联合|成功|进行|成立|启用|)*(?:举行了?(?:(?:隆重|简短|盛大|简朴)的?)?)?$"
)


def _inverted(text: str, at: int) -> int | None:
    """Where the subject begins that is put last: 揭牌|的还有江城中心."""
    inverted = _INVERTED.match(text, at)
    return inverted.end() if inverted else None


def _described(story: Story, hit: WordHit) -> int | None:
    """Where the object begins behind 的: 今天揭牌|的江城中心, 揭牌|的还有江城中心."""
    inverted = _inverted(story.text, hit.end)
    if inverted is None and story.text.startswith("的", hit.end) and _NOW.search(story.text, max(0, hit.start - 14), hit.start):
        return hit.end + 1
    return inverted


def _line_below(story: Story, hit: WordHit) -> list[Phrase]:
    """What the line below names, where a page breaks its sentences into lines: 同时启动 / “英才”行动计划.

    Not below a headline that names it: 江城轴承产业园开工 / 江城轴承产业园项目昨天开工。
    """
    nouns = story.document.lexicon.table("_launch_nouns")
    if left_phrases(story, nouns, hit.start, story.document.line_at(hit.start).start):
        return []
    at = hit.end
    while story.text.startswith(("\n", " "), at):
        at += 1
    return right_phrases(story, nouns, at) if not story.text.startswith("(", at) else []  # (who wrote it)


@rules.fact(
    "object",
    yes("会上,合肥市科学技术局启动了“揭榜挂帅”行动。", launchers=["合肥市科学技术局"]),
    yes("星河动力股份有限公司(以下简称“星河动力”)滨海新能源电池工厂投产仪式昨日举行。", subject="滨海新能源电池工厂"),
    yes("论坛上还启动了合肥市人工智能应用示范行动。", subject="合肥市人工智能应用示范行动"),
    yes("星河集团宣布成立数字农业创新联盟。", subject="数字农业创新联盟", launchers=["星河集团"]),
    yes("与会嘉宾共同为江城智能计算中心揭牌。", subject="江城智能计算中心"),
    yes("活动现场启动了滨海新材料中试基地和江城低空经济服务平台。", subject="滨海新材料中试基地"),
    yes("今天揭牌的江城智能计算中心位于滨海新区。", subject="江城智能计算中心"),
    yes("同时揭牌的还有江城新材料中试基地。", subject="江城新材料中试基地"),
    yes("同步开工的还有滨海污水处理厂二期(总投资3亿元)和江城冷链物流园(总投资约5亿元)等6个项目。", subject="滨海污水处理厂二期"),
    yes("同步举行开工仪式的还有江城冷链物流园项目。", subject="江城冷链物流园项目"),
    yes("当天竣工投用的项目还有江城快速路工程、滨湖公园二期等。", subject="滨湖公园二期"),
    no("江城市将拨款3000万元设立滨湖成果转化基金。"),
    yes("嘉宾为江城低空经济研究院滨海分院成立揭牌。", subject="江城低空经济研究院滨海分院"),
    yes("昨日成立“江城文化有限公司”(江城书店联盟)。", subject="江城文化有限公司"),
    yes("新开园的合肥启德产业园、正开工建设的江城创新中心备受关注。", subject="合肥启德产业园"),
    yes("江城市启动2024年“质量提升”行动。", subject="2024年“质量提升”行动"),
    yes("大会启动江城志愿服务项目大赛。", subject="江城志愿服务项目大赛"),
    yes("市领导为江城大学举行了隆重的揭牌仪式。", subject="江城大学"),
    yes("新揭牌的江城低空经济研究院由江城大学建设。", subject="江城低空经济研究院"),
    yes("昨天举行开工仪式的江城文化主题公园项目总投资2亿元。", subject="江城文化主题公园项目"),
    yes("新近启用的江城市政务服务中心位于滨江大道。", subject="江城市政务服务中心"),
    yes("星河集团联合江城大学等20家单位共同发起成立江城低空经济产业联盟。", subject="江城低空经济产业联盟"),
    yes("大会启动江城出海专项行动、组建江城汽车出口联盟、上线江城贸易平台。", subject="江城汽车出口联盟"),
    yes("江城大学昨日成立集成电路学院。", subject="集成电路学院"),
    no("江城大学成立专业学院。"),
    no("江城轴承产业园项目开工\n合肥轴承产业园项目昨天投产。"),
    yes("仪式上\n同时启动\n“滨湖英才”行动计划", subject="“滨湖英才”行动计划"),
    no("星河集团启动了资金筹措工作。"),
    no("论坛邀请江城大学教授赵一凡以“农业保险”为题揭开序幕。"),
    no("江城县农业局、青石镇等领导出席了义诊启动仪式。"),
    no("江城市人民政府批复同意滨海新区设立江城算力研究院。"),
    no("去年成立的江城大数据研究院位于滨海新区。"),
    no("根据协议,双方共同组建江城算力研究院。"),
    no("星河集团与江城大学签署合作协议,共同设立江城智造创新基金。"),
    no("李文博大学毕业后创办了星河集团。"),
    no("江城市启动2025年度江城科技计划项目申报工作。"),
    no("仪式上启动了相关项目。"),
    no("窗口设立“绿色通道”。"),
    no("江城成功发射了一颗通讯卫星。"),
    no("赵一凡为江城镇获得的“轴承之乡”荣誉称号揭牌。"),
    no("原定同日开工的江城会展综合体项目,推迟到二季度。"),
    no("自2007年星河集团成立江城信托以来,业务不断增长。"),
    no("合肥市将启动“星火”行动。"),
    no("目前,江城机场已开通至合肥、青岛的航线。"),
    yes("星河航空昨日正式开通合肥至青岛往返直飞航班。", subject="合肥至青岛往返直飞航班"),
    no("公司成立于1998年,总部位于江城。"),
)
def object_(story: Story) -> Iterator[Fact]:
    """What a transitive verb starts or unveils: 启动了…行动, 宣布成立…联盟, 为…中心揭牌."""
    nouns = story.document.lexicon.table("_launch_nouns")
    text = story.text
    for hit in triggers(story, "launch_verbs", chain=True):
        kind = hit.row["class"]
        if kind in "rh" or (kind == "i" and not text.startswith("的", hit.end)):
            continue
        lo, _ = story.document.sentence_at(hit.start)
        rite = RITE.match(text, hit.end)
        unveiled = _UNVEILED.search(text[(start := clause_start(text, hit.start, lo)) : hit.start]) if kind == "f" else None
        if rite and not unveiled and not (text.startswith("的", rite.end()) and text.endswith(_HELD, 0, hit.start)):
            continue
        if hit.word == "开通" and _MEETING.search(text, max(lo, hit.start - 8), hit.start):
            continue
        after = (_inverted(text, rite.end()) or rite.end() + 1) if rite else _described(story, hit) or past(text, hit.end)
        if not rite and text.startswith("的", hit.end) and after == past(text, hit.end):
            continue
        subject_end = hit.start
        if unveiled:
            phrases = left_phrases(story, nouns, start + unveiled.end("what"), start + unveiled.start("what"), rite=True)
            subject_end = start + unveiled.start()
        else:
            phrases = right_phrases(story, nouns, after) if kind != "f" or rite or governs(text, after) else []
            if not phrases and kind in "bt" and text.startswith("\n", hit.end):
                phrases = _line_below(story, hit)
        if not phrases or is_history(story, hit) or text.startswith("以来", phrases[-1].end):
            continue
        if hit.word in _FOUNDING and _TO_AGREEMENT.search(text, max(lo, hit.start - 80), hit.start):
            continue
        by = subject_run(story, lo, subject_end)
        if hit.word in _ORIGINS and (text[hit.start - 1] in "他她" or (by is not None and by.members[-1].person is not None)):
            continue  # 李文博创办星河集团: his life
        for phrase in phrases:
            fact = launch_of(story, phrase, hit, len(phrases) > 1, by)
            if fact:
                yield fact


#: 揭牌|为“…管理局”, 挂牌|更名为….
_RENAMED = "(?:转型|更名|升格|升级|改制|改隶|改组|改名|重组|转制|改建)"
_AS = compiled(rf"(?:正式)?(?:并)?{_RENAMED}?(?:成)?为(?=[“一-龥])")
#: What is renamed before the rite is told: 管理局3月3日改制为甲,5日举行|揭牌典礼.
_BEFORE = compiled(rf"(?:正式)?{_RENAMED}(?:成)?为(?=[“一-龥])")


@rules.fact(
    "renamed",
    yes("江城科技局昨日挂牌转型为“江城科学技术委员会”。", subject="江城科学技术委员会"),
    yes("江城职业学院正式揭牌更名为江城职业技术大学。", subject="江城职业技术大学"),
    yes("园区管理局今日也正式揭牌为“江城高新区管理局”。", subject="江城高新区管理局"),
    yes("园区管理局自3月3日改制为江城高新区管理局,3月5日举行揭牌典礼。", subject="江城高新区管理局"),
    no("该馆挂牌为江城大学教学基地。"),
    no("江城职业学院将挂牌更名为江城职业技术大学。"),
)
def renamed(story: Story) -> Iterator[Fact]:
    """What a body is unveiled as: 挂牌转型为“…委员会”, 揭牌更名为…大学."""
    nouns = story.document.lexicon.table("_launch_nouns")
    for hit in triggers(story, "launch_verbs", chain=True):
        if hit.row["class"] != "f":
            continue
        becomes = _AS.match(story.text, hit.end) or _BEFORE.search(story.text, story.document.sentence_at(hit.start)[0], hit.start)
        if becomes is None or is_history(story, hit):
            continue
        for phrase in right_phrases(story, nouns, becomes.end(), quoted=True)[:1]:
            quoted_body = story.starting.get(phrase.start + (story.text[phrase.start] == "“"))
            body = phrase.entity or (story.entity(quoted_body) if quoted_body is not None and quoted_body.kind == "organisation" else None)
            if body is None or body.kind != "organisation" or not phrase.text.strip("“”").endswith(body.name[-2:]):
                continue
            fact = launch_of(story, phrase, hit, False)
            if fact:
                fact.fields["subject"] = body if bare(phrase.text) == bare(body.name) else phrase.subject
                yield fact


#: Between what is held and that something is founded there: 召开一届一次理事会|并宣告|成立.
_AND_DECLARED = compiled("并(?:正式|同时|当场)?(?:宣告|宣布)?(?:正式)?")


def _is_met(story: Story, phrase: Phrase, hit: WordHit) -> bool:
    """Whether a phrase is only the meeting at which its subject is founded: 甲联盟召开一届一次理事会并宣告|成立."""
    held = story.text.endswith(("召开", "召开了"), 0, phrase.start)
    return held and hit.word == "成立" and _AND_DECLARED.fullmatch(story.text, phrase.end, hit.start) is not None


@rules.fact(
    "subject",
    yes("江城储能产业联盟召开一届一次理事会并宣告成立。", subject="江城储能产业联盟"),
    yes("江城校地创新联盟在园博园会展中心成立。", subject="江城校地创新联盟"),
    yes("合肥市新赛道培育行动在论坛上正式启动。", subject="合肥市新赛道培育行动"),
    yes("5月20日,江城智能计算中心在滨海新区正式揭牌。", subject="江城智能计算中心"),
    yes("同日,合肥市人工智能开放平台上线运行。", subject="合肥市人工智能开放平台"),
    yes("合肥市新材料产业联盟成立大会在星河酒店举行。", subject="合肥市新材料产业联盟"),
    yes("总投资50亿元的滨海氢能产业园一期项目近日开工。", subject="滨海氢能产业园一期项目"),
    yes("由星河集团建设的江城超算中心正式投入使用。", subject="江城超算中心"),
    yes("活动期间举行了江城创新港开工仪式、滨海数字产业园揭牌仪式。", subject="滨海数字产业园"),
    yes("嘉宾共同按下江城开放云平台启动键。", subject="江城开放云平台"),
    yes("合肥海水稻示范片揭牌仪式昨日举行。", subject="合肥海水稻示范片"),
    yes("江城大学与滨海新区共建江城大学滨海研究院。昨天,研究院正式揭牌。", subject="江城大学滨海研究院"),
    yes("合肥文化艺术中心经过两年建设,于昨日正式投入使用。", subject="合肥文化艺术中心"),
    yes("江城智能制造产业园位于高新区,占地300亩,5月20日正式开园。", subject="江城智能制造产业园"),
    yes("滨海软件园自5月20日起正式开园。", subject="滨海软件园"),
    yes("合肥自然博物馆新馆正式开门迎客。", subject="合肥自然博物馆新馆"),
    yes("江城量子信息研究院的成立,标志着基础研究迈上新台阶。", subject="江城量子信息研究院"),
    yes("会上还举行了江城低空经济研究院的揭牌仪式。", subject="江城低空经济研究院"),
    yes("江城大学与星河集团在江城软件园举行数字医学联合实验室揭牌仪式。", subject="数字医学联合实验室"),
    yes("沪苏湖高铁正式开通运营。", subject="沪苏湖高铁"),
    yes("合肥高新区规划建设展览馆昨日开馆。", subject="合肥高新区规划建设展览馆"),
    yes("由星河集团、江城大学等共同发起的江城低空经济产业联盟正式成立。", subject="江城低空经济产业联盟"),
    yes("江城大学昨日举行未来技术学院成立大会。", subject="未来技术学院"),
    yes("星河智造园项目开工动员会昨日召开。", subject="星河智造园项目"),
    yes("江城海关驻滨海办事处正式对外办公。", subject="江城海关驻滨海办事处"),
    yes("〔记者李文/江城报导〕滨海智慧农机园区动土典礼昨日举行。", subject="滨海智慧农机园区"),
    yes("江城研究中心举行揭牌仪式。", subject="江城研究中心"),
    yes("江城智造产业园举行奠基仪式。", subject="江城智造产业园"),
    yes("合肥算力平台、宁波数据平台、青岛工业互联网平台三大平台同步上线。", subject="宁波数据平台"),
    yes("江城公司日产4500吨水泥生产线竣工暨产品面市庆典昨日举行。", subject="江城公司日产4500吨水泥生产线"),
    yes("江城高新区与滨海大学合作共建江城创新联盟揭牌仪式昨日举行。", subject="江城创新联盟"),
    yes("昨日,连接江城与北岸的江北高铁,连接合肥与滨海的合滨高铁同时开通运营。", subject="江北高铁"),
    yes("我区首座大型变电站——合肥滨湖变电站,昨日正式投入运营。", subject="合肥滨湖变电站"),
    yes("“扬帆起航 共赴新程”合肥市文化馆开馆仪式昨日举行。", subject="合肥市文化馆"),
    yes("合肥技术转移中心,近日在上海揭牌。", subject="合肥技术转移中心"),
    yes("合肥康养中心,位于高新区,总投资3亿元,昨日正式启用。", subject="合肥康养中心"),
    yes("合肥康养医院举行了隆重的开业庆典。", subject="合肥康养医院"),
    yes("由星河集团等企业参与建设的江城高铁合肥段于昨日通车。", subject="江城高铁合肥段"),
    yes("江城钢结构产业联盟第一次会员大会暨成立大会昨日举行。", subject="江城钢结构产业联盟"),
    yes("江城科技园的奠基仪式昨日在滨海新区举行。", subject="江城科技园"),
    yes("在星河酒店召开江城市孵化器创新联盟成立大会。", subject="江城市孵化器创新联盟"),
    yes("高新区建区十周年系列活动之江城智造产业园开工仪式昨日举行。", subject="江城智造产业园"),
    yes("合肥遥感卫星在滨海发射中心由星河运载火箭成功发射。", subject="合肥遥感卫星"),
    yes("江城科学园区永久会址在滨海奠基。", subject="江城科学园区永久会址"),
    yes("江城软件园始建于1992年,一期工程占地3万平方米,规划用地9万平方米的二期工程现已启动。", subject="二期工程"),
    yes("合肥(滨海)工业园开园活动昨日举行。", subject="合肥(滨海)工业园"),
    yes("江城实验室学术委员会建立并举办第一次会议。", subject="江城实验室学术委员会"),
    no("江城大学与星河集团建立合作关系。"),
    no("二期工程现已启动。"),
    yes("我国第一座真正意义的跨海大桥——远山大桥正式通车。", subject="远山大桥"),
    yes("合肥调研基地在滨海大学正式启用。", subject="合肥调研基地"),
    yes("星河集团中国科技园在合肥的江城高新技术产业开发区建成启用。", subject="星河集团中国科技园"),
    yes("剪彩宣告合肥教育大楼正式启用。", subject="合肥教育大楼"),
    yes("合肥故居纪念馆已完成最新一轮保护性修缮工程,27日正式对公众开放。", subject="合肥故居纪念馆"),
    yes("合肥第二综合为老服务中心正式启用。", subject="合肥第二综合为老服务中心"),
    yes("“江城青年服务站”签约揭牌暨“江城青年服务队”授旗仪式昨日举行。", subject="江城青年服务站"),
    yes("合肥会展中心完成竣工验收,正式投入使用。", subject="合肥会展中心"),
    yes("合肥体育中心完成改造并正式启用。", subject="合肥体育中心"),
    yes("江城污水处理厂昨日建成投运。", subject="江城污水处理厂"),
    yes("江城高铁西站开通运营。", subject="江城高铁西站"),
    yes("总投资35亿元的远山抽水蓄能电站正式开工。", subject="远山抽水蓄能电站"),
    yes("合肥博物馆经过三年改造后于昨日重新开馆。", subject="合肥博物馆"),
    yes("举行了江城算力联盟成立、合肥数据平台上线、“百模”行动启动等仪式。", subject="合肥数据平台"),
    yes("江城滨江大桥终于通车了。", subject="江城滨江大桥"),
    yes("江城公司首个光伏发电项目远山光伏发电项目并网发电。", subject="远山光伏发电项目"),
    yes("星河集团在滨海科技产业园区兴建智慧农机制造基地,昨日举行动土典礼。", subject="智慧农机制造基地"),
    yes("星河集团2024年大事记\n2025年1月10日\n3月15日,合肥星河产业园开工建设。", subject="合肥星河产业园"),
    yes("2024年十大新闻\n2025年1月10日\n一、合肥地铁3号线开通运营", subject="合肥地铁3号线"),
    yes("远山索道昨起对外试运行。", subject="远山索道"),
    yes("科技部批复建设的国家稀土材料创新中心在合肥投入运行。", subject="国家稀土材料创新中心"),
    yes("合肥海线副都心污水处理厂今天动土。", subject="合肥海线副都心污水处理厂"),
    yes("首趟“江城号”班列从合肥发车。", subject="“江城号”班列"),
    yes("以“扬帆奋进、文博启航”为主题的合肥国际博览中心开馆仪式昨日举行。", subject="合肥国际博览中心"),
    no("以“湾区会展再启航”为主题的座谈会昨日举行。"),
    no("今年将举办包括合肥市“333”引育工程签约仪式、合肥市人才研究中心揭牌仪式等13场活动。"),
    no("2024合肥智慧城市博览昨日假江城会展中心揭幕。"),
    yes("合肥平台创新中心、江城智能创新中心(合肥)正式启用。", subject="江城智能创新中心(合肥)"),
    yes("全国首套国产自主智能管控系统A-TOS2.0上线。", subject="国产自主智能管控系统A-TOS2.0"),
    no("江城机场举行首航仪式。"),
    yes("5月20日上午\n合肥大学附属医院滨海院区\n正式启用!", subject="合肥大学附属医院滨海院区"),
    yes("【喜报】合肥星河古镇正式开工", subject="合肥星河古镇"),
    no("3年前,合肥科创中心落成启用,如今已入驻企业200家。"),
    yes("合肥轨道交通2号线北延线、6号线一期、9号线同时开通。", subject="9号线"),
    yes("远山滨江水电站首批机组投产发电。", subject="远山滨江水电站首批机组"),
    yes("✅合肥数据交易中心正式揭牌", subject="合肥数据交易中心"),
    no("预计2年内完成一期项目建设并实现投产。"),
    yes("合肥港集团、合肥航运集团合并组建合肥港航集团,昨日揭牌。", subject="合肥港航集团"),
    yes("5月20日,合肥现代产业园“逐梦一体化,奋进示范区”开工仪式举行。", subject="合肥现代产业园"),
    yes("全新升级的合肥滨湖社区服务中心启动试运行。", subject="合肥滨湖社区服务中心"),
    yes("合肥青创贷金融服务直通车开通。", subject="合肥青创贷金融服务直通车"),
    yes("作为补偿工程之一的引江济汉工程8日上午正式通水。", subject="引江济汉工程"),
    yes("港铁东铁线过海段昨日通车。", subject="港铁东铁线过海段"),
    no("远山大桥计划于明年6月通车。"),
    no("近期,一批重点高速公路项目建成通车。"),
    no("星河实业总部基地、远山电动工厂、合肥纳米光伏产业园等3个项目现场签约。"),
    no("江城镇首家综合养老服务中心正式启用,江城首个“零碳园区”建成投用。"),
    no("江城高新区与滨海大学合作共建创新联盟揭牌仪式昨日举行。"),
    no("今年1—6月,江城班列开行2732列,同比增长。"),
    no("按照计划,江城公铁联运中心二期今年年底前开工。"),
    yes("星河集团向江城大学捐赠100万元,设立“星河奖学金”。", subject="星河奖学金"),
    yes("校友赵一凡捐资50万元设立“赵一凡青年教师奖”。", subject="赵一凡青年教师奖"),
    yes("赵一凡、李文博还为远山青年众创孵化基地揭了牌。", subject="远山青年众创孵化基地"),
    yes("江城会展中心项目昨日竣工。", subject="江城会展中心项目"),
    yes("合肥自贸区研究院签约与揭牌仪式昨日举行。", subject="合肥自贸区研究院"),
    yes("首艘电动集装箱船“绿水01”轮在扬州下水。", subject="“绿水01”轮"),
    yes("总规模50亿元人民币的合肥先进制造母基金正式发布设立。", subject="合肥先进制造母基金"),
    yes("会上,合肥科技成果转化基金(首期规模2亿元)宣布成立。", subject="合肥科技成果转化基金"),
    yes("“数字孪生”江苏省重点实验室获批建设并揭牌。", subject="“数字孪生”江苏省重点实验室"),
    yes("合肥至曼谷定期客运航班开航,每周三班。", subject="合肥至曼谷定期客运航班"),
    yes("合肥地铁6号线一期工程进入试运行阶段。", subject="合肥地铁6号线一期工程"),
    yes("合肥产业联盟于昨日召开一届一次理事会并宣告成立。", subject="合肥产业联盟"),
    yes("成都天府国际机场今天开航投运。", subject="成都天府国际机场"),
    yes("重点项目集中开工暨天中鸟船艇项目开工仪式举行。", subject="天中鸟船艇项目"),
    yes("合肥市隆重举行第二污水处理厂开工典礼。", subject="第二污水处理厂"),
    no("标志着我省首个致力于人工智能人才培养的实体学院正式成立。"),
    no("水利工程项目开工仪式举行。"),
    no("江城大学举行揭牌仪式。"),
    no("江城大学附属医院与滨海航天医院医联体签约揭牌仪式昨日举行。"),
    no("江城商会2022年会暨揭牌仪式昨日举行。"),
    no("江城大学的成立得到了各界支持。"),
    no("此前,江城超算中心已正式投用。"),
    no("江城超算中心投用仅半年,就服务了300家企业。"),
    no("江城科创中心启用仪式筹备会召开。"),
    no("江城科创中心开业典礼将于20日举行。"),
    no("星河集团位于江城,占地300亩,今日开工。"),
    no("江城开发区16个重点项目集中开工。"),
    no("星河公司等16个重点项目集中开工。"),
    no("星河科技有限公司、远山科技有限公司2个项目开工。"),
    no("部门改制,所属管理局今日揭牌。"),
    no("江城市重大项目集中开工活动滨湖区集中开工仪式举行。"),
    no("第五届江城绿色能源博览会开幕,江城第五届油菜花节在主会场丰堰古梯田景区隆重开幕。"),
    no("合肥市新赛道培育行动尚未启动。"),
    no("江城智能计算中心拟于今年10月开工建设。"),
    no("江城大学成立以来,培养了大批人才。"),
    no("启动仪式在江城大学举行,项目正式启动。"),
)
def subject(story: Story) -> Iterator[Fact]:
    """What stands before the verb: …行动正式启动, …中心在…揭牌, …联盟成立大会."""
    nouns = story.document.lexicon.table("_launch_nouns")
    for hit in triggers(story, "launch_verbs", chain=True):
        kind = hit.row["class"]
        if kind == "t" or story.text.startswith("的", hit.end) or (kind == "f" and _AS.match(story.text, hit.end)):
            continue
        if hit.word in _ORIGINS and _MADE_BY.search(story.text, max(0, hit.start - 30), hit.start):
            continue
        lo, _ = story.document.sentence_at(hit.start)
        rite = RITE.match(story.text, hit.end)
        if kind in "rh" and not rite:
            continue
        after = past(story.text, hit.end)
        if not rite and governs(story.text, after) and (kind != "i" or right_phrases(story, nouns, after)):
            continue
        if kind == "f" and _UNVEILED.search(story.text[clause_start(story.text, hit.start, lo) : hit.start]):
            continue
        phrases = left_phrases(story, nouns, hit.start, lo, rite=rite is not None, ends=hit.end)
        if not phrases:
            before = line_before(story, hit.start, lo)
            phrases = left_phrases(story, nouns, before[1], before[0]) if before else []
        if phrases and _is_met(story, phrases[-1], hit):
            phrases = left_phrases(story, nouns, story.text.rfind("召开", lo, phrases[-1].start), lo)
        topic = not any(is_said_of(hit, phrase) for phrase in phrases)
        if topic:
            phrases = topic_phrases(story, nouns, hit.start, lo)
        if not phrases or is_history(story, hit):
            continue
        start = clause_start(story.text, hit.start, lo)
        stop = strip_adverbs(story, start, hit.start)
        if set_row(story, lo, stop):
            continue  # told by its entries
        named = lists.counted_row(story, start, stop)
        if named and len(named) != len(phrases):
            continue  # 甲和乙两个项目: so many names without heads
        if not topic and "的" in story.text[start : phrases[0].start]:
            phrases = [*parallel_phrases(story, nouns, start, lo), *phrases]
        for phrase in phrases:
            if _HELD_AT.search(phrase.text):
                continue  # 第五届油菜花节在凤堰古梯田景区|开幕: an event is held
            if kind == "r" and not FOUNDED.search(phrase.text):
                continue  # a title conferred: “示范基地”授牌仪式
            fact = launch_of(story, _without_ground(story, phrase), hit, topic or len(phrases) > 1)
            if fact:
                yield fact


#: An event and where it is held.
_HELD_AT = compiled("(?:[节会展赛周]|论坛|嘉年华|活动)[在于][^,。;]{2,20}$")


def _without_ground(story: Story, phrase: Phrase) -> Phrase:
    """A phrase without where it is that no rule reads: 江城创新联盟|在园博园会展中心|成立."""
    first = story.starting.get(phrase.start) if phrase.entity is None else None
    if first is None or first.kind not in ("organisation", "park") or first.end >= phrase.end or story.text[first.end] not in "在于":
        return phrase
    return replace(phrase, end=first.end, text=story.text[first.start : first.end], entity=story.entity(first))
