"""Fact rules for the event: its name, series and edition, date, place, venue, theme, attendance and hosts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ...fact import Fact, FactSet, Story
from ...rule import no, yes
from ...shelf import compiled
from ...sought import Sought
from .acts import acted
from .attendance import attendance
from .briefed import briefed
from .framed import conducted, declared, framed, numbered, taken_up
from .hosts import hosts
from .moves import moved
from .names import RITES_OF_ALL, attended, choose, mentioned, occasions, plainly
from .occasion import Occasion, edition, same, zone
from .retold import retold
from .rites import rites
from .subjects import with_subject
from .titled import listed, sketched, spoken, titled
from .when import when
from .where import where

rules = FactSet("event")

_THEME = (
    Sought(
        r"(?<!不)以“(?P<theme>[^”\n]{2,60})”为(?:年度|大会|本届|会议|活动)?(?:主题|题(?![^。;]{0,16}(?:分享|[演宣主][讲旨]|发言|报告|致辞|讲座|授课|发表|[作做讲])))"
    ),
    Sought(r"主题(?:为|是|:|定为|确定为)\s?“(?P<theme>[^”\n]{2,60})”"),
    Sought(r"(?:围绕|聚焦|突出|紧扣|延续|秉承|秉持|彰显|凸显|在)“(?P<theme>[^”\n]{2,60})”(?:的|这一|为|年度|大会)?主题"),
    Sought(r"(?:年度)?主题“(?P<theme>[^”\n]{2,60})”"),
)
#: What has a theme of its own: 今年的白皮书|以“破浪前行”为主题.
_OF_A_BOOK = compiled(r"(?:》|白皮书|蓝皮书|报告|专刊|丛书)(?:[^,。;]{0,4})$")
#: How the next event is announced: 第四届博览会将于9月举行,|主题为“…”.
_TO_COME = compiled(r"届[^。;\n]{2,40}(?:将|定|拟)[于在]")
#: How long a lead is at least; a name without an edition, where nothing else is told.
_LEAD, _PLAIN = 40, 7


@rules.fact(
    "main",
    yes("4月8日,2024江城智能制造大会在青岛召开。", name="2024江城智能制造大会", edition="2024", series="江城智能制造大会"),
    yes("6月22日,中德(柳州)工业园开园活动在柳东新区举行。", name="中德(柳州)工业园开园活动"),
    yes("第三届中国数字贸易博览会5月12日在杭州开幕。", name="第三届中国数字贸易博览会", edition="第三届", place="杭州"),
    yes("由江苏省教育厅主办、河海大学承办的长江水利论坛在南京举行。", name="长江水利论坛", organisers=["江苏省教育厅"]),
    yes("江苏水利论坛15日举行,由江苏省教育厅主办,河海大学承办。", name="江苏水利论坛", co_organisers=["河海大学"]),
    yes("青岛举办海洋经济发展论坛。林启东以“潮汐与港口”为题进行了分享。", theme=None),
    yes("星河集团公告,公司6月28日与江城高新区管委会签署了合作协议。", name="星河集团与江城高新区管委会签署合作协议"),
    yes("3月4日,江城企业恳谈会在洛阳举行。第四届江城博览会将于9月在洛阳举行,主题为“绿色未来”。", theme=None),
    yes("青岛举办海洋经济发展论坛。论坛以“向海图强”为主题,500余名嘉宾参加。", theme="向海图强", attendance="500余名"),
    yes("第三届海洋论坛15日在青岛举行,获奖作家、评论家和2名院士在内的近400名学者参加。", attendance="400名"),
    yes("近日,青岛举行了湾区合作联席会议第二次会议。", name="湾区合作联席会议第二次会议", series="湾区合作联席会议"),
    yes("“星火杯”创新创业大赛颁奖典礼在苏州举行。", name="星火杯创新创业大赛颁奖典礼"),
    yes("江城商会2014至2015年度董事就职典礼昨日举行。", edition="2014至2015", series="江城商会董事就职典礼"),
    yes("5月9日上午,江城市市长林启东会见星河集团董事长赵一凡一行。", name="林启东会见星河集团董事长赵一凡一行", date="XXXX-05-09"),
    yes("3月2日,青岛市与合肥市在上海签署战略合作协议。", name="青岛市与合肥市签署战略合作协议", place="上海"),
    yes("6月8日,江城市医院组织专家在翠湖社区开展“健康相伴”大型义诊活动。", name="健康相伴大型义诊活动"),
    yes("6月8日下午,林启东教授来校作了题为“未来材料”的专题讲座。", name="未来材料专题讲座"),
    yes("6月8日,“绿水江城”宣传活动在青岛启动。", name="绿水江城宣传活动", place="青岛"),
    yes("6月8日,“江城旧影”摄影展在青岛美术馆开展。", name="江城旧影摄影展", place="青岛"),
    yes("4月28日,合肥市劳动模范表彰大会在安徽大剧院举行。", name="合肥市劳动模范表彰大会", place="合肥市"),
    yes("6月8日,江城创科大会2024在青岛举行。", name="江城创科大会2024", edition="2024", series="江城创科大会"),
    yes("6月8日,江城大学校园运动会在千年古都洛阳开幕,应到600人,实到580人。", place="洛阳", attendance="580人"),
    yes("6月8日,江城大学成立二十周年庆典在洛阳举行,30多位校长和同仁共计120余人出席。", attendance="120余人"),
    yes("6月8日,江城大学成立二十周年庆典在洛阳举行,30名记者和近千名校友参加。", attendance="千名"),
    yes("6月8日,江城大学成立二十周年庆典在洛阳举行,300名校友出席揭牌和签约仪式。", attendance="300名"),
    yes("第三届江城材料会议在洛阳召开。参加的有来自各高等院校、科研院所和法国、日本等地的科学家、专家、学者共456人。", attendance="456人"),
    yes("6月8日,由江城大学主办;星河集团协办的水利论坛在洛阳举行。会议由江城大学主办;星河集团协办。", co_organisers=["星河集团"]),
    yes("第三届江城水产交易博览会6月8日在青岛开幕。本届水博会由江城商会共同主办。", organisers=["江城商会"]),
    yes("6月8日,江城大学通过云会议主办了水利论坛。", organisers=["江城大学"]),
    yes("6月8日,第四届青岛艺术节启动仪式暨林启东和他的师友作品展在合肥举行。", name="第四届青岛艺术节启动仪式暨林启东和他的师友作品展"),
    yes("第六届展会将在上海举办,为此,商务厅于9月23日在合肥召开第六届展会筹备会议。", name="第六届展会筹备会议", place="合肥"),
    yes("江城大学(江大)于12月15日主办水利论坛,并庆祝中心成立。", organisers=["江城大学"]),
    yes("6月26日,由江城大学和星光·领创天下(青岛)共同主办的第三届江城论坛落下帷幕。", organisers=["江城大学", "星光·领创天下"]),
    yes("在6月8日举行的江城新区2024年重大项目集中开工仪式上,远山光伏项目开工。", name="江城新区2024年重大项目集中开工仪式"),
    yes("6月8日,江城高新区党工委书记林启东带队参加第三届西部国际贸易洽谈会的开幕仪式。", name="第三届西部国际贸易洽谈会"),
    yes("合肥技术转移中心,近日在上海揭牌。", name="合肥技术转移中心揭牌", place="上海"),
    yes("江城园区服务大楼,8日举行落成启用典礼。", name="江城园区服务大楼落成启用典礼"),
    yes("江城科技园、滨海高新区创新科技合作备忘录昨日在合肥举行签约仪式。", name="江城科技园、滨海高新区创新科技合作备忘录签约仪式"),
    yes("6月8日,江城大学滨海研究院正式成立。", name="江城大学滨海研究院成立"),
    yes("5月9日,滨海协会代表团一行15人在江城协会秘书长林启东陪同下访问星河集团。", name="滨海协会代表团一行15人访问星河集团", venue=None),
    yes("(江城讯)第十二届江城国际展览会27日在青岛开幕。", name="第十二届江城国际展览会"),
    yes("第八届江城创新奖1日举行颁奖典礼。", name="第八届江城创新奖颁奖典礼"),
    yes("6月8日,江城大学办理“气候与农业论坛”学术研讨会。", name="气候与农业论坛学术研讨会"),
    yes("6月8日,洛阳高新区里彩旗招展,8个项目分别举行奠基或竣工仪式。", name="奠基或竣工仪式", place="洛阳高新区"),
    yes("6月8日,远山公司二期项目举行开工仪式。该项目位于河南省洛阳市。", name="远山公司二期项目开工仪式", place="洛阳市"),
    yes("6月8日,滨海研究基地正式开工。据悉,基地选址洛阳高新区。", name="滨海研究基地开工", place="洛阳高新区"),
    yes("6月8日,医院专家一行到洛阳市第二医院开展大型义诊活动,并出席义诊启动仪式。", name="大型义诊活动", place="洛阳市"),
    yes("江城商会第五届论文奖颁奖大会\n奖项设立已久。\n颁奖大会于6月8日在洛阳举行。", name="江城商会第五届论文奖颁奖大会", place="洛阳"),
    yes("6月8日上午\n江城高新区重点项目集中开工仪式举行", name="江城高新区重点项目集中开工仪式", date="XXXX-06-08"),
    yes("第三届江城材料会议在洛阳召开,78家单位派出代表420余名。我所派出11人参加会议。", attendance="420余名"),
    yes("第三届江城材料会议在洛阳召开。我所派出11人参加会议,其中有3人作报告。", attendance=None),
    yes("第三届江城论坛在洛阳举行。随后,急救培训班开班,42名医生参加了学习。", attendance=None),
    yes("6月8日,江城市书记林启东赴洛阳高新区调研,参加甲项目开工仪式。林启东在甲项目开工仪式上致辞。", place="洛阳高新区"),
    yes("6月8日,洛阳市第三届“江城工匠”颁奖典礼在文武剧院举行。", place="洛阳市"),
    yes("6月8日,首届江城旅游推介会(以下简称“大会”)在洛阳举行。", name="首届江城旅游推介会"),
    yes("江城商会第二届第三次理事会以视频的形式在线上召开。", name="江城商会第二届第三次理事会"),
    yes("6月8日,江城商会会长林启东到访洛阳商会。", place="洛阳", name="林启东到访洛阳商会"),
    yes("6月8日,由江城大学主办的“科普进校园”活动走进江城一中,400名师生参加。", name="科普进校园活动", attendance="400名"),
    yes("第三届江城论坛在洛阳举行。论坛的主办者是江城大学,星河集团负责承办。", organisers=["江城大学"], co_organisers=["星河集团"]),
    yes("第三届江城论坛在洛阳举行。星河集团作为承办单位之一参与,下届承办单位江城大学接过会旗。", co_organisers=["星河集团"]),
    yes("6月8日,江城星河有限公司洛阳生产基地奠基仪式举行。", place="洛阳"),
    yes("6月8日,洛阳体育馆内人头攒动,第三届江城论坛在这里举行。", place="洛阳"),
    yes("6月8日,第三届江城论坛在洛阳市滨海大学举行。", place="洛阳市"),
    yes("第三届江城论坛举行\n6月8日,大会在洛阳召开。", place="洛阳"),
    yes("主办单位丨江城大学\n6月8日,第三届江城论坛在洛阳举行。", organisers=["江城大学"]),
    yes("共谋新篇——第三届江城论坛侧记\n6月8日,会场内座无虚席。", name="第三届江城论坛", date="XXXX-06-08"),
    yes("6月8日,2025江城水利论坛首次落地洛阳。", name="2025江城水利论坛", place="洛阳"),
    no("6月8日,江城水利论坛的筹备工作走进尾声。"),
    yes("6月8日,产业园落户洛阳高新区。当天,园区举行授牌仪式。", place="洛阳高新区"),
    yes("图为6月8日,第五届江城茶业博览会在洛阳开幕。", name="第五届江城茶业博览会", place="洛阳", date="XXXX-06-08"),
    yes("6月8日上午,由江城大学主办的洛阳首届丰收节在翠湖公园热热闹闹地拉开了帷幕。", name="洛阳首届丰收节", place="洛阳"),
    yes("为期五天的首届江城博览会十日在洛阳落下帷幕。", name="首届江城博览会", date="XXXX-XX-10"),
    yes("6月8日,江城商会在京为老会员举行欢迎仪式。", place="北京"),
    yes("第三届江城论坛在洛阳举行。超800位投资人到场,线上观看量突破35万人次。", attendance="800位"),
    yes("6月8日,洛阳市市长林启东率考察团一行近30人来江城高新区考察。", attendance="30人"),
    yes("洛阳市洛龙区商务考察团赴我市考察\n座谈会上播放了宣传片。", place=None),
    yes("林启东率河南省代表团访问匈牙利、奥地利\n6月8日,林启东率河南省代表团对两国进行访问。", place="匈牙利"),
    yes("6月8日,由江城大学指导,好未园主办的第三届江城峰会在洛阳举行。", organisers=["好未园"]),
    yes("第三届江城材料论坛\n时间:2021年6月10日\n地点:洛阳市政务中心\n论坛邀请了专家。", date="2021-06-10", place="洛阳市"),
    yes("6月8日,全国大学生机器人大赛河南赛区颁奖典礼举行。", place="河南"),
    yes("6月8日,江城大学主办的“能力建设工作坊”第二期在洛阳召开。", name="能力建设工作坊第二期"),
    yes("6月8日,洛阳市博览局在上海虹桥宾馆,举行洛沪会展合作揭牌仪式。", place="上海"),
    yes("6月2日,记者从承办“江城对话会首届峰会”(以下简称“峰会”)协调会上获悉,“峰会”将于11月13日在洛阳举行。", date="XXXX-11-13"),
    yes("3月11日上午\n江城县举行了2022年春季重大项目集中开工仪式", name="2022年春季重大项目集中开工仪式"),
    yes("县长林启东宣布2022年江城县二季度重点项目集中开工。", name="2022年江城县二季度重点项目集中开工"),
    yes("1月12日,从2011青岛会展业工作座谈会上获悉,去年青岛市共举办展会80个。", name="2011青岛会展业工作座谈会"),
    yes("6月8日,由江城商会联合多家全国性行业协会主办的第三届江城峰会在洛阳举行。", organisers=["江城商会"]),
    yes("江城大学代表林启东一行前往巴西圣保罗,与圣保罗大学签署合作协议。", place="圣保罗"),
    yes("葡萄牙驻澳门总领事林启东一行到澳门大学进行礼节性拜访。", place="澳门"),
    no("市长林启东宣布,江城市将加快项目开工。"),
    yes("6月8日,“江河杯”创业大赛总决赛,在江城大学创业讲堂圆满落幕。", name="江河杯创业大赛总决赛"),
    yes("江城创业大赛决赛日前在两个赛区举行,本月26日将举行总决赛。", name="江城创业大赛决赛", date=None),
    yes("6月8日,三院在洛阳举办三院学术年会。同时参加的还有三个学院两百多名研究生。", attendance="两百多名"),
    yes("由江城大学主办的第七届“江大创新奖”,11月24日在洛阳举行颁奖典礼。", name="第七届江大创新奖颁奖典礼"),
    yes("江城代表团赴洛阳市对接协作工作\n6月8日,代表团赴洛阳市考察对接协作工作。", name="江城代表团赴洛阳市对接协作工作"),
    yes("6月8日,江城商会会长林启东一行7人赴洛阳市滨海商会进行友好交流活动。", place="洛阳市", attendance="7人"),
    yes("首座江城影像馆座落于洛阳市涧西区,6月8日举办开幕典礼。", name="江城影像馆开幕典礼", place="涧西区"),
    yes("近期,秘书处一行分别走访了江城生态有限公司、洛阳园林公司。", name="秘书处一行走访江城生态有限公司、洛阳园林公司"),
    yes("昨天上午,市政府与星河集团在洛阳举行战略合作协议签约仪式。", name="战略合作协议签约仪式", place="洛阳"),
    yes("6月8日,江城商会召开会员大会。", name="江城商会会员大会"),
    yes("6月8日,市长林启东主持召开重点项目调度会。", name="重点项目调度会"),
    yes("6月8日,知识竞赛在洛阳举行。", name="知识竞赛", place="洛阳"),
    yes("江城论坛6月4日、5日在洛阳华丽落幕。", name="江城论坛", date="XXXX-06-04/XXXX-06-05"),
    yes("在洛阳,6月8日,第三届江城论坛举行。", place="洛阳"),
    yes("第三届江城论坛假洛阳牡丹大酒店举行。", place="洛阳"),
    yes("江城创业大赛在洛阳市涧西区牡丹社区举行。", place="涧西区"),
    yes("8月29日,92届校友捐建书屋签约仪式在行政楼举行。", name="92届校友捐建书屋签约仪式"),
    yes("8月29日,县十五届人大常委会召开第二十八次会议。", name="县十五届人大常委会第二十八次会议"),
    yes("第六届江城创客大赛决赛在宜昌收槌。", name="第六届江城创客大赛决赛"),
    yes("江城商会日前召开二零一零年度会员大会。", name="二零一零年度会员大会"),
    yes("记者从第三届江城创新大赛决赛上获悉,投资增长。", name="第三届江城创新大赛决赛"),
    yes("9月11日,王建华在江城出席第三届江城工博会并致辞。", name="第三届江城工博会"),
    yes("9月11日至13日,江城将迎来第三届江城农博会。", name="第三届江城农博会"),
    yes("• 江城联盟2016年年会在江城举行", name="江城联盟2016年年会"),
    yes("江城工作专班办公室召开第一次会议。", name="江城工作专班办公室第一次会议"),
    no("他说,知识竞赛在洛阳举行,有趣的比赛很多。"),
    yes("6月8日,由河南省科技厅,洛阳市人民政府主办的第三届江城论坛在洛阳举行。", organisers=["河南省科技厅", "洛阳市人民政府"]),
    yes("6月8日,第三届江城论坛在洛阳举行。江城大学主办,星河集团具体承办。", organisers=["江城大学"], co_organisers=["星河集团"]),
    yes("(江城8日讯)林启东今日为“江洛智能制造论坛”主持开幕后指出,二期工程获批。", name="江洛智能制造论坛"),
    yes("江城科技园区通过现场验收\n9月22日,专家组对江城科技园区进行了现场验收。", name="江城科技园区通过现场验收"),
    yes("9月16日上午\n洛阳市项目集中竣工\n暨江洛产业园开园仪式\n在洛阳高新区热闹举行", name="洛阳市项目集中竣工暨江洛产业园开园仪式"),
    yes("今天下午,在刚刚闭幕的九七全国高校科技成果洽谈会上,林启东作了介绍。", name="九七全国高校科技成果洽谈会"),
    yes("第三届江城展在洛阳闭幕。线上线下吸引观众逾6.2万人次,现场签约项目38个。", attendance="6.2万人次"),
    yes("1月20日上午,区委书记林启东率队开展春节走访慰问活动。", date="XXXX-01-20"),
    yes("记者获悉,即将于9月19日至23日召开的第三届江城工业展览会(以下简称“工展会”)上,新品云集。", name="第三届江城工业展览会"),
    yes("6月8日,校领导与来访的滨海学院院长一行在校内进行合作洽谈。", name="校领导与来访的滨海学院院长一行合作洽谈"),
    yes("6月8日,合肥市科技局召开“新春第一会”,全体人员参加会议。", name="新春第一会", place="合肥市"),
    yes("6月8日,江城青年联会举办“滨海旅学团”,三十人参加。", name="滨海旅学团"),
    yes("6月8日,2025年全球影响力颁奖典礼暨“新丝路”港澳宣传计划在洛阳剧院举行。", name="2025年全球影响力颁奖典礼暨新丝路港澳宣传计划"),
    yes("6月8日晚,江城大学党校培训班开学典礼暨首次辅导报告在合肥举行。", name="江城大学党校培训班开学典礼暨首次辅导报告"),
    yes("6月8日,主题为“新的征程”江城、滨海美术邀请展开幕。本次书画展由江城大学主办。", organisers=["江城大学"]),
    yes("首届江城创业大赛决赛成绩6月8日揭晓。", name="首届江城创业大赛决赛", date="XXXX-06-08"),
    yes("6月8日,园区的年度盛会——2025江城创新大会开幕。", name="2025江城创新大会"),
    yes("6月8日上午9时30分,在洛阳会展中心,副省长林启东宣布第三届江城论坛开幕。", name="第三届江城论坛", venue="洛阳会展中心"),
    yes("奋楫扬帆——第三届江城创业大赛6月8日在洛阳开赛。", name="第三届江城创业大赛"),
    yes("(江城8日讯)林启东今早为第三届江城工业技术展(JCE)主持开幕仪式。", name="第三届江城工业技术展"),
    yes("由江城大学主办的“明日之星”参访团25日于洛阳举行启动礼。", name="明日之星参访团启动礼", place="洛阳"),
    yes("6月8日,江城医院在翠湖广场开展了以“健康同行”为主题的志愿活动。", name="志愿活动"),
    yes("2023年12月8日,江城大学—滨海大学联合研究院揭牌仪式举行。", name="江城大学—滨海大学联合研究院揭牌仪式"),
    yes("江城大学-滨海大学联合研究院揭牌。", name="江城大学-滨海大学联合研究院揭牌"),
    yes("6月8日,江城社区联合医院开展“清扫楼道,义诊到家”学雷锋志愿活动。", name="清扫楼道,义诊到家学雷锋志愿活动"),
    yes("9月22日,我院与滨海集团有限公司签署战略合作框架协议。", name="我院与滨海集团有限公司签署战略合作框架协议"),
    yes("6月8日,赴上海参加双城论坛的林启东出席“江城市政府与上海商界座谈会”。", name="江城市政府与上海商界座谈会"),
    yes("首届洛阳国际城市论坛将于16日开幕。6月8日,市政府公布,2025洛阳国际城市论坛由江城大学主办。", organisers=["江城大学"]),
    yes("6月8日,江城大学与滨海大学(海大)于合肥联合主办“创新联动”研讨会。", organisers=["江城大学", "滨海大学"]),
    yes("6月8日,合肥市科技局召开全市科技工作务虚会。", place="合肥市"),
    yes("洛阳市第二届发展大会于近日召开。", place="洛阳市"),
    yes("6月8日,青石镇首届油菜花节开幕。", name="青石镇首届油菜花节", place="青石镇"),
    yes("6月8日,第三届江城论坛在庄重典雅的洛阳会展中心召开。", place="洛阳"),
    yes("第三届江城论坛在洛阳四季大酒店举行。", place="洛阳"),
    yes("洛阳软件行业协会年度颁奖典礼在海洋公园大酒店举行。", place="洛阳"),
    yes("江城医院赴洛阳市与远山医院举行医联体揭牌仪式\n6月8日,江城医院与远山医院医联体揭牌仪式顺利举行。", place="洛阳市"),
    yes("6月8日,洛龙区在星河公司开展2023年生产安全应急演练。", name="2023年生产安全应急演练", place="洛龙区"),
    yes("6月8日,全市重点项目推进会在江城高新区召开,洛阳市委书记、市长林启东参加。", place="洛阳市", venue="江城高新区"),
    yes("6月8日,洛阳市重大项目集中开竣工仪式在江城高新区举行。", place="洛阳市"),
    yes("6月8日,洛阳市政府召开专题会议。", place=None),
    yes("6月8日,由洛龙区文化馆主办的第三届翠湖戏曲展演在我校体育馆举行。", place=None),
    yes("6月8日,江城管理局在所属洛龙经济开发区举办招商说明会。", place="洛龙经济开发区"),
    yes("昨天是“百企万岗”公益招聘会举办首日,两万名毕业生到场。", name="百企万岗公益招聘会"),
    yes("一场综合类专场招聘会8日在洛阳举行。", name="综合类专场招聘会", date="XXXX-XX-08"),
    yes("8月2日,江城总工会开展“夏送清凉”慰问活动。", name="夏送清凉慰问活动"),
    yes("6月8日,高新区与滨海集团签署合作发展协议。", name="高新区与滨海集团签署合作发展协议"),
    yes("记者17日从河南省政府新闻办举行的新闻发布会上获悉,《方案》近日印发。", name="河南省政府新闻办新闻发布会", date="XXXX-XX-17"),
    yes("第三届江城博览会10月18日在洛阳开幕。本届博览会会期至10月20日。", date="XXXX-10-18/XXXX-10-20"),
    yes("江城轮胎厂二期工程20日在洛阳市竣工投产。竣工典礼由厂长林启东主持。", place="洛阳市"),
    yes("6月8日,江城科技园管理局举办19周年园庆典礼。", name="江城科技园19周年园庆典礼"),
    yes("10月18日,江城大学新材料论坛在榆中校区天工楼举行。", place="榆中"),
    yes("11月8日,十院与江城师范大学签订战略合作协议。", name="十院与江城师范大学签订战略合作协议", date="XXXX-11-08"),
    yes("(江城22日讯)5家著名企业与滨海集团签署合约。", name="5家著名企业与滨海集团签署合约"),
    yes("7月26日,洛阳市涧西区大院内礼炮震天,9个总投资12亿元项目集中入驻园区开工奠基。", place="涧西区", date="XXXX-07-26"),
    yes("6月8日,江城商会假江城马场举行“江城商会纪念杯”赛事。", name="江城商会纪念杯赛事"),
    yes("第三届江城展在洛阳开幕,观展达到800人次。", attendance="800人次"),
    yes("第三届江城技能大赛8日在洛阳闭幕。共有350人获得相关奖项,6万人次现场观赛。", attendance=None),
    yes("第三届江城技能大赛8日在洛阳举行,我省选派93名选手参加30个项目的角逐。", attendance=None),
    yes("第二届全国技能大赛闭幕\n6月8日,第二届全国技能大赛闭幕式在洛阳市体育馆举行。", place="洛阳市"),
    yes("第三届江城展在洛阳开幕,预料会吸引超过万名人士出席。", attendance=None),
    yes("第三届江城展在洛阳开幕。两届以来,该展共有600人参加。", attendance=None),
    yes("6月8日,“江滨青年交流”活动在洛阳展开。", name="江滨青年交流活动"),
    yes("第三届江城论坛18日晚在洛阳举行。\n12月18日,嘉宾在会场合影留念。", date="XXXX-12-18"),
    yes("洛阳大学网\n首页 | 要闻 | 综合\n滨海大学代表团来访我校\n6月8日,滨海大学林启东一行来我校访问。", name="滨海大学代表团来访我校"),
    yes("第三届江城文化节在洛阳开幕,80名演员带来了表演,吸引近万名市民观看。", attendance="万名"),
    yes("第三届江城论坛在洛阳举行,参会人数300余人。", attendance="300余人"),
    yes("第三届江城论坛在洛阳举行,300余名嘉宾现场见证。", attendance="300余名"),
    yes("第三届江城论坛举行\n时间:2024年6月8日\n地点:洛阳市会堂\n欢迎出席第三届江城论坛。", date="2024-06-08"),
    yes("以下是林启东今日在第三届江城论坛开幕典礼的致辞全文:\n各位来宾,大家好。", name="第三届江城论坛"),
    yes("第三届江城论坛启幕\n6月8日\n第三届江城论坛\n在洛阳国际会议中心盛大启幕", date="XXXX-06-08", venue="洛阳国际会议中心"),
    yes("记者12日从洛阳市商务局了解到,由该局主办的第三届江城展日前在洛阳闭幕。", date=None, organisers=["洛阳市商务局"]),
    yes("由星河集团承建的市级重点工程——洛阳市第五中学新校区项目开工仪式8日举行。", name="洛阳市第五中学新校区项目开工仪式", place="洛阳市"),
    yes("爱心企业助力救灾\n6月8日,星河集团向洛阳市慈善总会捐赠排涝车15辆。", name="星河集团向洛阳市慈善总会捐赠排涝车15辆", place="洛阳市"),
    yes("6月8日,江城学会成立三十周年,晚上举行晚宴。", name="江城学会三十周年晚宴"),
    yes("本报讯 秋色正浓。6月8日上午,洛阳博物馆广场上鼓乐齐鸣。第三届江城节在这里开幕。", date="XXXX-06-08", place="洛阳"),
    yes("江城园区二期8日由副市长林启东等人主持动土。", name="江城园区二期动土"),
    yes("江城股份有限公司2021年年度股东大会决议公告\n1.会议召开时间:2022年5月20日\n2.会议召开地点:公司会议室",
        name="江城股份有限公司2021年年度股东大会", date="2022-05-20"),
    no("星河集团多年来捐赠善款超亿元。"),
    yes("秋高气爽。6月8日,江城大学迎来七十周年华诞。庆祝大会在体育馆举行。", name="庆祝大会", date="XXXX-06-08"),
    yes("6月8日,洛阳软件园内机器轰鸣,星河集团二期项目开工仪式正在这里举行。", place="洛阳"),
    yes("展会预告|第三届江城博览会6月相约洛阳\n展会时间:2025年6月18日-20日\n展会地点:洛阳展览馆",
        date="2025-06-18/2025-06-20", place="洛阳"),
    no("关于举办第三届江城论坛的通知\n时间:2021年6月10日\n地点:洛阳市政务中心\n请参加。"),
    no("江城大学为学生办理签证手续,学校开了一家书店。"),
    no("林启东说,去年在南京举行的长江水利论坛成果丰硕。"),
    no("星河集团将于7月与江城大学签署合作协议。"),
    no("市长林启东要求,加快推进星河集团项目开工。"),
    no("江城大学将深入开展志愿服务活动。"),
    no("江城地铁公司每季度举办乘客座谈会,收集意见。"),
    no("江城市日前印发《方案》。\n在6月8日举行的新闻发布会上,市科技局局长林启东介绍,培训将分三期开展。"),
    no("园区管委会应当定期组织召开企业座谈会,听取意见。"),
    no("近年来,江城高新区先后举办了江城科技博览会、江城创业大赛等活动。"),
    no("本次会议开得很好,多场活动同时举行。"),
    no("星河科技集团发布年度报告,营业收入同比增长。"),
)
def main(story: Story) -> Iterator[Fact]:
    """The main event that title and lead report, with its frame; none where no event is reported."""
    found = occasions(story)
    event = choose(story, found)
    if event is not None and not event.act and _told_late(story, found):
        acts = acted(story)  # the lead tells a visit, and what was held on it stands below
        found = acts or found
        event = found[0] if acts else event
    if event is not None and event.hosted and event.name.startswith(RITES_OF_ALL):
        found = numbered(story) or found  # 第50届工展会今揭开帷幕,…今早举行开幕典礼
        event = found[0]
    if event is None:
        named = (rites, mentioned, attended, framed, taken_up, moved, numbered, titled, listed, sketched, spoken)
        by_name = (o for find in named if (o := find(story)) and not o[0].name.startswith(RITES_OF_ALL))
        found = next(by_name, []) or rites(story)
        done = conducted(story, sure=True) if found else []
        if done and all(o.start > done[0].start for o in found):
            found = done  # 到青山镇开展大型义诊活动。…出席义诊启动仪式
        frame = framed(story) or attended(story) if found else []
        if frame and frame[0].start <= found[0].start <= frame[0].end + 1:
            found = frame  # 在昨日举行的江城2024年重大项目集中|开工仪式|上, 参加第三届甲洽谈会的|开幕仪式: it has a name of its own
        found = found or conducted(story, sure=True) or acted(story) or conducted(story, sure=False)
        found = found or attended(story, least=_PLAIN) or declared(story) or plainly(story) or briefed(story)
        if not found:
            return
        event = found[0]
    own = with_subject(story, event)
    found, event = [own if o is event else o for o in found], own
    told = [o for o in found if same(o.name, event.name)]
    told += retold(story, told)
    number, series = edition(event.name)
    by = hosts(story, told) if event.act in ("", "start") else {}
    place, venue = where(story, told, [e for of_role in by.values() for e in of_role])
    fields: dict[str, Any] = {
        "name": event.name, "series": series, "edition": number, "date": when(story, event, told), "place": place,
        "venue": venue, "theme": _theme(story, told), "attendance": attendance(story, told), **by,
    }  # fmt: skip
    yield Fact("event", fields, [o.clause for o in told if o is event] + [o.clause for o in told if o is not event])


def _told_late(story: Story, found: list[Occasion]) -> bool:
    """Whether all occasions stand below the title and the first paragraph."""
    first = next((k for k, line in enumerate(zone(story)) if line.kind == "paragraph" and line.end - line.start >= _LEAD), None)
    return first is not None and all(o.line > first for o in found)


def _theme(story: Story, told: list[Occasion]) -> str | None:
    """The first theme that is told of the event, not of one that is announced in a sentence of its own."""
    if "题" not in story.text:
        return None
    sentence_at = story.document.sentence_at
    own = {sentence_at(o.start)[0] for o in told}
    themes = (m for pattern in _THEME for m in pattern.all_in(story.document))
    themes = (m for m in themes if not _OF_A_BOOK.search(story.text, max(0, m.start() - 12), m.start()))
    themes = (m for m in themes if (s := sentence_at(m.start())[0]) in own or not _TO_COME.search(story.text, s, m.start()))
    first = min(themes, key=lambda m: m.start("theme"), default=None)
    return first["theme"] if first is not None else None
