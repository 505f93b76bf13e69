package anlan.warehouse.trino;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * How the warehouse gets into Trino, as user {@value #USER}.
 *
 * @param jdbc address with the catalogue, such as {@code
 *     jdbc:trino://127.0.0.1:18806/lake?SSL=true}
 * @param passwordFile holds the password, which is kept nowhere else
 */
public record Login(String jdbc, Path passwordFile) {
  /** Owns the views and writes {@code assessment}. */
  public static final String USER = "warehouse";

  String password() {
    try {
      return Files.readString(passwordFile).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("no password of Trino's user " + USER, e);
    }
  }
}
