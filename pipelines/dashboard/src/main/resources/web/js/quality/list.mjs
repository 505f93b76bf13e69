// The flagged rows, the heaviest rules first; each leads to its subject, hazard or accident.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { columnName, tableName } from "../changes.mjs";
import { pager } from "../hazards/list.mjs";

export const showList = (list, rule, state, actions) => {
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `有疑问的记录${rule ? `：${rule.name}` : ""}`),
      h("span", { class: "quiet" }, [...actions.focus, list.cut !== actions.cut && `切面 #${whole(list.cut)}`].filter(Boolean).join(" · ")),
      state.rule && h("button", { type: "button", class: "link quiet", id: "rule-clear", onclick: () => actions.flags({ rule: undefined }) }, "不限规则"),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("有疑问的记录", list.source, list.cut) }, "来源与 SQL")),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "单位名称，或行、对象的编号", "aria-label": "搜索有疑问的记录" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} 项，权重大的在前` : "")),
    list.total === 0 && list.page === 1
      ? h("p", { class: "empty" }, state.q ? `没有单位名称或编号含“${state.q}”的记录。` : "没有有疑问的记录。")
      : [
        h("table", { class: "uncovered hazards" },
          h("thead", {}, h("tr", {}, ["记录", "问题", "所填的值", "处理", "属地", "日期"].map((name) => h("th", { scope: "col" }, name)))),
          h("tbody", {}, list.rows.map((flag) => line(flag, actions)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (flag, actions) =>
  h("tr", {},
    h("th", { scope: "row" }, link(flag, actions), h("small", {}, `${tableName(flag.table)} ${flag.row}`)),
    h("td", { "data-name": "问题" }, flag.ruleName, h("small", {}, flag.rule)),
    h("td", { "data-name": "所填的值" }, flag.foundValue ?? "（空）", h("small", {}, columnName(flag.table, flag.field))),
    h("td", { "data-name": "处理" }, flag.action),
    h("td", { "data-name": "属地" }, flag.district, flag.town && h("small", {}, flag.town)),
    h("td", { class: "nowrap", "data-name": "日期" }, flag.seenOn ?? NONE));

/** A hazard leads to its course, an accident to its sheet, all else to the subject that it is about. */
const link = (flag, actions) => {
  const id = `flag-${flag.rule}-${flag.row}-${flag.field}`;
  const name = flag.name || (flag.subject === null ? tableName(flag.table) : `监管对象 ${flag.subject}`);
  if (flag.hazard !== null) {
    return h("button", { type: "button", class: "link", id, onclick: () => actions.hazard(flag.hazard) }, name);
  }
  if (flag.accident !== null) {
    return h("a", { id, href: actions.accident(flag.accident) }, `事故 ${flag.accident}`);
  }
  return flag.subject === null ? name : h("button", { type: "button", class: "link", id, onclick: () => actions.subject(flag.subject) }, name);
};
