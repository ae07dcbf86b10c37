package org.anyuan.incident.adapter.in.kafka.decider;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.common.topic.Topics;
import org.anyuan.incident.domain.Decider;
import org.anyuan.incident.domain.Decision;
import org.anyuan.incident.domain.Input;
import org.anyuan.incident.domain.Order;
import org.anyuan.incident.domain.Policy;
import org.anyuan.incident.domain.SchoolIncidents;
import org.anyuan.proto.incident.v1.Output;

/** What one input leads to, as records with repeatable ids and as the school's next state. */
final class DecideInput {
  private final Policy policy;
  private final Decider decider;
  private final LaneCodec lanes;
  private final IncidentMessages messages;

  DecideInput(Policy policy, IncidentMessages messages) {
    this.policy = policy;
    this.decider = new Decider(policy);
    this.lanes = new LaneCodec(policy);
    this.messages = messages;
  }

  /**
   * A fault of ours in one input or one school's state. It must not stop the partition, where it
   * would come again with each restart and keep all other schools from the lanes.
   */
  static final class Undecidable extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Undecidable(RuntimeException cause) {
      super("it cannot be decided: " + cause.getClass().getSimpleName(), cause);
    }
  }

  /**
   * What an input leads to, before any of it is said or kept.
   *
   * @param incidents absent: the school's state stays
   * @param mootWhenRepeated a report, of which a repeat finds all in the state
   */
  record Decided(
      List<Output> outputs, Optional<SchoolIncidents> incidents, boolean mootWhenRepeated) {}

  /** Throws {@link Undecidable} alone. */
  Decided decide(SchoolIncidents before, InputCodec.Understood read) {
    try {
      var decision = decider.decide(before, read.input());
      var after = before.after(decision, read.input().at(), policy);
      return new Decided(outputs(decision, read), after, isMootWhenRepeated(read.input()));
    } catch (RuntimeException e) {
      throw new Undecidable(e);
    }
  }

  /** The lanes go first, and the police lane before the others. */
  private List<Output> outputs(Decision decision, InputCodec.Understood read) {
    var events = new EventCodec(read.input(), read.id(), read.signal(), messages);
    var outputs = new ArrayList<Output>();
    switch (decision) {
      case Decision.Accepted accepted -> {
        for (var publication : accepted.publications()) {
          var task = publication.task();
          var id =
              DeterministicId.of("version", task.id().toString(), Long.toString(task.version()));
          outputs.add(
              output(
                  DeciderTopology.lane(task.audience()),
                  id.toString(),
                  lanes.task(publication, read.input().at())));
        }
        var ordinal = 0;
        for (var happening : accepted.happenings()) {
          var event = events.happened(happening, ordinal++);
          outputs.add(output(Topics.INCIDENT_EVENTS, event.getEventId(), event));
        }
      }
      case Decision.Rejected rejected -> {
        var event = events.rejected(rejected);
        outputs.add(output(Topics.INCIDENT_EVENTS, event.getEventId(), event));
      }
      case Decision.Unmatched unmatched -> {
        var event = events.without(unmatched.fact());
        outputs.add(output(Topics.INCIDENT_EVENTS, event.getEventId(), event));
      }
      case Decision.TestDeclared declared -> {
        var event = events.without(declared.fact());
        outputs.add(output(Topics.INCIDENT_EVENTS, event.getEventId(), event));
      }
      case Decision.Moot _ -> {
        // Nothing to say.
      }
    }
    return outputs;
  }

  private static Output output(String topic, String id, Message value) {
    return Output.newBuilder()
        .setTopic(topic)
        .setId(id)
        .setType(value.getDescriptorForType().getFullName())
        .setValue(value.toByteString())
        .build();
  }

  private static boolean isMootWhenRepeated(Input input) {
    return switch (input) {
      case Input.Press _ -> false;
      case Input.Command command ->
          switch (command.order()) {
            case Order.Report _,
                Order.RecordQueued _,
                Order.RecordDelivery _,
                Order.ReachDeadline _,
                Order.ReleaseHeld _ ->
                true;
            case Order.OpenIncident _,
                Order.DeclareButtonTest _,
                Order.Acknowledge _,
                Order.OnIncident _ ->
                false;
          };
    };
  }
}
