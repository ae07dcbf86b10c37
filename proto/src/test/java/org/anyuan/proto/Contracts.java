package org.anyuan.proto;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.GeneratedFile;
import com.google.protobuf.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Every message of every file, taken from the compiled descriptors, so that none can be forgotten.
 */
final class Contracts {
  private static final Path CLASSES = Path.of("target", "classes");

  private Contracts() {}

  static List<FileDescriptor> files() {
    try (var classes = Files.walk(CLASSES)) {
      return classes
          .map(file -> CLASSES.relativize(file).toString())
          .filter(name -> name.endsWith(".class") && !name.contains("$"))
          .map(name -> load(name.substring(0, name.length() - 6).replace('/', '.')))
          .filter(GeneratedFile.class::isAssignableFrom)
          .map(file -> (FileDescriptor) call(file, "getDescriptor"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The empty instance of each generated class. */
  static Stream<Message> messages() {
    return files().stream()
        .flatMap(file -> file.getMessageTypes().stream())
        .flatMap(Contracts::withNested)
        .map(type -> (Message) call(load(className(type)), "getDefaultInstance"));
  }

  private static Stream<Descriptor> withNested(Descriptor type) {
    var nested =
        type.getNestedTypes().stream()
            .filter(inner -> !inner.getOptions().getMapEntry())
            .flatMap(Contracts::withNested);
    return Stream.concat(Stream.of(type), nested);
  }

  private static String className(Descriptor type) {
    return type.getContainingType() == null
        ? type.getFile().getOptions().getJavaPackage() + "." + type.getName()
        : className(type.getContainingType()) + "$" + type.getName();
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name);
    } catch (ClassNotFoundException e) {
      throw new LinkageError("no generated class " + name, e);
    }
  }

  private static Object call(Class<?> type, String method) {
    try {
      return type.getMethod(method).invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + " was not generated", e);
    }
  }
}
