package org.anyuan.response.application.plan;

import java.util.List;
import org.anyuan.response.domain.plan.Plan;

/** What comes with the service: what a region goes by until it has plans of its own. */
public interface DefaultPlans {
  /** For all of the tree, at version 0; one of them is for any kind. */
  List<Plan> all();
}
