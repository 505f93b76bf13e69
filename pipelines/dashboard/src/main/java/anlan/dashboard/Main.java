package anlan.dashboard;

import anlan.dashboard.server.Dashboard;

/** Serves the pages and the API on a loopback port. */
public final class Main {
  private Main() {}

  public static void main(String[] args) {
    Dashboard dashboard = Dashboard.start(Settings.from(System.getenv()));
    Runtime.getRuntime().addShutdownHook(new Thread(dashboard::close, "close"));
  }
}
