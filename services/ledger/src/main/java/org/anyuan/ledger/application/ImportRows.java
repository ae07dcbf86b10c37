package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.anyuan.common.request.Requests;
import org.anyuan.common.request.Requests.Seen;
import org.anyuan.ledger.domain.Import;
import org.anyuan.ledger.domain.ImportType;

/** Imports a file in the background: its good rows, with an account of its bad ones. */
@ApplicationScoped
public class ImportRows {
  /** At most so many at a time: each holds its file in memory. */
  private static final int AT_ONCE = 2;

  public sealed interface Started {
    record Running(UUID id) implements Started {}

    record KeyReused() implements Started {}

    /** Too many are running. */
    record Busy() implements Started {}
  }

  private final Registry registry;
  private final Instance<RowKind<?>> kinds;
  private final Clock clock;
  private final Semaphore slots = new Semaphore(AT_ONCE);

  ImportRows(Registry registry, @Any Instance<RowKind<?>> kinds, Clock clock) {
    this.registry = registry;
    this.kinds = kinds;
    this.clock = clock;
  }

  public Uni<Started> start(
      Actor actor, ImportType type, ImportFile file, Optional<Requests.Key> key) {
    if (!slots.tryAcquire()) {
      return Uni.createFrom().item(new Started.Busy());
    }
    var begun = Import.started(UUID.randomUUID(), type, file.totalRows(), clock.instant());
    return registry
        .work(
            actor,
            work ->
                work.requests()
                    .remember(key, begun.id().toString())
                    .call(
                        seen ->
                            seen instanceof Seen.Never
                                ? work.imports().start(begun)
                                : Uni.createFrom().voidItem()))
        .onFailure()
        .invoke(_ -> slots.release())
        .onCancellation()
        .invoke(slots::release)
        .map(seen -> answer(actor, begun, file, seen));
  }

  private Started answer(Actor actor, Import begun, ImportFile file, Seen seen) {
    return switch (seen) {
      case Seen.Never _ -> {
        Thread.ofPlatform().name("import").daemon().start(() -> run(actor, begun, file));
        yield new Started.Running(begun.id());
      }
      case Seen.Before(var id) -> {
        slots.release();
        yield new Started.Running(UUID.fromString(id));
      }
      case Seen.Differently _ -> {
        slots.release();
        yield new Started.KeyReused();
      }
    };
  }

  private void run(Actor actor, Import begun, ImportFile file) {
    try {
      var kind = kinds.stream().filter(k -> k.type() == begun.type()).findFirst().orElseThrow();
      new RunningImport<>(registry, actor, kind, clock).run(begun, file);
    } finally {
      slots.release();
    }
  }

  public Uni<Optional<Import>> find(Actor actor, UUID id) {
    return registry
        .work(actor, work -> work.imports().find(id))
        .map(found -> found.map(one -> one.seenAt(clock.instant())));
  }
}
