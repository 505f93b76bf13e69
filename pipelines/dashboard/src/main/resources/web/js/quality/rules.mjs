// What each rule means, how much it found and where; those that found nothing come last. A rule without a weight flags nothing:
// the pipeline copes with such rows by itself.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, shortName, whole } from "../format.mjs";
import { count } from "../hazards/words.mjs";
import { tableName } from "../changes.mjs";

const PLACES = 3;

export const showRules = (page, state, actions) => {
  by("rules").hidden = false;
  show(by("rules"),
    h("div", { class: "panel-head" },
      h("h2", { id: "rules-title" }, "规则"),
      h("span", { class: "quiet" }, "加权标记多的在前；点数字看记录", page.cut.number !== actions.cut && ` · 切面 #${whole(page.cut.number)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-rules", onclick: () => actions.source("数据质量规则", page.source, page.cut.number) }, "来源与 SQL")),
    h("table", { class: "lines" },
      h("thead", {}, h("tr", {}, ["规则", "问题", "处理", "源表"].map((name) => h("th", { scope: "col" }, name)),
        ["权重", "标记"].map((name) => h("th", { scope: "col", class: "num" }, name)), h("th", { scope: "col" }, "在何处"))),
      h("tbody", {}, page.rules.map((rule) => row(rule, state, actions)))),
    takeAway("rules", page));
};

const row = (rule, state, actions) =>
  h("tr", { class: state.rule === rule.rule ? "chosen" : rule.flags === 0 ? "nothing" : "" },
    h("td", { class: "nowrap" }, rule.rule),
    h("th", { scope: "row" }, rule.name, h("small", {}, rule.basis)),
    h("td", { "data-name": "处理" }, rule.action),
    h("td", { "data-name": "源表" }, rule.table.split("|").map(tableName).join("、")),
    h("td", { class: "num", "data-name": "权重" }, rule.weight || NONE),
    h("td", { class: "num", "data-name": "标记" }, rule.weight === 0 ? NONE : count(rule.flags, `flags-${rule.rule}`, rule.name, () => actions.flags({ rule: rule.rule }))),
    h("td", { class: "places-of" },
      rule.places.slice(0, PLACES).map(({ district, name, flags }) =>
        h("button", { type: "button", class: "link", id: `place-${rule.rule}-${district}`, onclick: () => actions.flags({ rule: rule.rule, district: actions.isDistrict(district) ? district : state.district }) },
          `${shortName({ key: district, name })} ${whole(flags)}`)),
      rule.places.length > PLACES && h("span", { class: "quiet" }, `等 ${rule.places.length} 处`)));
