// How resident supervision stands, in a sentence.
import { KINDS, missed } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { percentSign, whole } from "../format.mjs";

const verdict = ({ figures, units, by: kind }) => {
  const { months, logs, overRotation, repeatedPairs } = figures;
  const behind = units.filter((unit) => unit.figures.unmet > 0).length;
  return [
    months.denominator === 0
      ? "没有应达标的驻点月；"
      : ["应达标的 ", `${whole(months.denominator)} 个驻点月，`, missed(months) === 0
        ? h("b", { class: "met" }, "全部达标")
        : [h("b", { class: "unmet" }, `${whole(missed(months))} 个未达标`)], "；"],
    logs.denominator > 0 && `日志及时率 ${percentSign(logs)}；`,
    `轮换超期 ${whole(overRotation)} 人，重复驻点 ${whole(repeatedPairs)} 对。`,
    units.length > 0 && `${whole(units.length)} 个${KINDS[kind]}中 ${whole(behind)} 个有未达到的指标。`,
  ];
};

export const showLead = (page, actions) => {
  const { document: doc, focus, jurisdictionName, elsewhere, unit } = page;
  show(by("lead"),
    h("div", {},
      h("h1", {}, `${focus}驻点监督`),
      h("p", { class: "verdict" }, doc ? verdict(page) : `要求驻点监督的文件未在${jurisdictionName}施行，各项指标不适用。`)),
    h("p", { class: "basis" },
      doc && [h("span", {}, `依据 ${doc.number}《${doc.title}》`), page.inForce
        ? h("span", { class: "badge cool" }, "现行")
        : h("span", { class: "badge warm", title: "文件在本辖区不具约束力，按其口径统计，仅供参照" }, "参照 · 本辖区未施行")],
      !doc && elsewhere.length > 0 && ["施行的辖区：", elsewhere.map(({ code, name }) =>
        h("button", { type: "button", class: "link", id: `go-${code}`, onclick: () => actions.jurisdiction(code) }, name))],
      unit && [h("span", {}, `只看${focus}`), h("button", { type: "button", class: "link", id: "unit-clear", onclick: actions.all }, `看${jurisdictionName}全部`)],
      doc && h("span", { class: "quiet" }, "驻点归派出部门；人员以编号代替姓名。")));
};
