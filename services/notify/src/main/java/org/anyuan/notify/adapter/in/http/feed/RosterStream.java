package org.anyuan.notify.adapter.in.http.feed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.application.feed.FeedSettings;
import org.anyuan.notify.application.feed.LiveRosters;
import org.anyuan.notify.application.feed.ReadRosterFeed;
import org.anyuan.notify.application.feed.ReadRosterFeed.RosterFeed;
import org.anyuan.notify.application.feed.ReadRosterFeed.RosterReader;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.feed.PublishedDuty;

/**
 * Which duties of a roster changed, as server-sent events. Each is read with the right that its
 * reader has then; where they have it no more the stream ends.
 */
@ApplicationScoped
class RosterStream {
  private static final long RETRY_MILLIS = 1000;

  private final ReadRosterFeed read;
  private final LiveRosters live;
  private final StreamSlots slots;
  private final FeedSettings settings;
  private final ObjectMapper json;

  RosterStream(
      ReadRosterFeed read,
      LiveRosters live,
      StreamSlots slots,
      FeedSettings settings,
      ObjectMapper json) {
    this.read = read;
    this.live = live;
    this.slots = slots;
    this.settings = settings;
    this.json = json;
  }

  @JsonInclude(JsonInclude.Include.NON_NULL)
  private record Changed(
      String uid, String person, Instant from, Instant until, boolean cancelled) {}

  private record Changes(String rosterId, long version, List<Changed> duties) {}

  /**
   * All that changed since, and what changes. It waits, and fails where it is not there for them.
   *
   * @param since the roster's version; absent: from now on
   */
  Multi<OutboundSseEvent> open(RosterReader reader, OptionalLong since, Sse sse) {
    if (BeforeStream.known(read.read(reader, Long.MAX_VALUE)).isEmpty()) {
      throw Problem.notFound(Secrets.UNKNOWN);
    }
    return slots.hold(
        Multi.createFrom()
            .deferred(
                () -> {
                  var last = new AtomicLong(since.orElse(Long.MAX_VALUE));
                  // Follows first, so that nothing falls between the two.
                  var changes =
                      Multi.createBy()
                          .merging()
                          .streams(Multi.createFrom().item(0L), live.follow(reader.roster()))
                          .onItem()
                          .transformToUniAndConcatenate(_ -> next(reader, last, sse));
                  return Multi.createBy()
                      .merging()
                      .streams(changes, IncidentStream.alive(sse).map(Optional::of))
                      .select()
                      .first(Optional::isPresent)
                      .map(Optional::get);
                }));
  }

  /** Absent: not theirs to read any more. */
  private Uni<Optional<OutboundSseEvent>> next(RosterReader reader, AtomicLong last, Sse sse) {
    return read.read(reader, last.get())
        .map(
            found ->
                found.map(
                    feed -> {
                      last.set(feed.version());
                      return event(reader, feed, sse);
                    }));
  }

  /** An id without an event moves where a reader resumes. */
  private OutboundSseEvent event(RosterReader reader, RosterFeed feed, Sse sse) {
    var event =
        sse.newEventBuilder().id(Long.toString(feed.version())).reconnectDelay(RETRY_MILLIS);
    if (feed.duties().isEmpty()) {
      return event.comment("nothing of yours").build();
    }
    var changes =
        new Changes(
            reader.roster().value(),
            feed.version(),
            feed.duties().stream().map(this::changed).toList());
    return event.name("changed").data(text(changes)).build();
  }

  private Changed changed(PublishedDuty duty) {
    return new Changed(
        duty.uid() + "@" + settings.sender(),
        duty.duty().person().map(PersonId::value).orElse(null),
        duty.duty().span().from(),
        duty.duty().span().until(),
        duty.cancelled());
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a change is always JSON", e);
    }
  }
}
