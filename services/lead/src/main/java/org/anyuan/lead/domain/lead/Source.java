package org.anyuan.lead.domain.lead;

/** From where a lead came. */
public enum Source {
  SCHOOL,
  EDUCATION,
  POLICE,
  /** The form without sign-in: nobody vouches for it. */
  PUBLIC
}
