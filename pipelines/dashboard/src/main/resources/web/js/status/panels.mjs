// Lead, cards and tables of the page 运行状态.
import { by, h, show } from "../dom.mjs";
import { takeAway } from "../exports.mjs";
import { moment, NONE, whole } from "../format.mjs";
import { card } from "../major/figures.mjs";
import { tableName } from "../changes.mjs";
import { ago, CHECKS, found, health, KINDS, outcome, SOURCES, wordOf } from "./words.mjs";

const LATE_MS = 1_000;

const worstSource = ({ sources }) =>
  ["BROKEN", "LATE", "NORMAL"].map((state) => sources.find((source) => source.health === state)).find(Boolean);

const wrongs = (page) => [
  page.cutHealth !== "NORMAL" && `切面${wordOf(page.cutHealth)}`,
  ...page.sources.filter((source) => source.health !== "NORMAL").map((source) => `${SOURCES[source.source]}${wordOf(source.health)}`),
].filter(Boolean);

export const showLead = (page) => {
  const wrong = wrongs(page);
  show(by("lead"),
    h("div", {},
      h("h1", {}, "运行状态"),
      h("p", { class: "verdict" },
        wrong.length === 0 ? h("b", { class: "met" }, "来源库与切面均正常。") : [h("b", { class: "unmet" }, wrong.join("、")), "。"],
        `最近一个切面发布于 ${ago(page.cutAgeSeconds)}前。`,
        page.rejected > 0 && ["拒收的消息 ", h("b", { class: "unmet" }, whole(page.rejected)), " 条。"])),
    h("p", { class: "basis" },
      h("span", {}, `读取于 ${moment(page.readAt)}，每 15 秒更新`),
      h("span", { class: "quiet" }, "全库，不分辖区。")));
};

const cards = (page) => {
  const source = worstSource(page);
  const reconciled = page.checks.find((run) => run.kind === "RECONCILIATION");
  const failed = page.requests.filter((request) => request.outcome !== "DONE").length;
  return [
    { id: "cut", list: "cuts", of: `切面 #${whole(page.cut.number)}`, title: "最近一个切面", number: ago(page.cutAgeSeconds), unit: "前", met: page.cutHealth === "NORMAL", word: wordOf(page.cutHealth), share: 1, words: "源库无变更时不发布；超过 10 分钟为迟滞，超过 24 小时为中断" },
    { id: "source", list: "sources", of: "最差的来源库", title: "来源库心跳", number: source ? ago(source.ageSeconds) : NONE, unit: "前", met: source ? source.health === "NORMAL" : null, word: source ? wordOf(source.health) : "没有心跳", share: source ? 1 : 0, words: "超过 24 小时为迟滞，超过 72 小时为中断" },
    { id: "late", list: "cuts", of: "最近 500 个切面", title: "超时的切面", number: whole(page.lateCuts), unit: "个", met: page.lateCuts === 0, word: page.lateCuts === 0 ? "没有" : "有超时", share: page.lateCuts / 500, words: "发布用时超过 1 秒，读者可能看到半个切面" },
    { id: "checks", list: "checks", of: reconciled ? `切面 #${whole(reconciled.cut)}` : "尚未对账", title: "最近一次对账", number: reconciled ? whole(reconciled.failing) : NONE, unit: "项不符", met: reconciled ? reconciled.failing === 0 : null, word: reconciled ? (reconciled.failing === 0 ? "全部相符" : "有不符") : "尚未对账", share: reconciled ? reconciled.failing / reconciled.checks : 0, words: reconciled ? [`${whole(reconciled.checks)} 项指标、${whole(reconciled.compared)} 个数值，`, moment(reconciled.checkedAt)] : "每日一次，也可运行 deploy/anlan reconcile" },
    { id: "rejected", list: "rejected", of: "全部", title: "拒收的消息", number: whole(page.rejected), unit: "条", met: page.rejected === 0, word: page.rejected === 0 ? "没有" : "待修复", share: page.rejected === 0 ? 0 : 1, words: page.lastRejectedAt ? ["最近一条 ", moment(page.lastRejectedAt)] : "没有" },
    { id: "requests", list: "requests", of: "最近 20 项", title: "未完成的运维请求", number: whole(failed), unit: "项", met: failed === 0, word: failed === 0 ? "没有" : "有未完成", share: page.requests.length === 0 ? 0 : failed / page.requests.length, words: `已处理 ${whole(page.requests.length)} 项` },
  ];
};

export const showFigures = (page, actions) =>
  show(by("figures"), cards(page).map((figure) => card(figure, { listed: null }, actions)));

const panel = (id, title, quiet, page, actions, head, rows, empty) => {
  by(id).hidden = false;
  show(by(id),
    h("div", { class: "panel-head" },
      h("h2", { id: `${id}-title` }, title), h("span", { class: "quiet" }, quiet),
      h("button", { type: "button", class: "link quiet push", id: `about-${id}`, onclick: () => actions.source(title, page.origins[id], page.cut.number) }, "来源与 SQL")),
    rows.length === 0
      ? h("p", { class: "empty" }, empty)
      : [
        h("table", { class: "lines" }, h("thead", {}, h("tr", {}, head.map(([name, num]) => h("th", { scope: "col", class: num ? "num" : "" }, name)))), h("tbody", {}, rows)),
        takeAway(id, page, { table: id }),
      ]);
};

export const showSources = (page, actions) =>
  panel("sources", "来源库时效", "业务日期是来源库自报数据齐全的日子；业务时钟取最早的", page, actions,
    [["来源库"], ["业务日期"], ["落后（天）", true], ["最近心跳"], ["状态"]],
    page.sources.map((source) =>
      h("tr", { id: `source-${source.source}` },
        h("th", { scope: "row" }, SOURCES[source.source] ?? source.source, h("small", {}, source.source)),
        h("td", { class: "nowrap", "data-name": "业务日期" }, source.today),
        h("td", { class: `num${source.daysBehind > 0 ? " lacking" : ""}`, "data-name": "落后" }, whole(source.daysBehind)),
        h("td", { class: "nowrap", "data-name": "最近心跳" }, moment(source.tickedAt)),
        h("td", { "data-name": "状态" }, health(source.health)))),
    "来源库还没有心跳。");

export const showCuts = (page, actions) =>
  panel("cuts", "最近的切面", "发布用时为从取时间戳到可见，超过 1,000 毫秒为超时；最新一个的用时由下一个切面记下", page, actions,
    [["切面"], ["发布于"], ["业务时钟"], ["发布用时（毫秒）", true]],
    page.cuts.map(({ cut, stamp, clock, publishMs }) =>
      h("tr", {},
        h("th", { scope: "row" }, `#${whole(cut)}`),
        h("td", { class: "nowrap", "data-name": "发布于" }, moment(stamp)),
        h("td", { class: "nowrap", "data-name": "业务时钟" }, clock ?? NONE),
        h("td", { class: `num${publishMs > LATE_MS ? " lacking" : ""}`, "data-name": "用时（毫秒）" }, publishMs === null ? NONE : whole(publishMs)))),
    "还没有切面。");

export const showChecks = (page, actions) =>
  panel("checks", "对账与检查", "对账由变更历史重算全部指标，逐个数值比较；检查为恒等式与契约", page, actions,
    [["种类"], ["完成"], ["切面"], ["项数", true], ["比较的数值", true], ["不符"]],
    page.checks.map(({ kind, checkedAt, cut, checks, compared, failing, failed }) =>
      h("tr", {},
        h("th", { scope: "row" }, CHECKS[kind] ?? kind),
        h("td", { class: "nowrap", "data-name": "完成" }, moment(checkedAt)),
        h("td", { class: "nowrap", "data-name": "切面" }, cut === null ? NONE : `#${whole(cut)}`),
        h("td", { class: "num", "data-name": "项数" }, whole(checks)),
        h("td", { class: "num", "data-name": "比较的数值" }, compared === null ? NONE : whole(compared)),
        h("td", { class: "words-cell", "data-name": "不符" }, found(failing), failed && h("small", {}, failed)))),
    "还没有对过账：每日一次，也可运行 deploy/anlan reconcile 与 deploy/anlan test-warehouse。");

export const showRequests = (page, actions) =>
  panel("requests", "运维请求", "向唯一写入者提出并已处理的，新的在前；日常的小文件合并由作业自行完成，不在此列", page, actions,
    [["请求"], ["表"], ["提出"], ["结果"], ["说明"]],
    page.requests.map((request) =>
      h("tr", {},
        h("th", { scope: "row" }, KINDS[request.kind] ?? request.kind, h("small", {}, `请求 ${request.request}`)),
        h("td", { "data-name": "表" }, request.table ? tableName(request.table) : "全部"),
        h("td", { class: "nowrap", "data-name": "提出" }, moment(request.askedAt), h("small", {}, request.askedBy)),
        h("td", { "data-name": "结果" }, outcome(request.outcome), h("small", {}, `切面 #${whole(request.cut)}`)),
        h("td", { class: "words-cell" }, request.detail))),
    "没有提出过运维请求。");
