package org.anyuan.common.region;

/** The names of the roles, as a token's {@code groups} holds them. */
public final class Role {
  public static final String POLICE_DISPATCHER = "police-dispatcher";
  public static final String POLICE_OFFICER = "police-officer";
  public static final String EDUCATION_OFFICER = "education-officer";
  public static final String MEDIA_OFFICER = "media-officer";
  public static final String COMMISSION_OFFICER = "commission-officer";
  public static final String SCHOOL_OFFICER = "school-officer";
  public static final String INSPECTOR = "inspector";
  public static final String ADMINISTRATOR = "administrator";
  public static final String INSTALLER = "installer";

  /**
   * No person: the video platform or a probe, which says of the cameras of its region whether they
   * can be reached.
   */
  public static final String VIDEO_PLATFORM = "video-platform";

  private Role() {}
}
