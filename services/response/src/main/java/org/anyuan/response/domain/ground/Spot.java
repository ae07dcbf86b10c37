package org.anyuan.response.domain.ground;

import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.Text;

/**
 * A place by its name, which the public may be told.
 *
 * @param id the desk's own, so that it can be changed
 */
public record Spot(String id, Use use, String name, Position position) {
  /** What it is for. */
  public enum Use {
    /** Where units gather (集结点). */
    ASSEMBLY,
    /** Where students are led (疏散点). */
    EVACUATION,
    MEDICAL,
    /** Where the media are met. */
    MEDIA,
    COMMAND_POST
  }

  public static Spot of(String id, String use, String name, Position position) {
    return new Spot(
        Text.id("id", id),
        Text.oneOf("use", Use.class, use),
        Text.required("name", name, 60),
        position);
  }
}
