package org.anyuan.local.supervise;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Processes of this machine, seen from outside. */
final class Processes {

  private static final Optional<String> SETSID =
      Stream.of("/usr/bin/setsid", "/bin/setsid").filter(p -> new File(p).canExecute()).findFirst();

  private Processes() {}

  /** A session of its own keeps the terminal's Ctrl-C for the launcher, which stops in order. */
  static List<String> detached(List<String> command) {
    return SETSID
        .map(setsid -> Stream.concat(Stream.of(setsid), command.stream()).toList())
        .orElse(command);
  }

  /** The command line with spaces between its words; empty where it cannot be read. */
  static String commandLine(ProcessHandle process) {
    Path linux = Path.of("/proc", String.valueOf(process.pid()), "cmdline");
    try {
      if (Files.exists(linux)) {
        return Files.readString(linux, StandardCharsets.ISO_8859_1).replace('\0', ' ').strip();
      }
    } catch (IOException e) {
      // It ended meanwhile.
      return "";
    }
    return process.info().commandLine().orElse("");
  }

  static void signal(long pid, String signal) {
    try {
      new ProcessBuilder("kill", "-" + signal, String.valueOf(pid))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(5, TimeUnit.SECONDS);
    } catch (IOException e) {
      ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Asks it to end, and ends it when it does not within the time given. */
  static void end(ProcessHandle process, String signal, Duration deadline) {
    signal(process.pid(), signal);
    // One that was stopped by SIGSTOP would not hear the signal.
    signal(process.pid(), "CONT");
    if (!ended(process, deadline)) {
      process.destroyForcibly();
      ended(process, Duration.ofSeconds(5));
    }
  }

  static boolean ended(ProcessHandle process, Duration deadline) {
    try {
      process.onExit().get(deadline.toMillis(), TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return !process.isAlive();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return !process.isAlive();
    }
  }
}
