// Who is not covered yet: the list behind the figure.
import { by, h, show } from "./dom.mjs";
import { takeAway } from "./exports.mjs";
import { NONE, whole } from "./format.mjs";

export const showUncovered = (list, indicator, state, actions) => {
  const pages = Math.max(1, Math.ceil(list.total / list.size));
  const first = (list.page - 1) * list.size + 1;
  show(by("uncovered"),
    h("div", { class: "panel-head" },
      h("h2", { id: "uncovered-title" }, indicator.unit === "家" ? "未覆盖监管对象" : "未完成自查的监管对象"),
      h("span", { class: "quiet" }, [indicator.name, list.period.name, ...actions.focus].join(" · "), list.cut !== actions.cut && ` · 切面 #${whole(list.cut)}`),
      indicator.unit === "家" && h("a", { class: "quiet push", id: "to-visits", href: actions.visits }, "待查清单（一家一行，供打印）"),
      h("button", { type: "button", class: `link quiet${indicator.unit === "家" ? "" : " push"}`, id: "about-uncovered", onclick: () => actions.source("未覆盖监管对象", list.source, list.cut) }, "来源与 SQL")),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "名称、地址或编号", "aria-label": "搜索未覆盖对象" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} ${indicator.unit}，最久未查的在前${list.listedOn === actions.asOf ? "" : `，按 ${list.listedOn} 的情况列出`}` : "")),
    list.total === 0
      ? h("p", { class: "empty" }, state.q ? `没有名称、地址或编号含“${state.q}”的未覆盖对象。` : "没有未覆盖的监管对象。")
      : [
        h("table", { class: "uncovered" },
          h("thead", {}, h("tr", {}, ["名称与地址", "类别", "属地", "主管部门", indicator.unit === "家" ? "开办日期" : "缺自查月份", "最近合格检查"].map((name) => h("th", { scope: "col" }, name)))),
          h("tbody", {}, list.rows.map((subject) => line(subject, indicator, actions)))),
        h("nav", { class: "pager", "aria-label": "翻页" },
          h("span", {}, `第 ${whole(first)}—${whole(first + list.rows.length - 1)} 条，共 ${whole(list.total)} 条`),
          h("button", { type: "button", class: "button", id: "page-before", disabled: list.page <= 1, onclick: () => actions.page(list.page - 1) }, "上一页"),
          h("button", { type: "button", class: "button", id: "page-after", disabled: list.page >= pages, onclick: () => actions.page(list.page + 1) }, "下一页")),
        takeAway("uncovered", list),
      ]);
};

const line = (subject, indicator, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `subject-${subject.subject}`, onclick: () => actions.subject(subject.subject) }, subject.name),
      subject.address && h("small", {}, subject.address)),
    h("td", {}, subject.subjectClass, subject.detail && h("small", {}, subject.detail)),
    h("td", {}, subject.district, subject.town !== subject.district && h("small", {}, subject.town)),
    h("td", { "data-name": "主管部门" }, subject.department),
    indicator.unit === "家" ? h("td", { class: "nowrap", "data-name": "开办" }, subject.openedOn ?? NONE) : h("td", { class: "nowrap", "data-name": "缺自查月份" }, subject.part),
    h("td", { class: "nowrap", "data-name": "最近合格检查" }, subject.lastCheckedOn ?? h("span", { class: "never" }, "从未检查")));
