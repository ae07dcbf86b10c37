package org.anyuan.local.supervise;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a launcher that was killed left running. */
public final class Leftovers {

  private static final Duration DEADLINE = Duration.ofSeconds(10);

  private Leftovers() {}

  /** Ends processes of this run folder, removes their files, and names them. */
  public static List<String> end(RunFolder run) {
    List<String> ended = new ArrayList<>();
    Path pids = run.root().resolve("pids");
    if (!Files.isDirectory(pids)) {
      return ended;
    }
    try (Stream<Path> files = Files.list(pids)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString();
        Optional<ProcessHandle> process = read(file).filter(found -> ours(found, name, run));
        if (process.isPresent()) {
          Processes.end(process.get(), stopSignal(process.get(), name, run), DEADLINE);
          ended.add(name + " (" + process.get().pid() + ")");
        }
        Files.deleteIfExists(file);
      }
      return ended;
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be read: " + pids, e);
    }
  }

  /** The launcher that runs this folder, if one does. */
  static Optional<ProcessHandle> launcher(RunFolder run) {
    return read(run.launcherPid())
        .filter(process -> Processes.commandLine(process).contains("org.anyuan.local.Main"));
  }

  /** Returns whether there was one. */
  public static boolean stopLauncher(RunFolder run, Duration deadline) {
    Optional<ProcessHandle> launcher = launcher(run);
    launcher.ifPresent(
        process -> {
          Processes.signal(process.pid(), "TERM");
          if (!Processes.ended(process, deadline)) {
            throw new Refused(
                "process " + process.pid() + " did not stop within " + deadline.toSeconds() + " s");
          }
        });
    return launcher.isPresent();
  }

  /** What the command line of a JVM of the stack begins with, so that it is known again. */
  public static List<String> marker(String name, RunFolder run) {
    return List.of("-Danyuan.part=" + name, "-Danyuan.run=" + run.root());
  }

  /** An id alone proves nothing after a reboot: the command must name the part and the folder. */
  private static boolean ours(ProcessHandle process, String name, RunFolder run) {
    return jvm(process, name, run)
        || Processes.commandLine(process).contains("postgres -D " + run.data(name) + " ");
  }

  private static boolean jvm(ProcessHandle process, String name, RunFolder run) {
    return Processes.commandLine(process).contains(String.join(" ", marker(name, run)));
  }

  /** A JVM started in the background of a script ignores SIGINT; PostgreSQL's SIGTERM waits. */
  private static String stopSignal(ProcessHandle process, String name, RunFolder run) {
    return jvm(process, name, run) ? "TERM" : "INT";
  }

  static Optional<ProcessHandle> read(Path pidFile) {
    try {
      if (!Files.exists(pidFile)) {
        return Optional.empty();
      }
      return ProcessHandle.of(Long.parseLong(Files.readString(pidFile).strip()))
          .filter(ProcessHandle::isAlive);
    } catch (IOException | NumberFormatException e) {
      // Cut off while being written: it names nobody.
      return Optional.empty();
    }
  }
}
