// The state that a page holds in its address.
import { address } from "./address.mjs";
import { by } from "./dom.mjs";
import { closeOnBackdrop } from "./sheets.mjs";

/**
 * Keeps what `here` reads from the address; `refresh` shows it. `sheets` are the parameters that open a sheet at the
 * side, each with the sheet's id: it is open just while the address names one.
 */
export const keepState = (here, refresh, sheets) => {
  let state = here.read();
  const closeSheets = () => {
    for (const [name, id] of Object.entries(sheets)) {
      if (!state[name] && by(id).open) {
        by(id).close();
      }
    }
  };
  const go = (next) => {
    state = Object.fromEntries(Object.entries(next).filter(([, value]) => value));
    history.pushState(null, "", address(state));
    closeSheets();
    return refresh();
  };
  addEventListener("popstate", () => {
    state = here.read();
    closeSheets();
    refresh();
  });
  for (const [name, id] of Object.entries(sheets)) {
    by(id).addEventListener("close", () => {
      if (state[name]) {
        go({ ...state, [name]: undefined });
      }
    });
  }
  for (const id of ["definition", ...Object.values(sheets)]) {
    closeOnBackdrop(by(id));
  }
  for (const form of document.querySelectorAll("#choose, #filters")) {
    form.addEventListener("submit", (e) => e.preventDefault());
  }
  return { get: () => state, go };
};
