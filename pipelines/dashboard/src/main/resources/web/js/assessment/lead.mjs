// Where the units of a jurisdiction stand in a quarter, in a sentence.
import { takeBulletins } from "../documents.mjs";
import { by, h, show } from "../dom.mjs";
import { points, shortName } from "../format.mjs";
import { bar } from "../lead.mjs";
import { GRADES } from "./words.mjs";

const named = ({ unit, name }) => shortName({ key: unit, name });

const grades = (scores) => {
  const parts = GRADES
    .map(({ grade, name }) => ({ grade, name, count: scores.filter((score) => score.grade === grade).length }))
    .filter(({ count }) => count > 0);
  return parts.flatMap(({ grade, name, count }, i) =>
    [i > 0 && "、", h("b", { class: grade === "FAILED" ? "unmet" : "met" }, `${name} ${count}`)]);
};

const vetoes = (scores) => {
  const confirmed = scores.filter((score) => score.vetoes.length > 0);
  const pending = scores.filter((score) => score.pending.length > 0);
  return [
    confirmed.length > 0 && `一票否决 ${confirmed.length} 个：${confirmed.map(named).join("、")}。`,
    pending.length > 0 && `${pending.length} 个单位有一票否决情形待确认。`,
  ];
};

const verdict = (ranking, scores, view) => {
  if (!ranking.scheme) {
    return "本辖区没有考评方案。";
  }
  if (scores.length === 0) {
    return view === "frozen" ? `${ranking.quarter.name}的考评尚未审定，没有结果。` : `${ranking.quarter.name}没有考评得分。`;
  }
  const most = Math.max(...scores.map(({ total }) => total));
  const best = scores.filter(({ total }) => total === most);
  return [`${scores.length} 个单位：`, grades(scores), "。", `总分最高的${best.length > 3 ? `有 ${best.length} 个` : `是${best.map(named).join("、")}`}，${points(most)} 分。`, vetoes(scores)];
};

/** `groups` are those of the view, live or frozen. */
export const showLead = (ranking, groups, view) => {
  const scores = groups.flatMap((group) => group.scores);
  const { quarter, scheme } = ranking;
  const gone = quarter.days - quarter.daysLeft;
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${ranking.jurisdictionName}${quarter.name}考评${view === "frozen" ? "结果" : ""}`),
      h("p", { class: "verdict" }, verdict(ranking, scores, view)),
      scheme && takeBulletins({ jurisdiction: ranking.jurisdiction, units: ranking.units, quarter: quarter.label, current: ranking.asOf === ranking.cut.clock })),
    scheme && h("div", { class: "pace" },
      h("div", { class: "pace-words" },
        h("span", {}, quarter.name),
        h("span", {}, ranking.running
          ? ["已过 ", h("b", {}, gone), ` / ${quarter.days} 天，剩 `, h("b", {}, quarter.daysLeft), " 天"]
          : `已结束，截至 ${ranking.asOf}`)),
      bar(gone / quarter.days, "done")),
    h("p", { class: "basis" }, scheme
      ? [h("span", {}, `考评方案《${scheme.title}》`), h("span", { class: "badge cool" }, scheme.id), h("span", { class: "quiet" }, scheme.basis)]
      : h("span", {}, "没有方案的辖区不计分、不排名；覆盖率、隐患整改等指标见其他栏目。")));
};
