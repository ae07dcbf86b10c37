package org.anyuan.notify.adapter.in.http.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.notify.application.Recipients.Known;
import org.anyuan.notify.domain.channel.Address;
import org.anyuan.notify.domain.channel.ChannelKind;
import org.anyuan.notify.domain.channel.Health;
import org.anyuan.notify.domain.channel.Quiet;
import org.anyuan.notify.domain.channel.Rung;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person, without the numbers and mailboxes behind their addresses. */
@Schema(name = "Recipient")
@JsonInclude(JsonInclude.Include.NON_NULL)
record RecipientView(
    String person,
    String role,
    @Schema(description = "Absent for the whole tree") String regionId,
    String schoolId,
    @Schema(description = "In the person's order") List<AddressView> addresses,
    @Schema(description = "For ACTUAL alarms; empty: SMS and voice, or else all")
        List<RungView> forActual,
    @Schema(description = "For all else; empty: the usual ones") List<RungView> forOthers,
    QuietView quiet,
    @Schema(description = "Hears of alarms that must stay silent at the school")
        boolean namedForSilent,
    @Schema(description = "0: not kept yet") long version) {

  /** One way to a person. */
  @Schema(name = "RecipientAddress")
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record AddressView(
      String id,
      ChannelKind kind,
      boolean forExercises,
      boolean soundless,
      HealthName health,
      Instant deadSince) {
    static AddressView of(Address address) {
      var health = address.health();
      return new AddressView(
          address.id().value(),
          address.kind(),
          address.forExercises(),
          address.soundless(),
          HealthName.of(health),
          health.deadSince().orElse(null));
    }
  }

  /** Whether it works. */
  @Schema(name = "AddressHealth")
  enum HealthName {
    WELL,
    /** The last message did not arrive. */
    FAILING,
    DEAD;

    static HealthName of(Health health) {
      if (health.dead()) {
        return DEAD;
      }
      return health.failuresInRow() > 0 ? FAILING : WELL;
    }
  }

  /** A wish. */
  @Schema(name = "RecipientRung")
  record RungView(String address, @Schema(description = "ISO 8601, 0 to PT1H") String after) {
    static List<RungView> of(List<Rung> rungs) {
      return rungs.stream()
          .map(r -> new RungView(r.address().value(), r.after().toString()))
          .toList();
    }
  }

  /** Hours. */
  @Schema(name = "RecipientQuiet")
  record QuietView(String begins, String ends, String zone) {
    static QuietView of(Quiet quiet) {
      var hours = quiet.hours();
      return new QuietView(
          hours.begins().toString(), hours.ends().toString(), quiet.zone().getId());
    }
  }

  static RecipientView of(Known known) {
    var recipient = known.recipient();
    var regions = known.path().ids();
    return new RecipientView(
        recipient.person().value(),
        known.role(),
        regions.isEmpty() ? null : regions.getLast(),
        known.school().map(Object::toString).orElse(null),
        recipient.addresses().stream().map(AddressView::of).toList(),
        RungView.of(recipient.forActual()),
        RungView.of(recipient.forOthers()),
        recipient.quiet().map(QuietView::of).orElse(null),
        recipient.namedForSilent(),
        known.version());
  }
}
