// Deaths, GDP and ceilings in the words of the offices.
import { h, mark } from "../dom.mjs";
import { NONE, whole } from "../format.mjs";

/** Deaths per 10 billion yuan to four decimals, as the marts keep them. */
export const rate = (value) => (value === null || value === undefined ? NONE : value.toFixed(4));

/** 亿元, without trailing zeros. */
export const yuan = (amount) => amount.toLocaleString("zh-CN", { maximumFractionDigits: 4 });

export const stated = (kind, words) => h("span", { class: `state ${kind}` }, mark(kind), words);

/** Marks a figure that is made up, wherever it stands. */
export const made = (synthetic) =>
  synthetic && h("span", { class: "badge warm made", title: "演示用的合成数，不是真实数据" }, "合成");

/** A GDP figure with version and release. */
export const gdpWords = (gdp) => `${yuan(gdp.amount)} 亿元（${gdp.version}，${gdp.releasedOn} 发布）`;

export const GRADE_KINDS = { GENERAL: "none", LARGER: "unmet", MAJOR: "unmet", GRAVE: "unmet" };

/** By how much one more death moves the rate of an area with so much GDP: 100 / GDP. */
export const perDeath = (gdp) => rate(Math.round((100 / gdp.amount) * 10_000) / 10_000);

export const people = (number) => `${whole(number)} 人`;
