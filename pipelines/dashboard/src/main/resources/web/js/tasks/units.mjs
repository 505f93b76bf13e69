// The units that owe tasks, the one with most overdue first.
import { missed, rateCell } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { tabs } from "../hazards/list.mjs";
import { count } from "../hazards/words.mjs";

const HEADS = ["逾期未完成", "近期到期", "尚未到期", "逾期完成", "按期完成", "按期完成率"];
const CELLS = [["overdue", "overdue"], ["soon", "soon"], ["later", "later"], ["late", "late"], ["in_time", "inTime"]];

/** The kinds of units with how many tasks each has overdue, to choose one. */
const kindTabs = ({ kinds }, state, choose) =>
  tabs({ "kind-": "全部单位", ...Object.fromEntries(kinds.map(({ kind, kindName, figures }) => [`kind-${kind}`, `${kindName}（逾期 ${whole(figures.overdue)}）`])) },
    `kind-${state.kind ?? ""}`, (id) => choose(id.slice(5)), "责任单位类别");

export const showUnits = (page, state, actions) => {
  by("units").hidden = page.documents.length === 0;
  show(by("units"),
    h("div", { class: "panel-head" },
      h("h2", { id: "units-title" }, "各责任单位完成情况"),
      h("span", { class: "quiet" }, `截至 ${page.cut.clock}；逾期未完成多的在前，点数字看任务`),
      h("button", { type: "button", class: "link quiet push", id: "about-units", onclick: () => actions.source("各责任单位完成情况", page.source, page.cut.number) }, "来源与 SQL")),
    page.kinds.length > 1 && kindTabs(page, state, actions.kind),
    page.units.length === 0
      ? h("p", { class: "empty" }, "本筛选下没有任务。")
      : [
        h("table", { class: "lines" },
          h("thead", {}, h("tr", {}, ["责任单位", "类别"].map((name) => h("th", { scope: "col" }, name)), HEADS.map((name) => h("th", { scope: "col", class: "num" }, name)))),
          h("tbody", {}, page.units.map((unit) => row(unit, state, actions)))),
        takeAway("units", page, { table: "units" }),
      ]);
};

const row = (unit, state, actions) =>
  h("tr", { class: unit.unit === state.unit && unit.kind === state.kind ? "chosen" : "" },
    h("th", { scope: "row" }, h("button", { type: "button", class: "link", id: `unit-${unit.unit}`, onclick: () => actions.unit(unit, "all") }, unit.name)),
    h("td", { "data-name": "类别" }, unit.kindName),
    CELLS.map(([list, figure], i) =>
      h("td", { class: `num${list === "overdue" && unit.figures.overdue > 0 ? " lacking" : ""}`, "data-name": HEADS[i] },
        count(unit.figures[figure], `${list}-${unit.unit}`, `${unit.name}${HEADS[i]}`, () => actions.unit(unit, list)))),
    rateCell(HEADS[5], unit.figures.punctual, missed(unit.figures.punctual) > 0));
