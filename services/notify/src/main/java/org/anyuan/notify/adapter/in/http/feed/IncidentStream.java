package org.anyuan.notify.adapter.in.http.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Multi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Duration;
import java.util.OptionalLong;
import org.anyuan.common.problem.Problem;
import org.anyuan.notify.application.feed.Entry;
import org.anyuan.notify.application.feed.LiveIncidents;
import org.anyuan.notify.application.feed.LiveIncidents.Heard;
import org.anyuan.notify.application.feed.Reader;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.feed.Shown;

/** Incidents as they become known, as server-sent events. */
@ApplicationScoped
class IncidentStream {
  private static final Duration KEEP_ALIVE = Duration.ofSeconds(10);
  private static final long RETRY_MILLIS = 1000;
  private static final int AGAIN_SECONDS = 1;

  private final LiveIncidents live;
  private final StreamSlots slots;
  private final IncidentCap cap;
  private final ObjectMapper json;

  IncidentStream(LiveIncidents live, StreamSlots slots, IncidentCap cap, ObjectMapper json) {
    this.live = live;
    this.slots = slots;
    this.cap = cap;
    this.json = json;
  }

  static OptionalLong since(String lastEventId) {
    if (lastEventId == null || lastEventId.isEmpty()) {
      return OptionalLong.empty();
    }
    if (lastEventId.matches("[0-9]{1,18}")) {
      return OptionalLong.of(Long.parseLong(lastEventId));
    }
    throw Problem.invalid("Last-Event-ID", "It is not an id of this stream.");
  }

  /** Until its reader goes away, or is too slow: who comes again says where they were. */
  Multi<OutboundSseEvent> open(Reader reader, OptionalLong since, Sse sse) {
    if (!live.ready()) {
      throw Problem.unavailable("Not ready yet.", AGAIN_SECONDS);
    }
    var hello = sse.newEventBuilder().comment("anyuan").reconnectDelay(RETRY_MILLIS).build();
    return slots.hold(
        Multi.createBy()
            .merging()
            .streams(
                Multi.createFrom().item(hello),
                alive(sse),
                live.open(reader, since).map(heard -> event(sse, reader.lane(), heard))));
  }

  static Multi<OutboundSseEvent> alive(Sse sse) {
    return Multi.createFrom()
        .ticks()
        .every(KEEP_ALIVE)
        .onOverflow()
        .drop()
        .map(_ -> sse.newEventBuilder().comment("alive").build());
  }

  private OutboundSseEvent event(Sse sse, Lane lane, Heard heard) {
    var event = sse.newEventBuilder().id(Long.toString(heard.cursor()));
    return switch (heard) {
      case Heard.From _ -> event.name("reset").data("{}").build();
      case Heard.News(var entry) -> event.name("incident").data(text(lane, entry)).build();
    };
  }

  private String text(Lane lane, Entry entry) {
    var shown = Shown.of(entry.seen(), lane).orElseThrow();
    try {
      return json.writeValueAsString(
          IncidentItem.of(shown, entry.seen().version(), entry.at(), cap.link(shown)));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an item is always JSON", e);
    }
  }
}
