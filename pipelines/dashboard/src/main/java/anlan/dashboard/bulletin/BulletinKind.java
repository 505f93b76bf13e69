package anlan.dashboard.bulletin;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is circulated, to whom. */
public enum BulletinKind {
  /** 季度通报, to the units that are assessed. */
  QUARTER,
  /** 周调度通报 (J27): the same of the running quarter with what changed in seven days. */
  WEEK,
  /** 专报 (J35), to the party committee and the government. */
  REPORT;

  /** The kind that a parameter names. */
  public static Optional<BulletinKind> named(String parameter) {
    return Arrays.stream(values()).filter(one -> one.parameter().equals(parameter)).findFirst();
  }

  /** What a parameter may say. */
  public static List<String> names() {
    return Arrays.stream(values()).map(BulletinKind::parameter).toList();
  }

  /** As in an address: quarter. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }
}
