// All tables and views, or those that a search finds: by name and title first, then by their columns.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { pager, tabs } from "../hazards/list.mjs";
import { SCHEMAS } from "./words.mjs";

export const showList = (list, state, actions) => {
  const all = Object.values(list.counts).reduce((a, b) => a + b, 0);
  const named = { "schema-": `全部 ${whole(all)}`, ...Object.fromEntries(Object.entries(list.counts).map(([schema, count]) => [`schema-${schema}`, `${SCHEMAS[schema]} ${whole(count)}`])) };
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, "表与视图"),
      h("span", { class: "quiet" }, "点名称看列、血缘、示例与 SQL")),
    h("form", { class: "search", role: "search", onsubmit: (e) => { e.preventDefault(); actions.search(by("search").value.trim()); } },
      h("input", { type: "search", id: "search", name: "q", maxlength: 50, value: state.q ?? "", placeholder: "名称、标题、列名或含义；多个词用空格隔开", "aria-label": "搜索表、视图与列" }),
      h("button", { class: "button", id: "search-go" }, "搜索"),
      state.q && h("button", { type: "button", class: "link", id: "search-clear", onclick: () => actions.search("") }, "清除搜索"),
      h("span", { class: "quiet" }, state.q ? `找到 ${whole(list.total)} 个，名称或标题相符的在前` : "")),
    tabs(named, `schema-${state.schema ?? ""}`, (id) => actions.schema(id.slice(7)), "所在模式"),
    list.rows.length === 0 && list.page === 1
      ? h("p", { class: "empty" }, state.q ? `没有名称、标题或列含“${state.q}”的表与视图。` : "没有表与视图。")
      : [
        h("table", { class: "uncovered relations" },
          h("thead", {}, h("tr", {}, ["名称与标题", "种类", "一行是什么", "键"].map((name) => h("th", { scope: "col" }, name)), ["列", "上游", "下游"].map((name) => h("th", { scope: "col", class: "num" }, name)))),
          h("tbody", {}, list.rows.map((found) => line(found, state, actions)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (found, state, actions) =>
  h("tr", { class: found.name === state.name ? "chosen" : "" },
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link mono", id: `open-${found.name}`, onclick: () => actions.open(found.name) }, found.name),
      h("small", {}, found.title),
      found.matches.length > 0 && h("small", { class: "matches" }, "列：", found.matches.map(({ name, meaning }, i) => [i > 0 && "；", h("b", { class: "mono" }, name), ` ${meaning}`]))),
    h("td", { class: "nowrap", "data-name": "种类" }, found.kind),
    h("td", { "data-name": "一行" }, found.grain || NONE),
    h("td", { class: "keys mono", "data-name": "键" }, found.key || NONE),
    h("td", { class: "num", "data-name": "列" }, whole(found.columns)),
    h("td", { class: "num", "data-name": "上游" }, whole(found.sources)),
    h("td", { class: "num", "data-name": "下游" }, whole(found.readers)));
