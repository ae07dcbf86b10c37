package org.anyuan.lead.domain.risk;

import java.time.Instant;
import java.util.Optional;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.Agency;
import org.anyuan.lead.domain.By;
import org.anyuan.lead.domain.PersonId;

/**
 * A list on its way out: counted, signed, published. Once it is signed its figures stay what they
 * were; a new counting is a new list. Whoever signs is of the region or above it.
 */
public record KeptList(
    ListId id, RiskList list, State state, Optional<Signature> signature, long version) {

  public record Signature(PersonId who, Agency as, Instant at) {}

  /** How far. */
  public enum State {
    COUNTED,
    SIGNED,
    PUBLISHED,
    /** A newer one was signed before this one was. */
    SUPERSEDED
  }

  /** What may be asked of it. */
  public sealed interface Command {
    record Sign() implements Command {}

    record Publish() implements Command {}

    record Supersede() implements Command {}
  }

  public static KeptList counted(RiskList list) {
    return new KeptList(
        ListId.of(list.path(), list.at()), list, State.COUNTED, Optional.empty(), 1);
  }

  public Outcome<KeptList> on(Command command, By by, Instant now) {
    if (!by.reach().contains(list.path()) || by.school().isPresent()) {
      return Outcome.notFound("list");
    }
    return switch (command) {
      case Command.Sign _ ->
          switch (state) {
            case COUNTED ->
                maySign(by)
                    ? to(State.SIGNED, Optional.of(new Signature(by.who(), by.agency(), now)))
                    : refused(Reason.FORBIDDEN, "police, education or the commission signs");
            case SIGNED, PUBLISHED -> new Outcome.Unchanged<>(this);
            case SUPERSEDED -> refused(Reason.CONFLICT, "there is a newer one");
          };
      case Command.Publish _ ->
          switch (state) {
            case COUNTED -> refused(Reason.CONFLICT, "nobody has signed it");
            case SIGNED ->
                maySign(by)
                    ? to(State.PUBLISHED, signature)
                    : refused(Reason.FORBIDDEN, "police, education or the commission publishes");
            case PUBLISHED -> new Outcome.Unchanged<>(this);
            case SUPERSEDED -> refused(Reason.CONFLICT, "there is a newer one");
          };
      case Command.Supersede _ ->
          switch (state) {
            case COUNTED -> to(State.SUPERSEDED, signature);
            case SIGNED, PUBLISHED, SUPERSEDED -> new Outcome.Unchanged<>(this);
          };
    };
  }

  private static boolean maySign(By by) {
    return switch (by.agency()) {
      case POLICE, EDUCATION, COMMISSION -> true;
      case SCHOOL, INSPECTION, SERVICE -> false;
    };
  }

  private Outcome<KeptList> to(State next, Optional<Signature> by) {
    return new Outcome.Changed<>(new KeptList(id, list, next, by, version + 1));
  }

  private static Outcome<KeptList> refused(Reason reason, String why) {
    return Outcome.refused(reason, "state", why);
  }
}
