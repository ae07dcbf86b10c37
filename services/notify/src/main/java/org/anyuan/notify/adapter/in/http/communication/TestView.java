package org.anyuan.notify.adapter.in.http.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.PersonId;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.communication.Answer;
import org.anyuan.notify.domain.communication.Asked;
import org.anyuan.notify.domain.communication.CommunicationTest;
import org.anyuan.notify.domain.communication.TestState;
import org.anyuan.notify.domain.communication.Whom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A test: who was asked over what, who answered in what time, who was not reached. */
@Schema(name = "CommunicationTest")
@JsonInclude(JsonInclude.Include.NON_NULL)
record TestView(
    String id,
    String rosterId,
    @Schema(enumeration = {"OPEN", "CLOSED"}) String state,
    Whom whom,
    Instant startedAt,
    Instant deadline,
    Instant closedAt,
    @Schema(description = "Empty for a moment, until it is sent") List<AskedView> asked,
    @Schema(description = "They have no way that is marked for exercises") List<String> unreachable,
    long version) {

  /** One who was sent a test. */
  @Schema(name = "AskedPerson")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AskedView(
      String person,
      List<WayView> channels,
      Instant answeredAt,
      @Schema(description = "The channel whose message was answered, or PAGE") String over,
      Long secondsToAnswer) {
    static AskedView of(Asked asked, CommunicationTest test) {
      var answer = test.answered(asked.person());
      return new AskedView(
          asked.person().value(),
          asked.ways().stream().map(WayView::of).toList(),
          answer.map(Answer::at).orElse(null),
          answer.map(a -> a.over().map(ChannelKind::name).orElse("PAGE")).orElse(null),
          answer.map(a -> Duration.between(test.startedAt(), a.at()).toSeconds()).orElse(null));
    }
  }

  /** One message. */
  @Schema(name = "TestedChannel")
  record WayView(String addressId, ChannelKind channel, String deliveryId) {
    static WayView of(Asked.Way way) {
      return new WayView(way.address().value(), way.channel(), way.delivery().toString());
    }
  }

  static TestView of(CommunicationTest test) {
    var closed = test.state() instanceof TestState.Closed(var since) ? since : null;
    return new TestView(
        test.id().value(),
        test.roster().value(),
        closed == null ? "OPEN" : "CLOSED",
        test.order().whom(),
        test.startedAt(),
        test.deadline(),
        closed,
        test.asked().stream()
            .filter(asked -> !asked.ways().isEmpty())
            .map(asked -> AskedView.of(asked, test))
            .toList(),
        test.unreachable().stream().map(PersonId::value).toList(),
        test.version());
  }
}
