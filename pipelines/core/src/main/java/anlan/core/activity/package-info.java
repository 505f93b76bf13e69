/** What enterprises themselves are to do (企业安全活动), beside checking. */
@NullMarked
package anlan.core.activity;

import org.jspecify.annotations.NullMarked;
