// Tasks in the words of the offices.
import { stated } from "../authority.mjs";
import { h } from "../dom.mjs";
import { whole } from "../format.mjs";

/** The lists, in the order of the page. */
export const LISTS = {
  overdue: "逾期未完成", soon: "近期到期", late: "逾期完成", in_time: "按期完成", later: "尚未到期", all: "全部",
};

/** The kinds of units, as values of an address. */
export const KINDS = { CITY_OFFICE: "市安委会办公室", DISTRICT: "区县、功能区", CITY_DEPARTMENT: "市级部门" };

const ORDINALS = ["一", "二", "三", "四"];

/** 2023Q3 → 2023年第三季度, 2023W27 → 2023年第27周 */
export const periodName = (period) => {
  const [, year, kind, number] = period.match(/^(\d{4})(?:([QHW-])(\d+))?$/) ?? [null, period];
  return {
    Q: `${year}年第${ORDINALS[number - 1]}季度`, H: `${year}年${number === "1" ? "上" : "下"}半年`,
    W: `${year}年第${Number(number)}周`, "-": `${year}年${Number(number)}月`,
  }[kind] ?? `${year}年`;
};

/** How a task stands, as sign and words; `soonDays` is how many days ahead counts as soon. */
export const dutyState = ({ state, days, doneOn }, soonDays) => {
  switch (state) {
    case "OVERDUE": return stated("unmet", `逾期 ${whole(days)} 天`);
    case "LATE": return [stated("unmet", `逾期 ${whole(days)} 天完成`), h("small", {}, doneOn)];
    case "IN_TIME": return [stated("met", "按期完成"), h("small", {}, doneOn)];
    default: return stated("none", days === 0 ? "今天到期" : `${days <= soonDays ? "近期到期，" : ""}剩 ${whole(days)} 天`);
  }
};

/** 济安发〔2023〕4号, from our number for the document. */
export const documentNumber = ({ documents }, ref) => documents.find((one) => one.ref === ref)?.number ?? ref;
