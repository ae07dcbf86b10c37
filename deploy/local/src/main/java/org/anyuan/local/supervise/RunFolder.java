package org.anyuan.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder {@code .run}: all that the local stack keeps. */
public record RunFolder(Path root) {

  /** Raised when what an older launcher left can no longer be used. */
  static final String LAYOUT = "1";

  private static final long LOG_BOUND = 64L * 1024 * 1024;

  public Path pid(String name) {
    return root.resolve("pids").resolve(name);
  }

  public Path hold(String name) {
    return root.resolve("hold").resolve(name);
  }

  public Path log(String name) {
    return root.resolve("logs").resolve(name + ".log");
  }

  public Path data(String name) {
    return root.resolve("data").resolve(name);
  }

  public Path temporary(String name) {
    return root.resolve("tmp").resolve(name);
  }

  public Path application(String name) {
    return root.resolve("apps").resolve(name);
  }

  public Path programs() {
    return root.resolve("programs");
  }

  public Path secrets() {
    return root.resolve("secrets");
  }

  public Path users() {
    return root.resolve("users.json");
  }

  public Path credentials() {
    return root.resolve("credentials.json");
  }

  /** While it is there, a test has this service's clock ahead by what it holds. */
  public Path clockAhead(String name) {
    return root.resolve("clock-ahead").resolve(name);
  }

  Path layout() {
    return root.resolve("layout");
  }

  Path launcherLock() {
    return root.resolve("launcher.lock");
  }

  public Path launcherPid() {
    return root.resolve("launcher.pid");
  }

  /** Creates the folders, and begins new logs beside the last run's. */
  public void prepare() {
    try {
      for (String folder : new String[] {"pids", "hold", "logs", "data", "tmp", "apps"}) {
        Files.createDirectories(root.resolve(folder));
      }
      Files.createDirectories(secrets());
      Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rwx------"));
      Files.writeString(layout(), LAYOUT + "\n");
      Files.deleteIfExists(credentials());
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be prepared: " + root, e);
    }
  }

  /** As a whole: whoever reads the file at any moment finds a number in it. */
  void writePid(Path file, long pid) throws IOException {
    Files.createDirectories(root.resolve("tmp"));
    Path unfinished = temporary(file.getFileName() + ".pid");
    Files.writeString(unfinished, pid + "\n");
    Files.move(
        unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /** Keeps one older log, and no more than it is worth. */
  void rotateLog(String name) throws IOException {
    Path log = log(name);
    if (Files.exists(log)) {
      Path older = root.resolve("logs").resolve(name + ".log.1");
      if (Files.size(log) > LOG_BOUND) {
        Files.delete(log);
        Files.deleteIfExists(older);
      } else {
        Files.move(log, older, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}
