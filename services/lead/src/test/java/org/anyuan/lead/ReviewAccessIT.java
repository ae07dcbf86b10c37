package org.anyuan.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.empty;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.access.Operations;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.lead.application.Actor;
import org.anyuan.lead.application.Coordination;
import org.anyuan.lead.application.review.Reviews;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.review.CaseNumber;
import org.anyuan.lead.domain.review.Level;
import org.anyuan.lead.domain.review.Review;
import org.anyuan.lead.domain.review.ReviewId;
import org.anyuan.lead.domain.review.Reviewed;
import org.anyuan.local.testing.StackResource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews are the responsible police's alone: by REST, and even where code forgets to ask. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "lead"))
@QuarkusTestResource(KeyFile.class)
class ReviewAccessIT {
  private static final String REVIEWS = "/api/v1/reviews";
  private static final String NUMBER = "A4201061200002026090001";
  private static final Duration SOON = Duration.ofSeconds(10);

  @Inject Coordination coordination;

  private Scene scene;
  private String id;

  @BeforeEach
  void set() {
    scene = Scene.set();
    id =
        scene
            .police()
            .body(Map.of("caseNumber", NUMBER, "regionId", scene.region, "level", "LOW"))
            .post(REVIEWS)
            .then()
            .statusCode(201)
            .extract()
            .path("id");
  }

  @Test
  void shouldBeAnsweredToOfficersOfThePoliceOfTheRegionAlone() {
    for (var role : Operations.roles()) {
      var answer = Scene.as("x", role, scene.path, scene.school).get(REVIEWS + "/" + id);
      assertThat(answer.statusCode()).as(role).isEqualTo(role.equals("police-officer") ? 200 : 403);
    }
    var far = Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null);
    far.get(REVIEWS + "/" + id).then().statusCode(404);
    Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null)
        .get(REVIEWS)
        .then()
        .statusCode(200)
        .body("items", empty());
    Scene.as("far", "police-officer", "/420000/420100/elsewhere/", null)
        .body(Map.of("finding", "NO_CHANGE"))
        .post(REVIEWS + "/" + id + "/rounds")
        .then()
        .statusCode(404);
  }

  /** Whatever the code asks for, and wherever it forgets to look who asks. */
  @Test
  void shouldShowNoRowToAnybodyElseEvenByAMistakeInTheCode() {
    for (var role : Operations.roles()) {
      var actor = actor(role);
      var found = work(actor, id);
      assertThat(found.isPresent()).as(role).isEqualTo(role.equals("police-officer"));
      var all =
          coordination.work(actor, work -> work.reviews().page(everything())).await().atMost(SOON);
      assertThat(all.isEmpty()).as(role).isEqualTo(!role.equals("police-officer"));
    }
    assertThat(work(Actor.SYSTEM, id)).isPresent();
    assertThat(work(Actor.PUBLIC, id)).isEmpty();
  }

  @Test
  void shouldTakeNoRowFromAnybodyElseEvenByAMistakeInTheCode() {
    var other =
        Review.begin(
            new ReviewId(UUID.randomUUID()),
            CaseNumber.of("n", "A4201061200002026090002"),
            new PersonId("edu"),
            new RegionPath(scene.path),
            Level.LOW,
            Instant.now());
    var writing =
        coordination.work(
            actor("education-officer"),
            work -> work.reviews().save(Reviewed.of(other), "review.begun", Instant.now()));
    assertThatThrownBy(() -> writing.await().atMost(SOON))
        .hasStackTraceContaining("row-level security");
  }

  /** Of the application's own role in PostgreSQL, in the whole tree, which has not said whose. */
  @Test
  void shouldShowNoRowToStatementsThatDoNotSayForWhom() throws SQLException {
    assertThat(Tables.dump("reviews")).contains(id);
    for (var table : List.of("reviews", "review_deletions")) {
      try (var connection = StackResource.database().superuser("lead");
          var statement = connection.createStatement()) {
        statement.execute("set role lead_app");
        statement.execute("set anyuan.scope = '/'");
        try (var rows = statement.executeQuery("select count(*) from " + table)) {
          rows.next();
          assertThat(rows.getInt(1)).as(table).isZero();
        }
      }
    }
  }

  private Actor actor(String role) {
    return new Actor(
        "x", role, new Scope(Optional.of(new RegionPath(scene.path)), Optional.empty()));
  }

  private Optional<Review> work(Actor actor, String review) {
    return coordination
        .work(actor, work -> work.reviews().find(ReviewId.of("id", review)))
        .await()
        .atMost(SOON);
  }

  private static Reviews.Query everything() {
    return new Reviews.Query(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        50);
  }
}
