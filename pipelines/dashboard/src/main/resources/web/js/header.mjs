// Where and when: jurisdiction, period, the cut the figures come from, filters.
import { by, h, show } from "./dom.mjs";
import { moment, whole } from "./format.mjs";
import { address } from "./address.mjs";

const KINDS = { QUARTER: "季度", HALF_YEAR: "半年", YEAR: "年度", MONTH: "月份" };

export const field = (label, name, value, options, onchange, isSet = false) =>
  h("label", { class: "field" }, h("span", {}, label),
    h("select", { id: `choose-${name}`, name, class: isSet ? "set" : "", "aria-label": label, onchange: (e) => onchange(e.target.value) },
      options.map((option) =>
        option.group
          ? h("optgroup", { label: option.group }, option.options.map((o) => choice(o, value)))
          : choice(option, value))));

const choice = ({ value, name }, chosen) => h("option", { value, selected: value === (chosen ?? "") }, name);

/** Whatever a link or a script sets that the list does not know is still shown. */
const including = (options, value, name) =>
  !value || options.some((option) => option.value === value) ? options : [...options, { value, name: name ?? value }];

/** The periods that have begun, by kind; of some `kinds` only, if given; `any` is what none of them is called. */
export const choosePeriod = (catalogue, state, period, go, kinds = Object.keys(KINDS), any = null) => {
  const periods = kinds.map((kind) => ({
    group: KINDS[kind], options: catalogue.periods.filter((p) => p.kind === kind).map(periodChoice),
  })).filter(({ options }) => options.length > 0);
  const choices = any === null ? periods : [{ value: "", name: any }, ...periods];
  return field("期间", "period", state.period ?? period, choices, (value) => go({ ...state, period: value, page: undefined }), any !== null && !!state.period);
};

/** Quarters to choose from, and the one shown even if it is none of them. */
export const chooseQuarter = (quarters, shown, go) =>
  field("季度", "quarter", shown.label, including(quarters.map(periodChoice), shown.label, shown.name), go);

const periodChoice = ({ label, name, running }) => ({ value: label, name: running ? `${name}（进行中）` : name });

/** Jurisdiction, and `more` to choose. */
export const showChoices = (catalogue, state, go, ...more) =>
  show(by("choose"),
    field("辖区", "jurisdiction", state.jurisdiction,
      catalogue.jurisdictions.map((j) => ({ value: j.code, name: j.name })),
      (jurisdiction) => go({ jurisdiction, period: state.period, quarter: state.quarter, indicator: state.indicator })),
    more);

/** The other pages look at the same area. */
export const showPlaces = ({ jurisdiction, district, town }) => {
  for (const link of document.querySelectorAll(".places a")) {
    const area = address({ jurisdiction, district, town });
    link.href = link.pathname + (area.startsWith("?") ? area : "");
  }
};

/** Label, first choice and choices of each filter but the areas. */
const CHOICES = {
  class: ["类别", "全部类别", (catalogue) => codes(catalogue, "class")],
  department: ["主管部门", "全部主管部门", ({ departments }) =>
    [...Object.entries(departments).map(([value, name]) => ({ value, name })), { value: "NONE", name: "责任空档（无主管部门）" }]],
  level: ["管理层级", "全部层级", (catalogue) => codes(catalogue, "level")],
  title_level: ["授牌层级", "全部层级", (catalogue) => codes(catalogue, "title_level")],
  hazard_level: ["隐患级别", "全部级别", (catalogue) => codes(catalogue, "hazard_level")],
  origin: ["来源", "全部来源", (catalogue) => codes(catalogue, "origin")],
};

const codes = (catalogue, set) => Object.entries(catalogue.codes[set] ?? {}).map(([value, name]) => ({ value, name }));

/** The area and the filters named, for a page that reads its address by `here`. */
export const showFilters = (catalogue, state, go, here, names) => {
  const jurisdiction = catalogue.jurisdictions.find((j) => j.code === state.jurisdiction);
  const districts = jurisdiction?.districts ?? [];
  const district = districts.find((d) => d.code === state.district) ?? (districts.length === 1 ? districts[0] : null);
  const areas = (list) => list.map((a) => ({ value: a.code, name: a.name }));
  const set = (change) => go({ ...state, page: undefined, ...change });
  const filter = (label, name, all, options, change = (value) => set({ [name]: value })) =>
    field(label, name, state[name], [{ value: "", name: all }, ...including(options, state[name])], change, !!state[name]);
  show(by("filters"),
    districts.length > 1 &&
      filter("区县", "district", "全部区县、功能区", areas(districts), (value) => set({ district: value, town: undefined, by: value ? "town" : undefined })),
    district && filter("镇街", "town", "全部镇街", areas(district.towns)),
    names.map((name) => {
      const [label, all, options] = CHOICES[name];
      return filter(label, name, all, options(catalogue));
    }),
    here.filtered(state) && h("button", { type: "button", id: "clear", class: "link", onclick: () => go({ ...here.withoutFilters(state), by: undefined, page: undefined }) }, "清除筛选"));
};

/** The filters chosen, in words: on paper they are all there is to see of them. */
export const filterWords = () =>
  [...document.querySelectorAll("#filters select.set")].map((select) => select.selectedOptions[0]?.text ?? "");

/** The line 数据截至, and who looks. {@code problem} says that the figures are old. */
export const showStamp = ({ cut, asOf, synthetic, viewer, problem, busy, late }) => {
  show(by("stamp"),
    cut && h("span", {}, "数据截至 ", h("b", {}, asOf ?? cut.clock), asOf && asOf !== cut.clock ? `（业务时钟 ${cut.clock}）` : "（业务时钟）"),
    cut && h("span", {}, "切面 ", h("b", {}, `#${whole(cut.number)}`)),
    cut && h("span", {}, "发布于 ", h("b", {}, moment(cut.stamp))),
    h("span", { class: `live${problem ? " off" : busy ? " busy" : late ? " late" : ""}`, id: "live" }, problem ? "更新中断" : late ? "先显示旧数据，更新中…" : busy ? "更新中…" : cut ? "实时" : "等待数据"),
    synthetic && h("span", { class: "badge warm", title: "由安澜的合成城市生成，单位与检查均非真实" }, "合成数据"),
    viewer && h("form", { class: "viewer", method: "post", action: "/session/end" },
      h("span", {}, viewer), h("button", { id: "sign-out", class: "link" }, "退出")));
};
