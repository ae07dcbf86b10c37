package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Import;
import org.anyuan.ledger.domain.RowError;

/** Rows that are imported in one transaction, or, should the store refuse that, one by one. */
final class ChunkOfRows<D> {
  private record Wanted<D>(long line, D details) {}

  private final RowKind<D> kind;
  private final Map<String, Wanted<D>> wanted = new LinkedHashMap<>();
  private final List<RowError> invalid = new ArrayList<>();

  /**
   * Reads the rows.
   *
   * @param seen ids of the file so far, to which these are added
   */
  ChunkOfRows(RowKind<D> kind, List<ImportRow> rows, Set<String> seen) {
    this.kind = kind;
    for (var row : rows) {
      try {
        if (row.fields().isEmpty()) {
          throw new InvalidField("", "not as many fields as the first line");
        }
        var details = kind.parse(row);
        if (!seen.add(kind.id(details))) {
          throw new InvalidField("id", "the id occurs more than once in the file");
        }
        wanted.put(kind.id(details), new Wanted<>(row.line(), details));
      } catch (InvalidField e) {
        invalid.add(new RowError(row.line(), e.field(), e.getMessage()));
      }
    }
  }

  /** All rows and the import's progress, in one piece of work. */
  Uni<Import> importInto(Work work, Import progress, Instant now) {
    return outcomes(work, wanted.values())
        .map(outcomes -> advanced(progress, outcomes, now))
        .call(work.imports()::proceed);
  }

  /** The rows as chunks of their own. */
  List<ChunkOfRows<D>> single() {
    var chunks = new ArrayList<ChunkOfRows<D>>();
    wanted.forEach((id, row) -> chunks.add(new ChunkOfRows<>(kind, Map.of(id, row), List.of())));
    chunks.add(new ChunkOfRows<>(kind, Map.of(), invalid));
    return chunks;
  }

  /** The progress when the store refused a single row. */
  Import refused(Import progress, String field, Instant now) {
    var why = field.equals("id") ? "taken outside of your region" : "taken by another";
    var errors = wanted.values().stream().map(row -> new RowError(row.line(), field, why)).toList();
    return progress.after(0, 0, errors, now);
  }

  private ChunkOfRows(RowKind<D> kind, Map<String, Wanted<D>> wanted, List<RowError> invalid) {
    this.kind = kind;
    this.wanted.putAll(wanted);
    this.invalid.addAll(invalid);
  }

  private Uni<Map<String, Outcome<?>>> outcomes(Work work, Iterable<Wanted<D>> rows) {
    var details = new ArrayList<D>();
    rows.forEach(row -> details.add(row.details()));
    if (details.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return kind.put(work, details)
        .map(
            found -> {
              var byId = new HashMap<String, Outcome<?>>();
              found.forEach((id, outcome) -> byId.put(id.toString(), outcome));
              return byId;
            });
  }

  private Import advanced(Import progress, Map<String, Outcome<?>> outcomes, Instant now) {
    var errors = new ArrayList<>(invalid);
    var imported = 0;
    var unchanged = 0;
    for (var row : wanted.entrySet()) {
      switch (outcomes.get(row.getKey())) {
        case Outcome.Changed<?> _ -> imported++;
        case Outcome.Unchanged<?> _ -> unchanged++;
        case Outcome.Refused<?>(var _, var field, var message) ->
            errors.add(new RowError(row.getValue().line(), field, message));
      }
    }
    errors.sort(Comparator.comparingLong(RowError::line));
    return progress.after(imported, unchanged, errors, now);
  }
}
