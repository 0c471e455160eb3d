"""Statements, forms of speech and roles: press-like texts with every statement that the record gives, its text and its place."""

from __future__ import annotations

import pytest

from zgc_extract import Extractor

#: A text, and its statements as (speaker, verb, what is said); together they are all that is found.
STATEMENTS: list[tuple[str, list[tuple[str, str, str]]]] = [
    # indirect speech, behind adverbials of all sorts
    ("林启东在致辞中表示,青岛将扩大开放。", [("林启东", "表示", "青岛将扩大开放。")]),
    ("林启东致辞表示,青岛将扩大开放。", [("林启东", "表示", "青岛将扩大开放。")]),
    ("林启东致辞时说,青岛将扩大开放。", [("林启东", "说", "青岛将扩大开放。")]),
    ("林启东副书记在致辞中指出,要把握机遇。", [("林启东", "指出", "要把握机遇。")]),
    ("林启东(Lin Qidong)指出,创新需要耐心。", [("林启东", "指出", "创新需要耐心。")]),
    ("林启东昨日上午也向传媒表示,会展如期举行。", [("林启东", "表示", "会展如期举行。")]),
    ("林启东当选会长后表示,将不负重托。", [("林启东", "表示", "将不负重托。")]),
    ("林启东在“湾区新材料论坛”圆桌会议上表示,标准要先行。", [("林启东", "表示", "标准要先行。")]),
    ("林启东今(7)日出席“南港园区动土典礼”时表示,经费已经到位。", [("林启东", "表示", "经费已经到位。")]),
    ("林启东专门发来贺信说,园区前景广阔。", [("林启东", "说", "园区前景广阔。")]),
    ("针对停车难问题,林启东回应说,正在扩建停车场。", [("林启东", "回应说", "正在扩建停车场。")]),
    ("赵一凡告诉记者,新厂下月投产。", [("赵一凡", "告诉", "新厂下月投产。")]),
    ("李思源坦承园区目前正在寻找买家,但转让并不顺利。", [("李思源", "坦承", "园区目前正在寻找买家,但转让并不顺利。")]),
    ("李思源说明,补助将分三期发放。", [("李思源", "说明", "补助将分三期发放。")]),
    ("李思源指,香港要靠新产业留住人才。她又指,青年应多回到实业。",
     [("李思源", "指", "香港要靠新产业留住人才。"), ("李思源", "指", "青年应多回到实业。")]),
    # 希望, 建议, 呼吁, 相信 with a subject of their own
    ("周明远希望园区再接再厉,争创一流。", [("周明远", "希望", "园区再接再厉,争创一流。")]),
    ("周明远呼吁社会各界支持小微企业。", [("周明远", "呼吁", "社会各界支持小微企业。")]),
    ("周明远表示,园区一直很努力,希望各方多支持。", [("周明远", "表示", "园区一直很努力,希望各方多支持。")]),
    ("周明远透露,集团将追加投资,并建议学校开设夜间课程。",
     [("周明远", "透露", "集团将追加投资"), ("周明远", "建议", "学校开设夜间课程。")]),
    ("周明远介绍说,他认为园区大有可为。", [("周明远", "介绍说", "他认为园区大有可为。")]),
    ("周明远表示,项目很好,但是他强调,安全是底线。", [("周明远", "表示", "项目很好"), ("周明远", "强调", "安全是底线。")]),
    # direct speech
    ("林启东说:“我们看中的是人才。”", [("林启东", "说", "“我们看中的是人才。”")]),
    ("“我们看中的是这里的人才。”星河科技集团董事长林启东说。“园区的服务也让人放心。”",
     [("林启东", "说", "“我们看中的是这里的人才。”“园区的服务也让人放心。”")]),
    ("“算力就是生产力,”赵一凡告诉记者,“谁先布局谁受益。”", [("赵一凡", "告诉", "“算力就是生产力,”“谁先布局谁受益。”")]),
    ("林启东说:“我们看中的是人才。园区的服务也好。\n“明年我们还会追加投资。”\n会上还签署了协议。",
     [("林启东", "说", "“我们看中的是人才。园区的服务也好。\n“明年我们还会追加投资。”")]),
    ("林启东强调“产学研”要深度融合,不能各唱各的调。", [("林启东", "强调", "“产学研”要深度融合,不能各唱各的调。")]),
    # several sentences, and where they end
    ("林启东指出,园区是重要平台。项目占地三百亩,规划已经完成。会上,双方签署了协议。",
     [("林启东", "指出", "园区是重要平台。项目占地三百亩,规划已经完成。")]),
    ("林启东强调,要突出重点,抓好落实;赵一凡则认为,市场才是关键。",
     [("林启东", "强调", "要突出重点,抓好落实;"), ("赵一凡", "认为", "市场才是关键。")]),
    ("林启东强调,要突出重点,赵一凡则认为,市场才是关键。",
     [("林启东", "强调", "要突出重点"), ("赵一凡", "认为", "市场才是关键。")]),
    # 他, subjects left out
    ("林启东表示,青岛将扩大开放。他指出,园区要敢闯敢试。随后又强调,安全是底线。",
     [("林启东", "表示", "青岛将扩大开放。"), ("林启东", "指出", "园区要敢闯敢试。"), ("林启东", "强调", "安全是底线。")]),
    ("林启东会见了赵一凡一行。赵一凡感谢园区的支持,表示将追加投资。", [("赵一凡", "表示", "将追加投资。")]),
    ("李思源(河海大学校长)认为产教融合不能停在挂牌上,她建议让工程师给本科生上课。",
     [("李思源", "认为", "产教融合不能停在挂牌上"), ("李思源", "建议", "让工程师给本科生上课。")]),
    ("林启东,星河园区管委会主任,在推介时说,厂房出租率已达九成。", [("林启东", "说", "厂房出租率已达九成。")]),
    ("在座谈会上,林启东听取了汇报,并就下一步工作提出要求:一要抓项目,二要抓服务。",
     [("林启东", "提出要求", "一要抓项目,二要抓服务。")]),
    ("林启东指出,科学技术是第一生产力。三十年前,周明远提出这一论断,引起很大反响。他强调,科技就在身边。",
     [("林启东", "指出", "科学技术是第一生产力。三十年前,周明远提出这一论断,引起很大反响。"), ("林启东", "强调", "科技就在身边。")]),
    # titles and bodies that stand for a name
    ("市科技局局长王建平出席会议。会上,王局长表示,政策将尽快落地。", [("王建平", "表示", "政策将尽快落地。")]),
    ("行政长官王建平今日会见嘉宾。行政长官表示,特区会做好协调。", [("王建平", "表示", "特区会做好协调。")]),
    ("海岱银行成立于2005年,总部位于济南。该行表示,传闻并不属实。", [("海岱银行", "表示", "传闻并不属实。")]),
    # bodies, several speakers
    ("星河科技集团发布公告称,收购尚未完成。", [("星河科技集团", "称", "收购尚未完成。")]),
    ("林启东、赵一凡等表示,将继续支持园区发展。",
     [("林启东", "表示", "将继续支持园区发展。"), ("赵一凡", "表示", "将继续支持园区发展。")]),
    # none
    ("会议指出,要加快建设。会议强调,安全第一。", []),
    ("林启东对项目建成表示热烈祝贺,并向建设者致以问候。", []),
    ("赵一凡对筹款活动表示肯定与支持。", []),
    ("据介绍,园区共有企业300家。", []),
    ("林启东会见了赵一凡一行。双方表示,将深化合作。", []),
    ("星河科技集团的专家表示,市场正在回暖。", []),
    ("林启东对企业提出的四点希望,是重要的指导。", []),
    ("林启东曾提出“向海而行”战略。", []),
    ("卫知远宣布博览会开幕。", []),
]  # fmt: skip


def said(text: str) -> list[tuple[str, str, str]]:
    """All statements of a text in the order of what is said; each text stands where its evidence says."""
    rows = []
    for act in Extractor().extract(text).activities:
        if act.kind == "speech":
            for s in act.statements:
                assert text[s.evidence.start : s.evidence.end] == s.evidence.text
                assert s.text.startswith(s.evidence.text[:4])
                assert s.text.endswith(s.evidence.text[-4:])
                rows.append((s.evidence.start, act.speaker.name, s.verb, s.text))
    return [row[1:] for row in sorted(rows, key=lambda r: r[0])]


@pytest.mark.parametrize(("text", "wanted"), STATEMENTS, ids=[t[:24] for t, _ in STATEMENTS])
def test_statements(text: str, wanted: list[tuple[str, str, str]]) -> None:
    assert said(text) == wanted


#: A text, and its speeches as (speaker, form, modality).
FORMS: list[tuple[str, list[tuple[str, str | None, str]]]] = [
    ("青岛市副市长周明远、河海大学校长李思源先后致辞。", [("周明远", "致辞", "asserted"), ("李思源", "致辞", "asserted")]),
    ("青岛市副市长周明远主持会议并讲话。", [("周明远", "讲话", "asserted")]),
    ("青岛市副市长周明远将出席开幕式并致辞。", [("周明远", "致辞", "planned")]),
    ("青岛市副市长周明远没有致辞。", [("周明远", "致辞", "denied")]),
    ("论坛邀请教授李思源、院士王建平作主旨演讲。", [("李思源", "主旨演讲", "asserted"), ("王建平", "主旨演讲", "asserted")]),
    ("河海大学校长李思源以《未来园区,绿色园区》为题作主旨报告。", [("李思源", "主旨报告", "asserted")]),
    ("周明远在主旨演讲中表示,标准要先行。", [("周明远", "主旨演讲", "asserted")]),
    ("在致辞中,周明远表示,标准要先行。", [("周明远", "致辞", "asserted")]),
    ("周明远致辞。李思源表示,标准要先行。", [("李思源", None, "asserted"), ("周明远", "致辞", "asserted")]),
    ("与会嘉宾聆听了李思源教授的主旨演讲。", []),
    ("专家学者(清华大学、复旦大学等)等嘉宾发表了演讲。", []),
    ("外交部发言人周明远表示,双方将继续合作。", [("周明远", None, "asserted")]),
    ("材料科学系讲座教授李思源出席。", []),
]


@pytest.mark.parametrize(("text", "wanted"), FORMS, ids=[t[:24] for t, _ in FORMS])
def test_forms(text: str, wanted: list[tuple[str, str | None, str]]) -> None:
    acts = [a for a in Extractor().extract(text).activities if a.kind == "speech"]
    assert sorted((a.speaker.name, a.form or "", a.modality) for a in acts) == sorted((n, f or "", m) for n, f, m in wanted)


#: A text, and the roles of those in it.
ROLES: list[tuple[str, dict[str, list[str]]]] = [
    ("副市长周明远,河海大学校长李思源等领导、嘉宾出席会议并致辞。", {n: ["speaker", "attendee"] for n in ("周明远", "李思源")}),
    ("大会由青岛市副市长周明远主持。", {"周明远": ["host"]}),
    ("内政部长周明远主持新市镇科学园区启用典礼。", {"周明远": ["host"]}),
    ("青岛市副市长周明远会见了河海大学校长李思源。", {"周明远": ["mentioned"], "李思源": ["mentioned"]}),
]


@pytest.mark.parametrize(("text", "wanted"), ROLES, ids=[t[:24] for t, _ in ROLES])
def test_roles(text: str, wanted: dict[str, list[str]]) -> None:
    assert {p.name: list(p.roles) for p in Extractor().extract(text).people} == wanted


#: A text, and the day of its speech.
DAYS = [
    ("2025年3月28日,周明远表示,2026年将建成新园区。", "2025-03-28"),
    ("周明远2025年3月28日在青岛表示,园区要开放。", "2025-03-28"),
    ("周明远表示,2026年将建成新园区。", None),
    ("周明远在2025青岛论坛上致辞。", None),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_days(text: str, day: str | None) -> None:
    assert [a.date for a in Extractor().extract(text).activities if a.kind == "speech"] == [day]
