// 任务清单 as printed: its five columns, and how far each task has come. Preview, print and xlsx are the same.
import { stated } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";

const HEADS = ["应完成", "按期", "逾期完成", "逾期未完成", "未到期"];

const progress = ({ due, overdue, open }) =>
  overdue > 0 ? stated("unmet", "有逾期") : open === due ? stated("none", "未到期") : stated("met", open > 0 ? "正常推进" : "已完成");

/** How many lines from this one on have the same section: its cell spans them. */
const span = (lines, i) => {
  const same = (other) => other.section === lines[i].section && other.document === lines[i].document;
  if (i > 0 && same(lines[i - 1])) {
    return 0;
  }
  const end = lines.findIndex((other, j) => j > i && !same(other));
  return (end < 0 ? lines.length : end) - i;
};

/** Prints this table alone, with the line 数据截至. */
const print = () => {
  document.body.classList.add("form-only");
  addEventListener("afterprint", () => document.body.classList.remove("form-only"), { once: true });
  window.print();
};

export const showForm = (form, actions) => {
  by("form").hidden = form.lines.length === 0;
  show(by("form"),
    h("div", { class: "panel-head" },
      h("h2", { id: "form-title" }, `${form.jurisdictionName}任务清单`),
      h("span", { class: "quiet" }, `截至 ${form.cut.clock}，全部责任单位，每个单位每个期间计一项；随文件与期间筛选`),
      h("button", { type: "button", class: "link quiet push", id: "print-form", onclick: print }, "打印本表"),
      h("button", { type: "button", class: "link quiet", id: "about-form", onclick: () => actions.source("任务清单", form.source, form.cut.number) }, "来源与 SQL")),
    h("div", { class: "scroll-x", tabindex: 0, role: "group", "aria-labelledby": "form-title" },
      h("table", { class: "task-form" },
        h("thead", {}, h("tr", {},
          ["项目名称", "重点任务", "具体内容", "负责单位", "完成时限"].map((name) => h("th", { scope: "col" }, name)),
          HEADS.map((name) => h("th", { scope: "col", class: "num" }, name)),
          h("th", { scope: "col" }, "进展"))),
        h("tbody", {}, form.lines.map((line, i) => row(line, span(form.lines, i)))))),
    takeAway("form", form));
};

const row = (line, rows) =>
  h("tr", { class: rows > 0 ? "begins" : "" },
    rows > 0 && h("th", { scope: "rowgroup", rowspan: rows }, line.section, h("small", {}, line.document)),
    h("td", {}, line.name), h("td", { class: "content" }, line.content), h("td", {}, line.obliged), h("td", {}, line.deadline),
    h("td", { class: "num" }, whole(line.due)), h("td", { class: "num" }, whole(line.inTime)), h("td", { class: "num" }, whole(line.late)),
    h("td", { class: `num${line.overdue > 0 ? " lacking" : ""}` }, whole(line.overdue)), h("td", { class: "num" }, whole(line.open)),
    h("td", {}, progress(line)));
