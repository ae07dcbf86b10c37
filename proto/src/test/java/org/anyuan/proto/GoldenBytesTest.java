package org.anyuan.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Descriptors.EnumValueDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import com.google.protobuf.UnknownFieldSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.anyuan.proto.GoldenFiles.Golden;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What was written once can be read for ever: bytes in topics outlive the code that wrote them. */
class GoldenBytesTest {
  private static final int HIGHEST_FIELD_NUMBER = 536_870_911;
  private static final List<Message> MESSAGES = Contracts.messages().toList();

  @BeforeAll
  static void shouldWriteGoldenWhereAsked() {
    switch (System.getProperty("golden.write", "")) {
      case "missing" -> MESSAGES.forEach(GoldenFiles::writeMissing);
      case "all" -> {
        GoldenFiles.deleteAll();
        MESSAGES.forEach(GoldenFiles::writeMissing);
      }
      default -> {}
    }
  }

  static Stream<Arguments> goldens() {
    return MESSAGES.stream()
        .flatMap(message -> GoldenFiles.of(message).stream().map(g -> Arguments.of(g, message)));
  }

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void shouldHaveGoldenForEveryFieldOfEveryMessage(Message message) {
    // When
    var covered = GoldenFiles.covered(message);

    // Then
    assertThat(GoldenFiles.of(message))
        .as("golden of %s; README.md says how to write it", GoldenFiles.fullName(message))
        .isNotEmpty();
    assertThat(covered)
        .as("fields of %s in its golden", GoldenFiles.fullName(message))
        .containsExactlyInAnyOrderElementsOf(message.getDescriptorForType().getFields());
  }

  @Test
  void shouldKnowTheMessagesOfEveryFile() throws IOException {
    // Given
    List<String> sources;
    try (var files = Files.walk(Path.of("anyuan"))) {
      sources = files.map(Path::toString).filter(file -> file.endsWith(".proto")).toList();
    }

    // When
    var known = Contracts.files().stream().map(FileDescriptor::getName);

    // Then
    assertThat(known).containsExactlyInAnyOrderElementsOf(sources);
  }

  @Test
  void shouldKnowTheMessageOfEveryGolden() {
    // Given
    var known = MESSAGES.stream().map(GoldenFiles::fullName).toList();

    // When
    var named = GoldenFiles.names().map(GoldenFiles::messageOf).distinct();

    // Then
    assertThat(named).containsExactlyInAnyOrderElementsOf(known);
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void shouldReadBackGoldenBytes(Golden golden, Message type) {
    // When
    var read = GoldenFiles.parse(type, golden);

    // Then
    assertThat(Subset.differences(read, Samples.like(read))).isEmpty();
    assertThat(read.toByteArray()).isEqualTo(golden.bytes());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void shouldSayTheSameInText(Golden golden, Message type) throws Exception {
    // Given
    var builder = type.newBuilderForType();

    // When
    TextFormat.merge(golden.text(), builder);

    // Then
    assertThat(builder.build().toByteArray()).isEqualTo(golden.bytes());
  }

  @ParameterizedTest
  @MethodSource("goldens")
  void shouldCarryOnWhatANewerVersionAdded(Golden golden, Message type) throws Exception {
    // Given
    var added =
        UnknownFieldSet.newBuilder()
            .addField(
                HIGHEST_FIELD_NUMBER,
                UnknownFieldSet.Field.newBuilder()
                    .addVarint(42)
                    .addLengthDelimited(ByteString.copyFromUtf8("新字段"))
                    .build())
            .build();
    var newer = ByteString.copyFrom(golden.bytes()).concat(added.toByteString());

    // When
    var read = type.getParserForType().parseFrom(newer);

    // Then
    assertThat(read.toByteString()).isEqualTo(newer);
    assertThat(read.getAllFields()).isEqualTo(GoldenFiles.parse(type, golden).getAllFields());
  }

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void shouldCarryOnAnEnumValueOfANewerVersion(Message type) throws Exception {
    for (var field : type.getDescriptorForType().getFields()) {
      if (field.getJavaType() == FieldDescriptor.JavaType.ENUM) {
        // Given
        var newer =
            UnknownFieldSet.newBuilder()
                .mergeVarintField(field.getNumber(), 9_999)
                .build()
                .toByteString();

        // When
        var read = type.getParserForType().parseFrom(newer);

        // Then
        var value = field.isRepeated() ? read.getRepeatedField(field, 0) : read.getField(field);
        assertThat(((EnumValueDescriptor) value).getNumber()).isEqualTo(9_999);
        assertThat(type.getParserForType().parseFrom(read.toByteString())).isEqualTo(read);
      }
    }
  }
}
