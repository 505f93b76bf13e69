// 底数变动表: opening, who came in, who left, closing, each line with its number.
import { address } from "../address.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { day, whole } from "../format.mjs";

export const DIRECTIONS = { IN: "新增", OUT: "减少" };

const sum = (table, direction) => table.lines.filter((line) => line.direction === direction).reduce((all, line) => all + line.subjects, 0);

export const showLead = (table, state) => {
  const { since, until, direction, change_reason, q, page, ...overview } = state;
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${table.indicatorName}底数变动表`),
      h("p", { class: "verdict", id: "equation" },
        `期初 ${whole(table.opening)} ＋ 新增 ${whole(sum(table, "IN"))} － 减少 ${whole(sum(table, "OUT"))} ＝ 期末 ${whole(table.closing)}`,
        table.selfCheck && h("span", { class: "quiet" }, "　按月计；较长期间的应查家月数为各月末之和"))),
    h("p", { class: "basis" },
      h("span", { class: "quiet" }, `${day(table.since)}至${day(table.until)}；${table.scope}`),
      h("a", { id: "to-overview", href: `/${address(overview).replace(/^[^?]*/, "")}` }, "回到总览"),
      h("button", { type: "button", class: "button", id: "print", onclick: () => window.print() }, "打印")));
};

const days = (table, actions) =>
  h("form", { class: "search days", onsubmit: (e) => { e.preventDefault(); actions.days(by("since").value, by("until").value); } },
    h("label", { class: "field" }, h("span", {}, "期初"), h("input", { type: "date", id: "since", value: table.since, required: true })),
    h("label", { class: "field" }, h("span", {}, "期末"), h("input", { type: "date", id: "until", value: table.until, required: true })),
    h("button", { class: "button", id: "days-go" }, "重算"),
    h("span", { class: "quiet" }, "期初可取上期末日，跨期比较"));

const rows = (table, direction, state, actions) => [
  h("tr", { class: "sum" },
    h("th", { scope: "row" }, h("button", { type: "button", class: "link", id: `line-${direction.toLowerCase()}`, onclick: () => actions.line(direction.toLowerCase()) }, `${direction === "IN" ? "＋" : "－"} ${DIRECTIONS[direction]}`)),
    h("td", {}), h("td", { class: "num" }, whole(sum(table, direction)))),
  table.lines.filter((line) => line.direction === direction).map((line) =>
    h("tr", { class: state.change_reason === line.reason && state.direction === direction.toLowerCase() ? "chosen" : "" },
      h("td", {}),
      h("th", { scope: "row" }, line.name),
      h("td", { class: "num" }, h("button", { type: "button", class: "link", id: `line-${direction.toLowerCase()}-${line.reason}`, title: "查看名单", onclick: () => actions.line(direction.toLowerCase(), line.reason) }, whole(line.subjects))))),
];

export const showTable = (table, state, actions) => {
  by("table").hidden = false;
  const end = (id, name, on, subjects) =>
    h("tr", { class: "sum", id }, h("th", { scope: "row" }, name), h("td", {}, on), h("td", { class: "num" }, whole(subjects)));
  show(by("table"),
    h("div", { class: "panel-head" },
      h("h2", { id: "table-title" }, "底数变动表"),
      h("span", { class: "quiet" }, table.scope),
      h("button", { type: "button", class: "link quiet push", id: "about-table", onclick: () => actions.source("底数变动表", table.source, table.cut.number) }, "来源与 SQL")),
    days(table, actions),
    h("table", { class: "lines changes-of" },
      h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "项目"), h("th", { scope: "col" }, "原因或日期"), h("th", { scope: "col", class: "num" }, "家数"))),
      h("tbody", {},
        end("opening", "期初底数", table.since, table.opening),
        rows(table, "IN", state, actions), rows(table, "OUT", state, actions),
        end("closing", "＝ 期末底数", table.until, table.closing))),
    table.monthEnds.length > 1 &&
      h("p", { class: "quiet" }, "各月末应查：", table.monthEnds.map((month) => `${month.day} ${whole(month.denominator)}`).join("，"),
        table.selfCheck && `；合计 ${whole(table.monthEnds.reduce((all, month) => all + month.denominator, 0))} 家·月`),
    takeAway("table", table));
};
