package org.anyuan.lead.adapter.out.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.UUID;
import org.anyuan.lead.application.attachments.AttachmentStore.StoreAway;
import org.anyuan.lead.application.attachments.ObjectName;
import org.anyuan.lead.domain.LeadId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilesStoreTest {
  private static final byte[] SEALED = {1, 2, 3};

  private final ObjectName name = ObjectName.next(new LeadId(UUID.randomUUID()));

  @TempDir private Path folder;

  private static <T> T done(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(10));
  }

  @Test
  void shouldKeepFindAndDelete() {
    var store = new FilesStore(folder.resolve("made/when/needed"));
    assertThat(done(store.get(name))).isEmpty();
    done(store.put(name, SEALED));
    assertThat(done(store.get(name)).orElseThrow()).isEqualTo(SEALED);
    done(store.delete(name));
    assertThat(done(store.get(name))).isEmpty();
    done(store.delete(name));
  }

  @Test
  void shouldBeReadByNobodyElseAndNamedByIdsAlone() throws IOException {
    done(new FilesStore(folder).put(name, SEALED));
    var file = folder.resolve(name.lead().toString()).resolve(name.object().toString());
    assertThat(Files.getPosixFilePermissions(file))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(file.getParent()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    try (var files = Files.list(file.getParent())) {
      assertThat(files).containsExactly(file);
    }
  }

  @Test
  void shouldTakeALeadsFolderAwayWithItsLastFileAndWhatACrashLeftOfIt() throws IOException {
    // Given
    var store = new FilesStore(folder);
    var other = ObjectName.next(name.lead());
    done(store.put(name, SEALED));
    done(store.put(other, SEALED));
    Files.write(folder.resolve(name.path() + ".part"), SEALED);
    // When, then
    done(store.delete(name));
    assertThat(done(store.get(other))).isPresent();
    done(store.delete(other));
    try (var files = Files.list(folder)) {
      assertThat(files).isEmpty();
    }
  }

  @Test
  void shouldBeAwayWhereTheFolderIsNone() throws IOException {
    var file = Files.write(folder.resolve("file"), SEALED);
    var store = new FilesStore(file);
    assertThatThrownBy(() -> done(store.put(name, SEALED))).isInstanceOf(StoreAway.class);
    assertThatThrownBy(() -> done(store.get(name))).isInstanceOf(StoreAway.class);
    // What is on a disk that is not there is not deleted.
    var gone = new FilesStore(folder.resolve("unmounted"));
    assertThatThrownBy(() -> done(gone.delete(name))).isInstanceOf(StoreAway.class);
  }
}
