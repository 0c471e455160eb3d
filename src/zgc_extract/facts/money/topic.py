"""What an earlier clause is about, for the sums of the clauses after it."""

from __future__ import annotations

from ...fact import Story
from ...honorifics import HONORIFIC
from ...shelf import compiled, matches
from .agreed import paper_of
from .clause import BODIES, own_words, sum_at_end
from .giving import handed
from .heads import SIDE, TOGETHER, head_phrase, headless, things_of
from .named import all_of, is_phrase, untrailed, what_is_named
from .pointing import THAT
from .rounds import is_of_round, who_raised
from .whose import Subject, words_of
from .words import money_words

#: Who or what the clause before is about, told by what was done with it: 第一笔贷款|已经发放,金额800万元.
_DONE_WITH = compiled(r"(?P<what>[^,已将]{2,16})(?:已经|已|现已|将)[一-龥]{1,8}$")
#: Metrics of what several parties agree on: no one's own.
AGREED = compiled("(?:签约|合同|协议|意向|成交|交易|订单|洽谈|合作)(?!性?授信|外资|利用)|^总?金?额$")
#: What brings a new thing in at the end of its clause: 昨天开工的还有|甲公司, 投资最多的是|乙项目.
_BRINGS = compiled(
    "(?:(?<=[,。;\n])(?:排名|位居|位列|排在)?第[一1](?:[名位])?的[是为]|(?<=[,。;\n])(?:另|另外|此外)?还?有(?:一批|一大批|多个|若干个?)|(?<=[,。;\n])(?:其次|第[二三四])[是为]|的(?:还有|则?是|"
    "主要有|包括|当属)|最[一-龥]{1,2}(?:的|项目)?(?:是|"
    "为)|(?:签约|开工|竣工|投产|启动|落户|中标|入选)项目(?:是|为))(?P<what>[^,。;、]{3,30})$"
    "|的(?P<thing>[^,。;、的]{3,28}(?:项目|工程|产业园|工业园|科技园|基地|综合体|大厦|广场|大桥|工厂|厂房|车间|生产线))$|的“(?P<called>[^“”]{2,24}(?:计划|基金|专项|行动))”$"
)
#: What a sort of things is called by that a verb goes before: 开工|项目.
_SORT_OF = compiled("(?:项目|工程|企业)")
#: A clause that tells what something is, or tells something of all of several: 甲园|作为2021年的重大项目, 首批入驻的4家企业|均为龙头.
_IS = compiled(
    r"(?P<as>[^,。;、的]{2,20}?)作为[^,。;]{2,}|(?P<all>[^,。;:]{0,12}?(?:[两\d一二三四五六七八九十百]+|多|"
    r"几)[个家项座](?:[^,。;、的]{0,8}?)"
    r"(?:企业|项目|园区|公司|工程|基地|机构))(?:均|都|全部|皆|全都|分别|主要)[^,。;]{2,}"
)
#: Many whom a clause is about: 前18家园区|共新设企业39万家.
_MANY = compiled(
    r"(?P<what>(?!我国|中国)[全前首]?[一-龥]{0,3}\d+[余多]?[家个座][^,。;、的\d]{2,14}?(?:园区|试验区|开发区|高新区|经开区|企业|公司|"
    r"县|市|区))"
    r"(?=共|新|已|累计|实|继续|保持|完成|取得|贯彻|坚持|围绕|主要|各项|积极|努力|克服|符合|入选|获|通过|[运发])"
)
#: Who makes a thing, told before it: 由甲公司投资建设的|乙产业园占地百亩.
_MADE_BY = compiled("由[^,。;的]{2,40}(?:投资|出资|建设|承建|运营|开发|打造|兴建|研发|创办|发起|设立|牵头|组建)的")
#: Things that are counted before what was done with them: 迎来|49个项目|的集中签约.
_DONE_TO = compiled(r"(?P<what>\d+个[^,。;、的\d]{0,8}?项目)的(?:集中|正式|顺利|同时)*(?:签约|开工|竣工|投产|落户|落地)")
#: Behind who acts, what makes it a relative clause.
_MAKER = compiled("[一-龥]{2,4}的(?=[一-龥]{2})")
#: What tells of a body before its name: 代工大厂|甲集团, 生产薄膜的|乙科技.
_EPITHET = compiled("[一-龥A-Za-z]{0,24}(?:龙头|巨头|大厂|厂商|品牌|业者|企业|公司|[一-龥]{3}的)“?")
#: 甲区|与乙县: who is told first.
_SPEAKS = compiled(
    "(?:说|说道|统计|测算|表示|指出|介绍|透露|认为|强调|坦言|通报|回应|称|提到|谈到|告诉(?:记者|笔者)|(?:致辞|发言|讲话)(?:中|时)?|"
    "报告[中时])$"
)
#: People who are counted, of what each of them has: 现有|工人|86名,人均月工资…; 带动|300户农户,户均增收….
_PER_HEAD = ("人均", "户均")
_WORKERS = compiled(
    "(?:现有|吸纳|带动|聘用|拥有|安置|共有)"
    "(?:(?P<what>[一-龥]{2,6})[\\d.]+万?余?[名人户]|(?P<all>[\\d.]+万?余?[多余]?[名户][一-龥]{2,6}))(?:就业|增收|务工)?$"
)
#: Many of a sort with their number, of whom the clauses behind tell: 在江城的温州籍企业|有1200余家,年纳税….
_HAS_MANY = compiled(
    "(?P<what>(?!共|已|现|其中)[^,。;\\d]{2,20}?(?:企业|商户|合作社|农户|会员|个体户|商家|网店|经销商|机构))(?:现|已|共|目前)*(?:有|"
    "达|超)[约近超]?[\\d.]+万?[余多]?[家户个名]?"
)
#: Firms with no more than their number: 协会会员企业|256家,总产值….
_COUNTED_ALONE = compiled("(?P<what>(?:协会|商会|园区|[全我][市县区省]|[县市区])?(?:会员|园区|成员|骨干)企业)[\\d.]+[余多]?家")
#: An event or a thing, whose the sums agreed are: 第五届进博会收官,累计意向成交额….
_EVENT = compiled("(?:会|展|节|大赛|峰会|论坛|项目|工程)$")
_EVENT_FIRST = compiled(
    r"(?:本届|此次|本次|首届|第[一二三四五六七八九十\d]+届)[^,。;]{0,16}?(?:[博洽交商展推大览易谈销介]会|大赛|论坛|峰会|展|"
    r"节)(?![会员议场期区位览])"
)
#: Metrics that are what a body does, whatever it published.
_DONE_BY = ("拨款", "投资", "投入", "出资", "捐款", "捐赠", "善款")
#: What follows a name that does something itself, not one that a thing is of.
_DOES = compiled("(?![、和与及的等])[一-龥]{2}")
#: Metrics of what is given to a thing, not of what it makes or costs.
_GIVEN = ("资金", "经费", "拨款", "款")
#: What comes with something that is built: 随着产业园的投产,年产值将….
_ALONG_WITH = compiled("随着(?P<what>[^,的]{2,24})的(?:全面|正式|逐步)?(?:投产|建成|落成|启用|投用|竣工|开工|入驻|落户)")
#: A fund that is set up, its size coming behind: 设立“春雨奖学金”,首期资金….
_FUND_SET_UP = compiled("(?:设立|成立|发起|启动)(?:了)?“(?P<what>[^“”]{2,24}(?:基金|奖学金|助学金|奖教金|计划|专项))”$")
#: For what occasion money is raised: 举行了|慈善募捐|,募集善款…; “暖冬行动”慈善晚宴|昨晚举行.
_GALA = compiled(
    "举[行办]了?(?P<of>[^,。;的]{2,20})$"
    "|(?:主办|承办|举办|发起)的(?P<what>[^,。;]{2,30}(?:晚宴|晚会|活动|义卖会?|义演|募捐|拍卖会?|音乐会|慈善赛|义跑|步行))(?:于|"
    "[昨今][日天晚]|日前|近日|在|圆满|正式|顺利|成功)"
)
_RAISED = ("善款", "捐款", "爱心款", "爱心资金")
#: What is to be built, what it costs coming behind: 将投资建设|人工智能计算中心,总投资20亿元.
_BUILDS_THING = compiled(
    "(?:投资建设|投资兴建|投建|建设|新建|兴建|打造|建造|扩建|改建)了?"
    "(?P<what>(?![一二两三四五六七八九十\\d]+[个座家条])[^,。;、的“”建设]{2,28}"
    "(?:中心|基地|项目|工厂|产业园|园区|总部|大厦|研究院|实验室|生产线|厂房|医院|学校|酒店|综合体|电站|大桥|码头|高速公路|铁路))$"
)
#: The same by how long or how many it is: 新建|农村公路|320公里.
_BUILDS_LONG = compiled(
    "(?:新改?建|改建|扩建|建设|改造|修建|铺设|治理|修复|实施)了?(?P<what>[^,。;、\\d的]{2,14}?)[约近超]?[\\d.]+万?余?"
    "(?:公里|千米|座|条|亩|公顷|平方米|户|处|套|栋|间)$"
)
#: A stage once it is built: 一期明年10月建成后,|预计年产值….
_STAGE_BUILT = compiled("(?P<what>[首一二三四五]期|整个项目)(?:工程|项目)?[^,。;]{0,14}(?:建成|投产|达产|完工|竣工|投用)后?")
#: All of which some are begun: 全县168个重点项目|已开工151个,完成投资….
_SOME_BEGUN = compiled(
    "(?P<what>(?:[全我][省市县区州])?\\d+[个项][^,。;已\\d]{0,10}(?:项目|工程))(?:已|现已|目前)?(?:开工|复工|竣工|投产|开复工|"
    "完工)(?:建设)?[\\d]+[个项]"
)
#: A fund by who founds it: 产业基金|由八家会长单位共同发起,首期规模….
_FOUNDED_BY = compiled(
    "(?P<what>[^,。;由]{0,20}(?:基金|计划|专项|平台|实验室|研究院|中心))由[^,。;]{2,60}(?:发起|设立|出资|组建|成立|管理|牵头|共建)"
)
_OPENS_BUILDING = compiled(
    "(?:共同|合作|联合|计划|拟|将|双方)*(?:投资)?(?:建设|打造|兴建|新建|共建|修建|改造|扩建|设立|投建|建立)(?:了)?"
    "(?P<what>(?![一二两三四五六七八九十\\d]+[个座家条])[^,。;:!?、()\\n的]{3,30})"
)
_PUT_IN = ("投资", "投入", "投资额", "首期投入", "总投入")
COSTS = ("总投资", "总投资额", "投资总额", "投资额", "总造价", "工程造价", "项目总投资")
#: What is set up or brought out at the end of a clause, how large it is coming behind: 设立“联合实验室”,|首期投入….
_SET_UP = compiled(
    "(?:设立|成立|共建|组建|建立|推出|启动|发起|发行|上线|筹建|创办|开办|开设|增设|发布|揭牌)了?(?P<what>[^,。;、设立]{2,24}?"
    "(?:课程|公司|实验室|研究院|研究中心|[^心]中心|基金|计划|平台|专项|[消费惠服务]+券|基地|学院|工程|项目|贷|保|产品)”?)$"
)
_OF_MADE, _SIZE_OF_MADE = ("首期", "首批", "首年", "总规模", "总投资", "总额"), ("规模", "额度", "经费", "预算", "总额")
#: What tells where or how large what it stands behind is: 江城地铁3号线|全长28公里.
_LIES = compiled("位于|设有|建有|下设|坐落|占地|全长|总长|总占地|成立于|始建于|创办于|创建于|规划面积|总?建筑面积|总?用地")
_PARTED = compiled("分[\\d两二三四五六七八九十]+[年期批]")  # “奖助学金”|分5年实施
_LATELY = compiled("近年来?|近几年|这几年|多年来|(?:一直|持续|不断|稳步|逆势|快速|平稳|健康)[增成发回向]")
_THERE_ARE = compiled("(?:[我全本该][省市县区州])?(?:共|已|现)?有(?=\\d)")
_SIDE_OF_FAIR = compiled("[^,。;]{2,12}(?:交易团|代表团|展团|分会场)(?=[也亦则]|表现|共|累计|首日)")
_POLITE = compiled(f"{HONORIFIC}$")
_SIGNS_WITH = compiled("[与和同]|签[订署约]")
_PARTNERS = compiled("[与和同][^,。;]{2,40}签")
_SIGN = ("签", "共同签", "正式签", "分别签", "达成")
_FIRMS, _PLANNED_SUMS = ("厂商", "商户"), ("总投资", "协议", "计划", "合同", "签约")
_ZONE = compiled("园区|开发区|高新区|经开区|产业园|科技园|工业园|科学园")
_LENT = ("授信", "贷款")
_BARE = ("项目", "企业")
#: How much each may have is not what the next sum is of.
_EACH_ONE = ("单户", "单个", "单笔", "每户", "每家")
_GOES_ON = ("并", "还", "同时")
#: What was signed, in a headline: 甲与乙签署|四战略合作协议.
_PAPERS = compiled("(?:签署|签订|签下|签了|达成)(?:了)?(?P<what>[^,。;的]{2,24}(?:协议|合同|备忘录|订单|合约|契约))$")
#: The thing that was signed for, which the sum behind it is of: 甲与乙签订|涂料生产基地项目|投资协议, 签订|面料出口合同.
_SIGNED_FOR = compiled(
    r"签(?:订|署|下|约|了)+(?:(?:共同|投资)*(?:建设|兴建|新建|打造|实施|共建)(?P<built>[^,。;、的“”签]{3,30}?(?:项目|工程|街区|产业园|"
    r"基地|中心|综合体))|"
    r"(?P<what>(?!\d+[个项宗份])[^,。;、的“”签]{2,30}?(?:项目|工程|(?<=[一-龥]{2})(?:合同|订单))))"
    "(?:投资|合作|框架|战略|入驻|入园|建设|开发)*(?:协议书?|意向书?|合同书?)?$"
    r"|[就围]绕?(?P<about>[^,。;、“”就]{3,24}?(?:项目|工程|基地|产业园))(?:的?建设|合作|投资)?(?:正式|成功|达成|进行|现场)*(?:签约|"
    r"签署|签订|签下|合作|一致)[^,。;]{0,12}$"
)
#: What is signed that names nothing: 技术开发|合同, 设备供货|合同, 战略合作|项目.
_SORT_SIGNED = compiled(
    "(?:技术|设备|产品|商品|货物|服务|战略|合作|委托|采购|供货|购销|销售|供应|授信|贷款|融资|投资|开发|转让|许可|租赁|施工|建设|总|"
    "承包|框架|联合|"
    "年度|长期|重大|产业|招商|引资|入驻|入园|经济|科技|创新|成果|转化)*(?:项目|工程|合同|订单)"
)
#: Things of a sort that were signed for or begun: 江城开发区二季度|重点项目|集中签约.
_SORT_DID = compiled(
    "(?P<what>(?:[一二三四]季度|[上下]半年|首批|第[一二三四五六七八九十]{1,3}批)?(?<![个项家件\\d])(?:重点|重大|优质|产业(?!园|基地|"
    "城)|招商|招商引资)[一-龥]{0,4}?项目)"
    "(?:集中|同时|正式|现场)*(?:签约|开工|竣工|投产|奠基)(?:仪式)?$"
)
#: A stage of a thing, which the clause tells of: 首期|开发900亩,投入1200万元.
_STAGED = compiled("(?:分[两二三四]期[^,。;]{2,6},)?(?P<what>[首一二三四]期)(?:工程)?(?:开发|建设|用地|占地|规划|实施|建筑)")
#: Firms that are counted behind what was done: 创办|企业|九十三家,累计注册资本….
_OF_FIRMS = compiled("注册|资产|年产值|年营|年销售|年纳税")
_FOUNDED = compiled("(?:创办|新增|注册|引进|入驻|落户|入园|设立)(?P<what>企业|公司)(?:[\\d.]+|[一二三四五六七八九十百千]+)余?[家户]$")
#: What is told of those who come with it, though it is money: 进园企业达15家,|引进资金1.2亿元.
_COMES = ("募集", "引进", "到位")
#: Kinds of lines that are headlines.
TITLES = ("title", "heading")


def speaks(text: str, low: int, end: int) -> bool:
    """Whether a clause only says who speaks: 区长李四致辞时说."""
    return _SPEAKS.search(text, low, end) is not None


def topic_of_clause(story: Story, low: int, end: int, metric: str) -> Subject | None:
    """Whose the sum of a later clause is, by this clause: the sum's before it, things counted, what it is about, or who acts."""
    text = story.text
    last = sum_at_end(story, low, end)
    if last is not None:
        known = story.memo.get("money_meaning", {}).get(id(last))
        told: Subject | None = known["subject"] if known else None
        told = None if isinstance(told, str) and told.startswith(_EACH_ONE) else told
        return _series_of(story, low, end) if isinstance(told, str) and told.endswith("融资") else told
    if speaks(text, low, end):
        return None
    if is_of_round(text, low, end, metric):
        return who_raised(story, low, end, lambda start, stop: topic_of_clause(story, start, stop, "估值"))
    titled = story.document.line_at(low).kind in TITLES and not metric.endswith(_LENT)
    papers = _PAPERS.search(text, low, end) if titled else None
    if papers is not None:
        return papers["what"]
    if metric.startswith(_PER_HEAD) and (workers := _WORKERS.search(text, low, end)) is not None:
        return workers[workers.lastgroup or 0]
    if "《" in text[low:end] and not metric.endswith(_DONE_BY):
        return None  # 甲区发布《乙计划》,提出产业规模…: whose it is the plan says
    opened = text.rfind("(", low, end) if text.endswith((")", ") "), low, end) else -1
    end = opened if opened > low else end  # 入区厂商共41家(含5家扩厂)
    polite = _POLITE.search(text, max(low, end - 4), end)
    person = story.ending.get(polite.start() if polite is not None else end)  # 董事长张三先生,|现场捐赠5亿元
    if person is not None and person.kind == "person":  # 学生张三,向学校捐赠2万元
        return person
    if person is not None and person.kind == "organisation" and _EPITHET.fullmatch(text, own_words(story, low, end), person.start):
        return person  # 全球封测龙头日月光集团,年度投资超过350亿元
    # 实际使用外资 is a division's, not that of the things that it counts
    own = metric.startswith(("实际", "奖金", "总奖", "产业规模", "产业总规模"))
    of_things = not own and any(word in metric for word in money_words(story.document.lexicon).of_things)
    start, agreed = own_words(story, low, end), bool(AGREED.search(metric))
    maker = _MADE_BY.match(text, start, end)
    start = maker.end() if maker is not None else start
    there = _THERE_ARE.match(text, start, end)  # 我市有|130家企业符合条件
    many = _MANY.match(text, there.end() if there else start + 2 * text.startswith(("我国", "中国"), start), end)
    if many is not None and not of_things:  # 前18家园区共新设企业39万家,实现进出口总额…
        return many["what"]
    row = None if agreed else all_of(text, start, end)
    if row is not None:
        return row  # 甲公司、乙公司等4家国有企业,将获得…
    done = _DONE_TO.search(text, start, end) if of_things else None
    if done is not None:
        return done["what"]
    alone = None if of_things else _COUNTED_ALONE.fullmatch(text, start, end)
    if alone is not None:
        return alone["what"]
    stage = _STAGE_BUILT.fullmatch(text, start, end)
    if stage is not None:
        return stage["what"]
    begun = _SOME_BEGUN.match(text, start, end)
    if begun is not None:
        return begun["what"]
    founded_by = _FOUNDED_BY.match(text, start, end) if metric.endswith(_SIZE_OF_MADE) or metric in COSTS else None
    if founded_by is not None:
        return what_is_named(story, *founded_by.span("what")) or founded_by["what"]
    has = None if of_things else _HAS_MANY.match(text, start, end)
    if has is not None:
        return has["what"].rpartition("的")[2]
    is_ = _IS.fullmatch(text, start, end)
    if is_ is not None:
        return what_is_named(story, *is_.span("as")) if is_["as"] else is_["all"]
    paper = paper_of(story, start, end, metric)
    if paper is not None:
        return paper
    signed = _SIGNED_FOR.search(text, start, end) if of_things or agreed else None
    if signed is not None and not _SORT_SIGNED.fullmatch(signed[signed.lastgroup or 0]):
        return signed[signed.lastgroup or 0]
    along = _ALONG_WITH.match(text, start, end)
    if along is not None:
        return what_is_named(story, *along.span("what"))
    if metric.endswith(("价值", "估值", "货值", "案值")) and (goods := handed(story, start, end)) is not None:
        return goods
    fund = None if metric.endswith(_DONE_BY) else _FUND_SET_UP.search(text, start, end)
    if fund is not None:
        return fund["what"]
    gala = _GALA.search(text, start, end) if metric.endswith(_RAISED) else None
    hosted = gala is not None and not gala["what"] and any(m.start == start for m in story.within(start, end, *BODIES))
    if gala is not None and not hosted:  # 举行慈善晚宴,筹得善款…
        return what_is_named(story, *gala.span(gala.lastgroup or 0)) or gala[gala.lastgroup or 0]
    sort = _SORT_DID.search(text, start, end) if of_things else None
    if sort is not None:
        return sort["what"]
    staged = _STAGED.match(text, start, end)
    if staged is not None:
        return staged["what"]
    founded = _FOUNDED.search(text, start, end) if _OF_FIRMS.search(metric) else None
    if founded is not None:
        return founded["what"]
    opens = _OPENS_BUILDING.fullmatch(text, start, end) if metric in COSTS or metric.endswith(_PUT_IN) else None
    if opens is not None:  # 甲与乙签约,|建设年产30万方家具项目,投资8亿元
        return what_is_named(story, *opens.span("what")) or opens["what"].strip("“”")
    builds = (_BUILDS_THING.search(text, start, end) or _BUILDS_LONG.search(text, start, end)) if metric in COSTS else None
    if builds is not None:
        return what_is_named(story, *builds.span("what")) or builds["what"]
    made = _SET_UP.search(text, start, end) if metric.startswith(_OF_MADE) or metric.endswith(_SIZE_OF_MADE) else None
    if made is not None:
        return what_is_named(story, *made.span("what")) or made["what"].replace("“", "").replace("”", "")
    found = _brought(story, low, end)
    if found is None and of_things:
        found = things_of(story, low, end, agreed or "签" in text[low:end])
    if found in _BARE:  # 江城开发区今天共签|项目23个,总签约金额…
        body = next((m for m in story.within(start, end, *BODIES) if m.start == start or text[m.start - 1] == "的"), None)
        found = body if body is not None else found
    if str(found).endswith(_FIRMS) and (not metric.startswith(_PLANNED_SUMS) or "核准" in text[low:end]):
        zone = "核准" in text[low:end] and bool(story.within(story.document.sentence_at(low)[0], low, *BODIES))
        by_itself = (zone or metric.startswith("累计")) and headless(story, low, end)
        return _owner_of_firms(story, start, end) or (None if by_itself else found)  # 园区已核准厂商36家,累计投资额…
    if metric.endswith("外资") and not str(found).endswith("项目"):  # 江城经开区新设外资企业170家,吸收合同外资…
        return _actor(story, start, end, metric, agreed) or found
    return found or thing_first(story, start, end, of_things) or _actor(story, start, end, metric, agreed)


def _series_of(story: Story, low: int, end: int) -> Subject | None:
    """Who completed the round of financing whose size a clause tells: 公司已完成C轮融资,|金额5亿元,投后估值…."""
    before = max(story.document.sentence_at(low)[0], 1 + story.text.rfind(",", 0, low - 1))
    return topic_of_clause(story, before, low - 1, "估值") if before < low - 1 else None


def _owner_of_firms(story: Story, start: int, end: int) -> Subject | None:
    """The zone that has the firms which a clause counts."""
    zone = next((m for m in story.within(start, end, "park") if m.start == start), None)
    ours = _ZONE.match(story.text, start, end)
    return zone or (ours[0] if ours is not None else None)


def _brought(story: Story, low: int, end: int) -> Subject | None:
    """The new thing that a clause brings in at its end."""
    m = _BRINGS.search(story.text, low, end)
    if m is None or money_words(story.document.lexicon).actor.match(story.text, own_words(story, low, end), m.start()):
        return None  # 公司做的是助听器
    if m["thing"] and head_phrase(story, own_words(story, low, end), m.start()) is not None:
        return None  # 甲项目|是重点打造的战略项目
    return what_is_named(story, *m.span(m.lastgroup or 0))


def thing_first(story: Story, start: int, end: int, of_things: bool) -> Subject | None:
    """The thing that a clause begins with, by its quotation marks or its head: “伙伴计划”|同日启动, 滨江生产基地项目|由…."""
    text, words = story.text, money_words(story.document.lexicon)
    close = text.find("”", start, end) if text.startswith("“", start) else -1
    dated = getattr(story.starting.get(close + 1), "kind", "") == "date"
    if close > 0 and (dated or words.acts.match(text, close + 1) or _PARTED.match(text, close + 1)):
        return text[start + 1 : close]
    thing = words.whole.match(text, start, end) or words.thing.match(text, start, end)
    if thing is None or (text.startswith(_SIGN, thing.end()) and TOGETHER.search(text, start, thing.end())):
        return None
    if _PARTNERS.match(text, thing.end(), end):
        return None  # 甲公司与乙工业园|签订协议: no thing's
    starts = [m.span() for m in words.starts.finditer(text, start, thing.end())]
    verb = max((end for _, end in starts), default=start)
    if _SORT_OF.fullmatch(text, verb, thing.end()):  # 开工项目|包括甲、乙等5项
        begin = next((first for first, last in starts if last == verb), start)
        begin = verb if text.startswith("的", begin) else begin
        return text[begin : thing.end()] if of_things or begin == start else None
    return what_is_named(story, verb, thing.end()) if of_things or verb == start else None


def _actor(story: Story, start: int, end: int, metric: str, agreed: bool) -> Subject | None:
    """Who or what a clause says acts; of what parties agree on only an event or a thing."""
    text, words = story.text, money_words(story.document.lexicon)
    place = next((m for m in story.within(start, end, "place") if m.start == start), None)
    heads = (start, place.end) if place is not None else (start,)
    opening = next((m for m in story.within(start, end, *BODIES) if m.start in heads), None)
    if opening is None and place is not None and text.startswith(_GOES_ON, end + 1) and words.acts.match(text, place.end):
        return place  # 甲区与乙县签订…协议书,并向乙县捐助…
    if opening is None and place is not None and words.flow.search(metric) and words.acts.match(text, place.end):
        return place  # 江城把制造业放到突出位置,工业产值近2500亿元
    if opening is None and place is not None and metric.endswith(_GIVEN) and words.acts.match(text, place.end):
        return place  # 江苏将出台政策,安排专项资金3亿元
    if opening is not None and agreed:
        alone = opening.kind == "park" and words.acts.match(text, opening.end) is not None and not _SIGNS_WITH.search(text, start, end)
        return opening if alone else None
    after = story.starting.get(opening.end) if opening is not None else None
    if opening is not None and after is not None and after.kind == "date" and metric.endswith(_DONE_BY):
        return opening  # 甲集团|昨日与乙区签约,将投资5亿元
    own = metric.endswith(_DONE_BY) or words.flow.search(metric) is not None
    if opening is not None and after is None and _DOES.match(text, opening.end) and own:
        return opening  # 甲集团进军江城,投资5亿元
    if opening is not None and opening.end not in story.starting and words.acts.match(text, opening.end):
        return opening
    m = words.actor.match(text, start, end)
    if m is not None and m["who"] and m.end() < end and not words.acts.match(text, m.end()):
        m = words.doer.match(text, start, end)  # 全市|工业园区完成…
    if m is not None and _MAKER.match(text, m.end(), end):
        m = None  # 园区新建的|试制工厂|今日启用
    if m is not None and (matches(words.doer, m) or not m["who"] or m.end() >= end or words.acts.match(text, m.end())):
        first, last = m.span("name" if matches(words.doer, m) or not m["who"] else "who")
        side = SIDE.search(text, first + 2, last)  # 江城企业百强|营业收入|实现较快增长
        return what_is_named(story, first, side.start() if side else untrailed(story, first, last))
    headed = None if metric.endswith(_GIVEN) and not metric.startswith(_COMES) else head_phrase(story, start, end)
    lies = None if headed is not None or agreed else _LIES.search(text, start + 2, end)
    headed = what_is_named(story, start, lies.start()) if lies is not None else headed
    if headed is not None and (not agreed or _EVENT.search(words_of(story, headed))):
        return headed
    lately = _LATELY.search(text, start + 2, end) if words.flow.search(metric) else None
    side = SIDE.search(text, start + 2, lately.start()) if lately is not None else None  # 江城税收|稳步增长
    timed = is_phrase(story, start, side.start() if side is not None else lately.start()) if lately is not None else None
    if timed is not None:
        return timed  # 当地起重机产业|近年来逆势成长
    done = _DONE_WITH.fullmatch(text, start, end)
    return what_is_named(story, max(done.start("what"), text.rfind("的", *done.span("what")) + 1), done.end("what")) if done else None


def named_first(story: Story, low: int, end: int, metric: str) -> str | None:
    """What a clause is about that begins by pointing at it: 该项目|集研发、制造为一体, 本届展会|比首届增长一成."""
    start = own_words(story, low, end)
    m = THAT.match(story.text, start, end)
    if m is None and AGREED.search(metric):
        m = _EVENT_FIRST.match(story.text, start, end) or _SIDE_OF_FAIR.match(story.text, start, end)
    return m[0] if m else None


def event_first(text: str, start: int, end: int) -> str | None:
    """The event that a clause begins with: 本届博览会|以“绿色”为主题."""
    m = _EVENT_FIRST.match(text, start, end)
    return m[0] if m else None


def event_of_line(story: Story, at: int, metric: str) -> str | None:
    """The event that a paragraph tells of, for what was agreed there: 本届江博会吸引观众1万人。其中…。|累计成交额5亿元."""
    if not AGREED.search(metric):
        return None
    events = list(_EVENT_FIRST.finditer(story.text, story.document.line_at(at).start, at))
    return events[-1][0] if events else None


