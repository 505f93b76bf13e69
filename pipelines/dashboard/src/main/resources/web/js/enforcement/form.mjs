// 调度表 C3–C8, where it is filed.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { decimal } from "../format.mjs";

export const showForm = (form, actions) => {
  by("form").hidden = form.lines.length === 0;
  show(by("form"),
    h("div", { class: "panel-head" },
      h("h2", { id: "form-title" }, `${form.unitName}专项排查整治调度表 C 部门精准严格执法情况`),
      h("span", { class: "quiet" }, `自专项行动开始起累计至 ${form.cut.clock}`),
      h("button", { type: "button", class: "link quiet push", id: "about-form", onclick: () => actions.source("调度表 C3—C8", form.source, form.cut.number) }, "来源与 SQL")),
    h("table", { class: "form-lines" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "行"), h("th", { scope: "col" }, "项目"), h("th", { scope: "col", class: "num" }, "数值"))),
      h("tbody", {}, form.lines.map(({ line, name, value }) =>
        h("tr", {}, h("td", {}, line), h("th", { scope: "row" }, name), h("td", { class: "num" }, decimal(value)))))),
    h("p", { class: "quiet" }, "C6、C7 按企业计一次，C7a—C7c 之和不小于 C7。"),
    takeAway("form", form));
};
