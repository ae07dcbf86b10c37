package org.anyuan.alarm.adapter.in.dc09;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.anyuan.alarm.adapter.in.panel.PanelEvent;
import org.anyuan.alarm.adapter.in.panel.PanelText;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.ReadableText;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;

/** What a frame says, understood. */
sealed interface Message {
  record Heartbeat() implements Message {}

  /** At least one. */
  record Events(List<PanelEvent> events, ExtendedData extended, List<String> remarks)
      implements Message {
    /**
     * A press for each kind of alarm in it, most often one.
     *
     * <p>The time at the frame's end is not in it: it is that of the sending, and a panel that
     * sends again, or encrypts again after a NAK, writes another. With it the press would be
     * another one, too.
     */
    List<Press> presses(String deviceId, int sequence) {
      var texts = new LinkedHashMap<AlarmKind, List<String>>();
      for (var event : events) {
        event
            .kind()
            .ifPresent(
                kind -> texts.computeIfAbsent(kind, k -> new ArrayList<>()).add(event.describe()));
      }
      return texts.entrySet().stream()
          .map(alarm -> press(deviceId, sequence, alarm.getKey(), alarm.getValue()))
          .toList();
    }

    /** Nothing of this kind but that inputs are at rest again. */
    private boolean restoral(AlarmKind kind) {
      return events.stream()
          .filter(event -> event.kind().filter(kind::equals).isPresent())
          .allMatch(PanelEvent::restored);
    }

    private Press press(String deviceId, int sequence, AlarmKind kind, List<String> texts) {
      var all = new ArrayList<>(texts);
      all.addAll(extended.texts());
      all.addAll(remarks);
      return new Press(
          deviceId,
          sequence,
          kind,
          Mode.MODE_UNSPECIFIED,
          extended.occurredAt(),
          extended.place(),
          ReadableText.cut(String.join("；", all), Press.MAX_TEXT),
          extended.media(),
          1,
          restoral(kind));
    }
  }

  /** Empty for what nobody can make sense of. */
  static Optional<Message> of(Frame frame, Body body) {
    var data = EventData.of(body.data());
    var events =
        switch (frame.id()) {
          case "SIA-DCS" -> SiaEvents.read(data.events());
          case "ADM-CID" -> ContactId.read(data.events());
          default -> List.<PanelEvent>of();
        };
    if (!events.isEmpty()) {
      return Optional.of(
          new Events(events, ExtendedData.of(body.blocks()), remarks(frame, body, data)));
    }
    return frame.id().equals("NULL") ? Optional.of(new Heartbeat()) : Optional.empty();
  }

  private static List<String> remarks(Frame frame, Body body, EventData data) {
    var remarks = new ArrayList<String>();
    if (!data.account().isEmpty() && !data.account().equalsIgnoreCase(frame.account())) {
      // One line for several panels: the device is the line's, but people should know.
      remarks.add("账号 " + PanelText.of(data.account()));
    }
    var rest = PanelText.of(body.rest());
    if (!rest.isEmpty()) {
      remarks.add(rest);
    }
    return remarks;
  }
}
