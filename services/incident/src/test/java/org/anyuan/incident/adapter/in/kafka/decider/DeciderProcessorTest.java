package org.anyuan.incident.adapter.in.kafka.decider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.anyuan.common.topic.Topics;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What one partition publishes for what comes in. */
class DeciderProcessorTest {
  private static final byte[] UNREADABLE_STATE = {1, 2, 3};
  private final Partition partition = new Partition("s1");

  @Test
  void shouldPublishThePoliceLaneFirst() {
    // When
    var sent = press(0, 1);
    // Then
    assertThat(sent)
        .extracting(Partition.Sent::topic)
        .containsExactly(Topics.QUEUE_POLICE, Topics.QUEUE_EDUCATION, Topics.INCIDENT_EVENTS);
    assertThat(sent).extracting(s -> s.record().key()).containsOnly("s1");
    assertThat(sent).extracting(Partition.Sent::id).doesNotHaveDuplicates();
  }

  @Test
  void shouldDropASecondRecordOfTheSameSignal() {
    // Given
    press(0, 1);
    // When
    var sent = press(1, 1);
    // Then
    assertThat(sent).isEmpty();
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void shouldDropARetryThatAlarmReceivedWithinTenMinutes() {
    // Given
    press(0, 1);
    // When
    var sent = press(1, 1, Duration.ofMinutes(10));
    // Then
    assertThat(sent).isEmpty();
  }

  @Test
  void shouldCountASignalIdAnewAfterTenMinutes() {
    // Given
    var first = press(0, 1);
    // When
    var sent = press(1, 1, Duration.ofMinutes(10).plusMillis(1));
    // Then
    assertThat(count()).isEqualTo(2);
    assertThat(sent).isNotEmpty();
    assertThat(sent).extracting(Partition.Sent::id).doesNotContainAnyElementsOf(ids(first));
  }

  @Test
  void shouldOpenAnotherIncidentWhenAPersonUsesAKeyAgainLongAfter() {
    // Given
    var command = opening();
    partition.process(0, Inputs.record(command.build()));
    // When
    var later = Inputs.command("s1", 1, Inputs.START.plus(Duration.ofMinutes(11)));
    later.setOpenIncident(command.getOpenIncident());
    partition.process(1, Inputs.record(later.build()));
    // Then
    assertThat(partition.school("s1").incidents().incidents()).hasSize(2);
  }

  @Test
  void shouldSayWhoseInputItWas() {
    // When
    var event = event(press(0, 1));
    // Then
    assertThat(event.getCauseId()).isEqualTo(signal(1, Duration.ZERO).getSignalId());
    assertThat(event.getOpened().getSignal()).isEqualTo(signal(1, Duration.ZERO));
    assertThat(event.getActor().getRole()).isEqualTo("device");
    assertThat(event.getIncident().getSignalCount()).isEqualTo(1);
  }

  @Test
  void shouldTellWhyACommandIsRefused() {
    // Given
    var command =
        Inputs.command("s1", 1, Inputs.START).setIncidentId(Partition.anyId(7).toString());
    command.getConfirmIncidentBuilder().setReason("seen");
    // When
    var sent = partition.process(0, Inputs.record(command.build()));
    // Then
    assertThat(sent).hasSize(1);
    assertThat(event(sent).getCommandRejected().getCode().name())
        .isEqualTo("REJECTION_CODE_NOT_FOUND");
    assertThat(event(sent).getCauseId()).isEqualTo(command.getCommandId());
  }

  @Test
  void shouldKeepACancelWithoutAnIncidentAsAnEvent() {
    // Given
    var cancel = signal(1, Duration.ZERO).toBuilder().setKind(AlarmKind.ALARM_KIND_CANCEL).build();
    // When
    var sent = partition.process(0, Inputs.record(cancel));
    // Then
    assertThat(event(sent).getCancelRecorded().getSignal()).isEqualTo(cancel);
  }

  @Test
  void shouldKeepSchoolsApart() {
    // Given
    press(0, 1);
    // When
    partition.process(1, Inputs.record(Inputs.signal("s2", 1, Inputs.START).build()));
    // Then
    assertThat(partition.school("s1").incidents().incidents()).hasSize(1);
    assertThat(partition.school("s2").incidents().incidents()).hasSize(1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("org.anyuan.incident.adapter.in.kafka.decider.InputCodecTest#poison")
  void shouldSetPoisonAsideAndRaiseAPoliceTaskForASignal(
      String what, Record<String, byte[]> record, boolean signal) {
    // Given
    var here = new Partition("s1", "s2");
    // When
    var sent = here.process(9, record);
    // Then
    var dead = Partition.on("anyuan.incident.inputs.incident.dlq", sent);
    assertThat(dead).hasSize(1);
    assertThat(dead.getFirst().record().value()).isEqualTo(record.value());
    assertThat(header(dead.getFirst(), "dead-letter-reason")).isNotBlank();
    assertThat(header(dead.getFirst(), "dead-letter-offset")).isEqualTo("9");
    var police = Partition.on(Topics.QUEUE_POLICE, sent);
    assertThat(police).hasSize(signal ? 1 : 0);
    if (signal) {
      assertThat(Partition.police(police.getFirst()).getKindsList())
          .containsExactly(AlarmKind.ALARM_KIND_UNREADABLE);
    }
    assertThat(here.process(10, Inputs.record(signal(1, Duration.ZERO)))).isNotEmpty();
  }

  @Test
  void shouldSetAsideWhatCannotBeDecidedAndTellThePoliceOfIt() {
    // Given
    partition.store().put("s/s1", UNREADABLE_STATE);
    var undecidable = Inputs.record(signal(1, Duration.ZERO));

    // When
    var sent = partition.process(0, undecidable);

    // Then
    var dead = Partition.on("anyuan.incident.inputs.incident.dlq", sent);
    assertThat(dead).hasSize(1);
    assertThat(dead.getFirst().record().value()).isEqualTo(undecidable.value());
    assertThat(header(dead.getFirst(), "dead-letter-reason")).contains("cannot be decided");
    assertThat(Partition.on(Topics.QUEUE_POLICE, sent)).hasSize(1);
    assertThat(partition.store().get("s/s1")).isEqualTo(UNREADABLE_STATE);
  }

  @Test
  void shouldGoOnWithOtherSchoolsAfterARestartOnAStateThatCannotBeRead() {
    // Given
    partition.store().put("s/s1", UNREADABLE_STATE);
    partition.restart(partition.store().changelog());

    // When
    var sent = partition.process(1, Inputs.record(Inputs.signal("s2", 1, Inputs.START).build()));

    // Then
    assertThat(Partition.on(Topics.QUEUE_POLICE, sent)).hasSize(1);
    assertThat(Partition.on("anyuan.incident.inputs.incident.dlq", sent)).isEmpty();
  }

  @Test
  void shouldOnlySetAsideWhatNamesNoSchoolThatWeKnow() {
    // When
    var sent = partition.process(0, Inputs.raw("nowhere", "x", "org.example.Cat", new byte[0]));
    // Then
    assertThat(sent)
        .extracting(Partition.Sent::topic)
        .containsExactly("anyuan.incident.inputs.incident.dlq");
  }

  @Test
  void shouldSurviveARecordWithoutAKey() {
    // When
    var sent = partition.process(0, new Record<>(null, new byte[] {1}, 0L));
    // Then
    assertThat(sent).hasSize(1);
  }

  @Test
  void shouldRaiseTheSameTaskWhenPoisonIsReadAgain() {
    // Given
    var poison = Inputs.raw("s1", "x", "org.example.Cat", new byte[0]);
    var first = partition.process(4, poison);
    // When
    var again = partition.process(4, poison);
    // Then
    assertThat(contents(again)).isEqualTo(contents(first));
    assertThat(count()).isEqualTo(1);
  }

  private List<Partition.Sent> press(long offset, int number) {
    return press(offset, number, Duration.ZERO);
  }

  private List<Partition.Sent> press(long offset, int number, Duration later) {
    return partition.process(offset, Inputs.record(signal(number, later)));
  }

  private static AlarmSignal signal(int number, Duration later) {
    return Inputs.signal("s1", number, Inputs.START.plus(later)).build();
  }

  private static org.anyuan.proto.incident.v1.IncidentCommand.Builder opening() {
    var command = Inputs.command("s1", 1, Inputs.START);
    command
        .getOpenIncidentBuilder()
        .setSchool(Inputs.school("s1"))
        .setKind(AlarmKind.ALARM_KIND_FIRE)
        .setModeValue(1)
        .setText("a call");
    return command;
  }

  private long count() {
    return partition.school("s1").incidents().incidents().getFirst().signalCount();
  }

  private static IncidentEvent event(List<Partition.Sent> sent) {
    return Partition.event(Partition.on(Topics.INCIDENT_EVENTS, sent).getFirst());
  }

  private static List<String> ids(List<Partition.Sent> sent) {
    return sent.stream().map(Partition.Sent::id).toList();
  }

  private static List<List<Object>> contents(List<Partition.Sent> sent) {
    return sent.stream().map(Partition.Sent::content).toList();
  }

  private static String header(Partition.Sent sent, String name) {
    return new String(sent.record().headers().lastHeader(name).value(), UTF_8);
  }
}
