// What an authority did: publication, public adjudication, credit, and counts that nobody is judged by.
import { missed } from "../authority.mjs";
import { by, show } from "../dom.mjs";
import { NONE, percent, whole } from "../format.mjs";
import { card } from "../major/figures.mjs";
import { wan } from "./words.mjs";

const rate = (figure, met, words, none) => {
  const due = figure !== null && figure.denominator > 0;
  return {
    number: due ? percent(figure) : NONE, unit: "%",
    met: due ? met : null, word: !due ? "不适用" : met ? "达到" : "未达到",
    share: due ? figure.numerator / figure.denominator : 0, words: due ? words() : none,
  };
};

const cards = ({ figures: { published, adjudicated, adjudicationMet, credited, counts }, period, asOf }) => [
  { id: "E1", list: "missed", of: period.name, title: "处罚按时公开率", ...rate(published, missed(published) === 0, () => `按时 ${whole(published.numerator)} / 应公开 ${whole(published.denominator)} 件`, "没有到期应公开的决定") },
  { id: "E2", list: "similar", of: period.name, title: "公开裁定比例", ...rate(adjudicated, adjudicationMet, () => `公开裁定 ${whole(adjudicated.numerator)} / 案情相似 ${whole(adjudicated.denominator)} 件，不低于 10%`, adjudicated === null ? "只按年度计" : "没有案情相似的案件") },
  { id: "E4", list: "uncredited", of: period.name, title: "信用纳入率", ...rate(credited, missed(credited) === 0, () => `按时 ${whole(credited.numerator)} / 应纳入 ${whole(credited.denominator)} 件`, "没有到期应纳入的决定") },
  { id: "penalties", list: "all", of: `截至 ${asOf}`, title: "行政处罚", number: whole(counts.penalties), unit: "次", met: null, word: "不设目标", share: counts.penalties === 0 ? 0 : counts.general / counts.penalties, words: `一般程序 ${whole(counts.general)} 次，罚款 ${wan(counts.finedYuan)}` },
  {
    id: "acts", list: "units", of: `截至 ${asOf}`, title: "一案双罚", number: whole(counts.bothPenalised), unit: "次", met: null, word: "不设目标", share: counts.penalties === 0 ? 0 : counts.bothPenalised / counts.penalties,
    words: `停产整顿 ${whole(counts.shutdowns)}，移送司法 ${whole(counts.transferred)} 人，曝光 ${whole(counts.exposures)}，约谈 ${whole(counts.interviews)}，联合惩戒 ${whole(counts.sanctions)}，典型案例 ${whole(counts.typical)}`,
  },
];

export const showFigures = (page, listed, actions) =>
  show(by("figures"), cards(page).map((figure) => card(figure, { listed }, actions)));
