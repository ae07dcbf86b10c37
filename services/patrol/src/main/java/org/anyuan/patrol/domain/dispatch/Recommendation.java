package org.anyuan.patrol.domain.dispatch;

import java.time.Duration;
import java.util.List;
import org.anyuan.common.geo.Position;

/**
 * Who could be there first, and what is missing.
 *
 * @param runCard the id of the card that it goes by
 * @param alternatives who else could be sent, the soonest first
 */
public record Recommendation(
    String runCard, List<Choice> choices, List<Choice> alternatives, List<Shortfall> shortfalls) {

  /**
   * A unit that could be sent.
   *
   * @param from where it starts
   * @param live it has said so itself; else it is its station
   * @param metres as the crow flies
   * @param routed a router was asked; else it is an estimate
   */
  public record Choice(
      PlacedUnit placed,
      Requirement requirement,
      Position from,
      boolean live,
      long metres,
      Duration arrival,
      boolean routed,
      List<Reason> reasons) {

    Choice routed(Duration way) {
      return new Choice(placed, requirement, from, live, metres, way, true, reasons);
    }
  }

  /** Why a unit, or what to mind about it. */
  public enum Reason {
    SOONEST_OF_ITS_KIND,
    HAS_THE_SKILLS,
    HAS_THE_EQUIPMENT,
    /** It stands at the school itself. */
    OF_THE_SCHOOL,
    POSITION_LIVE,
    /** Nothing was heard of it lately: it is taken to be at its station. */
    POSITION_OF_STATION,
    /** Its shift is over, or has not begun. */
    OUTSIDE_OF_SHIFT
  }

  /**
   * What the run card asks for and nobody can give: how many that would fit are out for what cause.
   */
  public record Shortfall(
      Requirement requirement,
      int found,
      int onDispatch,
      int offDuty,
      int withoutPosition,
      int tooFar,
      int triedBefore) {}
}
