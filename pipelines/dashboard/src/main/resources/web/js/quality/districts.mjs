// The quality of each district's rows: the lowest score first.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { shortName, whole } from "../format.mjs";
import { bar } from "../lead.mjs";

export const showDistricts = (page, state, actions) => {
  by("districts").hidden = false;
  show(by("districts"),
    h("div", { class: "panel-head" },
      h("h2", { id: "districts-title" }, "区县数据质量得分"),
      h("span", { class: "quiet" }, "得分＝100－每百条记录的加权标记数（本系统约定），得分低的在前"),
      h("button", { type: "button", class: "link quiet push", id: "about-districts", onclick: () => actions.source("区县数据质量得分", page.source, page.cut.number) }, "来源与 SQL")),
    page.units.length === 0
      ? h("p", { class: "empty" }, "本辖区、本筛选下没有记录。")
      : [
        h("table", { class: "lines" },
          h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "区县"), h("th", { scope: "col", class: "num" }, "得分"), h("th", { scope: "col" }, "0—100 分"),
            ["记录", "标记", "加权标记"].map((name) => h("th", { scope: "col", class: "num" }, name)))),
          h("tbody", {}, page.units.map((unit) => row(unit, state, actions)))),
        takeAway("districts", page),
      ]);
};

const row = ({ district, name, records, defects, weightedDefects, score }, state, actions) =>
  h("tr", { class: state.district === district ? "chosen" : "" },
    h("th", { scope: "row" }, h("button", { type: "button", class: "link", id: `district-${district}`, title: name, onclick: () => actions.district(district) }, shortName({ key: district, name }))),
    h("td", { class: "num value", "data-name": "得分" }, score.toFixed(2)),
    h("td", { class: "scale" }, bar(score / 100, "done")),
    h("td", { class: "num", "data-name": "记录" }, whole(records)),
    h("td", { class: "num", "data-name": "标记" }, whole(defects)),
    h("td", { class: "num", "data-name": "加权标记" }, whole(weightedDefects)));
