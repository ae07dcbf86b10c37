package org.anyuan.response.application;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.statement.Decided;
import org.anyuan.response.domain.statement.Publication;

/** What a decision lets out, with all that the public is to see of it. */
record Releases(Registry registry) {

  boolean releases(Decided decided) {
    return decided.changes().stream()
        .anyMatch(
            change ->
                change instanceof ResponseChange.Released
                    || change instanceof ResponseChange.ReleaseWithdrawn);
  }

  /** The school's name where the text says it, else the county's. */
  Optional<Words> area(Response response, Decided decided) {
    var about = response.about();
    return decided.statement().content().namesPlace()
        ? registry
            .name(about.school())
            .or(() -> Optional.of(new Words(about.schoolName(), about.schoolName())))
        : registry.name(about.county());
  }

  Optional<Publication> of(Response response, Decided decided, Instant now) {
    for (var change : decided.changes()) {
      if (change instanceof ResponseChange.Released released) {
        var type = earlier(decided).isEmpty() ? Publication.Type.ALERT : Publication.Type.UPDATE;
        return one(response, decided, released.publication(), type, Optional.empty(), now);
      }
      if (change instanceof ResponseChange.ReleaseWithdrawn withdrawn) {
        var reason = Optional.of(withdrawn.reason());
        return one(
            response, decided, withdrawn.publication(), Publication.Type.CANCEL, reason, now);
      }
    }
    return Optional.empty();
  }

  private Optional<Publication> one(
      Response response,
      Decided decided,
      PublicationId id,
      Publication.Type type,
      Optional<String> reason,
      Instant now) {
    var statement = decided.statement();
    return area(response, decided)
        .map(
            area ->
                new Publication(
                    id,
                    response.id(),
                    statement.id(),
                    statement.version(),
                    type,
                    statement.kind(),
                    response.about(),
                    area,
                    statement.content(),
                    now,
                    earlier(decided),
                    reason));
  }

  /** All but the one that is made now. */
  private static List<PublicationId> earlier(Decided decided) {
    var all = decided.statement().published();
    return all.subList(0, Math.max(0, all.size() - 1));
  }
}
