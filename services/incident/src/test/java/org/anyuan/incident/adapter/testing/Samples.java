package org.anyuan.incident.adapter.testing;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.proto.alarm.v1.AlarmSignal;
import org.anyuan.proto.common.v1.Actor;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentOpened;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.incident.v1.TaskState;
import org.anyuan.proto.queue.v1.EducationTask;
import org.anyuan.proto.queue.v1.MediaTask;
import org.anyuan.proto.queue.v1.PoliceTask;

/**
 * Schools, presses, incidents and tasks that a test changes to its needs. Each has ids of its own.
 */
public final class Samples {
  public static final String COUNTY = "/420000/420100/420106/";
  public static final String STATION = COUNTY + "420106-p01/";
  public static final String OTHER_COUNTY = "/420000/420500/420502/";

  private Samples() {}

  public static String id() {
    return UUID.randomUUID().toString();
  }

  public static SchoolRef school() {
    return school(COUNTY, "420106");
  }

  public static SchoolRef school(String county, String countyId) {
    var station = countyId + "-p01";
    return SchoolRef.newBuilder()
        .setSchoolId("school-" + id())
        .setName("示例小学")
        .setRegionPath(county + station + "/")
        .setStationRegionId(station)
        .setCountyRegionId(countyId)
        .build();
  }

  public static AlarmSignal press(SchoolRef school, AlarmKind kind) {
    return AlarmSignal.newBuilder()
        .setSignalId(id())
        .setDeviceId("device-" + id())
        .setSequence(1)
        .setKind(kind)
        .setMode(Mode.MODE_TEST)
        .setReceivedAt(Timestamps.of(now()))
        .setSchool(school)
        .setDevicePlace(Place.newBuilder().setBuilding("教学楼").setFloor("2").setRoom("secret-room"))
        .setText("secret-words")
        .setPressCount(1)
        .build();
  }

  public static Incident.Builder incident(SchoolRef school) {
    var task =
        Task.newBuilder()
            .setTaskId(id())
            .setAudience(Audience.AUDIENCE_POLICE)
            .setVersion(1)
            .setState(TaskState.TASK_STATE_OPEN)
            .addAddresseeRegionIds(school.getStationRegionId())
            .addAddresseeRegionIds(school.getCountyRegionId())
            .setDueFrom(Timestamps.of(now()));
    return Incident.newBuilder()
        .setIncidentId(id())
        .setVersion(1)
        .setSchool(school)
        .setMode(Mode.MODE_TEST)
        .setState(IncidentState.INCIDENT_STATE_OPEN)
        .setSeverity(Severity.SEVERITY_HIGH)
        .addKinds(AlarmKind.ALARM_KIND_PANIC)
        .setOpenedAt(Timestamps.of(now()))
        .setSignalCount(1)
        .addPlaces(Place.newBuilder().setBuilding("教学楼").setRoom("secret-room"))
        .setText("secret-words")
        .addDeviceIds("secret-device")
        .addTasks(task);
  }

  /** Without what happened: the test says that. */
  public static IncidentEvent.Builder event(Incident incident, String causeId) {
    return IncidentEvent.newBuilder()
        .setEventId(id())
        .setCauseId(causeId)
        .setSchoolId(incident.getSchool().getSchoolId())
        .setIncidentId(incident.getIncidentId())
        .setDecidedAt(Timestamps.of(now()))
        .setActor(Actor.newBuilder().setSubject("d").setRole("device"))
        .setIncident(incident);
  }

  public static IncidentEvent opened(Incident incident, AlarmSignal press) {
    return event(incident, press.getSignalId())
        .setOpened(IncidentOpened.newBuilder().setSignal(press))
        .build();
  }

  public static PoliceTask.Builder policeTask(SchoolRef school, String... addressees) {
    return PoliceTask.newBuilder()
        .setTaskId(id())
        .setVersion(1)
        .setIncidentId(id())
        .setState(TaskState.TASK_STATE_OPEN)
        .setMode(Mode.MODE_TEST)
        .setSeverity(Severity.SEVERITY_HIGH)
        .addKinds(AlarmKind.ALARM_KIND_PANIC)
        .setSchool(school)
        .addSignalIds(id())
        .addAllAddresseeRegionIds(Arrays.asList(addressees))
        .setReceivedAt(Timestamps.of(now()));
  }

  public static EducationTask.Builder educationTask(SchoolRef school) {
    return EducationTask.newBuilder()
        .setTaskId(id())
        .setVersion(1)
        .setIncidentId(id())
        .setState(TaskState.TASK_STATE_OPEN)
        .setSchool(school)
        .addBuildings("教学楼")
        .setReceivedAt(Timestamps.of(now()));
  }

  public static MediaTask.Builder mediaTask(SchoolRef school) {
    return MediaTask.newBuilder()
        .setTaskId(id())
        .setVersion(1)
        .setIncidentId(id())
        .setState(TaskState.TASK_STATE_OPEN)
        .setSchoolId(school.getSchoolId())
        .setSchoolName(school.getName())
        .setRegionPath(school.getRegionPath());
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
