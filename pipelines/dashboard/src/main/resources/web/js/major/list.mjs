// Major hazards with their five duties, two signatures and listing.
import { by, h, mark, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { NONE, whole } from "../format.mjs";
import { pager, tabs } from "../hazards/list.mjs";
import { deadlineOf, stateOf } from "../hazards/words.mjs";

export const LISTS = {
  open: "未销号", overdue: "逾期", unplanned: "五落实有缺项", waiting_sign_off: "待销号", not_listed_in_time: "未按时挂牌", listed: "挂牌督办", all: "全部",
};

const MORE_LISTS = {
  to_plan: "本年应五落实", to_list: "本年应挂牌", a1: "调度表 A1", a2: "调度表 A2", a3: "调度表 A3", a4: "调度表 A4", a5: "调度表 A5", a6: "调度表 A6",
};

const DUTIES = { person: "责任人", measures: "措施", funds: "资金", deadline: "期限", emergencyPlan: "预案" };

export const showMajorList = (major, actions) => {
  const name = LISTS[major.listed] ?? MORE_LISTS[major.listed];
  const lists = LISTS[major.listed] ? LISTS : { ...LISTS, [major.listed]: name };
  const total = major.counts[major.listed];
  by("list").hidden = false;
  show(by("list"),
    h("div", { class: "panel-head" },
      h("h2", { id: "list-title" }, `重大事故隐患：${name}`),
      h("span", { class: "quiet" }, [...actions.focus, `共 ${whole(total)} 项，未销号在前，逾期最久的在前`].join(" · ")),
      h("button", { type: "button", class: "link quiet push", id: "about-list", onclick: () => actions.source("重大事故隐患", major.source, major.cut.number) }, "来源与 SQL")),
    tabs(lists, major.listed, actions.list, "清单范围"),
    total === 0
      ? h("p", { class: "empty" }, "没有这样的重大事故隐患。")
      : [
        h("table", { class: "uncovered hazards" },
          h("thead", {}, h("tr", {}, ["单位与隐患", "属地", "来源与发现", "有效期限", "状态", "五落实", "双签字", "挂牌督办"].map((title) => h("th", { scope: "col" }, title)))),
          h("tbody", {}, major.rows.map((hazard) => line(hazard, actions)))),
        pager(major, total, actions),
        takeAway("list", major),
      ]);
};

const line = ({ item, onTheSpot, duties, signatures, listing, listedInTime, listingTermOpen, foundByAuthority }, actions) =>
  h("tr", {},
    h("th", { scope: "row" },
      h("button", { type: "button", class: "link", id: `hazard-${item.hazard}`, onclick: () => actions.hazard(item.hazard) }, item.name || `监管对象 ${item.subject}`),
      h("small", {}, [item.category, item.description].filter(Boolean).join("：") || `隐患 ${item.hazard}`)),
    h("td", { "data-name": "属地" }, item.district, item.town !== item.district && h("small", {}, item.town)),
    h("td", { class: "nowrap", "data-name": "来源" }, item.origin, h("small", {}, item.foundOn)),
    h("td", { class: "nowrap", "data-name": "期限" }, deadlineOf(item)),
    h("td", { class: "nowrap", "data-name": "状态" }, stateOf(item)),
    h("td", { "data-name": "五落实" }, duty(duties, onTheSpot)),
    h("td", { "data-name": "双签字" }, signed(signatures, item.state)),
    h("td", { "data-name": "挂牌督办" }, listed(listing, listedInTime, listingTermOpen, foundByAuthority)));

const stated = (kind, words) => h("span", { class: `state ${kind}` }, mark(kind), words);

const duty = (duties, onTheSpot) => {
  const missing = Object.entries(DUTIES).filter(([field]) => !duties[field]).map(([, name]) => name);
  return missing.length === 0
    ? stated("met", "齐全")
    : onTheSpot ? stated("none", "当场整改") : stated("unmet", `缺${missing.join("、")}`);
};

/** Signatures are asked for once the hazard is rectified. */
const signed = ({ leaderOn, officerOn }, state) => {
  if (!leaderOn && !officerOn && !["WAITING_SIGN_OFF", "CLOSED_ON_TIME", "CLOSED_LATE"].includes(state)) {
    return NONE;
  }
  const one = (name, day) => h("small", { class: day ? "" : "missing" }, `${name} ${day ?? "未签"}`);
  return [one("主要负责人", leaderOn), one("安全总监等", officerOn)];
};

const listed = (listing, inTime, termOpen, foundByAuthority) => {
  if (!listing) {
    return termOpen ? stated("none", "时限未满") : foundByAuthority ? stated("unmet", "未挂牌") : NONE;
  }
  return [
    `${listing.level} ${listing.listedOn}`,
    !inTime && h("small", { class: "missing" }, "超过 5 个工作日"),
    h("small", {}, listing.delistedOn ? `${listing.delistedOn} 摘牌` : listing.deadline ? `期限 ${listing.deadline}，未摘牌` : "未摘牌"),
  ];
};
