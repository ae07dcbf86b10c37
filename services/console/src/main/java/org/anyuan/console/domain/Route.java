package org.anyuan.console.domain;

import java.util.List;
import java.util.Optional;

/** Whose a request is, and what it may cost. */
public record Route(Owner owner, Traffic traffic) {
  public static final String PREFIX = "/api/v1/";

  /** For everybody, to be read. */
  public static final String PUBLIC = "/public/";

  /** The pages behind the links of messages, and the tap on them. */
  private static final String ANSWERS = PUBLIC + "answers/";

  /** Empty: no service of this platform has such a path. The path is {@link PlainPath plain}. */
  public static Optional<Route> of(String method, String path) {
    if (path.startsWith(PUBLIC)) {
      return published(method, path);
    }
    if (!path.startsWith(PREFIX)) {
      return Optional.empty();
    }
    var segments = List.of(path.substring(PREFIX.length()).split("/", -1));
    return owner(segments).map(owner -> new Route(owner, traffic(method, segments)));
  }

  private static Optional<Route> published(String method, String path) {
    if (path.startsWith(ANSWERS)) {
      return Optional.of(new Route(Owner.NOTIFY, Traffic.ANSWER))
          .filter(_ -> List.of("GET", "HEAD", "POST").contains(method));
    }
    if (!method.equals("GET") && !method.equals("HEAD")) {
      return Optional.empty();
    }
    var traffic = path.endsWith("/stream") ? Traffic.PUBLIC_STREAM : Traffic.PUBLIC;
    return Optional.of(new Route(Owner.RESPONSE, traffic));
  }

  private static Optional<Owner> owner(List<String> segments) {
    // A device is the ledger's, how it does is alarm's.
    if (segments.getFirst().equals("devices")
        && ((segments.size() == 3 && segments.get(2).equals("status"))
            || (segments.size() == 2 && segments.get(1).equals("statuses")))) {
      return Optional.of(Owner.ALARM);
    }
    return Owner.of(segments.getFirst());
  }

  private static Traffic traffic(String method, List<String> segments) {
    if (method.equals("POST") && segments.equals(List.of("alarms"))) {
      return Traffic.PRESS;
    }
    if (method.equals("POST") && segments.size() == 3 && segments.getFirst().equals("isapi")) {
      return Traffic.PUSH;
    }
    if (method.equals("POST")
        && segments.size() == 3
        && segments.getFirst().equals("call-handling")
        && segments.getLast().equals("reports")) {
      return Traffic.REPORT;
    }
    if (method.equals("POST")
        && segments.size() == 3
        && segments.getFirst().equals("deliveries")
        && segments.get(1).equals("callbacks")) {
      return Traffic.REPORT;
    }
    if (isForm(method, segments)) {
      return method.equals("POST") && segments.getLast().equals("attachments")
          ? Traffic.FORM_PICTURE
          : Traffic.FORM;
    }
    if (isAttachment(method, segments)) {
      return Traffic.ATTACHMENT;
    }
    if (isSecretFeed(method, segments)) {
      return segments.getLast().equals("stream") || segments.get(1).equals("changes")
          ? Traffic.FEED_STREAM
          : Traffic.FEED;
    }
    if (method.equals("GET") && segments.getLast().equals("stream")) {
      return Traffic.STREAM;
    }
    if (method.equals("POST") && segments.contains("imports")) {
      return Traffic.IMPORT;
    }
    if (method.equals("PUT") && (segments.getLast().equals("floor-plans") || isPhoto(segments))) {
      return Traffic.PICTURE;
    }
    return Traffic.ORDINARY;
  }

  /** What anybody may tell: {@code /leads/public/...}. */
  private static boolean isForm(String method, List<String> segments) {
    return List.of("GET", "HEAD", "POST").contains(method)
        && segments.size() >= 2
        && segments.getFirst().equals("leads")
        && segments.get(1).equals("public");
  }

  private static boolean isAttachment(String method, List<String> segments) {
    return method.equals("POST")
        && segments.size() == 3
        && segments.getFirst().equals("leads")
        && segments.getLast().equals("attachments");
  }

  /** By its address alone: {@code /feeds/ical/<secret>.ics}, {@code /feeds/s/<secret>/...}. */
  private static boolean isSecretFeed(String method, List<String> segments) {
    return List.of("GET", "HEAD").contains(method)
        && segments.size() >= 3
        && segments.getFirst().equals("feeds")
        && List.of("ical", "changes", "s").contains(segments.get(1));
  }

  private static boolean isPhoto(List<String> segments) {
    return segments.size() == 4
        && segments.getFirst().equals("dispatches")
        && segments.get(2).equals("photos");
  }

  /**
   * A press carries its device's signature, a push its secret, which alarm checks; a report of a
   * call-handling system or a gateway its signature, which its owner checks; a link of a message
   * and a feed carry their secret in their address; what is published and the form without sign-in
   * are for everybody; everybody else shows a token.
   */
  public boolean needsToken() {
    return switch (traffic) {
      case PRESS,
          PUSH,
          REPORT,
          PUBLIC,
          PUBLIC_STREAM,
          ANSWER,
          FORM,
          FORM_PICTURE,
          FEED,
          FEED_STREAM ->
          false;
      case ORDINARY, IMPORT, PICTURE, ATTACHMENT, STREAM -> true;
    };
  }
}
