// The history of one subject: every change that the source databases made, newest first.
import { h, show } from "./dom.mjs";
import { moment, NONE, whole } from "./format.mjs";

/** Columns in the words of the offices, and the code set that names their values. */
const COLUMNS = {
  name: ["名称"], address: ["地址"], uscc: ["统一社会信用代码"], industry: ["行业代码"], employees: ["从业人员"],
  above_scale: ["规模以上"], kind: ["种类", "kind"],
  effective_on: ["生效日期"], status: ["状态", "status"], class: ["类别", "class"], sector: ["行业领域", "sector"],
  category: ["场所类别", "category"], town_code: ["镇街"], department_id: ["主管部门"], level: ["管理层级", "level"],
  standardised: ["标准化企业"],
  type: ["检查类型", "inspection_type"], body: ["检查主体", "body"], checked_on: ["检查日期"], on_site: ["现场检查"],
  result: ["结果"], problems: ["发现问题"], no_hazard_declared: ["声明无隐患"], uploaded_at: ["上传时间"], void: ["作废"],
};
const TABLES = { "enterprise.subject": "登记信息", "enterprise.subject_state": "监管状态", "inspection.inspection": "检查记录" };
const OPERATIONS = { SNAPSHOT: "载入", CREATED: "新增", UPDATED: "修改", DELETED: "删除" };

const towns = (catalogue) =>
  new Map(catalogue.jurisdictions.flatMap((j) => j.districts.flatMap((d) => d.towns.map((t) => [t.code, `${d.name}${t.name}`]))));

const reader = (catalogue) => {
  const places = towns(catalogue);
  return (column, value) => {
    if (value === null || value === undefined || value === "") {
      return NONE;
    }
    if (typeof value === "boolean") {
      return value ? "是" : "否";
    }
    if (column === "town_code") {
      return places.get(value) ?? value;
    }
    if (column === "department_id") {
      return catalogue.departments[value] ?? String(value);
    }
    const set = COLUMNS[column]?.[1];
    return (set && catalogue.codes[set]?.[value]) ?? String(value);
  };
};

/** What happened, in a line. */
const title = ({ table, operation, fields }, words) => {
  if (table === "inspection.inspection") {
    return `${words("type", fields.type)}${fields.void ? "（作废）" : ""} · ${fields.checked_on}`;
  }
  if (table === "enterprise.subject_state") {
    return `${words("status", fields.status)} · 自 ${fields.effective_on} 起`;
  }
  return `${TABLES[table] ?? table}${OPERATIONS[operation]}`;
};

/** The values worth showing: all of a new row, the changed ones of a changed row. */
const values = (change, before, words) => {
  const columns = Object.keys(change.fields).filter((column) => COLUMNS[column]);
  const changed = before
    ? columns.filter((column) => JSON.stringify(change.fields[column]) !== JSON.stringify(before.fields[column]))
    : columns.filter((column) => ![null, "", false].includes(change.fields[column]));
  return h("dl", { class: "fields" }, changed.map((column) => [
    h("dt", {}, COLUMNS[column][0]),
    h("dd", {}, before
      ? [h("del", {}, words(column, before.fields[column])), " → ", h("ins", {}, words(column, change.fields[column]))]
      : words(column, change.fields[column])),
  ]));
};

const event = (change, i, changes, words) => {
  const before = change.operation === "UPDATED"
    ? changes.slice(i + 1).find((other) => other.table === change.table && other.row === change.row)
    : null;
  return h("li", { class: change.table === "inspection.inspection" ? "check" : "" },
    h("p", { class: "what" }, title(change, words)),
    h("p", { class: "when" }, `${TABLES[change.table] ?? change.table} ${change.row} · ${OPERATIONS[change.operation]} · 源库提交于 ${moment(change.committedAt)}`),
    values(change, before, words));
};

/** Facts about the subject as it stands, from its newest rows. */
const standing = (changes, words) => {
  const newest = (table) => changes.find((change) => change.table === table)?.fields;
  const states = changes.filter((change) => change.table === "enterprise.subject_state" && change.operation !== "DELETED");
  const state = states.toSorted((a, b) => b.fields.effective_on.localeCompare(a.fields.effective_on))[0]?.fields;
  const subject = newest("enterprise.subject");
  return h("dl", { class: "facts" }, [
    ["地址", subject && words("address", subject.address)],
    ["状态", state && `${words("status", state.status)}（自 ${state.effective_on}）`],
    ["类别", state && [words("class", state.class), state.sector && words("sector", state.sector), state.category && words("category", state.category)].filter(Boolean).join(" · ")],
    ["属地", state && words("town_code", state.town_code)],
    ["主管部门", state && words("department_id", state.department_id)],
    ["检查", `${whole(new Set(changes.filter((c) => c.table === "inspection.inspection" && c.operation !== "DELETED").map((c) => c.row)).size)} 次有记录`],
  ].filter(([, value]) => value).map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));
};

export const showHistory = (dialog, history, catalogue, actions) => {
  const words = reader(catalogue);
  const name = history.changes.find((change) => change.table === "enterprise.subject")?.fields.name;
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "history-title" }, name ?? `监管对象 ${history.subject}`),
        h("p", { class: "quiet" }, `编号 ${history.subject} · 切面 #${whole(history.cut)} · `,
          h("button", { type: "button", class: "link", id: "about-history", onclick: () => actions.source("变更记录", history.source, history.cut) }, "来源与 SQL"))),
      h("button", { type: "button", class: "button", id: "history-close", autofocus: true, onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" },
      history.changes.length === 0
        ? h("p", { class: "empty" }, "没有这个监管对象的记录。")
        : [standing(history.changes, words), h("h3", {}, "变更记录"),
          h("ul", { class: "events" }, history.changes.map((change, i) => event(change, i, history.changes, words)))]));
  if (!dialog.open) {
    dialog.showModal();
  }
};
