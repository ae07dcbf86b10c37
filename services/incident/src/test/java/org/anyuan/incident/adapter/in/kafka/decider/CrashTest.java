package org.anyuan.incident.adapter.in.kafka.decider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.streams.processor.api.Record;
import org.junit.jupiter.api.Test;

/**
 * Whatever a crash leaves, the same records go out in the end. What it can leave: of the changelog
 * any beginning that holds all up to the committed offset, since one partition keeps its order; of
 * what was published since then anything.
 */
class CrashTest {
  private static final int INPUTS = 30;

  @Test
  void shouldPublishTheSameAsIfNothingHadHappenedWhereverItCrashes() {
    for (var seed = 0; seed < 4; seed++) {
      // Given
      var calm = new Run(seed);
      calm.invent();
      for (var processed = 1; processed <= INPUTS; processed++) {
        var crashed = new Run(seed, calm.inputs);
        var random = new Random(31L * seed + processed);
        // When
        crashed.processUpTo(processed);
        crashed.crash(random);
        crashed.processUpTo(INPUTS);
        // Then
        crashed.assertSameAs(calm, "seed " + seed + ", crash after " + processed);
      }
    }
  }

  @Test
  void shouldPublishTheSameAfterOneCrashUponAnother() {
    for (var seed = 1000; seed < 1060; seed++) {
      // Given
      var calm = new Run(seed);
      calm.invent();
      var crashed = new Run(seed, calm.inputs);
      var random = new Random(seed);
      // When
      for (var crashes = 1 + random.nextInt(5); crashes > 0; crashes--) {
        crashed.processUpTo(crashed.committed + random.nextInt(INPUTS - crashed.committed + 1));
        crashed.crash(random);
      }
      crashed.processUpTo(INPUTS);
      // Then
      crashed.assertSameAs(calm, "seed " + seed);
    }
  }

  /** A partition's inputs from the first to the last, with crashes between. */
  private static final class Run {
    private final List<Record<String, byte[]>> inputs;
    private final RandomInputs invented;
    private final Partition partition = new Partition("s1", "s2");
    private final Map<String, List<Object>> published = new LinkedHashMap<>();
    private final TreeMap<Integer, Integer> writesBefore = new TreeMap<>();
    private final TreeMap<Integer, List<Partition.Sent>> uncommitted = new TreeMap<>();
    private int next;
    private int committed;

    Run(long seed) {
      this(seed, new ArrayList<>());
    }

    Run(long seed, List<Record<String, byte[]>> inputs) {
      this.inputs = inputs;
      invented = new RandomInputs(seed);
      writesBefore.put(0, 0);
    }

    void invent() {
      while (inputs.size() < INPUTS) {
        inputs.add(invented.next(partition));
        processUpTo(inputs.size());
      }
      settle();
    }

    void processUpTo(int end) {
      for (; next < end; next++) {
        uncommitted.put(next, partition.process(next, inputs.get(next)));
        writesBefore.put(next + 1, partition.store().writes());
      }
    }

    /** What was committed has gone out; of the rest each record may have. */
    void crash(Random random) {
      committed += random.nextInt(next - committed + 1);
      uncommitted.headMap(committed).values().forEach(sent -> sent.forEach(this::publish));
      uncommitted
          .tailMap(committed)
          .values()
          .forEach(sent -> sent.stream().filter(_ -> random.nextBoolean()).forEach(this::publish));
      uncommitted.clear();
      var durable = writesBefore.get(committed);
      var survived = durable + random.nextInt(partition.store().writes() - durable + 1);
      partition.restart(partition.store().changelog().subList(0, survived));
      writesBefore.clear();
      writesBefore.put(committed, survived);
      next = committed;
    }

    private void settle() {
      uncommitted.values().forEach(sent -> sent.forEach(this::publish));
      uncommitted.clear();
    }

    private void publish(Partition.Sent sent) {
      var before = published.putIfAbsent(identity(sent), sent.content());
      if (before != null) {
        assertThat(sent.content()).as("the same id, the same content").isEqualTo(before);
      }
    }

    /** A dead letter is told apart by where it lay. */
    private static String identity(Partition.Sent sent) {
      var offset = sent.record().headers().lastHeader("dead-letter-offset");
      return sent.topic()
          + " "
          + sent.id()
          + (offset == null ? "" : new String(offset.value(), UTF_8));
    }

    void assertSameAs(Run calm, String what) {
      settle();
      assertThat(published).as(what).containsExactlyInAnyOrderEntriesOf(calm.published);
      for (var school : List.of("s1", "s2")) {
        assertThat(partition.school(school)).as(what).isEqualTo(calm.partition.school(school));
      }
    }
  }
}
