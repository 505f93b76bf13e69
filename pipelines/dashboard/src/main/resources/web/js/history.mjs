// The history of one subject: every change that the source databases made, newest first.
import { h, show } from "./dom.mjs";
import { whole } from "./format.mjs";
import { changeList, wordsOf } from "./changes.mjs";

/** Facts about the subject as it stands, from its newest rows. */
const standing = (changes, words) => {
  const newest = (table) => changes.find((change) => change.table === table)?.fields;
  const states = changes.filter((change) => change.table === "enterprise.subject_state" && change.operation !== "d");
  const state = states.toSorted((a, b) => b.fields.effective_on.localeCompare(a.fields.effective_on))[0]?.fields;
  const subject = newest("enterprise.subject");
  const of = (column) => state?.[column] && words("enterprise.subject_state", column, state[column]);
  return h("dl", { class: "facts" }, [
    ["地址", subject && words("enterprise.subject", "address", subject.address)],
    ["状态", state && `${of("status")}（自 ${state.effective_on}）`],
    ["类别", state && [of("class"), of("sector"), of("category")].filter(Boolean).join(" · ")],
    ["属地", of("town_code")],
    ["主管部门", state && words("enterprise.subject_state", "department_id", state.department_id)],
    ["检查", `${whole(new Set(changes.filter((c) => c.table === "inspection.inspection" && c.operation !== "d").map((c) => c.row)).size)} 次有记录`],
  ].filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
};

export const showHistory = (dialog, history, catalogue, actions) => {
  const words = wordsOf(catalogue);
  const name = history.changes.find((change) => change.table === "enterprise.subject")?.fields.name;
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "history-title" }, name ?? `监管对象 ${history.subject}`),
        h("p", { class: "quiet" }, h("a", { id: "to-file", href: `/subject.html?subject=${history.subject}` }, "一企一档"), ` · 编号 ${history.subject} · 切面 #${whole(history.cut)} · `,
          h("button", { type: "button", class: "link", id: "about-history", onclick: () => actions.source("变更记录", history.source, history.cut) }, "来源与 SQL"))),
      h("button", { type: "button", class: "button", id: "history-close", autofocus: true, onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" },
      history.changes.length === 0
        ? h("p", { class: "empty" }, "没有这个监管对象的记录。")
        : [standing(history.changes, words), h("h3", {}, "变更记录"),
          changeList(history.changes, words)]));
  if (!dialog.open) {
    dialog.showModal();
  }
};
