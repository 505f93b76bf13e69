// Deaths of each district against what was allotted to it, and its own rate where its own GDP is known.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, shortName, whole } from "../format.mjs";
import { count } from "../hazards/words.mjs";
import { cumulative } from "./lead.mjs";
import { made, perDeath, rate, stated } from "./words.mjs";

const COLUMNS = [["区县"], ["本年死亡", "num"], ["上年同期", "num wide"], ["事故起数", "num wide"], ["控制指标", "num"], ["按月预警线", "num wide"], ["状态"], ["最近一期百亿元GDP死亡人数", "num"], ["每 1 人变动", "num wide"]];

export const showDistricts = (year, rates, state, actions) => {
  by("districts").hidden = year.districts.length === 0;
  const newest = new Map(rates.districts.map((one) => [one.area, one]));
  show(by("districts"),
    h("div", { class: "panel-head" },
      h("h2", { id: "districts-title" }, "区县死亡人数与控制指标"),
      h("span", { class: "quiet" }, `${year.year} 年累计，死亡多的在前`, year.cut !== actions.cut && ` · 切面 #${whole(year.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-districts", onclick: () => actions.source("区县死亡人数与控制指标", year.source, year.cut) }, "来源与 SQL")),
    h("table", { class: "areas" },
      h("thead", {}, h("tr", {}, COLUMNS.map(([name, kind]) => h("th", { scope: "col", class: kind }, name)))),
      h("tbody", {}, year.districts.map((district) => row(district, newest.get(district.area), state, actions)))),
    h("p", { class: "quiet" }, "小数提示：区县基数小，一人之差即大幅改变死亡率（见“每 1 人变动”＝100÷GDP 亿元），0.7 是全市的控制线，区县死亡率只展示、不计分；没有本区县地区生产总值的记“—”。全市数不由区县相加。按月预警线＝控制指标×月数÷12，向上取整，超过为预警；超过控制指标为突破。"),
    takeAway("districts", year));
};

const row = ({ area, name, deaths, deathsLastYear, accidents, ceiling }, newest, state, actions) =>
  h("tr", { class: state.district === area ? "chosen" : "" },
    h("th", { scope: "row" }, h("button", { type: "button", class: "link", id: `district-${area}`, title: name, onclick: () => actions.list("year", area) }, shortName({ key: area, name }))),
    h("td", { class: "num", "data-name": "本年死亡" }, count(deaths, `deaths-${area}`, `${name}本年死亡`, () => actions.list("fatal", area))),
    h("td", { class: "num wide" }, whole(deathsLastYear)),
    h("td", { class: "num wide" }, whole(accidents)),
    h("td", { class: "num", "data-name": "控制指标" }, ceiling ? [h("span", { title: ceiling.source }, whole(ceiling.deaths)), made(ceiling.synthetic)] : NONE),
    h("td", { class: "num wide" }, ceiling ? whole(ceiling.warningLine) : NONE),
    h("td", { "data-name": "状态" }, standing(ceiling)),
    h("td", { class: "num", "data-name": "死亡率" }, newest ? [rate(newest.value), made(newest.gdp.synthetic), h("small", {}, cumulative(newest))] : NONE),
    h("td", { class: "num wide" }, newest ? perDeath(newest.gdp) : NONE));

const standing = (ceiling) => {
  if (ceiling === null) {
    return stated("none", "未下达");
  }
  return ceiling.above ? stated("unmet", "突破") : ceiling.aboveWarning ? stated("unmet", "预警") : stated("met", "未超过");
};
