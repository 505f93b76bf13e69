// Live or kept: what the figures of the page are, said plainly, and the choice between them.
import { by, h, show } from "../dom.mjs";
import { moment, whole } from "../format.mjs";

/** The version that is the quarter's result; null while none is approved. */
export const resultOf = (frozen) => frozen.versions.find(({ standing }) => standing.isResult) ?? null;

const tab = (id, name, chosen, choose) =>
  h("button", { type: "button", id, "aria-pressed": String(chosen), onclick: choose }, name);

const live = (ranking) => [
  h("b", {}, "实时（未经审定）"),
  h("span", {}, `本页得分由切面 #${whole(ranking.cut.number)} 的数据算出，随数据变动，不是考评结果；经初评、公示、复核、审定并发布的，才是考评结果。`),
];

const kept = ({ number, standing, manifest }) => [
  h("b", {}, `已固化 · 第 ${number} 版`),
  h("span", {}, `${moment(standing.approvedAt)} 审定${standing.publishedAt ? `，${moment(standing.publishedAt)} 发布` : "，尚未发布"}；依据切面 #${whole(manifest.cut)}（业务时钟 ${manifest.clock}），不再变动。`),
];

const waiting = (frozen) => [
  h("b", {}, "已初评 · 尚未审定"),
  h("span", {}, `第 ${frozen.versions.at(-1).number} 版已固化，未经审定，还不是考评结果；程序见下。`),
];

export const showStanding = (ranking, frozen, view, choose) => {
  const result = resultOf(frozen);
  by("standing").hidden = !ranking.scheme;
  by("standing").className = view === "frozen" ? "standing kept" : "standing";
  show(by("standing"),
    frozen.versions.length > 0 && h("div", { class: "tabs", role: "group", "aria-label": "实时或固化" },
      tab("view-live", "实时得分", view === "live", () => choose(undefined)),
      tab("view-frozen", result ? `固化结果（第 ${result.number} 版）` : "初评（未审定）", view === "frozen", () => choose("frozen"))),
    view === "live" ? live(ranking) : result ? kept(result) : waiting(frozen));
};
