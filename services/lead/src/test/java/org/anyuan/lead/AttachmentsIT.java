package org.anyuan.lead;

import static org.anyuan.lead.Scene.LEADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.anyuan.common.picture.Pictures;
import org.anyuan.common.time.MovableClock;
import org.anyuan.lead.domain.attachment.Content;
import org.anyuan.local.testing.StackResource;
import org.anyuan.local.testing.TestTokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of leads. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class AttachmentsIT {
  private static final byte[] PHOTO =
      Pictures.withExif(
          Pictures.noisy("jpg", 64, 48), ByteOrder.LITTLE_ENDIAN, 6, "telephone of Zhang");

  private MovableClock clock;
  private Scene scene;
  private String lead;

  @BeforeEach
  void aLeadOfTheSchool() {
    clock = MovableClock.install();
    scene = Scene.set();
    lead = taken("DISPUTE");
  }

  private String taken(String category) {
    return scene.taken(scene.teacher(), scene.lead(category, "家长争执", List.of()));
  }

  private String path() {
    return LEADS + "/" + lead + "/attachments";
  }

  private ValidatableResponse add(RequestSpecification by, byte[] body) {
    return by.contentType("image/jpeg").body(body).post(path()).then();
  }

  private ValidatableResponse add(String key, byte[] body) {
    return add(scene.education().header("Idempotency-Key", key), body);
  }

  private ValidatableResponse whole() {
    return scene.education().get(LEADS + "/" + lead).then().statusCode(200);
  }

  private Path folder() {
    return KeyFile.folder().resolve(lead);
  }

  private List<Path> files() throws IOException {
    if (Files.notExists(folder())) {
      return List.of();
    }
    try (var files = Files.list(folder())) {
      return files.toList();
    }
  }

  @Test
  void shouldShowItsHandlersThePictureAndNothingBesideIt() {
    // When
    var id =
        add(scene.education(), PHOTO)
            .statusCode(201)
            .header("Location", notNullValue())
            .body("number", equalTo(1))
            .body("fileName", equalTo("attachment-1.jpg"))
            .body("as", equalTo("EDUCATION"))
            .extract()
            .<String>path("id");
    // Then
    whole().body("attachments.id", contains(id));
    var shown =
        scene
            .education()
            .get(path() + "/" + id)
            .then()
            .statusCode(200)
            .header("Content-Type", equalTo("image/jpeg"))
            .header("Content-Disposition", equalTo("attachment; filename=\"attachment-1.jpg\""))
            .header("X-Content-Type-Options", equalTo("nosniff"))
            .header("Cache-Control", equalTo("no-store"))
            .extract()
            .asByteArray();
    assertThat(shown).isEqualTo(Content.of(PHOTO).bytes());
    assertThat(new String(shown, StandardCharsets.ISO_8859_1)).doesNotContain("Zhang");
  }

  @Test
  void shouldKeepNoRunOfThePicturesBytesWhereItLies() throws IOException {
    add(scene.education(), PHOTO).statusCode(201);
    var sealed = Files.readAllBytes(files().getFirst());
    var plain = Content.of(PHOTO).bytes();
    assertThat(sealed.length).isGreaterThan(plain.length);
    var runs = runs(plain);
    runs.retainAll(runs(sealed));
    assertThat(runs).isEmpty();
  }

  private static Set<String> runs(byte[] bytes) {
    var runs = new HashSet<String>();
    for (var i = 0; i + 8 <= bytes.length; i++) {
      runs.add(new String(bytes, i, 8, StandardCharsets.ISO_8859_1));
    }
    return runs;
  }

  @Test
  void shouldBeUnknownToWhoDoesNotHandleTheLead() {
    // Given
    var id = add(scene.education(), PHOTO).statusCode(201).extract().<String>path("id");
    // When, then
    var others =
        List.of(
            scene.police(),
            Scene.as("far", "education-officer", "/420000/420100/elsewhere/", null),
            Scene.as("tea2", "school-officer", scene.path, "s-other"));
    for (var other : others) {
      other.get(path() + "/" + id).then().statusCode(404);
    }
    add(Scene.as("far", "education-officer", "/420000/420100/elsewhere/", null), PHOTO)
        .statusCode(404);
    scene.as("ins", "inspector").get(path() + "/" + id).then().statusCode(403);
    // Nor under another lead that is theirs.
    lead = taken("DISPUTE");
    scene.education().get(path() + "/" + id).then().statusCode(404);
  }

  @Test
  void shouldWriteDownWhoLookedAtIt() throws SQLException {
    // Given
    var id = add(scene.education(), PHOTO).statusCode(201).extract().<String>path("id");
    // When
    scene.education().get(path() + "/" + id).then().statusCode(200);
    scene.education().get(path() + "/" + id).then().statusCode(200);
    scene.police().get(path() + "/" + id).then().statusCode(404);
    // Then
    try (var connection = StackResource.database().superuser("lead");
        var query =
            connection.prepareStatement(
                "select count(*), min(actor), max(actor) from audit_trail where subject = ?"
                    + " and action = 'attachment.read'")) {
      query.setString(1, "attachment/" + id);
      var rows = query.executeQuery();
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(2);
      assertThat(rows.getString(2)).isEqualTo("edu").isEqualTo(rows.getString(3));
    }
  }

  @Test
  void shouldKeepOneThatIsSentTwiceOnceAndSweepTheOther() throws IOException {
    // Given
    var key = UUID.randomUUID().toString();
    var first = add(key, PHOTO).statusCode(201).extract().<String>path("id");
    // When
    var again = add(key, PHOTO).statusCode(201).extract().<String>path("id");
    // Then
    assertThat(again).isEqualTo(first);
    whole().body("attachments", hasSize(1));
    add(key, Pictures.noisy("png", 9, 9)).statusCode(409).body("field", equalTo("Idempotency-Key"));
    assertThat(files()).hasSize(3);
    // When
    clock.advance(Duration.ofMinutes(16));
    // Then
    await().atMost(Scene.SOON).untilAsserted(() -> assertThat(files()).hasSize(1));
    scene.education().get(path() + "/" + first).then().statusCode(200);
  }

  @Test
  void shouldBeErasedWithItsLead() {
    // Given
    var id = add(scene.education(), PHOTO).statusCode(201).extract().<String>path("id");
    Scene.step(scene.education(), lead, "triage", Map.of("category", "DISPUTE")).statusCode(200);
    // When
    clock.advance(Duration.ofDays(31));
    // Then
    await().atMost(Scene.SOON).untilAsserted(() -> assertThat(folder()).doesNotExist());
    whole().body("ending", equalTo("EXPIRED")).body("attachments", empty());
    scene.education().get(path() + "/" + id).then().statusCode(404);
    add(scene.education(), PHOTO).statusCode(409).body("field", equalTo("state"));
  }

  @Test
  void shouldDeleteWhatWasErasedOnceTheStoreIsBack() throws IOException, SQLException {
    // Given
    add(scene.education(), PHOTO).statusCode(201);
    Scene.step(scene.education(), lead, "triage", Map.of("category", "DISPUTE")).statusCode(200);
    // When: it is erased while the store is away
    var aside = KeyFile.folder().resolveSibling(UUID.randomUUID().toString());
    Files.move(KeyFile.folder(), aside);
    try {
      clock.advance(Duration.ofDays(31));
      await().atMost(Scene.SOON).until(this::wasTriedAndIsDueAgain);
    } finally {
      Files.move(aside, KeyFile.folder());
    }
    assertThat(files()).hasSize(1);
    // Then
    clock.advance(Duration.ofMinutes(3));
    await().atMost(Scene.SOON).untilAsserted(() -> assertThat(folder()).doesNotExist());
  }

  private boolean wasTriedAndIsDueAgain() throws SQLException {
    try (var connection = StackResource.database().superuser("lead");
        var query =
            connection.prepareStatement(
                "select 1 from attachment_objects where lead_id = cast(? as uuid)"
                    + " and state = 'DOOMED' and due_at > cast(? as timestamptz)")) {
      query.setString(1, lead);
      query.setString(2, clock.instant().toString());
      return query.executeQuery().next();
    }
  }

  @Test
  void shouldGoOnWithoutTheStoreAndTakeItLater() throws IOException {
    // Given: where the lead's folder would be is something else
    Files.write(folder(), new byte[1]);
    var key = UUID.randomUUID().toString();
    // When, then
    add(key, PHOTO).statusCode(503).header("Retry-After", notNullValue());
    whole().body("attachments", empty());
    Scene.step(scene.education(), lead, "triage", Map.of("category", "DISPUTE")).statusCode(200);
    // When
    Files.delete(folder());
    // Then
    var id = add(key, PHOTO).statusCode(201).extract().<String>path("id");
    var file = files().getFirst();
    // When: what was kept is away
    var aside = Files.move(file, KeyFile.folder().resolve(UUID.randomUUID().toString()));
    scene
        .education()
        .get(path() + "/" + id)
        .then()
        .statusCode(503)
        .header("Retry-After", notNullValue());
    whole().body("attachments", hasSize(1));
    // Then
    Files.move(aside, file);
    scene.education().get(path() + "/" + id).then().statusCode(200);
  }

  /** What is answered to so long a body before any of it is sent. */
  private String announced(int length) throws IOException {
    var token = TestTokens.token("edu", "education-officer", scene.path, null, Duration.ofHours(1));
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
      socket.setSoTimeout(10_000);
      var head =
          "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer %s\r\nContent-Type: image/jpeg\r\nContent-Length: %d\r\n\r\n"
              .formatted(path(), token, length);
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      return new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
          .readLine();
    }
  }

  @Test
  void shouldRefuseWhatIsTooLongOrNoPictureByItsField() throws IOException {
    assertThat(announced(10 * 1024 * 1024 + 1)).startsWith("HTTP/1.1 413 ");
    add(scene.education(), "%PDF-1.7".getBytes(StandardCharsets.US_ASCII))
        .statusCode(400)
        .body("field", equalTo("body"));
    add(scene.education(), Pictures.png(60_000, 60_000))
        .statusCode(400)
        .body("field", equalTo("body"));
    // What is no picture is shorter.
    scene
        .education()
        .body(Map.of("words", "x".repeat(300_000)))
        .post(LEADS + "/" + lead + "/notes")
        .then()
        .statusCode(413);
    whole().body("attachments", empty());
  }

  @Test
  void shouldTakeALongOneWhole() {
    var photo = Pictures.noisy("png", 1700, 1700);
    assertThat(photo.length).isGreaterThan(5_000_000).isLessThan(10 * 1024 * 1024);
    var id = add(scene.education(), photo).statusCode(201).extract().<String>path("id");
    var shown = scene.education().get(path() + "/" + id).then().statusCode(200);
    assertThat(shown.extract().asByteArray()).isEqualTo(Content.of(photo).bytes());
  }

  @Test
  void shouldTakeTwentyAndNoMore() {
    var picture = Pictures.drawn("png", 2, 2);
    for (var i = 1; i <= 20; i++) {
      add(scene.education(), picture).statusCode(201).body("number", equalTo(i));
    }
    add(scene.education(), picture).statusCode(409).body("field", equalTo("body"));
  }
}
