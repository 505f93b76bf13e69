// Key figures and form lines about major hazards; every number leads to its list.
import { by, h, mark, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, percent, whole } from "../format.mjs";
import { bar } from "../lead.mjs";
import { count } from "../hazards/words.mjs";

const rate = (of, missed, word, words, list) => ({
  number: percent(of), unit: "%", list,
  met: of.denominator === 0 ? null : missed === 0,
  word: of.denominator === 0 ? "不适用" : missed === 0 ? "齐全" : word,
  share: of.denominator === 0 ? 0 : of.numerator / of.denominator,
  words,
});

const cards = ({ counts, planned, listedInTime, termOpen, cut }, to) => {
  const year = `${cut.clock.slice(0, 4)}年发现`;
  return [
    {
      id: "open", of: `截至 ${cut.clock}`, title: "未销号", number: whole(counts.open), unit: "项", list: "open", met: null, word: "不设目标",
      share: counts.all === 0 ? 0 : counts.open / counts.all, words: ["账本内共发现 ", to("all", "发现的全部重大事故隐患"), " 项"],
    },
    {
      id: "overdue", of: `截至 ${cut.clock}`, title: "逾期未整改", number: whole(counts.overdue), unit: "项", list: "overdue", met: counts.overdue === 0,
      word: counts.overdue === 0 ? "无逾期" : "有逾期", share: counts.open === 0 ? 0 : counts.overdue / counts.open, words: "期限次日起算",
    },
    {
      id: "planned", of: year, title: "五落实完整率",
      ...rate(planned, counts.unplanned, "有缺项", ["应落实 ", to("to_plan", "应五落实的重大事故隐患"), " 项，缺项 ", to("unplanned", "五落实有缺项的重大事故隐患"), " 项"], counts.unplanned > 0 ? "unplanned" : "to_plan"),
    },
    {
      id: "signOff", of: `截至 ${cut.clock}`, title: "待销号", number: whole(counts.waiting_sign_off), unit: "项", list: "waiting_sign_off",
      met: counts.waiting_sign_off === 0, word: counts.waiting_sign_off === 0 ? "没有" : "缺签字或未摘牌",
      share: counts.open === 0 ? 0 : counts.waiting_sign_off / counts.open, words: "整改已复查合格，双签字或摘牌未办完",
    },
    {
      id: "listed", of: `${year}，政府部门发现`, title: "挂牌督办率",
      ...rate(listedInTime, counts.not_listed_in_time, "有未按时挂牌", ["应挂牌 ", to("to_list", "应挂牌的重大事故隐患"), " 项，未按时 ", to("not_listed_in_time", "未按时挂牌的重大事故隐患"), " 项", termOpen > 0 && `（其中 ${whole(termOpen)} 项时限未满）`], counts.not_listed_in_time > 0 ? "not_listed_in_time" : "to_list"),
    },
  ];
};

/** A key figure that leads to its list; `shown.listed` is the list on the page. */
export const card = (figure, shown, actions) => {
  const kind = figure.met === null ? "none" : figure.met ? "met" : "unmet";
  const chosen = shown.listed === figure.list;
  return h("article", { class: `card ${kind}${chosen ? " chosen" : ""}` },
    h("div", { class: "of" }, h("span", {}, figure.of)),
    h("h2", {}, h("button", { type: "button", id: `card-${figure.id}`, "aria-pressed": String(chosen), onclick: () => actions.list(figure.list) }, figure.title)),
    h("div", { class: "rate-line" },
      h("span", { class: "rate" }, figure.number, figure.number !== NONE && h("small", {}, figure.unit)),
      h("span", { class: `state ${kind}` }, mark(kind), figure.word)),
    bar(figure.share, kind === "none" ? "done" : kind),
    h("p", { class: "words" }, figure.words),
    h("div", { class: "last" }, h("span", {}),
      h("button", { type: "button", class: "link about", id: `about-${figure.id}`, "aria-label": `${figure.title}的口径`, onclick: () => actions.meaning(figure.id) }, "口径与来源")));
};

const LINES = [
  ["a1", "企业自查发现的重大事故隐患"],
  ["a2", "企业自查发现重大事故隐患中已完成整改的"],
  ["a3", "部门检查发现的重大事故隐患"],
  ["a4", "部门检查发现重大事故隐患中已完成整改的"],
  ["a5", "政府挂牌督办的重大事故隐患"],
  ["a6", "挂牌督办重大事故隐患中已完成整改的"],
];

export const showMajorFigures = (major, actions) => {
  const to = (list, name) => count(major.counts[list], `to-${list}`, name, () => actions.list(list));
  show(by("figures"), cards(major, to).map((figure) => card(figure, major, actions)));
  by("form").hidden = false;
  show(by("form"),
    h("div", { class: "panel-head" },
      h("h2", { id: "form-title" }, "专项排查整治调度表 A 总体情况"),
      h("span", { class: "quiet" }, `自 ${major.actionStart} 起累计至 ${major.cut.clock}，单位：个`),
      h("button", { type: "button", class: "link quiet push", id: "about-form", onclick: () => actions.source("调度表 A1—A6", major.source, major.cut.number) }, "来源与 SQL")),
    h("table", { class: "form-lines" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "行"), h("th", { scope: "col" }, "项目"), h("th", { scope: "col", class: "num" }, "个数"))),
      h("tbody", {}, LINES.map(([list, name]) =>
        h("tr", {}, h("td", {}, list.toUpperCase()), h("th", { scope: "row" }, name),
          h("td", { class: "num" }, count(major.counts[list], `line-${list}`, name, () => actions.list(list))))))),
    h("p", { class: "quiet" }, "“部门检查发现”指部门检查、网格、驻点、举报；企业组织的专家检查、诊断计入“企业自查发现”；“已完成整改”指已销号。A5 与 A1、A3 有重叠，不可相加。"),
    takeAway("form", major, { table: "form" }));
};
