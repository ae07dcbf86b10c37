package org.anyuan.incident.adapter.in.http;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.anyuan.incident.application.EnumNames;
import org.anyuan.incident.application.Viewer;
import org.anyuan.proto.common.v1.Place;
import org.anyuan.proto.incident.v1.Incident;

/**
 * The columns of the incident list, by role, each from the reader's own view: what is not in the
 * list is not in the file. No person in any of them, no word that a person wrote.
 */
final class IncidentSheet {
  private final Map<String, Function<Incident, Object>> columns = new LinkedHashMap<>();

  static IncidentSheet of(Viewer viewer) {
    var sheet = new IncidentSheet();
    sheet.common();
    if (viewer.school()) {
      sheet.places(IncidentSheet::room);
      return sheet;
    }
    sheet.column("学校编号 schoolId", i -> i.getSchool().getSchoolId());
    sheet.column("地区 regionPath", i -> i.getSchool().getRegionPath());
    sheet.column("等级 severity", i -> EnumNames.of(i.getSeverity()));
    sheet.column("处置 disposition", i -> EnumNames.of(i.getDisposition()));
    sheet.time("核实 confirmedAt", i -> Times.at(i.hasConfirmedAt(), i.getConfirmedAt()));
    sheet.time("重大 majorAt", i -> Times.at(i.hasMajorAt(), i.getMajorAt()));
    if (viewer.police()) {
      sheet.column("报警次数 signalCount", Incident::getSignalCount);
      sheet.places(IncidentSheet::room);
    } else {
      sheet.places(Place::getBuilding);
    }
    return sheet;
  }

  List<String> head() {
    return List.copyOf(columns.keySet());
  }

  List<Object> row(Incident incident) {
    var row = new ArrayList<>(columns.size());
    columns.values().forEach(c -> row.add(c.apply(incident)));
    return row;
  }

  private void common() {
    column("警情编号 incidentId", Incident::getIncidentId);
    column("学校 school", i -> i.getSchool().getName());
    column("类别 mode", i -> EnumNames.of(i.getMode()));
    column("状态 state", i -> EnumNames.of(i.getState()));
    column("种类 kinds", i -> String.join(" ", EnumNames.of(i.getKindsList())));
    time("立警 openedAt", i -> Times.at(i.hasOpenedAt(), i.getOpenedAt()));
    time("最近报警 lastSignalAt", i -> Times.at(i.hasLastSignalAt(), i.getLastSignalAt()));
    time("签收 acknowledgedAt", i -> Times.at(i.hasAcknowledgedAt(), i.getAcknowledgedAt()));
    time("结案 closedAt", i -> Times.at(i.hasClosedAt(), i.getClosedAt()));
  }

  private void places(Function<Place, String> part) {
    column(
        "地点 places",
        i ->
            i.getPlacesList().stream()
                .map(part)
                .filter(p -> !p.isEmpty())
                .distinct()
                .collect(Collectors.joining("; ")));
  }

  private static String room(Place place) {
    return Stream.of(place.getBuilding(), place.getFloor(), place.getRoom())
        .filter(p -> !p.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private void time(String name, Function<Incident, Instant> of) {
    columns.put(name + " (+08:00)", of::apply);
  }

  private void column(String name, Function<Incident, Object> of) {
    columns.put(name, of);
  }
}
