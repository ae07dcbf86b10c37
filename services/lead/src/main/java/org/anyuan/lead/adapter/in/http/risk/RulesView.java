package org.anyuan.lead.adapter.in.http.risk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.protection.SmallCounts;
import org.anyuan.lead.domain.risk.Row;
import org.anyuan.lead.domain.risk.Rule;
import org.anyuan.lead.domain.risk.Rules;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the list is counted by. */
@Schema(name = "RiskRules")
record RulesView(
    List<RuleView> rules,
    Map<Severity, Integer> timesBySeverity,
    @Schema(description = "What is late counts so many times as much") int timesLate,
    @Schema(
            description =
                "An incident counts in full for a third of it, then two thirds, then one third, then"
                    + " nothing",
            format = "duration")
        String incidentsRememberedFor,
    @Schema(description = "From so many points on") int yellow,
    int orange,
    int red,
    @Schema(description = "Smaller counts of what protects people are held back from others")
        int leastTold) {

  @Schema(name = "RiskRule")
  record RuleView(
      Row.Kind kind,
      @Schema(description = "What a row of severity LOW counts") int low,
      @Schema(description = "What all rows of the kind at one school count at most") int most) {
    static RuleView of(Rule rule) {
      return new RuleView(rule.kind(), rule.low(), rule.most());
    }
  }

  static RulesView of(Rules rules) {
    var times = new EnumMap<Severity, Integer>(Severity.class);
    for (var severity : Severity.values()) {
      times.put(severity, Rule.times(severity));
    }
    return new RulesView(
        rules.of().stream().map(RuleView::of).toList(),
        times,
        Rule.LATE,
        Rule.REMEMBERED.toString(),
        rules.yellow(),
        rules.orange(),
        rules.red(),
        SmallCounts.LEAST);
  }
}
