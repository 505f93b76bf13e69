// The kinds of units that are assessed here, to choose from.
import { by, h, show } from "../dom.mjs";

const NAMES = { DISTRICT: "区县", DEPARTMENT: "行业部门", TOWN: "镇街" };

export const showUnits = ({ kinds, units }, choose) => {
  by("units").hidden = kinds.every((kind) => kind === units);
  show(by("units"), kinds.map((kind) =>
    h("button", { type: "button", id: `units-${kind}`, "aria-pressed": String(kind === units), onclick: () => choose(kind) }, NAMES[kind])));
};
