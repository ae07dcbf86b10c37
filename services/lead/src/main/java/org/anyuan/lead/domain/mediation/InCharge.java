package org.anyuan.lead.domain.mediation;

import java.util.List;
import org.anyuan.common.outcome.InvalidField;
import org.anyuan.common.outcome.Text;
import org.anyuan.lead.domain.Bounds;
import org.anyuan.lead.domain.PersonId;

/** Who answers for a mediation, by post and account. */
public record InCharge(Post post, PersonId who) {
  private static final int MOST = 8;

  /** As what. */
  public enum Post {
    SCHOOL_OFFICER,
    CLASS_TEACHER,
    EDUCATION_OFFICER,
    COMMUNITY_POLICE,
    /** Of the village's or neighbourhood's committee. */
    PEOPLES_MEDIATOR,
    LEGAL_TUTOR;

    /** Of no side: a school is one where its pupil or its teacher is. */
    boolean isNeutral() {
      return switch (this) {
        case EDUCATION_OFFICER, COMMUNITY_POLICE, PEOPLES_MEDIATOR, LEGAL_TUTOR -> true;
        case SCHOOL_OFFICER, CLASS_TEACHER -> false;
      };
    }
  }

  public static InCharge of(String field, String post, String who) {
    return new InCharge(
        Text.oneOf(field + ".post", Post.class, post), PersonId.of(field + ".who", who));
  }

  /** Two at least, each once, one of them of no side. */
  static List<InCharge> all(List<InCharge> people) {
    Bounds.size("inCharge", people, 2, MOST);
    if (people.stream().map(InCharge::who).distinct().count() != people.size()) {
      throw new InvalidField("inCharge", "each of them once");
    }
    if (people.stream().noneMatch(person -> person.post.isNeutral())) {
      throw new InvalidField("inCharge", "one of them of no side");
    }
    return List.copyOf(people);
  }
}
