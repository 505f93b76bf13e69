// Accidents, the most deaths first. Nobody is named.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { moment, whole } from "../format.mjs";
import { pager, tabs } from "../hazards/list.mjs";
import { GRADE_KINDS, stated } from "./words.mjs";

export const LISTS = {
  year: "本年", fatal: "本年亡人", larger: "本年较大及以上", pending: "待认定", open: "未结案", cancelled: "已核销", all: "全部",
};

export const showList = (list, focus, actions) => {
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `事故清单：${LISTS[list.listed]}`),
      h("span", { class: "quiet" }, [focus, `共 ${whole(list.total)} 起，死亡多的在前`, list.cut !== actions.cut && `切面 #${whole(list.cut)}`].filter(Boolean).join(" · ")),
      focus && h("button", { type: "button", class: "link quiet", id: "district-clear", onclick: () => actions.list(list.listed, undefined) }, "不限区县"),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("事故清单", list.source, list.cut) }, "来源与 SQL")),
    tabs(LISTS, list.listed, (name) => actions.list(name), "清单范围"),
    list.total === 0 && list.page === 1
      ? h("p", { class: "empty" }, "没有这样的事故。")
      : [
        h("table", { class: "uncovered hazards" },
          h("thead", {}, h("tr", {}, ["事故", "属地", "主管部门", "等级"].map((name) => h("th", { scope: "col" }, name)),
            ["死亡", "重伤"].map((name) => h("th", { scope: "col", class: "num" }, name)),
            ["认定", "结案", "公开、评估、倒查"].map((name) => h("th", { scope: "col" }, name)))),
          h("tbody", {}, list.rows.map((accident) => line(accident, actions)))),
        pager(list, list.total, actions),
        takeAway("list", list),
      ]);
};

const line = (accident, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `accident-${accident.accident}`, onclick: () => actions.accident(accident.accident) }, `${accident.kind}事故`),
      h("small", {}, `${moment(accident.occurredAt).slice(0, 16)} · 编号 ${accident.accident}`)),
    h("td", { "data-name": "属地" }, accident.district, accident.town !== accident.district && h("small", {}, accident.town)),
    h("td", { "data-name": "主管部门" }, accident.department),
    h("td", { class: "nowrap", "data-name": "等级" }, gradeOf(accident)),
    h("td", { class: "num", "data-name": "死亡" }, whole(accident.deaths)),
    h("td", { class: "num", "data-name": "重伤" }, whole(accident.injured)),
    h("td", { "data-name": "认定" }, standing(accident)),
    h("td", { "data-name": "结案" }, conclusion(accident.after)),
    h("td", { "data-name": "之后" }, following(accident)));

export const gradeOf = ({ grade, gradeName, recordedGrade }) =>
  [stated(GRADE_KINDS[grade], gradeName), recordedGrade && h("small", { class: "missing" }, `填报为${recordedGrade}`)];

/** What was found of it; struck off comes before all else. */
export const standing = ({ pending, cancelledOn, responsible, concealment, twin }) => [
  cancelledOn ? stated("none", `${cancelledOn} 核销`) : pending ? h("span", { class: "badge" }, "待认定") : "已认定",
  responsible === true && h("small", {}, "责任事故"),
  concealment && h("small", { class: "missing" }, concealment === "CONCEALED" ? "查实瞒报" : "查实谎报"),
  twin !== null && h("small", { class: "missing" }, `疑与 ${twin} 重复`),
];

export const conclusion = ({ concluded, concludeDue, inTime }) =>
  concluded
    ? [stated(inTime ? "met" : "unmet", inTime ? "按时结案" : "逾期结案"), h("small", {}, concluded)]
    : [inTime === false ? stated("unmet", "逾期未结") : stated("none", "未到期"), h("small", {}, `期限 ${concludeDue}`)];

const following = ({ deaths, after }) => {
  const done = (name, day) => h("small", {}, `${name} ${day ?? "—"}`);
  return [done("公开", after.published), done("评估", after.evaluated), deaths > 0 && done("倒查", after.examined)];
};
