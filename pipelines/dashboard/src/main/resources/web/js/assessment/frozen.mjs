// The result that was approved, beside what the same quarter comes to as known now; and the steps it went through.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { moment, NONE, points, shortName, whole } from "../format.mjs";
import { bar } from "../lead.mjs";
import { resultOf } from "./standing.mjs";
import { gradeOf, signed, vetoesOf } from "./words.mjs";

const COLUMNS = [
  ["名次", "num"], ["单位"], ["总分", "num"], ["0—100 分", "scale"], ["等次"], ["一票否决"], ["加分", "num wide"], ["扣分", "num wide"], ["现按所知", "num"], ["相差", "num"],
];

export const showResult = (frozen, ranking, actions) => {
  const known = new Map(ranking.groups.flatMap(({ scores }) => scores).map((score) => [score.unit, score.total]));
  by("ranking").hidden = frozen.groups.length === 0;
  show(by("ranking"),
    h("div", { class: "panel-head" },
      h("h2", { id: "ranking-title" }, "考评结果"),
      h("span", { class: "quiet" }, `${ranking.quarter.name}；“现按所知”是补报、更正之后的实时得分，不改变结果`),
      h("button", { type: "button", class: "link quiet push", id: "about-ranking", onclick: () => actions.source("考评结果", frozen.source, frozen.cut) }, "来源与 SQL")),
    frozen.groups.map((group) =>
      h("table", { class: "peers" },
        h("caption", {}, group.name, h("span", { class: "quiet" }, `${group.scores.length} 个单位`)),
        h("thead", {}, h("tr", {}, COLUMNS.map(([name, kind]) => h("th", { scope: "col", class: kind }, name)))),
        h("tbody", {}, group.scores.map((score) => row(score, known.get(score.unit)))))),
    takeAway("result", frozen));
};

const row = (score, known) => {
  const difference = known === undefined ? null : Math.round((known - score.total) * 10_000) / 10_000;
  return h("tr", {},
    h("td", { class: "num" }, score.rank),
    h("th", { scope: "row", title: score.name }, shortName({ key: score.unit, name: score.name })),
    h("td", { class: "num total" }, points(score.total)),
    h("td", { class: "scale" }, bar(score.total / 100, score.grade === "FAILED" ? "unmet" : "met")),
    h("td", { "data-name": "等次" }, gradeOf(score)),
    h("td", { class: "vetoes", "data-name": "一票否决" }, vetoesOf(score)),
    h("td", { class: "num wide" }, score.bonus > 0 ? `+${points(score.bonus)}` : "0"),
    h("td", { class: "num wide" }, score.penalty > 0 ? `−${points(score.penalty)}` : "0"),
    h("td", { class: "num", "data-name": "现按所知" }, known === undefined ? NONE : points(known)),
    h("td", { class: "num", "data-name": "相差" }, difference === 0 ? "0" : signed(difference)));
};

export const showProcedure = (frozen, ranking, codes) => {
  const result = resultOf(frozen);
  const pull = `/api/v1/assessments/${ranking.quarter.label}?jurisdiction=${ranking.jurisdiction}`;
  by("procedure").hidden = false;
  show(by("procedure"),
    h("div", { class: "panel-head" },
      h("h2", { id: "procedure-title" }, "考评程序"),
      h("span", { class: "quiet" }, frozen.versions.map(({ number, manifest }) => `第 ${number} 版：${codes.version_kind?.[manifest.kind] ?? manifest.kind}`).join("；")),
      result && h("span", { class: "quiet push" }, "结果、分项与扣分明细 ",
        h("a", { id: "pull-csv", href: `${pull}&format=csv` }, "CSV"), "、", h("a", { id: "pull-json", href: pull }, "JSON"))),
    h("table", { class: "steps" },
      h("thead", {}, h("tr", {}, ["时间", "版本", "步骤", "单位", "由谁", "理由"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, frozen.steps.map((step) => h("tr", {},
        h("th", { scope: "row", class: "nowrap" }, moment(step.takenAt)),
        h("td", { class: "nowrap", "data-name": "版本" }, `第 ${step.version} 版`),
        h("td", { class: "nowrap", "data-name": "步骤" }, codes.assessment_step?.[step.step] ?? step.step),
        h("td", { "data-name": "单位" }, step.unit || "全部"),
        h("td", { "data-name": "由谁" }, step.actor),
        h("td", { "data-name": "理由" }, step.reason))))),
    takeAway("steps", frozen, { table: "steps" }),
    result && h("p", { class: "quiet hash" }, `第 ${result.number} 版规范 CSV 的 SHA-256：${result.manifest.sha256}，共 ${whole(result.manifest.results)} 个单位、${whole(result.manifest.items)} 个分项、${whole(result.manifest.deductions)} 条扣分明细。`));
};
