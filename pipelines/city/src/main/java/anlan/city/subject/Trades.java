package anlan.city.subject;

import anlan.city.chance.Dice;
import anlan.city.place.Csv;
import anlan.city.place.Jurisdiction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The mix of trades in each jurisdiction. */
public final class Trades {
  private final Map<String, Draw> byJurisdiction = new HashMap<>();

  private final Map<String, Trade> byIndustry = new HashMap<>();

  private record Draw(List<Trade> trades, double[] rising) {}

  public Trades() {
    List<Trade> all = Csv.resource("trades.csv").stream().map(Trade::of).toList();
    all.forEach(trade -> byIndustry.put(trade.industry(), trade));
    for (Jurisdiction jurisdiction : Jurisdiction.ALL) {
      List<Trade> trades =
          all.stream()
              .filter(trade -> trade.only().isEmpty() || trade.only().contains(jurisdiction.code()))
              .toList();
      double[] rising = Dice.rising(trades.stream().map(Trade::weight).toList());
      byJurisdiction.put(jurisdiction.code(), new Draw(trades, rising));
    }
  }

  public Trade pick(Jurisdiction jurisdiction, Dice dice) {
    Draw draw = byJurisdiction.get(jurisdiction.code());
    if (draw == null) {
      throw new IllegalArgumentException("no trades for " + jurisdiction);
    }
    return draw.trades().get(dice.weighted(draw.rising()));
  }

  /** The trade of an industry code of the demo. */
  public Trade of(String industry) {
    Trade trade = byIndustry.get(industry);
    if (trade == null) {
      throw new IllegalArgumentException("industry " + industry + " is not in trades.csv");
    }
    return trade;
  }
}
