package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.anyuan.common.outcome.Clash;
import org.anyuan.ledger.domain.Import;
import org.anyuan.ledger.domain.RowError;
import org.jboss.logging.Logger;

/** One import, on a thread of its own, a transaction for each chunk. */
final class RunningImport<D> {
  private static final Logger LOG = Logger.getLogger(RunningImport.class);
  private static final int CHUNK = 500;
  private static final int MOST_RETRIES = 3;
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  private final Registry registry;
  private final Actor actor;
  private final RowKind<D> kind;
  private final Clock clock;
  private final HashSet<String> seen = new HashSet<>();

  RunningImport(Registry registry, Actor actor, RowKind<D> kind, Clock clock) {
    this.registry = registry;
    this.actor = actor;
    this.kind = kind;
    this.clock = clock;
  }

  void run(Import begun, ImportFile file) {
    var progress = begun;
    try {
      var rows = file.rows();
      while (rows.hasNext()) {
        progress = take(new ChunkOfRows<>(kind, next(rows), seen), progress);
      }
      var now = clock.instant();
      var end = progress;
      write(file.broken().map(why -> end.failed(why, now)).orElseGet(() -> end.done(now)));
      LOG.infof("import ended importId=%s type=%s", begun.id(), begun.type());
    } catch (RuntimeException e) {
      LOG.errorf(e, "import failed importId=%s", begun.id());
      fail(progress);
    }
  }

  private void fail(Import progress) {
    try {
      var why = new RowError(0, "", "interrupted on our side; import the file again");
      write(progress.failed(why, clock.instant()));
    } catch (RuntimeException e) {
      // Its silence tells.
      LOG.warnf(e, "import's end not recorded importId=%s", progress.id());
    }
  }

  private static List<ImportRow> next(Iterator<ImportRow> rows) {
    var chunk = new ArrayList<ImportRow>(CHUNK);
    while (chunk.size() < CHUNK && rows.hasNext()) {
      chunk.add(rows.next());
    }
    return chunk;
  }

  private Import take(ChunkOfRows<D> chunk, Import progress) {
    try {
      return attempt(chunk, progress);
    } catch (Clash _) {
      var now = progress;
      for (var row : chunk.single()) {
        now = takeSingle(row, now);
      }
      return now;
    }
  }

  private Import takeSingle(ChunkOfRows<D> row, Import progress) {
    try {
      return attempt(row, progress);
    } catch (Clash clash) {
      var refused = row.refused(progress, clash.field(), clock.instant());
      write(refused);
      return refused;
    }
  }

  private Import attempt(ChunkOfRows<D> chunk, Import progress) {
    return registry
        .work(actor, work -> chunk.importInto(work, progress, clock.instant()))
        .onFailure(failure -> !(failure instanceof Clash))
        .retry()
        .withBackOff(Duration.ofMillis(200), Duration.ofSeconds(2))
        .atMost(MOST_RETRIES)
        .await()
        .atMost(DEADLINE);
  }

  private void write(Import now) {
    registry
        .work(actor, work -> work.imports().proceed(now).chain(() -> Uni.createFrom().nullItem()))
        .await()
        .atMost(DEADLINE);
  }
}
