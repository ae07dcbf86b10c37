package org.anyuan.patrol.application.post;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.anyuan.patrol.application.Actor;
import org.anyuan.patrol.application.Patrol;
import org.anyuan.patrol.domain.post.PostCommand;

/** Says once of every post that its deadline passed before anybody stood there. */
@ApplicationScoped
public class WatchPosts {
  private static final int AT_ONCE = 100;

  private final Patrol patrol;
  private final KeepPosts posts;

  WatchPosts(Patrol patrol, KeepPosts posts) {
    this.patrol = patrol;
    this.posts = posts;
  }

  /** True: there may be more. */
  public Uni<Boolean> watch(Instant now) {
    return patrol.work(
        Actor.SYSTEM,
        work ->
            work.guard()
                .posts()
                .due(now, AT_ONCE)
                .chain(
                    due ->
                        Multi.createFrom()
                            .iterable(due)
                            .onItem()
                            .transformToUniAndConcatenate(
                                post ->
                                    posts.store(
                                        work, "post.overdue", post.on(new PostCommand.Watch(now))))
                            .collect()
                            .asList()
                            .map(done -> done.size() == AT_ONCE)));
  }
}
