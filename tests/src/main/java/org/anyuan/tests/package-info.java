/**
 * What needs the whole stack: {@code stack} starts one and does harm to it, {@code press} sends
 * presses as devices do, {@code lane} reads the topics, {@code crowd} holds very many connections,
 * {@code bench} measures. The tests themselves are under {@code src/test}.
 */
package org.anyuan.tests;
