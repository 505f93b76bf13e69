// The parts of a subject's file: attributes, a table for each kind of record, its changes.
import { changeList, wordsOf } from "../changes.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";

const ofCut = (cut, seen) => cut !== seen && ` · 切面 #${whole(cut)}`;

const countOf = (file, id) => file.parts.find((part) => part.id === id).rows.length;

export const showLead = (file) =>
  show(by("lead"),
    h("div", {},
      h("h1", {}, file.name || `监管对象 ${file.subject}`),
      h("p", { class: "verdict" }, file.facts.length === 0
        ? "没有这个监管对象的记录。"
        : `一企一档：检查 ${countOf(file, "checks")} 次、隐患 ${countOf(file, "hazards")} 项、处罚与案件 ${countOf(file, "penalties") + countOf(file, "cases")} 件、事故 ${countOf(file, "accidents")} 起。`),
      takeAway("file", file)),
    h("p", { class: "basis" }, h("span", { class: "quiet" }, `监管对象编号 ${file.subject}`),
      h("button", { type: "button", class: "button", id: "print", onclick: () => window.print() }, "打印")));

export const showFacts = (file, actions) => {
  by("facts").hidden = file.facts.length === 0;
  show(by("facts"),
    h("div", { class: "panel-head" },
      h("h2", { id: "facts-title" }, "登记与监管状态"),
      h("button", { type: "button", class: "link quiet push", id: "about-facts", onclick: () => actions.source("登记与监管状态", file.source, file.cut.number) }, "来源与 SQL")),
    h("dl", { class: "facts attributes" }, file.facts.map(({ name, value }) => h("div", {}, h("dt", {}, name), h("dd", {}, value)))));
};

/** A number that leads somewhere on another page. */
const LEADS = { 隐患编号: (hazard) => `/hazards.html?hazard=${hazard}` };

const isNumber = ({ headings, rows }, i) => !headings[i].endsWith("编号") && rows.some((row) => typeof row[i] === "number");

const words = (heading, value) =>
  value === null || value === "" ? NONE : typeof value === "number" && !heading.endsWith("编号") ? whole(value) : String(value);

const cell = (part, value, i) => {
  const heading = part.headings[i];
  const text = value !== null && LEADS[heading] ? h("a", { href: LEADS[heading](value) }, words(heading, value)) : words(heading, value);
  return i === 0 ? h("th", { scope: "row" }, text) : h("td", { class: isNumber(part, i) && "num", "data-name": heading }, text);
};

const table = (part) =>
  h("div", { class: "scroll-x", tabindex: 0, role: "group", "aria-label": part.title },
    h("table", { class: "lines" },
      h("thead", {}, h("tr", {}, part.headings.map((name, i) => h("th", { scope: "col", class: isNumber(part, i) && "num" }, name)))),
      h("tbody", {}, part.rows.map((row) => h("tr", {}, row.map((value, i) => cell(part, value, i)))))));

const panel = (part, file, actions) =>
  h("section", { class: "panel", id: `part-${part.id}`, "aria-labelledby": `${part.id}-title` },
    h("div", { class: "panel-head" },
      h("h2", { id: `${part.id}-title` }, part.title),
      h("span", { class: "quiet" }, `${whole(part.rows.length)} 条`, ofCut(part.cut, file.cut.number)),
      h("button", { type: "button", class: "link quiet push", id: `about-${part.id}`, onclick: () => actions.source(part.title, part.source, part.cut) }, "来源与 SQL")),
    table(part));

/** The parts with rows, and in one place what there is none of. */
export const showParts = (file, actions) => {
  const none = file.parts.filter(({ rows }) => rows.length === 0);
  show(by("parts"), file.facts.length > 0 && [
    file.parts.filter(({ rows }) => rows.length > 0).map((part) => panel(part, file, actions)),
    none.length > 0 && h("section", { class: "panel", id: "none", "aria-labelledby": "none-title" },
      h("h2", { id: "none-title" }, "没有记录的"),
      h("ul", { class: "missing" }, none.map((part) =>
        h("li", { id: `part-${part.id}` }, part.ifNone, " ",
          h("button", { type: "button", class: "link quiet", id: `about-${part.id}`, onclick: () => actions.source(part.title, part.source, part.cut) }, "来源与 SQL"))))),
  ]);
};

export const showChanges = (past, catalogue, seen, actions) => {
  by("changes").hidden = past.changes.length === 0;
  show(by("changes"),
    h("div", { class: "panel-head" },
      h("h2", { id: "changes-title" }, "变更记录"),
      h("span", { class: "quiet" }, `${whole(past.changes.length)} 条，新的在前`, ofCut(past.cut, seen)),
      h("button", { type: "button", class: "link quiet push", id: "about-changes", onclick: () => actions.source("变更记录", past.source, past.cut) }, "来源与 SQL")),
    changeList(past.changes, wordsOf(catalogue)));
};
