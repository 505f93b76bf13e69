// The units of each peer group, by their places.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { points, shortName } from "../format.mjs";
import { bar } from "../lead.mjs";
import { gradeOf, signed, vetoesOf } from "./words.mjs";

const COLUMNS = [
  ["名次", "num"], ["单位"], ["总分", "num"], ["0—100 分", "scale"], ["等次"], ["一票否决"], ["得分", "num wide"], ["加分", "num wide"], ["扣分", "num wide"], ["较上季", "num"],
];

export const showRanking = (ranking, state, actions) => {
  const { groups, quarters, quarter } = ranking;
  by("ranking").hidden = !ranking.scheme;
  show(by("ranking"),
    h("div", { class: "panel-head" },
      h("h2", { id: "ranking-title" }, "同类组排名"),
      h("span", { class: "quiet" }, `${quarter.name}，截至 ${ranking.asOf}；点单位看分项得分与扣分`),
      h("button", { type: "button", class: "link quiet push", id: "about-ranking", onclick: actions.meaning }, "口径、来源与 SQL")),
    groups.length === 0
      ? h("p", { class: "empty" }, quarters.length === 0
        ? "还没有任何季度的考评得分。"
        : ["本季没有考评得分。可看：", quarters.map(({ label, name }, i) => [i > 0 && "、",
          h("button", { type: "button", class: "link", id: `quarter-${label}`, onclick: () => actions.quarter(label) }, name)])])
      : [groups.map((group) => peers(group, state, actions)), takeAway("ranking", ranking)]);
};

const peers = (group, state, actions) =>
  h("table", { class: "peers" },
    h("caption", {}, group.name, h("span", { class: "quiet" }, `${group.scores.length} 个单位`)),
    h("thead", {}, h("tr", {}, COLUMNS.map(([name, kind]) => h("th", { scope: "col", class: kind }, name)))),
    h("tbody", {}, group.scores.map((score) => row(score, state.unit === score.unit, actions))));

const row = (score, chosen, actions) =>
  h("tr", { class: chosen ? "chosen" : "" },
    h("td", { class: "num" }, score.rank),
    h("th", { scope: "row" }, h("button", {
      type: "button", class: "link", id: `unit-${score.unit}`, title: score.name, "aria-pressed": String(chosen), onclick: () => actions.unit(score.unit),
    }, shortName({ key: score.unit, name: score.name }))),
    h("td", { class: "num total" }, points(score.total)),
    h("td", { class: "scale" }, bar(score.total / 100, score.grade === "FAILED" ? "unmet" : "met")),
    h("td", { "data-name": "等次" }, gradeOf(score)),
    h("td", { class: "vetoes", "data-name": "一票否决" }, vetoesOf(score)),
    h("td", { class: "num wide" }, points(score.points)),
    h("td", { class: "num wide" }, score.bonus > 0 ? `+${points(score.bonus)}` : "0"),
    h("td", { class: "num wide" }, score.penalty > 0 ? `−${points(score.penalty)}` : "0"),
    h("td", { class: "num", "data-name": "较上季" }, signed(score.change)));
