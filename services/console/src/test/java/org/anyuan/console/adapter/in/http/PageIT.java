package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;

/** The page in a real browser, where there is one. */
@QuarkusTest
@WithTestResource(Owners.class)
@EnabledIf("org.anyuan.console.adapter.in.http.Browser#installed")
class PageIT {
  private static final String LANE = "/api/v1/queues/police/stream";
  private static final String SPOOL = "/api/v1/alarms/spooled/stream";
  private static final String HOSTILE = "<img src=x onerror=document.title='owned'> 第一小学";

  @Test
  void shouldShowTheLaneToADispatcher() throws Exception {
    try (var page = new Browser("http://127.0.0.1:" + Visitor.port() + "/")) {
      signIn(page);
      page.waitFor("document.querySelector('#link').className", "link live");

      push(LANE, "id: 7\nevent: task\ndata: " + task("t-1", 1, "TEST").encode() + "\n\n");
      page.waitFor("document.querySelectorAll('#tasks tr').length", "1");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> posted("t-1/deliveries false {\"version\":1}"));
      assertThat(page.eval("document.querySelector('#tasks strong').textContent"))
          .isEqualTo(HOSTILE);
      assertThat(page.eval("document.querySelectorAll('#tasks img').length")).isEqualTo("0");
      assertThat(page.eval("document.title")).isEqualTo("安园 · Anyuan");
      assertThat(page.eval("document.querySelector('#tasks .badge.test').textContent"))
          .isEqualTo("测试");

      push(
          LANE,
          "id: 8\nevent: task\ndata: "
              + task("t-2", 3, "ACTUAL")
                  .put("severity", "CRITICAL")
                  .put("overdue", new JsonArray().add("ACKNOWLEDGED"))
                  .encode()
              + "\n\n");
      page.waitFor("document.querySelector('#tasks tr').dataset.task", "t-2");
      assertThat(page.eval("document.querySelector('#tasks tr').className")).contains("overdue");

      page.eval("document.querySelector('#tasks tr button').click()");
      await().atMost(Duration.ofSeconds(20)).until(() -> posted("t-2/acknowledgements true "));

      page.eval("[...document.querySelectorAll('#tasks tr button')].at(3).click()");
      page.eval("document.querySelector('#ask select').value = 'FALSE_ALARM'");
      page.eval("document.querySelector('#ask textarea').value = '学生误按'");
      page.eval("document.querySelector('#ask button[value=send]').click()");
      await()
          .atMost(Duration.ofSeconds(20))
          .until(
              () ->
                  posted(
                      "/api/v1/incidents/i-t-2/close true"
                          + " {\"reason\":\"学生误按\",\"disposition\":\"FALSE_ALARM\"}"));

      push(
          SPOOL,
          "id: 1\nevent: spooled\ndata: {\"signalId\":\"s-9\",\"schoolName\":\"第九小学\",\"kind\":\"PANIC\","
              + "\"mode\":\"ACTUAL\",\"receivedAt\":\"2026-03-01T08:00:00Z\"}\n\n");
      page.waitFor("document.querySelectorAll('#spooled li').length", "1");
      page.eval("[...document.querySelectorAll('#tasks tr button')].at(4).click()");
      page.waitFor("document.querySelectorAll('#entries li').length", "1");
      page.picture(Path.of("target", "desk-zh.png"));
      page.eval("document.querySelector('#timeline-close').click()");
      push(
          LANE,
          "id: 9\nevent: task\ndata: "
              + task("t-9", 1, "EXERCISE").put("signalIds", new JsonArray().add("s-9")).encode()
              + "\n\n");
      page.waitFor("document.querySelectorAll('#spooled li').length", "0");

      send(to("/api/v1/incidents?do=cut-lanes", "wang").GET());
      await().atMost(Duration.ofSeconds(20)).until(() -> posted("follow " + LANE + " 9"));
      page.waitFor("document.querySelector('#link').className", "link live");

      push(LANE, "id: 10\nevent: task\ndata: " + task("t-2", 2, "ACTUAL").encode() + "\n\n");
      push(
          LANE,
          "id: 11\nevent: task\ndata: "
              + task("t-1", 2, "TEST").put("state", "CLOSED").encode()
              + "\n\n");
      page.eval("document.querySelector('#language').click()");
      page.waitFor("document.querySelector('#tasks tr:last-child').className", "test closed");
      assertThat(page.eval("document.querySelector('#tasks tr').children[6].textContent"))
          .as("an older version changes nothing")
          .isEqualTo("3");
      assertThat(page.eval("document.querySelector('#tasks .badge.exercise').textContent"))
          .isEqualTo("EXERCISE");
      page.picture(Path.of("target", "desk-en.png"));
      assertThat(page.complaints())
          .as("but for the streams that the test cut")
          .allMatch(complaint -> complaint.contains("ERR_INCOMPLETE_CHUNKED_ENCODING"));
    }
  }

  private static void signIn(Browser page) {
    page.waitFor("document.querySelector('#sign-in')?.hidden", "false");
    page.eval("document.querySelector('[name=username]').value = 'li'");
    page.eval("document.querySelector('[name=password]').value = '" + Owners.PASSWORD + "'");
    page.eval("document.querySelector('#sign-in button').click()");
  }

  private static JsonObject task(String id, int version, String mode) {
    return new JsonObject()
        .put("taskId", id)
        .put("version", version)
        .put("incidentId", "i-" + id)
        .put("signalIds", new JsonArray())
        .put("mode", mode)
        .put("severity", "HIGH")
        .put("kinds", new JsonArray().add("PANIC").add("FIRE"))
        .put("state", "OPEN")
        .put("reason", "OPENED")
        .put(
            "school",
            new JsonObject()
                .put("schoolId", "s-1")
                .put("name", HOSTILE)
                .put("regionPath", "/420000/420100/"))
        .put(
            "places",
            new JsonArray()
                .add(new JsonObject().put("building", "教学楼").put("floor", "3").put("room", "301")))
        .put("receivedAt", Instant.now().toString())
        .put("updatedAt", Instant.now().toString())
        .put("acknowledgeBy", Instant.now().plusSeconds(15).toString())
        .put("overdue", new JsonArray())
        .put("sound", true);
  }

  private static void push(String path, String event) throws Exception {
    send(to("/api/v1/incidents?do=push&id=" + path, "wang").POST(BodyPublishers.ofString(event)));
  }

  private static boolean posted(String text) throws Exception {
    var posts = send(to("/api/v1/incidents?do=posts", "wang").GET()).body();
    return new JsonArray(posts).stream().anyMatch(post -> post.toString().contains(text));
  }
}
