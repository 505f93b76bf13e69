package anlan.stack.server;

import anlan.stack.StackException;
import anlan.stack.config.StackConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * What Trino, the dashboard and their users keep from others: a certificate, the secret among
 * Trino's nodes, a random password for each user of {@code deploy/trino/etc/groups.txt} and a key
 * for each of the group {@code assessment}, by which it pulls from the dashboard. Made at the first
 * start and kept in files that only the owner of the data folder can read; never on a command line
 * or in a log.
 *
 * <p>Passwords and keys are 24 random bytes, which nobody finds by trying, so hashing them at the
 * least cost that Trino takes is enough. Of passwords that people choose it would not be.
 */
final class Secrets {
  private static final FileAttribute<?> OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
  private static final FileAttribute<?> OWNERS_FOLDER =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));
  private static final String CLIENTS = "assessment";
  private static final int PASSWORD_BYTES = 24;
  private static final int NODES_SECRET_BYTES = 48;
  private static final int SALT_BYTES = 16;
  private static final int HASH_ROUNDS = 1000;
  private static final int HASH_BITS = 160;

  private final StackConfig config;
  private final SecureRandom random = new SecureRandom();

  Secrets(StackConfig config) {
    this.config = config;
  }

  /** Makes what is missing; what is there stays as it is. */
  void make() throws IOException, InterruptedException {
    Path folder = config.secrets();
    Files.createDirectories(folder.resolve("passwords"), OWNERS_FOLDER);
    if (!Files.exists(folder.resolve("trino.pem"))) {
      Certificate certificate = Certificate.make(config.java17(), folder);
      write("trino-certificate.pem", certificate.pem());
      write("trino.pem", certificate.keyPem() + certificate.pem());
    }
    if (!Files.exists(folder.resolve("nodes"))) {
      write("nodes", randomText(NODES_SECRET_BYTES));
    }
    StringBuilder hashes = new StringBuilder();
    for (String user : users(".*")) {
      if (!Files.exists(config.trinoPassword(user))) {
        write("passwords/" + user, randomText(PASSWORD_BYTES));
      }
      hashes.append(user).append(':').append(hash(password(config, user))).append('\n');
    }
    write("password.db", hashes.toString());
    makeKeys();
  }

  private void makeKeys() throws IOException {
    Files.createDirectories(config.secrets().resolve("keys"), OWNERS_FOLDER);
    StringBuilder hashes = new StringBuilder();
    for (String client : users(CLIENTS)) {
      Path file = config.key(client);
      if (!Files.exists(file)) {
        write("keys/" + client, randomText(PASSWORD_BYTES));
      }
      hashes.append(client).append(':').append(sha256(Files.readString(file))).append('\n');
    }
    write("keys.db", hashes.toString());
  }

  /** By which Trino's nodes know each other. */
  String amongNodes() throws IOException {
    return Files.readString(config.secrets().resolve("nodes"));
  }

  /**
   * The password of a user.
   *
   * @throws StackException if there is none
   */
  static String password(StackConfig config, String user) {
    if (!user.matches("\\w+") || !Files.exists(config.trinoPassword(user))) {
      throw new StackException(
          "Trino has no user '%s' here".formatted(user),
          "Take one of deploy/trino/etc/groups.txt; who is added there gets a password with the"
              + " next start.");
    }
    try {
      return Files.readString(config.trinoPassword(user));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everybody in the groups of these names, each once. */
  private Set<String> users(String groups) throws IOException {
    Set<String> users = new TreeSet<>();
    try (Stream<String> lines = Files.lines(config.deploy("trino/etc/groups.txt"))) {
      lines
          .filter(line -> !line.startsWith("#") && line.matches(groups + ":.*"))
          .flatMap(line -> Stream.of(line.substring(line.indexOf(':') + 1).split(",")))
          .map(String::strip)
          .filter(user -> !user.isEmpty())
          .forEach(users::add);
    }
    return users;
  }

  /** As Trino's password file has it: rounds, salt and hash. */
  private String hash(String password) {
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    try {
      byte[] hash =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1")
              .generateSecret(new PBEKeySpec(password.toCharArray(), salt, HASH_ROUNDS, HASH_BITS))
              .getEncoded();
      HexFormat hex = HexFormat.of();
      return "%d:%s:%s".formatted(HASH_ROUNDS, hex.formatHex(salt), hex.formatHex(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String sha256(String key) {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private String randomText(int bytes) {
    byte[] text = new byte[bytes];
    random.nextBytes(text);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text);
  }

  /** Whole or not at all. */
  private void write(String name, String text) throws IOException {
    Path file = config.secrets().resolve(name);
    Path begun = Files.createTempFile(file.getParent(), "begun-", "", OWNER_ONLY);
    Files.writeString(begun, text);
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
