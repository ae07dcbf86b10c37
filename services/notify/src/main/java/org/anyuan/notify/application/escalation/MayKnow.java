package org.anyuan.notify.application.escalation;

import org.anyuan.common.region.Role;
import org.anyuan.notify.application.Actor;
import org.anyuan.notify.application.delivery.Reader;
import org.anyuan.notify.application.escalation.FindTargets.Asked;
import org.anyuan.notify.domain.SchoolId;
import org.anyuan.notify.domain.escalation.Target;

/** Who may know whom a policy tells: who works with them, as far as their own region reaches. */
final class MayKnow {
  private MayKnow() {}

  static boolean names(Actor actor, Asked asked) {
    return worksWithThem(actor, asked) && reaches(actor, asked);
  }

  private static boolean worksWithThem(Actor actor, Asked asked) {
    return switch (actor.role()) {
      case Role.COMMISSION_OFFICER, Role.INSPECTOR -> false;
      default -> Reader.of(actor).lanes().contains(asked.about().lane());
    };
  }

  /** A school's county is above whoever is bound to the school. */
  private static boolean reaches(Actor actor, Asked asked) {
    var scope = actor.scope();
    if (scope.schoolId().isPresent()) {
      return asked.target() instanceof Target.OfSchool
          && scope.schoolId().map(SchoolId::new).filter(asked.about().school()::equals).isPresent();
    }
    return FindTargets.where(asked.about(), asked.target())
        .filter(path -> scope.allows(path.value(), ""))
        .isPresent();
  }
}
