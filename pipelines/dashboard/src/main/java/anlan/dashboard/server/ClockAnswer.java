package anlan.dashboard.server;

import anlan.dashboard.cut.Cut;

/**
 * What the page polls.
 *
 * @param cut the newest cut
 * @param synthetic whether the figures are a demo's
 */
record ClockAnswer(Cut cut, boolean synthetic) {}
