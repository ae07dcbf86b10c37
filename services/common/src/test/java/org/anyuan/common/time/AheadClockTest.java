package org.anyuan.common.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AheadClockTest {
  @TempDir Path folder;

  @Test
  void shouldBeTheSystemsWithoutItsFile() {
    var clock = new AheadClock(folder.resolve("ahead"));
    assertThat(Duration.between(Instant.now(), clock.instant()).abs()).isLessThan(minutes(1));
  }

  @Test
  void shouldBeAheadByWhatItsFileSays() throws IOException {
    var file = Files.writeString(folder.resolve("ahead"), "PT5H\n");
    var ahead = Duration.between(Instant.now(), new AheadClock(file).instant());
    assertThat(ahead.minusHours(5).abs()).isLessThan(minutes(1));
  }

  private static Duration minutes(int count) {
    return Duration.ofMinutes(count);
  }
}
