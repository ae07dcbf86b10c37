package org.anyuan.response.application.concern;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.application.Coordination.Work;
import org.anyuan.response.application.publication.PublishedStatements.Kept;
import org.anyuan.response.application.publication.PublishedStatements.Query;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Published;

/** What the public reads of a statement now. */
record LastPublished(Work work) {
  private static final int MOST_VERSIONS = 500;

  Uni<Optional<Published>> of(StatementId statement) {
    return work.outward()
        .published()
        .page(
            new Query(
                Optional.empty(),
                Optional.empty(),
                Optional.of(statement),
                Optional.empty(),
                MOST_VERSIONS))
        .map(LastPublished::last);
  }

  private static Optional<Published> last(List<Kept> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast().published());
  }
}
