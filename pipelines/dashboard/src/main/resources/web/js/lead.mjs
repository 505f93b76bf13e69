// Where the city stands, in a sentence.
import { takeBulletins } from "./documents.mjs";
import { by, h, s, show } from "./dom.mjs";
import { day, percentSign } from "./format.mjs";

const count = (indicators, state) => indicators.filter((i) => i.total.state === state).length;

/** The indicator furthest below its target, by share of the target reached. */
const furthest = (indicators) => {
  const reached = (i) => (i.total.rate * i.target.denominator) / i.target.numerator;
  return indicators.filter((i) => i.total.state === "UNMET").sort((a, b) => reached(a) - reached(b))[0];
};

/** The indicators of documents that bind here; where none does, all of them, for reference. */
export const binding = (indicators) => {
  const inForce = indicators.filter((i) => i.standing === "IN_FORCE");
  return inForce.length > 0 ? inForce : indicators;
};

export const bar = (share, kind, goal) =>
  s("svg", { class: "bar", viewBox: "0 0 100 8", preserveAspectRatio: "none", "aria-hidden": "true" },
    s("rect", { class: "track", width: 100, height: 8 }),
    s("rect", { class: kind, width: Math.min(1, share) * 100, height: 8 }),
    goal !== undefined && goal !== null &&
      s("rect", { class: "goal", x: Math.min(99.2, goal * 100 - 0.4), y: -3, width: 0.8, height: 14 }));

/** The quarter that the page looks at, none if its period is another; and whether it is the clock's day that is shown. */
const quarterOf = ({ period, asOf, cut }) => ({ quarter: /Q\d$/.test(period.label) ? period.label : undefined, current: asOf === cut.clock });

export const showLead = (overview, focus) => {
  const indicators = binding(overview.indicators);
  const others = overview.indicators.length - indicators.length;
  const met = count(indicators, "MET");
  const unmet = count(indicators, "UNMET");
  const worst = furthest(indicators);
  const first = indicators[0];
  const { period } = overview;
  const gone = period.days - period.daysLeft;
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${focus.at(-1) ?? overview.jurisdictionName}监督检查覆盖情况`),
      h("p", { class: "verdict" },
        met + unmet === 0
          ? "本期尚无可考核的指标。"
          : [`${met + unmet} 项考核指标：`, h("b", { class: "met" }, `${met} 项达标`), "，", h("b", { class: "unmet" }, `${unmet} 项未达标`), "。"],
        worst && `离目标最远的是${worst.name}，${percentSign(worst.total)}，${worst.total.words.split("，")[0]}。`,
        others > 0 && h("span", { class: "quiet" }, `另有 ${others} 项按外地文件的口径统计，供参照。`)),
      takeBulletins({ jurisdiction: overview.jurisdiction, ...quarterOf(overview) })),
    h("div", { class: "pace" },
      h("div", { class: "pace-words" },
        h("span", {}, period.name),
        h("span", {}, overview.running
          ? ["已过 ", h("b", {}, gone), ` / ${period.days} 天，剩 `, h("b", {}, period.daysLeft), " 天"]
          : `已结束，按 ${day(overview.asOf)}统计`)),
      bar(gone / period.days, "done")),
    first?.document &&
      h("p", { class: "basis" },
        h("span", {}, `依据 ${first.document.number}《${first.document.title}》`),
        first.standing === "IN_FORCE"
          ? h("span", { class: "badge cool" }, "现行")
          : h("span", { class: "badge warm", title: `${first.document.issuer}的文件在本辖区不具约束力，按其口径统计，仅供参照` }, "参照 · 本辖区未施行"),
        first.standing !== "IN_FORCE" && h("span", { class: "quiet" }, `${first.document.issuer}的文件，按其口径统计，供参照`)));
};
