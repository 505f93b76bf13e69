package anlan.core.ledger;

import anlan.core.title.ModelTitle;
import anlan.core.title.OwnAccident;
import anlan.core.title.TitleLevel;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The titles of one subject, and the accidents it may lose them for. Few subjects have either, and
 * those have few: so the ledger makes one when it is needed, and keeps plain lists for good.
 */
final class TitleRows {
  private static final TitleLevel[] LEVELS = TitleLevel.values();

  final List<ModelTitle> titles = new ArrayList<>();
  final List<OwnAccident> accidents = new ArrayList<>();

  void put(ModelTitle title) {
    removeTitle(title.id());
    titles.add(title);
  }

  void removeTitle(long id) {
    titles.removeIf(title -> title.id() == id);
  }

  void put(OwnAccident accident) {
    removeAccident(accident.id());
    accidents.add(accident);
  }

  void removeAccident(long id) {
    accidents.removeIf(accident -> accident.id() == id);
  }

  boolean isEmpty() {
    return titles.isEmpty() && accidents.isEmpty();
  }

  TitleRows copy() {
    TitleRows copy = new TitleRows();
    copy.titles.addAll(titles);
    copy.accidents.addAll(accidents);
    return copy;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(titles.size());
    for (ModelTitle title : titles) {
      out.writeLong(title.id());
      out.writeByte(title.level().ordinal());
      out.writeUTF(title.field());
      out.writeInt(title.awardedOn());
      out.writeInt(title.cancelledOn());
    }
    out.writeInt(accidents.size());
    for (OwnAccident accident : accidents) {
      out.writeLong(accident.id());
      out.writeInt(accident.occurredOn());
      out.writeInt(accident.cancelledOn());
    }
  }

  static TitleRows read(DataInput in) throws IOException {
    TitleRows rows = new TitleRows();
    for (int count = in.readInt(); count > 0; count--) {
      rows.titles.add(
          new ModelTitle(
              in.readLong(), LEVELS[in.readByte()], in.readUTF(), in.readInt(), in.readInt()));
    }
    for (int count = in.readInt(); count > 0; count--) {
      rows.accidents.add(new OwnAccident(in.readLong(), in.readInt(), in.readInt()));
    }
    return rows;
  }
}
