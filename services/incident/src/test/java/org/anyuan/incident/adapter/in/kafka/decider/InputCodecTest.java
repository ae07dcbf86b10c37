package org.anyuan.incident.adapter.in.kafka.decider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.protobuf.Timestamp;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.incident.domain.Input;
import org.anyuan.incident.domain.Order;
import org.anyuan.incident.domain.Position;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Agency;
import org.anyuan.proto.incident.v1.CallHandoverState;
import org.anyuan.proto.incident.v1.CallStatus;
import org.anyuan.proto.incident.v1.CameraLink;
import org.anyuan.proto.incident.v1.DeclareButtonTest;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.HandToCallHandling;
import org.anyuan.proto.incident.v1.IncidentCommand;
import org.anyuan.proto.incident.v1.IncidentCommand.CommandCase;
import org.anyuan.proto.incident.v1.ReferralChannel;
import org.anyuan.proto.incident.v1.UnitStatus;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes in, and what nothing can ever be made of. */
class InputCodecTest {
  private static final String ID = "6f2b6a34-0f9c-4c8b-9a8e-3d2b1c0a9f8e";

  @Test
  void shouldReadACommandOfEveryKind() {
    // Given
    var orders = new HashSet<Class<?>>();
    for (var kind : CommandCase.values()) {
      if (kind != CommandCase.COMMAND_NOT_SET) {
        // When
        var read = read(Inputs.record(command(kind)));
        // Then
        var input = (Input.Command) ((InputCodec.Understood) read).input();
        assertThat(orders.add(input.order().getClass())).as(kind.name()).isTrue();
      }
    }
    orders.add(Order.ReleaseHeld.class);
    assertThat(orders).containsExactlyInAnyOrderElementsOf(leaves(Order.class).toList());
  }

  @Test
  void shouldReadAHeldVersionFallingDue() {
    // Given
    var command = Inputs.command("s1", 1, Inputs.START);
    command.getReachDeadlineBuilder().setTaskId(ID).setOrdinal(4);
    // When
    var read = read(Inputs.record(command.build()));
    // Then
    var input = (Input.Command) ((InputCodec.Understood) read).input();
    assertThat(input.order())
        .isInstanceOfSatisfying(Order.ReleaseHeld.class, o -> assertThat(o.ordinal()).isEqualTo(4));
  }

  @Test
  void shouldTellAReusedSignalIdApartByItsTimeOfReceipt() {
    // Given
    var first = Inputs.signal("s1", 1, Inputs.START).build();
    var again = Inputs.signal("s1", 1, Inputs.START.plus(Duration.ofHours(1))).build();
    // Then
    assertThat(input(Inputs.record(first)).id()).isEqualTo(input(Inputs.record(first)).id());
    assertThat(input(Inputs.record(first)).id()).isNotEqualTo(input(Inputs.record(again)).id());
  }

  @Test
  void shouldPreferThePlaceThatTheDeviceReports() {
    // Given
    var position =
        org.anyuan.proto.common.v1.Position.newBuilder().setLongitude(114).setLatitude(30);
    var elsewhere =
        Inputs.signal("s1", 1, Inputs.START)
            .setReportedPlace(Place.newBuilder().setRoom("操场").setPosition(position));
    var bare =
        Inputs.signal("s1", 2, Inputs.START)
            .setReportedPlace(Place.newBuilder().setPosition(position));
    // Then
    var reported = ((Input.Press) input(Inputs.record(elsewhere.build()))).signal().place();
    assertThat(reported.room()).isEqualTo("操场");
    assertThat(reported.building()).isEmpty();
    var registered = ((Input.Press) input(Inputs.record(bare.build()))).signal().place();
    assertThat(registered.room()).isEqualTo("301");
    assertThat(registered.position()).contains(new Position(114, 30));
  }

  static Stream<Arguments> poison() {
    var far = Timestamp.newBuilder().setSeconds(Long.MAX_VALUE);
    var signals =
        Map.<String, Function<AlarmSignal.Builder, AlarmSignal.Builder>>of(
            "no kind", s -> s.clearKind(),
            "unknown kind", s -> s.setKindValue(77),
            "no mode", s -> s.clearMode(),
            "unknown mode", s -> s.setModeValue(77),
            "no time of receipt", s -> s.clearReceivedAt(),
            "a time that is none", s -> s.setReceivedAt(far),
            "no school", s -> s.clearSchool(),
            "no id", s -> s.clearSignalId(),
            "an id that is no UUID", s -> s.setSignalId("signal-1"));
    var commands =
        Map.<String, Function<IncidentCommand.Builder, IncidentCommand.Builder>>of(
            "no order", c -> c,
            "no time of receipt", c -> c.clearReceivedAt(),
            "a time that is none", c -> record(c.setReceivedAt(far)),
            "a lane's time that is none",
                c -> {
                  c.getRecordQueuedBuilder().setTaskId(ID).setQueuedAt(far);
                  return c;
                },
            "no id", c -> record(c.clearCommandId()),
            "a task id that is no UUID",
                c -> {
                  c.getAcknowledgeTaskBuilder().setTaskId("task-1");
                  return c;
                },
            "an incident id that is no UUID", c -> record(c.setIncidentId("incident-1")),
            "unknown disposition",
                c -> {
                  c.getCloseIncidentBuilder().setDispositionValue(77);
                  return c;
                },
            "unknown budget step",
                c -> {
                  c.getReachDeadlineBuilder().setTaskId(ID).setStepValue(77);
                  return c;
                },
            "a school that is not its own",
                c -> {
                  c.getOpenIncidentBuilder()
                      .setSchool(Inputs.school("s2"))
                      .setKind(AlarmKind.ALARM_KIND_PANIC)
                      .setMode(Mode.MODE_ACTUAL);
                  return c;
                });
    var units =
        Map.<String, Function<IncidentCommand.Builder, IncidentCommand.Builder>>of(
            "a unit without a name",
            c -> {
              c.getReportUnitBuilder().setStatus(UnitStatus.UNIT_STATUS_ARRIVED);
              return c;
            },
            "a unit without a status",
            c -> {
              c.getReportUnitBuilder().setUnit("巡逻一组");
              return c;
            });
    return Stream.of(
            signals.entrySet().stream()
                .map(
                    e ->
                        Arguments.of(
                            "a signal with " + e.getKey(),
                            Inputs.record(
                                "s1",
                                ID,
                                e.getValue().apply(Inputs.signal("s1", 1, Inputs.START)).build()),
                            true)),
            Stream.concat(commands.entrySet().stream(), units.entrySet().stream())
                .map(
                    e ->
                        Arguments.of(
                            "a command with " + e.getKey(),
                            Inputs.record(
                                "s1",
                                ID,
                                e.getValue().apply(Inputs.command("s1", 1, Inputs.START)).build()),
                            false)),
            Stream.of(
                Arguments.of(
                    "no headers",
                    new Record<>("s1", new byte[] {1}, 0L, new RecordHeaders()),
                    true),
                Arguments.of(
                    "no value", Inputs.raw("s1", ID, "anyuan.alarm.v1.AlarmSignal", null), true),
                Arguments.of(
                    "an unknown type", Inputs.raw("s1", ID, "org.example.Cat", new byte[0]), true),
                Arguments.of(
                    "garbage",
                    Inputs.raw("s1", ID, "anyuan.alarm.v1.AlarmSignal", new byte[] {-1, 1}),
                    true),
                Arguments.of(
                    "garbage for a command",
                    Inputs.raw("s1", ID, "anyuan.incident.v1.IncidentCommand", new byte[] {-1}),
                    false),
                Arguments.of(
                    "a test of no device",
                    Inputs.record(
                        "s1",
                        ID,
                        command(CommandCase.DECLARE_BUTTON_TEST).toBuilder()
                            .setDeclareButtonTest(
                                DeclareButtonTest.newBuilder().setSchool(Inputs.school("s1")))
                            .build()),
                    false),
                Arguments.of(
                    "another school's key",
                    Inputs.record("s2", ID, Inputs.signal("s1", 1, Inputs.START).build()),
                    true)))
        .flatMap(s -> s);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("poison")
  void shouldCallItPoison(String what, Record<String, byte[]> record, boolean signal) {
    // When
    var read = read(record);
    // Then
    assertThat(read)
        .as(what)
        .isInstanceOfSatisfying(
            InputCodec.Poison.class,
            p -> {
              assertThat(p.signal()).isEqualTo(signal);
              assertThat(p.reason()).isNotBlank();
            });
  }

  @Test
  void shouldCallAnOpeningPoisonThatNamesNoCameraOrNoLink() {
    // Given
    var noCamera = Inputs.command("s1", 1, Inputs.START).setIncidentId(ID);
    noCamera.getOpenCameraBuilder().setLink(CameraLink.CAMERA_LINK_STREAM);
    var noLink = Inputs.command("s1", 1, Inputs.START).setIncidentId(ID);
    noLink.getOpenCameraBuilder().setCameraId("c1");
    // When, then
    for (var command : List.of(noCamera, noLink)) {
      assertThat(read(Inputs.record(command.build()))).isInstanceOf(InputCodec.Poison.class);
    }
  }

  @Test
  void shouldCallPoisonWhatCannotBeSaidOfACall() {
    // Given
    var noSystem =
        Inputs.command("s1", 1, Inputs.START)
            .setIncidentId(ID)
            .setHandToCallHandling(HandToCallHandling.getDefaultInstance());
    var accepted = Inputs.command("s1", 1, Inputs.START).setIncidentId(ID);
    accepted
        .getRecordCallHandoverBuilder()
        .setHandoverId(ID)
        .setState(CallHandoverState.CALL_HANDOVER_STATE_ACCEPTED);
    var noNumber = Inputs.command("s1", 1, Inputs.START).setIncidentId(ID);
    noNumber.getRecordCallNumberBuilder().setNumber(" ");
    var noAgency = Inputs.command("s1", 1, Inputs.START).setIncidentId(ID);
    noAgency.getReferIncidentBuilder().setChannel(ReferralChannel.REFERRAL_CHANNEL_PHONE);
    // When, then
    for (var command : List.of(noSystem, accepted, noNumber, noAgency)) {
      assertThat(read(Inputs.record(command.build()))).isInstanceOf(InputCodec.Poison.class);
    }
  }

  /** An exception would stop the partition, and every school in it. */
  @Test
  void shouldNeverThrowWhateverTheBytes() {
    var random = new Random(42);
    var samples =
        Stream.concat(
                Stream.of(Inputs.record(Inputs.signal("s1", 1, Inputs.START).build())),
                Arrays.stream(CommandCase.values())
                    .filter(k -> k != CommandCase.COMMAND_NOT_SET)
                    .map(k -> Inputs.record(command(k))))
            .toList();
    for (var i = 0; i < 50_000; i++) {
      // Given
      var record = samples.get(random.nextInt(samples.size()));
      var bytes = record.value().clone();
      for (var n = 1 + random.nextInt(4); n > 0; n--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      }
      // When, then
      assertThatCode(() -> read(record.withValue(bytes)))
          .as(() -> Arrays.toString(bytes))
          .doesNotThrowAnyException();
    }
  }

  private static IncidentCommand.Builder record(IncidentCommand.Builder command) {
    command.getAddNoteBuilder().setText("note");
    return command;
  }

  static IncidentCommand command(CommandCase kind) {
    var to = Inputs.command("s1", 1, Inputs.START).setIncidentId(ID);
    switch (kind) {
      case OPEN_INCIDENT ->
          to.getOpenIncidentBuilder()
              .setSchool(Inputs.school("s1"))
              .setKind(AlarmKind.ALARM_KIND_FIRE)
              .setMode(Mode.MODE_ACTUAL)
              .setText("a call");
      case ACKNOWLEDGE_TASK -> to.getAcknowledgeTaskBuilder().setTaskId(ID);
      case CONFIRM_INCIDENT -> to.getConfirmIncidentBuilder().setReason("seen");
      case UPGRADE_INCIDENT -> to.getUpgradeIncidentBuilder().setReason("a knife");
      case CHANGE_SEVERITY -> to.getChangeSeverityBuilder().setSeverity(Severity.SEVERITY_LOW);
      case MERGE_INCIDENT -> to.getMergeIncidentBuilder().setIntoIncidentId(ID);
      case SPLIT_INCIDENT -> to.getSplitIncidentBuilder().addSignalIds(ID);
      case LINK_INCIDENT -> to.getLinkIncidentBuilder().setOtherIncidentId(ID);
      case HAND_OVER_INCIDENT -> to.getHandOverIncidentBuilder().setToRegionId("420111");
      case CLOSE_INCIDENT ->
          to.getCloseIncidentBuilder().setDisposition(Disposition.DISPOSITION_RESOLVED);
      case REOPEN_INCIDENT -> to.getReopenIncidentBuilder().setReason("again");
      case ADD_NOTE -> to.getAddNoteBuilder().setText("note");
      case REPORT_UNIT ->
          to.getReportUnitBuilder()
              .setUnit("巡逻一组")
              .setDispatchId("dispatch-1")
              .setStatus(UnitStatus.UNIT_STATUS_EN_ROUTE);
      case DECLARE_BUTTON_TEST ->
          to.getDeclareButtonTestBuilder()
              .setSchool(Inputs.school("s1"))
              .setDeviceId("device-1")
              .setMinutes(5);
      case CONFIRM_DRILL -> to.getConfirmDrillBuilder().setReason("theirs");
      case DECLARE_ACTUAL -> to.getDeclareActualBuilder().setReason("a knife");
      case OPEN_CAMERA ->
          to.getOpenCameraBuilder().setCameraId("c1").setLink(CameraLink.CAMERA_LINK_STREAM);
      case HAND_TO_CALL_HANDLING -> to.getHandToCallHandlingBuilder().setSystemId("420106");
      case RECORD_CALL_HANDOVER ->
          to.getRecordCallHandoverBuilder()
              .setHandoverId(ID)
              .setState(CallHandoverState.CALL_HANDOVER_STATE_FAILED)
              .setDetail("no answer");
      case REPORT_CALL ->
          to.getReportCallBuilder()
              .setSystemId("420106")
              .setNumber("J2026-1")
              .setStatus(CallStatus.CALL_STATUS_DISPATCHED);
      case RECORD_CALL_NUMBER -> to.getRecordCallNumberBuilder().setNumber("J2026-1");
      case REFER_INCIDENT ->
          to.getReferIncidentBuilder()
              .setAgency(Agency.AGENCY_FIRE_119)
              .setChannel(ReferralChannel.REFERRAL_CHANNEL_PHONE);
      case RECORD_QUEUED ->
          to.getRecordQueuedBuilder().setTaskId(ID).setQueuedAt(Timestamps.of(Inputs.START));
      case RECORD_DELIVERY ->
          to.getRecordDeliveryBuilder().setTaskId(ID).setDeliveredAt(Timestamps.of(Inputs.START));
      case REACH_DEADLINE -> to.getReachDeadlineBuilder().setTaskId(ID).setStepValue(3);
      case REPORT_TASKS -> {
        var reports = to.getReportTasksBuilder();
        reports
            .addReportsBuilder()
            .getQueuedBuilder()
            .setTaskId(ID)
            .setQueuedAt(Timestamps.of(Inputs.START));
        reports.addReportsBuilder().getDeadlineBuilder().setTaskId(ID).setStepValue(3);
      }
      case COMMAND_NOT_SET -> throw new AssertionError("not a kind");
    }
    return to.build();
  }

  private static Input input(Record<String, byte[]> record) {
    return ((InputCodec.Understood) read(record)).input();
  }

  private static InputCodec.Read read(Record<String, byte[]> record) {
    return InputCodec.read(
        Optional.ofNullable(record.key()).orElse(""), record.headers(), record.value());
  }

  private static Stream<Class<?>> leaves(Class<?> type) {
    return type.isSealed()
        ? Arrays.stream(type.getPermittedSubclasses()).flatMap(InputCodecTest::leaves).distinct()
        : Stream.of(type);
  }
}
