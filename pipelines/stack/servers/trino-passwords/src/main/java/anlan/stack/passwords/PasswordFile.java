package anlan.stack.passwords;

import io.trino.spi.security.AccessDeniedException;
import io.trino.spi.security.BasicPrincipal;
import io.trino.spi.security.PasswordAuthenticator;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Users and hashes of their passwords, a line each: {@code user:rounds:salt:hash}.
 *
 * <p>A client sends its password with every request, some twenty for a query, so the last one of
 * each user that was right is remembered with the hash it fitted.
 */
final class PasswordFile implements PasswordAuthenticator {
  private record Right(Hash hash, byte[] password) {}

  private final FollowedFile<Map<String, Hash>> hashes;
  private final Map<String, Right> remembered = new ConcurrentHashMap<>();

  PasswordFile(Path path) {
    hashes = new FollowedFile<>(path, PasswordFile::read);
  }

  @Override
  public Principal createAuthenticatedPrincipal(String user, String password) {
    Hash hash = hashes.value().get(user);
    if (hash == null || !isRight(user, hash, password)) {
      throw new AccessDeniedException("Invalid credentials");
    }
    return new BasicPrincipal(user);
  }

  private boolean isRight(String user, Hash hash, String password) {
    byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
    Right known = remembered.get(user);
    if (known != null && known.hash == hash && MessageDigest.isEqual(known.password, bytes)) {
      return true;
    }
    if (!hash.fits(password)) {
      return false;
    }
    remembered.put(user, new Right(hash, bytes));
    return true;
  }

  private static Map<String, Hash> read(List<String> lines) {
    Map<String, Hash> hashes = new HashMap<>();
    for (String line : lines) {
      int colon = line.indexOf(':');
      if (colon < 1) {
        throw new IllegalArgumentException("a line is not 'user:rounds:salt:hash'");
      }
      hashes.put(line.substring(0, colon), Hash.parse(line.substring(colon + 1)));
    }
    return hashes;
  }
}
