// Holds the page 报表 together: address → one form filled in → its sheet, again at every new cut.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showChoices, showPlaces } from "../header.mjs";
import { keepLive } from "../live.mjs";
import { showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showAbsences } from "./absences.mjs";
import { showFilters } from "./filters.mjs";
import { asked, FORMS, formOf } from "./forms.mjs";
import { showLead } from "./lead.mjs";
import { showSheet } from "./sheet.mjs";

const here = addressOf({
  common: ["jurisdiction"],
  filters: ["district", "town", "department", "domain", "document", "period", "span"],
  own: ["form"],
});

let catalogue = null;
let turn = 0;

/** Another state, without what its form does not take. */
const go = (next) => page.go({ ...asked(next), form: next.form });

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    if (!FORMS[formOf(state)]) {
      throw Object.assign(new Error(`没有报表“${state.form}”`), { status: 400 });
    }
    catalogue ??= await ask("catalogue");
    const report = await ask(`reports/${formOf(state)}`, asked(state));
    if (mine === turn) {
      showReport(report, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showReport = (report, state) => {
  const name = formOf(state);
  document.title = `${report.unitName}${FORMS[name].name} · 安澜 安全生产监管`;
  live.shows(report.cut, report.cut.clock);
  showPlaces(state);
  showChoices(catalogue, state, (next) => go({ jurisdiction: next.jurisdiction, form: state.form }));
  showFilters(catalogue, report, state, go);
  showLead(report, name, { jurisdiction: (jurisdiction) => go({ jurisdiction, form: state.form }) });
  showSheet(report, name, { source: showSource });
  showAbsences(report);
  show(by("foot"), h("p", {}, "表中各数可在相应栏目逐级查到名单；负责人、联系人、填表日期由填报单位签署。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, {});
live.start();
