// Holds the page 考评排名 together: address → ranking → one unit's items, course and deductions, again at every new cut.
import { address, addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { chooseQuarter, showChoices, showPlaces } from "../header.mjs";
import { openHazard, scrollTo } from "../hazards/page.mjs";
import { showHistory } from "../history.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showDeductions } from "./deductions.mjs";
import { showProcedure, showResult } from "./frozen.mjs";
import { showGains } from "./gains.mjs";
import { showItems } from "./items.mjs";
import { showLead } from "./lead.mjs";
import { meaningOf } from "./meanings.mjs";
import { showRanking } from "./ranking.mjs";
import { showStanding } from "./standing.mjs";
import { showTrend } from "./trend.mjs";
import { showUnits } from "./units.mjs";

const here = addressOf({
  common: ["jurisdiction", "units", "quarter"],
  filters: [],
  own: ["view", "unit", "item", "page", "hazard", "subject"],
});

let catalogue = null;
let turn = 0;
let opened = "";

const go = (next) => page.go(next);

const into = (change, panel) => {
  go({ ...page.get(), page: undefined, ...change });
  scrollTo(panel);
};

/** Asks for everything the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const [ranking, frozen] = await Promise.all([ask("scores", here.scope(state)), ask("scores/frozen", here.scope(state))]);
    if (mine !== turn) {
      return;
    }
    showScores(ranking, frozen, state);
    await Promise.all([...behind(ranking, isFrozen(frozen, state), state, (then) => (answer) => mine === turn && then(answer)),
      state.hazard && openHazard(state.hazard, catalogue, () => mine === turn)]);
    if (mine === turn) {
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showScores = (ranking, frozen, state) => {
  const view = isFrozen(frozen, state) ? "frozen" : "live";
  document.title = `考评排名 ${ranking.jurisdictionName} ${ranking.quarter.name} · 安澜 安全生产监管`;
  live.shows(ranking.cut, ranking.asOf);
  live.stamp({ busy: true });
  showPlaces({ jurisdiction: state.jurisdiction, district: ofDistricts(ranking) ? state.unit : undefined });
  showChoices(catalogue, state, go, ranking.scheme && chooseQuarter(ranking.quarters, ranking.quarter, quarter));
  showLead(ranking, view === "frozen" ? frozen.groups : ranking.groups, view);
  showUnits(ranking, (units) => go({ jurisdiction: state.jurisdiction, units: units === "DISTRICT" ? undefined : units, quarter: state.quarter }));
  showStanding(ranking, frozen, view, (other) => into({ view: other, unit: undefined, item: undefined }, "standing"));
  by("procedure").hidden = true;
  if (view === "frozen") {
    showResult(frozen, ranking, { source: showSource });
    showProcedure(frozen, ranking, catalogue.codes);
  } else {
    showRanking(ranking, state, {
      quarter,
      unit: (unit) => into({ unit, item: undefined }, "unit"),
      meaning: () => showMeaning("考评得分与排名", meaningOf(ranking), ranking),
    });
  }
  show(by("foot"), h("p", {}, "总分＝各项得分＋加分－扣分。从单位到分项，从分项的分子、分母到扣分所指的监管对象与隐患，再到每次变更，都可点开。"));
};

/** What was kept is shown if the address asks for it and there is any. */
const isFrozen = (frozen, state) => state.view === "frozen" && frozen.versions.length > 0;

const ofDistricts = ({ units }) => units === "DISTRICT";

const quarter = (label) => go({ jurisdiction: page.get().jurisdiction, units: page.get().units, quarter: label, view: page.get().view, unit: page.get().unit });

const PANELS = { unit: "分项得分", gains: "提分建议", trend: "总分走势", list: "扣分明细" };

/** The questions about the unit, the item and the subject that the address names. */
const behind = (ranking, kept, state, current) => {
  const score = ranking.groups.flatMap((group) => group.scores).find(({ unit }) => unit === state.unit);
  const wanted = ranking.scheme && !kept && state.unit ? ["unit", "gains", "trend", state.item && "list"].filter(Boolean) : [];
  for (const panel of Object.keys(PANELS)) {
    by(panel).hidden = !wanted.includes(panel);
  }
  const waiting = address({ ...state, hazard: undefined, subject: undefined });
  if (waiting !== opened) {
    for (const panel of wanted) {
      show(by(panel), h("h2", { id: `${panel}-title` }, PANELS[panel]), h("p", { class: "empty" }, "正在读取…"));
    }
  }
  opened = waiting;
  const name = score?.name ?? state.unit;
  const seen = { cut: ranking.cut.number, source: showSource };
  const scope = here.scope(state, "unit");
  const behindItem = {
    kindOf: (item) => ranking.scheme.deductions[item]?.kind,
    accidents: ofDistricts(ranking) && `/deaths.html${address({ jurisdiction: state.jurisdiction, district: state.unit, list: ranking.running ? undefined : "all" })}`,
    deductions: (item) => into({ item }, "list"),
  };
  return [
    wanted.includes("unit") && ask("scores/items", scope).then(current((items) => showItems(items, score, {
      ...seen, ...behindItem,
      quarter: ranking.quarter.name,
      close: () => into({ unit: undefined, item: undefined }, "ranking"),
    }))),
    wanted.includes("gains") && ask("scores/gains", scope).then(current((gains) => showGains(gains, name, {
      ...seen, ...behindItem,
      enforcement: `/enforcement.html${address({ jurisdiction: state.jurisdiction, by: ofDistricts(ranking) ? "district" : undefined, unit: state.unit })}`,
    }))),
    wanted.includes("trend") && ask("scores/trend", scope).then(current((trend) => showTrend(trend, name, seen))),
    wanted.includes("list") && ask("scores/deductions", here.scope(state, "unit", "item", "page")).then(current((list) => showDeductions(list, {
      ...seen,
      focus: `${name} · ${ranking.quarter.name}${ranking.running || ranking.scheme.deductions[state.item]?.kind !== "HAZARD" ? "" : " · 隐患按业务时钟当日的情形列出"}`,
      page: (number) => into({ page: String(number) }, "list"),
      hazard: (hazard) => go({ ...page.get(), hazard: String(hazard) }),
      subject: (subject) => go({ ...page.get(), subject: String(subject) }),
      close: () => into({ item: undefined }, "unit"),
    }))),
    state.subject && ask(`subjects/${encodeURIComponent(state.subject)}/history`).then(current((past) => showHistory(by("history"), past, catalogue, { source: showSource }))),
  ];
};

const live = keepLive(refresh);
const page = keepState(here, refresh, { hazard: "hazard", subject: "history" });
live.start();
