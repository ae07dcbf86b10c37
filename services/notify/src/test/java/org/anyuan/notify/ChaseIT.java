package org.anyuan.notify;

import static org.anyuan.notify.RosterScene.ROSTERS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.roster.ChaseFindings;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.roster.Plan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is wrong ahead is told to whoever keeps the roster; time is advanced. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class ChaseIT {
  private static final Duration DEADLINE = Duration.ofSeconds(60);

  @Inject Registry registry;
  @Inject DeliveryScene people;
  @Inject ChaseFindings chase;

  private RosterScene scene;
  private MovableClock clock;
  private LocalDate today;
  private PersonId keeper;
  private final List<String> rosters = new ArrayList<>();

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    today = RosterScene.noon(clock);
    scene = RosterScene.set(registry);
    keeper = keeper("police-dispatcher");
  }

  private PersonId keeper(String role) {
    var person = people.person(ChannelKind.SMS);
    people.work(
        work ->
            work.recipients()
                .save(
                    "recipient.added",
                    new Known(person, role, scene.regionPath(), Optional.empty(), 1),
                    clock.instant()));
    return person.person();
  }

  private Instant at(int days, int hour) {
    return today.plusDays(days).atTime(hour, 0).atZone(Plan.ZONE).toInstant();
  }

  /** Somebody at any time, but only for the next days. */
  private String withGapFrom(int days) {
    var id = made(scene.roster(rotation(scene.account("ada"))));
    override(id, at(days, 12), at(days, 18));
    return id;
  }

  private Map<String, Object> rotation(String person) {
    var layer = scene.rotation("days", today.minusDays(2).toString(), "08:00", "x");
    layer.put("turns", List.of(List.of(person)));
    return RosterScene.plan(layer);
  }

  /** A second plan whose only layer has nobody in these hours. */
  private void override(String id, Instant from, Instant until) {
    var nobody = scene.rotation("later", today.plusDays(40).toString(), "08:00", "ada");
    replan(id, from, RosterScene.plan(nobody));
    replan(id, until, rotation(scene.account("ada")));
  }

  private void replan(String id, Instant from, Map<String, Object> plan) {
    int version = scene.administrator().get(ROSTERS + "/" + id).path("version");
    scene
        .administrator()
        .body(Map.of("effectiveFrom", from.toString(), "version", version, "plan", plan))
        .put(ROSTERS + "/" + id + "/plan")
        .then()
        .statusCode(200);
  }

  private List<Kept> told(PersonId person, What what) {
    return people.of(person).stream().filter(kept -> kept.content().what() == what).toList();
  }

  private void awaitTold(PersonId person, What what, int times) {
    looked();
    assertThat(told(person, what)).hasSize(times);
  }

  /** All that is due has been looked at, by whichever thread. */
  private void looked() {
    sweptAll();
    // Whoever is just looking holds it.
    rosters.forEach(id -> people.work(work -> work.watches().lock(new RosterId(id))));
    sweptAll();
  }

  private void sweptAll() {
    await()
        .atMost(DEADLINE)
        .pollInterval(Duration.ofMillis(50))
        .until(() -> chase.sweep().await().atMost(DEADLINE) == 0);
  }

  private String made(Map<String, Object> roster) {
    rosters.add(scene.made(roster));
    return rosters.getLast();
  }

  private void mend(String id, int day) {
    scene
        .administrator()
        .body(
            Map.of(
                "from",
                at(day, 12).toString(),
                "until",
                at(day, 18).toString(),
                "by",
                scene.account("eva")))
        .post(ROSTERS + "/" + id + "/overrides")
        .then()
        .statusCode(201);
  }

  @Test
  void shouldTellOfAGapOnceAndAgainBeforeItHappens() {
    // Given
    withGapFrom(5);
    awaitTold(keeper, What.DUTY_GAP, 1);
    // When, then: hours later it is no news
    clock.advance(Duration.ofHours(5));
    awaitTold(keeper, What.DUTY_GAP, 1);
    clock.advance(Duration.between(clock.instant(), at(2, 12).plusSeconds(60)));
    awaitTold(keeper, What.DUTY_GAP, 2);
    clock.advance(Duration.between(clock.instant(), at(4, 12).plusSeconds(60)));
    awaitTold(keeper, What.DUTY_GAP, 3);
    clock.advance(Duration.between(clock.instant(), at(5, 10).plusSeconds(60)));
    awaitTold(keeper, What.DUTY_GAP, 4);
    clock.advance(Duration.ofHours(4));
    awaitTold(keeper, What.DUTY_GAP, 4);
    assertThat(told(keeper, What.DUTY_GAP))
        .allSatisfy(kept -> assertThat(kept.content().where()).isEqualTo("测试区"));
  }

  @Test
  void shouldTellNobodyTwiceWhenEachCopyLooksAgain() {
    // Given
    var id = withGapFrom(5);
    awaitTold(keeper, What.DUTY_GAP, 1);
    // When: as after a restart, all that is kept in memory is gone, and the roster is due again
    for (var i = 0; i < 3; i++) {
      people.work(work -> work.watches().postpone(new RosterId(id), clock.instant()));
      looked();
    }
    // Then
    assertThat(told(keeper, What.DUTY_GAP)).hasSize(1);
  }

  @Test
  void shouldSayNoMoreOnceItIsMendedAndAnewWhenItComesBack() {
    // Given
    var id = withGapFrom(5);
    awaitTold(keeper, What.DUTY_GAP, 1);
    // When
    mend(id, 5);
    clock.advance(Duration.between(clock.instant(), at(3, 0)));
    // Then
    awaitTold(keeper, What.DUTY_GAP, 1);
    // When
    String override = scene.administrator().get(ROSTERS + "/" + id).path("overrides[0].id");
    scene
        .administrator()
        .delete(ROSTERS + "/" + id + "/overrides/" + override)
        .then()
        .statusCode(200);
    // Then
    awaitTold(keeper, What.DUTY_GAP, 2);
  }

  @Test
  void shouldTellOfADoubleDutyOnceForTwoRostersWithTheSameKeepers() {
    // Given
    var ada = scene.account("ada");
    made(scene.roster(rotation(ada)));
    looked();
    assertThat(people.of(keeper)).isEmpty();
    // When
    made(scene.roster(rotation(ada)));
    clock.advance(Duration.ofHours(2));
    // Then
    awaitTold(keeper, What.DOUBLE_DUTY, 1);
  }

  @Test
  void shouldTellTheRegionAboveWhereNobodyKeepsIt() {
    // Given: media has no officer here, and no administrator
    var above = people.person(ChannelKind.SMS);
    people.work(
        work ->
            work.recipients()
                .save(
                    "recipient.added",
                    new Known(
                        above,
                        "administrator",
                        new RegionPath(scene.cityPath),
                        Optional.empty(),
                        1),
                    clock.instant()));
    var roster = new HashMap<>(scene.roster(rotation(scene.account("ada"))));
    roster.put("lane", "MEDIA");
    // When
    override(made(roster), at(5, 12), at(5, 18));
    // Then
    awaitTold(above.person(), What.DUTY_GAP, 1);
    assertThat(people.of(keeper)).isEmpty();
  }

  @Test
  void shouldTellTheAuthorityOfTheCountyWhereASchoolHasNobody() {
    // Given
    var authority = keeper("education-officer");
    var roster = new HashMap<>(scene.roster(rotation(scene.account("ada"))));
    roster.put("lane", "SCHOOL");
    roster.remove("regionId");
    roster.put("schoolId", scene.school);
    // When
    override(made(roster), at(5, 12), at(5, 18));
    // Then
    awaitTold(authority, What.DUTY_GAP, 1);
    assertThat(people.of(keeper)).isEmpty();
  }

  @Test
  void shouldRemindWhoComesOnDutyAnHourBefore() {
    // Given
    var ada = people.lives(scene.regionPath(), people.person(ChannelKind.SMS));
    var bob = people.lives(scene.regionPath(), people.person(ChannelKind.SMS));
    var layer = scene.rotation("days", today.minusDays(8).toString(), "08:00", "x");
    layer.put("turns", List.of(List.of(ada.value()), List.of(bob.value())));
    var roster = new HashMap<>(scene.roster(RosterScene.plan(layer)));
    roster.put("remind", true);
    made(roster);
    // When, then: bob comes on tomorrow, ada the day after
    clock.advance(Duration.between(clock.instant(), at(1, 6).plusSeconds(1800)));
    awaitTold(bob, What.DUTY_BEGINS, 0);
    clock.advance(Duration.ofMinutes(31));
    awaitTold(bob, What.DUTY_BEGINS, 1);
    clock.advance(Duration.ofMinutes(30));
    awaitTold(bob, What.DUTY_BEGINS, 1);
    awaitTold(ada, What.DUTY_BEGINS, 0);
  }

  @Test
  void shouldTellTheKeepersWhenTheCalendarOfAPlanChanges() {
    // Given
    var path = ROSTERS + "/calendars/cal-" + scene.region;
    var body = new HashMap<String, Object>();
    body.put("name", "校历");
    body.put("regionId", scene.region);
    body.put("days", Map.of());
    scene.administrator().body(body).put(path).then().statusCode(200);
    var plan = new HashMap<>(rotation(scene.account("ada")));
    plan.put("calendarId", "cal-" + scene.region);
    made(scene.roster(plan));
    awaitTold(keeper, What.CALENDAR_CHANGED, 0);
    // When
    body.put("version", 1);
    body.put("name", "新校历");
    scene.administrator().body(body).put(path).then().statusCode(200);
    // Then
    awaitTold(keeper, What.CALENDAR_CHANGED, 1);
    clock.advance(Duration.ofHours(2));
    awaitTold(keeper, What.CALENDAR_CHANGED, 1);
  }
}
