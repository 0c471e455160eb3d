"""Parks beyond the rules' own examples: names taken apart, what is none, and the registry."""

from __future__ import annotations

from typing import get_args

import pytest
from rapidfuzz import fuzz, process

from zgc_extract import extract, extract_parks
from zgc_extract.lexicon import default_lexicon
from zgc_extract.models.entities import ParkKind
from zgc_extract.rules.parks import registry
from zgc_extract.rules.parks.registry import registered


def names(text: str) -> list[str]:
    return [m.text for m in extract_parks(text)]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (
            "签约双方是中关村(昌平)智能传感产业园和新加坡裕廊工业区。",
            ["中关村(昌平)智能传感产业园", "新加坡裕廊工业区"],
        ),
        ("企业落户江苏省苏州工业园区和上海张江高科技园区。", ["苏州工业园区", "上海张江高科技园区"]),
        ("成都高新区、绵阳科技城与雄安新区共建平台。", ["成都高新区", "绵阳科技城", "雄安新区"]),
        ("中国(上海)自由贸易试验区临港新片区挂牌。", ["中国(上海)自由贸易试验区临港新片区"]),
        ("西咸新区管理委员会主任到会。", ["西咸新区"]),
        ("青岛西海岸新区与韩国板桥科技谷对接。", ["青岛西海岸新区", "韩国板桥科技谷"]),
        ("中白工业园吸引了一批企业。", ["中白工业园"]),
        ("沪皖产业集聚示范园区签约,合建产业集聚示范园区。", ["沪皖产业集聚示范园区"]),
    ],
)
def test_names(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


@pytest.mark.parametrize(
    "text",
    [
        "国家高新区是主阵地,全省开发区要加快转型。",
        "12家特色产业园集中授牌,“未来产业园”称号花落谁家。",
        "建设高水平科技园区,打造创新驱动发展示范区。",
        "现代农业产业园和城市新区都在建设。",
        "中关村论坛年会开幕。",
        "推进世界领先科技园区建设,扎实推进国家高新区发展。",
    ],
)
def test_kinds_of_parks_are_no_parks(text: str) -> None:
    assert names(text) == []


def test_a_park_inside_a_company_is_the_company() -> None:
    assert names("合肥高新区开发有限公司与某企业签约。") == []


def test_taken_apart() -> None:
    value = extract_parks("中关村(房山)低空经济产业园揭牌。")[0].value
    assert (value.host, value.district, value.field, value.kind) == ("中关村", "房山", "低空经济", "industrial_park")
    value = extract_parks("德国慕尼黑生物科技园派员参会。")[0].value
    assert (value.country, value.field, value.kind) == ("德国", "生物", "science_park")


@pytest.mark.parametrize(
    ("text", "registry_id"),
    [
        ("苏州工业园区", "cn-sip"),
        ("武汉东湖高新区", "cn-htz-420100"),
        ("西安高新技术产业开发区", "cn-htz-610100"),
        ("西安高新区", "cn-htz-610100"),
        ("北京经济技术开发区", "cn-etdz-110000"),
        ("北京经开区", "cn-etdz-110000"),
        ("浙江自贸区", "cn-ftz-330000"),
        ("浦东新区", "cn-newarea-310115"),
        ("中关村海淀园", "cn-zgc-110108"),
        ("剑桥科学园", "gb-cambridge-science-park"),
    ],
)
def test_short_and_full_names_meet_in_the_registry(text: str, registry_id: str) -> None:
    found = extract_parks(f"会议在{text}召开。")
    assert [m.value.registry_id for m in found] == [registry_id]


@pytest.mark.parametrize(
    ("name", "registry_id"),
    [
        ("仲恺高新区", "cn-htz-441300"),
        ("小蓝经开区", "cn-etdz-360121"),
        ("苏州吴江经济技术开发区", "cn-etdz-320509"),
        ("广州市南沙新区", "cn-newarea-440115"),
        ("山东黄河三角洲农业高新技术产业示范区", "cn-htz-370500"),
        ("英国剑桥科学园区", "gb-cambridge-science-park"),
        ("前海深港现代服务合作区", "cn-coop-440305"),
        ("火炬高新区", None),
        ("合肥新站高新区", None),
        ("长沙雨花经开区", None),
        ("青岛高新软件园", None),
        ("重庆渝北经开区", None),
        ("福建苏州工业园区", None),
    ],
)
def test_linking(name: str, registry_id: str | None) -> None:
    row = registered(default_lexicon(), name)
    assert (row["id"] if row else None) == registry_id


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("中国—白俄罗斯科技园揭牌。", ["中国—白俄罗斯科技园"]),
        ("参观了规划馆及同济大学科技园。", ["同济大学科技园"]),
        ("台湾中部科学园区管理局副局长到访。", ["台湾中部科学园区"]),  # inside its own office's name
        ("前海蛇口自贸片区管委会主办。", ["前海蛇口自贸片区"]),
        ("江苏省现代渔业(禾口)科技示范园开工。", ["江苏省现代渔业(禾口)科技示范园"]),
        ("沧州高新区丰台科技园协同示范园开工。", ["沧州高新区丰台科技园协同示范园"]),  # a park in a park
        ("合肥市共建高技术产业园,全国百强产业园区代表参加。", []),
    ],
)
def test_names_and_their_edges(text: str, wanted: list[str]) -> None:
    assert names(text) == wanted


def test_few_other_parks_are_near_enough() -> None:
    """docs/lexicons.md: each form compared with those of all other parks only, as one would be that the registry does not have."""
    lexicon = default_lexicon()
    index, groups = registry._index(lexicon), registry._by_beginning(lexicon)
    forms = [f for f in index if len(registry._key(f)) >= registry._MIN_LENGTH and not f.startswith("中国(")]
    wrong = [
        f for f in forms
        if process.extractOne(
            registry._key(f), [o for o in groups.get(f[:2], ()) if index[o] is not index[f]], scorer=fuzz.ratio, score_cutoff=registry.NEAR
        )
    ]  # fmt: skip
    assert len(forms) > 500 and len(wrong) / len(forms) < 0.025, wrong


def test_registry_holds_together() -> None:
    rows = default_lexicon().table("parks")
    divisions = {c for row in default_lexicon().table("places").values() for c in row["code"].split("/")}
    countries = {row["name"] for row in default_lexicon().table("countries").values()}
    ids = [row["id"] for row in rows.values()]
    assert len(ids) == len(set(ids))
    owner: dict[str, str] = {}
    for word, row in rows.items():
        assert row["kind"] in get_args(ParkKind), word
        assert row["country"] in countries if row["country"] else row["division"] in divisions, word
        for form in {word, *filter(None, row["short"].split("|"))}:
            assert owner.setdefault(form, word) == word, form


def test_endings_and_hosts() -> None:
    lexicon = default_lexicon()
    for word, row in lexicon.table("park_suffixes").items():
        assert row["kind"] in get_args(ParkKind) and row["sort"] in ("park", "zone"), word
    for word, row in lexicon.table("park_hosts").items():
        assert row["bare"] in ("", "y", "h", "t"), word


def test_the_names_of_one_zone_meet() -> None:
    text = "金峰开发区与星河集团签约。漳州金峰经济开发区党工委书记到会。苏州高新区与苏州经开区不是一家。"
    assert [(p.name, p.aliases) for p in extract(text).parks] == [
        ("漳州金峰经济开发区", ["金峰开发区"]), ("苏州高新区", []), ("苏州经开区", []),
    ]  # fmt: skip


def test_a_park_in_short() -> None:
    text = "总投资100亿元的武汉软件科技新城昨日奠基,武汉软件新城将吸引企业入驻。合肥市软件园和合肥市产业园也将扩建。"
    parks = extract(text).parks
    assert [(p.name, p.aliases) for p in parks] == [
        ("武汉软件科技新城", ["武汉软件新城"]), ("合肥市软件园", []), ("合肥市产业园", []),
    ]  # fmt: skip


def test_sister_parks_in_short_and_their_board() -> None:
    text = "国科会副主委陈宗权、南科管理局长苏振纲到会,没有竹科就没有中科及南科。"
    record = extract(text)
    assert {p.name for p in record.parks} == {"南科", "竹科", "中科"}
    assert "南科管理局" in {o.name for o in record.organisations}


def test_names_of_the_registry_are_read_whole() -> None:
    table = default_lexicon().table("parks")
    names = [n for word in table for n in (word, *table[word]["short"].split("|")) if n][::7]
    wrong = {n: got for n in names if (got := [p.name for p in extract(f"会议期间,代表团参观了{n},听取了介绍。").parks]) != [n]}
    assert len(names) > 300 and len(wrong) <= 1, wrong


@pytest.mark.parametrize(
    ("text", "name", "alias"),
    [
        ("苏州工业园区发布政策。苏州园区的企业参加。", "苏州工业园区", "苏州园区"),
        ("丽川工业园区赴常州考察,丽川园区负责人介绍了情况。", "丽川工业园区", "丽川园区"),
        ("武汉东湖新技术开发区(中国光谷)招商。", "武汉东湖新技术开发区", "中国光谷"),
        ("比赛在成都高新区天府软件园举行。", "成都高新区天府软件园", "天府软件园"),
        ("宜兴环保科技工业园揭牌。宜兴环科园招商。", "宜兴环保科技工业园", "宜兴环科园"),
        ("项目落户通州区张家湾科创园。", "通州区张家湾科创园", "张家湾科创园"),
        ("滨海软件园挂牌\n天津滨海软件园昨天挂牌。", "天津滨海软件园", "滨海软件园"),
        ("江苏自贸区苏州片区挂牌五周年,苏州片区形成创新成果。", "江苏自贸区苏州片区", "苏州片区"),
        ("珠海横琴新区招商,横琴新区管委会公布清单。", "珠海横琴新区", "横琴新区"),
    ],
)
def test_one_park_under_two_names(text: str, name: str, alias: str) -> None:
    parks = {p.name: p.aliases for p in extract(text).parks}
    assert [*parks] == [name]
    assert alias in parks[name]
