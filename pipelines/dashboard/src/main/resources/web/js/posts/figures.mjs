// The five indicators of resident supervision, one card each.
import { missed } from "../authority.mjs";
import { by, show } from "../dom.mjs";
import { NONE, percent, whole } from "../format.mjs";
import { card } from "../major/figures.mjs";

const rate = (figure, words, none) => ({
  number: percent(figure), unit: "%",
  met: figure.denominator === 0 ? null : missed(figure) === 0,
  word: figure.denominator === 0 ? "不适用" : missed(figure) === 0 ? "达到" : "未达到",
  share: figure.denominator === 0 ? 0 : figure.numerator / figure.denominator,
  words: figure.denominator === 0 ? none : words,
});

const stock = (number, unit, met, words) => ({
  number: whole(number), unit, met, word: met ? "没有" : "有", share: met ? 0 : 1, words,
});

const cards = ({ figures: { months, logs, overRotation, gapDays, repeatedPairs, works }, period, asOf }) => {
  const running = asOf < period.end;
  const until = `截至 ${asOf}`;
  return [
    { id: "Z1", list: "under", title: "驻点达标率", of: period.name, ...rate(months, `达标 ${whole(months.numerator)} / 应达标 ${whole(months.denominator)} 个驻点月`, running ? "月末评定，本月未结束" : "没有应达标的驻点") },
    { id: "Z2", list: "late_logs", title: "日志及时率", of: until, ...rate(logs, `及时 ${whole(logs.numerator)} / 应填 ${whole(logs.denominator)} 篇`, "没有应填的日志") },
    { id: "Z3", list: "over_rotation", title: "轮换超期", of: until, ...stock(overRotation, "人", overRotation + gapDays === 0, `衔接空挡 ${whole(gapDays)} 天`) },
    { id: "Z4", list: "repeated", title: "重复驻点", of: until, ...stock(repeatedPairs, "对", repeatedPairs === 0, "同一企业有两个部门驻点的计一对") },
    { id: "Z5", list: "unattended", title: "危险作业到场率", of: until, ...rate(works, `到场 ${whole(works.numerator)} / 报告 ${whole(works.denominator)} 次`, "没有报告的危险作业") },
  ];
};

export const showFigures = (page, listed, actions) =>
  show(by("figures"), page.document
    ? cards(page).map((figure) => card(figure, { listed }, actions))
    : Object.entries({ Z1: "驻点达标率", Z2: "日志及时率", Z3: "轮换超期", Z4: "重复驻点", Z5: "危险作业到场率" }).map(([id, title]) =>
      card({ id, list: null, title, of: page.period.name, number: NONE, unit: "", met: null, word: "不适用", share: 0, words: "文件未在本辖区施行" }, { listed }, actions)));
