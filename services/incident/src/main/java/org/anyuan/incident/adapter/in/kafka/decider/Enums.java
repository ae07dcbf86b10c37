package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.ProtocolMessageEnum;

/**
 * Between the domain's enums and the contracts', whose constants carry the enum's name in front.
 */
final class Enums {
  private Enums() {}

  /** Throws {@link IllegalArgumentException} for unspecified and unknown numbers. */
  static <D extends Enum<D>> D domain(Class<D> type, ProtocolMessageEnum value) {
    var name = value.getValueDescriptor().getName();
    return Enum.valueOf(type, name.substring(prefix(value).length()));
  }

  static <P extends Enum<P> & ProtocolMessageEnum> P proto(Class<P> type, Enum<?> value) {
    var any = type.getEnumConstants()[0];
    return Enum.valueOf(type, prefix(any) + value.name());
  }

  /** "ALARM_KIND_" for AlarmKind: what stands before UNSPECIFIED in the zero constant. */
  private static String prefix(ProtocolMessageEnum value) {
    var zero = value.getDescriptorForType().getValues().getFirst().getName();
    return zero.substring(0, zero.length() - "UNSPECIFIED".length());
  }
}
