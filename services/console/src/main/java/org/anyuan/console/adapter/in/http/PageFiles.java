package org.anyuan.console.adapter.in.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What the web build left on the class path, read whole: a few megabytes. */
@ApplicationScoped
class PageFiles {
  private static final String FOLDER = "web/";
  private static final String ZIPPED = ".gz";

  /** As it is, and zipped where the build found that to be worth it. */
  record PageFile(String type, Buffer plain, Optional<Buffer> zipped) {}

  private final Map<String, PageFile> files = new HashMap<>();
  private final Map<String, String> indexes = new HashMap<>();

  PageFiles() {
    // A console that was built without its page stops here, not before a dispatcher.
    var names = new String(read("files.txt"), UTF_8).lines().toList();
    for (var name : names) {
      if (!name.endsWith(ZIPPED)) {
        var zipped =
            names.contains(name + ZIPPED)
                ? Optional.of(Buffer.buffer(read(name + ZIPPED)))
                : Optional.<Buffer>empty();
        files.put(name, new PageFile(type(name), Buffer.buffer(read(name)), zipped));
        if (name.endsWith(".html")) {
          indexes.put(name, new String(read(name), UTF_8));
        }
      }
    }
  }

  /** An index page as it was built. */
  String index(String name) {
    return indexes.get(name);
  }

  Optional<PageFile> find(String name) {
    return Optional.ofNullable(files.get(name));
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "js", "mjs" -> "text/javascript; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "html" -> "text/html; charset=utf-8";
      case "svg" -> "image/svg+xml";
      case "txt" -> "text/plain; charset=utf-8";
      default -> throw new IllegalStateException("the page has a file of an unknown type: " + name);
    };
  }

  private static byte[] read(String name) {
    var loader = Thread.currentThread().getContextClassLoader();
    try (var in = loader.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the page was not built: " + FOLDER + name + " is missing");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
