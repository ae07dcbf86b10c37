package org.anyuan.patrol.application.post;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.patrol.application.Patrol.Work;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PlanId;
import org.anyuan.patrol.domain.post.PostDetails;
import org.anyuan.patrol.domain.post.PostId;
import org.anyuan.patrol.domain.post.PostPlan;

/**
 * A county implements its city's plan, the second tier: it names gates and the units that execute.
 * The same again under the same edition changes nothing; under a newer edition the posts that there
 * are go over to it.
 */
@ApplicationScoped
public class ImplementPlan {
  /** All go in one transaction. */
  public static final int MOST = 500;

  private final KeepPosts posts;

  ImplementPlan(KeepPosts posts) {
    this.posts = posts;
  }

  /** All of them or none: a refusal names the first at fault. */
  public static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Outcome.Refused<GuardPost> why;

    Refused(Outcome.Refused<GuardPost> why) {
      super(null, null, false, false);
      this.why = why;
    }

    public Outcome.Refused<GuardPost> why() {
      return why;
    }
  }

  public Uni<List<Outcome<GuardPost>>> implement(
      Work work, PlanId id, int edition, List<PostDetails> wanted) {
    return work.guard()
        .plans()
        .find(id.value())
        .chain(
            plan -> {
              var inForce = plan.flatMap(PostPlan::inForce);
              if (inForce.isEmpty()) {
                throw refused(Reason.NOT_FOUND, "id", "no such plan in force");
              }
              if (plan.get().edition().getAsInt() != edition) {
                throw refused(
                    Reason.CONFLICT,
                    "edition",
                    "edition " + plan.get().edition().getAsInt() + " is in force; read it first");
              }
              var due = inForce.get().establishedBy();
              return Multi.createFrom()
                  .range(0, wanted.size())
                  .onItem()
                  .transformToUniAndConcatenate(
                      i ->
                          posts
                              .put(
                                  work,
                                  postId(id, wanted.get(i)),
                                  wanted.get(i),
                                  new Origin.ByPlan(id, edition),
                                  inForce.get().rules(),
                                  due)
                              .invoke(outcome -> orThrow(i, outcome)))
                  .collect()
                  .asList();
            });
  }

  /** One post a gate: whoever implements again means the same. */
  private static PostId postId(PlanId plan, PostDetails details) {
    return new PostId(
        DeterministicId.of("post", plan.value(), details.schoolId(), details.gate()).toString());
  }

  private static void orThrow(int index, Outcome<GuardPost> outcome) {
    if (outcome instanceof Outcome.Refused<GuardPost>(var reason, var field, var message)) {
      throw refused(reason, "posts[" + index + "]." + field, message);
    }
  }

  private static Refused refused(Reason reason, String field, String message) {
    return new Refused(new Outcome.Refused<>(reason, field, message));
  }
}
