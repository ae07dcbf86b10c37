package org.anyuan.incident.adapter.out.kafka;

import static org.anyuan.incident.adapter.testing.Samples.policeTask;
import static org.anyuan.incident.adapter.testing.Samples.school;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import java.time.Instant;
import java.util.Optional;
import org.anyuan.incident.application.LaneEvent;
import org.anyuan.incident.application.LanePosition;
import org.anyuan.incident.application.LaneTask;
import org.anyuan.incident.domain.Audience;
import org.junit.jupiter.api.Test;

class LaneFollowerTest {
  private final LaneTask task = task();

  @Test
  void shouldTellWhatIsVisible() {
    var follower = new LaneFollower(t -> t.equals(task), Optional.empty());
    var desk = follower.live().subscribe().withSubscriber(AssertSubscriber.create(10));

    follower.offer(task, 0, 4, LanePosition.of(5, 0));
    follower.offer(task(), 0, 5, LanePosition.of(6, 0));

    assertThat(desk.getItems()).containsExactly(new LaneEvent.Changed(task, LanePosition.of(5, 0)));
  }

  @Test
  void shouldLeaveOutWhatWasSeenAtACopyThatWasAhead() {
    var follower = new LaneFollower(_ -> true, Optional.of(LanePosition.of(6, 3)));
    var desk = follower.live().subscribe().withSubscriber(AssertSubscriber.create(10));

    follower.offer(task, 0, 5, LanePosition.of(6, 0));
    follower.offer(task, 0, 6, LanePosition.of(7, 0));

    assertThat(desk.getItems()).containsExactly(new LaneEvent.Changed(task, LanePosition.of(7, 3)));
  }

  @Test
  void shouldDropOneThatDoesNotRead() {
    var follower = new LaneFollower(_ -> true, Optional.empty());
    var desk = follower.live().subscribe().withSubscriber(AssertSubscriber.create(0));

    for (int i = 0; i < 2001; i++) {
      follower.offer(task, 0, i, LanePosition.of(i + 1L, 0));
    }

    desk.request(Long.MAX_VALUE);
    desk.assertFailedWith(BackPressureFailure.class);
  }

  private static LaneTask task() {
    var content = policeTask(school()).build();
    return new LaneTask(
        Audience.POLICE,
        content.getTaskId(),
        1,
        content.getIncidentId(),
        content.getState(),
        content.getSchool(),
        content.getAddresseeRegionIdsList(),
        Instant.EPOCH,
        content);
  }
}
