/** The HTTP server, its parameters, errors and headers. */
@NullMarked
package anlan.dashboard.server;

import org.jspecify.annotations.NullMarked;
