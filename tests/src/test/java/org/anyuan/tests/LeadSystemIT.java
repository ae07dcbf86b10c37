package org.anyuan.tests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.anyuan.proto.queue.v1.PoliceTask;
import org.anyuan.tests.gateway.MessageGateway.Message;
import org.anyuan.tests.gateway.Telephones;
import org.anyuan.tests.lane.TopicTail;
import org.anyuan.tests.lead.PublicForm;
import org.anyuan.tests.stack.Await;
import org.anyuan.tests.stack.Rest;
import org.anyuan.tests.stack.Stack;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Leads on a running stack, through the door: from what somebody saw to the list that shows it. */
class LeadSystemIT {
  private static final String LEADS = "/api/v1/leads";
  private static final String SCHOOL = "demo-420102-001";
  private static final String COUNTY = "420102";
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration BETWEEN_COUNTINGS = Duration.ofMillis(500);
  private static final int FLOOD_PER_SECOND = 1000;
  private static final int REAL = 5;
  private static final int MOST_MEGABYTES = 1024;

  private Stack stack;
  private Rest door;
  private String teacher;
  private String education;
  private String police;

  @BeforeEach
  void set() {
    stack = TestStack.get();
    door = stack.door();
    teacher = stack.token("school-officer");
    education = stack.token("education-officer");
    police = stack.token("police-officer");
  }

  @AfterEach
  void turnBack() throws IOException {
    Files.deleteIfExists(stack.folder().resolve("clock-ahead").resolve("lead"));
  }

  private void advance(Duration ahead) {
    var file = stack.folder().resolve("clock-ahead").resolve("lead");
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, ahead.toString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> lead(String category, String words, List<String> signs) {
    var body = new HashMap<String, Object>();
    body.put("schoolId", SCHOOL);
    body.put("category", category);
    body.put("signs", signs);
    body.put("seenAt", Instant.now().toString());
    body.put("words", words);
    body.put(
        "people",
        List.of(Map.of("part", "HARMED", "name", "甲某某"), Map.of("part", "ACCUSED", "name", "乙某某")));
    return body;
  }

  private String taken(Map<String, Object> lead) {
    var answer = door.post(LEADS, teacher, lead);
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.body().path("id").asText();
  }

  private JsonNode step(String token, String id, String what, Object body) {
    var answer = door.post(LEADS + "/" + id + "/" + what, token, body);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.body();
  }

  /** Of this lead, as this reader has it. */
  private static List<JsonNode> rows(JsonNode school, String id) {
    return StreamSupport.stream(school.path("of").spliterator(), false)
        .flatMap(kind -> StreamSupport.stream(kind.path("rows").spliterator(), false))
        .filter(row -> row.path("id").asText().equals(id))
        .toList();
  }

  private List<JsonNode> rows(String token, String id) {
    var path = "/api/v1/risks/" + COUNTY + "/schools/" + SCHOOL;
    var answer = door.get(path, token);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return rows(answer.body(), id);
  }

  /** A list that was counted seconds ago is answered as it is: asked until it says so. */
  private void awaitOnList(String what, String id, Predicate<List<JsonNode>> rows) {
    Await.until(
        what,
        SOON,
        () -> {
          door.post("/api/v1/risks/" + COUNTY + "/countings", education, Map.of());
          Await.pause(BETWEEN_COUNTINGS);
          return rows.test(rows(education, id));
        });
  }

  @Test
  void shouldBringBullyingFromTheSchoolThroughItsStepsToTheRiskListAndOffIt() {
    // Given: nobody of the county's education desk has looked at it for a day
    var number =
        new Telephones(door, stack.token("administrator"), (int) (System.nanoTime() % 90_000_000))
            .add("education-" + UUID.randomUUID(), "education-officer", COUNTY);
    var id = taken(lead("BULLYING", "初二三班有学生被几个同学围住", List.of("REPEATED")));
    // Then: its desk is told that something waits, and a day later that it is late
    awaitMessages(number, id, 1);
    advance(Duration.ofHours(25));
    var late = awaitMessages(number, id, 2);
    assertThat(late.stream().map(message -> message.body().toString()))
        .noneMatch(text -> text.contains("围住") || text.contains("甲某某") || text.contains(SCHOOL));
    awaitOnList(
        "late on the list",
        id,
        rows -> rows.size() == 1 && rows.getFirst().path("late").asBoolean());
    // When: triaged, verified, in hand
    step(education, id, "triage", Map.of("category", "BULLYING", "signs", List.of("REPEATED")));
    step(education, id, "verification", Map.of("founded", true, "grounds", "双方承认"));
    step(education, id, "begin", Map.of());
    // Then: on the list with its points, for who handles it alone
    awaitOnList(
        "with its points",
        id,
        rows -> rows.size() == 1 && rows.getFirst().path("points").asInt() > 0);
    assertThat(rows(stack.token("inspector"), id)).isEmpty();
    // When: each of its steps is done, it is settled, looked at again and over
    for (var key :
        List.of(
            "STOP_IT",
            "TELL_GUARDIANS_OF_HARMED",
            "TELL_GUARDIANS_OF_ACCUSED",
            "FIND_THE_FACTS",
            "SUPPORT_THE_HARMED",
            "CORRECT_THE_ACCUSED")) {
      var done = door.put(LEADS + "/" + id + "/steps/" + key + "/done", teacher, Map.of());
      assertThat(done.status()).as("%s", done).isEqualTo(200);
    }
    var visit = Instant.now().plus(Duration.ofDays(20)).toString();
    step(education, id, "settlement", Map.of("how", "MEASURES_TAKEN", "visits", List.of(visit)));
    var found = door.put(LEADS + "/" + id + "/visits/1", education, Map.of("found", "HOLDS"));
    assertThat(found.status()).as("%s", found).isEqualTo(200);
    assertThat(step(education, id, "close", Map.of()).path("state").asText()).isEqualTo("CLOSED");
    advance(Duration.ofHours(26));
    awaitOnList("off the list", id, List::isEmpty);
  }

  private static List<Message> awaitMessages(String to, String lead, int times) {
    Await.until("told " + times + " times", SOON, () -> messages(to, lead).size() >= times);
    return messages(to, lead);
  }

  private static List<Message> messages(String to, String lead) {
    return TestStack.gateway().messages().stream()
        .filter(message -> message.to().equals(to) && message.link().endsWith("/#/lead/" + lead))
        .toList();
  }

  @Test
  void shouldRingThePoliceLaneForViolenceThatHappensNow() throws Exception {
    var onLane = new ConcurrentHashMap<String, Long>();
    try (var _ =
        TopicTail.live(
            stack.kafka(),
            "anyuan.queue.police",
            seen -> onLane.putIfAbsent(incidentOf(seen), seen.atNanos()))) {
      // When
      var begin = System.nanoTime();
      var id = taken(lead("VIOLENCE", "有人持刀追打学生", List.of("HAPPENING_NOW", "WEAPON")));
      // Then: an incident, of which the lead says which
      Await.until("linked", SOON, () -> !incident(id).isEmpty());
      var incident = incident(id);
      Await.until("on the police lane", SOON, () -> onLane.containsKey(incident));
      var millis = (onLane.get(incident) - begin) / 1_000_000;
      System.out.println("from the lead to the police lane " + millis + " ms");
      assertThat(millis).isLessThan(5_000);
      var seen = door.get("/api/v1/incidents/" + incident, police);
      assertThat(seen.status()).isEqualTo(200);
      assertThat(seen.body().path("originLeadIds").toString()).contains(id);
      assertThat(seen.body().toString()).doesNotContain("持刀").doesNotContain("甲某某");
      // And whoever does not handle it sees the incident and not why
      var media = door.get("/api/v1/incidents/" + incident, stack.token("media-officer"));
      assertThat(media.body().toString()).doesNotContain(id);
    }
  }

  private static String incidentOf(TopicTail.Seen seen) {
    try {
      return PoliceTask.parseFrom(seen.record().value()).getIncidentId();
    } catch (InvalidProtocolBufferException e) {
      throw new IllegalStateException(e);
    }
  }

  private String incident(String lead) {
    return door.get(LEADS + "/" + lead, police).body().path("incidentId").asText("");
  }

  @Test
  void shouldLetRealOnesInDuringAFloodOfThePublicForm() throws Exception {
    // Who floods and who has something to tell are of two networks, and come through the same door.
    var form = new PublicForm(stack.url(8080), "127.66.0.1");
    var person = new PublicForm(stack.url(8080), "127.7.0.1");
    var before = megabytes();
    // When: whatever solves no puzzle, a thousand times a second, and five people beside it
    try (var flood = form.flood(lead("OTHER", "灌水", List.of()), FLOOD_PER_SECOND, SOON)) {
      for (var i = 0; i < REAL; i++) {
        var took = person.tell(lead("TRAFFIC", "校门口堵车", List.of()), SOON);
        System.out.println("a real one got in after " + took.toMillis() + " ms");
      }
      assertThat(flood.running()).as("the flood went on all the while").isTrue();
      flood.end(SOON);
      System.out.println("the flood: " + flood.said());
      // Then: nothing of it was kept, and nothing grew by it
      assertThat(flood.accepted()).isZero();
    }
    assertThat(megabytes()).as("before: %d", before).isLessThan(MOST_MEGABYTES);
  }

  /** What lead's process holds. */
  private long megabytes() throws IOException {
    return Files.readAllLines(Path.of("/proc/" + stack.part("lead").pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmRSS:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElseThrow();
  }
}
