package org.anyuan.incident.adapter.out.postgres;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.local.testing.StackResource;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.Disposition;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.incident.v1.TaskState;

/**
 * Three years of a province: 17 prefectures of which the first has a quarter, eight counties each,
 * ten police-station areas each, 20,000 schools. Written by the projection's own statement.
 */
final class ManyIncidents {
  static final int PREFECTURES = 17;
  static final int COUNTIES = 8;
  static final int STATIONS = 10;
  static final int SCHOOLS = 20_000;
  static final Duration TIME = Duration.ofDays(3 * 365);
  private static final int BATCH = 5_000;
  private static final int WRITERS = 2;

  /** For what writes millions of rows at once. */
  private static final Duration AT_MOST = Duration.ofMinutes(15);

  private static final ObjectMapper JSON = new ObjectMapper();

  private final int count;
  private final Instant end;

  ManyIncidents(int count, Instant end) {
    this.count = count;
    this.end = end.truncatedTo(ChronoUnit.MICROS);
  }

  static String prefecture(int p) {
    return "/420000/%d/".formatted(420100 + p * 100);
  }

  static String county(int p, int c) {
    return prefecture(p) + "%d/".formatted(420100 + p * 100 + c + 1);
  }

  static String schoolId(int school) {
    return "bench-%05d".formatted(school);
  }

  /** A school stays where it is: what is random of it comes from its number. */
  static SchoolRef school(int school) {
    var random = new Random(school);
    int p = random.nextInt(4) == 0 ? 0 : random.nextInt(PREFECTURES);
    var county = county(p, random.nextInt(COUNTIES));
    var countyId = county.split("/", -1)[3];
    var station = countyId + "-p%02d".formatted(random.nextInt(STATIONS));
    return SchoolRef.newBuilder()
        .setSchoolId(schoolId(school))
        .setName("示例第" + school + "小学")
        .setRegionPath(county + station + "/")
        .setCountyRegionId(countyId)
        .setStationRegionId(station)
        .build();
  }

  void write() throws Exception {
    try (var writers = Executors.newFixedThreadPool(WRITERS)) {
      var parts =
          IntStream.range(0, WRITERS)
              .<Callable<Void>>mapToObj(
                  w ->
                      () -> {
                        part(w);
                        return null;
                      })
              .toList();
      for (var part : writers.invokeAll(parts)) {
        part.get();
      }
    }
    hangOn();
  }

  private void part(int writer) throws Exception {
    var random = new Random(writer);
    try (var connection = StackResource.database().superuser("incident");
        var insert = connection.prepareStatement(Statements.INCIDENTS.replace("?1", "?"))) {
      for (int done = 0; done < count / WRITERS; done += BATCH) {
        var rows = new ArrayList<Rows.IncidentJson>(BATCH);
        for (int i = 0; i < Math.min(BATCH, count / WRITERS - done); i++) {
          rows.add(Rows.IncidentJson.of(incident(random), ManyIncidents::pathOf));
        }
        insert.setString(1, JSON.writeValueAsString(rows));
        insert.executeUpdate();
      }
    }
  }

  /** Of a county or one of its stations. */
  private static Stream<String> pathOf(String regionId) {
    int number = Integer.parseInt(regionId.substring(0, 6));
    var county = county((number - 420100) / 100, number % 100 - 1);
    return Stream.of(regionId.length() > 6 ? county + regionId + "/" : county);
  }

  private Incident incident(Random random) {
    var school = school(random.nextInt(SCHOOLS));
    var opened =
        end.minusSeconds(random.nextLong(TIME.toSeconds()))
            .plusNanos(random.nextInt(1_000_000) * 1000L);
    var state = state(random);
    var incident =
        Incident.newBuilder()
            .setIncidentId(new UUID(random.nextLong(), random.nextLong()).toString())
            .setVersion(6)
            .setSchool(school)
            .setMode(mode(random))
            .setState(state)
            .setSeverity(Severity.SEVERITY_HIGH)
            .addAllKinds(kinds(random))
            .setOpenedAt(Timestamps.of(opened))
            .setLastSignalAt(Timestamps.of(opened.plusSeconds(3)))
            .setAcknowledgedAt(Timestamps.of(opened.plusSeconds(random.nextInt(20))))
            .setSignalCount(1)
            .addPlaces(Place.newBuilder().setBuilding("教学楼").setFloor("3").setRoom("301"))
            .addDeviceIds(school.getSchoolId() + "-b1")
            .setText("三楼有人受伤，请尽快派人到教学楼三楼东侧楼梯口。");
    if (state == IncidentState.INCIDENT_STATE_CLOSED) {
      incident
          .setClosedAt(Timestamps.of(opened.plusSeconds(1800)))
          .setDisposition(
              random.nextInt(3) == 0
                  ? Disposition.DISPOSITION_FALSE_ALARM
                  : Disposition.DISPOSITION_RESOLVED);
    }
    for (var audience : List.of(Audience.AUDIENCE_POLICE, Audience.AUDIENCE_EDUCATION)) {
      var task =
          Task.newBuilder()
              .setTaskId(new UUID(random.nextLong(), random.nextLong()).toString())
              .setAudience(audience)
              .setVersion(3)
              .setState(TaskState.TASK_STATE_CLOSED)
              .addAddresseeRegionIds(school.getStationRegionId())
              .addAddresseeRegionIds(school.getCountyRegionId())
              .setDueFrom(Timestamps.of(opened));
      if (random.nextInt(100) == 0) {
        task.addAddresseeRegionIds(
            Integer.toString(420100 + random.nextInt(PREFECTURES) * 100 + 1));
      }
      incident.addTasks(task);
    }
    return incident.build();
  }

  private static IncidentState state(Random random) {
    int of = random.nextInt(1_000);
    if (of < 10) {
      return IncidentState.INCIDENT_STATE_MERGED;
    }
    return of == 10
        ? IncidentState.INCIDENT_STATE_OPEN
        : of == 11 ? IncidentState.INCIDENT_STATE_CONFIRMED : IncidentState.INCIDENT_STATE_CLOSED;
  }

  private static Mode mode(Random random) {
    int of = random.nextInt(100);
    return of < 60 ? Mode.MODE_TEST : of < 75 ? Mode.MODE_EXERCISE : Mode.MODE_ACTUAL;
  }

  private static List<AlarmKind> kinds(Random random) {
    int of = random.nextInt(10_000);
    if (of == 0) {
      return List.of(AlarmKind.ALARM_KIND_UNREADABLE);
    }
    if (of < 300) {
      return List.of(AlarmKind.ALARM_KIND_PANIC, AlarmKind.ALARM_KIND_FIRE);
    }
    return List.of(
        of < 400
            ? AlarmKind.ALARM_KIND_DURESS
            : of < 1_200
                ? AlarmKind.ALARM_KIND_FIRE
                : of < 2_800 ? AlarmKind.ALARM_KIND_MEDICAL : AlarmKind.ALARM_KIND_PANIC);
  }

  /** Two tasks and a press of each, which the statistics read. */
  private static void hangOn() throws Exception {
    try (var connection = StackResource.database().superuser("incident")) {
      connection.setNetworkTimeout(Runnable::run, (int) AT_MOST.toMillis());
      run(
          connection,
          """
          insert into tasks (task_id, incident_id, school_id, region_path, mode, audience, state, version,
            incident_version, addressees, due_from, queued_at, delivered_at, acknowledged_at, overdue)
          select gen_random_uuid(), incident_id, school_id, region_path, mode, a, 'CLOSED', 3, 6, '{}', opened_at,
            opened_at + interval '20 ms', opened_at + interval '90 ms', acknowledged_at,
            case when acknowledged_at - opened_at > interval '15 s' then '{ACKNOWLEDGED}'::text[] else '{}' end
          from incidents, unnest(array['POLICE', 'EDUCATION']) a
          """);
      run(
          connection,
          """
          insert into signals (signal_id, received_at, incident_id, school_id, region_path, device_id, kind, mode, signal)
          select gen_random_uuid(), opened_at, incident_id, school_id, region_path, school_id || '-b1', first_kind, mode,
            decode(repeat('00', 300), 'hex')
          from incidents
          """);
      run(connection, "vacuum (analyze) incidents, incidents_handed, tasks, signals");
    }
  }

  private static void run(Connection connection, String sql) throws Exception {
    try (var statement = connection.createStatement()) {
      statement.execute("set statement_timeout = 0");
      statement.execute(sql);
    }
  }
}
