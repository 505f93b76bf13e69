// The form as it is printed. Screen, paper and xlsx show the same grid of cells.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { FORMS } from "./forms.mjs";

const cell = ({ rows, columns, style, value }) => {
  const span = { rowspan: rows > 1 && rows, colspan: columns > 1 && columns, class: style.toLowerCase() };
  const words = String(value ?? "");
  if (style === "HEAD") {
    return h("th", { ...span, scope: columns > 1 ? "colgroup" : "col" }, words);
  }
  return style === "SIDE" ? h("th", { ...span, scope: "rowgroup" }, words) : h("td", span, words);
};

const lines = (form, from, to) =>
  Array.from({ length: to - from }, (_, i) => h("tr", {}, form.cells.filter(({ row }) => row === from + i).map(cell)));

const table = (form) => {
  const whole = form.widths.reduce((sum, width) => sum + width, 0);
  return h("table", { class: "printed", "aria-labelledby": "sheet-title" },
    h("colgroup", {}, form.widths.map((width) => h("col", { width: `${((width * 100) / whole).toFixed(2)}%` }))),
    h("thead", {}, lines(form, 0, form.headRows)),
    h("tbody", {}, lines(form, form.headRows, form.rows)));
};

export const showSheet = (report, name, actions) => {
  const { form } = report;
  by("sheet").hidden = false;
  show(by("sheet"),
    h("div", { class: "panel-head" },
      h("h2", { id: "sheet-title" }, FORMS[name].full),
      h("span", { class: "quiet" }, "预览即打印，xlsx 与预览同格"),
      h("button", { type: "button", class: "button push", id: "print", onclick: () => window.print() }, "打印"),
      h("button", { type: "button", class: "link quiet", id: "about-sheet", onclick: () => actions.source(FORMS[name].full, report.source, report.cut.number) }, "来源与 SQL")),
    takeAway("report", report),
    h("div", { class: "scroll-x", tabindex: 0, role: "group", "aria-labelledby": "sheet-title" },
      h("div", { class: `paper ${form.landscape ? "landscape" : "portrait"}` }, table(form))));
};
