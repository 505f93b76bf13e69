// How far the award of titles is, in a sentence.
import { by, h, show } from "../dom.mjs";
import { whole } from "../format.mjs";
import { filterWords } from "../header.mjs";

export const showLead = (progress, titles, focus) => {
  const { targets, document: doc } = progress;
  const lacking = targets.filter((target) => target.progress.state === "UNMET");
  const met = targets.filter((target) => target.progress.state === "MET");
  const gap = lacking.reduce((total, target) => total + target.progress.gap, 0);
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${focus.at(-1) ?? progress.jurisdictionName}标准化企业选树`),
      h("p", { class: "verdict" },
        targets.length === 0
          ? "本辖区、本筛选下没有选树目标。"
          : lacking.length + met.length === 0
            ? `${targets.length} 项目标，里程碑均未到期或没有应选树的对象。`
            : [`${lacking.length + met.length} 项目标：`, h("b", { class: "met" }, `${met.length} 项达到`), "，", h("b", { class: "unmet" }, `${lacking.length} 项未达到`), gap > 0 && `，还差 ${whole(gap)} 家`, "。"],
        titles.counts.to_cancel > 0 && ["应取消未取消的称号 ", h("b", { class: "unmet" }, whole(titles.counts.to_cancel)), " 个。"])),
    h("p", { class: "basis" },
      doc && h("span", {}, `依据 ${doc.number}《${doc.title}》(六)`),
      progress.standing === "IN_FORCE" && h("span", { class: "badge cool" }, "现行"),
      progress.standing === "REFERENCE" && h("span", { class: "badge warm", title: "文件在本辖区不具约束力，按其口径统计，仅供参照" }, "参照 · 本辖区未施行"),
      h("span", { class: "quiet" }, "一个单位多出的不抵另一个单位所差的。"),
      filterWords().length > 0 && h("span", {}, `筛选：${filterWords().join("、")}`)));
};
