package org.anyuan.alarm.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor absent on the last part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageView<V>(List<V> items, String nextCursor) {
  /**
   * @param found one more than fits, where there is a next part
   */
  static <T, V> PageView<V> of(
      List<T> found, int limit, Function<T, V> view, Function<T, String> cursor) {
    var items = found.stream().limit(limit).toList();
    return new PageView<>(
        items.stream().map(view).toList(),
        found.size() > limit ? cursor.apply(items.getLast()) : null);
  }
}
