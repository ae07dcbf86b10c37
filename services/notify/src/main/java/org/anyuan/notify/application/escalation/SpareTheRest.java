package org.anyuan.notify.application.escalation;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.delivery.WithdrawDeliveries;
import org.anyuan.notify.domain.IncidentId;
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

  private record Back(IncidentId incident, TaskId task, Optional<PersonId> person) {
    private static Back of(Escalation e, Optional<PersonId> person) {
      return new Back(e.about().incident(), e.about().task(), person);
    }
  }

  /** Looks at what was decided about them just now. */
  Uni<Void> after(Work work, List<Escalation> before, List<Decided> decided, Instant now) {
    var all = FollowIncident.after(before, decided);
    var known = FollowIncident.byId(before);
    var back = new HashSet<Back>();
    for (var one : decided) {
      var is = one.escalation();
      var was = Optional.ofNullable(known.get(is.id()));
      if (was.isPresent() && rests(is) && !rests(was.get()) && allRest(all, is.about().task())) {
        back.add(Back.of(is, Optional.empty()));
      }
      added(was, is).forEach(p -> back.add(Back.of(is, Optional.of(p))));
    }
    return Multi.createFrom()
        .iterable(back)
        .onItem()
        .transformToUniAndConcatenate(
            b -> withdraw.of(work, b.incident(), b.task(), b.person(), now))
        .collect()
        .asList()
        .replaceWithVoid();
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
