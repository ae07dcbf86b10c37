package org.anyuan.alarm.adapter.in.gb28181;

import java.util.Optional;
import java.util.OptionalLong;
import org.anyuan.alarm.domain.Press;
import org.anyuan.alarm.domain.ReadableText;

/**
 * What an alarm says (A.2.5), cleaned for people and cut, and not yet understood. Whatever is
 * missing is empty: it is no reason to refuse an alarm.
 *
 * @param sn the device's own number of it, absent where it is no number
 * @param deviceId the code of what raised it, the device's own or that of a channel below it
 * @param type with the alarm method it says what happened
 * @param typeParameter of a video's analysis: say {@code 1} for one who enters
 */
record AlarmNotice(
    OptionalLong sn,
    String deviceId,
    String priority,
    String method,
    String type,
    String typeParameter,
    String time,
    String description,
    String longitude,
    String latitude) {
  private static final int MAX_CODE = 40;

  static AlarmNotice of(Elements elements) {
    return new AlarmNotice(
        number(code(elements, "SN")),
        code(elements, "DeviceID"),
        code(elements, "AlarmPriority"),
        code(elements, "AlarmMethod"),
        code(elements, "AlarmType"),
        elements
            .text("EventType")
            .or(() -> elements.text("AlarmTypeParam"))
            .map(text -> clean(text, MAX_CODE))
            .orElse(""),
        code(elements, "AlarmTime"),
        elements.text("AlarmDescription").map(text -> clean(text, Press.MAX_TEXT)).orElse(""),
        code(elements, "Longitude"),
        code(elements, "Latitude"));
  }

  private static String code(Elements elements, String name) {
    return elements.text(name).map(text -> clean(text, MAX_CODE)).orElse("");
  }

  private static String clean(String text, int max) {
    return ReadableText.cut(ReadableText.clean(text).strip(), max);
  }

  private static OptionalLong number(String sn) {
    try {
      var number = Long.parseLong(sn);
      return number >= 0 && number <= Press.MAX_SEQUENCE
          ? OptionalLong.of(number)
          : OptionalLong.empty();
    } catch (NumberFormatException _) {
      return OptionalLong.empty();
    }
  }

  /** After which a device may wait for an order to alarm again (9.3, A.2.3). */
  boolean ofDevice() {
    return method.equals("2");
  }

  Optional<AlarmPlace> position() {
    return AlarmPlace.of(longitude, latitude);
  }
}
