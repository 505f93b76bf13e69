// The subjects, hazards and reports behind the points that one item lost.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { pager } from "../hazards/list.mjs";

export const showDeductions = (list, actions) => {
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `扣分明细：${list.item} ${list.itemName}`),
      h("span", { class: "quiet" }, actions.focus, list.cut !== actions.cut && ` · 切面 #${whole(list.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("扣分明细", list.source, list.cut) }, "来源与 SQL"),
      h("button", { type: "button", class: "link quiet", id: "list-close", onclick: actions.close }, "收起")),
    list.total === 0 && list.page === 1
      ? h("p", { class: "empty" }, "这一项没有可列的明细。")
      : [
        table(list, actions),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

/** Only what lists hazards or reports has days to show. */
const table = (list, actions) => {
  const dated = list.rows.some(({ since, days }) => since !== null || days !== null);
  return h("table", { class: "uncovered hazards" },
    h("thead", {}, h("tr", {},
      ["对象", "属地", "列入原因"].map((name) => h("th", { scope: "col" }, name)),
      dated && [h("th", { scope: "col" }, "期限"), h("th", { scope: "col", class: "num" }, "逾期天数")])),
    h("tbody", {}, list.rows.map((row) => line(row, dated, actions))));
};

const line = ({ subject, hazard, name, detail, town, deduction, since, days }, dated, actions) =>
  h("tr", {},
    h("th", { scope: "row" }, link({ subject, hazard, name }, actions), detail && h("small", {}, detail)),
    h("td", { "data-name": "属地" }, town),
    h("td", { "data-name": "原因" }, deduction),
    dated && [h("td", { class: "nowrap", "data-name": "期限" }, since ?? NONE), h("td", { class: "num", "data-name": "逾期天数" }, days === null ? NONE : whole(days))]);

/** A hazard leads to its course, a subject to its history; what the unit itself omitted leads nowhere. */
const link = ({ subject, hazard, name }, actions) => {
  if (hazard !== null) {
    return h("button", { type: "button", class: "link", id: `hazard-${hazard}`, onclick: () => actions.hazard(hazard) }, name || `隐患 ${hazard}`);
  }
  if (subject !== null) {
    return h("button", { type: "button", class: "link", id: `subject-${subject}`, onclick: () => actions.subject(subject) }, name || `监管对象 ${subject}`);
  }
  return name;
};
