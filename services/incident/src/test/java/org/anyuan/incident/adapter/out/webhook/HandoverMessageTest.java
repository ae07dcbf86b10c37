package org.anyuan.incident.adapter.out.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.anyuan.incident.adapter.testing.Samples;
import org.anyuan.incident.application.calls.Handover;
import org.anyuan.proto.incident.v1.Incident;
import org.junit.jupiter.api.Test;

/** What leaves for another system, and what stays. */
class HandoverMessageTest {
  private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

  @Test
  void shouldLetOutWhatADispatcherWouldTypeInAndNoMore() {
    // Given every text of an incident, each with a mark of its own
    var marked = marked(Incident.newBuilder(), "").build();
    // When
    JsonNode json =
        JSON.valueToTree(
            HandoverMessage.of(new Handover("h1", "420106", Instant.EPOCH, 1, marked)));
    // Then
    var texts = new ArrayList<String>();
    collect(json, texts);
    assertThat(texts.stream().filter(t -> t.startsWith("MARK")))
        .containsExactlyInAnyOrder(
            "MARK.incident_id",
            "MARK.school.school_id",
            "MARK.school.name",
            "MARK.school.station_region_id",
            "MARK.places.building",
            "MARK.places.floor",
            "MARK.places.room",
            "MARK.text");
  }

  @Test
  void shouldNameTheCountyOfASchoolWithoutAStation() {
    // Given
    var incident = Samples.incident(Samples.school().toBuilder().clearStationRegionId().build());
    // When
    var message =
        HandoverMessage.of(new Handover("h1", "420106", Instant.EPOCH, 1, incident.build()));
    // Then
    assertThat(message.data().school().regionId()).isEqualTo("420106");
    assertThat(message.data().kinds()).isEqualTo(List.of("PANIC"));
  }

  private static <B extends Message.Builder> B marked(B to, String path) {
    for (FieldDescriptor field : to.getDescriptorForType().getFields()) {
      var at = path + "." + field.getName();
      switch (field.getJavaType()) {
        case STRING -> put(to, field, "MARK" + at);
        case MESSAGE -> put(to, field, marked(to.newBuilderForField(field), at).build());
        default -> {
          // Numbers and names of ours say nothing of anybody.
        }
      }
    }
    return to;
  }

  private static void put(Message.Builder to, FieldDescriptor field, Object value) {
    if (field.isRepeated()) {
      to.addRepeatedField(field, value);
    } else {
      to.setField(field, value);
    }
  }

  private static void collect(JsonNode node, List<String> texts) {
    if (node.isTextual()) {
      texts.add(node.textValue());
    }
    node.forEach(child -> collect(child, texts));
  }
}
