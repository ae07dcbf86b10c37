package org.anyuan.ledger.domain;

/**
 * Why a row was not imported. It never repeats the row's content.
 *
 * @param line of the file, the header being line 1
 */
public record RowError(long line, String field, String message) {}
