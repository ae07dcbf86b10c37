package org.anyuan.lead.adapter.in.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import java.util.Set;
import org.anyuan.common.directory.Directory;
import org.anyuan.common.directory.DirectoryRecord;
import org.anyuan.common.directory.DirectoryTopic;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.domain.SchoolId;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.School;
import org.junit.jupiter.api.Test;

class SchoolsOfCountiesTest {
  private static final RegionPath COUNTY = new RegionPath("/42/4201/420106/");

  private final Directory directory = new Directory();
  private final SchoolsOfCounties schools = new SchoolsOfCounties(directory);
  private long version;

  private void put(String id, String path, String county, boolean retired)
      throws InvalidProtocolBufferException {
    version++;
    var school =
        School.newBuilder()
            .setRef(
                SchoolRef.newBuilder()
                    .setSchoolId(id)
                    .setRegionPath(path)
                    .setCountyRegionId(county))
            .setRetired(retired)
            .setVersion(version)
            .build();
    directory.apply(
        new DirectoryRecord(DirectoryTopic.SCHOOLS, id, Optional.of(school.toByteString())));
    schools.changed();
  }

  @Test
  void shouldCountASchoolInItsCountyHoweverDeepItIsRegistered()
      throws InvalidProtocolBufferException {
    put("a", "/42/4201/420106/p01/", "420106", false);
    put("b", "/42/4201/420106/", "420106", false);
    assertThat(schools.now().schools())
        .containsOnlyKeys(COUNTY)
        .containsEntry(COUNTY, Set.of(new SchoolId("a"), new SchoolId("b")));
    assertThat(schools.now().of()).containsEntry(new SchoolId("a"), COUNTY);
  }

  @Test
  void shouldTakeTheRegionItselfWhereNoCountyIsSaidOrItIsElsewhere()
      throws InvalidProtocolBufferException {
    put("a", "/42/429004/", "", false);
    put("b", "/42/4201/zone/", "420106", false);
    assertThat(schools.now().schools())
        .containsOnlyKeys(new RegionPath("/42/429004/"), new RegionPath("/42/4201/zone/"));
  }

  @Test
  void shouldBeTheSameUntilSomethingHasChanged() throws InvalidProtocolBufferException {
    put("a", "/42/4201/420106/", "420106", false);
    var before = schools.now();
    assertThat(schools.now()).isSameAs(before);
    put("a", "/42/4201/420106/", "420106", true);
    assertThat(schools.now().schools()).isEmpty();
  }
}
