// The key figures about hazards, one card each; every number leads to its list.
import { by, h, mark, show } from "../dom.mjs";
import { NONE, percent, whole } from "../format.mjs";
import { bar } from "../lead.mjs";
import { count } from "./words.mjs";

const verdict = (met, word) => {
  const kind = met === null ? "none" : met ? "met" : "unmet";
  return h("span", { class: `state ${kind}` }, mark(kind), word);
};

const more = (points) =>
  points === 0 ? "与上周持平" : `较上周${points > 0 ? "多" : "少"} ${whole(Math.abs(points))} 项`;

const card = ({ id, of, title, number, unit = "项", met, word, body, words, list }, chosen, actions) =>
  h("article", { class: `card ${met === null ? "none" : met ? "met" : "unmet"}${chosen ? " chosen" : ""}` },
    h("div", { class: "of" }, h("span", {}, of)),
    h("h2", {}, h("button", { type: "button", id: `card-${id}`, "aria-pressed": String(chosen), onclick: () => actions.list(list) }, title)),
    h("div", { class: "rate-line" },
      h("span", { class: "rate" }, number, number !== NONE && h("small", {}, unit)),
      verdict(met, word)),
    body,
    h("p", { class: "words" }, words),
    h("div", { class: "last" }, h("span", {}),
      h("button", { type: "button", class: "link about", id: `about-${id}`, "aria-label": `${title}的口径`, onclick: () => actions.meaning(id) }, "口径与来源")));

const line = (...parts) => h("div", { class: "count" }, h("span", {}, parts));

/** Words that stay on one line. */
const part = (...words) => h("span", { class: "nowrap" }, words);

const share = (some, all, kind) => bar(all === 0 ? 0 : some / all, kind);

const cards = ({ total, quarter, cut }, actions) => {
  const missed = total.onTime.denominator - total.onTime.numerator;
  const asOf = `截至 ${cut.clock}`;
  const to = (id, number, name, list) => count(number, `to-${id}`, name, () => actions.list(list));
  return [
    {
      id: "open", of: asOf, title: "未销号隐患", number: whole(total.open), met: null, word: "不设目标", list: { list: "open" },
      body: share(total.overdue, total.open, "unmet"),
      words: [
        part("未到期 ", to("not-due", total.notDue, "未到期", { list: "not_due" }), "，"),
        part("待复查 ", to("waiting-review", total.waitingReview, "待复查", { list: "waiting_review" }), "，"),
        part("待销号 ", to("waiting-sign-off", total.waitingSignOff, "待销号", { list: "waiting_sign_off" }), total.suspended > 0 && "，"),
        total.suspended > 0 && part("挂起 ", to("suspended", total.suspended, "停产挂起", { list: "suspended" })),
      ],
    },
    {
      id: "overdue", of: asOf, title: "逾期未整改隐患", number: whole(total.overdue), met: total.overdue === 0, word: total.overdue === 0 ? "无逾期" : "有逾期", list: { list: "overdue" },
      body: share(total.overdue, total.open, "unmet"),
      words: more(total.overdue - total.weekAgo),
    },
    {
      id: "over90", of: asOf, title: "逾期超过 90 天", number: whole(total.ages.over90), met: total.ages.over90 === 0, word: total.ages.over90 === 0 ? "没有" : "久拖未改", list: { list: "overdue", age: ">90" },
      body: share(total.ages.over90, total.overdue, "unmet"),
      words: total.overdue === 0 ? "无逾期隐患" : `占逾期的 ${percent({ numerator: total.ages.over90, denominator: total.overdue }, 1)}%`,
    },
    {
      id: "onTime", of: quarter.name, title: "本季按期整改率", number: percent(total.onTime), unit: "%", list: { list: missed > 0 ? "missed" : "due" },
      met: total.onTime.denominator === 0 ? null : missed === 0, word: total.onTime.denominator === 0 ? "不适用" : missed === 0 ? "全部按期" : "未全部按期",
      body: [share(total.onTime.numerator, total.onTime.denominator, missed === 0 ? "met" : "unmet"),
        line("按期 ", to("on-time", total.onTime.numerator, "按期整改", { list: "on_time" }), " / 到期 ", to("due", total.onTime.denominator, "本季到期", { list: "due" }), " 项")],
      words: total.onTime.denominator === 0 ? "本季尚无到期的隐患" : missed === 0 ? "到期的都已按期整改" : [to("missed", missed, "未按期整改", { list: "missed" }), " 项未按期整改"],
    },
    {
      id: "major", of: asOf, title: "重大事故隐患", number: whole(total.majorOpen), list: { list: "open", hazard_level: "MAJOR" },
      met: total.majorOverdue === 0, word: total.majorOverdue === 0 ? "无逾期" : "有逾期",
      body: share(total.majorOverdue, total.majorOpen, "unmet"),
      words: ["未销号，其中逾期 ", to("major-overdue", total.majorOverdue, "逾期的重大事故隐患", { list: "overdue", hazard_level: "MAJOR" }), " 项。",
        h("a", { class: "about", id: "to-major", href: actions.major }, part("五落实与挂牌"))],
    },
  ];
};

export const showFigures = (stock, isChosen, actions) =>
  show(by("figures"), cards(stock, actions).map((figure) => card(figure, isChosen(figure.list), actions)));
