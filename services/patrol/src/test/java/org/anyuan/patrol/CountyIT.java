package org.anyuan.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.Test;

/**
 * A county of 300 schools over a term, through the service as its users do: they open on different
 * days, some make days up, some send their grades home at two times. What the service says is
 * compared with a count that PostgreSQL makes out of the rules alone, a day and a school a row.
 */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
@QuarkusTestResource(GateKey.class)
class CountyIT {
  private static final int SCHOOLS = 300;

  /** A row is a school on a day of school; n is the number of the school. */
  private static final String COUNT =
      """
      with school as (
        select n, date '2026-08-28' + n % 7 as opens, n % 3 = 0 as makes_up, n % 4 = 0 as twice
        from generate_series(0, 299) n where n % 30 <> 29),
      day as (select cast(d as date) as d from generate_series(date '2026-08-20', date '2027-01-31', interval '1 day') d),
      school_day as (
        select n, d, case when twice then 3 else 2 end as windows from school, day
        where d between opens and date '2027-01-20' and d <> date '2026-09-25'
          and d not between date '2026-10-01' and date '2026-10-07' and d <> date '2027-01-01'
          and (extract(isodow from d) < 6 or makes_up and d in (date '2026-09-27', date '2026-10-10')))
      select count(*), sum(windows), sum(windows * 2),
        sum(case when n % 10 <> 0 and d <= date '2026-12-31' then windows else 0 end + case when n % 8 = 0 then 1 else windows end),
        sum(case when n % 10 = 0 or d > date '2026-12-31' then windows else 0 end + case when n % 8 = 0 then windows - 1 else 0 end)
      from school_day
      """;

  @Test
  void shouldPlanATermAsACountOfTheRulesDoes() throws Exception {
    // Given
    var world = new GuardWorld(SCHOOLS);
    importCalendars(world);
    establish(world);
    // When
    var plan =
        world
            .as("police-dispatcher")
            .get("/api/v1/duties/plan?from=2026-08-20&to=2027-01-31&regionId=" + world.county)
            .then()
            .statusCode(200)
            .extract()
            .jsonPath();
    var rate =
        world
            .as("police-dispatcher")
            .get("/api/v1/posts/establishment?regionId=" + world.county)
            .jsonPath();
    // Then
    var counted = count();
    // Schools without a post have school days as well, and ask for nobody.
    var withPost =
        plan.<Map<String, Object>>getList("schools").stream()
            .filter(s -> !plan.getList("withoutSpot").contains(s.get("schoolId")))
            .map(s -> (Map<?, ?>) s.get("coverage"))
            .toList();
    assertThat(sum(withPost, "schoolDays")).isEqualTo(counted.get(0));
    assertThat(sum(withPost, "windows")).isEqualTo(counted.get(1));
    assertThat(plan.getLong("total.required")).isEqualTo(counted.get(2));
    assertThat(plan.getLong("total.filled")).isEqualTo(counted.get(3));
    assertThat(plan.getLong("gapCount")).isEqualTo(counted.get(4));
    assertThat(plan.getDouble("total.rate"))
        .isCloseTo((double) counted.get(3) / counted.get(2), within(1e-6));
    assertThat(plan.getList("gaps")).hasSize(1000);
    assertThat(plan.getList("withoutCalendar")).isEmpty();
    assertThat(rate.getInt("[0].established")).isEqualTo(290);
    assertThat(rate.<String>getList("[0].missing.schoolId"))
        .containsExactlyElementsOf(
            IntStream.range(0, SCHOOLS)
                .filter(n -> n % 30 == 29)
                .mapToObj(world.schools::get)
                .toList());
    System.out.printf(
        "county of %d schools: establishment %.4f; %d school days, %d windows, %d of %d places"
            + " filled (%.4f), %d gaps%n",
        SCHOOLS,
        rate.getDouble("[0].rate"),
        counted.get(0),
        counted.get(1),
        counted.get(3),
        counted.get(2),
        plan.getDouble("total.rate"),
        counted.get(4));
  }

  private static long sum(List<? extends Map<?, ?>> all, String field) {
    return all.stream().mapToLong(m -> ((Number) m.get(field)).longValue()).sum();
  }

  private static void importCalendars(GuardWorld world) {
    for (var from = 0; from < SCHOOLS; from += 100) {
      var entries =
          IntStream.range(from, from + 100)
              .mapToObj(n -> Map.of("schoolId", world.schools.get(n), "calendar", calendar(n)))
              .toList();
      var answer =
          world
              .as("education-officer")
              .body(Map.of("entries", entries))
              .post("/api/v1/duties/calendars/imports")
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      assertThat(answer.getInt("imported")).isEqualTo(100);
      assertThat(answer.getList("errors")).isEmpty();
    }
  }

  private static Map<String, Object> calendar(int n) {
    var early = times("1-3", "15:30", "16:00");
    var late = times("4-6", "16:40", "17:10");
    return Map.of(
        "terms",
        List.of(
            Map.of(
                "name",
                "秋季",
                "opens",
                LocalDate.parse("2026-08-28").plusDays(n % 7).toString(),
                "closes",
                "2027-01-20")),
        "holidays",
        List.of(
            Map.of("name", "中秋", "from", "2026-09-25", "to", "2026-09-25"),
            Map.of("name", "国庆", "from", "2026-10-01", "to", "2026-10-07"),
            Map.of("name", "元旦", "from", "2027-01-01", "to", "2027-01-01")),
        "makeUpDays",
        n % 3 == 0
            ? List.of(
                Map.of("day", "2026-09-27", "follows", "TUESDAY"),
                Map.of("day", "2026-10-10", "follows", "THURSDAY"))
            : List.of(),
        "times",
        n % 4 == 0 ? List.of(early, late) : List.of(early));
  }

  private static Map<String, Object> times(String grades, String begin, String end) {
    return Map.of(
        "grades",
        grades,
        "rushes",
        List.of(
            Map.of("peak", "ARRIVAL", "begin", "07:30", "end", "08:00"),
            Map.of("peak", "DISMISSAL", "begin", begin, "end", end)));
  }

  /** 300 posts by plan, of which 290 are set up; officers until the year's end, guards all term. */
  private static void establish(GuardWorld world) {
    var plan = GuardPostsIT.issued(world, Map.of("POLICE_OFFICER", 1, "SECURITY_GUARD", 1));
    var wanted = new ArrayList<Map<String, Object>>();
    IntStream.range(0, SCHOOLS).forEach(n -> wanted.add(world.post(n)));
    var posts =
        world
            .as("police-dispatcher")
            .body(Map.of("edition", 1, "posts", wanted))
            .put("/api/v1/posts/plans/" + plan + "/implementation")
            .then()
            .statusCode(200)
            .extract()
            .<List<String>>path("id");
    for (var n = 0; n < SCHOOLS; n++) {
      if (n % 30 == 29) {
        continue;
      }
      var post = posts.get(n);
      world.officer("060001").post("/api/v1/posts/" + post + "/establish").then().statusCode(200);
      if (n % 10 != 0) {
        world.assign(post, "POLICE_OFFICER", "P-" + n, "2026-08-01", "2026-12-31");
      }
      var peaks = n % 8 == 0 ? List.of("ARRIVAL") : List.of("ARRIVAL", "DISMISSAL");
      world.assign(post, "SECURITY_GUARD", "G-" + n, "2026-08-01", "2027-01-31", peaks);
    }
  }

  private static List<Long> count() throws SQLException {
    try (var connection = StackResource.database().superuser("patrol");
        var statement = connection.createStatement();
        var found = statement.executeQuery(COUNT)) {
      found.next();
      var all = new ArrayList<Long>();
      for (var column = 1; column <= 5; column++) {
        all.add(found.getLong(column));
      }
      return all;
    }
  }
}
