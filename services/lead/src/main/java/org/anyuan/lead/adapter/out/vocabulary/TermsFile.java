package org.anyuan.lead.adapter.out.vocabulary;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.anyuan.lead.domain.search.Vocabulary;

/** Reads {@code terms.txt}. */
@ApplicationScoped
public class TermsFile {
  private static final String FILE = "/org/anyuan/lead/search/terms.txt";

  @Produces
  @Singleton
  public static Vocabulary read() {
    try (var file = TermsFile.class.getResourceAsStream(FILE)) {
      return Vocabulary.of(new String(file.readAllBytes(), UTF_8).lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException("the terms of leads cannot be read", e);
    }
  }
}
