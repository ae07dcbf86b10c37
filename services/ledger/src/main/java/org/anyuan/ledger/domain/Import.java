package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * An import as far as it got. Good rows are in the registry; bad ones are here.
 *
 * @param rejectedRows may exceed the errors, of which the first {@link #MOST_ERRORS} are kept
 * @param heartbeat when it last went on
 */
public record Import(
    UUID id,
    ImportType type,
    State state,
    long totalRows,
    long importedRows,
    long unchangedRows,
    long rejectedRows,
    List<RowError> errors,
    Instant startedAt,
    Instant heartbeat) {
  public static final int MOST_ERRORS = 1000;
  private static final Duration SILENCE = Duration.ofSeconds(90);

  public enum State {
    RUNNING,
    DONE,
    FAILED
  }

  public static Import started(UUID id, ImportType type, long totalRows, Instant now) {
    return new Import(id, type, State.RUNNING, totalRows, 0, 0, 0, List.of(), now, now);
  }

  public long processedRows() {
    return importedRows + unchangedRows + rejectedRows;
  }

  public Import after(long imported, long unchanged, List<RowError> rejected, Instant now) {
    return new Import(
        id,
        type,
        state,
        totalRows,
        importedRows + imported,
        unchangedRows + unchanged,
        rejectedRows + rejected.size(),
        with(rejected),
        startedAt,
        now);
  }

  public Import done(Instant now) {
    return ended(State.DONE, List.of(), now);
  }

  public Import failed(RowError why, Instant now) {
    return ended(State.FAILED, List.of(why), now);
  }

  /** One that has gone silent died with its process. Importing the file again does the rest. */
  public Import seenAt(Instant now) {
    return state == State.RUNNING && heartbeat.plus(SILENCE).isBefore(now)
        ? failed(new RowError(0, "", "interrupted; import the file again"), heartbeat)
        : this;
  }

  private Import ended(State end, List<RowError> why, Instant now) {
    return new Import(
        id,
        type,
        end,
        totalRows,
        importedRows,
        unchangedRows,
        rejectedRows,
        with(why),
        startedAt,
        now);
  }

  private List<RowError> with(List<RowError> more) {
    var all = new ArrayList<>(errors);
    more.stream().limit(MOST_ERRORS - (long) all.size()).forEach(all::add);
    return List.copyOf(all);
  }
}
