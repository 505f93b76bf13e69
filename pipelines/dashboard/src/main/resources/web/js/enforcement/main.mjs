// Holds the page 执法 together: address → figures, cases and forms → panels, again at every new cut.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { choosePeriod, showChoices, showPlaces } from "../header.mjs";
import { scrollTo } from "../hazards/page.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showFigures } from "./figures.mjs";
import { showForm } from "./form.mjs";
import { showLead } from "./lead.mjs";
import { LISTS, showList } from "./list.mjs";
import { MEANINGS } from "./meanings.mjs";
import { showSheet } from "./sheet.mjs";
import { showSimilar } from "./similar.mjs";
import { showUnits } from "./units.mjs";

const here = addressOf({
  common: ["jurisdiction"],
  filters: ["period", "by", "unit"],
  own: ["list", "q", "page", "case"],
});

let catalogue = null;
let turn = 0;

const go = (next) => page.go(next);

/** Another list of cases, narrowed by `change`. */
const list = (name, change = {}) => {
  go({ ...page.get(), list: name, page: undefined, q: undefined, ...change });
  scrollTo("list");
};

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const [units, duties, similar, form] = await Promise.all([
      ask("enforcement", here.scope(state)),
      ask("enforcement/duties", here.scope(state, "list", "q", "page")),
      ask("enforcement/similar", here.scope(state)),
      ask("enforcement/form", here.scope(state)),
      state.case && ask(`cases/${encodeURIComponent(state.case)}/history`).then((one) => mine === turn && showSheet(one, catalogue, { source: showSource })),
    ]);
    if (mine === turn) {
      showCases(units, duties, similar, form, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showCases = (units, duties, similar, form, state) => {
  document.title = `执法 ${units.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(units.cut, units.asOf);
  showPlaces({ jurisdiction: state.jurisdiction });
  showChoices(catalogue, state, go, choosePeriod(catalogue, state, units.period.label, go));
  showLead(units, duties.counts, { all: () => go({ ...page.get(), unit: undefined, page: undefined }) });
  showFigures(units, duties.listed, {
    list: (name) => (LISTS[name] ? list(name) : scrollTo(name)),
    meaning: (id) => showMeaning(...MEANINGS[id], units),
  });
  const actions = {
    list, source: showSource,
    by: (kind) => go({ ...page.get(), by: kind, unit: undefined, page: undefined }),
    unit: (unit, name) => list(name, { unit }),
    search: (q) => go({ ...page.get(), q, page: undefined }),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
    case: (id) => go({ ...page.get(), case: String(id) }),
  };
  showUnits(units, actions);
  showList(duties, units, state, actions);
  showSimilar(similar, actions);
  showForm(form, actions);
  show(by("foot"), h("p", {}, "从单位到案件，从案件到立案、决定、公开的每次变更，都可点开。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, { case: "case" });
live.start();
