package org.anyuan.response.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Case;
import org.anyuan.response.domain.Severity;
import org.junit.jupiter.api.Test;

/** The nearest region's plan counts, then the one that says most. */
class ChoosePlanTest {
  private static final RegionPath SCHOOL = new RegionPath("/420000/420100/420106/");

  private static Plan plan(String id, String path, Set<AlarmKind> kinds, Severity from) {
    var one = Case.plan();
    return new Plan(
        id,
        1,
        one.title(),
        new RegionPath(path),
        kinds,
        from,
        one.duties(),
        one.limits(),
        one.steps(),
        one.pairings(),
        false);
  }

  private static String chosen(Plan... plans) {
    return ChoosePlan.of(List.of(plans), SCHOOL, Set.of(AlarmKind.FIRE), Severity.HIGH)
        .map(Plan::id)
        .orElse("none");
  }

  private final Plan any = plan("any", "/", Set.of(), Severity.LOW);
  private final Plan fire = plan("fire", "/", Set.of(AlarmKind.FIRE), Severity.LOW);
  private final Plan grave = plan("grave", "/", Set.of(AlarmKind.FIRE), Severity.HIGH);
  private final Plan gravest = plan("gravest", "/", Set.of(AlarmKind.FIRE), Severity.CRITICAL);
  private final Plan city = plan("city", "/420000/420100/", Set.of(), Severity.LOW);
  private final Plan other = plan("other", "/420000/420200/", Set.of(), Severity.LOW);
  private final Plan medical = plan("medical", "/", Set.of(AlarmKind.MEDICAL), Severity.LOW);

  @Test
  void shouldPreferTheNearestRegionThenTheKindThenTheSeverity() {
    assertThat(chosen(any)).isEqualTo("any");
    assertThat(chosen(any, medical)).isEqualTo("any");
    assertThat(chosen(any, fire)).isEqualTo("fire");
    assertThat(chosen(any, fire, grave, gravest)).isEqualTo("grave");
    assertThat(chosen(any, grave, city)).isEqualTo("city");
    assertThat(chosen(any, other)).isEqualTo("any");
    assertThat(chosen(any, city.with(2, true))).isEqualTo("any");
  }
}
