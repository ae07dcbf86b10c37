package org.anyuan.common.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.anyuan.common.outcome.Text;
import org.anyuan.common.problem.Problem;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Pages in the order of ids. A cursor is opaque to callers. */
public final class Paging {
  public static final int MOST = 500;
  private static final int DEFAULT = 50;

  private Paging() {}

  /** A page of a list. */
  @Schema(name = "Page")
  public record Page<V>(
      List<V> items,
      @Schema(description = "Where the next page starts; absent at the end", nullable = true)
          String nextCursor) {}

  /** Asks for one more than fits, to know whether there is a next page. */
  public static <T, V> Page<V> page(
      List<T> found, int limit, Function<T, V> view, Function<T, String> id) {
    var items = found.stream().limit(limit).toList();
    var next = found.size() > limit ? encode(id.apply(items.getLast())) : null;
    return new Page<>(items.stream().map(view).toList(), next);
  }

  public static int limit(String text) {
    if (text == null || text.isBlank()) {
      return DEFAULT;
    }
    if (text.matches("[0-9]{1,4}")) {
      var limit = Integer.parseInt(text);
      if (limit >= 1 && limit <= MOST) {
        return limit;
      }
    }
    throw Problem.invalid("limit", "1 to " + MOST);
  }

  /** The id after which the page starts. */
  public static String after(String cursor) {
    if (cursor == null || cursor.isBlank()) {
      return "";
    }
    try {
      var id = new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
      if (Text.isId(id)) {
        return id;
      }
    } catch (IllegalArgumentException _) {
      // Falls through to the same answer.
    }
    throw Problem.invalid("cursor", "not a cursor of this list");
  }

  private static String encode(String id) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(UTF_8));
  }
}
