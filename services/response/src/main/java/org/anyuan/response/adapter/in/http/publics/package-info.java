/**
 * What everybody may read, without sign-in: pages, feed, CAP messages and a live stream, out of the
 * memory of each copy. And what the desk reads and notes of it.
 */
package org.anyuan.response.adapter.in.http.publics;
