// Deaths per GDP quarter by quarter against the line: bars, and the same figures as a table.
import { by, h, show } from "../dom.mjs";
import { COLOURS, draw } from "../charts.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { cumulative } from "./lead.mjs";
import { made, rate, stated, yuan } from "./words.mjs";

const SHOWN = 8;

export const showRates = (rates, actions) => {
  const quarters = rates.quarters.slice(-SHOWN);
  const head = h("div", { class: "panel-head" },
    h("h2", { id: "rates-title" }, "各季百亿元GDP死亡人数"),
    h("span", { class: "quiet" }, "自 1 月 1 日累计至季末；死亡人数按现在所知"),
    h("button", { type: "button", class: "link quiet push", id: "about-rates", onclick: () => actions.source("百亿元GDP死亡人数", rates.source, rates.cut.number) }, "来源与 SQL"));
  by("rates").hidden = false;
  if (quarters.length === 0) {
    show(by("rates"), head, h("p", { class: "empty" }, "账本内没有已结束的季度。"));
    return;
  }
  const chart = h("div", { class: "rate-chart", role: "img", "aria-label": "各季百亿元GDP死亡人数条形图，数据同表" });
  show(by("rates"), head,
    h("div", { class: "rates" },
      h("table", {},
        h("thead", {}, h("tr", {},
          h("th", { scope: "col" }, "期间"), h("th", { scope: "col", class: "num" }, "死亡（人）"), h("th", { scope: "col", class: "num" }, "GDP（亿元）"),
          h("th", { scope: "col" }, "版本与发布"), h("th", { scope: "col", class: "num" }, "百亿元GDP死亡人数"), h("th", { scope: "col" }, rates.target === null ? "" : `与 ${rates.target} 线`))),
        h("tbody", {}, quarters.toReversed().map((quarter) => row(quarter)))),
      chart),
    takeAway("rates", rates));
  drawBars(chart, quarters, rates.target);
};

const row = (quarter) =>
  h("tr", {},
    h("th", { scope: "row" }, cumulative(quarter)),
    h("td", { class: "num", "data-name": "死亡" }, whole(quarter.deaths)),
    h("td", { class: "num", "data-name": "GDP（亿元）" }, quarter.gdp ? yuan(quarter.gdp.amount) : NONE, made(quarter.gdp?.synthetic)),
    h("td", { class: "released", "data-name": "版本" }, quarter.gdp ? h("span", { title: quarter.gdp.source }, `${quarter.gdp.version} ${quarter.gdp.releasedOn}`) : "未发布"),
    h("td", { class: "num value", "data-name": "死亡率" }, rate(quarter.value)),
    h("td", { "data-name": "判断" }, quarter.within === null ? NONE : quarter.within ? stated("met", "未超过") : stated("unmet", "超过")));

const drawBars = (element, quarters, target) => {
  const top = Math.max(target ?? 0, ...quarters.map(({ value }) => value ?? 0));
  draw(element, {
    grid: { left: 40, right: 16, top: 24, bottom: 24 },
    xAxis: {
      type: "category", data: quarters.map(({ period }) => period),
      axisLabel: { color: COLOURS.quiet, fontSize: 12, hideOverlap: true }, axisTick: { show: false }, axisLine: { lineStyle: { color: "#c5ccd6" } },
    },
    yAxis: {
      type: "value", min: 0, max: Math.max(0.2, Math.ceil(top * 5.75) / 5), interval: top > 1.2 ? undefined : 0.2,
      axisLabel: { color: COLOURS.quiet, fontSize: 12, formatter: (v) => v.toFixed(1), hideOverlap: true }, splitLine: { lineStyle: { color: COLOURS.grid } },
    },
    series: [{
      type: "bar", barMaxWidth: 28, silent: true,
      data: quarters.map(({ value, within }) => ({ value, itemStyle: { color: within === false ? COLOURS.unmet : COLOURS.met } })),
      label: { show: true, position: "top", color: COLOURS.ink, fontSize: 12, formatter: ({ value }) => (value === undefined || value === null ? "" : value.toFixed(2)) },
      markLine: target === null ? undefined : {
        symbol: "none", silent: true, animation: false,
        lineStyle: { color: COLOURS.ink, type: "dashed", width: 1 },
        label: { position: "insideStartTop", formatter: `${target} 线`, color: COLOURS.ink, fontSize: 12 },
        data: [{ yAxis: target }],
      },
    }],
  });
};
