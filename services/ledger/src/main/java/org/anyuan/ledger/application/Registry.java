package org.anyuan.ledger.application;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.function.Function;
import org.anyuan.common.request.Requests;
import org.anyuan.ledger.domain.SchoolId;

/** Work on the registry: within the actor's scope, all of it or none. */
public interface Registry {
  <T> Uni<T> work(Actor actor, Function<Work, Uni<T>> work);

  /** One unit of work. */
  interface Work {
    Actor actor();

    Regions regions();

    Schools schools();

    Devices devices();

    Exercises exercises();

    Cameras cameras();

    Requests requests();

    Imports imports();

    Enrolments enrolments();

    Contacts contacts();

    FloorPlans floorPlans();

    Items items();

    Trail trail();

    /** What stands at a school stands where the school does now. */
    default Uni<Void> followSchools(Collection<SchoolId> moved) {
      return devices()
          .followSchools(moved)
          .chain(() -> enrolments().followSchools(moved))
          .chain(() -> exercises().followSchools(moved))
          .chain(() -> cameras().followSchools(moved))
          .chain(() -> contacts().followSchools(moved))
          .chain(() -> floorPlans().followSchools(moved))
          .chain(() -> items().followSchools(moved));
    }
  }
}
