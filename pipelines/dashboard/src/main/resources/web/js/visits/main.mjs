// Holds 待查清单 together: address → whom to visit next, again at every new cut.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showChoices, showFilters, showPlaces } from "../header.mjs";
import { keepLive } from "../live.mjs";
import { showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showList } from "./list.mjs";
import { showLead, showPace } from "./pace.mjs";

const here = addressOf({
  common: ["jurisdiction", "visitor"],
  filters: ["district", "town", "class", "department", "level", "sector", "category"],
  own: ["q", "page"],
});

/** As many as are printed at once. */
const SIZE = "200";

let catalogue = null;
let turn = 0;

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const visits = await ask("visits", { ...here.scope(state, "q", "page"), size: SIZE });
    if (mine === turn) {
      showVisits(visits, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showVisits = (visits, state) => {
  const go = (change) => page.go({ ...page.get(), page: undefined, ...change });
  document.title = "待查清单 · 安澜 安全生产监管";
  live.shows(visits.cut, visits.cut.clock);
  showPlaces(state);
  showChoices(catalogue, state, ({ jurisdiction }) => page.go({ jurisdiction, visitor: state.visitor }));
  showFilters(catalogue, state, page.go, here, ["class", "department", "level"]);
  showLead(visits);
  showPace(visits, { visitor: (visitor) => go({ visitor }) });
  showList(visits, state, {
    source: showSource,
    search: (q) => go({ q }),
    page: (number) => { page.go({ ...page.get(), page: String(number) }); by("list").scrollIntoView({ behavior: "smooth" }); },
  });
  show(by("foot"), h("p", {}, "只列当期仍在册、应查而未查的对象，一家一行；目标为25%的抽查指标不必查遍名单。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, {});
live.start();
