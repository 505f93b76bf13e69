// The key figures about titles, one card per level and one for those to be cancelled.
import { by, show } from "../dom.mjs";
import { NONE, whole } from "../format.mjs";
import { card } from "../major/figures.mjs";
import { LEVELS } from "./words.mjs";

const sum = (targets, of) => targets.reduce((total, target) => total + of(target), 0);

/** The last milestone whose day has come; the first before that. */
export const dueOf = ({ milestones }) => milestones.findLast(({ due }) => due) ?? milestones[0];

const levelCard = (level, all) => {
  const targets = all.filter((target) => target.level === level && target.progress.wanted > 0);
  const wanted = sum(targets, ({ progress }) => progress.wanted);
  const valid = sum(targets, ({ progress }) => progress.valid);
  const gap = sum(targets, ({ progress }) => progress.gap ?? 0);
  const milestone = targets.length > 0 ? dueOf(targets[0].progress) : null;
  const judged = milestone?.due === true;
  return {
    id: level, list: level, title: `${LEVELS[level]}有效称号`,
    of: milestone ? `${milestone.on} 应达 ${milestone.percent}%` : "没有目标",
    number: milestone ? whole(valid) : NONE, unit: "家",
    met: judged ? gap === 0 : null, word: !milestone ? "不适用" : !judged ? "未到期" : gap === 0 ? "达到" : `还差 ${whole(gap)} 家`,
    share: wanted === 0 ? 0 : valid / wanted,
    words: milestone ? `目标 ${whole(wanted)} 家，应有 ${whole(sum(targets, ({ progress }) => dueOf(progress).wanted))} 家；${behindWords(sum(targets, ({ behind }) => behind), judged)}` : "没有应选树的对象",
  };
};

const behindWords = (behind, judged) => (!judged ? "里程碑未到期" : behind === 0 ? "各单位均达到" : `${whole(behind)} 份目标未达到`);

const cancelCard = ({ counts, cut }) => ({
  id: "cancel", list: "to_cancel", title: "应取消未取消", of: `截至 ${cut.clock}`,
  number: whole(counts.to_cancel), unit: "家", met: counts.to_cancel === 0, word: counts.to_cancel === 0 ? "没有" : "应取消",
  share: counts.standing === 0 ? 0 : counts.to_cancel / counts.standing, words: `占有效称号 ${whole(counts.standing)} 个之中`,
});

export const showFigures = (progress, titles, state, actions) =>
  show(by("figures"), [...Object.keys(LEVELS).map((level) => levelCard(level, progress.targets)), cancelCard(titles)]
    .map((figure) => card(figure, { listed: state.title_level ?? titles.listed }, actions)));
