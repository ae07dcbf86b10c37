package org.anyuan.incident.application;

import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.ProtocolMessageEnum;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The contracts' enums by their short names: {@code PANIC} for {@code ALARM_KIND_PANIC}. */
public final class EnumNames {
  private EnumNames() {}

  /** Null for an unspecified value, and for one that a newer version wrote. */
  public static String of(ProtocolMessageEnum value) {
    var descriptor = value.getDescriptorForType();
    // Not by its own descriptor: an unrecognised value has none.
    var name = ((Enum<?>) value).name();
    if (name.equals("UNRECOGNIZED") || name.endsWith("_UNSPECIFIED")) {
      return null;
    }
    return name.substring(prefix(descriptor).length());
  }

  public static List<String> of(Collection<? extends ProtocolMessageEnum> values) {
    return values.stream().map(EnumNames::of).filter(n -> n != null).toList();
  }

  public static <E extends Enum<E> & ProtocolMessageEnum> Optional<E> parse(
      Class<E> type, String name) {
    for (var value : type.getEnumConstants()) {
      if (name.equals(of(value))) {
        return Optional.of(value);
      }
    }
    return Optional.empty();
  }

  private static String prefix(EnumDescriptor descriptor) {
    return descriptor.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT)
        + "_";
  }
}
