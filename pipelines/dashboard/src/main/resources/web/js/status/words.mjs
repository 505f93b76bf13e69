// The pipeline's health in words.
import { h, mark } from "../dom.mjs";

export const SOURCES = { enterprise: "监管对象库", inspection: "检查执法库" };

export const KINDS = { MERGE: "合并小文件", REBUILD: "由变更历史重算指标", NAME: "为切面命名", FORGET: "取消命名" };

export const CHECKS = { RECONCILIATION: "对账", TESTS: "检查" };

const HEALTH = {
  NORMAL: { kind: "met", word: "正常" },
  LATE: { kind: "unmet", word: "迟滞" },
  BROKEN: { kind: "unmet", word: "中断" },
};

const OUTCOMES = {
  DONE: { kind: "met", word: "完成" },
  REFUSED: { kind: "unmet", word: "不能理解" },
  FAILED: { kind: "unmet", word: "失败，可再提" },
};

const stated = ({ kind, word }) => h("span", { class: `state ${kind}` }, mark(kind), word);

export const health = (state) => stated(HEALTH[state]);

export const outcome = (state) => stated(OUTCOMES[state] ?? { kind: "none", word: state });

/** How many checks of a run found something. */
export const found = (failing) =>
  stated(failing === 0 ? { kind: "met", word: "全部相符" } : { kind: "unmet", word: `${failing} 项不符` });

export const wordOf = (state) => HEALTH[state].word;

/** 95 → 1 分钟 */
export const ago = (seconds) =>
  seconds < 60 ? `${Math.max(0, seconds)} 秒` : seconds < 3600 ? `${Math.floor(seconds / 60)} 分钟` : `${Math.floor(seconds / 3600)} 小时`;
