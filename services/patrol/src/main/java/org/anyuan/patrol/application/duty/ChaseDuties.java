package org.anyuan.patrol.application.duty;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.domain.duty.DutyCommand;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says once of every duty that nobody has checked in when its grace was over. */
@ApplicationScoped
public class ChaseDuties {
  private static final int AT_ONCE = 200;

  private final Patrol patrol;
  private final Duration grace;

  ChaseDuties(
      Patrol patrol, @ConfigProperty(name = "anyuan.duties.check-in-grace") Duration grace) {
    this.patrol = patrol;
    this.grace = grace;
  }

  public Duration grace() {
    return grace;
  }

  /** True: there may be more. */
  public Uni<Boolean> chase(Instant now) {
    var command = new DutyCommand.Chase(now, grace);
    return patrol.work(
        Actor.SYSTEM,
        work -> {
          var duties = work.guard().duties();
          return duties
              .toChase(now.minus(grace), AT_ONCE)
              .chain(
                  late ->
                      Multi.createFrom()
                          .iterable(late)
                          .onItem()
                          .transformToUniAndConcatenate(
                              duty -> duties.keep("duty.missing", now, duty.on(command)))
                          .collect()
                          .asList()
                          .map(done -> done.size() == AT_ONCE));
        });
  }
}
