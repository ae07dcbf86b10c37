package org.anyuan.patrol.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.RegionId;
import org.anyuan.patrol.domain.dispatch.RunCard;

/** Writes run cards. Who switched automatic dispatch on, and when, is in the audit trail. */
@ApplicationScoped
public class KeepRunCards {
  private final Registry registry;
  private final Clock clock;

  KeepRunCards(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  /** The path of a region that the actor may write a card for. */
  public Outcome<RegionPath> place(Actor actor, RegionId region) {
    var found = registry.region(region.value());
    if (found.isEmpty()) {
      return Outcome.refused(Reason.INVALID, "regionId", "no such region in use");
    }
    return actor.scope().allows(found.get().getPath(), "")
        ? new Outcome.Changed<>(new RegionPath(found.get().getPath()))
        : Outcome.refused(Reason.OUTSIDE_SCOPE, "regionId", "outside of your region");
  }

  /**
   * Adds or changes one.
   *
   * @param wanted with any version
   * @param version of a change: the one that was read, where it was said
   */
  public Uni<Outcome<RunCard>> put(
      Work work, RunCard wanted, boolean fresh, Optional<Long> version) {
    return work.runCards()
        .lock(wanted.id())
        .chain(
            before -> {
              if (fresh == before.isPresent()) {
                return refused(
                    fresh
                        ? Outcome.refused(Reason.CONFLICT, "id", "the id is taken")
                        : Outcome.notFound("run card"));
              }
              if (version.isPresent() && !version.equals(before.map(RunCard::version))) {
                return refused(
                    Outcome.refused(
                        Reason.CONFLICT, "version", "it was changed meanwhile; read it again"));
              }
              if (before.filter(RunCard::retired).isPresent()) {
                return refused(Outcome.refused(Reason.CONFLICT, "id", "the card is retired"));
              }
              var next = wanted.with(false, before.map(RunCard::version).orElse(0L) + 1);
              return work.runCards()
                  .save(fresh ? "run-card.added" : "run-card.changed", next, clock.instant())
                  .replaceWith(new Outcome.Changed<>(next));
            });
  }

  /** No incident goes by it any more. */
  public Uni<Outcome<RunCard>> retire(Work work, String id) {
    return work.runCards()
        .lock(id)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return refused(Outcome.notFound("run card"));
              }
              var card = found.get();
              if (!work.actor().scope().allows(card.path().value(), "")) {
                return refused(
                    Outcome.refused(
                        Reason.OUTSIDE_SCOPE, "id", "the card of a region above yours"));
              }
              if (card.retired()) {
                return Uni.createFrom().item(new Outcome.Unchanged<>(card));
              }
              var next = card.retire();
              return work.runCards()
                  .save("run-card.retired", next, clock.instant())
                  .replaceWith(new Outcome.Changed<>(next));
            });
  }

  private static Uni<Outcome<RunCard>> refused(Outcome<RunCard> outcome) {
    return Uni.createFrom().item(outcome);
  }
}
