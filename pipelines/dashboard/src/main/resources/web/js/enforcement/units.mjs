// Enforcement of each department or district, the one with most decisions not published in time first.
import { KINDS, kindTabs, missed, rateCell } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { count } from "../hazards/words.mjs";
import { wan } from "./words.mjs";

const HEADS = ["E1 按时公开率", "未按时（件）", "E2 公开裁定比例", "E4 信用纳入率", "处罚（次）", "罚款", "双罚", "停产", "移送（人）", "曝光·约谈·惩戒"];

export const showUnits = (page, actions) => {
  by("units").hidden = false;
  show(by("units"),
    h("div", { class: "panel-head" },
      h("h2", { id: "units-title" }, `各${KINDS[page.by]}执法情况`),
      h("span", { class: "quiet" }, `${page.period.name}，截至 ${page.asOf}；未按时公开多的在前，点数字看案件`),
      h("button", { type: "button", class: "link quiet push", id: "about-units", onclick: () => actions.source("执法情况", page.source, page.cut.number) }, "来源与 SQL")),
    kindTabs(page, "办案", actions.by),
    page.units.length === 0
      ? h("p", { class: "empty" }, "本期没有执法案件。")
      : [
        h("table", { class: "lines" },
          h("thead", {}, h("tr", {}, h("th", { scope: "col" }, page.by === "district" ? "区县" : "办案部门"), HEADS.map((name) => h("th", { scope: "col", class: "num" }, name)))),
          h("tbody", {}, page.units.map((unit) => row(unit, page, actions)))),
        takeAway("units", page),
      ]);
};

const row = (unit, page, actions) => {
  const { published, adjudicated, adjudicationMet, credited, counts } = unit.figures;
  const late = missed(published);
  return h("tr", { class: unit.unit === page.unit ? "chosen" : "" },
    h("th", { scope: "row" }, h("button", { type: "button", class: "link", id: `unit-${unit.unit}`, onclick: () => actions.unit(unit.unit, "all") }, unit.name)),
    rateCell("E1 按时公开", published, late > 0),
    h("td", { class: "num", "data-name": "未按时" }, count(late, `missed-${unit.unit}`, `${unit.name}未按时公开`, () => actions.unit(unit.unit, "missed"))),
    rateCell("E2 公开裁定", adjudicated, adjudicationMet === false, adjudicated ? "不适用" : "只按年度"),
    rateCell("E4 信用纳入", credited, missed(credited) > 0),
    h("td", { class: "num", "data-name": "处罚" }, whole(counts.penalties)),
    h("td", { class: "num", "data-name": "罚款" }, wan(counts.finedYuan)),
    h("td", { class: "num", "data-name": "双罚" }, whole(counts.bothPenalised)),
    h("td", { class: "num", "data-name": "停产" }, whole(counts.shutdowns)),
    h("td", { class: "num", "data-name": "移送" }, whole(counts.transferred)),
    h("td", { class: "num", "data-name": "曝光·约谈·惩戒" }, [counts.exposures, counts.interviews, counts.sanctions].map(whole).join(" · ")));
};
