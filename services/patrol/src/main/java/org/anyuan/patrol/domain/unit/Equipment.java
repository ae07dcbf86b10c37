package org.anyuan.patrol.domain.unit;

/** What a unit has with it. */
public enum Equipment {
  PATROL_CAR,
  MOTORCYCLE,
  BICYCLE,
  SHIELD,
  /** 防暴钢叉. */
  RESTRAINT_FORK,
  BODY_CAMERA,
  DEFIBRILLATOR,
  EXTINGUISHER
}
