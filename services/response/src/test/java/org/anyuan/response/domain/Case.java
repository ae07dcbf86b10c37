package org.anyuan.response.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anyuan.common.outcome.Outcome;
import org.anyuan.common.region.RegionPath;
import org.anyuan.response.domain.plan.Due;
import org.anyuan.response.domain.plan.Evidence;
import org.anyuan.response.domain.plan.Limits;
import org.anyuan.response.domain.plan.Pairing;
import org.anyuan.response.domain.plan.Plan;
import org.anyuan.response.domain.plan.Point;
import org.anyuan.response.domain.plan.Point.What;
import org.anyuan.response.domain.plan.Step;
import org.anyuan.response.domain.plan.StepKey;
import org.anyuan.response.domain.response.Decide;
import org.anyuan.response.domain.response.Evolve;
import org.anyuan.response.domain.response.Post;
import org.anyuan.response.domain.response.Response;
import org.anyuan.response.domain.response.ResponseChange;
import org.anyuan.response.domain.response.ResponseCommand;
import org.anyuan.response.domain.response.Stamp;
import org.anyuan.response.domain.statement.Content;
import org.anyuan.response.domain.statement.DecideStatement;
import org.anyuan.response.domain.statement.Decided;
import org.anyuan.response.domain.statement.Statement;
import org.anyuan.response.domain.statement.StatementCommand;
import org.anyuan.response.domain.statement.StatementKind;

/** A small response with one pairing of each kind, worked on by its people; for tests alone. */
public final class Case {
  public static final Instant OPENED = Instant.parse("2026-09-07T01:00:00Z");
  private static final RegionPath PATH = new RegionPath("/420000/420100/420106/420106-p01/");

  public static final By COMMANDER = by("zhao", "commission-officer");
  public static final By HANDLING = by("qian", "police-officer");
  public static final By DEPUTY = by("sun", "police-officer");
  public static final By INFORMATION = by("li", "media-officer");
  public static final By WRITER = by("zhou", "media-officer");
  public static final By ORDER = by("wu", "police-officer");
  public static final By FAMILIES = by("zheng", "education-officer");
  public static final By DESK = by("wang", "police-dispatcher");
  public static final By OUTSIDER = by("feng", "inspector");
  public static final By SUPERIOR =
      new By("chen", "commission-officer", new RegionPath("/420000/420100/"));

  public static final StepKey FAMILIES_TOLD = new StepKey("families-told");
  public static final StepKey SCENE_SECURED = new StepKey("scene-secured");
  public static final StepKey PRESS_RECEIVED = new StepKey("press-received");
  public static final StepKey CORDON = new StepKey("cordon-stands");
  public static final StepKey GUARDED = new StepKey("guarded");
  public static final Limits LIMITS =
      new Limits(
          Duration.ofHours(5),
          Duration.ofHours(24),
          Duration.ofMinutes(15),
          Duration.ofMinutes(30),
          Duration.ofMinutes(10));

  public Response response;
  public Instant now = OPENED;
  public final List<ResponseChange> record = new ArrayList<>();

  private Case(Plan plan) {
    var opened =
        new ResponseChange.Opened(
            about(), plan, posts(), "the incident was confirmed and declared major");
    response = Evolve.open(new ResponseId(UUID.randomUUID()), opened, now);
  }

  public static Case open() {
    return new Case(plan());
  }

  public static Case open(Plan plan) {
    return new Case(plan);
  }

  public static By by(String name, String role) {
    return new By(name, role, PATH);
  }

  public static About about() {
    return new About(
        new IncidentId("i-1"),
        new SchoolId("s-1"),
        "桃园小学",
        PATH,
        new RegionId("420106"),
        List.of(AlarmKind.INTRUSION),
        Severity.HIGH,
        Mode.ACTUAL,
        true);
  }

  public static Map<Duty, Post> posts() {
    return Map.of(
        Duty.COMMANDER, held(COMMANDER),
        Duty.LAWFUL_HANDLING_LEAD, new Post(Optional.of(HANDLING.name()), List.of(DEPUTY.name())),
        Duty.PUBLIC_INFORMATION_LEAD, held(INFORMATION),
        Duty.PUBLIC_ORDER_LEAD, held(ORDER));
  }

  private static Post held(By by) {
    return new Post(Optional.of(by.name()), List.of());
  }

  public static Plan plan() {
    return plan(
        steps(),
        List.of(
            new Pairing.Before(
                "facts-first",
                words("facts"),
                new Point.FactsConfirmed(),
                new Point.Published(What.ANYTHING)),
            new Pairing.Before(
                "families-first",
                words("families"),
                new Point.StepDone(FAMILIES_TOLD),
                new Point.Published(What.ANYTHING)),
            new Pairing.Before(
                "cordon-before-place",
                words("cordon"),
                new Point.StepDone(CORDON),
                new Point.PlaceNamed()),
            new Pairing.Before(
                "secured-before-press",
                words("secured"),
                new Point.StepDone(SCENE_SECURED),
                new Point.StepDone(PRESS_RECEIVED)),
            new Pairing.Within(
                "guarded-in-time",
                words("guarded"),
                new Point.Published(What.ANYTHING),
                Duration.ofMinutes(30),
                new Point.StepDone(GUARDED)),
            new Pairing.CorrectionWithin("correct-in-time", words("correct"), minutes(20))));
  }

  public static List<Step> steps() {
    return List.of(
        step(FAMILIES_TOLD, Track.LAWFUL_HANDLING, Duty.FAMILY_LIAISON, 120, Evidence.COUNT),
        step(SCENE_SECURED, Track.LAWFUL_HANDLING, Duty.LAWFUL_HANDLING_LEAD, 60, Evidence.NONE),
        step(
            PRESS_RECEIVED,
            Track.PUBLIC_INFORMATION,
            Duty.PUBLIC_INFORMATION_LEAD,
            90,
            Evidence.NONE),
        step(CORDON, Track.PUBLIC_ORDER, Duty.PUBLIC_ORDER_LEAD, 20, Evidence.NONE),
        new Step(
            GUARDED,
            Track.PUBLIC_ORDER,
            words("guarded"),
            Duty.PUBLIC_ORDER_LEAD,
            new Due.AfterStep(CORDON, Duration.ofHours(6)),
            Evidence.NONE));
  }

  public static Step step(StepKey key, Track track, Duty owner, int minutes, Evidence evidence) {
    return new Step(
        key, track, words(key.value()), owner, new Due.SinceOpening(minutes(minutes)), evidence);
  }

  public static Plan plan(List<Step> steps, List<Pairing> pairings) {
    return new Plan(
        "test",
        1,
        words("a plan"),
        RegionPath.ALL,
        Set.of(),
        Severity.LOW,
        EnumSet.allOf(Duty.class),
        LIMITS,
        steps,
        pairings,
        false);
  }

  public static Words words(String text) {
    return new Words("试验：" + text, text);
  }

  public static Duration minutes(long minutes) {
    return Duration.ofMinutes(minutes);
  }

  public Case after(long minutes) {
    now = now.plus(minutes(minutes));
    return this;
  }

  /** What it came to is worked in, whatever it is. */
  public Outcome<List<ResponseChange>> does(By by, ResponseCommand command) {
    var outcome = Decide.on(response, command, by, now);
    if (outcome instanceof Outcome.Changed<List<ResponseChange>>(var changes)) {
      happened(by, changes);
    }
    return outcome;
  }

  public Outcome<Decided> does(By by, Statement statement, StatementCommand command) {
    var outcome = DecideStatement.on(statement, response, command, by, now);
    if (outcome instanceof Outcome.Changed<Decided>(var decided)) {
      happened(by, decided.changes());
    }
    return outcome;
  }

  public void happened(By by, List<ResponseChange> changes) {
    response = Evolve.all(response, changes, new Stamp(by, now));
    record.addAll(changes);
  }

  /** It has to succeed. */
  public Case done(By by, ResponseCommand command) {
    var outcome = does(by, command);
    if (!(outcome instanceof Outcome.Changed<?>)) {
      throw new AssertionError(command + " came to " + outcome);
    }
    return this;
  }

  /** It has to succeed. */
  public Statement done(By by, Statement statement, StatementCommand command) {
    var outcome = does(by, statement, command);
    if (outcome instanceof Outcome.Changed<Decided>(var decided)) {
      return decided.statement();
    }
    throw new AssertionError(command + " came to " + outcome);
  }

  public Case completes(By by, StepKey step) {
    return done(by, new ResponseCommand.CompleteStep(step, Evidence.Given.of(null, null, 3L)));
  }

  public FactRef confirmedFact(String text) {
    var fact = new FactId(UUID.randomUUID());
    done(DESK, new ResponseCommand.RecordFact(fact, text));
    done(HANDLING, new ResponseCommand.ConfirmFact(fact, 1));
    return new FactRef(fact, 1);
  }

  public Statement drafted(StatementKind kind, boolean namesPlace, FactRef... facts) {
    var outcome =
        DecideStatement.draft(
            new StatementId(UUID.randomUUID()),
            response,
            kind,
            content("情况通报", namesPlace, facts),
            WRITER,
            now);
    if (outcome instanceof Outcome.Changed<Decided>(var decided)) {
      happened(WRITER, decided.changes());
      return decided.statement();
    }
    throw new AssertionError("a draft came to " + outcome);
  }

  public static Content content(String title, boolean namesPlace, FactRef... facts) {
    return new Content(
        new Content.Lines(title, "警方正在处置。"),
        Optional.of(new Content.Lines("Notice", "The police are at the scene.")),
        List.of(facts),
        namesPlace);
  }

  public Statement signed(Statement draft) {
    var version = draft.version();
    var reviewed =
        draft.kind().needsReview()
            ? done(INFORMATION, draft, new StatementCommand.Review(version))
            : draft;
    return done(HANDLING, reviewed, new StatementCommand.Sign(version));
  }

  public static StatementCommand.Publish publish(Statement statement) {
    return new StatementCommand.Publish(
        statement.version(), new PublicationId(UUID.randomUUID()), List.of());
  }

  /** Everything that the plan asks for before a statement is there. */
  public Case readyToPublish() {
    return completes(FAMILIES, FAMILIES_TOLD);
  }
}
