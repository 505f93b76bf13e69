// Schemas in words, in the order of the answer.
export const SCHEMAS = {
  marts: "集市（供查询的视图）", reference: "口径", current: "现状", history: "变更历史", indicators: "指标账本", assessment: "考评封存", ops: "运行",
};
