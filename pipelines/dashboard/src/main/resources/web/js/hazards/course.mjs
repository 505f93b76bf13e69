// The course of one hazard from discovery to closing (发现 → 销号): days and deeds, made of its newest rows.

const DAY_MS = 86_400_000;
const beijingDay = (instant) => new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 10);
const daysBetween = (from, to) => (Date.parse(to) - Date.parse(from)) / DAY_MS;
const dayAfter = (day) => new Date(Date.parse(day) + DAY_MS).toISOString().slice(0, 10);

/** The newest row of each number, without deleted ones. */
const rowsOf = (changes) => {
  const newest = new Map();
  for (const change of changes) {
    const key = `${change.table} ${change.row}`;
    if (!newest.has(key)) {
      newest.set(key, change);
    }
  }
  return [...newest.values()].filter(({ operation }) => operation !== "d");
};

/** How late a row was entered, in days after the deed that it records. */
const lateness = (change, day) => Math.max(0, daysBetween(day, beijingDay(change.recordedAt)));

/** What a row of each table tells; the deed for which it was entered is its own. */
const DEEDS = {
  "inspection.hazard": (f, say) => [
    { own: true, day: f.found_on, order: 0, what: `发现隐患（${say("level")}）`, detail: [`来源 ${say("origin")}`, f.department_id !== null && `发现部门 ${say("department_id")}`, f.deadline ? `通知整改期限 ${f.deadline}` : "通知未定期限"] },
    f.reported_on && { day: f.reported_on, order: 1, what: "向监管部门报告" },
    f.rectified_on && { day: f.rectified_on, order: 5, what: "报告整改完成", key: `done ${f.rectified_on}` },
  ],
  "inspection.hazard_extension": (f) => [
    { own: true, day: f.applied_on, order: 3, what: `申请延期至 ${f.new_deadline}`, detail: [!f.approved_on && "未批准，不改变期限"] },
    f.approved_on && { day: f.approved_on, order: 4, what: `批准延期至 ${f.new_deadline}` },
  ],
  "inspection.hazard_review": (f, say) => [
    { day: f.rectified_on, order: 5, what: "报告整改完成", key: `done ${f.rectified_on}` },
    { own: true, day: f.reviewed_on, order: 6, kind: f.passed ? "met" : "unmet", what: f.passed ? "复查合格" : "复查不合格，重新整改", detail: [f.department_id === null ? "企业自行复查" : `复查部门 ${say("department_id")}`, f.new_deadline && `重定期限 ${f.new_deadline}`] },
  ],
  "inspection.hazard_signature": (f, say) => [{ own: true, day: f.signed_on, order: 7, what: `${say("role")}签字` }],
  "inspection.hazard_listing": (f, say) => [
    { own: true, day: f.listed_on, order: 2, what: `挂牌督办（${say("level")}）`, detail: [f.deadline && `督办期限 ${f.deadline}`] },
    f.delisted_on && { day: f.delisted_on, order: 8, what: "摘牌" },
  ],
  "inspection.hazard_suspension": (f) => [
    { own: true, day: f.from_on, order: 3, what: "停产挂起", detail: [f.approved_on ? `批准 ${f.approved_on}` : "没有批准记录，期限照计"] },
    f.to_on && { day: f.to_on, order: 4, what: "挂起的最后一日" },
  ],
  "inspection.hazard_penalty": (f, say) => [
    { own: true, day: f.decided_on, order: 9, what: `处罚${say("party")}：${say("kind")}`, detail: [f.amount !== null && `${say("amount")} 元`, say("department_id"), f.case_no && `案号 ${f.case_no}`] },
    f.revoked_on && { day: f.revoked_on, order: 9, what: "处罚撤销" },
  ],
  "inspection.hazard_transfer": (f, say) => [
    { own: true, day: f.transferred_on, order: 3, what: "移送", detail: [`${say("from_department_id")} → ${say("to_department_id")}`, "期限照计"] },
  ],
};

/** What the system concludes from the rows; {@code null} standing: the hazard does not count. */
const conclusions = (standing, asOf) => {
  if (!standing) {
    return [];
  }
  const { item, closedOn } = standing;
  return [
    item.state === "OVERDUE" && { day: dayAfter(item.deadline), order: 9, kind: "unmet", what: `自此逾期，至 ${asOf} 已 ${item.daysOverdue} 天`, detail: [`有效期限 ${item.deadline}${item.deadlineImputed ? "（按立查立改推定）" : ""}`] },
    item.state.startsWith("CLOSED") && { day: closedOn, order: 10, kind: item.state === "CLOSED_ON_TIME" ? "met" : "none", what: item.state === "CLOSED_ON_TIME" ? "销号，按期整改" : "销号，逾期后整改", detail: [item.deadline && `有效期限 ${item.deadline}`] },
  ].filter(Boolean);
};

/** All deeds in the order of their days, each said once. */
export const courseOf = ({ changes, standing, asOf }, words) => {
  const deeds = rowsOf(changes).flatMap((change) => {
    const { table, fields } = change;
    const say = (column) => words(table, column, fields[column]);
    const done = (DEEDS[table]?.(fields, say) ?? []).filter((deed) => deed && deed.day);
    return done.map((deed) => ({ ...deed, late: deed.own ? lateness(change, deed.day) : 0, recorded: beijingDay(change.recordedAt) }));
  });
  const said = new Set();
  return [...deeds, ...conclusions(standing, asOf)]
    .filter(({ key }) => !key || (!said.has(key) && said.add(key)))
    .sort((a, b) => a.day.localeCompare(b.day) || a.order - b.order);
};
