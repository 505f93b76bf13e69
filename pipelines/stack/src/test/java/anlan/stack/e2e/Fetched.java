package anlan.stack.e2e;

import anlan.stack.OpenApi;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The answers under /api/v1 that pages fetch, held against the interface's document, each address
 * and status once. Playwright gives no body while it tells of an answer, so they are only noted
 * then, and read when their page is at rest. It gives none either once the page has gone on to
 * another: such an answer is passed over until it is fetched again.
 */
final class Fetched {
  private static final String API = "/api/v1/";

  private final OpenApi openApi;
  private final List<Noted> noted = new ArrayList<>();
  private final Set<String> held = new HashSet<>();
  private final List<String> departures = new ArrayList<>();

  private record Noted(String page, Response response) {
    /** Path and query that were asked for. */
    String target() {
      URI uri = URI.create(response.url());
      return uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery());
    }

    String addressAndStatus() {
      return response.status() + " " + target();
    }
  }

  Fetched(OpenApi openApi) {
    this.openApi = openApi;
  }

  /** Notes from now on what a page fetches. */
  void by(Page page) {
    page.onResponse(
        response -> {
          if (isAnswer(response)) {
            noted.add(new Noted(page.url(), response));
          }
        });
  }

  /** What the browser had kept came with its first answer. */
  private static boolean isAnswer(Response response) {
    return URI.create(response.url()).getPath().startsWith(API)
        && response.status() != HttpURLConnection.HTTP_NOT_MODIFIED
        && response.headers().getOrDefault("content-type", "").contains("json");
  }

  /** Holds against the document what was noted; for a page at rest. */
  void hold() {
    List<Noted> now = List.copyOf(noted);
    noted.clear();
    now.forEach(this::hold);
  }

  private void hold(Noted answer) {
    if (!held.contains(answer.addressAndStatus())) {
      body(answer.response()).ifPresent(body -> hold(answer, body));
    }
  }

  private void hold(Noted answer, byte[] body) {
    held.add(answer.addressAndStatus());
    List<String> found =
        openApi.departures(
            answer.target(), answer.response().status(), headers(answer.response()), body);
    if (!found.isEmpty()) {
      departures.add(
          "%s, fetched by %s, departs from openapi.yaml: %s"
              .formatted(answer.addressAndStatus(), answer.page(), found));
    }
  }

  /** Nothing if the page has left it behind. */
  private static Optional<byte[]> body(Response response) {
    try {
      return Optional.of(response.body());
    } catch (PlaywrightException e) {
      return Optional.empty();
    }
  }

  private static HttpHeaders headers(Response response) {
    return HttpHeaders.of(
        response.headers().entrySet().stream()
            .collect(Collectors.toMap(entry -> entry.getKey(), entry -> List.of(entry.getValue()))),
        (name, value) -> true);
  }

  /** How the answers so far depart from the document. */
  List<String> departures() {
    return List.copyOf(departures);
  }
}
