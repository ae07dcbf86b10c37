package org.anyuan.notify.domain.channel;

import org.anyuan.notify.domain.AddressId;

/**
 * One way to a person.
 *
 * @param forExercises exercises and tests may use it
 * @param soundless its person has made sure that it makes no sound by itself
 */
public record Address(
    AddressId id, ChannelKind kind, boolean forExercises, boolean soundless, Health health) {
  public static Address of(
      AddressId id, ChannelKind kind, boolean forExercises, boolean soundless) {
    return new Address(id, kind, forExercises, soundless, Health.WELL);
  }

  /** Nobody beside the person hears or reads it. */
  boolean discreet() {
    return kind.personal() && (soundless || kind.canBeSilent());
  }

  public boolean sufficient() {
    return kind.sufficient();
  }

  boolean alive() {
    return !health.dead();
  }

  Address with(Health other) {
    return new Address(id, kind, forExercises, soundless, other);
  }
}
