package org.anyuan.alarm.adapter.in.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalDouble;
import org.anyuan.alarm.domain.ReadableText;

/**
 * The fields of one JSON object, each refused by its name where it is not what it must be. Null and
 * absent are the same. A field that we do not know is passed over: a newer device is heard as well.
 */
record JsonFields(JsonNode object, String prefix) {
  private static final ObjectReader READER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(16)
                          .maxNumberLength(64)
                          .build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build()
          .readerFor(JsonNode.class);
  private static final String STRING = "must be a string";
  private static final String NUMBER = "must be a number";
  private static final String INTEGER = "must be an integer";

  /** Of a whole payload. */
  static JsonFields read(byte[] body) {
    JsonNode root;
    try {
      root = READER.readValue(body);
    } catch (IOException _) {
      throw new InvalidPayload("", "The body is not valid JSON.");
    }
    if (root == null || !root.isObject()) {
      throw new InvalidPayload("", "The body is not a JSON object.");
    }
    return new JsonFields(root, "");
  }

  Optional<JsonNode> node(String name) {
    var node = object.get(name);
    return node == null || node.isNull() ? Optional.empty() : Optional.of(node);
  }

  InvalidPayload invalid(String name, String detail) {
    return new InvalidPayload(prefix + name, prefix + name + " " + detail);
  }

  JsonNode required(String name) {
    return node(name).orElseThrow(() -> invalid(name, "is required"));
  }

  Optional<String> string(String name) {
    return node(name).map(node -> string(name, node));
  }

  String requiredString(String name) {
    return string(name, required(name));
  }

  private String string(String name, JsonNode node) {
    if (!node.isTextual()) {
      throw invalid(name, STRING);
    }
    return node.textValue();
  }

  Optional<Boolean> bool(String name) {
    var node = node(name);
    if (node.isPresent() && !node.get().isBoolean()) {
      throw invalid(name, "must be true or false");
    }
    return node.map(JsonNode::booleanValue);
  }

  /** What people read, cleaned; longer than allowed is refused, not cut. */
  String text(String name, int maxCodePoints) {
    var text = string(name).map(ReadableText::clean).orElse("");
    if (text.codePointCount(0, text.length()) > maxCodePoints) {
      throw invalid(name, "must be at most " + maxCodePoints + " characters");
    }
    return text;
  }

  long integer(String name, JsonNode node, long min, long max) {
    if (!node.isIntegralNumber()) {
      throw invalid(name, INTEGER);
    }
    if (!node.canConvertToLong() || node.longValue() < min || node.longValue() > max) {
      throw invalid(name, "must be from " + min + " to " + max);
    }
    return node.longValue();
  }

  OptionalDouble decimal(String name, double min, double max) {
    var node = node(name);
    if (node.isEmpty()) {
      return OptionalDouble.empty();
    }
    if (!node.get().isNumber()) {
      throw invalid(name, NUMBER);
    }
    var value = node.get().doubleValue();
    if (!(value >= min && value <= max)) {
      throw invalid(name, "must be from " + (long) min + " to " + (long) max);
    }
    return OptionalDouble.of(value);
  }
}
