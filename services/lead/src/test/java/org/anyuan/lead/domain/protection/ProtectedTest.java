package org.anyuan.lead.domain.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Disclose;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.LeadCommand;
import org.anyuan.lead.domain.lead.LeadOutline;
import org.anyuan.lead.domain.lead.Named;
import org.anyuan.lead.domain.lead.Samples;
import org.anyuan.lead.domain.lead.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProtectedTest {
  private static final Lead BULLYING =
      Samples.received(Samples.id("b"), Category.BULLYING, Source.SCHOOL, Set.of());
  private static final Lead TRAFFIC =
      Samples.unnamed(Samples.id("t"), Category.TRAFFIC, People.SCHOOL);

  @Test
  void shouldPrintNothingOfWhatItHolds() {
    assertThat(BULLYING.toString()).doesNotContain(Samples.SECRET).contains(Protected.MASK);
    assertThat(Named.of("p", "ACCUSED", Samples.SECRET, "13800000000").toString())
        .isEqualTo(Protected.MASK);
    assertThat(String.format("%s", List.of(BULLYING.report().words())))
        .isEqualTo("[" + Protected.MASK + "]");
  }

  @Test
  void shouldNotSayInARefusalWhatWasGiven() {
    assertThatThrownBy(
            () -> ProtectedWords.required(Samples.id("b"), "words", Samples.SECRET + "\u0000", 100))
        .isInstanceOf(InvalidField.class)
        .hasMessageNotContaining(Samples.SECRET);
  }

  @Test
  void shouldOpenToWhoHandlesThatVeryLead() {
    var clearance = Clearance.of(People.EDUCATION, BULLYING.handlers()).orElseThrow();
    assertThat(BULLYING.report().words().open(clearance)).isPresent();
    assertThat(BULLYING.report().words().erased().open(clearance)).isEmpty();
    var other = Samples.received(Samples.id("c"), Category.BULLYING, Source.SCHOOL, Set.of());
    assertThatThrownBy(() -> other.report().words().open(clearance))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /** Bullying: the education desk has it, the school has its steps. */
  @ParameterizedTest
  @EnumSource(Agency.class)
  void shouldClearThoseWhoHaveSomethingToDoAboutIt(Agency agency) {
    assertThat(Clearance.of(People.at(agency), BULLYING.handlers()).isPresent())
        .isEqualTo(agency == Agency.EDUCATION || agency == Agency.SCHOOL);
  }

  @Test
  void shouldClearNobodyFromElsewhere() {
    var elsewhere = People.by("edu2", Agency.EDUCATION, People.ELSEWHERE);
    assertThat(Clearance.of(elsewhere, BULLYING.handlers())).isEmpty();
    assertThat(Clearance.of(People.OTHER_TEACHER, BULLYING.handlers())).isEmpty();
  }

  /** Every agency with every category, named or not: nothing at all, or exactly the outline. */
  @ParameterizedTest
  @EnumSource(Category.class)
  void shouldTellOthersAnOutlineOrNothing(Category category) {
    var named = Samples.received(Samples.id("n"), category, Source.PUBLIC, Set.of());
    var plain = Samples.unnamed(Samples.id("p"), category, People.SCHOOL);
    for (var agency : EnumSet.allOf(Agency.class)) {
      var reader = People.at(agency);
      assertThat(kind(reader, named)).isEqualTo(handles(agency, named) ? "whole" : "nothing");
      var outline = !category.isSensitive() && agency != Agency.SCHOOL && agency != Agency.SERVICE;
      assertThat(kind(reader, plain))
          .isEqualTo(handles(agency, plain) ? "whole" : outline ? "outline" : "nothing");
    }
  }

  @Test
  void shouldTellTheOneItIsOfferedToThatThereIsSomethingToAnswer() {
    // Given
    assertThat(kind(People.POLICE, BULLYING)).isEqualTo("nothing");
    // When
    var offered =
        Samples.value(
                BULLYING.on(
                    new LeadCommand.HandOver(Agency.POLICE, Protected.of(BULLYING.id(), "有人受伤")),
                    People.EDUCATION,
                    Samples.NOW))
            .lead();
    // Then
    assertThat(kind(People.POLICE, offered)).isEqualTo("outline");
    assertThat(kind(People.COMMISSION, offered)).isEqualTo("nothing");
    assertThat(kind(People.by("far", Agency.POLICE, People.ELSEWHERE), offered))
        .isEqualTo("nothing");
  }

  @Test
  void shouldHaveInAnOutlineTheseFieldsAlone() {
    assertThat(LeadOutline.class.getRecordComponents())
        .extracting(component -> component.getName())
        .containsExactly(
            "id",
            "school",
            "path",
            "category",
            "severity",
            "state",
            "holder",
            "receivedAt",
            "next",
            "late");
    assertThat(Disclose.to(People.COMMISSION, TRAFFIC).toString()).doesNotContain("校门口");
  }

  private static boolean handles(Agency agency, Lead lead) {
    return lead.handlers().agencies().contains(agency);
  }

  private static String kind(By reader, Lead lead) {
    var disclosure = Disclose.to(reader, lead);
    return switch (disclosure) {
      case Disclosure.Whole<Lead, LeadOutline> _ -> "whole";
      case Disclosure.Outline<Lead, LeadOutline> _ -> {
        assertThat(disclosure.cleared()).isEqualTo(Optional.empty());
        yield "outline";
      }
      case Disclosure.Nothing<Lead, LeadOutline> _ -> "nothing";
    };
  }
}
