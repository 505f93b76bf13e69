// Holds the page 驻点监督 together: address → indicators, posts and the form → panels, again at every new cut.
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
import { showList } from "./list.mjs";
import { MEANINGS } from "./meanings.mjs";
import { showSheet } from "./sheet.mjs";
import { showUnits } from "./units.mjs";

const here = addressOf({
  common: ["jurisdiction"],
  filters: ["period", "by", "unit"],
  own: ["list", "q", "page", "post"],
});

let catalogue = null;
let turn = 0;

const go = (next) => page.go(next);

/** Another list of posts, narrowed by `change`. */
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
    const [units, posts, form] = await Promise.all([
      ask("post-units", here.scope(state)),
      ask("posts", here.scope(state, "list", "q", "page")),
      ask("post-form", { jurisdiction: state.jurisdiction }),
      state.post && ask(`posts/${encodeURIComponent(state.post)}/days`).then((one) => mine === turn && showSheet(one, { source: showSource })),
    ]);
    if (mine === turn) {
      showPosts(units, posts, form, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showPosts = (units, posts, form, state) => {
  document.title = `驻点监督 ${units.jurisdictionName} · 安澜 安全生产监管`;
  live.shows(units.cut, units.asOf);
  showPlaces({ jurisdiction: state.jurisdiction });
  showChoices(catalogue, state, go, choosePeriod(catalogue, state, units.period.label, go, ["MONTH"]));
  showLead(units, {
    all: () => go({ ...page.get(), unit: undefined, page: undefined }),
    jurisdiction: (code) => go({ jurisdiction: code, period: state.period }),
  });
  showFigures(units, posts.listed, {
    list: (name) => name && list(name),
    meaning: (id) => showMeaning(...MEANINGS[id], units),
  });
  const actions = {
    list, source: showSource,
    by: (kind) => go({ ...page.get(), by: kind, unit: undefined, page: undefined }),
    unit: (unit, name) => list(name ?? "all", { unit }),
    search: (q) => go({ ...page.get(), q, page: undefined }),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
    post: (post) => go({ ...page.get(), post: String(post) }),
  };
  showUnits(units, actions);
  showList(posts, units, state, actions);
  showForm(form, units, actions);
  show(by("foot"), h("p", {}, "从单位到驻点，从驻点到每个值守日与日志，都可点开。驻点日志不计为监督检查。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, { post: "post" });
live.start();
