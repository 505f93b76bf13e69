package anlan.lake;

import java.sql.SQLException;

/** The catalogue database can't be reached or failed; the same call may be tried again. */
public final class CatalogUnavailable extends IllegalStateException {
  CatalogUnavailable(String address, SQLException cause) {
    super(
        "catalogue database %s: %s; see that it runs and try again"
            .formatted(address, cause.getMessage()),
        cause);
  }
}
