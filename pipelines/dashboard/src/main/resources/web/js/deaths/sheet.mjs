// One accident at the side: how it stands and its every change.
import { by, h, show } from "../dom.mjs";
import { changeList, wordsOf } from "../changes.mjs";
import { moment, NONE, whole } from "../format.mjs";
import { conclusion, gradeOf, standing } from "./list.mjs";

const facts = (accident) =>
  h("dl", { class: "facts" }, [
    ["等级", gradeOf(accident)],
    ["认定", standing(accident)],
    ["时间", moment(accident.occurredAt)],
    ["属地", accident.town === accident.district ? accident.district : `${accident.district}${accident.town}`],
    ["主管部门", accident.department],
    ["伤亡", `死亡 ${whole(accident.deaths)} 人，重伤 ${whole(accident.injured)} 人`],
    ["直接损失", accident.loss === null ? "未核定" : `${accident.loss} 万元`],
    ["单位", accident.subject === null ? "不在监管对象之列" : h("a", { href: `/subject.html?subject=${accident.subject}` }, `监管对象 ${accident.subject}`)],
    ["结案", conclusion(accident.after)],
    ["报告公开", accident.after.published ?? NONE],
    ["评估", accident.after.evaluated ?? (accident.after.evaluateDue ? `期限 ${accident.after.evaluateDue}` : NONE)],
    ["倒查", accident.after.examined ?? NONE],
  ].map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));

export const showSheet = (history, catalogue, actions) => {
  const dialog = by("accident");
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "accident-title" }, history.standing ? `${history.standing.kind}事故 ${history.accident}` : `事故 ${history.accident}`),
        h("p", { class: "quiet" }, `截至 ${history.asOf} · 切面 #${whole(history.cut)} · `,
          h("button", { type: "button", class: "link", id: "about-accident", onclick: () => actions.source("事故变更记录", history.source, history.cut) }, "来源与 SQL"))),
      h("button", { type: "button", class: "button", id: "accident-close", autofocus: true, onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" },
      history.changes.length === 0
        ? h("p", { class: "empty" }, "没有这起事故的记录。")
        : [
          history.standing ? facts(history.standing) : h("p", { class: "notice" }, "这起事故已删除，或在统计日之后，不计入统计。"),
          h("h3", {}, `变更记录（${whole(history.changes.length)} 条，新的在前）`),
          changeList(history.changes, wordsOf(catalogue)),
        ]));
  if (!dialog.open) {
    dialog.showModal();
  }
};
