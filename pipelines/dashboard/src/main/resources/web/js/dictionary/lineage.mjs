// Where a table or view comes from and who reads it: two lists of links around it, walked by tab and enter.
import { h } from "../dom.mjs";
import { whole } from "../format.mjs";

const side = (title, links, none, actions, id) =>
  h("div", { class: "side" },
    h("h4", { id: `${id}-title` }, `${title}（${whole(links.length)}）`),
    links.length === 0
      ? h("p", { class: "quiet" }, none)
      : h("ul", { "aria-labelledby": `${id}-title` }, links.map(({ name, title: words }) =>
        h("li", {}, h("button", { type: "button", class: "link mono", id: `${id}-${name}`, onclick: () => actions.open(name) }, name), h("small", {}, words)))));

export const lineage = ({ relation, sources, readers }, actions) =>
  h("div", { class: "lineage" },
    side("上游", sources, relation.origin || "不读其他表。", actions, "from"),
    h("div", { class: "middle" }, h("span", { "aria-hidden": "true" }, "→"), h("b", { class: "mono" }, relation.name), h("span", { "aria-hidden": "true" }, "→")),
    side("下游视图", readers, "没有视图读它。", actions, "to"));
