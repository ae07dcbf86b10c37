package org.anyuan.local;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A PostgreSQL data folder, and the command that runs a server on it. */
public final class PostgresCluster {

  static final String SUPERUSER = "postgres";

  private final Path home;
  private final Path dataDir;
  private final int port;

  private PostgresCluster(Path home, Path dataDir, int port) {
    this.home = home;
    this.dataDir = dataDir;
    this.port = port;
  }

  /** Unpacks the programs and creates the data folder; what is there already stays. */
  public static PostgresCluster prepare(
      Path programs, Path dataDir, int port, String superuserPassword) {
    try {
      Path home = PostgresBinaries.unpack(programs);
      PostgresCluster cluster = new PostgresCluster(home, dataDir, port);
      if (!Files.exists(dataDir.resolve("PG_VERSION"))) {
        cluster.initialise(superuserPassword);
      }
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException("PostgreSQL could not be prepared", e);
    }
  }

  /** The process that this starts is the postmaster itself, with that process id. */
  public List<String> command(Map<String, String> settings) {
    removeForeignLock();
    List<String> command = new ArrayList<>(notRoot());
    command.add(home.resolve("bin/postgres").toString());
    command.addAll(List.of("-D", dataDir.toString(), "-p", String.valueOf(port)));
    command.addAll(List.of("-c", "listen_addresses=127.0.0.1"));
    // No socket file: its path may be longer than the system allows.
    command.addAll(List.of("-c", "unix_socket_directories="));
    settings.forEach((key, value) -> command.addAll(List.of("-c", key + "=" + value)));
    return command;
  }

  private void initialise(String password) throws IOException {
    // initdb writes PG_VERSION early: only a finished folder gets its name.
    Path unfinished = dataDir.resolveSibling(dataDir.getFileName() + ".unfinished");
    Folders.delete(unfinished);
    Files.createDirectories(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    Path passwordFile = Files.createTempFile(dataDir.getParent(), "initdb", ".pw");
    Path log = dataDir.resolveSibling("initdb.log");
    try {
      Files.writeString(passwordFile, password + "\n");
      List<String> command = new ArrayList<>(notRoot());
      command.add(home.resolve("bin/initdb").toString());
      command.addAll(List.of("-D", unfinished.toString(), "-U", SUPERUSER));
      command.addAll(List.of("-A", "scram-sha-256", "--pwfile", passwordFile.toString()));
      command.addAll(List.of("-E", "UTF8", "--locale=C"));
      command.addAll(List.of("--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
      // Not durable before it is moved into place, so syncing would be for nothing.
      command.add("--no-sync");
      int result = run(command, log);
      if (result != 0) {
        throw new IOException("initdb failed (" + result + "): " + Files.readString(log));
      }
      Files.move(unfinished, dataDir);
    } finally {
      Files.deleteIfExists(passwordFile);
    }
  }

  /**
   * PostgreSQL refuses to run as root. In a user namespace of its own the process is nobody, keeps
   * its process id, and needs neither another account nor changed owners of files.
   */
  private static List<String> notRoot() {
    return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "-U") : List.of();
  }

  /**
   * After a reboot the id in a left-over postmaster.pid may be anybody's, and PostgreSQL would then
   * refuse to start. A dead or a real postmaster is left for PostgreSQL itself to judge.
   */
  private void removeForeignLock() {
    Path lock = dataDir.resolve("postmaster.pid");
    try {
      if (!Files.exists(lock)) {
        return;
      }
      long pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
      boolean foreign =
          ProcessHandle.of(pid)
              .map(process -> !process.info().command().orElse("").endsWith("postgres"))
              .orElse(false);
      if (foreign) {
        Files.delete(lock);
      }
    } catch (IOException | NumberFormatException e) {
      // Being written or unreadable: PostgreSQL says what is wrong with it.
      return;
    }
  }

  private static int run(List<String> command, Path log) throws IOException {
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .redirectInput(new File("/dev/null"))
            .start();
    try {
      if (!process.waitFor(60, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IOException("Not finished within 60 s: " + command);
      }
      return process.exitValue();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted: " + command, e);
    }
  }
}
