// Sheets at the side: what a figure means, where it comes from, the history of a subject.
import { by, h, show } from "./dom.mjs";
import { moment, NONE, target, whole } from "./format.mjs";

const head = (id, title, dialog, note) =>
  h("div", { class: "sheet-head" },
    h("div", {}, h("h2", { id: `${id}-title` }, title), note && h("p", { class: "quiet" }, note)),
    h("button", { type: "button", class: "button", id: `${id}-close`, autofocus: true, onclick: () => dialog.close() }, "关闭"));

const facts = (pairs) => h("dl", { class: "facts" }, pairs.map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));

const sql = (source) => [
  h("div", { class: "copy" }, h("h3", {}, "SQL"),
    h("button", { type: "button", class: "link", onclick: async (e) => { await navigator.clipboard.writeText(source.sql); e.target.textContent = "已复制"; } }, "复制")),
  h("pre", { class: "sql", tabindex: 0 }, source.sql),
];

const open = (dialog) => {
  if (!dialog.open) {
    dialog.showModal();
  }
};

/** A click on the backdrop closes, as people expect. */
export const closeOnBackdrop = (dialog) =>
  dialog.addEventListener("click", (e) => {
    if (e.target === dialog) {
      dialog.close();
    }
  });

export const showDefinition = (indicator, overview) => {
  const dialog = by("definition");
  const { document: doc, definition, period } = indicator;
  show(dialog,
    head("definition", indicator.name, dialog, `指标 ${indicator.id.replace("_", " ")}`),
    h("div", { class: "sheet-body" },
      facts([
        ["依据", doc ? `${doc.number}《${doc.title}》${indicator.clauses.join("、")}` : NONE],
        ["效力", indicator.standing === "IN_FORCE" ? "现行" : `参照（${doc?.issuer ?? ""}的文件，本辖区未施行）`],
        ["义务", indicator.obligations.join("、")],
        ["分子", definition.numerator],
        ["分母", definition.denominator],
        ["目标", indicator.target ? `不低于 ${target(indicator.target)}，按家数整数比较，不先四舍五入` : "不设考核目标"],
        ["期间", `${period.name}，${period.start} 至 ${period.end}`],
        ["本期数", indicator.total.denominator === 0 ? "无应查对象，比率不适用" : `${whole(indicator.total.numerator)} / ${whole(indicator.total.denominator)} ${indicator.unit}`],
        ["切面", `#${whole(overview.cut.number)}，${moment(overview.cut.stamp)}`],
        ["视图", overview.source.view],
      ]),
      sql(overview.source)));
  open(dialog);
};

/** What a figure counts, in pairs of name and words, and its SQL. */
export const showMeaning = (title, pairs, { source, cut }) => {
  const dialog = by("definition");
  show(dialog, head("definition", title, dialog),
    h("div", { class: "sheet-body" },
      facts([...pairs, ["切面", `#${whole(cut.number)}，${moment(cut.stamp)}`], ["视图", source.view]]),
      sql(source)));
  open(dialog);
};

export const showSource = (title, source, cut) => {
  const dialog = by("definition");
  show(dialog, head("definition", `${title}：来源`, dialog),
    h("div", { class: "sheet-body" }, facts([["视图", source.view], ["切面", `#${whole(cut)}`]]), sql(source)));
  open(dialog);
};
