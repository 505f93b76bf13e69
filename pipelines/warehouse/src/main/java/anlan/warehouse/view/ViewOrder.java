package anlan.warehouse.view;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts views in an order in which each comes after those it reads. */
public final class ViewOrder {
  private final Map<String, SqlFile> files = new TreeMap<>();
  private final Set<String> known;
  private final Set<String> open = new LinkedHashSet<>();
  private final Set<SqlFile> ordered = new LinkedHashSet<>();

  private ViewOrder(Collection<SqlFile> views, Set<String> known) {
    views.forEach(view -> files.put(view.view(), view));
    this.known = known;
  }

  /**
   * The order.
   *
   * @param views the views to put in order
   * @param known names of relations made in other ways
   * @throws IllegalArgumentException if views read each other in a circle, or one that isn't there
   */
  public static List<SqlFile> of(Collection<SqlFile> views, Set<String> known) {
    ViewOrder order = new ViewOrder(views, known);
    order.files.values().forEach(order::visit);
    return List.copyOf(order.ordered);
  }

  private void visit(SqlFile file) {
    if (ordered.contains(file)) {
      return;
    }
    if (!open.add(file.view())) {
      List<String> circle = new ArrayList<>(open);
      throw new IllegalArgumentException(
          file.place() + ": reads itself by way of " + circle + "; break the circle");
    }
    for (String read : file.reads()) {
      SqlFile other = files.get(read);
      if (other != null) {
        visit(other);
      } else if (!known.contains(read)) {
        throw new IllegalArgumentException(
            file.place() + ": reads " + read + ", which no file makes; correct the name");
      }
    }
    open.remove(file.view());
    ordered.add(file);
  }
}
