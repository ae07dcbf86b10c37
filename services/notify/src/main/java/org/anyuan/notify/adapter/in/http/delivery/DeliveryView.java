package org.anyuan.notify.adapter.in.http.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.application.Deliveries.Kept;
import org.anyuan.notify.application.delivery.DeliveryLog.Step;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.What;
import org.anyuan.notify.domain.delivery.DedupKey;
import org.anyuan.notify.domain.delivery.DeliveryState;
import org.anyuan.notify.domain.delivery.Failure;
import org.anyuan.notify.domain.delivery.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A message to a person over one channel: never the number or mailbox it goes to. */
@Schema(name = "Delivery")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeliveryView(
    String id,
    DedupKey.Kind kind,
    @Schema(description = "The name of the account") String recipient,
    ChannelKind channel,
    Stage stage,
    Failure failure,
    @Schema(description = "What the channel said of its failure") String detail,
    int attempt,
    Instant since,
    @Schema(description = "When something is done with it by itself") Instant nextAt,
    Instant dueAt,
    Instant queuedAt,
    String taskId,
    String incidentId,
    String schoolId,
    Lane lane,
    Mode mode,
    String regionId,
    What what,
    String words,
    String where,
    URI link,
    boolean sound,
    @Schema(description = "In order; of a single one that was asked for") List<StepView> history,
    long version) {

  /** What it was at a time. */
  @Schema(name = "DeliveryStep")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record StepView(
      long version, Stage stage, int attempt, Instant at, Failure failure, String detail) {
    static StepView of(Step step) {
      return new StepView(
          step.version(),
          step.stage(),
          step.attempt(),
          step.at(),
          step.failure().orElse(null),
          nonEmpty(step.detail()));
    }
  }

  static DeliveryView of(Kept kept) {
    return of(kept, Optional.empty());
  }

  static DeliveryView of(Kept kept, List<Step> history) {
    return of(kept, Optional.of(history));
  }

  private static DeliveryView of(Kept kept, Optional<List<Step>> history) {
    var delivery = kept.delivery();
    var state = delivery.state();
    var about = kept.about();
    var content = kept.content();
    var regions = about.path().ids();
    return new DeliveryView(
        kept.id().toString(),
        delivery.key().kind(),
        kept.recipient().value(),
        kept.channel(),
        state.stage(),
        state instanceof DeliveryState.FailedForGood failed ? failed.failure() : null,
        detail(state),
        state.attempt(),
        state.since(),
        state.next().orElse(null),
        kept.dueAt(),
        kept.queuedAt(),
        about.task().map(Object::toString).orElse(null),
        about.incident().map(Object::toString).orElse(null),
        about.school().map(Object::toString).orElse(null),
        about.lane().orElse(null),
        about.mode(),
        regions.isEmpty() ? null : regions.getLast(),
        content.what(),
        content.what().words(),
        nonEmpty(content.where()),
        content.link(),
        kept.sound(),
        history.map(steps -> steps.stream().map(StepView::of).toList()).orElse(null),
        delivery.version());
  }

  private static String detail(DeliveryState state) {
    return switch (state) {
      case DeliveryState.FailedForNow f -> nonEmpty(f.detail());
      case DeliveryState.FailedForGood f -> nonEmpty(f.detail());
      case DeliveryState.Queued _,
          DeliveryState.Sending _,
          DeliveryState.Sent _,
          DeliveryState.Delivered _,
          DeliveryState.Acknowledged _ ->
          null;
    };
  }

  private static String nonEmpty(String text) {
    return text.isEmpty() ? null : text;
  }
}
