package org.anyuan.common.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.anyuan.proto.ledger.v1.Camera;
import org.junit.jupiter.api.Test;

class DirectoryCamerasTest {
  private final Directory directory = new Directory();

  @Test
  void shouldKnowASchoolsCamerasAndNoOthers() throws Exception {
    directory.apply(camera("c1", "s1", 1));
    directory.apply(camera("c2", "s2", 1));
    assertThat(directory.camerasOf("s1")).extracting(Camera::getCameraId).containsExactly("c1");
    assertThat(directory.camerasOf("s3")).isEmpty();
    assertThat(directory.camera("c2")).isPresent();
  }

  @Test
  void shouldCarryACameraToItsNewSchool() throws Exception {
    // Given
    directory.apply(camera("c1", "s1", 1));
    // When
    directory.apply(camera("c1", "s2", 2));
    // Then
    assertThat(directory.camerasOf("s1")).isEmpty();
    assertThat(directory.camerasOf("s2")).hasSize(1);
  }

  @Test
  void shouldDropAnOlderVersionWhateverItSays() throws Exception {
    directory.apply(camera("c1", "s1", 2));
    assertThat(directory.apply(camera("c1", "s2", 1))).isFalse();
    assertThat(directory.apply(camera("c1", "s1", 2))).isFalse();
    assertThat(directory.camerasOf("s1")).hasSize(1);
    assertThat(directory.camerasOf("s2")).isEmpty();
  }

  @Test
  void shouldForgetACameraOnATombstone() throws Exception {
    directory.apply(camera("c1", "s1", 1));
    assertThat(directory.apply(new DirectoryRecord(DirectoryTopic.CAMERAS, "c1", Optional.empty())))
        .isTrue();
    assertThat(directory.camera("c1")).isEmpty();
    assertThat(directory.camerasOf("s1")).isEmpty();
    assertThat(directory.apply(new DirectoryRecord(DirectoryTopic.CAMERAS, "c1", Optional.empty())))
        .isFalse();
  }

  private static DirectoryRecord camera(String id, String school, long version) {
    var camera =
        Camera.newBuilder().setCameraId(id).setSchoolId(school).setVersion(version).build();
    return new DirectoryRecord(DirectoryTopic.CAMERAS, id, Optional.of(camera.toByteString()));
  }
}
