// Holds the page 百亿元GDP死亡率 together: address → questions → panels, again at every new cut.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showChoices, showPlaces } from "../header.mjs";
import { areaName, scrollTo } from "../hazards/page.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showDistricts } from "./districts.mjs";
import { showDuties } from "./duties.mjs";
import { showFigures } from "./figures.mjs";
import { showLead } from "./lead.mjs";
import { showList } from "./list.mjs";
import { meaningOf } from "./meanings.mjs";
import { showRates } from "./rates.mjs";
import { showSheet } from "./sheet.mjs";

const here = addressOf({
  common: ["jurisdiction"],
  filters: [],
  own: ["district", "list", "page", "accident"],
});

let catalogue = null;
let turn = 0;

const go = (next) => page.go(next);

/** Another list; the district stays unless it is said. */
const list = (name, ...district) => {
  const state = page.get();
  go({ ...state, list: name, page: undefined, district: district.length > 0 ? district[0] : state.district });
  scrollTo("list");
};

/** Asks for everything the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  const current = (then) => (answer) => mine === turn && then(answer);
  const scope = here.scope(state);
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const [rates, year] = await Promise.all([ask("deaths", scope), ask("deaths/year", scope)]);
    if (mine !== turn) {
      return;
    }
    showDeaths(rates, year, state);
    const seen = { cut: rates.cut.number, source: showSource };
    await Promise.all([
      ask("accident-duties", scope).then(current((duties) => showDuties(duties, seen))),
      ask("accidents", here.scope(state, "district", "list", "page")).then(current((found) => showList(found, focusOf(state), {
        ...seen, list,
        page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
        accident: (accident) => go({ ...page.get(), accident: String(accident) }),
      }))),
      state.accident && ask(`accidents/${encodeURIComponent(state.accident)}/history`).then(current((history) => showSheet(history, catalogue, { source: showSource }))),
    ]);
    if (mine === turn) {
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const focusOf = (state) => areaName(catalogue, state)[0];

const showDeaths = (rates, year, state) => {
  document.title = `百亿元GDP死亡率 ${rates.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(rates.cut, rates.cut.clock);
  live.stamp({ busy: true });
  showPlaces(state);
  showChoices(catalogue, state, go);
  showLead(rates, year, focusOf(state));
  showFigures(rates, year, state.list ?? "year", { list, meaning: (id) => showMeaning(...meaningOf(id, rates, year), rates) });
  showRates(rates, { source: showSource });
  showDistricts(year, rates, state, { cut: rates.cut.number, source: showSource, list });
  show(by("foot"), h("p", {}, "死亡人数随补报、宣告、核销而变，地区生产总值随修订而变，本页均按现在所知；已审定的考评结果另存，不随之改变。事故不记人员姓名。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, { accident: "accident" });
live.start();
