/** Where a local stack lives: folders, ports, Java homes, the environment of its children. */
@NullMarked
package anlan.stack.config;

import org.jspecify.annotations.NullMarked;
