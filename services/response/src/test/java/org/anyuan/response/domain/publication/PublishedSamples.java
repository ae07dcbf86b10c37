package org.anyuan.response.domain.publication;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anyuan.response.domain.AlarmKind;
import org.anyuan.response.domain.Mode;
import org.anyuan.response.domain.PublicationId;
import org.anyuan.response.domain.Severity;
import org.anyuan.response.domain.StatementId;
import org.anyuan.response.domain.Words;
import org.anyuan.response.domain.publication.Published.Area;
import org.anyuan.response.domain.publication.Published.Earlier;
import org.anyuan.response.domain.statement.Content.Lines;
import org.anyuan.response.domain.statement.Publication;
import org.anyuan.response.domain.statement.StatementKind;

/** What a statement looks like once it is out. */
public final class PublishedSamples {
  public static final Voice VOICE =
      new Voice("anyuan.hubei.example", URI.create("https://anyuan.example"), Duration.ofHours(24));
  public static final Instant FIRST = Instant.parse("2026-11-26T00:30:00.123Z");
  public static final PublicationId FIRST_ID =
      new PublicationId(UUID.fromString("00000000-0000-4000-8000-000000000001"));
  private static final StatementId STATEMENT =
      new StatementId(UUID.fromString("00000000-0000-4000-8000-00000000000a"));

  private PublishedSamples() {}

  public static Published first() {
    return of(
        Publication.Type.ALERT,
        StatementKind.STATEMENT,
        Mode.ACTUAL,
        "警方已控制现场",
        "学校秩序正常。\n请以官方信息为准。");
  }

  public static Published of(
      Publication.Type type, StatementKind kind, Mode mode, String title, String body) {
    var later = type != Publication.Type.ALERT;
    return new Published(
        later
            ? new PublicationId(UUID.fromString("00000000-0000-4000-8000-000000000002"))
            : FIRST_ID,
        later ? 2 : 1,
        STATEMENT,
        later ? 2 : 1,
        type,
        kind,
        mode,
        new Area("420106", new Words("武昌区", "Wuchang District")),
        new Words("武昌区公安机关", "Wuchang District police"),
        AlarmKind.FIRE,
        Severity.HIGH,
        new Lines(title, body),
        Optional.of(new Lines("The scene is under control", "Order is restored.")),
        later ? FIRST.plusSeconds(3600) : FIRST,
        later ? List.of(new Earlier(FIRST_ID, FIRST)) : List.of(),
        type == Publication.Type.CANCEL ? "事实有误" : "");
  }

  public static Published correction() {
    return of(Publication.Type.UPDATE, StatementKind.STATEMENT, Mode.ACTUAL, "情况更正", "受伤人数为3人。");
  }

  public static Published withdrawal() {
    return of(Publication.Type.CANCEL, StatementKind.STATEMENT, Mode.ACTUAL, "警方已控制现场", "学校秩序正常。");
  }
}
