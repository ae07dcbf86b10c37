package org.anyuan.lead.domain.lead;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.LeadId;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.PersonId;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.mediation.InCharge;
import org.anyuan.lead.domain.mediation.MediationCommand;
import org.anyuan.lead.domain.mediation.Talk;
import org.anyuan.lead.domain.protection.Protected;

/** What the tests of leads start from. */
public final class Samples {
  public static final Instant NOW = Instant.parse("2026-09-07T00:00:00Z");
  public static final String SECRET = "张小明";
  static final LeadId ID = id("one");
  static final LeadId HEAD = id("head");
  static final Set<Sign> AGAIN = EnumSet.of(Sign.REPEATED);
  static final List<Instant> VISITS =
      List.of(NOW.plus(Duration.ofDays(30)), NOW.plus(Duration.ofDays(60)));
  static final List<InCharge> IN_CHARGE =
      List.of(
          new InCharge(InCharge.Post.CLASS_TEACHER, new PersonId("tea")),
          new InCharge(InCharge.Post.PEOPLES_MEDIATOR, new PersonId("med")));

  private Samples() {}

  public static LeadId id(String name) {
    return new LeadId(DeterministicId.of(name));
  }

  static Protected<String> words(String text) {
    return words(ID, text);
  }

  static Protected<String> words(LeadId lead, String text) {
    return Note.words(lead, "words", text + "，" + SECRET);
  }

  public static Lead received(LeadId id, Category category, Source source, Set<Sign> signs) {
    return decided(id, category, source, signs).lead();
  }

  static Decided decided(LeadId id, Category category, Source source, Set<Sign> signs) {
    return Lead.receive(
        id,
        new About(People.SCHOOL, People.STATION, source, NOW, Optional.empty()),
        report(id),
        category,
        signs);
  }

  private static Report report(LeadId id) {
    return Report.of(
        id,
        NOW.minusSeconds(600),
        SECRET + "在操场被打",
        "操场",
        List.of(Named.of("people[0]", "HARMED", SECRET, "")),
        NOW);
  }

  /** Without anybody named. */
  public static Lead unnamed(LeadId id, Category category, SchoolId school) {
    return Lead.receive(
            id,
            new About(school, People.STATION, Source.EDUCATION, NOW, Optional.empty()),
            Report.of(id, NOW, "校门口", "", List.of(), NOW),
            category,
            Set.of())
        .lead();
  }

  public static Lead dispute() {
    return received(ID, Category.DISPUTE, Source.SCHOOL, AGAIN);
  }

  public static Lead triaged(Lead lead) {
    return then(lead, new LeadCommand.Triage(lead.category(), lead.rating().signs()));
  }

  public static Lead verified(Lead lead) {
    return then(triaged(lead), new LeadCommand.Verify(true, words(lead.id(), "属实")));
  }

  public static Lead handling(Lead lead) {
    return then(verified(lead), new LeadCommand.Begin());
  }

  /** With all of its steps done. */
  static Lead done(Lead lead) {
    var after = handling(lead);
    for (var step : after.steps().open()) {
      after = then(after, new LeadCommand.DoStep(step.plan().key(), Optional.empty()));
    }
    return after;
  }

  public static Lead agreed(Lead lead) {
    var after = then(done(lead), new LeadCommand.Mediate(IN_CHARGE));
    after = then(after, going(new MediationCommand.Hold(Talk.TOGETHER)));
    return then(after, going(new MediationCommand.Agree(words(lead.id(), "互相道歉"))));
  }

  static LeadCommand going(MediationCommand command) {
    return new LeadCommand.GoOnMediating(command);
  }

  public static Lead settled(Lead lead) {
    return then(agreed(lead), new LeadCommand.Settle(How.MEDIATED, VISITS));
  }

  static Lead visited(Lead lead) {
    var after = settled(lead);
    after = then(after, new LeadCommand.MakeVisit(1, Visit.Found.HOLDS, Optional.empty()));
    return then(after, new LeadCommand.MakeVisit(2, Visit.Found.HOLDS, Optional.empty()));
  }

  public static Lead kept(Lead lead) {
    return then(visited(lead), new LeadCommand.Close());
  }

  public static Lead unfounded(Lead lead) {
    return then(triaged(lead), new LeadCommand.Verify(false, words(lead.id(), "不属实")));
  }

  public static Lead expired(Lead lead) {
    return at(triaged(lead), NOW.plus(Times.UNVERIFIED));
  }

  static Lead head() {
    return received(HEAD, Category.DISPUTE, Source.SCHOOL, AGAIN);
  }

  public static Lead merged(Lead lead) {
    return then(lead, new LeadCommand.MergeInto(head()));
  }

  /** By whoever holds it. */
  static Lead then(Lead lead, LeadCommand command) {
    return value(lead.on(command, holder(lead), NOW)).lead();
  }

  static Lead at(Lead lead, Instant now) {
    return value(lead.on(new LeadCommand.ReachTime(), By.SERVICE, now)).lead();
  }

  static By holder(Lead lead) {
    return People.at(lead.hand().holder());
  }

  /** What was decided; where nothing changed, that. */
  public static Decided value(Outcome<Decided> outcome) {
    return switch (outcome) {
      case Outcome.Changed<Decided>(var decided) -> decided;
      case Outcome.Unchanged<Decided>(var decided) -> decided;
      case Outcome.Refused<Decided> refused -> throw new AssertionError(refused);
    };
  }

  static UUID command(Lead lead) {
    return Raised.by(lead.id(), NOW).command();
  }
}
