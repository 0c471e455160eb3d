"""Where an event takes place: the same town in every frame that reports use, whatever sort of town it is; none where none is told."""

from __future__ import annotations

import pytest

from zgc_extract.extractor import Extractor

_TOWNS = ("合肥", "义乌市", "丹阳", "花莲县", "吉隆坡", "巴塞罗那", "沙田", "海淀区", "延边州")
_FRAMES = (
    "新华社{}10月18日电(记者林启东)第六届绿色建材博览会18日在这里开幕。",
    "中新网{}10月18日电 (记者 林启东)18日,由江城大学主办的第六届绿色建材论坛成功举办。",
    "央广网{}10月18日消息(记者林启东)第六届绿色建材论坛今天开幕。",
    "【本报{}讯】第六届绿色建材博览会昨日开幕,三百家企业参展。",
    "{}消息:10月18日,第六届绿色建材论坛隆重开幕。",
    "(中央社记者林启东{}18日电)第六届绿色建材论坛今天登场。",
    "〔记者林启东/{}报导〕第六届绿色建材论坛昨天登场。",
    "本报记者 林启东 {}报道\n10月18日,第六届绿色建材论坛隆重开幕,三百名学者参加。",
    "文/林启东 发自{}\n10月18日,第六届绿色建材论坛隆重开幕,三百名学者参加。",
    "({},2023年10月18日)第六届绿色建材论坛今日举行。",
    "{}2023年10月18日 /美通社/ -- 第六届绿色建材论坛今日隆重开幕。",
    "2023年10月18日,中国{}——第六届绿色建材论坛今日隆重开幕。",
    "10月18日,第六届绿色建材论坛在{}举行。",
    "10月18日,第六届绿色建材论坛于{}召开。",
    "10月18日,第六届绿色建材论坛在美丽的{}拉开帷幕。",
    "10月18日,第六届绿色建材论坛在历史文化名城{}隆重开幕。",
    "10月18日,第六届绿色建材论坛在{}江畔大酒店举行。",
    "10月18日,第六届绿色建材论坛在江畔大酒店({})举行。",
    "10月18日,第六届绿色建材论坛在{}、广州两地同步举行。",
    "10月18日,三百名学者相聚{},共赴第六届绿色建材论坛。",
    "10月18日,第六届绿色建材论坛走进{},三百名学者参加。",
    "10月18日,2023绿色建材论坛{}站成功举办。",
    "第六届绿色建材论坛{}举行\n10月18日,第六届绿色建材论坛隆重开幕,三百名学者参加。",
    "相约{}!第六届绿色建材论坛开幕\n10月18日,第六届绿色建材论坛开幕,三百名学者参加。",
    "第六届绿色建材论坛\n时间:2023年10月18日\n地点:{}江畔大酒店\n第六届绿色建材论坛于10月18日举行,三百名学者参加。",
    "10月18日,2023“星河杯”羽毛球公开赛在{}体育中心鸣哨开赛。",
)
_NOWHERE = (
    "江城大学日前在合肥发布绿色建材白皮书。10月18日,第六届绿色建材论坛开幕。",
    "新华社合肥10月18日电 第六届绿色建材论坛将于明年举行。",
    "10月18日,第六届绿色建材论坛在江畔大酒店举行。论坛由合肥市人民政府主办。",
    "10月18日,第六届绿色建材论坛在中山大学深圳校区举行。",
    "10月18日,第六届绿色建材论坛在北京路步行街举行。",
    "10月18日,第六届绿色建材论坛在线上举行,来自合肥的代表发言。",
)


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


@pytest.mark.parametrize("frame", _FRAMES)
@pytest.mark.parametrize("town", _TOWNS)
def test_town_in_every_frame(extractor: Extractor, frame: str, town: str) -> None:
    event = extractor.extract(frame.format(town)).event
    assert event is not None and event.place is not None
    assert event.place.name == town


@pytest.mark.parametrize("text", _NOWHERE)
def test_no_town(extractor: Extractor, text: str) -> None:
    event = extractor.extract(text).event
    assert event is None or event.place is None


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("11月5日,柳溪市第一人民医院“名医工作站”揭牌仪式暨心血管病论坛在该院门诊大楼举行。", "柳溪市"),
        ("海滨跨海二桥昨日通车\n本报讯 海滨跨海二桥昨天正式通车。海滨市委书记林启东为大桥剪彩。通车典礼由海滨市市长赵一凡主持。", "海滨市"),
        ("昨天,西宁市共建的湟中绿源产业园举行开园仪式。青海省副省长林启东为园区揭牌。", "湟中"),
        ("6月6日,第三届新材料论坛在柳溪召开。", "柳溪"),
        ("6月6日,第三届新材料论坛在江苏省南通市国际会展中心召开。", "南通市"),
        ("中新社记者南京九月十八日电(记者林启东)第六届华商论坛今天开幕。", "南京"),
        ("古田县4个项目集中开工\n12月18日,垃圾治理等4个项目举行集中开工仪式。县委书记林启东参加仪式。", "古田县"),
        ("6月6日,第三届材料论坛在国家会展中心(天津)开幕。", "天津"),
        ("新华社柳溪6月6日电(记者林启东)第三届新材料论坛6日开幕。", "柳溪"),
        ("6月6日,柳溪市召开全市科技创新大会。市委书记林启东出席。", "柳溪市"),
        ("6月6日,江南大学校长林启东一行赴柳溪市考察,与市长赵一凡座谈。", "柳溪市"),
        ("6月6日,第三届新材料论坛在柳溪国际会展中心召开。柳溪市市长林启东致辞。", "柳溪市"),
        ("5月8日,位于嘉定区安亭镇的星河创新港正式开园。", "安亭镇"),
        ("9月4日,我县第三季度重点项目集中开工仪式在东山文化广场举行。\n来源:柘荣县融媒体中心", "柘荣县"),
        ("5月8日,星河集团在其深圳总部召开新品发布会。", "深圳"),
        ("时间:6月6日\n地点:江苏·宜兴\n第三届陶瓷论坛隆重举行。", "宜兴"),
        ("6月6日,第三届中非论坛在泰国首都曼谷国际会议中心举行。", "曼谷"),
        ("6月6日,第三届材料论坛在被誉为“东方瑞士”的青岛举行。", "青岛"),
        ("记者8日从佛山市南海区狮山镇获悉,该镇举行了重点项目签约仪式。", "狮山镇"),
        ("6月6日,第三届材料论坛在海南三亚亚龙湾举行。", "三亚"),
        ("6月6日,第三届材料论坛在浙江安吉余村举行。", "安吉"),
        ("6月6日,第三届材料论坛在风光如画的丹东凤凰山举行。", "丹东"),
        ("6月6日,第三届材料论坛在上海黄浦江畔举行。", "上海"),
        ("6月6日,中国湛江流沙湾海产品产业园举行奠基仪式。", "湛江"),
        ("5月2日,苏林旗科技大会在旗会展中心召开。会议由苏林旗人民政府主办。", "苏林旗"),
    ],
)
def test_ground_of_its_own(extractor: Extractor, text: str, place: str) -> None:
    event = extractor.extract(text).event
    assert event is not None and event.place is not None
    assert event.place.name == place


def test_a_body_of_the_whole_land_tells_no_place(extractor: Extractor) -> None:
    event = extractor.extract("由中国科协、中国工程院联合主办的第三届绿色建材论坛如约举行。").event
    assert event is not None
    assert (event.name, event.place) == ("第三届绿色建材论坛", None)


def test_dateline_of_a_release_is_no_side(extractor: Extractor) -> None:
    record = extractor.extract("(香港,2017年10月18日)星河国际控股有限公司今日宣布,与江城大学签署战略合作协议。")
    assert record.event is not None
    assert record.event.name == "星河国际控股有限公司与江城大学签署战略合作协议"
    assert record.event.place is not None and record.event.place.name == "香港"
    parties = [[x.name for x in a.parties[0]] for a in record.activities if a.kind == "signing"]
    assert parties == [["星河国际控股有限公司", "江城大学"]]


def test_foundation_told_in_a_line_that_breaks_off(extractor: Extractor) -> None:
    """Two tellings of one rite, neither in a paragraph: where the thing lies is looked for in the whole text."""
    event = extractor.extract("江城科技园的奠基仪式昨日在滨海新区举行《").event
    assert event is not None and event.place is not None
    assert (event.name, event.place.name) == ("江城科技园奠基仪式", "滨海新区")
