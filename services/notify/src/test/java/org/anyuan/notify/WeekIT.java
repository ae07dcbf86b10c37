package org.anyuan.notify;

import static org.anyuan.notify.RosterScene.ROSTERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.domain.Hours;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.RosterId;
import org.anyuan.notify.domain.Span;
import org.anyuan.notify.domain.roster.Change;
import org.anyuan.notify.domain.roster.Coverage;
import org.anyuan.notify.domain.roster.DayKind;
import org.anyuan.notify.domain.roster.DayKinds;
import org.anyuan.notify.domain.roster.Days;
import org.anyuan.notify.domain.roster.DutyOverride;
import org.anyuan.notify.domain.roster.Layer;
import org.anyuan.notify.domain.roster.MinuteCount;
import org.anyuan.notify.domain.roster.OverrideId;
import org.anyuan.notify.domain.roster.Plan;
import org.anyuan.notify.domain.roster.Roster;
import org.anyuan.notify.domain.roster.RosterDetails;
import org.anyuan.notify.domain.roster.Rotation;
import org.anyuan.notify.domain.roster.Shift;
import org.anyuan.notify.domain.roster.Turn;
import org.anyuan.notify.domain.roster.Version;
import org.anyuan.notify.domain.roster.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A week of a roster, day by day: with overrides that are made as it goes on, a swap that both
 * agree to, a holiday and its make-up day. What REST answers is held against a count that walks
 * through every minute and shares no arithmetic with it.
 */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "notify"))
class WeekIT {
  private static final LocalTime MORNING = LocalTime.of(7, 30);
  private static final LocalTime EVENING = LocalTime.of(17, 30);
  private static final LocalTime EIGHT = LocalTime.of(8, 0);

  @Inject Registry registry;

  private RosterScene scene;
  private MovableClock clock;
  private LocalDate monday;
  private String id;
  private Instant made;
  private final List<DutyOverride> byHand = new ArrayList<>();

  @BeforeEach
  void set() {
    clock = MovableClock.install();
    scene = RosterScene.set(registry);
    monday =
        LocalDate.ofInstant(clock.instant(), Plan.ZONE)
            .plusDays(7)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  private Instant at(int day, int hour, int minute) {
    return monday.plusDays(day).atTime(hour, minute).atZone(Plan.ZONE).toInstant();
  }

  /** By day on school days, whole days when people are off, two nights each. */
  private Map<String, Object> plan() {
    var school = scene.rotation("school hours", day(-14), "07:30", "ada", "bob", "cai");
    school.put("shift", Map.of("count", 1, "unit", "WEEKS"));
    school.put("windows", List.of(hours("07:30", "17:30", "SCHOOL_DAY")));
    var off = scene.rotation("days off", day(-14), "08:00", "dan", "eva");
    off.put("windows", List.of(hours("08:00", "08:00", "DAY_OFF")));
    var nights = scene.rotation("nights", day(-14), "17:30", "fei gao", "hua");
    nights.put("shift", Map.of("count", 2, "unit", "DAYS"));
    var plan = new HashMap<>(RosterScene.plan(school, off, nights));
    plan.put(
        "days",
        Map.of(
            "holidays", List.of(Map.of("from", day(3), "to", day(3))),
            "makeUpDays", List.of(day(5)),
            "terms", List.of(Map.of("from", day(-20), "to", day(40)))));
    return plan;
  }

  private String day(int from) {
    return monday.plusDays(from).toString();
  }

  private static Map<String, Object> hours(String begins, String ends, String kind) {
    return Map.of("begins", begins, "ends", ends, "dayKinds", List.of(kind));
  }

  /** The same, written down once more for the count. */
  private Roster counted() {
    var first = monday.minusDays(14);
    var school =
        new Layer(
            "school hours",
            new Rotation(
                turns("ada", "bob", "cai"), new Shift(1, Shift.Unit.WEEKS), first, MORNING),
            List.of(window(MORNING, EVENING, DayKind.SCHOOL_DAY)));
    var off =
        new Layer(
            "days off",
            new Rotation(turns("dan", "eva"), new Shift(1, Shift.Unit.DAYS), first, EIGHT),
            List.of(window(EIGHT, EIGHT, DayKind.DAY_OFF)));
    var nights =
        new Layer(
            "nights",
            new Rotation(turns("fei gao", "hua"), new Shift(2, Shift.Unit.DAYS), first, EVENING),
            List.of());
    var days =
        new DayKinds(
            List.of(new Days(monday.plusDays(3), monday.plusDays(3))),
            Set.of(monday.plusDays(5)),
            List.of(new Days(monday.minusDays(20), monday.plusDays(40))));
    var plan = Plan.of("plan", Plan.ZONE, days, List.of(school, off, nights), Coverage.ALWAYS);
    var details = RosterDetails.of("值班", Lane.POLICE, scene.regionPath(), Optional.empty(), false);
    return new Roster(
        new RosterId("counted"), details, List.of(new Version(made, plan)), byHand, 1);
  }

  private List<Turn> turns(String... turns) {
    return List.of(turns).stream()
        .map(turn -> new Turn(List.of(turn.split(" ")).stream().map(this::person).toList()))
        .toList();
  }

  private static Window window(LocalTime begins, LocalTime ends, DayKind kind) {
    return new Window(Set.of(), Set.of(kind), new Hours(begins, ends));
  }

  private PersonId person(String name) {
    return new PersonId(scene.account(name));
  }

  private void override(Instant from, Instant until, String of, String by) {
    var body = new HashMap<String, Object>();
    body.put("from", from.toString());
    body.put("until", until.toString());
    body.put("by", scene.account(by));
    if (!of.isEmpty()) {
      body.put("of", scene.account(of));
    }
    scene.dispatcher().body(body).post(ROSTERS + "/" + id + "/overrides").then().statusCode(201);
    counts(from, until, of, by);
  }

  private void counts(Instant from, Instant until, String of, String by) {
    var change =
        of.isEmpty() ? new Change.Added(person(by)) : new Change.Instead(person(of), person(by));
    byHand.add(
        new DutyOverride(new OverrideId("o" + byHand.size()), new Span(from, until), change));
  }

  /** Eva gives the holiday's day, dan part of the Sunday. */
  private void swap() {
    var eva = scene.as(scene.account("eva"), "police-officer");
    var dan = scene.as(scene.account("dan"), "police-officer");
    var body =
        Map.of(
            "one", given("eva", at(3, 9, 0), at(3, 20, 0)),
            "other", given("dan", at(6, 8, 0), at(6, 22, 0)));
    var path = ROSTERS + "/" + id + "/swaps";
    String swap = eva.body(body).post(path).then().statusCode(201).extract().path("id");
    dan.post(path + "/" + swap + "/agree").then().statusCode(200);
    counts(at(3, 9, 0), at(3, 20, 0), "eva", "dan");
    counts(at(6, 8, 0), at(6, 22, 0), "dan", "eva");
  }

  private Map<String, String> given(String who, Instant from, Instant until) {
    return Map.of("person", scene.account(who), "from", from.toString(), "until", until.toString());
  }

  private record Piece(Instant from, Instant until, List<String> people) {}

  private List<Piece> segments(Instant from, Instant until) {
    var answer =
        scene
            .dispatcher()
            .queryParam("from", from.toString())
            .queryParam("until", until.toString())
            .get(ROSTERS + "/" + id + "/segments")
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var pieces = new ArrayList<Piece>();
    for (var i = 0; i < answer.getList("items").size(); i++) {
      var item = "items[" + i + "].";
      pieces.add(
          new Piece(
              Instant.parse(answer.getString(item + "from")),
              Instant.parse(answer.getString(item + "until")),
              answer.getList(item + "people.person", String.class)));
    }
    return pieces;
  }

  /** By minute; the segments must tile the time. */
  private Map<Instant, List<String>> byMinute(Instant from, Instant until) {
    var minutes = new TreeMap<Instant, List<String>>();
    var end = from;
    for (var piece : segments(from, until)) {
      assertThat(piece.from()).isEqualTo(end);
      end = piece.until();
      for (var at = piece.from(); at.isBefore(end); at = at.plusSeconds(60)) {
        minutes.put(at, piece.people());
      }
    }
    assertThat(end).isEqualTo(until);
    return minutes;
  }

  private Map<Instant, List<String>> count(Instant from, Instant until) {
    var counted = new TreeMap<Instant, List<String>>();
    new MinuteCount(counted())
        .count(from, until, (at, people) -> counted.put(at, List.copyOf(people)));
    return counted;
  }

  @Test
  void shouldAgreeWithTheCountAtEachMinuteOfTheWeek() {
    // Given: the roster is made a week before
    var roster = scene.roster(plan());
    var answer = scene.dispatcher().body(roster).post(ROSTERS).then().statusCode(201).extract();
    id = answer.path("id");
    made = Instant.parse(answer.path("plans[0].effectiveFrom"));
    var from = at(0, 0, 0);
    var until = at(7, 12, 0);
    // When: the week goes on, and people change it as it does
    clock.advance(Duration.between(clock.instant(), at(0, 6, 0)));
    override(at(1, 12, 0), at(3, 6, 10), "fei", "ian");
    clock.advance(Duration.ofDays(1));
    override(at(2, 20, 0), at(3, 3, 7), "ian", "jin");
    var past = byMinute(from, at(1, 6, 0));
    clock.advance(Duration.ofDays(1));
    swap();
    clock.advance(Duration.ofDays(1));
    override(at(3, 10, 0), at(4, 12, 0), "", "ada");
    clock.advance(Duration.ofDays(5));
    // Then: afterwards, over REST, each minute is as it was counted
    var minutes = byMinute(from, until);
    assertThat(minutes).isEqualTo(count(from, until));
    // No change reached back.
    assertThat(minutes).containsAllEntriesOf(past);
    // And the week really had all of it.
    var seen = new LinkedHashSet<String>();
    minutes.values().forEach(seen::addAll);
    assertThat(seen)
        .containsExactlyInAnyOrderElementsOf(
            List.of("ada", "cai", "dan", "eva", "fei", "gao", "hua", "ian", "jin").stream()
                .map(scene::account)
                .toList());
    // Each moment by itself is the same as well.
    var random = new Random(20260914);
    for (var i = 0; i < 200; i++) {
      var at =
          from.plusSeconds(60L * random.nextInt((int) Duration.between(from, until).toMinutes()));
      assertThat(scene.onCall(id, at)).as("%s", at).isEqualTo(minutes.get(at));
    }
  }
}
