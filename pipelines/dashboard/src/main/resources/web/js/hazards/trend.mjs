// The overdue hazards at the end of each day of the last year, by age.
import { by, h, show } from "../dom.mjs";
import { COLOURS, draw } from "../charts.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { AGES } from "./words.mjs";

const overdue = ({ ages }) => AGES.reduce((sum, { field }) => sum + ages[field], 0);

let open = false;

export const showTrend = (trend, actions) => {
  const last = trend.points.at(-1);
  const chart = h("div", { class: "trend-chart", role: "img", "aria-label": "逾期未整改隐患逐日走势图，按账龄堆叠，数据见下表" });
  by("trend").hidden = false;
  show(by("trend"),
    h("div", { class: "panel-head" },
      h("h2", { id: "trend-title" }, "逾期存量走势"),
      h("span", { class: "quiet" }, `${trend.points[0].day} 至 ${last.day}，每日末逾期未整改的项数`, trend.cut !== actions.cut && ` · 切面 #${whole(trend.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-trend", onclick: () => actions.source("逾期存量走势", trend.source, trend.cut) }, "来源与 SQL")),
    chart,
    h("div", { class: "legend" }, AGES.map(({ words }, i) => h("span", {}, h("i", { class: `age-${i}` }), words))),
    h("details", { class: "figures-of", open, ontoggle: (e) => { open = e.target.open; } },
      h("summary", { id: "trend-table" }, "逐日数据表"),
      h("div", { class: "scroll", tabindex: 0 }, table(trend)),
      takeAway("trend", trend)));
  drawStack(chart, trend.points);
};

const table = (trend) =>
  h("table", {},
    h("thead", {}, h("tr", {},
      h("th", { scope: "col" }, "日期"), h("th", { scope: "col", class: "num" }, "逾期"),
      AGES.map(({ name }) => h("th", { scope: "col", class: "num" }, name)))),
    h("tbody", {}, trend.points.toReversed().map((point) =>
      h("tr", {}, h("th", { scope: "row" }, point.day), h("td", { class: "num" }, whole(overdue(point))),
        AGES.map(({ field }) => h("td", { class: "num" }, whole(point.ages[field])))))));

const drawStack = (element, points) => {
  const days = points.map(({ day }) => day);
  const isMonth = (i) => days[i].endsWith("-01");
  draw(element, {
    grid: { left: 48, right: 24, top: 16, bottom: 24 },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true,
      formatter: ([{ dataIndex }]) => {
        const point = points[dataIndex];
        return [`${point.day}  逾期 ${whole(overdue(point))} 项`, ...AGES.map(({ field, name }) => `${name}  ${whole(point.ages[field])}`)].join("\n");
      },
    },
    xAxis: {
      type: "category", data: days, boundaryGap: false,
      axisLabel: { color: COLOURS.quiet, fontSize: 12, hideOverlap: true, interval: isMonth, formatter: (day) => `${Number(day.slice(5, 7))}月` },
      axisTick: { show: true, interval: isMonth },
      axisLine: { lineStyle: { color: "#c5ccd6" } },
    },
    yAxis: {
      type: "value", min: 0, minInterval: 1,
      axisLabel: { color: COLOURS.quiet, fontSize: 12 },
      splitLine: { lineStyle: { color: COLOURS.grid } },
    },
    series: AGES.toReversed().map(({ field, name, colour }) => ({
      type: "line", stack: "overdue", name, showSymbol: false, silent: true, step: "end",
      lineStyle: { width: 0 }, itemStyle: { color: colour }, areaStyle: { color: colour, opacity: 1 },
      data: points.map(({ ages }) => ages[field]),
    })),
  });
};
