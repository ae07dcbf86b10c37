package org.anyuan.response.domain.publication;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Words that are looked for from a position on. */
final class WordTree {
  private final Node root = new Node();

  static WordTree of(Collection<String> words) {
    var all = new WordTree();
    words.forEach(all::add);
    return all;
  }

  private void add(String word) {
    var plain = Plain.of(word);
    var node = root;
    for (var i = 0; i < plain.length(); i++) {
      node = node.next.computeIfAbsent(plain.lower().charAt(i), _ -> new Node());
    }
    node.ends = plain.length() > 0;
  }

  /** Told of the end of each that begins there and is not the middle of a longer one. */
  void from(Plain text, int at, Ends ends) {
    if (isInside(text, at)) {
      return;
    }
    var node = root;
    for (var i = at; i < text.length(); i++) {
      node = node.next.get(text.lower().charAt(i));
      if (node == null) {
        return;
      }
      if (node.ends && !isInside(text, i + 1)) {
        ends.end(i + 1);
      }
    }
  }

  boolean has(String word) {
    var plain = Plain.of(word);
    var found = new boolean[1];
    from(plain, 0, end -> found[0] |= end == plain.length());
    return found[0];
  }

  /** A word of an alphabet goes on over this position. */
  static boolean isInside(Plain text, int at) {
    return at > 0
        && at < text.length()
        && Plain.isAlphabetic(text.at(at - 1))
        && Plain.isAlphabetic(text.at(at))
        && Character.isDigit(text.at(at - 1)) == Character.isDigit(text.at(at));
  }

  /** Of a word that was found. */
  interface Ends {
    void end(int at);
  }

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>(2);
    private boolean ends;
  }
}
