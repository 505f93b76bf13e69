// The cases behind a figure: what each decision asks for, the longest overdue first.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { pager, tabs } from "../hazards/list.mjs";
import { dutyState } from "./words.mjs";

export const LISTS = {
  late: "逾期未公开", missed: "本期未按时公开", due: "本期应公开", uncredited: "逾期未纳入信用", unperformed: "逾期未履行", all: "全部事项",
};
const OF_PERIOD = ["missed", "due"];

export const showList = (list, page, state, actions) => {
  const name = LISTS[list.listed];
  const named = Object.fromEntries(Object.entries(LISTS).map(([id, words]) => [id, `${words} ${whole(list.counts[id] ?? 0)}`]));
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `案件清单：${name}`),
      h("span", { class: "quiet" }, [page.focus, OF_PERIOD.includes(list.listed) ? `期限在${page.period.name}` : `截至 ${page.cut.clock}`, list.cut !== page.cut.number && `切面 #${whole(list.cut)}`].filter(Boolean).join(" · ")),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("案件清单", list.source, list.cut) }, "来源与 SQL")),
    tabs(named, list.listed, (id) => actions.list(id), "清单范围"),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "单位名称、案号或编号", "aria-label": "搜索案件" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} 项，逾期最久的在前` : "")),
    list.rows.length === 0 && list.page === 1
      ? h("p", { class: "empty" }, state.q ? `没有单位、案号或编号含“${state.q}”的案件。` : `没有${list.listed === "all" ? "执法案件" : name + "的案件"}。`)
      : [
        h("table", { class: "uncovered hazards" },
          h("thead", {}, h("tr", {}, ["当事单位与案件", "办案部门", "决定日期", "事项", "期限", "情况"].map((title) => h("th", { scope: "col" }, title)))),
          h("tbody", {}, list.rows.map((duty) => line(duty, actions)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (duty, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `case-${duty.caseId}-${duty.duty}`, onclick: () => actions.case(duty.caseId) }, duty.name || `监管对象 ${duty.subject}`),
      h("small", {}, duty.caseNo || `案件 ${duty.caseId}`)),
    h("td", { "data-name": "办案部门" }, duty.department || NONE, h("small", {}, duty.area)),
    h("td", { class: "nowrap", "data-name": "决定" }, duty.decidedOn),
    h("td", { "data-name": "事项" }, duty.dutyName),
    h("td", { class: "nowrap", "data-name": "期限" }, duty.dueOn),
    h("td", { "data-name": "情况" }, dutyState(duty)));
