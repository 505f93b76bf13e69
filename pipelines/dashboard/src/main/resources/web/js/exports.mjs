// Links that take a table away (导出): the same question, all its rows, as a file.
import { h } from "./dom.mjs";

const FORMATS = { csv: "CSV", xlsx: "xlsx" };

const address = ({ path, parameters }, more, format) => {
  const { page, size, ...asked } = parameters;
  return `/api/v1/${path}?${new URLSearchParams({ ...asked, ...more, format })}`;
};

/** The links below a table of an answer; `more` says which table, where the answer holds several. */
export const takeAway = (id, { asked }, more = {}) =>
  h("p", { class: "exports" }, "导出 ",
    Object.entries(FORMATS).map(([format, name], i) => [
      i > 0 && "、",
      h("a", { id: `${format}-${id}`, href: address(asked, more, format), download: true }, name),
    ]));
