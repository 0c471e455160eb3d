"""Fact rules for signings."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, FactSet, Story
from ...lexicon import WordHit
from ...rule import no, yes
from ...shelf import compiled
from ..clauses import clause_end, clause_start, line_before, triggers
from ..lists import Run, runs
from ..telling import day_of, reported, told
from .agreements import agreement, signs_project, without_signed
from .bound import of_witnesses, one_side, signatories
from .cleft import cleft
from .counted_sides import number_signed
from .earlier import for_whom, signed_again
from .for_both import FOR_BOTH, for_bodies, told_before, whom_both
from .rows import agreements_in_rows, joint_projects, projects_before, rows_behind
from .sides import sides_of
from .tables import lines_of_sides, rows_of_tables
from .towns import side_by_side

rules = FactSet("signing")

_PROGRAMME = compiled(r"“(?P<name>[^“”\n]{2,20}(?:计划|行动|工程|项目|专项))”")
_WISHED = compiled(r"(?:(?<![主重只])要|想|希望|愿意?|拟|计划|准备|打算|有意|争取|正在|有望|能否|是否)(?:与|和|同|跟)")
#: With how many signings before it one is compared.
_RECENT = 50
_HOPED = compiled(r"(?:希望|期待|盼望?|期盼)$")
_URGED = compiled(r"(?:敦促|呼吁|要求|希望|建议|应|劝|盼|期待|请|(?:讨论|探讨|商讨)[^,。;]{0,4}(?:推进|推动|促进|深化)?)$")
#: What is only talked of: 商谈|签约, 就签署|投资协定举行会谈.
_TALKS = compiled(r"(?:商谈|洽谈|谈判|磋商|会谈|商讨|讨论|探讨)$")
_TALKED = compiled(r"[^,。;]{0,16}(?:举行|进行|展开|开展|开启|启动)了?[^,。;]{0,4}(?:会谈|谈判|磋商|讨论|洽谈)")
#: What is to be done at all times: 员工|须与公司签订….
_DUTY = compiled(r"(?:必须|(?<!只)须|应当|应该|不得|(?<!无)需)[^,。;与和同跟]{0,6}[与和同跟][^,。;]{1,20}$")
#: What ends an agreement of earlier days: 终止|与甲签署的协议.
_ENDED = compiled(r"(?:终止|解除|取消|撤销|中止|废止|退出|修订|修改)了?(?:此前|之前|原|[^,。;]{0,4}日)?[与和同跟][^,。;]{2,60}$")
#: Of what was signed before: 双方签订|协议意义深远.
_LOOKED_BACK = compiled(r"[^,。;]{0,24}?(?:协议书?|备忘录|合同|协定|意向书)(?:的签[署订])?,?(?:意义|标志|是(?!由)|必将|对)")
#: In brackets behind a name, of earlier days: 江城大学(2012年|结盟).
_BY_THE_WAY = compiled(r"[^()\n,。;]{0,4}\)")
#: What lies so many years back is no news: 缔结友好城市关系|三十周年.
_YEARS_AFTER = compiled(r"[^,。;]{0,24}[一二两三四五六七八九十\d]\s?周年")
_PAIR = "双方"
#: How a sentence goes on of those whom the one before told of: ;与丙签约, 此外,还与丙签约.
_GOES_ON = compiled(r"(?:此外|另外|同时|随后|其后|之后|当天|期间|并|分别|先后|还|又|也|亦|再|,)*[与和同跟]")


@rules.fact(
    "parties",
    yes("星河集团与江城大学签约。", parties=[["星河集团", "江城大学"]]),
    yes("星河集团与江城大学签订产销合作项目2个。", parties=[["星河集团", "江城大学"]]),
    yes("星河集团与江城大学签署战略合作协议。", parties=[["星河集团", "江城大学"]], agreement="战略合作协议"),
    yes("星河集团在论坛上与江城大学正式签署《共建人工智能研究院协议》,双方将开展合作。",
        parties=[["星河集团", "江城大学"]], agreement="共建人工智能研究院协议"),
    yes("江城大学分别与星河集团、滨海银行签约。", parties=[["江城大学", "星河集团"], ["江城大学", "滨海银行"]]),
    yes("星河集团与江城大学、滨海银行与滨海生物医药产业园、远山科技有限公司与江城软件园分别签约。",
        parties=[["星河集团", "江城大学"], ["滨海银行", "滨海生物医药产业园"], ["远山科技有限公司", "江城软件园"]]),
    yes("会上,星河集团与江城大学、滨海银行与滨海生物医药产业园等12对合作方集中签约。",
        parties=[["星河集团", "江城大学"], ["滨海银行", "滨海生物医药产业园"]], count="12对"),
    yes("星河集团、江城大学、滨海银行三方共同签署技术开发合同。", parties=[["星河集团", "江城大学", "滨海银行"]], agreement="技术开发合同"),
    yes("星河集团旗下远山科技有限公司与江城大学签订合作备忘录。", parties=[["远山科技有限公司", "江城大学"]]),
    yes("星河集团董事长赵一凡与江城大学校长李文博代表双方签约。", parties=[["星河集团", "江城大学"]]),
    yes("星河集团举办开放日,并与江城大学达成战略合作。", parties=[["星河集团", "江城大学"]], agreement="战略合作"),
    yes("星河集团和江城大学举行战略合作协议签约仪式。", parties=[["星河集团", "江城大学"]], agreement="战略合作协议"),
    yes("星河集团牵手江城大学", parties=[["星河集团", "江城大学"]]),
    yes("战略合作协议由星河集团、江城大学、滨海银行三方共同签署。", agreement="战略合作协议",
        parties=[["星河集团", "江城大学", "滨海银行"]]),
    yes("星河集团与江城大学就共建滨海软件园项目签约。", parties=[["星河集团", "江城大学"]]),
    yes("江城高新区与远山科技有限公司“传感器项目”、与滨海银行“创投基金项目”签约。",
        parties=[["江城高新区", "远山科技有限公司"], ["江城高新区", "滨海银行"]]),
    yes("星河集团与江城大学签订人才协议,与滨海银行签订授信协议。", parties=[["星河集团", "滨海银行"]], agreement="授信协议"),
    yes("江城大学与星河集团签订的研究院项目、与滨海银行签订的数据中心项目开工。", parties=[["江城大学", "滨海银行"]]),
    yes("江城高新区管委会与星河集团、江城大学等签署合作协议。",
        parties=[["江城高新区管委会", "星河集团"], ["江城高新区管委会", "江城大学"]]),
    yes("江城高新区管委会与星河集团、滨海银行等8家企业现场签约。", count="8家",
        parties=[["江城高新区管委会", "星河集团"], ["江城高新区管委会", "滨海银行"]]),
    yes("江城理工学院举行开学典礼。本学期学院还与星河集团签订合作协议。", parties=[["江城理工学院", "星河集团"]]),
    yes("星河园区运营有限公司(园区公司)昨日揭牌。会上,园区公司先后同江城大学、滨海银行签署合作协议。",
        parties=[["星河园区运营有限公司", "江城大学"], ["星河园区运营有限公司", "滨海银行"]]),
    yes("星河集团与滨海轴承有限公司、远山科技有限公司签署战略合作协议。", agreement="战略合作协议",
        parties=[["星河集团", "滨海轴承有限公司"], ["星河集团", "远山科技有限公司"]]),
    yes("星河集团与江城大学、滨海银行及远山科技有限公司签署备忘录。", parties=[["星河集团", "江城大学", "滨海银行", "远山科技有限公司"]]),
    yes("农业农村部农业机械化总站与江城大学签约。", parties=[["农业农村部农业机械化总站", "江城大学"]]),
    yes("星河集团分别与江城大学、滨海银行和远山科技有限公司签约。",
        parties=[["星河集团", "江城大学"], ["星河集团", "滨海银行"], ["星河集团", "远山科技有限公司"]]),
    yes("江城大学副校长李文博、星河集团总裁赵一凡出席。李校长为研究院揭牌,李文博与赵一凡代表双方签约。",
        parties=[["江城大学", "星河集团"]]),
    yes("当天共有8家企业签约入驻滨海生物医药产业园,其中包括星河集团、远山科技有限公司。",
        parties=[["星河集团", "滨海生物医药产业园"], ["远山科技有限公司", "滨海生物医药产业园"]]),
    yes("滨海理工大学派员到会。江城大学与该校签署备忘录,星河集团与副校长赵一凡签署协议。", parties=[["江城大学", "滨海理工大学"]]),
    yes("江城大学与中国工程院院士赵一凡团队签署合作协议。", parties=[["江城大学", "赵一凡"]]),
    yes("星河集团与歌手赵一凡签署代言协议。", parties=[["星河集团", "赵一凡"]]),
    yes("校长李文博代表江城大学与赵一凡、钱立群分别签署了捐赠协议书。星河集团董事长赵一凡是该校校友。",
        parties=[["江城大学", "赵一凡"], ["江城大学", "钱立群"]]),
    yes("合肥市蜀山区人民政府与星河集团、远山科技有限公司签约共建滨江商业街区。",
        parties=[["合肥市蜀山区人民政府", "星河集团", "远山科技有限公司"]]),
    yes("江城高新区管委会分别与星河集团\n远山科技有限公司\n签订投资协议",
        parties=[["江城高新区管委会", "星河集团"], ["江城高新区管委会", "远山科技有限公司"]]),
    yes("江城大学×星河集团战略合作签约仪式举行", parties=[["江城大学", "星河集团"]]),
    yes("江城大学—星河集团战略合作签约仪式举行", parties=[["江城大学", "星河集团"]]),
    yes("总投资30亿元的星河集团总部项目签约武汉东湖高新区。", parties=[["星河集团", "武汉东湖高新区"]]),
    yes("江城大学与星河集团\n签订产学研合作协议\n双方还将共建实验室", parties=[["江城大学", "星河集团"]], agreement="产学研合作协议"),
    yes("江城医院与滨海县人民医院、远山县中医院签订对口支援协议。", agreement="对口支援协议",
        parties=[["江城医院", "滨海县人民医院"], ["江城医院", "远山县中医院"]]),
    yes("江城大学及滨海大学加强交流,由李文博与赵一凡两校校长代表签署合作协议书。", parties=[["江城大学", "滨海大学"]]),
    yes("江城大学校长李文博和星河集团总裁赵一凡在合作协议上签了字。", parties=[["江城大学", "星河集团"]]),
    yes("其中江城高新区与星河集团签订的建筑陶瓷项目投资额最大。", parties=[["江城高新区", "星河集团"]]),
    yes("由江城工程学院牵头,星河集团、远山科技有限公司等12家单位共同签署了《江淮机器人产业联盟协议》。",
        parties=[["星河集团", "远山科技有限公司"]], count="12家"),
    yes("江城高新区与苏州工业园区、武汉东湖高新区结为友好园区。",
        parties=[["江城高新区", "苏州工业园区"], ["江城高新区", "武汉东湖高新区"]], agreement="友好园区"),
    yes("李文博与约翰·史密斯共同签署了江城大学与滨海大学合作备忘录。", parties=[["江城大学", "滨海大学"]]),
    yes("李文博和赵一凡作为双方代表,在江城大学与星河集团的合作协议上签字。", parties=[["江城大学", "星河集团"]]),
    yes("京沪双方在会上签署2项协议,包括:《北京市教育局与上海市教育局合作备忘录》、《北京市商务局与上海市贸易促进局合作协议》。",
        parties=[["北京市教育局", "上海市教育局"], ["北京市商务局", "上海市贸易促进局"]]),
    yes("双方签署了《江城大学 星河集团战略合作框架协议》。江城大学与星河集团将共建研究院。", parties=[["江城大学", "星河集团"]]),
    yes("江城理工学院与滨海协会签约共建星河产业学院,与滨海银行签约共建远山产业学院。", parties=[["江城理工学院", "滨海银行"]]),
    no("赵一凡代表我院与滨海协会签约共建星河产业学院,与滨海银行签约共建远山产业学院。"),
    yes("绍兴市与韩国昌原市签订了友好交流备忘录,并分别与韩国大邱市、合肥市签订合作协议。",
        parties=[["绍兴市", "大邱市"], ["绍兴市", "合肥市"]], agreement="合作协议"),
    yes("江城大学与星河集团、远山科技有限公司三家单位签署联合培养协议。", parties=[["江城大学", "星河集团", "远山科技有限公司"]]),
    yes("星河集团总裁赵一凡和江城大学校长李文博在协议上郑重签下名字。", parties=[["星河集团", "江城大学"]]),
    yes("星河集团与江城大学、滨海大学两所高校签署合作协议。", parties=[["星河集团", "江城大学"], ["星河集团", "滨海大学"]]),
    yes("星河集团与江城大学、滨海银行和远山科技有限公司签署《铁路改造四方协议》。",
        parties=[["星河集团", "江城大学", "滨海银行", "远山科技有限公司"]]),
    yes("来自星河集团、远山科技有限公司等9家企业与江城高新区签订合作协议。",
        parties=[["星河集团", "江城高新区"], ["远山科技有限公司", "江城高新区"]]),
    no("赵一凡表示,江城市委、江城市政府坚持项目为王,先后签约落地了一批重大项目。"),
    yes("星河集团还同江城大学就燃料安全联合研究签约。", parties=[["星河集团", "江城大学"]], modality="asserted"),
    no("星河集团与江城大学达成系列合作共识。"),
    no("公司与江淮勘测设计有限责任公司战略合作协议签字仪式在合肥举行。公司副总经理李文博、江淮公司副总经理赵一凡出席。"),
    yes("江城医院与我院签订医联体协议,滨海医院同时向我院捐赠设备。滨海医院院长致辞。远山医院院长李文博出席。",
        parties=[["江城医院", "远山医院"]]),
    yes("江城大学在合肥与星河集团、滨海银行签署战略合作框架协议。李文博、赵一凡、周明远出席仪式并分别代表三方签约。",
        parties=[["江城大学", "星河集团", "滨海银行"]]),
    no("我院李文博院长、赵一凡副院长等陪同周明远校长、钱立群副校长等一行赴星河集团进行战略合作签约。签约仪式上,江城大学校长李文博致辞。"),
    no("星河集团总裁赵一凡、江城大学校长李文博出席签约仪式。"),
    no("星河集团总裁赵一凡、江城大学校长李文博及双方有关部门负责人参加签约仪式。"),
    no("李文博指出,星河集团与江城大学建立了紧密的合作关系。"),
    no("星河集团未与江城大学签署任何协议。"),
    no("星河集团与江城大学签署协议的消息不实。"),
    no("自2020年星河集团与江城大学签约以来,双方共同完成项目30余项。"),
    no("星河集团将于7月与江城大学签署合作协议。"),
    yes("合肥市工商联与宁波市工商联在座谈中共同签订了友好商会协议。", parties=[["合肥市工商联", "宁波市工商联"]]),
    no("江城大学今年签约率达到九成。"),
    no("李文博、赵一凡等市领导,及项目签约客商出席活动。"),
    no("星河集团与江城大学参加展会,展会签约金额创新高。"),
)
def parties(story: Story) -> Iterator[Fact]:
    """Names in a row before a verb of signing: 甲与乙签约, 甲与乙、丙与丁分别签约, 甲、乙、丙三方签署…, 甲…与乙达成合作."""
    text = story.text
    last: tuple[int, int, Fact] | None = None
    signed: list[Fact] = []
    side: Run | None = None
    sentence = -1
    for hit in triggers(story, "signing_verbs"):
        lo, hi = story.document.sentence_at(hit.start)
        name = agreement(story, hit)
        if hit.row["object"] == "1" and name is None and not signs_project(story, hit):
            continue
        if text.rfind("(", lo, hit.start) > max(text.rfind(")", lo, hit.start), lo - 1) and _BY_THE_WAY.match(text, hit.end):
            continue
        if _DUTY.search(text, max(lo, hit.start - 30), hit.start):
            continue
        if text.startswith("的", hit.end) and _ENDED.search(text, lo, hit.start):
            continue
        if _TALKS.search(text, max(lo, hit.start - 4), hit.start) or _TALKED.match(text, hit.end):
            continue
        if text.startswith("以来", hit.end) or _YEARS_AFTER.match(text, hit.end):
            continue
        if cleft(story, hit) is not None or (hit.word == "建立" and reported(story, hit.start)):
            continue  # 他指出,江城大学与滨海市建立了…关系: nothing new
        if last and last[0] == lo:
            kinds = ("organisation", "park", "person", *(("place",) if _GOES_ON.match(text, clause_start(text, hit.start, lo)) else ()))
            if not story.within(last[1], hit.start, *kinds):
                last[2].fields["agreement"] = last[2].fields["agreement"] or name
                last = (lo, hit.end, last[2])
                continue
            floor = last[1]
        else:
            floor = lo
        here = story.document.sentence_index(hit.start)
        goes_on = floor > lo or (0 <= here - sentence <= 1 and _GOES_ON.match(text, lo) is not None)
        sides = sides_of(story, hit, floor, side if goes_on else None, name)
        above = line_before(story, hit.start, floor) if sides is None else None
        if above is not None:
            sides = sides_of(story, WordHit(above[1], hit.end, hit.word, hit.row), above[0], None, name)
        if sides is None:
            continue
        if sides.certainty == "inferred" and signed and _LOOKED_BACK.match(text, hit.end):
            continue
        side, sentence = sides.first or side, here
        start = sides.evidence[-1][0]
        representing = "代表" in text[start : hit.end]
        people_only = all(m.body is None for g in sides.groups for m in g)
        if people_only and (signed or any(len(g) > len(_PAIR) for g in sides.groups)):
            continue  # ▲张三与李四签署协议, 张三、李四陪同王五赴甲公司签约: they sign for bodies told elsewhere
        people = representing or any(m.body is None and m.person is not None for g in sides.groups for m in g)
        gift = name is not None and "捐" in name
        agreed = [p for g in sides.groups if (p := signatories(story, g, representing, gift=gift)) and not one_side(p, sides.run)]
        agreed = [for_bodies(story, hit.start, p) for p in without_signed(story, hit, agreed)]
        two = not agreed and not signed and len(sides.groups) == 1 and len(sides.groups[0]) == len(_PAIR)
        if two and (FOR_BOTH.search(text, start, hit.end) or "见证下" in text[lo:start]):
            both = None if any(m.body for m in sides.groups[0]) else for_whom(story, hit.start, None)
            both = both or of_witnesses(story, lo, start, sides.groups[0])
            agreed = [both] if both is not None else []
        if FOR_BOTH.search(text, start, hit.end) and len(agreed) == 1 and not signed:
            both = whom_both(story, hit.start, sides.groups[0])
            agreed = [both] if both and not any(e in both for e in agreed[0]) else agreed
        recent = signed[-_RECENT:]
        if not agreed or signed_again(agreed, name, recent) or (people and told_before(agreed, recent, text[start : hit.end + 2])):
            continue
        programme = _PROGRAMME.search(text, lo, hi)
        fact = Fact("signing", {"programme": programme["name"] if programme else None, "parties": agreed, "agreement": name,
                                "count": sides.count}, sides.evidence, date=day_of(story, hit.start))  # fmt: skip
        if _HOPED.search(text, max(lo, start - 8), start):
            continue  # 他希望甲与乙早日签订…: nobody plans it yet
        fact.modality = told(story, hit)
        urged = _URGED.search(text, max(lo, start - 8), start)
        if fact.modality == "asserted" and (urged or _WISHED.search(text, start, hit.start)):
            fact.modality = "planned"
        fact.certainty = sides.certainty
        last = (lo, hit.end, fact)
        signed.append(fact)
        yield fact


@rules.fact(
    "listed",
    yes("签约项目包括:星河集团与江城大学合作项目、滨海银行与远山大学合作项目。",
        parties=[["星河集团", "江城大学"], ["滨海银行", "远山大学"]]),
    yes("签约项目包括星河集团与江城大学的智能芯片项目、滨海银行与远山大学的金融科技项目。",
        parties=[["星河集团", "江城大学"], ["滨海银行", "远山大学"]]),
    yes("江城高新区举行重点项目集中签约仪式。本次签约的项目分别是:星河集团投资5亿元建设芯片封装项目;远山科技有限公司投资3000万元建设传感器项目。",
        parties=[["江城高新区", "星河集团"], ["江城高新区", "远山科技有限公司"]]),
    yes("这次签约的项目科技含量高。其中,德国远山机械公司与江城轴承厂合资兴建的轴承项目总投资2980万美元。",
        parties=[["德国远山机械公司", "江城轴承厂"]]),
    yes("江城高新区举行项目集中签约仪式。会上,星河集团芯片封装项目、远山科技有限公司传感器项目等18个项目集中签约。",
        parties=[["江城高新区", "星河集团"], ["江城高新区", "远山科技有限公司"]]),
    yes("星河集团芯片封装项目、远山科技有限公司传感器项目签约落户江城高新区。",
        parties=[["星河集团", "江城高新区"], ["远山科技有限公司", "江城高新区"]]),
    yes("附:现场签约项目(部分)\n1、芯片封装项目 江城高新区管委会——星河集团 总投资5亿元\n2、实训中心 江城大学——远山科技有限公司",
        parties=[["江城高新区管委会", "星河集团"], ["江城大学", "远山科技有限公司"]]),
    no("附:现场签约项目(部分)\n1、芯片封装项目 星河集团\n2、实训中心 江城大学"),
    no("这次签约的项目科技含量高。德国远山机械公司与江城轴承厂代表出席。"),
    no("签约项目包括星河集团的智能芯片项目、江城大学的金融科技项目。"),
    no("江城高新区举行项目集中签约仪式。本次签约的项目包括智能芯片、金融科技等领域。"),
)
def listed(story: Story) -> Iterator[Fact]:
    """What was signed told behind the verb: 签约项目包括甲与乙的…、丙与丁的…; 签约的项目分别是:甲公司投资…建设…项目."""
    by_row = next(rule for rule in rules if rule.name == "parties")
    signed = [e for fact in by_row.facts(story) for p in fact.fields["parties"] for e in p]
    for hit in triggers(story, "signing_verbs"):
        rows = rows_behind(story, hit)
        if rows is not None:
            agreed, end = agreements_in_rows(story, hit, *rows, signed)
        else:
            agreed, end = joint_projects(story, hit)
        start = hit.start
        if not agreed:
            agreed = projects_before(story, hit, signed)
            start, end = clause_start(story.text, hit.start, 0), hit.end
        if agreed:
            fact = Fact("signing", {"programme": None, "parties": agreed, "agreement": None, "count": None},
                        [(start, end)], date=day_of(story, hit.start))  # fmt: skip
            fact.modality = told(story, hit)
            yield fact




#: 签约双方是甲和乙.
_SIDES_ARE = compiled(r"的?(?:[双三四两各]方|方|单位)(?:代表)?(?:分别)*(?:是|为|有|包括|:)+")
#: The same behind what several signed: 三家单位签署合作协议:甲、乙和丙.
_SEVERAL = compiled(r"(?:(?:这)?(?:两|二|三|四|五|[2-5])(?:家|个|所)[^,。;:]{0,6}|双方|[三四五]方)(?:共同|联合|正式|现场|当场)*$")
_SIGNED_BY = compiled(r"了?[^,。;:]{0,16}(?:协议|协议书|备忘录|合同|协定|意向书):")


@rules.fact(
    "sides",
    yes("签约双方分别是江城大学和星河集团。", parties=[["江城大学", "星河集团"]]),
    yes("签约的三方是江城大学、星河集团和滨海银行。", parties=[["江城大学", "星河集团", "滨海银行"]]),
    yes("三家单位签署合作协议:江城大学、星河集团、滨海银行。", parties=[["江城大学", "星河集团", "滨海银行"]]),
    no("签约双方分别是上下游企业。"),
    no("双方签署合作协议:共建江城大学研究院,星河集团出资。"),
)
def sides(story: Story) -> Iterator[Fact]:
    """Those who signed named behind the verb: 签约双方分别是甲和乙; 三家单位签署协议:甲、乙和丙."""
    for hit in triggers(story, "signing_verbs"):
        m = _SIDES_ARE.match(story.text, hit.end) if hit.word == "签约" else None
        if m is None and _SEVERAL.search(story.text, max(0, hit.start - 16), hit.start):
            m = _SIGNED_BY.match(story.text, hit.end)
        if m is None:
            continue
        row = next(iter(runs(story, m.end(), clause_end(story.text, m.end()))), None)
        agreed = signatories(story, row.members, False) if row is not None and row.start - m.end() < 4 else None
        if agreed and row is not None:
            fields = {"programme": None, "parties": [agreed], "agreement": None, "count": None}
            yield Fact("signing", fields, [(hit.start, row.end)], date=day_of(story, hit.start), modality=told(story, hit))


@rules.fact(
    "table",
    yes("签约项目一览表\n项目名称 签约单位 投资方\n芯片项目 江城高新区 星河集团\n", parties=[["江城高新区", "星河集团"]]),
    yes("签约项目表\n序号\n项目名称\n引资单位\n投资方\n1\n铸造项目\n江城高新区管委会\n星河集团\n2\n服饰项目\n江城大学\n滨海银行",
        parties=[["江城大学", "滨海银行"]]),
    yes("现场签约\n甲方:江城高新区管委会\n乙方:星河集团\n签约内容:投资5亿元建设芯片项目", parties=[["江城高新区管委会", "星河集团"]]),
    yes("现场签约名单\n序号\t甲方\t乙方\n1\t江城大学\t星河集团\n2\t滨海银行\t远山大学\n", parties=[["滨海银行", "远山大学"]]),
    no("签订合同时,甲方:负责场地\n乙方:负责设备。"),
    no("签约企业考察名单\n单位 企业\n江城大学 12\n"),
    needs=("签约", "签订", "签署"),
)
def table(story: Story) -> Iterator[Fact]:
    """The rows of a table with two columns of sides: 签约单位 … 投资方; lines of sides: 甲方:…, 乙方:…."""
    for agreed, span in (*rows_of_tables(story), *lines_of_sides(story)):
        yield Fact("signing", {"programme": None, "parties": [agreed], "agreement": None, "count": None}, [span])


@rules.fact(
    "described",
    yes("当天与滨海生物医药产业园签约的有三家:\n星河集团,芯片项目,总投资5亿元;\n远山科技有限公司,传感器项目。",
        parties=[["滨海生物医药产业园", "星河集团"], ["滨海生物医药产业园", "远山科技有限公司"]]),
    yes("签下三方合作协议的是江城大学、星河集团和滨海银行。", parties=[["江城大学", "星河集团", "滨海银行"]]),
    yes("现场共有8家企业与江城大学签约,分别是星河集团、滨海银行等。", parties=[["江城大学", "星河集团"], ["江城大学", "滨海银行"]]),
    yes("同江城大学签约的还有星河集团、滨海银行。", parties=[["江城大学", "星河集团"], ["江城大学", "滨海银行"]]),
    yes("此次新缔结的2对友好城市分别为合肥市与韩国昌原市、宁波市与日本福冈市。", parties=[["合肥市", "昌原市"], ["宁波市", "福冈市"]]),
    no("目前全省缔结的50对友好城市分别为各市所有。"),
    no("与江城大学签署的合作协议是双方合作的新起点。"),
    no("签约的企业包括芯片、医药等领域。"),
    no("签约的企业有星河集团、远山科技有限公司;签约的高校有江城大学、远山大学。"),
)
def described(story: Story) -> Iterator[Fact]:
    """Those who signed behind a verb that describes them: 与甲签约的有:乙、丙; 签下三方协议的是甲、乙和丙."""
    for hit in triggers(story, "signing_verbs"):
        found = cleft(story, hit)
        if found is None:
            continue
        agreed = [p for group in found[0] if (p := signatories(story, group, False))]
        name = agreement(story, hit)
        if agreed and (hit.row["object"] != "1" or name is not None):
            yield Fact("signing", {"programme": None, "parties": agreed, "agreement": name, "count": None}, [found[1]],
                       date=day_of(story, hit.start), modality=told(story, hit))  # fmt: skip


@rules.fact(
    "towns",
    yes("合肥芜湖两市签署战略合作框架协议", parties=[["合肥", "芜湖"]], agreement="战略合作框架协议"),
    yes("合肥马鞍山正式签订协同发展合作协议", parties=[["合肥", "马鞍山"]]),
    yes("合肥 芜湖两市签署战略合作框架协议", parties=[["合肥", "芜湖"]]),
    yes("江城大学 星河集团 达成战略合作", parties=[["江城大学", "星河集团"]]),
    no("安徽合肥签署协同发展合作协议"),
    no("合肥芜湖两市将签署战略合作框架协议的消息不实。"),
    needs=("签", "达成", "缔结", "牵手"),
)
def towns(story: Story) -> Iterator[Fact]:
    """Sides without a word between: 合肥芜湖两市签署…, 甲商会 乙商会 缔结…."""
    for hit in triggers(story, "signing_verbs"):
        lo, _ = story.document.sentence_at(hit.start)
        found = side_by_side(story, clause_start(story.text, hit.start, lo), hit)
        name = agreement(story, hit) if found is not None else None
        if found is None or (hit.row["object"] == "1" and name is None):
            continue
        fields = {"programme": None, "parties": [found[0]], "agreement": name, "count": None}
        yield Fact("signing", fields, [(found[1], hit.end)], date=day_of(story, hit.start), modality=told(story, hit))


@rules.fact(
    "counted",
    yes("仪式上,共有32个项目集中签约,总投资186亿元。", count="32个"),
    yes("大会期间,45个重点产业项目现场签约。", count="45个"),
    yes("仪式上,江城软件园等12个项目集中签约。", count="12个"),
    yes("恳谈会举行,成功签约17个项目,投资总金额为20.9亿元。", count="17个"),
    yes("签约仪式共签约项目17个。", count="17个"),
    yes("活动集中签约文旅、商贸等产业项目9个。", count="9个"),
    yes("签约仪式上,共签约亿元以上项目10个。", count="10个"),
    no("截至目前,累计新签约项目114个。"),
    no("总投资26亿的年产20万吨高端铝材项目签约。"),
    yes("5个重点通航产业投资项目签约。", count="5个"),
    yes("会上,12个总投资30亿元的数字经济项目集中签约。", count="12个"),
    no("截至目前,园区已签约企业120家。"),
    no("仪式上将有32个项目集中签约。"),
)
def counted(story: Story) -> Iterator[Fact]:
    """How many signed, where nobody is named: 32个项目集中签约."""
    for hit in triggers(story, "signing_verbs"):
        if not hit.word.startswith("签约"):
            continue
        lo, _ = story.document.sentence_at(hit.start)
        start = clause_start(story.text, hit.start, lo)
        count = number_signed(story, start, hit)
        if count is None:
            continue
        span = (min(count.start, hit.start), max(count.end, hit.end))
        fact = Fact("signing", {"programme": None, "parties": [], "agreement": None, "count": count}, [span],
                    date=day_of(story, hit.start))  # fmt: skip
        fact.modality = told(story, hit)
        yield fact
