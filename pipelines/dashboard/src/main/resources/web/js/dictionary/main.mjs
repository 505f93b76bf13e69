// Holds the page 数据字典 together: address → one table or view, and the list → panels. It is the same at every cut.
import { address, addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showPlaces } from "../header.mjs";
import { scrollTo } from "../hazards/page.mjs";
import { keepLive } from "../live.mjs";
import { keepState } from "../state.mjs";
import { showLead } from "./lead.mjs";
import { showList } from "./list.mjs";
import { showRelation } from "./relation.mjs";

const here = addressOf({ common: [], filters: [], own: ["jurisdiction", "name", "schema", "q", "page"] });

let turn = 0;
let shown = null;

const go = (next) => page.go(next);

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile; a new cut changes only the stamp. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  const wanted = address(state);
  live.stamp({ busy: true });
  try {
    if (wanted === shown) {
      const { cut } = await ask("clock");
      live.shows(cut, cut.clock);
    } else {
      const [list, relation] = await Promise.all([
        ask("dictionary", here.scope(state, "schema", "q", "page")),
        state.name ? ask(`dictionary/${encodeURIComponent(state.name)}`).catch(notThere) : null,
      ]);
      if (mine !== turn) {
        return;
      }
      showDictionary(list, relation, state);
      shown = wanted;
    }
    if (mine === turn) {
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

/** A name that nothing has is told on the page, not as a failure. */
const notThere = (problem) => {
  if (problem.status !== 404) {
    throw problem;
  }
  return { missing: problem.message };
};

const showDictionary = (list, relation, state) => {
  document.title = `${state.name ?? "数据字典"} · 安澜 安全生产监管`;
  live.shows(list.cut, list.cut.clock);
  showPlaces({ jurisdiction: state.jurisdiction });
  const actions = {
    open: (name) => { go({ ...page.get(), name }).then(() => scrollTo("relation")).then(() => by("relation").focus({ preventScroll: true })); },
    close: () => { go({ ...page.get(), name: undefined }); },
    schema: (schema) => go({ ...page.get(), schema, page: undefined }),
    search: (q) => go({ ...page.get(), q, page: undefined }),
    page: (number) => { go({ ...page.get(), page: String(number) }); scrollTo("list"); },
  };
  showLead(list);
  showRelation(relation, actions);
  showList(list, state, actions);
  show(by("foot"), h("p", {}, "字典由建表、建视图的文件生成：schemas/tables、schemas/catalog、sql 与 sql/columns.csv；血缘从 SQL 本身读出。示例可原样运行：deploy/anlan sql \"…\"。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, {});
live.start();
