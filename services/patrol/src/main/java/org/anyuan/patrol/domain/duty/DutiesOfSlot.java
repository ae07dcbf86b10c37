package org.anyuan.patrol.domain.duty;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.patrol.domain.duty.DutyLife.Planned;
import org.anyuan.patrol.domain.duty.DutyLife.Vacant;

/**
 * A slot as duties: one for everybody assigned, and one without anybody for everybody missing, so
 * that a gap is chased like a person. Ids are repeatable: made again, they are the same duties.
 */
public final class DutiesOfSlot {
  private final Slot slot;
  private final ZoneId zone;

  private DutiesOfSlot(Slot slot, ZoneId zone) {
    this.slot = slot;
    this.zone = zone;
  }

  /**
   * What is still to be made of a slot.
   *
   * @param touched duties of this slot in which people had a hand: they stay, and what is made
   *     beside them never asks for more people than the slot does
   */
  public static List<Duty> of(Slot slot, ZoneId zone, Collection<Duty> touched) {
    return new DutiesOfSlot(slot, zone).duties(touched);
  }

  private List<Duty> duties(Collection<Duty> touched) {
    var there = touched.stream().map(Duty::id).toList();
    var open = slot.required() - touched.stream().filter(Duty::required).count();
    var made = new ArrayList<Duty>();
    for (var assignment : slot.assigned()) {
      var id = id("assigned", assignment.id().value());
      if (!there.contains(id)) {
        made.add(duty(id, open > 0, new Planned(assignment.details().holder())));
        open--;
      }
    }
    for (var place = 0; open > 0; place++) {
      var id = id("vacant", Integer.toString(place));
      if (!there.contains(id)) {
        made.add(duty(id, true, new Vacant("")));
        open--;
      }
    }
    return made;
  }

  private Duty duty(DutyId id, boolean required, DutyLife life) {
    var window = slot.window();
    return new Duty(
        id,
        slot.spot(),
        slot.day(),
        window.peak(),
        slot.day().atTime(window.begin()).atZone(zone).toInstant(),
        slot.day().atTime(window.end()).atZone(zone).toInstant(),
        slot.role(),
        required,
        life,
        1);
  }

  private DutyId id(String kind, String of) {
    return new DutyId(
        DeterministicId.of(
                "duty",
                kind,
                of,
                slot.spot().kind().name(),
                slot.spot().id(),
                slot.role().name(),
                slot.day().toString(),
                slot.window().peak().name(),
                slot.window().begin().toString())
            .toString());
  }
}
