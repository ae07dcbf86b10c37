package org.anyuan.ledger.adapter.in.http;

import java.time.Instant;
import java.util.List;
import org.anyuan.ledger.domain.Import;
import org.anyuan.ledger.domain.ImportType;
import org.anyuan.ledger.domain.RowError;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An import as far as it got. */
@Schema(name = "Import")
record ImportView(
    String id,
    ImportType type,
    @Schema(description = "FAILED: import the file again, what is done stays unchanged")
        Import.State state,
    long totalRows,
    long processedRows,
    long importedRows,
    @Schema(description = "Rows that were so already: no new version, no event") long unchangedRows,
    long rejectedRows,
    @Schema(maxItems = Import.MOST_ERRORS) List<ErrorView> errors,
    @Schema(description = "There were more errors than are shown") boolean errorsTruncated,
    Instant startedAt) {
  /** Why a row was not imported. */
  @Schema(name = "ImportError")
  record ErrorView(
      @Schema(description = "Of the file, the header being line 1; 0 where no line is at fault")
          long line,
      String field,
      String message) {
    static ErrorView of(RowError error) {
      return new ErrorView(error.line(), error.field(), error.message());
    }
  }

  static ImportView of(Import one) {
    return new ImportView(
        one.id().toString(),
        one.type(),
        one.state(),
        one.totalRows(),
        one.processedRows(),
        one.importedRows(),
        one.unchangedRows(),
        one.rejectedRows(),
        one.errors().stream().map(ErrorView::of).toList(),
        one.rejectedRows() > one.errors().size(),
        one.startedAt());
  }
}
