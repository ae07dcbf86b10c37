package org.anyuan.incident.adapter.in.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.anyuan.incident.application.Cursor;
import org.anyuan.incident.application.Page;

/**
 * A part of a list.
 *
 * @param nextCursor absent on the last part
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record PageView<T>(List<T> items, String nextCursor) {
  static <S, T> PageView<T> of(Page<S> page, Function<S, T> view) {
    return new PageView<>(
        page.items().stream().map(view).toList(), page.next().map(Cursor::text).orElse(null));
  }
}
