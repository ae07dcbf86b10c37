package org.anyuan.lead.domain.risk;

import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.region.RegionPath;

/** A region's list of one counting. */
public record ListId(UUID value) {
  public static ListId of(String field, String text) {
    return new ListId(Text.uuid(field, text));
  }

  /** The same, however often it is counted for the same moment. */
  public static ListId of(RegionPath path, java.time.Instant at) {
    return new ListId(DeterministicId.of("risk-list", path.value(), at.toString()));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
