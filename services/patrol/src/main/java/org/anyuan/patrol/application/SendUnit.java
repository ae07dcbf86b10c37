package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.dispatch.Dispatch;
import org.anyuan.patrol.domain.dispatch.DispatchCommand;
import org.anyuan.patrol.domain.unit.Unit;

/**
 * Carries a change of a dispatch over to its unit, in one transaction: neither is ever so without
 * the other.
 */
@ApplicationScoped
class SendUnit {
  private final PatrolSettings settings;
  private final Clock clock;

  SendUnit(PatrolSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  static Dispatch.Who who(Unit unit) {
    return new Dispatch.Who(
        unit.id(), unit.details().callSign(), unit.details().agency(), unit.path());
  }

  /** The unit is locked. Refused where another dispatch has it, by the name of that one. */
  Uni<Outcome<Dispatch>> order(Work work, Dispatch dispatch, Unit unit) {
    var now = clock.instant();
    var answerBy = now.plus(settings.dispatch().answerWithin());
    return apply(
        work, unit, dispatch.on(new DispatchCommand.Assign(answerBy), now), "dispatch.assigned");
  }

  /** The dispatch is locked. */
  Uni<Outcome<Dispatch>> apply(
      Work work, Dispatch dispatch, DispatchCommand command, String action) {
    var outcome = dispatch.on(command, clock.instant());
    return outcome instanceof Outcome.Changed<Dispatch>(var after)
            && after.unitCommand().isPresent()
        ? work.units()
            .lock(List.of(dispatch.who().unit()))
            .chain(
                locked -> {
                  var unit = locked.get(dispatch.who().unit());
                  return unit == null
                      ? Uni.createFrom().item(Outcome.<Dispatch>notFound("unit"))
                      : apply(work, unit, outcome, action);
                })
        : save(work, outcome, action);
  }

  private Uni<Outcome<Dispatch>> apply(
      Work work, Unit unit, Outcome<Dispatch> outcome, String action) {
    if (!(outcome instanceof Outcome.Changed<Dispatch>(var after))
        || after.unitCommand().isEmpty()) {
      return save(work, outcome, action);
    }
    var now = clock.instant();
    return switch (unit.on(after.unitCommand().get(), now)) {
      case Outcome.Changed<Unit>(var changed) ->
          work.units()
              .save("unit." + action.substring(action.indexOf('.') + 1), changed, now)
              .chain(() -> save(work, outcome, action));
      case Outcome.Unchanged<Unit> _ -> save(work, outcome, action);
      case Outcome.Refused<Unit>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
    };
  }

  private Uni<Outcome<Dispatch>> save(Work work, Outcome<Dispatch> outcome, String action) {
    return outcome instanceof Outcome.Changed<Dispatch>(var after)
        ? work.dispatches().save(action, after, clock.instant()).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }
}
