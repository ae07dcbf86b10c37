package org.anyuan.ledger.adapter.out.postgres;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import org.anyuan.ledger.domain.Building;
import org.anyuan.ledger.domain.DeviceSecret;
import org.anyuan.ledger.domain.RowError;
import org.anyuan.ledger.domain.SchoolContact;
import org.anyuan.ledger.domain.Space;

/** Lists that are kept as JSON text. Its mapper is its own: a stored form outlives an API's. */
final class JsonColumns {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();

  String text(Object value) {
    try {
      return mapper.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not written as JSON", e);
    }
  }

  List<Building> buildings(String text) {
    return read(text, new TypeReference<>() {});
  }

  List<DeviceSecret> secrets(String text) {
    return read(text, new TypeReference<>() {});
  }

  List<String> strings(String text) {
    return read(text, new TypeReference<>() {});
  }

  List<Space> spaces(String text) {
    return read(text, new TypeReference<>() {});
  }

  List<SchoolContact> contacts(String text) {
    return read(text, new TypeReference<>() {});
  }

  List<RowError> rowErrors(String text) {
    return read(text, new TypeReference<>() {});
  }

  private <T> List<T> read(String text, TypeReference<List<T>> type) {
    try {
      return List.copyOf(mapper.readValue(text, type));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a stored list cannot be read", e);
    }
  }
}
