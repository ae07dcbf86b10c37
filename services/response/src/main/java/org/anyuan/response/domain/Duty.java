package org.anyuan.response.domain;

import java.util.Optional;
import org.anyuan.common.region.Role;

/** What somebody answers for in a response. */
public enum Duty {
  /** 总指挥. */
  COMMANDER(null, Role.COMMISSION_OFFICER),
  LAWFUL_HANDLING_LEAD(Track.LAWFUL_HANDLING, Role.POLICE_OFFICER),
  PUBLIC_INFORMATION_LEAD(Track.PUBLIC_INFORMATION, Role.MEDIA_OFFICER),
  PUBLIC_ORDER_LEAD(Track.PUBLIC_ORDER, Role.POLICE_OFFICER),
  /** Speaks with the families (家属联络). */
  FAMILY_LIAISON(Track.LAWFUL_HANDLING, Role.EDUCATION_OFFICER),
  /** The desk that has the incident (指挥中心). */
  DUTY_DESK(Track.LAWFUL_HANDLING, Role.POLICE_DISPATCHER);

  private final Track track;
  private final String role;

  Duty(Track track, String role) {
    this.track = track;
    this.role = role;
  }

  public static Duty leadOf(Track track) {
    return switch (track) {
      case LAWFUL_HANDLING -> LAWFUL_HANDLING_LEAD;
      case PUBLIC_INFORMATION -> PUBLIC_INFORMATION_LEAD;
      case PUBLIC_ORDER -> PUBLIC_ORDER_LEAD;
    };
  }

  /** Empty for the commander, whose are all three. */
  public Optional<Track> track() {
    return Optional.ofNullable(track);
  }

  /** Whose desk has it where nobody is named, and who may work on its steps. */
  public String role() {
    return role;
  }

  /** One of the four who may sign. */
  public boolean leads() {
    return switch (this) {
      case COMMANDER, LAWFUL_HANDLING_LEAD, PUBLIC_INFORMATION_LEAD, PUBLIC_ORDER_LEAD -> true;
      case FAMILY_LIAISON, DUTY_DESK -> false;
    };
  }
}
