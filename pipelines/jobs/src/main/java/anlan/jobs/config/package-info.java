/** What the environment says about a run, checked once before anything starts. */
@NullMarked
package anlan.jobs.config;

import org.jspecify.annotations.NullMarked;
