package org.anyuan.lead.adapter.out.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.anyuan.lead.domain.lead.Lead;
import org.anyuan.lead.domain.lead.Named;
import org.anyuan.lead.domain.protection.Clearance;
import org.anyuan.lead.domain.search.Term;
import org.anyuan.lead.domain.search.Vocabulary;

/**
 * What of a lead a search may find: the terms that stand in its words, its place and what was
 * added, each as a hash that says nothing without the key. Whom it names is cut out before. Of what
 * is erased there is none.
 */
final class LeadTerms {
  /** Instead of a name, so that what stood around it is no word together. */
  private static final String STOP = "。";

  private final Vocabulary vocabulary;
  private final Map<Term, Long> hashes = new HashMap<>();

  LeadTerms(Vocabulary vocabulary, SecretKey key) {
    this.vocabulary = vocabulary;
    vocabulary.all().forEach(term -> hashes.put(term, hash(key, term)));
    if (new HashSet<>(hashes.values()).size() < hashes.size()) {
      throw new IllegalStateException("two terms have one hash");
    }
  }

  private static long hash(SecretKey key, Term term) {
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return ByteBuffer.wrap(mac.doFinal(term.name().getBytes(UTF_8))).getLong();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HmacSHA256", e);
    }
  }

  long of(Term term) {
    return hashes.get(term);
  }

  /** In one order, so that what did not change is not written. */
  List<Long> of(Lead lead) {
    var clearance = Clearance.ofTheStore(lead.id());
    var report = lead.report();
    var names =
        report.people().open(clearance).orElse(List.of()).stream().map(Named::name).toList();
    return Stream.concat(
            Stream.of(report.words(), report.place()),
            report.added().stream().map(note -> note.words()))
        .flatMap(text -> text.open(clearance).stream())
        .map(text -> without(names, text))
        .flatMap(text -> vocabulary.in(text).stream())
        .map(hashes::get)
        .distinct()
        .sorted()
        .toList();
  }

  private static String without(List<String> names, String text) {
    var rest = text;
    for (var name : names) {
      rest = rest.replace(name, STOP);
    }
    return rest;
  }
}
