package anlan.dashboard.viewer;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The browsers on which somebody has signed in before. Each keeps a token that stands for his name
 * and no other, so who has an account knows none for another's. It lets nobody in. Nothing is kept
 * here but the key of the tokens, and that until the server ends: then all browsers are new.
 */
public final class Browsers {
  private static final String HMAC = "HmacSHA256";
  private static final int KEY_BYTES = 32;

  private final SecretKeySpec key;

  public Browsers() {
    byte[] bytes = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(bytes);
    this.key = new SecretKeySpec(bytes, HMAC);
  }

  /** What a browser keeps of a name that signed in on it. */
  public String token(String name) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      byte[] code = mac.doFinal(name.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(code);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the name signed in before on the browser that shows this; null shows nothing. */
  public boolean isKnown(String name, @Nullable String shown) {
    return shown != null
        && MessageDigest.isEqual(
            token(name).getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }
}
