package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.ProtocolMessageEnum;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Between the domain's enums and the contracts', whose constants carry the enum's name in front.
 * What was found by name once is remembered: a decision translates dozens.
 */
final class Enums {
  private static final Map<Wanted, Enum<?>> FOUND = new ConcurrentHashMap<>();

  private record Wanted(Class<?> in, Object of) {}

  private Enums() {}

  /** Throws {@link IllegalArgumentException} for unspecified and unknown numbers. */
  static <D extends Enum<D>> D domain(Class<D> type, ProtocolMessageEnum value) {
    var found = FOUND.get(new Wanted(type, value));
    return found == null ? remember(type, value, find(type, value)) : type.cast(found);
  }

  private static <D extends Enum<D>> D find(Class<D> type, ProtocolMessageEnum value) {
    var name = value.getValueDescriptor().getName();
    return Enum.valueOf(type, name.substring(prefix(value).length()));
  }

  static <P extends Enum<P> & ProtocolMessageEnum> P proto(Class<P> type, Enum<?> value) {
    var found = FOUND.get(new Wanted(type, value));
    if (found != null) {
      return type.cast(found);
    }
    var any = type.getEnumConstants()[0];
    return remember(type, value, Enum.valueOf(type, prefix(any) + value.name()));
  }

  private static <E extends Enum<E>> E remember(Class<E> type, Object value, E found) {
    FOUND.put(new Wanted(type, value), found);
    return found;
  }

  /** "ALARM_KIND_" for AlarmKind: what stands before UNSPECIFIED in the zero constant. */
  private static String prefix(ProtocolMessageEnum value) {
    var zero = value.getDescriptorForType().getValues().getFirst().getName();
    return zero.substring(0, zero.length() - "UNSPECIFIED".length());
  }
}
