package org.anyuan.patrol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.anyuan.common.cloudevents.Timestamps;
import org.anyuan.local.testing.StackResource;
import org.anyuan.patrol.application.post.WatchPosts;
import org.anyuan.proto.device.v1.CoverageGapClosed;
import org.anyuan.proto.device.v1.CoverageGapEnd;
import org.anyuan.proto.device.v1.CoverageGapOpened;
import org.anyuan.proto.device.v1.CoverageGapReason;
import org.anyuan.proto.device.v1.DeviceEvent;
import org.anyuan.proto.patrol.v1.PatrolEvent.EventCase;
import org.anyuan.proto.patrol.v1.PostPurpose;
import org.junit.jupiter.api.Test;

/** A school without an alarm path gets a substitute post until the path is back. */
@QuarkusTest
@QuarkusTestResource(
    value = StackResource.class,
    initArgs = @ResourceArg(name = "service", value = "patrol"))
@QuarkusTestResource(GateKey.class)
class CoverageGapIT {
  @Inject WatchPosts watch;

  @Test
  void shouldOpenASubstituteOnceAndChaseItAndWithdrawItWhenThePathIsBack() throws Exception {
    // Given: a gap, told twice
    var world = new GuardWorld(1);
    var gap = UUID.randomUUID().toString();
    var opened = Instant.now();
    var due = opened.plus(Duration.ofHours(2));
    send(world, opened(gap, opened, due));
    send(world, opened(gap, opened, due));
    // When, then: one substitute, with the gap's deadline
    await().atMost(Duration.ofSeconds(60)).until(() -> states(world).equals(List.of("PLANNED")));
    world
        .as("police-dispatcher")
        .get("/api/v1/posts?schoolId=" + world.schools.get(0))
        .then()
        .body("items[0].purpose", equalTo("SUBSTITUTE"))
        .body("items[0].gapId", equalTo(gap));
    // It is overdue, and no school's establishment.
    var later = due.plusSeconds(1);
    await()
        .atMost(Duration.ofSeconds(30))
        .until(() -> !watch.watch(later).await().atMost(Duration.ofSeconds(30)));
    assertThat(states(world)).containsExactly("OVERDUE");
    world
        .as("police-officer")
        .get("/api/v1/posts/establishment")
        .then()
        .body("[0].established", equalTo(0));
    // The path is back, told twice.
    send(world, closed(gap, opened, due, later));
    send(world, closed(gap, opened, due, later));
    await().atMost(Duration.ofSeconds(60)).until(() -> states(world).equals(List.of("WITHDRAWN")));
    // What comes late opens nothing again.
    send(world, opened(gap, opened, due));
    try (var topic = new PatrolTopic()) {
      var events = topic.await(e -> e.getSchoolId().equals(world.schools.get(0)), 3);
      assertThat(events)
          .extracting(e -> e.getEventCase())
          .containsExactly(EventCase.POST_CHANGED, EventCase.POST_OVERDUE, EventCase.POST_CHANGED);
      assertThat(events.get(1).getPostOverdue().getPost().getGapId()).isEqualTo(gap);
      assertThat(events.get(1).getPostOverdue().getPost().getPurpose())
          .isEqualTo(PostPurpose.POST_PURPOSE_SUBSTITUTE);
    }
    assertThat(states(world)).containsExactly("WITHDRAWN");
  }

  private static List<String> states(GuardWorld world) {
    return world
        .as("police-dispatcher")
        .get("/api/v1/posts?schoolId=" + world.schools.get(0))
        .then()
        .statusCode(200)
        .extract()
        .path("items.state");
  }

  private static void send(GuardWorld world, DeviceEvent.Builder event) {
    var school = world.schools.get(0);
    var whole =
        event
            .setEventId(UUID.randomUUID().toString())
            .setSchoolId(school)
            .setRegionPath(world.countyPath)
            .build();
    GuardWorld.send(List.of(GuardWorld.message("anyuan.device.status", school, whole)));
  }

  private static DeviceEvent.Builder opened(String gap, Instant opened, Instant due) {
    return DeviceEvent.newBuilder()
        .setCoverageGapOpened(
            CoverageGapOpened.newBuilder()
                .setGapId(gap)
                .setReason(CoverageGapReason.COVERAGE_GAP_REASON_SILENT)
                .setOpenedAt(Timestamps.of(opened))
                .setDueAt(Timestamps.of(due)));
  }

  private static DeviceEvent.Builder closed(
      String gap, Instant opened, Instant due, Instant closed) {
    return DeviceEvent.newBuilder()
        .setCoverageGapClosed(
            CoverageGapClosed.newBuilder()
                .setGapId(gap)
                .setOpenedAt(Timestamps.of(opened))
                .setDueAt(Timestamps.of(due))
                .setClosedAt(Timestamps.of(closed))
                .setEnd(CoverageGapEnd.COVERAGE_GAP_END_PATH_BACK));
  }
}
