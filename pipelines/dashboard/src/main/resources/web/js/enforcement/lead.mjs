// How enforcement stands, in a sentence.
import { missed } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { percentSign, whole } from "../format.mjs";

const verdict = ({ figures: { published, adjudicated, adjudicationMet, counts } }, overdue) => [
  published.denominator === 0
    ? "本期没有到期应公开的处罚决定；"
    : [`到期应公开的 ${whole(published.denominator)} 件处罚决定，`, missed(published) === 0
      ? h("b", { class: "met" }, "全部按时公开")
      : [h("b", { class: "unmet" }, `${whole(missed(published))} 件未按时`)], "；"],
  adjudicated !== null && adjudicated.denominator > 0 &&
    ["公开裁定比例 ", h("b", { class: adjudicationMet ? "met" : "unmet" }, percentSign(adjudicated)), "；"],
  `行政处罚 ${whole(counts.penalties)} 次。`,
  overdue.late > 0 && ["至今逾期未公开 ", h("b", { class: "unmet" }, whole(overdue.late)), " 件。"],
  overdue.unperformed > 0 && ["逾期未履行 ", h("b", { class: "unmet" }, whole(overdue.unperformed)), " 件。"],
];

export const showLead = (page, overdue, actions) => {
  const { document: doc, focus, jurisdictionName, inForce, unit } = page;
  show(by("lead"),
    h("div", {}, h("h1", {}, `${focus}执法情况`), h("p", { class: "verdict" }, verdict(page, overdue))),
    h("p", { class: "basis" },
      doc && h("span", {}, `依据 ${doc.number}《${doc.title}》`),
      inForce
        ? h("span", { class: "badge cool" }, "现行")
        : h("span", { class: "badge warm", title: "文件在本辖区不具约束力，按其口径统计，仅供参照" }, "参照 · 本辖区未施行"),
      unit && [h("span", {}, `只看${focus}`), h("button", { type: "button", class: "link", id: "unit-clear", onclick: actions.all }, `看${jurisdictionName}全部`)],
      h("span", { class: "quiet" }, "案件归办案机关；处罚次数与罚款不设目标、不考核。")));
};
