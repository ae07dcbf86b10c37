package org.anyuan.patrol.domain.post;

import static org.anyuan.patrol.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.domain.Samples;
import org.anyuan.patrol.domain.Table;
import org.junit.jupiter.api.Test;

/** Every state of a post with every command, and its deadline. */
class PostLifeTest {
  private static final String TABLE =
      """
      command   | Planned     | Overdue     | Established | Suspended   | Withdrawn
      Establish | Established | Established | same        | CONFLICT    | CONFLICT
      Suspend   | CONFLICT    | CONFLICT    | Suspended   | same        | CONFLICT
      Resume    | CONFLICT    | CONFLICT    | same        | Established | CONFLICT
      Withdraw  | Withdrawn   | Withdrawn   | Withdrawn   | Withdrawn   | same
      Watch     | same        | same        | same        | same        | same
      """;

  private static final List<PostLife> STATES =
      List.of(
          new PostLife.Planned(Optional.empty()),
          new PostLife.Overdue(NOW, NOW),
          new PostLife.Established(NOW.minusSeconds(60)),
          new PostLife.Suspended("施工", NOW),
          new PostLife.Withdrawn("并校", NOW));

  private static final List<PostCommand> COMMANDS =
      List.of(
          new PostCommand.Establish(NOW),
          new PostCommand.Suspend("修路", NOW),
          new PostCommand.Resume(NOW),
          new PostCommand.Withdraw("撤并", NOW),
          new PostCommand.Watch(NOW));

  @Test
  void shouldComeToWhatTheTableSays() {
    new Table(TABLE)
        .check(
            STATES,
            COMMANDS,
            PostCommand.class,
            (state, command) ->
                Table.word(
                    post(state).on(command), after -> after.life().getClass().getSimpleName()));
  }

  @Test
  void shouldBeOverdueFromItsDeadlineOnAndOnce() {
    // Given
    var post = post(new PostLife.Planned(Optional.of(NOW)));
    // When
    var before = post.on(new PostCommand.Watch(NOW.minusMillis(1)));
    var at = post.on(new PostCommand.Watch(NOW));
    // Then
    assertThat(before).isInstanceOf(Outcome.Unchanged.class);
    assertThat(at).isInstanceOf(Outcome.Changed.class);
    var overdue = ((Outcome.Changed<GuardPost>) at).value();
    assertThat(overdue.life()).isEqualTo(new PostLife.Overdue(NOW, NOW));
    assertThat(overdue.on(new PostCommand.Watch(Instant.MAX)))
        .isInstanceOf(Outcome.Unchanged.class);
  }

  private static GuardPost post(PostLife life) {
    return new GuardPost(
        new PostId("p1"),
        Samples.COUNTY,
        PostDetails.of("s1", "东门", Samples.GATE, null, "中南路派出所"),
        new Origin.County(),
        Samples.staffing(1, 2),
        life,
        3);
  }
}
