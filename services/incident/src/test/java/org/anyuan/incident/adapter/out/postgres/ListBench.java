package org.anyuan.incident.adapter.out.postgres;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import org.anyuan.incident.application.Cursor;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;

/**
 * {@code make bench-list}: a million incidents in a real PostgreSQL, and what the service takes for
 * pages, filters and statistics of them over REST.
 */
final class ListBench {
  private static final int COUNT = Integer.getInteger("bench.incidents", 1_000_000);
  private static final int REQUESTS = Integer.getInteger("bench.requests", 60);
  private static final int WARM_UP = 10;
  private static final double LIMIT_MILLIS = 200;
  private static final Instant END = Instant.parse("2026-07-01T00:00:00Z");
  private static final Random RANDOM = new Random(7);

  private ListBench() {}

  /** Prints what is asked, by whom, and the latencies. The exit code is 1 where a list was slow. */
  public static void main(String[] args) throws Exception {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    var module = Path.of(args[0]).toAbsolutePath();
    StackResource.settings(
        "incident", module.resolve("src/main/resources/db/migration").toString());
    var begin = System.nanoTime();
    new ManyIncidents(COUNT, END).write();
    System.out.printf(
        "%,d incidents written in %d s%n",
        COUNT, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    boolean good;
    try (var service = new BenchService(module)) {
      good = measure(service);
    }
    System.exit(good ? 0 : 1);
  }

  private static boolean measure(BenchService service) throws Exception {
    boolean good = true;
    for (var viewer : viewers().entrySet()) {
      var bearer = TestTokens.bearer("police-officer", viewer.getValue());
      for (var list : lists(viewer.getValue()).entrySet()) {
        good &=
            run(service, viewer.getKey(), list.getKey(), bearer, list.getValue()) < LIMIT_MILLIS;
      }
    }
    for (var viewer : viewers().entrySet()) {
      var bearer = TestTokens.bearer("police-officer", viewer.getValue());
      run(service, viewer.getKey(), "statistics of a month", bearer, _ -> statistics(30));
      run(service, viewer.getKey(), "statistics of a year", bearer, _ -> statistics(365));
    }
    return good;
  }

  /** The county is one of the largest prefecture. */
  private static Map<String, String> viewers() {
    var viewers = new LinkedHashMap<String, String>();
    viewers.put("county", ManyIncidents.county(0, 0));
    viewers.put("city", ManyIncidents.prefecture(0));
    viewers.put("province", "/420000/");
    return viewers;
  }

  private static Map<String, Function<Integer, String>> lists(String own) {
    var lists = new LinkedHashMap<String, Function<Integer, String>>();
    lists.put("first page", _ -> "");
    lists.put("page at a random place", _ -> "&cursor=" + cursor(RANDOM.nextDouble()));
    lists.put("the oldest pages", _ -> "&cursor=" + cursor(0.999));
    lists.put("OPEN", _ -> "&state=OPEN");
    lists.put("CLOSED, random place", _ -> "&state=CLOSED&cursor=" + cursor(RANDOM.nextDouble()));
    lists.put("MERGED", _ -> "&state=MERGED");
    lists.put("ACTUAL", _ -> "&mode=ACTUAL");
    lists.put("ACTUAL, OPEN", _ -> "&mode=ACTUAL&state=OPEN");
    lists.put("PANIC", _ -> "&kind=PANIC");
    lists.put("FIRE, random place", _ -> "&kind=FIRE&cursor=" + cursor(RANDOM.nextDouble()));
    lists.put("DURESS (1 %)", _ -> "&kind=DURESS");
    lists.put("UNREADABLE (0.01 %)", _ -> "&kind=UNREADABLE");
    lists.put("TAMPER (none)", _ -> "&kind=TAMPER");
    lists.put("a day", _ -> time(1));
    lists.put("a month, FIRE", _ -> time(30) + "&kind=FIRE");
    lists.put(
        "a year, OPEN, ACTUAL, DURESS", _ -> time(365) + "&state=OPEN&mode=ACTUAL&kind=DURESS");
    lists.put(
        "a school",
        _ -> "&schoolId=" + ManyIncidents.schoolId(RANDOM.nextInt(ManyIncidents.SCHOOLS)));
    lists.put("a county", _ -> "&regionPath=" + county(own));
    lists.put("a county, MEDICAL", _ -> "&kind=MEDICAL&regionPath=" + county(own));
    lists.put("handed over from another city", _ -> "&regionPath=" + ManyIncidents.prefecture(5));
    return lists;
  }

  private static String county(String own) {
    int p = own.equals("/420000/") ? RANDOM.nextInt(ManyIncidents.PREFECTURES) : 0;
    return ManyIncidents.county(
        p, own.split("/", -1).length > 4 ? 0 : RANDOM.nextInt(ManyIncidents.COUNTIES));
  }

  /** Where a page begins that lies so far into the list. */
  private static String cursor(double part) {
    var at = END.minusSeconds((long) (ManyIncidents.TIME.toSeconds() * part));
    return new Cursor(at, new UUID(RANDOM.nextLong(), RANDOM.nextLong()).toString()).text();
  }

  private static String time(int days) {
    var from = END.minus(Duration.ofDays(days + RANDOM.nextInt(1095 - days)));
    return "&openedFrom=%s&openedUntil=%s".formatted(from, from.plus(Duration.ofDays(days)));
  }

  private static String statistics(int days) {
    var to = LocalDate.ofInstant(END, ZoneOffset.UTC).minusDays(RANDOM.nextInt(30));
    return "/api/v1/statistics?from=%s&to=%s".formatted(to.minusDays(days - 1), to);
  }

  private static double run(
      BenchService service,
      String viewer,
      String what,
      String bearer,
      Function<Integer, String> ask)
      throws Exception {
    boolean list = !what.startsWith("statistics");
    var took = new double[list ? REQUESTS : 5];
    long items = 0;
    for (int i = list ? -WARM_UP : 0; i < took.length; i++) {
      var query = ask.apply(i);
      var begin = System.nanoTime();
      var answer = service.get(list ? "/api/v1/incidents?limit=50" + query : query, bearer);
      var millis = (System.nanoTime() - begin) / 1e6;
      if (answer.status() != 200) {
        throw new IllegalStateException(what + ": " + answer);
      }
      if (i >= 0) {
        took[i] = millis;
        items += answer.body().split("\"incidentId\"", -1).length - 1;
      }
    }
    Arrays.sort(took);
    var p95 = took[(int) (took.length * 0.95)];
    System.out.printf(
        "%-9s %-32s p50 %7.1f  p95 %7.1f  max %7.1f ms   %4.1f items%s%n",
        viewer,
        what,
        took[took.length / 2],
        p95,
        took[took.length - 1],
        (double) items / took.length,
        list && p95 >= LIMIT_MILLIS ? "  TOO SLOW" : "");
    return p95;
  }
}
