package org.anyuan.response.domain.ground;

import org.anyuan.common.geo.Position;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;

/** Where parents fetch their children (家长会合点). */
public record Reunification(String name, Position position, Counts counts) {
  private static final int MOST = 50_000;

  public static Reunification at(String name, Position position, int expected) {
    return new Reunification(Text.required("name", name, 60), position, Counts.of(expected, 0, 0));
  }

  Reunification counting(Counts now) {
    return new Reunification(name, position, now);
  }

  /**
   * Of children.
   *
   * @param arrived at the point; may be more than were expected
   * @param handedOver to whoever may fetch them
   */
  public record Counts(int expected, int arrived, int handedOver) {
    public static Counts of(int expected, int arrived, int handedOver) {
      within("expected", expected, MOST);
      within("arrived", arrived, MOST);
      if (handedOver < 0 || handedOver > arrived) {
        throw new InvalidField("handedOver", "from 0 to those who arrived");
      }
      return new Counts(expected, arrived, handedOver);
    }

    private static void within(String field, int value, int most) {
      if (value < 0 || value > most) {
        throw new InvalidField(field, "from 0 to " + most);
      }
    }

    public int waiting() {
      return arrived - handedOver;
    }
  }
}
