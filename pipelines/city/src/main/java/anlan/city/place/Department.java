package anlan.city.place;

import anlan.core.catalogue.Division;

/** An office that supervises one domain in one division (行业主管部门). */
public record Department(int id, Domain domain, String division, String name) {
  private static final int SLOTS = 100;

  static Department of(Domain domain, Division division) {
    return new Department(
        idOf(division.code(), domain), domain, division.code(), division.name() + domain.office());
  }

  /** The number follows from the place: digits 3 to 6 of the code (99 for FQ), then the domain. */
  static int idOf(String division, Domain domain) {
    String place = division.substring(2, 6).replace("FQ", "99");
    return Integer.parseInt(place) * SLOTS + domain.ordinal() + 1;
  }
}
