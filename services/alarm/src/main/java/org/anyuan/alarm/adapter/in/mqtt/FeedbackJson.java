package org.anyuan.alarm.adapter.in.mqtt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.anyuan.alarm.application.Feedback;

/** What a device reads on its feedback topic. */
final class FeedbackJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private FeedbackJson() {}

  static byte[] of(Feedback feedback) {
    var json = MAPPER.createObjectNode().put("signalId", feedback.signalId());
    feedback.sequence().ifPresent(sequence -> json.put("sequence", sequence));
    json.put("state", feedback.state().name().toLowerCase(Locale.ROOT));
    if (feedback.silent()) {
      json.put("silent", true);
    }
    return bytes(json);
  }

  /**
   * For whoever sets the device up. Silent: a press it may have been, of a kind that we cannot
   * read.
   */
  static byte[] rejected(String field, String reason) {
    var json = MAPPER.createObjectNode().put("state", "rejected");
    if (!field.isEmpty()) {
      json.put("field", field);
    }
    return bytes(json.put("reason", reason).put("silent", true));
  }

  private static byte[] bytes(ObjectNode json) {
    try {
      return MAPPER.writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("an object of ours is always written", e);
    }
  }
}
