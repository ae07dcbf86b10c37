package org.anyuan.console.adapter.in.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageFilesTest {
  private static final Path BUILT = Path.of("target", "classes", "web");
  private static final long MEGABYTE = 1024 * 1024;

  @Test
  void shouldLoadAllButTheMapInLessThanAMegabyte() throws Exception {
    var sum = 0L;
    for (var name : Files.readAllLines(BUILT.resolve("files.txt"))) {
      var zipped = Files.exists(BUILT.resolve(name + ".gz"));
      if (!zipped && !name.matches("assets/(SchoolMap|maplibre).*")) {
        sum += Files.size(BUILT.resolve(name));
      }
    }

    System.out.println("page, compressed, without the map: " + sum / 1024 + " KiB");
    // Every page of every role together: what one person loads is less.
    assertThat(sum).isGreaterThan(100_000).isLessThan(MEGABYTE);
  }

  @Test
  void shouldHoldNothingThatIsServedByAnybodyElse() throws Exception {
    var index = Files.readString(BUILT.resolve("index.html"));

    assertThat(index).doesNotContain("http:", "https:", "src=\"//", "href=\"//");
  }
}
