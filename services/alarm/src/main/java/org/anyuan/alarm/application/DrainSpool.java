package org.anyuan.alarm.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.anyuan.alarm.application.Spool.SpooledSignal;

/**
 * Brings what waits in the spool to the log: each school's signals one after the other, the schools
 * beside one another. One copy of alarm drains at a time; should two, the decider drops the
 * repeats. Nothing is marked before the log has confirmed it.
 */
@ApplicationScoped
public class DrainSpool {
  private static final int BATCH = 500;

  private final String holder = UUID.randomUUID().toString();
  private final Spool spool;
  private final SignalLog log;
  private final LogHealth health;

  DrainSpool(Spool spool, SignalLog log, LogHealth health) {
    this.spool = spool;
    this.log = log;
    this.health = health;
  }

  /** How many the log took; 0 when there was nothing to do or it was not to be had. */
  public Uni<Integer> drain() {
    return spool
        .lease(holder)
        .chain(
            mine ->
                mine
                    // While the log is failing, one signal is enough to find out.
                    ? spool.next(health.failing() ? 1 : BATCH).chain(this::bring)
                    : Uni.createFrom().item(0));
  }

  private Uni<Integer> bring(List<SpooledSignal> batch) {
    if (batch.isEmpty()) {
      return Uni.createFrom().item(0);
    }
    var schools = new LinkedHashMap<String, List<SpooledSignal>>();
    batch.forEach(
        waiting ->
            schools
                .computeIfAbsent(
                    waiting.signal().getSchool().getSchoolId(), school -> new ArrayList<>())
                .add(waiting));
    var lanes = schools.values().stream().map(this::inOrder).toList();
    return Uni.createFrom()
        .completionStage(CompletableFuture.allOf(lanes.toArray(CompletableFuture[]::new)))
        .map(all -> lanes.stream().map(CompletableFuture::join).flatMap(List::stream).toList())
        .chain(this::mark);
  }

  /** The ids that the log confirmed: up to the first one that it did not. */
  private CompletableFuture<List<Long>> inOrder(List<SpooledSignal> school) {
    var taken = new ArrayList<Long>();
    var last = CompletableFuture.<Void>completedFuture(null);
    for (var waiting : school) {
      last =
          last.thenCompose(before -> log.append(waiting.signal()))
              .thenAccept(
                  done -> {
                    health.confirmed();
                    taken.add(waiting.id());
                  });
    }
    return last.handle(
        (done, error) -> {
          if (error != null) {
            health.late();
          }
          return List.copyOf(taken);
        });
  }

  private Uni<Integer> mark(Collection<Long> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(0) : spool.drained(ids).replaceWith(ids.size());
  }
}
