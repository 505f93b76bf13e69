package anlan.stack.warehouse;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives a test class the one running lake that these tests share, emptied. It is stopped after the
 * last test of all.
 */
final class SharedLake implements ParameterResolver {
  private static final int PORT = 19_230;

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == RunningLake.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    RunningLake lake =
        context
            .getRoot()
            .getStore(Namespace.GLOBAL)
            .computeIfAbsent(RunningLake.class, key -> start(), RunningLake.class);
    lake.clear();
    return lake;
  }

  private static RunningLake start() {
    try {
      return RunningLake.start(PORT);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (Exception e) {
      throw new IllegalStateException("the lake did not start", e);
    }
  }
}
