package org.anyuan.notify.domain.communication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.notify.domain.AddressId;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.communication.TestPlan.When;
import org.anyuan.notify.domain.delivery.DeliveryId;
import org.junit.jupiter.api.Test;

/** A test of people's channels, from its order to its end. */
class CommunicationRulesTest {
  private static final Instant NOW = Instant.parse("2026-10-01T04:00:00Z");
  private static final Instant DEADLINE = NOW.plus(Duration.ofMinutes(15));
  private static final RosterId ROSTER = new RosterId("r1");
  private static final PersonId ADA = new PersonId("ada");
  private static final PersonId BOB = new PersonId("bob");

  private static Asked asked(PersonId person, ChannelKind... kinds) {
    return new Asked(
        person,
        List.of(kinds).stream()
            .map(
                kind ->
                    new Asked.Way(
                        new AddressId(kind.name()), kind, new DeliveryId(UUID.randomUUID())))
            .toList());
  }

  private static CommunicationTest ordered() {
    return CommunicationTest.ordered(new TestId("t1"), ROSTER, Order.USUAL_ONE, NOW);
  }

  private static CommunicationTest open(Asked... people) {
    return changed(ordered().sent(List.of(people)));
  }

  private static CommunicationTest both() {
    return open(asked(ADA, ChannelKind.SMS), asked(BOB, ChannelKind.SMS, ChannelKind.VOICE));
  }

  private static Answer answer(PersonId who, int seconds) {
    return new Answer(who, NOW.plusSeconds(seconds), Optional.of(ChannelKind.SMS));
  }

  private static <T> T changed(Outcome<T> outcome) {
    if (outcome instanceof Outcome.Changed<T>(var value)) {
      return value;
    }
    throw new AssertionError(outcome);
  }

  private static void assertRefused(Outcome<?> outcome, Reason reason) {
    assertThat(outcome)
        .isInstanceOfSatisfying(
            Outcome.Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void shouldBeSentOnce() {
    assertThat(ordered().due()).contains(NOW);
    assertThat(both().due()).contains(DEADLINE);
    assertThat(both().version()).isEqualTo(2);
    assertThat(both().sent(List.of())).isInstanceOf(Outcome.Unchanged.class);
    assertRefused(ordered().answer(answer(ADA, 1)), Reason.FORBIDDEN);
  }

  @Test
  void shouldCountTheFirstAnswerOfEach() {
    // Given
    var once = changed(both().answer(answer(ADA, 20)));
    // When, then
    assertThat(once.answer(answer(ADA, 30))).isInstanceOf(Outcome.Unchanged.class);
    assertThat(once.answered(ADA)).contains(answer(ADA, 20));
    assertThat(once.waiting()).containsExactly(BOB);
    assertRefused(once.answer(answer(new PersonId("eva"), 5)), Reason.FORBIDDEN);
  }

  @Test
  void shouldEndWhenAllHaveAnsweredOrItsTimeIsOver() {
    // Given
    var one = changed(both().answer(answer(ADA, 20)));
    var all = changed(one.answer(answer(BOB, 30)));
    // When, then
    assertThat(one.close(DEADLINE.minusNanos(1))).isInstanceOf(Outcome.Unchanged.class);
    assertThat(changed(one.close(DEADLINE)).failed()).isTrue();
    assertThat(changed(all.close(NOW.plusSeconds(31))).failed()).isFalse();
    assertThat(changed(one.close(DEADLINE)).due()).isEmpty();
    assertThat(ordered().close(DEADLINE)).isInstanceOf(Outcome.Unchanged.class);
    assertThat(changed(one.close(DEADLINE)).close(DEADLINE)).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void shouldTakeNoAnswerThatComesTooLate() {
    assertRefused(both().answer(answer(ADA, 900)), Reason.CONFLICT);
    var closed = changed(both().close(DEADLINE));
    assertRefused(closed.answer(answer(ADA, 10)), Reason.CONFLICT);
    assertThat(closed.sent(List.of())).isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void shouldFailWhereNothingWouldReachSomebody() {
    // Given
    var test = open(asked(ADA, ChannelKind.SMS), asked(BOB));
    // When
    var closed = changed(changed(test.answer(answer(ADA, 5))).close(NOW.plusSeconds(6)));
    // Then
    assertThat(closed.unreachable()).containsExactly(BOB);
    assertThat(closed.failed()).isTrue();
    assertThat(changed(open().close(NOW)).failed()).isTrue();
  }

  @Test
  void shouldBoundTheTimeToAnswer() {
    for (var wrong : List.of(Duration.ZERO, Duration.ofSeconds(59), Duration.ofDays(2))) {
      assertThatThrownBy(() -> Order.of(Whom.ALL, wrong)).isInstanceOf(InvalidField.class);
    }
  }

  @Test
  void shouldComeEveryWeekOrOnce() {
    // Given: Thursday the 1st, noon in Shanghai
    var weekly =
        new TestPlan(
            ROSTER, new When.Weekly(DayOfWeek.THURSDAY, LocalTime.NOON), Order.USUAL_ONE, 1);
    var once = new TestPlan(ROSTER, new When.Once(DEADLINE), Order.USUAL_ONE, 1);
    // When, then: what is now has been
    assertThat(weekly.next(NOW)).contains(NOW.plus(Duration.ofDays(7)));
    assertThat(weekly.next(NOW.minusSeconds(1))).contains(NOW);
    assertThat(weekly.next(NOW.plus(Duration.ofDays(1)))).contains(NOW.plus(Duration.ofDays(7)));
    assertThat(once.next(NOW)).contains(DEADLINE);
    assertThat(once.next(DEADLINE)).isEmpty();
  }
}
