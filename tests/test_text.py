"""Cleaning: what programs do to pages is undone, clean text stays, and every offset leads back."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import time
from importlib.util import find_spec
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zgc_extract.errors import InputError
from zgc_extract.testing import noise
from zgc_extract.text import OffsetMap, clean, decode, lay_out, sentence_spans
from zgc_extract.text.normalise import half_width, to_simplified
from zgc_extract.text.offsets import Edit, apply_edits
from zgc_extract.text.word_file import WordFile


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("推動產(chǎn)業(yè)發(fā)展", "推动产业发展"),
        ("推動產（chǎn）業（yè）發（fā）展", "推动产业发展"),
        ("推動產(chǎn )業( yè)發 (fā)展", "推动产业发展"),
        ("推動產(ch\nǎn)業(\nyè)發(fā\n)展", "推动产业发展"),
        ("产(cha\u030cn)业", "产业"),
        ("旅(lǚ)游、绿(lǜ)色、战略(lüè)", "旅游、绿色、战略"),
        ("随着(zhe)我们(men)的(de)努力", "随着我们的努力"),
        ("協(xié)會(huì)關(guān)注產(chan)業", "协会关注产业"),
        ("融(rong)(rong)資(zi)的金(jin)額", "融资的金额"),
    ],
)
def test_injected_pinyin_is_taken_out(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


@pytest.mark.parametrize(
    "source",
    [
        "艾巴·伦德(Ebba Lund)出席",
        "国际科技园区协会(IASP)",
        "人工智能(AI)",
        "产业(an industry)",
        "他说(en)",
        "重(chóng)庆的“重”读作chóng",
        "乐亭(lào tíng)县",
        "公式(a)和图(b)",
    ],
)
def test_glosses_and_lessons_stay(source: str) -> None:
    assert clean(source).text == source


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("典型實踐??萍紙@區要貫通產業", "典型实践。科技园区要贯通产业"),
        ("典型實踐？？萍紙@區要貫通產業", "典型实践。科技园区要贯通产业"),
        ("典型實踐?萍紙@區要貫通產業", "典型实践。科技园区要贯通产业"),
        ("典型實踐??萍(píng)紙@區(qū)要貫通產業", "典型实践。科技园区要贯通产业"),
        ("節目名爲?白顝姶竽X”。", "节目名为“最强大脑”。"),
        ("?白顺姶竽X”節目", "。“最强大脑”节目"),
        ("大会闭幕！白钋看竽浴苯谀孔槌鱿�，共三百人", "大会闭幕。“最强大脑”节目组出席,共三百人"),
        ("科研和政策\ufffd培育出新的企业", "科研和政策,培育出新的企业"),
    ],
)
def test_gbk_read_one_byte_off_is_put_right(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("推介會(huì)在?？诟咝聟^(qū)召開(kāi)", "推介会在海口高新区召开"),
        ("推介會(huì)在??诟咝聟^(qū)召開(kāi)", "推介会在海口高新区召开"),
        ("各?。ㄊ校╊I(lǐng)導(dǎo)出席", "各省(市)领导出席"),
        ("發(fā)布了通知?！笆奈濉币?guī)劃印發(fā)", "发布了通知。“十四五”规划印发"),
        ("要確?！稐l例》落實(shí)", "要确保《条例》落实"),
        ("走規?；l(fā)展的道路??h域論壇召開(kāi)", "走规模化发展的道路。县域论坛召开"),
        ("會(huì)場(chǎng)位于??谑泻S苤芯€一側(cè)", "会场位于海口市海榆中线一侧"),
        ("園區(qū)發(fā)展?jié)撃軣o限,前景廣闊", "园区发展潜能无限,前景广阔"),
        ("項(xiàng)目集中落地!芭R門一腳”還(hái)有四個(gè)", "项目集中落地。“临门一脚”还有四个"),
        ("目前??谟?000多家企業(yè)", "目前海口有?000多家企业"),
        ("向發(fā)起人林?zhù)P英頒發(fā)證書(shū)", "向发起人林凤英颁发证书"),
        ("遍布31個(gè)?。▍^(qū)、市)", "遍布31个省(区、市)"),
        ("形成可借鑒的范本。、/p>", "形成可借鉴的范本。\n"),
        ('字體大?。?span id="small" style="size: 16px">小 中 大', "字体大小。\n小 中 大"),
    ],
    ids=["？", "folded", "。 across 省(", "a dropped pair, an eaten bracket", "！ across 保《", "； across 模化", "€", "put between",
         "silent", "an eaten digit", "put between, a letter", "省(区", "an eaten tag", "an eaten tag with attributes"],
)  # fmt: skip
def test_pages_cut_in_bytes_are_put_right(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


FARM = [
    "推介会在海口高新区召开，海口国家高新技术产业开发区介绍了新项目。",
    "报告发布了“十四五”规划。“数字化转型”是会议的主题。",
    "会议印发了通知。《产业园区行动方案》明确了目标。",
    "各省（市）领导出席了开幕式，协调合作。县域经济论坛同时举行。",
    "三家企业走规模化发展的道路。科技园区要贯通产业、科研和政策。",
    "张三丰表示，要确保《条例》落实。开发区管委会副主任李明华主持会议。",
    "项目落地后，“临门一脚”还有四个。快速审批已经启动。",
]


@pytest.mark.parametrize("text", FARM)
@pytest.mark.parametrize("kind", ["content_farm", "traditional"])
def test_what_content_farms_do_is_undone(text: str, kind: str) -> None:
    noisy = noise.content_farm(text) if kind == "content_farm" else noise.split_in_bytes(noise.traditional(text).text)
    assert clean(noisy).text == clean(text).text


def test_spans_in_cut_text_lead_to_the_misread_characters() -> None:
    source = "在?？诟咝聟^(qū)召開(kāi)。"
    c = clean(source)
    at = c.text.index("海口高新区")
    assert source[slice(*c.offsets.span(at, at + 5))] == "?？诟咝聟^"


SHIFTED = "本届大会昨天在省会开幕。科技企业的代表介绍了新的研究成果，“智能制造”成为热门话题、引起各方关注。"


@pytest.mark.parametrize("at", [k for k, c in enumerate(SHIFTED[:-1]) if c in "。，、“"])
@pytest.mark.parametrize("mark", ["?", ""])
@pytest.mark.parametrize("script", ["simplified", "traditional"])
def test_one_byte_lost_at_any_mark(at: int, mark: str, script: str) -> None:
    text = SHIFTED if script == "simplified" else noise.traditional(SHIFTED).text
    assert clean(noise.one_byte_off(text, at, mark)).text == clean(SHIFTED).text


@pytest.mark.parametrize(
    "source",
    [
        "怎么办?我们再想想。",
        "为什么?张三说,是因为天气。",
        "珠穆朗玛峰、喀喇昆仑、坂子矶、咣当咣当",
        "谁是X光的发现者?伦琴。",
        "魑魅魍魉、饕餮、貔貅?",
        "三星S系列?没有A股公司",
    ],
)
def test_plain_text_with_rare_characters_stays(source: str) -> None:
    c = clean(source)
    assert (c.text, c.repairs) == (source, {})


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("<p>论坛&nbsp;开幕</p><P class='x'>来宾<b>三百</b>人<br/>出席", "\n论坛 开幕\n\n来宾三百人\n出席"),
        ("&ldquo;智能&rdquo;&#12289;&#x201C;制造&#8203;”", "“智能”、“制造”"),
        ("![会场](https://example.org/a.jpg)论坛[b]开幕[/b]", "论坛开幕"),
        ("论坛召开。。来宾，，众多、、", "论坛召开。来宾,众多、"),
        ("来宾,,,众多,、论坛召开。。。。代表,,参会,。", "来宾,众多、论坛召开。代表,参会。"),
        ("论坛&amp;nbsp;开幕x0dx0ax0dx0a来宾\\n出席\\u3000完", "论坛 开幕\n来宾\n出席 完"),
        ("论坛开幕。% z# c, w& Y7 M/ A0\n6 B; r! V1 t( u4\n/ b4 A. B\" h) |* f张三宣布", "论坛开幕。\n\n张三宣布"),
        ("研发(R&D)与AT&T;a<b,b>c。。。[1]", "研发(R&D)与AT&T;a<b,b>c。。。[1]"),
        ("A B C D、1 2 3 4和a + b = c", "A B C D、1 2 3 4和a + b = c"),
    ],
)
def test_markup_is_taken_out(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("市长王五六,\n副市长赵六七出席", "市长王五六,副市长赵六七出席"),
        ("签署了“\r\n合作协议”(\n草案)\n。", "签署了“合作协议”(草案)。"),
        ("论坛开幕\n。会后\n,代表参观", "论坛开幕。会后,代表参观"),
        ("来宾,\n\n众多", "来宾,\n\n众多"),
        ("议程如下:\n一、开幕", "议程如下:\n一、开幕"),
        ("于英杰\n他说", "于英杰\n他说"),
    ],
)
def test_line_ends_inside_a_sentence_are_taken_out(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


_REPORT = (
    "江城大学与星河科技集团签约\n"
    "3月5日上午,江城大学与星河科技集团战略合作签约仪式在江城国际会议中心举行,江城大学校长林启东和集团董事长赵一凡出席并致辞。\n"
    "林启东表示,双方合作基础扎实,希望以此次签约为新的起点,共同建设高水平的联合实验室,为区域经济发展提供有力的人才支撑。\n"
    "赵一凡说,集团将投入2.5亿元支持联合实验室的建设。"
)


def _wrapped(text: str, width: int) -> str:
    lines = [line[k : k + width] for line in text.split("\n") for k in range(0, len(line), width)]
    return "\n".join(lines)


@pytest.mark.parametrize("width", [18, 21, 24])
def test_text_wrapped_at_one_width_is_put_together(width: int) -> None:
    wrapped = _wrapped(_REPORT, width)
    c = clean(wrapped)
    assert c.text == _REPORT
    at = c.text.index("国际会议中心")
    assert wrapped[slice(*c.offsets.span(at, at + 6))].replace("\n", "") == "国际会议中心"


@pytest.mark.parametrize(
    "text",
    [
        # rows of one width, but no sentences
        "\n".join(f"江城市第{k}产业园高端装备制造与研发基地项目" for k in "一二三四五六七八"),
        # paragraphs
        "\n".join(["林启东表示,双方合作基础扎实,今后将共同建设高水平的联合实验室。"] * 6),
        # a list under its numbers
        "\n".join(f"{k}、江城市重点建设项目,由星河科技集团投资建设" for k in range(1, 9)),
    ],
)
def test_rows_and_paragraphs_keep_their_line_ends(text: str) -> None:
    assert clean(text).text == text


def test_blanks_that_were_line_ends_are_line_ends_again() -> None:
    lines = [
        "首页 > 新闻 > 正文",
        "江城论坛在滨海开幕",
        "2022-11-18 16:20",
        "来源: 江城日报",
        "作者: 林启东",
        "3月5日,江城论坛在滨海会展中心开幕,江城大学校长赵一凡出席并致辞,星河科技集团董事长李思源等三百多位嘉宾参加了开幕式和随后举行的圆桌会议。",
        "赵一凡表示,江城大学愿与各方携手,共建联合实验室,推动产业发展;李思源说,集团将投入2.5亿元,支持联合实验室的建设,并为学生提供实习岗位。",
        "论坛由江城大学主办。",
    ]
    flat = " ".join(lines)
    c = clean(flat)
    assert c.text == "\n".join(lines)
    assert flat[slice(*c.offsets.span(c.text.index("林启东"), c.text.index("林启东") + 3))] == "林启东"


def test_blanks_in_lines_stay() -> None:
    text = "\n".join(["江城论坛开幕。 林启东出席。"] * 40)
    assert clean(text).text == text


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("项目由江城油田钻井工艺研 究院承担", "项目由江城油田钻井工艺研究院承担"),
        ("江城社会科学杂志 社国际部主任林启东", "江城社会科学杂志社国际部主任林启东"),
        ("江 城 大 学 举 行 了 开 学 典 礼 。", "江城大学举行了开学典礼。"),
        ("本报记者 高 明 通讯员 王 国强", "本报记者 高 明 通讯员 王 国强"),
        ("江城大学与海滨大学 生物学院签署协议", "江城大学与海滨大学 生物学院签署协议"),
        ("星河集团董事长林启东 星河集团总裁赵一凡", "星河集团董事长林启东 星河集团总裁赵一凡"),
        ("江城市文化局 广播电视局 体育局主办", "江城市文化局 广播电视局 体育局主办"),
    ],
)
def test_blanks_inside_words_are_taken_out(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


def test_what_nobody_sees_is_taken_out() -> None:
    source = "\ufeff中\u200b关\u00ad村\u202e论\x00坛\ue001"
    c = clean(source)
    assert (c.text, c.repairs) == ("中关村论坛", {"invisible": 6})
    assert c.offsets.span(0, 3) == (1, 6)


@pytest.mark.parametrize(
    ("source", "wanted"),
    [
        ("２０２５年３月，ＩＡＳＰ（国际协会）：好！", "2025年3月,IASP(国际协会):好!"),
        ("「中關村」與『論壇』的產業發展", "“中关村”与‘论坛’的产业发展"),
        ("艾巴・伦德、約翰•史密斯‧李", "艾巴·伦德、約翰·史密斯·李"),
        ("增长５％，约１．５亿元", "增长5%,约1.5亿元"),
        ("一\u3000二\u00a0三", "一 二 三"),
        ("⼯业和信息化部，年度", "工业和信息化部,年度"),
        ("下午3∶30──4∶00︰", "下午3:30——4:00:"),
        ("。、“”‘’《》—…·", "。、“”‘’《》—…·"),
    ],
)
def test_widths_and_marks(source: str, wanted: str) -> None:
    assert clean(source).text == wanted


@pytest.mark.parametrize(
    ("source", "wanted", "script"),
    [
        ("著力提升,沿著道路,隨著時間,看著他們", "着力提升,沿着道路,随着时间,看着他们", "traditional"),
        ("著名學者的專著和原著,成效顯著", "著名学者的专著和原著,成效显著", "traditional"),
        ("倪乾與陳乾生參加,乾部、骨乾和餅乾,乾燥的乾安縣", "倪乾与陈乾生参加,干部、骨干和饼干,干燥的乾安县", "traditional"),
        ("於英傑、範志明、葉劍、瀋飛、薑文", "于英杰、范志明、叶剑、沈飞、姜文", "traditional"),
        ("鬱達、嶽鵬、鍾南、餘秋", "郁达、岳鹏、钟南、余秋", "traditional"),
        ("産業、説明、衞生、滙聚、計畫", "产业、说明、卫生、汇聚、计划", "traditional"),
        ("後勤、皇后、發展、頭髮、甚麼", "后勤、皇后、发展、头发、什么", "traditional"),
        ("這裏與臺灣、羣眾、爲了、綫路、衛生、麵粉", "这里与台湾、群众、为了、线路、卫生、面粉", "traditional"),
        ("倪乾与毕昇、钱锺书、王堃、李赟", "倪乾与毕昇、钱锺书、王堃、李赟", "simplified"),
        ("衞志远出席会议", "卫志远出席会议", "simplified"),
        ("陳秉乾校長參觀乾校舊址", "陈秉乾校长参观干校旧址", "traditional"),
        ("著名作家倪乾执著于写作", "著名作家倪乾执著于写作", "simplified"),
        ("昇腾芯片发布", "昇腾芯片发布", "simplified"),
        ("国务院发布新的规划\n習近平會見與會代表", "国务院发布新的规划\n习近平会见与会代表", "mixed"),
        ("这本《紅樓夢》是我们买的", "这本《红楼梦》是我们买的", "mixed"),
    ],
)
def test_script(source: str, wanted: str, script: str) -> None:
    text, found, changed = to_simplified(source)
    assert (text, found, changed > 0) == (wanted, script, source != wanted)


def test_repairs_are_counted_and_can_be_left_out() -> None:
    source = "\u200b典型實踐??萍紙@區(qū)要貫通產(chǎn)業"
    assert clean(source).repairs == {"invisible": 1, "pinyin": 2, "gbk_shift": 1, "script": 7}
    assert clean(source, repair=False).text == "\u200b典型实践??萍纸@区(qū)要贯通产(chǎn)业"


def test_changes_say_what_was_done_and_where() -> None:
    source = "<p>在?？诟咝聟^(qū)召開(kāi)。。&nbsp;好\u200b"
    c = clean(source)
    assert [(x.kind, x.before, x.after) for x in c.changes] == [
        ("markup", "<p>", "\n"), ("gbk_shift", "?？诟咝聟^", "海口高新區"), ("pinyin", "(qū)", ""), ("pinyin", "(kāi)", ""),
        ("punctuation", "。", ""), ("markup", "&nbsp;", " "), ("invisible", "\u200b", ""),
    ]  # fmt: skip
    assert all(source[x.start : x.end] == x.before for x in c.changes)
    assert sum(c.repairs[k] for k in c.repairs if k != "script") == len(c.changes)
    assert clean("论坛开幕。").changes == []


def test_spans_begin_and_end_at_the_characters() -> None:
    source = "在關(guān)村的產(chǎn)業(yè)園??萍紙@區(qū)要發(fā)展"
    c = clean(source)

    def shown(words: str) -> str:
        at = c.text.index(words)
        start, end = c.offsets.span(at, at + len(words))
        return source[start:end]

    assert shown("产业园") == "產(chǎn)業(yè)園"
    assert shown("产业") == "產(chǎn)業"
    assert shown("科技园") == "?萍紙@"
    assert shown("科技园区") == "?萍紙@區"
    assert shown("发展") == "發(fā)展"


@pytest.mark.parametrize("kind", ["traditional", "full_width", "pinyin", "as_on_the_page"])
def test_noise_on_the_corpus_is_undone(kind: str, shared: Path) -> None:
    lines = (shared / "corpora/pd.dev.jsonl").read_text(encoding="utf-8").splitlines()[:1000]
    texts = [json.loads(line)["text"] for line in lines]
    same = 0
    for text in texts:
        noisy = noise.NOISES[kind](text)
        plain, c = clean(text), clean(noisy.text)
        same += plain.text == c.text
        if plain.text == c.text and not plain.repairs:
            assert [c.offsets.span(k, k + 1) for k in range(len(text))] == [noisy.span(k, k + 1) for k in range(len(text))]
    assert same / len(texts) >= 0.98


def test_the_seed(shared: Path) -> None:
    text = clean((shared / "seed/zgc_forum_2025.txt").read_text(encoding="utf-8")).text
    for words in ("。科技园区要贯通产业", "五个着力", "艾巴·伦德(Ebba Lund)", "国际科技园区协会(IASP)"):
        assert words in text
    assert "著" not in text


# --- offsets ---

_PIECES = st.lists(
    st.sampled_from(
        ["產(chǎn)", "業(yè)", "<p>", "&lt;", "。。", "??萍紙@", "區", "，", "\u200b", "a", "(", "?", "\n", "著", "昇", "\ufffd", "\ue123"]
    )
)


@given(_PIECES)
@settings(max_examples=300, deadline=None)
def test_every_clean_character_has_its_place(pieces: list[str]) -> None:
    source = "".join(pieces)
    c = clean(source)
    last = 0
    for k in range(len(c.text)):
        start, end = c.offsets.span(k, k + 1)
        assert last <= start < end <= len(source)
        last = start


@given(st.text(alphabet="ab中文", max_size=30), st.data())
@settings(max_examples=200, deadline=None)
def test_maps_compose(text: str, data: st.DataObject) -> None:
    """Two steps of edits, one map: the span of each character is the span of its span."""

    def edits(length: int) -> list[Edit]:
        marks = sorted(data.draw(st.sets(st.integers(0, length), max_size=6)))
        return [Edit(a, b, data.draw(st.text(alphabet="xy", max_size=2))) for a, b in zip(marks[::2], marks[1::2], strict=False)]

    middle, first = apply_edits(text, edits(len(text)))
    final, second = apply_edits(middle, edits(len(middle)))
    both = second.after(first)
    for k in range(len(final)):
        a, b = second.span(k, k + 1)
        assert both.span(k, k + 1) == first.span(a, b)


def test_the_way_forth() -> None:
    source = "推動產(chǎn)業(yè)發(fā)展"
    c = clean(source)
    at = source.index("業")
    assert c.offsets.clean_span(at, at + 1, len(c.text)) == (3, 4)
    assert OffsetMap().clean_span(2, 5, 9) == (2, 5)


# --- layout ---


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("来源:火炬新声", "source"),
        ("(来源:新华社)", "source"),
        ("2025-03-28 10:05 来源:北京日报", "dateline"),
        ("发布时间:2025年3月28日", "dateline"),
        ("2025年3月28日,论坛在北京召开。", "paragraph"),
        ("责任编辑:张三", "byline"),
        ("记者 李四 文/图", "byline"),
        ("本报记者 王五 通讯员 赵六", "byline"),
        ("图为论坛现场。", "caption"),
        ("会议现场 张三摄", "caption"),
        ("▲与会嘉宾合影", "caption"),
        ("首页 > 新闻中心 > 正文", "boilerplate"),
        ("分享到:", "boilerplate"),
        ("【打印】【关闭】", "boilerplate"),
        ("上一篇:某地召开会议", "boilerplate"),
        ("相关阅读", "boilerplate"),
        ("版权所有 某某网", "boilerplate"),
        ("免责声明:本网转载的稿件", "boilerplate"),
        ("于英杰", "heading"),
        ("图书馆建设", "heading"),
        ("文化部部长", "heading"),
        ("首页设计大赛", "heading"),
        ("2024-10-16 501", "dateline"),
        ("发布时间 2005-7-12", "dateline"),
        ("date 2025-11-12 快讯", "dateline"),
        ("新闻资料来源 : 江城通讯社", "source"),
        ("江城经济报道记者 王五 深圳报道", "byline"),
        ("江城日报/ 记者王五六/台北即时报导", "byline"),
        ("【打印】【关闭】 责任编辑:王五", "byline"),
        ("图说:签约现场。王五 摄", "caption"),
        ("代表合影。主办方提供", "caption"),
        ("集团动态 媒体关注 官方微信 视频专区", "boilerplate"),
        ("首 页|新闻中心|国 际|财 经|体 育", "boilerplate"),
        ("首页—正文 分享", "boilerplate"),
        ("财经 > 滚动新闻 > 正文", "boilerplate"),
        ("| <上一页 | 返回列表 | 下一页> |", "boilerplate"),
        ("江城网版权所有", "boilerplate"),
        ("凡本网注明来源:江城日报的作品,作者授权本网", "boilerplate"),
        ("皖公网安备 34080302000298 号", "boilerplate"),
        ("微信图片_20240604_副本1.png", "boilerplate"),
        ("📰", "boilerplate"),
        ("192", "boilerplate"),
        ("您需要 登录 才可以下载或查看,没有帐号?", "boilerplate"),
        ("注册资本人民币5亿元。", "paragraph"),
        ("注册会计师王五", "heading"),
        ("客服中心副主任王五表示,服务将改进。", "paragraph"),
        ("记者从会上了解到,论坛明天开幕。", "paragraph"),
        ("编辑部主任张三表示,杂志将改版。", "paragraph"),
        ("第02版:要闻 2上一版", "boilerplate"),
        ("返回主页 | 江城日报 | 版面导航", "boilerplate"),
        ("上一期  下一期", "boilerplate"),
        ("您好,欢迎来到江城农业网", "boilerplate"),
        ("欢迎来到江城出席论坛", "heading"),
        ("首页江城视点 → 论坛开幕", "boilerplate"),
        ("本网站使用相关技术,同时尊重您的隐私。", "boilerplate"),
        ("Sorry, your browser doesn't support it.", "boilerplate"),
        ("若长时间无响应,请刷新本页面", "boilerplate"),
        ("请选择您看到此新闻时的心情", "boilerplate"),
        ("用户名:密码:匿名发表 注册", "boilerplate"),
        ("【最新推荐】", "boilerplate"),
        ("最新信息显示,江城的园区增至八家。", "paragraph"),
        ("推荐新闻奖候选作品名单公布", "heading"),
        ("友情链接", "boilerplate"),
        ("友情链接世界", "heading"),
        ("江城市政府网江城市发改委江城市科技局江城市商务局江城市统计局江城农业网江城日报社江城晚报社更多>>", "boilerplate"),
        ("版权为江城日报社所有 未经同意不得复制", "boilerplate"),
        ("2018/10/11 12:09(10/11 13:31 更新)", "dateline"),
        ("(2006-12-28 19:29:24)", "dateline"),
        ("http://news.jiangcheng.cn 2010-06-30 07:58   来源:江城网", "dateline"),
        ("日报三代记者采访江城", "heading"),
        ("江城经济新闻 2023-09-06 22:32:51", "dateline"),
        ("王五六 赵六七 钱七 江城高新区报道", "byline"),
        ("江城 海州 系列报道", "heading"),
        ("文   号 江政办发〔2019〕29号", "heading"),
        ("江城市政府网 English 市人大 市政协 市纪委", "boilerplate"),
        ("市人大 市政协 市纪委 市法院", "heading"),
        ("首   页 政 务 公 开 互 动 交 流", "boilerplate"),
        ("江城市发展和改革委员会主管   江城市信息中心主办", "boilerplate"),
        ("登录江城财经APP 搜索查看更多", "boilerplate"),
    ],
)
def test_kinds_of_lines(line: str, kind: str) -> None:
    lines = lay_out(f"本届论坛在京开幕,来宾数百。\n{line}\n论坛闭幕。")
    assert lines[1].kind == kind


def kinds(text: str) -> list[str]:
    return [line.kind for line in lay_out(text)]


ARTICLE = "3月28日,新材料产业论坛在江城开幕,来自国内外的三百位嘉宾参加了论坛,并签署了多项协议。"


@pytest.mark.parametrize(
    ("before", "wanted"),
    [
        (["English", "新材料产业论坛在江城开幕", "2025-03-28 来源:江城日报"], ["boilerplate", "title", "dateline"]),
        (["江城日报客户端", "科 技 新 闻", "新材料产业论坛签署多项协议"], ["boilerplate", "boilerplate", "title"]),
        (["新材料产业论坛开幕", "首页 > 新闻 > 正文"], ["title", "boilerplate"]),
        (["王五六", "论坛在江城开幕"], ["heading", "title"]),
        (["江城,向新而行", "三百位嘉宾参加论坛!"], ["heading", "title"]),
        (["江城,向新而行"], ["title"]),
        (["新材料产业论坛在江城开幕打印"], ["title", "boilerplate"]),
        (["江城县人民政府", "首页 | 新闻中心 | 政务公开 | 互动交流", "三百位嘉宾来江参加论坛"], ["boilerplate", "boilerplate", "title"]),
        (["江城新材料集团", "首页 | 集团动态 | 联系我们 | 登录", "三百位嘉宾参加论坛"], ["heading", "boilerplate", "title"]),
        (["江城日报"], ["title"]),
        (["财富源", "财经 > 新闻 > 正文", "准备金倒逼资金绕道"], ["boilerplate", "boilerplate", "title"]),
    ],
)
def test_the_title_is_the_line_whose_words_the_article_repeats(before: list[str], wanted: list[str]) -> None:
    assert kinds("\n".join([*before, ARTICLE])) == [*wanted, "paragraph"]


def test_other_stories_in_a_menu_are_the_page() -> None:
    """A paper's list of titles stands before its menu, the article's own among them."""
    menu = ["第01版:要闻", "两处工地复工", "市领导会见客人", "距电影节还有5天", "返回主页 | 版面导航 | 江城晚报", "上一期  下一期"]
    text = "\n".join([*menu, "市领导会见客人", "市领导昨天会见了海州客人,双方介绍了园区的情况,并就产业合作交换了意见,决定继续加强往来。"])
    wanted = ["boilerplate", "boilerplate", "heading", "boilerplate", "boilerplate", "boilerplate", "title", "paragraph"]
    assert kinds(text) == wanted
    assert kinds("向新而行\n" + text.partition("上一期  下一期\n")[2]) == ["heading", "title", "paragraph"]


def test_lists_behind_the_article() -> None:
    """Of other sites, and the house rules of those who comment; the same words before the article are a menu's."""
    sites = f"{ARTICLE}\n合作媒体\n- 江城新闻协会\n- 江城网\n发表规范\n- 会员不得张贴有害他人权益的言论。\n{ARTICLE}"
    assert kinds(sites) == ["paragraph", *["boilerplate"] * 5, "paragraph"]
    assert kinds(f"最新信息\n论坛开幕,三百位嘉宾参加\n{ARTICLE}") == ["boilerplate", "title", "paragraph"]


def test_title_time_and_text_run_together() -> None:
    text = f"新材料产业论坛开幕 2025年03月28日 22:07 {ARTICLE * 2}"
    lines = lay_out(text)
    assert [(line.kind, text[line.start : line.start + 8]) for line in lines] == [
        ("title", "新材料产业论坛开"), ("dateline", "2025年03月"), ("paragraph", "3月28日,新材"),
    ]  # fmt: skip


def test_related_stories_and_declarations_are_the_page() -> None:
    related = f"论坛开幕\n{ARTICLE}\n相关阅读\n王五六会见客人\n江城市市长赵六七调研园区\n{ARTICLE}\n小标题"
    assert kinds(related) == ["title", "paragraph", *["boilerplate"] * 3, "paragraph", "heading"]
    rights = f"{ARTICLE}\n{ARTICLE}\n免责声明\n本网转载稿件是为了传播信息,不代表赞同其观点,如有侵权请与本网联系。"
    assert kinds(rights) == ["paragraph", "paragraph", "boilerplate", "boilerplate"]


def test_title_and_sentences() -> None:
    text = "  论坛在京开幕!\n\n于英杰\n他说:“我们会努力。谢谢大家!”会后,代表参观;三点离开\r\n完"
    lines = lay_out(text)
    assert [line.kind for line in lines] == ["title", "heading", "paragraph", "boilerplate"]
    assert [text[s:e] for s, e in sentence_spans(text, lines)] == [
        "论坛在京开幕!", "于英杰", "他说:“我们会努力。", "谢谢大家!”", "会后,代表参观;", "三点离开", "完",
    ]  # fmt: skip


UNITS = ["(", "產(chǎn)", "?萍", "發(fā", "龘?", "\u200b", "a", "著", "？？萍紙@", "图", "> ", "（ā", "\ufffd中", "龘", "魑魅"]
BLANKS = ["于 3 月", "甲 (乙) 有限公司", "**", "# 甲_网 ", "甲 "]


@pytest.mark.parametrize("unit", [*UNITS, *BLANKS, "<", "<p ", "&#", "![", "。。", "[b=", "萍紙@"])
def test_ten_thousand_of_anything_take_no_time(unit: str) -> None:
    """At most a second for ten thousand characters, on one line."""
    source = unit * (10_000 // len(unit))

    def spent() -> float:
        begun = time.process_time()
        c = clean(source)
        sentence_spans(c.text, lay_out(c.text))
        return time.process_time() - begun

    assert any(spent() < 1 for _ in range(3))  # tables are made at the first call, and a machine may be busy


def test_lone_surrogates_do_no_harm() -> None:
    assert clean("\ud800發展").text == "\ud800发展"


def test_a_million_brackets() -> None:
    assert clean("(" * 1_000_000).text == "(" * 1_000_000


# --- decoding ---


@pytest.mark.parametrize(
    ("data", "advice"),
    [
        (b"", "empty"),
        (b" \n", "empty"),
        ("论坛在北京召开".encode("gbk"), "--encoding gb18030"),
        ("論壇在臺北召開，來賓眾多。".encode("big5"), "--encoding big5"),
        ("论坛\n2025年在北京召开".encode("utf-16-le"), "--encoding utf-16-le"),
        ("论坛\n2025年在北京召开".encode("utf-16-be"), "--encoding utf-16-be"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1", "binary"),
    ],
)
def test_refused_bytes_say_what_to_do(data: bytes, advice: str) -> None:
    with pytest.raises(InputError, match=advice):
        decode(data)


@pytest.mark.parametrize(
    ("data", "encoding", "used"),
    [
        ("论坛".encode(), None, "utf-8"),
        ("论坛".encode("utf-8-sig"), None, "utf-8-sig"),
        ("论坛".encode("utf-16"), None, "utf-16"),
        ("论坛".encode("gb18030"), "gb18030", "gb18030"),
    ],
)
def test_decoded(data: bytes, encoding: str | None, used: str) -> None:
    assert decode(data, encoding) == ("论坛", used)


LONG = "推介会在省会举行，三百位嘉宾参加了会议，市长介绍了产业园区的情况，并与企业的代表签署了合作协议。"


@pytest.mark.parametrize("encoding", ["gb18030", "gbk", "big5", "big5hkscs", "utf-16-le", "utf-16-be"])
def test_detected_where_the_bytes_leave_no_doubt(encoding: str) -> None:
    text = LONG if encoding.startswith(("gb", "utf")) else noise.traditional(LONG).text
    used = {"gbk": "gb18030", "big5": "big5hkscs"}.get(encoding, encoding)
    assert decode(text.encode(encoding)) == (text, used)


def test_never_detected_wrongly(shared: Path) -> None:
    """Each sentence of the corpus in each encoding: read right, or refused."""
    lines = (shared / "corpora/pd.dev.jsonl").read_text(encoding="utf-8").splitlines()[:600]
    right = refused = 0
    for text in (json.loads(line)["text"] for line in lines):
        for encoding in ("gb18030", "big5hkscs", "utf-16-le"):
            page = noise.traditional(text).text if encoding.startswith("big5") else text
            try:
                data = page.encode(encoding)
            except UnicodeEncodeError:
                continue
            try:
                assert decode(data)[0] == page
                right += 1
            except InputError:
                refused += 1
    assert right > 2 * refused


def test_a_few_broken_bytes_do_not_lose_a_page() -> None:
    text = LONG * 20
    for encoding in ("utf-8", "gb18030"):
        data = text.encode(encoding)
        at = len(LONG.encode(encoding)) * 3
        read, used = decode(data[:at] + b"\xff" + data[at:], encoding)
        assert (used, read.replace("\ufffd", "")) == (encoding, text)
    with pytest.raises(InputError, match="name its encoding"):
        decode(LONG[:8].encode("gb18030") * 2 + b"\xff")


def test_line_ends_keep_their_offsets() -> None:
    for end in ("\n", "\r\n", "\r", "\u2028", "\x85"):
        text = f"论坛开幕{end}{end}王五六表示,要合作。{end}"
        read, _ = decode(text.encode())
        c = clean(read)
        lines = lay_out(c.text)
        assert [read[slice(*c.offsets.span(line.start, line.end))] for line in lines] == ["论坛开幕", "王五六表示,要合作。"]


def test_wrong_encodings_named() -> None:
    with pytest.raises(InputError, match="unknown encoding 'utf-9'"):
        decode(b"a", "utf-9")
    with pytest.raises(InputError, match="--encoding utf-8"):
        decode("论坛在北京召开".encode(), "utf-16")


def test_half_width_keeps_the_length() -> None:
    source = "".join(map(chr, range(0x2000, 0xFFFF))).replace("\ud800", "")
    assert len(half_width(source)) == len(source)


def test_import_loads_no_converter() -> None:
    code = "import sys, zgc_extract; sys.exit(any(m in sys.modules for m in ('opencc', 'jieba', 'rjieba')))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


# --- read with the wrong encoding ---


WRONG = [("gb18030", "latin-1"), ("utf-8", "latin-1"), ("big5hkscs", "latin-1"), ("gb18030", "cp1252"), ("big5hkscs", "gb18030")]


@pytest.mark.parametrize(("written", "read"), WRONG)
def test_mojibake_is_undone_where_all_bytes_are_there(written: str, read: str) -> None:
    text = LONG if written != "big5hkscs" else noise.traditional(LONG).text

    def misread(part: str) -> str:
        if read != "cp1252":
            return part.encode(written).decode(read)
        return "".join(bytes((b,)).decode(read, "ignore") or chr(b) for b in part.encode(written))

    source = f"2025年3月\n{misread(text)}\n产业园区"
    c = clean(source)
    assert c.text == f"2025年3月\n{clean(LONG).text}\n产业园区"
    assert c.repairs["mojibake"] >= 1
    at = c.text.index("市长")
    assert source[slice(*c.offsets.span(at, at + 2))] == misread(text[at - 8 : at - 6])


def test_utf8_read_as_gbk() -> None:
    wrong = "产业园区,论坛代表参加签约".encode().decode("gb18030")
    assert clean(f"{wrong}。论坛召开").text == "产业园区,论坛代表参加签约。论坛召开"


def test_utf8_read_as_gbk_with_losses() -> None:
    """What was between the lost bytes is there again; the rest stays."""
    wrong = "产业园区举行签约仪式，市委书记、市长出席会议并讲话，来自各地的代表参加了活动。".encode().decode("gbk", "replace")
    c = clean(wrong)
    for words in ("区举行", "书记", "各地的代表参加了活动"):
        assert words in c.text
    assert c.repairs.keys() == {"mojibake"}


@pytest.mark.parametrize(
    "source",
    [
        "Société Générale、Crédit Agricole和à la carte",
        "穆罕默德·本·扎耶德·本·苏尔坦",
        "±5°C×3",
        "口腔、是非、婓姓、有衄",
        "浜松、淇县、鍏字号",
        "αβγ和БВГ、ひらがな",
        "English Русская версия 市人大",
        "论坛が5?10日にかけて上海センターで",
        "Правительство Москвы и мэрия Пекина подписали соглашение",
        "ひらがなとカタカナのみのテキストでしょうか",
        "到了没有???怎么等????!!!!",
        "诶诶诶诶诶,涨价了",
        "是你吗?阿姨说是?我说好。",
        "?款?子只能?示,才能???卡,如果?有?就不被??出?,?句??,只有集成?卡被??,??系?",
    ],
)
def test_what_only_looks_like_mojibake_stays(source: str) -> None:
    assert clean(source).text == source


def test_big5_read_as_gbk_in_short_clauses() -> None:
    """A clause alone is too short to be judged by; the marks between are the same in both."""
    text = "會場太小...座位不夠,隔音不好,設施老舊.不過展品很多"
    assert clean(f"江城 {text.encode('big5').decode('gb18030')} 3天").text == f"江城 {clean(text).text} 3天"


def test_word_file() -> None:
    """Read character by character, or pair by pair, jieba's dictionary has the same words and counts as read line by line."""
    found = find_spec("jieba")
    assert found is not None and found.origin is not None
    path = Path(found.origin).with_name("dict.txt")
    lines = [line.split(" ") for line in path.read_text(encoding="utf-8").splitlines()]
    wanted = {(word, int(count)) for word, count, _ in lines}
    file = WordFile(path)
    chars = sorted({word[0] for word, _ in wanted})
    usual = {(word, n) for word, n in wanted if 1 < len(word) < 5 and n > 2}
    assert {w for char in chars for w in file.beginning(char)} == usual
    assert {*file.held_by("\n".join(word for word, _ in wanted))} == wanted
    held = file.held_by("中关 中关村的园区")[len(file.head) :]
    assert len({word for word, _ in held}) == len(held)
    assert {"中", "中关村", "关村", "园区"} & {word for word, _ in held} == {word for word, _ in wanted} & {"中", "中关村", "关村", "园区"}
    assert {(char, n) for char in chars if (n := file.count(char))} == {w for w in wanted if len(w[0]) == 1}
    assert file.beginning("\u3400") == file.beginning("\U0002a6df") == []
    assert file.held_by("\ud800国") == [*file.head, *((word, n) for word, n in wanted if word == "国")]
    assert file.count("\u3400") is None


def test_cleaning_does_not_depend_on_the_texts_before() -> None:
    """The dictionary is read as it is asked: the first text must find in it what a later one finds."""
    source = "大会闭幕！白钋看竽浴苯谀孔槌鱿\ufffd，共三百人"
    code = f"from zgc_extract.text import clean; print(ascii([clean({source!r}).text for _ in range(2)]))"
    first = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert ast.literal_eval(first.stdout) == [clean(source).text] * 2
