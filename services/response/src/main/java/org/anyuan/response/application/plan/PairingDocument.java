package org.anyuan.response.application.plan;

import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.plan.StepKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A pairing as people write it: what is named of it goes by its kind. */
@Schema(name = "PlanPairing")
public record PairingDocument(
    @Schema(required = true) String key,
    @Schema(required = true, implementation = Kind.class) String kind,
    @Schema(required = true) PlanDocument.Title title,
    @Schema(nullable = true, description = "Of BEFORE and WITHIN: what comes first")
        PointDocument first,
    @Schema(nullable = true, description = "Of BEFORE and WITHIN: what comes then")
        PointDocument then,
    @Schema(nullable = true, examples = "PT30M", description = "Of WITHIN and CORRECTION_WITHIN")
        String limit) {

  /** Which of the pairings it is. */
  public enum Kind {
    BEFORE,
    WITHIN,
    CORRECTION_WITHIN
  }

  /** Which point of a track it is. */
  public enum PointKind {
    STEP_DONE,
    FACTS_CONFIRMED,
    PUBLISHED,
    PLACE_NAMED
  }

  /** A point that a track reaches. */
  @Schema(name = "PlanPoint")
  public record PointDocument(
      @Schema(required = true, implementation = PointKind.class) String point,
      @Schema(nullable = true, description = "Of STEP_DONE") String step,
      @Schema(nullable = true, implementation = Point.What.class, description = "Of PUBLISHED")
          String what) {

    static PointDocument of(Point point) {
      return switch (point) {
        case Point.StepDone(var step) ->
            new PointDocument(PointKind.STEP_DONE.name(), step.value(), null);
        case Point.FactsConfirmed _ ->
            new PointDocument(PointKind.FACTS_CONFIRMED.name(), null, null);
        case Point.Published(var what) ->
            new PointDocument(PointKind.PUBLISHED.name(), null, what.name());
        case Point.PlaceNamed _ -> new PointDocument(PointKind.PLACE_NAMED.name(), null, null);
      };
    }

    Point point(String field) {
      return switch (Text.oneOf(field + ".point", PointKind.class, point)) {
        case STEP_DONE -> new Point.StepDone(StepKey.of(field + ".step", step));
        case FACTS_CONFIRMED -> new Point.FactsConfirmed();
        case PUBLISHED -> new Point.Published(Text.oneOf(field + ".what", Point.What.class, what));
        case PLACE_NAMED -> new Point.PlaceNamed();
      };
    }
  }

  static PairingDocument of(Pairing pairing) {
    var title = PlanDocument.Title.of(pairing.title());
    return switch (pairing) {
      case Pairing.Before(var key, var _, var first, var then) ->
          new PairingDocument(
              key,
              Kind.BEFORE.name(),
              title,
              PointDocument.of(first),
              PointDocument.of(then),
              null);
      case Pairing.Within(var key, var _, var first, var limit, var then) ->
          new PairingDocument(
              key,
              Kind.WITHIN.name(),
              title,
              PointDocument.of(first),
              PointDocument.of(then),
              limit.toString());
      case Pairing.CorrectionWithin(var key, var _, var limit) ->
          new PairingDocument(
              key, Kind.CORRECTION_WITHIN.name(), title, null, null, limit.toString());
    };
  }

  Pairing pairing(String field) {
    var words = PlanDocument.Title.words(field + ".title", title);
    var name = Text.id(field + ".key", key);
    return switch (Text.oneOf(field + ".kind", Kind.class, kind)) {
      case BEFORE -> {
        absent(field + ".limit", limit);
        yield new Pairing.Before(
            name, words, point(field + ".first", first), point(field + ".then", then));
      }
      case WITHIN ->
          new Pairing.Within(
              name,
              words,
              point(field + ".first", first),
              LimitsDocument.duration(field + ".limit", limit),
              point(field + ".then", then));
      case CORRECTION_WITHIN -> {
        absent(field + ".first", first);
        absent(field + ".then", then);
        yield new Pairing.CorrectionWithin(
            name, words, LimitsDocument.duration(field + ".limit", limit));
      }
    };
  }

  private static Point point(String field, PointDocument point) {
    return PlanDocument.present(field, point).point(field);
  }

  /** What has no meaning here was meant for something. */
  private static void absent(String field, Object value) {
    if (value != null) {
      throw new InvalidField(field, "not of this kind of pairing");
    }
  }
}
