"""Signings, awards, launches, releases: press-like sentences with all that the record says of them, evidence included."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from zgc_extract import Extractor

DAY = date(2025, 5, 30)

#: What is printed of each kind, where it is there.
KEYS = {
    "signing": ("parties", "agreement", "count"),
    "award": ("award", "recipients", "batch", "count", "grantors"),
    "launch": ("subject", "launchers"),
    "release": ("subject", "publishers", "items", "count"),
}

SIGNINGS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "合肥高新区与江城大学在合肥签署战略合作框架协议。",
        [
            {
                "parties": [["合肥高新区", "江城大学"]],
                "agreement": "战略合作框架协议",
                "evidence": ["合肥高新区与江城大学在合肥签署战略合作框架协议"],
            },
        ],
    ),
    (
        "会上,北京大学、清华大学和星河集团签订三方合作协议。",
        [
            {
                "parties": [["北京大学", "清华大学", "星河集团"]],
                "agreement": "三方合作协议",
                "evidence": ["北京大学、清华大学和星河集团签订三方合作协议"],
            },
        ],
    ),
    (
        "星河集团与北京大学签约共建联合实验室。",
        [
            {"parties": [["星河集团", "北京大学"]], "evidence": ["星河集团与北京大学签约共建联合实验室"]},
        ],
    ),
    (
        "活动期间,苏州工业园区管委会分别与星河集团、远山科技有限公司、滨海银行签订投资协议。",
        [
            {
                "parties": [
                    ["苏州工业园区管委会", "星河集团"],
                    ["苏州工业园区管委会", "远山科技有限公司"],
                    ["苏州工业园区管委会", "滨海银行"],
                ],
                "agreement": "投资协议",
                "evidence": ["苏州工业园区管委会分别与星河集团、远山科技有限公司、滨海银行签订投资协议"],
            },
        ],
    ),
    (
        "星河集团总经理周明远与北京大学副校长李文博分别代表双方签署协议。",
        [
            {
                "parties": [["星河集团", "北京大学"]],
                "agreement": "协议",
                "evidence": ["星河集团总经理周明远与北京大学副校长李文博分别代表双方签署协议"],
            },
        ],
    ),
    (
        "现场,星河集团与江城大学、北方重工集团与合肥工业大学、远山科技有限公司与中国科学技术大学签署了产学研合作协议。",
        [
            {
                "parties": [
                    ["星河集团", "江城大学"],
                    ["北方重工集团", "合肥工业大学"],
                    ["远山科技有限公司", "中国科学技术大学"],
                ],
                "agreement": "产学研合作协议",
                "evidence": [
                    "星河集团与江城大学、北方重工集团与合肥工业大学、远山科技有限公司与中国科学技术大学签署了产学研合作协议",
                ],
            },
        ],
    ),
    (
        "仪式上,共有32个项目集中签约,总投资186亿元。",
        [
            {"count": "32个", "evidence": ["32个项目集中签约"]},
        ],
    ),
    (
        "北京大学校长龚明到访星河集团。双方就人才培养达成合作意向,并签署了合作备忘录。",
        [
            {
                "parties": [["北京大学", "星河集团"]],
                "agreement": "合作意向",
                "certainty": "inferred",
                "evidence": ["北京大学校长龚明到访星河集团。", "双方就人才培养达成合作意向,并签署了合作备忘录。"],
            },
        ],
    ),
    (
        "中国石油天然气集团有限公司和沙特阿美公司日前在北京签署谅解备忘录。",
        [
            {
                "parties": [["中国石油天然气集团有限公司", "沙特阿美公司"]],
                "agreement": "谅解备忘录",
                "evidence": ["中国石油天然气集团有限公司和沙特阿美公司日前在北京签署谅解备忘录"],
            },
        ],
    ),
    (
        "在市领导见证下,星河集团与合肥市人民政府签署项目投资协议,总投资50亿元。",
        [
            {
                "parties": [["星河集团", "合肥市人民政府"]],
                "agreement": "项目投资协议",
                "evidence": ["星河集团与合肥市人民政府签署项目投资协议"],
            },
        ],
    ),
    (
        "武汉大学与武汉东湖新技术开发区管委会签署校地合作协议,武汉大学副校长张平文出席签约仪式。",
        [
            {
                "parties": [["武汉大学", "武汉东湖新技术开发区管委会"]],
                "agreement": "校地合作协议",
                "evidence": ["武汉大学与武汉东湖新技术开发区管委会签署校地合作协议"],
            },
        ],
    ),
    (
        "青岛市与济南市签署协同发展合作协议。",
        [
            {
                "parties": [["青岛市", "济南市"]],
                "agreement": "协同发展合作协议",
                "evidence": ["青岛市与济南市签署协同发展合作协议"],
            },
        ],
    ),
    (
        "星河集团宣布与远山科技有限公司达成战略合作,双方将共同开发智能网联汽车。",
        [
            {
                "parties": [["星河集团", "远山科技有限公司"]],
                "agreement": "战略合作",
                "evidence": ["星河集团宣布与远山科技有限公司达成战略合作"],
            },
        ],
    ),
    (
        "中关村发展集团与天津滨海新区签约。",
        [
            {"parties": [["中关村发展集团", "天津滨海新区"]], "evidence": ["中关村发展集团与天津滨海新区签约"]},
        ],
    ),
    (
        "星河集团拟与江城大学签署协议。",
        [
            {
                "parties": [["星河集团", "江城大学"]],
                "agreement": "协议",
                "modality": "planned",
                "evidence": ["星河集团拟与江城大学签署协议"],
            },
        ],
    ),
    (
        "签约双方将在人才培养方面合作。",
        [],
    ),
    (
        "华为技术有限公司与广州市人民政府举行全面战略合作框架协议签约仪式。",
        [
            {
                "parties": [["华为技术有限公司", "广州市人民政府"]],
                "agreement": "全面战略合作框架协议",
                "evidence": ["华为技术有限公司与广州市人民政府举行全面战略合作框架协议签约仪式"],
            },
        ],
    ),
    (
        "双方签署合作协议书,明确了合作内容。",
        [],
    ),
    (
        "中国银行与国家开发银行签署《金融服务实体经济合作协议》。",
        [
            {
                "parties": [["中国银行", "国家开发银行"]],
                "agreement": "金融服务实体经济合作协议",
                "evidence": ["中国银行与国家开发银行签署《金融服务实体经济合作协议》"],
            },
        ],
    ),
    (
        "日本三菱电机株式会社与大连高新技术产业园区、大连理工大学分别签署合作备忘录。",
        [
            {
                "parties": [["日本三菱电机株式会社", "大连高新技术产业园区"], ["日本三菱电机株式会社", "大连理工大学"]],
                "agreement": "合作备忘录",
                "evidence": ["日本三菱电机株式会社与大连高新技术产业园区、大连理工大学分别签署合作备忘录"],
            },
        ],
    ),
    (
        "星河集团和江城大学联合成立的研究院与北京大学签署协议。",
        [],
    ),
    (
        "据介绍,该园区已签约企业120家。",
        [],
    ),
    (
        "截至目前,星河集团已与30多家企业签订合作协议。",
        [],
    ),
    (
        "江城大学校长李文博、星河集团董事长赵一凡等出席签约仪式。李文博、赵一凡代表双方签字。",
        [
            {"parties": [["江城大学", "星河集团"]], "evidence": ["李文博、赵一凡代表双方签字"]},
        ],
    ),
    (
        "江城大学与星河集团《共建未来技术学院协议》签字仪式在合肥举行。",
        [
            {
                "parties": [["江城大学", "星河集团"]],
                "agreement": "共建未来技术学院协议",
                "evidence": ["江城大学与星河集团《共建未来技术学院协议》签字仪式在合肥举行"],
            },
        ],
    ),
    (
        "合肥高新区、苏州工业园区分别与有关企业签署项目协议。",
        [],
    ),
    (
        "星河集团要与江城大学签署供货合同,还需等待批准。",
        [
            {
                "parties": [["星河集团", "江城大学"]],
                "agreement": "供货合同",
                "modality": "planned",
                "evidence": ["星河集团要与江城大学签署供货合同"],
            },
        ],
    ),
    (
        "远山科技有限公司,与合肥高新区就二期项目签订补充协议。",
        [
            {
                "parties": [["远山科技有限公司", "合肥高新区"]],
                "agreement": "补充协议",
                "evidence": ["远山科技有限公司,与合肥高新区就二期项目签订补充协议"],
            },
        ],
    ),
]

AWARDS: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "星河集团董事长赵一凡被授予“合肥市荣誉市民”称号。",
        [
            {
                "award": "合肥市荣誉市民",
                "recipients": ["赵一凡"],
                "evidence": ["星河集团董事长赵一凡被授予“合肥市荣誉市民”称号"],
            },
        ],
    ),
    (
        "星河集团被合肥市人民政府授予“科技创新突出贡献奖”。",
        [
            {
                "award": "科技创新突出贡献奖",
                "recipients": ["星河集团"],
                "grantors": ["合肥市人民政府"],
                "evidence": ["星河集团被合肥市人民政府授予“科技创新突出贡献奖”"],
            },
        ],
    ),
    (
        "合肥市科学技术局将“创新标杆园区”称号授予苏州工业园区。",
        [
            {
                "award": "创新标杆园区",
                "recipients": ["苏州工业园区"],
                "grantors": ["合肥市科学技术局"],
                "evidence": ["合肥市科学技术局将“创新标杆园区”称号授予苏州工业园区"],
            },
        ],
    ),
    (
        "会上为苏州工业园区、合肥高新区等首批6家“未来产业先导区”授牌。",
        [
            {
                "award": "未来产业先导区",
                "recipients": ["苏州工业园区", "合肥高新区"],
                "batch": "首批",
                "count": "首批6家",
                "evidence": ["苏州工业园区、合肥高新区等首批6家“未来产业先导区”授牌"],
            },
        ],
    ),
    (
        "苏州工业园区获授牌“国家数字服务出口基地”。",
        [
            {
                "award": "国家数字服务出口基地",
                "recipients": ["苏州工业园区"],
                "evidence": ["苏州工业园区获授牌“国家数字服务出口基地”"],
            },
        ],
    ),
    (
        "颁奖典礼上,江城大学教授李文博荣获国家科学技术进步奖一等奖。",
        [
            {
                "award": "国家科学技术进步奖一等奖",
                "recipients": ["李文博"],
                "evidence": ["江城大学教授李文博荣获国家科学技术进步奖一等奖"],
            },
        ],
    ),
    (
        "在创新创业大赛中,星河集团斩获一等奖,远山科技有限公司、北方重工集团获二等奖。",
        [
            {"award": "一等奖", "recipients": ["星河集团"], "evidence": ["星河集团斩获一等奖"]},
            {
                "award": "二等奖",
                "recipients": ["远山科技有限公司", "北方重工集团"],
                "evidence": ["远山科技有限公司、北方重工集团获二等奖"],
            },
        ],
    ),
    (
        "近日,工业和信息化部公布2024年度国家绿色工厂名单,星河集团、北方重工集团入选。",
        [
            {
                "award": "2024年度国家绿色工厂名单",
                "recipients": ["星河集团", "北方重工集团"],
                "evidence": ["2024年度国家绿色工厂名单,星河集团、北方重工集团入选"],
            },
        ],
    ),
    (
        "日前,星河集团成功入选国家级专精特新“小巨人”企业。",
        [
            {
                "award": "国家级专精特新小巨人企业",
                "recipients": ["星河集团"],
                "evidence": ["星河集团成功入选国家级专精特新“小巨人”企业"],
            },
        ],
    ),
    (
        "苏州工业园区连续八年位列全国第一。",
        [],
    ),
    (
        "合肥高新区、苏州工业园区等10家单位被评为“全国先进集体”。",
        [
            {
                "award": "全国先进集体",
                "recipients": ["合肥高新区", "苏州工业园区"],
                "count": "10家",
                "evidence": ["合肥高新区、苏州工业园区等10家单位被评为“全国先进集体”"],
            },
        ],
    ),
    (
        "星河集团自主研发的“天枢”机器人荣获中国专利金奖。",
        [],
    ),
    (
        "中国科学院院士王大明获2024年度国家最高科学技术奖。",
        [
            {
                "award": "2024年度国家最高科学技术奖",
                "recipients": ["王大明"],
                "evidence": ["中国科学院院士王大明获2024年度国家最高科学技术奖"],
            },
        ],
    ),
    (
        "北京大学、清华大学分别获得特等奖和一等奖。",
        [
            {"award": "特等奖", "recipients": ["北京大学"], "evidence": ["北京大学、清华大学分别获得特等奖和一等奖"]},
            {"award": "一等奖", "recipients": ["清华大学"], "evidence": ["北京大学、清华大学分别获得特等奖和一等奖"]},
        ],
    ),
    (
        "大会向北京大学颁发了“最佳合作伙伴”奖牌。",
        [
            {"award": "最佳合作伙伴", "recipients": ["北京大学"], "evidence": ["北京大学颁发了“最佳合作伙伴”"]},
        ],
    ),
    (
        "科技部副部长林启东为合肥高新区授牌。",
        [],
    ),
    (
        "合肥高新区获评“2024年度最具投资价值园区”“最佳营商环境园区”两项荣誉。",
        [
            {
                "award": "2024年度最具投资价值园区",
                "recipients": ["合肥高新区"],
                "evidence": ["合肥高新区获评“2024年度最具投资价值园区”"],
            },
            {
                "award": "最佳营商环境园区",
                "recipients": ["合肥高新区"],
                "evidence": ["合肥高新区获评“2024年度最具投资价值园区”“最佳营商环境园区”两项荣誉"],
            },
        ],
    ),
    (
        "北方重工集团被列入国家级智能制造示范工厂名单。",
        [
            {
                "award": "国家级智能制造示范工厂名单",
                "recipients": ["北方重工集团"],
                "evidence": ["北方重工集团被列入国家级智能制造示范工厂名单"],
            },
        ],
    ),
    (
        "星河集团有望获评“年度创新企业”。",
        [],
    ),
    (
        "星河集团荣膺“中国企业500强”,位列第120名。",
        [
            {"award": "中国企业500强", "recipients": ["星河集团"], "evidence": ["星河集团荣膺“中国企业500强”"]},
        ],
    ),
    (
        "工业和信息化部授予苏州工业园区国家新型工业化产业示范基地称号。",
        [
            {
                "award": "国家新型工业化产业示范基地",
                "recipients": ["苏州工业园区"],
                "grantors": ["工业和信息化部"],
                "evidence": ["工业和信息化部授予苏州工业园区国家新型工业化产业示范基地称号"],
            },
        ],
    ),
    (
        "苏州工业园区获批国家级车联网先导区。",
        [
            {
                "award": "国家级车联网先导区",
                "recipients": ["苏州工业园区"],
                "evidence": ["苏州工业园区获批国家级车联网先导区"],
            },
        ],
    ),
    (
        "星河集团获得天使轮融资5000万元。",
        [],
    ),
    (
        "经专家评审,星河集团“智慧园区”项目获评全国优秀案例。",
        [],
    ),
    (
        "青岛市获评“国家知识产权强市建设示范城市”。",
        [
            {
                "award": "国家知识产权强市建设示范城市",
                "recipients": ["青岛市"],
                "evidence": ["青岛市获评“国家知识产权强市建设示范城市”"],
            },
        ],
    ),
    (
        "合肥市科学技术局为首批20家孵化器代表授牌。",
        [],
    ),
    (
        "省总工会授予江城大学“巾帼建功”优秀组织奖。",
        [
            {
                "award": "巾帼建功优秀组织奖",
                "recipients": ["江城大学"],
                "grantors": ["省总工会"],
                "evidence": ["省总工会授予江城大学“巾帼建功”优秀组织奖"],
            },
        ],
    ),
    (
        "国家发展改革委公布第三批绿色园区名单,合肥高新区、苏州工业园区等45个园区上榜。",
        [
            {
                "award": "绿色园区名单",
                "recipients": ["合肥高新区", "苏州工业园区"],
                "batch": "第三批",
                "count": "45个",
                "evidence": ["第三批绿色园区名单,合肥高新区、苏州工业园区等45个园区上榜"],
            },
        ],
    ),
]

LAUNCHES: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "会上,合肥市科学技术局启动了“揭榜挂帅”行动。",
        [
            {
                "subject": "“揭榜挂帅”行动",
                "launchers": ["合肥市科学技术局"],
                "evidence": ["合肥市科学技术局启动了“揭榜挂帅”行动"],
            },
        ],
    ),
    (
        "星河集团宣布成立数字农业创新联盟。",
        [
            {
                "subject": "数字农业创新联盟",
                "launchers": ["星河集团"],
                "evidence": ["星河集团宣布成立数字农业创新联盟"],
            },
        ],
    ),
    (
        "江苏省新材料产业联盟成立大会在南京举行。",
        [
            {"subject": "江苏省新材料产业联盟", "evidence": ["江苏省新材料产业联盟成立大会"]},
        ],
    ),
    (
        "总投资50亿元的滨海氢能产业园一期项目近日开工。",
        [
            {"subject": "滨海氢能产业园一期项目", "evidence": ["滨海氢能产业园一期项目近日开工"]},
        ],
    ),
    (
        "由星河集团建设的合肥超算中心正式投入使用。",
        [
            {"subject": "合肥超算中心", "evidence": ["合肥超算中心正式投入使用"]},
        ],
    ),
    (
        "省长王志远、校长李文博为“江城大学未来技术学院”“江城大学集成电路学院”揭牌。",
        [
            {
                "subject": "江城大学未来技术学院",
                "launchers": ["王志远", "李文博"],
                "evidence": ["王志远、校长李文博为“江城大学未来技术学院”“江城大学集成电路学院”揭牌"],
            },
            {
                "subject": "江城大学集成电路学院",
                "launchers": ["王志远", "李文博"],
                "evidence": ["王志远、校长李文博为“江城大学未来技术学院”“江城大学集成电路学院”揭牌"],
            },
        ],
    ),
    (
        "论坛期间,“青年科学家成长计划”“中小企业数字化转型行动”同步启动。",
        [
            {"subject": "青年科学家成长计划", "evidence": ["“青年科学家成长计划”“中小企业数字化转型行动”同步启动"]},
            {"subject": "中小企业数字化转型行动", "evidence": ["“中小企业数字化转型行动”同步启动"]},
        ],
    ),
    (
        "论坛上还成立了全国低空经济产业联盟,首批成员单位32家。",
        [
            {"subject": "全国低空经济产业联盟", "evidence": ["成立了全国低空经济产业联盟"]},
        ],
    ),
    (
        "活动现场,合肥量子信息国家实验室、合肥先进光源正式启用。",
        [
            {"subject": "合肥量子信息国家实验室", "evidence": ["合肥量子信息国家实验室、合肥先进光源正式启用"]},
            {"subject": "合肥先进光源", "evidence": ["合肥先进光源正式启用"]},
        ],
    ),
    (
        "合肥至新加坡国际货运航线开通。",
        [
            {"subject": "合肥至新加坡国际货运航线", "evidence": ["合肥至新加坡国际货运航线开通"]},
        ],
    ),
    (
        "合肥市大数据产业基金正式设立,总规模100亿元。",
        [
            {"subject": "合肥市大数据产业基金", "evidence": ["合肥市大数据产业基金正式设立"]},
        ],
    ),
    (
        "北京大学深圳研究院揭牌仪式在深圳举行。",
        [
            {"subject": "北京大学深圳研究院", "evidence": ["北京大学深圳研究院揭牌仪式"]},
        ],
    ),
    (
        "随着王志远按下启动键,2025年全国科普日活动正式启动。",
        [
            {"subject": "2025年全国科普日活动", "evidence": ["2025年全国科普日活动正式启动"]},
        ],
    ),
    (
        "江城大学成立于1952年。",
        [],
    ),
    (
        "2018年,星河集团成立人工智能研究院。",
        [],
    ),
    (
        "星河集团自成立以来,坚持创新驱动。",
        [],
    ),
    (
        "星河集团将启动上市计划。",
        [],
    ),
    (
        "合肥高新区启动建设“中国声谷”。",
        [
            {"subject": "中国声谷", "launchers": ["合肥高新区"], "evidence": ["合肥高新区启动建设“中国声谷”"]},
        ],
    ),
    (
        "现场举行了合肥市科技成果转化中心启用仪式。",
        [
            {"subject": "合肥市科技成果转化中心", "evidence": ["合肥市科技成果转化中心启用仪式"]},
        ],
    ),
    (
        "国家新能源汽车技术创新中心华东分中心落户合肥并揭牌。",
        [
            {
                "subject": "国家新能源汽车技术创新中心华东分中心",
                "evidence": ["国家新能源汽车技术创新中心华东分中心落户合肥并揭牌"],
            },
        ],
    ),
    (
        "合肥市低空经济服务平台、“城市大脑”2.0等一批重点项目上线。",
        [
            {
                "subject": "合肥市低空经济服务平台",
                "evidence": ["合肥市低空经济服务平台、“城市大脑”2.0等一批重点项目上线"],
            },
            {"subject": "“城市大脑”2.0", "evidence": ["“城市大脑”2.0等一批重点项目上线"]},
        ],
    ),
    (
        "世界制造业大会开幕。",
        [],
    ),
    (
        "全市重大项目集中开工仪式在合肥高新区举行。",
        [],
    ),
    (
        "首个“零碳园区”示范项目在苏州工业园区启动。",
        [
            {"subject": "“零碳园区”示范项目", "evidence": ["“零碳园区”示范项目在苏州工业园区启动"]},
        ],
    ),
    (
        "项目启动后,各方反响热烈。",
        [],
    ),
    (
        "中科院合肥物质科学研究院研究员王大明领衔的“先进材料院士工作站”落户合肥高新区并正式揭牌。",
        [
            {"subject": "先进材料院士工作站", "evidence": ["“先进材料院士工作站”落户合肥高新区并正式揭牌"]},
        ],
    ),
    (
        "合肥市副市长王志远宣布江城科学城正式开城。",
        [
            {"subject": "江城科学城", "evidence": ["江城科学城正式开城"]},
        ],
    ),
    (
        "本报合肥4月21日讯(记者李文博)长三角算力枢纽中心20日在苏州工业园区正式揭牌。",
        [
            {"subject": "长三角算力枢纽中心", "evidence": ["长三角算力枢纽中心20日在苏州工业园区正式揭牌"]},
        ],
    ),
    (
        "星河集团滨海新区智能制造基地举行开工仪式。",
        [
            {"subject": "星河集团滨海新区智能制造基地", "evidence": ["星河集团滨海新区智能制造基地举行开工仪式"]},
        ],
    ),
    (
        "合肥市加快组建人工智能产业联盟。",
        [
            {"subject": "人工智能产业联盟", "modality": "planned", "evidence": ["组建人工智能产业联盟"]},
        ],
    ),
]

RELEASES: list[tuple[str, list[dict[str, Any]]]] = [
    (
        "会上发布了《绿色园区白皮书》《零碳园区指南》和《合肥宣言》。",
        [
            {"subject": "绿色园区白皮书", "evidence": ["发布了《绿色园区白皮书》《零碳园区指南》和《合肥宣言》"]},
            {"subject": "零碳园区指南", "evidence": ["发布了《绿色园区白皮书》《零碳园区指南》和《合肥宣言》"]},
            {"subject": "合肥宣言", "evidence": ["发布了《绿色园区白皮书》《零碳园区指南》和《合肥宣言》"]},
        ],
    ),
    (
        "《合肥市人工智能发展报告》在论坛上正式发布。",
        [
            {"subject": "合肥市人工智能发展报告", "evidence": ["《合肥市人工智能发展报告》在论坛上正式发布"]},
        ],
    ),
    (
        "由江城大学编制的《算力产业蓝皮书》同步发布。",
        [
            {
                "subject": "算力产业蓝皮书",
                "publishers": ["江城大学"],
                "evidence": ["江城大学编制的《算力产业蓝皮书》同步发布"],
            },
        ],
    ),
    (
        "江城大学与星河集团联合发布《数字治理指数报告》。",
        [
            {
                "subject": "数字治理指数报告",
                "publishers": ["江城大学", "星河集团"],
                "evidence": ["江城大学与星河集团联合发布《数字治理指数报告》"],
            },
        ],
    ),
    (
        "大会发布了2024年中国园区创新指数。",
        [
            {"subject": "2024年中国园区创新指数", "evidence": ["发布了2024年中国园区创新指数"]},
        ],
    ),
    (
        "江城智慧园区团体标准正式发布。",
        [
            {"subject": "江城智慧园区团体标准", "evidence": ["江城智慧园区团体标准正式发布"]},
        ],
    ),
    (
        "国务院办公厅近日印发《关于加快构建新型储能体系的指导意见》。",
        [
            {
                "subject": "关于加快构建新型储能体系的指导意见",
                "publishers": ["国务院办公厅"],
                "evidence": ["国务院办公厅近日印发《关于加快构建新型储能体系的指导意见》"],
            },
        ],
    ),
    (
        "日前,工业和信息化部等八部门联合印发《新产业标准化领航工程实施方案(2023—2035年)》。",
        [
            {
                "subject": "新产业标准化领航工程实施方案(2023—2035年)",
                "publishers": ["工业和信息化部"],
                "evidence": ["工业和信息化部等八部门联合印发《新产业标准化领航工程实施方案(2023—2035年)》"],
            },
        ],
    ),
    (
        "星河集团在大会上发布新一代人形机器人“行者二号”。",
        [
            {
                "subject": "行者二号",
                "publishers": ["星河集团"],
                "evidence": ["星河集团在大会上发布新一代人形机器人“行者二号”"],
            },
        ],
    ),
    (
        "论坛期间,发布了全球科技园区发展指数、园区创新案例集等10项成果。",
        [
            {"subject": "全球科技园区发展指数", "evidence": ["发布了全球科技园区发展指数"]},
            {"subject": "园区创新案例集", "evidence": ["发布了全球科技园区发展指数、园区创新案例集"]},
        ],
    ),
    (
        "教育部公布第二批国家级一流本科课程名单。",
        [
            {
                "subject": "第二批国家级一流本科课程名单",
                "publishers": ["教育部"],
                "evidence": ["教育部公布第二批国家级一流本科课程名单"],
            },
        ],
    ),
    (
        "国家统计局发布的《2024年国民经济和社会发展统计公报》显示,经济总量增长5%。",
        [
            {
                "subject": "2024年国民经济和社会发展统计公报",
                "publishers": ["国家统计局"],
                "evidence": ["国家统计局发布的《2024年国民经济和社会发展统计公报》"],
            },
        ],
    ),
    (
        "大会发出《高质量共建国际科技园区合肥倡议》。",
        [
            {"subject": "高质量共建国际科技园区合肥倡议", "evidence": ["发出《高质量共建国际科技园区合肥倡议》"]},
        ],
    ),
    (
        "与会代表共同发起“绿色园区”倡议。",
        [
            {"subject": "“绿色园区”倡议", "evidence": ["发起“绿色园区”倡议"]},
        ],
    ),
    (
        "据统计局发布的数据,全年增长5%。",
        [],
    ),
    (
        "《中国算力白皮书》发布会在北京举行。",
        [
            {"subject": "中国算力白皮书", "evidence": ["《中国算力白皮书》发布会"]},
        ],
    ),
    (
        "会上,《全球独角兽企业观察》、《中国隐形冠军企业报告》重磅发布。",
        [
            {"subject": "全球独角兽企业观察", "evidence": ["《全球独角兽企业观察》、《中国隐形冠军企业报告》重磅发布"]},
            {
                "subject": "中国隐形冠军企业报告",
                "evidence": ["《全球独角兽企业观察》、《中国隐形冠军企业报告》重磅发布"],
            },
        ],
    ),
    (
        "星河集团发布2024年年度报告。",
        [
            {"subject": "2024年年度报告", "publishers": ["星河集团"], "evidence": ["星河集团发布2024年年度报告"]},
        ],
    ),
    (
        "远山科技有限公司推出全新一代自动驾驶平台Apollo 6.0。",
        [
            {
                "subject": "全新一代自动驾驶平台Apollo 6.0",
                "publishers": ["远山科技有限公司"],
                "evidence": ["远山科技有限公司推出全新一代自动驾驶平台Apollo 6.0"],
            },
        ],
    ),
    (
        "2024中国最具竞争力产业园区榜单揭晓。",
        [
            {"subject": "2024中国最具竞争力产业园区榜单", "evidence": ["2024中国最具竞争力产业园区榜单揭晓"]},
        ],
    ),
    (
        "江城大学发布消息称,将于近期开学。",
        [],
    ),
    (
        "合肥市出台“科创20条”。",
        [
            {"subject": "科创20条", "publishers": ["合肥市"], "evidence": ["合肥市出台“科创20条”"]},
        ],
    ),
    (
        "合肥市市场监督管理局拟于近期出台《平台经济规范》。",
        [
            {
                "subject": "平台经济规范",
                "publishers": ["合肥市市场监督管理局"],
                "modality": "planned",
                "evidence": ["合肥市市场监督管理局拟于近期出台《平台经济规范》"],
            },
        ],
    ),
    (
        "星河集团将很快公布《要塞》的第一批细节。",
        [],
    ),
    (
        "针对《芯片法案》公布的细则,专家进行了解读。",
        [],
    ),
    (
        "星河集团联合江城大学共同发布全球首款量子计算操作系统“司南”。",
        [
            {
                "subject": "司南",
                "publishers": ["星河集团", "江城大学"],
                "evidence": ["星河集团联合江城大学共同发布全球首款量子计算操作系统“司南”"],
            },
        ],
    ),
    (
        "科大硅谷全球合伙人计划同步发布。",
        [
            {"subject": "科大硅谷全球合伙人计划", "evidence": ["科大硅谷全球合伙人计划同步发布"]},
        ],
    ),
    (
        "合肥高新区创新地图、合肥高新区产业图谱集中发布。",
        [
            {"subject": "合肥高新区创新地图", "evidence": ["合肥高新区创新地图、合肥高新区产业图谱集中发布"]},
            {"subject": "合肥高新区产业图谱", "evidence": ["合肥高新区产业图谱集中发布"]},
        ],
    ),
]


def printed(value: Any) -> Any:
    """A field with references as names and quantities as their words."""
    if isinstance(value, list):
        return [printed(v) for v in value]
    if isinstance(value, dict):
        return value["mentions"][0]["normalised"] if "mentions" in value else value["name"]
    return value


def activities(extractor: Extractor, kind: str, text: str) -> list[dict[str, Any]]:
    record = extractor.extract(text, reference_date=DAY).model_dump(mode="json")
    rows = []
    for a in record["activities"]:
        for span in a["evidence"]:
            assert text[span["start"] : span["end"]] == span["text"]
        if a["kind"] != kind:
            continue
        row = {k: printed(a[k]) for k in KEYS[kind] if a[k]}
        row |= {k: a[k] for k, plain in (("modality", "asserted"), ("certainty", "explicit")) if a[k] != plain}
        rows.append({**row, "evidence": [span["text"] for span in a["evidence"]]})
    return rows


@pytest.mark.parametrize(("text", "wanted"), SIGNINGS)
def test_signings(extractor: Extractor, text: str, wanted: list[dict[str, Any]]) -> None:
    assert activities(extractor, "signing", text) == wanted


@pytest.mark.parametrize(("text", "wanted"), AWARDS)
def test_awards(extractor: Extractor, text: str, wanted: list[dict[str, Any]]) -> None:
    assert activities(extractor, "award", text) == wanted


@pytest.mark.parametrize(("text", "wanted"), LAUNCHES)
def test_launches(extractor: Extractor, text: str, wanted: list[dict[str, Any]]) -> None:
    assert activities(extractor, "launch", text) == wanted


@pytest.mark.parametrize(("text", "wanted"), RELEASES)
def test_releases(extractor: Extractor, text: str, wanted: list[dict[str, Any]]) -> None:
    assert activities(extractor, "release", text) == wanted


def test_heading_and_body_tell_one_launch(extractor: Extractor) -> None:
    text = "合肥市新赛道培育计划启动\n5月8日,合肥市新赛道培育计划在江城大学正式启动。"
    (launch,) = activities(extractor, "launch", text)
    assert launch["subject"] == "合肥市新赛道培育计划"
    assert len(launch["evidence"]) == 2


def test_heading_and_title_tell_one_release(extractor: Extractor) -> None:
    text = "合肥出台低空经济行动方案\n日前,合肥市人民政府印发《合肥市低空经济高质量发展行动方案(2025—2027年)》。"
    record = extractor.extract(text)
    (release,) = [a for a in record.activities if a.kind == "release"]
    assert release.subject == "合肥市低空经济高质量发展行动方案(2025—2027年)"
    assert [i.name for i in record.documents[0].issuers] == ["合肥市人民政府"]


def test_document_has_its_date(extractor: Extractor) -> None:
    record = extractor.extract("2024年6月,科技部印发《孵化器管理办法》。")
    assert record.documents[0].date == "2024-06"


def test_pairs_told_twice_are_one_signing(extractor: Extractor) -> None:
    text = "星河集团牵手江城大学\n5月8日,星河集团与江城大学签署战略合作协议。"
    (signing,) = activities(extractor, "signing", text)
    assert signing["parties"] == [["星河集团", "江城大学"]]
    assert signing["agreement"] == "战略合作协议"


def test_programme_of_a_signing(extractor: Extractor) -> None:
    text = "双方园区开展“结对计划”,首批推动合肥高新区与苏州工业园区、合肥软件园与南京软件园等9对园区合作签约。"
    (signing,) = [a for a in extractor.extract(text).activities if a.kind == "signing"]
    assert signing.programme == "结对计划"
    assert signing.count is not None and signing.count.amount == 9
    assert [[p.name for p in pair] for pair in signing.parties] == [["合肥高新区", "苏州工业园区"], ["合肥软件园", "南京软件园"]]


def test_members_of_a_release(extractor: Extractor) -> None:
    text = "合肥软件园、苏州工业园区等14家江南未来产业园集中发布。"
    (release,) = activities(extractor, "release", text)
    assert release["subject"] == "江南未来产业园"
    assert release["items"] == ["合肥软件园", "苏州工业园区"]
    assert release["count"] == "14家"
