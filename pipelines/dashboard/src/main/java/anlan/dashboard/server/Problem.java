package anlan.dashboard.server;

import anlan.dashboard.trino.Unavailable;
import anlan.dashboard.viewer.TooOften;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An error as application/problem+json (RFC 9457).
 *
 * @param type what kind, to be told apart by programs
 * @param title the kind in words
 * @param status the HTTP status
 * @param detail this case in words
 * @param parameter the parameter at fault, if one is
 * @param value what it said
 * @param allowed what it may say
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String parameter,
    @Nullable String value,
    @Nullable String allowed) {
  static Problem of(BadParameter e) {
    return new Problem(
        "/problems/bad-parameter",
        "参数有误",
        400,
        String.valueOf(e.getMessage()),
        e.parameter(),
        e.value(),
        e.allowed());
  }

  static Problem of(Unavailable e) {
    return switch (e.reason()) {
      case DOWN -> of("/problems/warehouse-down", "查询服务（Trino）暂时不可用", 503, e);
      case NOT_READY -> of("/problems/not-ready", "首个切面尚未生成，数据正在装载", 503, e);
      case BUSY -> of("/problems/busy", "查询较多，请稍候", 503, e);
    };
  }

  static Problem notFound(String what) {
    return new Problem("/problems/not-found", "没有找到", 404, what, null, null, null);
  }

  static Problem notSignedIn() {
    return new Problem("/problems/not-signed-in", "尚未登录", 401, "请登录后再查询", null, null, null);
  }

  static Problem denied() {
    return new Problem("/problems/denied", "本账号无权查看", 403, "所查数据不在本账号的职责范围内", null, null, null);
  }

  static Problem of(TooOften e) {
    return new Problem(
        "/problems/too-often", "取数过于频繁", 429, "请 %d 秒后再取".formatted(e.seconds()), null, null, null);
  }

  static Problem internal() {
    return new Problem("/problems/internal", "程序错误", 500, "详情见服务日志", null, null, null);
  }

  private static Problem of(String type, String title, int status, Unavailable e) {
    return new Problem(type, title, status, String.valueOf(e.getMessage()), null, null, null);
  }
}
