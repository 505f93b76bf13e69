// The tasks themselves: the longest overdue first, then those due next.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { pager, tabs } from "../hazards/list.mjs";
import { documentNumber, dutyState, LISTS, periodName } from "./words.mjs";

export const showList = (page, state, actions) => {
  const name = LISTS[page.listed];
  const named = Object.fromEntries(Object.entries(LISTS).map(([id, words]) => [id, `${words} ${whole(page.counts[id] ?? 0)}`]));
  by("list").hidden = page.documents.length === 0;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `任务：${name}`),
      h("span", { class: "quiet" }, `${page.unitName || page.jurisdictionName} · 截至 ${page.cut.clock}`),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("任务", page.source, page.cut.number) }, "来源与 SQL")),
    tabs(named, page.listed, (id) => actions.list(id), "清单范围"),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "任务、责任单位或期间", "aria-label": "搜索任务" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      h("span", { class: "quiet" }, page.total > 0 ? `共 ${whole(page.total)} 项，逾期最久的在前，其次将到期的` : "")),
    page.rows.length === 0 && page.page === 1
      ? h("p", { class: "empty" }, state.q ? `没有任务、单位或期间含“${state.q}”的任务。` : page.listed === "all" ? "没有任务。" : `没有${name}的任务。`)
      : [
        h("table", { class: "uncovered hazards tasks" },
          h("thead", {}, h("tr", {}, ["任务", "责任单位", "期间", "期限", "状态", "文件与条款"].map((title) => h("th", { scope: "col" }, title)))),
          h("tbody", {}, page.rows.map((duty) => line(duty, page, actions)))),
        pager(page, page.total, actions),
        takeAway("list", page),
      ]);
};

const line = (duty, page, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `task-${duty.task}-${duty.unit}-${duty.period}`, onclick: () => actions.task(duty) }, duty.name),
      h("small", {}, duty.content)),
    h("td", { "data-name": "责任单位" }, duty.unitName),
    h("td", { class: "nowrap", "data-name": "期间" }, periodName(duty.period)),
    h("td", { class: "nowrap", "data-name": "期限" }, duty.dueOn),
    h("td", { "data-name": "状态" }, dutyState(duty, page.soonDays)),
    h("td", { class: "clause", "data-name": "条款" }, documentNumber(page, duty.document), h("small", {}, duty.clauseText)));
