// Holds 底数变动表 together: address → the table and, of one line or all, its subjects, again at every new cut.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { choosePeriod, field, showChoices, showFilters, showPlaces } from "../header.mjs";
import { keepLive } from "../live.mjs";
import { showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showList } from "./list.mjs";
import { showLead, showTable } from "./table.mjs";

const here = addressOf({
  common: ["jurisdiction", "period", "indicator", "since", "until"],
  filters: ["district", "town", "class", "department", "level", "sector", "category"],
  own: ["direction", "change_reason", "q", "page"],
});

let catalogue = null;
let turn = 0;

const indicatorsOf = ({ jurisdiction }) => catalogue.jurisdictions.find(({ code }) => code === jurisdiction)?.indicators ?? [];

/** Who comes from the menu has not chosen one yet. */
const withIndicator = (state) => ({ ...state, indicator: state.indicator ?? indicatorsOf(state)[0]?.id });

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const state = withIndicator(page.get());
    const [table, list] = await Promise.all([
      ask("denominator", here.scope(state)),
      ask("denominator/subjects", here.scope(state, "direction", "change_reason", "q", "page")),
    ]);
    if (mine === turn) {
      showAll(table, list, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showAll = (table, list, state) => {
  const go = (change) => page.go({ ...page.get(), page: undefined, ...change });
  document.title = `${table.indicatorName}底数变动表 · 安澜 安全生产监管`;
  live.shows(table.cut, table.until);
  showPlaces(state);
  showChoices(catalogue, state, (next) => go({ ...next, indicator: undefined, district: undefined, town: undefined }),
    field("指标", "indicator", state.indicator, indicatorsOf(state).map(({ id, name }) => ({ value: id, name })),
      (indicator) => go({ indicator, since: undefined, until: undefined, change_reason: undefined, direction: undefined })),
    choosePeriod(catalogue, state, catalogue.periods[0]?.label, (next) => go({ ...next, since: undefined, until: undefined })));
  showFilters(catalogue, state, page.go, here, ["class", "department", "level"]);
  showLead(table, state);
  showTable(table, state, {
    source: showSource,
    days: (since, until) => go({ since, until }),
    line: (direction, reason) => { go({ direction, change_reason: reason, q: undefined }); by("list").scrollIntoView({ behavior: "smooth" }); },
  });
  showList(list, table, state, {
    source: showSource,
    all: () => go({ direction: undefined, change_reason: undefined, q: undefined }),
    search: (q) => go({ q }),
    page: (number) => { page.go({ ...page.get(), page: String(number) }); by("list").scrollIntoView({ behavior: "smooth" }); },
  });
  show(by("foot"), h("p", {}, "期初、期末均为当日末的应查数；同一天在本范围内一进一出的（如同区内的镇街变动）不改变底数，不列。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, {});
live.start();
