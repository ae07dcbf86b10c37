package org.anyuan.ledger.adapter.out.postgres;

import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import org.anyuan.common.json.StoredJson;
import org.anyuan.ledger.domain.Building;
import org.anyuan.ledger.domain.DeviceSecret;
import org.anyuan.ledger.domain.RowError;
import org.anyuan.ledger.domain.SchoolContact;
import org.anyuan.ledger.domain.Space;

/** Lists that are kept as JSON text. */
final class JsonColumns {
  private final StoredJson json = new StoredJson();

  String text(Object value) {
    return json.text(value);
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
    return List.copyOf(json.read(text, type));
  }
}
