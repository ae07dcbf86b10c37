package org.anyuan.lead.domain.search;

/** A subject of the vocabulary, by the first of its words. */
public record Term(String name) {}
