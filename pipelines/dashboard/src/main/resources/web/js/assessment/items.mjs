// The items of one unit's score, group by group; what lost points leads to what is behind it.
import { by, h, mark, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, percentSign, points, whole } from "../format.mjs";
import { gradeOf, REASONS, vetoesOf } from "./words.mjs";

const COLUMNS = [["考评项"], ["分子 / 分母", "num"], ["指标值", "num"], ["计分公式"], ["分值", "num"], ["实际分值", "num"], ["得分", "num"], ["失分", "num"]];

const sum = (groups, field) => groups.reduce((total, group) => total + group[field], 0);

export const showItems = (unit, score, actions) => {
  by("unit").hidden = false;
  show(by("unit"),
    h("div", { class: "panel-head" },
      h("h2", { id: "unit-title" }, `${score?.name ?? unit.unit}：分项得分`),
      h("span", { class: "quiet" }, actions.quarter, unit.cut !== actions.cut && ` · 切面 #${whole(unit.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-unit", onclick: () => actions.source("分项得分", unit.source, unit.cut) }, "来源与 SQL"),
      h("button", { type: "button", class: "link quiet", id: "unit-close", onclick: actions.close }, "收起")),
    score && h("p", { class: "summary" },
      h("span", {}, `同类组第 ${score.rank} 名`), h("span", {}, "总分 ", h("b", {}, points(score.total))), gradeOf(score),
      h("span", {}, "一票否决：", vetoesOf(score))),
    unit.groups.length === 0
      ? h("p", { class: "empty" }, "本季没有这个单位的分项得分。")
      : [
        h("table", { class: "items" },
          h("thead", {}, h("tr", {}, COLUMNS.map(([name, kind]) => h("th", { scope: "col", class: kind }, name)))),
          unit.groups.map((group) => groupRows(group, actions)),
          h("tfoot", {}, h("tr", {},
            h("th", { scope: "row", colspan: 4 }, "合计"),
            h("td", { class: "num", "data-name": "分值" }, points(sum(unit.groups, "weight"))),
            h("td", { class: "num", "data-name": "实际分值" }, points(sum(unit.groups, "effectiveWeight"))),
            h("td", { class: "num", "data-name": "得分" }, points(sum(unit.groups, "points"))),
            h("td", {})))),
        h("p", { class: "quiet" }, "未计分项的分值按比例并入同组其他项；整组都未计分的并入其他组，合计仍为 100 分。“实际分值”是并入之后的，计分公式按分值算，再按实际分值折算；“失分”是实际分值与得分之差，有下划线的可看扣分明细。"),
        takeAway("unit", unit),
      ]);
};

const groupRows = (group, actions) =>
  h("tbody", {},
    h("tr", { class: "group" },
      h("th", { scope: "rowgroup", colspan: 4 }, `${group.id} ${group.name}`),
      h("td", { class: "num", "data-name": "分值" }, points(group.weight)),
      h("td", { class: "num", "data-name": "实际分值" }, points(group.effectiveWeight)),
      h("td", { class: "num", "data-name": "得分" }, points(group.points)),
      h("td", {})),
    group.items.map((item) => row(item, actions)));

const row = (item, actions) => {
  const scored = item.state === "SCORED";
  return h("tr", { class: scored ? "" : "unscored" },
    h("th", { scope: "row" }, `${item.item} ${item.name}`,
      !scored && h("span", { class: "state none" }, mark("none"), `${item.stateName}：${REASONS[item.state]}`),
      h("small", {}, [item.documents.join("、"), item.basis].filter(Boolean).join(" · "))),
    h("td", { class: "num", "data-name": item.share ? "分子 / 分母" : "次数" }, scored ? (item.share ? `${whole(item.numerator)} / ${whole(item.denominator)}` : whole(item.numerator)) : NONE),
    h("td", { class: "num", "data-name": "指标值" }, scored ? value(item) : NONE),
    h("td", { class: "formula", title: item.formula }, item.words),
    h("td", { class: "num", "data-name": "分值" }, points(item.weight)),
    h("td", { class: "num", "data-name": "实际分值" }, scored ? points(item.effectiveWeight) : NONE),
    h("td", { class: "num gained", "data-name": "得分" }, scored ? (item.weight === 0 ? "只展示" : points(item.points)) : NONE),
    h("td", { class: "num", "data-name": "失分" }, lost(item, actions)));
};

/** A share of one as percent, others as the number that they are. */
const value = ({ share, scale, numerator, denominator, value: number }) =>
  number === null ? NONE : share && scale === 1 ? percentSign({ numerator, denominator }) : String(+number.toFixed(4));

const lost = (item, actions) => {
  if (item.lost === 0 || item.state !== "SCORED") {
    return h("span", { class: "zero" }, item.state === "SCORED" ? "0" : NONE);
  }
  const kind = actions.kindOf(item.item);
  const label = { id: `lost-${item.item}`, "aria-label": `${item.name}失分 ${points(item.lost)}，查看扣分明细` };
  if (kind === "ACCIDENT" && actions.accidents) {
    return h("a", { ...label, href: actions.accidents }, points(item.lost));
  }
  return kind
    ? h("button", { ...label, type: "button", class: "link", onclick: () => actions.deductions(item.item) }, points(item.lost))
    : points(item.lost);
};
