// Scores in the words of the offices.
import { h, mark } from "../dom.mjs";
import { NONE, points } from "../format.mjs";

/** What a total is worth; the line below which the next grade begins. */
export const GRADES = [
  { grade: "EXCELLENT", name: "优秀", from: 90 },
  { grade: "GOOD", name: "良好", from: 80 },
  { grade: "PASSED", name: "合格", from: 60 },
  { grade: "FAILED", name: "不合格", from: 0 },
];

/** Why an item gives no points. */
export const REASONS = {
  NOT_APPLICABLE: "分母为零",
  NOT_RELEASED: "所依据的数据尚未公布，公布后在后续版本结算",
  NOT_IN_FORCE: "所依据的文件在本辖区未施行",
  NO_SOURCE: "尚无记录可据以计分",
};

export const gradeOf = ({ grade, gradeName }) => {
  const kind = grade === "FAILED" ? "unmet" : "met";
  return h("span", { class: `state ${kind}` }, mark(kind), gradeName);
};

/** Points with their sign, or "—" when there is nothing to compare with. */
export const signed = (number) =>
  number === null ? NONE : number > 0 ? `+${points(number)}` : points(number);

/** Triggers of 一票否决: the confirmed ones plainly, the others as waiting for somebody. */
export const vetoesOf = ({ vetoes, pending }) =>
  vetoes.length + pending.length === 0
    ? "无"
    : [
      vetoes.map(({ name }) => h("span", { class: "veto" }, h("span", { class: "state unmet" }, mark("unmet"), "否决"), name)),
      pending.map(({ name }) => h("span", { class: "veto" }, h("span", { class: "badge" }, "待确认"), name)),
    ];
