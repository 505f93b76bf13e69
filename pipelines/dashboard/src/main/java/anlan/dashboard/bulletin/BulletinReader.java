package anlan.dashboard.bulletin;

import anlan.dashboard.accident.YearDeaths;
import anlan.dashboard.accident.YearDeathsReader;
import anlan.dashboard.assessment.FrozenReader;
import anlan.dashboard.assessment.QuarterScope;
import anlan.dashboard.assessment.Ranking;
import anlan.dashboard.assessment.Ranking.PeerGroup;
import anlan.dashboard.assessment.RankingReader;
import anlan.dashboard.assessment.UnitItemsReader;
import anlan.dashboard.coverage.Dimension;
import anlan.dashboard.coverage.Overview;
import anlan.dashboard.coverage.OverviewReader;
import anlan.dashboard.coverage.Scope;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.hazard.HazardDimension;
import anlan.dashboard.hazard.HazardScope;
import anlan.dashboard.hazard.StockPage;
import anlan.dashboard.hazard.StockReader;
import anlan.dashboard.reference.Reference;
import anlan.dashboard.title.ProgressPage;
import anlan.dashboard.title.ProgressReader;
import anlan.dashboard.title.TitleScope;
import anlan.dashboard.trino.Trino;
import anlan.dashboard.word.Paper;
import anlan.dashboard.word.Paper.Block;
import java.util.List;
import java.util.Map;

/**
 * Reads what a bulletin tells by the questions of the pages, so that each number is theirs. They
 * are several statements, and a cut comes every few seconds. So unless one cut served all, they are
 * asked again: what the same words tell before and after held as of the cut between. Where the
 * words still differ after {@value #ROUNDS} times, the bulletin says from which cuts it is.
 */
public final class BulletinReader {
  private static final int ROUNDS = 3;

  private final OverviewReader coverage;
  private final StockReader hazards;
  private final YearDeathsReader deaths;
  private final ProgressReader titles;
  private final RankingReader ranking;
  private final FrozenReader approved;
  private final UnitItemsReader items;

  public BulletinReader(Trino trino) {
    this.coverage = new OverviewReader(trino);
    this.hazards = new StockReader(trino);
    this.deaths = new YearDeathsReader(trino);
    this.titles = new ProgressReader(trino);
    this.ranking = new RankingReader(trino);
    this.approved = new FrozenReader(trino);
    this.items = new UnitItemsReader(trino);
  }

  /** The document; {@code seen} is the newest cut. */
  public Paper read(BulletinKind kind, QuarterScope scope, Reference reference, Cut seen) {
    Figures figures = figures(scope, reference, seen);
    List<Block> told = Bulletin.told(kind, figures);
    boolean settled = figures.isOfOneCut();
    for (int round = 1; round < ROUNDS && !settled; round++) {
      List<Block> before = told;
      figures = figures(scope, reference, figures.cut());
      told = Bulletin.told(kind, figures);
      settled = figures.isOfOneCut() || told.equals(before);
    }
    return settled ? Bulletin.settled(kind, figures) : Bulletin.unsettled(kind, figures);
  }

  private Figures figures(QuarterScope scope, Reference reference, Cut seen) {
    List<PeerGroup> result = approved.read(scope, reference, seen).groups();
    String jurisdiction = scope.jurisdiction();
    Overview covered =
        coverage.read(
            new Scope(jurisdiction, scope.quarter(), scope.asOf(), Map.of()),
            Dimension.DISTRICT,
            reference,
            seen);
    Cut cut = covered.cut();
    StockPage stock =
        hazards.read(
            new HazardScope(jurisdiction, Map.of()), HazardDimension.DISTRICT, reference, cut);
    YearDeaths year = deaths.read(jurisdiction, reference, cut);
    ProgressPage progress =
        titles.read(new TitleScope(jurisdiction, "", "", "", ""), reference, cut);
    Ranking live = ranking.read(scope, reference, cut);
    Named named = Named.of(result.isEmpty() ? live.groups() : result);
    return new Figures(
        covered,
        stock,
        year,
        progress,
        live,
        result,
        named.isEmpty() ? Map.of() : items.read(scope, named.units(), reference, cut));
  }
}
