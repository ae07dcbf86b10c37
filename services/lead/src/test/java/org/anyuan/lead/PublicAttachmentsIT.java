package org.anyuan.lead;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.anyuan.lead.Scene.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anyuan.common.picture.Pictures;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures from who reported a lead without signing in. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class PublicAttachmentsIT {
  private static final String FORM = LEADS + "/public";
  private static final byte[] PICTURE = Pictures.noisy("png", 32, 32);
  private static final Solved NOTHING = new Solved("none", "0");

  private Scene scene;
  private JsonPath receipt;

  @BeforeEach
  void told() {
    scene = Scene.set();
    var solved = Solved.next();
    receipt =
        given()
            .contentType(ContentType.JSON)
            .body(
                Map.of(
                    "puzzle", solved.puzzle(),
                    "solution", solved.solution(),
                    "lead", scene.lead("WORRYING_BEHAVIOUR", "有人在后门徘徊", List.of())))
            .post(FORM)
            .then()
            .statusCode(201)
            .extract()
            .jsonPath();
  }

  private ValidatableResponse send(String code, Solved work, String key, byte[] picture) {
    return given()
        .contentType("image/png")
        .header("Receipt-Number", receipt.getString("number"))
        .header("Receipt-Code", code)
        .header("Puzzle", work.puzzle())
        .header("Puzzle-Solution", work.solution())
        .header("Idempotency-Key", key)
        .body(picture)
        .post(FORM + "/attachments")
        .then();
  }

  private ValidatableResponse send(Solved work, String key) {
    return send(receipt.getString("code"), work, key, PICTURE);
  }

  private static String anyKey() {
    return UUID.randomUUID().toString();
  }

  private String lead() {
    return scene
        .police()
        .get(LEADS + "?category=WORRYING_BEHAVIOUR&schoolId=" + scene.school)
        .jsonPath()
        .getString("items[0].id");
  }

  @Test
  void shouldComeToWhoHandlesTheLeadOnce() {
    // When
    var key = anyKey();
    send(Solved.next(), key).statusCode(201).body("number", equalTo(1));
    // Sent again, since the answer did not arrive.
    send(Solved.next(), key).statusCode(201).body("number", equalTo(1));
    // Then
    scene
        .police()
        .get(LEADS + "/" + lead())
        .then()
        .statusCode(200)
        .body("attachments.fileName", contains("attachment-1.png"))
        .body("attachments.as", contains("SERVICE"));
  }

  @Test
  void shouldTakeNoneWithoutWorkNorForTheSameWorkTwice() {
    send(NOTHING, anyKey()).statusCode(428).body("field", equalTo("puzzle"));
    var work = Solved.next();
    send(work, anyKey()).statusCode(201);
    send(work, anyKey()).statusCode(428);
  }

  @Test
  void shouldTakeNoneWithoutItsCode() {
    send("0000-0000-0000-0000", Solved.next(), anyKey(), PICTURE).statusCode(404);
  }

  @Test
  void shouldTakePicturesAlone() throws IOException {
    var page = "<html>".getBytes(US_ASCII);
    send(receipt.getString("code"), Solved.next(), anyKey(), page)
        .statusCode(400)
        .body("field", equalTo("body"));
    assertThat(announced(5 * 1024 * 1024 + 1)).startsWith("HTTP/1.1 413 ");
  }

  /** What is answered to so long a body before any of it is sent. */
  private static String announced(int length) throws IOException {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(10_000);
      var head =
          "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nReceipt-Number: X0\r\nReceipt-Code: 0\r\nContent-Length: %d\r\n\r\n"
              .formatted(FORM + "/attachments", length);
      socket.getOutputStream().write(head.getBytes(US_ASCII));
      return new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))
          .readLine();
    }
  }

  @Test
  void shouldTakeThreeAndNoMore() {
    for (var i = 0; i < 3; i++) {
      send(Solved.next(), anyKey()).statusCode(201);
    }
    send(Solved.next(), anyKey()).statusCode(409).body("field", equalTo("body"));
    scene
        .police()
        .contentType("image/png")
        .body(PICTURE)
        .post(LEADS + "/" + lead() + "/attachments")
        .then()
        .statusCode(201)
        .body("number", equalTo(4));
  }
}
