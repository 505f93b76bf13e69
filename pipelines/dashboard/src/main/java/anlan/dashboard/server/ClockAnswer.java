package anlan.dashboard.server;

import anlan.dashboard.cut.Cut;

/**
 * What the page polls.
 *
 * @param cut the newest cut
 * @param synthetic whether the figures are a demo's
 * @param viewer the name of who looks
 * @param role what his role is called
 * @param operator whether he runs the pipeline
 */
record ClockAnswer(Cut cut, boolean synthetic, String viewer, String role, boolean operator) {}
