package org.anyuan.response.domain.response;

import java.util.Arrays;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.response.domain.By;
import org.anyuan.response.domain.Duty;
import org.anyuan.response.domain.Track;
import org.anyuan.response.domain.plan.Step;

/** What somebody may do in a response, by the posts that they hold. Nothing unless said here. */
public record Authority(Response response, By by) {

  /** As holder or deputy; where nobody is named, as one of the region's desk. */
  public boolean holds(Duty duty) {
    var post = response.post(duty);
    return post.names(by) || (post.holder().isEmpty() && duty.role().equals(by.role()));
  }

  public boolean commands() {
    return holds(Duty.COMMANDER);
  }

  public boolean leads(Track track) {
    return holds(Duty.leadOf(track));
  }

  /** The commander and the three leads, each with their deputies. */
  public boolean leadsAny() {
    return Arrays.stream(Duty.values()).filter(Duty::leads).anyMatch(this::holds);
  }

  /** Whoever has a post, or a role of one. */
  public boolean takesPart() {
    return Arrays.stream(Duty.values())
        .anyMatch(duty -> holds(duty) || duty.role().equals(by.role()));
  }

  public boolean worksOn(Step step) {
    return holds(step.owner())
        || step.owner().role().equals(by.role())
        || leads(step.track())
        || commands();
  }

  /**
   * The commander fills posts, a lead names deputies of their own. The region's commission may
   * always take command, or a response whose commander cannot be reached would stand still.
   */
  public boolean fills(Duty duty, Post post) {
    return commands()
        || (duty == Duty.COMMANDER && duty.role().equals(by.role()))
        || (holds(duty) && response.post(duty).holder().equals(post.holder()));
  }

  public boolean service() {
    return by.equals(By.SERVICE);
  }

  static <T> Optional<Outcome<T>> unless(boolean allowed, String whose) {
    return allowed
        ? Optional.empty()
        : Optional.of(Outcome.refused(Reason.FORBIDDEN, "role", "that is for " + whose));
  }
}
