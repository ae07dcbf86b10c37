package org.anyuan.notify.adapter.out.resource;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.anyuan.common.json.StoredJson;
import org.anyuan.common.region.RegionPath;
import org.anyuan.notify.application.roster.NationalDays;
import org.anyuan.notify.domain.roster.Calendar;
import org.anyuan.notify.domain.roster.CalendarId;
import org.anyuan.notify.domain.roster.DayKinds;
import org.anyuan.notify.domain.roster.Days;

/** A year is added to the file when the State Council has published it; nothing is guessed. */
@ApplicationScoped
class NationalDaysFile implements NationalDays {
  private static final String FILE = "/calendars/cn.json";
  private static final CalendarId ID = new CalendarId("cn");

  private final Calendar calendar = read();

  private record Stored(
      String source, String name, long version, List<Days> holidays, List<LocalDate> makeUpDays) {}

  private static Calendar read() {
    try (var in = NationalDaysFile.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("no " + FILE);
      }
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      var stored = new StoredJson().read(text, Stored.class);
      var days = DayKinds.of("days", stored.holidays(), stored.makeUpDays(), List.of());
      return new Calendar(
          ID, stored.name(), RegionPath.ALL, false, days, stored.source(), stored.version());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Calendar calendar() {
    return calendar;
  }
}
