// Cases in the words of the offices.
import { stated } from "../authority.mjs";
import { h } from "../dom.mjs";
import { whole } from "../format.mjs";

/** How a duty stands, as sign and words. */
export const dutyState = ({ inTime, doneOn, daysOverdue, dueOn }) => {
  if (inTime === null) {
    return [stated("none", "未到期"), h("small", {}, `期限 ${dueOn}`)];
  }
  if (inTime) {
    return [stated("met", "按时"), h("small", {}, doneOn)];
  }
  return daysOverdue === null
    ? [stated("unmet", "逾期办理"), h("small", {}, doneOn)]
    : stated("unmet", `逾期 ${whole(daysOverdue)} 天`);
};

/** 12,3456.78 万元 from yuan, without rounding anything away. */
export const wan = (yuan) => `${whole(Math.floor(yuan / 10_000))}${yuan % 10_000 === 0 ? "" : `.${String(yuan % 10_000).padStart(4, "0").replace(/0+$/, "")}`} 万元`;
