// The subjects behind 底数变动表, by day, each leading to its file.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { pager } from "../hazards/list.mjs";
import { DIRECTIONS } from "./table.mjs";

const titleOf = (table, state) => {
  const direction = state.direction?.toUpperCase();
  const reason = table.lines.find((line) => line.reason === state.change_reason)?.name;
  return ["变动对象", DIRECTIONS[direction], reason].filter(Boolean).join(" · ");
};

export const showList = (list, table, state, actions) => {
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, titleOf(table, state)),
      h("span", { class: "quiet" }, list.cut !== table.cut.number && `切面 #${whole(list.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("变动对象", list.source, list.cut) }, "来源与 SQL")),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "名称、地址或编号", "aria-label": "搜索变动对象" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      (state.q || state.direction || state.change_reason) && h("button", { type: "button", class: "link", id: "list-all", onclick: actions.all }, "全部变动对象"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} 条，先发生的在前` : "")),
    list.total === 0
      ? h("p", { class: "empty" }, "没有这样的变动。")
      : [
        h("table", { class: "uncovered" },
          h("thead", {}, h("tr", {}, ["名称与地址", "日期", "增减", "原因", "类别", "属地", "主管部门", "开办日期"].map((name) => h("th", { scope: "col" }, name)))),
          h("tbody", {}, list.rows.map(line))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (one) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("a", { href: `/subject.html?subject=${one.subject}` }, one.name || `监管对象 ${one.subject}`),
      one.address && h("small", {}, one.address)),
    h("td", { class: "nowrap", "data-name": "日期" }, one.day),
    h("td", { class: "nowrap", "data-name": "增减" }, one.directionName),
    h("td", { "data-name": "原因" }, one.reason),
    h("td", { "data-name": "类别" }, one.subjectClass),
    h("td", { "data-name": "属地" }, one.district, one.town !== one.district && h("small", {}, one.town)),
    h("td", { "data-name": "主管部门" }, one.department),
    h("td", { class: "nowrap", "data-name": "开办" }, one.openedOn ?? NONE));
