package org.anyuan.alarm.adapter.in.isapi;

import java.util.Optional;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.anyuan.alarm.domain.ReadableText;

/**
 * What a panel reports: {@code CIDEvent}.
 *
 * @param standard {@code QEEE} of Contact ID, qualifier and event; empty where the panel gives none
 * @param code the maker's own number for it, which is not that of Contact ID
 * @param type the maker's group of events
 * @param area the panel's partition, "system" in its own words; empty without one, as is the zone
 * @param zone as it came: newer panels count from 0
 * @param names what people called the event, zone, area and user
 * @param trigger when it happened, by the panel's clock; empty without one
 */
record CidEvent(
    String standard,
    String code,
    String type,
    String area,
    String zone,
    String names,
    String trigger) {
  private static final String AT = "cidevent.";
  private static final Pattern STANDARD = Pattern.compile("[0-9A-Fa-f]{4}");
  private static final int MAX_NUMBER = 16;
  private static final int MAX_NAME = 128;

  static Optional<CidEvent> of(Fields fields) {
    var standard = fields.any(AT + "standardcidcode");
    var code = number(fields, "code");
    var type = ReadableText.cut(fields.any(AT + "type"), MAX_NAME);
    if (standard.isEmpty() && code.isEmpty() && type.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new CidEvent(
            STANDARD.matcher(standard).matches() ? standard : "",
            code,
            type,
            number(fields, "system", "subsystem", "subsystemno", "area", "partition"),
            number(fields, "zone", "zoneno"),
            names(fields),
            fields.any(AT + "trigger")));
  }

  private static String number(Fields fields, String... names) {
    return ReadableText.cut(
        fields.any(Stream.of(names).map(name -> AT + name).toArray(String[]::new)), MAX_NUMBER);
  }

  private static String names(Fields fields) {
    var names = new StringJoiner(" ");
    Stream.of(
            "name",
            "zonename",
            "systemname",
            "subsystemname",
            "areaname",
            "detectorname",
            "username")
        .map(name -> ReadableText.cut(fields.any(AT + name), MAX_NAME))
        .filter(name -> !name.isEmpty())
        .distinct()
        .forEach(names::add);
    return names.toString();
  }
}
