// A unit's total day by day, over the whole of the quarter.
import { by, h, show } from "../dom.mjs";
import { COLOURS, draw } from "../charts.mjs";
import { takeAway } from "../exports.mjs";
import { monthDay, points, whole } from "../format.mjs";
import { daysFrom } from "../trend.mjs";
import { GRADES } from "./words.mjs";

let open = false;

export const showTrend = (trend, name, actions) => {
  by("trend").hidden = false;
  const head = h("div", { class: "panel-head" },
    h("h2", { id: "trend-title" }, `${name}：总分走势`),
    h("span", { class: "quiet" }, `${trend.quarter.name}，按日`, trend.cut !== actions.cut && ` · 切面 #${whole(trend.cut)}`),
    h("button", { type: "button", class: "link quiet push", id: "about-trend", onclick: () => actions.source("总分走势", trend.source, trend.cut) }, "来源与 SQL"));
  if (trend.points.length === 0) {
    show(by("trend"), head, h("p", { class: "empty" }, "本季尚无逐日得分。"));
    return;
  }
  const chart = h("div", { class: "trend-chart", role: "img", "aria-label": `${name}总分逐日走势折线图，数据见下表` });
  show(by("trend"), head, chart,
    h("details", { class: "figures-of", open, ontoggle: (e) => { open = e.target.open; } },
      h("summary", { id: "trend-table" }, "逐日数据表"),
      h("div", { class: "scroll", tabindex: 0 }, table(trend)),
      takeAway("trend", trend)));
  drawLine(chart, trend);
};

const table = (trend) =>
  h("table", {},
    h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "日期"), h("th", { scope: "col", class: "num" }, "总分"), h("th", { scope: "col", class: "num" }, "同类组名次"))),
    h("tbody", {}, trend.points.toReversed().map(({ day, total, rank }) =>
      h("tr", {}, h("th", { scope: "row" }, day), h("td", { class: "num" }, points(total)), h("td", { class: "num" }, rank)))));

const drawLine = (element, trend) => {
  const byDay = new Map(trend.points.map((point) => [point.day, point]));
  const days = daysFrom(trend.quarter.start, trend.quarter.days);
  const last = trend.points.at(-1);
  const isMonth = (i, day) => day.endsWith("-01");
  draw(element, {
    grid: { left: 40, right: 24, top: 20, bottom: 24 },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true,
      formatter: ([{ dataIndex }]) => {
        const point = byDay.get(days[dataIndex]);
        return point ? `${point.day}  ${points(point.total)} 分\n同类组第 ${point.rank} 名` : days[dataIndex];
      },
    },
    xAxis: {
      type: "category", data: days, boundaryGap: false,
      axisLabel: { color: COLOURS.quiet, fontSize: 12, hideOverlap: true, interval: (i, day) => isMonth(i, day) || i === days.length - 1, formatter: monthDay, alignMinLabel: "left" },
      axisTick: { show: true, interval: isMonth },
      axisLine: { lineStyle: { color: "#c5ccd6" } },
    },
    yAxis: {
      type: "value", min: 0, max: Math.max(100, Math.ceil(last.total / 10) * 10), interval: 20,
      axisLabel: { color: COLOURS.quiet, fontSize: 12 },
      splitLine: { lineStyle: { color: COLOURS.grid } },
    },
    series: [{
      type: "line", data: days.map((day) => byDay.get(day)?.total ?? null), connectNulls: true,
      showSymbol: trend.points.length < 3, symbol: "circle", symbolSize: 6,
      lineStyle: { width: 2, color: COLOURS.metInk }, itemStyle: { color: COLOURS.metInk }, areaStyle: { color: COLOURS.metInk, opacity: 0.06 },
      markPoint: {
        symbol: "circle", symbolSize: 8, silent: true, animation: false,
        label: { show: true, position: trend.quarter.daysLeft / trend.quarter.days > 0.12 ? "right" : "bottom", formatter: points(last.total), color: COLOURS.ink, fontWeight: 600, fontSize: 12, distance: 8 },
        data: [{ coord: [last.day, last.total] }],
      },
      markLine: {
        symbol: "none", silent: true, animation: false,
        lineStyle: { color: COLOURS.none, type: "dashed", width: 1 },
        label: { position: "insideStartTop", color: COLOURS.quiet, fontSize: 12, formatter: ({ value }) => `${GRADES.find(({ from }) => from === value).name} ${value}` },
        data: GRADES.filter(({ from }) => from > 0).map(({ from }) => ({ yAxis: from })),
      },
    }],
  });
};
