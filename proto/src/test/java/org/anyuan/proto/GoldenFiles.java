package org.anyuan.proto;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import com.google.protobuf.Message;
import com.google.protobuf.TextFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The bytes that are kept. {@code <message>.binpb} comes with the message, {@code
 * <message>.<field>.binpb} with a field that was added later or excludes an earlier one. Beside
 * each is the same as text.
 */
final class GoldenFiles {
  private static final Path DIRECTORY = Path.of("golden");
  private static final Pattern NAME =
      Pattern.compile("(?<message>.+\\.[A-Z]\\w*?)(\\.[a-z]\\w*)?\\.(binpb|txtpb)");

  private GoldenFiles() {}

  /** One kept file, without its ending. */
  record Golden(String name) {
    byte[] bytes() {
      return read(DIRECTORY.resolve(name + ".binpb"));
    }

    String text() {
      return new String(read(DIRECTORY.resolve(name + ".txtpb")), UTF_8);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Golden> of(Message message) {
    return names()
        .filter(file -> file.endsWith(".binpb"))
        .filter(file -> messageOf(file).equals(fullName(message)))
        .map(file -> new Golden(file.substring(0, file.length() - ".binpb".length())))
        .toList();
  }

  /** The message that a file's name says, or the whole name where it says none. */
  static String messageOf(String file) {
    var matcher = NAME.matcher(file);
    return matcher.matches() ? matcher.group("message") : file;
  }

  static Stream<String> names() {
    if (!Files.isDirectory(DIRECTORY)) {
      return Stream.of();
    }
    try (var files = Files.list(DIRECTORY)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The fields of the message's own that some golden sets. */
  static Set<FieldDescriptor> covered(Message message) {
    var covered = new HashSet<FieldDescriptor>();
    of(message).forEach(golden -> covered.addAll(parse(message, golden).getAllFields().keySet()));
    return covered;
  }

  static Message parse(Message message, Golden golden) {
    try {
      return message.getParserForType().parseFrom(golden.bytes());
    } catch (InvalidProtocolBufferException e) {
      throw new AssertionError(golden + " cannot be read any more", e);
    }
  }

  static void writeMissing(Message message) {
    if (of(message).isEmpty()) {
      write(fullName(message), Samples.of(message));
    }
    for (var field : message.getDescriptorForType().getFields()) {
      if (!covered(message).contains(field)) {
        write(fullName(message) + "." + field.getName(), Samples.with(message, field));
      }
    }
  }

  static void deleteAll() {
    names().forEach(GoldenFiles::delete);
  }

  private static void write(String name, Message sample) {
    var type = sample.getDescriptorForType();
    var text =
        "# proto-file: %s\n# proto-message: %s\n\n%s"
            .formatted(
                type.getFile().getName(),
                type.getFullName(),
                TextFormat.printer().escapingNonAscii(false).printToString(sample));
    try {
      Files.createDirectories(DIRECTORY);
      Files.write(DIRECTORY.resolve(name + ".binpb"), sample.toByteArray());
      Files.writeString(DIRECTORY.resolve(name + ".txtpb"), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(String file) {
    try {
      Files.delete(DIRECTORY.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] read(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String fullName(Message message) {
    return message.getDescriptorForType().getFullName();
  }
}
