package org.anyuan.console.adapter.in.http;

import static org.anyuan.console.adapter.in.http.Visitor.json;
import static org.anyuan.console.adapter.in.http.Visitor.send;
import static org.anyuan.console.adapter.in.http.Visitor.to;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is published goes through the door for everybody, and nothing comes in that way. */
@QuarkusTest
@WithTestResource(Owners.class)
class PublicDoorIT {
  @Test
  void shouldPassOnWhatIsPublishedWithoutAskingWho() throws Exception {
    var response = send(to("/public/statements?lang=en").GET());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("uri").textValue()).isEqualTo("/public/statements?lang=en");
  }

  @Test
  void shouldKeepTheOwnersOwnPolicyAndETag() throws Exception {
    var response = send(to("/public/statements?do=page").GET());

    assertThat(response.headers().allValues("Content-Security-Policy"))
        .contains("default-src 'none'");
    assertThat(response.headers().allValues("ETag")).containsExactly("\"e\"");
    assertThat(response.headers().allValues("Cache-Control")).containsExactly("public, max-age=5");
    assertThat(response.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void shouldNotTellTheOwnerWhoReads() throws Exception {
    var response =
        send(
            to("/public/statements")
                .header("Authorization", "Bearer broken")
                .header("Cookie", "anyuan=1")
                .GET());

    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(json(response).get("headers").toString())
        .doesNotContain("Authorization", "Cookie", "broken");
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH"})
  void shouldTakeNothing(String method) throws Exception {
    var response = send(to("/public/statements").method(method, BodyPublishers.ofString("{}")));

    assertThat(response.statusCode()).isEqualTo(404);
  }

  @Test
  void shouldPassALiveStreamOn() throws Exception {
    var response =
        send(
            to("/public/statements/stream?do=stream&events=2").header("Last-Event-ID", "7"),
            BodyHandlers.ofString());

    assertThat(response.body()).contains("{\"last\":\"7\"}").endsWith("id: 2\ndata: {}\n\n");
  }
}
