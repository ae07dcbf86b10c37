package org.anyuan.console.adapter.in.http;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.anyuan.common.problem.Problem;
import org.anyuan.console.application.RequestShare;
import org.anyuan.console.domain.Route;
import org.anyuan.console.domain.Traffic;
import org.jboss.logging.Logger;

/**
 * {@code /api/v1/**} and {@code /public/**}: finds the owner, asks for the token, keeps each person
 * to their share and passes the request on. A press is asked for nothing and waits for nobody.
 */
@ApplicationScoped
class Door {
  private static final Logger LOG = Logger.getLogger(Door.class);
  static final String ALARMS = Route.PREFIX + "alarms";
  private static final String TOKENS = Route.PREFIX + "tokens";
  private static final String ENROLMENT_TOKENS = TOKENS + "/enrolment";
  private static final String SESSION = Route.PREFIX + "session";

  private static final String MAP = Route.PREFIX + "map";

  /** What the console answers itself. */
  private static final Set<String> OWN =
      Set.of(
          TOKENS,
          ENROLMENT_TOKENS,
          SESSION,
          MAP,
          Route.PREFIX + "users",
          Route.PREFIX + "services");

  private static final String EVERYBODY = "";
  private static final String SUBSCRIBERS = "feeds";
  private static final int MAX_CREDENTIALS = 4 * 1024;

  private final Vertx vertx;
  private final Problems problems;
  private final Bearer bearer;
  private final Upstreams upstreams;
  private final PassageMetrics metrics;
  private final RequestShare share;
  private final OpenStreams streams;
  private final OpenStreams publicStreams;
  private final OpenStreams forms;
  private final OpenStreams formsOfOne;
  private final Clock clock;

  Door(
      Vertx vertx,
      Problems problems,
      Bearer bearer,
      Upstreams upstreams,
      PassageMetrics metrics,
      DoorSettings settings,
      Clock clock) {
    this.vertx = vertx;
    this.problems = problems;
    this.bearer = bearer;
    this.upstreams = upstreams;
    this.metrics = metrics;
    this.clock = clock;
    var people = settings.people();
    this.share = new RequestShare(people.requestsPerSecond(), people.burst(), clock);
    this.streams = new OpenStreams(people.streams());
    this.publicStreams = new OpenStreams(settings.connections().publicStreams());
    this.forms = new OpenStreams(settings.connections().formsHeld());
    this.formsOfOne = new OpenStreams(settings.connections().formsHeldOfOne());
  }

  void routes(@Observes Router router) {
    router.route(TOKENS).order(1).handler(this::boundCredentials);
    router.route(ENROLMENT_TOKENS).order(1).handler(this::boundCredentials);
    router.route(SESSION).order(1).handler(this::boundCredentials);
    router.route(Route.PREFIX + "*").order(2).handler(this::open).failureHandler(this::failed);
    router.route(Route.PUBLIC + "*").order(2).handler(this::open).failureHandler(this::failed);
  }

  /** Tokens and sessions are the console's own; only their body is looked at here. */
  private void boundCredentials(RoutingContext context) {
    var length = context.request().getHeader("Content-Length");
    if (context.request().getHeader("Transfer-Encoding") != null) {
      problems.answer(
          context.request(), Problem.of(411, "length-required", "Content-Length is needed here."));
    } else if (length != null && Long.parseLong(length) > MAX_CREDENTIALS) {
      problems.answer(context.request(), tooLong(MAX_CREDENTIALS));
    } else {
      context.next();
    }
  }

  private void open(RoutingContext context) {
    if (own(context.request().path())) {
      context.next();
      return;
    }
    try {
      pass(context);
    } catch (Problem problem) {
      problems.answer(context.request(), problem);
    }
  }

  private static boolean own(String path) {
    return OWN.contains(path) || path.startsWith(MAP + "/");
  }

  private void pass(RoutingContext context) {
    var request = context.request();
    var route =
        Route.of(request.method().name(), request.path())
            .orElseThrow(() -> Problem.notFound("No service here has this path."));
    var person = route.needsToken() ? admit(request) : null;
    if (!upstreams.has(route.owner())) {
      throw Problem.of(
          503,
          "not-deployed",
          "The service " + route.owner().key() + " is not part of this deployment.");
    }
    var length = request.getHeader("Content-Length");
    if (length != null && Long.parseLong(length) > route.traffic().maxBody()) {
      throw tooLong(route.traffic().maxBody());
    }
    var token = person == null ? null : person.accessToken();
    var passage = new Passage(vertx, request, token, route, upstreams, problems, metrics);
    switch (route.traffic()) {
      case PRESS, REPORT -> passage.pressed();
      case PUSH -> push(length, passage);
      case ORDINARY, IMPORT, PICTURE, ATTACHMENT, PUBLIC, ANSWER, FEED -> passage.open();
      case FORM, FORM_PICTURE -> form(context, route, passage);
      case STREAM -> stream(context, person, passage);
      case PUBLIC_STREAM -> publicStream(context, EVERYBODY, passage);
      case FEED_STREAM -> publicStream(context, SUBSCRIBERS, passage);
    }
  }

  /**
   * One of a press's size is held, to be sent once more; one with pictures goes straight through.
   */
  private static void push(String length, Passage passage) {
    if (length != null && Long.parseLong(length) <= Traffic.PRESS.maxBody()) {
      passage.pressed();
    } else {
      passage.open();
    }
  }

  private Bearer.Person admit(HttpServerRequest request) {
    var person = bearer.admit(request);
    var wait = share.take(person.subject());
    if (wait.isPositive()) {
      throw tooMany("Too many requests of this user.", wait);
    }
    return person;
  }

  /** A stream ends when its token does: nobody watches a lane on a token that no longer holds. */
  private void stream(RoutingContext context, Bearer.Person person, Passage passage) {
    if (!streams.opened(person.subject())) {
      throw tooMany("Too many open streams of this user.", Duration.ofSeconds(10));
    }
    var left = Duration.between(clock.instant(), person.until()).toMillis();
    var end = vertx.setTimer(Math.max(1, left), _ -> passage.end());
    context.addEndHandler(
        _ -> {
          vertx.cancelTimer(end);
          streams.closed(person.subject());
        });
    passage.open();
  }

  /** Of nobody in particular, so they are bounded together. */
  private void publicStream(RoutingContext context, String of, Passage passage) {
    if (!publicStreams.opened(of)) {
      throw tooMany("Too many open streams.", Duration.ofSeconds(10));
    }
    context.addEndHandler(_ -> publicStreams.closed(of));
    passage.open();
  }

  /**
   * Words are read whole first, so that who sends slowly holds no connection to the owner; a
   * picture, too large to be held, has connections of its own.
   */
  private void form(RoutingContext context, Route route, Passage passage) {
    var address = context.request().remoteAddress().hostAddress();
    if (!formsOfOne.opened(address)) {
      throw tooMany("Too many at once from this address.", Duration.ofSeconds(10));
    }
    if (!forms.opened(EVERYBODY)) {
      formsOfOne.closed(address);
      throw tooMany("Too many at once.", Duration.ofSeconds(10));
    }
    context.addEndHandler(
        _ -> {
          forms.closed(EVERYBODY);
          formsOfOne.closed(address);
        });
    var words = route.traffic() == Traffic.FORM;
    if (words && context.request().method().equals(HttpMethod.POST)) {
      passage.pressed();
    } else {
      passage.open();
    }
  }

  private void failed(RoutingContext context) {
    LOG.error("request failed", context.failure());
    problems.answer(
        context.request(), Problem.of(500, "internal", "The request failed on our side."));
  }

  static Problem tooLong(int max) {
    return Problem.of(413, "body-too-long", "The body may have " + max + " bytes at most.");
  }

  private static Problem tooMany(String detail, Duration wait) {
    return Problem.retryLater(429, "too-many-requests", detail, Problems.seconds(wait));
  }
}
