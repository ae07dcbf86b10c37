package org.anyuan.response.adapter.in.http.publics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.buffer.Buffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.anyuan.common.http.ContentHash;
import org.anyuan.response.application.publication.PublicRecord;
import org.anyuan.response.application.publication.PublicSettings;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.publication.AtomFeed;
import org.anyuan.response.domain.publication.Cap;
import org.anyuan.response.domain.publication.Issued;
import org.anyuan.response.domain.publication.Language;
import org.anyuan.response.domain.publication.Voice;

/**
 * Each document as it is sent, made once for what is issued now: a thousand readers a second cost
 * what copying bytes costs.
 */
@ApplicationScoped
class PublicFiles {
  private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final Pattern STATEMENT = Pattern.compile("/public/statements/(" + ID + ")");
  private static final Pattern CAP = Pattern.compile("/public/cap/(" + ID + ")\\.xml");
  private static final String STYLE = "/public/style.css";

  private final PublicRecord record;
  private final Voice voice;
  private final Instant since;
  private final PublicFile style = file(read("style.css"), "text/css; charset=utf-8");
  private final Map<Language, PublicFile> nothing = new ConcurrentHashMap<>();
  private volatile Made made = new Made(Issued.NOTHING);

  PublicFiles(PublicRecord record, PublicSettings settings, Clock clock) {
    this.record = record;
    this.voice = settings.voice();
    this.since = clock.instant();
  }

  /**
   * A document.
   *
   * @param etag of its bytes, as HTTP quotes it
   */
  record PublicFile(Buffer body, String type, String etag) {}

  /** What was made of one state of what is issued; goes with it. */
  private record Made(Issued of, Map<String, PublicFile> files) {
    Made(Issued of) {
      this(of, new ConcurrentHashMap<>());
    }

    PublicFile once(String key, Supplier<PublicFile> make) {
      return files.computeIfAbsent(key, _ -> make.get());
    }
  }

  /** By its path; only what is there has a place in memory. */
  Optional<PublicFile> find(String path, Language language) {
    if (path.equals(STYLE)) {
      return Optional.of(style);
    }
    var now = made();
    if (path.equals("/public/statements")) {
      return Optional.of(
          now.once(
              path + language, () -> page(new StatementPages(language).list(now.of().newest()))));
    }
    if (path.equals("/public/feed.atom")) {
      return Optional.of(
          now.once(
              path,
              () ->
                  file(
                      AtomFeed.of(now.of().newest(), voice, since),
                      AtomFeed.MEDIA_TYPE + "; charset=utf-8")));
    }
    var statement = STATEMENT.matcher(path);
    if (statement.matches()) {
      var versions = now.of().of(StatementId.of("id", statement.group(1)));
      return versions.isEmpty()
          ? Optional.empty()
          : Optional.of(
              now.once(
                  path + language, () -> page(new StatementPages(language).statement(versions))));
    }
    var cap = CAP.matcher(path);
    return cap.matches()
        ? now.of()
            .find(PublicationId.of("id", cap.group(1)))
            .map(p -> now.once(path, () -> file(Cap.of(p, voice), Cap.MEDIA_TYPE)))
        : Optional.empty();
  }

  PublicFile nothing(Language language) {
    return nothing.computeIfAbsent(language, l -> page(new StatementPages(l).nothing()));
  }

  private Made made() {
    var issued = record.issued();
    var now = made;
    if (!now.of().equals(issued)) {
      now = new Made(issued);
      made = now;
    }
    return now;
  }

  private static PublicFile page(byte[] html) {
    return file(html, StatementPages.MEDIA_TYPE);
  }

  private static PublicFile file(byte[] bytes, String type) {
    return new PublicFile(
        Buffer.buffer(bytes), type, '"' + ContentHash.of(bytes).substring(0, 32) + '"');
  }

  private static byte[] read(String name) {
    try (var in = PublicFiles.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8).getBytes(UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(name + " is missing", e);
    }
  }
}
