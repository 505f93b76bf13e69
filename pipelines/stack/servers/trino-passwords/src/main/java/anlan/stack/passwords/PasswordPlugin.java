package anlan.stack.passwords;

import io.trino.spi.Plugin;
import io.trino.spi.security.GroupProvider;
import io.trino.spi.security.GroupProviderFactory;
import io.trino.spi.security.PasswordAuthenticator;
import io.trino.spi.security.PasswordAuthenticatorFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Trino's own plugin for this is in its container image and not at Maven Central. This one goes by
 * the same names, reads the same files and so needs the same configuration; of the hashes it knows
 * PBKDF2 only.
 */
public final class PasswordPlugin implements Plugin {
  private static final String NAME = "file";

  @Override
  public Iterable<PasswordAuthenticatorFactory> getPasswordAuthenticatorFactories() {
    return List.of(
        new PasswordAuthenticatorFactory() {
          @Override
          public String getName() {
            return NAME;
          }

          @Override
          public PasswordAuthenticator create(Map<String, String> config) {
            return new PasswordFile(file(config, "file.password-file"));
          }
        });
  }

  @Override
  public Iterable<GroupProviderFactory> getGroupProviderFactories() {
    return List.of(
        new GroupProviderFactory() {
          @Override
          public String getName() {
            return NAME;
          }

          @Override
          public GroupProvider create(Map<String, String> config) {
            return new GroupFile(file(config, "file.group-file"));
          }
        });
  }

  private static Path file(Map<String, String> config, String property) {
    String path = config.get(property);
    if (path == null || config.size() > 1) {
      throw new IllegalArgumentException(
          "only the property %s is known, and must be set: %s"
              .formatted(property, config.keySet()));
    }
    return Path.of(path);
  }
}
