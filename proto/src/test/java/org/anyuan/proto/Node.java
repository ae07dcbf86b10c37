package org.anyuan.proto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Runs the tools of package.json; installs them first where package-lock.json has changed since.
 */
final class Node {
  static final Path MODULE = Path.of("").toAbsolutePath();
  private static final Path INSTALLED = MODULE.resolve("node_modules/.installed-lock");
  private static final Path OUTPUT = MODULE.resolve("target/node");
  private static final Duration FOR_A_TOOL = Duration.ofMinutes(1);
  private static final Duration FOR_AN_INSTALLATION = Duration.ofMinutes(5);

  private Node() {}

  record Result(int exit, String output) {}

  /** One line is enough; the stack says nothing more. */
  static final class Missing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Missing(String message) {
      super(message, null, false, false);
    }
  }

  static Result buf(Path directory, String... arguments) {
    return tool(directory, MODULE.resolve("node_modules/.bin/buf").toString(), arguments);
  }

  static Result script(String... arguments) {
    return tool(MODULE, "node", arguments);
  }

  private static Result tool(Path directory, String program, String... arguments) {
    install();
    return run(directory, FOR_A_TOOL, program, arguments);
  }

  /** Needs nothing, and no network, where it was done before. */
  static synchronized void install() {
    try {
      var wanted = sha256(MODULE.resolve("package-lock.json"));
      if (Files.exists(INSTALLED) && Files.readString(INSTALLED).equals(wanted)) {
        return;
      }
      var result =
          run(MODULE, FOR_AN_INSTALLATION, "npm", "ci", "--ignore-scripts", "--prefer-offline");
      if (result.exit() != 0) {
        throw new Missing("npm ci failed in proto/: " + result.output().strip());
      }
      Files.writeString(INSTALLED, wanted);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Result run(Path directory, Duration limit, String program, String... arguments) {
    var command = new ArrayList<String>();
    command.add(program);
    command.addAll(List.of(arguments));
    Process process;
    Path output;
    try {
      Files.createDirectories(OUTPUT);
      output = Files.createTempFile(OUTPUT, "run", ".log");
      process =
          new ProcessBuilder(command)
              .directory(directory.toFile())
              .redirectErrorStream(true)
              .redirectOutput(output.toFile())
              .start();
    } catch (IOException _) {
      throw new Missing(
          program + " cannot be started: the checks of proto/ need Node.js 20 or newer with npm");
    }
    try {
      if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
        process.destroyForcibly();
        throw new Missing(String.join(" ", command) + " took longer than " + limit);
      }
      return new Result(process.exitValue(), Files.readString(output, UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException _) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
      throw new Missing(String.join(" ", command) + " was interrupted");
    }
  }

  static String sha256(Path file) {
    try {
      var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
      return HexFormat.of().formatHex(digest);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
