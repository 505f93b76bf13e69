// Numbers and days as officials write them.

const WHOLE = new Intl.NumberFormat("zh-CN");
const DECIMAL = new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 4 });
const MOMENT = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai", year: "numeric", month: "2-digit", day: "2-digit",
  hour: "2-digit", minute: "2-digit", second: "2-digit", hour12: false,
});

export const NONE = "—";

export const whole = (number) => WHOLE.format(number);

/** A number whole or with decimals, as sums in 万元 have up to four. */
export const decimal = (number) => DECIMAL.format(number);

/** Percent with so many decimals, half up, from integers: never from a rounded rate. */
const rounded = ({ numerator, denominator }, decimals) => {
  const unit = 10 ** decimals;
  return (Math.floor((numerator * 200 * unit + denominator) / (denominator * 2)) / unit).toFixed(decimals);
};

/** "73.42", or "—" when there is nothing to cover. */
export const percent = (figure, decimals = 2) =>
  figure.denominator === 0 ? NONE : rounded(figure, decimals);

export const percentSign = (figure, decimals) =>
  figure.denominator === 0 ? NONE : `${percent(figure, decimals)}%`;

const SHORT_NAMES = { 370176: "高新区", "37FQ01": "起步区", "37FQ02": "南部山区", 370871: "高新区", 371371: "高新区" };

/** The everyday name of a zone, for tables and tiles. */
export const shortName = ({ key, name }) => SHORT_NAMES[key] ?? name;

/** Change in percentage points with its sign. */
export const change = (points) =>
  points === null ? NONE : points > 0 ? `+${points.toFixed(2)}` : points < 0 ? `−${Math.abs(points).toFixed(2)}` : "0.00";

/** Points of an assessment to two decimals, half up, from the ten-thousandths that they are kept in. */
export const points = (number) => {
  const hundredths = Math.floor((Math.round(Math.abs(number) * 10_000) + 50) / 100);
  return `${number < 0 && hundredths > 0 ? "−" : ""}${(hundredths / 100).toFixed(2)}`;
};

export const target = (of) => `${+((of.numerator / of.denominator) * 100).toFixed(2)}%`;

/** 2023-09-18 → 2023年9月18日 */
export const day = (iso) => {
  const [year, month, date] = iso.split("-").map(Number);
  return `${year}年${month}月${date}日`;
};

export const monthDay = (iso) => iso.slice(5).replace("-", "/");

export const moment = (iso) => MOMENT.format(new Date(iso)).replaceAll("/", "-");

/** The state of a figure as class, word and sign. */
export const STATE = {
  MET: { kind: "met", word: "达标" },
  UNMET: { kind: "unmet", word: "未达标" },
  NO_TARGET: { kind: "none", word: "不设目标" },
  NOT_APPLICABLE: { kind: "none", word: "不适用" },
};
