package org.anyuan.patrol;

import static org.anyuan.patrol.GuardWorld.calendar;
import static org.anyuan.patrol.GuardWorld.position;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.patrol.application.duty.ChaseDuties;
import org.anyuan.patrol.application.duty.MakeDuties;
import org.junit.jupiter.api.Test;

/** A day of duty, with a clock that the test moves. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
@QuarkusTestResource(GateKey.class)
class PeakDutyIT {
  /** 07:20 of a Tuesday in China. */
  private static final Instant MORNING = Instant.parse("2026-09-07T23:20:00Z");

  private static final String DAY = "2026-09-08";

  @Inject MakeDuties make;
  @Inject ChaseDuties chase;

  private MovableClock clock;

  @Test
  void shouldShowWhatIsMissingBeforeTheDayAndChaseItOnTheDay() throws Exception {
    // Given: an officer is assigned, and no guard
    var world = ready(1);
    // When, then: before the day
    world
        .as("police-dispatcher")
        .get("/api/v1/duties/plan?from=2026-09-08&to=2026-09-14")
        .then()
        .statusCode(200)
        .body("total.schoolDays", equalTo(5))
        .body("total.windows", equalTo(10))
        .body("total.required", equalTo(20))
        .body("total.filled", equalTo(10))
        .body("gapCount", equalTo(10))
        .body("gaps[0].role", equalTo("SECURITY_GUARD"))
        .body("gaps[0].day", equalTo(DAY));
    // On the day: made ahead, and chased when the grace is over
    assertThat(duties(world, "PLANNED")).hasSize(2);
    assertThat(duties(world, "VACANT")).hasSize(2);
    var late = Instant.parse("2026-09-07T23:36:00Z");
    clock.advance(Duration.between(clock.instant(), late));
    chaseAll(late);
    await().atMost(Duration.ofSeconds(30)).until(() -> duties(world, "MISSING").size() == 2);
    world
        .as("police-dispatcher")
        .get("/api/v1/posts/establishment/staffing?day=" + DAY)
        .then()
        .body("required", equalTo(4))
        .body("present", equalTo(0))
        .body("missing", equalTo(2));
    try (var topic = new PatrolTopic()) {
      var missing =
          topic.await(e -> e.getSchoolId().equals(world.schools.get(0)) && e.hasDutyMissing(), 2);
      assertThat(missing)
          .extracting(e -> e.getDutyMissing().getDuty().getHeld())
          .containsExactlyInAnyOrder(true, false);
      // Another round says nothing again.
      chaseAll(late.plusSeconds(60));
      assertThat(duties(world, "MISSING")).hasSize(2);
    }
  }

  @Test
  void shouldCheckInAtTheGateAndOutAgain() {
    var world = ready(1);
    var duty = "/api/v1/duties/" + duties(world, "PLANNED").getFirst();
    var here = Map.of("position", position(0));
    world
        .officer("060001")
        .body(Map.of("position", position(1)))
        .post(duty + "/check-in")
        .then()
        .statusCode(400)
        .body("field", equalTo("position"));
    world.officer("060002").body(here).post(duty + "/check-in").then().statusCode(403);
    world
        .officer("060001")
        .body(here)
        .post(duty + "/check-in")
        .then()
        .statusCode(200)
        .body("state", equalTo("ON_DUTY"))
        .body("late", equalTo(false))
        .body("checkedIn.metres", equalTo(0));
    world
        .officer("060001")
        .body(
            Map.of(
                "position",
                position(0),
                "holder",
                Map.of("role", "POLICE_OFFICER", "label", "060003")))
        .post(duty + "/relieve")
        .then()
        .statusCode(200)
        .body("holder.label", equalTo("060003"));
    world
        .officer("060003")
        .body(here)
        .post(duty + "/check-out")
        .then()
        .body("state", equalTo("DONE"));
    world.officer("060003").body(here).post(duty + "/check-in").then().statusCode(409);
    world
        .as("commission-officer")
        .get("/api/v1/posts/establishment/staffing?day=" + DAY)
        .then()
        .body("present", equalTo(1))
        .body("rate", equalTo(0.25f));
  }

  @Test
  void shouldFillWhatSomebodyCannotDo() {
    var world = ready(1);
    var duty = "/api/v1/duties/" + duties(world, "PLANNED").getFirst();
    world
        .officer("060001")
        .body(Map.of("reason", "病假"))
        .post(duty + "/absence")
        .then()
        .statusCode(200)
        .body("state", equalTo("VACANT"))
        .body("holder", nullValue());
    world
        .as("police-dispatcher")
        .body(Map.of("holder", Map.of("role", "POLICE_OFFICER", "label", "060009")))
        .post(duty + "/fill")
        .then()
        .statusCode(200)
        .body("state", equalTo("PLANNED"));
    // A changed plan leaves it alone, and asks for nobody beside it.
    world.assign(post(world), "SECURITY_GUARD", "G-1", "2026-09-01", "2026-12-31");
    makeAll();
    assertThat(duties(world, "VACANT")).isEmpty();
    world.as("police-dispatcher").get(duty).then().body("holder.label", equalTo("060009"));
    world.ofSchool(0).body(Map.of("reason", "x")).post(duty + "/absence").then().statusCode(403);
  }

  @Test
  void shouldSwapWithConsentOnly() {
    // Given: two officers at two schools
    var world = ready(2);
    var mine = dutyOf(world, "060001");
    var theirs = dutyOf(world, "060002");
    var swap =
        "/api/v1/duties/swaps/"
            + world
                .officer("060001")
                .body(Map.of("dutyId", mine, "withDutyId", theirs))
                .post("/api/v1/duties/swaps")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id");
    world.officer("060001").post(swap + "/accept").then().statusCode(403);
    world
        .officer("060001")
        .get("/api/v1/duties/" + mine)
        .then()
        .body("holder.label", equalTo("060001"));
    // When
    world
        .officer("060002")
        .post(swap + "/accept")
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));
    // Then
    world
        .officer("060001")
        .get("/api/v1/duties/" + mine)
        .then()
        .body("holder.label", equalTo("060002"));
    world
        .officer("060001")
        .get("/api/v1/duties/" + theirs)
        .then()
        .body("holder.label", equalTo("060001"));
  }

  @Test
  void shouldFollowAChangedCalendarAndTheRegionsWhereASchoolHasNone() {
    // Given: the second school has the county's calendar, the first its own
    var world = ready(1);
    makeAll();
    var later = calendar("2026-09-09");
    // When
    world
        .ofSchool(0)
        .body(later)
        .put("/api/v1/duties/calendars/" + world.schools.get(0))
        .then()
        .statusCode(200)
        .body("version", equalTo(1));
    makeAll();
    // Then
    await().atMost(Duration.ofSeconds(30)).until(() -> duties(world, "PLANNED").isEmpty());
    world
        .ofSchool(0)
        .get("/api/v1/duties/calendars/" + world.schools.get(0))
        .then()
        .body("schoolId", equalTo(world.schools.get(0)))
        .body("calendar.terms[0].opens", equalTo("2026-09-09"));
    var broken = new HashMap<>(later);
    broken.put("holidays", List.of(Map.of("name", "x", "from", "2026-10-07", "to", "2026-10-01")));
    world
        .ofSchool(0)
        .body(broken)
        .put("/api/v1/duties/calendars/" + world.schools.get(0))
        .then()
        .statusCode(400)
        .body("field", equalTo("holidays[0].to"));
  }

  /** Posts that are set up, an officer for each all term, no guards, the county's calendar. */
  private GuardWorld ready(int schools) {
    clock = MovableClock.install();
    clock.advance(Duration.between(clock.instant(), MORNING));
    var world = new GuardWorld(schools);
    world
        .as("education-officer")
        .body(calendar("2026-09-01"))
        .put("/api/v1/duties/calendars/regions/" + world.county)
        .then()
        .statusCode(200);
    for (var i = 0; i < schools; i++) {
      world.assign(
          world.established(i), "POLICE_OFFICER", "06000" + (i + 1), "2026-09-01", "2026-12-31");
    }
    makeAll();
    return world;
  }

  private static String post(GuardWorld world) {
    return world
        .as("police-dispatcher")
        .get("/api/v1/posts?schoolId=" + world.schools.get(0))
        .path("items[0].id");
  }

  private static List<String> duties(GuardWorld world, String state) {
    return world
        .as("police-dispatcher")
        .get("/api/v1/duties?limit=500&day=" + DAY + "&state=" + state)
        .then()
        .statusCode(200)
        .extract()
        .<List<Map<String, Object>>>path("items")
        .stream()
        .sorted((a, b) -> ((String) a.get("begin")).compareTo((String) b.get("begin")))
        .map(d -> (String) d.get("id"))
        .toList();
  }

  private static String dutyOf(GuardWorld world, String badge) {
    return world
        .officer(badge)
        .get("/api/v1/duties?mine=true&day=" + DAY)
        .then()
        .statusCode(200)
        .extract()
        .path("items.find { it.peak == 'DISMISSAL' }.id");
  }

  private void makeAll() {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !make.make(clock.instant()).await().atMost(Duration.ofSeconds(30)));
  }

  private void chaseAll(Instant now) {
    await()
        .atMost(Duration.ofSeconds(60))
        .until(() -> !chase.chase(now).await().atMost(Duration.ofSeconds(30)));
  }
}
