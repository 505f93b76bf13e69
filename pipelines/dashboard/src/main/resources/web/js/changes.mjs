// Changes that the source databases made, in the words of the offices, newest first.
import { h } from "./dom.mjs";
import { moment, NONE } from "./format.mjs";

/** Columns and the code set that names their values; those of one table come before those of all. */
const COLUMNS = {
  name: ["名称"], address: ["地址"], uscc: ["统一社会信用代码"], industry: ["行业代码"], employees: ["从业人员"],
  above_scale: ["规模以上"], kind: ["种类", "kind"],
  effective_on: ["生效日期"], status: ["状态", "status"], class: ["类别", "class"], sector: ["行业领域", "sector"],
  category: ["场所类别", "category"], town_code: ["镇街"], department_id: ["主管部门"], level: ["管理层级", "level"],
  standardised: ["标准化企业"], grid_code: ["网格"], code_active: ["智管码有效"], house_rules: ["建章立制", "house_rules"],
  type: ["检查类型", "inspection_type"], body: ["检查主体", "body"], checked_on: ["检查日期"], on_site: ["现场检查"],
  result: ["结果"], problems: ["发现问题"], no_hazard_declared: ["声明无隐患"], uploaded_at: ["上传时间"],
  reviewed_at: ["镇街审核"], void: ["作废"],
};
const COLUMNS_OF = {
  "enterprise.model_title": {
    level: ["授牌层级", "title_level"], field: ["选树领域", "title_field"], awarded_on: ["授予日期"],
    cancelled_on: ["取消日期"], cancel_reason: ["取消理由", "title_cancel_reason"],
  },
  "inspection.hazard": {
    origin: ["来源", "origin"], level: ["隐患级别", "hazard_level"], category: ["隐患类别"], description: ["隐患描述"],
    department_id: ["发现部门"], inspection_id: ["检查编号"], found_on: ["发现日期"], responsible_person: ["整改责任人"],
    measures: ["整改措施"], funds: ["整改资金（元）"], deadline: ["整改期限"], emergency_plan: ["应急预案"],
    reported_on: ["报告监管部门"], rectified_on: ["报告整改完成"], duplicate_of: ["与之重复"],
  },
  "inspection.hazard_extension": { applied_on: ["申请日期"], approved_on: ["批准日期"], new_deadline: ["延至"] },
  "inspection.hazard_review": {
    rectified_on: ["所复查的完成日期"], reviewed_on: ["复查日期"], passed: ["是否合格"], new_deadline: ["重定期限"],
    department_id: ["复查部门"],
  },
  "inspection.hazard_signature": { role: ["签字人", "signer"], signed_on: ["签字日期"] },
  "inspection.hazard_listing": {
    level: ["挂牌级别", "listing_level"], listed_on: ["挂牌日期"], deadline: ["督办期限"], delisted_on: ["摘牌日期"],
  },
  "inspection.hazard_suspension": { from_on: ["挂起自"], to_on: ["挂起至"], approved_on: ["批准日期"] },
  "inspection.hazard_penalty": {
    case_no: ["案号"], kind: ["种类", "penalty_kind"], party: ["当事人", "penalty_party"], amount: ["罚款金额（元）"],
    department_id: ["决定部门"], decided_on: ["决定日期"], revoked_on: ["撤销日期"],
  },
  "inspection.hazard_transfer": {
    from_department_id: ["移出部门"], to_department_id: ["移入部门"], transferred_on: ["移送日期"],
  },
  "inspection.accident": {
    kind: ["事故类别", "accident_kind"], occurred_at: ["发生时间"], reported_at: ["首次报告"], accepted_on: ["认定日期"],
    cancelled_on: ["核销日期"], cancel_reason: ["核销理由"], recorded_grade: ["填报等级", "accident_grade"],
    direct_loss: ["直接经济损失（万元）"], responsible: ["责任事故"], responsibility_found_on: ["责任认定"],
    concealment: ["瞒报谎报", "concealment"], concealment_found_on: ["查实日期"], investigated_by: ["调查级别", "investigator"],
    extension_days: ["批准延长（天）"], appraisal_days: ["技术鉴定（天）"], concluded_on: ["结案日期"],
    report_published_on: ["报告公开"], evaluated_on: ["结案后评估"], examined_on: ["倒查日期"],
  },
  "inspection.enforcement_case": {
    case_no: ["案号"], department_id: ["办案部门"], procedure_kind: ["程序", "procedure_kind"], filed_on: ["立案日期"], decided_on: ["决定日期"],
    changed_on: ["变更决定"], withdrawn_on: ["撤销日期"], published_on: ["公开日期"], change_published_on: ["变更后公开"],
    similarity_group: ["案情相似组"], adjudicated_on: ["公开裁定"], fine: ["罚款（元）"], both_penalised: ["一案双罚"],
    shutdown_ordered: ["责令停产整顿"], transferred_persons: ["移送司法人数"], transferred_on: ["移送日期"], exposed_on: ["曝光"],
    interviewed_on: ["约谈"], sanctioned_on: ["联合惩戒"], typical_published_on: ["典型案例公布"], dangerous_work_crime: ["危险作业罪案例"],
    credit_recorded_on: ["纳入信用"], performance_due_on: ["履行期限"], performed_on: ["履行日期"], enforced_on: ["强制执行"],
  },
  "enterprise.division": { name: ["名称"], admin_parent: ["管理口径上级"], valid_to: ["失效日期"] },
  "inspection.submission": { period: ["报表期间"] },
  "inspection.post": { starts_on: ["进驻日期"] },
  "inspection.accident_victim": { harm: ["伤害", "harm"], died_on: ["死亡日期"], declared_on: ["宣告死亡"] },
};
const TABLES = {
  enterprise: "监管对象库", inspection: "检查执法库", "inspection.inspection_member": "检查人员", "inspection.gdp": "地区生产总值",
  "enterprise.division": "行政区划", "inspection.submission": "报送", "enterprise.subject": "登记信息", "enterprise.subject_state": "监管状态",
  "enterprise.model_title": "标准化企业称号", "inspection.inspection": "检查记录",
  "inspection.hazard": "隐患", "inspection.hazard_extension": "延期", "inspection.hazard_review": "复查",
  "inspection.hazard_signature": "签字", "inspection.hazard_listing": "挂牌督办", "inspection.hazard_suspension": "停产挂起",
  "inspection.hazard_transfer": "移送", "inspection.hazard_penalty": "处罚",
  "inspection.accident": "事故", "inspection.accident_victim": "伤亡人员",
  "inspection.enforcement_case": "执法案件", "inspection.post": "驻点", "inspection.post_log": "驻点日志",
};
const OPERATIONS = { r: "载入", c: "新增", u: "修改", d: "删除" };
const MOMENTS = ["occurred_at", "reported_at"];
const DEPARTMENTS = ["department_id", "from_department_id", "to_department_id"];

const columnOf = (table, column) => COLUMNS_OF[table]?.[column] ?? COLUMNS[column];

/** What people call a table, and a column of it; its own name where they have none. */
export const tableName = (table) => TABLES[table] ?? table;
export const columnName = (table, column) => columnOf(table, column)?.[0] ?? column;

const towns = (catalogue) =>
  new Map(catalogue.jurisdictions.flatMap((j) => j.districts.flatMap((d) => d.towns.map((t) => [t.code, `${d.name}${t.name}`]))));

/** Says what a value of a column of a table means. */
export const wordsOf = (catalogue) => {
  const places = towns(catalogue);
  return (table, column, value) => {
    if (value === null || value === undefined || value === "") {
      return NONE;
    }
    if (typeof value === "boolean") {
      return value ? "是" : "否";
    }
    if (column === "town_code") {
      return places.get(value) ?? value;
    }
    if (MOMENTS.includes(column)) {
      return moment(value.replace(" UTC", "Z").replace(" ", "T"));
    }
    if (DEPARTMENTS.includes(column)) {
      return catalogue.departments[value] ?? `部门 ${value}`;
    }
    const set = columnOf(table, column)?.[1];
    return (set && catalogue.codes[set]?.[value]) ?? String(value);
  };
};

/** What happened, in a line. */
const title = ({ table, operation, fields }, words) => {
  if (table === "inspection.inspection") {
    return `${words(table, "type", fields.type)}${fields.void ? "（作废）" : ""} · ${fields.checked_on}`;
  }
  if (table === "enterprise.subject_state") {
    return `${words(table, "status", fields.status)} · 自 ${fields.effective_on} 起`;
  }
  return `${TABLES[table] ?? table}${OPERATIONS[operation] ?? operation}`;
};

/** The values worth showing: all of a new row, the changed ones of a changed row. */
const values = ({ table, fields }, before, words) => {
  const columns = Object.keys(fields).filter((column) => columnOf(table, column));
  const changed = before
    ? columns.filter((column) => JSON.stringify(fields[column]) !== JSON.stringify(before.fields[column]))
    : columns.filter((column) => ![null, "", false].includes(fields[column]) || column === "passed");
  return h("dl", { class: "fields" }, changed.map((column) => [
    h("dt", {}, columnOf(table, column)[0]),
    h("dd", {}, before
      ? [h("del", {}, words(table, column, before.fields[column])), " → ", h("ins", {}, words(table, column, fields[column]))]
      : words(table, column, fields[column])),
  ]));
};

const event = (change, i, changes, words) => {
  const before = change.operation === "u"
    ? changes.slice(i + 1).find((other) => other.table === change.table && other.row === change.row)
    : null;
  return h("li", { class: change.table === "inspection.inspection" ? "check" : "" },
    h("p", { class: "what" }, title(change, words)),
    h("p", { class: "when" }, `${TABLES[change.table] ?? change.table} ${change.row} · ${OPERATIONS[change.operation] ?? change.operation} · 源库提交于 ${moment(change.committedAt)}`),
    values(change, before, words));
};

/** All changes, newest first as they come. */
export const changeList = (changes, words) =>
  h("ul", { class: "events changes" }, changes.map((change, i) => event(change, i, changes, words)));
