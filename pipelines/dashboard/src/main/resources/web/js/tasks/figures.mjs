// The four counts that an official asks for first; each leads to its tasks.
import { by, show } from "../dom.mjs";
import { percentSign, whole } from "../format.mjs";
import { card } from "../major/figures.mjs";

const cards = ({ figures, soonDays, cut }) => {
  const { overdue, soon, later, late, inTime, punctual } = figures;
  const all = overdue + soon + later + late + inTime;
  const share = (number) => (all === 0 ? 0 : number / all);
  const none = all === 0 ? { met: null, word: "不适用" } : null;
  return [
    { id: "overdue", list: "overdue", title: "逾期未完成", number: whole(overdue), ...(none ?? { met: overdue === 0, word: overdue === 0 ? "无逾期" : "有逾期" }), share: share(overdue), words: "期限已过，至今未完成；期限次日为第 1 天" },
    { id: "soon", list: "soon", title: "近期到期", number: whole(soon), met: null, word: none ? "不适用" : `${soonDays} 天内`, share: share(soon), words: `期限在 ${soonDays} 天内（含今天）；另有 ${whole(later)} 项更晚到期` },
    { id: "late", list: "late", title: "逾期完成", number: whole(late), ...(none ?? { met: late === 0, word: late === 0 ? "没有" : "有逾期完成" }), share: share(late), words: "期限过后才完成" },
    { id: "in_time", list: "in_time", title: "按期完成", number: whole(inTime), met: punctual.denominator === 0 ? null : inTime === punctual.denominator, word: punctual.denominator === 0 ? "不适用" : inTime === punctual.denominator ? "全部按期" : `按期率 ${percentSign(punctual)}`, share: punctual.denominator === 0 ? 0 : inTime / punctual.denominator, words: `按期 ${whole(inTime)} / 已完成或已逾期 ${whole(punctual.denominator)} 项` },
  ].map((figure) => ({ of: `截至 ${cut.clock}`, unit: "项", ...figure }));
};

export const showFigures = (page, state, actions) => {
  by("figures").hidden = page.documents.length === 0;
  show(by("figures"), cards(page).map((figure) => card(figure, page, actions)));
};
