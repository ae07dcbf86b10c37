package org.anyuan.patrol.domain.unit;

/** What a unit's people can do that not everybody can. */
public enum Skill {
  FIRST_AID,
  NEGOTIATION,
  MEDIATION,
  ARMED_RESPONSE,
  BOMB_DISPOSAL,
  FIRE_FIGHTING,
  /** Speaking with children, by those trained for it. */
  MINORS
}
