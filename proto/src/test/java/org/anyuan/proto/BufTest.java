package org.anyuan.proto;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BufTest {
  private static final Path RELEASED = Node.MODULE.resolve("released.binpb");

  @TempDir Path copy;

  @BeforeAll
  static void installBuf() {
    Node.install();
  }

  @Test
  void shouldKeepTheRulesOfStyle() {
    // When
    var lint = Node.buf(Node.MODULE, "lint");

    // Then
    assertThat(lint).isEqualTo(new Node.Result(0, ""));
  }

  @Test
  void shouldBreakNothingThatWasReleased() {
    // When
    var breaking = breaking(Node.MODULE);

    // Then
    assertThat(breaking).isEqualTo(new Node.Result(0, ""));
  }

  @ParameterizedTest(name = "{0}: {1} to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          queue/v1/task.proto     | string text = 17;          | string text = 117;
          queue/v1/task.proto     | bool major = 10;           | string major = 10;
          queue/v1/task.proto     | string acknowledged_by = 26; | // gone
          alarm/v1/signal.proto   | int64 sequence = 3;        | int64 counter = 3;
          common/v1/types.proto   | ALARM_KIND_DURESS = 2;     | ALARM_KIND_DURESS = 22;
          incident/v1/state.proto | int64 applied_offset = 1;  | int64 applied_offset = 3;
          """)
  void shouldFindABreakingChange(String file, String before, String after) throws IOException {
    // Given
    copyContracts();
    var changed = copy.resolve("anyuan").resolve(file);
    var source = Files.readString(changed);
    assertThat(source).contains(before);
    Files.writeString(changed, source.replace(before, after));

    // When
    var breaking = breaking(copy);

    // Then
    assertThat(breaking.exit()).isEqualTo(100);
    assertThat(breaking.output()).startsWith("anyuan/" + file);
  }

  @Test
  void shouldAllowANewField() throws IOException {
    // Given
    copyContracts();
    var changed = copy.resolve("anyuan/common/v1/types.proto");
    var source = Files.readString(changed);
    Files.writeString(
        changed, source.replace("message Actor {", "message Actor {\n  string added = 99;"));

    // When
    var breaking = breaking(copy);

    // Then
    assertThat(breaking).isEqualTo(new Node.Result(0, ""));
  }

  @Test
  void shouldRenewTheReleasedContractsWithANoteOnly() throws IOException {
    // Given
    var notes = Files.readString(Node.MODULE.resolve("RELEASES.md"));

    // When
    var released = Node.sha256(RELEASED);

    // Then
    assertThat(notes.lines().filter(line -> line.startsWith("| ")).reduce((_, last) -> last))
        .as("the last row of RELEASES.md names released.binpb")
        .hasValueSatisfying(row -> assertThat(row).contains(released));
  }

  private static Node.Result breaking(Path directory) {
    return Node.buf(directory, "breaking", "--against", RELEASED.toString());
  }

  private void copyContracts() throws IOException {
    Files.copy(Node.MODULE.resolve("buf.yaml"), copy.resolve("buf.yaml"));
    var contracts = Node.MODULE.resolve("anyuan");
    try (var files = Files.walk(contracts)) {
      for (var file : files.filter(Files::isRegularFile).toList()) {
        var target = copy.resolve(Node.MODULE.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
  }
}
