package org.anyuan.patrol.application;

import org.anyuan.patrol.application.beat.ListedRisks;
import org.anyuan.patrol.application.beat.Visits;
import org.anyuan.patrol.application.duty.Calendars;
import org.anyuan.patrol.application.duty.Duties;
import org.anyuan.patrol.application.duty.StaleSchools;
import org.anyuan.patrol.domain.beat.Beat;
import org.anyuan.patrol.domain.beat.Grid;
import org.anyuan.patrol.domain.duty.Assignment;
import org.anyuan.patrol.domain.duty.RoadSection;
import org.anyuan.patrol.domain.duty.Swap;
import org.anyuan.patrol.domain.post.GuardPost;
import org.anyuan.patrol.domain.post.PostPlan;

/** The part of a unit of work that is about guard posts, duties and beats. */
public interface GuardWork {
  Kept<PostPlan> plans();

  Kept<GuardPost> posts();

  Calendars calendars();

  Kept<RoadSection> roads();

  Kept<Assignment> assignments();

  Duties duties();

  StaleSchools stale();

  Kept<Swap> swaps();

  Kept<Grid> grids();

  Kept<Beat> beats();

  Visits visits();

  ListedRisks listedRisks();
}
