// The hazards behind a figure: major ones first, then the longest overdue.
import { by, h, show } from "../dom.mjs";
import { takeOrders } from "../documents.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { AGES, deadlineOf, LEVELS, stateOf } from "./words.mjs";

/** The lists, in the order of the page. */
export const LISTS = {
  overdue: "逾期未整改", open: "未销号", not_due: "未到期", waiting_review: "待复查", waiting_sign_off: "待销号", suspended: "停产挂起",
  due: "本季到期", on_time: "本季按期整改", missed: "本季未按期整改",
};

const titleOf = (state) => {
  const age = AGES.find((one) => one.age === state.age);
  return `${LISTS[state.list ?? "overdue"]}${state.hazard_level === "MAJOR" ? "的重大事故" : ""}隐患${age ? `（${age.words}）` : ""}`;
};

export const pager = (list, total, actions) => {
  const pages = Math.max(1, Math.ceil(total / list.size));
  const first = (list.page - 1) * list.size + 1;
  return h("nav", { class: "pager", "aria-label": "翻页" },
    h("span", {}, list.rows.length === 0 ? `没有第 ${whole(list.page)} 页，共 ${whole(total)} 项` : `第 ${whole(first)}—${whole(first + list.rows.length - 1)} 项，共 ${whole(total)} 项`),
    h("button", { type: "button", class: "button", id: "page-before", disabled: list.page <= 1, onclick: () => actions.page(Math.min(list.page - 1, pages)) }, "上一页"),
    h("button", { type: "button", class: "button", id: "page-after", disabled: list.page >= pages, onclick: () => actions.page(list.page + 1) }, "下一页"));
};

export const tabs = (lists, chosen, choose, label) =>
  h("div", { class: "tabs", role: "group", "aria-label": label },
    Object.entries(lists).map(([list, name]) =>
      h("button", { type: "button", id: `list-${list}`, "aria-pressed": String(list === chosen), onclick: () => choose(list) }, name)));

export const showList = (list, state, actions) => {
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, titleOf(state)),
      h("span", { class: "quiet" }, [actions.focus, list.cut !== actions.cut && `切面 #${whole(list.cut)}`].flat().filter(Boolean).join(" · ")),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source(titleOf(state), list.source, list.cut) }, "来源与 SQL")),
    tabs(LISTS, list.listed, (name) => actions.list({ list: name }), "清单范围"),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "单位名称、隐患描述或编号", "aria-label": "搜索隐患" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      state.age && h("button", { type: "button", class: "link", id: "age-clear", onclick: () => actions.list({ list: list.listed }) }, "不限账龄"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} 项，重大在前，逾期最久的在前` : ""),
      list.listed === "overdue" && list.total > 0 && takeOrders(list)),
    list.total === 0 && list.rows.length === 0 && list.page === 1
      ? h("p", { class: "empty" }, state.q ? `没有单位、描述或编号含“${state.q}”的隐患。` : `没有${titleOf(state)}。`)
      : [
        h("table", { class: "uncovered hazards" },
          h("thead", {}, h("tr", {}, ["单位与隐患", "级别", "来源", "属地", "责任部门", "发现日期", "有效期限", "状态"].map((name) => h("th", { scope: "col" }, name)))),
          h("tbody", {}, list.rows.map((item) => line(item, actions)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (item, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `hazard-${item.hazard}`, onclick: () => actions.hazard(item.hazard) }, item.name || `监管对象 ${item.subject}`),
      h("small", {}, [item.category, item.description].filter(Boolean).join("：") || `隐患 ${item.hazard}`)),
    h("td", { class: `nowrap${item.level === "MAJOR" ? " grave" : ""}`, "data-name": "级别" }, LEVELS[item.level]),
    h("td", { class: "nowrap", "data-name": "来源" }, item.origin),
    h("td", { "data-name": "属地" }, item.district, item.town !== item.district && h("small", {}, item.town)),
    h("td", { "data-name": "责任部门" }, item.department),
    h("td", { class: "nowrap", "data-name": "发现" }, item.foundOn),
    h("td", { class: "nowrap", "data-name": "期限" }, deadlineOf(item)),
    h("td", { class: "nowrap", "data-name": "状态" }, stateOf(item)));
