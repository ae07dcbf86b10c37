package org.anyuan.lead.adapter.out.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.anyuan.lead.application.attachments.AttachmentStore.StoreAway;
import org.anyuan.lead.application.attachments.ObjectName;
import org.anyuan.lead.domain.LeadId;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a store that others made, and that takes nothing whose signature is wrong. */
class S3StoreIT {
  @TempDir private static Path folder;
  private static RealBucket bucket;

  private final ObjectName name = ObjectName.next(new LeadId(UUID.randomUUID()));

  @BeforeAll
  static void start() throws IOException {
    bucket = RealBucket.start(folder);
  }

  @AfterAll
  static void stop() {
    bucket.close();
  }

  private static S3Store store(URI address, String secret, Clock clock) throws IOException {
    var file = folder.resolve(UUID.randomUUID().toString());
    Files.writeString(file, RealBucket.KEY + "\n" + secret + "\n");
    return new S3Store(address, "us-east-1", file, clock);
  }

  private static S3Store store() throws IOException {
    return store(bucket.address(), RealBucket.SECRET, Clock.systemUTC());
  }

  private static <T> T done(Uni<T> work) {
    return work.await().atMost(Duration.ofSeconds(30));
  }

  @Test
  void shouldKeepFindAndDelete() throws IOException {
    // Given
    var sealed = new byte[3_000_000];
    new Random(7).nextBytes(sealed);
    var store = store();
    // When
    done(store.put(name, sealed));
    // Then
    assertThat(bucket.file(name.path())).hasBinaryContent(sealed);
    assertThat(done(store.get(name)).orElseThrow()).isEqualTo(sealed);
    // When
    done(store.delete(name));
    // Then
    assertThat(bucket.file(name.path())).doesNotExist();
    assertThat(done(store.get(name))).isEmpty();
    done(store.delete(name));
  }

  @Test
  void shouldBeAwayWithAWrongSecretOrAClockThatIsWrong() throws IOException {
    var wrong = store(bucket.address(), "another secret", Clock.systemUTC());
    assertThatThrownBy(() -> done(wrong.put(name, new byte[1]))).isInstanceOf(StoreAway.class);
    var late = Clock.offset(Clock.systemUTC(), Duration.ofHours(-2));
    var old = store(bucket.address(), RealBucket.SECRET, late);
    assertThatThrownBy(() -> done(old.put(name, new byte[1]))).isInstanceOf(StoreAway.class);
    assertThat(bucket.file(name.path())).doesNotExist();
  }

  /** Else all would be taken for deleted. */
  @Test
  void shouldBeAwayWhereThereIsNoSuchBucket() throws IOException {
    var store = store(bucket.address("none-such"), RealBucket.SECRET, Clock.systemUTC());
    assertThatThrownBy(() -> done(store.get(name))).isInstanceOf(StoreAway.class);
    assertThatThrownBy(() -> done(store.delete(name))).isInstanceOf(StoreAway.class);
  }

  @Test
  void shouldBeAwayWhereNobodyAnswersOrNoCredentialsAre() throws IOException {
    var nobody = store(URI.create("http://127.0.0.1:1/leads"), "x", Clock.systemUTC());
    assertThatThrownBy(() -> done(nobody.get(name))).isInstanceOf(StoreAway.class);
    var nothing =
        new S3Store(bucket.address(), "us-east-1", folder.resolve("none"), Clock.systemUTC());
    assertThatThrownBy(() -> done(nothing.get(name))).isInstanceOf(StoreAway.class);
  }

  @Test
  void shouldTakeTheCredentialsThatAreThereNow() throws IOException {
    // Given
    var file = Files.writeString(folder.resolve("rotated"), RealBucket.KEY + "\nold\n");
    var store = new S3Store(bucket.address(), "us-east-1", file, Clock.systemUTC());
    assertThatThrownBy(() -> done(store.put(name, new byte[1]))).isInstanceOf(StoreAway.class);
    // When
    Files.writeString(file, RealBucket.KEY + "\n" + RealBucket.SECRET + "\n");
    // Then
    done(store.put(name, new byte[1]));
    assertThat(done(store.get(name))).isPresent();
  }
}
