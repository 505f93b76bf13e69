package anlan.warehouse.trino;

import java.sql.SQLException;

/** Trino refused a statement or didn't answer; the message names where it came from. */
public final class WarehouseException extends RuntimeException {
  public WarehouseException(String place, SQLException cause) {
    super(place + ": " + cause.getMessage(), cause);
  }
}
