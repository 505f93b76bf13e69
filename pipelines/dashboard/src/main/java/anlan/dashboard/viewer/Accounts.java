package anlan.dashboard.viewer;

import anlan.dashboard.trino.Question;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.trino.Unavailable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The accounts there are: those of Trino, which checks passwords and knows everybody's roles. */
public final class Accounts {
  private static final Question ROLES =
      new Question("select array_join(current_groups(), ',') as roles", List.of());

  private final Trino trino;

  public Accounts(Trino trino) {
    this.trino = trino;
  }

  /**
   * Who has this name and password; empty if nobody has.
   *
   * @throws Unavailable if Trino does not answer
   */
  public Optional<Viewer> signIn(String name, String password) {
    return trino.login(name, password, ROLES, row -> row.getString("roles")).stream()
        .findFirst()
        .map(roles -> viewer(name, roles));
  }

  /**
   * Who has this name now; without a role if he has none any more.
   *
   * @throws Unavailable if Trino does not answer
   */
  public Viewer named(String name) {
    return viewer(name, trino.as(() -> name).ask(ROLES, row -> row.getString("roles")).get(0));
  }

  private static Viewer viewer(String name, String roles) {
    return new Viewer(name, Sight.of(Stream.of(roles.split(",")).filter(r -> !r.isEmpty())));
  }
}
