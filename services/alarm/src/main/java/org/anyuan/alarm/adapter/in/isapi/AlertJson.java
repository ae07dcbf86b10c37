package org.anyuan.alarm.adapter.in.isapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Locale;
import org.anyuan.alarm.adapter.in.json.InvalidPayload;

/**
 * Reads the fields of an {@code EventNotificationAlert} in JSON, which some devices write without
 * that name around it. Lists are passed over: nothing that is looked for stands in one.
 */
final class AlertJson {
  private static final JsonFactory READERS =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Fields.MAX_DEPTH)
                  .maxNumberLength(64)
                  .build())
          // A name is a device's to choose: none is kept for the next document.
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .build();
  private static final String WRAPPER = "eventnotificationalert";

  private final Fields fields = new Fields();
  private final ArrayList<String> path = new ArrayList<>();

  private AlertJson() {}

  /** Throws {@link InvalidPayload}. */
  static Fields read(String text) {
    try (var parser = READERS.createParser(text)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw new InvalidPayload("", "The body is not a JSON object.");
      }
      var alert = new AlertJson();
      alert.object(parser);
      if (parser.nextToken() != null) {
        throw new InvalidPayload("", "There is more than one JSON value.");
      }
      return alert.fields;
    } catch (IOException _) {
      throw new InvalidPayload("", "The body is not valid JSON.");
    }
  }

  /** As deep as the parser allows, which is {@link Fields#MAX_DEPTH}. */
  private void object(JsonParser parser) throws IOException {
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      path.add(parser.currentName());
      switch (parser.nextToken()) {
        case START_OBJECT -> object(parser);
        case START_ARRAY -> parser.skipChildren();
        case VALUE_STRING, VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            fields.put(name(), parser.getText());
        default -> {
          // Null and absent are the same.
        }
      }
      path.removeLast();
    }
  }

  private String name() {
    var name = String.join(".", path).toLowerCase(Locale.ROOT);
    return name.startsWith(WRAPPER + ".") ? name.substring(WRAPPER.length() + 1) : name;
  }
}
