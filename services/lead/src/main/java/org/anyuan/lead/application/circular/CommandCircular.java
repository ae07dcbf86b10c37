package org.anyuan.lead.application.circular;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.application.Coordination.Work;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.circular.Addressee;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularCommand;
import org.anyuan.lead.domain.circular.CircularId;

/** Decides about a circular under its lock, and keeps what was decided. */
@ApplicationScoped
public class CommandCircular {
  private final Clock clock;

  CommandCircular(Clock clock) {
    this.clock = clock;
  }

  /** For the desk that the actor sits at. */
  public Uni<Outcome<Circular>> acknowledge(Work work, CircularId id) {
    return on(
        work,
        id,
        by -> new CircularCommand.Acknowledge(new Addressee(by.agency(), by.reach())),
        "circular.acknowledged");
  }

  public Uni<Outcome<Circular>> withdraw(Work work, CircularId id) {
    return on(work, id, _ -> new CircularCommand.Withdraw(), "circular.withdrawn");
  }

  Uni<Outcome<Circular>> chase(Work work, CircularId id) {
    return on(work, id, _ -> new CircularCommand.ReachTime(), "circular.chased");
  }

  private Uni<Outcome<Circular>> on(
      Work work, CircularId id, Function<By, CircularCommand> command, String action) {
    return work.circulars()
        .lock(id)
        .chain(
            found ->
                found.isPresent() && work.actor().by().isPresent()
                    ? decide(work, found.get(), command, work.actor().by().get(), action)
                    : Uni.createFrom().item(Outcome.notFound("circular")));
  }

  private Uni<Outcome<Circular>> decide(
      Work work, Circular circular, Function<By, CircularCommand> command, By by, String action) {
    var now = clock.instant();
    var outcome = circular.on(command.apply(by), by, now);
    var after = outcome.map(Circular.Chased::circular);
    return outcome instanceof Outcome.Changed<Circular.Chased>(var chased)
        ? work.circulars().save(chased, action, now).replaceWith(after)
        : Uni.createFrom().item(after);
  }
}
