"""Who signed with whom where a side is not named beside the verb: 我校, the zone that holds the ceremony, N bodies listed elsewhere."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor
from zgc_extract.models import Signing

Parties = list[list[str]]

TOLD_ELSEWHERE: list[tuple[str, Parties]] = [
    # The page's own place and house.
    ("活动在苍南县举行。仪式上,龙湾区与我县签订了结对协议书。", [["龙湾区", "苍南县"]]),
    ("江城大学校长王强出席。我校与星河教育管理有限公司举行校企合作签约仪式。", [["江城大学", "星河教育管理有限公司"]]),
    ("苏州工业园区管委会主任李明到会。会上,管委会与星河集团签约。", [["苏州工业园区管委会", "星河集团"]]),
    # By posts that say of whose house they are, by visits, in the next sentence, by an agreement carried out.
    ("怀远县副县长王强到访江城大学。校党委副书记李明与王强签署合作协议。", [["江城大学", "怀远县"]]),
    ("江城农业大学副校长王强一行到怀远县考察。座谈会上,校县双方签署合作协议。", [["江城农业大学", "怀远县"]]),
    ("两校在江城签署合作备忘录。江城大学校长王强、扬州大学校长李明出席。", [["江城大学", "扬州大学"]]),
    ("根据此前与扬州市签署的战略合作协议,星河集团将投资建厂。", [["星河集团", "扬州市"]]),
    ("星河集团董事长王强到访江城大学,与江城大学校长李明座谈并签署战略合作协议。", [["星河集团", "江城大学"]]),
    ("星河建设集团有限公司召开工作会。集团公司与路桥公司、远山房建公司分别签订责任书。",
     [["星河建设集团有限公司", "路桥公司"], ["星河建设集团有限公司", "远山房建公司"]]),
    ("怀远交通集团与远山工程局集团有限公司、扬州设计院有限公司组成的联合体签订总承包合同。",
     [["怀远交通集团", "远山工程局集团有限公司", "扬州设计院有限公司"]]),
    ("怀远县人民政府、江城大学共建江城医院签约仪式举行", [["怀远县人民政府", "江城大学"]]),
    ("苏州学院项目签约仪式举行。星河航空集团董事长王强、副总裁李明和远山教育集团副总裁张伟出席。刘洋代表学校与两家企业签署了协议书。",
     [["苏州学院", "星河航空集团"], ["苏州学院", "远山教育集团"]]),
    ("上海实业集团公告,公司的附属公司某某印务与远山医药公司订立采购协议。", []),
    # What is signed, told as a thing behind 的; brackets by the way; what only describes the other side.
    ("怀远县人民政府与星河集团签约的远山集团产业园项目总投资5亿元。", [["怀远县人民政府", "星河集团"]]),
    ("江城大学分别与滨海学院(2012年结盟)、远山大学(2013年结盟)续约,并和姊妹校扬州大学签署协议。",
     [["江城大学", "滨海学院"], ["江城大学", "远山大学"], ["江城大学", "扬州大学"]]),
    ("江城大学校长王强带领教务处、化学学院负责人前往扬州,在会议室与星河集团签订协议。", [["江城大学", "星河集团"]]),
    ("江城大学与合作伙伴星河集团签署合作协议。", [["江城大学", "星河集团"]]),
    # Pairs of which names that no rule reads break the row; what is agreed to.
    ("怀远县的五家合作社与江城大学、星河集团与远山医药公司、江城软件园与两家合作社、滨海银行与扬州大学分别签订购销合同。",
     [["星河集团", "远山医药公司"], ["滨海银行", "扬州大学"]]),
    ("星河集团与远山医药公司达成3000万元系列产品采购协议。", [["星河集团", "远山医药公司"]]),
    ("星河集团与远山医药公司未就合作达成协议。", []),
    # Longer echoes of a side, traders, the other side of 与两校.
    (
        "云溪农商银行与县供销社签订协议\n3月11日,云溪农商银行与云溪县供销合作社联合社签订合作协议。",
        [["云溪农商银行", "云溪县供销合作社联合社"]],
    ),
    ("怀远县文旅局与远山旅游集团、扬州康泰旅行社、江城发展旅行社签订协议。",
     [["怀远县文旅局", "远山旅游集团"], ["怀远县文旅局", "扬州康泰旅行社"], ["怀远县文旅局", "江城发展旅行社"]]),
    ("副校长一行访问扬州大学、徐州大学,并与两校分别签署备忘录。江城理工大学是重点大学。",
     [["江城理工大学", "扬州大学"], ["江城理工大学", "徐州大学"]]),
    # What is hoped for, talked of, or done by others.
    ("他希望江城大学与星河集团加强合作,早日签订协议。", []),
    ("星河集团正与江城大学商谈签约事宜。", []),
    ("江城大学、星河集团分别作了发言,部分企业现场签约。", []),
    ("重庆市与甘肃省、青海省等多个省份签订合作协议。", [["重庆市", "甘肃省"], ["重庆市", "青海省"]]),
    # Whoever holds the ceremony.
    (
        "金堂县重点项目集中签约仪式举行。第一轮与星河集团有限公司、远山电子股份有限公司签署项目合作协议。",
        [["金堂县", "星河集团有限公司"], ["金堂县", "远山电子股份有限公司"]],
    ),
    (
        "武汉市东湖高新区举行重点项目集中签约仪式,星河集团、远山科技有限公司等12家企业现场签约。",
        [["东湖高新区", "星河集团"], ["东湖高新区", "远山科技有限公司"]],
    ),
    (
        "副县长王强代表县政府与各位企业家现场签约。本次签约的项目分别是:星河集团投资5亿元建设纺织项目;远山科技有限公司投资1亿元建设食品项目。",
        [["县政府", "星河集团"], ["县政府", "远山科技有限公司"]],
    ),
    (
        "苏州工业园区举行重点项目集中签约仪式。\n本次签约项目如下:\n1.星河集团 智能芯片项目\n2.远山科技有限公司传感器项目\n李明主持。",
        [["苏州工业园区", "星河集团"], ["苏州工业园区", "远山科技有限公司"]],
    ),
    (
        "苏州工业园区举行项目集中签约仪式。此次签约的企业有星河集团、远山科技有限公司。",
        [["苏州工业园区", "星河集团"], ["苏州工业园区", "远山科技有限公司"]],
    ),
    (
        "苏州工业园区集中签约2个项目。\n分别是:建设两条锂电池生产线的星河集团有限公司锂电池项目;远山科技有限公司传感器项目。",
        [["苏州工业园区", "星河集团有限公司"], ["苏州工业园区", "远山科技有限公司"]],
    ),
    # As many as the number says.
    (
        "参加活动的有南京大学、四川大学、天津大学。会后,江城大学与3所高校举行合作签约仪式。",
        [["江城大学", "南京大学"], ["江城大学", "四川大学"], ["江城大学", "天津大学"]],
    ),
    ("论坛将在南京、苏州和无锡举办,江城大学与三城市签署合作协议。", [["江城大学", "南京", "苏州", "无锡"]]),
    # 该校, and the firm that the page is of before its name.
    (
        "江城大学昨日揭牌。星河科技有限公司、远山电子有限公司与该校签订了《实践基地协议》。",
        [["星河科技有限公司", "江城大学"], ["远山电子有限公司", "江城大学"]],
    ),
    ("公司与合肥市人民政府战略合作协议签约仪式举行。东宏管业股份有限公司董事长王强出席。", [["东宏管业股份有限公司", "合肥市人民政府"]]),
    # People who sign for the bodies told before.
    (
        "江城学院与合肥市人民检察院开展合作共建活动。学院党委书记王强、合肥市人民检察院检察长李明参加。\n王强与李明签署共建协议。",
        [["江城学院", "合肥市人民检察院"]],
    ),
    # Papers told in a row.
    (
        "两国在北京签署合作文件。这三个文件包括:江城大学与海湾大学关于人才交流的协议,滨海银行和星河集团关于融资的框架协议。",
        [["江城大学", "海湾大学"], ["滨海银行", "星河集团"]],
    ),
    ("镇安县与星河矿业有限公司签订的产业园项目合同书,总投资9亿元。", [["镇安县", "星河矿业有限公司"]]),
    # Cities abroad, each by itself; towns that no table has.
    ("合肥市还与韩国清原市、加拿大高林市签订了友好交流备忘录。", [["合肥市", "清原市"], ["合肥市", "高林市"]]),
    ("北岸镇与江城大学签订了产学研合作协议。", [["北岸镇", "江城大学"]]),
    ("江城大学与美国滨海州三所大学签署姊妹校合作备忘录。三所大学包括南岸大学、东岸大学及西岸大学。",
     [["江城大学", "南岸大学"], ["江城大学", "东岸大学"], ["江城大学", "西岸大学"]]),
    # On a visit.
    ("上党经济技术开发区管委会主任王强率队赴中关村通州园开展对口合作,并签署园区共建协议。", [["上党经济技术开发区管委会", "中关村通州园"]]),
    ("王强一行赴北京参加展会,并签署采购协议。", []),
    # By settling there.
    ("星河集团智能装备产业园项目正式签约落户武汉经济技术开发区。", [["星河集团", "武汉经济技术开发区"]]),
    ("星河集团入驻苏州工业园区签约仪式昨日举行。", [["星河集团", "苏州工业园区"]]),
    # By the titles of what they signed.
    ("王副校长、李副县长共同签订《江城工程学院与古田县人民政府校地合作协议》。", [["江城工程学院", "古田县人民政府"]]),
    ("粤澳双方在广东签署合作备忘录,澳门代表团到会。", [["广东", "澳门"]]),
    ("苏州工业园区与15家企业签订入园协议,其中包括星河集团、远山银行。", [["苏州工业园区", "星河集团"], ["苏州工业园区", "远山银行"]]),
    ("李明代表江城大学,王强代表星河集团,在协议上签字。", [["江城大学", "星河集团"]]),
    # Who is sent signs for the body told before; a mayor for the page's own city.
    ("澎湖县政府今天由县长陈光复与义守大学校长萧介夫签署合作备忘录。", [["澎湖县政府", "义守大学"]]),
]


@pytest.mark.parametrize(("text", "wanted"), TOLD_ELSEWHERE)
def test_sides_told_elsewhere(extractor: Extractor, text: str, wanted: Parties) -> None:
    assert parties(extractor, text) == wanted


#: Firms have a project each with a zone or school; bodies of one sort sign together.
SEVERALLY: list[tuple[str, Parties]] = [
    (
        "江城高新区管委会与星河集团有限公司、远山电子有限公司签订项目协议。",
        [["江城高新区管委会", "星河集团有限公司"], ["江城高新区管委会", "远山电子有限公司"]],
    ),
    (
        "江城大学与星河集团有限公司、远山电子有限公司签订三方合作协议。",
        [["江城大学", "星河集团有限公司", "远山电子有限公司"]],
    ),
    ("清华大学与南京大学、四川大学签订合作意向书。", [["清华大学", "南京大学", "四川大学"]]),
    (
        "星河集团、远山科技有限公司、江城银行等12家企业与江城高新区签约。",
        [["星河集团", "江城高新区"], ["远山科技有限公司", "江城高新区"], ["江城银行", "江城高新区"]],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SEVERALLY)
def test_one_agreement_or_several(extractor: Extractor, text: str, wanted: Parties) -> None:
    assert parties(extractor, text) == wanted


def test_projects_signed_in_a_row(extractor: Extractor) -> None:
    """What is signed may be told as a project, and the first side signs on: 与甲签订…项目、与乙签订…项目."""
    text = "遂平县在签约仪式上与星河玻璃控股有限公司签订总投资15亿元的光伏发电项目、与远山食品有限公司签订总投资10亿元的食品产业园项目。"
    assert parties(extractor, text) == [["遂平县", "星河玻璃控股有限公司"], ["遂平县", "远山食品有限公司"]]


#: An outlet is no side; what is built or joined is no subject; nobody is taken from a row that is read in part.
NOT_SIDES: list[tuple[str, Parties]] = [
    ("(中央社台北21日电)台湾科技大学今天校庆,与星河集团共同签下产学合作合约。", [["台湾科技大学", "星河集团"]]),
    ("江城大学成立智造联盟,27日与南京大学签订合作意向书。", [["江城大学", "南京大学"]]),
    ("我县与苏州工业园区关于共同引进星河集团项目的协议即将商定。", []),
    # What they sign about.
    ("江城大学与苏州市政府合作共建的“江大苏州芯片研究院”正式签约。", [["江城大学", "苏州市政府"]]),
    ("江城大学与星河集团发起设立“江城创新投资基金”签约。", [["江城大学", "星河集团"]]),
    # Who of so many signed with whom is not told; those who sign for both sides sign what was told.
    ("星河科技、远山科技、云帆科技、蓝湾科技等15家企业分别与江城高新区、滨海软件园、远山孵化器等单位签约。", []),
    ("江城大学与苏州市人民政府签署合作协议。副校长王强、苏州高新区管委会主任李明分别代表市校双方签约。", [["江城大学", "苏州市人民政府"]]),
    ("会议讨论如何推进澳门与葡萄牙建立更紧密的合作关系。", []),
    ("江城大学今天与南京大学举办论坛,与8间有意进驻厂商签署MOU协议。", []),
]


@pytest.mark.parametrize(("text", "wanted"), NOT_SIDES)
def test_who_is_no_side(extractor: Extractor, text: str, wanted: Parties) -> None:
    assert parties(extractor, text) == wanted


def test_stand_in_has_no_mention_in_the_record(extractor: Extractor) -> None:
    """我校 is read as the school, and yet no mention of it: the record shows names only."""
    record = extractor.extract("江城大学校长王强出席。我校与星河教育管理有限公司举行校企合作签约仪式。")
    school = next(o for o in record.organisations if o.name == "江城大学")
    assert [m.text for m in school.mentions] == ["江城大学"]


def parties(extractor: Extractor, text: str) -> Parties:
    found = [a for a in extractor.extract(text).activities if isinstance(a, Signing) and a.modality == "asserted"]
    return [[e.name for e in group] for a in found for group in a.parties]
