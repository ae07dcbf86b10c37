package org.anyuan.response.domain.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.Words;

/**
 * What is done in a major incident of some kinds and from a severity on, in a region and those
 * below it.
 *
 * @param kinds empty: of any kind
 * @param duties who has to be found when a response opens
 * @param version 0 for what comes with the service
 */
public record Plan(
    String id,
    long version,
    Words title,
    RegionPath path,
    Set<AlarmKind> kinds,
    Severity fromSeverity,
    Set<Duty> duties,
    Limits limits,
    List<Step> steps,
    List<Pairing> pairings,
    boolean retired) {
  public static final int MOST_STEPS = 100;
  public static final int MOST_PAIRINGS = 50;

  public Plan {
    kinds = Set.copyOf(kinds);
    duties = Set.copyOf(duties);
    steps = List.copyOf(steps);
    pairings = List.copyOf(pairings);
  }

  public Optional<Step> step(StepKey key) {
    return steps.stream().filter(step -> step.key().equals(key)).findFirst();
  }

  public Optional<Pairing> pairing(String key) {
    return pairings.stream().filter(pairing -> pairing.key().equals(key)).findFirst();
  }

  public Plan with(long newVersion, boolean isRetired) {
    return new Plan(
        id,
        newVersion,
        title,
        path,
        kinds,
        fromSeverity,
        duties,
        limits,
        steps,
        pairings,
        isRetired);
  }
}
