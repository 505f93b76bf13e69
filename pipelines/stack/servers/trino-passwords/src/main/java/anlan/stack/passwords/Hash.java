package anlan.stack.passwords;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** A password's hash, {@code rounds:salt:hash} as PBKDF2 with HMAC-SHA1 makes it, in hex. */
final class Hash {
  private static final int ROUNDS_MIN = 1000;
  private static final int BITS_OF_A_BYTE = 8;

  private final int rounds;
  private final byte[] salt;
  private final byte[] hash;

  private Hash(int rounds, byte[] salt, byte[] hash) {
    this.rounds = rounds;
    this.salt = salt;
    this.hash = hash;
  }

  /**
   * Reads one; no message repeats it.
   *
   * @throws IllegalArgumentException if it is another kind, or of too few rounds
   */
  static Hash parse(String text) {
    String[] parts = text.split(":", -1);
    if (parts.length != 3
        || !parts[0].matches("\\d{4,9}")
        || Integer.parseInt(parts[0]) < ROUNDS_MIN
        || parts[1].isEmpty()
        || parts[2].isEmpty()) {
      throw new IllegalArgumentException(
          "a hash is not 'rounds:salt:hash' with at least " + ROUNDS_MIN + " rounds");
    }
    HexFormat hex = HexFormat.of();
    return new Hash(Integer.parseInt(parts[0]), hex.parseHex(parts[1]), hex.parseHex(parts[2]));
  }

  boolean fits(String password) {
    try {
      PBEKeySpec spec =
          new PBEKeySpec(password.toCharArray(), salt, rounds, hash.length * BITS_OF_A_BYTE);
      byte[] given =
          SecretKeyFactory.getInstance("PBKDF2WithHmacSHA1").generateSecret(spec).getEncoded();
      return MessageDigest.isEqual(hash, given);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
