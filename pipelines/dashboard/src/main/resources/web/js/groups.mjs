// The chosen indicator by district, town, department …: worst first, as table and bars beside it.
import { by, h, show } from "./dom.mjs";
import { COLOURS, draw } from "./charts.mjs";
import { takeAway } from "./exports.mjs";
import { change, NONE, percentSign, shortName, STATE, whole } from "./format.mjs";
import { stateMark } from "./figures.mjs";

const ROW = 36;
const FEW = 20;

export const DIMENSIONS = {
  district: "区县", town: "镇街", department: "主管部门", class: "类别",
  level: "管理层级", sector: "行业领域", category: "场所类别",
};

/** What is worth grouping an indicator by. */
export const dimensionsOf = (indicator, state, single) => {
  const inTown = !!state.district || single;
  return [
    inTown ? "town" : "district",
    "department",
    indicator.classes.length > 1 && "class",
    "level",
    indicator.classes.includes("HIGH_RISK") && "sector",
    indicator.classes.includes("NINE_SMALL") && "category",
  ].filter(Boolean);
};

let unfolded = false;

export const showGroups = (indicator, overview, state, actions) => {
  const panel = by("groups");
  const all = indicator.groups;
  if (all.length === 0) {
    show(panel, h("p", { class: "empty" }, "本期、本筛选下没有应查对象。"));
    return;
  }
  const groups = unfolded ? all : all.slice(0, FEW);
  const chart = h("div", { class: "chart", role: "img", "aria-label": `${indicator.name}按${DIMENSIONS[overview.by]}排名的条形图，数据同表` });
  const next = actions.into(overview.by);
  show(panel,
    h("div", { class: "ranking" },
      h("table", {},
        h("thead", {}, h("tr", {},
          h("th", { scope: "col", class: "wide" }, "序"),
          h("th", { scope: "col" }, DIMENSIONS[overview.by]),
          h("th", { scope: "col", class: "num" }, "覆盖率"),
          h("th", { scope: "col", class: "num" }, `已查 / 应查（${indicator.unit}）`),
          h("th", { scope: "col", class: "num wide" }, "还差"),
          h("th", { scope: "col", class: "num wide", title: "与七日前相比，百分点" }, "较上周"),
          h("th", { scope: "col" }, "是否达标"))),
        h("tbody", {}, groups.map((group, i) => row(group, i, next, actions))),
        h("tfoot", {}, row({ key: null, name: "合计", figure: indicator.total }, null, null, actions))),
      chart),
    all.length > FEW &&
      h("button", { type: "button", class: "link more", id: "more", onclick: () => { unfolded = !unfolded; showGroups(indicator, overview, state, actions); } },
        unfolded ? `只看最差的 ${FEW} 个` : `显示全部 ${all.length} 个`),
    takeAway("groups", overview, { indicator: indicator.id }));
  drawBars(chart, indicator, groups);
};

const row = (group, i, next, actions) => {
  const { key, name, figure } = group;
  const label = next && key !== null
    ? h("button", { type: "button", class: "link", id: `group-${key || "none"}`, title: name, onclick: () => next(key) }, shortName(group))
    : name;
  return h("tr", {},
    h("td", { class: "wide" }, i === null ? "" : i + 1),
    h("th", { scope: "row", class: "name" }, label),
    h("td", { class: "num rate-cell" }, percentSign(figure)),
    h("td", { class: "num" }, figure.denominator === 0 ? NONE : [`${whole(figure.numerator)} / `, denominator(group, actions)]),
    h("td", { class: "num wide" }, figure.gap > 0 ? whole(figure.gap) : NONE),
    h("td", { class: "num wide" }, change(figure.weekChange)),
    h("td", {}, stateMark(figure)));
};

/** What the denominator is made of, and what changed it. */
const denominator = ({ key, figure }, actions) =>
  h("a", { class: "link", id: `denominator-${key === null ? "total" : key || "none"}`, href: actions.denominator(key), title: "底数变动表" }, whole(figure.denominator));

const drawBars = (element, indicator, groups) => {
  const narrow = matchMedia("(max-width: 720px)").matches;
  const goal = indicator.target ? (100 * indicator.target.numerator) / indicator.target.denominator : null;
  const value = ({ figure }) => (figure.denominator === 0 ? 0 : (100 * figure.numerator) / figure.denominator);
  const max = Math.min(100, Math.ceil((Math.max(goal ?? 0, ...groups.map(value)) * 1.08) / 10) * 10) || 100;
  element.style.height = `${groups.length * ROW + ROW + 8}px`;
  draw(element, {
    grid: { left: narrow ? 84 : 2, right: 26, top: ROW, bottom: 8 },
    xAxis: {
      type: "value", min: 0, max, interval: max > 50 ? 50 : max / 2, position: "top",
      axisLabel: { formatter: (v) => `${v}%`, color: COLOURS.quiet, fontSize: 12, hideOverlap: true },
      splitLine: { lineStyle: { color: COLOURS.grid } },
    },
    yAxis: {
      type: "category", inverse: true, data: groups.map(shortName),
      axisLabel: { show: narrow, color: COLOURS.ink, fontSize: 12, width: 78, overflow: "truncate" },
      axisTick: { show: false }, axisLine: { lineStyle: { color: "#c5ccd6" } },
    },
    series: [{
      type: "bar", barWidth: 14, silent: true,
      data: groups.map((group) => ({ value: value(group), itemStyle: { color: COLOURS[STATE[group.figure.state].kind] } })),
      markLine: goal === null ? undefined : {
        symbol: "none", silent: true, animation: false,
        lineStyle: { color: COLOURS.ink, type: "dashed", width: 1 },
        label: { show: false },
        data: [{ xAxis: goal }],
      },
    }],
  });
};
