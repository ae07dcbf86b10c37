package org.anyuan.common.outbox;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.anyuan.common.outbox.OutboxRow.OutboxKey;

/**
 * Sends rows in waves: in each wave the oldest row of every key, all at once. A key's next row goes
 * only after Kafka confirmed the one before, so a row that expires in the producer is never
 * overtaken by a later one, and different keys still share batches.
 */
final class KeyOrderedSender {
  private final Function<OutboxRow, CompletableFuture<Delivery>> send;

  KeyOrderedSender(Function<OutboxRow, CompletableFuture<Delivery>> send) {
    this.send = send;
  }

  /**
   * Waits until each row was sent, refused, or put off; rows behind one that was not sent are put
   * off, too.
   */
  Map<OutboxRow, Delivery> send(Collection<OutboxRow> rows) {
    var waiting = new LinkedHashMap<OutboxKey, Queue<OutboxRow>>();
    rows.forEach(row -> waiting.computeIfAbsent(row.orderedBy(), _ -> new ArrayDeque<>()).add(row));
    var results = new HashMap<OutboxRow, Delivery>();
    while (!waiting.isEmpty()) {
      var wave = new LinkedHashMap<OutboxRow, CompletableFuture<Delivery>>();
      var stalled = false;
      for (var key : new ArrayList<>(waiting.keySet())) {
        var row = waiting.get(key).remove();
        var sending = stalled ? putOff("Kafka does not answer") : send.apply(row);
        // A send that fails before it returns has waited for Kafka; the others need not.
        stalled |= sending.isDone() && sending.join() instanceof Delivery.Later;
        wave.put(row, sending);
      }
      wave.forEach((row, future) -> settle(row, future.join(), waiting, results));
    }
    return results;
  }

  private static CompletableFuture<Delivery> putOff(String reason) {
    return CompletableFuture.completedFuture(new Delivery.Later(reason));
  }

  private static void settle(
      OutboxRow row,
      Delivery delivery,
      Map<OutboxKey, Queue<OutboxRow>> waiting,
      Map<OutboxRow, Delivery> results) {
    results.put(row, delivery);
    var rest = waiting.get(row.orderedBy());
    switch (delivery) {
      case Delivery.Sent _ -> {
        if (rest.isEmpty()) {
          waiting.remove(row.orderedBy());
        }
      }
      case Delivery.Later _, Delivery.Refused _ -> {
        rest.forEach(
            behind -> results.put(behind, new Delivery.Later("behind an earlier row of its key")));
        waiting.remove(row.orderedBy());
      }
    }
  }
}
