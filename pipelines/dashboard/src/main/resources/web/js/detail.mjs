// Heading of the chosen indicator: what it counts, and what to group it by.
import { by, h, show } from "./dom.mjs";
import { DIMENSIONS, dimensionsOf } from "./groups.mjs";

const crumbs = (overview, state, { go, area }) => {
  const steps = [[overview.jurisdictionName, { ...state, district: undefined, town: undefined, by: undefined, page: undefined }]];
  if (state.district) {
    steps.push([area[0], { ...state, town: undefined, by: undefined, page: undefined }]);
  }
  if (state.town) {
    steps.push([area.at(-1), null]);
  }
  return h("nav", { class: "crumbs", "aria-label": "所在位置" }, steps.flatMap(([name, to], i) => [
    i > 0 && h("span", { "aria-hidden": "true" }, "›"),
    to && i < steps.length - 1
      ? h("button", { type: "button", class: "link", id: `crumb-${i}`, onclick: () => go(to) }, name)
      : h("span", {}, name),
  ]));
};

export const showDetailHead = (indicator, overview, state, context) => {
  const { go, single, define } = context;
  show(by("detail-head"),
    crumbs(overview, state, context),
    h("div", { class: "panel-head" },
      h("h2", { id: "detail-title" }, indicator.name),
      h("span", { class: "quiet" }, `${indicator.period.name} · 条款 ${indicator.clauses.join("、")}`),
      h("button", { type: "button", class: "link quiet push", id: "about-detail", onclick: define }, "口径、来源与 SQL")),
    h("dl", { class: "words-of" },
      h("dt", {}, "分子"), h("dd", {}, indicator.definition.numerator),
      h("dt", {}, "分母"), h("dd", {}, indicator.definition.denominator)),
    h("div", { class: "tabs", role: "group", "aria-label": "分组方式" },
      dimensionsOf(indicator, state, single).map((dimension) =>
        h("button", {
          type: "button", id: `by-${dimension}`, "aria-pressed": String(overview.by === dimension),
          onclick: () => go({ ...state, by: dimension }),
        }, `按${DIMENSIONS[dimension]}`))));
};
