package org.anyuan.response.domain.publication;

/**
 * Words of a statement that could identify somebody.
 *
 * @param passage which text they are in, such as {@code zh.body}
 * @param begin where they begin in that text, in UTF-16 units, as an editor counts
 * @param words as they stand there
 * @param of the protected field; empty unless it is one
 */
public record Mention(String passage, int begin, int end, String words, Why why, String of) {}
