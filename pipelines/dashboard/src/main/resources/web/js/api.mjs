// Asks the API. An error comes as a Problem with the server's words; who is not signed in any more is led there.

const LIMIT_MS = 130_000;

export class Problem extends Error {
  constructor(problem) {
    super(problem.detail ?? problem.title);
    this.type = problem.type;
    this.title = problem.title;
    this.status = problem.status;
    this.parameter = problem.parameter;
  }
}

let oldest = Infinity;

/** The oldest cut of the answers that came since this was last asked. */
export const takeOldestCut = () => {
  const cut = oldest;
  oldest = Infinity;
  return cut;
};

/** An answer's ETag begins with its cut; what comes of no cut, such as the clock, has none. */
const noteCut = (etag) => {
  const cut = parseInt(etag?.slice(1), 10);
  oldest = Math.min(oldest, Number.isNaN(cut) ? Infinity : cut);
};

/** The answer, and what was asked for it. */
export const ask = async (path, parameters = {}) => {
  const query = new URLSearchParams(parameters).toString();
  let response;
  try {
    response = await fetch(`/api/v1/${path}${query ? `?${query}` : ""}`, { signal: AbortSignal.timeout(LIMIT_MS) });
  } catch {
    throw new Problem({ type: "/problems/unreachable", title: "看板服务没有应答", status: 0, detail: "请检查网络或稍后再试" });
  }
  if (response.status === 401) {
    location.assign(`/login.html?${new URLSearchParams({ next: location.pathname + location.search })}`);
  }
  const body = await response.json().catch(() => ({}));
  if (!response.ok) {
    throw new Problem({ type: "/problems/internal", title: "程序错误", status: response.status, ...body });
  }
  noteCut(response.headers.get("ETag"));
  return { ...body, asked: { path, parameters } };
};
