package org.anyuan.response.domain.ground;

import java.util.List;
import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/**
 * A road that is closed.
 *
 * @param line along it, in CGCS2000
 */
public record RoadClosure(String id, String name, List<Position> line) {
  public static final int MOST_POSITIONS = 100;

  public RoadClosure {
    line = List.copyOf(line);
  }

  public static RoadClosure of(String id, String name, List<Position> line) {
    if (line.size() < 2 || line.size() > MOST_POSITIONS) {
      throw new InvalidField("line.coordinates", "2 to " + MOST_POSITIONS + " positions");
    }
    return new RoadClosure(Text.id("id", id), Text.required("name", name, 60), line);
  }
}
