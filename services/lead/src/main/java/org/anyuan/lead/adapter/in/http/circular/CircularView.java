package org.anyuan.lead.adapter.in.http.circular;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.region.RegionPath;
import org.anyuan.lead.application.Registry;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.RegionId;
import org.anyuan.lead.domain.circular.Addressee;
import org.anyuan.lead.domain.circular.Circular;
import org.anyuan.lead.domain.circular.CircularState;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

@Schema(name = "Circular")
record CircularView(
    String id,
    String regionId,
    String regionName,
    String listId,
    CircularState.Name state,
    @Schema(description = "Since when it is so") Instant since,
    @Schema(description = "After it was sent", format = "duration") String within,
    @Schema(nullable = true, description = "When those who are silent are told again")
        Instant chaseAt,
    @Schema(description = "How often they were") int chased,
    @Schema(description = "All of them for the region that sent it, else the caller's own")
        List<AddresseeView> addressees,
    @Schema(description = "The caller's own desk has it to acknowledge") boolean mine,
    long version) {

  @Schema(name = "CircularAddressee")
  record AddresseeView(
      Agency agency,
      String regionId,
      String regionName,
      @Schema(nullable = true) Instant acknowledgedAt,
      @Schema(nullable = true) String acknowledgedBy) {

    static AddresseeView of(Addressee to, Optional<Circular.Ack> ack, Registry registry) {
      return new AddresseeView(
          to.agency(),
          region(to.path()),
          name(to.path(), registry),
          ack.map(Circular.Ack::at).orElse(null),
          ack.map(given -> given.who().value()).orElse(null));
    }
  }

  static CircularView of(Circular circular, By reader, Registry registry) {
    var open =
        circular.state() instanceof CircularState.Open still
            ? Optional.of(still)
            : Optional.<CircularState.Open>empty();
    return new CircularView(
        circular.id().toString(),
        region(circular.from()),
        name(circular.from(), registry),
        circular.list(),
        circular.state().name(),
        circular.state().since(),
        circular.within().toString(),
        open.map(CircularState.Open::chaseAt).orElse(null),
        open.map(CircularState.Open::chased).orElse(0),
        circular.visibleTo(reader).stream()
            .map(to -> AddresseeView.of(to, circular.addressees().get(to), registry))
            .toList(),
        circular.waitsFor(reader),
        circular.version());
  }

  private static String region(RegionPath path) {
    return path.ids().isEmpty() ? "/" : path.ids().getLast();
  }

  private static String name(RegionPath path, Registry registry) {
    var region = region(path);
    return path.ids().isEmpty() ? region : registry.name(new RegionId(region)).orElse(region);
  }
}
