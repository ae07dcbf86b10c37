package org.anyuan.incident.application;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param next where the following part begins; absent on the last one
 */
public record Page<T>(List<T> items, Optional<Cursor> next) {

  /** Made from one item more than was asked for, which tells whether more follow. */
  public static <T> Page<T> of(List<T> found, int limit, Function<T, Cursor> cursor) {
    if (found.size() <= limit) {
      return new Page<>(List.copyOf(found), Optional.empty());
    }
    var items = List.copyOf(found.subList(0, limit));
    return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
  }

  public <R> Page<R> map(Function<T, R> to) {
    return new Page<>(items.stream().map(to).toList(), next);
  }
}
