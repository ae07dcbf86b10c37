package org.anyuan.lead.domain.duplicate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.anyuan.lead.domain.Any;
import org.anyuan.lead.domain.People;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.lead.domain.lead.Category;
import org.anyuan.lead.domain.lead.Samples;
import org.anyuan.lead.domain.protection.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FindDuplicatesTest {
  private static final Instant NOW = Samples.NOW;
  private static final String TOLD = "初二三班有学生在操场被几个同学打了";

  @ParameterizedTest
  @CsvSource({
    "初二三班有学生在操场被几个同学打了, true",
    "初二（3）班一学生在操场上被几个同学打, true",
    "初二三班的学生在操场被同学殴打，打了几次, true",
    "校门口有流动摊贩占道，放学时堵车, false",
    "食堂有异味，几个班有学生呕吐, false"
  })
  void shouldFindTheSameMatterInOtherWords(String words, boolean likely) {
    var found =
        FindDuplicates.of(
            told("one", TOLD, NOW), List.of(told("two", words, NOW.minusSeconds(7200))));
    assertThat(found.size()).isEqualTo(likely ? 1 : 0);
  }

  @Test
  void shouldNotLookBeyondTheSchoolAndAFortnight() {
    var one = told("one", TOLD, NOW);
    var old = told("old", TOLD, NOW.minus(FindDuplicates.WINDOW).minusSeconds(1));
    var far =
        new Compared(Samples.id("far"), new SchoolId("s2"), Category.VIOLENCE, NOW, one.words());
    var far2 =
        new Compared(
            Samples.id("far"),
            new SchoolId("s2"),
            Category.VIOLENCE,
            NOW,
            Protected.of(Samples.id("far"), TOLD));
    assertThat(FindDuplicates.of(one, List.of(one, old, far, far2))).isEmpty();
  }

  @Test
  void shouldSayWhatItIsMadeUpOf() {
    var other =
        new Compared(
            Samples.id("two"),
            People.SCHOOL,
            Category.BULLYING,
            NOW.minus(Duration.ofDays(7)),
            Protected.of(Samples.id("two"), "初二三班，有学生在操场被几个同学打了！"));
    var found = FindDuplicates.of(told("one", TOLD, NOW), List.of(other));
    assertThat(found).containsExactly(new Likeness(Samples.id("two"), 80, 100, 50, false));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldComeToTheSameInWhateverOrderAndEitherWayRound(long seed) {
    var random = new Random(seed);
    var all = new ArrayList<Compared>();
    for (var i = 0; i < 60; i++) {
      var words = new StringBuilder();
      for (var n = 0; n < 12; n++) {
        words.append(Any.of(List.of("打", "了", "操", "场"), random));
      }
      all.add(told("l" + i, words.toString(), NOW.minusSeconds(random.nextInt(900_000))));
    }
    var one = all.getFirst();
    var expected = FindDuplicates.of(one, all);
    assertThat(expected).isNotEmpty().hasSizeLessThanOrEqualTo(FindDuplicates.MOST);
    for (var i = 0; i < 20; i++) {
      Collections.shuffle(all, random);
      assertThat(FindDuplicates.of(one, all)).isEqualTo(expected);
    }
    for (var likeness : expected) {
      var other = all.stream().filter(c -> c.lead().equals(likeness.other())).findFirst();
      var back = FindDuplicates.of(other.orElseThrow(), List.of(one));
      assertThat(back).singleElement().extracting(Likeness::percent).isEqualTo(likeness.percent());
    }
  }

  @Test
  void shouldNotSayAWordOfEither() {
    assertThat(told("one", TOLD, NOW).toString()).doesNotContain("操场");
  }

  private static Compared told(String id, String words, Instant at) {
    var lead = Samples.id(id);
    return new Compared(lead, People.SCHOOL, Category.VIOLENCE, at, Protected.of(lead, words));
  }
}
