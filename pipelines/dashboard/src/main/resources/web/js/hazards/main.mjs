// Holds the page 逾期整改 together: address → questions → panels, again at every new cut.
import { by, h, show } from "../dom.mjs";
import { address } from "../address.mjs";
import { ask } from "../api.mjs";
import { showChoices, showFilters, showPlaces } from "../header.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showAgeing } from "./ageing.mjs";
import { showFigures } from "./figures.mjs";
import { showLead } from "./lead.mjs";
import { showList } from "./list.mjs";
import { meaningOf } from "./meanings.mjs";
import { areaName, here, openHazard, scrollTo, single } from "./page.mjs";
import { showTrend } from "./trend.mjs";

let catalogue = null;
let turn = 0;
let listed = "";

const go = (next) => page.go(next);

/** Which list a click asks for: it replaces the list shown, its age and page, and narrows the filters. */
const list = (change) => {
  go({ ...page.get(), age: undefined, q: undefined, page: undefined, ...change });
  scrollTo("list");
};

const into = (dimension, key) => ({
  district: () => go({ ...page.get(), district: key, town: undefined, by: undefined, page: undefined }),
})[dimension]?.() ?? list({ [dimension]: key || "NONE" });

const dimension = (state) => state.by ?? (state.district || single(catalogue, state) ? "town" : "district");

/** Asks for everything the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  const current = (then) => (answer) => mine === turn && then(answer);
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const stock = await ask("hazard-stock", { ...here.scope(state), by: dimension(state) });
    if (mine !== turn) {
      return;
    }
    showStock(stock, state);
    const waiting = address({ ...state, hazard: undefined, by: undefined });
    if (waiting !== listed) {
      by("list").hidden = false;
      show(by("list"), h("h2", { id: "list-title" }, "隐患清单"), h("p", { class: "empty" }, "正在读取清单…"));
    }
    const seen = { cut: stock.cut.number, source: showSource };
    await Promise.all([
      ask("hazard-stock/trend", here.scope(state)).then(current((trend) => showTrend(trend, seen))),
      ask("hazards", here.scope(state, "list", "age", "q", "page")).then(current((found) => showHazards(found, state, seen))),
      state.hazard && openHazard(state.hazard, catalogue, () => mine === turn),
    ]);
    if (mine === turn) {
      listed = waiting;
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      by("list").hidden = listed === "";
      live.fail(problem);
    }
  }
};

const isChosen = (state) => (wanted) =>
  (state.list ?? "overdue") === wanted.list && (state.age ?? "") === (wanted.age ?? "") &&
  (state.hazard_level ?? "") === (wanted.hazard_level ?? "");

const showStock = (stock, state) => {
  document.title = `逾期整改 ${stock.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(stock.cut, stock.cut.clock);
  live.stamp({ busy: true });
  showPlaces(state);
  showChoices(catalogue, state, go);
  showFilters(catalogue, state, go, here, ["class", "department", "hazard_level", "origin"]);
  showLead(stock, areaName(catalogue, state));
  showFigures(stock, isChosen(state), {
    list,
    meaning: (id) => showMeaning(...meaningOf(id, stock), stock),
    major: `/major.html${address({ jurisdiction: state.jurisdiction, district: state.district, town: state.town }).replace(/^\/.*/, "")}`,
  });
  showAgeing(stock, state, {
    single: single(catalogue, state),
    list, into, source: showSource,
    groupBy: (name) => go({ ...state, by: name }),
  });
  show(by("foot"), h("p", {}, "比率＝分子 ÷ 分母，分母为零记“—”。各数均可点到隐患清单，再点到一项隐患的每次变更；整改责任人等个人信息不在本页显示。"));
};

const showHazards = (found, state, seen) =>
  showList(found, state, {
    ...seen, list,
    focus: areaName(catalogue, state),
    search: (q) => go({ ...page.get(), q, page: undefined }),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
    hazard: (hazard) => go({ ...page.get(), hazard: String(hazard) }),
  });

const live = keepLive(refresh);
const page = keepState(here, refresh, { hazard: "hazard" });
live.start();
