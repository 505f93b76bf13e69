package anlan.dashboard.server;

import anlan.core.calendar.PeriodKind;
import anlan.dashboard.authority.AuthorityScope;
import anlan.dashboard.post.PostDays;
import anlan.dashboard.post.PostDaysReader;
import anlan.dashboard.post.PostForm;
import anlan.dashboard.post.PostFormReader;
import anlan.dashboard.post.PostList;
import anlan.dashboard.post.PostPage;
import anlan.dashboard.post.PostReader;
import anlan.dashboard.post.PostSearch;
import anlan.dashboard.post.PostSheets;
import anlan.dashboard.post.PostUnitPage;
import anlan.dashboard.post.PostUnitReader;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.reference.ReferenceReader;
import anlan.dashboard.trino.Trino;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;

/** The routes under /api/v1 about resident supervision (驻点监督). */
final class PostApi {
  private final Replies replies;
  private final ReferenceReader catalogue;
  private final PostUnitReader units;
  private final PostReader posts;
  private final PostDaysReader days;
  private final PostFormReader form;

  PostApi(Trino trino, ReferenceReader catalogue, Replies replies) {
    this.replies = replies;
    this.catalogue = catalogue;
    this.units = new PostUnitReader(trino);
    this.posts = new PostReader(trino);
    this.days = new PostDaysReader(trino);
    this.form = new PostFormReader(trino);
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/post-units", this::units);
    routes.get("/api/v1/posts", this::posts);
    routes.get("/api/v1/posts/{id}/days", this::days);
    routes.get("/api/v1/post-form", this::form);
  }

  private void units(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), AuthorityParameters.NAMES);
    Reference reference = catalogue.reference();
    AuthorityScope scope = scope(parameters, reference);
    replies.table(
        context,
        parameters,
        cut -> {
          PostUnitPage read = units.read(scope, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () -> PostSheets.units(read, scope, scope.words(reference)));
        });
  }

  private void posts(Context context) {
    Parameters parameters =
        Parameters.ofTable(context.queryParamMap(), AuthorityParameters.OF_LIST);
    Reference reference = catalogue.reference();
    AuthorityScope scope = scope(parameters, reference);
    PostSearch search =
        new PostSearch(
            listed(parameters), parameters.text("q"), parameters.page(), parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          PostPage read = posts.read(scope, search, reference, cut);
          return new Table(
              read.cut().number(),
              read,
              () -> PostSheets.list(read, search.listed(), scope.words(reference)));
        });
  }

  private void days(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of());
    long id = Parameters.id(context.pathParam("id"), "驻点编号（数字）");
    Reference reference = catalogue.reference();
    replies.table(
        context,
        parameters,
        cut -> {
          PostDays read = days.read(id, reference, cut);
          return new Table(read.cut(), read, () -> PostSheets.days(read, cut));
        });
  }

  private void form(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of("jurisdiction"));
    Reference reference = catalogue.reference();
    String jurisdiction = parameters.jurisdiction(reference);
    replies.table(
        context,
        parameters,
        cut -> {
          PostForm read = form.read(jurisdiction, reference, cut);
          return new Table(read.cut().number(), read, () -> PostSheets.form(read));
        });
  }

  private AuthorityScope scope(Parameters parameters, Reference reference) {
    AuthorityScope scope =
        AuthorityParameters.scope(parameters, reference, PeriodKind.MONTH, replies.now());
    if (scope.period().kind() != PeriodKind.MONTH) {
      throw new BadParameter("period", scope.period().label(), "2023-09 这样的月份");
    }
    return scope;
  }

  /** Which posts a list shows; those under the standard if not said. */
  private static PostList listed(Parameters parameters) {
    String list =
        parameters.choice(
            "list",
            PostList.UNDER.parameter(),
            Arrays.stream(PostList.values()).map(PostList::parameter).toList());
    return PostList.named(list).orElseThrow();
  }
}
