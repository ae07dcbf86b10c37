package org.anyuan.patrol;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.picture.Pictures;
import org.anyuan.common.time.MovableClock;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.anyuan.patrol.application.KeepPhotos;
import org.anyuan.proto.common.v1.AlarmKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a unit photographs where it was sent. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
class PhotosIT {
  private static final byte[] DRAWN = Pictures.drawn("jpg", 320, 240);

  @Inject KeepPhotos photos;

  private Scene scene;
  private String dispatch;

  @BeforeEach
  void send() {
    scene = Scene.set();
    var incident = scene.opened(AlarmKind.ALARM_KIND_PANIC);
    var unit = scene.car(1);
    dispatch = scene.send(incident, unit, false).then().statusCode(201).extract().path("id");
  }

  private void accept() {
    scene.step(dispatch, "accept", "").statusCode(200);
  }

  private String path() {
    return "/api/v1/dispatches/" + dispatch + "/photos";
  }

  private RequestSpecification officer() {
    return scene.as("police-officer");
  }

  private ValidatableResponse put(String id, byte[] body) {
    return officer().contentType("image/jpeg").body(body).put(path() + "/" + id).then();
  }

  private static String fresh() {
    return UUID.randomUUID().toString();
  }

  private static byte[] withPosition(byte[] jpeg) {
    var exif = "Exif\u0000\u0000GPS 30.5N 114.3E";
    var out = new ByteArrayOutputStream();
    out.write(jpeg, 0, 2);
    out.writeBytes(("\u00ff\u00e1\u0000" + (char) (exif.length() + 2) + exif).getBytes(ISO_8859_1));
    out.write(jpeg, 2, jpeg.length - 2);
    return out.toByteArray();
  }

  @Test
  void shouldKeepAPhotographWithoutWhatTheCameraSaysOfIt() throws Exception {
    accept();
    var id = fresh();

    put(id, withPosition(DRAWN))
        .statusCode(200)
        .body("width", equalTo(320))
        .body("id", equalTo(id));

    var shown = scene.dispatcher().get(path() + "/" + id).then().statusCode(200);
    shown.header("Content-Type", containsString("image/jpeg")).header("Cache-Control", "no-store");
    assertThat(new String(shown.extract().asByteArray(), ISO_8859_1)).doesNotContain("GPS");
    scene.dispatcher().get(path()).then().statusCode(200).body("items", hasSize(1));
    assertThat(audited(id)).containsExactly("photo.kept", "photo.opened");
  }

  @Test
  void shouldTakeTheSameTwiceAndNoOtherUnderItsId() {
    accept();
    var id = fresh();
    var first = put(id, DRAWN).statusCode(200).extract().asString();

    assertThat(put(id, withPosition(DRAWN)).statusCode(200).extract().asString()).isEqualTo(first);
    put(id, Pictures.drawn("jpg", 10, 10))
        .statusCode(409)
        .body("detail", containsString("photoId"));
  }

  @Test
  void shouldKeepOneThatComesLateAndNoneBeforeTheUnitHasAccepted() {
    put(fresh(), DRAWN).statusCode(409).body("detail", containsString("accepted"));
    accept();
    for (var step : List.of("set-out", "arrive", "clear")) {
      scene.step(dispatch, step, "").statusCode(200);
    }
    put(fresh(), DRAWN).statusCode(200);
  }

  @Test
  void shouldBoundWhatComes() {
    accept();
    put(fresh(), Pictures.drawn("png", 10, 10))
        .statusCode(400)
        .body("detail", containsString("JPEG"));
    put(fresh(), "<svg/>".getBytes(ISO_8859_1)).statusCode(400);
    put(fresh(), new byte[1024 * 1024 + 1]).statusCode(413);
    put("no-uuid", DRAWN).statusCode(400).body("field", equalTo("photoId"));
    for (var n = 0; n < 20; n++) {
      put(fresh(), DRAWN).statusCode(200);
    }
    put(fresh(), DRAWN).statusCode(409).body("detail", containsString("at most 20"));
  }

  @Test
  void shouldShowItToThePoliceOfTheRegionAlone() {
    accept();
    var id = fresh();
    put(id, DRAWN).statusCode(200);

    scene.schoolOfficer().get(path() + "/" + id).then().statusCode(403);
    for (var role : List.of("commission-officer", "inspector", "administrator")) {
      scene.as(role).get(path()).then().statusCode(403);
    }
    given()
        .header("Authorization", TestTokens.bearer("police-officer", "/420000/elsewhere/", null))
        .get(path() + "/" + id)
        .then()
        .statusCode(404);
    // Bound to a school, not even a police officer's token opens it.
    given()
        .header("Authorization", TestTokens.bearer("police-officer", scene.path, scene.school))
        .get(path())
        .then()
        .statusCode(200)
        .body("items", empty());
  }

  @Test
  void shouldDeleteItWhenItsTimeIsOverAndRecordThat() throws Exception {
    accept();
    var id = fresh();
    put(id, DRAWN).statusCode(200);
    MovableClock.install().advance(Duration.ofDays(181));

    while (photos.forget().await().atMost(Scene.SOON) > 0) {
      // Those of other tests, too.
    }

    scene.dispatcher().get(path()).then().statusCode(200).body("items", empty());
    assertThat(audited(id)).contains("photo.forgotten");
  }

  private static List<String> audited(String id) throws Exception {
    try (var connection = StackResource.database().superuser("patrol");
        var select =
            connection.prepareStatement(
                "select action from audit_trail where subject = ? order by id")) {
      select.setString(1, "photo/" + id);
      var actions = new ArrayList<String>();
      try (var rows = select.executeQuery()) {
        while (rows.next()) {
          actions.add(rows.getString(1));
        }
      }
      return actions;
    }
  }
}
