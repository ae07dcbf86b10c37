package org.anyuan.ledger.application;

import java.util.Optional;

/**
 * A new version of something, as it is stored, published and recorded in the audit trail.
 *
 * @param action what was done, such as {@code school.changed}
 */
public record Change<T>(String action, Optional<T> before, T after) {}
