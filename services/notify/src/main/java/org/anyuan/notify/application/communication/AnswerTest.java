package org.anyuan.notify.application.communication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.notify.application.Coordination.Work;
import org.anyuan.notify.application.Deliveries;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.communication.Answer;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.communication.TestId;
import org.anyuan.notify.domain.communication.TestState;

/** Takes down that somebody had a test's message. */
@ApplicationScoped
public class AnswerTest {
  private final Clock clock;

  AnswerTest(Clock clock) {
    this.clock = clock;
  }

  /** By the person who is signed in. */
  public Uni<Outcome<CommunicationTest>> onPage(Work work, RosterId roster, TestId id) {
    var now = clock.instant();
    var who = new PersonId(work.actor().name());
    return answer(work, Optional.of(roster), id, new Answer(who, now, Optional.empty()), now);
  }

  /**
   * Whether it is too late to answer the message. Of one that belongs to no roster's test never.
   */
  public static Uni<Boolean> over(Work work, Deliveries.Kept message) {
    return work.communicationTests()
        .find(new TestId(message.delivery().key().subject()))
        .map(found -> found.filter(test -> test.state() instanceof TestState.Closed).isPresent());
  }

  /** From the message: it is about a test, and its subject is the test. */
  public Uni<Outcome<CommunicationTest>> answer(Work work, Deliveries.Kept message, Instant at) {
    var key = message.delivery().key();
    var answer = new Answer(key.recipient(), at, Optional.of(message.channel()));
    return answer(work, Optional.empty(), new TestId(key.subject()), answer, at);
  }

  private static Uni<Outcome<CommunicationTest>> answer(
      Work work, Optional<RosterId> roster, TestId id, Answer answer, Instant now) {
    return work.communicationTests()
        .lock(id)
        .map(found -> found.filter(test -> roster.isEmpty() || roster.get().equals(test.roster())))
        .chain(
            found ->
                found
                    .map(test -> keep(work, test.answer(answer), now))
                    .orElseGet(() -> Uni.createFrom().item(Outcome.notFound("test"))));
  }

  private static Uni<Outcome<CommunicationTest>> keep(
      Work work, Outcome<CommunicationTest> outcome, Instant now) {
    if (!(outcome instanceof Outcome.Changed<CommunicationTest>(var test))) {
      return Uni.createFrom().item(outcome);
    }
    return work.rosters()
        .find(test.roster())
        .chain(
            roster ->
                work.communicationTests()
                    .save("communication-test.answered", test, roster.orElseThrow().details(), now))
        .replaceWith(outcome);
  }
}
