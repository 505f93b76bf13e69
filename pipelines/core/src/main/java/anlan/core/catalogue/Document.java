package anlan.core.catalogue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document (文件) that sets obligations.
 *
 * @param ref how other files name it, such as S0
 * @param number document number (文号)
 * @param title title
 * @param issuer who issued it
 * @param jurisdiction division code of the place it was issued for
 * @param effectiveFrom first day in force
 * @param effectiveTo last day in force, null while it has none
 */
public record Document(
    String ref,
    String number,
    String title,
    String issuer,
    String jurisdiction,
    LocalDate effectiveFrom,
    @Nullable LocalDate effectiveTo) {}
