// ECharts with the page's colours and type; one chart per element, kept across refreshes.
import * as echarts from "/vendor/echarts-6.0.0/echarts.esm.min.mjs";

export const COLOURS = {
  ink: "#17212e", quiet: "#5f6b7d", line: "#dfe4ea", grid: "#eef1f4",
  met: "#3d7fc4", unmet: "#dd9a3c", none: "#98a2b3", metInk: "#1b5fa8",
};

export const FONT = '"Noto Sans CJK SC", "Noto Sans SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif';

const charts = new Map();
const resizing = new ResizeObserver((entries) => entries.forEach(({ target }) => charts.get(target)?.resize()));

/** Draws into an element; the same element is redrawn, not made anew. */
export const draw = (element, option) => {
  let chart = charts.get(element);
  if (!chart) {
    for (const [old, drawn] of charts) {
      if (!old.isConnected) {
        resizing.unobserve(old);
        drawn.dispose();
        charts.delete(old);
      }
    }
    chart = echarts.init(element, null, { renderer: "canvas" });
    charts.set(element, chart);
    resizing.observe(element);
  }
  chart.setOption({
    animation: !matchMedia("(prefers-reduced-motion: reduce)").matches,
    animationDuration: 300,
    textStyle: { fontFamily: FONT },
    ...option,
  }, { notMerge: true });
  return chart;
};
