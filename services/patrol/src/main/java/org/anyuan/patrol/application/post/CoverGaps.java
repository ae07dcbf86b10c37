package org.anyuan.patrol.application.post;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.application.Registry;
import org.anyuan.patrol.application.Scoped;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PostCommand;
import org.anyuan.patrol.domain.post.PostDetails;
import org.anyuan.patrol.domain.post.PostId;
import org.anyuan.patrol.domain.post.PostRole;
import org.anyuan.patrol.domain.post.Staffing;

/**
 * A school without an alarm path gets a substitute post until the path is back. The post's id is
 * that of the gap, so that an event that comes twice, or after its gap was found overdue, opens no
 * second one.
 */
@ApplicationScoped
public class CoverGaps {
  private static final Staffing ONE_OFFICER =
      Staffing.ofPost("staffing", Map.of(PostRole.POLICE_OFFICER, 1));
  private static final String GATE = "校门（代报警通路）";

  private final Registry registry;
  private final KeepPosts posts;
  private final Clock clock;

  CoverGaps(Registry registry, KeepPosts posts, Clock clock) {
    this.registry = registry;
    this.posts = posts;
    this.clock = clock;
  }

  /** What became of an event. */
  public enum Effect {
    DONE,
    NOTHING_TO_DO,
    /** The registry does not know the school, or not where it is. */
    UNKNOWN_SCHOOL
  }

  public Uni<Effect> open(Work work, String gapId, String schoolId, Instant dueAt) {
    var school = registry.school(schoolId);
    var position = school.flatMap(Scoped::position);
    if (position.isEmpty()) {
      return Uni.createFrom().item(Effect.UNKNOWN_SCHOOL);
    }
    var id = postId(gapId);
    return work.guard()
        .posts()
        .lock(id.value())
        .chain(
            found ->
                found.isPresent()
                    ? Uni.createFrom().item(Effect.NOTHING_TO_DO)
                    : add(
                        work,
                        GuardPost.planned(
                            id,
                            Scoped.path(school.get()),
                            PostDetails.of(schoolId, GATE, position.get(), null, ""),
                            new Origin.CoverageGap(gapId),
                            ONE_OFFICER,
                            Optional.of(dueAt))));
  }

  private Uni<Effect> add(Work work, GuardPost post) {
    return posts
        .store(work, "post.substituted", new Outcome.Changed<>(post))
        .replaceWith(Effect.DONE);
  }

  public Uni<Effect> close(Work work, String gapId, String reason) {
    return posts
        .command(work, postId(gapId), new PostCommand.Withdraw(reason, clock.instant()))
        .map(
            outcome ->
                outcome instanceof Outcome.Changed<GuardPost> ? Effect.DONE : Effect.NOTHING_TO_DO);
  }

  private static PostId postId(String gapId) {
    return new PostId(DeterministicId.of("substitute", gapId).toString());
  }
}
