package org.anyuan.notify.domain.communication;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;

/**
 * Whether the people of a roster can be reached, tried once.
 *
 * @param asked empty before it is sent
 * @param answers the first of each person, in the order in which they came
 */
public record CommunicationTest(
    TestId id,
    RosterId roster,
    Order order,
    Instant startedAt,
    TestState state,
    List<Asked> asked,
    List<Answer> answers,
    long version) {
  public CommunicationTest {
    asked = List.copyOf(asked);
    answers = List.copyOf(answers);
  }

  public static CommunicationTest ordered(TestId id, RosterId roster, Order order, Instant now) {
    return new CommunicationTest(
        id, roster, order, now, new TestState.Ordered(now), List.of(), List.of(), 1);
  }

  public Instant deadline() {
    return startedAt.plus(order.answerWithin());
  }

  /** To these. */
  public Outcome<CommunicationTest> sent(List<Asked> people) {
    return switch (state) {
      case TestState.Ordered _ ->
          new Outcome.Changed<>(to(new TestState.Open(deadline()), people, answers));
      case TestState.Open _, TestState.Closed _ -> new Outcome.Unchanged<>(this);
    };
  }

  /** The first answer of a person counts. */
  public Outcome<CommunicationTest> answer(Answer answer) {
    if (asked.stream().noneMatch(one -> one.person().equals(answer.person()))) {
      return Outcome.refused(Reason.FORBIDDEN, "id", "by whoever was asked alone");
    }
    if (answered(answer.person()).isPresent()) {
      return new Outcome.Unchanged<>(this);
    }
    return switch (state) {
      case TestState.Ordered _, TestState.Closed _ -> late();
      case TestState.Open(var deadline) when !answer.at().isBefore(deadline) -> late();
      case TestState.Open _ ->
          new Outcome.Changed<>(
              to(state, asked, Stream.concat(answers.stream(), Stream.of(answer)).toList()));
    };
  }

  private static Outcome<CommunicationTest> late() {
    return Outcome.refused(Reason.CONFLICT, "state", "the time to answer is over");
  }

  /** Once its time is over, or nobody is left who could answer. */
  public Outcome<CommunicationTest> close(Instant now) {
    return state instanceof TestState.Open && due().filter(at -> !now.isBefore(at)).isPresent()
        ? new Outcome.Changed<>(to(new TestState.Closed(now), asked, answers))
        : new Outcome.Unchanged<>(this);
  }

  /** When something is to be done with it by itself. */
  public Optional<Instant> due() {
    return switch (state) {
      case TestState.Ordered(var since) -> Optional.of(since);
      case TestState.Open(var deadline) -> Optional.of(waiting().isEmpty() ? startedAt : deadline);
      case TestState.Closed _ -> Optional.empty();
    };
  }

  public Optional<Answer> answered(PersonId person) {
    return answers.stream().filter(answer -> answer.person().equals(person)).findFirst();
  }

  /** For whom there was no way. */
  public List<PersonId> unreachable() {
    return asked.stream().filter(one -> one.ways().isEmpty()).map(Asked::person).toList();
  }

  /** Who had a message, and has said nothing. */
  public List<PersonId> waiting() {
    return asked.stream()
        .filter(one -> !one.ways().isEmpty())
        .map(Asked::person)
        .filter(person -> answered(person).isEmpty())
        .toList();
  }

  /** Somebody has to look: not all of them were reached. */
  public boolean failed() {
    return state instanceof TestState.Closed
        && (asked.isEmpty()
            || asked.stream().map(Asked::person).anyMatch(who -> answered(who).isEmpty()));
  }

  private CommunicationTest to(TestState next, List<Asked> people, List<Answer> all) {
    return new CommunicationTest(id, roster, order, startedAt, next, people, all, version + 1);
  }
}
