package org.anyuan.lead.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.anyuan.common.cloudevents.CloudEvent;
import org.anyuan.common.cloudevents.CloudEventHeaders;
import org.anyuan.common.topic.Topics;
import org.anyuan.lead.application.LeadCursor;
import org.anyuan.lead.application.LeadQuery.Order;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.School;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * {@code make bench-leads}: a million leads in a real PostgreSQL, and what the service takes for
 * pages, filters and searches of them over REST, for several readers under row-level security.
 */
final class LeadsBench {
  private static final int COUNT = Integer.getInteger("bench.leads", 1_000_000);
  private static final int REQUESTS = Integer.getInteger("bench.requests", 60);
  private static final int WARM_UP = 10;
  private static final double LIMIT_MILLIS = 200;
  private static final Duration TIME = Duration.ofDays(3 * 365);
  private static final Random RANDOM = new Random(7);

  private LeadsBench() {}

  /** What is asked: a query of the list, and the words of a search, if it is one. */
  private record Asked(String query, String words) {
    static Asked list(String query) {
      return new Asked(query, null);
    }
  }

  /** Prints what is asked, by whom, and the latencies. The exit code is 1 where one was slow. */
  public static void main(String[] args) throws Exception {
    System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
    var module = Path.of(args[0]).toAbsolutePath();
    var keys = keys();
    var settings =
        StackResource.settings(
            "lead", module.resolve("src/main/resources/db/migration").toString());
    var begin = System.nanoTime();
    new ManyLeads(COUNT).write(keys);
    System.out.printf(
        "%,d leads written in %d s%n",
        COUNT, Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    schools();
    boolean good;
    try (var service = new BenchService(module, keys, settings)) {
      good = measure(service);
    }
    System.exit(good ? 0 : 1);
  }

  private static Path keys() throws Exception {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    var file = Files.createTempFile("lead", ".keys");
    file.toFile().deleteOnExit();
    return Files.writeString(file, "k1 " + Base64.getEncoder().encodeToString(key) + "\n");
  }

  /** As ledger publishes them, for searches by a name. */
  private static void schools() throws Exception {
    var settings =
        Map.<String, Object>of("bootstrap.servers", StackResource.broker().bootstrapServers());
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
      for (var n = 0; n < ManyLeads.SCHOOLS; n++) {
        var school =
            School.newBuilder()
                .setRef(
                    SchoolRef.newBuilder()
                        .setSchoolId(ManyLeads.schoolId(n))
                        .setName(ManyLeads.schoolName(n))
                        .setRegionPath(ManyLeads.path(n)))
                .setVersion(1)
                .build();
        var event = CloudEvent.of(UUID.randomUUID(), school, "bench", Instant.now());
        var sent =
            producer.send(
                CloudEventHeaders.record(
                    Topics.LEDGER_SCHOOLS, ManyLeads.schoolId(n), event, school));
        if (n == ManyLeads.SCHOOLS - 1) {
          sent.get(30, TimeUnit.SECONDS);
        }
      }
      producer.flush();
    }
  }

  private static boolean measure(BenchService service) throws Exception {
    var good = true;
    for (var reader : readers().entrySet()) {
      for (var asked : asked(reader.getKey().equals("school")).entrySet()) {
        good &=
            run(service, reader.getKey(), asked.getKey(), reader.getValue(), asked.getValue())
                < LIMIT_MILLIS;
      }
    }
    return good;
  }

  /** The county is one of the largest prefecture. */
  private static Map<String, String> readers() {
    var readers = new LinkedHashMap<String, String>();
    readers.put("county", TestTokens.bearer("police-officer", ManyLeads.county(0, 0)));
    readers.put("city", TestTokens.bearer("police-officer", ManyLeads.prefecture(0)));
    readers.put("province", TestTokens.bearer("police-officer", "/420000/"));
    readers.put("education", TestTokens.bearer("education-officer", "/420000/"));
    readers.put(
        "school", TestTokens.bearer("school-officer", ManyLeads.path(11), ManyLeads.schoolId(11)));
    return readers;
  }

  private static Map<String, Supplier<Asked>> asked(boolean ofSchool) {
    var asked = new LinkedHashMap<String, Supplier<Asked>>();
    list(asked, "newest", () -> "");
    list(asked, "a random place", () -> "&cursor=" + cursor(RANDOM.nextDouble()));
    list(asked, "the oldest", () -> "&cursor=" + cursor(0.999));
    list(asked, "to look at first", () -> "&order=DUE");
    list(asked, "open", () -> "&open=true");
    list(asked, "overdue", () -> "&overdue=true");
    list(asked, "TRIAGED", () -> "&state=TRIAGED");
    list(
        asked, "CLOSED, random place", () -> "&state=CLOSED&cursor=" + cursor(RANDOM.nextDouble()));
    list(asked, "DISPUTE", () -> "&category=DISPUTE");
    list(asked, "ABUSE (6 %)", () -> "&category=ABUSE_AND_SEXUAL_ASSAULT");
    list(asked, "CRITICAL (3 %)", () -> "&severity=CRITICAL");
    list(asked, "ABUSE, CRITICAL", () -> "&category=ABUSE_AND_SEXUAL_ASSAULT&severity=CRITICAL");
    list(asked, "in a school's hands (5 %)", () -> "&holder=SCHOOL");
    list(
        asked,
        "ABUSE, CRITICAL, SCHOOL, CLOSED",
        () -> "&category=ABUSE_AND_SEXUAL_ASSAULT&severity=CRITICAL&holder=SCHOOL&state=CLOSED");
    list(asked, "to look at first, ABUSE", () -> "&order=DUE&category=ABUSE_AND_SEXUAL_ASSAULT");
    list(asked, "a county", () -> "&regionPath=" + ManyLeads.county(0, 0));
    if (!ofSchool) {
      list(
          asked,
          "a school",
          () -> "&schoolId=" + ManyLeads.schoolId(RANDOM.nextInt(ManyLeads.SCHOOLS)));
    }
    search(asked, "commonest term", "&", "上学");
    search(asked, "a term", "&", "摩托车");
    search(asked, "three terms", "&", "校门口的摩托车 打架");
    search(asked, "three terms, open", "&open=true", "校门口的摩托车 打架");
    search(asked, "a term, to look at first", "&order=DUE", "摩托车");
    search(asked, "a term, ABUSE", "&category=ABUSE_AND_SEXUAL_ASSAULT", "翻墙");
    search(asked, "a school's name", "&", ManyLeads.schoolName(11));
    search(asked, "a school's name and a term", "&", ManyLeads.schoolName(11) + "的摩托车");
    search(asked, "a person's name", "&", "欧阳小满");
    asked.put(
        "a term, random place", () -> new Asked("&cursor=" + cursor(RANDOM.nextDouble()), "摩托车"));
    return asked;
  }

  private static void list(Map<String, Supplier<Asked>> to, String name, Supplier<String> query) {
    to.put(name, () -> Asked.list(query.get()));
  }

  private static void search(
      Map<String, Supplier<Asked>> to, String name, String query, String words) {
    to.put("search: " + name, () -> new Asked(query, words));
  }

  /** Where a page begins that lies so far into the list. */
  private static String cursor(double part) {
    var at = Instant.now().minusSeconds((long) (TIME.toSeconds() * part));
    var lead = new LeadId(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
    var text = new LeadCursor(Order.NEWEST, 0, at, lead).text();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static double run(
      BenchService service, String reader, String what, String bearer, Supplier<Asked> ask)
      throws Exception {
    var took = new double[REQUESTS];
    long items = 0;
    for (var i = -WARM_UP; i < took.length; i++) {
      var asked = ask.get();
      var begin = System.nanoTime();
      var answer =
          asked.words() == null
              ? service.get("/api/v1/leads?limit=50" + asked.query(), bearer)
              : service.post(
                  "/api/v1/leads/search?limit=50" + asked.query(),
                  bearer,
                  "{\"words\":\"" + asked.words() + "\"}");
      var millis = (System.nanoTime() - begin) / 1e6;
      if (answer.status() != 200) {
        throw new IllegalStateException(what + ": " + answer);
      }
      if (i >= 0) {
        took[i] = millis;
        items += answer.body().split("\"receivedAt\"", -1).length - 1;
      }
    }
    Arrays.sort(took);
    var p95 = took[(int) (took.length * 0.95)];
    System.out.printf(
        "%-9s %-36s p50 %7.1f  p95 %7.1f  max %7.1f ms   %4.1f items%s%n",
        reader,
        what,
        took[took.length / 2],
        p95,
        took[took.length - 1],
        (double) items / took.length,
        p95 >= LIMIT_MILLIS ? "  TOO SLOW" : "");
    return p95;
  }
}
