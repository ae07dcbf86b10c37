package org.anyuan.incident.adapter.out.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Scope;
import org.anyuan.incident.application.IncidentFilter;
import org.junit.jupiter.api.Test;

/** Which parts a list is read in. */
class BranchesTest {
  private static final String COUNTY = "/420000/420100/420106/";
  private static final String OTHER = "/420000/420500/420502/";

  @Test
  void shouldReadNothingWithoutAScope() {
    assertThat(Branches.of(IncidentFilter.ALL, Scope.NOTHING)).isEmpty();
  }

  @Test
  void shouldReadTheOwnRegionAndWhatWasHandedToIt() {
    assertThat(texts(null, null, scope(COUNTY)))
        .containsExactly(
            " where area_3 = :area",
            " where incident_id in (select h.incident_id from incidents_handed h where h.area = :handed)");
  }

  @Test
  void shouldReadTheWholeTreeAtOnce() {
    assertThat(texts(null, null, Scope.SYSTEM)).containsExactly("");
  }

  @Test
  void shouldReadAPartOfTheOwnRegionAlone() {
    assertThat(texts(COUNTY + "p1/", null, scope("/420000/420100/")))
        .containsExactly(" where area_4 = :area");
    assertThat(texts(COUNTY + "p1/x/", null, scope("/420000/420100/")))
        .containsExactly(" where area_4 = :area and starts_with(region_path, :region)");
  }

  @Test
  void shouldReadWhatWasHandedOverFromTheRegionThatIsWanted() {
    assertThat(texts(OTHER, null, scope(COUNTY)))
        .containsExactly(
            " where incident_id in (select h.incident_id from incidents_handed h where h.area = :handed)"
                + " and starts_with(region_path, :region)");
    assertThat(texts("/420000/", null, scope(COUNTY)))
        .hasSize(2)
        .first()
        .isEqualTo(" where area_3 = :area");
  }

  @Test
  void shouldReadAKindByThePlaceThatItHasAmongOthers() {
    assertThat(texts(null, "FIRE", Scope.SYSTEM))
        .containsExactly(
            " where first_kind = :kind",
            " where second_kind = :kind",
            " where many_kinds and :kind = any(kinds) and :kind not in (first_kind, second_kind)");
  }

  @Test
  void shouldReadASchoolsOwn() {
    var scope = new Scope(Optional.of(new RegionPath(COUNTY)), Optional.of("s1"));

    assertThat(texts(null, null, scope)).containsExactly(" where school_id = :own");
  }

  private static Scope scope(String path) {
    return new Scope(Optional.of(new RegionPath(path)), Optional.empty());
  }

  private static List<String> texts(String region, String kind, Scope scope) {
    var filter =
        new IncidentFilter(
            Optional.empty(),
            Optional.empty(),
            Optional.ofNullable(kind),
            Optional.empty(),
            Optional.ofNullable(region).map(RegionPath::new),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    return Branches.of(filter, scope).stream().map(Conditions::where).toList();
  }
}
