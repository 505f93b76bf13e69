// Targets by level and field, and the units of the chosen one: what lacks most first, with its milestones.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, shortName, whole } from "../format.mjs";
import { bar } from "../lead.mjs";
import { kindOf, monthAndDay, reached, standing } from "./words.mjs";

const FEW = 20;

const milestoneHeads = (targets) =>
  targets[0].progress.milestones.map(({ percent, on }) => h("th", { scope: "col", class: "num", title: on }, `${percent}%（${monthAndDay(on)}）`));

const progressCells = (progress) => {
  const none = progress.wanted === 0;
  return [
    h("td", { class: "num value", "data-name": "有效 / 目标" }, none ? NONE : `${whole(progress.valid)} / ${whole(progress.wanted)}`),
    h("td", { class: "scale" }, !none && bar(progress.valid / progress.wanted, kindOf(progress))),
    progress.milestones.map((milestone) =>
      h("td", { class: "num", "data-name": `${milestone.percent}%应有` }, none ? NONE : reached(milestone))),
    h("td", { "data-name": "里程碑" }, standing(progress)),
    h("td", {}, progress.words),
  ];
};

const heads = (targets) => [
  h("th", { scope: "col", class: "num" }, "有效 / 目标（家）"), h("th", { scope: "col" }, "进度"),
  milestoneHeads(targets), h("th", { scope: "col" }, "到期的里程碑"), h("th", { scope: "col" }, "还差"),
];

export const showTargets = (progress, actions) => {
  const { targets } = progress;
  by("targets").hidden = false;
  const head = h("div", { class: "panel-head" },
    h("h2", { id: "targets-title" }, "各级各领域选树进度"),
    h("span", { class: "quiet" }, `截至 ${progress.cut.clock}，各级内差得多的在前；点目标看各单位`),
    h("button", { type: "button", class: "link quiet push", id: "about-targets", onclick: () => actions.source("选树进度", progress.source, progress.cut.number) }, "来源与 SQL"));
  if (targets.length === 0) {
    show(by("targets"), head, h("p", { class: "empty" }, "本辖区、本筛选下没有选树目标。"));
    return;
  }
  show(by("targets"), head,
    h("table", { class: "lines" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "选树目标"), heads(targets))),
      h("tbody", {}, targets.map((target) =>
        h("tr", { class: target.target === progress.chosen ? "chosen" : "" },
          h("th", { scope: "row" },
            h("button", { type: "button", class: "link", id: `target-${target.target}`, "aria-pressed": String(target.target === progress.chosen), onclick: () => actions.target(target) }, target.name),
            h("small", {}, `${target.levelName}，${whole(target.units)} 个单位${target.behind > 0 ? `，${whole(target.behind)} 个未达到` : ""}`)),
          progressCells(target.progress))))),
    h("p", { class: "quiet" }, "各里程碑列为应有的家数，为目标的 30%、60%、100%，向上取整；目标随现有对象数变动，没有应选树对象的记“—”。"),
    takeAway("targets", progress, { table: "targets" }));
};

let unfolded = false;

export const showUnits = (progress, actions) => {
  const target = progress.targets.find(({ target: id }) => id === progress.chosen);
  by("units").hidden = !target;
  if (!target) {
    return;
  }
  const units = unfolded ? progress.units : progress.units.slice(0, FEW);
  show(by("units"),
    h("div", { class: "panel-head" },
      h("h2", { id: "units-title" }, `${target.name}：各单位`),
      h("span", { class: "quiet" }, `${whole(target.units)} 个单位，差得多的在前；点单位看其称号`),
      h("button", { type: "button", class: "link quiet push", id: "about-units", onclick: () => actions.source("选树进度", progress.source, progress.cut.number) }, "来源与 SQL")),
    h("table", { class: "lines" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "单位"), h("th", { scope: "col", class: "num" }, "现有对象"), heads(progress.targets))),
      h("tbody", {}, units.map((unit) =>
        h("tr", { class: unit.progress.wanted === 0 ? "nothing" : "" },
          h("th", { scope: "row" },
            h("button", { type: "button", class: "link", id: `unit-${unit.unit}`, title: unit.name, onclick: () => actions.unit(unit, target) }, shortName({ key: unit.unit, name: unit.name })),
            unit.districtName && unit.districtName !== unit.name && h("small", {}, unit.districtName)),
          h("td", { class: "num", "data-name": "现有对象" }, whole(unit.progress.subjects)),
          progressCells(unit.progress))))),
    progress.units.length > FEW &&
      h("button", { type: "button", class: "link more", id: "more", onclick: () => { unfolded = !unfolded; showUnits(progress, actions); } },
        unfolded ? `只看差得最多的 ${FEW} 个` : `显示全部 ${progress.units.length} 个`),
    takeAway("units", progress, { target: progress.chosen, table: "units" }));
};
