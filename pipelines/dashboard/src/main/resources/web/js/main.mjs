// Holds the page together: address → questions → panels, again at every new cut.
import { by, h, show } from "./dom.mjs";
import { address, addressOf } from "./address.mjs";
import { ask } from "./api.mjs";
import { choosePeriod, showChoices, showFilters, showPlaces } from "./header.mjs";
import { keepLive } from "./live.mjs";
import { showLead } from "./lead.mjs";
import { ordered, showFigures } from "./figures.mjs";
import { showDetailHead } from "./detail.mjs";
import { showGroups } from "./groups.mjs";
import { showTiles } from "./tiles.mjs";
import { showTrend } from "./trend.mjs";
import { showUncovered } from "./uncovered.mjs";
import { closeOnBackdrop, showDefinition, showSource } from "./sheets.mjs";
import { showHistory } from "./history.mjs";

const here = addressOf({
  common: ["jurisdiction", "period"],
  filters: ["district", "town", "class", "department", "level", "sector", "category"],
  own: ["by", "indicator", "q", "page", "subject"],
});

let state = here.read();
let catalogue = null;
let shown = { overview: null, map: null };
let turn = 0;
let listed = "";

const go = (next, { keep = false } = {}) => {
  const before = state;
  state = Object.fromEntries(Object.entries(next).filter(([, value]) => value));
  if (!keep && state.indicator !== before.indicator) {
    delete state.page;
    delete state.q;
  }
  history.pushState(null, "", address(state));
  closeHistory();
  return refresh();
};

/** The sheet of a subject is open just while the address names one. */
const closeHistory = () => {
  if (!state.subject && by("history").open) {
    by("history").close();
  }
};

const single = () => (catalogue.jurisdictions.find((j) => j.code === state.jurisdiction)?.districts.length ?? 0) <= 1;

const areaName = () => {
  const districts = catalogue.jurisdictions.find((j) => j.code === state.jurisdiction)?.districts ?? [];
  const district = districts.find((d) => d.code === state.district);
  const town = districts.flatMap((d) => d.towns).find((t) => t.code === state.town);
  return [district?.name, town?.name].filter(Boolean);
};

const chosenOf = (overview) =>
  overview.indicators.find((i) => i.id === state.indicator) ?? ordered(overview.indicators)[0];

const dimension = () => state.by ?? (state.district || single() ? "town" : "district");

const scrollTo = (id) => by(id).scrollIntoView({ behavior: "smooth", block: "start" });

/** All indicators came with the overview: another one shows at once, only what is behind it is asked. */
const choose = (indicator, then) => {
  const asked = go({ ...state, indicator });
  showOverview(shown.overview, shown.map);
  scrollTo(then);
  return asked;
};

/** What a click on a group leads to; null when there is nothing below it. */
const into = (dimensionShown) => ({
  district: (key) => key && go({ ...state, district: key, by: undefined, page: undefined }),
  town: (key) => { go({ ...state, town: key, page: undefined }); scrollTo("uncovered"); },
})[dimensionShown] ?? ((key) => go({ ...state, [dimensionShown]: key || "NONE", by: undefined, page: undefined }));

/** Where 底数变动表 of a group is; of all groups together for null. */
const denominatorOf = (indicator, overview, key) => {
  const group = key === null ? {} : { [overview.by]: key || "NONE" };
  return `/denominator.html${address({ ...here.scope(state), ...group, indicator: indicator.id, period: overview.period.label })}`;
};

/** Whom to visit next, of what the page is narrowed to: always in the running periods. */
const visitsOf = () => {
  const narrowed = address({ ...here.scope(state), period: undefined });
  return narrowed.startsWith("?") ? `/visits.html${narrowed}` : "/visits.html";
};

/** Asks for everything the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const by_ = dimension();
    const map = { jurisdiction: state.jurisdiction, period: state.period, class: state.class, department: state.department, level: state.level };
    const wantsMap = !single() && (by_ !== "district" || state.district || state.town);
    const [overview, mapOverview] = await Promise.all([
      ask("coverage", { ...here.scope(state), by: by_ }),
      wantsMap ? ask("coverage", { ...defined(map), by: "district" }) : null,
    ]);
    if (mine !== turn) {
      return;
    }
    showOverview(overview, mapOverview ?? overview);
    await showBehind(overview, mine);
    if (mine === turn) {
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const defined = (parameters) => Object.fromEntries(Object.entries(parameters).filter(([, value]) => value));

const showOverview = (overview, mapOverview) => {
  const indicator = chosenOf(overview);
  shown = { overview, map: mapOverview };
  document.title = `${overview.jurisdictionName} ${overview.period.name} · 安澜 安全生产监管`;
  live.shows(overview.cut, overview.asOf);
  showPlaces(state);
  showChoices(catalogue, state, go, choosePeriod(catalogue, state, overview.period.label, go));
  showFilters(catalogue, state, go, here, ["class", "department", "level"]);
  live.stamp({ busy: true });
  showLead(overview, areaName());
  showFigures(overview, indicator.id, {
    choose: (id) => choose(id, "detail"),
    list: (id) => choose(id, "uncovered"),
    define: (id) => showDefinition(overview.indicators.find((i) => i.id === id), overview),
  });
  by("detail").hidden = false;
  showDetailHead(indicator, overview, state, { go, single: single(), area: areaName(), define: () => showDefinition(indicator, overview) });
  showGroups(indicator, overview, state, { into, denominator: (key) => denominatorOf(indicator, overview, key) });
  showTiles(mapOverview.indicators.find((i) => i.id === indicator.id), state,
    (district) => go({ ...state, district, town: undefined, by: undefined, page: undefined }));
  show(by("foot"), h("p", {}, "比率＝已查 ÷ 应查，分母为零记“—”；达标按家数整数判断，不先四舍五入。各数均可点开口径、视图与 SQL。"));
};

/** The trend, the list and, if the address names one, the subject. */
const showBehind = async (overview, mine) => {
  const indicator = chosenOf(overview);
  const asked = { ...state, indicator: indicator.id };
  const waiting = address({ ...asked, subject: undefined });
  if (waiting !== listed) {
    by("uncovered").hidden = false;
    show(by("trend"), h("p", { class: "empty" }, "正在读取走势…"));
    show(by("uncovered"), h("h2", { id: "uncovered-title" }, "未覆盖监管对象"), h("p", { class: "empty" }, "正在读取名单…"));
  }
  const current = (then) => (answer) => mine === turn && then(answer);
  await Promise.all([
    ask("coverage/trend", here.scope(asked, "indicator")).then(current((trend) => showTrend(trend, indicator, { source: showSource, cut: overview.cut.number }))),
    ask("uncovered", here.scope(asked, "indicator", "q", "page")).then(current((list) => showList(list, indicator, overview))),
    state.subject && ask(`subjects/${encodeURIComponent(state.subject)}/history`).then(current((past) => showHistory(by("history"), past, catalogue, { source: showSource }))),
  ]);
  if (mine === turn) {
    listed = waiting;
  }
};

const showList = (list, indicator, overview) =>
  showUncovered(list, indicator, state, {
    focus: areaName(),
    visits: visitsOf(),
    asOf: overview.asOf,
    cut: overview.cut.number,
    source: showSource,
    search: (q) => go({ ...state, q, page: undefined }, { keep: true }),
    page: (page) => { go({ ...state, page: String(page) }, { keep: true }); scrollTo("uncovered"); },
    subject: (subject) => go({ ...state, subject: String(subject) }, { keep: true }),
  });

const live = keepLive(refresh);
addEventListener("popstate", () => {
  state = here.read();
  closeHistory();
  refresh();
});
for (const id of ["choose", "filters"]) {
  by(id).addEventListener("submit", (e) => e.preventDefault());
}
for (const id of ["definition", "history"]) {
  closeOnBackdrop(by(id));
}
by("history").addEventListener("close", () => {
  if (state.subject) {
    go({ ...state, subject: undefined }, { keep: true });
  }
});
live.start();
