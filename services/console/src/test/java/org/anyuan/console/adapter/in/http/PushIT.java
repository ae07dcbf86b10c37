package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Owners.class)
class PushIT {
  private static final String PUSH = "/api/v1/isapi/d-1/whsec_abc-DEF_123";
  private static final String MULTIPART = "multipart/form-data; boundary=b";

  @Test
  void shouldPassAPanelsEventOnUnchangedAndAskNoToken() throws Exception {
    var response =
        send(
            to(PUSH)
                .header("Content-Type", "application/xml; charset=\"UTF-8\"")
                .POST(BodyPublishers.ofString("<a/>")));

    var seen = json(response);
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(seen.get("uri").textValue()).isEqualTo(PUSH);
    assertThat(Base64.getDecoder().decode(seen.get("body").textValue()))
        .asString()
        .isEqualTo("<a/>");
    assertThat(seen.get("headers").toString())
        .contains("[\"Content-Type\",\"application/xml; charset=\\\"UTF-8\\\"\"]");
  }

  @Test
  void shouldPassPicturesOnWhetherTheirLengthIsDeclaredOrNot() throws Exception {
    var body = new byte[1_000_000];
    new Random(1).nextBytes(body);
    var declared = BodyPublishers.ofByteArray(body);
    var undeclared = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

    for (var publisher : new BodyPublisher[] {declared, undeclared}) {
      var response = send(to(PUSH).header("Content-Type", MULTIPART).POST(publisher));

      assertThat(response.statusCode()).isEqualTo(200);
      assertThat(json(response).get("length").intValue()).isEqualTo(body.length);
    }
  }

  @Test
  void shouldRefuseMoreThanFourMegabytes() throws Exception {
    var more = new byte[4 * 1024 * 1024 + 1];
    var undeclared = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(more));

    assertThat(send(to(PUSH).POST(BodyPublishers.ofByteArray(more))).statusCode()).isEqualTo(413);
    assertThat(send(to(PUSH).POST(undeclared)).statusCode()).isEqualTo(413);
  }

  @Test
  void shouldNeverRefuseAnEventForItsNumber() {
    var refused = IntStream.range(0, 500).parallel().filter(_ -> status() != 200).count();

    assertThat(refused).isZero();
  }

  @Test
  void shouldSendAnEventOnceMoreWhenTheConnectionBreaks() throws Exception {
    // A kept connection that the owner closed meanwhile may use the second try up.
    var statuses = new HashSet<Integer>();
    for (var i = 0; i < 5; i++) {
      var path = PUSH + "?do=hang-up-once&id=push-once-" + i;
      statuses.add(send(to(path).POST(BodyPublishers.ofString("{}"))).statusCode());
    }

    assertThat(statuses).contains(200);
  }

  @Test
  void shouldKeepTheAddressOutOfTheMetrics() throws Exception {
    send(to(PUSH).POST(BodyPublishers.ofString("{}")));

    var metrics = send(to("/q/metrics").GET()).body();

    assertThat(metrics).contains("traffic=\"push\"").doesNotContain("abc-DEF_123");
  }

  private static int status() {
    try {
      return send(to(PUSH).POST(BodyPublishers.ofString("{}"))).statusCode();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
