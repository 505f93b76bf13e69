// What the pages about hazards share: their address, the area in words, the sheet of one hazard.
import { addressOf } from "../address.mjs";
import { ask } from "../api.mjs";
import { by } from "../dom.mjs";
import { showSource } from "../sheets.mjs";
import { showSheet } from "./sheet.mjs";

export const here = addressOf({
  common: ["jurisdiction"],
  filters: ["district", "town", "class", "department", "hazard_level", "origin"],
  own: ["by", "list", "age", "q", "page", "hazard"],
});

const districtsOf = (catalogue, state) =>
  catalogue.jurisdictions.find((j) => j.code === state.jurisdiction)?.districts ?? [];

export const single = (catalogue, state) => districtsOf(catalogue, state).length <= 1;

/** District and town that the page looks at, by name. */
export const areaName = (catalogue, state) => {
  const districts = districtsOf(catalogue, state);
  return [
    districts.find((d) => d.code === state.district)?.name,
    districts.flatMap((d) => d.towns).find((t) => t.code === state.town)?.name,
  ].filter(Boolean);
};

export const scrollTo = (id) => by(id).scrollIntoView({ behavior: "smooth", block: "start" });

/** Opens the sheet of the hazard that the address names. */
export const openHazard = async (hazard, catalogue, isCurrent) => {
  const history = await ask(`hazards/${encodeURIComponent(hazard)}/history`);
  if (isCurrent()) {
    showSheet(history, catalogue, { source: showSource, subject: (subject) => `/subject.html?subject=${subject}` });
  }
};
