package org.anyuan.console.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The form without sign-in goes through the door for everybody, in bounds. */
@QuarkusTest
@WithTestResource(Owners.class)
class FormDoorIT {
  private static final String FORM = "/api/v1/leads/public";
  private static final int OF_ONE = 32;
  private static final int LONGEST = 32 * 1024;

  @ParameterizedTest
  @ValueSource(strings = {FORM, FORM + "/state", FORM + "/additions"})
  void shouldPassAPostOnWithTheAddressThatTheDoorSawAndNothingOfWhoSendsIt(String path)
      throws Exception {
    var response =
        send(
            to(path)
                .header("Authorization", "Bearer broken")
                .header("Cookie", "anyuan=1")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("Forwarded", "for=6.6.6.6")
                .POST(BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("uri").textValue()).isEqualTo(path);
    assertThat(json(response).get("length").intValue()).isEqualTo(2);
    assertThat(json(response).get("headers").toString())
        .contains("[\"X-Forwarded-For\",\"127.0.0.1\"]")
        .doesNotContain("Authorization", "Cookie", "6.6.6.6");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/report", "/report/", "/report/index.html"})
  void shouldServeTheFormUnderThePagesPolicy(String path) throws Exception {
    var page = send(to(path).GET());

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
        .contains("worker-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe", "__NONCE__");
    assertThat(page.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(page.body())
        .contains("<form id=\"tell\"")
        .doesNotContain("__NONCE__", "<style", "style=", "http:", "https:");
  }

  @Test
  void shouldPassOnWhatItIsAskedFor() throws Exception {
    var response = send(to(FORM + "/schools?q=%E5%B0%8F%E5%AD%A6").GET());

    assertThat(json(response).get("uri").textValue())
        .isEqualTo(FORM + "/schools?q=%E5%B0%8F%E5%AD%A6");
  }

  @Test
  void shouldTakeAPostOfItsBoundAndNothingLonger() throws Exception {
    var most = BodyPublishers.ofByteArray(new byte[LONGEST]);
    var more = new byte[LONGEST + 1];

    assertThat(send(to(FORM).POST(most)).statusCode()).isEqualTo(200);
    assertThat(send(to(FORM).POST(BodyPublishers.ofByteArray(more))).statusCode()).isEqualTo(413);
    assertThat(
            send(to(FORM).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(more))))
                .statusCode())
        .isEqualTo(413);
  }

  @Test
  void shouldTakeAPictureOfItsBoundAndNothingLarger() throws Exception {
    var most = 5 * 1024 * 1024;
    var path = FORM + "/attachments";

    var taken = send(to(path).POST(BodyPublishers.ofByteArray(new byte[most])));
    var refused = send(to(path).POST(BodyPublishers.ofByteArray(new byte[most + 1])));

    assertThat(json(taken).get("length").intValue()).isEqualTo(most);
    assertThat(refused.statusCode()).isEqualTo(413);
  }

  @Test
  void shouldTakeAHandlersPictureOfTenMegabytes() throws Exception {
    var most = 10 * 1024 * 1024;
    var path = "/api/v1/leads/l-1/attachments";

    var taken = send(to(path, "wang").POST(BodyPublishers.ofByteArray(new byte[most])));

    assertThat(json(taken).get("length").intValue()).isEqualTo(most);
    assertThat(send(to(path).POST(BodyPublishers.ofByteArray(new byte[8]))).statusCode())
        .isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PUT", "DELETE", "PATCH"})
  void shouldAskWhoWantsAnythingElse(String method) throws Exception {
    var response = send(to(FORM).method(method, BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(401);
  }

  @Test
  void shouldAskWhoWantsALead() throws Exception {
    assertThat(send(to("/api/v1/leads").GET()).statusCode()).isEqualTo(401);
    assertThat(send(to("/api/v1/circulars", "wang").GET()).statusCode()).isEqualTo(200);
  }

  @Test
  void shouldHoldSoManySlowPostsOfOneAddressAndNoMoreUntilTheyAreGone() throws Exception {
    var slow = new ArrayList<Socket>();
    try {
      for (var i = 0; i < OF_ONE; i++) {
        slow.add(slowPost());
      }
      await()
          .atMost(Duration.ofSeconds(8))
          .untilAsserted(
              () -> {
                var refused = send(to(FORM).POST(BodyPublishers.ofString("{}")));
                assertThat(refused.statusCode()).isEqualTo(429);
                assertThat(refused.headers().firstValue("Retry-After")).isPresent();
              });
      assertThat(send(to("/public/statements").GET()).statusCode())
          .as("nobody else waits for them")
          .isEqualTo(200);
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
    await()
        .atMost(Duration.ofSeconds(8))
        .until(() -> send(to(FORM).POST(BodyPublishers.ofString("{}"))).statusCode() == 200);
  }

  /** Says that ten bytes follow, and sends none. */
  private static Socket slowPost() throws Exception {
    var socket = new Socket(InetAddress.getLoopbackAddress(), Visitor.port());
    var lines =
        List.of("POST " + FORM + " HTTP/1.1", "Host: 127.0.0.1", "Content-Length: 10", "", "");
    socket.getOutputStream().write(String.join("\r\n", lines).getBytes(UTF_8));
    socket.getOutputStream().flush();
    return socket;
  }
}
