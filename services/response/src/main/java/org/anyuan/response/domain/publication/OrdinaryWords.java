package org.anyuan.response.domain.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The vocabulary that comes with the service, and that a plan may add to. */
final class OrdinaryWords {
  private static final List<String> ENDINGS = List.of("'s", "s", "es", "ly");

  private static final Set<String> ENGLISH = read("ordinary-en.txt");
  static final WordTree CHINESE = WordTree.of(read("ordinary-zh.txt"));

  private OrdinaryWords() {}

  /** A word of English as it is written where no sentence begins: a capital needs its own entry. */
  static boolean isEnglish(String word, boolean beginsSentence) {
    return isListed(word)
        || ((beginsSentence || Character.isLowerCase(word.charAt(0)))
            && isListed(word.toLowerCase(java.util.Locale.ROOT)));
  }

  private static boolean isListed(String word) {
    return ENGLISH.contains(word)
        || ENDINGS.stream()
            .anyMatch(
                e ->
                    word.endsWith(e)
                        && ENGLISH.contains(word.substring(0, word.length() - e.length())));
  }

  private static Set<String> read(String name) {
    try (var in = OrdinaryWords.class.getResourceAsStream(name);
        var lines = new BufferedReader(new InputStreamReader(in, UTF_8))) {
      var words = new HashSet<String>();
      lines
          .lines()
          .filter(line -> !line.startsWith("#"))
          .forEach(line -> words.addAll(Arrays.asList(line.strip().split("\\s+", -1))));
      words.remove("");
      return words;
    } catch (IOException e) {
      throw new UncheckedIOException("the vocabulary cannot be read", e);
    }
  }
}
