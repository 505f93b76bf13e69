// Groups of similar cases of the year: which authority adjudicated too few of them publicly.
import { stated } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { percentSign, whole } from "../format.mjs";

export const showSimilar = (page, actions) => {
  by("similar").hidden = false;
  show(by("similar"),
    h("div", { class: "panel-head" },
      h("h2", { id: "similar-title" }, `${page.year}年案情相似的案件与公开裁定`),
      h("span", { class: "quiet" }, "同一部门同一年度至少两案成组；未达到 10% 的部门在前"),
      h("button", { type: "button", class: "link quiet push", id: "about-similar", onclick: () => actions.source("案情相似案件", page.source, page.cut.number) }, "来源与 SQL")),
    page.groups.length === 0
      ? h("p", { class: "empty" }, "没有案情相似的案件，公开裁定不适用。")
      : [
        h("table", { class: "lines" },
          h("thead", {}, h("tr", {}, ["办案部门", "案情相似组"].map((name) => h("th", { scope: "col" }, name)), ["案件", "公开裁定", "部门比例"].map((name) => h("th", { scope: "col", class: "num" }, name)), h("th", { scope: "col" }, "部门是否达到"))),
          h("tbody", {}, page.groups.map(({ area, department, group, cases, authority, met }) =>
            h("tr", {},
              h("th", { scope: "row" }, department, h("small", {}, area)),
              h("td", { "data-name": "相似组" }, group),
              h("td", { class: "num", "data-name": "案件" }, whole(cases.denominator)),
              h("td", { class: `num${cases.numerator === 0 ? " lacking" : ""}`, "data-name": "公开裁定" }, whole(cases.numerator)),
              h("td", { class: "num", "data-name": "部门比例" }, percentSign(authority), h("small", {}, `${whole(authority.numerator)} / ${whole(authority.denominator)}`)),
              h("td", { "data-name": "是否达到" }, met ? stated("met", "达到") : stated("unmet", "未达到")))))),
        takeAway("similar", page),
      ]);
};
