/** Tables of the pages to be taken away (导出), as CSV and as xlsx. */
@NullMarked
package anlan.dashboard.export;

import org.jspecify.annotations.NullMarked;
