package org.anyuan.notify.adapter.in.http.feed;

import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.notify.adapter.in.http.Regions;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.domain.AlarmKind;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.feed.IncidentFilter;
import org.anyuan.notify.domain.feed.Looks;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which incidents a feed is asked for. */
public class FilterQuery {
  private static final int MOST_NAMES = 20;

  @QueryParam("regionId")
  @Parameter(description = "Those of this region and below it")
  public String regionId;

  @QueryParam("kinds")
  @Parameter(description = "PANIC, FIRE, ...: a comma between them")
  public String kinds;

  @QueryParam("severity")
  @Parameter(description = "At least so grave", schema = @Schema(implementation = Severity.class))
  public String severity;

  @QueryParam("modes")
  @Parameter(description = "ACTUAL, EXERCISE, TEST: a comma between them; all where absent")
  public String modes;

  @QueryParam("lane")
  @Parameter(
      description = "The caller's own, where absent; or one that is told less",
      schema = @Schema(implementation = Lane.class))
  public String lane;

  Lane lane(Actor actor) {
    return lane(actor, lane);
  }

  static Lane lane(Actor actor, String name) {
    return name == null || name.isEmpty()
        ? Looks.widest("lane", actor.role())
        : Looks.chosen("lane", actor.role(), Text.oneOf("lane", Lane.class, name));
  }

  IncidentFilter filter(Actor actor, Lane as, Regions regions) {
    return filter("", actor, as, regions, regionId, names(kinds), severity, names(modes));
  }

  private static List<String> names(String text) {
    return text == null || text.isEmpty() ? List.of() : Arrays.asList(text.split(",", -1));
  }

  /**
   * Checked.
   *
   * @param prefix of the fields' names
   */
  static IncidentFilter filter(
      String prefix,
      Actor actor,
      Lane as,
      Regions regions,
      String regionId,
      List<String> kinds,
      String severity,
      List<String> modes) {
    var filter =
        new IncidentFilter(
            Optional.ofNullable(regionId).map(id -> regions.named(actor, id)),
            each(prefix + "kinds", AlarmKind.class, kinds),
            Optional.ofNullable(severity)
                .map(name -> Text.oneOf(prefix + "severity", Severity.class, name)),
            each(prefix + "modes", Mode.class, modes));
    return filter.checked(prefix, as);
  }

  private static <E extends Enum<E>> Set<E> each(String field, Class<E> type, List<String> names) {
    if (names.size() > MOST_NAMES) {
      throw new InvalidField(field, "at most " + MOST_NAMES);
    }
    var all = new HashSet<E>();
    names.forEach(name -> all.add(Text.oneOf(field, type, name)));
    return all;
  }
}
