// How many are left, and how many a day that makes, by indicator.
import { by, h, show } from "../dom.mjs";
import { target, whole } from "../format.mjs";
import { tabs } from "../hazards/list.mjs";

const VISITORS = { all: "全部", DEPARTMENT: "主管部门", TOWN: "镇街", GRID: "网格员" };

export const showLead = (visits) =>
  show(by("lead"),
    h("div", {},
      h("h1", {}, "待查清单"),
      h("p", { class: "verdict" },
        visits.total === 0 ? "没有待查的对象。" : `名单共 ${whole(visits.total)} 家。`,
        visits.pace.length === 1 && visits.pace[0].words)),
    h("p", { class: "basis" }, h("span", { class: "quiet" }, visits.scope),
      h("button", { type: "button", class: "button", id: "print", onclick: () => window.print() }, "打印")));

export const showPace = (visits, actions) => {
  by("pace").hidden = false;
  show(by("pace"),
    h("div", { class: "panel-head" }, h("h2", { id: "pace-title" }, "当期进度"), h("span", { class: "quiet" }, `截至 ${visits.cut.clock}`)),
    tabs(VISITORS, visits.visitor || "all", (visitor) => actions.visitor(visitor === "all" ? undefined : visitor), "由谁检查"),
    visits.pace.length === 0
      ? h("p", { class: "empty" }, "本筛选下没有适用的检查义务。")
      : h("table", { class: "lines" },
        h("thead", {}, h("tr", {}, ["指标", "查什么", "未查（家）", "目标", "进度"].map((name, i) => h("th", { scope: "col", class: i === 2 && "num" }, name)))),
        h("tbody", {}, visits.pace.map((pace) =>
          h("tr", { id: `pace-${pace.indicator}` },
            h("th", { scope: "row" }, pace.name),
            h("td", { "data-name": "查什么" }, pace.deed),
            h("td", { class: "num", "data-name": "未查" }, whole(pace.unvisited)),
            h("td", { "data-name": "目标" }, pace.target ? target(pace.target) : "不设"),
            h("td", { class: pace.gap > 0 && "lacking" }, pace.words))))));
};
