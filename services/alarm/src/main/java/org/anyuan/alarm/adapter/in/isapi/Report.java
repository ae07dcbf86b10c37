package org.anyuan.alarm.adapter.in.isapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.alarm.adapter.in.panel.ContactIdEvent;
import org.anyuan.alarm.adapter.in.panel.Meaning;
import org.anyuan.alarm.adapter.in.panel.PanelEvent;
import org.anyuan.alarm.application.DeviceSign;
import org.anyuan.alarm.domain.MediaUrl;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.ReadableText;
import org.anyuan.proto.alarm.v1.MediaLink;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;
import org.anyuan.proto.common.v1.Place;

/** What an alert leads to. */
sealed interface Report {
  /** The device is there, and has nothing to say. */
  record Heartbeat() implements Report {}

  /**
   * How the device does, and no press.
   *
   * @param code what the device calls it
   */
  record Sign(DeviceSign sign, String code) implements Report {}

  /**
   * A press, whatever else its code stands for.
   *
   * @param code what the device calls it
   * @param restored it is over
   */
  record Pressed(Press press, String code, boolean restored) implements Report {}

  static Report of(Alert alert, String deviceId, String deviceKind) {
    if (alert.cid().isEmpty() && EventTypes.heartbeat(alert)) {
      return new Heartbeat();
    }
    var event = alert.cid().map(cid -> event(alert, cid)).orElseGet(() -> event(alert, deviceKind));
    return event
        .sign()
        .<Report>map(sign -> new Sign(sign, event.code()))
        .orElseGet(
            () -> new Pressed(press(alert, event, deviceId), event.code(), event.restored()));
  }

  /** That an event of a panel is no longer active is what its restoral says as well. */
  private static PanelEvent event(Alert alert, CidEvent cid) {
    if (cid.standard().isEmpty()) {
      return new PanelEvent(
          "CID " + (cid.code().isEmpty() ? cid.type() : cid.code()),
          !alert.active(),
          withoutStandard(cid),
          cid.area(),
          cid.zone(),
          cid.names());
    }
    return ContactIdEvent.of(
        alert.active() ? cid.standard().substring(0, 1) : "3",
        cid.standard().substring(1),
        cid.area(),
        cid.zone(),
        cid.names());
  }

  /** The maker's numbers differ from those of Contact ID and are not guessed at. */
  private static Meaning withoutStandard(CidEvent cid) {
    return switch (cid.type()) {
      case "sysStatus" -> new Meaning.Sign(DeviceSign.TROUBLE, "系统状态");
      case "armAndDisarm" -> new Meaning.Sign(DeviceSign.ROUTINE, "布防或撤防");
      default -> new Meaning.Unknown();
    };
  }

  private static PanelEvent event(Alert alert, String deviceKind) {
    return new PanelEvent(
        "ISAPI " + alert.named(),
        !alert.active(),
        EventTypes.meaning(alert, deviceKind),
        "",
        alert.channel(),
        alert.description());
  }

  private static Press press(Alert alert, PanelEvent event, String deviceId) {
    var name = EventName.of(alert);
    var texts = new ArrayList<String>();
    texts.add(event.describe());
    var media = new ArrayList<MediaLink>();
    for (var link : alert.links()) {
      if (opens(link.url())) {
        media.add(MediaLink.newBuilder().setUrl(link.url()).setType(link.kind()).build());
      } else {
        // What a desk could not open safely is no link, but can be read.
        texts.add((link.kind().equals("video") ? "视频 " : "图片 ") + link.url());
      }
    }
    return new Press(
        deviceId,
        name.sequence(),
        event.kind().orElse(AlarmKind.ALARM_KIND_OTHER),
        Mode.MODE_UNSPECIFIED,
        time(alert),
        Place.getDefaultInstance(),
        ReadableText.cut(String.join("；", texts), Press.MAX_TEXT),
        List.copyOf(media),
        1,
        event.restored(),
        Optional.of(name.value()));
  }

  private static boolean opens(String url) {
    return MediaUrl.parse(url).filter(uri -> uri.getUserInfo() == null).isPresent();
  }

  /** The device's clock, which is only shown; one without an offset may mean any zone. */
  private static Optional<Instant> time(Alert alert) {
    var trigger = alert.cid().map(CidEvent::trigger).orElse("");
    try {
      return Optional.of(
          OffsetDateTime.parse(trigger.isEmpty() ? alert.dateTime() : trigger).toInstant());
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
