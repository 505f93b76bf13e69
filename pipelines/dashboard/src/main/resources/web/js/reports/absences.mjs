// Which numbers of the form are not there, and why: not on paper.
import { by, h, show } from "../dom.mjs";

export const showAbsences = ({ absences }) => {
  by("absences").hidden = absences.length === 0;
  show(by("absences"), absences.length > 0 && [
    h("div", { class: "panel-head" },
      h("h2", { id: "absences-title" }, "没有数值的行"),
      h("span", { class: "quiet" }, `${absences.length} 项；不以 0 代替`)),
    h("table", { class: "lines" },
      h("thead", {}, h("tr", {}, ["行次", "项目", "原因", "缺什么"].map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, absences.map(({ line, name, why, fact }) =>
        h("tr", {}, h("td", {}, line), h("th", { scope: "row" }, name), h("td", { "data-name": "原因" }, why), h("td", { "data-name": "缺什么" }, fact || "只由市、区县填报"))))),
  ]);
};
