package anlan.dashboard.server;

import anlan.dashboard.dictionary.DictionaryPage;
import anlan.dashboard.dictionary.DictionaryReader;
import anlan.dashboard.dictionary.DictionarySearch;
import anlan.dashboard.dictionary.DictionarySheets;
import anlan.dashboard.dictionary.RelationPage;
import io.javalin.http.Context;
import java.util.List;

/** The routes under /api/v1 about the tables and views themselves (数据字典). */
final class DictionaryApi {
  private final Replies replies;
  private final DictionaryReader dictionary;

  DictionaryApi(DictionaryReader dictionary, Replies replies) {
    this.replies = replies;
    this.dictionary = dictionary;
  }

  void addTo(Routes routes) {
    routes.get("/api/v1/dictionary", this::list);
    routes.get("/api/v1/dictionary/{name}", this::relation);
  }

  private void list(Context context) {
    Parameters parameters =
        Parameters.ofTable(context.queryParamMap(), List.of("q", "schema", "page", "size"));
    DictionarySearch search =
        new DictionarySearch(
            parameters.text("q"),
            parameters.choice("schema", "", DictionarySearch.schemas()),
            parameters.page(),
            parameters.size());
    replies.table(
        context,
        parameters,
        cut -> {
          DictionaryPage read = dictionary.dictionary().find(search, cut);
          return new Table(cut.number(), read, () -> DictionarySheets.list(read, search));
        });
  }

  private void relation(Context context) {
    Parameters parameters = Parameters.ofTable(context.queryParamMap(), List.of());
    String name = context.pathParam("name");
    replies.table(
        context,
        parameters,
        cut -> {
          RelationPage read =
              dictionary
                  .dictionary()
                  .relation(name, cut)
                  .orElseThrow(() -> new NotThere("没有名为 %s 的表或视图".formatted(name)));
          return new Table(cut.number(), read, () -> DictionarySheets.columns(read));
        });
  }
}
