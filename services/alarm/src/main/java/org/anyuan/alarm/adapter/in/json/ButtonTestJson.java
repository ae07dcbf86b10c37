package org.anyuan.alarm.adapter.in.json;

import java.util.Optional;
import org.anyuan.alarm.application.DeclareButtonTest;
import org.anyuan.alarm.domain.Press;

/**
 * What a device declares by its own keys: {@code {"buttonTest":true,"sequence":7,"minutes":5}}.
 *
 * @param sequence the device's counter: sent again, the declaration is the same
 * @param minutes 0 takes it back
 */
public record ButtonTestJson(long sequence, int minutes) {

  /** Empty where the object says nothing of a test. Throws {@link InvalidPayload}. */
  public static Optional<ButtonTestJson> read(byte[] body) {
    var fields = JsonFields.read(body);
    return fields
        .bool("buttonTest")
        .map(
            begins ->
                new ButtonTestJson(
                    fields.integer("sequence", fields.required("sequence"), 0, Press.MAX_SEQUENCE),
                    begins ? minutes(fields) : 0));
  }

  private static int minutes(JsonFields fields) {
    return fields
        .node("minutes")
        .map(node -> (int) fields.integer("minutes", node, 1, DeclareButtonTest.MOST_MINUTES))
        .orElse(DeclareButtonTest.MOST_MINUTES);
  }
}
