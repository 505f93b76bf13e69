// The five indicators of each dispatching department or district, the worst first.
import { KINDS, kindTabs, missed, rateCell, stated } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { count } from "../hazards/words.mjs";

export const showUnits = (page, actions) => {
  by("units").hidden = !page.document;
  show(by("units"),
    h("div", { class: "panel-head" },
      h("h2", { id: "units-title" }, `各${KINDS[page.by]}驻点监督指标`),
      h("span", { class: "quiet" }, `${page.period.name}，截至 ${page.asOf}；未达到的指标多的在前，点单位看其驻点`),
      h("button", { type: "button", class: "link quiet push", id: "about-units", onclick: () => actions.source("驻点监督指标", page.source, page.cut.number) }, "来源与 SQL")),
    kindTabs(page, "派出", actions.by),
    page.units.length === 0
      ? h("p", { class: "empty" }, page.by === "district" ? "本月没有区县派出的驻点；市级部门派出的不属于任何区县。" : "本月没有驻点。")
      : [
        h("table", { class: "lines" },
          h("thead", {}, h("tr", {}, h("th", { scope: "col" }, page.by === "district" ? "区县" : "派出部门"),
            ["Z1 达标率", "Z2 日志及时率", "Z3 轮换超期（人）", "衔接空挡（天）", "Z4 重复（对）", "Z5 到场率"].map((name) => h("th", { scope: "col", class: "num" }, name)),
            h("th", { scope: "col" }, "是否达到"))),
          h("tbody", {}, page.units.map((unit) => row(unit, page, actions)))),
        takeAway("units", page),
      ]);
};

const number = (unit, list, name, value, actions) =>
  h("td", { class: "num", "data-name": name },
    count(value, `${list}-${unit.unit}`, `${unit.name}${name}`, () => actions.unit(unit.unit, list)));

const row = (unit, page, actions) => {
  const { months, logs, overRotation, gapDays, repeatedPairs, works, unmet } = unit.figures;
  return h("tr", { class: unit.unit === page.unit ? "chosen" : "" },
    h("th", { scope: "row" }, h("button", { type: "button", class: "link", id: `unit-${unit.unit}`, onclick: () => actions.unit(unit.unit, undefined) }, unit.name)),
    rateCell("Z1 达标率", months, missed(months) > 0), rateCell("Z2 日志及时率", logs, missed(logs) > 0),
    number(unit, "over_rotation", "Z3 轮换超期", overRotation, actions),
    h("td", { class: `num${gapDays > 0 ? " lacking" : ""}`, "data-name": "衔接空挡" }, whole(gapDays)),
    number(unit, "repeated", "Z4 重复", repeatedPairs, actions),
    rateCell("Z5 到场率", works, missed(works) > 0),
    h("td", { "data-name": "是否达到" }, unmet > 0 ? stated("unmet", `${unmet} 项未达到`) : stated("met", "达到")));
};
