// How the tasks stand, in a sentence.
import { by, h, show } from "../dom.mjs";
import { percentSign, whole } from "../format.mjs";
import { filterWords } from "../header.mjs";
import { KINDS } from "./words.mjs";

const verdict = ({ figures, units, soonDays }, state) => {
  const { overdue, soon, punctual } = figures;
  const behind = units.filter((unit) => unit.figures.overdue > 0).length;
  return [
    overdue === 0 ? h("b", { class: "met" }, "没有逾期未完成的任务") : [h("b", { class: "unmet" }, `${whole(overdue)} 项逾期未完成`)], "；",
    `未来 ${soonDays} 天到期 ${whole(soon)} 项；`,
    punctual.denominator === 0 ? "还没有到期的任务。" : `已到期的 ${whole(punctual.denominator)} 项中按期完成 ${percentSign(punctual)}。`,
    !state.unit && units.length > 1 && `${whole(units.length)} 个责任单位中 ${whole(behind)} 个有逾期。`,
  ];
};

export const showLead = (page, state, actions) => {
  const { documents, jurisdictionName, elsewhere, unitName } = page;
  const named = documents.filter(({ ref }) => !state.document || ref === state.document);
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${unitName || jurisdictionName + (KINDS[state.kind] ? KINDS[state.kind] : "")}任务清单`),
      h("p", { class: "verdict" }, documents.length > 0 ? verdict(page, state) : `任务来自现行文件；没有文件在${jurisdictionName}施行，任务不适用。`)),
    h("p", { class: "basis" },
      named.map(({ number, title }) => h("span", {}, `依据 ${number}《${title}》`)),
      documents.length > 0 && h("span", { class: "badge cool" }, "现行"),
      documents.length === 0 && elsewhere.length > 0 && ["施行的辖区：", elsewhere.map(({ code, name }) =>
        h("button", { type: "button", class: "link", id: `go-${code}`, onclick: () => actions.jurisdiction(code) }, name))],
      (state.unit || state.kind) && h("button", { type: "button", class: "link", id: "unit-clear", onclick: actions.all }, `看${jurisdictionName}全部单位`),
      filterWords().length > 0 && h("span", {}, `筛选：${filterWords().join("、")}`),
      documents.length > 0 && h("span", { class: "quiet" }, "每个任务、单位、期间计一项。")));
};
