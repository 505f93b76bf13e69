// Holds the page 任务清单 together: address → figures, units, tasks and the form → panels, again at every new cut.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showChoices, showPlaces } from "../header.mjs";
import { scrollTo } from "../hazards/page.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showFigures } from "./figures.mjs";
import { showFilters } from "./filters.mjs";
import { showForm } from "./form.mjs";
import { showLead } from "./lead.mjs";
import { showList } from "./list.mjs";
import { MEANINGS } from "./meanings.mjs";
import { showSheet } from "./sheet.mjs";
import { showUnits } from "./units.mjs";

const here = addressOf({
  common: ["jurisdiction"],
  filters: ["document", "kind", "unit", "period"],
  own: ["list", "q", "page", "task"],
});

let catalogue = null;
let turn = 0;

const go = (next) => page.go(next);

/** Another list of tasks, narrowed by `change`. */
const list = (name, change = {}) => {
  go({ ...page.get(), list: name, page: undefined, q: undefined, ...change });
  scrollTo("list");
};

/** The facts of the task that the address names: its number, unit and period. */
const openTask = async (state, isCurrent) => {
  const facts = await ask(`tasks/${state.task.split(",").map(encodeURIComponent).join("/")}`, { jurisdiction: state.jurisdiction });
  if (isCurrent()) {
    showSheet(facts, { source: showSource });
  }
};

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    catalogue ??= await ask("catalogue");
    const { kind, unit, ...form } = here.scope(state);
    const [tasks, printed] = await Promise.all([
      ask("tasks", here.scope(state, "list", "q", "page")),
      ask("task-form", form),
      state.task && openTask(state, () => mine === turn),
    ]);
    if (mine === turn) {
      showTasks(tasks, printed, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showTasks = (tasks, printed, state) => {
  document.title = `任务清单 ${tasks.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(tasks.cut, tasks.cut.clock);
  showPlaces({ jurisdiction: state.jurisdiction });
  showChoices(catalogue, state, (next) => go({ jurisdiction: next.jurisdiction }));
  showFilters(catalogue, tasks, state, go, here);
  const actions = {
    list, source: showSource,
    jurisdiction: (jurisdiction) => go({ jurisdiction }),
    all: () => go({ ...page.get(), kind: undefined, unit: undefined, page: undefined }),
    kind: (kind) => go({ ...page.get(), kind, unit: undefined, page: undefined }),
    unit: ({ kind, unit }, name) => list(name, { kind, unit }),
    search: (q) => go({ ...page.get(), q, page: undefined }),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
    task: (duty) => go({ ...page.get(), task: [duty.task, duty.unit, duty.period].join(",") }),
  };
  showLead(tasks, state, actions);
  showFigures(tasks, state, { list, meaning: (id) => showMeaning(...MEANINGS[id], tasks) });
  showUnits(tasks, state, actions);
  showList(tasks, state, actions);
  showForm(printed, actions);
  show(by("foot"), h("p", {}, "从单位到任务，从任务到完成它的报送与活动，都可点开。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, { task: "task" });
live.start();
