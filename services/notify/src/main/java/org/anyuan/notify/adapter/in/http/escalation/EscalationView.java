package org.anyuan.notify.adapter.in.http.escalation;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.Mode;
import org.anyuan.notify.domain.Severity;
import org.anyuan.notify.domain.escalation.Escalation;
import org.anyuan.notify.domain.escalation.EscalationState;
import org.anyuan.notify.domain.escalation.Place;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An escalation as it is. */
@Schema(name = "Escalation")
record EscalationView(
    String id,
    String taskId,
    String incidentId,
    String schoolId,
    Lane lane,
    String regionPath,
    Mode mode,
    Severity severity,
    EscalationState.Name state,
    Instant since,
    @Schema(nullable = true, description = "Of the policy, from 1") Integer step,
    @Schema(nullable = true, description = "How often it was said") Integer said,
    @Schema(nullable = true, description = "So many have to acknowledge there") Integer needed,
    @Schema(nullable = true, description = "When it goes on by itself; absent where it is over")
        Instant nextAt,
    String policyId,
    String policyName,
    long policyVersion,
    List<AcknowledgementView> acknowledgedBy,
    @Schema(description = "How many there were") int notices,
    long version) {

  /** Who has acknowledged, and when that last showed to hold. */
  @Schema(name = "EscalationAcknowledgement")
  record AcknowledgementView(String person, Instant at) {}

  static EscalationView of(Escalation escalation) {
    var about = escalation.about();
    var place = place(escalation.state());
    var policy = escalation.policy();
    return new EscalationView(
        escalation.id().toString(),
        about.task().value(),
        about.incident().value(),
        about.school().value(),
        about.lane(),
        about.path().value(),
        about.mode(),
        escalation.level().severity(),
        escalation.state().name(),
        escalation.state().since(),
        place.map(at -> at.step() + 1).orElse(null),
        place.map(Place::said).orElse(null),
        place.map(at -> policy.steps().get(at.step()).needed()).orElse(null),
        escalation.next().orElse(null),
        policy.id().value(),
        policy.name(),
        policy.version(),
        escalation.acknowledgements().by().entrySet().stream()
            .map(entry -> new AcknowledgementView(entry.getKey().value(), entry.getValue()))
            .sorted(Comparator.comparing(AcknowledgementView::at))
            .toList(),
        escalation.notices(),
        escalation.version());
  }

  private static Optional<Place> place(EscalationState state) {
    return switch (state) {
      case EscalationState.Waiting(var _, var at, var _) -> Optional.of(at);
      case EscalationState.Acknowledged(var _, var at, var _) -> Optional.of(at);
      case EscalationState.Exhausted _, EscalationState.Closed _ -> Optional.empty();
    };
  }
}
