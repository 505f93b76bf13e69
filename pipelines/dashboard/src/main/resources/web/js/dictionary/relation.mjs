// One table or view: what it is, its columns, where it comes from and who reads it, examples, its SQL.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { lineage } from "./lineage.mjs";
import { SCHEMAS } from "./words.mjs";

const close = (actions) => h("button", { type: "button", class: "link quiet push", id: "relation-close", onclick: actions.close }, "关闭，只看清单");

const facts = ({ relation, schema, kind, clauses }) =>
  h("dl", { class: "facts" }, [
    ["种类", `${kind}，${SCHEMAS[schema]}`],
    ["一行是什么", relation.grain || NONE],
    ["键", relation.key ? h("span", { class: "mono" }, relation.key) : NONE],
    ["说明", [relation.subject, relation.remarks].filter(Boolean).map((text) => h("p", { lang: "en" }, text))],
    ["谁在读", relation.readers],
    ["定义在", h("span", { class: "mono" }, relation.place)],
    ["条款", clauses.map(({ id, document, text }) => h("p", { class: "clause" }, text, h("small", {}, ` ${document} · ${id}`)))],
  ].filter(([, value]) => value && value.length !== 0).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));

const columns = (answer) => {
  const { fields } = answer.relation;
  const hasUnits = fields.some(({ unit }) => unit);
  return [
    h("h3", { id: "columns-title" }, `列（${whole(fields.length)}）`),
    fields.length === 0
      ? h("p", { class: "empty" }, "查询服务还没有这个视图的列。")
      : [
        h("table", { class: "lines columns" },
          h("thead", {}, h("tr", {}, ["列", "类型", "含义", hasUnits && "单位"].filter(Boolean).map((name) => h("th", { scope: "col" }, name)))),
          h("tbody", {}, fields.map(({ name, type, meaning, unit, key }) =>
            h("tr", {},
              h("th", { scope: "row" }, h("span", { class: "mono" }, name), key && h("span", { class: "badge" }, answer.schema === "history" ? "源表主键" : "键")),
              h("td", { class: "mono", "data-name": "类型" }, type),
              h("td", { class: "words-cell", "data-name": "含义" }, meaning || NONE),
              hasUnits && h("td", { class: "nowrap", "data-name": "单位" }, unit || NONE))))),
        takeAway("columns", answer),
      ],
  ];
};

const sql = (title, text) => [
  h("div", { class: "copy" }, h("h3", {}, title),
    h("button", { type: "button", class: "link", onclick: async (e) => { await navigator.clipboard.writeText(text); e.target.textContent = "已复制"; } }, "复制")),
  h("pre", { class: "sql", tabindex: 0 }, text),
];

const examples = (list) => list.length > 0 && [
  h("h3", {}, `示例（${whole(list.length)}）`),
  list.map(({ place, title, sql: text }) => h("details", { class: "example" }, h("summary", {}, title, h("small", { class: "mono" }, ` ${place}`)), sql("SQL", text))),
];

const files = (list) => list.length > 0 && [
  h("h3", {}, "也用到它的检查、对账与封存"),
  h("ul", { class: "files" }, list.map(({ place, title }) => h("li", {}, title, h("small", { class: "mono" }, ` ${place}`)))),
];

export const showRelation = (answer, actions) => {
  const panel = by("relation");
  panel.hidden = answer === null;
  if (answer === null) {
    show(panel);
  } else if (answer.missing) {
    show(panel, h("div", { class: "panel-head" }, h("h2", { id: "relation-title" }, "没有找到"), close(actions)), h("p", { class: "empty" }, answer.missing));
  } else {
    const { relation } = answer;
    show(panel,
      h("div", { class: "panel-head" },
        h("h2", { id: "relation-title" }, h("span", { class: "mono" }, relation.name)),
        h("span", {}, relation.title),
        close(actions)),
      h("div", { class: "about" }, facts(answer)),
      h("h3", { id: "lineage-title" }, "血缘"),
      lineage(answer, actions),
      columns(answer),
      examples(answer.examples),
      files(answer.files),
      relation.sql && sql("SQL", relation.sql));
  }
};
