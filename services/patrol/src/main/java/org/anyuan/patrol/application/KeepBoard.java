package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.anyuan.patrol.application.Patrol.Work;

/**
 * Reads units and positions onto the board: all of them at the start, then what other copies of the
 * service have changed. What this copy changes is on its board at once.
 */
@ApplicationScoped
public class KeepBoard {
  /** Small enough that no request waits while a page is put on the board. */
  private static final int PAGE = 200;

  /** How far behind other copies a position may be. This copy's own are on the board at once. */
  private static final Duration POSITIONS_EVERY = Duration.ofSeconds(10);

  /** A transaction that was under way when we last looked may have committed since. */
  private static final Duration OVERLAP = Duration.ofSeconds(10);

  private final Patrol patrol;
  private final UnitBoard board;
  private final PatrolSettings settings;
  private final Clock clock;
  private Instant unitsSince = Instant.EPOCH;
  private Instant positionsSince = Instant.EPOCH;

  KeepBoard(Patrol patrol, UnitBoard board, PatrolSettings settings, Clock clock) {
    this.patrol = patrol;
    this.board = board;
    this.settings = settings;
    this.clock = clock;
  }

  /** One after the other. */
  public Uni<Void> refresh() {
    var now = clock.instant();
    return units(now)
        .chain(
            () ->
                now.isBefore(positionsSince.plus(POSITIONS_EVERY))
                    ? Uni.createFrom().voidItem()
                    : positions(now))
        .invoke(
            () -> {
              board.markComplete();
              board.forgetOlderThan(settings.positions().liveFor(), now);
            });
  }

  private Uni<Void> units(Instant now) {
    var from = overlapping(unitsSince);
    return pages(
            "",
            (work, after) -> work.units().changedSince(from, after, PAGE),
            unit -> unit.id().value(),
            board::put)
        .invoke(() -> unitsSince = now);
  }

  private Uni<Void> positions(Instant now) {
    var from = overlapping(positionsSince);
    return pages(
            "",
            (work, after) -> work.positions().receivedSince(from, after, PAGE),
            report -> report.unit().value(),
            board::heard)
        .invoke(() -> positionsSince = now);
  }

  private static Instant overlapping(Instant since) {
    return since.equals(Instant.EPOCH) ? since : since.minus(OVERLAP);
  }

  private <T> Uni<Void> pages(
      String after,
      BiFunction<Work, String, Uni<List<T>>> read,
      Function<T, String> id,
      Consumer<T> each) {
    return patrol
        .work(Actor.SYSTEM, work -> read.apply(work, after))
        .chain(
            page -> {
              page.forEach(each);
              return page.size() < PAGE
                  ? Uni.createFrom().voidItem()
                  : pages(id.apply(page.getLast()), read, id, each);
            });
  }

  /** Positions that were kept for long enough. */
  public Uni<Integer> forget() {
    var oldest = clock.instant().minus(settings.positions().keptFor());
    return patrol.work(Actor.SYSTEM, work -> work.positions().forgetReceivedBefore(oldest));
  }
}
