package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries.OfTask;
import org.anyuan.notify.application.delivery.WithdrawDeliveries;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.TaskId;
import org.anyuan.notify.domain.escalation.Decided;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationState;

/**
 * Takes back messages that were not sent yet: a person's once they have acknowledged, everybody's
 * once enough have at each of the task's addressees, or the task is over.
 */
@ApplicationScoped
public class SpareTheRest {
  private final WithdrawDeliveries withdraw;

  SpareTheRest(WithdrawDeliveries withdraw) {
    this.withdraw = withdraw;
  }

  /** Looks at what was decided about them just now. */
  Uni<Void> after(Work work, List<Escalation> before, List<Decided> decided, Instant now) {
    var all = FollowIncident.after(before, decided);
    var known = FollowIncident.byId(before);
    var back = new LinkedHashSet<OfTask>();
    for (var one : decided) {
      var is = one.escalation();
      var was = Optional.ofNullable(known.get(is.id()));
      if (was.isPresent() && rests(is) && !rests(was.get()) && allRest(all, is.about().task())) {
        back.add(of(is, Optional.empty()));
      }
      added(was, is).forEach(p -> back.add(of(is, Optional.of(p))));
    }
    return withdraw.of(work, back, now);
  }

  private static OfTask of(Escalation e, Optional<PersonId> person) {
    return new OfTask(e.about().incident(), e.about().task(), person);
  }

  private static Set<PersonId> added(Optional<Escalation> was, Escalation is) {
    return was.stream()
        .flatMap(
            before ->
                is.acknowledgements().people().stream()
                    .filter(person -> !before.acknowledgements().people().contains(person)))
        .collect(Collectors.toSet());
  }

  private static boolean allRest(List<Escalation> all, TaskId task) {
    return all.stream().filter(e -> e.about().task().equals(task)).allMatch(SpareTheRest::rests);
  }

  private static boolean rests(Escalation e) {
    return e.over() || e.state() instanceof EscalationState.Acknowledged;
  }
}
