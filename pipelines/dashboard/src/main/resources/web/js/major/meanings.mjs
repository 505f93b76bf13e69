// What each figure about major hazards counts.
import { percentSign, whole } from "../format.mjs";

const share = ({ numerator, denominator }) =>
  `${whole(numerator)} / ${whole(denominator)}，${percentSign({ numerator, denominator })}`;

const year = ({ cut }) => `${cut.clock.slice(0, 4)}年`;

/** Title and pairs of name and words for each key figure. */
export const meaningOf = (id, major) => ({
  open: ["未销号重大事故隐患", [["口径", "截至统计日已发现、未销号的重大事故隐患，不含作废和重复登记的。"]]],
  overdue: ["逾期的重大事故隐患", [["口径", "已过有效整改期限，未销号，也不在期限内报完成待复查的。签字或摘牌未办完但整改按期的，为待销号，不算逾期。"]]],
  planned: ["五落实完整率", [
    ["分子", "责任人、措施、资金、期限、预案五项均已落实的"],
    ["分母", `${year(major)}发现的重大事故隐患，不含发现当日即整改完成的`],
    ["本年数", share(major.planned)],
    ["依据", "指标 H7"],
  ]],
  signOff: ["待销号的重大事故隐患", [
    ["口径", "已按期整改并复查合格，尚缺主要负责人签字、安全总监（分管负责人）签字，或未摘牌。整改完成之前的签字不算。"],
  ]],
  listed: ["挂牌督办率", [
    ["分子", "发现后 5 个工作日内挂牌的"],
    ["分母", `${year(major)}由部门检查、网格、驻点、举报发现的重大事故隐患`],
    ["本年数", share(major.listedInTime)],
    ["其中", `${whole(major.termOpen)} 项尚未挂牌但 5 个工作日未满`],
    ["一律挂牌", `不论谁发现都计入时：${share(major.allListedInTime)}（临政办发〔2016〕30号“一律实行挂牌督办”）`],
    ["依据", "指标 H8，济历城全办发〔2023〕17号“谁发现谁挂牌”"],
  ]],
})[id];
