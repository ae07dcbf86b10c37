package org.anyuan.lead.domain.risk;

import java.util.List;
import java.util.stream.Stream;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.lead.domain.Bounds;

/**
 * The stated rule of the list.
 *
 * @param yellow from so many points on; likewise the others
 */
public record Rules(List<Rule> of, int yellow, int orange, int red) {
  public static final Rules USUAL =
      new Rules(
          List.of(
              new Rule(Row.Kind.LEAD, 3, 60),
              new Rule(Row.Kind.HAZARD, 2, 40),
              new Rule(Row.Kind.INCIDENT, 3, 40),
              new Rule(Row.Kind.DEVICE_GAP, 2, 20)),
          10,
          25,
          50);

  private static final int MOST = 1000;

  public Rules {
    of = List.copyOf(of);
  }

  public static Rules of(List<Rule> rules, Integer yellow, Integer orange, Integer red) {
    var kinds = rules.stream().map(Rule::kind).sorted().toList();
    if (!kinds.equals(Stream.of(Row.Kind.values()).toList())) {
      throw new InvalidField("of", "one rule for each kind");
    }
    rules.forEach(
        rule -> {
          Bounds.number("of.low", rule.low(), 0, 100);
          Bounds.number("of.most", rule.most(), 0, MOST);
        });
    Bounds.number("yellow", yellow, 1, MOST);
    Bounds.number("orange", orange, yellow + 1, MOST);
    return new Rules(rules, yellow, orange, Bounds.number("red", red, orange + 1, MOST));
  }

  RiskLevel level(int points) {
    if (points >= red) {
      return RiskLevel.RED;
    }
    if (points >= orange) {
      return RiskLevel.ORANGE;
    }
    return points >= yellow ? RiskLevel.YELLOW : RiskLevel.BLUE;
  }
}
