// Whom to visit, in one row each; on paper with room for the day of the visit and a signature.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { day, NONE, whole } from "../format.mjs";
import { pager } from "../hazards/list.mjs";

const HEADS = ["序", "名称与地址", "类别", "属地", "主管部门", "应查内容", "最近合格检查", "逾期隐患"];
const BY_HAND = ["检查日期", "检查人签字"];

export const showList = (list, state, actions) => {
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, "待查清单"),
      h("span", { class: "quiet" }, "高危、一般、九小为序，期限近的、最久未查的、逾期隐患多的在前"),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("待查清单", list.source, list.cut.number) }, "来源与 SQL")),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "名称、地址或编号", "aria-label": "搜索待查对象" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} 家` : "")),
    list.total === 0
      ? h("p", { class: "empty" }, state.q ? `没有名称、地址或编号含“${state.q}”的待查对象。` : "没有待查的监管对象。")
      : [
        h("table", { class: "uncovered visits" },
          h("thead", {}, h("tr", {},
            HEADS.map((name) => h("th", { scope: "col", class: name === "逾期隐患" && "num" }, name)),
            BY_HAND.map((name) => h("th", { scope: "col", class: "by-hand" }, name)))),
          h("tbody", {}, list.rows.map((visit, i) => line(visit, (list.page - 1) * list.size + i + 1)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (visit, number) =>
  h("tr", {},
    h("td", { class: "num" }, number),
    h("th", { scope: "row" },
      h("a", { href: `/subject.html?subject=${visit.subject}` }, visit.name || `监管对象 ${visit.subject}`),
      visit.address && h("small", {}, visit.address)),
    h("td", { "data-name": "类别" }, visit.subjectClass, visit.detail && h("small", {}, visit.detail)),
    h("td", { "data-name": "属地" }, visit.district, visit.town !== visit.district && h("small", {}, visit.town)),
    h("td", { "data-name": "主管部门" }, visit.department),
    h("td", { "data-name": "应查" }, visit.deeds.map((deed) =>
      h("div", { title: `用于 ${deed.indicators.join("、")}` }, deed.words, h("small", {}, `${day(deed.end).split("年")[1]}前`)))),
    h("td", { class: "nowrap", "data-name": "最近合格检查" }, visit.lastCheckedOn ?? h("span", { class: "never" }, "从未检查")),
    h("td", { class: "num", "data-name": "逾期隐患" }, visit.overdueHazards > 0 ? whole(visit.overdueHazards) : NONE),
    BY_HAND.map(() => h("td", { class: "by-hand" })));
