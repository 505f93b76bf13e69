package anlan.city.inspection;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an inspection says, without its number. Codes as in the catalogue; instants in seconds.
 *
 * @param department null unless a department checked
 * @param result null while not recorded
 * @param uploadedAt null while not uploaded
 * @param reviewedAt null while its town has not reviewed it; for ever, of what is no grid check
 */
public record Check(
    String type,
    String body,
    @Nullable Integer department,
    int checkedOn,
    boolean onSite,
    boolean expertPresent,
    Findings findings,
    @Nullable Long uploadedAt,
    @Nullable Long reviewedAt,
    boolean isVoid,
    long recordedAt,
    List<Seat> team) {

  public Check checkedOn(int day) {
    return new Check(
        type,
        body,
        department,
        day,
        onSite,
        expertPresent,
        findings,
        uploadedAt,
        reviewedAt,
        isVoid,
        recordedAt,
        team);
  }

  public Check found(Findings others) {
    return new Check(
        type,
        body,
        department,
        checkedOn,
        onSite,
        expertPresent,
        others,
        uploadedAt,
        reviewedAt,
        isVoid,
        recordedAt,
        team);
  }

  public Check uploadedAt(@Nullable Long instant) {
    return new Check(
        type,
        body,
        department,
        checkedOn,
        onSite,
        expertPresent,
        findings,
        instant,
        reviewedAt,
        isVoid,
        recordedAt,
        team);
  }

  public Check reviewedAt(@Nullable Long instant) {
    return new Check(
        type,
        body,
        department,
        checkedOn,
        onSite,
        expertPresent,
        findings,
        uploadedAt,
        instant,
        isVoid,
        recordedAt,
        team);
  }

  public Check voided(boolean newVoid) {
    return new Check(
        type,
        body,
        department,
        checkedOn,
        onSite,
        expertPresent,
        findings,
        uploadedAt,
        reviewedAt,
        newVoid,
        recordedAt,
        team);
  }

  Check recordedAt(long instant) {
    return new Check(
        type,
        body,
        department,
        checkedOn,
        onSite,
        expertPresent,
        findings,
        uploadedAt,
        reviewedAt,
        isVoid,
        instant,
        team);
  }
}
