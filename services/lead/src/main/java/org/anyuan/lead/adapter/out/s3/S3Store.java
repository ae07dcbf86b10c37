package org.anyuan.lead.adapter.out.s3;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.anyuan.lead.application.attachments.AttachmentStore;
import org.anyuan.lead.application.attachments.ObjectName;
import org.anyuan.lead.domain.attachment.Allowance;

/**
 * A bucket, by path-style requests with Signature Version 4, which every S3-compatible store takes.
 * The credentials are read anew for each request, so that they can be changed while it runs.
 */
public final class S3Store implements AttachmentStore {
  private static final Duration CONNECT = Duration.ofSeconds(5);

  /** What was sealed is hardly longer than what an attachment may be. */
  private static final HttpResponse.BodyHandler<byte[]> BODY =
      BodyHandlers.limiting(BodyHandlers.ofByteArray(), Allowance.HANDLERS.mostBytes() + 4096L);

  private final URI bucket;
  private final String region;
  private final Path credentials;
  private final Clock clock;
  private final HttpClient client =
      HttpClient.newBuilder()
          .connectTimeout(CONNECT)
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  /**
   * Asks nobody anything yet.
   *
   * @param bucket such as {@code https://host/bucket}
   * @param credentials a file of two lines: the access key's id, and its secret
   */
  public S3Store(URI bucket, String region, Path credentials, Clock clock) {
    var path = Optional.ofNullable(bucket.getPath()).orElse("");
    if (bucket.getHost() == null
        || !List.of("http", "https").contains(bucket.getScheme())
        || !path.matches("/[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]")) {
      throw new IllegalStateException("a bucket is named as https://host/bucket");
    }
    this.bucket = bucket;
    this.region = region;
    this.credentials = credentials;
    this.clock = clock;
  }

  @Override
  public Uni<Void> put(ObjectName name, byte[] sealed) {
    return send("PUT", name, sealed)
        .invoke(answer -> require(answer, List.of(200)))
        .replaceWithVoid();
  }

  @Override
  public Uni<Optional<byte[]>> get(ObjectName name) {
    return send("GET", name, new byte[0])
        .invoke(answer -> require(answer, List.of(200, 404)))
        .map(answer -> answer.statusCode() == 404 ? Optional.empty() : Optional.of(answer.body()));
  }

  @Override
  public Uni<Void> delete(ObjectName name) {
    return send("DELETE", name, new byte[0])
        .invoke(answer -> require(answer, List.of(200, 204, 404)))
        .replaceWithVoid();
  }

  /** A bucket that is not there at all holds nothing that could be missing: it is away. */
  private static void require(HttpResponse<byte[]> answer, List<Integer> statuses) {
    var text = answer.statusCode() == 200 ? "" : new String(answer.body(), UTF_8);
    if (!statuses.contains(answer.statusCode()) || text.contains("NoSuchBucket")) {
      throw new StoreAway("the bucket answered " + answer.statusCode(), null);
    }
  }

  private Uni<HttpResponse<byte[]>> send(String method, ObjectName name, byte[] body) {
    return Uni.createFrom()
        .completionStage(() -> client.sendAsync(signed(method, name, body), BODY))
        .onFailure(failure -> !(failure instanceof StoreAway))
        .transform(failure -> new StoreAway("the bucket cannot be reached", failure))
        .ifNoItem()
        .after(DEADLINE)
        .failWith(() -> new StoreAway("the bucket does not answer", null));
  }

  private HttpRequest signed(String method, ObjectName name, byte[] body) {
    var uri = URI.create(bucket + "/" + name.path());
    var now = clock.instant();
    var payload = Signature.hash(body);
    var headers = new TreeMap<String, String>();
    headers.put("host", host(uri));
    headers.put("x-amz-content-sha256", payload);
    headers.put("x-amz-date", Signature.time(now));
    var authorization =
        signature()
            .authorization(
                new Signature.Request(method, uri.getRawPath(), "", headers, payload), now);
    return HttpRequest.newBuilder(uri)
        .timeout(DEADLINE)
        .method(method, BodyPublishers.ofByteArray(body))
        .header("x-amz-content-sha256", payload)
        .header("x-amz-date", headers.get("x-amz-date"))
        .header("Authorization", authorization)
        .build();
  }

  /** As the client itself sends it. */
  private static String host(URI uri) {
    var usual = uri.getScheme().equals("https") ? 443 : 80;
    return uri.getPort() == -1 || uri.getPort() == usual
        ? uri.getHost()
        : uri.getHost() + ":" + uri.getPort();
  }

  private Signature signature() {
    try {
      var lines = Files.readAllLines(credentials, UTF_8);
      if (lines.size() < 2) {
        throw new StoreAway("the credentials are two lines: the key's id and its secret", null);
      }
      return new Signature(lines.get(0).strip(), lines.get(1).strip(), region);
    } catch (IOException e) {
      throw new StoreAway("the credentials cannot be read", e);
    }
  }
}
