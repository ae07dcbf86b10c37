package org.anyuan.notify.domain.escalation;

import static org.anyuan.notify.domain.escalation.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.anyuan.notify.domain.Any;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.escalation.EscalationState.Acknowledged;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Commands of any kind in any order at any time. */
class EscalationPropertyTest {
  private static final int ROUNDS = 400;
  private static final int COMMANDS = 60;
  private static final Set<Notice.Cause> AFTER_ENOUGH =
      EnumSet.of(Notice.Cause.STALE, Notice.Cause.RISE, Notice.Cause.REOPENED);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void shouldNeverStopInSilenceNorTellAgainWithoutCause(long seed) {
    var random = new Random(seed);
    var seen = EnumSet.noneOf(EscalationState.Name.class);
    for (var round = 0; round < ROUNDS; round++) {
      var escalation = Samples.started(policy(random)).escalation();
      var latest = NOW;
      var numbers = new ArrayList<Integer>();
      for (var i = 0; i < COMMANDS; i++) {
        // Given: a clock that mostly goes on, and may stand behind another one
        var now = NOW.plusSeconds(i * 40L + random.nextInt(2000) - 200);
        latest = now.isAfter(latest) ? now : latest;
        var command = command(random, escalation);
        // When
        var decided = Samples.decided(escalation.on(command, now));
        // Then
        checkNext(decided.escalation(), latest, command);
        checkNotices(escalation, decided, command, now);
        decided.notices().forEach(notice -> numbers.add(notice.number()));
        escalation = decided.escalation();
        seen.add(escalation.state().name());
      }
      assertThat(numbers).doesNotHaveDuplicates().isSorted();
    }
    assertThat(seen).containsExactlyInAnyOrder(EscalationState.Name.values());
  }

  /**
   * Open: it goes on within the longest time that any policy waits. Over: by its task's end alone.
   */
  private static void checkNext(Escalation after, Instant latest, EscalationCommand command) {
    var over = after.state() instanceof EscalationState.Closed;
    assertThat(after.over()).as("after %s", command).isEqualTo(over);
    if (!over) {
      assertThat(after.next()).as("after %s", command).isPresent();
      assertThat(after.next().get()).isBefore(latest.plus(Policy.LONGEST_WAIT));
      assertThat(
              Sweep.find(List.of(), List.of(Sweep.Watched.of(after)), latest, Duration.ofDays(1)))
          .isEmpty();
    }
  }

  private static void checkNotices(
      Escalation before, Decided decided, EscalationCommand command, Instant now) {
    for (var notice : decided.notices()) {
      assertThat(notice.whom().isEmpty() && notice.also().isEmpty()).isFalse();
      if (before.state() instanceof Acknowledged a) {
        assertThat(AFTER_ENOUGH).as("after %s", command).contains(notice.cause());
        if (notice.cause() == Notice.Cause.STALE) {
          assertThat(now).isAfterOrEqualTo(a.staleAt());
        }
      }
      if (notice.cause() == Notice.Cause.RISE) {
        assertThat(decided.escalation().level().severity())
            .isGreaterThan(before.level().severity());
        assertThat(decided.escalation().acknowledgements()).isEqualTo(before.acknowledgements());
      }
    }
    if (command instanceof EscalationCommand.ReachTime && before.next().isPresent()) {
      var due = !now.isBefore(before.next().get());
      assertThat(decided.escalation().equals(before)).isEqualTo(!due);
    }
  }

  private static EscalationCommand command(Random random, Escalation e) {
    var version = e.level().taskVersion() + random.nextInt(4) - 1;
    var level = new Level(Any.of(Severity.class, random), version);
    return switch (random.nextInt(12)) {
      case 0, 1 -> new EscalationCommand.Acknowledge(new PersonId("p" + random.nextInt(4)));
      case 2 -> new EscalationCommand.ShowProgress();
      case 3, 4 -> new EscalationCommand.ChangeLevel(level, policy(random));
      case 5 -> new EscalationCommand.FindNobody(e.notices() - random.nextInt(2));
      case 6 -> random.nextInt(3) == 0 ? new EscalationCommand.Close(version) : reach();
      case 7 -> new EscalationCommand.Reopen(level, policy(random));
      default -> reach();
    };
  }

  private static EscalationCommand reach() {
    return new EscalationCommand.ReachTime();
  }

  private static Policy policy(Random random) {
    var steps =
        IntStream.rangeClosed(0, random.nextInt(4))
            .mapToObj(
                i ->
                    Samples.step(
                        i == 0 ? random.nextInt(2) * 20 : 5 + random.nextInt(300),
                        random.nextBoolean() ? Samples.STATION : Samples.DESK,
                        random.nextInt(3),
                        5 + random.nextInt(300),
                        1 + random.nextInt(3)))
            .toList();
    return Samples.policy("p", Severity.LOW, steps, Duration.ofSeconds(5 + random.nextInt(600)));
  }
}
