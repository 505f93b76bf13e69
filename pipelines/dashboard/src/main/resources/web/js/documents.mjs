// Official documents (公文) that Word opens, made of the newest cut: one click each.
import { h } from "./dom.mjs";

const query = (parameters) => {
  const text = new URLSearchParams(Object.entries(parameters).filter(([, value]) => value)).toString();
  return text ? `?${text}` : "";
};

const link = (id, name, path, parameters, how = {}) =>
  h("a", { id, href: `/api/v1/${path}${query(parameters)}`, download: true, ...how }, name);

/** 督办单 of the overdue hazards that a list shows under its filters. */
export const takeOrders = ({ asked }) => {
  const { list, page, size, ...filters } = asked.parameters;
  return link("orders", "导出督办单", "hazards/supervision", filters, { class: "button", title: "Word，一项隐患一页，致责任部门；至多 50 项，重大在前，逾期最久的在前" });
};

/** 督办单 of one overdue hazard. */
export const takeOrder = (hazard) =>
  link("order", "导出督办单", `hazards/${hazard}/supervision`, {}, { class: "button", title: "Word，致责任部门" });

const BULLETINS = { quarter: "季度通报", week: "周调度通报", report: "专报" };

/** 通报 and 专报 of a jurisdiction's quarter; that of a week only in the quarter of the clock's day. */
export const takeBulletins = ({ jurisdiction, units, quarter, current }) =>
  h("p", { class: "exports" }, "全辖区公文（Word） ",
    Object.entries(BULLETINS)
      .filter(([kind]) => (kind === "week" ? current : quarter))
      .map(([kind, name], i) => [i > 0 && "、", link(`bulletin-${kind}`, name, `bulletins/${kind}`, { jurisdiction, units, quarter })]));
