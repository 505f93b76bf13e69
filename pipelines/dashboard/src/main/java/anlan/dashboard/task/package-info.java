/** The list of tasks (任务清单): what each unit owes in each period, and whether it was done. */
@NullMarked
package anlan.dashboard.task;

import org.jspecify.annotations.NullMarked;
