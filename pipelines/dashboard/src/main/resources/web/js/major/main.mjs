// Holds the page 重大隐患与挂牌督办 together: address → one question → panels, again at every new cut.
import { by, h, show } from "../dom.mjs";
import { ask } from "../api.mjs";
import { whole } from "../format.mjs";
import { filterWords, showChoices, showFilters, showPlaces } from "../header.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { areaName, here, openHazard, scrollTo } from "../hazards/page.mjs";
import { showMajorFigures } from "./figures.mjs";
import { showMajorList } from "./list.mjs";
import { meaningOf } from "./meanings.mjs";

let catalogue = null;
let turn = 0;

const go = (next) => page.go(next);

const list = (name) => {
  go({ ...page.get(), list: name, page: undefined });
  scrollTo("list");
};

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const [major] = await Promise.all([
      ask("major-hazards", here.scope(state, "list", "page")),
      state.hazard && openHazard(state.hazard, catalogue, () => mine === turn),
    ]);
    if (mine === turn) {
      showMajor(major, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showMajor = (major, state) => {
  document.title = `重大隐患 ${major.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(major.cut, major.cut.clock);
  showPlaces(state);
  showChoices(catalogue, state, go);
  showFilters(catalogue, state, go, here, ["class", "department", "origin"]);
  showLead(major, areaName(catalogue, state));
  showMajorFigures(major, {
    list, source: showSource,
    meaning: (id) => showMeaning(...meaningOf(id, major), major),
  });
  showMajorList(major, {
    list, source: showSource,
    focus: areaName(catalogue, state),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
    hazard: (hazard) => go({ ...page.get(), hazard: String(hazard) }),
  });
  show(by("foot"), h("p", {}, "比率＝分子 ÷ 分母，分母为零记“—”。各数均可点到清单，再点到一项隐患的每次变更；整改责任人等个人信息不在本页显示。"));
};

const showLead = ({ counts, jurisdictionName }, focus) =>
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${focus.at(-1) ?? jurisdictionName}重大事故隐患与挂牌督办`),
      h("p", { class: "verdict" },
        counts.open === 0
          ? "没有未销号的重大事故隐患。"
          : [`未销号 ${whole(counts.open)} 项，`, counts.overdue === 0 ? h("b", { class: "met" }, "没有逾期") : h("b", { class: "unmet" }, `逾期 ${whole(counts.overdue)} 项`),
            `，待销号（缺签字或未摘牌）${whole(counts.waiting_sign_off)} 项。`])),
    h("p", { class: "basis" }, h("span", {}, "重大事故隐患须五落实，复查合格且主要负责人、安全总监（分管负责人）双签字后方可销号；挂牌督办的还须摘牌。"),
      filterWords().length > 0 && h("span", {}, `筛选：${filterWords().join("、")}`)));

const live = keepLive(refresh);
const page = keepState(here, refresh, { hazard: "hazard" });
live.start();
