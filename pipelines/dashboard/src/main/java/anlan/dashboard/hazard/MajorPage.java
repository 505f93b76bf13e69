package anlan.dashboard.hazard;

import anlan.dashboard.coverage.Figure;
import anlan.dashboard.coverage.Source;
import anlan.dashboard.cut.Cut;
import anlan.dashboard.reference.Reference;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Major hazards of a jurisdiction: how many are on each list, the rates, and one list.
 *
 * @param cut the one cut all of it comes from
 * @param jurisdiction its code
 * @param jurisdictionName its name
 * @param filters parameter → value that narrow figures and list
 * @param counts list → how many are on it
 * @param planned of those found this year and not rectified on the spot, with all five duties (H7)
 * @param listedInTime of those found this year by an authority, listed in time (H8)
 * @param allListedInTime of all found this year, listed in time (H8, 一律挂牌)
 * @param termOpen of those, not listed while the five working days are not over
 * @param actionStart first day of the lines A1 to A6
 * @param listed the list shown
 * @param page its page, from 1
 * @param size rows on a page
 * @param rows not closed first, then the longest overdue, then the last found
 * @param source where all of it comes from
 */
public record MajorPage(
    Cut cut,
    String jurisdiction,
    String jurisdictionName,
    Map<String, String> filters,
    Map<String, Integer> counts,
    Figure planned,
    Figure listedInTime,
    Figure allListedInTime,
    int termOpen,
    LocalDate actionStart,
    String listed,
    int page,
    int size,
    List<MajorHazard> rows,
    Source source) {
  static MajorPage of(
      Cut cut,
      HazardScope scope,
      MajorSearch search,
      Reference reference,
      List<MajorHazard> all,
      Source source) {
    LocalDate clock = cut.clock();
    Map<String, Integer> counts = new TreeMap<>();
    for (MajorList list : MajorList.values()) {
      counts.put(list.parameter(), count(list, all, clock));
    }
    List<MajorHazard> ofYear =
        all.stream()
            .filter(hazard -> hazard.item().foundOn().getYear() == clock.getYear())
            .toList();
    int toPlan = count(MajorList.TO_PLAN, all, clock);
    int toList = count(MajorList.TO_LIST, all, clock);
    return new MajorPage(
        cut,
        scope.jurisdiction(),
        reference.jurisdictions().getOrDefault(scope.jurisdiction(), scope.jurisdiction()),
        scope.sorted(),
        counts,
        new Figure(toPlan - count(MajorList.UNPLANNED, all, clock), toPlan),
        new Figure(toList - count(MajorList.NOT_LISTED_IN_TIME, all, clock), toList),
        new Figure(ofYear.stream().filter(MajorHazard::listedInTime).count(), ofYear.size()),
        Math.toIntExact(
            all.stream()
                .filter(hazard -> MajorList.TO_LIST.holds(hazard, clock))
                .filter(MajorHazard::listingTermOpen)
                .count()),
        MajorList.ACTION_START,
        search.listed().parameter(),
        search.page(),
        search.size(),
        all.stream()
            .filter(hazard -> search.listed().holds(hazard, clock))
            .skip(search.offset())
            .limit(search.size())
            .toList(),
        source);
  }

  private static int count(MajorList list, List<MajorHazard> all, LocalDate clock) {
    return Math.toIntExact(all.stream().filter(hazard -> list.holds(hazard, clock)).count());
  }
}
