// The key figures about the quality of the sources' rows, one card each.
import { by, show } from "../dom.mjs";
import { NONE, whole } from "../format.mjs";
import { card } from "../major/figures.mjs";

const sum = (rules, of) => rules.filter(of).reduce((total, { flags }) => total + flags, 0);

const cards = ({ units, cut }, { flags, rules }, rejected) => {
  const of = `截至 ${cut.clock}`;
  const flagging = rules.filter((rule) => rule.weight > 0).length;
  const found = rules.filter((rule) => rule.flags > 0).length;
  const left = sum(rules, ({ action }) => action === "不计入受影响的指标");
  const asked = sum(rules, ({ action }) => action === "由人认定");
  const worst = units[0];
  const share = (some) => (flags === 0 ? 0 : some / flags);
  return [
    { id: "flags", list: "list", of, title: "有疑问的记录", number: whole(flags), unit: "项", met: null, word: "不设目标", share: flags === 0 ? 0 : 1, words: `${flagging} 条规则中 ${found} 条有发现` },
    { id: "left", list: "rules", of, title: "不计入指标的", number: whole(left), unit: "项", met: left === 0, word: left === 0 ? "没有" : "待更正", share: share(left), words: "更正之前不计入受影响的指标" },
    { id: "asked", list: "rules", of, title: "由人认定的", number: whole(asked), unit: "项", met: asked === 0, word: asked === 0 ? "没有" : "待认定", share: share(asked), words: "系统只提示，不合并、不剔除" },
    {
      id: "worst", list: "districts", of, title: "得分最低的区县", number: worst ? worst.score.toFixed(2) : NONE, unit: "分", met: null, word: "不设目标",
      share: worst ? worst.score / 100 : 0, words: worst ? `${worst.name}，${whole(worst.records)} 条记录中 ${whole(worst.defects)} 项标记` : "没有记录",
    },
    rejected && { id: "rejected", list: "rejected", of: "全库", title: "拒收的消息", number: whole(rejected.total), unit: "条", met: rejected.total === 0, word: rejected.total === 0 ? "没有" : "待修复", share: rejected.total === 0 ? 0 : 1, words: "不能解读或违反规则，可修复后重放" },
  ].filter(Boolean);
};

export const showFigures = (units, rules, rejected, actions) =>
  show(by("figures"), cards(units, rules, rejected).map((figure) => card(figure, { listed: null }, actions)));
