package org.anyuan.incident.application.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.Scope;
import org.anyuan.common.secret.WebhookSignature;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.incident.application.Commands;
import org.anyuan.incident.application.Outcome;
import org.anyuan.incident.application.Page;
import org.anyuan.incident.application.PageRequest;
import org.anyuan.incident.application.calls.CallHandling.Answer;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When it is tried again, when it is given up, and in which order that is said. */
class SendHandoversTest {
  private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

  private final List<String> done = new ArrayList<>();
  private Answer answer = new Answer.Later("no answer");
  private boolean logTakes = true;

  @ParameterizedTest
  @CsvSource({"1,5", "2,15", "3,45", "4,135", "5,405", "6,600", "7,600"})
  void shouldWaitThreeTimesLongerEachTime(int attempts, long seconds) {
    // When
    round(attempts, NOW);
    // Then
    assertThat(done).containsExactly("again " + seconds + " no answer");
  }

  @Test
  void shouldGiveUpAfterTheLastTry() {
    // When
    round(8, NOW);
    // Then
    assertThat(done).containsExactly("command FAILED no answer", "failed no answer");
  }

  @Test
  void shouldNotSendWhatWasAskedForLongAgo() {
    // Given
    answer = new Answer.Taken(Optional.empty());
    // When
    round(1, NOW.minus(Duration.ofMinutes(121)));
    // Then
    assertThat(done)
        .containsExactly(
            "command FAILED it could not be sent in time", "failed it could not be sent in time");
  }

  @Test
  void shouldSayItInTheLogBeforeTheRow() {
    // Given
    answer = new Answer.Taken(Optional.of("J1"));
    // When
    round(1, NOW);
    // Then
    assertThat(done).containsExactly("command J1", "sent");
  }

  @Test
  void shouldSettleNothingThatTheLogDidNotTake() {
    // Given
    logTakes = false;
    // When, then
    answer = new Answer.Taken(Optional.of("J1"));
    round(1, NOW);
    answer = new Answer.Refused("no");
    round(1, NOW);
    assertThat(done).containsExactly("command J1", "command FAILED no");
  }

  @Test
  void shouldCutALongReason() {
    // Given
    answer = new Answer.Refused("x".repeat(500));
    // When
    round(1, NOW);
    // Then
    assertThat(done.getLast()).isEqualTo("failed " + "x".repeat(200));
  }

  private void round(int attempts, Instant askedAt) {
    var incident = Samples.incident(Samples.school()).build();
    var due = new Handover(Samples.id(), "420106", askedAt, attempts, incident);
    var sending =
        new SendHandovers(
            rows(due), systems(), log(), new Defaults(), Clock.fixed(NOW, ZoneOffset.UTC));
    assertThat(sending.round()).isFalse();
  }

  private Handovers rows(Handover due) {
    return new Handovers() {
      @Override
      public List<Handover> claim(Instant now, Instant leaseUntil, int most) {
        return List.of(due);
      }

      @Override
      public void sent(String handoverId) {
        done.add("sent");
      }

      @Override
      public void again(String handoverId, Instant at, String failure) {
        done.add("again " + Duration.between(NOW, at).toSeconds() + " " + failure);
      }

      @Override
      public void failed(String handoverId, String failure) {
        done.add("failed " + failure);
      }

      @Override
      public Page<HandoverRecord> list(
          Optional<String> incidentId, Optional<String> state, PageRequest page, Scope scope) {
        throw new AssertionError("nobody reads");
      }
    };
  }

  private CallHandling systems() {
    return new CallHandling() {
      @Override
      public Optional<CallSystem> of(SchoolRef school) {
        throw new AssertionError("it was found before");
      }

      @Override
      public Answer handOver(Handover handover) {
        return answer;
      }

      @Override
      public boolean signed(String regionId, WebhookSignature signature, byte[] body) {
        return false;
      }
    };
  }

  private Commands log() {
    return new Commands() {
      @Override
      public Outcome give(IncidentCommand command) {
        throw new AssertionError("nobody waits for an answer");
      }

      @Override
      public boolean report(List<IncidentCommand> commands) {
        for (var c : commands) {
          done.add(
              c.hasReportCall()
                  ? "command " + c.getReportCall().getNumber()
                  : "command FAILED " + c.getRecordCallHandover().getDetail());
        }
        return logTakes;
      }
    };
  }

  /** As the interface says. */
  private static final class Defaults implements CallHandlingSettings {
    @Override
    public Map<String, OneSystem> systems() {
      return Map.of();
    }

    @Override
    public Duration deadline() {
      return Duration.ofSeconds(10);
    }

    @Override
    public Duration firstRetry() {
      return Duration.ofSeconds(5);
    }

    @Override
    public Duration longestRetry() {
      return Duration.ofMinutes(10);
    }

    @Override
    public int attempts() {
      return 8;
    }

    @Override
    public Duration giveUpAfter() {
      return Duration.ofHours(2);
    }

    @Override
    public Duration timestampTolerance() {
      return Duration.ofMinutes(5);
    }
  }
}
