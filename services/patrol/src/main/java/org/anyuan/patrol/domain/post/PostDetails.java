package org.anyuan.patrol.domain.post;

import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Text;
import org.anyuan.patrol.domain.Bounds;

/**
 * Where a post is and who sets it up.
 *
 * @param gate in the school's words, such as {@code 东门}
 * @param position in CGCS2000
 * @param radiusMetres how far from it a check-in still counts
 * @param unit the police unit that executes it, by its label
 */
public record PostDetails(
    String schoolId, String gate, Position position, int radiusMetres, String unit) {
  public static final int USUAL_RADIUS = 150;
  private static final int LEAST_RADIUS = 20;
  private static final int MOST_RADIUS = 2000;

  public static PostDetails of(
      String schoolId, String gate, Position position, Integer radiusMetres, String unit) {
    return new PostDetails(
        Text.id("schoolId", schoolId),
        Text.required("gate", gate, 60),
        Bounds.present("position", position),
        radiusMetres == null
            ? USUAL_RADIUS
            : Bounds.number("radiusMetres", radiusMetres, LEAST_RADIUS, MOST_RADIUS),
        Text.optional("unit", unit, 60));
  }
}
