package org.anyuan.patrol.adapter.out.osrm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.anyuan.common.geo.Position;
import org.anyuan.patrol.application.PatrolSettings;
import org.anyuan.patrol.application.RoutingService;
import org.jboss.logging.Logger;

/**
 * The table service ({@code /table/v1/driving}): many starts, one end. When it does not answer in
 * time the ways are unknown, and it is left alone for a while: nobody waits twice for what is down.
 */
@ApplicationScoped
class OsrmRouting implements RoutingService {
  private static final Logger LOG = Logger.getLogger(OsrmRouting.class);

  /** The public servers' own bound for a table. */
  private static final int MOST_STARTS = 99;

  private static final long LONGEST_ANSWER = 64 * 1024;
  private static final JsonMapper JSON = new JsonMapper();

  private final PatrolSettings.Routing settings;
  private final Clock clock;
  private final HttpClient http;
  private volatile Instant pausedUntil = Instant.MIN;

  OsrmRouting(PatrolSettings settings, Clock clock) {
    this.settings = settings.routing();
    this.clock = clock;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(this.settings.deadline())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  @Override
  public Uni<List<Duration>> ways(List<Position> from, Position to) {
    var url = settings.url();
    if (url.isEmpty() || from.size() > MOST_STARTS || clock.instant().isBefore(pausedUntil)) {
      return Uni.createFrom().item(unknown(from.size()));
    }
    var request =
        HttpRequest.newBuilder(table(url.get(), from, to)).timeout(settings.deadline()).build();
    return Uni.createFrom()
        .completionStage(() -> http.sendAsync(request, BodyHandlers.ofByteArray()))
        .ifNoItem()
        .after(settings.deadline())
        .fail()
        .map(response -> read(response, from.size()))
        .onFailure()
        .recoverWithItem(failure -> failed(failure, from.size()));
  }

  private static URI table(URI base, List<Position> from, Position to) {
    var places =
        Stream.concat(from.stream(), Stream.of(to))
            .map(p -> String.format(Locale.ROOT, "%.6f,%.6f", p.longitude(), p.latitude()))
            .collect(Collectors.joining(";"));
    var sources =
        IntStream.range(0, from.size())
            .mapToObj(Integer::toString)
            .collect(Collectors.joining(";"));
    var root = base.toString().replaceFirst("/+$", "");
    return URI.create(
        root
            + "/table/v1/driving/"
            + places
            + "?sources="
            + sources
            + "&destinations="
            + from.size());
  }

  private static List<Duration> read(HttpResponse<byte[]> response, int size) {
    if (response.statusCode() != 200 || response.body().length > LONGEST_ANSWER) {
      throw new IllegalStateException("status " + response.statusCode());
    }
    try {
      var table = JSON.readTree(response.body()).path("durations");
      if (table.size() != size) {
        throw new IllegalStateException("not one way for each start");
      }
      var ways = new ArrayList<Duration>();
      table.forEach(row -> ways.add(way(row.path(0))));
      return ways;
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not the answer of a table", e);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** Null is said of a place that no road leads to. */
  private static Duration way(JsonNode seconds) {
    return seconds.isNumber() && seconds.doubleValue() >= 0
        ? Duration.ofMillis(Math.round(seconds.doubleValue() * 1000))
        : UNKNOWN;
  }

  private List<Duration> failed(Throwable failure, int size) {
    pausedUntil = clock.instant().plus(settings.pause());
    LOG.warnf("router not asked for a while, reason=%s", failure.toString());
    return unknown(size);
  }

  private static List<Duration> unknown(int size) {
    return Collections.nCopies(size, UNKNOWN);
  }
}
