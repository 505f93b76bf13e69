// Whose form: area, department, document or period, as the form has it.
import { by, h, show } from "../dom.mjs";
import { choosePeriod, field } from "../header.mjs";
import { FORMS, formOf } from "./forms.mjs";

const areas = (list) => list.map(({ code, name }) => ({ value: code, name }));

/** An older one that a link names is shown all the same. */
const including = (choices, value) =>
  !value || choices.some((choice) => choice.value === value) ? choices : [...choices, { value, name: value }];

/** What a form shows if no period is said. */
const running = (catalogue, kind) => catalogue.periods.find((period) => period.kind === kind && period.running)?.label;

export const showFilters = (catalogue, report, state, go) => {
  const districts = catalogue.jurisdictions.find(({ code }) => code === state.jurisdiction)?.districts ?? [];
  const towns = districts.find(({ code }) => code === state.district)?.towns ?? [];
  const choose = (label, name, all, options, change = {}) =>
    field(label, name, state[name], [{ value: "", name: all }, ...options], (value) => go({ ...state, ...change, [name]: value }), !!state[name]);
  const shown = FORMS[formOf(state)];
  const choices = {
    district: () => choose("区县", "district", "全辖区", areas(districts), { town: undefined }),
    town: () => towns.length > 0 && choose("镇街", "town", "全部镇街", areas(towns)),
    department: () => choose("填报部门", "department", shown.periods ? "第一个部门" : "全部派出部门", report.choices),
    domain: () => choose("行业领域", "domain", "全部行业领域", report.choices),
    document: () => choose("文件", "document", "全部现行文件", report.choices),
    period: () => shown.periods
      ? choosePeriod(catalogue, state, running(catalogue, shown.periods[0]), go, shown.periods)
      : choosePeriod(catalogue, state, "", go, undefined, "期限不限"),
    span: () => choose("通报期间", "span", "本周", including(report.choices, state.span)),
  };
  show(by("filters"),
    h("div", { class: "forms", role: "group", "aria-label": "报表" },
      Object.entries(FORMS).map(([form, { name }]) =>
        h("button", { type: "button", id: `form-${form}`, class: "button", "aria-pressed": String(form === formOf(state)), onclick: () => go({ ...state, form }) }, name))),
    shown.filters.map((name) => choices[name]()));
};
