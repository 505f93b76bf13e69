package anlan.dashboard.server;

/** A parameter that cannot be used: which, what it says, what is allowed. */
final class BadParameter extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String parameter;
  private final String value;
  private final String allowed;

  BadParameter(String parameter, String value, String allowed) {
    super("参数 %s 的值“%s”不可用，可用的是：%s".formatted(parameter, value, allowed));
    this.parameter = parameter;
    this.value = value;
    this.allowed = allowed;
  }

  String parameter() {
    return parameter;
  }

  String value() {
    return value;
  }

  String allowed() {
    return allowed;
  }
}
