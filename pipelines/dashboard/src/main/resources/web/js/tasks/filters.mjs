// Which tasks: of which document, whose, due when.
import { by, h, show } from "../dom.mjs";
import { choosePeriod, field } from "../header.mjs";
import { KINDS } from "./words.mjs";

export const showFilters = (catalogue, page, state, go, here) => {
  const set = (change) => go({ ...state, page: undefined, ...change });
  const filter = (label, name, all, options, change = (value) => set({ [name]: value })) =>
    field(label, name, state[name], [{ value: "", name: all }, ...options], change, !!state[name]);
  show(by("filters"), page.documents.length > 0 && [
    filter("文件", "document", "全部现行文件", page.documents.map(({ ref, number }) => ({ value: ref, name: number }))),
    filter("责任单位类别", "kind", "全部类别", Object.entries(KINDS).map(([value, name]) => ({ value, name })), (kind) => set({ kind, unit: undefined })),
    filter("责任单位", "unit", "全部单位", units(page, state), (unit) => set({ unit, kind: unit ? page.units.find((one) => one.unit === unit)?.kind : state.kind })),
    choosePeriod(catalogue, state, "", go, undefined, "期限不限"),
    here.filtered(state) && h("button", { type: "button", id: "clear", class: "link", onclick: () => set(Object.fromEntries(["document", "kind", "unit", "period"].map((name) => [name, undefined]))) }, "清除筛选"),
  ]);
};

const units = (page, state) => {
  const known = [...page.units].sort((a, b) => a.unit.localeCompare(b.unit)).map(({ unit, name }) => ({ value: unit, name }));
  return !state.unit || known.some(({ value }) => value === state.unit) ? known : [...known, { value: state.unit, name: page.unitName }];
};
