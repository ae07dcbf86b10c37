package org.anyuan.notify.adapter.in.http.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.Stage;

/** A message as an open page paints it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MessageView(
    String id,
    DedupKey.Kind kind,
    What what,
    String words,
    String where,
    String text,
    URI link,
    Mode mode,
    boolean sound,
    boolean answerable,
    String incidentId,
    String taskId,
    Instant queuedAt,
    long version) {

  /** One that changed, over whichever channel. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Change(
      String id, ChannelKind channel, Stage stage, int attempt, String incidentId, long version) {
    static Change of(Kept kept) {
      var state = kept.delivery().state();
      return new Change(
          kept.id().toString(),
          kept.channel(),
          state.stage(),
          state.attempt(),
          incident(kept),
          kept.delivery().version());
    }
  }

  static boolean toBePainted(Kept kept) {
    return kept.channel() == ChannelKind.SSE
        && switch (kept.delivery().state().stage()) {
          case SENDING, SENT -> true;
          case QUEUED, FAILED_FOR_NOW, FAILED_FOR_GOOD, DELIVERED, ACKNOWLEDGED -> false;
        };
  }

  static MessageView of(Kept kept) {
    var content = kept.content();
    return new MessageView(
        kept.id().toString(),
        kept.delivery().key().kind(),
        content.what(),
        content.what().words(),
        content.where(),
        content.text(),
        content.link(),
        content.mode(),
        kept.sound(),
        kept.answerable(),
        incident(kept),
        kept.about().task().map(Object::toString).orElse(null),
        kept.queuedAt(),
        kept.delivery().version());
  }

  private static String incident(Kept kept) {
    return kept.about().incident().map(Object::toString).orElse(null);
  }
}
