// One post at the side: how it stands, and its days with their logs, newest first.
import { stated } from "../authority.mjs";
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";

const STATES = { PLANNED: "未进驻", ACTIVE: "驻点中", ENDED: "已结束" };

const facts = (post, asOf) =>
  h("dl", { class: "facts" }, [
    ["企业", [h("a", { href: `/subject.html?subject=${post.subject}` }, post.name || `监管对象 ${post.subject}`), post.address && h("small", {}, post.address)]],
    ["派出部门", `${post.area} · ${post.department}`],
    ["形式", post.formName],
    ["人员", [`编号 ${post.person}`, h("small", {}, "姓名与联系方式不出源库")]],
    ["起止", `${post.startsOn} 至 ${post.endsOn}${post.extendedUntil ? `，批准延长至 ${post.extendedUntil}` : ""}`],
    ["状态", `${STATES[post.state]}（${asOf}）`],
    ["轮换", post.daysOver === null ? "未超期" : stated("unmet", `超期 ${whole(post.daysOver)} 天`)],
    ["重复", post.dispatchers === null ? NONE : post.dispatchers > 1 ? stated("unmet", `${whole(post.dispatchers)} 个部门同时驻点`) : "没有"],
  ].map(([name, value]) => [h("dt", {}, name), h("dd", {}, value)]));

/** The log of a day as sign and word. */
const log = ({ worked, enteredOn, logDueOn, inTime }) => {
  if (inTime === null) {
    return stated("none", enteredOn ? "已填" : logDueOn ? `期限 ${logDueOn}` : worked ? "不要求" : "非工作日");
  }
  return inTime ? stated("met", "及时") : stated("unmet", enteredOn ? `迟填，${enteredOn} 录入` : "缺日志");
};

const row = (day) =>
  h("tr", {},
    h("th", { scope: "row", class: "nowrap" }, day.day, !day.worked && h("small", {}, "非工作日")),
    h("td", { "data-name": "日志" }, log(day)),
    h("td", { class: "num", "data-name": "作业到场" }, day.works === null || day.works === 0 ? NONE : `${whole(day.attended)} / ${whole(day.works)}`),
    h("td", { class: "num", "data-name": "隐患整改" }, day.found === null || day.found === 0 ? NONE : [`${whole(day.rectified)} / ${whole(day.found)}`, day.major > 0 && `（重大 ${whole(day.major)}）`]));

export const showSheet = (post, actions) => {
  const dialog = by("post");
  const { standing, days } = post;
  show(dialog,
    h("div", { class: "sheet-head" },
      h("div", {}, h("h2", { id: "post-title" }, `驻点 ${post.post}`),
        h("p", { class: "quiet" }, `截至 ${post.asOf} · 切面 #${whole(post.cut)} · `,
          h("button", { type: "button", class: "link", id: "about-post", onclick: () => actions.source("驻点值守日与日志", post.source, post.cut) }, "来源与 SQL"))),
      h("button", { type: "button", class: "button", id: "post-close", autofocus: true, onclick: () => dialog.close() }, "关闭")),
    h("div", { class: "sheet-body" },
      !standing
        ? h("p", { class: "empty" }, "没有这个驻点，或其派出部门所在辖区未施行驻点监督。")
        : [
          facts(standing, post.asOf),
          h("h3", {}, `值守日与日志（${whole(days.length)} 天，新的在前）`),
          days.length === 0
            ? h("p", { class: "empty" }, "还没有值守日。")
            : [
              h("table", { class: "lines days" },
                h("thead", {}, h("tr", {}, h("th", { scope: "col" }, "日期"), h("th", { scope: "col" }, "日志"), h("th", { scope: "col", class: "num" }, "作业到场"), h("th", { scope: "col", class: "num" }, "隐患整改 / 发现"))),
                h("tbody", {}, days.map(row))),
              takeAway("post", post),
            ],
        ]));
  if (!dialog.open) {
    dialog.showModal();
  }
};
