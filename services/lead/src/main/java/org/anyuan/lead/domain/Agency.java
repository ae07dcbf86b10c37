package org.anyuan.lead.domain;

/** Whose desk somebody sits at. */
public enum Agency {
  SCHOOL,
  EDUCATION,
  POLICE,
  /** The political and legal affairs commission: reads, and asks. */
  COMMISSION,
  /** Inspectors: read. */
  INSPECTION,
  /** The service itself, when a time has come. Never a person. */
  SERVICE;

  /** A lead may be in its hands. */
  public boolean handles() {
    return switch (this) {
      case SCHOOL, EDUCATION, POLICE -> true;
      case COMMISSION, INSPECTION, SERVICE -> false;
    };
  }
}
