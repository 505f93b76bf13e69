// What the pages share whose figures are of departments as authorities: 驻点监督 and 执法.
import { h, mark } from "./dom.mjs";
import { NONE, percentSign, whole } from "./format.mjs";
import { tabs } from "./hazards/list.mjs";

export const KINDS = { department: "部门", district: "区县" };

export const stated = (kind, words) => h("span", { class: `state ${kind}` }, mark(kind), words);

export const missed = ({ numerator, denominator }) => denominator - numerator;

/** A rate with its two numbers; "—" and `none` where nothing is due. `lacks` says whether it is too low. */
export const rateCell = (name, figure, lacks, none = "不适用") => {
  const due = figure !== null && figure.denominator > 0;
  return h("td", { class: "num", "data-name": name },
    h("span", { class: lacks ? "lacking" : "" }, due ? percentSign(figure) : NONE),
    h("small", {}, due ? `${whole(figure.numerator)} / ${whole(figure.denominator)}` : none));
};

/** What to group by; `role` says what the departments do. */
export const kindTabs = (page, role, choose) =>
  tabs({ "by-department": `按${role}部门`, "by-district": `按${role}部门所在区县` }, `by-${page.by}`, (id) => choose(id.slice(3)), "分组方式");
