package org.anyuan.common.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.function.Consumer;

/** A column of JSON text. Its mapper is its own: a stored form outlives an API's. */
public final class StoredJson {
  private final ObjectMapper mapper;

  public StoredJson() {
    this(_ -> {});
  }

  /** With what these columns need beyond the times and optionals that all have. */
  public StoredJson(Consumer<JsonMapper.Builder> more) {
    var builder =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    more.accept(builder);
    mapper = builder.build();
  }

  /**
   * For types of which one of several is stored, told by its name. A field that a newer copy added
   * is passed over by an older one; names of fields and types that were stored stay.
   *
   * @param types sealed
   */
  public static StoredJson ofSealed(Class<?>... types) {
    return new StoredJson(
        builder -> {
          builder.disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
          for (var type : types) {
            builder.addMixIn(type, ByName.class);
            for (var one : type.getPermittedSubclasses()) {
              builder.registerSubtypes(new NamedType(one, one.getSimpleName()));
            }
          }
        });
  }

  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.PROPERTY, property = "is")
  private interface ByName {}

  public String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not written as JSON", e);
    }
  }

  public List<String> strings(String text) {
    return read(text, new TypeReference<>() {});
  }

  public <T> T read(String text, TypeReference<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored column cannot be read", e);
    }
  }

  public <T> T read(String text, Class<T> type) {
    try {
      return mapper.readValue(text, type);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored column cannot be read", e);
    }
  }
}
