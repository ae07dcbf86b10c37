package org.anyuan.notify.adapter.in.http.feed;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.cap.CapAlert;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.application.feed.ReadIncidents;
import org.anyuan.notify.application.feed.Reader;
import org.anyuan.notify.domain.IncidentId;
import org.jboss.resteasy.reactive.RestResponse;

/** The documents of incident feeds, whoever reads them. */
@ApplicationScoped
class IncidentFeeds {
  private final ReadIncidents read;
  private final AtomFeed atom;
  private final JsonFeed json;
  private final IncidentCap cap;

  IncidentFeeds(ReadIncidents read, AtomFeed atom, JsonFeed json, IncidentCap cap) {
    this.read = read;
    this.atom = atom;
    this.json = json;
    this.cap = cap;
  }

  /**
   * How a document is asked for.
   *
   * @param whose tells one feed from another
   * @param self where it is read; absent where that is a secret
   */
  record Asked(Reader reader, int limit, String whose, Optional<String> self, String ifNoneMatch) {}

  Uni<RestResponse<byte[]>> atom(Asked asked) {
    return newest(asked)
        .map(newest -> atom.of(newest, asked.whose(), asked.self()))
        .map(bytes -> FeedAnswer.of(bytes, AtomFeed.MEDIA_TYPE, asked.ifNoneMatch()));
  }

  Uni<RestResponse<byte[]>> json(Asked asked) {
    return newest(asked)
        .map(newest -> json.of(newest, asked.self()))
        .map(bytes -> FeedAnswer.of(bytes, JsonFeed.MEDIA_TYPE, asked.ifNoneMatch()));
  }

  /** The newest alert; 404 where the reader was told of none. */
  Uni<RestResponse<byte[]>> cap(String id, Reader reader, String ifNoneMatch) {
    return read.one(IncidentId.of("id", id), reader)
        .map(
            found ->
                found
                    .map(entries -> cap.of(new Told(reader.lane(), entries)).xml())
                    .map(bytes -> FeedAnswer.of(bytes, CapAlert.MEDIA_TYPE, ifNoneMatch))
                    .orElseThrow(() -> Problem.notFound("Not known here (没有找到).")));
  }

  private Uni<List<Told>> newest(Asked asked) {
    var lane = asked.reader().lane();
    return read.newest(asked.reader(), asked.limit())
        .map(all -> all.stream().map(entries -> new Told(lane, entries)).toList());
  }
}
