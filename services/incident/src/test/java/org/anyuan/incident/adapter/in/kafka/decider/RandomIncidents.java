package org.anyuan.incident.adapter.in.kafka.decider;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.anyuan.incident.domain.Acknowledgement;
import org.anyuan.incident.domain.AlarmKind;
import org.anyuan.incident.domain.Audience;
import org.anyuan.incident.domain.BudgetStep;
import org.anyuan.incident.domain.ButtonTest;
import org.anyuan.incident.domain.CallCase;
import org.anyuan.incident.domain.CallStatus;
import org.anyuan.incident.domain.Confirmation;
import org.anyuan.incident.domain.DeviceId;
import org.anyuan.incident.domain.Disposition;
import org.anyuan.incident.domain.Drill;
import org.anyuan.incident.domain.HeldVersion;
import org.anyuan.incident.domain.Incident;
import org.anyuan.incident.domain.IncidentId;
import org.anyuan.incident.domain.IncidentState;
import org.anyuan.incident.domain.LeadId;
import org.anyuan.incident.domain.MediaLink;
import org.anyuan.incident.domain.Mode;
import org.anyuan.incident.domain.Place;
import org.anyuan.incident.domain.Position;
import org.anyuan.incident.domain.Referral;
import org.anyuan.incident.domain.RegionId;
import org.anyuan.incident.domain.School;
import org.anyuan.incident.domain.SchoolId;
import org.anyuan.incident.domain.Severity;
import org.anyuan.incident.domain.SignalId;
import org.anyuan.incident.domain.SignalRef;
import org.anyuan.incident.domain.Task;
import org.anyuan.incident.domain.TaskId;
import org.anyuan.incident.domain.TaskReason;
import org.anyuan.incident.domain.TaskStatus;
import org.anyuan.incident.domain.Unit;
import org.anyuan.incident.domain.UnitStatus;

/** Incidents with anything in them, likely or not. */
final class RandomIncidents {
  private final Random random;

  RandomIncidents(long seed) {
    random = new Random(seed);
  }

  Incident incident(String school) {
    return new Incident(
        new IncidentId(uuid()),
        1 + random.nextInt(1000),
        school(school),
        any(Mode.values()),
        maybe(() -> new Drill(text(), instant(), maybe(() -> new Confirmation(instant(), text())))),
        state(),
        any(Severity.values()),
        some(9, () -> any(AlarmKind.values())),
        instant(),
        instant(),
        maybe(this::instant),
        maybe(() -> new Confirmation(instant(), text())),
        maybe(this::instant),
        random.nextLong(1, 100_000),
        some(
            100,
            () ->
                new SignalRef(
                    new SignalId(uuid()),
                    new DeviceId(text()),
                    any(AlarmKind.values()),
                    place(),
                    instant())),
        some(50, this::place),
        some(50, () -> new DeviceId(text())),
        text(),
        some(10, () -> new MediaLink("https://" + text(), "image")),
        random.nextBoolean(),
        maybe(() -> new IncidentId(uuid())),
        some(50, () -> new IncidentId(uuid())),
        random.nextBoolean(),
        some(3, this::task),
        some(20, this::unit),
        maybe(this::call),
        some(20, this::referral),
        some(50, () -> new LeadId(uuid())));
  }

  private CallCase call() {
    return new CallCase(
        maybe(() -> new RegionId("4201" + random.nextInt(100))),
        text(),
        any(CallCase.State.values()),
        maybe(() -> "number " + random.nextInt(100)),
        maybe(() -> any(CallStatus.values())),
        text(),
        instant());
  }

  private Referral referral() {
    return new Referral(
        any(Referral.Agency.values()), any(Referral.Channel.values()), text(), text(), instant());
  }

  private Unit unit() {
    return new Unit(
        text(),
        text(),
        any(UnitStatus.values()),
        instant(),
        maybe(this::instant),
        maybe(this::instant),
        maybe(this::instant));
  }

  List<ButtonTest> tests() {
    return some(5, () -> new ButtonTest(new DeviceId(text()), instant(), instant()));
  }

  private Task task() {
    return new Task(
        new TaskId(uuid()),
        any(Audience.values()),
        random.nextInt(100),
        any(TaskStatus.values()),
        some(4, () -> new RegionId(text())),
        instant(),
        maybe(this::instant),
        maybe(this::instant),
        maybe(() -> new Acknowledgement(instant(), text())),
        some(4, () -> any(BudgetStep.values())),
        maybe(this::instant),
        maybe(() -> new HeldVersion(instant(), any(TaskReason.values()))));
  }

  private IncidentState state() {
    return switch (random.nextInt(6)) {
      case 0 -> new IncidentState.Open();
      case 1 -> new IncidentState.Acknowledged();
      case 2 -> new IncidentState.Confirmed();
      case 3 -> new IncidentState.Closed(instant(), any(Disposition.values()));
      case 4 -> new IncidentState.Reopened();
      default -> new IncidentState.Merged(new IncidentId(uuid()));
    };
  }

  private School school(String id) {
    return new School(
        new SchoolId(id),
        text(),
        "/420000/" + text() + "/",
        maybe(() -> new RegionId("4201" + random.nextInt(100))),
        new RegionId(text()),
        maybe(this::position));
  }

  private Place place() {
    return new Place(text(), text(), text(), maybe(this::position));
  }

  private Position position() {
    return new Position(random.nextDouble(-180, 180), random.nextDouble(-90, 90));
  }

  private String text() {
    return random.nextInt(4) == 0 ? "" : "文字🔪" + Integer.toString(random.nextInt(), 36);
  }

  private Instant instant() {
    return Instant.ofEpochSecond(
        random.nextLong(-62_135_596_800L, 253_402_300_799L), random.nextInt(1_000_000_000));
  }

  private UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private <T> T any(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private <T> Optional<T> maybe(Supplier<T> value) {
    return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
  }

  private <T> List<T> some(int atMost, Supplier<T> value) {
    var all = new ArrayList<T>();
    for (var i = random.nextInt(atMost + 1); i > 0; i--) {
      all.add(value.get());
    }
    return List.copyOf(all);
  }
}
