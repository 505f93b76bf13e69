// A schematic map: one tile per district, near where it lies; not its shape.
import { by, h, mark, show } from "./dom.mjs";
import { percentSign, shortName, STATE, target } from "./format.mjs";

/** 济南: division → row and column of six. */
const JINAN = {
  370126: [0, 3], 370115: [1, 3], "37FQ01": [1, 2], 370176: [1, 4],
  370104: [2, 1], 370105: [2, 2], 370112: [2, 3], 370114: [2, 4],
  370113: [3, 1], 370103: [3, 2], 370102: [3, 3], 370116: [3, 4],
  370124: [4, 0], "37FQ02": [4, 2], 370117: [4, 5],
};

/** Percentage points below the target from which a tile is darker. */
const MID = 10;
const FAR = 25;

const shade = (figure, goal) => {
  const { kind } = STATE[figure.state];
  if (kind !== "unmet") {
    return kind;
  }
  const below = (goal.numerator / goal.denominator - figure.rate) * 100;
  return below >= FAR ? "far" : below >= MID ? "mid" : "near";
};

/** A tile has room for five characters. */
const short = (figure) => (figure.denominator > 0 && figure.numerator === figure.denominator ? "100%" : percentSign(figure, 1));

const tile = (group, place, indicator, chosen, choose) => {
  const { kind, word } = STATE[group.figure.state];
  const element = h("button", {
    type: "button", id: `tile-${group.key}`,
    class: `tile ${shade(group.figure, indicator.target)}${chosen ? " chosen" : ""}`,
    "aria-pressed": String(chosen),
    "aria-label": `${group.name}，${percentSign(group.figure)}，${word}`,
    title: `${group.name}：${group.figure.words}`,
    onclick: () => choose(chosen ? undefined : group.key),
  },
    h("span", { class: "tile-name" }, shortName(group)),
    h("span", { class: "tile-rate" }, short(group.figure), kind !== "none" && mark(kind)));
  if (place) {
    element.style.gridRow = place[0] + 1;
    element.style.gridColumn = place[1] + 1;
  }
  return element;
};

export const showTiles = (indicator, state, choose) => {
  const groups = indicator.groups.filter((group) => group.key !== "");
  const placed = groups.length > 0 && groups.every((group) => JINAN[group.key]);
  if (groups.length < 2) {
    show(by("tiles"));
    return;
  }
  const sorted = placed ? groups : [...groups].sort((a, b) => a.key.localeCompare(b.key));
  show(by("tiles"),
    h("h3", { id: "tiles-title" }, placed ? "各区县位置示意" : "各区县"),
    h("div", { class: placed ? "map" : "map plain", role: "group", "aria-labelledby": "tiles-title" },
      sorted.map((group) => tile(group, placed ? JINAN[group.key] : null, indicator, state.district === group.key, choose))),
    h("div", { class: "legend" },
      indicator.target && [
        h("span", {}, h("i", { class: "met" }), `达到 ${target(indicator.target)}`),
        h("span", {}, h("i", { class: "near" }), `差 ${MID} 个百分点以内`),
        h("span", {}, h("i", { class: "mid" }), `差 ${MID}—${FAR}`),
        h("span", {}, h("i", { class: "far" }), `差 ${FAR} 以上`),
      ],
      h("span", { class: "quiet" }, placed ? "示意图，非地理边界" : "按区划代码排列，非地理边界")));
};
