/** The official forms (报表) as they are printed: preview, paper and workbook are one. */
@NullMarked
package anlan.dashboard.report;

import org.jspecify.annotations.NullMarked;
