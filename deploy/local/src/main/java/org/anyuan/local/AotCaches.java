package org.anyuan.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/**
 * Ahead-of-time caches of the stack's JVMs (JEP 483, 514, 515): loaded and linked classes and what
 * was learnt of the code. With its cache a JVM needs a third of the processor time to be there
 * again, which counts where two cores also carry all the others.
 *
 * <p>The collector has to stay G1: without it a cache holds no linked classes.
 *
 * <p>A cache is written by a JVM that ends, from what it did before. Writing class archives out of
 * a JVM that goes on ({@code jcmd VM.cds}) makes JDK 25 crash minutes later.
 */
final class AotCaches {

  private final Path folder;
  private final String writer;
  private final List<String> compilers;

  /** The folder may be shared: stacks of the same build use the same caches. */
  AotCaches(Path folder, Path run, List<String> compilers) {
    this.folder = folder;
    this.compilers = List.copyOf(compilers);
    this.writer = Integer.toHexString(run.toString().hashCode());
  }

  /** For a JVM that runs these jars: use the cache, or write one when it ends. */
  List<String> options(String name, Path jars) {
    if (!Files.isDirectory(jars)) {
      return List.of();
    }
    Path cache = cache(name, jars);
    // What it leaves out of a cache is no news.
    return Files.exists(cache)
        ? List.of("-XX:AOTCache=" + cache, "-Xlog:aot*=error")
        : List.of("-XX:AOTCacheOutput=" + unfinished(cache), "-Xlog:aot*=error");
  }

  boolean missing(String name, Path jars) {
    return Files.isDirectory(jars) && !Files.exists(cache(name, jars));
  }

  /** Takes the cache into use that a JVM has written, which has ended. */
  void adopt(String name, Path jars) {
    Path cache = cache(name, jars);
    try {
      // Without a cache a start is slower, and nothing else.
      if (Files.exists(unfinished(cache))) {
        Files.move(unfinished(cache), cache, StandardCopyOption.ATOMIC_MOVE);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Could not be taken into use: " + cache, e);
    }
  }

  /** Creates the folder, and removes the caches of other builds and JDKs. */
  void prepare(String name, Path jars) {
    try {
      Files.createDirectories(folder);
      if (!Files.isDirectory(jars)) {
        return;
      }
      String current = cache(name, jars).getFileName().toString();
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          String found = file.getFileName().toString();
          if (found.startsWith(name + "-") && !found.startsWith(current)) {
            Files.deleteIfExists(file);
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Not usable: " + folder, e);
    }
  }

  private Path unfinished(Path cache) {
    return cache.resolveSibling(cache.getFileName() + "." + writer);
  }

  /**
   * Another build, JDK or choice of compilers has another cache; another folder with the same jars
   * has not.
   */
  private Path cache(String name, Path jars) {
    CRC32 stamp = new CRC32();
    stamp.update(
        (System.getProperty("java.vm.version") + compilers).getBytes(StandardCharsets.UTF_8));
    try (Stream<Path> files = Files.walk(jars)) {
      for (Path jar : files.filter(f -> f.toString().endsWith(".jar")).sorted().toList()) {
        String line =
            jars.relativize(jar)
                + " "
                + Files.size(jar)
                + " "
                + Files.getLastModifiedTime(jar).toMillis();
        stamp.update(line.getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Not readable: " + jars, e);
    }
    return folder.resolve(name + "-" + Long.toHexString(stamp.getValue()) + ".aot");
  }
}
