package org.anyuan.incident.adapter.in.kafka.decider;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/** Drills and declared button tests through the end of a process, and through a replay. */
class DrillRestartTest {
  private final Partition partition = new Partition("s1");

  @Test
  void shouldTurnActualThoughItWasStartedAnewInBetween() {
    // Given
    var rang = partition.process(0, press(1, "drill-1", 0));
    assertThat(police(rang)).extracting(PoliceTask::getMode).containsExactly(Mode.MODE_EXERCISE);
    partition.restart(partition.store().changelog());
    // When
    assertThat(due(Duration.ofMillis(29_999), 1)).noneMatch(t -> t.getMode() == Mode.MODE_ACTUAL);
    partition.restart(partition.store().changelog());
    var turned = due(Duration.ofMillis(1), 2);
    // Then
    assertThat(turned)
        .filteredOn(t -> t.getMode() == Mode.MODE_ACTUAL)
        .singleElement()
        .satisfies(
            t -> {
              assertThat(t.getVersion()).isEqualTo(1);
              assertThat(t.getSound()).isTrue();
              assertThat(t.getSignalIdsCount()).isEqualTo(1);
            });
  }

  @Test
  void shouldTurnToTheSameIdsWhenTheInputIsReplayed() {
    // Given
    partition.process(0, press(1, "drill-1", 0));
    var before = partition.store().changelog();
    var deadline = partition.advance(Duration.ofSeconds(30)).getFirst().record();
    var turned = partition.process(1, deadline);
    // When nothing of it survived, and when all of it did
    var whole = partition.store().changelog();
    partition.restart(before);
    var decidedAgain = partition.process(1, deadline);
    partition.restart(whole);
    var publishedAgain = partition.process(1, deadline);
    // Then
    assertThat(police(turned)).anyMatch(t -> t.getMode() == Mode.MODE_ACTUAL);
    assertThat(contents(decidedAgain)).isEqualTo(contents(turned));
    assertThat(contents(publishedAgain)).isEqualTo(contents(turned));
  }

  @Test
  void shouldMakeATestOfOnePressThoughItWasStartedAnewInBetween() {
    // Given
    var declared = Inputs.command("s1", 1, Inputs.START);
    declared
        .getDeclareButtonTestBuilder()
        .setSchool(Inputs.school("s1"))
        .setDeviceId("device-1")
        .setMinutes(5);
    var said = partition.process(0, Inputs.record(declared.build()));
    assertThat(Partition.event(Partition.on(Topics.INCIDENT_EVENTS, said).getFirst()))
        .satisfies(
            e -> {
              assertThat(e.getButtonTestDeclared().getDeviceId()).isEqualTo("device-1");
              assertThat(e.hasIncident()).isFalse();
            });
    partition.restart(partition.store().changelog());
    // When
    var first = partition.process(1, press(1, "", 1000));
    partition.restart(partition.store().changelog());
    var second = partition.process(2, press(2, "", 2000));
    // Then
    assertThat(police(first)).extracting(PoliceTask::getMode).containsExactly(Mode.MODE_TEST);
    assertThat(police(second)).extracting(PoliceTask::getMode).containsExactly(Mode.MODE_ACTUAL);
  }

  private static Record<String, byte[]> press(int number, String window, int afterMillis) {
    return Inputs.record(
        Inputs.signal("s1", number, Inputs.START.plusMillis(afterMillis))
            .setModeByDefault(true)
            .setDrillWindowId(window)
            .build());
  }

  /** What is on the lane once the time has passed and what fell due has come back as an input. */
  private List<PoliceTask> due(Duration time, long offset) {
    return partition.advance(time).stream()
        .flatMap(fired -> police(partition.process(offset, fired.record())).stream())
        .toList();
  }

  private static List<PoliceTask> police(List<Partition.Sent> sent) {
    return Partition.on(Topics.QUEUE_POLICE, sent).stream().map(Partition::police).toList();
  }

  private static List<List<Object>> contents(List<Partition.Sent> sent) {
    return sent.stream().map(Partition.Sent::content).toList();
  }
}
