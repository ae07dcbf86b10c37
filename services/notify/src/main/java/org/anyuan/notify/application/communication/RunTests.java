package org.anyuan.notify.application.communication;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.Coordination;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.roster.TellKeepers;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.communication.TestId;
import org.anyuan.notify.domain.communication.TestPlan;
import org.anyuan.notify.domain.communication.TestState;
import org.anyuan.notify.domain.roster.Roster;

/**
 * Makes the tests that are planned, sends those that are ordered, ends those whose time is over.
 */
@ApplicationScoped
public class RunTests {
  public static final int BATCH = 20;

  private final Coordination coordination;
  private final SendTest send;
  private final TellKeepers tell;
  private final Clock clock;

  RunTests(Coordination coordination, SendTest send, TellKeepers tell, Clock clock) {
    this.coordination = coordination;
    this.send = send;
    this.tell = tell;
    this.clock = clock;
  }

  /** How many plans were due. */
  public Uni<Integer> planned() {
    return each(work -> work.communicationTests().plansDue(clock.instant(), BATCH), this::make);
  }

  /** How many tests were due. */
  public Uni<Integer> due() {
    return each(work -> work.communicationTests().due(clock.instant(), BATCH), this::goOn);
  }

  private <T> Uni<Integer> each(
      Function<Work, Uni<List<T>>> due, Function<T, Function<Work, Uni<Void>>> doing) {
    return coordination
        .work(Actor.SYSTEM, due)
        .chain(
            all ->
                Multi.createFrom()
                    .iterable(all)
                    .onItem()
                    .transformToUniAndConcatenate(
                        one -> coordination.work(Actor.SYSTEM, doing.apply(one)).replaceWith(one))
                    .collect()
                    .asList()
                    .map(List::size));
  }

  /** One for all that were missed while nobody looked. Two copies make the same one. */
  private Function<Work, Uni<Void>> make(RosterId id) {
    return work ->
        work.communicationTests()
            .lockPlan(id)
            .chain(
                plan ->
                    plan.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : work.rosters()
                            .find(id)
                            .chain(roster -> make(work, plan.get(), roster.orElseThrow())));
  }

  private Uni<Void> make(Work work, TestPlan plan, Roster roster) {
    var now = clock.instant();
    var at = plan.next(now).map(Instant::toString).orElse("last");
    var id =
        new TestId(
            DeterministicId.of(
                    "planned-test", roster.id().value(), Long.toString(plan.version()), at)
                .toString());
    var tests = work.communicationTests();
    return tests
        .find(id)
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().voidItem()
                    : tests.save(
                        "communication-test.planned",
                        CommunicationTest.ordered(id, roster.id(), plan.order(), now),
                        roster.details(),
                        now))
        .chain(() -> tests.passed(plan, now));
  }

  private Function<Work, Uni<Void>> goOn(TestId id) {
    return work ->
        work.communicationTests()
            .lock(id)
            .chain(
                test ->
                    test.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : work.rosters()
                            .find(test.get().roster())
                            .chain(roster -> goOn(work, test.get(), roster.orElseThrow())));
  }

  private Uni<Void> goOn(Work work, CommunicationTest test, Roster roster) {
    var now = clock.instant();
    return switch (test.state()) {
      case TestState.Ordered _ ->
          send.to(work, test, roster, now)
              .chain(asked -> keep(work, "communication-test.sent", test.sent(asked), roster, now));
      case TestState.Open _ ->
          keep(work, "communication-test.closed", test.close(now), roster, now);
      case TestState.Closed _ -> Uni.createFrom().voidItem();
    };
  }

  private Uni<Void> keep(
      Work work, String action, Outcome<CommunicationTest> outcome, Roster roster, Instant now) {
    return outcome instanceof Outcome.Changed<CommunicationTest>(var test)
        ? work.communicationTests()
            .save(action, test, roster.details(), now)
            .chain(
                () -> test.failed() ? tell(work, test, roster, now) : Uni.createFrom().voidItem())
        : Uni.createFrom().voidItem();
  }

  private Uni<Void> tell(Work work, CommunicationTest test, Roster roster, Instant now) {
    var subject = DeterministicId.of("test-unanswered", test.id().value()).toString();
    return tell.keepers(work, roster, What.TEST_UNANSWERED, subject, 1, now);
  }
}
