package org.anyuan.response.application.publication;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.IncidentId;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.ResponseId;
import org.anyuan.response.domain.SchoolId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.Published;

/** What left the house, for reading. */
public interface PublishedStatements {
  /**
   * With where it belongs, which is not for the public.
   *
   * @param path of the incident's school
   */
  record Kept(
      Published published,
      RegionPath path,
      ResponseId response,
      SchoolId school,
      IncidentId incident) {}

  /** Changes whenever something new can be read. */
  record Mark(long count, long newest) {}

  record Query(
      Optional<Mode> mode,
      Optional<ResponseId> response,
      Optional<StatementId> statement,
      Optional<PublicationId> after,
      int limit) {}

  /** Of mode ACTUAL. */
  Uni<Mark> mark();

  /** Of mode ACTUAL, with a sequence of this or more; at most so many, the newest of them. */
  Uni<List<Kept>> actualFrom(long sequence, int limit);

  Uni<List<Kept>> page(Query query);

  Uni<Optional<Kept>> find(PublicationId id);
}
