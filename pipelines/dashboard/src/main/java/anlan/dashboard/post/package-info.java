/** Resident supervision (驻点监督): how posts are attended, and the posts themselves. */
@NullMarked
package anlan.dashboard.post;

import org.jspecify.annotations.NullMarked;
