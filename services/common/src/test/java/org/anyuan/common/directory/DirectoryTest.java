package org.anyuan.common.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.anyuan.proto.common.v1.SchoolRef;
import org.anyuan.proto.ledger.v1.Building;
import org.anyuan.proto.ledger.v1.Device;
import org.anyuan.proto.ledger.v1.School;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private final Directory directory = new Directory();

  @Test
  void shouldKeepTheNewerVersionWhateverTheOrder() throws Exception {
    // Given
    directory.apply(device(2, true));
    // When
    var changed = directory.apply(device(1, false));
    // Then
    assertThat(changed).isFalse();
    assertThat(directory.device("d1").orElseThrow().getEnabled()).isTrue();
  }

  @Test
  void shouldCallTheSameVersionNothingNew() throws Exception {
    directory.apply(device(2, true));
    assertThat(directory.apply(device(2, true))).isFalse();
  }

  @Test
  void shouldTakeAwayOnATombstoneOnly() throws Exception {
    // Given
    directory.apply(device(1, true));
    // When
    var changed =
        directory.apply(new DirectoryRecord(DirectoryTopic.DEVICES, "d1", Optional.empty()));
    // Then
    assertThat(changed).isTrue();
    assertThat(directory.device("d1")).isEmpty();
  }

  @Test
  void shouldForgetBuildingsOfSchools() throws Exception {
    // Given
    var school =
        School.newBuilder()
            .setRef(SchoolRef.newBuilder().setSchoolId("s1"))
            .addBuildings(Building.newBuilder().setName("教学楼"))
            .setVersion(1)
            .build();
    // When
    directory.apply(
        new DirectoryRecord(DirectoryTopic.SCHOOLS, "s1", Optional.of(school.toByteString())));
    // Then
    assertThat(directory.school("s1").orElseThrow().getBuildingsList()).isEmpty();
  }

  @Test
  void shouldRefuseWhatCannotBeReadAndKeepWhatWasKnown() throws Exception {
    // Given
    directory.apply(device(1, true));
    var broken =
        new DirectoryRecord(
            DirectoryTopic.DEVICES, "d1", Optional.of(ByteString.copyFromUtf8("\u000f")));
    // When, then
    assertThatThrownBy(() -> directory.apply(broken))
        .isInstanceOf(InvalidProtocolBufferException.class);
    assertThat(directory.device("d1")).isPresent();
  }

  private static DirectoryRecord device(long version, boolean enabled) {
    return new DirectoryRecord(
        DirectoryTopic.DEVICES,
        "d1",
        Optional.of(
            Device.newBuilder()
                .setDeviceId("d1")
                .setVersion(version)
                .setEnabled(enabled)
                .build()
                .toByteString()));
  }
}
