package org.anyuan.notify.adapter.in.http.roster;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.roster.Duty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A person's duty. */
@Schema(name = "Duty")
@JsonInclude(JsonInclude.Include.NON_NULL)
record DutyView(
    String rosterId,
    String rosterName,
    Lane lane,
    Instant from,
    Instant until,
    PersonView.Kind by,
    @Schema(description = "By LAYER") String layer) {

  /** In the order of time. */
  @Schema(name = "Duties")
  record All(List<DutyView> items) {
    static All of(List<Duty> duties) {
      return new All(duties.stream().map(DutyView::of).toList());
    }
  }

  static DutyView of(Duty duty) {
    var why = PersonView.of(duty.person(), duty.why(), null);
    return new DutyView(
        duty.roster().id().value(),
        duty.roster().name(),
        duty.roster().lane(),
        duty.span().from(),
        duty.span().until(),
        why.by(),
        why.layer());
  }
}
