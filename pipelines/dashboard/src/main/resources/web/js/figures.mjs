// One card per indicator: those that bind here and apply; the others folded away.
import { by, h, mark, show } from "./dom.mjs";
import { bar, binding } from "./lead.mjs";
import { change, NONE, percent, STATE, target, whole } from "./format.mjs";

/** Rows of the page: departments' duties and self-checks first, then the nine small. */
const ORDER = ["C8", "C1", "C2", "C3", "C9", "C4", "C5", "C6_ANY", "C6_TOWN", "C10"];
const SUBJECTS = { HIGH_RISK: "高危企业", GENERAL: "一般单位", NINE_SMALL: "九小场所" };

/** What binds here and applies comes before what is told for reference or is not in force yet. */
export const ordered = (indicators) => {
  const binds = binding(indicators);
  const rank = (i) => (i.applies ? 0 : 1) + (binds.includes(i) ? 0 : 2);
  return [...indicators].sort((a, b) => rank(a) - rank(b) || place(a.id) - place(b.id));
};

const place = (id) => (ORDER.includes(id) ? ORDER.indexOf(id) : ORDER.length);

const classes = (list) => (list.length >= 3 ? "全部对象" : list.map((c) => SUBJECTS[c] ?? c).join("、"));

export const stateMark = (figure) => {
  const { kind, word } = STATE[figure.state];
  return h("span", { class: `state ${kind}` }, mark(kind), word);
};

const changes = ({ dayChange, weekChange }) =>
  h("span", { title: "百分点" }, `较昨日 ${change(dayChange)}　较上周 ${change(weekChange)}`);

const card = (indicator, binds, chosen, actions) => {
  const { total } = indicator;
  const { kind } = STATE[total.state];
  const goal = indicator.target ? indicator.target.numerator / indicator.target.denominator : null;
  const rate = percent(total);
  return h("article", { class: `card ${kind}${chosen ? " chosen" : ""}` },
    h("div", { class: "of" }, h("span", {}, classes(indicator.classes)),
      h("span", {}, !binds && h("span", { class: "badge warm", title: "文件在本辖区不具约束力，按其口径统计，仅供参照" }, "参照"), indicator.period.label)),
    h("h2", {}, h("button", {
      type: "button", id: `card-${indicator.id}`, "aria-pressed": String(chosen),
      onclick: () => actions.choose(indicator.id),
    }, indicator.name)),
    h("div", { class: "rate-line" },
      h("span", { class: "rate" }, rate, rate !== NONE && h("small", {}, "%")),
      indicator.applies ? stateMark(total) : h("span", { class: "state none" }, mark("none"), "规则未施行")),
    bar(total.denominator === 0 ? 0 : total.numerator / total.denominator, kind, goal),
    h("div", { class: "count" },
      h("span", {}, total.denominator === 0 ? NONE : [`${whole(total.numerator)} / ${whole(total.denominator)}`, indicator.unit === "家" && " 家"]),
      h("span", {}, indicator.target ? `目标 ${target(indicator.target)}` : "")),
    h("p", { class: "words" },
      total.state === "UNMET"
        ? h("button", { type: "button", class: "link", id: `gap-${indicator.id}`, title: "查看未覆盖名单", onclick: () => actions.list(indicator.id) }, total.words)
        : total.words),
    h("div", { class: "last" },
      changes(total),
      h("button", { type: "button", class: "link about", id: `about-${indicator.id}`, "aria-label": `${indicator.name}的口径`, onclick: () => actions.define(indicator.id) }, "口径")));
};

let unfolded = false;

const further = (indicators, chosen, draw) => {
  const applying = indicators.filter((i) => i.applies).length;
  const words = [
    applying > 0 && `${applying} 项仅供参照`,
    indicators.length > applying && `${indicators.length - applying} 项规则未施行`,
  ].filter(Boolean).join("，");
  return h("details", {
    class: "further", open: unfolded || indicators.some((i) => i.id === chosen),
    ontoggle: (event) => { unfolded = event.target.open; },
  }, h("summary", { id: "further" }, `另有 ${indicators.length} 项指标：${words}`), h("div", { class: "figures" }, indicators.map(draw)));
};

export const showFigures = (overview, chosen, actions) => {
  const binds = binding(overview.indicators);
  const draw = (i) => card(i, binds.includes(i), i.id === chosen, actions);
  const inOrder = ordered(overview.indicators);
  const first = inOrder.filter((i) => binds.includes(i) && i.applies);
  const shown = first.length > 0 ? first : inOrder;
  const rest = inOrder.filter((i) => !shown.includes(i));
  show(by("figures"), shown.map(draw), rest.length > 0 && further(rest, chosen, draw));
};
