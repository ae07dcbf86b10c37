package org.anyuan.lead.domain.lead;

import java.util.Optional;
import java.util.Set;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.protection.Protected;

/**
 * How grave a lead is: as the rule says, unless a person overruled it, or a lead that was merged
 * into it is graver.
 */
public record Rating(
    Category category, Set<Sign> signs, Optional<Overrule> overruled, Severity least) {
  public Rating {
    signs = Set.copyOf(signs);
  }

  /** Why somebody thinks otherwise than the rule. */
  public record Overrule(Severity severity, PersonId who, Protected<String> reason) {}

  static Rating of(Category category, Set<Sign> signs) {
    return new Rating(category, signs, Optional.empty(), Severity.LOW);
  }

  public AssessSeverity.Assessment assessment() {
    return AssessSeverity.of(category, signs);
  }

  public Severity severity() {
    return overruled.map(Overrule::severity).orElse(assessment().severity()).orHigher(least);
  }

  /** Nobody waits for a desk with it: it becomes an incident. */
  public boolean urgent() {
    return switch (severity()) {
      case CRITICAL -> true;
      case HIGH -> signs.contains(Sign.HAPPENING_NOW);
      case MEDIUM, LOW -> false;
    };
  }

  Rating overruled(Overrule by) {
    return new Rating(category, signs, Optional.of(by), least);
  }

  Rating atLeast(Severity other) {
    return new Rating(category, signs, overruled, least.orHigher(other));
  }

  Rating erased() {
    return new Rating(
        category,
        signs,
        overruled.map(o -> new Overrule(o.severity(), o.who(), o.reason().erased())),
        least);
  }
}
