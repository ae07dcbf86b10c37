package org.anyuan.patrol.adapter.in.http;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.request.Requests;

/** From what a body says to what the domain takes, each refusal by its field. */
final class Bodies {
  static final String ID = "[A-Za-z0-9][A-Za-z0-9._-]{0,63}";
  static final int LONGEST_REASON = 500;

  private Bodies() {}

  static <B> B required(B body) {
    return required("body", body);
  }

  static <V> V required(String field, V value) {
    if (value == null) {
      throw new InvalidField(field, "required");
    }
    return value;
  }

  static <V> List<V> bounded(String field, List<V> values, int most) {
    var given = values == null ? List.<V>of() : values;
    if (given.size() > most) {
      throw new InvalidField(field, "at most " + most);
    }
    for (var value : given) {
      required(field, value);
    }
    return new ArrayList<>(given);
  }

  static <E extends Enum<E>> E oneOf(String field, Class<E> type, String name) {
    return Text.oneOf(field, type, name);
  }

  static <E extends Enum<E>> Optional<E> maybe(String field, Class<E> type, String name) {
    return name == null || name.isBlank()
        ? Optional.empty()
        : Optional.of(Text.oneOf(field, type, name));
  }

  static <E extends Enum<E>> Set<E> set(String field, Class<E> type, Collection<String> names) {
    var set = EnumSet.noneOf(type);
    var most = type.getEnumConstants().length;
    for (var name : bounded(field, names == null ? null : List.copyOf(names), most)) {
      set.add(Text.oneOf(field, type, name));
    }
    return set;
  }

  static Instant time(String field, String text) {
    try {
      return OffsetDateTime.parse(required(field, text)).toInstant();
    } catch (DateTimeParseException _) {
      throw new InvalidField(field, "a time of RFC 3339 with its offset");
    }
  }

  static String reason(String text) {
    return Text.required("reason", text, LONGEST_REASON);
  }

  /** Repeated under its key, the same thing has the same id. */
  static UUID fresh(String kind, Optional<Requests.Key> key) {
    return key.map(k -> DeterministicId.of(kind, k.caller(), k.key())).orElseGet(UUID::randomUUID);
  }
}
