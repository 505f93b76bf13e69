// Overdue hazards by district, town, department …: how many of which age, worst first, as table and stacked bars.
import { by, h, show } from "../dom.mjs";
import { COLOURS, draw } from "../charts.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, percentSign, shortName, whole } from "../format.mjs";
import { AGES, count } from "./words.mjs";

const ROW = 36;
const FEW = 20;

const DIMENSIONS = {
  district: "区县", town: "镇街", department: "主管部门", class: "类别", hazard_level: "隐患级别", origin: "来源",
};

/** What hazards can be grouped by where the page stands. */
const dimensionsOf = (state, single) =>
  [state.district || single ? "town" : "district", "department", "class", "hazard_level", "origin"];

let unfolded = false;

export const showAgeing = (stock, state, actions) => {
  const all = stock.groups;
  const dimension = DIMENSIONS[stock.by];
  const groups = unfolded ? all : all.slice(0, FEW);
  const head = [
    h("div", { class: "panel-head" },
      h("h2", { id: "ageing-title" }, "逾期账龄"),
      h("span", { class: "quiet" }, `截至 ${stock.cut.clock}，单位：项；点任一数字看清单`),
      h("button", { type: "button", class: "link quiet push", id: "about-ageing", onclick: () => actions.source("逾期账龄", stock.source, stock.cut.number) }, "来源与 SQL")),
    h("div", { class: "tabs", role: "group", "aria-label": "分组方式" },
      dimensionsOf(state, actions.single).map((name) =>
        h("button", { type: "button", id: `by-${name}`, "aria-pressed": String(stock.by === name), onclick: () => actions.groupBy(name) }, `按${DIMENSIONS[name]}`))),
  ];
  by("ageing").hidden = false;
  if (all.length === 0) {
    show(by("ageing"), head, h("p", { class: "empty" }, "本筛选下没有隐患。"));
    return;
  }
  const chart = h("div", { class: "chart", role: "img", "aria-label": `按${dimension}的逾期账龄堆叠条形图，数据同表` });
  show(by("ageing"), head,
    h("div", { class: "ranking ageing" },
      h("table", {},
        h("thead", {}, h("tr", {},
          h("th", { scope: "col", class: "wide" }, "序"),
          h("th", { scope: "col" }, dimension),
          h("th", { scope: "col", class: "num" }, "逾期"),
          AGES.map(({ name }) => h("th", { scope: "col", class: "num" }, name)),
          h("th", { scope: "col", class: "num wide" }, "未销号"),
          h("th", { scope: "col", class: "num wide", title: `${stock.quarter.name}` }, "本季按期整改率"))),
        h("tbody", {}, groups.map((group, i) => row(group, i + 1, stock.by, actions))),
        h("tfoot", {}, row({ key: null, name: "合计", stock: stock.total }, "", stock.by, actions))),
      chart),
    h("div", { class: "legend" }, AGES.map(({ words }, i) => h("span", {}, h("i", { class: `age-${i}` }), words))),
    all.length > FEW &&
      h("button", { type: "button", class: "link more", id: "more", onclick: () => { unfolded = !unfolded; showAgeing(stock, state, actions); } },
        unfolded ? `只看逾期最多的 ${FEW} 个` : `显示全部 ${all.length} 个`),
    takeAway("ageing", stock));
  drawBars(chart, groups);
};

const row = (group, place, dimension, actions) => {
  const { key, name, stock } = group;
  const id = key === null ? "all" : key || "none";
  const within = key === null ? {} : { [dimension]: key || "NONE" };
  const number = (value, what, words, list) =>
    h("td", { class: "num" }, count(value, `${what}-${id}`, `${name}${words}`, () => actions.list({ ...within, ...list })));
  return h("tr", {},
    h("td", { class: "wide" }, place),
    h("th", { scope: "row", class: "name" }, key === null
      ? name
      : h("button", { type: "button", class: "link", id: `group-${id}`, title: name, onclick: () => actions.into(dimension, key) }, shortName(group))),
    number(stock.overdue, "overdue", "逾期", { list: "overdue" }),
    AGES.map(({ field, age, words }) => number(stock.ages[field], field, words, { list: "overdue", age })),
    h("td", { class: "num wide" }, count(stock.open, `open-${id}`, `${name}未销号`, () => actions.list({ ...within, list: "open" }))),
    h("td", { class: "num wide" }, stock.onTime.denominator === 0
      ? NONE
      : h("button", { type: "button", class: "link", id: `rate-${id}`, title: "查看本季未按期整改的", onclick: () => actions.list({ ...within, list: "missed" }) }, percentSign(stock.onTime))));
};

const drawBars = (element, groups) => {
  const narrow = matchMedia("(max-width: 720px)").matches;
  element.style.height = `${groups.length * ROW + ROW + 8}px`;
  draw(element, {
    grid: { left: narrow ? 84 : 2, right: 34, top: ROW, bottom: 8 },
    xAxis: {
      type: "value", min: 0, minInterval: 1, splitNumber: 3, position: "top",
      axisLabel: { color: COLOURS.quiet, fontSize: 12, hideOverlap: true },
      splitLine: { lineStyle: { color: COLOURS.grid } },
    },
    yAxis: {
      type: "category", inverse: true, data: groups.map(shortName),
      axisLabel: { show: narrow, color: COLOURS.ink, fontSize: 12, width: 78, overflow: "truncate" },
      axisTick: { show: false }, axisLine: { lineStyle: { color: "#c5ccd6" } },
    },
    series: AGES.map(({ field, name, colour }, i) => ({
      type: "bar", stack: "overdue", barWidth: 14, silent: true, name,
      itemStyle: { color: colour },
      label: i === AGES.length - 1
        ? { show: true, position: "right", color: COLOURS.ink, fontSize: 12, formatter: ({ dataIndex }) => whole(groups[dataIndex].stock.overdue) }
        : undefined,
      data: groups.map((group) => group.stock.ages[field]),
    })),
  });
};
