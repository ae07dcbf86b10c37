package org.anyuan.response.adapter.out.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.StatementKind;
import org.anyuan.response.domain.statement.Template;
import org.junit.jupiter.api.Test;

class TemplateFileTest {
  private static final Words AREA = new Words("武昌区", "Wuchang District");
  private static final Instant AT = Instant.parse("2026-09-07T01:20:00Z");

  private final TemplateFile file = new TemplateFile();

  @Test
  void shouldHaveOneOfEachKindOfStatementForEveryIncident() {
    for (var incident : EnumSet.allOf(AlarmKind.class)) {
      assertThat(file.all().stream().filter(one -> one.fits(incident)).map(Template::kind))
          .as(incident.name())
          .contains(StatementKind.values());
    }
  }

  @Test
  void shouldLeaveNothingOpenButWhatPeopleFillIn() {
    for (var template : file.all()) {
      for (var incident : EnumSet.allOf(AlarmKind.class)) {
        var content = template.filled(AREA, incident, AT);
        for (var lines : new Content.Lines[] {content.zh(), content.en().orElseThrow()}) {
          var checked = Content.Lines.of("zh", lines.title(), lines.body());
          assertThat(checked.title() + checked.body()).doesNotContain("{", "}");
        }
        assertThat(content.namesPlace()).isFalse();
      }
    }
  }

  /** Whoever pressed under threat must not be found out. */
  @Test
  void shouldSayOfASilentAlarmNoMoreThanOfAnyOther() {
    for (var template : file.all()) {
      var other = template.filled(AREA, AlarmKind.OTHER, AT);
      for (var silent : new AlarmKind[] {AlarmKind.DURESS, AlarmKind.SILENT_PANIC}) {
        assertThat(template.filled(AREA, silent, AT)).isEqualTo(other);
      }
    }
  }

  @Test
  void shouldSayWhenAndWhereInBothLanguages() {
    var first = file.all().getFirst().filled(AREA, AlarmKind.FIRE, AT);
    assertThat(first.zh().body()).startsWith("9月7日9时许，武昌区一所学校发生火情。");
    assertThat(first.en().orElseThrow().body())
        .startsWith(
            "At about 9:20 on 7 September, a fire occurred at a school in Wuchang District.");
  }
}
