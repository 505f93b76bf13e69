// Hazards in the words of the offices.
import { h, mark } from "../dom.mjs";
import { whole } from "../format.mjs";

/** Ages of overdue hazards: the field of the answer, the value in an address, the words short and in full. */
export const AGES = [
  { field: "days1To7", age: "1-7", name: "1—7 天", words: "逾期 1—7 天", colour: "#f8e3bd" },
  { field: "days8To30", age: "8-30", name: "8—30 天", words: "逾期 8—30 天", colour: "#efbf73" },
  { field: "days31To90", age: "31-90", name: "31—90 天", words: "逾期 31—90 天", colour: "#cf8526" },
  { field: "over90", age: ">90", name: "超过 90 天", words: "逾期超过 90 天", colour: "#7d4300" },
];

export const STATES = {
  OVERDUE: { kind: "unmet", word: "逾期" },
  NOT_DUE: { kind: "none", word: "未到期" },
  WAITING_REVIEW: { kind: "none", word: "待复查" },
  WAITING_SIGN_OFF: { kind: "none", word: "待销号" },
  SUSPENDED: { kind: "none", word: "停产挂起" },
  CLOSED_ON_TIME: { kind: "met", word: "按期销号" },
  CLOSED_LATE: { kind: "none", word: "逾期后销号" },
};

export const LEVELS = { GENERAL: "一般", MAJOR: "重大" };

/** How a hazard stands, as sign and words; the overdue with their days. */
export const stateOf = ({ state, daysOverdue }) => {
  const { kind, word } = STATES[state];
  return h("span", { class: `state ${kind}` }, mark(kind), daysOverdue ? `${word} ${whole(daysOverdue)} 天` : word);
};

/** The effective deadline, and whether it is ours. */
export const deadlineOf = ({ deadline, deadlineImputed }) =>
  deadline ? [deadline, deadlineImputed && h("small", {}, "通知未定期限，按立查立改推定")] : "挂起中，不计期限";

/** A number that leads to the hazards behind it; nothing leads to none. */
export const count = (number, id, name, choose) =>
  number === 0
    ? h("span", { class: "zero" }, "0")
    : h("button", { type: "button", class: "link", id, "aria-label": `${name}：${whole(number)} 项，查看清单`, onclick: choose }, whole(number));
