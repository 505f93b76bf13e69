package anlan.dashboard.server;

import io.javalin.http.Handler;

/** Takes what answers a path. */
@FunctionalInterface
interface Routes {
  void get(String path, Handler handler);
}
