package org.anyuan.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All parsers together, a little beyond the kept inputs; the same inputs each time. */
class ShortFuzzIT {
  private static final int INPUTS = 20_000;
  private static final Path RESOURCES = Path.of("src/test/resources");

  @TempDir Path folder;

  @Test
  void shouldFindNothing() throws IOException, InterruptedException {
    // Given
    var fresh = Files.createDirectory(folder.resolve("fresh"));
    var seeds = Files.createDirectory(folder.resolve("seeds"));
    var targets = Target.all();
    for (var i = 0; i < targets.size(); i++) {
      copy(targets.get(i).inputs(RESOURCES), i, seeds);
    }
    var said = new ArrayList<String>();
    // When
    var result = new Jazzer(folder).lookShortly(INPUTS, List.of(fresh, seeds), said::add);
    // Then
    assertThat(result.findings()).as(() -> String.join("\n", said)).isEmpty();
    assertThat(result.ended()).as(() -> String.join("\n", said)).isTrue();
    assertThat(result.executions()).isGreaterThanOrEqualTo(INPUTS);
  }

  @Test
  void shouldKeepInputsForEveryTarget() {
    assertThat(Target.all())
        .allSatisfy(target -> assertThat(target.inputs(RESOURCES)).isNotEmptyDirectory());
  }

  private static void copy(Path inputs, int index, Path seeds) throws IOException {
    try (var files = Files.list(inputs)) {
      for (var file : files.toList()) {
        var input = new ByteArrayOutputStream();
        input.write(index);
        input.write(Files.readAllBytes(file));
        Files.write(seeds.resolve(index + "-" + file.getFileName()), input.toByteArray());
      }
    }
  }
}
