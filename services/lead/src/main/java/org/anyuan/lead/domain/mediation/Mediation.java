package org.anyuan.lead.domain.mediation;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.outcome.Outcome.Reason;
import org.anyuan.lead.domain.mediation.MediationCommand.Agree;
import org.anyuan.lead.domain.mediation.MediationCommand.GiveUp;
import org.anyuan.lead.domain.mediation.MediationCommand.Hold;
import org.anyuan.lead.domain.mediation.MediationCommand.PutInCharge;
import org.anyuan.lead.domain.mediation.MediationCommand.Resume;
import org.anyuan.lead.domain.mediation.MediationState.Agreed;
import org.anyuan.lead.domain.mediation.MediationState.GivenUp;
import org.anyuan.lead.domain.mediation.MediationState.Prepared;
import org.anyuan.lead.domain.mediation.MediationState.Talking;

/**
 * One mediation, in as many rounds as it takes.
 *
 * @param held in this round
 */
public record Mediation(List<InCharge> inCharge, MediationState state, Set<Talk> held, int round) {
  static final Duration BEGIN = Duration.ofDays(3);
  static final Duration AGREE = Duration.ofDays(15);

  public Mediation {
    inCharge = List.copyOf(inCharge);
    held = Set.copyOf(held);
  }

  public static Mediation prepare(List<InCharge> people, Instant now) {
    return new Mediation(InCharge.all(people), new Prepared(now, now.plus(BEGIN)), Set.of(), 1);
  }

  public boolean isAgreed() {
    return state instanceof Agreed;
  }

  public Outcome<Mediation> on(MediationCommand command, Instant now) {
    return switch (state) {
      case Prepared prepared ->
          switch (command) {
            case PutInCharge(var people) -> inCharge(people);
            case Hold(var talk) -> to(new Talking(now, now.plus(AGREE)), with(talk));
            case Agree _ -> refused("nobody has talked yet");
            case GiveUp(var reason) -> to(new GivenUp(now, reason), held);
            case Resume _ -> to(prepared, held);
          };
      case Talking talking ->
          switch (command) {
            case PutInCharge(var people) -> inCharge(people);
            case Hold(var talk) -> to(talking, with(talk));
            case Agree(var terms) ->
                held.contains(Talk.TOGETHER)
                    ? to(new Agreed(now, terms), held)
                    : refused("the sides have not talked together");
            case GiveUp(var reason) -> to(new GivenUp(now, reason), held);
            case Resume _ -> to(talking, held);
          };
      case Agreed agreed ->
          switch (command) {
            case Agree(var terms) ->
                agreed.terms().equals(terms)
                    ? to(agreed, held)
                    : refused("it is agreed: resume it");
            case PutInCharge _, Hold _, GiveUp _ -> refused("it is agreed: resume it");
            case Resume _ -> again(now);
          };
      case GivenUp givenUp ->
          switch (command) {
            case PutInCharge(var people) -> inCharge(people);
            case Hold _, Agree _ -> refused("it was given up: resume it");
            case GiveUp _ -> to(givenUp, held);
            case Resume _ -> again(now);
          };
    };
  }

  public Mediation erased() {
    var after =
        switch (state) {
          case Agreed(var since, var terms) -> new Agreed(since, terms.erased());
          case GivenUp(var since, var reason) -> new GivenUp(since, reason.erased());
          case Prepared _, Talking _ -> state;
        };
    return new Mediation(inCharge, after, held, round);
  }

  private Outcome<Mediation> again(Instant now) {
    return new Outcome.Changed<>(
        new Mediation(inCharge, new Prepared(now, now.plus(BEGIN)), Set.of(), round + 1));
  }

  private Outcome<Mediation> inCharge(List<InCharge> people) {
    return people.equals(inCharge)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new Mediation(people, state, held, round));
  }

  private Outcome<Mediation> to(MediationState next, Set<Talk> talks) {
    return next.equals(state) && talks.equals(held)
        ? new Outcome.Unchanged<>(this)
        : new Outcome.Changed<>(new Mediation(inCharge, next, talks, round));
  }

  private Set<Talk> with(Talk talk) {
    var talks = EnumSet.of(talk);
    talks.addAll(held);
    return talks;
  }

  private static <T> Outcome<T> refused(String why) {
    return Outcome.refused(Reason.CONFLICT, "mediation", why);
  }
}
