// One hazard at the side: how it stands, its course from discovery to closing, its every change.
import { by, h, show } from "../dom.mjs";
import { whole } from "../format.mjs";
import { takeOrder } from "../documents.mjs";
import { changeList, wordsOf } from "../changes.mjs";
import { courseOf } from "./course.mjs";
import { deadlineOf, LEVELS, stateOf } from "./words.mjs";

const facts = ({ item }, actions) =>
  h("dl", { class: "facts" }, [
    ["状态", stateOf(item)],
    ["单位", h("a", { href: actions.subject(item.subject) }, item.name || `监管对象 ${item.subject}`)],
    ["隐患", [LEVELS[item.level], item.category, item.description].filter(Boolean).join(" · ")],
    ["属地", item.town === item.district ? item.district : `${item.district}${item.town}`],
    ["责任部门", item.department],
    ["有效期限", deadlineOf(item)],
  ].map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));

const step = ({ day, kind, what, detail, late, recorded }) =>
  h("li", { class: kind ?? "" },
    h("p", { class: "what" }, what),
    h("p", { class: "when" }, day, late > 0 && `，${recorded} 录入，迟 ${whole(late)} 天`),
    detail?.some(Boolean) && h("p", { class: "quiet" }, detail.filter(Boolean).join(" · ")));

export const showSheet = (history, catalogue, actions) => {
  const dialog = by("hazard");
  const words = wordsOf(catalogue);
  const { changes, standing } = history;
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "hazard-title" }, `隐患 ${history.hazard}`),
        h("p", { class: "quiet" }, `截至 ${history.asOf} · 切面 #${whole(history.cut)} · `,
          h("button", { type: "button", class: "link", id: "about-hazard", onclick: () => actions.source("隐患变更记录", history.source, history.cut) }, "来源与 SQL"))),
      h("button", { type: "button", class: "button", id: "hazard-close", autofocus: true, onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" },
      changes.length === 0
        ? h("p", { class: "empty" }, "没有这项隐患的记录。")
        : [
          standing ? facts(standing, actions) : h("p", { class: "notice" }, "这项隐患已作废、与别的重复、已删除，或早于账本起算日，不计入统计。"),
          standing?.item.state === "OVERDUE" && h("p", { class: "exports" }, takeOrder(history.hazard)),
          h("h3", {}, "从发现到销号"),
          h("ol", { class: "events course" }, courseOf(history, words).map(step)),
          h("h3", {}, `变更记录（${whole(changes.length)} 条，新的在前）`),
          changeList(changes, words),
        ]));
  if (!dialog.open) {
    dialog.showModal();
  }
};
