// Posts in the words of the offices.
import { missed, stated } from "../authority.mjs";
import { h } from "../dom.mjs";
import { NONE, whole } from "../format.mjs";

/** How a post was attended in the month: what is judged as sign and word, what is not yet as numbers. */
export const attendance = ({ met, wanted, workdays, loggedWorkdays, loggedDays }) => {
  const days = `${whole(loggedWorkdays)} / ${whole(workdays)} 个工作日有日志`;
  if (met === null) {
    return [stated("none", "不适用"), h("small", {}, days)];
  }
  return [
    met ? stated("met", "达标") : stated("unmet", `未达标，差 ${whole(wanted - loggedWorkdays)} 天`),
    h("small", {}, `${days}，应有 ${whole(wanted)}`, loggedDays > loggedWorkdays && `；另有 ${whole(loggedDays - loggedWorkdays)} 个非工作日`),
  ];
};

/** Logs in time of those due, and works attended of those reported. */
export const share = (figure) =>
  figure.denominator === 0
    ? NONE
    : h("span", { class: missed(figure) > 0 ? "lacking" : "" }, `${whole(figure.numerator)} / ${whole(figure.denominator)}`);

/** What is wrong with the stay itself. */
export const standing = ({ daysOver, others, there, startsOn }) => [
  daysOver !== null && h("div", {}, stated("unmet", `轮换超期 ${whole(daysOver)} 天`)),
  others.length > 0 && h("div", {}, stated("unmet", "重复驻点"), h("small", {}, others.join("、"))),
  daysOver === null && others.length === 0 && (there ? stated("met", "在驻") : stated("none", "已结束")),
].filter(Boolean);
