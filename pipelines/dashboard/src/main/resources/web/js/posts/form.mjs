// The form 附件2: its 18 columns, cumulative.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { decimal, NONE } from "../format.mjs";

const GROUPS = [
  ["派出人员（人次）", ["市级", "县级"]],
  ["派驻企业（家）", ["市级", "县级"]],
  ["督促落实责任及措施", ["责任清单（人）", "规章制度（条）", "晨会（次）", "警示教育（场）", "应急演练（次）", "有奖举报（万元）", "危险作业（次）"]],
  ["排查发现隐患（项）", ["发现", "已整改", "其中重大", "重大已整改"]],
];

export const showForm = (form, page, actions) => {
  by("form").hidden = !page.document;
  show(by("form"),
    h("div", { class: "panel-head" },
      h("h2", { id: "form-title" }, "驻点监督工作情况统计表（附件2）"),
      h("span", { class: "quiet" }, `累计至 ${form.cut.clock}，不随月份与单位筛选`),
      h("button", { type: "button", class: "link quiet push", id: "about-form", onclick: () => actions.source("附件2", form.source, form.cut.number) }, "来源与 SQL")),
    form.lines.length === 0
      ? h("p", { class: "empty" }, "自文件施行以来没有驻点。")
      : [
        h("div", { class: "scroll-x", tabindex: 0, role: "group", "aria-labelledby": "form-title" },
          h("table", { class: "form-wide" },
            h("thead", {},
              h("tr", {}, ["序号", "行业领域", "驻点形式"].map((name) => h("th", { scope: "col", rowspan: 2 }, name)), GROUPS.map(([name, columns]) => h("th", { scope: "colgroup", colspan: columns.length, class: "group" }, name))),
              h("tr", {}, GROUPS.flatMap(([, columns]) => columns).map((name) => h("th", { scope: "col", class: "num" }, name)))),
            h("tbody", {}, form.lines.map(({ line, domain, formName, counts }) =>
              h("tr", {}, h("td", {}, line), h("th", { scope: "row", class: "nowrap" }, domain || NONE), h("td", { class: "nowrap" }, formName),
                counts.map((count) => h("td", { class: "num" }, decimal(count)))))))),
        h("p", { class: "quiet" }, "市级、县级指派出部门；派驻企业按家计一次，原表印作“人次”。自文件施行之日起累计，次年起自 1 月 1 日累计（本系统约定）。"),
        takeAway("form", form),
      ]);
};
