package anlan.dashboard.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The pages there are, each drawn once when the server starts: for those who run the pipeline, and
 * for all others. A browser keeps a page by its ETag, which names what it holds.
 */
final class Pages {
  static final List<String> NAMES =
      List.of(
          "index",
          "assessment",
          "deaths",
          "denominator",
          "dictionary",
          "enforcement",
          "hazards",
          "major",
          "posts",
          "quality",
          "reports",
          "status",
          "subject",
          "tasks",
          "titles",
          "visits");
  private static final String FIRST = "index";

  private Pages() {}

  /** A page as it is sent. */
  private record Drawn(String html, String etag) {
    static Drawn of(String html) {
      return new Drawn(html, "\"" + digest(html) + "\"");
    }

    private void answer(Context context) {
      context.header("ETag", etag);
      if (etag.equals(context.header("If-None-Match"))) {
        context.status(304);
      } else {
        context.html(html);
      }
    }
  }

  static void addTo(RoutesConfig routes) {
    Frame frame = new Frame(read("frame"));
    for (String name : NAMES) {
      String path = name.equals(FIRST) ? "/" : "/%s.html".formatted(name);
      Page page = Page.parse(name, read(name));
      Drawn forOperators = Drawn.of(frame.around(page, path, true));
      Drawn forOthers = Drawn.of(frame.around(page, path, false));
      routes.get(
          path,
          context ->
              (Door.viewer(context).sight().isOperators() ? forOperators : forOthers)
                  .answer(context));
    }
  }

  /** A file of the folder of pages. */
  static String read(String name) {
    String path = "/pages/%s.html".formatted(name);
    try (InputStream file = Pages.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalStateException(path + " is not on the class path");
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String digest(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
