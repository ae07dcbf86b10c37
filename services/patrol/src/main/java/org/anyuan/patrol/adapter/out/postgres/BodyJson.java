package org.anyuan.patrol.adapter.out.postgres;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import org.anyuan.patrol.domain.duty.DutyLife;
import org.anyuan.patrol.domain.post.Origin;
import org.anyuan.patrol.domain.post.PlanLife;
import org.anyuan.patrol.domain.post.PostLife;

/**
 * What a thing is, as JSON text. A state is told by its name. A field that a newer copy added is
 * passed over by an older one; names of fields and states that were stored stay.
 */
final class BodyJson {
  private static final Class<?>[] SEALED = {
    Origin.class, PlanLife.class, PostLife.class, DutyLife.class
  };

  private final ObjectMapper mapper = mapper();

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "is")
  private interface ByName {}

  private static ObjectMapper mapper() {
    var builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    for (var type : SEALED) {
      builder.addMixIn(type, ByName.class);
      for (var one : type.getPermittedSubclasses()) {
        builder.registerSubtypes(new NamedType(one, one.getSimpleName()));
      }
    }
    return builder.build();
  }

  String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not written as JSON", e);
    }
  }

  <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored body cannot be read", e);
    }
  }
}
