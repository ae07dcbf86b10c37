package org.anyuan.notify;

import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.anyuan.notify.application.Channel;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Report;
import org.anyuan.notify.domain.delivery.DeliveryCommand.Told;

/** Hands messages to a {@link Receiver}, over HTTP. */
public record ReceiverChannel(Set<ChannelKind> kinds, URI uri, HttpClient client)
    implements Channel {
  @Override
  public Uni<Report> send(Handover handover) {
    var request =
        HttpRequest.newBuilder(uri)
            .header("Idempotency-Key", handover.idempotencyKey())
            .header("Person", handover.person().value())
            .header("Kind", handover.kind().name())
            .POST(HttpRequest.BodyPublishers.ofString(handover.content().text()))
            .build();
    return Uni.createFrom()
        .completionStage(() -> client.sendAsync(request, HttpResponse.BodyHandlers.discarding()))
        .map(answer -> new Report(handover.attempt(), told(answer.statusCode()), ""));
  }

  private static Told told(int status) {
    return switch (status) {
      case 200 -> Told.DELIVERED;
      case 202 -> Told.ACCEPTED;
      case 410 -> Told.FAILED_FOR_GOOD;
      default -> Told.FAILED_FOR_NOW;
    };
  }
}
