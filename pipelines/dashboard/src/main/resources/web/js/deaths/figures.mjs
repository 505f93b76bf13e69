// The key figures about deaths, one card each; every number leads to its accidents.
import { by, show } from "../dom.mjs";
import { NONE, whole } from "../format.mjs";
import { card } from "../major/figures.mjs";
import { cumulative, newestOf } from "./lead.mjs";
import { gdpWords, made, rate } from "./words.mjs";

const rateCard = (rates) => {
  const newest = newestOf(rates);
  return {
    id: "rate", of: newest ? cumulative(newest) : "未发布", title: "百亿元GDP死亡人数", number: rate(newest?.value), unit: "人", list: "fatal",
    met: newest?.within ?? null, word: newest?.within == null ? "不适用" : newest.within ? `不超过 ${rates.target}` : `超过 ${rates.target}`,
    share: newest && rates.target ? newest.value / rates.target : 0,
    words: newest ? [`死亡 ${whole(newest.deaths)} 人，GDP ${gdpWords(newest.gdp)}`, made(newest.gdp.synthetic)] : "没有已发布的地区生产总值",
  };
};

const deathsCard = ({ total, year }) => {
  const more = total.deaths - total.deathsLastYear;
  return {
    id: "deaths", of: `${year} 年累计`, title: "死亡人数", number: whole(total.deaths), unit: "人", list: "fatal",
    met: more <= 0, word: more < 0 ? "少于上年同期" : more === 0 ? "与上年同期持平" : "多于上年同期",
    share: total.deaths === 0 ? 0 : total.deaths / Math.max(total.deaths, total.deathsLastYear),
    words: `上年同期 ${whole(total.deathsLastYear)} 人；事故 ${whole(total.accidents)} 起，上年同期 ${whole(total.accidentsLastYear)} 起`,
  };
};

const allowanceCard = ({ allowance, year }) => ({
  id: "allowance", of: `${year} 年，0.7 线`, title: "余量", number: allowance ? whole(allowance.left) : NONE, unit: "人", list: "fatal",
  met: allowance ? allowance.left >= 0 : null, word: !allowance ? "不适用" : allowance.left >= 0 ? "未用完" : "已超过",
  share: allowance ? (allowance.allowed - allowance.left) / Math.max(1, allowance.allowed) : 0,
  words: allowance ? [`线为 ${whole(allowance.allowed)} 人：${allowance.gdpYear} 年 GDP ${gdpWords(allowance.gdp)}`, made(allowance.gdp.synthetic)] : "没有全年地区生产总值",
});

const largerCard = ({ total, year }) => ({
  id: "larger", of: `${year} 年累计`, title: "较大及以上事故", number: whole(total.larger), unit: "起", list: "larger",
  met: total.larger === 0, word: total.larger === 0 ? "没有" : "有", share: total.accidents === 0 ? 0 : total.larger / total.accidents,
  words: `上年同期 ${whole(total.largerLastYear)} 起；等级按死亡、重伤、直接损失重新认定`,
});

const ceilingCard = ({ districts, total, year }) => {
  const set = districts.filter(({ ceiling }) => ceiling !== null);
  const over = set.filter(({ ceiling }) => ceiling.above).length;
  const warned = set.filter(({ ceiling }) => ceiling.aboveWarning && !ceiling.above).length;
  return {
    id: "ceiling", of: `${year} 年控制指标`, title: "突破控制指标的区县", number: set.length === 0 ? NONE : whole(over), unit: "个", list: "year",
    met: set.length === 0 ? null : over === 0, word: set.length === 0 ? "未下达" : over === 0 ? "没有突破" : "有突破",
    share: set.length === 0 ? 0 : over / set.length,
    words: [`另有 ${warned} 个超过按月预警线`, total.ceiling && `；全市 ${whole(total.deaths)} / ${whole(total.ceiling.deaths)} 人`, made(set.some(({ ceiling }) => ceiling.synthetic))],
  };
};

export const showFigures = (rates, year, listed, actions) =>
  show(by("figures"), [rateCard(rates), deathsCard(year), allowanceCard(year), largerCard(year), ceilingCard(year)]
    .map((figure) => card(figure, { listed: figure.id === "ceiling" || figure.id === "rate" || figure.id === "allowance" ? null : listed }, actions)));
