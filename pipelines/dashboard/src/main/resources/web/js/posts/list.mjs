// The posts behind a figure; each leads to its days and logs.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { pager, tabs } from "../hazards/list.mjs";
import { attendance, share, standing } from "./words.mjs";

export const LISTS = {
  under: "未达标", late_logs: "日志未及时", over_rotation: "轮换超期", repeated: "重复驻点", unattended: "危险作业未到场", there: "在驻", all: "全部",
};

export const showList = (list, page, state, actions) => {
  const name = LISTS[list.listed];
  const named = Object.fromEntries(Object.entries(LISTS).map(([id, words]) => [id, `${words} ${whole(list.counts[id])}`]));
  by("list").hidden = !page.document;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `驻点清单：${name}`),
      h("span", { class: "quiet" }, [page.focus, `${page.period.name}，截至 ${page.asOf}`, list.cut.number !== page.cut.number && `切面 #${whole(list.cut.number)}`].filter(Boolean).join(" · ")),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("驻点清单", list.source, list.cut.number) }, "来源与 SQL")),
    tabs(named, list.listed, (id) => actions.list(id), "清单范围"),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "企业名称，或驻点、人员、企业的编号", "aria-label": "搜索驻点" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      h("span", { class: "quiet" }, list.total > 0 ? `共 ${whole(list.total)} 个驻点，超期久的、缺得多的在前` : "")),
    list.total === 0
      ? h("p", { class: "empty" }, state.q ? `没有企业名称或编号含“${state.q}”的驻点。` : `没有${list.listed === "all" ? "" : name + "的"}驻点。`)
      : [
        h("table", { class: "uncovered hazards" },
          h("thead", {}, h("tr", {}, ["驻点企业", "派出部门", "形式与人员", "起止", "本月出勤", "日志及时", "作业到场", "状态"].map((title) => h("th", { scope: "col" }, title)))),
          h("tbody", {}, list.rows.map((post) => line(post, actions)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (post, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `post-${post.post}`, onclick: () => actions.post(post.post) }, post.name || `监管对象 ${post.subject}`),
      h("small", {}, `驻点 ${post.post}`)),
    h("td", { "data-name": "派出部门" }, post.department, h("small", {}, post.area)),
    h("td", { "data-name": "形式" }, post.formName, h("small", {}, `人员 ${post.person}`)),
    h("td", { class: "nowrap", "data-name": "起止" }, post.startsOn, h("small", {}, `至 ${post.endsOn}${post.extendedUntil ? `，批准延长至 ${post.extendedUntil}` : ""}`)),
    h("td", { "data-name": "出勤" }, attendance(post)),
    h("td", { class: "nowrap", "data-name": "日志及时" }, share(post.logs)),
    h("td", { class: "nowrap", "data-name": "作业到场" }, share(post.works)),
    h("td", { "data-name": "状态" }, standing(post)));
