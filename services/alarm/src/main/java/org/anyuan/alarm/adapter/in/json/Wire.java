package org.anyuan.alarm.adapter.in.json;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.anyuan.proto.common.v1.AlarmKind;
import org.anyuan.proto.common.v1.Mode;

/**
 * How kinds and modes are spelt in JSON: kinds as {@code silentPanic}, taken as {@code
 * SILENT_PANIC}, too; modes as {@code ACTUAL}, taken in small letters, too.
 */
public final class Wire {
  private static final Set<AlarmKind> NOT_OF_A_DEVICE =
      EnumSet.of(
          AlarmKind.ALARM_KIND_UNSPECIFIED,
          AlarmKind.ALARM_KIND_UNREADABLE,
          // Of a code that a panel sends; who can choose a kind is to choose one that says
          // something.
          AlarmKind.ALARM_KIND_OTHER,
          AlarmKind.UNRECOGNIZED);
  private static final Map<String, AlarmKind> KINDS = new LinkedHashMap<>();
  private static final Map<String, Mode> MODES = new LinkedHashMap<>();

  static {
    for (var kind : AlarmKind.values()) {
      if (!NOT_OF_A_DEVICE.contains(kind)) {
        KINDS.put(name(kind), kind);
        KINDS.put(upper(kind), kind);
      }
    }
    for (var mode : List.of(Mode.MODE_ACTUAL, Mode.MODE_EXERCISE, Mode.MODE_TEST)) {
      MODES.put(name(mode), mode);
      MODES.put(name(mode).toLowerCase(Locale.ROOT), mode);
    }
  }

  private Wire() {}

  static Optional<AlarmKind> kind(String text) {
    return Optional.ofNullable(KINDS.get(text));
  }

  static String kinds() {
    return String.join(
        ", ",
        Arrays.stream(AlarmKind.values())
            .filter(kind -> !NOT_OF_A_DEVICE.contains(kind))
            .map(Wire::name)
            .toList());
  }

  static Optional<Mode> mode(String text) {
    return Optional.ofNullable(MODES.get(text));
  }

  public static String name(AlarmKind kind) {
    var words = upper(kind).toLowerCase(Locale.ROOT).split("_", -1);
    var name = new StringBuilder(words[0]);
    for (var i = 1; i < words.length; i++) {
      name.append(words[i].substring(0, 1).toUpperCase(Locale.ROOT)).append(words[i].substring(1));
    }
    return name.toString();
  }

  public static String name(Mode mode) {
    return mode.name().substring("MODE_".length());
  }

  private static String upper(AlarmKind kind) {
    return kind.name().replaceFirst("^ALARM_KIND_", "");
  }
}
