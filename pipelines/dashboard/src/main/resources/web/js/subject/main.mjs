// Holds the file of one subject (一企一档) together: address → attributes, parts, changes, again at every new cut.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by, h, show } from "../dom.mjs";
import { showPlaces } from "../header.mjs";
import { keepLive } from "../live.mjs";
import { showSource } from "../sheets.mjs";
import { keepState } from "../state.mjs";
import { showChanges, showFacts, showLead, showParts } from "./parts.mjs";

const here = addressOf({ common: ["jurisdiction"], filters: [], own: ["subject"] });

let catalogue = null;
let turn = 0;

/** Asks for what the address wants, and shows it if nothing newer was asked meanwhile. */
const refresh = async () => {
  const mine = ++turn;
  const state = page.get();
  live.stamp({ busy: true });
  try {
    if (!/^\d+$/.test(state.subject ?? "")) {
      throw Object.assign(new Error("地址中没有监管对象编号"), { status: 400 });
    }
    catalogue ??= await ask("catalogue");
    const [file, past] = await Promise.all([ask(`subjects/${state.subject}`), ask(`subjects/${state.subject}/history`)]);
    if (mine === turn) {
      showFile(file, past, state);
      live.stamp();
    }
  } catch (problem) {
    if (mine === turn) {
      live.fail(problem);
    }
  }
};

const showFile = (file, past, state) => {
  document.title = `${file.name || `监管对象 ${file.subject}`} · 一企一档 · 安澜 安全生产监管`;
  live.shows(file.cut, file.cut.clock);
  showPlaces(state);
  showLead(file);
  showFacts(file, { source: showSource });
  showParts(file, { source: showSource });
  showChanges(past, catalogue, file.cut.number, { source: showSource });
  show(by("foot"), h("p", {}, "各部分按业务时钟当日的情形列出，至多 200 行；个人信息不在本页显示。"));
};

const live = keepLive(refresh);
const page = keepState(here, refresh, {});
live.start();
