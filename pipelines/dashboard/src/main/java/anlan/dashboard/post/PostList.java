package anlan.dashboard.post;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Which posts of a month a list shows (清单范围). */
public enum PostList {
  /** 未达标: the month is over and the standard is not met. */
  UNDER(post -> Boolean.FALSE.equals(post.met())),
  /** 日志未及时: at least one log that was due is missing or came late. */
  LATE_LOGS(post -> PostFigures.missed(post.logs()) > 0),
  /** 轮换超期. */
  OVER_ROTATION(post -> post.daysOver() != null),
  /** 重复驻点: other departments have a post at the same enterprise. */
  REPEATED(post -> !post.others().isEmpty()),
  /** 危险作业未到场. */
  UNATTENDED(post -> PostFigures.missed(post.works()) > 0),
  /** 在驻. */
  THERE(Post::there),
  ALL(post -> true);

  private final Predicate<Post> condition;

  PostList(Predicate<Post> condition) {
    this.condition = condition;
  }

  /** The list a parameter names. */
  public static Optional<PostList> named(String parameter) {
    return Arrays.stream(values()).filter(list -> list.parameter().equals(parameter)).findFirst();
  }

  /** As in an address: over_rotation. */
  public String parameter() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What the page calls it. */
  public String heading() {
    return switch (this) {
      case UNDER -> "未达标";
      case LATE_LOGS -> "日志未及时";
      case OVER_ROTATION -> "轮换超期";
      case REPEATED -> "重复驻点";
      case UNATTENDED -> "危险作业未到场";
      case THERE -> "在驻";
      case ALL -> "全部";
    };
  }

  boolean holds(Post post) {
    return condition.test(post);
  }
}
