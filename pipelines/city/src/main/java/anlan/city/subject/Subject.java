package anlan.city.subject;

import org.jspecify.annotations.Nullable;

/** A row of {@code enterprise.subject} (监管对象). {@code recordedAt} in seconds. */
public record Subject(
    long id,
    String kind,
    @Nullable String uscc,
    String name,
    String address,
    String industry,
    int employees,
    boolean aboveScale,
    String legalRepresentative,
    String legalRepIdNumber,
    String phone,
    long recordedAt) {

  public Subject withPhone(String newPhone) {
    return new Subject(
        id,
        kind,
        uscc,
        name,
        address,
        industry,
        employees,
        aboveScale,
        legalRepresentative,
        legalRepIdNumber,
        newPhone,
        recordedAt);
  }
}
