package org.anyuan.response.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.anyuan.response.domain.response.Report;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A report to the superior, and the receipt. */
@Schema(name = "SuperiorReport")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ReportView(
    String id,
    String toPath,
    @Schema(nullable = true) String text,
    String by,
    Instant at,
    @Schema(nullable = true) String receivedBy,
    @Schema(nullable = true) Instant receivedAt) {
  static ReportView of(Report report, boolean words) {
    return new ReportView(
        report.id().toString(),
        report.to().value(),
        words ? report.text() : null,
        report.by().name(),
        report.at(),
        report.receipt().map(receipt -> receipt.by().name()).orElse(null),
        report.receipt().map(Report.Receipt::at).orElse(null));
  }
}
