"""Posts told without their body, in a text that tells of one body that has such posts."""

from __future__ import annotations

import pytest

from zgc_extract import extract


def _posts(text: str) -> dict[tuple[str, str], tuple[str | None, str]]:
    record = extract(text)
    return {
        (p.name, q.title): (q.organisation.name if q.organisation else None, q.certainty)
        for p in record.people for q in p.positions
    }  # fmt: skip


@pytest.mark.parametrize(("text", "person", "title", "body"), [
    ("5月6日,江城川菜商会召开换届大会。会议选举孟广陵为会长,敬晓棠、苟建平为副会长。", "苟建平", "副会长", "江城川菜商会"),
    ("江城市胸科医院举行开馆仪式。院长刘健雄主持,党委书记何蔚云致辞。", "何蔚云", "党委书记", "江城市胸科医院"),
    ("星河重工集团与蓝湾市政集团签约。蓝湾市政集团董事长周龙到访。集团党委书记、董事长汪羽出席。", "汪羽", "董事长", "星河重工集团"),
    ("星河大学校长郑强一行来我校访问。校党委书记林启东会见来宾。江城大学历史悠久。", "林启东", "党委书记", "江城大学"),
    ("江城商务协会成立。星河乳业集团总法律顾问申屠燕同时兼任协会监事会主席。", "申屠燕", "监事会主席", "江城商务协会"),
    ("江城川菜商会换届。当选副会长的有:星河集团总经理林启东,蓝湾银行行长赵一凡。", "赵一凡", "副会长", "江城川菜商会"),
    ("江城液压联合体揭牌成立,林启东出任理事长,赵一凡任首席专家。江城装备协会发布报告。", "赵一凡", "首席专家", "江城液压联合体"),
    ("论坛由江城大学、台湾东海大学主办。台湾东海大学副校长王建平,我校校长李思源出席。", "李思源", "校长", "江城大学"),
    ("仪式在青岛市举行。青岛市科技局局长王建平到会,副市长李思源致辞。", "李思源", "副市长", "青岛市"),
    ("苗栗县政府昨日举行表扬活动。县长李思源表示欢迎。", "李思源", "县长", "苗栗县政府"),
    ("昌吉回族自治州人民政府主办论坛。自治州州长孟广陵致辞。", "孟广陵", "州长", "昌吉回族自治州人民政府"),
    ("海淀区委书记孟广陵主持会议。副区长李思源出席。", "李思源", "副区长", "海淀区"),
    ("中国驻法使馆临时代办李思源公使出席招待会。", "李思源", "公使", "中国驻法使馆"),
    ("合肥高新区项目签约仪式举行。市长李思源出席。", "李思源", "市长", "合肥市"),
    ("洛阳市科技局举办培训班。副市长李思源到会讲话。", "李思源", "副市长", "洛阳市"),
    ("公司召开会议\n来源:星河重工股份有限公司\n5月6日,公司召开会议。党委书记、董事长汪羽讲话。", "汪羽", "董事长", "星河重工股份有限公司"),
    ("慰问职工\n5月6日,集团董事长汪羽慰问职工。工会主席周龙陪同。\n(星河重工集团 办公室 供稿)", "周龙", "工会主席", "星河重工集团"),
    ("青岛市科协召开全委会,党组书记林启东主持。主席周明远作报告。", "周明远", "主席", "青岛市科协"),
    ("江城市川菜商会成立。推举商会创会会长孟广陵为永远荣誉会长。", "孟广陵", "创会会长", "江城市川菜商会"),
    ("星河集团捐款给苗栗县政府教育处,由教育处长孟广陵接受。", "孟广陵", "处长", "苗栗县政府教育处"),
    ("代表团访问文化和旅游部,与部长孟广陵交流。", "孟广陵", "部长", "文化和旅游部"),
    ("考察组走访远山商会。考察组来到江城商会,受到会长孟广陵的接待。", "孟广陵", "会长", "江城商会"),
    ("江城大学校董会主席廖长城、校董会副主席查逸超出席。江城大学与企业签约。", "查逸超", "副主席", "江城大学校董会"),
])  # fmt: skip
def test_body_from_the_text(text: str, person: str, title: str, body: str) -> None:
    assert _posts(text)[person, title] == (body, "inferred")


@pytest.mark.parametrize(("text", "person", "title"), [
    ("江城商会与蓝湾商会座谈。会上,会长孟广陵致辞。", "孟广陵", "会长"),  # whose?
    ("江城商会举行年会。青禾圈子会长孟广陵致辞。", "孟广陵", "会长"),  # of a body that no rule reads
    ("星河大学校长郑强一行来校交流。校党委书记孟广陵会见来宾。", "孟广陵", "党委书记"),  # of the page's own school
    ("星河大学副校长王建平,我校党委书记孟广陵出席。", "孟广陵", "党委书记"),  # not the guest's
    ("大会在青岛市举行。青岛市与南京市签约。副市长孟广陵致辞。", "孟广陵", "副市长"),  # of which city?
    ("蓝湾集团董事长周龙参加调研,集团董事长孟广陵陪同。", "孟广陵", "董事长"),  # of the page's own house
    ("江城商会举行年会。校长孟广陵致辞。", "孟广陵", "校长"),  # a society has none
])  # fmt: skip
def test_no_body(text: str, person: str, title: str) -> None:
    assert _posts(text)[person, title][0] is None


def test_own_body_stays() -> None:
    """A bare title told again is the one that the same person holds elsewhere."""
    posts = _posts("江城商会举行年会。蓝湾协会会长孟广陵致辞。会长孟广陵祝贺。")
    assert posts == {("孟广陵", "会长"): ("蓝湾协会", "explicit")}


def test_who_is_called_by_a_short_form_holds_one_post() -> None:
    posts = _posts("江城高新区常务副总经理夏光明接待了来宾。夏光明常务副总表示,园区将继续开放。")
    assert set(posts) == {("夏光明", "常务副总经理")}
