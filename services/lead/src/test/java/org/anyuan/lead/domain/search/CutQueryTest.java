package org.anyuan.lead.domain.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.lead.adapter.out.vocabulary.TermsFile;
import org.junit.jupiter.api.Test;

class CutQueryTest {
  private static final Vocabulary VOCABULARY = TermsFile.read();
  private static final Names NAMES =
      new Names() {
        @Override
        public boolean isSchool(String name) {
          return name.equals("桃园小学") || name.equals("武昌三中东区");
        }

        @Override
        public boolean isRegion(String name) {
          return name.equals("武昌区");
        }

        @Override
        public int longest() {
          return 60;
        }
      };

  @Test
  void shouldCutIntoTheLongestWordsThatAreKnown() {
    // When
    var cut = cut("武昌区桃园小学校门外的摩托车");
    // Then
    assertThat(cut.regions()).containsExactly("武昌区");
    assertThat(cut.schools()).containsExactly("桃园小学");
    assertThat(cut.terms()).isEqualTo(Set.of(new Term("校门口"), new Term("摩托车")));
    assertThat(cut.unknown()).isEmpty();
    assertThat(cut.known()).containsExactly("桃园小学", "武昌区", "摩托车", "校门口");
  }

  @Test
  void shouldSayBackWhatItDoesNotKnow() {
    // When
    var cut = cut("欧阳小满 持刀，李某");
    // Then
    assertThat(cut.unknown()).containsExactly("欧阳小满", "李某");
    assertThat(cut.terms()).isEqualTo(Set.of(new Term("刀")));
    assertThat(cut("欧阳小满").knowsNothing()).isTrue();
  }

  @Test
  void shouldKnowNamesWithBracketsAndWideForms() {
    assertThat(cut("武昌三中（东区）").schools()).containsExactly("武昌三中东区");
  }

  @Test
  void shouldKnowNothingOfWhatSaysNothing() {
    assertThat(cut("附近有人的 ？！").knowsNothing()).isTrue();
    assertThat(cut("附近有人的 ？！").unknown()).isEmpty();
  }

  /** Whatever is written, each character is known or said back, and nothing else is. */
  @Test
  void shouldLoseNothingAndInventNothing() {
    var random = new Random(5);
    var characters = "刀校门口摩托车的桃园小学武昌区张欧阳李 ，".toCharArray();
    for (var i = 0; i < 2_000; i++) {
      // Given
      var query =
          random
              .ints(random.nextInt(1, 20), 0, characters.length)
              .mapToObj(at -> String.valueOf(characters[at]))
              .collect(Collectors.joining());
      // When
      var cut = cut(query);
      // Then
      assertThat(cut.unknown()).allMatch(query::contains).noneMatch(word -> word.contains("刀"));
      cut.schools().forEach(name -> assertThat(query).contains(name));
      for (var name : "张欧阳李".split("", -1)) {
        if (!name.isEmpty() && query.contains(name)) {
          assertThat(cut.unknown()).as(query).anyMatch(word -> word.contains(name));
        }
      }
    }
  }

  private static Cut cut(String query) {
    return CutQuery.of(query, VOCABULARY, NAMES);
  }
}
