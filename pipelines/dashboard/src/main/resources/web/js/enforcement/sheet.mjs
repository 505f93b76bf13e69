// One case at the side: its course from filing to publication, what is asked for, its every change.
import { by, h, show } from "../dom.mjs";
import { changeList, wordsOf } from "../changes.mjs";
import { takeAway } from "../exports.mjs";
import { whole } from "../format.mjs";
import { dutyState } from "./words.mjs";

/** The deeds that the newest row tells, by the column of their day. */
const DEEDS = {
  filed_on: () => "立案", decided_on: (say) => `作出处罚决定（${say("procedure_kind")}）`, published_on: () => "公开处罚决定",
  changed_on: () => "变更处罚决定", change_published_on: () => "公开变更后的决定", withdrawn_on: () => "撤销，自始不计",
  adjudicated_on: () => "公开裁定", transferred_on: (say) => `移送司法 ${say("transferred_persons")} 人`, exposed_on: () => "曝光",
  interviewed_on: () => "约谈", sanctioned_on: () => "联合惩戒", typical_published_on: () => "作为典型案例公布",
  credit_recorded_on: () => "纳入信用记录", performed_on: () => "履行", enforced_on: () => "强制执行",
};

const LATE = { PUBLICATION: "published_on", CHANGE_PUBLICATION: "change_published_on", CREDIT: "credit_recorded_on" };

const course = ({ changes, duties }, words) => {
  const newest = changes[0];
  const say = (column) => words(newest.table, column, newest.fields[column]);
  const late = new Set(duties.filter(({ inTime, doneOn }) => inTime === false && doneOn).map(({ duty }) => LATE[duty]));
  const done = Object.entries(DEEDS).filter(([column]) => newest.fields[column])
    .map(([column, what]) => ({ day: newest.fields[column], what: what(say), kind: late.has(column) ? "unmet" : "" }));
  const missing = duties.filter(({ daysOverdue }) => daysOverdue !== null)
    .map(({ dueOn, dutyName, daysOverdue }) => ({ day: dueOn, what: `应${dutyName}的最后一日，至今逾期 ${whole(daysOverdue)} 天`, kind: "unmet" }));
  return [...done, ...missing].sort((a, b) => a.day.localeCompare(b.day));
};

const facts = ({ changes, duties }, words) => {
  const { table, fields } = changes[0];
  const say = (column) => words(table, column, fields[column]);
  return h("dl", { class: "facts" }, [
    ["案号", say("case_no")],
    ["当事单位", h("a", { href: `/subject.html?subject=${fields.subject_id}` }, duties[0]?.name || `监管对象 ${fields.subject_id}`)],
    ["办案部门", say("department_id")],
    ["程序", say("procedure_kind")],
    ["罚款", fields.fine ? `${whole(Number(fields.fine))} 元` : "无"],
    ["相似组", say("similarity_group")],
  ].map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
};

export const showSheet = (history, catalogue, actions) => {
  const dialog = by("case");
  const words = wordsOf(catalogue);
  const { changes, duties } = history;
  const gone = changes[0]?.operation === "d";
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "case-title" }, `执法案件 ${history.caseId}`),
        h("p", { class: "quiet" }, `截至 ${history.asOf} · 切面 #${whole(history.cut)} · `,
          h("button", { type: "button", class: "link", id: "about-case", onclick: () => actions.source("执法案件变更记录", history.source, history.cut) }, "来源与 SQL"))),
      h("button", { type: "button", class: "button", id: "case-close", autofocus: true, onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" },
      changes.length === 0
        ? h("p", { class: "empty" }, "没有这起案件的记录。")
        : [
          gone ? h("p", { class: "notice" }, "这起案件已在源库中删除，不计入统计。") : facts(history, words),
          duties.length > 0 && [
            h("h3", {}, "办理事项"),
            h("table", { class: "lines" },
              h("thead", {}, h("tr", {}, ["事项", "期限", "情况"].map((name) => h("th", { scope: "col" }, name)))),
              h("tbody", {}, duties.map((duty) => h("tr", {}, h("th", { scope: "row" }, duty.dutyName), h("td", { class: "nowrap", "data-name": "期限" }, duty.dueOn), h("td", {}, dutyState(duty)))))),
            takeAway("case", history),
          ],
          !gone && [h("h3", {}, "从立案到公开"),
            h("ol", { class: "events course" }, course(history, words).map(({ day, what, kind }) =>
              h("li", { class: kind }, h("p", { class: "what" }, what), h("p", { class: "when" }, day))))],
          h("h3", {}, `变更记录（${whole(changes.length)} 条，新的在前）`),
          changeList(changes, words),
        ]));
  if (!dialog.open) {
    dialog.showModal();
  }
};
