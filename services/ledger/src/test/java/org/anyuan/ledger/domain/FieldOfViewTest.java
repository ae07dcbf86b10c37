package org.anyuan.ledger.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldOfViewTest {
  @Test
  void shouldReadViewsAsAFileHasThem() {
    assertThat(FieldOfView.parse("CLASSROOM:教学楼:3:301|CORRIDOR:教学楼:3::走廊|PLAYGROUND::::操场").views())
        .containsExactly(
            new Space("教学楼", "3", "301", "", SpaceType.CLASSROOM),
            new Space("教学楼", "3", "", "走廊", SpaceType.CORRIDOR),
            new Space("", "", "", "操场", SpaceType.PLAYGROUND));
  }

  @ParameterizedTest
  @CsvSource({
    "'', views",
    "CLASSROOM, views[0]",
    "'CLASSROOM:教学楼:3:301:走廊:x', views",
    "'CLASSROOM:教学楼:3:301|WASHROOM:教学楼:3', views[1].spaceType",
    "'CLASSROOM:教学楼:3:301|CORRIDOR:教学楼:3:女厕', views[1].room",
    "'CLASSROOM:教学楼|CLASSROOM:教学楼', views",
    "'教学楼:3:301', views[0].spaceType"
  })
  void shouldNameTheViewAtFault(String text, String field) {
    assertThatThrownBy(() -> FieldOfView.parse(text))
        .asInstanceOf(InstanceOfAssertFactories.type(InvalidField.class))
        .extracting(InvalidField::field)
        .isEqualTo(field);
  }

  @Test
  void shouldHoldTwentyViewsAndNoMore() {
    var twenty = String.join("|", views(20));
    assertThat(FieldOfView.parse(twenty).views()).hasSize(20);
    assertThatThrownBy(() -> FieldOfView.parse(twenty + "|CLASSROOM:教学楼"))
        .isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> FieldOfView.parse("|".repeat(1_000_000)))
        .isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> FieldOfView.of(Collections.emptyList()))
        .isInstanceOf(InvalidField.class);
  }

  private static List<String> views(int count) {
    return java.util.stream.IntStream.range(0, count)
        .mapToObj(i -> "CLASSROOM:教学楼:3:" + (300 + i))
        .toList();
  }
}
