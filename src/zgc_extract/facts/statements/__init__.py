"""Fact rules for statements: who said what, and who gave a speech of which form."""

from __future__ import annotations

from collections.abc import Iterator

from ...fact import Fact, FactSet, Story
from ...rule import no, yes
from .reading import day, speeches
from .said import Speech

rules = FactSet("speech")


def _fact(story: Story, speech: Speech) -> Fact:
    said = [
        {"verb": s.verb.word, "text": "".join(story.text[a:b] for a, b in s.parts), "evidence": (s.parts[0][0], s.parts[-1][1])}
        for s in speech.statements
    ]
    fields = {"speaker": speech.speaker, "form": speech.form, "statements": said}
    return Fact("speech", fields, speech.evidence, modality=speech.modality, date=day(story, speech))


@rules.fact(
    "said",
    yes("林启东表示,园区将扩大开放。", speaker="林启东"),
    yes("青岛市科学技术局局长林启东在致辞中指出,创新需要耐心。", speaker="林启东", form="致辞"),
    yes("“算力就是生产力。”赵一凡说。", speaker="赵一凡"),
    yes("林启东对园区的成果表示赞叹,表示这里的经验值得学习。", speaker="林启东"),
    yes("“过去想都不敢想。”谈起变化,村民林启东感慨道。", speaker="林启东"),
    yes("今年产值增长了两成,科技局局长林启东说。", speaker="林启东"),
    yes("订单已经排到明年,星河集团总经理赵一凡告诉记者。", speaker="赵一凡"),
    yes("在江城大学教授林启东看来,产业链要向高端延伸。", speaker="林启东"),
    yes("林启东就下一步工作提出三点意见:一是加快进度;二是确保安全。", speaker="林启东"),
    yes("赵一凡竖起大拇指:“服务真是好,办事又快!”", speaker="赵一凡"),
    yes("谈到未来,赵一凡信心满满:“我们要做第一。”", speaker="赵一凡"),
    yes("记者:项目进展如何?\n林启东:目前主体已经封顶,年底可以投用。", speaker="林启东"),
    yes("星河科技集团呼吁同行公开标准。", speaker="星河科技集团"),
    yes("赵一凡告诉记者,新厂下月投产。", speaker="赵一凡"),
    yes("星河集团总裁周明远小姐表示,公司将扩大投资。", speaker="周明远"),
    yes("林启东会见了赵一凡。他强调,合作前景广阔。", speaker="林启东"),
    no("林启东对赵一凡心系希望工程、情暖学子的义举表示感谢。"),
    yes("林启东希望工程尽快完工。", speaker="林启东"),
    yes("局长林启东感谢来宾支持;又指园区明年落成,将吸引企业。", speaker="林启东"),
    yes("经济部长林启东参访滨海园区,并宣布三年内投入60亿元。", speaker="林启东"),
    no("会见结束后,林启东说。"),
    no("记者:林启东\n编辑:赵一凡\n图片:星河集团"),
    no("林启东对项目建成表示祝贺。"),
    no("郝某对林启东一行的到来表示欢迎。他指出,双方合作前景广阔。"),
    no("据介绍,园区共有企业300家。"),
    no("林启东没有表示,他会出席。"),
    no("林启东宣布获奖名单,赵一凡主持仪式。"),
    no("报告指出,产业规模持续扩大。"),
)
def said(story: Story) -> Iterator[Fact]:
    """A verb of saying with a clause as its content, and a named speaker or a clear 他/她; one activity a speaker."""
    for speech in speeches(story):
        if speech.statements:
            yield _fact(story, speech)


@rules.fact(
    "gave",
    yes("青岛市科学技术局局长林启东出席并致辞。", speaker="林启东", form="致辞", statements=[]),
    yes("河海大学教授周明远作主旨演讲。", speaker="周明远", form="主旨演讲", statements=[]),
    yes("研究院院长周明远教授做了“园区:融合与开放”的主题报告。", speaker="周明远", statements=[]),
    no("林启东参加了演讲比赛。"),
)
def gave(story: Story) -> Iterator[Fact]:
    """A speech of a named form of which nothing is told: 出席并致辞, 作主旨演讲."""
    for speech in speeches(story):
        if not speech.statements:
            yield _fact(story, speech)
