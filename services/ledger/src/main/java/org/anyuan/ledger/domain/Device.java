package org.anyuan.ledger.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.common.region.RegionPath;
import org.anyuan.ledger.domain.DeviceCommand.Countersign;
import org.anyuan.ledger.domain.DeviceCommand.Move;
import org.anyuan.ledger.domain.DeviceLife.Disabled;
import org.anyuan.ledger.domain.DeviceLife.InUse;
import org.anyuan.ledger.domain.DeviceLife.Live;
import org.anyuan.ledger.domain.DeviceLife.Retired;

/**
 * An alarm device of a school.
 *
 * @param path its school's, which row-level security goes by
 * @param replaces the device whose place it took
 */
public record Device(
    DeviceDetails details,
    RegionPath path,
    List<DeviceSecret> secrets,
    DeviceLife life,
    Optional<DeviceId> replaces,
    long version) {
  private static final String BY_REGISTRATION = "changed with its registration";

  public DeviceId id() {
    return details.id();
  }

  public boolean enabled() {
    return life instanceof InUse;
  }

  public boolean retired() {
    return life instanceof Retired;
  }

  public Optional<DeviceId> replacedBy() {
    return life instanceof Retired(var _, var latter) ? latter : Optional.empty();
  }

  /** A new one. It works at once, whoever has still to sign for it. */
  public static Outcome<Device> register(
      DeviceDetails wanted, boolean enabled, Countersignature paper, School school) {
    if (school.retired()) {
      return Outcome.refused(Reason.CONFLICT, "schoolId", "the school is retired");
    }
    var life = new InUse(paper);
    return new Outcome.Changed<>(
        new Device(
            wanted,
            school.at().path(),
            List.of(),
            enabled ? life : life.disable(BY_REGISTRATION),
            Optional.empty(),
            1));
  }

  /**
   * Other details. Another school is no detail: a move asks for the place anew.
   *
   * @param enabled absent: as it is
   * @param school the one that {@code wanted} names
   */
  public Outcome<Device> change(DeviceDetails wanted, Optional<Boolean> enabled, School school) {
    if (!(life instanceof Live live)) {
      return isRetired();
    }
    if (!wanted.school().equals(details.school())) {
      return Outcome.refused(
          Reason.CONFLICT, "schoolId", "the device is another school's: move it");
    }
    if (school.retired()) {
      return Outcome.refused(Reason.CONFLICT, "schoolId", "the school is retired");
    }
    var to = enabled.map(now -> switched(live, now)).orElse(live);
    var path = school.at().path();
    return wanted.equals(details) && to.equals(life) && path.equals(this.path)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(
            new Device(wanted, path, secretsAs(wanted), to, replaces, version + 1));
  }

  private static Live switched(Live live, boolean on) {
    return switch (live) {
      case InUse use -> on ? use : use.disable(BY_REGISTRATION);
      case Disabled out -> on ? out.enable() : out;
    };
  }

  /** A key that may be guessed is none for a protocol that signs with what is issued here. */
  private List<DeviceSecret> secretsAs(DeviceDetails wanted) {
    return wanted.protocol().keyIsGiven() == details.protocol().keyIsGiven() ? secrets : List.of();
  }

  public Outcome<Device> on(DeviceCommand command) {
    return switch (life) {
      case Live live -> on(live, command);
      case Retired _ ->
          command instanceof DeviceCommand.Retire ? new Outcome.Unchanged<>(this) : isRetired();
    };
  }

  private Outcome<Device> on(Live live, DeviceCommand command) {
    return switch (command) {
      case DeviceCommand.Enable _ -> to(switched(live, true));
      case DeviceCommand.Disable(var reason) ->
          to(
              switch (live) {
                case InUse use -> use.disable(reason);
                case Disabled out -> new Disabled(out.countersignature(), reason);
              });
      case Countersign signed -> countersigned(live, signed);
      case DeviceCommand.Rotate(var fresh, var now, var overlap) ->
          new Outcome.Changed<>(
              next(details, path, List.of(), life).holding(fresh, secrets, now, overlap));
      case DeviceCommand.EndOverlap _ -> holding(secrets.stream().limit(1).toList());
      case DeviceCommand.RemoveKey _ ->
          details.protocol().keyIsGiven()
              ? holding(List.of())
              : Outcome.refused(
                  Reason.INVALID, "id", "only a DC09 panel may go without a key; disable it");
      case Move move -> moved(live, move);
      case DeviceCommand.TakePlaceOf(var former) -> takingPlaceOf(former);
      case DeviceCommand.GiveWayTo(var latter) ->
          new Outcome.Changed<>(next(details, path, List.of(), live.retire(Optional.of(latter))));
      case DeviceCommand.Retire _ ->
          // For good: its secrets go with it.
          new Outcome.Changed<>(next(details, path, List.of(), live.retire(Optional.empty())));
    };
  }

  private Outcome<Device> to(DeviceLife now) {
    return now.equals(life)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(next(details, path, secrets, now));
  }

  private Outcome<Device> holding(List<DeviceSecret> kept) {
    return kept.equals(secrets)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(next(details, path, kept, life));
  }

  private Outcome<Device> countersigned(Live live, Countersign signed) {
    return switch (live.countersignature()) {
      case Countersignature.NotNeeded _, Countersignature.Given _ -> new Outcome.Unchanged<>(this);
      case Countersignature.Due due when due.installedBy().equals(signed.by()) ->
          Outcome.refused(
              Reason.FORBIDDEN, "countersigned", "whoever put it up does not sign for it, too");
      case Countersignature.Due due ->
          live instanceof InUse
              ? to(live.with(due.given(signed.by(), signed.at(), signed.signal())))
              : Outcome.refused(
                  Reason.CONFLICT, "id", "the device is disabled: nobody can have seen it work");
    };
  }

  private Outcome<Device> moved(Live live, Move move) {
    if (move.to().id().equals(details.school())) {
      return Outcome.refused(Reason.INVALID, "schoolId", "the device is there already");
    }
    if (move.to().retired()) {
      return Outcome.refused(Reason.CONFLICT, "schoolId", "the school is retired");
    }
    return new Outcome.Changed<>(
        next(
            details.at(move.to().id(), move.place()),
            move.to().at().path(),
            secrets,
            live.with(new Countersignature.Due(move.by(), move.remindAt()))));
  }

  private Outcome<Device> takingPlaceOf(DeviceId former) {
    return replaces.isPresent()
        ? Outcome.refused(Reason.CONFLICT, "id", "it took another device's place already")
        : new Outcome.Changed<>(
            new Device(details, path, secrets, life, Optional.of(former), version + 1));
  }

  /** With a newer secret, as part of another change. */
  public Device holding(DeviceSecret fresh, Instant now, Duration overlap) {
    return holding(fresh, secrets, now, overlap);
  }

  private Device holding(
      DeviceSecret fresh, List<DeviceSecret> before, Instant now, Duration overlap) {
    var rotated = DeviceSecret.rotated(fresh, before, now, now.plus(overlap));
    return new Device(details, path, rotated, life, replaces, version);
  }

  public boolean knows(String fingerprint, Instant now) {
    return secrets.stream().anyMatch(s -> s.live(now) && s.fingerprint().equals(fingerprint));
  }

  private static Outcome<Device> isRetired() {
    return Outcome.refused(Reason.CONFLICT, "id", "the device is retired");
  }

  private Device next(DeviceDetails now, RegionPath at, List<DeviceSecret> kept, DeviceLife to) {
    return new Device(now, at, kept, to, replaces, version + 1);
  }
}
