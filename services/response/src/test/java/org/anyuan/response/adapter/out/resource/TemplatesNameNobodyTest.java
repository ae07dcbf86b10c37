package org.anyuan.response.adapter.out.resource;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.anyuan.response.application.publication.OwnWords;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.publication.AllowList;
import org.anyuan.response.domain.publication.NameCheck;
import org.anyuan.response.domain.publication.NameCheck.Passage;
import org.anyuan.response.domain.publication.ProtectedFields;
import org.junit.jupiter.api.Test;

class TemplatesNameNobodyTest {
  private static final Words AREA = new Words("武昌区", "Wuchang District");

  private final TemplateFile file = new TemplateFile();
  private final NameCheck check =
      new NameCheck(
          new AllowList(Set.of(AREA.zh(), AREA.en()), OwnWords.of(file.all()), Set.of()),
          ProtectedFields.NONE);

  @Test
  void shouldFindNothingInATemplateWhoseGapsAreFilled() {
    for (var template : file.all()) {
      for (var kind : AlarmKind.values()) {
        assertThat(
                check.of(passages(template.key(), template.filled(AREA, kind, Instant.now()), "")))
            .as(template.key())
            .isEmpty();
      }
    }
  }

  @Test
  void shouldFindAGapThatNobodyFilled() {
    var gap = "【伤亡和处置进展,经核实后填写】";
    assertThat(check.of(List.of(new Passage("zh.body", "警方正在处置。" + gap))))
        .anySatisfy(found -> assertThat(found.words()).isEqualTo(gap));
  }

  private static List<Passage> passages(
      String key, org.anyuan.response.domain.statement.Content content, String filled) {
    return Stream.of(content.zh(), content.en().orElseThrow())
        .flatMap(
            lines ->
                Stream.of(
                    new Passage(key, lines.title().replaceAll("【[^】]*】", filled)),
                    new Passage(key, lines.body().replaceAll("【[^】]*】", filled))))
        .toList();
  }
}
