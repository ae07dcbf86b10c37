package org.anyuan.notify.adapter.out.postgres;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anyuan.common.json.StoredJson;
import org.anyuan.notify.application.Deliveries.About;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Content;
import org.anyuan.notify.domain.delivery.Delivery;
import org.anyuan.notify.domain.delivery.DeliveryState;

/** Deliveries as rows: many at once as one JSON text, with the columns' names. */
final class DeliveryRows {
  /** What a delivery carries: stored once. */
  private record Carried(
      ChannelKind channel,
      About about,
      Content content,
      boolean sound,
      Instant dueAt,
      Instant queuedAt) {}

  private final StoredJson json;

  DeliveryRows(StoredJson json) {
    this.json = json;
  }

  /** From body and message. */
  Kept read(Object body, Object message) {
    var carried = json.read((String) message, Carried.class);
    return new Kept(
        json.read((String) body, Delivery.class),
        carried.channel(),
        carried.about(),
        carried.content(),
        carried.sound(),
        carried.dueAt(),
        carried.queuedAt());
  }

  List<Kept> read(List<Object[]> rows) {
    return rows.stream().map(row -> read(row[0], row[1])).toList();
  }

  String added(List<Kept> all, Instant now) {
    return json.text(all.stream().map(kept -> added(kept, now)).toList());
  }

  String changed(List<Kept> all, Instant now) {
    return json.text(all.stream().map(kept -> changed(kept, now)).toList());
  }

  private Map<String, Object> added(Kept kept, Instant now) {
    var row = changed(kept, now);
    var key = kept.delivery().key();
    var about = kept.about();
    row.put("recipient", key.recipient().value());
    row.put("kind", key.kind().name());
    row.put("subject", key.subject());
    row.put("channel", kept.channel().name());
    row.put("task_id", about.task().map(Object::toString).orElse(null));
    row.put("incident_id", about.incident().map(Object::toString).orElse(null));
    row.put("school_id", about.school().map(Object::toString).orElse(""));
    row.put("lane", about.lane().map(Enum::name).orElse(null));
    row.put("region_path", about.path().value());
    row.put("due_at", kept.dueAt());
    row.put("message", json.text(carried(kept)));
    return row;
  }

  private static Carried carried(Kept kept) {
    return new Carried(
        kept.channel(), kept.about(), kept.content(), kept.sound(), kept.dueAt(), kept.queuedAt());
  }

  private Map<String, Object> changed(Kept kept, Instant now) {
    var state = kept.delivery().state();
    var row = new LinkedHashMap<String, Object>();
    row.put("id", kept.id().value());
    row.put("stage", state.stage().name());
    row.put("failure", failure(state).map(f -> f.failure().name()).orElse(null));
    row.put("sequence", state.sequence());
    row.put("next_at", state.next().orElse(null));
    row.put("queued_at", kept.queuedAt());
    row.put("changed_at", now);
    row.put("attempt", state.attempt());
    row.put("detail", detail(state));
    row.put("body", json.text(kept.delivery()));
    row.put("version", kept.delivery().version());
    return row;
  }

  static Optional<DeliveryState.FailedForGood> failure(DeliveryState state) {
    return state instanceof DeliveryState.FailedForGood failed
        ? Optional.of(failed)
        : Optional.empty();
  }

  private static String detail(DeliveryState state) {
    return switch (state) {
      case DeliveryState.FailedForNow f -> f.detail();
      case DeliveryState.FailedForGood f -> f.detail();
      case DeliveryState.Queued _,
          DeliveryState.Sending _,
          DeliveryState.Sent _,
          DeliveryState.Delivered _,
          DeliveryState.Acknowledged _ ->
          "";
    };
  }
}
