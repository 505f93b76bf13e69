// What scores, grades and ranks mean.
import { GRADES } from "./words.mjs";

const lines = GRADES.map(({ name, from }, i) => (i === GRADES.length - 1 ? `其余${name}` : `${from} 分以上${name}`)).join("，");

/** Pairs of name and words about the ranking. */
export const meaningOf = ({ scheme, quarter, asOf }) => [
  ["方案", scheme ? `${scheme.title}（${scheme.id}）` : "无"],
  ["依据", scheme?.basis ?? ""],
  ["季度", `${quarter.name}，${quarter.start} 至 ${quarter.end}，得分截至 ${asOf}`],
  ["总分", "各项得分之和（至多 100 分）＋加分（至多 5 分）－扣分"],
  ["等次", `${lines}；有已确认的一票否决情形的为不合格`],
  ["名次", "在同类组内按总分排，并列同名次（1、1、3）；有已确认的一票否决的排在其他单位之后"],
  ["一票否决", "系统发现情形只列为待确认，由人确认后方生效；解除须写明理由"],
  ["性质", "实时得分，未经审定，不是考评结果"],
];
