// How many hazards are overdue, in a sentence.
import { by, h, show } from "../dom.mjs";
import { whole } from "../format.mjs";
import { filterWords } from "../header.mjs";

export const showLead = (stock, focus) => {
  const { total, groups } = stock;
  const worst = groups.find((group) => group.stock.overdue > 0);
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${focus.at(-1) ?? stock.jurisdictionName}隐患逾期整改情况`),
      h("p", { class: "verdict" },
        total.open === 0
          ? "没有未销号的隐患。"
          : [`未销号隐患 ${whole(total.open)} 项，`, total.overdue === 0
            ? h("b", { class: "met" }, "没有逾期")
            : h("b", { class: "unmet" }, `逾期 ${whole(total.overdue)} 项`),
          total.overdue > 0 && `，其中逾期超过 90 天 ${whole(total.ages.over90)} 项、重大事故隐患 ${whole(total.majorOverdue)} 项`, "。"],
        worst && groups.length > 1 && `逾期最多的是${worst.name}，${whole(worst.stock.overdue)} 项。`)),
    h("p", { class: "basis" },
      h("span", {}, "隐患计入发现之日监管对象所在的区县、镇街和主管部门；期限当日整改完成算按期，次日起为逾期第 1 天。"),
      filterWords().length > 0 && h("span", {}, `筛选：${filterWords().join("、")}`)));
};
