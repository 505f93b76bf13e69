// The chosen indicator day by day against its target, over the whole of its period.
import { by, h, show } from "./dom.mjs";
import { COLOURS, draw } from "./charts.mjs";
import { takeAway } from "./exports.mjs";
import { monthDay, percent, percentSign, target, whole } from "./format.mjs";

export const daysFrom = (start, count) => {
  const first = Date.parse(`${start}T00:00:00Z`);
  return Array.from({ length: count }, (_, i) => new Date(first + i * 86_400_000).toISOString().slice(0, 10));
};

let open = false;

export const showTrend = (trend, indicator, actions) => {
  const panel = by("trend");
  const head = h("div", { class: "panel-head" },
    h("h3", {}, "期内走势"),
    h("span", { class: "quiet" }, trend.period.name, trend.cut !== actions.cut && ` · 切面 #${whole(trend.cut)}`),
    h("button", { type: "button", class: "link quiet push", id: "about-trend", onclick: () => actions.source("期内走势", trend.source, trend.cut) }, "来源与 SQL"));
  if (trend.points.length === 0) {
    show(panel, head, h("p", { class: "empty" }, "本期尚无逐日数据。"));
    return;
  }
  const chart = h("div", { class: "trend-chart", role: "img", "aria-label": `${indicator.name}逐日走势折线图，数据见下表` });
  show(panel, head, chart,
    h("details", { class: "figures-of", open, ontoggle: (e) => { open = e.target.open; } },
      h("summary", { id: "trend-table" }, "逐日数据表"),
      h("div", { class: "scroll", tabindex: 0 }, table(trend, indicator)),
      takeAway("trend", trend)));
  drawLine(chart, trend);
};

const table = (trend, indicator) =>
  h("table", {},
    h("thead", {}, h("tr", {},
      h("th", { scope: "col" }, "日期"), h("th", { scope: "col", class: "num" }, "覆盖率"),
      h("th", { scope: "col", class: "num" }, "已查"), h("th", { scope: "col", class: "num" }, `应查（${indicator.unit}）`))),
    h("tbody", {}, trend.points.toReversed().map((point) =>
      h("tr", {}, h("th", { scope: "row" }, point.day), h("td", { class: "num" }, percentSign(point)),
        h("td", { class: "num" }, whole(point.numerator)), h("td", { class: "num" }, whole(point.denominator))))));

const drawLine = (element, trend) => {
  const byDay = new Map(trend.points.map((point) => [point.day, point]));
  const days = daysFrom(trend.period.start, trend.period.days);
  const values = days.map((day) => {
    const point = byDay.get(day);
    return point && point.denominator > 0 ? (100 * point.numerator) / point.denominator : null;
  });
  const goal = trend.target ? (100 * trend.target.numerator) / trend.target.denominator : null;
  const top = Math.max(goal ?? 0, ...values.filter((value) => value !== null));
  const step = top > 60 ? 20 : top > 30 ? 10 : 5;
  const last = trend.points.at(-1);
  const months = new Set(days.filter((day) => day.endsWith("-01")));
  draw(element, {
    grid: { left: 40, right: 24, top: 26, bottom: 24 },
    tooltip: {
      trigger: "axis", renderMode: "richText", confine: true,
      formatter: ([{ dataIndex }]) => {
        const point = byDay.get(days[dataIndex]);
        return point ? `${point.day}  ${percentSign(point)}\n${whole(point.numerator)} / ${whole(point.denominator)}` : days[dataIndex];
      },
    },
    xAxis: {
      type: "category", data: days, boundaryGap: false,
      axisLabel: {
        color: COLOURS.quiet, fontSize: 12, hideOverlap: true,
        interval: (i, day) => months.has(day) || i === days.length - 1,
        formatter: monthDay, alignMaxLabel: "right", alignMinLabel: "left",
      },
      axisTick: { show: true, interval: (i, day) => months.has(day) },
      axisLine: { lineStyle: { color: "#c5ccd6" } },
    },
    yAxis: {
      type: "value", min: 0, max: Math.min(100, Math.ceil((top * 1.1) / step) * step) || 100, interval: step,
      axisLabel: { formatter: (v) => `${v}%`, color: COLOURS.quiet, fontSize: 12 },
      splitLine: { lineStyle: { color: COLOURS.grid } },
    },
    series: [{
      type: "line", data: values, showSymbol: false, lineStyle: { width: 2, color: COLOURS.metInk },
      itemStyle: { color: COLOURS.metInk }, areaStyle: { color: "#1b5fa8", opacity: 0.06 },
      markPoint: last && last.denominator > 0 ? {
        symbol: "circle", symbolSize: 8, silent: true, animation: false,
        label: { show: true, position: labelSide(trend, goal, top), formatter: `${percent(last)}%`, color: COLOURS.ink, fontWeight: 600, fontSize: 12, distance: 8 },
        data: [{ coord: [last.day, (100 * last.numerator) / last.denominator] }],
      } : undefined,
      markLine: goal === null ? undefined : {
        symbol: "none", silent: true, animation: false,
        lineStyle: { color: COLOURS.ink, type: "dashed", width: 1 },
        label: { position: "insideStartTop", formatter: `目标 ${target(trend.target)}`, color: COLOURS.ink, fontSize: 12 },
        data: [{ yAxis: goal }],
      },
    }],
  });
};

/** Share of the chart's height that a label needs. */
const LABEL = 0.2;

/** Above the last point when there is no room at its right, below it when the target's line is in the way. */
const labelSide = (trend, goal, top) => {
  if (trend.period.daysLeft / trend.period.days > 0.18) {
    return "right";
  }
  const last = trend.points.at(-1);
  const above = (goal ?? 0) - (100 * last.numerator) / last.denominator;
  return above >= 0 && above < LABEL * top ? "bottom" : "top";
};
