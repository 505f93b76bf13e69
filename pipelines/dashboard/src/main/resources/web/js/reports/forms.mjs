// The forms that can be chosen, and what narrows each.
export const FORMS = {
  action: { name: "调度表", full: "专项排查整治进展情况调度表", filters: ["district", "town"] },
  posts: { name: "驻点情况统计表", full: "附件1 驻点情况统计表", filters: ["department"] },
  "post-statistics": { name: "驻点监督工作情况统计表", full: "附件2 安全生产驻点监督工作情况统计表", filters: ["domain"] },
  tasks: { name: "任务清单", full: "任务清单", filters: ["document", "period"] },
  titles: { name: "标准化进度表", full: "标准化企业选树进度表", filters: ["district"] },
  bulletins: { name: "通报表", full: "周、月、季、半年通报表", filters: ["district", "span"] },
  "department-month": { name: "科室月报", full: "附件1 科室月度安全生产工作开展情况", filters: ["department", "period"], periods: ["MONTH"] },
  checklist: { name: "重点检查内容", full: "附件2 企业重点检查内容", filters: ["district", "town", "period"], periods: ["QUARTER", "HALF_YEAR", "YEAR", "MONTH"] },
};

/** The form that the address names; the first if it names none. */
export const formOf = (state) => state.form ?? Object.keys(FORMS)[0];

/** The parameters of the state that the form takes. */
export const asked = (state) =>
  Object.fromEntries(["jurisdiction", ...FORMS[formOf(state)].filters].filter((name) => state[name]).map((name) => [name, state[name]]));
