package org.anyuan.lead.domain.lead;

import static org.anyuan.lead.domain.lead.Samples.NOW;
import static org.anyuan.lead.domain.lead.Samples.words;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.IncidentId;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bullying in the education desk's hands, its steps the school's. */
class AuthorityTest {
  private static final Lead LEAD =
      Samples.triaged(Samples.received(Samples.ID, Category.BULLYING, Source.SCHOOL, Set.of()));

  static Stream<Arguments> commands() {
    var steps = new LeadCommand.DoStep(StepKey.STOP_IT, Optional.empty());
    return Stream.of(
        Arguments.of(new LeadCommand.Add(words("还有")), List.of("SCHOOL", "EDUCATION", "SERVICE")),
        Arguments.of(steps, List.of("SCHOOL", "EDUCATION")),
        Arguments.of(new LeadCommand.Reopen(words("又")), List.of("EDUCATION", "POLICE")),
        Arguments.of(new LeadCommand.Triage(Category.VIOLENCE, Set.of()), List.of("EDUCATION")),
        Arguments.of(new LeadCommand.Overrule(Severity.HIGH, words("重")), List.of("EDUCATION")),
        Arguments.of(new LeadCommand.Verify(true, words("属实")), List.of("EDUCATION")),
        Arguments.of(new LeadCommand.HandOver(Agency.POLICE, words("转")), List.of("EDUCATION")),
        Arguments.of(new LeadCommand.MergeInto(Samples.head()), List.of("EDUCATION")),
        Arguments.of(new LeadCommand.TakeIn(Samples.head()), List.of("EDUCATION")),
        Arguments.of(new LeadCommand.ReachTime(), List.of("SERVICE")),
        Arguments.of(
            new LeadCommand.LinkIncident(new IncidentId("i1"), Optional.empty()),
            List.of("SERVICE")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("commands")
  void shouldLetOnlyThoseWhoMay(LeadCommand command, List<String> allowed) {
    for (var agency : Agency.values()) {
      var outcome = LEAD.on(command, People.at(agency), NOW);
      var refused =
          outcome instanceof Outcome.Refused<Decided>(var reason, var _, var _)
              && (reason == Reason.FORBIDDEN || reason == Reason.NOT_FOUND);
      assertThat(refused)
          .as("%s by %s", command, agency)
          .isEqualTo(!allowed.contains(agency.name()));
    }
  }

  @Test
  void shouldNotBeKnownToWhomItIsNotNear() {
    for (var by :
        List.of(
            People.by("edu2", Agency.EDUCATION, People.ELSEWHERE),
            People.OTHER_TEACHER,
            // A school's account that is bound to none reaches none.
            new By(People.TEACHER.who(), Agency.SCHOOL, People.COUNTY, Optional.empty()))) {
      assertThat(LEAD.on(new LeadCommand.Add(words("还有")), by, NOW))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_FOUND));
    }
  }
}
