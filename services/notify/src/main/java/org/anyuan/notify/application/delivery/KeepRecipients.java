package org.anyuan.notify.application.delivery;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.anyuan.common.outcome.Clash;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.Recipient;

/** Keeps how people are reached. */
@ApplicationScoped
public class KeepRecipients {
  /** Where somebody belongs. */
  public record Place(String role, RegionPath path, Optional<SchoolId> school) {}

  /** The actor's own, locked; made where there is none yet. */
  public Uni<Known> own(Work work, Instant now) {
    var fresh = fresh(work.actor());
    return work.recipients()
        .lock(fresh.recipient().person())
        .chain(
            found ->
                found
                    .map(known -> Uni.createFrom().item(known))
                    .orElseGet(
                        () -> {
                          var made = fresh.with(fresh.recipient());
                          return work.recipients()
                              .save("recipient.added", made, now)
                              .replaceWith(made);
                        }));
  }

  /** As somebody is who has said nothing yet. */
  public static Known fresh(Actor actor) {
    var person = PersonId.of("person", actor.name());
    var path =
        actor.scope().path().orElseThrow(() -> new InvalidField("scope", "the token has none"));
    return new Known(
        Recipient.unknown(person),
        actor.role(),
        path,
        actor.scope().schoolId().map(id -> SchoolId.of("schoolId", id)),
        0);
  }

  /**
   * Changes how somebody is reached, and where they belong.
   *
   * @param version as it was read; 0: not kept yet
   */
  public Uni<Outcome<Known>> change(
      Work work,
      PersonId person,
      Place place,
      UnaryOperator<Recipient> change,
      long version,
      Instant now) {
    return work.recipients()
        .lock(person)
        .chain(
            found -> {
              var before =
                  found.orElseGet(
                      () ->
                          new Known(
                              Recipient.unknown(person),
                              place.role(),
                              place.path(),
                              place.school(),
                              0));
              if (before.version() != version) {
                throw new Clash("version", null);
              }
              var after =
                  new Known(
                      change.apply(before.recipient()),
                      place.role(),
                      place.path(),
                      place.school(),
                      version + 1);
              var action = found.isEmpty() ? "recipient.added" : "recipient.changed";
              return work.recipients()
                  .save(action, after, now)
                  .replaceWith(new Outcome.Changed<>(after));
            });
  }

  /** For alarms that must stay silent at a school. */
  public Uni<Outcome<Known>> name(Work work, PersonId person, boolean named, Instant now) {
    return work.recipients()
        .lock(person)
        .chain(
            found -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.notFound("recipient"));
              }
              var before = found.get();
              if (before.recipient().namedForSilent() == named) {
                return Uni.createFrom().item(new Outcome.Unchanged<>(before));
              }
              var after = before.with(before.recipient().named(named));
              return work.recipients()
                  .save(named ? "recipient.named" : "recipient.unnamed", after, now)
                  .replaceWith(new Outcome.Changed<>(after));
            });
  }
}
