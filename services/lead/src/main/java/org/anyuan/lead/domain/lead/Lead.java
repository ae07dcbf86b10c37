package org.anyuan.lead.domain.lead;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.Severity;
import org.anyuan.lead.domain.mediation.Mediation;
import org.anyuan.lead.domain.protection.Clearance;

/**
 * A lead, as it is.
 *
 * @param joined those that were merged into it
 * @param incident absent while none was asked for
 * @param returns how often it came back after it was settled or over
 */
public record Lead(
    LeadId id,
    About about,
    Report report,
    Rating rating,
    LeadState state,
    Hand hand,
    Steps steps,
    Optional<Mediation> mediation,
    Visits visits,
    Set<LeadId> joined,
    Optional<Raised> incident,
    Waits waits,
    int returns,
    long version) {
  public Lead {
    joined = Set.copyOf(joined);
  }

  /** It was taken in. What is urgent or for the police goes there before any desk has looked. */
  public static Decided receive(
      LeadId id, About about, Report report, Category category, Set<Sign> signs) {
    var now = about.receivedAt();
    var none =
        new Lead(
            id,
            about,
            report,
            Rating.of(category, signs),
            new LeadState.Received(now),
            Hand.of(category.first()),
            new Steps(List.of()),
            Optional.empty(),
            Visits.NONE,
            Set.of(),
            Optional.empty(),
            Waits.NONE,
            0,
            0);
    return new Moving(none, now)
        .enter(new LeadState.Received(now), Times.triage(none.severity()))
        .steps(Steps.of(category))
        .tellPolice()
        .urge()
        .decided();
  }

  public Outcome<Decided> on(LeadCommand command, By by, Instant now) {
    return LeadLife.decide(this, command, by, now);
  }

  public Category category() {
    return rating.category();
  }

  public Severity severity() {
    return rating.severity();
  }

  public boolean over() {
    return state.over();
  }

  /** Something that was waited for did not come, and it was said. */
  public boolean late() {
    return !over() && waits.all().stream().anyMatch(wait -> wait.raised() > 0);
  }

  /** When something happens by itself; absent once it is over and erased. */
  public Optional<Instant> next() {
    return waits.next();
  }

  /**
   * The public form says that it is urgent and no desk has looked yet. Nobody vouches for it, so no
   * lane rings; but the police are told, and whichever of both desks looks first decides.
   */
  boolean waitsForFirstLook() {
    return about.source() == Source.PUBLIC
        && state instanceof LeadState.Received
        && rating.urgent();
  }

  /**
   * Who has it in hand, and whoever still has something to do about it: of what is so urgent that
   * it is an incident, or may have to be one, the police.
   */
  public Clearance.Handlers handlers() {
    var agencies = EnumSet.of(hand.holder());
    if (!over()) {
      agencies.addAll(steps.duties());
      if (incident.isPresent() || waitsForFirstLook()) {
        agencies.add(Agency.POLICE);
      }
    }
    agencies.removeIf(agency -> agency == Agency.SCHOOL && category().isForThePoliceAlone());
    return new Clearance.Handlers(id, about.path(), about.school(), agencies);
  }

  /** Others are not told that there is such a lead. */
  public boolean isProtected() {
    return report.named() || category().isSensitive();
  }
}
