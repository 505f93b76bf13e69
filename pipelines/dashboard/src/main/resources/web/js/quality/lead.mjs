// How good the sources' rows are, in a sentence.
import { by, h, show } from "../dom.mjs";
import { whole } from "../format.mjs";
import { filterWords } from "../header.mjs";

export const showLead = (units, rules, focus) => {
  const worst = units.units[0];
  const most = rules.rules.find(({ flags }) => flags > 0);
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${focus.at(-1) ?? units.jurisdictionName}数据质量`),
      h("p", { class: "verdict" },
        rules.flags === 0 ? h("b", { class: "met" }, "没有有疑问的记录。") : ["有疑问的记录 ", h("b", { class: "unmet" }, whole(rules.flags)), " 项。"],
        most && `加权最多的是“${most.name}”，${whole(most.flags)} 项。`,
        worst && units.units.length > 1 && `得分最低的是${worst.name}，${worst.score.toFixed(2)} 分。`)),
    h("p", { class: "basis" },
      h("span", {}, "规则只标记，不改动源库；源库更正后标记自行消失。"),
      filterWords().length > 0 && h("span", {}, `筛选：${filterWords().join("、")}`)));
};
