package org.anyuan.notify.adapter.in.http.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.anyuan.common.cap.CapAlert;
import org.anyuan.common.id.DeterministicId;
import org.anyuan.notify.application.Registry;
import org.anyuan.notify.application.feed.Entry;
import org.anyuan.notify.application.feed.FeedSettings;
import org.anyuan.notify.domain.Lane;
import org.anyuan.notify.domain.feed.Ending;
import org.anyuan.notify.domain.feed.Shown;
import org.anyuan.notify.domain.feed.Stage;

/**
 * An incident as CAP 1.2: an alert for each version that a lane was told, which refers to those
 * before it. For desks and those who act, never for the public.
 */
@ApplicationScoped
class IncidentCap {
  private static final CapAlert.Scope SCOPE =
      new CapAlert.Scope("仅供订阅单位使用 / for the authorised subscriber only");

  private final FeedSettings settings;
  private final Registry registry;

  IncidentCap(FeedSettings settings, Registry registry) {
    this.settings = settings;
    this.registry = registry;
  }

  CapAlert of(Told told) {
    var shown = told.shown();
    var earlier = told.entries().subList(0, told.entries().size() - 1);
    return new CapAlert(
        id(told.newest(), told.lane()),
        settings.sender(),
        told.updated(),
        status(shown),
        type(shown, earlier),
        SCOPE,
        "",
        earlier.stream()
            .map(entry -> new CapAlert.Earlier(id(entry, told.lane()), entry.at()))
            .toList(),
        List.of(
            info(told, "zh-CN", IncidentWords::zh, "安园校园报警系统"),
            info(told, "en-US", IncidentWords::en, "Anyuan school alarms")));
  }

  /** Each lane is told something else: an alert of its own. */
  private static String id(Entry entry, Lane lane) {
    return DeterministicId.of(
            "feed-cap",
            entry.seen().incident().value(),
            lane.name(),
            Long.toString(entry.seen().version()))
        .toString();
  }

  private interface Language {
    String of(IncidentWords words);
  }

  private CapAlert.Info info(Told told, String tag, Language language, String sender) {
    var shown = told.shown();
    var over = shown.stage().over();
    return new CapAlert.Info(
        tag,
        category(shown),
        language.of(IncidentWords.event(shown)),
        over ? "AllClear" : "Monitor",
        over ? "Past" : "Immediate",
        severity(shown),
        certainty(shown),
        told.updated(),
        told.updated().plus(settings.lasts()),
        sender,
        language.of(IncidentWords.headline(shown)),
        language.of(IncidentWords.description(shown)),
        "",
        link(shown),
        new CapAlert.Area(
            shown.school().name(), registry.code(shown.school().county()).orElse("")));
  }

  String link(Shown shown) {
    return settings.site() + "/#/incident/" + shown.incident();
  }

  private static CapAlert.Status status(Shown shown) {
    return switch (shown.mode()) {
      case ACTUAL -> CapAlert.Status.ACTUAL;
      case EXERCISE -> CapAlert.Status.EXERCISE;
      case TEST -> CapAlert.Status.TEST;
    };
  }

  private static CapAlert.Type type(Shown shown, List<Entry> earlier) {
    if (earlier.isEmpty()) {
      return CapAlert.Type.ALERT;
    }
    return isTakenBack(shown) ? CapAlert.Type.CANCEL : CapAlert.Type.UPDATE;
  }

  private static boolean isTakenBack(Shown shown) {
    return shown.stage() == Stage.MERGED
        || (shown.stage() == Stage.CLOSED
            && shown.ending().filter(ending -> ending == Ending.FALSE_ALARM).isPresent());
  }

  private static String category(Shown shown) {
    return switch (shown.category()) {
      case SECURITY -> "Security";
      case FIRE -> "Fire";
      case MEDICAL -> "Health";
    };
  }

  private static String severity(Shown shown) {
    return shown
        .severity()
        .map(
            severity ->
                switch (severity) {
                  case CRITICAL -> "Extreme";
                  case HIGH -> "Severe";
                  case MEDIUM -> "Moderate";
                  case LOW -> "Minor";
                })
        .orElse("Unknown");
  }

  private static String certainty(Shown shown) {
    if (isTakenBack(shown)) {
      return "Unlikely";
    }
    return switch (shown.stage()) {
      case CONFIRMED -> "Observed";
      case OPEN, ACKNOWLEDGED, REOPENED, CLOSED, MERGED -> "Likely";
    };
  }
}
