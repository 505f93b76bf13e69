package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.identity.Person;
import anlan.city.identity.Person.Post;
import anlan.city.identity.Uscc;
import anlan.city.place.Town;

/** Draws the row of a new subject: its codes, names and size. */
public final class Founding {
  /** Every name and address starts so: the demo invents no real place of business. */
  public static final String MARK = "（合成）";

  // abolished divisions that live on in old registrations
  private static final int CHANGED_SHARE = 2;

  private Founding() {}

  public static Subject draw(long id, Trade trade, Town town, long recordedAt, Dice dice) {
    Person representative = Person.of(Post.LEGAL_REPRESENTATIVE, id);
    boolean licensed = !trade.isNineSmall() || dice.chance(0.78);
    String registration = trade.isNineSmall() && dice.chance(0.9) ? "92" : "91";
    int employees = employees(trade, dice);
    return new Subject(
        id,
        trade.kind(),
        licensed ? Uscc.of(registration, registrar(town, dice), id) : null,
        name(id, trade, town),
        MARK + town.district().division().name() + town.name() + "合成路" + dice.between(1, 999) + "号",
        trade.industry(),
        employees,
        !trade.isNineSmall() && employees >= 100,
        representative.name(),
        representative.idNumber(),
        representative.phone(),
        recordedAt);
  }

  private static String name(long id, Trade trade, Town town) {
    String number = Long.toString(id);
    if (trade.isNineSmall()) {
      return MARK + town.name() + number + "号" + trade.word();
    }
    String place = MARK + town.district().shortName();
    return trade.isProject()
        ? place + trade.word() + number + "号工程"
        : place + number + "号" + trade.word() + "有限公司";
  }

  private static String registrar(Town town, Dice dice) {
    String code = town.district().registrar();
    if (dice.below(CHANGED_SHARE) == 0) {
      return code;
    }
    return switch (code) {
      case "370114" -> "370181";
      case "370115" -> "370125";
      case "370116" -> "371202";
      case "370117" -> "371203";
      default -> code;
    };
  }

  private static int employees(Trade trade, Dice dice) {
    if (trade.isNineSmall()) {
      return dice.between(1, 12);
    }
    int size = dice.below(100);
    return size < 70
        ? dice.between(5, 60)
        : size < 95 ? dice.between(61, 299) : dice.between(300, 2_500);
  }
}
