// Elements without a framework: h for HTML, s for SVG, show to replace a panel's content.

const SVG = "http://www.w3.org/2000/svg";

const fill = (element, attributes, children) => {
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (name.startsWith("on")) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, "");
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
};

export const h = (name, attributes, ...children) => fill(document.createElement(name), attributes, children);

export const s = (name, attributes, ...children) => fill(document.createElementNS(SVG, name), attributes, children);

export const by = (id) => document.getElementById(id);

/** Replaces a panel's content; the focus stays on the element of the same id. */
export const show = (panel, ...children) => {
  const focused = panel.contains(document.activeElement) ? document.activeElement.id : "";
  panel.replaceChildren(...children.flat(Infinity).filter(Boolean));
  if (focused) {
    by(focused)?.focus({ preventScroll: true });
  }
};

const MARKS = {
  met: "M2.5 7.2 5.6 10.3 11.5 3.8",
  unmet: "M7 2 12.5 11.8H1.5Z",
  none: "M3 7h8",
};

/** A sign that can be told apart without colour: tick, triangle, dash. */
export const mark = (kind) =>
  s("svg", { viewBox: "0 0 14 14", "aria-hidden": "true" },
    s("path", {
      d: MARKS[kind],
      fill: kind === "unmet" ? "currentColor" : "none",
      stroke: "currentColor",
      "stroke-width": kind === "unmet" ? "1" : "2.2",
      "stroke-linejoin": "round",
      "stroke-linecap": "round",
    }));
