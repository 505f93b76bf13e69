// The titles behind a figure: those to be cancelled first.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { pager, tabs } from "../hazards/list.mjs";
import { titleState } from "./words.mjs";

export const LISTS = { to_cancel: "应取消未取消", standing: "有效", cancelled: "已取消", all: "全部" };

export const showList = (list, state, actions) => {
  const name = LISTS[list.listed];
  const named = Object.fromEntries(Object.entries(LISTS).map(([id, words]) => [id, `${words} ${whole(list.counts[id])}`]));
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `称号清单：${name}`),
      h("span", { class: "quiet" }, [...actions.focus, list.cut.number !== actions.cut && `切面 #${whole(list.cut.number)}`].filter(Boolean).join(" · ")),
      state.target && h("button", { type: "button", class: "link quiet", id: "target-clear", onclick: () => actions.list(list.listed, { target: undefined }) }, "不限目标"),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("称号清单", list.source, list.cut.number) }, "来源与 SQL")),
    tabs(named, list.listed, (id) => actions.list(id), "清单范围"),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "单位名称或编号", "aria-label": "搜索称号" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} 个，逾期最久的在前` : "")),
    list.total === 0
      ? h("p", { class: "empty" }, state.q ? `没有单位名称或编号含“${state.q}”的称号。` : `没有${name === "全部" ? "" : name + "的"}称号。`)
      : [
        h("table", { class: "uncovered hazards" },
          h("thead", {}, h("tr", {}, ["单位", "称号", "属地", "主管部门", "授予日期", "状态", "缘由"].map((title) => h("th", { scope: "col" }, title)))),
          h("tbody", {}, list.rows.map((title) => line(title, actions)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (title, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `subject-${title.title}`, onclick: () => actions.subject(title.subject) }, title.name || `监管对象 ${title.subject}`),
      h("small", {}, `称号 ${title.title}`)),
    h("td", {}, title.levelName, h("small", {}, title.fieldName)),
    h("td", { "data-name": "属地" }, title.district, title.town !== title.district && h("small", {}, title.town)),
    h("td", { "data-name": "主管部门" }, title.department),
    h("td", { class: "nowrap", "data-name": "授予" }, title.awardedOn),
    h("td", { "data-name": "状态" }, titleState(title)),
    h("td", { "data-name": "缘由" }, reason(title, actions)));

/** What speaks against a title leads to it. */
const reason = ({ title, accident, hazard, cancelReason }, actions) => {
  if (accident !== null) {
    return h("a", { id: `reason-${title}`, href: actions.accident(accident) }, `事故 ${accident}`);
  }
  if (hazard !== null) {
    return h("button", { type: "button", class: "link", id: `reason-${title}`, onclick: () => actions.hazard(hazard) }, `重大隐患 ${hazard}`);
  }
  return cancelReason ?? NONE;
};
