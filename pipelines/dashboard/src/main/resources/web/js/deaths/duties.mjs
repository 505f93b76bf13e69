// What has to follow accidents: conclusion, publication, evaluation, examination.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, percentSign, whole } from "../format.mjs";
import { stated } from "./words.mjs";

const LINES = [
  ["A5", "事故按时结案率", "concluded", "本年到期应结案的，在期限内结案（自事故之日 60 日，经批准延长的加上，技术鉴定时间不计，另加批复期）"],
  ["A6", "调查报告公开率", "published", "本年结案的，报告已公开"],
  ["A7", "结案后评估率", "evaluated", "评估期限在本年届满的，已评估"],
  ["A8", "亡人事故倒查率", "examined", "本年发生的亡人事故，已倒查"],
];

export const showDuties = (duties, actions) => {
  by("duties").hidden = false;
  show(by("duties"),
    h("div", { class: "panel-head" },
      h("h2", { id: "duties-title" }, "结案、公开、评估与倒查"),
      h("span", { class: "quiet" }, `${duties.year} 年`, duties.cut !== actions.cut && ` · 切面 #${whole(duties.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-duties", onclick: () => actions.source("结案、公开、评估与倒查", duties.source, duties.cut) }, "来源与 SQL")),
    h("table", { class: "duties" },
      h("thead", {}, h("tr", {}, ["指标", "口径"].map((name) => h("th", { scope: "col" }, name)), ["已办 / 应办", "比率"].map((name) => h("th", { scope: "col", class: "num" }, name)), h("th", { scope: "col" }, "状态"))),
      h("tbody", {}, LINES.map(([id, name, field, words]) => row(id, name, words, duties[field])))),
    takeAway("duties", duties));
};

const row = (id, name, words, figure) => {
  const none = figure.denominator === 0;
  const all = figure.numerator === figure.denominator;
  return h("tr", { id: `duty-${id}` },
    h("th", { scope: "row" }, `${id} ${name}`),
    h("td", { class: "formula" }, words),
    h("td", { class: "num", "data-name": "已办 / 应办" }, none ? NONE : `${whole(figure.numerator)} / ${whole(figure.denominator)}`),
    h("td", { class: "num", "data-name": "比率" }, percentSign(figure)),
    h("td", { "data-name": "状态" }, none ? stated("none", "无应办") : all ? stated("met", "全部办结") : stated("unmet", "有未办")));
};
