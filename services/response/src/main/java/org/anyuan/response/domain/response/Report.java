package org.anyuan.response.domain.response;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.ReportId;

/** A report to the superior (重大案事件和重要情况信息随时上报), with its receipt. */
public record Report(
    ReportId id, RegionPath to, String text, By by, Instant at, Optional<Receipt> receipt) {

  public record Receipt(By by, Instant at) {}

  Report received(By superior, Instant now) {
    return new Report(id, to, text, by, at, Optional.of(new Receipt(superior, now)));
  }
}
