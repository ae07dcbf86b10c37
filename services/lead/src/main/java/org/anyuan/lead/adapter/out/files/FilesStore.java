package org.anyuan.lead.adapter.out.files;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Optional;
import org.anyuan.lead.application.attachments.AttachmentStore;
import org.anyuan.lead.application.attachments.ObjectName;

/**
 * A folder, with one for each lead in it. A file is there as a whole or not at all, and nobody but
 * the service reads it. The folder itself is made when it is first needed: that it cannot be made
 * keeps nobody from anything else.
 */
public final class FilesStore implements AttachmentStore {
  private static final String BEING_WRITTEN = ".part";

  private final Path root;

  public FilesStore(Path root) {
    this.root = root.toAbsolutePath();
  }

  @Override
  public Uni<Void> put(ObjectName name, byte[] sealed) {
    return doing(
        () -> {
          var file = file(name);
          var part = part(name);
          Files.createDirectories(
              file.getParent(),
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
          write(part, sealed);
          Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
          sync(file.getParent());
          sync(root);
          return null;
        });
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (var out =
        FileChannel.open(
            file,
            EnumSet.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
      var left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }

  /** A name in a folder survives a loss of power once the folder itself was forced. */
  private static void sync(Path folder) throws IOException {
    try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  @Override
  public Uni<Optional<byte[]>> get(ObjectName name) {
    return doing(
        () -> {
          try {
            return Optional.of(Files.readAllBytes(file(name)));
          } catch (NoSuchFileException _) {
            return Optional.empty();
          }
        });
  }

  @Override
  public Uni<Void> delete(ObjectName name) {
    return doing(
        () -> {
          var file = file(name);
          if (Files.notExists(root)) {
            throw new NoSuchFileException("the folder itself");
          }
          Files.deleteIfExists(part(name));
          Files.deleteIfExists(file);
          try {
            Files.deleteIfExists(file.getParent());
          } catch (DirectoryNotEmptyException _) {
            sync(file.getParent());
          }
          sync(root);
          return null;
        });
  }

  private Path file(ObjectName name) {
    return root.resolve(name.path());
  }

  private Path part(ObjectName name) {
    return root.resolve(name.path() + BEING_WRITTEN);
  }

  private interface Doing<T> {
    T run() throws IOException;
  }

  private static <T> Uni<T> doing(Doing<T> doing) {
    return Uni.createFrom()
        .item(
            () -> {
              try {
                return doing.run();
              } catch (IOException e) {
                throw new StoreAway("the folder of attachments does not do it", e);
              }
            })
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .ifNoItem()
        .after(DEADLINE)
        .failWith(() -> new StoreAway("the folder of attachments does not answer", null));
  }
}
