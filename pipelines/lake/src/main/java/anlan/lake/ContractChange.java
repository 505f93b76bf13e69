package anlan.lake;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.iceberg.Schema;
import org.apache.iceberg.SortField;
import org.apache.iceberg.TableMetadata;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.types.Type.TypeID;
import org.apache.iceberg.types.Types.NestedField;

/**
 * What brings a table's columns to its changed contract. Nothing that was written is lost: a column
 * that the contract has no longer stays and is empty from then on, and one of another type stays
 * under the name {@code x_old}.
 *
 * @param steps to be applied at once; what they leave open is found by looking again
 * @param problems what can't be brought about, each with its fix
 */
record ContractChange(List<Consumer<UpdateSchema>> steps, List<String> problems) {

  /** Compares a version of a table with its contract. */
  static ContractChange of(TableLayout layout, TableMetadata version) {
    ContractChange change = new ContractChange(new ArrayList<>(), new ArrayList<>());
    Schema has = version.schema();
    Set<String> laidOutBy = laidOutBy(layout);
    for (NestedField says : layout.schema().columns()) {
      NestedField found = has.findField(says.name());
      String where = layout.contract().name() + "." + says.name();
      if (found == null) {
        change.add(says, where);
      } else if (!found.type().toString().equals(says.type().toString())) {
        change.retype(has, found, says, where, laidOutBy.contains(says.name()));
      } else if (found.isRequired() && says.isOptional()) {
        change.steps.add(update -> update.makeColumnOptional(says.name()));
      } else if (found.isOptional() && says.isRequired()) {
        change.problems.add(where + " may be empty in the table; say 'required: false'");
      }
    }
    for (NestedField found : has.columns()) {
      if (found.isRequired() && layout.schema().findField(found.name()) == null) {
        change.steps.add(update -> update.makeColumnOptional(found.name()));
      }
    }
    change.problems.addAll(layout.layoutDifferences(version));
    return change;
  }

  private static Set<String> laidOutBy(TableLayout layout) {
    Set<String> names = new HashSet<>(layout.contract().sort());
    layout.contract().key().ifPresent(key -> names.add(key.column()));
    for (SortField field : layout.order().fields()) {
      names.add(layout.schema().findColumnName(field.sourceId()));
    }
    return names;
  }

  private void add(NestedField says, String where) {
    if (says.isRequired()) {
      problems.add(where + " is new, so earlier rows have no value; say 'required: false'");
    } else {
      steps.add(update -> update.addColumn(says.name(), says.type(), says.doc()));
    }
  }

  private void retype(
      Schema has, NestedField found, NestedField says, String where, boolean isLaidOutBy) {
    boolean isWider =
        found.type().typeId() == TypeID.INTEGER && says.type().typeId() == TypeID.LONG;
    if (isWider) {
      steps.add(update -> update.updateColumn(says.name(), says.type().asPrimitiveType()));
    } else if (isLaidOutBy) {
      problems.add(
          "%s is %s and orders the table's rows or files; give the %s another name"
              .formatted(where, found.type(), says.type()));
    } else if (says.isRequired()) {
      problems.add(
          "%s is to be %s, so earlier rows have no value; say 'required: false'"
              .formatted(where, says.type()));
    } else {
      String kept = free(has, says.name() + "_old");
      steps.add(update -> update.makeColumnOptional(says.name()).renameColumn(says.name(), kept));
    }
  }

  private static String free(Schema has, String name) {
    String free = name;
    for (int n = 2; has.findField(free) != null; n++) {
      free = name + n;
    }
    return free;
  }
}
