package org.anyuan.notify.application.communication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.roster.FindRosters;
import org.anyuan.notify.application.roster.MayRoster;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.communication.Order;
import org.anyuan.notify.domain.communication.TestId;
import org.anyuan.notify.domain.communication.TestPlan;
import org.anyuan.notify.domain.roster.Roster;

/** Has a roster's channels tested: now, or as planned. By whoever keeps the roster. */
@ApplicationScoped
public class OrderTests {
  private final FindRosters rosters;
  private final Clock clock;

  OrderTests(FindRosters rosters, Clock clock) {
    this.rosters = rosters;
    this.clock = clock;
  }

  /** It is sent at once, but not by whoever orders it: others' ways may be beyond their scope. */
  public Uni<Outcome<CommunicationTest>> order(Work work, TestId id, RosterId roster, Order order) {
    return kept(
        work,
        roster,
        found -> {
          var now = clock.instant();
          var test = CommunicationTest.ordered(id, roster, order, now);
          return work.communicationTests()
              .save("communication-test.ordered", test, found.details(), now)
              .replaceWith(new Outcome.Changed<>(test));
        });
  }

  public Uni<Outcome<TestPlan>> plan(Work work, RosterId roster, TestPlan.When when, Order order) {
    var now = clock.instant();
    return kept(
        work,
        roster,
        found ->
            work.communicationTests()
                .lockPlan(roster)
                .chain(
                    before -> {
                      var version = before.map(TestPlan::version).orElse(0L) + 1;
                      var plan = new TestPlan(roster, when, order, version);
                      return plan.next(now).isEmpty()
                          ? refused(Reason.INVALID, "once", "not in the past")
                          : work.communicationTests()
                              .savePlan(plan, found.details(), now)
                              .replaceWith(new Outcome.Changed<>(plan));
                    }));
  }

  public Uni<Outcome<TestPlan>> removePlan(Work work, RosterId roster) {
    return kept(
        work,
        roster,
        found ->
            work.communicationTests()
                .lockPlan(roster)
                .chain(
                    before ->
                        before
                            .map(plan -> removed(work, found, plan))
                            .orElseGet(
                                () -> Uni.createFrom().item(Outcome.notFound("plan of tests")))));
  }

  private Uni<Outcome<TestPlan>> removed(Work work, Roster roster, TestPlan plan) {
    return work.communicationTests()
        .removePlan(roster.id(), roster.details(), clock.instant())
        .replaceWith(new Outcome.Changed<>(plan));
  }

  private <T> Uni<Outcome<T>> kept(
      Work work, RosterId id, Function<Roster, Uni<Outcome<T>>> doing) {
    return rosters
        .find(work, id)
        .chain(
            (Optional<Roster> found) -> {
              if (found.isEmpty()) {
                return Uni.createFrom().item(Outcome.<T>notFound("roster"));
              }
              return MayRoster.writes(work.actor(), found.get())
                  ? doing.apply(found.get())
                  : refused(Reason.FORBIDDEN, "lane", "not kept by your role");
            });
  }

  private static <T> Uni<Outcome<T>> refused(Reason reason, String field, String message) {
    return Uni.createFrom().item(Outcome.refused(reason, field, message));
  }
}
