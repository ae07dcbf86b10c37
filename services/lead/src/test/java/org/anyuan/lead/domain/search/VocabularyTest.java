package org.anyuan.lead.domain.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.anyuan.lead.adapter.out.vocabulary.TermsFile;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary USUAL = TermsFile.read();

  @Test
  void shouldFindEveryTermOfWhichAWordStandsInTheText() {
    assertThat(USUAL.in("放学后有人骑摩托车在校门外 持弹簧刀，向学生要钱"))
        .contains(term("摩托车"), term("校门口"), term("刀"), term("勒索"), term("放学"), term("学生"));
    assertThat(USUAL.in("翻越围墙")).contains(term("翻墙"), term("围墙"));
  }

  @Test
  void shouldMakeNoDifferenceOfFormsAndBlanks() {
    assertThat(Vocabulary.of(List.of("Ｐ2Ｐ平台", "校门口")).in("在 p2p\n平 台 和校 门口"))
        .isEqualTo(Set.of(term("Ｐ2Ｐ平台"), term("校门口")));
  }

  @Test
  void shouldJoinNothingOverAStop() {
    assertThat(USUAL.in("已通知学校。门口没有人")).doesNotContain(term("校门口"));
  }

  @Test
  void shouldSeeNoName() {
    for (var name : List.of("欧阳小满", "张伟", "李某某", "王老五", "阿强", "小胖")) {
      assertThat(USUAL.in(name)).as(name).isEmpty();
    }
  }

  /** An index row holds a third of a page, and that of an open lead all of its terms (V13). */
  @Test
  void shouldFitIntoAnIndexRowWhateverALeadSays() {
    assertThat(USUAL.all().size() * Long.BYTES).isLessThan(2400);
  }

  @Test
  void shouldHaveSomeHundredsOfTerms() {
    assertThat(USUAL.all().size()).isBetween(200, 400);
  }

  @Test
  void shouldRefuseAWordOfTwoTerms() {
    assertThatThrownBy(() -> Vocabulary.of(List.of("刀 匕首", "匕首")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Vocabulary.of(List.of("# nothing")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Term term(String name) {
    return new Term(name);
  }
}
