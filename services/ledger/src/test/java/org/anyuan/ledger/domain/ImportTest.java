package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportTest {
  private static final Instant NOW = Instant.parse("2026-09-01T00:00:00Z");
  private final Import begun = Import.started(UUID.randomUUID(), ImportType.SCHOOLS, 5000, NOW);

  @Test
  void shouldCountAllAndKeepTheFirstErrorsOnly() {
    // Given
    List<RowError> errors =
        LongStream.range(0, 600).mapToObj(i -> new RowError(i, "id", "bad")).toList();
    // When
    var progress = begun.after(1, 2, errors, NOW).after(3, 4, errors, NOW);
    // Then
    assertThat(progress.processedRows()).isEqualTo(1210);
    assertThat(progress.rejectedRows()).isEqualTo(1200);
    assertThat(progress.errors()).hasSize(Import.MOST_ERRORS);
  }

  @Test
  void shouldBeSeenAsFailedWhenItsProcessIsGone() {
    assertThat(begun.seenAt(NOW.plusSeconds(60)).state()).isEqualTo(Import.State.RUNNING);
    assertThat(begun.seenAt(NOW.plusSeconds(120)).state()).isEqualTo(Import.State.FAILED);
    assertThat(begun.done(NOW).seenAt(NOW.plusSeconds(120)).state()).isEqualTo(Import.State.DONE);
  }
}
