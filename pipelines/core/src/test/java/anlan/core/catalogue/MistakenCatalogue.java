package anlan.core.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A copy of the catalogue to make mistakes in. */
abstract class MistakenCatalogue {
  @TempDir Path folder;

  @BeforeEach
  void copyTheRealOne() throws IOException {
    RealCatalogue.copyTo(folder);
  }

  final List<String> problems() {
    CatalogueException refused =
        catchThrowableOfType(CatalogueException.class, () -> Catalogue.load(folder));
    assertThat(refused).isNotNull();
    assertThat(refused.getMessage())
        .startsWith("the catalogue has " + refused.problems().size() + " problem(s):")
        .contains(refused.problems());
    return refused.problems();
  }

  final void edit(String file, String text, String mistake) throws IOException {
    String content = Files.readString(folder.resolve(file));
    assertThat(content).contains(text);
    int at = content.indexOf(text);
    Files.writeString(
        folder.resolve(file),
        content.substring(0, at) + mistake + content.substring(at + text.length()));
  }
}
