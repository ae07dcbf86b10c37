package org.anyuan.response.application.publication;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Posting;

/** Keeps where and when a person posted what is published. */
@ApplicationScoped
public class RecordPosting {
  private static final int MOST_VERSIONS = 500;

  private final Clock clock;

  RecordPosting(Clock clock) {
    this.clock = clock;
  }

  /** Of the version that stood at that time. */
  public Uni<Outcome<Posting>> on(
      Work work, UUID id, StatementId statement, Posting.Platform platform, Instant postedAt) {
    var none = Optional.<Mode>empty();
    var query =
        new PublishedStatements.Query(
            none, Optional.empty(), Optional.of(statement), Optional.empty(), MOST_VERSIONS);
    return work.outward()
        .published()
        .page(query)
        .chain(
            all -> {
              var stood =
                  all.stream()
                      .filter(one -> !one.published().at().isAfter(postedAt))
                      .reduce((_, later) -> later);
              return all.isEmpty()
                  ? Uni.createFrom().item(Outcome.<Posting>notFound("published statement"))
                  : keep(work, id, stood.orElse(all.getFirst()), platform, postedAt);
            });
  }

  private Uni<Outcome<Posting>> keep(
      Work work,
      UUID id,
      PublishedStatements.Kept kept,
      Posting.Platform platform,
      Instant postedAt) {
    var outcome =
        Posting.of(id, kept.published(), platform, postedAt, work.actor().by(), clock.instant());
    return outcome instanceof Outcome.Changed<Posting>(var posting)
        ? work.outward().postings().add(posting, kept).replaceWith(outcome)
        : Uni.createFrom().item(outcome);
  }
}
