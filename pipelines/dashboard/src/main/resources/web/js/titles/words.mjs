// Titles and their targets in the words of the offices.
import { h, mark } from "../dom.mjs";
import { whole } from "../format.mjs";

export const LEVELS = { CITY: "市级", COUNTY: "区县级", TOWN: "镇街级" };

const STATES = {
  MET: { kind: "met", word: "达到" },
  UNMET: { kind: "unmet", word: "未达到" },
  NOT_DUE: { kind: "none", word: "未到期" },
  NOT_APPLICABLE: { kind: "none", word: "不适用" },
};

const stated = (kind, words) => h("span", { class: `state ${kind}` }, mark(kind), words);

/** Whether the milestone that is due is met, as sign and word. */
export const standing = ({ state }) => stated(STATES[state].kind, STATES[state].word);

export const kindOf = ({ state }) => STATES[state].kind;

/** How a title stands; what is to be cancelled with its days. */
export const titleState = ({ state, cancelledOn, cancelDueOn, daysOverdue }) => ({
  STANDING: () => stated("met", "有效"),
  CANCEL_DUE: () => [stated("none", "有效，应予取消"), h("small", {}, `期限 ${cancelDueOn}`)],
  TO_CANCEL: () => [stated("unmet", `应取消，逾期 ${whole(daysOverdue)} 天`), h("small", {}, `期限 ${cancelDueOn}`)],
  CANCELLED: () => [stated("none", "已取消"), h("small", {}, cancelledOn)],
  SUSPENDED: () => stated("none", "单位不在营"),
})[state]();

/** 2023-06-30 → 6月30日 */
export const monthAndDay = (iso) => `${Number(iso.slice(5, 7))}月${Number(iso.slice(8))}日`;

/** What of a milestone is there: so many are to stand, so many are missing. */
export const reached = (milestone) =>
  milestone.gap === 0
    ? [whole(milestone.wanted), " ", mark("met")]
    : h("span", { class: milestone.due ? "lacking" : "ahead" }, `${whole(milestone.wanted)}，差 ${whole(milestone.gap)}`);
