package org.anyuan.alarm.application;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.anyuan.common.region.Scope;
import org.anyuan.proto.alarm.v1.AlarmSignal;

/** A spool whose answers a test gives. */
class RecordingSpool implements Spool {
  final List<AlarmSignal> added = new ArrayList<>();
  final List<CompletableFuture<Void>> answers = new ArrayList<>();
  final List<String> drainedSignals = new ArrayList<>();
  final List<Long> drainedIds = new ArrayList<>();
  final List<SpooledSignal> waiting = new ArrayList<>();
  boolean leased = true;
  int asked;

  @Override
  public Uni<Void> add(AlarmSignal signal) {
    added.add(signal);
    var answer = new CompletableFuture<Void>();
    answers.add(answer);
    return Uni.createFrom().completionStage(answer);
  }

  @Override
  public Uni<Void> drained(AlarmSignal signal) {
    drainedSignals.add(signal.getSignalId());
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Void> drained(Collection<Long> ids) {
    drainedIds.addAll(ids);
    waiting.removeIf(signal -> ids.contains(signal.id()));
    return Uni.createFrom().voidItem();
  }

  @Override
  public Uni<Boolean> lease(String holder) {
    return Uni.createFrom().item(leased);
  }

  @Override
  public Uni<List<SpooledSignal>> next(int max) {
    asked = max;
    return Uni.createFrom().item(waiting.stream().limit(max).toList());
  }

  @Override
  public Uni<Depth> depth() {
    return Uni.createFrom().item(new Depth(waiting.size(), Optional.empty()));
  }

  @Override
  public Uni<Integer> forgetDrained() {
    return Uni.createFrom().item(0);
  }

  @Override
  public Uni<Changes> changes(Optional<Instant> since, Predicate<Change.Key> wanted) {
    return Uni.createFrom().item(new Changes(Instant.EPOCH, List.of()));
  }

  @Override
  public Uni<List<Change>> state(Scope scope, Optional<Instant> drainedSince) {
    return Uni.createFrom().item(List.of());
  }
}
