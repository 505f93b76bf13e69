// A page's state is its address: shared links and the back button keep it.

const DEFAULTS = { jurisdiction: "370100" };

export const address = (state) => {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(state)) {
    if (value && DEFAULTS[name] !== value) {
      parameters.set(name, value);
    }
  }
  const text = parameters.toString();
  return text ? `?${text}` : location.pathname;
};

/**
 * How a page reads its address: `common` goes to every question, `filters` narrow figures, `own` are the page's
 * business only.
 */
export const addressOf = ({ common, filters, own }) => ({
  read: () => {
    const given = new URLSearchParams(location.search);
    const state = { ...DEFAULTS };
    for (const name of [...common, ...filters, ...own]) {
      const value = given.get(name);
      if (value) {
        state[name] = value;
      }
    }
    return state;
  },

  /** The parameters that say which figures, plus those named. */
  scope: (state, ...names) =>
    Object.fromEntries([...common, ...filters, ...names].filter((name) => state[name]).map((name) => [name, state[name]])),

  filtered: (state) => filters.some((name) => state[name]),

  withoutFilters: (state) => Object.fromEntries(Object.entries(state).filter(([name]) => !filters.includes(name))),
});
