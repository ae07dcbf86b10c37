package org.anyuan.notify.domain.lead;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.region.Role;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.SchoolId;
import org.junit.jupiter.api.Test;

class TiersTest {
  private static final RegionPath PROVINCE = RegionPath.ALL.child("42");
  private static final RegionPath CITY = PROVINCE.child("4201");
  private static final RegionPath COUNTY = CITY.child("420102");
  private static final SchoolId SCHOOL = new SchoolId("s1");

  private record Held(String role, Object where) {}

  private static Tiers tiers(Desk desk, Map<Held, Set<PersonId>> held) {
    return Tiers.of(
        desk,
        (role, path) -> held.getOrDefault(new Held(role, path), Set.of()),
        (role, school) -> held.getOrDefault(new Held(role, school), Set.of()));
  }

  private static Set<PersonId> people(String... names) {
    return Set.of(names).stream().map(PersonId::new).collect(Collectors.toSet());
  }

  @Test
  void shouldLookFromTheDeskUpToTheWholeCountry() {
    assertThat(Tiers.regions(COUNTY)).containsExactly(COUNTY, CITY, PROVINCE, RegionPath.ALL);
  }

  @Test
  void shouldLeaveToTheRegionAboveWhereNobodyIs() {
    var held = Map.of(new Held(Role.POLICE_OFFICER, CITY), people("li"));
    var tiers = tiers(new Desk(Agency.POLICE, COUNTY, Optional.empty()), held);

    assertThat(tiers.upTo(1)).isEqualTo(people("li"));
  }

  @Test
  void shouldTellDispatchersAndOfficersOfADeskAndThenItsSuperiorsToo() {
    var held =
        Map.of(
            new Held(Role.POLICE_OFFICER, COUNTY), people("wang"),
            new Held(Role.POLICE_DISPATCHER, COUNTY), people("zhao"),
            new Held(Role.POLICE_DISPATCHER, PROVINCE), people("chen"),
            new Held(Role.EDUCATION_OFFICER, COUNTY), people("qian"));
    var tiers = tiers(new Desk(Agency.POLICE, COUNTY, Optional.empty()), held);

    assertThat(tiers.upTo(1)).isEqualTo(people("wang", "zhao"));
    assertThat(tiers.upTo(2)).isEqualTo(people("wang", "zhao", "chen"));
    assertThat(tiers.upTo(9)).isEqualTo(people("wang", "zhao", "chen"));
  }

  @Test
  void shouldTellASchoolsOwnPeopleAndAboveThemTheEducationDesks() {
    var held =
        Map.of(
            new Held(Role.SCHOOL_OFFICER, SCHOOL), people("sun"),
            new Held(Role.EDUCATION_OFFICER, COUNTY), people("qian"),
            new Held(Role.SCHOOL_OFFICER, COUNTY), people("nobody"));
    var tiers = tiers(new Desk(Agency.SCHOOL, COUNTY, Optional.of(SCHOOL)), held);

    assertThat(tiers.upTo(1)).isEqualTo(people("sun"));
    assertThat(tiers.upTo(2)).isEqualTo(people("sun", "qian"));
  }
}
