// The history of one subject: every change the source databases made.
import { h, show } from "./dom.mjs";
import { moment, whole } from "./format.mjs";

export const showHistory = (dialog, history, catalogue) => {
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "history-title" }, `监管对象 ${history.subject}`), h("p", { class: "quiet" }, `切面 #${whole(history.cut)}`)),
      h("button", { type: "button", class: "button", id: "history-close", onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" }, h("pre", { class: "sql" }, JSON.stringify(history.changes, null, 1))));
  if (!dialog.open) {
    dialog.showModal();
  }
};
