package org.anyuan.notify.adapter.in.kafka;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.anyuan.notify.adapter.in.kafka.FollowIncidents.News;
import org.anyuan.notify.domain.IncidentId;

/**
 * What came together, so that in each turn there is one event of an incident. It is how an incident
 * stands that counts: of events that say no more than that, the last one is enough.
 */
final class Turns {
  private final Map<IncidentId, Deque<News>> byIncident = new LinkedHashMap<>();

  void add(News news) {
    var before = byIncident.computeIfAbsent(news.happened().id(), _ -> new ArrayDeque<>());
    var last = before.peekLast();
    if (last != null && last.happened().progress().isEmpty()) {
      before.removeLast();
    }
    before.addLast(news);
  }

  /** The oldest first. */
  List<List<News>> all() {
    var turns = new ArrayList<List<News>>();
    while (true) {
      var turn =
          byIncident.values().stream().map(Deque::pollFirst).filter(Objects::nonNull).toList();
      if (turn.isEmpty()) {
        return turns;
      }
      turns.add(turn);
    }
  }
}
