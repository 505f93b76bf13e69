package anlan.dashboard.title;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which titles a list shows (清单范围); each is as long as the figure of that name. */
public enum TitleList {
  /** 应取消未取消: the days to cancel it are over. */
  TO_CANCEL(title -> title.state() == Title.State.TO_CANCEL),
  /** 有效: not cancelled, its holder operates. */
  STANDING(
      title ->
          title.state() == Title.State.STANDING
              || title.state() == Title.State.CANCEL_DUE
              || title.state() == Title.State.TO_CANCEL),
  /** 已取消. */
  CANCELLED(title -> title.state() == Title.State.CANCELLED),
  ALL(title -> true);

  private final Predicate<Title> condition;

  TitleList(Predicate<Title> condition) {
    this.condition = condition;
  }

  /** The list a parameter names. */
  public static Optional<TitleList> named(String parameter) {
    return Arrays.stream(values()).filter(list -> list.parameter().equals(parameter)).findFirst();
  }

  /** As in an address: to_cancel. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page calls it. */
  public String heading() {
    return switch (this) {
      case TO_CANCEL -> "应取消未取消";
      case STANDING -> "有效";
      case CANCELLED -> "已取消";
      case ALL -> "全部";
    };
  }

  boolean holds(Title title) {
    return condition.test(title);
  }
}
