// Which form of whom, by which document, and whether its numbers fit together.
import { by, h, show } from "../dom.mjs";
import { FORMS } from "./forms.mjs";

const verdict = ({ basis, unitName, form, absences }) => {
  const wrong = form.cells.filter(({ style }) => style === "WARNING").length;
  if (basis.length === 0) {
    return form.cells.some(({ style }) => style === "NUMBER")
      ? `要求此表的文件没有在${unitName}施行，各数按同一口径列出，供参考。`
      : `要求填报此表的文件没有在${unitName}施行，不适用。`;
  }
  return [
    wrong > 0 ? h("b", { class: "unmet" }, `${wrong} 处不符合填报校验`) : h("b", { class: "met" }, "填报校验通过"),
    absences.length > 0 ? `；${absences.length} 项没有数值，见表后。` : "。",
  ];
};

export const showLead = (report, name, actions) =>
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${report.unitName}${FORMS[name].name}`),
      h("p", { class: "verdict" }, verdict(report))),
    h("p", { class: "basis" },
      report.basis.map(({ number, title, standing }) => [
        h("span", {}, `依据 ${number}《${title}》`),
        h("span", { class: standing === "IN_FORCE" ? "badge cool" : "badge" }, standing === "IN_FORCE" ? "现行" : "参照"),
      ]),
      report.elsewhere.length > 0 && ["施行的辖区：", report.elsewhere.map(({ value, name: place }) =>
        h("button", { type: "button", class: "link", id: `go-${value}`, onclick: () => actions.jurisdiction(value) }, place))]));
