package org.anyuan.response.application;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.response.Roster;

/** Keeps who has which duty in a region. */
@ApplicationScoped
public class KeepRosters {
  private final Clock clock;

  KeepRosters(Clock clock) {
    this.clock = clock;
  }

  /**
   * Writes it.
   *
   * @param wanted of which the version does not count
   * @param expected the version that was read
   */
  public Uni<Outcome<Roster>> put(Work work, Roster wanted, Optional<Long> expected) {
    return work.rosters()
        .find(wanted.region())
        .chain(
            there -> {
              var version = there.map(Roster::version).orElse(0L);
              var next = new Roster(wanted.region(), wanted.path(), wanted.posts(), version + 1);
              if (expected.filter(read -> !read.equals(version)).isPresent()) {
                return Uni.createFrom()
                    .item(
                        Outcome.refused(
                            Reason.CONFLICT, "version", "it is at version " + version + " by now"));
              }
              return there.filter(one -> one.posts().equals(next.posts())).isPresent()
                  ? Uni.createFrom().item(new Outcome.Unchanged<>(there.get()))
                  : work.rosters()
                      .save(next, clock.instant())
                      .replaceWith(new Outcome.Changed<>(next));
            });
  }
}
