package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.domain.Enrolment;
import org.anyuan.ledger.domain.EnrolmentId;
import org.anyuan.ledger.domain.School;
import org.anyuan.ledger.domain.SchoolId;

/** Gives an installer access to one school for a while, and takes it away. */
@ApplicationScoped
public class KeepEnrolments {
  /** Who acts under an enrolment is called after it. */
  public static final String ACTOR = "enrolment/";

  /** To whom an access token may be given, and for how long. */
  public record Redemption(Enrolment enrolment, School school) {}

  private final Registry registry;
  private final Clock clock;

  KeepEnrolments(Registry registry, Clock clock) {
    this.registry = registry;
    this.clock = clock;
  }

  public Uni<Outcome<Enrolment>> issue(
      Work work, EnrolmentId id, SchoolId school, Duration valid, int most, LinkSecret grant) {
    var terms = Enrolment.Terms.of(work.actor().name(), now(), valid, most);
    return work.schools()
        .find(List.of(school))
        .map(found -> Optional.ofNullable(found.get(school)))
        .map(
            found ->
                found
                    .map(at -> Enrolment.issue(id, at, terms, grant.hash()))
                    .orElseGet(() -> Outcome.notFound("school")))
        .call(outcome -> save(work, "enrolment.issued", Optional.empty(), outcome));
  }

  public Uni<Outcome<Enrolment>> revoke(Work work, SchoolId school, EnrolmentId id) {
    return work.enrolments()
        .lock(id)
        .chain(
            found ->
                decide(
                    work,
                    "enrolment.revoked",
                    found.filter(enrolment -> enrolment.school().equals(school)),
                    enrolment -> enrolment.revoke(work.actor().name(), now())));
  }

  /**
   * Whoever has the link's secret is let in; nobody is signed in yet, so the ledger itself looks
   * for it in the whole tree.
   *
   * @param holder what the phone keeps to itself, and shows again to have its access renewed
   */
  public Uni<Outcome<Redemption>> redeem(LinkSecret grant, LinkSecret holder) {
    return registry.work(Actor.SYSTEM, work -> redeem(work, grant, holder));
  }

  private Uni<Outcome<Redemption>> redeem(Work work, LinkSecret grant, LinkSecret holder) {
    return work.enrolments()
        .lockByGrant(grant.hash())
        .chain(
            found ->
                decide(
                    work,
                    "enrolment.redeemed",
                    found,
                    enrolment -> enrolment.redeem(holder.hash(), now())))
        .chain(outcome -> withSchool(work, outcome));
  }

  private static Uni<Outcome<Redemption>> withSchool(Work work, Outcome<Enrolment> outcome) {
    return switch (outcome) {
      case Outcome.Refused<Enrolment>(var reason, var field, var message) ->
          Uni.createFrom().item(Outcome.refused(reason, field, message));
      case Outcome.Changed<Enrolment>(var enrolment) -> school(work, enrolment);
      case Outcome.Unchanged<Enrolment>(var enrolment) -> school(work, enrolment);
    };
  }

  private static Uni<Outcome<Redemption>> school(Work work, Enrolment enrolment) {
    return work.schools()
        .find(List.of(enrolment.school()))
        .map(found -> new Redemption(enrolment, found.get(enrolment.school())))
        .map(
            redemption ->
                redemption.school().retired()
                    ? Outcome.refused(Reason.CONFLICT, "grant", "the school is retired")
                    : new Outcome.Unchanged<>(redemption));
  }

  private static Uni<Outcome<Enrolment>> decide(
      Work work,
      String action,
      Optional<Enrolment> before,
      Function<Enrolment, Outcome<Enrolment>> decision) {
    var outcome = before.map(decision).orElseGet(() -> Outcome.notFound("enrolment"));
    return save(work, action, before, outcome).replaceWith(outcome);
  }

  private static Uni<Void> save(
      Work work, String action, Optional<Enrolment> before, Outcome<Enrolment> outcome) {
    return outcome instanceof Outcome.Changed<Enrolment>(var after)
        ? work.enrolments().save(new Change<>(action, before, after))
        : Uni.createFrom().voidItem();
  }

  /** Whether an installer may register one more device: its access may have ended meanwhile. */
  Uni<Outcome<Enrolment>> oneMore(Work work) {
    var name = work.actor().name();
    if (!name.startsWith(ACTOR)) {
      return Uni.createFrom()
          .item(
              Outcome.refused(
                  Reason.FORBIDDEN, "enrolment", "an installer acts under an enrolment"));
    }
    return work.enrolments()
        .lock(new EnrolmentId(name.substring(ACTOR.length())))
        .chain(
            found ->
                work.devices()
                    .countInstalledBy(name)
                    .map(
                        count ->
                            found
                                .map(enrolment -> enrolment.oneMore(count, now()))
                                .orElseGet(() -> Outcome.notFound("enrolment"))));
  }

  /** As the store keeps it. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
