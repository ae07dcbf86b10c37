package org.anyuan.local.supervise;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * One process of the stack.
 *
 * @param command asked anew for each start
 * @param stopSignal what asks it to end, as {@code kill} names it
 * @param ready whether it does its work; may fail and is asked again
 */
public record Part(
    String name,
    Supplier<List<String>> command,
    Map<String, String> environment,
    Path folder,
    String stopSignal,
    Duration stopDeadline,
    BooleanSupplier ready) {}
