package anlan.stack.command;

import anlan.warehouse.closing.Manifest;
import java.util.ArrayList;
import java.util.List;

/** A manifest (固化清单) for a person to read. */
final class ManifestText {
  private ManifestText() {}

  static List<String> lines(Manifest manifest) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%s of %s, version %d, by %s"
            .formatted(
                manifest.closing().quarter(),
                manifest.closing().jurisdiction(),
                manifest.closing().version(),
                String.join(", ", manifest.schemes())));
    lines.add(
        "  cut %d of %s, clock %s, named %s"
            .formatted(
                manifest.moment().cut(),
                manifest.moment().stamp(),
                manifest.moment().clock(),
                manifest.closing().cutName()));
    lines.add(
        "  %,d results, %,d items, %,d deductions"
            .formatted(manifest.results(), manifest.items(), manifest.deductions()));
    lines.add("  SHA-256 of the CSV  " + manifest.csvSha256());
    lines.add("  catalogue           " + manifest.catalogue());
    lines.add("  code                " + manifest.closing().code());
    manifest.reasons().forEach(reason -> lines.add("  " + reason));
    return lines;
  }
}
