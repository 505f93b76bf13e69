package anlan.lake;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Each test has a lake of its own, with its tables. */
abstract class OnTestLake {
  @TempDir Path folder;
  TestLake test;

  @BeforeEach
  void openLake() {
    test = new TestLake(folder);
    test.lake.createTables();
  }

  @AfterEach
  void closeLake() {
    test.close();
  }
}
