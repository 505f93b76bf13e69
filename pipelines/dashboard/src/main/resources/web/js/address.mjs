// The page's state is its address: shared links and the back button keep it.

const FILTERS = ["district", "town", "class", "department", "level", "sector", "category"];
const OWN = ["indicator", "q", "page", "subject"];
const DEFAULTS = { jurisdiction: "370100" };

export const read = () => {
  const given = new URLSearchParams(location.search);
  const state = { ...DEFAULTS };
  for (const name of ["jurisdiction", "period", "by", ...FILTERS, ...OWN]) {
    const value = given.get(name);
    if (value) {
      state[name] = value;
    }
  }
  return state;
};

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

/** The parameters that narrow figures, plus those named. */
export const scope = (state, ...names) => {
  const parameters = {};
  for (const name of ["jurisdiction", "period", ...FILTERS, ...names]) {
    if (state[name]) {
      parameters[name] = state[name];
    }
  }
  return parameters;
};

export const filtered = (state) => FILTERS.some((name) => state[name]);

export const withoutFilters = (state) => {
  const rest = { ...state };
  for (const name of FILTERS) {
    delete rest[name];
  }
  return rest;
};
