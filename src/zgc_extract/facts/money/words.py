"""The words of the clauses that sums stand in (table ``_money_words``), compiled once for a lexicon."""

from __future__ import annotations

import re
from functools import lru_cache

from ...lexicon import Lexicon
from ...shelf import compiled
from ...slotted import fixed
from ..wording import any_of

#: Whoever completed or got something, up to the verb.
_DOER = (
    r"(?P<name>(?!已|有|共|仅|其中|也|并|还|将|力争|努力|确保|预计|基本|全面|顺利|提前|首次|率先)[一-龥A-Za-z0-9·]{2,20}?)"
    r"(?:已|又|再|将)?(?:在[^,]{1,8}?)?(?:连续|成功|先后|累计|再次|宣布|共|共计)*(?:完成|获得|实现|取得|接待|作为)"
)


@fixed
class MoneyWords:
    """Patterns and sets of words around sums.

    Attributes:
        bridge: Ends with what may stand between a metric and its amount: hedges, verbs of reaching, growth on the way.
        lead: What opens a clause before its own words.
        trail: Ends with what leads from a subject on to its metric; one word at a time.
        no_subject: Words that are no subject.
        saying: Verbs after which what is told begins.
        verbal: Makes words no noun phrase by how they begin or end.
        once: Words in metrics of what is agreed or planned once.
        of_things: Words in metrics of things that are counted rather than of who acts.
        classifiers: Count such things.
        counting: Verbs after which the things counted are named: 德州共有台资企业215家.
        actor: Who or what acts, where no name says it.
        doer: Whoever completed or got something.
        acts: What follows a name that acts.
        thing: A thing that a clause is about, its name kept whole (生产基地项目, 产业园一期项目).
        whole: The same up to its verb, however many such heads its name has (江城工业园|定制厂房项目位于…).
        starts: Verbs before the name of such a thing.
        describes: Begins a clause that only describes what the clause before names.
        parties: Nouns for those who agree, not for what is agreed.
        got: What a body gets for itself.
        flow: In metrics of what flows in a time.
        untimed: In clauses that tell of what is to come or of no one time.
        tells: What a clause tells of whom it begins with, whatever name that is: 甲汽车|扎根山区.
        parts: What is of the one told of before: 产品|远销海外.
        industries: What stands before 工业 in the name of an industry: 食品|工业.
    """

    bridge: re.Pattern[str]
    lead: re.Pattern[str]
    trail: re.Pattern[str]
    no_subject: frozenset[str]
    saying: re.Pattern[str]
    verbal: re.Pattern[str]
    once: tuple[str, ...]
    of_things: tuple[str, ...]
    classifiers: frozenset[str]
    counting: re.Pattern[str]
    actor: re.Pattern[str]
    doer: re.Pattern[str]
    acts: re.Pattern[str]
    thing: re.Pattern[str]
    whole: re.Pattern[str]
    starts: re.Pattern[str]
    describes: re.Pattern[str]
    parties: frozenset[str]
    got: re.Pattern[str]
    flow: re.Pattern[str]
    untimed: re.Pattern[str]
    tells: re.Pattern[str]
    parts: tuple[str, ...]
    industries: tuple[str, ...]


@lru_cache(maxsize=8)
def money_words(lexicon: Lexicon) -> MoneyWords:
    """The words of a lexicon."""
    words = lexicon.table("_money_words").by_class()
    any_ = {kind: f"(?:{any_of(found)})" for kind, found in words.items()}
    built = any_["built"]
    return MoneyWords(
        bridge=compiled(
            rf"(?:{any_['bridge']}|[增升涨降跌减提扩缩翻攀跃飙回上下冲爬][升降长加大小少低高落滑涨跌]?[至到]|每(?:[亩股吨人户桶台辆张位名斤件箱条次年月天间盒瓶度平升克]|千瓦时|平方米|立方米|公里|课时|小时|标箱)|(?<=[年月期天日])的|(?<=捐赠|捐款|投入|出资|筹集|募集|拨付|捐助|资助)的|(?<=[一-龥]捐)的|(?<=[\d%])点|-?\d[\d.]*%|\s)$"
        ),
        lead=compiled(
            rf"^(?:在[京津沪渝冀晋辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川蜀黔滇陕甘青藏蒙宁新港澳台蓉深穗杭](?=\d)|(?:过去|近|这|最近)[一二两三四五六七八九十几\d]+年(?:来|间|里)?|{any_['lead']}|自(?![主动产然己由治身贸行建有研营学用助愿])|在(?![建手谈研册孵])|(?:全部|全面)?(?:建成|达产|投产|竣工|投用|完工|落成|投运|满产|开发完成|建设完成)(?:达产|投产|投用|运营|达效)?(?:后|以后|之后|可?实?现?(?=年?产值|年?销售|年?营收|年?税收))"
            r"|(?:交易|收购|并购|重组|交割|项目|工程|政策|协议)(?:完成|实施|生效|落地|交割)后|现场(?!签约项目)|试运营(?:[\d一二三四五六七八九十]+(?:天|个月))?|(?:这)?[\d两二三四五六七八九十]+个(?:项目|企业|工程)(?:分别)?[是为]|第[一二两三四五六七八九十\d]+年(?=[一-龥])|首[两二三四五六七八九十\d]+个?月|首[一二三四]?季度?"
            r"|[\d一二三四五六七八九十]+天(?:时间|来|内)?(?=[一-龥])"
            r"|其(?!他|它|余|中)(?:自主|联合)?(?:研发|开发|研制|生产|打造|建设|旗下)?的?|[、,\s])+"
        ),
        trail=compiled(
            rf"(?:{any_['trail']}|“?十[一二三四五]五”?(?:规划)?(?:时期|期间)?|(?<![金协学商员大理事联工德善济教总分字乡友青妇残作委])会|[一二三四五六七八九十两几\d]+年(?:内|来|间)|(?<![第十二三四五六七八九来近后去前\d])[一两三五十几]年|\d{{2,4}}年|(?<!\d)\d年"
            r"|(?:全部|全面|整体)?(?:建成|达产|投产|竣工|投用|运营|达效|完工|落成|投运|满产|开发完成|建设完成|改造完成)+(?:以后|之后|后)"
            r"|(?:上映|开播|上线|开业|开园|开幕)?[首前]?[\d一二三四五六七八九十]+[天周]|每(?:平方米|立方米|公斤|平米|"
            r"[吨斤亩台辆张度桶套间位名])"
            r"|连续[一二三四五六七八九十\d]+年|(?:近|这|最近)(?:几|[一二三四五六七八九十\d]+)年[来间]?|多年来|近年来?"
            r"|以(?:自有资金|自筹资金|货币(?:方式|形式)?|现金(?:方式|形式)?|(?:知识产权|专利|技术|土地(?:使用权)?|实物|股权)(?:作价)?)|(?:建[区园院校馆厂站]|成立|开业|开园|运营|启用|创办|创立|设立)以来|\s)$"
        ),
        no_subject=frozenset(words["no_subject"]),
        saying=compiled(rf"(?<=[他她])(?:还|也|又|则|坦言)?说(?![明法话服])|(?<![简名职统俗号])(?:{any_['saying']})(?!(?<=显示)(?:模组|屏|器|面板|技术|材料|芯片|科技|产业|设备|终端|驱动|光电))"),
        verbal=compiled(
            rf"^(?:{any_['verbal_start']}|能(?![源量耗力级效人])|[他她](?!家)|[一二三四五六七八九十\d]+[年月天日]|周[一二三四五六日末])|{any_['verbal_end']}$"
        ),
        once=tuple(words["once"]),
        of_things=tuple(words["of_things"]),
        classifiers=frozenset(words["classifier"]),
        counting=compiled(rf"有(?![机色限效关轨线])|签约(?![、和及与]|项目|开工)|共签(?![约署订下])|{any_['counting']}"),
        actor=compiled(
            rf"(?P<who>(?:该|本|此)?{any_['actor']}|(?:全[校院行县市镇村省区]|该[校院行县市镇村省区桥馆园站厂线路港楼场所局社店]))"
            rf"|{_DOER}"
        ),
        doer=compiled(_DOER),
        acts=compiled(rf"{any_['acts']}|[\d,]"),
        thing=compiled(
            rf"[^,。;:]{{0,30}}?{built}(?:[一二三四五六]期)?"
            rf"(?![一二三四五六]期|{built}|企业|公司|有限|股份|集团|管理|技术|[、和及的业区师会部组库群局站大学院专])"
        ),
        whole=compiled(rf"[^,。;:]{{0,40}}?{built}(?:[一二三四五六]期)?(?!有限|股份|集团|公司)(?=(?![与和]){any_['acts']}|$)"),
        starts=compiled(any_["starts"]),
        describes=compiled(
            rf"{any_['describes']}|(?:是|系)?由[^,的]{{2,40}}(?:建设|投资|承建|开发|运营|打造|兴建|设立|研发|组建|成立)(?![^,]{{0,6}}的)"
            r"|(?:(?:计划|预计|拟|将|于|已|已经|全部|全面|整体)+[^,]{0,14}?)?(?:开工|竣工|完工|建成|投产|达产|启用)(?!仪式|典礼|项目|"
            r"的|、)|[^,]{2,14}?(?:增长|下降|提高|增加)[\d.]+%|(?:[上下]?[涨跌]|上升|下滑)[约近超逾]?[\d.]+%"
            r"|(?:新建|新上|建设|购置|安装|建有|建成)[^,]{2,16}\d+[座条台套栋间个][^,]{0,6}$"
            r"|[一-龥]{1,2} ?[约达为共近超]? ?\d[\d.,]*万? ?(?:米|公里|千米|平方米|平方公里|亩|公顷|层|吨|个月|年|张)余? ?$"
            r"|分[^,]{2,12}(?:进行|举行)|[一-龥]{0,2}(?:土地|用地|规划|建筑)面积[约近超达为]*[\d.]"
            r"|[比较][^,]{1,24}(?:增|减|降|升|涨|跌|提高|多|少|高|低)|[一-龥]{2,8}率[约近超达为]*[\d.]+%|(?:既|也)有|分[^别,][^,]{0,24}期|[^,]{2,24}负责(?:运营|建设|施工|设计|管理|承建)|"
            r"[一-龥]{1,5}[量性力景期]?[强高大好广优快足](?:、[一-龥]{2,6}[强高大好广优快足])*$"
        ),
        parties=frozenset(words["party"]),
        got=compiled(any_["got"]),
        flow=compiled(any_["flow"]),
        untimed=compiled(any_["untimed"]),
        tells=compiled(rf"{any_['tells']}(?!的|[基产][地业]|项目|企业|公司|中心|平台|线|[商者业性区园厂])"),
        parts=tuple(words["part"]),
        industries=tuple(words["industry"]),
    )
