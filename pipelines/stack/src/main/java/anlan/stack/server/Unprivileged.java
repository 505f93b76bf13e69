package anlan.stack.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs a program that refuses to be root. As root we put it in a user namespace of its own, where
 * it is nobody and still owns our files; where the system forbids that, it runs as the user nobody.
 */
enum Unprivileged {
  AS_WE_ARE(List.of()),
  IN_NAMESPACE(List.of("unshare", "-U")),
  AS_NOBODY(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));

  private final List<String> prefix;

  Unprivileged(List<String> prefix) {
    this.prefix = prefix;
  }

  static Unprivileged here() throws IOException, InterruptedException {
    if (!"root".equals(System.getProperty("user.name"))) {
      return AS_WE_ARE;
    }
    return succeeds(List.of("unshare", "-U", "true")) ? IN_NAMESPACE : AS_NOBODY;
  }

  List<String> command(List<String> words) {
    List<String> command = new ArrayList<>(prefix);
    command.addAll(words);
    return command;
  }

  private static boolean succeeds(List<String> words) throws InterruptedException {
    try {
      return new ProcessBuilder(words).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }
}
