// Holds the page 运行状态 together. It is asked again by time too: that no cut comes is what it has to tell.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showPlaces } from "../header.mjs";
import { scrollTo } from "../hazards/page.mjs";
import { keepLive } from "../live.mjs";
import { showMeaning, showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { MEANINGS } from "./meanings.mjs";
import { showChecks, showCuts, showFigures, showLead, showRequests, showSources } from "./panels.mjs";

const AGAIN_MS = 15_000;

const here = addressOf({ common: ["jurisdiction"], filters: [], own: [] });

/** What a card leads to: its table, or the reasons on the page 数据质量. */
const into = (name) => {
  if (name === "rejected") {
    location.href = `/quality.html?jurisdiction=${encodeURIComponent(page.get().jurisdiction)}`;
  } else {
    scrollTo(name);
  }
};

let turn = 0;

/** Asks how it stands, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  live.stamp({ busy: true });
  try {
    const status = await ask("status");
    if (mine === turn) {
      live.shows(status.cut, status.cut.clock);
      showPlaces(page.get());
      showLead(status);
      showFigures(status, {
        list: into,
        meaning: (id) => {
          const [title, origin, pairs] = MEANINGS[id];
          showMeaning(title, pairs, { source: status.origins[origin], cut: status.cut });
        },
      });
      for (const panel of [showSources, showCuts, showChecks, showRequests]) {
        panel(status, { source: showSource });
      }
      show(by("foot"), h("p", {}, "本页也看机器的时间；其余各页只按业务时钟。每条提示怎么办，见 deploy/OPERATING.md。"));
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const live = keepLive(refresh);
const page = keepState(here, refresh, {});
live.start();
setInterval(() => !document.hidden && refresh(), AGAIN_MS);
