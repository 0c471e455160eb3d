"""Fact rule for awards whose winner stands before the verb: 甲荣获“…”称号, 甲被授予…."""

from __future__ import annotations

from collections.abc import Iterator

from ...entities import Entity
from ...fact import Fact, Story
from ...lexicon import WordHit
from ...rule import no, yes
from ...shelf import compiled
from ..clauses import clause_start, hits_within, strip_adverbs, triggers
from ..lists import Run, Tally, runs
from ..subjects import subject_run
from .announced import announced
from .base import award, bodies, count_of, describes, each_his_own, listed_award, row_start, rules
from .prize import Prize, is_ranked, sure
from .prizes import last_named, prizes
from .rows import filled, pointed_back, row_stop, strangers, with_strangers
from .units import units_won
from .unread import (
    by_makers,
    by_works,
    counted_works,
    headed_row,
    moved_winners,
    things_made,
    unread_winners,
    with_works_before,
)

#: 成为首批|“国家级数字园区”: only what is quoted is a title.
_MARKED = compiled(
    r"[^,。;:“”]{0,8}“[^“”\n]{3,24}”"
    r"(?=[,。;、!\n]|$|称号|榜|第|的?(?:园区|企业|单位|基地|城市|高校|项目))"
)
#: 接过|“…”牌匾; not 接过“接力棒”.
_BADGE = compiled(r"[^,。;:“”]{0,8}“[^“”\n]{3,24}”(?:金字招牌|招牌|名片|牌匾|匾牌|奖牌|奖杯|牌子|称号|荣誉|证书|授牌)")
#: 通过|国家高新技术企业认定.
_PASSED = compiled(
    r"了?(?:[^,。;:!?\n、]{3,30}?(?:认定|评定)|(?:国家|全国|省|市|自治区)[^,。;:!?\n、]{2,20}?(?:示范区|园区|城市|县|镇|村|基地|工厂|校园|试点|乡村|枢纽)(?:考核)?(?:验收|复审))"
    r"(?=[,。;!\n]|$|并|,)"
)
#: 成为|本年度“江城骄傲”获得者.
_HOLDER = compiled(r"[^,。;:“”]{0,8}“[^“”\n]{3,24}”(?:荣誉)?(?:称号|奖章?|勋章)?(?:获得者|得主)")
_FOLLOWED = {"marked": _MARKED, "badge": _BADGE, "holder": _HOLDER}
_COUNTS = compiled(r"[总累]?共[^,。;]{0,24}获|(?:[总累]?共[有计]?)?(?:\d+|[一二两三四五六七八九十]+)[个家位名所项人]")
#: Some of a body, who are not named: 集团|共10个集体获得, 学院|有3名学生荣获.
_ITS_MANY = compiled(
    r"(?:的|共|有|共有|另有)*(?:\d+|[一二两三四五六七八九十]+)(?:多|余)?(?:个(?:集体|单位|部门|个人)|[名位人](?![^,。;]{0,12}获得者))"
)
#: Between an award and the verb of another that the same winners got.
_AND_GOT = compiled(
    r"(?:荣誉|光荣)?(?:称号|奖项|殊荣|奖章|证书|奖牌)?[,、;]?(?:并|还|同时|又|也|以及|且|同期|先后|一并|成功|连续[\d一二三四五六七八九十]+[年届次])*(?:并|还|又|被)?"
)
#: How what is told of those on a list goes on.
_NEXT_TELLS = compiled(r",(?:成功|双双|均|同时|被)?")
#: What points back to a prize of the sentence before: …奖是我省最高奖。今年,甲、乙|此次获奖.
_THIS_TIME = ("此次", "本次", "双双", "今年", "本届", "此")
#: How long a comma and the body of the next man may be.
_OFFICE = 24
_BY = compiled(r"[奖”]则?由")
#: Awards of those who write and act, not of what they made.
_OF_AUTHORS = compiled(r"文学|小说|诗|散文|剧本|[编导]剧|导演|演员|主角|配角|新人|作家|作者")
#: Before those to whom another award is given: 颁发“…”予|甲公司及乙公司,丙获颁….
_GIVEN_TO = compiled(r"[奖章号书牌”](?:颁)?[予给向][^,。;予给向]{0,4}$|[,。;][向为给对]$")
#: Before the last of the works by which one wins.
_WITH_WORKS = compiled(r"(?:凭借|凭|以)(?:(?:“[^“”]{2,30}”|《[^《》]{2,30}》)[、和与及])+$")
#: What makes an honour of a post: 优秀指导教师, 十佳校长.
_OF_MERIT = compiled(r"最[佳美]|优秀|先进|模范|十[佳大]|杰出|荣誉|名誉|标兵|金牌|年度|首席|三好|大使")


def _agents(story: Story, hit: WordHit, lo: int) -> tuple[list[Entity], int]:
    """甲被乙、丙授予: 乙 and 丙, and where 被乙 begins."""
    text = story.text
    by = text.rfind("被", clause_start(text, hit.start, lo), hit.start)
    if by >= 0:
        givers = [e for run in runs(story, by + 1, hit.start) for e in bodies(story, run)]
        return givers, by if givers else hit.start
    near = [m for m in story.within(max(lo, hit.start - 40), hit.start, "organisation", "park") if text[m.start - 1] in "由获"]
    if not near or hit.start - near[-1].end > 6:
        return [], hit.start
    return [story.entity(near[-1])], near[-1].start - 1


@rules.fact(
    "won",
    yes("星河集团荣获“年度创新企业”称号。", award="年度创新企业", recipients=["星河集团"]),
    yes("滨海生物医药产业园凭借其在生物医药领域的突出实力,成功荣获“国家特色产业园”称号。", award="国家特色产业园",
        recipients=["滨海生物医药产业园"]),
    yes("江城软件园、滨海生物医药产业园等第三批9家园区获评“绿色低碳示范园区”。", award="绿色低碳示范园区", batch="第三批",
        recipients=["江城软件园", "滨海生物医药产业园"]),
    yes("江城大学获得优秀组织奖。", award="优秀组织奖", recipients=["江城大学"]),
    yes("星河集团董事长赵一凡被授予“合肥市荣誉市民”称号。", award="合肥市荣誉市民", recipients=["赵一凡"]),
    yes("星河集团被合肥市人民政府授予“科技创新突出贡献奖”。", award="科技创新突出贡献奖", recipients=["星河集团"],
        grantors=["合肥市人民政府"]),
    yes("星河集团入选2024年度国家级科技企业孵化器名单。", recipients=["星河集团"]),
    yes("江城软件园被认定为国家级科技企业孵化器。", award="国家级科技企业孵化器", recipients=["江城软件园"]),
    yes("江城软件园获得国家级科技企业孵化器认定。", award="国家级科技企业孵化器", recipients=["江城软件园"]),
    yes("星河集团荣获我国质量领域最高荣誉——中国质量奖。", award="中国质量奖", recipients=["星河集团"]),
    yes("星河集团董事长赵一凡;江城集团总裁周明远当选“年度经济人物”。", award="年度经济人物", recipients=["赵一凡", "周明远"]),
    yes("李文博《江上的风》、赵一凡《夜航》获中篇小说奖。", award="中篇小说奖", recipients=["李文博", "赵一凡"]),
    yes("金帆建筑奖每两年评选一次。本届评选中,李文博获此殊荣。", award="金帆建筑奖", recipients=["李文博"]),
    yes("大会颁发“仁心医者奖”,李文博、赵一凡获奖。", award="仁心医者奖", recipients=["李文博", "赵一凡"]),
    yes("星河集团有限公司的“深海采样关键技术”项目获得科技进步奖一等奖。", award="科技进步奖一等奖", recipients=["深海采样关键技术"]),
    yes("“深海采样器”“低空巡检系统”等5个项目获金奖。", award="金奖", recipients=["深海采样器", "低空巡检系统"]),
    yes("“柑橘提质技术集成与示范”“复合筋材制备及应用”获金奖。", award="金奖", recipients=["柑橘提质技术集成与示范", "复合筋材制备及应用"]),
    yes("李文博凭《江上的风》获得最佳男主角。", award="最佳男主角", recipients=["李文博"]),
    yes("江城软件园成为首批“国家级数字园区”。", award="国家级数字园区", recipients=["江城软件园"]),
    yes("“江城隐形冠军”企业名单公布,星河集团入选。", award="江城隐形冠军", recipients=["星河集团"]),
    yes("财务部、铜管公司轧制工段被授予“青年文明号”称号。", award="青年文明号", recipients=["财务部", "铜管公司轧制工段"]),
    yes("星河集团、某某轻舟、江城大学3家单位获评“绿色工厂”。", award="绿色工厂", recipients=["星河集团", "某某轻舟", "江城大学"]),
    yes("北岸科技“低空巡检”项目获得二等奖。", award="二等奖", recipients=["低空巡检"]),
    yes("星河集团、江城大学分获一、二等奖。", award="二等奖", recipients=["江城大学"]),
    yes("江城软件园被省文化厅列为“文化示范园区”。", award="文化示范园区", recipients=["江城软件园"]),
    yes("江城软件园再添“国家级孵化器”金字招牌。", award="国家级孵化器", recipients=["江城软件园"]),
    yes("合肥高新区管委会评出前两名为星河集团、江城大学。上述2家单位获评“绿色工厂”。", award="绿色工厂",
        recipients=["星河集团", "江城大学"]),
    yes("李文博同学荣获高中组一等奖。", award="高中组一等奖", recipients=["李文博"]),
    yes("省科技厅发布《关于公布2024年度省级示范园区的通知》,江城软件园等10家园区榜上有名。", award="2024年度省级示范园区",
        recipients=["江城软件园"]),
    yes("省科技厅公布2024年特色产业集群名单,滨海氢能产业集群、江城轴承产业集群等入选。", award="2024年特色产业集群",
        recipients=["滨海氢能产业集群", "江城轴承产业集群"]),
    yes("江城研究院生物化学与细胞生物学研究所李文博院士荣获“江城科学奖”。", award="江城科学奖", recipients=["李文博"]),
    no("赵一凡和李文博共同为江城镇获得的“轴承之乡”称号揭牌。"),
    yes("江城南岸渡口改建项目获评“最佳公共空间”。", award="最佳公共空间", recipients=["江城南岸渡口改建项目"]),
    yes("江城大学附属医院召开大会。我院被授予“先进医院”称号。", award="先进医院", recipients=["江城大学附属医院"]),
    yes("其中,机械1班钭小兰同学在决赛中以高分夺得一等奖。", award="一等奖", recipients=["钭小兰"]),
    yes("最终李文博以98分的成绩夺冠,赵一凡、王小兰分列二、三名。", award="冠军", recipients=["李文博"]),
    yes("最终李文博夺冠,赵一凡、王小兰分列二、三名。", award="第三名", recipients=["王小兰"]),
    no("李文博是夺冠热门,但仍然被对手提前夺冠。"),
    yes("李文博2015年荣获“先进个人”称号,2017年被县委评为“十佳青年”。", award="十佳青年", recipients=["李文博"]),
    yes("星河集团2023年获评绿色工厂,2024年又成功入选工业设计中心。", award="工业设计中心", recipients=["星河集团"]),
    yes("星河集团获评绿色工厂,入选国家知识产权优势企业。", award="国家知识产权优势企业", recipients=["星河集团"]),
    yes("星河集团积极参与,精心组织,荣获优秀组织奖。", award="优秀组织奖", recipients=["星河集团"]),
    yes("李文博以3:1战胜赵一凡,夺得男子单打冠军。", award="男子单打冠军", recipients=["李文博"]),
    no("李文博指导的学生表现优异,荣获一等奖。"),
    yes("星河集团荣获创新先锋奖,并连续三年入选“江城百强”。", award="江城百强", recipients=["星河集团"]),
    yes("热烈祝贺星河集团荣获“绿色工厂”称号!", award="绿色工厂", recipients=["星河集团"]),
    yes("“远航者”队获得优胜奖。", award="优胜奖", recipients=["“远航者”队"]),
    no("本报讯(记者 李文博)公司先后荣获“先进单位”“文明单位”等荣誉称号。"),
    yes("李文博、赵一凡分别获得最佳男、女配角奖。", award="最佳女配角奖", recipients=["赵一凡"]),
    yes("江城学院和滨海学院分获教师组、学生组的团队冠军。", award="学生组团队冠军", recipients=["滨海学院"]),
    yes("江城协会发布2024年度“十佳园区”,江城软件园上榜。", award="十佳园区", recipients=["江城软件园"]),
    no("江城大学获批3个国家级一流本科专业建设点。"),
    yes("省工信厅公示了《江城省特色中小企业(第二批)名单》。星河科技有限公司榜上有名。", award="江城省特色中小企业", batch="第二批",
        recipients=["星河科技有限公司"]),
    yes("江城年度经济人物评选昨晚揭晓。其中李文博、赵一凡上榜。", award="江城年度经济人物", recipients=["李文博", "赵一凡"]),
    yes("赵一凡也被评为优秀指导教师。", award="优秀指导教师", recipients=["赵一凡"]),
    yes("合肥市教育局将李文博、赵一凡等14位同志表彰为“优秀教师”;王小兰、周明远等3名同志表彰为“优秀班主任”。", award="优秀教师",
        recipients=["李文博", "赵一凡"], grantors=["合肥市教育局"]),
    yes("现将江城软件园等19家单位备案为国家级科技企业孵化器。", award="国家级科技企业孵化器", recipients=["江城软件园"]),
    yes("李文博教授长期从事材料研究,曾获自然科学奖。", award="自然科学奖", recipients=["李文博"]),
    yes("星河集团总经理李文博介绍,公司成立于2008年,先后获得国家高新技术企业、省级绿色工厂等荣誉。", award="省级绿色工厂",
        recipients=["星河集团"]),
    yes("江城软件园成功创建国家生态工业示范园区。", award="国家生态工业示范园区", recipients=["江城软件园"]),
    no("江城软件园正在创建国家生态工业示范园区,成功创建特色品牌。"),
    yes("星河集团再次通过国家高新技术企业认定。", award="国家高新技术企业", recipients=["星河集团"]),
    yes("星河集团荣获由合肥市科技局、合肥市财政局联合颁发的“绿色工厂”证书。", award="绿色工厂", recipients=["星河集团"]),
    yes("著名核动力专家李文博院士;总体设计专家赵一凡院士获“科学成就奖”。", award="科学成就奖", recipients=["李文博", "赵一凡"]),
    yes("江城大学学生李文博、赵一凡的作品“深海采样器”夺得金奖。", award="金奖", recipients=["深海采样器"]),
    yes("李文博获得本届青年科技奖。此外,赵一凡也获此殊荣。", award="青年科技奖", recipients=["赵一凡"]),
    yes("论坛揭晓了“年度创新园区”,江城软件园、滨海生物医药产业园获奖。", award="年度创新园区",
        recipients=["江城软件园", "滨海生物医药产业园"]),
    yes("省工信厅公布了第六批江城省产业示范基地,江城软件园名列其中。", award="江城省产业示范基地", batch="第六批",
        recipients=["江城软件园"]),
    yes("最后由江城大学“海绵电池”团队夺得金奖。", award="金奖", recipients=["海绵电池"]),
    yes("材料学院李文博、赵一凡老师指导的学生团队荣获二等奖。", award="二等奖", recipients=["李文博、赵一凡老师指导的学生团队"]),
    no("决赛在江城大学举行。我校斩获特等奖1项。"),
    yes("经专家评审,鸟岛湿地公园、门源油菜花海、茶卡盐湖景区入选“最美自驾目的地”。", award="最美自驾目的地",
        recipients=["鸟岛湿地公园", "门源油菜花海", "茶卡盐湖景区"]),
    yes("江城建工集团承建的江城文化中心项目、远山建设集团承建的北岸医院项目荣获“金帆奖”。", award="金帆奖",
        recipients=["江城文化中心项目", "北岸医院项目"]),
    yes("石文博家庭、郝秀兰家庭被授予“最美家庭”。", award="最美家庭", recipients=["石文博家庭", "郝秀兰家庭"]),
    yes("《江城夜航》获年度推荐电影及最佳剧本。", award="年度推荐电影", recipients=["江城夜航"]),
    yes("江城大学以“海水提锂技术”、“虾苗计数机”夺得科技研发奖。", award="科技研发奖", recipients=["江城大学"]),
    yes("会上宣读了决定,材料学院骆思源获“师德标兵”。", award="师德标兵", recipients=["骆思源"]),
    yes("江城大学李文博院士(中)等28人获颁江城创新奖章。", award="江城创新奖章", recipients=["李文博"]),
    yes("星河集团获得“江城质量奖”。同时,远山集团、江城大学等20家企业也榜上有名。", award="江城质量奖", recipients=["远山集团", "江城大学"]),
    yes("星河集团荣获国家科学技术进步奖特等奖1项、二等奖1项。", award="国家科学技术进步奖二等奖", recipients=["星河集团"]),
    yes("“深海采样器”“仿生手:触觉先行者”“低空巡检系统”3个项目获金奖。", award="金奖",
        recipients=["深海采样器", "仿生手:触觉先行者", "低空巡检系统"]),
    yes("江城工程院院士、江城医院赵一凡领衔的“呼吸疾病创新团队”荣获科技进步奖创新团队奖。", award="科技进步奖创新团队奖",
        recipients=["呼吸疾病创新团队"]),
    yes("江城市的北岸文创空间被确定为2024年度新备案省级众创空间。", award="2024年度新备案省级众创空间", recipients=["北岸文创空间"]),
    yes("星河集团、远山科技有限公司等公司入选国家绿色工厂公示名单。", award="国家绿色工厂", recipients=["星河集团", "远山科技有限公司"]),
    yes("工信部公布第四批绿色制造名单,星河集团、江城大学2家单位榜上有名,入选高级绿色工厂。", award="高级绿色工厂",
        recipients=["星河集团", "江城大学"]),
    yes("由江城大学、星河集团等单位完成的江北高速铁路工程则获科技进步奖特等奖。", award="科技进步奖特等奖",
        recipients=["江北高速铁路工程"]),
    yes("江城大学承担、李文博教授领衔完成的“绿茶加工”项目,星河集团、远山大学完成的“污水监控”项目,获得科技进步奖二等奖。",
        award="科技进步奖二等奖", recipients=["绿茶加工", "污水监控"]),
    yes("江城研究院李文博研究员研究团队及合作单位完成的“拉曼光谱检测”项目获得技术发明奖二等奖。", award="技术发明奖二等奖",
        recipients=["拉曼光谱检测"]),
    yes("滨海生物医药产业园被江城产业研究院、江城园区协会在年度论坛上授予最具投资价值的产业园区。", award="最具投资价值的产业园区",
        recipients=["滨海生物医药产业园"]),
    yes("星河集团等9家单位(企业)接受了合肥市科协授予的“院士工作站”牌匾。", award="院士工作站", recipients=["星河集团"]),
    no("星河集团作为江城市获得省级荣誉的十家代表之一出席了江城劳动奖表彰大会。"),
    no("江城市共52家企业入围全国赛。"),
    no("材料学院方面荣获“师德标兵”。"),
    no("星河集团通过投资建设园区。"),
    no("赵一凡被评为教授。"),
    no("他们获得一等奖,这些选手荣获“先进个人”称号。"),
    no("该项目获评“最佳公共空间”。"),
    no("江城南岸渡口改建项目获得各方支持。"),
    yes("商学院、信息学院获得优秀组织奖。", award="优秀组织奖", recipients=["商学院", "信息学院"]),
    no("连续两年被合肥市委、合肥市人民政府评为“优秀企业家”。"),
    no("公司被合肥市委、合肥市人民政府评为“先进单位”。"),
    no("香港被继续保留在“观察名单”中。"),
    no("公司被授予“先进单位”称号。"),
    no("江城大学成为首个开设“人工智能”专业的高校。"),
    no("李文博获奖后表示感谢。"),
    no("星河集团接过“接力棒”。"),
    no("李文博被列为失信被执行人。"),
    no("江城软件园入选后将获得支持。"),
    no("他现任江城企业家协会副会长,获“优秀建设者”称号。"),
    no("李文博毕业于江城大学,获经济学博士学位。"),
    no("星河集团获得银行贷款支持。"),
    no("星河集团获得发明专利授权。"),
    no("特色产业园授牌"),
    no("星河集团有望获评“年度创新企业”。"),
    no("江城大学未能入选“年度创新高校”。"),
    no("江城软件园获得快速发展。"),
    yes("李文博获江城学会“终身成就奖”、江城大学教授赵一凡获科技进步奖。", award="科技进步奖", recipients=["赵一凡"]),
    no("林启东、赵一凡等领导出席典礼,并为当选企业家一一颁奖。"),
)
def won(story: Story) -> Iterator[Fact]:
    """A winner before a verb of winning, the award after it: 甲荣获“…”称号, 甲、乙等9家园区获评…, 甲被授予…."""
    text = story.text
    made: list[Fact] = []
    for hit in triggers(story, "award_verbs"):
        kind = hit.row["class"]
        if kind == "passed" and not _PASSED.match(text, hit.end):
            continue
        if kind in ("plaque", "naming", "praised", "taken") or text.startswith("的", hit.end):
            continue  # 唯一入围的企业
        lo = row_start(story, hit.start)
        passive = kind in ("passive", "given") and "被" in text[clause_start(text, hit.start, lo) : hit.start]
        if kind == "passive" and not passive:
            continue
        goes_on = _NEXT_TELLS.match(text, hit.end) if kind == "listed" else None  # 榜上有名,|入选绿色工厂: what they got is told there
        told_next = goes_on is not None and bool(hits_within(story, "award_verbs", goes_on.end(), goes_on.end() + 1))
        if kind in _FOLLOWED and not _FOLLOWED[kind].match(text, hit.end):
            continue
        if kind == "prized" and _BY.search(text, clause_start(text, hit.start, lo), hit.start):
            continue  # “智多星奖”由甲、乙|获奖
        found = [] if kind in ("listed", "prized", "itself") else prizes(story, hit.end, free=kind in ("free", "ranked") or passive)
        if kind == "ranked":
            found = [prize for prize in found if is_ranked(story, prize)]
        if kind == "itself":
            found = [Prize(hit.row["award"], hit.start, hit.end)]
        told = story.document.sentence_at(lo - 1)[0] if lo and text.endswith(_THIS_TIME, lo, hit.start) else lo
        if kind == "prized" and (named := last_named(story, hit.start, told)):
            found = [Prize(named, hit.start, hit.end)]
        if not found and (found := announced(story, hit, lo)):
            lo = max(lo, found[0].end)
        if not found or describes(story, hit, found[-1]):
            continue
        grantors, stop = _agents(story, hit, row_start(story, hit.start))
        if kind == "given" and not grantors:
            continue
        if kind == "won" and grantors and text[stop] == "由":
            lo, stop, grantors = max(lo, stop + 1), hit.start, []  # 最后由|江城大学团队夺得金奖
        stop -= stop == hit.start and text[stop - 1] in "同则"  # 甲与乙同|获最佳男主角奖, 甲工程则|获特等奖
        moved = moved_winners(story, lo, stop) if kind in ("free", "passive") else None
        if moved is not None:
            yield from _moved(story, hit, found, lo, *moved)
            continue
        run = subject_run(story, lo, stop, near=True, works=True)
        if kind == "itself" and run is None:
            continue
        run = run or with_strangers(story, lo, stop) or pointed_back(story, stop)
        if run is not None and _WITH_WORKS.search(text, max(lo, run.start - 60), run.start):
            run = None  # 甲院以“乙”、|“丙”夺得…
        pieces = counted_works(story, lo, stop)
        run = pieces if pieces is not None and (run is None or len(run.members) < len(pieces.members)) else run
        if run is None and found[0].end <= lo:  # 公布…名单,|某某集群、某某基地入选
            start = clause_start(text, hit.start, lo)
            run = strangers(story, start, row_stop(story, start, stop))
        if run is None and sure(story, found[0]):
            run = by_makers(story, lo, stop)
        inferred, whole = False, None
        if run is None and (before := _got_before(story, hit, made)) is not None:
            again = [listed_award(prize, before.fields["recipients"], (hit.start, max(hit.end, prize.end)), before.date) for prize in found]
            made += again
            yield from again
            continue
        if run is None:
            facts = list(units_won(story, hit, found)) or list(things_made(story, hit, found, lo, stop))
            yield from facts
            run = unread_winners(story, lo, stop, found[0]) if not facts else None
            whole = headed_row(story, lo, stop, found[0]) if not facts and run is None else None
            run = run or whole
            if run is None:
                continue
            inferred = run.members[0].body is not None
        last = run.members[-1]
        if last.person is None and last.body is not None and (_COUNTS if last.body.kind == "place" else _ITS_MANY).match(text, run.end):
            continue  # 江城省|4个产业园区入围, 江城集团|共10个集体获得
        verbs = [h for h in hits_within(story, "award_verbs", run.end, hit.start) if h.row["class"] != "passed"]
        if any("、" in text[h.end : hit.start] for h in verbs):
            continue  # 甲荣获金奖、某某获得银奖
        run = _since_verb(story, run)
        run = filled(story, run, lo, stop) if whole is None else run
        run = run if any(_OF_AUTHORS.search(prize.name) for prize in found) else with_works_before(story, by_works(story, run), lo)
        count = count_of(story, run)
        run = _widened(story, run, lo, count)
        span = (min(run.start, found[0].start), max(found[-1].end, hit.end))
        apart = hit.word in ("分获", "分列") or "分别" in text[run.end : hit.start]
        if apart and (each := each_his_own(found if len(found) > 1 else _of_each(found[0]), run)):
            for prize, his in each:
                if fact := award(story, prize, his, hit, span, None, grantors):
                    yield fact
            continue
        if apart and len(found) > 1:
            continue  # 某项目和某公司分获团队组和企业组一等奖: not all are read
        for prize in found:
            post = any(t.end == prize.end for t in story.within(prize.start, prize.end, "title"))
            if post and not _OF_MERIT.search(prize.name):  # 获评教授
                continue
            if fact := award(story, prize, run, hit, (span[0], max(hit.end, prize.end)), count, grantors):
                fact.certainty = "inferred" if inferred else fact.certainty
                made.append(fact)
                if not told_next:
                    yield fact


#: What the awards of several contests share: 桥吊司机、电工|项目第一名.
_SHARED_TAIL = compiled(r"(?:项目|赛项|工种|级)?(?:第[一二三四]名|冠军|亚军|季军|[金银铜][牌奖]|[特一二三]等奖)$")


def _of_each(prize: Prize) -> list[Prize]:
    """The award of each of several contests that share its end: 桥吊司机、电工项目第一名."""
    tail = _SHARED_TAIL.search(prize.name)
    heads = prize.name[: tail.start()].split("、") if tail is not None else []
    group = heads[0].partition("组")[0] + "组" if heads and "组" in heads[0] else ""
    heads = [head if "组" in head else group + head for head in heads]  # 青年组旦角、生角|金奖
    return [Prize(head + tail[0], prize.start, prize.end) for head in heads] if tail is not None and all(heads) else []


def _widened(story: Story, run: Run, lo: int, count: Tally | None) -> Run:
    """The row with the people before it whom commas part, as many as are counted: 甲学院张三,乙学院李四、王五|等8位教师."""
    many = count.count.value.amount if count is not None and count.count is not None else None
    if many is None or any(m.person is None for m in run.members) or len(run.members) >= many:
        return run
    members = list(run.members)
    for before in reversed(runs(story, lo, run.start)):
        gap = story.text[before.end : members[0].start]
        fits = len(before.members) + len(members) <= many and all(m.person is not None for m in before.members)
        if not fits or not gap.startswith(",") or len(gap) > _OFFICE or any(c in gap[1:] for c in ",;。:"):
            break
        members = before.members + members
    return Run(members, ["list"] * (len(members) - 1), run.before)


def _got_before(story: Story, hit: WordHit, made: list[Fact]) -> Fact | None:
    """The award told right before, whose winners get another one: 甲被授予“…”称号|并获颁“…”奖章."""
    last = made[-1] if made else None
    gap = _AND_GOT.match(story.text, last.evidence[-1][1], hit.start) if last is not None else None
    if gap is None:
        return None
    day = story.starting.get(gap.end())  # 2023年获评…,|2024年|入选…
    at = day.end if day is not None and day.kind == "date" else gap.end()
    by = story.text.find("被", at, hit.start)
    stop = by if by >= 0 else hit.start
    return last if at <= stop and strip_adverbs(story, at, stop) <= at + story.text.startswith(",", at) else None


def _moved(story: Story, hit: WordHit, found: list[Prize], lo: int, row: Run, at: int) -> Iterator[Fact]:
    """将甲、乙表彰为“…”: those behind 将, by the subject before it."""
    givers = bodies(story, subject_run(story, lo, at))
    for prize in found:
        if fact := award(story, prize, row, hit, (row.start, max(hit.end, prize.end)), count_of(story, row), givers):
            yield fact


def _since_verb(story: Story, run: Run) -> Run:
    """The members behind a verb in the row (甲荣获金奖、|乙获得银奖); or whom another is given (颁发“…”予甲及乙,|丙)."""
    to = hits_within(story, "award_verbs", max(0, run.start - 6), run.start)
    given = any(h.row["class"] == "given" and h.end >= run.start - 1 for h in to)
    if given or _GIVEN_TO.search(story.text, max(0, run.start - 6), run.start):
        comma = max(story.text.rfind(c, run.start, run.members[-1].start) for c in ",;")
        kept = [m for m in run.members if m.start > comma]
        run = Run(kept, run.links[len(run.links) - len(kept) + 1 :], run.before) if comma >= 0 else run
    elif len(run.members) > 1 and any(h.end == run.start for h in to):
        run = Run(run.members[1:], run.links[1:], run.before)  # 张三获|甲学会“终身成就奖”、|李四获…: who gave the first
    verbs = hits_within(story, "award_verbs", run.members[0].end, run.members[-1].start)
    kept = [m for m in run.members if m.start >= verbs[-1].end] if verbs else run.members
    return run if len(kept) == len(run.members) else Run(kept, run.links[len(run.links) - len(kept) + 1 :], run.before)
