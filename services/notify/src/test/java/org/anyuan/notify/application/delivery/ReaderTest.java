package org.anyuan.notify.application.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.anyuan.common.region.Scope;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.domain.Lane;
import org.junit.jupiter.api.Test;

class ReaderTest {
  @Test
  void shouldLetADeskReadOfItsAudienceAlone() {
    var lanes =
        Map.of(
            "police-dispatcher", Set.of(Lane.POLICE),
            "police-officer", Set.of(Lane.POLICE),
            "education-officer", Set.of(Lane.EDUCATION, Lane.SCHOOL),
            "media-officer", Set.of(Lane.MEDIA),
            "school-officer", Set.of(Lane.SCHOOL),
            "installer", Set.<Lane>of(),
            "no-such-role", Set.<Lane>of());
    lanes.forEach(
        (role, expected) -> {
          var reader = Reader.of(new Actor("ada", role, Scope.NOTHING));
          assertThat(reader.lanes()).as(role).isEqualTo(expected);
          assertThat(reader.all()).as(role).isFalse();
        });
  }

  @Test
  void shouldLetWhoOverseesARegionReadAllOfIt() {
    for (var role : Set.of("commission-officer", "inspector", "administrator")) {
      var reader = Reader.of(new Actor("ada", role, Scope.NOTHING));
      assertThat(reader.lanes()).containsExactlyInAnyOrder(Lane.values());
      assertThat(reader.all()).isTrue();
    }
  }
}
