package org.anyuan.incident.adapter.in.kafka.decider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.anyuan.incident.domain.Acknowledgement;
import org.anyuan.incident.domain.AlarmKind;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.BudgetStep;
import org.anyuan.incident.domain.CallCase;
import org.anyuan.incident.domain.CallStatus;
import org.anyuan.incident.domain.Confirmation;
import org.anyuan.incident.domain.Decision;
import org.anyuan.incident.domain.DeviceId;
import org.anyuan.incident.domain.Drill;
import org.anyuan.incident.domain.Incident;
import org.anyuan.incident.domain.IncidentId;
import org.anyuan.incident.domain.IncidentState;
import org.anyuan.incident.domain.LeadId;
import org.anyuan.incident.domain.MediaLink;
import org.anyuan.incident.domain.Mode;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Policy;
import org.anyuan.incident.domain.Position;
import org.anyuan.incident.domain.Referral;
import org.anyuan.incident.domain.RegionId;
import org.anyuan.incident.domain.School;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.incident.domain.Severity;
import org.anyuan.incident.domain.SignalId;
import org.anyuan.incident.domain.SignalRef;
import org.anyuan.incident.domain.Task;
import org.anyuan.incident.domain.TaskId;
import org.anyuan.incident.domain.TaskReason;
import org.anyuan.incident.domain.TaskStatus;
import org.anyuan.incident.domain.Unit;
import org.anyuan.incident.domain.UnitStatus;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.MediaTask;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each lane may know, and what it must never carry. */
class LaneCodecTest {
  private static final Instant NOW = Instant.parse("2025-09-01T08:00:00Z");
  private static final UUID SIGNAL = UUID.fromString("11111111-2222-4333-8444-555555555555");
  private static final UUID OTHER = UUID.fromString("99999999-2222-4333-8444-555555555555");
  private static final UUID LEAD = new UUID(8, 8);
  private static final Position ROOM_POSITION = new Position(114.123456, 30.654321);
  private static final Position SCHOOL_POSITION = new Position(113.987654, 31.123456);

  /** Words that only people at the scene, or those who act there, may read. */
  private static final List<String> FOR_POLICE_ALONE =
      List.of(
          "MARK-TEXT",
          "MARK-FLOOR",
          "MARK-ROOM",
          "MARK-DEVICE",
          "MARK-MEDIA",
          "MARK-ACKNOWLEDGER",
          "MARK-CONFIRMER",
          "MARK-UNIT",
          "MARK-DISPATCH",
          "MARK-SYSTEM",
          "MARK-HANDOVER",
          "MARK-NUMBER",
          "MARK-DETAIL",
          "MARK-REFERENCE",
          "MARK-REFERRER",
          "MARK-WINDOW",
          "MARK-DRILL-CONFIRMER",
          SIGNAL.toString(),
          OTHER.toString(),
          LEAD.toString());

  private final LaneCodec lanes = new LaneCodec(Policy.defaults());

  @Test
  void shouldTellEducationNoPersonRoomDeviceNorWords() {
    // When
    var bytes = lanes.task(publication(Audience.EDUCATION, true, true), NOW).toByteArray();
    // Then
    assertThat(new String(bytes, UTF_8)).doesNotContain(FOR_POLICE_ALONE).contains("MARK-BUILDING");
    assertThat(positionIsIn(bytes, ROOM_POSITION)).isFalse();
    assertThat(positionIsIn(bytes, SCHOOL_POSITION)).isTrue();
  }

  @Test
  void shouldTellMediaNeitherThatNorABuildingNorAPosition() {
    // When
    var bytes = lanes.task(publication(Audience.MEDIA, true, true), NOW).toByteArray();
    // Then
    assertThat(new String(bytes, UTF_8))
        .doesNotContain(FOR_POLICE_ALONE)
        .doesNotContain("MARK-BUILDING")
        .contains("MARK-SCHOOL");
    assertThat(positionIsIn(bytes, ROOM_POSITION)).isFalse();
    assertThat(positionIsIn(bytes, SCHOOL_POSITION)).isFalse();
  }

  @Test
  void shouldTellPoliceAllThatTheyNeed() {
    // When
    var task = (PoliceTask) lanes.task(publication(Audience.POLICE, true, true), NOW);
    // Then
    assertThat(new String(task.toByteArray(), UTF_8))
        .contains(
            "MARK-TEXT", "MARK-ROOM", "MARK-DEVICE", "MARK-MEDIA", "MARK-BUILDING", "MARK-UNIT");
    assertThat(positionIsIn(task.toByteArray(), ROOM_POSITION)).isTrue();
    assertThat(task.getOriginLeadIdsList()).containsExactly(LEAD.toString());
    assertThat(task.getSound()).isTrue();
  }

  @Test
  void shouldRefuseMediaBeforeTheIncidentIsMajorAndConfirmed() {
    for (var both : List.of(List.of(true, false), List.of(false, true), List.of(false, false))) {
      assertThatThrownBy(
              () -> lanes.task(publication(Audience.MEDIA, both.get(0), both.get(1)), NOW))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  /** A field that is added to the message fails here until somebody has thought about it. */
  @Test
  void shouldListEveryFieldThatEducationMayRead() {
    assertThat(fields(EducationTask.getDescriptor(), ""))
        .containsExactlyInAnyOrder(
            "task_id",
            "version",
            "incident_id",
            "state",
            "reason",
            "mode",
            "severity",
            "kinds",
            "incident_state",
            "major",
            "confirmed",
            "school.school_id",
            "school.name",
            "school.region_path",
            "school.station_region_id",
            "school.county_region_id",
            "school.position.longitude",
            "school.position.latitude",
            "buildings",
            "sound",
            "silent_at_school",
            "addressee_region_ids",
            "received_at",
            "updated_at",
            "acknowledge_by",
            "overdue",
            "dispatch.state",
            "dispatch.since",
            "drill_verify_by");
  }

  @Test
  void shouldListEveryFieldThatMediaMayRead() {
    assertThat(fields(MediaTask.getDescriptor(), ""))
        .containsExactlyInAnyOrder(
            "task_id",
            "version",
            "incident_id",
            "state",
            "reason",
            "mode",
            "severity",
            "category",
            "school_id",
            "school_name",
            "region_path",
            "addressee_region_ids",
            "sound",
            "due_from",
            "updated_at",
            "acknowledge_by",
            "overdue");
  }

  @ParameterizedTest
  @EnumSource(TaskReason.class)
  void shouldSayWhyAndWhetherItSounds(TaskReason reason) {
    // When
    var task = (PoliceTask) lanes.task(publication(Audience.POLICE, reason), NOW);
    // Then
    assertThat(task.getReason().name()).isEqualTo("TASK_REASON_" + reason.name());
    assertThat(task.getSound()).isEqualTo(reason.sounds());
  }

  private static List<String> fields(Descriptor type, String prefix) {
    return type.getFields().stream().flatMap(f -> field(f, prefix)).toList();
  }

  private static Stream<String> field(FieldDescriptor field, String prefix) {
    var nested =
        field.getJavaType() == FieldDescriptor.JavaType.MESSAGE
            && field.getMessageType().getFullName().startsWith("anyuan.");
    return nested
        ? fields(field.getMessageType(), prefix + field.getName() + ".").stream()
        : Stream.of(prefix + field.getName());
  }

  private static boolean positionIsIn(byte[] bytes, Position position) {
    var all = new String(bytes, ISO_8859_1);
    return all.contains(encoded(position.longitude()))
        || all.contains(encoded(position.latitude()));
  }

  private static String encoded(double value) {
    var bytes = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(value).array();
    return new String(bytes, ISO_8859_1);
  }

  private static Decision.Publication publication(Audience audience, TaskReason reason) {
    var incident = incident(audience, true, true);
    return new Decision.Publication(incident, incident.tasks().getFirst(), reason);
  }

  private static Decision.Publication publication(
      Audience audience, boolean major, boolean confirmed) {
    var incident = incident(audience, major, confirmed);
    return new Decision.Publication(incident, incident.tasks().getFirst(), TaskReason.NEW_PLACE);
  }

  private static Incident incident(Audience audience, boolean major, boolean confirmed) {
    var place = new Place("MARK-BUILDING", "MARK-FLOOR", "MARK-ROOM", Optional.of(ROOM_POSITION));
    var device = new DeviceId("MARK-DEVICE");
    return new Incident(
        new IncidentId(new UUID(1, 1)),
        3,
        new School(
            new SchoolId("s1"),
            "MARK-SCHOOL",
            "/420000/420100/420106/",
            Optional.empty(),
            new RegionId("420106"),
            Optional.of(SCHOOL_POSITION)),
        Mode.ACTUAL,
        Optional.of(
            new Drill(
                "MARK-WINDOW", NOW, Optional.of(new Confirmation(NOW, "MARK-DRILL-CONFIRMER")))),
        new IncidentState.Confirmed(),
        Severity.CRITICAL,
        List.of(AlarmKind.DURESS, AlarmKind.FIRE),
        NOW,
        NOW,
        Optional.of(NOW),
        confirmed ? Optional.of(new Confirmation(NOW, "MARK-CONFIRMER")) : Optional.empty(),
        major ? Optional.of(NOW) : Optional.empty(),
        1,
        List.of(new SignalRef(new SignalId(SIGNAL), device, AlarmKind.DURESS, place, NOW)),
        List.of(place),
        List.of(device),
        "MARK-TEXT",
        List.of(new MediaLink("https://MARK-MEDIA", "image")),
        true,
        Optional.of(new IncidentId(OTHER)),
        List.of(new IncidentId(OTHER)),
        true,
        List.of(
            new Task(
                new TaskId(new UUID(2, 2)),
                audience,
                2,
                TaskStatus.ACKNOWLEDGED,
                List.of(new RegionId("420106")),
                NOW,
                Optional.of(NOW),
                Optional.of(NOW),
                Optional.of(new Acknowledgement(NOW, "MARK-ACKNOWLEDGER")),
                List.of(BudgetStep.QUEUED),
                Optional.of(NOW),
                Optional.empty())),
        List.of(
            new Unit(
                "MARK-UNIT",
                "MARK-DISPATCH",
                UnitStatus.EN_ROUTE,
                NOW,
                Optional.of(NOW),
                Optional.empty(),
                Optional.of(NOW))),
        Optional.of(
            new CallCase(
                Optional.of(new RegionId("MARK-SYSTEM")),
                "MARK-HANDOVER",
                CallCase.State.ACCEPTED,
                Optional.of("MARK-NUMBER"),
                Optional.of(CallStatus.DISPATCHED),
                "MARK-DETAIL",
                NOW)),
        List.of(
            new Referral(
                Referral.Agency.FIRE_119,
                Referral.Channel.PHONE,
                "MARK-REFERENCE",
                "MARK-REFERRER",
                NOW)),
        List.of(new LeadId(LEAD)));
  }
}
