package org.anyuan.notify.adapter.in.http.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.anyuan.notify.application.escalation.PreviewPolicy.Moment;
import org.anyuan.notify.application.escalation.PreviewPolicy.Preview;
import org.anyuan.notify.application.escalation.PreviewPolicy.Whom;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Choice;
import org.anyuan.notify.domain.escalation.Notice;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What would happen if nobody acknowledged. */
@Schema(name = "PolicyPreview")
record PreviewView(
    PolicyView policy,
    Instant at,
    List<MomentView> moments,
    @Schema(description = "At some moment nobody would be told") boolean gap) {
  static PreviewView of(Preview preview) {
    return new PreviewView(
        PolicyView.of(preview.policy(), false),
        preview.at(),
        preview.moments().stream().map(moment -> MomentView.of(moment, preview.at())).toList(),
        preview.moments().stream().anyMatch(Moment::nobody));
  }

  /** Somebody would be told. */
  @Schema(name = "PolicyPreviewMoment")
  record MomentView(
      Instant at,
      @Schema(examples = "PT15S") String offset,
      int notice,
      Notice.Cause cause,
      @Schema(nullable = true, description = "From 1; absent for the fallback") Integer step,
      @Schema(nullable = true, description = "The step's how manieth word") Integer said,
      List<WhomView> whom,
      @Schema(description = "A gap: the next step would come at once") boolean nobody) {
    private static MomentView of(Moment moment, Instant begin) {
      return new MomentView(
          moment.at(),
          Duration.between(begin, moment.at()).toString(),
          moment.notice().number(),
          moment.notice().cause(),
          moment.place().map(place -> place.step() + 1).orElse(null),
          moment.place().map(place -> place.said()).orElse(null),
          moment.whom().stream().map(WhomView::of).toList(),
          moment.nobody());
    }
  }

  /** Who that would be. */
  @Schema(name = "PolicyPreviewWhom")
  record WhomView(
      TargetBody target,
      int count,
      @Schema(nullable = true, description = "Absent for those who may not know who they are")
          List<PersonView> people) {
    private static WhomView of(Whom whom) {
      return new WhomView(
          TargetBody.of(whom.target()),
          whom.people().size(),
          whom.named()
              ? whom.people().entrySet().stream()
                  .sorted(Map.Entry.comparingByKey(Comparator.comparing(PersonId::value)))
                  .map(entry -> PersonView.of(entry.getKey(), entry.getValue()))
                  .toList()
              : null);
    }
  }

  /** Over which channels. */
  @Schema(name = "PolicyPreviewPerson")
  record PersonView(
      String person,
      List<WayView> channels,
      @Schema(nullable = true, description = "Not before their quiet hours are over")
          Instant heldUntil,
      @Schema(nullable = true, description = "Why they would not be told") Choice.Why why,
      @Schema(description = "None of the ways that work is more than a browser") boolean doubtful) {
    private static PersonView of(PersonId person, Choice choice) {
      return switch (choice) {
        case Choice.Send(var picks, var doubtful) ->
            new PersonView(
                person.value(),
                picks.stream()
                    .map(pick -> new WayView(pick.address().kind(), pick.after().toString()))
                    .toList(),
                null,
                null,
                doubtful);
        case Choice.Hold(var until) ->
            new PersonView(person.value(), List.of(), until, null, false);
        case Choice.Summarise(var at) -> new PersonView(person.value(), List.of(), at, null, false);
        case Choice.Nothing(var why) -> new PersonView(person.value(), List.of(), null, why, false);
      };
    }
  }

  /** One way. */
  @Schema(name = "PolicyPreviewChannel")
  record WayView(ChannelKind kind, @Schema(examples = "PT0S") String after) {}
}
