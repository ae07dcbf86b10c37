package org.anyuan.incident.adapter.in.http;

import com.google.protobuf.ProtocolMessageEnum;
import org.anyuan.incident.application.EnumNames;

/** A body's values as the contracts name them. */
final class Enums {
  private Enums() {}

  static <E extends Enum<E> & ProtocolMessageEnum> E of(Class<E> type, Enum<?> value) {
    return EnumNames.parse(type, value.name()).orElseThrow();
  }
}
