// What each figure about hazards counts.
import { percentSign, whole } from "../format.mjs";

const OUR = "文件未作规定处为本系统约定";

/** Title and pairs of name and words for each key figure. */
export const meaningOf = (id, { total, quarter, cut }) => ({
  open: ["未销号隐患", [
    ["口径", "截至统计日已发现、未销号的隐患，不含作废和重复登记的。"],
    ["构成", `未到期 ${whole(total.notDue)}、逾期 ${whole(total.overdue)}、待复查 ${whole(total.waitingReview)}、待销号 ${whole(total.waitingSignOff)}、停产挂起 ${whole(total.suspended)}，合计 ${whole(total.open)} 项`],
    ["待复查", "期限内已报整改完成，等待复查。"],
    ["待销号", "重大事故隐患已按期整改并复查合格，尚缺主要负责人或安全总监（分管负责人）签字，或未摘牌。"],
  ]],
  overdue: ["逾期未整改隐患", [
    ["口径", "统计日已过有效整改期限，未销号，也不在期限内报完成待复查的隐患。"],
    ["有效期限", "通知书所定期限；经批准的延期、复查不合格后重定的期限、经批准的停产挂起会改变它。逾期后才申请的延期自批准之日起有效。"],
    ["未定期限", "按立查立改，发现后 3 日为期限。"],
    ["依据", `指标 H3。${OUR}`],
  ]],
  over90: ["逾期超过 90 天", [
    ["口径", "逾期未整改隐患中，逾期天数大于 90 的。期限次日为逾期第 1 天。"],
  ]],
  onTime: ["按期整改率", [
    ["分子", `${quarter.name}到期的隐患中，期限内整改完成、复查合格并已销号的：${whole(total.onTime.numerator)} 项`],
    ["分母", `有效期限在 ${quarter.start} 至 ${cut.clock} 之间的隐患，不含作废、重复和期限明显有误的：${whole(total.onTime.denominator)} 项`],
    ["比率", percentSign(total.onTime)],
    ["其中", `${whole(total.dueImputed)} 项的通知未定期限，按发现后 3 日推定`],
    ["依据", `指标 H2，济历城全办发〔2023〕17号三(一)2。${OUR}`],
  ]],
  major: ["重大事故隐患", [
    ["口径", `未销号 ${whole(total.majorOpen)} 项，其中逾期未整改 ${whole(total.majorOverdue)} 项。`],
    ["销号", "复查合格，且主要负责人与安全总监（分管负责人）在整改完成后均已签字；挂牌督办的还须摘牌。"],
  ]],
})[id];
