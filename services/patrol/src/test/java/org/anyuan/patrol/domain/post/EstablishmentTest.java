package org.anyuan.patrol.domain.post;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.anyuan.common.region.RegionPath;
import org.anyuan.patrol.domain.post.Establishment.SchoolOf;
import org.junit.jupiter.api.Test;

class EstablishmentTest {
  private static final RegionPath CITY = new RegionPath("/420000/420100/");

  @Test
  void shouldCountTheRegionAndEachBelowItAndNameWhatIsMissing() {
    // Given
    var schools =
        List.of(
            school("a", "420106"),
            school("b", "420106"),
            school("c", "420111"),
            new SchoolOf("d", "别处", new RegionPath("/420000/420500/420502/")));
    // When
    var counts = Establishment.count(CITY, schools, Set.of("a", "d"));
    // Then
    assertThat(counts).extracting("regionId").containsExactly("420100", "420106", "420111");
    assertThat(counts).extracting("schools").containsExactly(3, 2, 1);
    assertThat(counts).extracting("established").containsExactly(1, 1, 0);
    assertThat(counts.getFirst().missing()).extracting("name").containsExactly("b校", "c校");
    assertThat(counts.get(1).rate()).isEqualTo(0.5);
  }

  @Test
  void shouldMissNothingWhereThereIsNoSchool() {
    assertThat(Establishment.count(CITY, List.of(), Set.of()).getFirst().rate()).isEqualTo(1);
  }

  private static SchoolOf school(String id, String county) {
    return new SchoolOf(id, id + "校", CITY.child(county));
  }
}
