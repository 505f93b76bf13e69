package anlan.stack.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/**
 * A certificate for servers of this machine, signed by itself, and its private key, both as PEM. A
 * client trusts the one certificate and no authority.
 */
record Certificate(String pem, String keyPem) {
  private static final String ALIAS = "anlan";
  private static final String STORE_PASSWORD = "ANLAN_STORE_PASSWORD";
  private static final int LINE_CHARACTERS = 64;

  /**
   * Lets the JDK's keytool make one, the only tool of a JDK that can.
   *
   * @param folder nobody else can read it
   */
  static Certificate make(Path java, Path folder) throws IOException, InterruptedException {
    Path store = folder.resolve("begun.p12");
    Files.deleteIfExists(store);
    String password = UUID.randomUUID().toString();
    ProcessBuilder keytool =
        new ProcessBuilder(
                List.of(
                    java.resolveSibling("keytool").toString(),
                    "-genkeypair",
                    "-alias",
                    ALIAS,
                    "-keyalg",
                    "EC",
                    "-groupname",
                    "secp256r1",
                    "-validity",
                    "3650",
                    "-dname",
                    "CN=localhost, O=Anlan",
                    "-ext",
                    "san=ip:127.0.0.1,dns:localhost",
                    "-storetype",
                    "PKCS12",
                    "-keystore",
                    store.toString(),
                    "-storepass:env",
                    STORE_PASSWORD))
            .redirectErrorStream(true);
    keytool.environment().put(STORE_PASSWORD, password);
    Process process = keytool.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("keytool made no certificate: " + said.strip());
    }
    try {
      return read(store, password.toCharArray());
    } catch (GeneralSecurityException e) {
      throw new IOException("what keytool made cannot be read", e);
    } finally {
      Files.delete(store);
    }
  }

  private static Certificate read(Path file, char[] password)
      throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(file)) {
      store.load(in, password);
    }
    return new Certificate(
        pem("CERTIFICATE", store.getCertificate(ALIAS).getEncoded()),
        pem("PRIVATE KEY", store.getKey(ALIAS, password).getEncoded()));
  }

  /** Without the key, so that no log holds it. */
  @Override
  public String toString() {
    return pem;
  }

  private static String pem(String what, byte[] bytes) {
    return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n"
        .formatted(
            what, Base64.getMimeEncoder(LINE_CHARACTERS, new byte[] {'\n'}).encodeToString(bytes));
  }
}
