package org.anyuan.lead.domain;

import java.util.Optional;
import org.anyuan.common.region.RegionPath;

/** Whoever acts in the tests. */
public final class People {
  public static final RegionPath CITY = new RegionPath("/420000/420100/");
  public static final RegionPath COUNTY = new RegionPath("/420000/420100/420106/");
  public static final RegionPath STATION = new RegionPath("/420000/420100/420106/420106-p01/");
  public static final RegionPath ELSEWHERE = new RegionPath("/420000/420100/420107/");
  public static final SchoolId SCHOOL = new SchoolId("s1");
  public static final By EDUCATION = by("edu", Agency.EDUCATION, COUNTY);
  public static final By POLICE = by("pol", Agency.POLICE, COUNTY);
  public static final By COMMISSION = by("com", Agency.COMMISSION, COUNTY);
  public static final By INSPECTION = by("ins", Agency.INSPECTION, COUNTY);
  public static final By TEACHER =
      new By(new PersonId("tea"), Agency.SCHOOL, COUNTY, Optional.of(SCHOOL));
  public static final By OTHER_TEACHER =
      new By(new PersonId("far"), Agency.SCHOOL, COUNTY, Optional.of(new SchoolId("s2")));

  private People() {}

  public static By by(String who, Agency agency, RegionPath reach) {
    return new By(new PersonId(who), agency, reach, Optional.empty());
  }

  public static By at(Agency agency) {
    return switch (agency) {
      case SCHOOL -> TEACHER;
      case EDUCATION -> EDUCATION;
      case POLICE -> POLICE;
      case COMMISSION -> COMMISSION;
      case INSPECTION -> INSPECTION;
      case SERVICE -> By.SERVICE;
    };
  }
}
