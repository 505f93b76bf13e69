package anlan.stack.trino;

/**
 * Starts the Trino server whose jars are on the class path; the argument is its version, which it
 * reports. Trino's classes are of a newer Java than this one is compiled for, hence reflection.
 */
public final class TrinoServer {
  private TrinoServer() {}

  public static void main(String[] args) throws ReflectiveOperationException {
    Class<?> server = Class.forName("io.trino.server.Server");
    server
        .getMethod("start", String.class)
        .invoke(server.getDeclaredConstructor().newInstance(), args[0]);
  }
}
