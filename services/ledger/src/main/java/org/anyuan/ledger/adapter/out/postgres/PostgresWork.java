package org.anyuan.ledger.adapter.out.postgres;

import org.anyuan.common.inbox.Inbox;
import org.anyuan.common.region.RegionPath;
import org.anyuan.common.request.PostgresRequests;
import org.anyuan.common.request.Requests;
import org.anyuan.ledger.application.Actor;
import org.anyuan.ledger.application.Cameras;
import org.anyuan.ledger.application.Contacts;
import org.anyuan.ledger.application.Devices;
import org.anyuan.ledger.application.Enrolments;
import org.anyuan.ledger.application.Exercises;
import org.anyuan.ledger.application.FloorPlans;
import org.anyuan.ledger.application.Imports;
import org.anyuan.ledger.application.Items;
import org.anyuan.ledger.application.Regions;
import org.anyuan.ledger.application.Registry.Work;
import org.anyuan.ledger.application.Schools;
import org.anyuan.ledger.application.Trail;
import org.hibernate.reactive.mutiny.Mutiny;

record PostgresWork(
    Actor actor,
    Regions regions,
    Schools schools,
    Devices devices,
    Exercises exercises,
    Cameras cameras,
    Requests requests,
    Imports imports,
    Enrolments enrolments,
    Contacts contacts,
    FloorPlans floorPlans,
    Items items,
    Trail trail)
    implements Work {
  PostgresWork(
      Actor actor, Mutiny.Session session, Publication publication, Inbox inbox, JsonColumns json) {
    this(
        actor,
        new PostgresRegions(new StoredRows<>(session, new RegionMapping(), publication)),
        new PostgresSchools(
            session, new StoredRows<>(session, new SchoolMapping(json), publication)),
        new PostgresDevices(
            session, new StoredRows<>(session, new DeviceMapping(json), publication)),
        new PostgresExercises(
            session, new StoredRows<>(session, new ExerciseMapping(json), publication)),
        new PostgresCameras(
            session, new StoredRows<>(session, new CameraMapping(json), publication)),
        new PostgresRequests(session),
        new PostgresImports(session, json, actor.scope().path().map(RegionPath::value).orElse("")),
        new PostgresEnrolments(session, publication),
        new PostgresContacts(session, new PostgresTrail(session, publication), json),
        new PostgresFloorPlans(session),
        new PostgresItems(session, publication, inbox),
        new PostgresTrail(session, publication));
  }
}
