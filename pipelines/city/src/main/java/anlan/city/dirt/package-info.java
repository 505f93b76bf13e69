/**
 * Spoils rows of the demo's databases on purpose (合成的脏数据), as offices do by mistake, and rows that
 * only look spoilt; what was done is written down, so that what quality rules find can be judged.
 */
@NullMarked
package anlan.city.dirt;

import org.jspecify.annotations.NullMarked;
