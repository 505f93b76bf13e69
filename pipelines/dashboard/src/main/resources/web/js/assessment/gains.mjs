// What would raise a unit's score most by the quarter's end, the greatest gain first; apart from it, what is lost for good.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { points, whole } from "../format.mjs";
import { gradeOf, GRADES } from "./words.mjs";

export const showGains = (gains, name, actions) => {
  const open = gains.items.filter(({ gain }) => gain > 0);
  const barred = gains.items.filter((item) => item.barred > 0);
  by("gains").hidden = false;
  show(by("gains"),
    h("div", { class: "panel-head" },
      h("h2", { id: "gains-title" }, `${name}：提分建议`),
      h("span", { class: "quiet" }, remaining(gains.quarter), gains.cut !== actions.cut && ` · 切面 #${whole(gains.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-gains", onclick: () => actions.source("提分建议", gains.source, gains.cut) }, "来源与 SQL")),
    gains.items.length === 0
      ? h("p", { class: "empty" }, gains.lost > 0 ? "本季已结束，失分不能再挽回。" : "没有失分。")
      : [
        summary(gains, open),
        open.length > 0 && todo(open, gains.quarter.daysLeft, actions),
        barred.length > 0 && lostForGood(barred),
        h("p", { class: "quiet" }, "“可增分”按同一计分方案重算：所列事项在季末前全部完成，其他各项照现在不变。各项可以相加；同一次检查可能同时补上几项。"),
        takeAway("gains", gains),
      ]);
};

const remaining = ({ daysLeft }) => (daysLeft === 0 ? "统计日即季末" : `距季末 ${whole(daysLeft)} 天`);

const named = (grade) => gradeOf({ grade, gradeName: GRADES.find((one) => one.grade === grade).name });

const summary = ({ total, totalMended, grade, gradeMended }, open) =>
  h("p", { class: "summary" }, open.length === 0
    ? "失分都不能在本季挽回。"
    : [
      h("span", {}, "全部完成可增 ", h("b", {}, points(totalMended - total)), " 分"),
      h("span", {}, "总分 ", h("b", {}, points(total)), " → ", h("b", {}, points(totalMended))),
      h("span", { class: "grades" }, named(grade), grade !== gradeMended && [" → ", named(gradeMended)]),
    ]);

const COLUMNS = [["要做的"], ["还差", "num"], ["日均需", "num"], ["可增分", "num"], ["名单"]];

const todo = (open, daysLeft, actions) =>
  h("table", { class: "lines gains", id: "gains-open" },
    h("thead", {}, h("tr", {}, COLUMNS.map(([name, kind]) => h("th", { scope: "col", class: kind }, name)))),
    h("tbody", {}, open.map((one) => h("tr", { id: `gain-${one.item}` },
      h("th", { scope: "row" }, one.way, h("small", {}, `${one.item} ${one.name}`)),
      h("td", { class: "num", "data-name": "还差" }, `${whole(one.toMend)} ${one.unit}`),
      h("td", { class: "num", "data-name": "日均需" }, `${whole(Math.ceil(one.toMend / Math.max(1, daysLeft)))} ${one.unit}`),
      h("td", { class: "num gained", "data-name": "可增分" }, `+${points(one.gain)}`),
      h("td", { "data-name": "名单" }, list(one, actions))))));

/** Items whose deductions can be listed lead there; similar cases are on the page of enforcement. */
const list = ({ item, name }, actions) => {
  if (actions.kindOf(item)) {
    return h("button", { type: "button", class: "link", id: `gain-list-${item}`, "aria-label": `${name}：名单`, onclick: () => actions.deductions(item) }, "名单");
  }
  return h("a", { href: actions.enforcement, "aria-label": `${name}：案件` }, "案件");
};

const lostForGood = (barred) =>
  h("table", { class: "lines gains", id: "gains-barred" },
    h("caption", {}, "本季不能挽回的"),
    h("thead", {}, h("tr", {}, [["考评项"], ["不能挽回", "num"], ["缘由"]].map(([name, kind]) => h("th", { scope: "col", class: kind }, name)))),
    h("tbody", {}, barred.map((one) => h("tr", { id: `barred-${one.item}` },
      h("th", { scope: "row" }, `${one.item} ${one.name}`),
      h("td", { class: "num", "data-name": "不能挽回" }, points(one.barred)),
      h("td", { "data-name": "缘由" }, one.why)))));
