package org.anyuan.ledger.domain;

import java.util.ArrayList;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;

/** What a camera sees: rooms and areas, each once. */
public record FieldOfView(List<Space> views) {
  public static final int MOST = 20;

  public FieldOfView {
    views = List.copyOf(views);
  }

  public static FieldOfView of(List<Space> views) {
    if (views.isEmpty() || views.size() > MOST) {
      throw new InvalidField("views", "1 to " + MOST + " rooms or areas that the camera sees");
    }
    if (views.stream().distinct().count() < views.size()) {
      throw new InvalidField("views", "each room or area once");
    }
    return new FieldOfView(views);
  }

  /**
   * As a file has it: {@code type:building:floor:room:area}, what is missing at the end left out,
   * and {@code |} between views.
   */
  public static FieldOfView parse(String text) {
    var views = new ArrayList<Space>();
    for (var view : text.isBlank() ? new String[0] : text.split("\\|", MOST + 2)) {
      var parts = view.split(":", 6);
      if (parts.length > 5) {
        throw new InvalidField("views", "type:building:floor:room:area, and | between views");
      }
      var field = "views[" + views.size() + "]";
      views.add(
          Space.of(
              field,
              part(parts, 1),
              part(parts, 2),
              part(parts, 3),
              part(parts, 4),
              part(parts, 0)));
    }
    return of(views);
  }

  private static String part(String[] parts, int index) {
    return index < parts.length ? parts[index].strip() : "";
  }
}
