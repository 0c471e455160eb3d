"""The event's frame: which one is told, under which name, when and where; and texts that report none."""

from __future__ import annotations

from typing import Any

import pytest

from zgc_extract.extractor import Extractor


@pytest.fixture(scope="module")
def extractor() -> Extractor:
    return Extractor()


def frame(extractor: Extractor, text: str) -> dict[str, Any] | None:
    event = extractor.extract(text).event
    if event is None:
        return None
    for span in event.evidence:
        assert text[span.start : span.end] == span.text
    data = event.model_dump(mode="json")
    names = {key: data[key] and data[key]["name"] for key in ("place", "venue")}
    return {**{key: data[key] for key in ("name", "date", "edition")}, **names, "evidence": [s.text for s in event.evidence]}


EVENTS: list[tuple[str, dict[str, Any]]] = [
    # a rite that people attended, held for a launch that is told beside it
    ("5月9日上午,江城大学滨海研究院正式揭牌成立。江城大学校长陈启明出席揭牌仪式。",
     {"name": "江城大学滨海研究院揭牌仪式", "date": "XXXX-05-09",
      "evidence": ["揭牌仪式", "江城大学滨海研究院正式揭牌成立"]}),
    ("江城超算中心昨日启用,启用仪式在合肥举行。", {"name": "江城超算中心启用仪式", "place": "合肥"}),
    ("「灣區智造高峰會2024」昨日(26日)假香港會議展覽中心舉行。",
     {"name": "湾区智造高峰会2024", "place": "香港", "venue": "香港会议展览中心"}),
    # the town that begins the venue's name, whatever the verb
    *((f"6月8日,第三届新材料产业大会在苏州国际博览中心{verb}。",
       {"name": "第三届新材料产业大会", "date": "XXXX-06-08", "place": "苏州", "venue": "苏州国际博览中心"})
      for verb in ("举行", "正式拉开帷幕", "登场", "落下帷幕")),
    # told without a verb
    ("2021年6月8日,江城生命科学研究所揭牌仪式。\n江城生命科学研究所今天正式揭牌,进入运行。",
     {"name": "江城生命科学研究所揭牌仪式", "date": "2021-06-08"}),
    # told only as the frame of what was said or agreed at it
    ("“先问井有多深。”9月2日,在青岛召开的江城水利学会2022年学术年会上,会长林启东说。",
     {"name": "江城水利学会2022年学术年会", "date": "2022-09-02", "place": "青岛"}),
    ("11月10日,合肥高新区与江城高新区签署合作协议。作为“共享新机遇”两地高新区协同发展交流会的重要环节,签约标志着合作迈入新阶段。",
     {"name": "共享新机遇两地高新区协同发展交流会", "date": "XXXX-11-10"}),
    ("作为第五届江城科技产业博览会分会场的江北经济技术开发区今天共签项目23个。", {"name": "第五届江城科技产业博览会"}),
    ("5月20日,在第八届江城云计算大会期间,林启东宣布了新产品。", {"name": "第八届江城云计算大会", "date": "XXXX-05-20"}),
    ("6月3日,星河集团在第四届江城数字经济大会上发布了新产品。", {"name": "第四届江城数字经济大会", "date": "XXXX-06-03"}),
    ("记者从5月6日召开的江城区2024年招商大会上获悉,今年全区将新建项目20个。", {"name": "江城区2024年招商大会"}),
    ("借第九届江城茶业博览会举办之机,江城区与滨海县签订协议。", {"name": "第九届江城茶业博览会"}),
    ("3月8日,江城商会在青岛召开了二届一次会员大会。", {"name": "二届一次会员大会", "place": "青岛"}),
    ("8月19日,江城市政府与滨海银行签署战略合作协议。市长陈启明出席签约仪式。",
     {"name": "江城市政府与滨海银行签署战略合作协议", "date": "XXXX-08-19"}),
    # what an event holds within itself, its short name in brackets, two that are held together, what it is the first of
    ("第二届江城交易会举行记者招待会\n江城交易会今天在青岛举行记者招待会。", {"name": "第二届江城交易会记者招待会"}),
    ("5月25日,第二十届江城国际博览会(以下简称“江博会”)在青岛开幕。", {"name": "第二十届江城国际博览会", "place": "青岛"}),
    ("全国首家数据产业商会——江城数据产业商会成立大会3月9日在青岛举行。", {"name": "江城数据产业商会成立大会"}),
    ("市长林启东上午在青岛主持江城科技园的动土仪式。", {"name": "江城科技园动土仪式", "place": "青岛"}),
    # held by who is not named; what it is held for; who goes to another event; what is only near
    ("我校近日在国际交流中心召开了首次学术茶话会。", {"name": "学术茶话会"}),
    ("学校召开专题会议部署校庆学术交流活动\n4月8日,副校长林启东主持召开专题会议,部署校庆期间学术活动。",
     {"name": "专题会议", "date": "XXXX-04-08"}),
    ("9月5日,第二十三届江城投洽会召开在即,开发区举行重点项目签约仪式。", {"name": "重点项目签约仪式", "date": "XXXX-09-05"}),
    ("林启东出席江博会与青岛市长会晤\n应邀出席第二届江城博览会开幕式及相关活动的会长林启东4日与青岛市市长陈启明会晤。",
     {"name": "林启东出席江博会与青岛市长会晤"}),
    ("我校“第六届学术活动月”从11月1日正式拉开帷幕。", {"name": "第六届学术活动月", "date": "XXXX-11-01"}),
    # where somebody goes in the clause before; on behalf of what
    ("6月7日,副厅长林启东来到合肥高新区,调研指导产业集中发展工作。", {"date": "XXXX-06-07", "place": "合肥高新区"}),
    ("10月9日,副市长林启东率调研组来青岛市,就“推动城市转型,加快发展海洋经济”进行调研。", {"date": "XXXX-10-09"}),
    # where a festival of a town is held, the main of several halls, a sentence that ends within quotation marks; who owns a rite
    ("7月1日,合肥市首届“双江”文化旅游节开幕。", {"name": "合肥市首届双江文化旅游节", "place": "合肥市"}),
    ("9月29日,重大项目建设现场推进会举行。活动主会场设在青岛市。", {"name": "重大项目建设现场推进会", "place": "青岛市"}),
    ("“锣鼓喧天。”4月26日上午,以“江城见!”为主题的江城第二届文化节在青岛开幕。", {"date": "XXXX-04-26", "place": "青岛"}),
    ("“江城会展奖”暨“绿色会展奖”今天在青岛举办颁奖典礼。", {"name": "江城会展奖暨绿色会展奖颁奖典礼"}),
    ("林启东(右)会见陈启明(左)。\n会长林启东周一(6日)在青岛会见陈启明。", {"name": "林启东会见陈启明", "place": "青岛"}),
    # a title in two parts, a town in brackets behind a name, verbs that only an event has alone, a government's hall
    ("加快产业化进程 第二届江城产业论坛召开\n8月16日,第二届江城产业论坛在青岛举行。", {"name": "第二届江城产业论坛", "place": "青岛"}),
    ("2024年“读懂江城”国际会议(青岛)将于12月2日举行。", {"name": "2024年读懂江城国际会议(青岛)", "date": "2024-12-02"}),
    ("9月12日,第二届江城职业技能大赛顺利展开。双方进行座谈。", {"name": "第二届江城职业技能大赛", "date": "XXXX-09-12"}),
    ("11月26日,第三届江城论坛新闻发布会在合肥市人民政府新闻发布厅召开。合肥市领导出席。", {"place": "合肥市"}),
    ("〔记者陈建明/台北报导〕江城智慧显示展今天在青岛登场。", {"name": "江城智慧显示展", "place": "青岛"}),
    ("8月25日,江城科技局局长林启东、副局长陈启明一行莅临星河集团进行考察。",
     {"name": "江城科技局局长林启东、副局长陈启明一行莅临星河集团进行考察", "date": "XXXX-08-25"}),
    # taken up by a word, told with its day, without end, in the hall of a division, quoted with its town
    ("参加第二届江城工商大会(下称工商大会)的代表11日抵京。\n本届工商大会将于3月12日在青岛举行。",
     {"name": "第二届江城工商大会", "date": "XXXX-03-12", "place": "青岛"}),
    ("昨晚(19/11)举行的“第59届江城电影奖颁奖礼”,共颁出九奖。", {"name": "第59届江城电影奖颁奖礼"}),
    ("第34届江城书展7月17日起一连7日在青岛举行。", {"date": "XXXX-07-17", "place": "青岛"}),
    ("合肥市庆祝劳动节大会4月28日在市人民会堂召开。", {"name": "合肥市庆祝劳动节大会", "place": "合肥市"}),
    ("“江城周2014@青岛”昨日开幕。", {"name": "江城周2014@青岛"}),
    ("恰值江城联盟八届二中全会召开,有关人士于1998年12月17日在青岛举行了《纪念江城会议召开二十周年座谈会》。",
     {"name": "纪念江城会议召开二十周年座谈会", "date": "1998-12-17", "place": "青岛"}),
    ("江城电视台报道(记者 陈建明)14号,江城银企集中对接会议召开。", {"name": "江城银企集中对接会议", "date": "XXXX-XX-14"}),
    ("9月27日,江城开发区党工委书记林启东带队来星河集团,考察产业载体建设情况。",
     {"name": "江城开发区党工委书记林启东带队来星河集团,考察产业载体建设情况", "date": "XXXX-09-27"}),
    ("6月12日,区长林启东率考察团在江城区区长陈启明陪同下来合肥高新区考察。", {"date": "XXXX-06-12", "place": "合肥高新区"}),
    ("日前,合肥高新区芯片产业园项目签约仪式举行。", {"name": "合肥高新区芯片产业园项目签约仪式", "place": "合肥高新区"}),
    # told by its act alone: under its title's name, or its clause's
    ("江城商会代表团访青岛 共商合作\n9月2日下午,江城商会会长林启东率代表团一行到访青岛。",
     {"name": "江城商会代表团访青岛", "date": "XXXX-09-02", "place": "青岛"}),
    ("【本报讯】(记者陈建明)昨天上午,副市长陈启明,市长林启东会见了由赵一凡为团长的合肥市考察团一行。", {"name": "会见合肥市考察团一行"}),
    ("3月9日,由会长林启东带队的江城商会代表团来合肥市考察。", {"name": "江城商会代表团来合肥市考察", "place": "合肥市"}),
    ("3月9日,江城商会代表团到我市考察。青岛市副市长陈启明陪同。", {"date": "XXXX-03-09", "place": "青岛市"}),
    ("江城网讯(林启东 文)为落实会议精神,迅速掀起招商热潮。2月23日,县长陈启明率队赶赴广东深圳招商。",
     {"name": "县长陈启明率队赶赴广东深圳招商", "date": "XXXX-02-23", "place": "深圳"}),
    ("首个致力于数据流通的社团——江城数据产业促进会3月9日成立。", {"name": "江城数据产业促进会成立", "date": "XXXX-03-09"}),
    ("新华社青岛3月9日电 青岛市与合肥市9日签署合作协议。签署仪式当日下午在市民中心举行。", {"date": "XXXX-03-09", "place": "青岛市"}),
    # where its act is done, or its report was filed as of that day
    ("11月10日,江城高新区与滨海高新区在合肥签署合作协议。作为“共享新机遇”高新区协同发展交流会的重要环节,签约标志着合作迈入新阶段。",
     {"date": "XXXX-11-10", "place": "合肥"}),
    ("本报青岛9月21日电 21日上午,江城船舶产业园举行开园仪式。", {"place": "青岛"}),
    ("〔记者陈建明/台南报导〕江城产业园今天举行动土典礼。", {"place": "台南"}),
    ("本报青岛9月21日电 3月4日,江城船舶产业园举行开园仪式。", {"place": None}),
    # what stands in quotation marks is a body that holds a rite
    ("位于合肥的“江城软件育成中心”,今(3)日举行揭牌仪式。", {"name": "江城软件育成中心揭牌仪式"}),
    ("由江城大学与滨海大学共建的“两江发展研究中心”(研究中心)开幕仪式19日举行。", {"name": "两江发展研究中心开幕仪式"}),
    # names over two lines, behind a bar, with their quarter, of one word
    ("2017年江城重点项目集中开工\n暨江城模具中心启用仪式成功举办\n区领导参加活动。",
     {"name": "2017年江城重点项目集中开工暨江城模具中心启用仪式"}),
    ("智库观察|2022江城产业发展论坛在青岛举行", {"name": "2022江城产业发展论坛", "place": "青岛"}),
    ("11月30日,江城高新区举行第四季度重点项目集中开工活动。", {"name": "第四季度重点项目集中开工活动", "date": "XXXX-11-30"}),
    ("第十五届“西博会”23日开幕\n本届西博会将于10月23日至11月3日在四川成都举办。",
     {"name": "第十五届西博会", "date": "XXXX-10-23/XXXX-11-03", "place": "成都"}),
    # the date and place that stand beside the name, not those of who comes
    ("5月10日,省长将出席在广州举行的“2018从化论坛”开幕式。“2018从化论坛”将于5月9日至12日举行。",
     {"name": "2018从化论坛", "date": "2018-05-09/2018-05-12", "place": "广州"}),
    ("第七届江淮博览会定于9月6日至11日在合肥举办。", {"name": "第七届江淮博览会", "date": "XXXX-09-06/XXXX-09-11"}),
    ("一季度,江城区举行重大项目集中开工仪式。", {"name": "重大项目集中开工仪式", "date": None}),
    ("“江城论坛”在京举行。", {"name": "江城论坛", "place": "北京"}),
    # without a verb of its own: what a report of prizes is about, where those meet who agree
    ("由江城市作家协会主办的“奋进新时代”主题诗歌大赛,经评委打分,共评出一等奖作品1件。", {"name": "奋进新时代主题诗歌大赛"}),
    ("周明远教授于5月21日出席“江城教育推介洽谈会”。会上,江城大学与合肥大学签署备忘录。",
     {"name": "江城教育推介洽谈会", "date": "XXXX-05-21"}),
    ("江城市总工会召开“先锋号”表彰大会暨“先锋号”服务队启动大会。", {"name": "先锋号表彰大会暨先锋号服务队启动大会"}),
    ("江城文化大奖评选结果昨晚揭晓。", {"name": "江城文化大奖评选"}),
    ("北岸诗人新书发布会昨晚假江城会堂举行。", {"name": "北岸诗人新书发布会"}),
    ("4月2日,江城产业发展论坛在合肥星河集团有限公司举行。", {"place": None, "venue": "合肥星河集团有限公司"}),  # no seat of it
    # the year that a review is named for is not the year in which it was held
    ("2022年江城市文化产业发展总结会1月15日召开。", {"name": "2022年江城市文化产业发展总结会", "date": "XXXX-01-15"}),
    ("9月18日,“凝心”2022年第三届实验室发展高峰论坛开幕。600余位代表齐聚昆山。",
     {"edition": "第三届", "date": "2022-09-18", "place": "昆山"}),
    ("昨日,在合肥,志愿者发表宣言。江城志愿服务月活动启动仪式在此举行。", {"name": "江城志愿服务月活动启动仪式", "place": "合肥"}),
    ("3月9日,我区“攻坚”大型行动启动仪式举行。", {"name": "攻坚大型行动启动仪式"}),
    ("6月29日,江城市深入开展爱国卫生运动启动仪式举行。", {"name": "江城市深入开展爱国卫生运动启动仪式"}),
    ("2月2日,江城大学举行“你好,江城!”启动礼。", {"name": "你好,江城!启动礼"}),
    ("历时一年的《江的传人》大型选拔活动收官。", {"name": "《江的传人》大型选拔活动"}),
    ("3月28日,教育基金捐赠仪式在云南大学举行。", {"place": None, "venue": "云南大学"}),
    ("新竹科学园区45周年园庆15日于园区同业公会举行。", {"name": "新竹科学园区45周年园庆"}),
    ("副市长主持江城产业基地开工动土典礼\n副市长今天上午前往江城,主持江城产业基地开工动土典礼,并致词。",
     {"name": "江城产业基地开工动土典礼"}),
    ("江西岸论坛即将举行\n6月15日,以“开放创新”为主题的江西岸论坛将首次走出北京,在江城大学举行。",
     {"name": "江西岸论坛", "date": "XXXX-06-15"}),
    ("武汉市2022年第二季度重大项目集中开工活动举行。", {"edition": "2022", "place": "武汉市"}),
    # places without 在: the zone that holds it or is the venue, the place that people go to for it, the place of a caption
    ("日前,江北新区举行科普基地授牌仪式。", {"place": "江北新区", "venue": None}),
    ("我县与江北新区举行农业合作协议签约仪式。", {"place": None}),
    ("8月28日,江城招商推介会在城南高新区举行。", {"place": "城南高新区", "venue": "城南高新区"}),
    ("3月2日,创新创业大赛启动仪式在位于合肥的江北产业园举行。", {"place": "合肥", "venue": "江北产业园"}),
    ("考察团日前赴广州出席“第一百届江货交易会”开幕式。", {"name": "第一百届江货交易会", "place": "广州"}),
    ("市长出席在青岛举行的第五届科技博览会开幕会。陈启明摄\n第五届“江城科技博览会”今天下午在人民大会堂开幕。",
     {"place": "青岛", "venue": "人民大会堂"}),
    ("江城基金捐赠仪式举行。\n捐款来自慈善晚会。该晚会六月十三日在澳门举行。", {"place": None, "date": None}),
    # a rite that people attended, for what the record has no activity for
    ("商会昨天向灾区捐款六千万元。副主席李金水出席捐赠仪式。", {"name": "捐赠仪式"}),
    ("江城工业园落户海城\n大江塑胶项目同时培土。副市长陈启明参加奠基仪式。", {"name": "奠基仪式"}),
    # where a rite is held is no part of its name; adverbs of one character; of several names in one
    ("3月21日,三地合作备忘录在青岛高新区举行签约仪式。", {"name": "三地合作备忘录签约仪式", "place": "青岛"}),
    ("江城2023年度勋章、奖章和奖状颁授典礼昨于文化中心举行。", {"name": "江城2023年度勋章、奖章和奖状颁授典礼"}),
    ("江城大学6月30日举办“共赢”校长论坛暨“江城大学合作签约仪式”。", {"name": "共赢校长论坛暨江城大学合作签约仪式"}),
    ("总商会8日上午在台北举行“2023总商会白皮书”发表记者会。", {"name": "2023总商会白皮书发表记者会", "place": "台北"}),
    # the scene that a report opens with; the office of the city that it is named for; no country from a venue's name
    ("3月26日,青岛高新区内彩旗飘扬,江城集团隆重举行生产线竣工庆典。", {"name": "生产线竣工庆典", "place": "青岛高新区"}),
    ("什邡市招商引资项目签约仪式在市政府第四会议室举行。", {"place": "什邡市"}),
    ("商会就职典礼7月1日在中国城华商总会会所举行。中国代表到会。", {"place": None}),
    # a room that is called as an event is; a dateline with its place; today's rite in another sentence
    ("“影响力盛典”颁奖礼今晚在江城大学百年纪念讲堂举行。", {"name": "影响力盛典颁奖礼"}),
    ("江城网8月1日海城消息 日前,工业城开工大典隆重举行。", {"name": "工业城开工大典", "date": None}),
    ("江城大学今(3日)与海城大学签约。江城大学滨海研究院正式揭牌成立,校长出席揭牌仪式。", {"date": "XXXX-XX-03"}),
    ("江城创业大赛颁奖典礼在深圳举行。\n大赛于今年4月正式启动。", {"date": None}),
    # named for the body only where it is the body's own
    ("8月12日,江城市政府新闻办召开新闻发布会。", {"name": "新闻发布会"}),
    ("江城商会昨日举行成立大会。", {"name": "江城商会成立大会"}),
    ("江城大学举办校长论坛及合作签约仪式\n6月30日,江城大学举办“共赢”校长论坛暨“江城大学与各校合作签约仪式”。",
     {"name": "共赢校长论坛暨江城大学与各校合作签约仪式", "date": "XXXX-06-30"}),
    ("中新社青岛5月30日电 (记者 陈启明)第三届海洋论坛今日在此间开幕。", {"place": "青岛"}),
    ("江城总商会第十一次会员大会日前假湾仔丽华酒店举行。", {"place": "湾仔", "venue": "湾仔丽华酒店"}),
    # names with a colon; by what means it was held; a room behind days in brackets
    ("8月18日,“丝路”2019学术出版论坛:连通中西暨《江城读本》首发式在江城大学举行。",
     {"name": "丝路2019学术出版论坛:连通中西暨《江城读本》首发式", "date": "2019-08-18"}),
    ("1月20日,江城大学举办的“《江城报告》新书发布会暨‘更美好未来:建校50周年’研讨会”通过线上方式顺利举行。",
     {"name": "《江城报告》新书发布会暨‘更美好未来:建校50周年’研讨会"}),
    ("第二届江城创科展一连两天(17至18日)在湾仔会展举行。", {"name": "第二届江城创科展", "place": "湾仔"}),
    ("第十二届创业大赛(江城赛区)总决赛在广州科学城圆满收官。", {"place": "广州", "venue": "广州科学城"}),
    ("国际联合会主办的2008年夏季奥运会8月8日在北京开幕。", {"name": "2008年夏季奥运会", "place": "北京", "date": "2008-08-08"}),
    ("2009年江城嘉年华即将于8月21日、22日在青岛举行。", {"name": "2009年江城嘉年华", "date": "2009-08-21/2009-08-22"}),
    ("几经努力,终于使世界飞人挑战赛如期举办。", {"name": "世界飞人挑战赛"}),
    ("江城全球电子竞技精英赛开幕式今日在青岛举行。", {"name": "江城全球电子竞技精英赛", "place": "青岛"}),
    # the city of a country, of a province; no country out of a venue's name
    ("1月28日,反海盗联络小组全会在美国纽约召开。", {"place": "纽约"}),
    ("第十六届英联邦运动会将于9月11日在马来西亚首都吉隆坡举行。", {"place": "吉隆坡"}),
    ("第三届海洋论坛在山东省会济南举行。", {"place": "济南"}),
    ("江城电竞联赛决赛在中国电竞馆举行。", {"place": None}),
    ("副主席昨天南下嘉义市,参加“江城研发中心”开幕仪式。", {"name": "江城研发中心开幕仪式", "place": "嘉义市"}),
    # what is told only as the occasion that somebody went to
    ("市长陈启明3日出席江城第三届海洋经济论坛时指出,论坛促进合作。", {"name": "江城第三届海洋经济论坛", "date": "XXXX-XX-03"}),
    # the title's occasion in the lead, where the lead tells of a wider one first; a verb inside 开闭幕式; names of fairs in short
    ("临江区举行2022年重点项目春季开工仪式\n2月8日,全市春季开工仪式举行,临江区同步举行全区重点项目春季开工仪式。",
     {"name": "2022年重点项目春季开工仪式", "date": "2022-02-08"}),
    ("28日,江城第31届大学生运动会开闭幕式创意文案征集结果揭晓。", {"name": "江城第31届大学生运动会开闭幕式创意文案征集"}),
    ("第十届中国(中山)灯博会今日启幕,企业参展。", {"name": "第十届中国(中山)灯博会", "edition": "第十届"}),
    ("由青岛市委宣传部主办,江城大学承办,青岛市图书馆协办的“茶禅杯”散文征集大赛于11月19日评出各类奖项。",
     {"name": "茶禅杯散文征集大赛", "date": "XXXX-11-19"}),
    # the day of what lies behind the event is not its own; a province where the venue tells the city
    ("江城园区管理局今天举办成立22周年庆祝活动,局长表示,二期已于6月交地。", {"date": None}),
    ("第九届江城创新大会将于12月12日在昆明海埂会堂举行,会期1天。\n第九届江城创新大会在云南召开,意义重大。",
     {"place": "昆明", "venue": "昆明海埂会堂"}),
    # a firm's name does not say where its meeting room is
    ("4月17日,江城产学研合作基地揭牌仪式在合肥星河集团有限公司会议室举行。", {"place": None}),
    # a school's rooms are no place, those of the county are whose page it is; a house called by a word that is a town's name too;
    # 假 behind a bracket
    ("3月1日,江城大学与星河集团合作签约仪式在学校行政楼报告厅举行。江城大学校长林启东出席。", {"place": None}),
    # the town that greets it, that it comes to, that it is known for; a zone behind its province; rooms of the town; days told later
    ("第五届江城材料峰会举行\n9月8日,合肥迎来第五届江城材料峰会。会议指出,要加快推进材料产业发展,打造产业新高地。", {"place": "合肥"}),
    ("第五届江城材料峰会举行\n9月8日,第五届江城材料峰会走进合肥。会议指出,要加快推进材料产业发展,打造产业新高地。", {"place": "合肥"}),
    ("9月8日,第五届江城材料峰会在“科学之城”绵阳举行。", {"place": "绵阳"}),
    ("9月8日,第五届江城材料峰会在江苏省苏州工业园区举行。", {"place": "苏州工业园区"}),
    ("9月8日,第五届江城材料峰会在浙江云溪镇举行。", {"place": "云溪镇"}),
    ("9月8日,第五届江城材料峰会举行。峰会在合肥设主会场,在芜湖、蚌埠设分会场。", {"place": "合肥"}),
    ("9月8日,第五届江城材料峰会开幕。开幕式在合肥大剧院举行。", {"place": "合肥"}),
    ("9月8日,第五届江城材料峰会在海南博鳌举行。", {"place": "博鳌"}),
    ("9月8日,第九届“道德模范”颁奖典礼在市广播电视台演播厅举行。江阴市委常委林启东颁奖。", {"place": "江阴市"}),
    ("9月8日上午,第五届江城材料峰会在合肥开幕。本届峰会为期三天(9月8日至10日)。", {"date": "XXXX-09-08/XXXX-09-10"}),
    ("9月8日、9日,第五届江城材料峰会在合肥举行。", {"date": "XXXX-09-08/XXXX-09-09"}),
    # what has an edition and an unknown noun; a lead's visit before what was held on it; a title that is about the second of two
    ("12月3日上午,第三届江城会谈录在线上举办,以江城大学设主会场。", {"name": "第三届江城会谈录", "date": "XXXX-12-03"}),
    (
        "1月31日至2月1日,江城商会会长林启东率江城经贸代表团访问澳门,与当地各界人士深入交流,取得丰硕成果。\n"
        "代表团在澳门期间,拜访了贸易促进局,并成功举办了江城澳门企业家合作交流会。",
        {"place": "澳门"},
    ),
    (
        "江城新观察:建设国际交往中心学术圆桌会议\n国际会议在江城召开的消息不断传来,财富论坛也将在今年底在江城举行。"
        "4月21日上午,由江城大学举办的第20期江城新观察圆桌会议召开,旨在探讨江城国际交往中心建设。",
        {"name": "第20期江城新观察圆桌会议", "date": "XXXX-04-21"},
    ),
    ("7月18日上午,江阴高新区举行27个项目集中开工活动,宣布竞赛考核结果。", {"name": "27个项目集中开工活动", "place": "江阴高新区"}),
    ("5月25日上午,江阴高新区举行2023年5月份重点项目集中开工动员会。", {"name": "2023年5月份重点项目集中开工动员会"}),
    ("9月21日,江阴市产城融合示范区第二批重点项目集中开工活动举行。", {"place": "江阴市产城融合示范区"}),
    # 首届 is 第一届; 在本港; a stop's own bracket
    ("江城学院首届水利学术会议圆满举行\n江城学院于2024年6月7日举办第一届水利学术会议,吸引了众多学者。", {"date": "2024-06-07"}),
    ("由香港大学合办的国际都会管理研讨会,今日(10月23日)在本港揭幕。香港行政长官林启东出席。", {"place": "香港"}),
    ("5月30日,第五届“双龙计划”(江城赛区)创业大赛在杭州启幕。", {"name": "第五届双龙计划(江城赛区)创业大赛"}),
    # what is told about an occasion is another one; a body that is visited lies in the town of its name
    (
        "10月16日,2024江城装备大会新闻吹风会在北京召开。会长林启东回答提问。\n据了解,2024江城装备大会将于12月2日至5日在重庆举办。",
        {"name": "2024江城装备大会新闻吹风会", "date": "2024-10-16", "place": "北京"},
    ),
    ("管委会赴青岛材料产业园调研\n近日,管委会副主任林启东带队赴青岛材料产业园进行调研。调研组听取了建设情况的介绍。", {"place": "青岛"}),
    # several goals of one visit, what a visit is about; whose news a title tells; a reporter's town; a motto before the name
    ("8月5日至6日,副省长林启东带队到聊城经济技术开发区、阳谷县,就外资外贸、交通运输工作进行调研。", {"place": "聊城经济技术开发区"}),
    ("1月13日,副省长林启东率调研组赴白银高新区就建设工作推进情况开展调研。", {"date": "XXXX-01-13", "place": "白银高新区"}),
    ("江阴市:桃花诗歌大赛举行\n3月28日,江阴桃花诗歌大赛颁奖仪式隆重举行。活动包括领奖、揭幕等,吸引了众多诗人。", {"place": "江阴市"}),
    ("记者林启东/高雄报导\n江城商业会庆祝第79届商人节活动,5日下午在福华饭店举行,由理事长赵一凡主持。", {"place": "高雄"}),
    ("青年创业赛决赛\n【记者 林启东/高雄报导】2025-11-24\n由江城青年局主办的青年创业挑战赛,23日在湾畔艺术特区举行颁奖典礼。",
     {"place": "高雄"}),
    ("5月27日,“山水江城·品味乡情”2023年兴文县麒麟苗族乡“遇见·麒麟”文化旅游节开幕,主任林启东出席。", {"place": "麒麟苗族乡"}),
    ("局长林启东9月10日前往青岛,出席第五届江城材料会议。会议将于9月11日举行,由林启东主持。", {"date": "XXXX-09-11", "place": "青岛"}),
    (
        "江城代表团赴福建出席江城合作会议\n会议于11月28日在福州举行。双方将在会议上讨论加强多个领域的合作,并签署文件。",
        {"name": "江城合作会议", "place": "福州"},
    ),
    ("局长林启东赴悉尼,于周四至周六进行3天访问,加强江城与当地的联系。", {"name": "林启东赴悉尼", "place": "悉尼"}),
    ("11月2日,江城商会、滨海商会等9家商会受邀到江阴市考察,江阴市市长林启东等陪同考察。", {"place": "江阴市"}),
    ("3月1日,江阴市招商引资项目集中签约仪式在市政务中心会议厅举行。江阴市林启东参加。", {"place": "江阴市"}),
    ("3月1日,江城第三届投资项目洽谈会在东方海天大酒店举行。", {"place": None, "venue": "东方海天大酒店"}),
    ("昨日(26日)假香港会议展览中心举行第三届江城峰会。", {"name": "第三届江城峰会", "place": "香港"}),
    # whom one meets where, without latin letters; what is said on a visit; a counted meeting that somebody went to
    ("5月9日,江城市市长林启东在京会见了来访的美国犹他州州长麦克林(John McLean)一行。",
     {"name": "林启东会见美国犹他州州长麦克林一行", "place": "北京", "date": "XXXX-05-09"}),
    ("5月9日,市长林启东在高新区调研项目建设时强调,要加快建设。", {"name": "林启东在高新区调研项目建设"}),
    ("7月27日,科技部副部长林启东在北京出席了江城政府间科技合作委员会第一次会议。",
     {"name": "江城政府间科技合作委员会第一次会议", "place": "北京", "date": "XXXX-07-27"}),
    ("星河公司于2010年7月30日参加了,由合肥市委、合肥市政府在江城会堂召开的江城技术创新工程试点工作推进大会。",
     {"name": "江城技术创新工程试点工作推进大会", "date": "2010-07-30"}),
]


@pytest.mark.parametrize(("text", "wanted"), EVENTS)
def test_event(extractor: Extractor, text: str, wanted: dict[str, Any]) -> None:
    got = frame(extractor, text)
    assert got is not None
    assert {key: got[key] for key in wanted} == wanted


@pytest.mark.parametrize(
    "text",
    [
        "江城市通过举办硬科技大会、程序员节等活动打造城市名片。",
        "“星火”大模型正式启动,“江城数据平台”正式启动。",
        "周明远出席“江城论坛”。他是江城人。",
        "局长林启东昨日在记者会上表示,市政府已于年初启动筹备工作,并为此成立了督导委员会。",
        "同年12月,何文赴香港参加第三届江城乐势力红磡演唱会。",
        "总统抵达后就当前威胁和平的“严峻形势”举行了会谈。",
        "江城软件园举办五届互联网大会,还举办主旨演讲、项目对接等活动。",
        "园区深入学习在庆祝江城大学建校90周年大会上的重要讲话,作为江城产业链的重要环节,企业加快了技改。",
        "自2018年开始,江城区已举办了两届优秀企业和企业家的评选活动。",
        "继第五届江城文学奖颁奖典礼成功举行后,作家们返回江城。",
    ],
)
def test_no_event(extractor: Extractor, text: str) -> None:
    assert frame(extractor, text) is None


HOSTS = [
    ("第三届江城论坛3月1日在青岛举行。主办方江城大学介绍,论坛已举办两届。", ["江城大学"], []),
    ("第三届江城论坛3月1日在青岛举行。作为承办单位,江城大学邀请了30位专家。", [], ["江城大学"]),
    ("江城设计奖颁奖典礼1日举行。奖项设有两个组别,分别是由江城大学主办的创意组别、滨海大学主办的科技组别。", [], []),
    ("江城大学(江大)与滨海大学3月1日联合举办校长论坛。", ["江城大学", "滨海大学"], []),
    ("江城作文大赛1日举行。这次大赛是由江城日报社、滨海中学联合组织的,旨在营造读书氛围。", ["江城日报社", "滨海中学"], []),
    ("江城大学与内地18间顶尖大学共同举办校长论坛。", ["江城大学"], []),
    ("江城大学(江大)与18所大学在庆祝建校百年之际,于6月30日共同举办校长论坛。", ["江城大学"], []),
    ("江城大学会同北岸再出发联谊社10月2日在青岛举办湾区论坛。", ["江城大学"], []),
    ("由江城大学及海城银行发起,联合青岛日报社等十余家海内外知名媒体及机构共同主办的“影响力盛典”27日在青岛举行。",
     ["江城大学", "海城银行", "青岛日报社"], []),
    ("江城创业大赛1日举行。大赛由省文化厅、青岛市教育局主办,江城大学等15所高校协办。", ["省文化厅", "青岛市教育局"], ["江城大学"]),
    ("哈尔滨日报\n金源文化节昨天开幕,由省民族事务委员会、市文化局主办。文化节曾到2006杭州休闲博览会推介。",
     ["省民族事务委员会", "市文化局"], []),
    ("26日,青岛市政府召开新闻发布会。局长说,本届峰会由江城大学主办,将于4月27日举行。", [], []),
    ("4月17日,由我校与海城大学联合主办的江城论坛在北京举行。", ["海城大学"], []),
    ("第三届海洋论坛在青岛举行。\n主办单位:青岛市人民政府、江城大学\n承办单位:青岛市科技局",
     ["青岛市人民政府", "江城大学"], ["青岛市科技局"]),
    ("青岛市政府新闻办举办的第三届海洋论坛发布会宣布,第三届海洋论坛将于9月24日在青岛开幕。", [], []),
    ("第三届海洋论坛5日在青岛举行。江城大学是本届论坛的主办单位。", ["江城大学"], []),
    ("青岛市教育局下午与江城大学合办“产业政策咨商会议”,各方代表出席。", ["青岛市教育局", "江城大学"], []),
    ("江城大学今天与青岛市政府举办招商论坛。", ["江城大学", "青岛市政府"], []),
    ("江城传媒集团举办的“杰出校友评选”进入第十年。“杰出校友评选”颁奖典礼昨晚举行。", ["江城传媒集团"], []),
    ("由青岛市作家协会、江城日报社联合主办的“喜迎中秋”主题征文,共评出一等奖1件。", ["青岛市作家协会", "江城日报社"], []),
    ("3月1日,由青岛市教育局、江城传媒集团举办的江城论坛在青岛举行。", ["青岛市教育局", "江城传媒集团"], []),
    ("江城论坛3月1日举行。论坛由青岛市科学技术局指导,青岛市人民政府、江城出行产业促进联会主办,江城大学承办。",
     ["青岛市人民政府"], ["江城大学"]),
    ("星河公司3月1日参加了,由合肥市委、合肥市政府在江城会堂召开的江城技术创新工程试点工作推进大会。", ["合肥市委", "合肥市政府"], []),
    ("江城现代农业现场推进会在合肥召开\n3月25日,青岛市教育局、江城大学在合肥市联合主办江城现代农业现场推进会。",
     ["青岛市教育局", "江城大学"], []),
    ("青岛市教育局特于二十一日举办江城创新成果发表会。", ["青岛市教育局"], []),
    ("8月8日,在合肥召开的江城治沙学会2023年学术年会上,专家发言。", [], []),
]


@pytest.mark.parametrize(("text", "organisers", "co_organisers"), HOSTS)
def test_hosts(extractor: Extractor, text: str, organisers: list[str], co_organisers: list[str]) -> None:
    event = extractor.extract(text).event
    assert event is not None
    assert [o.name for o in event.organisers if "联会" not in o.name] == organisers
    assert [o.name for o in event.co_organisers] == co_organisers


@pytest.mark.parametrize(
    ("text", "amount", "comparator"),
    [
        ("江城论坛3月1日举行,海内外近千名嘉宾出席。", "1000", "lt"),
        ("江城物流大会19日在青岛举行,900多名嘉宾从12个国家和地区赶来。", "900", "gt"),
        ("江城园区开园仪式3月1日在青岛举行。各界来宾三百多人济济一堂。", "300", "gt"),
        ("江城园区开园仪式3月1日在青岛举行。超过两百名师生见证了这一时刻。", "200", "gt"),
        ("江城大楼3月1日举行启用典礼,约150名嘉宾观礼。", "150", "approx"),
        ("江城博览会10日闭幕。累计进场超过48万人次。", "480000", "gt"),
        ("江城论坛3月1日举行。300余位来自各国政府、海内外商会、行业机构、高校智库的代表立足全球视野,共商发展。", "300", "gt"),
        ("江城论坛3月1日举行。来自各地的1000多位专家、企业家等共襄盛会。", "1000", "gt"),
        ("江城论坛3月1日举行。来自全国的200多名产业人才,围绕学习新精神,推动产业转型升级深入交流。", "200", "gt"),
        ("3月1日,江城大学校长林启东率代表团一行12人到访合肥市。", "12", "eq"),
    ],
)
def test_attendance(extractor: Extractor, text: str, amount: str, comparator: str) -> None:
    event = extractor.extract(text).event
    assert event is not None
    assert event.attendance is not None
    assert (str(event.attendance.amount), event.attendance.comparator) == (amount, comparator)


@pytest.mark.parametrize("part", ["副院长林启东及专家一行11人出席仪式。", "江城大学16人代表团出席仪式。", "39位院士及数百位专家参加仪式。"])
def test_a_part_of_those_present_is_no_attendance(extractor: Extractor, part: str) -> None:
    event = extractor.extract(f"江城大学研究院揭牌仪式3月1日举行。{part}").event
    assert event is not None
    assert event.attendance is None


def test_hundreds_are_no_count_of_those_present(extractor: Extractor) -> None:
    event = extractor.extract("江城公司2月7日举行开工仪式,员工、周边群众数百人参加。").event
    assert event is not None
    assert event.attendance is None


def test_the_foot_of_the_page_is_no_host(extractor: Extractor) -> None:
    text = "江城论坛开幕\n11月20日,江城论坛在合肥开幕,专家作了报告,与会代表进行了讨论。\n主办单位:江城大学 Copyright 2005 江城大学 版权所有"
    event = extractor.extract(text).event
    assert event is not None
    assert not event.organisers


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("江城康养中心,位于高新区,总投资3亿元,昨日正式启用。", "江城康养中心启用"),
        ("江城市市长林启东15日前往滨海科学园区,参访星河科技、远山精密等业者。", "江城市市长林启东前往滨海科学园区"),
        ("签约项目清单\n1.星河公司与江城高新区签约的“芯片项目”,投资12亿元;\n2.远山公司与滨海新区签约的“算力项目”,投资8亿元。", None),
    ],
)
def test_an_act_has_a_name_without_asides(extractor: Extractor, text: str, name: str | None) -> None:
    event = extractor.extract(text).event
    assert (event and event.name) == name


def test_the_exhibition_is_the_show(extractor: Extractor) -> None:
    event = extractor.extract("江城科技展11月22日开幕。展览由江城大学主办,滨海银行协办。").event
    assert event is not None and [o.name for o in (*event.organisers, *event.co_organisers)] == ["江城大学", "滨海银行"]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("昨日,材料论坛在江阴高新区举行。江阴市市长林启东致辞。", "江阴市"),
        ("昨日,材料论坛在江阴高新区举行。", "江阴"),
        ("16日上午,200多位来宾齐聚海门经济技术开发区,参加2015江城经贸洽谈会的开幕仪式。海门市市长林启东致辞。", "海门市"),
    ],
)
def test_the_town_that_a_park_is_named_for_is_the_place(extractor: Extractor, text: str, place: str) -> None:
    event = extractor.extract(text).event
    assert event is not None and event.place is not None and event.place.name == place
