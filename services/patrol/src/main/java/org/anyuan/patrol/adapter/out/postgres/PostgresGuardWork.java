package org.anyuan.patrol.adapter.out.postgres;

import org.anyuan.common.json.StoredJson;
import org.anyuan.patrol.application.GuardWork;
import org.anyuan.patrol.application.Kept;
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
import org.hibernate.reactive.mutiny.Mutiny;

record PostgresGuardWork(
    Kept<PostPlan> plans,
    Kept<GuardPost> posts,
    Calendars calendars,
    Kept<RoadSection> roads,
    Kept<Assignment> assignments,
    Duties duties,
    StaleSchools stale,
    Kept<Swap> swaps,
    Kept<Grid> grids,
    Kept<Beat> beats,
    Visits visits,
    ListedRisks listedRisks)
    implements GuardWork {
  private static final StoredJson JSON = BodyJson.create();

  PostgresGuardWork(Mutiny.Session session, Journal journal) {
    this(
        new KeptBodies<>(session, journal, JSON, GuardKinds.PLANS),
        new KeptBodies<>(session, journal, JSON, GuardKinds.POSTS),
        new PostgresCalendars(session, journal, JSON),
        new KeptBodies<>(session, journal, JSON, GuardKinds.ROADS),
        new KeptBodies<>(session, journal, JSON, GuardKinds.ASSIGNMENTS),
        new PostgresDuties(session, journal, JSON),
        new PostgresStaleSchools(session),
        new KeptBodies<>(session, journal, JSON, GuardKinds.SWAPS),
        new KeptBodies<>(session, journal, JSON, GuardKinds.GRIDS),
        new KeptBodies<>(session, journal, JSON, GuardKinds.BEATS),
        new PostgresVisits(session, journal),
        new PostgresListedRisks(session));
  }
}
