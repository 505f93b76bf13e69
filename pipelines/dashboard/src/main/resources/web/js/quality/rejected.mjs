// Messages that could not be taken, by reason; what they hold stays with operations.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { moment, whole } from "../format.mjs";
import { tableName } from "../changes.mjs";

export const showRejected = (page, actions) => {
  by("rejected").hidden = false;
  show(by("rejected"),
    h("div", { class: "panel-head" },
      h("h2", { id: "rejected-title" }, "拒收的消息"),
      h("span", { class: "quiet" }, `全库，不分辖区；共 ${whole(page.total)} 条`, page.cut !== actions.cut && ` · 切面 #${whole(page.cut)}`),
      h("button", { type: "button", class: "link quiet push", id: "about-rejected", onclick: () => actions.source("拒收的消息", page.source, page.cut) }, "来源与 SQL")),
    page.rows.length === 0
      ? h("p", { class: "empty" }, "没有拒收的消息。")
      : [
        h("table", { class: "lines" },
          h("thead", {}, h("tr", {}, ["原因", "源表"].map((name) => h("th", { scope: "col" }, name)), h("th", { scope: "col", class: "num" }, "条数"), h("th", { scope: "col" }, "最近一条"))),
          h("tbody", {}, page.rows.map((row) =>
            h("tr", {},
              h("th", { scope: "row" }, row.reasonName, h("small", {}, row.reason)),
              h("td", { "data-name": "源表" }, tableName(row.table), tableName(row.table) !== row.table && h("small", {}, row.table)),
              h("td", { class: "num", "data-name": "条数" }, whole(row.messages)),
              h("td", { class: "nowrap", "data-name": "最近一条" }, moment(row.lastAt)))))),
        takeAway("rejected", page),
      ]);
};
