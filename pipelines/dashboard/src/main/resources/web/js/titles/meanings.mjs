// What each figure about titles counts.
import { whole } from "../format.mjs";
import { LEVELS } from "./words.mjs";

const TARGETS = {
  CITY: "住建、交通领域各不少于 20 家；市管的其他高危行业全部；市管一般生产经营单位不少于 10 家，不足的全部",
  COUNTY: "住建、交通领域各不少于 10 家；区县管的其他高危行业全部；区县管一般生产经营单位不少于 12 家，不足的全部",
  TOWN: "九小场所每类不少于 3 家，不足的全部",
};

/** Title and pairs of name and words for each key figure. */
export const meaningOf = (id, progress, titles) =>
  id === "cancel"
    ? ["应取消未取消的称号", [
      ["口径", "授予后本单位发生生产安全事故，或存在未销号的重大事故隐患，过了取消期限仍未取消的；期限自其发生或发现（在授予之前的自授予）之日起算"],
      ["本日数", `${whole(titles.counts.to_cancel)} 个，在有效称号 ${whole(titles.counts.standing)} 个之内`],
      ["依据", "S0 (六)“及时取消称号”；取消期限为本系统约定"],
    ]]
    : [`${LEVELS[id]}有效称号`, [
      ["口径", "未取消、持有单位在营的称号，同级同领域一家计一次"],
      ["目标", TARGETS[id]],
      ["里程碑", "2023年6月底、9月底、12月底分别达到目标的 30%、60%、100%，向上取整"],
      ["还差", "各单位所差之和；一个单位多出的不抵另一个单位所差的"],
      ["依据", progress.document ? `${progress.document.number}《${progress.document.title}》(六)` : ""],
    ]];
