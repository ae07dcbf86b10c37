package org.anyuan.response.application.concern;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.Registry;
import org.anyuan.response.domain.concern.Answer;
import org.anyuan.response.domain.concern.Concern;
import org.anyuan.response.domain.concern.ConcernCommand;
import org.anyuan.response.domain.concern.ConcernDetails;
import org.anyuan.response.domain.concern.ConcernId;
import org.anyuan.response.domain.publication.Published;

/** Writes down what the public asks or says, and sees that it is answered. */
@ApplicationScoped
public class KeepConcerns {
  private final Registry registry;
  private final Clock clock;

  KeepConcerns(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  public Uni<Outcome<Concern>> notice(Work work, ConcernId id, ConcernDetails details) {
    return placed(work, details, path -> Concern.noticed(id, path, details, clock.instant()))
        .chain(outcome -> keep(work, "concern.noticed", outcome));
  }

  public Uni<Outcome<Concern>> edit(Work work, ConcernId id, ConcernDetails wanted) {
    return placed(work, wanted, path -> path)
        .chain(
            outcome ->
                outcome instanceof Outcome.Refused<RegionPath>(var reason, var field, var message)
                    ? Uni.createFrom().item(Outcome.refused(reason, field, message))
                    : on(work, id, new ConcernCommand.Edit(wanted), "concern.changed"));
  }

  public Uni<Outcome<Concern>> on(Work work, ConcernId id, ConcernCommand command, String action) {
    return work.outward()
        .concerns()
        .lock(id)
        .chain(
            found ->
                keep(
                    work,
                    action,
                    found
                        .map(concern -> concern.on(command, clock.instant()))
                        .orElseGet(() -> Outcome.notFound("concern"))));
  }

  /** Both are held, in the order of their ids, so that no two wait in a circle. */
  public Uni<Outcome<Concern>> group(Work work, ConcernId id, ConcernId headId) {
    var concerns = work.outward().concerns();
    var order =
        Stream.of(id, headId).sorted(java.util.Comparator.comparing(ConcernId::value)).toList();
    return concerns
        .lock(order.getFirst())
        .chain(
            first ->
                concerns
                    .lock(order.getLast())
                    .chain(
                        last ->
                            order.getFirst().equals(id)
                                ? group(work, first, last)
                                : group(work, last, first)));
  }

  private Uni<Outcome<Concern>> group(
      Work work, Optional<Concern> concern, Optional<Concern> head) {
    if (concern.isEmpty()) {
      return Uni.createFrom().item(Outcome.notFound("concern"));
    }
    if (head.isEmpty()) {
      return refused(Reason.INVALID, "headId", "no such concern here");
    }
    return work.outward()
        .concerns()
        .members(concern.get().id())
        .chain(
            members ->
                members > 0
                    ? refused(Reason.CONFLICT, "id", members + " others are answered with it")
                    : keep(
                        work,
                        "concern.grouped",
                        concern.get().on(new ConcernCommand.Group(head.get()), clock.instant())));
  }

  /** A statement answers once it is published, and while it stands. */
  public Uni<Outcome<Concern>> answer(Work work, ConcernId id, Answer answer) {
    var command = new ConcernCommand.Reply(answer);
    if (!(answer instanceof Answer.ByStatement(var statement))) {
      return on(work, id, command, "concern.answered");
    }
    return new LastPublished(work)
        .of(statement)
        .chain(
            last ->
                last.filter(published -> !published.withdrawn()).isPresent()
                    ? on(work, id, command, "concern.answered")
                    : refused(
                        Reason.CONFLICT,
                        "statementId",
                        last.map(Published::withdrawn).orElse(false)
                            ? "that statement is withdrawn"
                            : "no such statement is published"));
  }

  private <T> Uni<Outcome<T>> placed(
      Work work, ConcernDetails details, java.util.function.Function<RegionPath, T> then) {
    var path =
        registry
            .path(details.region())
            .filter(found -> work.actor().scope().allows(found.value(), ""));
    if (path.isEmpty()) {
      return refused(Reason.INVALID, "regionId", "no such region, or outside of yours");
    }
    if (details.school().isPresent()
        && details.school().flatMap(registry::path).filter(path.get()::contains).isEmpty()) {
      return refused(Reason.INVALID, "schoolId", "no such school in that region");
    }
    if (details.response().isEmpty()) {
      return Uni.createFrom().item(new Outcome.Changed<>(then.apply(path.get())));
    }
    return work.responses()
        .find(details.response().get())
        .map(
            found ->
                found.isPresent()
                    ? new Outcome.Changed<>(then.apply(path.get()))
                    : Outcome.refused(Reason.INVALID, "responseId", "no such response here"));
  }

  private Uni<Outcome<Concern>> keep(Work work, String action, Outcome<Concern> outcome) {
    return outcome instanceof Outcome.Changed<Concern>(var concern)
        ? work.outward().concerns().save(action, concern, clock.instant()).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }

  private static <T> Uni<Outcome<T>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
