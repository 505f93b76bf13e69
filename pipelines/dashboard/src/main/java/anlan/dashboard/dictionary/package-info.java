/** The data dictionary (数据字典): every table and view, made of the files that make them. */
@NullMarked
package anlan.dashboard.dictionary;

import org.jspecify.annotations.NullMarked;
