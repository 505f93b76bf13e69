/** The whole pipeline on real servers against its goals: loading, freshness, memory. */
@NullMarked
package anlan.benchmarks.pipeline;

import org.jspecify.annotations.NullMarked;
