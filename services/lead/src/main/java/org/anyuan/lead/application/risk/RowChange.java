package org.anyuan.lead.application.risk;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.lead.domain.risk.Row;

/** What became of something at a school that other services keep. */
public sealed interface RowChange {
  /** Later ones of the same thing take the place of earlier ones. */
  String thing();

  /**
   * It stands so.
   *
   * @param until past this time nobody knows
   */
  record Stands(Row row, Optional<Instant> until, long version) implements RowChange {
    @Override
    public String thing() {
      return row.kind() + "/" + row.id();
    }
  }

  /** It is over. */
  record Over(Row.Kind kind, String id) implements RowChange {
    @Override
    public String thing() {
      return kind + "/" + id;
    }
  }

  /**
   * Whether a device is in use: one that is not counts for nothing, whatever is told of it later.
   */
  record InUse(String id, boolean inUse) implements RowChange {
    @Override
    public String thing() {
      return "use/" + id;
    }
  }
}
