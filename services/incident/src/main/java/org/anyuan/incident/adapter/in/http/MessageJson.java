package org.anyuan.incident.adapter.in.http;

import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.anyuan.common.cloudevents.Timestamps;

/** A message as JSON, every field of it: for the police, who may know all. */
final class MessageJson {
  private MessageJson() {}

  static Map<String, Object> of(Message message) {
    var json = new LinkedHashMap<String, Object>();
    message
        .getAllFields()
        .forEach((field, value) -> json.put(field.getJsonName(), value(field, value)));
    return json;
  }

  private static Object value(FieldDescriptor field, Object value) {
    return field.isRepeated()
        ? ((List<?>) value).stream().map(MessageJson::single).toList()
        : single(value);
  }

  private static Object single(Object value) {
    return switch (value) {
      case Timestamp t -> Timestamps.instant(t);
      case Message m -> of(m);
      case EnumValueDescriptor e -> name(e);
      default -> value;
    };
  }

  private static String name(EnumValueDescriptor value) {
    var prefix =
        value.getType().getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT)
            + "_";
    return value.getName().startsWith(prefix)
        ? value.getName().substring(prefix.length())
        : value.getName();
  }
}
