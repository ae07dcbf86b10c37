package org.anyuan.response.domain;

/**
 * One version of a fact: a statement rests on it, and a later version makes the statement wrong.
 */
public record FactRef(FactId fact, long version) {}
