// One task at the side: what the document asks for, and the submissions and activities that fulfil it.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { moment, NONE, whole } from "../format.mjs";
import { dutyState, periodName } from "./words.mjs";

const facts = ({ duty, documentName, obliged, deadline, evidence, basis }) =>
  h("dl", { class: "facts" }, [
    ["状态", dutyState(duty, 0)],
    ["责任单位", duty.unitName],
    ["期间", periodName(duty.period)],
    ["期限", `${duty.dueOn}（含当日）`],
    ["具体内容", duty.content],
    ["文件", documentName],
    ["条款", duty.clauseText || NONE],
    ["负责单位", `${obliged}（文件原文）`],
    ["完成时限", `${deadline}（文件原文）`],
    ["以何为完成", evidence],
    ["口径", basis || NONE],
  ].map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));

const timeliness = ({ doneOn }, dueOn) =>
  doneOn === null ? "尚未报送" : doneOn <= dueOn ? "期限内" : "期限后";

export const showSheet = (answer, actions) => {
  const dialog = by("task");
  const { standing } = answer;
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "task-title" }, standing ? standing.duty.name : "任务"),
        h("p", { class: "quiet" }, `截至 ${answer.asOf} · 切面 #${whole(answer.cut)} · `,
          h("button", { type: "button", class: "link", id: "about-task", onclick: () => actions.source("任务佐证", answer.source, answer.cut) }, "来源与 SQL"))),
      h("button", { type: "button", class: "button", id: "task-close", autofocus: true, onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" },
      standing === null
        ? h("p", { class: "empty" }, "没有这项任务，或它的期间还没有开始。")
        : [
          facts(standing),
          h("h3", {}, `报送与活动（${whole(answer.facts.length)} 条）`),
          answer.facts.length === 0
            ? h("p", { class: "empty" }, "没有该单位在该期间的报送或活动。")
            : [
              h("table", { class: "lines facts-of" },
                h("thead", {}, h("tr", {}, ["佐证", "日期", "是否期限内", "材料", "录入"].map((name) => h("th", { scope: "col" }, name)))),
                h("tbody", {}, answer.facts.map((fact) =>
                  h("tr", {},
                    h("th", { scope: "row" }, fact.kindName, h("small", {}, `${fact.kind === "SUBMISSION" ? "报送" : "活动"} ${fact.id}`)),
                    h("td", { class: "nowrap", "data-name": "日期" }, fact.doneOn ?? NONE),
                    h("td", { "data-name": "期限" }, timeliness(fact, standing.duty.dueOn)),
                    h("td", { "data-name": "材料" }, fact.material || NONE),
                    h("td", { "data-name": "录入" }, moment(fact.recordedAt)))))),
              takeAway("task", answer),
            ],
        ]));
  if (!dialog.open) {
    dialog.showModal();
  }
};
