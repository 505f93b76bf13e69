// Holds the page 数据质量 together: address → districts, rules, flagged rows, rejected messages, again at every new cut.
import { address, addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showChoices, showFilters, showPlaces } from "../header.mjs";
import { areaName, openHazard, scrollTo } from "../hazards/page.mjs";
import { showHistory } from "../history.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showDistricts } from "./districts.mjs";
import { showFigures } from "./figures.mjs";
import { showLead } from "./lead.mjs";
import { showList } from "./list.mjs";
import { MEANINGS } from "./meanings.mjs";
import { showRejected } from "./rejected.mjs";
import { showRules } from "./rules.mjs";

const here = addressOf({
  common: ["jurisdiction"],
  filters: ["district", "town"],
  own: ["rule", "q", "page", "subject", "hazard"],
});

let catalogue = null;
let turn = 0;
let listed = "";

const go = (next) => page.go(next);

/** The flagged rows of a rule, of a district. */
const flags = (change) => {
  go({ ...page.get(), page: undefined, q: undefined, ...change });
  scrollTo("list");
};

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  const current = (then) => (answer) => mine === turn && then(answer);
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const [units, rules, rejected] = await Promise.all([
      ask("quality", here.scope(state)), ask("quality/rules", here.scope(state)),
      live.isOperator() ? ask("quality/rejected") : null,
    ]);
    if (mine !== turn) {
      return;
    }
    showQuality(units, rules, rejected, state);
    const waiting = address({ ...state, hazard: undefined, subject: undefined });
    if (waiting !== listed) {
      by("list").hidden = false;
      show(by("list"), h("h2", { id: "list-title" }, "有疑问的记录"), h("p", { class: "empty" }, "正在读取清单…"));
    }
    await Promise.all([
      ask("quality/flags", here.scope(state, "rule", "q", "page")).then(current((found) => showFlags(found, rules, state, units.cut.number))),
      state.hazard && openHazard(state.hazard, catalogue, () => mine === turn),
      state.subject && ask(`subjects/${encodeURIComponent(state.subject)}/history`).then(current((past) => showHistory(by("history"), past, catalogue, { source: showSource }))),
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

const districtsOf = (state) => catalogue.jurisdictions.find((j) => j.code === state.jurisdiction)?.districts ?? [];

const showQuality = (units, rules, rejected, state) => {
  document.title = `数据质量 ${units.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(units.cut, units.cut.clock);
  live.stamp({ busy: true });
  showPlaces(state);
  showChoices(catalogue, state, go);
  showFilters(catalogue, state, go, here, []);
  showLead(units, rules, areaName(catalogue, state));
  const seen = { cut: units.cut.number, source: showSource };
  showFigures(units, rules, rejected, {
    list: scrollTo,
    meaning: (id) => showMeaning(...MEANINGS[id], { source: sourceOf(id, units, rules, rejected), cut: units.cut }),
  });
  showDistricts(units, state, { ...seen, district: (district) => go({ ...page.get(), district: state.district === district ? undefined : district, page: undefined }) });
  showRules(rules, state, { ...seen, flags, isDistrict: (code) => districtsOf(state).some((d) => d.code === code) });
  if (rejected) {
    showRejected(rejected, seen);
  }
  show(by("foot"), h("p", {}, "标记所在的行都可点到监管对象、隐患或事故的每次变更；描述中的个人信息不显示，被拒收消息的内容仅运维可见。"));
};

const sourceOf = (id, units, rules, rejected) => ({ worst: units, rejected })[id]?.source ?? rules.source;

const showFlags = (found, rules, state, cut) =>
  showList(found, rules.rules.find(({ rule }) => rule === state.rule), state, {
    cut, flags, source: showSource,
    focus: areaName(catalogue, state),
    search: (q) => go({ ...page.get(), q, page: undefined }),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
    subject: (subject) => go({ ...page.get(), subject: String(subject) }),
    hazard: (hazard) => go({ ...page.get(), hazard: String(hazard) }),
    accident: (accident) => `/deaths.html${address({ jurisdiction: state.jurisdiction, accident: String(accident) })}`,
  });

const live = keepLive(refresh);
const page = keepState(here, refresh, { subject: "history", hazard: "hazard" });
live.start();
