// Holds the page 标准化企业 together: address → targets and titles → panels, again at every new cut.
import { address, addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showChoices, showFilters, showPlaces } from "../header.mjs";
import { areaName, openHazard, scrollTo } from "../hazards/page.mjs";
import { showHistory } from "../history.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showFigures } from "./figures.mjs";
import { showLead } from "./lead.mjs";
import { showList } from "./list.mjs";
import { meaningOf } from "./meanings.mjs";
import { showTargets, showUnits } from "./targets.mjs";
import { LEVELS } from "./words.mjs";

const here = addressOf({
  common: ["jurisdiction"],
  filters: ["district", "town", "title_level"],
  own: ["target", "list", "q", "page", "subject", "hazard"],
});

let catalogue = null;
let turn = 0;

const go = (next) => page.go(next);

/** Another list of titles, narrowed by `change`. */
const list = (name, change = {}) => {
  go({ ...page.get(), list: name, page: undefined, q: undefined, ...change });
  scrollTo("list");
};

/** What a card leads to: the targets of its level, or its list. */
const into = (name) => {
  if (!LEVELS[name]) {
    list(name);
    return;
  }
  go({ ...page.get(), title_level: name, target: undefined, page: undefined });
  scrollTo("targets");
};

/** A unit's titles of the target: those of its area and of the target's level and fields. */
const unit = ({ unit: code, district }, { target, level }) =>
  list("standing", { target, district: district || undefined, town: level === "TOWN" ? code : undefined });

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const [progress, titles] = await Promise.all([
      ask("title-progress", here.scope(state, "target")),
      ask("titles", here.scope(state, "target", "list", "q", "page")),
      state.hazard && openHazard(state.hazard, catalogue, () => mine === turn),
      state.subject && ask(`subjects/${encodeURIComponent(state.subject)}/history`).then((past) => mine === turn && showHistory(by("history"), past, catalogue, { source: showSource })),
    ]);
    if (mine === turn) {
      showTitles(progress, titles, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showTitles = (progress, titles, state) => {
  document.title = `标准化企业 ${progress.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(progress.cut, progress.cut.clock);
  showPlaces(state);
  showChoices(catalogue, state, go);
  showFilters(catalogue, state, go, here, ["title_level"]);
  const focus = areaName(catalogue, state);
  showLead(progress, titles, focus);
  showFigures(progress, titles, state, { list: into, meaning: (id) => showMeaning(...meaningOf(id, progress, titles), progress) });
  const actions = {
    source: showSource, unit,
    target: ({ target }) => { go({ ...page.get(), target, page: undefined }); scrollTo("units"); },
  };
  showTargets(progress, actions);
  showUnits(progress, actions);
  const target = progress.targets.find(({ target: id }) => id === state.target);
  showList(titles, state, {
    list, source: showSource,
    focus: [...focus, target?.name].filter(Boolean),
    cut: progress.cut.number,
    search: (q) => go({ ...page.get(), q, page: undefined }),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
    subject: (subject) => go({ ...page.get(), subject: String(subject) }),
    hazard: (hazard) => go({ ...page.get(), hazard: String(hazard) }),
    accident: (accident) => `/deaths.html${address({ jurisdiction: state.jurisdiction, accident: String(accident) })}`,
  });
  show(by("foot"), h("p", {}, "称号是所授予的名号；对标准化企业是否降低检查频次另见监管状态。从目标到单位，从单位到称号，再到每次变更，都可点开。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, { subject: "history", hazard: "hazard" });
live.start();
