package org.anyuan.patrol.adapter.in.clock;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.anyuan.common.time.PeriodicWork;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.application.duty.ChaseDuties;
import org.anyuan.patrol.application.duty.MakeDuties;
import org.anyuan.patrol.application.post.KeepPosts;
import org.anyuan.patrol.application.post.WatchPosts;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the next days' duties and chases what is late. Every copy of the service does: rows that
 * one works on, the others leave out.
 */
@ApplicationScoped
class GuardSweeps {
  private static final Duration DEADLINE = Duration.ofSeconds(20);

  private final Patrol patrol;
  private final Clock clock;
  private final List<PeriodicWork> works;
  private LocalDate months = LocalDate.MIN;

  GuardSweeps(
      Patrol patrol,
      MakeDuties make,
      ChaseDuties chase,
      WatchPosts watch,
      Clock clock,
      @ConfigProperty(name = "anyuan.guard.sweep-every") Duration every) {
    this.patrol = patrol;
    this.clock = clock;
    this.works =
        List.of(
            work("duty-months", every, this::months),
            work("duty-making", every, make::make),
            work("duty-chasing", every, chase::chase),
            work("post-watching", every, watch::watch));
  }

  private PeriodicWork work(String name, Duration every, Function<Instant, Uni<Boolean>> what) {
    return new PeriodicWork(
        name, every.toMillis(), () -> what.apply(clock.instant()).await().atMost(DEADLINE));
  }

  private Uni<Boolean> months(Instant now) {
    var today = LocalDate.ofInstant(now, KeepPosts.CHINA);
    if (today.equals(months)) {
      return Uni.createFrom().item(false);
    }
    return patrol
        .work(Actor.SYSTEM, work -> work.guard().duties().prepareMonths(today))
        .invoke(() -> months = today)
        .replaceWith(false);
  }

  void start(@Observes StartupEvent event) {
    works.forEach(PeriodicWork::start);
  }

  void stop(@Observes ShutdownEvent event) {
    works.forEach(PeriodicWork::close);
  }
}
