// What each figure about deaths counts.
import { whole } from "../format.mjs";
import { cumulative, newestOf } from "./lead.mjs";
import { gdpWords, rate } from "./words.mjs";

const COUNTED = "事故发生之日起 30 日内（道路交通、火灾 7 日内）死亡的，计入事故发生的月份；失踪的自宣告死亡或结案之日起计；已核销的不计，待认定的先行计入";

/** Title and pairs of name and words for each key figure. */
export const meaningOf = (id, rates, year) => {
  const newest = newestOf(rates);
  const { allowance } = year;
  return {
    rate: ["百亿元GDP生产安全事故死亡人数", [
      ["口径", "死亡人数 ÷（地区生产总值 亿元 ÷ 100），均自 1 月 1 日累计至季末、同一地区、现价"],
      ["死亡", COUNTED],
      ["本期数", newest ? `${cumulative(newest)}：${whole(newest.deaths)} 人 ÷ ${gdpWords(newest.gdp)} ＝ ${rate(newest.value)}` : "没有已发布的地区生产总值"],
      ["出处", newest?.gdp.source ?? ""],
      ["版本", "初步核算、最终核实、经普修订，以最近发布的为准；已发布的考评结果不因修订而变"],
      ["依据", "指标 A2"],
    ]],
    deaths: ["死亡人数", [["口径", COUNTED], ["同期", "上年同样天数，按现在所知"], ["依据", "指标 A1"]]],
    allowance: ["余量", [
      ["口径", "0.7 × 最近一个全年地区生产总值（亿元）÷ 100，向下取整，减本年死亡人数"],
      ["本年数", allowance ? `${allowance.gdpYear} 年 ${gdpWords(allowance.gdp)}，线 ${whole(allowance.allowed)} 人，余 ${whole(allowance.left)} 人` : "没有全年地区生产总值"],
      ["出处", allowance?.gdp.source ?? ""],
    ]],
    larger: ["较大及以上事故", [["口径", "死亡 3 人以上，或重伤 10 人以上，或直接损失 1000 万元以上；以上含本数"], ["等级", "按伤亡与损失重新认定，与填报不一致的另行标明"]]],
    ceiling: ["控制指标", [["口径", "本年死亡人数多于下达的控制指标为突破；多于按月预警线（控制指标 × 月数 ÷ 12，向上取整）为预警"], ["依据", "指标 A4"]]],
  }[id];
};
