package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.ledger.domain.SchoolContacts.Wanted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SchoolContactsTest {
  private static final SchoolId SCHOOL = new SchoolId("s-1");
  private static final SchoolContact GUARD = new SchoolContact("门卫室", "张安", "027-8700 0000");

  @Test
  void shouldReadThemAsAFileHasThem() {
    assertThat(SchoolContacts.parse(" 门卫室 : 张安 : 027-8700 0000 |校长:李宁:110"))
        .containsExactly(GUARD, new SchoolContact("校长", "李宁", "110"));
    assertThat(SchoolContacts.parse(" ")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "门卫:张, contacts[0]",
    "门卫:张:110:1, contacts[0]",
    "门卫:张:110|, contacts[1]",
    "门卫:张:1x0, contacts[0].phone",
    "门卫::110, contacts[0].name",
    ":张:110, contacts[0].role"
  })
  void shouldNameWhatCannotBeRead(String text, String field) {
    assertThatThrownBy(() -> SchoolContacts.parse(text))
        .isInstanceOfSatisfying(InvalidField.class, e -> assertThat(e.field()).isEqualTo(field));
  }

  @Test
  void shouldMakeAVersionOfWhatIsOtherwiseAlone() {
    var named = new Wanted(SCHOOL, List.of(GUARD));
    var first = new SchoolContacts(SCHOOL, List.of(GUARD), 1);
    assertThat(SchoolContacts.none(SCHOOL).become(named)).isEqualTo(new Outcome.Changed<>(first));
    assertThat(first.become(named)).isEqualTo(new Outcome.Unchanged<>(first));
    assertThat(SchoolContacts.none(SCHOOL).become(new Wanted(SCHOOL, List.of())))
        .isInstanceOf(Outcome.Unchanged.class);
  }

  @Test
  void shouldHoldFiveAtMost() {
    assertThatThrownBy(() -> new Wanted(SCHOOL, Collections.nCopies(6, GUARD)))
        .isInstanceOfSatisfying(
            InvalidField.class, e -> assertThat(e.field()).isEqualTo("contacts"));
  }
}
