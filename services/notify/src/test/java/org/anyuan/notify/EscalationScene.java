package org.anyuan.notify;

import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.topic.Topics;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.common.v1.Severity;
import org.anyuan.proto.incident.v1.Audience;
import org.anyuan.proto.incident.v1.Incident;
import org.anyuan.proto.incident.v1.IncidentEvent;
import org.anyuan.proto.incident.v1.IncidentState;
import org.anyuan.proto.incident.v1.SignalRef;
import org.anyuan.proto.incident.v1.Task;
import org.anyuan.proto.incident.v1.TaskState;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A city, a county and a station of their own, with one school and whoever is told there. */
public final class EscalationScene {
  public static final Duration SOON = Duration.ofSeconds(60);

  public final String city = "city-" + UUID.randomUUID();
  public final String county = "c-" + UUID.randomUUID();
  public final String station = "p-" + UUID.randomUUID();
  public final String cityPath = "/420000/" + city + "/";
  public final String countyPath = cityPath + county + "/";
  public final String stationPath = countyPath + station + "/";
  public final String school = "s-" + UUID.randomUUID();

  private final DeliveryScene people;

  public EscalationScene(DeliveryScene people) {
    this.people = people;
  }

  /** Told by SMS, under a name that says what they are. */
  public PersonId lives(String role, String path) {
    return lives(role, path, Optional.empty());
  }

  public PersonId ofSchool(String role) {
    return lives(role, stationPath, Optional.of(new SchoolId(school)));
  }

  private PersonId lives(String role, String path, Optional<SchoolId> at) {
    var recipient = people.person(ChannelKind.SMS);
    var known = new Known(recipient, role, new RegionPath(path), at, 1);
    people.work(work -> work.recipients().save("recipient.added", known, people.now()));
    return recipient.person();
  }

  /** The registry knows them. */
  public void publishPlaces() {
    for (var path : List.of(cityPath, countyPath, stationPath)) {
      LedgerRecords.region(new RegionPath(path));
    }
    LedgerRecords.publish(
        Topics.LEDGER_SCHOOLS,
        school,
        School.newBuilder().setRef(ref()).setRegionId(station).setVersion(1).build());
  }

  private SchoolRef ref() {
    return SchoolRef.newBuilder()
        .setSchoolId(school)
        .setName("桃园小学")
        .setRegionPath(stationPath)
        .setStationRegionId(station)
        .setCountyRegionId(county)
        .build();
  }

  /** Just pressed: its police task at station and county, its education task at the county. */
  public Incident.Builder pressed() {
    var id = "i-" + UUID.randomUUID();
    return Incident.newBuilder()
        .setIncidentId(id)
        .setVersion(1)
        .setSchool(ref())
        .setMode(Mode.MODE_ACTUAL)
        .setState(IncidentState.INCIDENT_STATE_OPEN)
        .setSeverity(Severity.SEVERITY_HIGH)
        .addKinds(AlarmKind.ALARM_KIND_PANIC)
        .addSignals(SignalRef.newBuilder().setPlace(Place.newBuilder().setBuilding("教学楼")))
        .addTasks(task(id, Audience.AUDIENCE_POLICE, station, county))
        .addTasks(task(id, Audience.AUDIENCE_EDUCATION, county));
  }

  private static Task.Builder task(String incident, Audience audience, String... regions) {
    return Task.newBuilder()
        .setTaskId(incident + "-" + audience.getNumber())
        .setAudience(audience)
        .setVersion(1)
        .setState(TaskState.TASK_STATE_OPEN)
        .addAllAddresseeRegionIds(List.of(regions));
  }

  /** The next version, the police's task too. */
  public static Incident.Builder next(Incident.Builder incident) {
    var police = incident.getTasks(0);
    return incident
        .clone()
        .setVersion(incident.getVersion() + 1)
        .setTasks(0, police.toBuilder().setVersion(police.getVersion() + 1));
  }

  public static Incident.Builder taken(Incident.Builder incident, PersonId by) {
    var next = next(incident).setState(IncidentState.INCIDENT_STATE_ACKNOWLEDGED);
    next.getTasksBuilder(0)
        .setState(TaskState.TASK_STATE_ACKNOWLEDGED)
        .setAcknowledgedBy(by.value());
    return next;
  }

  public static Incident.Builder closed(Incident.Builder incident) {
    var next = next(incident).setState(IncidentState.INCIDENT_STATE_CLOSED);
    next.getTasksBuilderList().forEach(task -> task.setState(TaskState.TASK_STATE_CLOSED));
    return next;
  }

  public static Incident.Builder reopened(Incident.Builder incident) {
    var next = next(incident).setState(IncidentState.INCIDENT_STATE_REOPENED);
    next.getTasksBuilderList()
        .forEach(
            task ->
                task.setState(TaskState.TASK_STATE_OPEN)
                    .setVersion(task.getVersion() + 1)
                    .clearAcknowledgedBy());
    return next;
  }

  public IncidentEvent.Builder event(Incident.Builder incident) {
    return IncidentEvent.newBuilder()
        .setEventId(UUID.randomUUID().toString())
        .setSchoolId(school)
        .setIncidentId(incident.getIncidentId())
        .setDecidedAt(Timestamps.of(Instant.now()))
        .setIncident(incident);
  }

  public void happened(Incident.Builder incident) {
    happened(event(incident));
  }

  public void happened(IncidentEvent.Builder event) {
    LedgerRecords.publish(Topics.INCIDENT_EVENTS, school, event.build());
  }

  /** It has lain in the log since then. */
  public void happenedAt(Incident.Builder incident, Instant at) {
    var value = event(incident).build();
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      var event = CloudEvent.of(UUID.randomUUID(), value, "test", at);
      var made = CloudEventHeaders.record(Topics.INCIDENT_EVENTS, school, event, value);
      producer
          .send(
              new ProducerRecord<>(
                  made.topic(), null, at.toEpochMilli(), made.key(), made.value(), made.headers()))
          .get(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException("the test's record was not published", e);
    }
  }

  public RequestSpecification as(String name, String role) {
    return as(name, role, cityPath, null);
  }

  public RequestSpecification administrator() {
    return as("keeper", "administrator");
  }

  public static RequestSpecification as(String name, String role, String path, String school) {
    return As.school(name, role, new RegionPath(path), school);
  }

  /**
   * What somebody heard, in its order. The same message may be handed over again under the same key
   * where time is moved on before the receiver's answer is taken down.
   */
  public static List<String> heard(Receiver receiver, PersonId person) {
    var keys = new HashSet<String>();
    return receiver.to(person.value()).stream()
        .filter(got -> keys.add(got.key()))
        .map(Receiver.Got::text)
        .toList();
  }

  /** As one who sees all lanes is shown them. */
  public List<Map<String, Object>> escalations(Incident.Builder incident) {
    return administrator()
        .get("/api/v1/escalations?incidentId=" + incident.getIncidentId())
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("items");
  }

  public Map<String, Object> at(Incident.Builder incident, String lane, String path) {
    return escalations(incident).stream()
        .filter(e -> e.get("lane").equals(lane) && e.get("regionPath").equals(path))
        .findFirst()
        .orElse(Map.of());
  }

  public Map<String, Object> county(Incident.Builder incident) {
    return at(incident, "POLICE", countyPath);
  }

  public void awaitState(Incident.Builder incident, String state) {
    await()
        .atMost(SOON)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> state.equals(county(incident).get("state")));
  }

  public List<Map<String, Object>> history(Object escalation) {
    return administrator()
        .get("/api/v1/escalations/" + escalation)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath()
        .getList("history");
  }

  public static void sql(String statement) {
    try (var database = StackResource.database().superuser("notify");
        var doing = database.createStatement()) {
      doing.execute(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
