package anlan.jobs.config;

import anlan.lake.LakeConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads environment variables and gathers what is wrong with them. */
final class Settings {
  private static final LakeConfig NO_LAKE =
      new LakeConfig("jdbc:postgresql:none", "none", "", "file:/none");

  private final Map<String, String> environment;
  private final List<String> errors = new ArrayList<>();

  Settings(Map<String, String> environment) {
    this.environment = environment;
  }

  boolean has(String key) {
    return !environment.getOrDefault(key, "").isBlank();
  }

  Path folder(String key, String fix) {
    Path path = Path.of(environment.getOrDefault(key, ""));
    if (!has(key) || !Files.isDirectory(path)) {
      wrong(key, "is not a folder", fix);
    }
    return path;
  }

  String matching(String key, String pattern, String fix) {
    String value = environment.getOrDefault(key, "");
    if (!value.matches(pattern)) {
      wrong(key, "does not read as one", fix);
    }
    return value;
  }

  int number(String key, int preset, int min, int max) {
    if (!has(key)) {
      return preset;
    }
    try {
      int value = Integer.parseInt(environment.getOrDefault(key, "").strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // reported below, like a number out of range
    }
    wrong(key, "is out of range", "set it to a whole number from " + min + " to " + max);
    return preset;
  }

  LakeConfig lake() {
    try {
      return LakeConfig.fromEnvironment(environment);
    } catch (IllegalArgumentException e) {
      errors.add(String.valueOf(e.getMessage()));
      return NO_LAKE;
    }
  }

  void throwIfWrong() {
    if (!errors.isEmpty()) {
      throw new IllegalArgumentException("settings:\n  " + String.join("\n  ", errors));
    }
  }

  private void wrong(String key, String what, String fix) {
    errors.add(
        "%s is '%s', which %s: %s".formatted(key, environment.getOrDefault(key, ""), what, fix));
  }
}
