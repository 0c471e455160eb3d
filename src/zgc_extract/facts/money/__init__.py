"""What an amount means: its metric, and with it its subject and period, from the sentence's own words.

The conventions, as most annotators of real pages write them:

- **metric**: the words at the amount that say what sort of sum it is, with what tells it from others of its sort
  (首期规模, 规上工业总产值, 年度计划投资), without what says how sure it is or that it is to be (预计, 拟, 计划|总投资)
  and without whose it is; the verb where the amount is its object (投资, 捐赠, 签约). A sector belongs to it
  (服务业增加值), a land to the subject (江城制造业|产值). What the amount is a sum of serves where nothing stands
  before it (300亿元|融资支持).
- **subject**: the one of whom the metric is told, in the text's own words at that place (软件园, 公司, 该行, 每家企业):
  the words before the metric, else the topic of the clause, of the clauses before, at last whoever the sentence, or
  the one before, begins with. Of things counted it is their sort with an own count (25个项目), or the bare name before
  a count (签约项目16个); of an amount before its noun that noun (总投资3亿元的|滨江项目); of a prize its winner; of aid
  (奖励, 补贴, 资助) who gets it, else who sets it aside; of what is given (捐赠, 投入, 授信) who gives; of what a
  contract comes to the contract, of what else two agree on the one told first, of what they build that. Where no clause names it,
  it is the one that its paragraph goes on about, on a page of results the firm that reports them.
- **period**: the month, half, year or stretch that the sentence gives, or that the report opens with (上半年,…) where
  the metric flows in a time; a day only after 截至; none of what is agreed or planned once (总投资, 签约金额).
"""

from .meaning import meaning

__all__ = ["meaning"]
