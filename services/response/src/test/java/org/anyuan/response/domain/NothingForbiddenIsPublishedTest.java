package org.anyuan.response.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.plan.Step;
import org.anyuan.response.domain.response.Post;
import org.anyuan.response.domain.response.ResponseCommand;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.DecideStatement;
import org.anyuan.response.domain.statement.Decided;
import org.anyuan.response.domain.statement.Finding;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementCommand;
import org.anyuan.response.domain.statement.StatementKind;
import org.junit.jupiter.api.Test;

/**
 * Whatever people do, in whatever order: nothing is published that the plan forbids. What may be is
 * judged by {@link Witness}, which knows the plan and what happened, and nothing of how it is
 * decided.
 */
class NothingForbiddenIsPublishedTest {
  private static final int SEQUENCES = 3000;
  private static final int STEPS = 120;
  private static final List<By> PEOPLE =
      List.of(
          Case.COMMANDER,
          Case.HANDLING,
          Case.DEPUTY,
          Case.INFORMATION,
          Case.WRITER,
          Case.ORDER,
          Case.FAMILIES,
          Case.DESK,
          Case.OUTSIDER,
          Case.SUPERIOR);
  private static final List<Finding> FINDINGS =
      List.of(
          new Finding(Finding.Kind.PERSON, Finding.Part.BODY_ZH, "王某"),
          new Finding(Finding.Kind.ROOM, Finding.Part.BODY_EN, "Room 301"));

  @Test
  void shouldPublishNothingThatThePlanForbidsWhateverTheOrder() {
    var released = 0;
    var overridden = 0;
    for (var seed = 0; seed < SEQUENCES; seed++) {
      var run = new Run(seed, Case.plan());
      run.all();
      released += run.witness.released();
      overridden += run.witness.overridden();
    }
    // A property of nothing would hold as well.
    assertThat(released).isGreaterThan(SEQUENCES / 4);
    assertThat(overridden).isGreaterThan(SEQUENCES / 100);
  }

  /** One sequence; whoever wants to see it again has its seed. */
  private static final class Run {
    private final long seed;
    private final Random random;
    private final Case of;
    private final Witness witness;
    private final Map<StatementId, Statement> statements = new HashMap<>();
    private final List<FactId> facts = new ArrayList<>();
    private final List<OverrideId> overrides = new ArrayList<>();

    Run(long seed, Plan plan) {
      this.seed = seed;
      random = new Random(seed);
      of = Case.open(plan);
      witness = new Witness(plan, Case.posts());
    }

    void all() {
      for (var step = 0; step < STEPS; step++) {
        of.after(random.nextInt(6));
        one();
      }
    }

    private void one() {
      var seen = of.record.size();
      var by = random.nextInt(3) == 0 ? pick(PEOPLE) : pick(PEOPLE.subList(0, 6));
      Optional<Statement> about = Optional.empty();
      if (random.nextInt(5) < 2) {
        of.does(by, command());
      } else if (statements.isEmpty() || random.nextInt(8) == 0) {
        about = draft(by);
      } else {
        about = statement(by, pick(List.copyOf(statements.values())));
      }
      for (var change : of.record.subList(seen, of.record.size())) {
        witness.saw(by, change, about, "seed " + seed);
      }
    }

    private Optional<Statement> draft(By by) {
      var outcome =
          DecideStatement.draft(
              new StatementId(new UUID(seed, statements.size())),
              of.response,
              pick(List.of(StatementKind.values())),
              content(),
              by,
              of.now);
      return kept(by, outcome);
    }

    private Optional<Statement> kept(By by, Outcome<Decided> outcome) {
      if (outcome instanceof Outcome.Changed<Decided>(var decided)) {
        of.happened(by, decided.changes());
        statements.put(decided.statement().id(), decided.statement());
        return Optional.of(decided.statement());
      }
      return Optional.empty();
    }

    /** Most go on with it, by whoever may; some do anything. */
    private Optional<Statement> statement(By anybody, Statement statement) {
      var by = random.nextInt(3) == 0 ? anybody : pick(PEOPLE.subList(0, 5));
      var version = statement.version() - (random.nextInt(20) == 0 ? 1 : 0);
      var found = FINDINGS.subList(0, random.nextInt(4) == 0 ? 1 + random.nextInt(2) : 0);
      witness.found(found);
      StatementCommand command =
          switch (random.nextInt(12)) {
            case 0 -> new StatementCommand.Edit(version, content());
            case 1, 2 -> new StatementCommand.Review(version);
            case 3, 4 -> new StatementCommand.Sign(version);
            case 5 ->
                new StatementCommand.DecideFinding(pick(FINDINGS), random.nextBoolean(), "seen");
            case 6 -> new StatementCommand.Correct(content());
            case 7 ->
                random.nextInt(4) == 0
                    ? new StatementCommand.Withdraw(publication(), "wrong")
                    : new StatementCommand.Review(version);
            case 8 ->
                random.nextInt(6) == 0
                    ? new StatementCommand.Discard("not needed")
                    : new StatementCommand.Sign(version);
            default -> new StatementCommand.Publish(version, publication(), found);
          };
      witness.asked(by);
      return kept(by, DecideStatement.on(statement, of.response, command, by, of.now));
    }

    private PublicationId publication() {
      return new PublicationId(new UUID(random.nextLong(), random.nextLong()));
    }

    private Content content() {
      var refs =
          facts.stream()
              .filter(_ -> random.nextInt(3) > 0)
              .limit(3)
              .map(
                  id ->
                      new FactRef(
                          id,
                          of.response.fact(id).orElseThrow().version()
                              - (random.nextInt(10) == 0 ? 1 : 0)))
              .toArray(FactRef[]::new);
      return Case.content("通报" + random.nextInt(100), random.nextInt(3) == 0, refs);
    }

    private ResponseCommand command() {
      var step = pick(of.response.plan().steps().stream().map(Step::key).toList());
      return switch (random.nextInt(16)) {
        case 0, 1, 2 ->
            new ResponseCommand.CompleteStep(step, Evidence.Given.of("done", "A-1", 3L));
        case 3 -> new ResponseCommand.ExcuseStep(step, "not needed");
        case 4 -> new ResponseCommand.ReopenStep(step, "not any more");
        case 5 -> {
          var fact = new FactId(new UUID(seed, 1000L + facts.size()));
          if (facts.size() < 4 && of.response.fact(fact).isEmpty()) {
            yield recorded(fact);
          }
          yield new ResponseCommand.StartStep(step);
        }
        case 6, 7 -> facts.isEmpty() ? new ResponseCommand.StartStep(step) : confirm(pick(facts));
        case 8 ->
            facts.isEmpty()
                ? new ResponseCommand.StartStep(step)
                : new ResponseCommand.ChangeFact(
                    pick(facts), "otherwise " + random.nextInt(1000), "recounted");
        case 9 ->
            facts.isEmpty() || random.nextInt(4) > 0
                ? new ResponseCommand.StartStep(step)
                : new ResponseCommand.RetractFact(pick(facts), "hearsay");
        case 10, 11 -> ask();
        case 12, 13 ->
            overrides.isEmpty()
                ? ask()
                : random.nextInt(5) == 0
                    ? new ResponseCommand.RefuseOverride(pick(overrides), "no")
                    : new ResponseCommand.ApproveOverride(pick(overrides));
        case 14 -> life();
        default ->
            random.nextInt(6) == 0
                ? new ResponseCommand.FillPost(
                    Duty.LAWFUL_HANDLING_LEAD,
                    new Post(
                        random.nextBoolean() ? Optional.of(pick(PEOPLE).name()) : Optional.empty(),
                        List.of(pick(PEOPLE).name())))
                : new ResponseCommand.StartStep(step);
      };
    }

    /** Only what was taken in is asked about later. */
    private ResponseCommand recorded(FactId fact) {
      var command = new ResponseCommand.RecordFact(fact, "a fact");
      of.does(Case.DESK, command);
      facts.add(fact);
      return command;
    }

    private ResponseCommand confirm(FactId fact) {
      return new ResponseCommand.ConfirmFact(fact, of.response.fact(fact).orElseThrow().version());
    }

    private ResponseCommand ask() {
      var id = new OverrideId(new UUID(seed, 2000L + overrides.size()));
      overrides.add(id);
      var pairing = pick(of.response.plan().pairings().subList(0, random.nextInt(4) + 1)).key();
      var statement =
          statements.isEmpty() || pairing.equals("secured-before-press")
              ? Optional.<StatementId>empty()
              : Optional.of(pick(List.copyOf(statements.keySet())));
      return new ResponseCommand.AskOverride(id, pairing, statement, "it cannot wait");
    }

    private ResponseCommand life() {
      return switch (random.nextInt(6)) {
        case 0 -> new ResponseCommand.StandDown("over");
        case 1 -> new ResponseCommand.Close("over");
        case 2 -> new ResponseCommand.Reopen("again");
        case 3 -> new ResponseCommand.ExcuseTrack(pick(List.of(Track.values())), "not needed");
        case 4 -> new ResponseCommand.CloseTrack(pick(List.of(Track.values())), "done");
        default -> new ResponseCommand.Resume("again");
      };
    }

    private <T> T pick(List<T> all) {
      return all.get(random.nextInt(all.size()));
    }
  }
}
