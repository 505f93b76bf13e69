// Deaths of the year against the line, in a sentence.
import { by, h, show } from "../dom.mjs";
import { whole } from "../format.mjs";
import { made, rate } from "./words.mjs";

/** The newest quarter whose GDP is known. */
export const newestOf = ({ quarters }) => quarters.filter(({ gdp }) => gdp !== null).at(-1) ?? null;

/** 2023年第二季度 → 2023年一至二季度, as deaths and GDP are cumulative. */
export const cumulative = ({ period, name }) => {
  const quarter = Number(period.at(-1));
  return quarter === 1 ? name : quarter === 4 ? `${period.slice(0, 4)}年全年` : `${period.slice(0, 4)}年一至${"一二三四"[quarter - 1]}季度`;
};

const measured = (rates, newest) => {
  if (!newest) {
    return "本辖区没有已发布的地区生产总值，不计算百亿元GDP死亡率。";
  }
  return [`${cumulative(newest)}百亿元GDP生产安全事故死亡 `, h("b", { class: newest.within === false ? "unmet" : "met" }, rate(newest.value)), " 人", made(newest.gdp.synthetic),
    rates.target === null ? "。" : newest.within ? `，在 ${rates.target} 以内。` : `，超过 ${rates.target}。`];
};

export const showLead = (rates, year, focus) => {
  const newest = newestOf(rates);
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${rates.jurisdictionName}百亿元GDP生产安全事故死亡率`),
      h("p", { class: "verdict" }, measured(rates, newest),
        `${year.year} 年已死亡 ${whole(year.total.deaths)} 人，上年同期 ${whole(year.total.deathsLastYear)} 人`,
        year.allowance ? [`；按 ${year.allowance.gdpYear} 年地区生产总值，余量 `, h("b", { class: year.allowance.left < 0 ? "unmet" : "met" }, whole(year.allowance.left)), " 人。"] : "。")),
    h("p", { class: "basis" },
      rates.target !== null && h("span", {}, `依据：年内全市百亿元GDP生产安全事故死亡人数控制在 ${rates.target} 以内`),
      rates.standing === "IN_FORCE" && h("span", { class: "badge cool" }, "现行"),
      rates.standing === "REFERENCE" && h("span", { class: "badge warm", title: "文件在本辖区不具约束力，按其口径统计，仅供参照" }, "参照 · 本辖区未施行"),
      h("span", { class: "quiet" }, "死亡人数与地区生产总值均自 1 月 1 日累计、同一地区；地区生产总值按季发布，未发布的不推算。"),
      focus && h("span", {}, `清单限于${focus}`)));
};
