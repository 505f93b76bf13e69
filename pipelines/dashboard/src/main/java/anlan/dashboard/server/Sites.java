package anlan.dashboard.server;

import anlan.dashboard.viewer.Sight;
import anlan.dashboard.viewer.Viewer;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Leads each viewer to the site of his sight; there are as many as roles and districts. */
final class Sites {
  private final Site.Shared shared;
  private final Map<Sight, Site> sites = new ConcurrentHashMap<>();

  Sites(Site.Shared shared) {
    this.shared = shared;
  }

  void addTo(RoutesConfig routes) {
    new Site(Sight.of(Stream.empty()), shared)
        .paths()
        .forEach(path -> routes.get(path, context -> answer(path, context)));
  }

  private void answer(String path, Context context) throws Exception {
    Viewer viewer = Door.viewer(context);
    sites
        .computeIfAbsent(viewer.sight(), sight -> new Site(sight, shared))
        .answer(path, viewer, context);
  }
}
