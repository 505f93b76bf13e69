// Keeps a page up to date: asks for the newest cut every few seconds, and says what is wrong.
// An answer may be of an older cut while the server renews it: the page then asks again until all its figures are of the newest.
import { by, h, show } from "./dom.mjs";
import { ask, takeOldestCut } from "./api.mjs";
import { moment } from "./format.mjs";
import { showStamp } from "./header.mjs";

const POLL_MS = 5_000;
const POLL_LATE_MS = 1_000;
const LATE_MS = 30_000;

/** What a page shows at present, and the loop that renews it by `refresh`. */
export const keepLive = (refresh) => {
  const shown = { cut: null, asOf: null, newest: null, synthetic: false, viewer: null, operator: false };
  let polling = null;
  let wrong = false;
  let busy = false;

  /** What is shown is so much older than the newest cut that nobody should take it for live. */
  const isLate = () => shown.cut && shown.newest && Date.parse(shown.newest.stamp) - Date.parse(shown.cut.stamp) > LATE_MS;

  const stamp = (how = {}) => {
    busy = how.busy === true;
    showStamp({ ...shown, late: isLate(), ...how });
  };

  const notice = (title, words) =>
    show(by("notice"), title && h("p", { class: "notice" }, h("b", {}, title), words));

  const fail = (problem) => {
    stamp({ problem });
    wrong = problem.status === 400 || problem.status === 403;
    if (problem.status === 403) {
      notice(problem.title, "本页有不在本账号职责范围内的数据，请从上方选择其他栏目。");
    } else if (wrong) {
      notice("地址中的参数有误", [`${problem.message}。`, h("a", { href: location.pathname }, "去掉参数，重新打开本页")]);
    } else if (problem.type === "/problems/not-ready") {
      notice(problem.title, "首个切面发布后本页自动显示，无需刷新。");
    } else if (shown.cut) {
      notice(problem.title, `页面保留 ${moment(shown.cut.stamp)} 发布的数据（切面 #${shown.cut.number}），恢复后自动更新。`);
    } else {
      notice(problem.title ?? "页面出错", `${problem.message ?? ""}，恢复后自动显示。`);
    }
  };

  const poll = async () => {
    polling = null;
    try {
      const { cut, synthetic, viewer, role, operator } = await ask("clock");
      const old = !wrong && (shown.cut === null || by("notice").hasChildNodes() || takeOldestCut() < cut.number);
      shown.newest = cut;
      shown.synthetic = synthetic;
      shown.viewer = `${role} ${viewer}`;
      shown.operator = operator;
      if (cut.number !== shown.cut?.number || old) {
        await refresh();
      } else if (!wrong && !busy) {
        stamp();
      }
    } catch (problem) {
      fail(problem);
    }
    schedule();
  };

  const schedule = () => {
    if (!document.hidden && polling === null) {
      polling = setTimeout(poll, isLate() ? POLL_LATE_MS : POLL_MS);
    }
  };

  return {
    stamp,
    fail,

    /** Whether who looks is one of those who run the pipeline. */
    isOperator: () => shown.operator,

    /** The figures of this cut, as of this day, are on the page. */
    shows: (cut, asOf) => {
      shown.cut = cut;
      shown.asOf = asOf;
      wrong = false;
      notice();
    },

    start: () => {
      document.addEventListener("visibilitychange", () => {
        clearTimeout(polling);
        polling = null;
        if (!document.hidden) {
          poll();
        }
      });
      poll();
    },
  };
};
