package org.anyuan.lead.adapter.in.kafka;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.anyuan.lead.domain.search.Vocabulary;

/**
 * Which ids were ever told under a name. One that has another name by now is still here: whoever
 * looks it up asks whether it still has this one.
 */
final class NameIndex {
  private final Map<String, Set<String>> ids = new ConcurrentHashMap<>();

  void add(String name, String id) {
    if (!name.isBlank()) {
      ids.computeIfAbsent(plain(name), _ -> ConcurrentHashMap.newKeySet()).add(id);
    }
  }

  List<String> find(String name) {
    return List.copyOf(ids.getOrDefault(plain(name), Set.of()));
  }

  static boolean same(String one, String other) {
    return plain(one).equals(plain(other));
  }

  private static String plain(String name) {
    return Vocabulary.plain(name);
  }
}
