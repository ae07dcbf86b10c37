package org.anyuan.alarm.adapter.in.isapi;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;
import org.anyuan.alarm.domain.ReadableText;

/**
 * An {@code EventNotificationAlert}: what every event has. {@link CidEvent} is what a panel's has
 * besides.
 *
 * @param type in small letters, for the spelling of it differs from firmware to firmware
 * @param named the type as it came
 * @param active false: what it tells of is over
 * @param uuid what the device calls this event; a recheck has it again. Absent where it has none
 * @param channel camera or input; empty without one, as is the description
 * @param dateTime the device's clock, as it came
 * @param count how often the device has told of it
 * @param links addresses of pictures and video, as they came
 */
record Alert(
    String type,
    String named,
    boolean active,
    Optional<String> uuid,
    String channel,
    String description,
    String dateTime,
    String count,
    List<Link> links,
    Optional<CidEvent> cid) {
  private static final int MAX_TYPE = 64;
  private static final int MAX_NUMBER = 16;
  private static final int MAX_DESCRIPTION = 128;

  Alert {
    links = List.copyOf(links);
  }

  /**
   * An address.
   *
   * @param kind image or video
   */
  record Link(String url, String kind) {}

  /** Throws {@link InvalidPayload} where it is of no type. */
  static Alert of(Fields fields) {
    var cid = CidEvent.of(fields);
    var named = fields.any("eventtype");
    if (named.isEmpty() && cid.isEmpty()) {
      throw new InvalidPayload("eventType", "eventType is required");
    }
    var short64 = ReadableText.cut(named.isEmpty() ? "cidEvent" : named, MAX_TYPE);
    return new Alert(
        short64.toLowerCase(Locale.ROOT),
        short64,
        !fields.any("eventstate").equalsIgnoreCase("inactive"),
        fields.get("uuid").flatMap(EventName::uuid),
        ReadableText.cut(
            fields.any("inputioportid", "dynchannelid", "channelid", "dynchannel", "channel"),
            MAX_NUMBER),
        ReadableText.cut(fields.any("eventdescription"), MAX_DESCRIPTION),
        fields.any("datetime"),
        ReadableText.cut(fields.any("activepostcount"), MAX_NUMBER),
        links(fields),
        cid);
  }

  private static List<Link> links(Fields fields) {
    return Stream.of(
            link(fields, "image", "imageurl", "cidevent.imageurl", "pictureurl", "picurl"),
            link(fields, "video", "videourl", "cidevent.videourl"))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<Link> link(Fields fields, String kind, String... names) {
    var url = fields.any(names);
    return url.isEmpty() ? Optional.empty() : Optional.of(new Link(url, kind));
  }
}
